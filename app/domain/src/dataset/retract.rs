//! What a withdrawal takes out of a published release, or moderators do, and taking it out.
//!
//! A [`Change`] names rows by their ids and nothing else about them. The same code makes a change,
//! applies it on the instance, and applies it to a downloaded copy, so that all come to the same
//! tables. Tables that follow from others are made again by `derive`, never changed here.

use super::derive::{ATTRIBUTE, is_derived};
use super::rounds::{self, AUTHOR, ORIGINAL};
use super::table::{Kind, Table, Value};
use super::tables::FLAGS;
use crate::consent::{Purpose, Purposes};
use crate::disclosure::{SUPPRESSED, rare_values};
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

/// Applies a change; every row and column that it names must be there.
///
/// # Errors
/// The first thing that is not; the tables are then not to be used.
pub fn apply(tables: &mut [Table], change: &Change) -> Result<(), NotThere> {
    for (name, ids) in &change.remove {
        let table = find(tables, name)?;
        let gone: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        // Moderators take words away, never rows.
        let contributor = change.contributor.as_deref();
        let own = contributor.map_or_else(Vec::new, |contributor| own(table, contributor));
        let places: BTreeSet<usize> = own
            .iter()
            .filter(|(_, id)| gone.contains(id.as_str()))
            .map(|(place, _)| *place)
            .collect();
        let found: BTreeSet<&str> = own.iter().map(|(_, id)| id.as_str()).collect();
        if let Some(missing) = gone.difference(&found).next() {
            return Err(not_there(name, missing));
        }
        let mut place = 0;
        table.rows.retain(|_| {
            place += 1;
            !places.contains(&(place - 1))
        });
    }
    for cells in &change.clear {
        set(tables, cells, &Value::Null)?;
    }
    for cells in &change.lower {
        set(tables, cells, &Value::Flag(false))?;
    }
    for cells in &change.suppress {
        let table = find(tables, &cells.table)?;
        let kind = table
            .columns
            .iter()
            .find(|column| column.name == cells.column);
        let suppressed = match kind.map(|column| column.kind) {
            Some(Kind::Texts) => Value::Texts([SUPPRESSED.into()].into()),
            _ => SUPPRESSED.into(),
        };
        set(tables, cells, &suppressed)?;
    }
    Ok(())
}

fn set(tables: &mut [Table], cells: &Cells, value: &Value) -> Result<(), NotThere> {
    let table = find(tables, &cells.table)?;
    let missing = |name: &str| not_there(&cells.table, name);
    let column = table
        .column(&cells.column)
        .ok_or_else(|| missing(&cells.column))?;
    let mut wanted: BTreeSet<&str> = cells.rows.iter().map(String::as_str).collect();
    for row in &mut table.rows {
        let named = text(row, NAMING).is_some_and(|id| wanted.remove(id));
        if named && let Some(cell) = row.get_mut(column) {
            *cell = value.clone();
        }
    }
    wanted.first().map_or(Ok(()), |id| Err(missing(id)))
}

fn find<'t>(tables: &'t mut [Table], name: &str) -> Result<&'t mut Table, NotThere> {
    let found = tables.iter_mut().find(|table| table.name == name);
    found.ok_or_else(|| not_there(name, ""))
}

fn not_there(table: &str, name: &str) -> NotThere {
    NotThere {
        table: table.to_owned(),
        name: name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Column;

    fn table(name: &'static str, columns: &[(&str, Kind)], rows: Vec<Vec<Value>>) -> Table {
        Table {
            name,
            row: "",
            columns: columns
                .iter()
                .map(|(name, kind)| Column::new(*name, *kind, ""))
                .collect(),
            rows,
        }
    }

    /// Five people of one age and five of another, each with a judgement with a reason.
    fn release() -> Vec<Table> {
        let person = |n: usize| format!("c-{n}");
        let people = (0..10).map(|n| {
            let age = if n < 5 { "young" } else { "old" };
            let name = person(n);
            vec![name.as_str().into(), true.into(), true.into(), age.into()]
        });
        let judged = (0..10).map(|n| {
            let (id, name) = (format!("j-{n}"), person(n));
            vec![id.as_str().into(), name.as_str().into(), "because".into()]
        });
        vec![
            table(
                "contributors",
                &[
                    ("contributor", Kind::Text),
                    ("link_demographics", Kind::Flag),
                    ("commercial_training", Kind::Flag),
                    ("attribute_age", Kind::Text),
                ],
                people.collect(),
            ),
            table(
                "judgements",
                &[
                    ("judgement_id", Kind::Text),
                    ("contributor", Kind::Text),
                    ("rationale", Kind::Text),
                ],
                judged.collect(),
            ),
        ]
    }

    #[test]
    fn a_whole_withdrawal_removes_the_rows_and_what_becomes_too_few() {
        let mut tables = release();
        let change = change(&tables, "c-1", &Purposes::new(), 5);
        assert_eq!(change.remove["judgements"], ["j-1"]);
        assert_eq!(change.remove["contributors"], ["c-1"]);
        // Four young people are left, who would follow from the five old ones: all are hidden.
        assert_eq!(change.suppress[0].rows.len(), 9);
        apply(&mut tables, &change).unwrap();
        assert_eq!((tables[0].rows.len(), tables[1].rows.len()), (9, 9));
        assert!(
            tables[0]
                .rows
                .iter()
                .all(|row| text(row, 3) == Some(SUPPRESSED))
        );
        let again = apply(&mut tables, &change);
        assert_eq!(again.unwrap_err().name, "c-1", "nothing is taken out twice");
    }

    #[test]
    fn a_purpose_takes_out_its_own_cells_alone() {
        let all = Purposes::from(Purpose::ALL);
        let without = |purpose| {
            let mut left = all.clone();
            left.remove(&purpose);
            change(&release(), "c-7", &left, 2)
        };
        assert!(without(Purpose::Contact).is_empty());
        let words = without(Purpose::QuoteWords);
        assert_eq!(
            (words.clear.len(), words.clear[0].rows.as_slice()),
            (1, &["j-7".to_owned()][..])
        );
        let linked = without(Purpose::LinkDemographics);
        assert_eq!(linked.clear[0].column, "attribute_age");
        assert_eq!(linked.lower[0].column, "link_demographics");
        let sold = without(Purpose::CommercialTraining);
        assert_eq!(
            (sold.clear.len(), sold.lower[0].rows.as_slice()),
            (0, &["c-7".to_owned()][..])
        );
        assert!(change(&release(), "c-7", &all, 2).is_empty());
        assert!(change(&release(), "nobody", &Purposes::new(), 2).is_empty());
    }

    #[test]
    fn what_was_applied_needs_no_further_change() {
        let mut tables = release();
        let left = Purposes::from([Purpose::Annotate, Purpose::PublishJudgements]);
        let first = change(&tables, "c-3", &left, 5);
        apply(&mut tables, &first).unwrap();
        assert!(change(&tables, "c-3", &left, 5).is_empty());
    }
}
