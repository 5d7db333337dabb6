//! A project's money: what it has, what is promised, and whether the next assignment can be paid.

use super::{PayPolicy, for_time};
use crate::activity::Idle;
use crate::money::Micros;
use crate::time::Span;
use serde::{Deserialize, Serialize};

/// Sums of a project's ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// Everything that came in.
    pub funded: Micros,
    /// Everything that people earned.
    pub spent: Micros,
    /// What top-ups to the floor would cost now.
    pub due: Micros,
}

/// Assignments that are handed out and not yet answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InFlight {
    /// How many.
    pub assignments: i64,
    /// Their active time so far, together.
    pub active: Span,
}

/// For how much more time an assignment is reserved: twice the stated estimate, or the idle allowance of
/// its text where that is longer. Whoever takes longer is paid all the same.
#[must_use]
pub fn reserved(minutes_estimate: i64, idle: Idle, characters: i64) -> Span {
    Span::minutes(2 * minutes_estimate.max(0)).max(idle.allowance(characters))
}

impl Budget {
    /// What is neither earned nor owed; negative where more was earned than came in.
    #[must_use]
    pub fn free(&self) -> Micros {
        self.funded - self.spent - self.due
    }

    /// What is left when every assignment in flight takes its reserve.
    #[must_use]
    pub fn uncommitted(&self, policy: &PayPolicy, flight: InFlight, each: Span) -> Micros {
        let hour = policy.rate_per_hour();
        let running = for_time(hour, flight.active);
        let reserved = policy
            .cost(each)
            .0
            .saturating_mul(flight.assignments.max(0));
        Micros(
            self.free()
                .0
                .saturating_sub(running.0)
                .saturating_sub(reserved),
        )
    }

    /// Whether one more assignment of `each` time can be paid beside those in flight.
    #[must_use]
    pub fn affords(&self, policy: &PayPolicy, flight: InFlight, each: Span) -> bool {
        self.uncommitted(policy, flight, each) >= policy.cost(each)
    }
}

impl PayPolicy {
    /// What an hour costs at least: the rate where it is hourly, else the floor.
    #[must_use]
    pub fn rate_per_hour(&self) -> Micros {
        match self.kind {
            super::PayKind::Hourly => self.rate.max(self.floor),
            super::PayKind::Piece | super::PayKind::Honorarium => self.floor,
            super::PayKind::Volunteer => Micros(0),
        }
    }
}

/// What reaching the target costs from here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// Judgements that are still wanted.
    pub judgements: i64,
    /// What one costs: as measured so far, or by the estimate before any.
    pub each: Micros,
    /// All of them.
    pub cost: Micros,
    /// Whether `each` was measured.
    pub measured: bool,
}

/// The forecast: `items` times `overlap` judgements are wanted and `done` are there, which cost
/// `spent`, with what is due. Judgements beyond an item's target do not make up for another's lack,
/// so that `done` is at most what counts towards the target.
#[must_use]
pub fn forecast(
    policy: &PayPolicy,
    estimate: Span,
    wanted: i64,
    done: i64,
    spent: Micros,
) -> Forecast {
    let judgements = (wanted - done).max(0);
    let measured = done > 0;
    let each = if measured {
        Micros(spent.0.div_euclid(done) + i64::from(spent.0.rem_euclid(done) > 0))
    } else {
        policy.cost(estimate)
    };
    Forecast {
        judgements,
        each,
        cost: Micros(each.0.saturating_mul(judgements)),
        measured,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pay::PayKind;
    use proptest::prelude::*;

    fn policy(kind: PayKind, rate: i64, floor: i64) -> PayPolicy {
        PayPolicy {
            kind,
            currency: "EUR".parse().unwrap(),
            rate: Micros(rate),
            floor: Micros(floor),
        }
    }

    proptest! {
        /// People take what may be handed out, in any order, within the reserved time: the money lasts.
        #[test]
        fn what_was_handed_out_can_be_paid(
            kind in prop::sample::select(vec![PayKind::Hourly, PayKind::Piece]),
            rate in 1i64..40_000_000, floor in 1i64..30_000_000, funded in 0i64..200_000_000,
            steps in prop::collection::vec((any::<bool>(), 1i64..=600), 1..200),
        ) {
            let policy = policy(kind, rate.max(if kind == PayKind::Hourly { floor } else { 1 }), floor);
            let each = Span::seconds(600);
            let mut budget = Budget { funded: Micros(funded), ..Budget::default() };
            let mut flight = InFlight::default();
            for (takes, seconds) in steps {
                if takes {
                    if budget.affords(&policy, flight, each) {
                        flight.assignments += 1;
                    }
                } else if flight.assignments > 0 {
                    flight.assignments -= 1;
                    let active = Span::seconds(seconds);
                    let earned = policy.earned(active);
                    budget.spent = budget.spent + earned;
                    budget.due = budget.due + policy.top_up(earned, active);
                }
                prop_assert!(budget.free().0 >= 0, "{budget:?}");
            }
        }
    }

    #[test]
    fn a_forecast_measures_once_it_can() {
        let policy = policy(PayKind::Piece, 1_000_000, 12_000_000);
        let before = forecast(&policy, Span::minutes(10), 30, 0, Micros(0));
        assert_eq!(
            (before.judgements, before.each, before.measured),
            (30, Micros(2_000_000), false)
        );
        let after = forecast(&policy, Span::minutes(10), 30, 3, Micros(4_500_000));
        assert_eq!((after.cost, after.measured), (Micros(40_500_000), true));
        assert_eq!(
            forecast(&policy, Span::minutes(1), 3, 5, Micros(1)).judgements,
            0
        );
    }

    #[test]
    fn an_honorarium_is_reserved_whole() {
        let policy = policy(PayKind::Honorarium, 10_000_000, 12_000_000);
        let budget = Budget {
            funded: Micros(19_000_000),
            ..Budget::default()
        };
        let each = Span::minutes(5);
        assert!(budget.affords(&policy, InFlight::default(), each));
        let one = InFlight {
            assignments: 1,
            ..InFlight::default()
        };
        assert!(!budget.affords(&policy, one, each));
    }
}
