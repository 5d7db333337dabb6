//! Adaptive overlap: an item that divides people gets more voices, up to a cap and the budget.

use super::certainty::WHOLE;
use crate::refusal::Refusal;

/// When an item wants more voices than the project's overlap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Adaptive {
    /// The most voices that an item may come to want; at or below the overlap, none is added.
    pub cap: u32,
    /// How much an item must divide people, in thousandths (`certainty::division`).
    pub division: u32,
    /// How many voices the project may add in all.
    pub budget: u32,
}

impl Adaptive {
    /// Everything that is wrong with it at once.
    ///
    /// # Errors
    /// A cap above `targets::MOST_VOICES`; a division outside 0 to 1,000.
    pub fn check(&self) -> Result<(), Refusal> {
        let check = Refusal::unless;
        Refusal::join([
            check(
                self.cap <= super::targets::MOST_VOICES,
                "cap",
                "overlap-range",
            ),
            check(self.division <= WHOLE, "division", "division-range"),
        ])
    }

    /// How many voices an item that has all it wants is to get more. `overlap` is the project's,
    /// `wanted` what the item wants now, `division` how much it divides people, `added` how many
    /// voices the project has added so far. An item grows by a quarter of the overlap at a time, so
    /// that what the new voices say decides about the next ones.
    #[must_use]
    pub fn more(&self, overlap: u32, wanted: u32, division: Option<u32>, added: u32) -> u32 {
        if division.is_none_or(|found| found < self.division) {
            return 0;
        }
        overlap
            .div_ceil(4)
            .min(self.cap.saturating_sub(wanted))
            .min(self.budget.saturating_sub(added))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_divides_grows() {
        let adaptive = Adaptive {
            cap: 14,
            division: 400,
            budget: 100,
        };
        assert_eq!(adaptive.more(10, 10, Some(399), 0), 0);
        assert_eq!(adaptive.more(10, 10, None, 0), 0);
        assert_eq!(adaptive.more(10, 10, Some(400), 0), 3);
        assert_eq!(adaptive.more(10, 13, Some(400), 3), 1);
        assert_eq!(adaptive.more(10, 14, Some(400), 4), 0);
        assert_eq!(adaptive.more(10, 10, Some(400), 99), 1);
        assert_eq!(Adaptive::default().more(10, 10, Some(1_000), 0), 0);
    }

    proptest! {
        #[test]
        fn neither_cap_nor_budget_is_passed(
            overlap in 1u32..40, cap in 0u32..80, budget in 0u32..100,
            divisions in prop::collection::vec(prop::option::of(0u32..=1_000), 1..60),
        ) {
            let adaptive = Adaptive { cap, division: 400, budget };
            let (mut wanted, mut added) = (overlap, 0);
            for division in divisions {
                let more = adaptive.more(overlap, wanted, division, added);
                wanted += more;
                added += more;
            }
            prop_assert!(wanted <= cap.max(overlap));
            prop_assert!(added <= budget);
        }
    }
}
