//! How one person's orders stand to those of others: shown to that person alone, afterwards. No figure
//! here is better than another, and none counts for anything.

use crate::ranking::Ranking;
use crate::task::Reach;
use std::collections::BTreeSet;

/// An order with what may be concluded from it.
#[derive(Clone, Copy, Debug)]
pub struct Said<'r, R> {
    /// How responses stand to one another.
    pub ranking: &'r Ranking<R>,
    /// What else may be concluded.
    pub reach: Reach,
}

/// Pairs of responses that two people both ordered, added up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike<P: Ord> {
    /// Pairs that both ordered in the same way.
    pub same: u64,
    /// Pairs that both ordered.
    pub both: u64,
    people: BTreeSet<P>,
}

impl<P: Ord> Default for Alike<P> {
    fn default() -> Self {
        Self {
            same: 0,
            both: 0,
            people: BTreeSet::new(),
        }
    }
}

impl<P: Ord> Alike<P> {
    /// Adds what somebody said of responses of which I said something.
    pub fn add<R: Copy + Ord>(
        &mut self,
        person: P,
        responses: &[R],
        mine: Said<'_, R>,
        theirs: Said<'_, R>,
    ) {
        let before = self.both;
        for (place, first) in responses.iter().enumerate() {
            for second in responses.iter().skip(place + 1) {
                let said = |of: Said<'_, R>| of.reach.outcome(of.ranking, *first, *second);
                if let (Some(mine), Some(theirs)) = (said(mine), said(theirs)) {
                    self.both += 1;
                    self.same += u64::from(mine == theirs);
                }
            }
        }
        if self.both > before {
            self.people.insert(person);
        }
    }

    /// How many other people it compares with.
    #[must_use]
    pub fn people(&self) -> u64 {
        u64::try_from(self.people.len()).unwrap_or(u64::MAX)
    }

    /// The share of pairs that were ordered in the same way, 0 to 1; `None` where fewer than `k` other
    /// people would be told of.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "there are not 2^52 pairs")]
    pub fn share(&self, k: u64) -> Option<f64> {
        (self.people() >= k && self.both > 0).then(|| self.same as f64 / self.both as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(tiers: &[&[u8]]) -> Ranking<u8> {
        Ranking::from_tiers(tiers.iter().map(|tier| tier.to_vec())).unwrap()
    }

    #[test]
    fn pairs_that_both_ordered_are_compared() {
        let mine = order(&[&[1], &[2], &[3]]);
        let theirs = order(&[&[2], &[1]]);
        let said = |ranking| Said {
            ranking,
            reach: Reach::WHOLE,
        };
        let mut alike = Alike::default();
        alike.add("a", &[1, 2, 3], said(&mine), said(&theirs));
        assert_eq!((alike.same, alike.both, alike.people()), (0, 1, 1));
        alike.add("b", &[1, 2, 3], said(&mine), said(&mine));
        assert_eq!((alike.same, alike.both), (3, 4));
        assert_eq!(alike.share(3), None, "too few to be told of");
        assert_eq!(alike.share(2), Some(0.75));
    }

    #[test]
    fn whoever_says_nothing_of_a_pair_is_nobody() {
        let (mine, nothing) = (order(&[&[1], &[2]]), Ranking::default());
        let said = |ranking| Said {
            ranking,
            reach: Reach::WHOLE,
        };
        let mut alike = Alike::default();
        alike.add("a", &[1, 2], said(&mine), said(&nothing));
        assert_eq!((alike.people(), alike.share(0)), (0, None));
    }
}
