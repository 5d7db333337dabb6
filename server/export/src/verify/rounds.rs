//! What a release claims of the people of its rounds: that they consented to every row of theirs and
//! to every word.

use super::VerifyError;
use super::claims::differs;
use domain::consent::Purpose;
use domain::dataset::rounds::{AUTHOR, BASE, ORIGINAL, TRANSLATIONS, WORDS};
use domain::dataset::{Table, Value};
use std::collections::BTreeSet;

/// The tables of rounds that name whose a row is, with the place of that column: a translation names its
/// translator and whose words it translates.
fn named(tables: &[Table]) -> impl Iterator<Item = (&Table, usize)> {
    let of_rounds = tables.iter().filter(|table| BASE.contains(&table.name));
    of_rounds.flat_map(|table| {
        let whose = ["contributor", AUTHOR].into_iter();
        whose.filter_map(move |name| Some((table, table.column(name)?)))
    })
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

/// Checks that nothing is translated whose original is not here in words.
pub fn originals(tables: &[Table]) -> Result<(), VerifyError> {
    let read: BTreeSet<&str> = tables
        .iter()
        .filter(|table| table.name != TRANSLATIONS)
        .flat_map(|table| {
            let words = words(table);
            let says = move |row: &&Vec<Value>| words.iter().any(|place| says(row, *place));
            table.rows.iter().filter(says)
        })
        .filter_map(|row| name(row, 0))
        .collect();
    let Some(table) = tables.iter().find(|table| table.name == TRANSLATIONS) else {
        return Ok(());
    };
    let original = table
        .column(ORIGINAL)
        .ok_or_else(|| differs(TRANSLATIONS))?;
    let words = words(table);
    for row in &table.rows {
        let says = words.iter().any(|place| says(row, *place));
        if says && !name(row, original).is_some_and(|id| read.contains(id)) {
            return Err(differs(TRANSLATIONS));
        }
    }
    Ok(())
}

/// The columns of a table that hold words of people.
fn words(table: &Table) -> Vec<usize> {
    let columns = table.columns.iter().enumerate();
    let words = columns.filter(|(_, column)| WORDS.contains(&(table.name, column.name.as_str())));
    words.map(|(place, _)| place).collect()
}

fn says(row: &[Value], place: usize) -> bool {
    !matches!(row.get(place), None | Some(Value::Null))
}

/// Checks that whoever has a row grants publishing, and quoting where it has words of theirs.
pub fn consents(
    tables: &[Table],
    granted: &impl Fn(&str, Purpose) -> bool,
) -> Result<(), VerifyError> {
    for (table, whose) in named(tables) {
        let words = words(table);
        for row in &table.rows {
            let Some(person) = name(row, whose) else {
                continue;
            };
            let quoted = words.iter().any(|place| says(row, *place));
            if !granted(person, Purpose::PublishJudgements)
                || (quoted && !granted(person, Purpose::QuoteWords))
            {
                return Err(differs("consents"));
            }
        }
    }
    Ok(())
}
