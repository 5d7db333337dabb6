//! Taking a change out of a release's tables.

use super::{Cells, Change, NAMING, NotThere, own, text};
use crate::dataset::{Kind, Table, Value};
use crate::disclosure::SUPPRESSED;
use std::collections::BTreeSet;

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
