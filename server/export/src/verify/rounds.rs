//! What a release claims of the people of its rounds: that they consented to every row of theirs and
//! to every word.

use super::VerifyError;
use super::claims::differs;
use domain::consent::Purpose;
use domain::dataset::rounds::{BASE, WORDS};
use domain::dataset::{Table, Value};
use std::collections::BTreeSet;

/// The tables of rounds that name whose a row is, with the place of that column.
fn named(tables: &[Table]) -> impl Iterator<Item = (&Table, usize)> {
    let of_rounds = tables.iter().filter(|table| BASE.contains(&table.name));
    of_rounds.filter_map(|table| Some((table, table.column("contributor")?)))
}

fn name(row: &[Value], place: usize) -> Option<&str> {
    row.get(place)?.as_text().map(AsRef::as_ref)
}

/// Everybody who has a row in a round.
pub fn people(tables: &[Table]) -> BTreeSet<&str> {
    let rows = named(tables).flat_map(|(table, whose)| {
        let rows = table.rows.iter();
        rows.filter_map(move |row| name(row, whose))
    });
    rows.collect()
}

/// Checks that whoever has a row grants publishing, and quoting where it has words of theirs.
pub fn consents(
    tables: &[Table],
    granted: &impl Fn(&str, Purpose) -> bool,
) -> Result<(), VerifyError> {
    for (table, whose) in named(tables) {
        let words: Vec<usize> = table
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| WORDS.contains(&(table.name, column.name.as_str())))
            .map(|(place, _)| place)
            .collect();
        for row in &table.rows {
            let Some(person) = name(row, whose) else {
                continue;
            };
            let quoted = words
                .iter()
                .any(|place| !matches!(row.get(*place), None | Some(Value::Null)));
            if !granted(person, Purpose::PublishJudgements)
                || (quoted && !granted(person, Purpose::QuoteWords))
            {
                return Err(differs("consents"));
            }
        }
    }
    Ok(())
}
