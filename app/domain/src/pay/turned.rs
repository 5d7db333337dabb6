//! A payout in another currency than the one in which it was earned.
//!
//! The newest rate between the two currencies of the last year turns it. Only where there is none, two rates
//! through a third currency do, and then whatever is shown says so and names both.

use super::exchange::Rate;
use crate::money::{Currency, Micros};
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The least that a payout carries: a hundredth.
const HUNDREDTH: i64 = 10_000;

/// An amount as somebody gets it, and what made it so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Turned {
    /// In which currency.
    pub currency: Currency,
    /// How much, in whole hundredths.
    pub amount: Micros,
    /// The rate; the first of two where `then` is there.
    pub rate: Rate,
    /// The rate from the third currency to this one.
    pub then: Option<Rate>,
}

impl Turned {
    /// The third currency that it went through.
    #[must_use]
    pub fn through(&self) -> Option<Currency> {
        let then = self.then.as_ref()?;
        Some(if then.base == self.currency {
            then.quote
        } else {
            then.base
        })
    }
}

/// `amount` in the currency `to`, rounded up to the next hundredth, so that turning never costs the contributor;
/// `None` where no rates of the last year lead there.
#[must_use]
pub fn turn(
    rates: &[Rate],
    (amount, from): (Micros, Currency),
    to: Currency,
    now: Timestamp,
) -> Option<Turned> {
    let found = |rate: Rate, then: Option<Rate>, amount: Micros| {
        let up = (HUNDREDTH - amount.0.rem_euclid(HUNDREDTH)) % HUNDREDTH;
        Some(Turned {
            currency: to,
            amount: Micros(amount.0.checked_add(up)?),
            rate,
            then,
        })
    };
    if let Some(rate) = Rate::newest(rates, from, to, now) {
        return found(rate.clone(), None, rate.turn(amount, to)?);
    }
    // The pair whose older rate is the newest; of equals, the currency that comes first by its letters.
    let through = rates.iter().flat_map(|rate| [rate.base, rate.quote]);
    let pairs = through.filter_map(|third| {
        let rate = Rate::newest(rates, from, third, now)?;
        let then = Rate::newest(rates, third, to, now)?;
        Some((rate.day.as_str().min(&then.day), third, rate, then))
    });
    let (_, third, rate, then) = pairs.max_by(|a, b| a.0.cmp(b.0).then_with(|| b.1.cmp(&a.1)))?;
    let turned = then.turn(rate.turn(amount, third)?, to)?;
    found(rate.clone(), Some(then.clone()), turned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Span;
    use proptest::prelude::*;

    /// 2026-05-28.
    const NOW: Timestamp = Timestamp::from_micros(1_780_000_000_000_000);

    fn rate(base: &str, quote: &str, worth: &str, day: &str) -> Rate {
        Rate {
            base: currency(base),
            quote: currency(quote),
            worth: worth.parse().unwrap(),
            day: day.to_owned(),
            source: "a central bank".to_owned(),
        }
    }

    fn currency(code: &str) -> Currency {
        code.parse().unwrap()
    }

    #[test]
    fn a_rate_between_the_two_comes_before_any_third() {
        let rates = [
            rate("EUR", "KES", "150", "2026-01-10"),
            rate("EUR", "USD", "1.1", "2026-05-28"),
            rate("USD", "KES", "129", "2026-05-28"),
        ];
        let ten = (Micros(10_000_000), currency("EUR"));
        let turned = turn(&rates, ten, currency("KES"), NOW).unwrap();
        assert_eq!(
            (turned.amount, turned.through()),
            (Micros(1_500_000_000), None)
        );
    }

    #[test]
    fn a_third_currency_is_named_with_both_rates() {
        let rates = [
            rate("EUR", "USD", "1.1", "2026-05-20"),
            rate("USD", "KES", "129", "2026-05-02"),
            rate("EUR", "GBP", "0.85", "2026-05-28"),
            rate("KES", "GBP", "0.006", "2026-04-28"),
        ];
        let ten = (Micros(10_000_000), currency("EUR"));
        let turned = turn(&rates, ten, currency("KES"), NOW).unwrap();
        assert_eq!(
            turned.through(),
            Some(currency("USD")),
            "its older rate is newer"
        );
        assert_eq!(turned.amount, Micros(1_419_000_000));
        assert_eq!(turned.rate.day, "2026-05-20");
        assert_eq!(turned.then.unwrap().day, "2026-05-02");
        let later = NOW + Span::days(400);
        assert_eq!(
            turn(&rates, ten, currency("KES"), later),
            None,
            "rates grow old"
        );
        assert_eq!(turn(&rates, ten, currency("IDR"), NOW), None);
    }

    proptest! {
        /// Whole hundredths, and never less than the rate gives.
        #[test]
        fn turning_never_costs_the_contributor(
            amount in 1i64..1_000_000_000_000, nanos in 1_000_000i64..1_000_000_000_000,
        ) {
            let mut stated = rate("EUR", "KES", "1", "2026-05-01");
            stated.worth.0 = nanos;
            let earned = (Micros(amount), currency("EUR"));
            let turned = turn(&[stated], earned, currency("KES"), NOW).unwrap();
            prop_assert_eq!(turned.amount.0 % HUNDREDTH, 0);
            let exact = i128::from(amount) * i128::from(nanos);
            let got = i128::from(turned.amount.0) * 1_000_000_000;
            prop_assert!(got >= exact && got - exact <= i128::from(HUNDREDTH) * 1_000_000_000 + 1_000_000_000);
        }
    }
}
