//! The tables of a release, made from its records.

mod consents;
mod items;
mod judgements;

use super::contributors::contributors;
use super::derive::{self, Basis};
use super::pay;
use super::records::Records;
use super::rounds;
use super::table::{Column, Kind, Table, Value};
use crate::time::Timestamp;
pub use consents::FLAGS;
use consents::consents;
pub(super) use items::IMPORTED;
use items::{attributes, items, responses};
pub(super) use judgements::AS_IT_IS;
use judgements::judgements;
use rand::Rng;

/// The names of all tables.
pub fn names() -> impl Iterator<Item = &'static str> {
    let first = [
        "items",
        "responses",
        "judgements",
        "contributors",
        "attributes",
        "consents",
        "pay",
    ];
    first.into_iter().chain(rounds::BASE).chain(derive::names())
}

/// Every table that is not empty; `rng` draws the people of the intervals.
#[must_use]
pub fn tables(records: &Records, rng: &mut impl Rng) -> Vec<Table> {
    let mut basis_tables = vec![
        items(records),
        responses(records),
        judgements(records),
        contributors(records),
    ];
    basis_tables.extend(rounds::tables(records));
    let basis = Basis::read(&basis_tables, records.header.k);
    let derived = basis.as_ref().map(|basis| derive::all(basis, rng));
    let rest = [attributes(records), consents(records), pay::table(records)];
    let all = basis_tables
        .into_iter()
        .chain(derived.into_iter().flatten())
        .chain(rest);
    all.filter(|table| !table.rows.is_empty()).collect()
}

/// A moment at the precision of a day, or nothing.
fn day(at: Option<Timestamp>) -> Value {
    Value::text(at.map(Timestamp::day).as_deref())
}

fn column(name: &str, kind: Kind, meaning: &str) -> Column {
    Column::new(name, kind, meaning)
}
