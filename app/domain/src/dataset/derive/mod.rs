//! Tables that follow from others: preferences, unpaired labels, ratings, distributions, disagreement,
//! and those of rounds.
//!
//! They are made from the tables themselves, so that whoever has a release can make them again.

mod basis;
mod distributions;
mod pairs;

use super::disagreement::disagreement;
use super::rounds;
use super::table::Table;
pub(super) use basis::{ATTRIBUTE, BasisContributor, BasisItem, Row, rows};
pub use basis::{Basis, attribute_column};
pub use distributions::distributions;
pub use pairs::{preferences, ratings, unpaired};
use rand::Rng;

/// Every table that follows from others, rounds aside; what makes it again is [`all`].
pub const DERIVED: [&str; 5] = [
    "preferences",
    "unpaired",
    "ratings",
    "distributions",
    "disagreement",
];

/// The names of all tables that follow from others.
pub fn names() -> impl Iterator<Item = &'static str> {
    DERIVED.into_iter().chain(rounds::DERIVED)
}

/// Whether a table follows from others.
#[must_use]
pub fn is_derived(table: &str) -> bool {
    names().any(|name| name == table)
}

/// All of them, as they follow from the rest: what `build` writes, `verify` expects and a retracted
/// copy is given. `rng` draws and shuffles people, with the same seed each time.
#[must_use]
pub fn all(basis: &Basis, rng: &mut impl Rng) -> Vec<Table> {
    let mut all = vec![
        preferences(basis),
        unpaired(basis),
        ratings(basis),
        distributions(basis),
    ];
    all.extend(rounds::derive::all(basis, rng));
    all.push(disagreement(&basis.contest, basis.k, rng));
    all
}
