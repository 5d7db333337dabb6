//! Where records are kept.
//!
//! One text of SQL runs on SQLite and on PostgreSQL through the seam in [`seam`]: `$1` for
//! parameters, types from `domain`, no dialect. Each module below is one aggregate's
//! repository: free functions over a [`Conn`], rows as plain structs, no rules. Rules belong to
//! `domain`, use cases and transactions to `service`.
//!
//! To add a table: a migration under `migrations/`, its columns in `migrations/disclosure.toml`,
//! a module here, and its statements are prepared on both engines by the tests.

#![forbid(unsafe_code)]
#![deny(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used)]

mod error;
pub mod migrations;
pub mod seam;

pub mod amendment;
pub mod assignment;
pub mod budget;
pub mod check;
pub mod community;
pub mod consent;
pub mod coverage;
pub mod dispute;
pub mod erasure;
pub mod fairwork;
pub mod invitation;
pub mod item;
pub mod job;
pub mod judgement;
pub mod language;
pub mod ledger;
pub mod mark;
pub mod mend;
pub mod model;
pub mod outbox;
pub mod panel;
pub mod pay;
pub mod payout;
pub mod person;
pub mod profile;
pub mod project;
pub mod prompt;
pub mod rate;
pub mod release;
pub mod request;
pub mod retraction;
pub mod review;
pub mod round;
pub mod sealed;
pub mod sessions;
pub mod setting;
pub mod sidework;
pub mod target;
pub mod task;
pub mod voice;
pub mod warning;

pub use error::{Error, Result};
pub use seam::{Answers, Asked, Batch, Conn, Param, Record, Store, Tx};
pub use sqlx::types::Json;
