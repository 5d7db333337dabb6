//! What a withdrawal takes out of a published release, or moderators do, and taking it out.
//!
//! A [`Change`] names rows by their ids and nothing else about them. The same code makes a change,
//! applies it on the instance, and applies it to a downloaded copy, so that all come to the same
//! tables. Tables that follow from others are made again by `derive`, never changed here.

mod apply;
#[cfg(test)]
mod tests;

use super::derive::{ATTRIBUTE, is_derived};
use super::rounds::{self, AUTHOR, ORIGINAL};
use super::table::{Table, Value};
use super::tables::FLAGS;
use crate::consent::{Purpose, Purposes};
use crate::disclosure::{SUPPRESSED, rare_values};
pub use apply::apply;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The column that names whose a row is.
const WHOSE: &str = "contributor";

/// Cells of one column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cells {
    /// The table.
    pub table: String,
    /// The column.
    pub column: String,
    /// The ids of the rows.
    pub rows: Vec<String>,
}

/// What one person's withdrawal takes out, or one decision of moderators.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Whose, by the pseudonym of this release; nobody's where moderators took words away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contributor: Option<String>,
    /// Rows that go, by table.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub remove: BTreeMap<String, Vec<String>>,
    /// Cells that become null.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub clear: Vec<Cells>,
    /// Flags that become false.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lower: Vec<Cells>,
    /// Cells of others that become `suppressed`, because too few people share their value now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suppress: Vec<Cells>,
}

impl Change {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.remove.is_empty()
            && self.clear.is_empty()
            && self.lower.is_empty()
            && self.suppress.is_empty()
    }
}

/// A change names what is not there: the feed belongs to another copy, or the copy is not whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotThere {
    /// The table.
    pub table: String,
    /// The row or the column.
    pub name: String,
}

/// The column that names a table's rows: the first.
const NAMING: usize = 0;

fn text(row: &[Value], place: usize) -> Option<&str> {
    row.get(place)?.as_text().map(AsRef::as_ref)
}

/// The rows of one person: their places with their ids.
fn own(table: &Table, contributor: &str) -> Vec<(usize, String)> {
    says_of(table, WHOSE, contributor)
}

/// The rows that name somebody in a column: their places with their ids.
fn says_of(table: &Table, column: &str, name: &str) -> Vec<(usize, String)> {
    let Some(place) = table.column(column) else {
        return Vec::new();
    };
    named(table, |row| text(row, place) == Some(name))
}

/// Rows of a table: their places with their ids.
fn named(table: &Table, wanted: impl Fn(&[Value]) -> bool) -> Vec<(usize, String)> {
    let rows = table.rows.iter().enumerate();
    rows.filter(|(_, row)| wanted(row))
        .filter_map(|(place, row)| Some((place, text(row, NAMING)?.to_owned())))
        .collect()
}

/// What has to go from `tables` so that they hold no more of `contributor` than `granted` allows.
/// `k` is the least number of people in a published group.
#[must_use]
pub fn change(tables: &[Table], contributor: &str, granted: &Purposes, k: u64) -> Change {
    let mut change = Change {
        contributor: Some(contributor.to_owned()),
        ..Change::default()
    };
    let base = || base(tables);
    if granted.contains(&Purpose::PublishJudgements) {
        for table in base() {
            for (column, purpose) in restricted(table) {
                if granted.contains(&purpose) {
                    continue;
                }
                let (rows, flag) = held(table, contributor, &column);
                let to = if flag {
                    &mut change.lower
                } else {
                    &mut change.clear
                };
                if !rows.is_empty() {
                    to.push(Cells {
                        table: table.name.to_owned(),
                        column,
                        rows,
                    });
                }
            }
        }
    } else {
        for table in base() {
            let ids: Vec<String> = own(table, contributor)
                .into_iter()
                .map(|(_, id)| id)
                .collect();
            if !ids.is_empty() {
                change.remove.insert(table.name.to_owned(), ids);
            }
            // What others translated of theirs: the row is the translator's, the words are not.
            for column in [AUTHOR, TRANSLATED] {
                let rows: Vec<String> = says_of(table, AUTHOR, contributor)
                    .into_iter()
                    .filter(|(place, id)| {
                        let gone = change.remove.get(table.name);
                        let stays = !gone.is_some_and(|gone| gone.contains(id));
                        stays && says(table, *place, column)
                    })
                    .map(|(_, id)| id)
                    .collect();
                clear(&mut change, table, column, rows);
            }
        }
    }
    if !change.is_empty() {
        let mut after = tables.to_vec();
        // It names only what was found here.
        if apply(&mut after, &change).is_ok() {
            change.suppress = too_few(&after, k);
        }
    }
    change
}

/// What has to go from `tables` so that they hold no more of words that moderators took away, which are
/// known by the id of their row: the words, where they stand in a judgement that the round counted too,
/// and in every translation. Votes and figures stay: people voted on what they read then.
#[must_use]
pub fn taken_away(tables: &[Table], words: &str) -> Change {
    let mut change = Change::default();
    let counted = base(tables)
        .find(|table| table.name == "round_judgements")
        .and_then(|table| {
            let judgement = table.column("judgement_id")?;
            let mut rows = table.rows.iter();
            let row = rows.find(|row| text(row, NAMING) == Some(words))?;
            text(row, judgement)
        });
    for table in base(tables) {
        for column in &table.columns {
            let id = match (table.name, column.name.as_str()) {
                ("judgements", "rationale") => counted,
                cell if rounds::WORDS.contains(&cell) => Some(words),
                _ => continue,
            };
            let rows = named(table, |row| id.is_some() && text(row, NAMING) == id);
            let rows = rows
                .into_iter()
                .filter(|(row, _)| says(table, *row, &column.name));
            clear(
                &mut change,
                table,
                &column.name,
                rows.map(|(_, id)| id).collect(),
            );
        }
        let translated = says_of(table, ORIGINAL, words).into_iter();
        let translated = translated.filter(|(row, _)| says(table, *row, TRANSLATED));
        clear(
            &mut change,
            table,
            TRANSLATED,
            translated.map(|(_, id)| id).collect(),
        );
    }
    change
}

/// The column of a translation's words.
const TRANSLATED: &str = "text";

/// Whether a row says anything in a column.
fn says(table: &Table, row: usize, column: &str) -> bool {
    let cell = table
        .column(column)
        .and_then(|place| table.rows.get(row)?.get(place));
    !matches!(cell, None | Some(Value::Null))
}

/// Has cells become null, where there are any.
fn clear(change: &mut Change, table: &Table, column: &str, rows: Vec<String>) {
    if !rows.is_empty() {
        change.clear.push(Cells {
            table: table.name.to_owned(),
            column: column.to_owned(),
            rows,
        });
    }
}

fn base(tables: &[Table]) -> impl Iterator<Item = &Table> {
    tables.iter().filter(|table| !is_derived(table.name))
}

/// The columns of a table that rest on a purpose beyond publishing.
fn restricted(table: &Table) -> Vec<(String, Purpose)> {
    let columns = table.columns.iter().filter_map(|column| {
        let name = column.name.as_str();
        let purpose = match (table.name, name) {
            ("judgements", "rationale") => Purpose::QuoteWords,
            ("judgements", "wrote") | ("responses", "text") => Purpose::PublishResponses,
            ("pay", "country") => Purpose::LinkDemographics,
            ("contributors", name) if name.starts_with(ATTRIBUTE) => Purpose::LinkDemographics,
            words if rounds::WORDS.contains(&words) => Purpose::QuoteWords,
            ("contributors", name) => FLAGS.iter().find(|(flag, _)| flag.name() == name)?.0,
            _ => return None,
        };
        Some((column.name.clone(), purpose))
    });
    columns.collect()
}

/// The ids of a person's rows that say something in a column, and whether it is a flag.
fn held(table: &Table, contributor: &str, column: &str) -> (Vec<String>, bool) {
    let Some(place) = table.column(column) else {
        return (Vec::new(), false);
    };
    let mut flag = false;
    let mut ids = Vec::new();
    // A translation is its translator's and its author's.
    let rows: BTreeMap<usize, String> = [WHOSE, AUTHOR]
        .into_iter()
        .flat_map(|column| says_of(table, column, contributor))
        .collect();
    for (row, id) in rows {
        match table.rows.get(row).and_then(|row| row.get(place)) {
            None | Some(Value::Null | Value::Flag(false)) => {}
            Some(Value::Flag(true)) => {
                flag = true;
                ids.push(id);
            }
            Some(_) => ids.push(id),
        }
    }
    (ids, flag)
}

/// What people declared of themselves and fewer than `k` share by now.
fn too_few(tables: &[Table], k: u64) -> Vec<Cells> {
    let declared = tables.iter().flat_map(|table| {
        let columns = table.columns.iter().enumerate();
        columns
            .filter(|(_, column)| match table.name {
                "contributors" => column.name.starts_with(ATTRIBUTE),
                "pay" => column.name == "country",
                _ => false,
            })
            .map(move |(place, column)| (table, place, column))
    });
    let cells = declared.map(|(table, place, column)| {
        // Several values are one thing that a person says.
        let said = table.rows.iter().filter_map(|row| {
            let texts = row.get(place)?.texts();
            let said = texts.join("\u{1f}");
            let shown = !said.is_empty() && said != SUPPRESSED;
            shown.then_some((text(row, NAMING)?, said))
        });
        let said: Vec<(&str, String)> = said.collect();
        let rare = rare_values(said.iter().map(|(_, said)| said.as_str()), k);
        let rare: BTreeSet<&str> = rare.into_iter().collect();
        let rows = said.iter().filter(|(_, said)| rare.contains(said.as_str()));
        Cells {
            table: table.name.to_owned(),
            column: column.name.clone(),
            rows: rows.map(|(id, _)| (*id).to_owned()).collect(),
        }
    });
    cells.filter(|cells| !cells.rows.is_empty()).collect()
}
