//! The tables of rounds.
//!
//! What people said is in base tables, each row under a pseudonym and each word only where its writer
//! agreed to be quoted, a translation only where its translator and the original's writer both did; what
//! was hidden by moderators is nowhere. What follows from it ([`derive`]) is
//! made by [`crate::deliberation::findings`], which also makes the public page of a round.
//! A release of a project without rounds has none of these tables.
//!
//! To add a table: its rows in [`said`], [`ranked`] or [`translated`] and its name in [`BASE`], or in
//! [`derive`] and [`DERIVED`]; words of people also in [`WORDS`].

pub mod basis;
pub mod derive;
mod moved;
mod positions;
mod ranked;
pub mod records;
mod said;
mod translated;

#[cfg(test)]
mod tests;

use super::table::{Column, Kind, Table, Value};
use crate::dataset::Records;
use crate::time::Timestamp;
use std::sync::Arc;

/// The base tables of rounds.
pub const BASE: [&str; 13] = [
    "deliberations",
    "stages",
    "discussed",
    "round_judgements",
    "statements",
    "votes",
    "posts",
    "syntheses",
    "ballots",
    "critiques",
    "endorsements",
    "dissents",
    TRANSLATIONS,
];

/// The table of translations.
pub const TRANSLATIONS: &str = "translations";

/// Its column that names whose words are translated; the translator is its contributor.
pub const AUTHOR: &str = "author";

/// Its column that names the words that are translated.
pub const ORIGINAL: &str = "original_id";

/// Those that follow from them.
pub const DERIVED: [&str; 7] = [
    "moves",
    "changes",
    "talk",
    "viewpoints",
    "support",
    "overton",
    "constitution",
];

/// Table and column of people's own words: they stand there only where their writer agreed to be
/// quoted.
pub const WORDS: [(&str, &str); 8] = [
    ("round_judgements", "reason"),
    ("statements", "text"),
    ("posts", "text"),
    ("syntheses", "text"),
    ("syntheses", "revised"),
    ("critiques", "text"),
    ("dissents", "text"),
    (TRANSLATIONS, "text"),
];

/// The base tables, as records give them; empty ones too.
#[must_use]
pub fn tables(records: &Records) -> Vec<Table> {
    let mut tables = ranked::tables(records);
    tables.extend(said::tables(records));
    tables.push(translated::table(records));
    tables
}

/// A table from its columns: name, type, meaning.
fn table(
    name: &'static str,
    row: &'static str,
    columns: &[(&str, Kind, &str)],
    rows: Vec<Vec<Value>>,
) -> Table {
    let columns = columns
        .iter()
        .map(|(name, kind, meaning)| Column::new(*name, *kind, *meaning));
    Table {
        name,
        row,
        columns: columns.collect(),
        rows,
    }
}

/// What several tables say of the column that names whose a row is.
const CONTRIBUTOR: &str = "Pseudonym, keyed to this release; null for the organizer's own, for \
    what the group chose as its own, and for what was erased.";
/// What several tables say of the column of words.
const TEXT: &str = "In their own words; null where their writer is not quoted.";
const LANGUAGE: &str = "BCP 47 tag of the words' language.";
const ROUND: &str = "The round.";
const DAY: &str = "The UTC day.";

fn id(id: &str) -> Value {
    id.into()
}

fn day(at: Timestamp) -> Value {
    at.day().as_str().into()
}

/// A pseudonym by the place of its person, or nothing.
fn whose(records: &Records, person: Option<usize>) -> Value {
    let person = person.and_then(|place| records.contributors.get(place));
    person.map_or(Value::Null, |person| {
        Value::Text(Arc::clone(&person.pseudonym))
    })
}

/// Words, or nothing.
fn quoted(text: Option<&String>) -> Value {
    Value::text(text.map(String::as_str))
}
