//! The rules of Polyphony.
//!
//! Everything here is pure: no async, no clock, no randomness of its own, no input or output.
//! Time is a [`time::Timestamp`] parameter and chance is an `&mut impl Rng`. The crate compiles
//! to wasm, so that the browser and the server apply the very same rules.
//!
//! One module has one subject, named with the words of the design: a rule about pay goes to
//! [`pay`], a rule about who may do what goes to [`authority`].

#![forbid(unsafe_code)]
#![deny(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used)]

#[cfg(feature = "column")]
mod column;

pub mod activity;
pub mod amendment;
pub mod analysis;
pub mod assignment;
pub mod authority;
pub mod consent;
pub mod cores;
pub mod credential;
pub mod dataset;
pub mod deliberation;
pub mod disagreement;
pub mod disclosure;
pub mod diversity;
pub mod estimate;
pub mod fairwork;
pub mod generation;
pub mod id;
pub mod interval;
pub mod item;
pub mod language;
pub mod locale;
pub mod mirror;
pub mod money;
pub mod panel;
pub mod pay;
pub mod preference;
pub mod profile;
pub mod quality;
pub mod ranking;
pub mod refusal;
pub mod slug;
pub mod task;
pub mod time;
pub mod undefined;
pub mod viewpoint;
pub mod work;
