//! Exchange rates: stated with their day and their source, never fetched or guessed.
//!
//! A rate says what one unit of its base is worth in its quote; it serves both ways. Where a floor in
//! one currency meets pay in another, the newest rate of the last year turns it, and both amounts and
//! the rate stay beside each other from then on. A floor is never turned through a third currency; a payout
//! may be, and says so ([`super::turned`]).

use super::floor::is_day;
use crate::money::{Currency, Micros};
use crate::refusal::Refusal;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A positive decimal in billionths: what one unit of one currency is worth in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "column", derive(sqlx::Type), sqlx(transparent))]
#[serde(transparent)]
pub struct Worth(pub i64);

/// One unit, in billionths.
const ONE: i128 = 1_000_000_000;

/// Reads `149.3`, with at most nine places, above 0 and below a billion.
impl FromStr for Worth {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let refuse = || Refusal::field("worth", "rate-worth");
        let (whole, places) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let short = (1..=9).contains(&whole.len()) && places.len() <= 9;
        if !short || !digits(whole) || !digits(places) {
            return Err(refuse());
        }
        let nanos: i64 = format!("{whole}{places:0<9}")
            .parse()
            .map_err(|_| refuse())?;
        if nanos == 0 {
            Err(refuse())
        } else {
            Ok(Self(nanos))
        }
    }
}

/// A plain decimal without zeros at its end: `149.3`.
impl fmt::Display for Worth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 1_000_000_000, self.0 % 1_000_000_000);
        let places = format!("{rest:09}");
        match places.trim_end_matches('0') {
            "" => write!(f, "{whole}"),
            places => write!(f, "{whole}.{places}"),
        }
    }
}

/// What one unit of a currency was worth on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rate {
    /// Of which there is one unit.
    pub base: Currency,
    /// In which its worth is told.
    pub quote: Currency,
    /// How much of `quote` that is.
    pub worth: Worth,
    /// The day of the rate, `YYYY-MM-DD`.
    pub day: String,
    /// Who published it.
    pub source: String,
}

impl Rate {
    /// Everything that is wrong with it at once.
    ///
    /// # Errors
    /// One currency twice, a day that is none or is yet to come, no source.
    pub fn check(&self, now: Timestamp) -> Result<(), Refusal> {
        let source = self.source.trim().chars().count();
        Refusal::join([
            Refusal::unless(self.base != self.quote, "quote", "rate-currencies"),
            Refusal::unless(is_day(&self.day), "day", "floor-day"),
            Refusal::unless(
                !is_day(&self.day) || self.day <= now.day(),
                "day",
                "rate-day",
            ),
            Refusal::unless((1..=400).contains(&source), "source", "floor-source"),
        ])
    }

    /// `amount` of the one currency in the other, rounded up to the next micro, so that rounding never
    /// costs the contributor; `None` where `to` is neither, or the amount leaves all bounds.
    #[must_use]
    pub fn turn(&self, amount: Micros, to: Currency) -> Option<Micros> {
        let (amount, worth) = (i128::from(amount.0), i128::from(self.worth.0));
        let (product, by) = if to == self.quote {
            (amount * worth, ONE)
        } else if to == self.base {
            (amount * ONE, worth)
        } else {
            return None;
        };
        let up = i128::from(product.rem_euclid(by) > 0);
        i64::try_from(product.div_euclid(by) + up).ok().map(Micros)
    }

    fn is_of(&self, one: Currency, other: Currency) -> bool {
        [(one, other), (other, one)].contains(&(self.base, self.quote))
    }

    /// The newest rate between two currencies that is not older than a year.
    #[must_use]
    pub fn newest(rates: &[Self], one: Currency, other: Currency, now: Timestamp) -> Option<&Self> {
        let today = now.day();
        let (year, rest) = today.split_once('-')?;
        // Days of one form sort as text; the 29th of February counts from a day that there is not.
        let oldest = format!("{:04}-{rest}", year.parse::<i64>().ok()? - 1);
        let fresh = |rate: &&Self| rate.day >= oldest && rate.day <= today;
        let of = |rate: &&Self| rate.is_of(one, other);
        let known = rates.iter().filter(of).filter(fresh);
        known.max_by(|a, b| a.day.cmp(&b.day))
    }
}

/// An hourly floor in its own currency and in that of the pay, with the rate between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversion {
    /// The currency of the floor.
    pub currency: Currency,
    /// The floor per hour in it.
    pub floor: Micros,
    /// The floor per hour in the currency of the pay.
    pub amount: Micros,
    /// What turned the one into the other.
    pub rate: Rate,
}

/// `floor` in the currency `to`, by the newest rate between them that is not older than a year.
#[must_use]
pub fn convert(
    rates: &[Rate],
    (floor, currency): (Micros, Currency),
    to: Currency,
    now: Timestamp,
) -> Option<Conversion> {
    let rate = Rate::newest(rates, currency, to, now)?;
    Some(Conversion {
        currency,
        floor,
        amount: rate.turn(floor, to)?,
        rate: rate.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Span;
    use proptest::prelude::*;

    /// 2026-05-28.
    const NOW: i64 = 1_780_000_000_000_000;

    fn rate(base: &str, quote: &str, worth: &str, day: &str) -> Rate {
        Rate {
            base: base.parse().unwrap(),
            quote: quote.parse().unwrap(),
            worth: worth.parse().unwrap(),
            day: day.to_owned(),
            source: "a central bank".to_owned(),
        }
    }

    fn kes() -> Currency {
        "KES".parse().unwrap()
    }

    proptest! {
        #[test]
        fn worths_are_text_and_back(nanos in 1i64..1_000_000_000_000_000_000) {
            prop_assert_eq!(Worth(nanos).to_string().parse(), Ok(Worth(nanos)));
        }

        #[test]
        fn there_and_back_costs_the_contributor_nothing(
            amount in 1i64..1_000_000_000_000, nanos in 1_000_000i64..1_000_000_000_000_000,
        ) {
            let rate = Rate { worth: Worth(nanos), ..rate("EUR", "KES", "1", "2026-01-01") };
            let there = rate.turn(Micros(amount), kes()).unwrap();
            let back = rate.turn(there, rate.base).unwrap();
            prop_assert!(back.0 >= amount);
            // And rounding gives less than a micro of the dearer currency.
            let most = amount + (ONE / i128::from(nanos)) as i64 + 2;
            prop_assert!(back.0 <= most, "{back:?}");
        }
    }

    #[test]
    fn a_rate_serves_both_ways() {
        let rate = rate("EUR", "KES", "149.3", "2026-05-01");
        let eur = rate.base;
        assert_eq!(
            rate.turn(Micros(1_000_000), kes()),
            Some(Micros(149_300_000))
        );
        assert_eq!(rate.turn(Micros(149_300_000), eur), Some(Micros(1_000_000)));
        assert_eq!(rate.turn(Micros(1), eur), Some(Micros(1)), "rounded up");
        assert_eq!(rate.turn(Micros(1), "USD".parse().unwrap()), None);
    }

    #[test]
    fn the_newest_rate_of_the_last_year_counts() {
        let now = Timestamp::from_micros(NOW);
        assert_eq!(now.day(), "2026-05-28");
        let floor = (Micros(72_000_000), kes());
        let eur = "EUR".parse().unwrap();
        let rates = [
            rate("EUR", "KES", "150", "2026-05-01"),
            rate("KES", "EUR", "0.008", "2026-05-27"),
            rate("EUR", "KES", "100", "2026-05-29"),
            rate("EUR", "USD", "1.1", "2026-05-28"),
        ];
        let said = convert(&rates, floor, eur, now).unwrap();
        assert_eq!(
            (said.amount, said.rate.day.as_str()),
            (Micros(576_000), "2026-05-27")
        );
        let later = now + Span::days(400);
        assert_eq!(convert(&rates, floor, eur, later), None, "a rate grows old");
        assert_eq!(convert(&rates, floor, "USD".parse().unwrap(), now), None);
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let now = Timestamp::from_micros(NOW);
        assert!(rate("EUR", "KES", "149.3", "2026-05-28").check(now).is_ok());
        for bad in ["", "0", "-1", "1,5", "1e3", "1.0000000001", "1234567890"] {
            assert!(bad.parse::<Worth>().is_err(), "{bad}");
        }
        let mut wrong = rate("EUR", "EUR", "1", "2026-13-01");
        wrong.source = " ".to_owned();
        assert_eq!(wrong.check(now).unwrap_err().problems.len(), 3);
        let ahead = rate("EUR", "KES", "1", "2026-05-29").check(now);
        assert_eq!(ahead.unwrap_err().problems[0].key, "rate-day");
    }
}
