//! Planned repeats: a share of items comes back to the same person later, in another order.
//!
//! What a person says twice of one item is the measure of their consistency, and no one else's
//! answer is part of it.

use crate::refusal::Refusal;
use rand::Rng;
use rand::seq::{IndexedRandom, SliceRandom};

/// How repeats are planned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RepeatPlan {
    /// Of 100 assignments of a person, how many are repeats; 0 to 50.
    pub percent: u32,
    /// How many other items lie between an item and its return.
    pub gap: u32,
}

impl RepeatPlan {
    /// Everything that is wrong with it at once.
    ///
    /// # Errors
    /// A share above 50%; a gap outside 1 to 1,000 where repeats are planned.
    pub fn check(&self) -> Result<(), Refusal> {
        let check = Refusal::unless;
        Refusal::join([
            check(self.percent <= 50, "repeat_percent", "repeat-range"),
            check(
                self.percent == 0 || (1..=1_000).contains(&self.gap),
                "repeat_gap",
                "repeat-gap-range",
            ),
        ])
    }

    /// Whether a person's next assignment is to be a repeat: after `firsts` items judged for the
    /// first time and `repeats` repeats, one more keeps within the share.
    #[must_use]
    pub fn is_due(&self, firsts: u32, repeats: u32) -> bool {
        let next = u64::from(firsts) + u64::from(repeats) + 1;
        u64::from(repeats) < next * u64::from(self.percent) / 100
    }

    /// One of the items that may come back, or none. `judged` are those that the person judged once,
    /// with how many items they judged for the first time since.
    pub fn choose<I: Copy>(&self, judged: &[(I, u32)], rng: &mut impl Rng) -> Option<I> {
        let far: Vec<I> = judged
            .iter()
            .filter(|(_, since)| *since >= self.gap)
            .map(|(item, _)| *item)
            .collect();
        far.choose(rng).copied()
    }
}

/// The responses in a random order that differs from the one shown before.
#[must_use]
pub fn other_order<R: Copy + PartialEq>(before: &[R], rng: &mut impl Rng) -> Vec<R> {
    let mut order = before.to_vec();
    order.shuffle(rng);
    if order == before && order.len() > 1 {
        order.rotate_left(1);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    proptest! {
        #[test]
        fn the_share_is_kept_from_the_first_to_the_last(percent in 0u32..=50, all in 1u32..500) {
            let plan = RepeatPlan { percent, gap: 1 };
            let (mut firsts, mut repeats) = (0, 0);
            for _ in 0..all {
                if plan.is_due(firsts, repeats) {
                    repeats += 1;
                } else {
                    firsts += 1;
                }
            }
            prop_assert_eq!(repeats, all * percent / 100);
        }

        #[test]
        fn another_order_of_the_same(responses in 2usize..9, seed in 0u64..1_000) {
            let before: Vec<usize> = (0..responses).collect();
            let mut after = other_order(&before, &mut ChaCha8Rng::seed_from_u64(seed));
            prop_assert_ne!(&after, &before);
            after.sort_unstable();
            prop_assert_eq!(after, before);
        }
    }

    #[test]
    fn only_what_lies_far_enough_back_returns() {
        let plan = RepeatPlan {
            percent: 10,
            gap: 5,
        };
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        assert_eq!(plan.choose(&[('a', 4), ('b', 0)], &mut rng), None);
        assert_eq!(plan.choose(&[('a', 4), ('b', 5)], &mut rng), Some('b'));
        assert!(
            RepeatPlan {
                percent: 60,
                gap: 1
            }
            .check()
            .is_err()
        );
        assert!(RepeatPlan { percent: 5, gap: 0 }.check().is_err());
        assert!(RepeatPlan::default().check().is_ok());
    }
}
