//! Votes that orders amount to: a statement is that the first of two responses is better than the second.

use super::votes::Vote;
use crate::ranking::{Outcome, Ranking};
use std::collections::BTreeMap;

/// What orders say as votes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ordered {
    /// Person, statement, vote.
    pub votes: Vec<(usize, usize, Vote)>,
    /// The statement's place by item and two of its responses, the lower place first.
    pub statements: BTreeMap<(usize, usize, usize), usize>,
}

/// The votes of orders, each of a person, an item, and its responses by place. A tie is a pass; what an
/// order leaves out was not voted on.
#[must_use]
pub fn of_orders<'r>(
    orders: impl IntoIterator<Item = (usize, usize, &'r Ranking<usize>)>,
) -> Ordered {
    let mut found = Ordered::default();
    for (person, item, ranking) in orders {
        let mut ranked: Vec<usize> = ranking.tiers().iter().flatten().copied().collect();
        ranked.sort_unstable();
        for (at, a) in ranked.iter().enumerate() {
            for b in ranked.iter().skip(at + 1) {
                let vote = match ranking.outcome(*a, *b) {
                    Some(Outcome::First) => Vote::Agree,
                    Some(Outcome::Second) => Vote::Disagree,
                    _ => Vote::Pass,
                };
                let next = found.statements.len();
                let statement = *found.statements.entry((item, *a, *b)).or_insert(next);
                found.votes.push((person, statement, vote));
            }
        }
    }
    found
}
