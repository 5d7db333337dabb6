//! A dataset release: an immutable folder, built from records and verified from its files alone.
//!
//! The tables come from `domain::dataset`; here they are rendered. The same records give the same
//! bytes: rows are in a fixed order, the Parquet writer's settings are fixed, and there is no clock.
//! There is no database here and no HTTP. To add a file to a release, render it in [`build`] and it
//! is in the manifest; to add a table, see `domain::dataset::tables`.

#![forbid(unsafe_code)]
#![deny(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used)]

mod build;
mod card;
mod croissant;
pub mod feed;
mod files;
pub mod foreign;
mod jsonl;
pub mod key;
mod manifest;
mod parquet;
mod pay;
mod provenance;
pub mod receipt;
pub mod retract;
mod verify;

pub use build::{BuildError, Built, Form, build, write_table};
pub use verify::{Report, VerifyError, read_tables, verify, verify_with};

/// Copies a release's files from one folder to another, which must not exist or be empty.
///
/// # Errors
/// Where one can't be read or the other not written.
pub fn copy(from: &std::path::Path, to: &std::path::Path) -> std::io::Result<()> {
    files::write(&files::read(from)?, to)
}
