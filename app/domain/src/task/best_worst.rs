//! The best and the worst of three responses or more (Louviere's best-worst scaling).
//!
//! The best is better than every other, the worst is worse; those between are not compared with one
//! another, although they share a tier: see [`super::Reach::ties`].

use crate::ranking::Ranking;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// An answer to [`super::Kind::BestWorst`], by places in the order shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BestWorst {
    /// The best one's place.
    pub best: Option<u8>,
    /// The worst one's place.
    pub worst: Option<u8>,
    /// No response is acceptable; the two may be chosen all the same, and one alone says nothing.
    pub none_acceptable: bool,
}

impl BestWorst {
    /// # Errors
    /// One of the two without the other, unless none is acceptable; the same place twice; a place
    /// that was not shown.
    pub(super) fn check(self, shown: usize) -> Result<(), Refusal> {
        let there = |place: Option<u8>| place.is_none_or(|place| usize::from(place) < shown);
        let differ = self.best != self.worst || self.best.is_none();
        let enough = |place: Option<u8>| self.none_acceptable || place.is_some();
        Refusal::join([
            Refusal::unless(there(self.best), "best", "best-range"),
            Refusal::unless(there(self.worst), "worst", "best-range"),
            Refusal::unless(enough(self.best), "best", "best-empty"),
            Refusal::unless(enough(self.worst), "worst", "worst-empty"),
            Refusal::unless(differ, "worst", "best-is-worst"),
        ])
    }

    pub(super) fn order<R: Copy + Ord>(self, shown: &[R]) -> Ranking<R> {
        let (Some(best), Some(worst)) = (self.best, self.worst) else {
            return Ranking::default();
        };
        let rank = |place: usize| match place {
            place if place == usize::from(best) => Some(1),
            place if place == usize::from(worst) => Some(3),
            _ => Some(2),
        };
        Ranking::from_ranks(shown.iter().enumerate().map(|(place, r)| (*r, rank(place))))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::*;
    use crate::ranking::Outcome;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_best_beats_all_and_the_rest_is_open(shown in 3usize..9, best in 0u8..8, worst in 0u8..8) {
            let chosen = BestWorst { best: Some(best), worst: Some(worst), none_acceptable: false };
            let sound = best != worst && usize::from(best.max(worst)) < shown;
            prop_assert_eq!(chosen.check(shown).is_ok(), sound);
            prop_assume!(sound);
            let places: Vec<u8> = (0..8).take(shown).collect();
            let order = chosen.order(&places);
            let reach = Kind::BestWorst.reach(shown, shown);
            let compared = Kind::BestWorst.compared(&order);
            prop_assert!(compared.tiers().iter().all(|tier| tier.len() == 1), "nothing is tied");
            for a in &places {
                for b in places.iter().filter(|b| *b != a) {
                    let expected = match (*a, *b) {
                        (a, b) if a == best || b == worst => Some(Outcome::First),
                        (a, b) if b == best || a == worst => Some(Outcome::Second),
                        _ => None,
                    };
                    prop_assert_eq!(reach.outcome(&order, *a, *b), expected);
                }
            }
        }
    }

    #[test]
    fn one_without_the_other_is_not_enough() {
        let best = BestWorst {
            best: Some(1),
            ..BestWorst::default()
        };
        assert!(best.check(3).is_err());
        assert!(BestWorst::default().check(3).is_err());
        let none = BestWorst {
            none_acceptable: true,
            ..BestWorst::default()
        };
        assert!(none.check(3).is_ok() && none.order(&[1, 2, 3]).is_empty());
        let half = BestWorst {
            none_acceptable: true,
            ..best
        };
        assert!(half.check(3).is_ok() && half.order(&[1, 2, 3]).is_empty());
    }
}
