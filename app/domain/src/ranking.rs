//! Weak orders: ties allowed, partial allowed.
//!
//! A ranking is kept as tiers, best first; responses that stand together in a tier are tied, and
//! responses in no tier are unranked, which by itself says nothing about them.

mod step;

pub use step::Step;

use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// The most responses that one item may have.
pub const MOST_RESPONSES: usize = 8;

/// A weak order over a subset of `R`; `R` is a response's id, or its index in the order shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Ranking<R = crate::id::ResponseId> {
    tiers: Vec<Vec<R>>,
}

/// Nothing is ranked.
impl<R> Default for Ranking<R> {
    fn default() -> Self {
        Self { tiers: Vec::new() }
    }
}

/// How two responses stand to one another in a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// The first is preferred.
    First,
    /// They are tied.
    Tie,
    /// The second is preferred.
    Second,
}

impl<R: Copy + Ord> Ranking<R> {
    /// From tiers, best first. Empty tiers are dropped; ties are kept in ascending order, so that
    /// equal rankings are equal values.
    ///
    /// # Errors
    /// Refuses a response that stands twice.
    pub fn from_tiers(tiers: impl IntoIterator<Item = Vec<R>>) -> Result<Self, Refusal> {
        let mut kept: Vec<Vec<R>> = tiers.into_iter().filter(|tier| !tier.is_empty()).collect();
        for tier in &mut kept {
            tier.sort_unstable();
        }
        let mut all: Vec<R> = kept.iter().flatten().copied().collect();
        all.sort_unstable();
        if all.windows(2).any(|pair| pair.first() == pair.last()) {
            return Err(Refusal::field("rank", "ranking-twice"));
        }
        Ok(Self { tiers: kept })
    }

    /// From one rank per response (1 is best, `None` is unranked). Gaps between ranks mean nothing.
    #[must_use]
    pub fn from_ranks(ranks: impl IntoIterator<Item = (R, Option<u8>)>) -> Self {
        let mut by_rank = std::collections::BTreeMap::<u8, Vec<R>>::new();
        for (response, rank) in ranks {
            if let Some(rank) = rank {
                by_rank.entry(rank).or_default().push(response);
            }
        }
        let mut tiers: Vec<Vec<R>> = by_rank.into_values().collect();
        for tier in &mut tiers {
            tier.sort_unstable();
            tier.dedup();
        }
        Self { tiers }
    }

    /// Best first; each tier holds the responses that are tied there.
    #[must_use]
    pub fn tiers(&self) -> &[Vec<R>] {
        &self.tiers
    }

    /// Whether nothing is ranked.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tiers.is_empty()
    }

    /// The tier (0 is best) in which `response` stands.
    #[must_use]
    pub fn position(&self, response: R) -> Option<usize> {
        self.tiers.iter().position(|tier| tier.contains(&response))
    }

    /// The outcome between two responses; `None` where either is unranked, because an unranked
    /// response says nothing by default.
    #[must_use]
    pub fn outcome(&self, first: R, second: R) -> Option<Outcome> {
        let (first, second) = (self.position(first)?, self.position(second)?);
        Some(match first.cmp(&second) {
            std::cmp::Ordering::Less => Outcome::First,
            std::cmp::Ordering::Equal => Outcome::Tie,
            std::cmp::Ordering::Greater => Outcome::Second,
        })
    }

    /// The same order over other names.
    pub fn map<S: Copy + Ord>(&self, mut name: impl FnMut(R) -> Option<S>) -> Option<Ranking<S>> {
        let mut tiers = Vec::with_capacity(self.tiers.len());
        for tier in &self.tiers {
            let mut renamed: Vec<S> = tier.iter().map(|r| name(*r)).collect::<Option<_>>()?;
            renamed.sort_unstable();
            tiers.push(renamed);
        }
        Some(Ranking { tiers })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn gaps_mean_nothing_and_ties_are_canonical() {
        let ranking = Ranking::from_ranks([(2, Some(5)), (1, Some(5)), (3, Some(1)), (4, None)]);
        assert_eq!(ranking.tiers(), [vec![3], vec![1, 2]]);
        assert_eq!(ranking.outcome(3, 1), Some(Outcome::First));
        assert_eq!(ranking.outcome(1, 2), Some(Outcome::Tie));
        assert_eq!(ranking.outcome(4, 3), None);
        assert!(Ranking::from_tiers([vec![1], vec![2, 1]]).is_err());
    }

    proptest! {
        #[test]
        fn outcome_is_antisymmetric(ranks in prop::collection::vec(prop::option::of(1u8..9), 2..8)) {
            let ranking = Ranking::from_ranks(ranks.iter().copied().enumerate());
            for a in 0..ranks.len() {
                for b in 0..ranks.len() {
                    let mirrored = ranking.outcome(b, a).map(|outcome| match outcome {
                        Outcome::First => Outcome::Second,
                        Outcome::Tie => Outcome::Tie,
                        Outcome::Second => Outcome::First,
                    });
                    prop_assert_eq!(ranking.outcome(a, b), mirrored);
                }
            }
        }
    }
}
