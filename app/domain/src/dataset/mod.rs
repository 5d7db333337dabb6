//! The record schema of a release: what the tables hold, and what they are made from.
//!
//! [`Records`] is what the service gathers: already under pseudonyms, already without the rows and
//! values that nobody consented to publish. [`tables::tables`] makes the tables from it, and the same
//! function makes `distributions` and `preferences` again from a release's other tables, which is
//! how `verify` recomputes them. JSONL, Parquet, Croissant and the card are renderings of a
//! [`Table`]: a column's name, type and meaning stand in one place, its [`Column`].

pub mod contest;
mod contributors;
pub mod derive;
pub mod disagreement;
pub mod pay;
pub mod records;
pub mod retract;
pub mod rounds;
pub mod table;
pub mod tables;

pub use records::Records;
pub use table::{Column, Kind, Table, Value};
