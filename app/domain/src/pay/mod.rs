//! Pay is for time. Rates, the floor, the effective hourly wage, and postings that sum to zero.

pub mod budget;
pub mod exchange;
pub mod floor;
pub mod transfer;
pub mod turned;

use crate::id::AccountId;
use crate::money::{Currency, Micros};
use crate::time::Span;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Microseconds in an hour.
const HOUR: i128 = 3_600_000_000;

/// How a project pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PayKind {
    /// A rate per hour of active time.
    Hourly,
    /// A rate per judgement, topped up to the floor.
    Piece,
    /// A sum for taking part, once per person, topped up to the floor.
    Honorarium,
    /// Unpaid, and said so openly everywhere.
    Volunteer,
}

impl PayKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Hourly, Self::Piece, Self::Honorarium, Self::Volunteer];

    /// The name in forms, the database and releases.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hourly => "hourly",
            Self::Piece => "piece",
            Self::Honorarium => "honorarium",
            Self::Volunteer => "volunteer",
        }
    }
}

impl FromStr for PayKind {
    type Err = crate::refusal::Refusal;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| crate::refusal::Refusal::field("pay_kind", "pay-kind-unknown"))
    }
}

/// A project's pay policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayPolicy {
    /// How it pays.
    pub kind: PayKind,
    /// The currency of all amounts.
    pub currency: Currency,
    /// Per hour, per judgement or per person, by kind; zero for volunteers.
    pub rate: Micros,
    /// The least effective hourly wage.
    pub floor: Micros,
}

impl PayPolicy {
    /// What one judgement of `active` time earns.
    #[must_use]
    pub fn earned(&self, active: Span) -> Micros {
        match self.kind {
            PayKind::Hourly => for_time(self.rate, active),
            PayKind::Piece => self.rate,
            PayKind::Honorarium | PayKind::Volunteer => Micros(0),
        }
    }

    /// What a person's first judgement earns besides.
    #[must_use]
    pub const fn honorarium(&self) -> Option<Micros> {
        match self.kind {
            PayKind::Honorarium => Some(self.rate),
            PayKind::Hourly | PayKind::Piece | PayKind::Volunteer => None,
        }
    }

    /// What a skipped assignment earns: its time at the hourly rate, or at the floor.
    #[must_use]
    pub fn earned_for_skip(&self, active: Span) -> Micros {
        match self.kind {
            PayKind::Hourly => for_time(self.rate, active),
            PayKind::Piece => for_time(self.floor, active),
            PayKind::Honorarium | PayKind::Volunteer => Micros(0),
        }
    }

    /// The most that an assignment of `active` time costs in the end, top-up included. An honorarium
    /// counts whole, because the assignment may be the person's first.
    #[must_use]
    pub fn cost(&self, active: Span) -> Micros {
        let floor = for_time(self.floor, active);
        match self.kind {
            PayKind::Hourly => for_time(self.rate, active).max(floor),
            PayKind::Piece | PayKind::Honorarium => self.rate.max(floor),
            PayKind::Volunteer => Micros(0),
        }
    }

    /// What is missing to the floor for a person paid `paid` for `active` time.
    #[must_use]
    pub fn top_up(&self, paid: Micros, active: Span) -> Micros {
        match self.kind {
            PayKind::Volunteer => Micros(0),
            PayKind::Hourly | PayKind::Piece | PayKind::Honorarium => {
                Micros((for_time(self.floor, active) - paid).0.max(0))
            }
        }
    }

    /// What `count` judgements of `each` time come to, for somebody who made none before: with what they
    /// are given for taking part, and topped up to the floor.
    #[must_use]
    pub fn expected(&self, each: Span, count: i64) -> Micros {
        let earned = Micros(self.earned(each).0.saturating_mul(count));
        let paid = earned + self.honorarium().unwrap_or_default();
        let active = Span::millis(each.as_millis().saturating_mul(count));
        paid + self.top_up(paid, active)
    }

    /// The refusal of a policy that could not pay fairly, or nothing.
    ///
    /// # Errors
    /// An hourly rate below the floor; a paid project without a rate.
    pub fn check(&self) -> Result<(), crate::refusal::Refusal> {
        use crate::refusal::Refusal;
        match self.kind {
            PayKind::Volunteer if self.rate.0 > 0 => Err(Refusal::field("rate", "rate-volunteer")),
            PayKind::Hourly | PayKind::Piece | PayKind::Honorarium if self.rate.0 <= 0 => {
                Err(Refusal::field("rate", "rate-missing"))
            }
            PayKind::Hourly | PayKind::Piece | PayKind::Honorarium if self.floor.0 <= 0 => {
                Err(Refusal::field("floor", "floor-missing"))
            }
            PayKind::Hourly if self.rate < self.floor => {
                Err(Refusal::field("rate", "rate-below-floor"))
            }
            _ => Ok(()),
        }
    }
}

/// `rate` per hour for a span, rounded up to the next micro, so that rounding never costs the contributor.
#[must_use]
pub fn for_time(rate: Micros, active: Span) -> Micros {
    let product = i128::from(rate.0) * i128::from(active.as_micros());
    let rounded = product.div_euclid(HOUR) + i128::from(product.rem_euclid(HOUR) > 0);
    Micros(i64::try_from(rounded).unwrap_or(i64::MAX))
}

/// Paid per hour of active time; `None` without any time.
#[must_use]
pub fn effective_hourly_wage(paid: Micros, active: Span) -> Option<Micros> {
    if active.as_micros() <= 0 {
        return None;
    }
    let wage = i128::from(paid.0) * HOUR / i128::from(active.as_micros());
    i64::try_from(wage).ok().map(Micros)
}

/// Minimum, tenth percentile and median of effective hourly wages, each a value that occurs (the
/// nearest-rank definition, which needs no interpolation); `None` of nobody.
#[must_use]
pub fn spread(mut wages: Vec<Micros>) -> Option<Spread> {
    wages.sort_unstable();
    let rank = |percent: usize| {
        let rank = (wages.len() * percent).div_ceil(100).max(1);
        wages.get(rank - 1).copied()
    };
    Some(Spread {
        min: rank(0)?,
        p10: rank(10)?,
        median: rank(50)?,
    })
}

/// How effective hourly wages are spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spread {
    /// The lowest.
    pub min: Micros,
    /// A tenth earn this or less.
    pub p10: Micros,
    /// Half earn this or less.
    pub median: Micros,
}

/// One line of a ledger entry; positive is received by the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// Whose account.
    pub account: AccountId,
    /// How much moves.
    pub amount: Micros,
}

/// The two postings that move `amount` from `budget` to `earned`.
#[must_use]
pub fn postings(budget: AccountId, earned: AccountId, amount: Micros) -> [Posting; 2] {
    [
        Posting {
            account: budget,
            amount: -amount,
        },
        Posting {
            account: earned,
            amount,
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn policy(kind: PayKind, rate: i64, floor: i64) -> PayPolicy {
        let currency = "KES".parse().unwrap();
        PayPolicy {
            kind,
            currency,
            rate: Micros(rate),
            floor: Micros(floor),
        }
    }

    proptest! {
        #[test]
        fn a_topped_up_person_is_never_below_the_floor(
            rate in 1i64..1_000_000_000, floor in 1i64..1_000_000_000,
            spans in prop::collection::vec(1i64..7_200_000, 1..50),
        ) {
            let policy = policy(PayKind::Piece, rate, floor);
            let paid: Micros = spans.iter().map(|ms| policy.earned(Span::millis(*ms))).sum();
            let active = Span::millis(spans.iter().sum());
            let whole = paid + policy.top_up(paid, active);
            prop_assert!(effective_hourly_wage(whole, active).unwrap() >= policy.floor);
            prop_assert_eq!(policy.top_up(whole, active), Micros(0));
        }

        #[test]
        fn hourly_pay_in_parts_is_never_less_than_at_once(
            spans in prop::collection::vec(1i64..7_200_000, 1..50), rate in 1i64..1_000_000_000,
        ) {
            let policy = policy(PayKind::Hourly, rate, rate);
            let parts: Micros = spans.iter().map(|ms| policy.earned(Span::millis(*ms))).sum();
            prop_assert!(parts >= policy.earned(Span::millis(spans.iter().sum())));
            prop_assert_eq!(policy.top_up(parts, Span::millis(spans.iter().sum())), Micros(0));
        }
    }

    #[test]
    fn a_spread_is_of_values_that_occur() {
        let wages = |n: i64| (1..=n).rev().map(Micros).collect::<Vec<_>>();
        let of = |n| spread(wages(n)).map(|s| (s.min.0, s.p10.0, s.median.0));
        assert_eq!(of(0), None);
        assert_eq!(of(1), Some((1, 1, 1)));
        assert_eq!(of(4), Some((1, 1, 2)));
        assert_eq!(of(100), Some((1, 10, 50)));
    }

    #[test]
    fn what_is_expected_is_topped_up() {
        let of = |kind, rate| policy(kind, rate, 60).expected(Span::minutes(2), 10).0;
        // Twenty minutes at 60 an hour are 20.
        assert_eq!(of(PayKind::Piece, 1), 20);
        assert_eq!(of(PayKind::Piece, 3), 30);
        assert_eq!(of(PayKind::Hourly, 120), 40);
        assert_eq!(of(PayKind::Honorarium, 25), 25);
        assert_eq!(of(PayKind::Volunteer, 0), 0);
    }

    #[test]
    fn unfair_policies_are_refused() {
        assert!(policy(PayKind::Honorarium, 6, 0).check().is_err());
        assert!(policy(PayKind::Hourly, 5, 6).check().is_err());
        assert!(policy(PayKind::Piece, 0, 6).check().is_err());
        assert!(policy(PayKind::Volunteer, 0, 0).check().is_ok());
        assert!(policy(PayKind::Hourly, 6, 6).check().is_ok());
    }
}
