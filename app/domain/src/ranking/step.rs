//! The steps by which a person changes a weak order: one response at a time.
//!
//! No step changes how the other responses stand to one another. Every way of ranking (taps, buttons,
//! keys, drag) is made of these steps, so that each reaches the same orders.

use super::Ranking;

/// What is done to one response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To a place of its own after all others.
    Last,
    /// Out of its tie and above it, or over the tier above. An unranked one comes last.
    Up,
    /// Out of its tie and below it, or over the tier below.
    Down,
    /// Tied with the tier above; the best with the tier below; an unranked one with the last.
    Tie,
    /// Out of the order.
    LeaveOut,
    /// To a place of its own before the tier at this index; past the end is last.
    Before(usize),
    /// Tied with the tier at this index.
    Into(usize),
}

impl<R: Copy + Ord> Ranking<R> {
    /// The order after a step of one response.
    #[must_use]
    pub fn after(&self, response: R, step: Step) -> Self {
        let here = self.position(response);
        let alone = here
            .and_then(|tier| self.tiers.get(tier))
            .is_some_and(|tier| tier.len() == 1);
        match (step, here) {
            (Step::Last, _) | (Step::Up, None) => self.before(response, self.tiers.len()),
            (Step::Up, Some(tier)) if alone => self.before(response, tier.saturating_sub(1)),
            (Step::Up, Some(tier)) => self.before(response, tier),
            (Step::Down, None) => self.clone(),
            (Step::Down, Some(tier)) if alone => self.before(response, tier + 2),
            (Step::Down, Some(tier)) => self.before(response, tier + 1),
            (Step::Tie, None) => self.tied(response, self.tiers.len().saturating_sub(1)),
            (Step::Tie, Some(0)) if alone => self.tied(response, 1),
            (Step::Tie, Some(tier)) => self.tied(response, tier.saturating_sub(1)),
            (Step::LeaveOut, _) => self.without(response),
            (Step::Before(tier), _) => self.before(response, tier),
            (Step::Into(tier), _) => self.tied(response, tier),
        }
    }

    fn without(&self, response: R) -> Self {
        let kept = self.tiers.iter().map(|tier| {
            tier.iter()
                .copied()
                .filter(|other| *other != response)
                .collect()
        });
        Self {
            tiers: kept.filter(|tier: &Vec<R>| !tier.is_empty()).collect(),
        }
    }

    fn before(&self, response: R, tier: usize) -> Self {
        let mut tiers = Vec::with_capacity(self.tiers.len() + 1);
        let mut placed = false;
        for (index, others) in self.tiers.iter().enumerate() {
            if index == tier {
                tiers.push(vec![response]);
                placed = true;
            }
            let kept: Vec<R> = others.iter().copied().filter(|o| *o != response).collect();
            if !kept.is_empty() {
                tiers.push(kept);
            }
        }
        if !placed {
            tiers.push(vec![response]);
        }
        Self { tiers }
    }

    /// Where there is no such tier, a ranked response stays and an unranked one comes last.
    fn tied(&self, response: R, tier: usize) -> Self {
        let Some(others) = self.tiers.get(tier) else {
            return if self.position(response).is_some() {
                self.clone()
            } else {
                self.before(response, self.tiers.len())
            };
        };
        if others.contains(&response) {
            return self.clone();
        }
        let mut next = self.clone();
        if let Some(others) = next.tiers.get_mut(tier) {
            others.push(response);
            others.sort_unstable();
        }
        for (index, others) in next.tiers.iter_mut().enumerate() {
            if index != tier {
                others.retain(|other| *other != response);
            }
        }
        next.tiers.retain(|others| !others.is_empty());
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn order(tiers: &[&[u8]]) -> Ranking<u8> {
        Ranking::from_tiers(tiers.iter().map(|tier| tier.to_vec())).unwrap()
    }

    #[test]
    fn steps_by_example() {
        let start = order(&[&[1], &[2, 3], &[4]]);
        let after = |response, step| start.after(response, step);
        assert_eq!(after(5, Step::Last), order(&[&[1], &[2, 3], &[4], &[5]]));
        assert_eq!(after(5, Step::Up), order(&[&[1], &[2, 3], &[4], &[5]]));
        assert_eq!(after(1, Step::Last), order(&[&[2, 3], &[4], &[1]]));
        assert_eq!(after(1, Step::Up), start);
        assert_eq!(after(1, Step::Down), order(&[&[2, 3], &[1], &[4]]));
        assert_eq!(after(4, Step::Up), order(&[&[1], &[4], &[2, 3]]));
        assert_eq!(after(4, Step::Down), start);
        assert_eq!(after(3, Step::Up), order(&[&[1], &[3], &[2], &[4]]));
        assert_eq!(after(2, Step::Down), order(&[&[1], &[3], &[2], &[4]]));
        assert_eq!(after(4, Step::Tie), order(&[&[1], &[2, 3, 4]]));
        assert_eq!(after(1, Step::Tie), order(&[&[1, 2, 3], &[4]]));
        assert_eq!(after(3, Step::Tie), order(&[&[1, 3], &[2], &[4]]));
        assert_eq!(after(5, Step::Tie), order(&[&[1], &[2, 3], &[4, 5]]));
        assert_eq!(after(2, Step::LeaveOut), order(&[&[1], &[3], &[4]]));
        assert_eq!(after(4, Step::Before(0)), order(&[&[4], &[1], &[2, 3]]));
        assert_eq!(after(1, Step::Before(2)), order(&[&[2, 3], &[1], &[4]]));
        assert_eq!(after(4, Step::Into(0)), order(&[&[1, 4], &[2, 3]]));
        assert_eq!(after(4, Step::Into(9)), start);
        let nothing = Ranking::default();
        assert_eq!(nothing.after(1, Step::Tie), order(&[&[1]]));
        assert_eq!(nothing.after(1, Step::Down), nothing);
    }

    fn steps() -> impl Strategy<Value = Step> {
        prop_oneof![
            Just(Step::Last),
            Just(Step::Up),
            Just(Step::Down),
            Just(Step::Tie),
            Just(Step::LeaveOut),
            (0usize..9).prop_map(Step::Before),
            (0usize..9).prop_map(Step::Into),
        ]
    }

    proptest! {
        #[test]
        fn a_step_moves_one_response_only(
            ranks in prop::collection::vec(prop::option::of(1u8..9), 8),
            response in 0u8..8,
            step in steps(),
        ) {
            let before = Ranking::from_ranks((0u8..).zip(ranks));
            let after = before.after(response, step);
            for a in (0..8).filter(|r| *r != response) {
                for b in (0..8).filter(|r| *r != response) {
                    prop_assert_eq!(before.outcome(a, b), after.outcome(a, b));
                }
            }
            let again = Ranking::from_tiers(after.tiers().to_vec());
            prop_assert_eq!(again.unwrap(), after, "canonical, and nothing stands twice");
        }

        /// `Last` and `Tie` alone reach every order: what buttons can do, taps can do.
        #[test]
        fn taps_and_ties_reach_every_order(ranks in prop::collection::vec(prop::option::of(1u8..9), 8)) {
            let wanted = Ranking::from_ranks((0u8..).zip(ranks));
            let mut made = Ranking::default();
            for tier in wanted.tiers() {
                for (index, response) in tier.iter().enumerate() {
                    made = made.after(*response, if index == 0 { Step::Last } else { Step::Tie });
                }
            }
            prop_assert_eq!(made, wanted);
        }

        #[test]
        fn down_takes_up_back(ranks in prop::collection::vec(prop::option::of(1u8..9), 8), response in 0u8..8) {
            let before = Ranking::from_ranks((0u8..).zip(ranks));
            let alone = before.position(response).filter(|at| *at > 0)
                .is_some_and(|at| before.tiers()[at].len() == 1);
            prop_assume!(alone);
            prop_assert_eq!(before.after(response, Step::Up).after(response, Step::Down), before);
        }
    }
}
