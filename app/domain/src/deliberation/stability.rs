//! When opinions are stable: the Delphi rule.
//!
//! Fewer than 15% of people changed an order between two passes (Scheibe, Skutsch and Schofer
//! 1975, in Linstone and Turoff, The Delphi Method).

use crate::ranking::Ranking;
use serde::{Deserialize, Serialize};

/// Below this many percent of people who changed, opinions are stable.
pub const STABLE_BELOW_PERCENT: usize = 15;
/// Fewer people say nothing about stability.
pub const LEAST_PEOPLE: usize = 3;

/// Who changed an order between two passes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// People with another order of at least one item.
    pub changed: usize,
    /// People who ranked in both passes.
    pub people: usize,
}

impl Changed {
    /// Counts over people; each brings their orders before and after, item by item. Who has no
    /// item in both passes does not count.
    pub fn of<'r, R: Copy + Ord + 'r>(
        people: impl IntoIterator<Item = Vec<(&'r Ranking<R>, &'r Ranking<R>)>>,
    ) -> Self {
        let mut found = Self::default();
        for orders in people.into_iter().filter(|orders| !orders.is_empty()) {
            found.people += 1;
            found.changed += usize::from(orders.iter().any(|(before, after)| before != after));
        }
        found
    }

    /// Whether opinions have settled so far that ranking again may end before everybody has: they
    /// are stable among those who did, and those are at least half of the people who are there.
    #[must_use]
    pub const fn settles(&self, present: usize) -> bool {
        self.is_stable() && self.people * 2 >= present
    }

    /// Whether opinions are stable.
    #[must_use]
    pub const fn is_stable(&self) -> bool {
        self.people >= LEAST_PEOPLE && self.changed * 100 < self.people * STABLE_BELOW_PERCENT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifteen_percent_is_not_below_fifteen() {
        let of = |changed, people| Changed { changed, people }.is_stable();
        assert!(of(14, 100) && !of(15, 100) && of(0, 3) && !of(0, 2) && !of(0, 0));
    }

    #[test]
    fn a_few_who_hurry_settle_nothing_for_the_others() {
        let unchanged = |people| Changed { changed: 0, people };
        assert!(unchanged(5).settles(10) && !unchanged(5).settles(11));
        assert!(!unchanged(2).settles(2), "too few to tell");
        let changed = |changed| Changed {
            changed,
            people: 10,
        };
        assert!(changed(1).settles(10) && !changed(2).settles(10));
    }

    #[test]
    fn a_person_counts_once_however_many_orders_change() {
        let order = |ranks: [u8; 2]| Ranking::from_ranks(ranks.map(Some).into_iter().enumerate());
        let (a, b) = (order([1, 2]), order([2, 1]));
        let found = Changed::of([vec![(&a, &b), (&b, &a)], vec![(&a, &a)], vec![]]);
        assert_eq!(
            found,
            Changed {
                changed: 1,
                people: 2
            }
        );
    }
}
