//! The least that an hour may pay, by country and year.
//!
//! A floor states the amount that the law names, for which span it names it, and over how many hours
//! that is spread, so that everybody can compute the hourly floor again. [`shipped`] is where an
//! instance starts from; its admin keeps the table from then on. A year without a row has no floor of
//! its own: nothing is carried over or made up.

mod shipped;

pub use shipped::{lacking, shipped};

use crate::money::{Currency, Micros};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::fmt::Write;
use std::str::FromStr;

/// For how long the law names its amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// An hour: no conversion.
    Hour,
    /// A working day.
    Day,
    /// A month.
    Month,
    /// A year, where the law counts more than twelve payments.
    Year,
}

impl Per {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Hour, Self::Day, Self::Month, Self::Year];

    /// The name in forms and in the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

impl FromStr for Per {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|per| per.name() == name);
        found.ok_or_else(|| Refusal::field("per", "floor-per"))
    }
}

/// An ISO 3166-1 code of two letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

impl FromStr for Country {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        match *text.trim().as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(Self([a, b])),
            _ => Err(Refusal::field("country", "country-code")),
        }
    }
}

impl TryFrom<String> for Country {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.to_string()
    }
}

impl std::fmt::Display for Country {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Capital letters of ASCII, as nothing else gets in.
        self.0
            .iter()
            .try_for_each(|letter| f.write_char(char::from(*letter)))
    }
}

/// That somebody read a floor's amount in a publication other than the one who wrote it down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// On which day, `YYYY-MM-DD`.
    pub day: String,
    /// Where it was read: an address, or a document's name.
    pub against: String,
    /// Whether the hours that the amount is spread over were read there too.
    pub hours: bool,
}

/// A country's floor of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Floor {
    /// Where people work.
    pub country: Country,
    /// The calendar year that it is meant for.
    pub year: i64,
    /// The currency of both amounts.
    pub currency: Currency,
    /// For how long the law names its amount.
    pub per: Per,
    /// What the law names, before any deduction.
    pub amount: Micros,
    /// Over how many thousandths of an hour the amount is spread; 1,000 for an hourly one.
    pub hours_milli: i64,
    /// The day from which it holds, `YYYY-MM-DD`.
    pub in_force: String,
    /// The law or notice that names it.
    pub source: String,
    /// A living wage per hour, where somebody publishes one.
    pub living: Option<Micros>,
    /// Who publishes it.
    pub living_source: String,
    /// Where the amount was checked; none where nobody did yet.
    pub checked: Option<Checked>,
}

impl Floor {
    /// Per hour, rounded up to the next micro, so that rounding never costs the contributor.
    #[must_use]
    pub fn hourly(&self) -> Micros {
        let amount = i128::from(self.amount.0) * 1_000;
        let hours = i128::from(self.hours_milli.max(1));
        let rounded = amount.div_euclid(hours) + i128::from(amount.rem_euclid(hours) > 0);
        Micros(i64::try_from(rounded).unwrap_or(i64::MAX))
    }

    /// Whether everything that the hourly amount follows from was checked.
    #[must_use]
    pub fn is_checked(&self) -> bool {
        self.checked.as_ref().is_some_and(|checked| checked.hours)
    }

    /// Everything that is wrong with it at once.
    ///
    /// # Errors
    /// No amount, hours that cannot be, an hourly amount spread over another span, a day that is none,
    /// no source, a living wage without one, a check without its day or place.
    pub fn check(&self) -> Result<(), Refusal> {
        let check = |fine: bool, field: &str, key: &str| {
            if fine {
                Ok(())
            } else {
                Err(Refusal::field(field, key))
            }
        };
        let hours = match self.per {
            Per::Hour => self.hours_milli == 1_000,
            Per::Day => (1_000..=24_000).contains(&self.hours_milli),
            Per::Month => (40_000..=400_000).contains(&self.hours_milli),
            Per::Year => (500_000..=4_000_000).contains(&self.hours_milli),
        };
        let said = |text: &str| (1..=400).contains(&text.trim().chars().count());
        Refusal::join([
            check((1990..=2200).contains(&self.year), "year", "floor-year"),
            check(self.amount.0 > 0, "amount", "floor-amount"),
            check(hours, "hours", "floor-hours"),
            check(is_day(&self.in_force), "in_force", "floor-day"),
            check(said(&self.source), "source", "floor-source"),
            check(
                self.living.is_none_or(|living| living.0 > 0) && self.living_source.len() <= 400,
                "living",
                "floor-amount",
            ),
            check(
                self.living.is_none() || said(&self.living_source),
                "living_source",
                "floor-source",
            ),
            check(
                self.checked.as_ref().is_none_or(|it| is_day(&it.day)),
                "checked_on",
                "floor-day",
            ),
            check(
                self.checked.as_ref().is_none_or(|it| said(&it.against)),
                "checked_against",
                "floor-source",
            ),
        ])
    }
}

/// Whether a text has the shape of a day of the calendar.
#[must_use]
pub fn is_day(text: &str) -> bool {
    let mut parts = text.split('-');
    let mut number = |digits: usize, most: u32| {
        parts.next().is_some_and(|part| {
            let value = part.parse::<u32>().unwrap_or(0);
            part.len() == digits
                && part.bytes().all(|b| b.is_ascii_digit())
                && (1..=most).contains(&value)
        })
    };
    number(4, 9_999) && number(2, 12) && number(2, 31) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_is_refused() {
        let sound = shipped().remove(0);
        let wrong = Floor {
            hours_milli: 8_000,
            in_force: "2025-13-01".to_owned(),
            source: " ".to_owned(),
            checked: Some(Checked {
                day: "yesterday".to_owned(),
                against: String::new(),
                hours: true,
            }),
            ..sound.clone()
        };
        assert_eq!(wrong.check().unwrap_err().problems.len(), 5);
        let unsourced = Floor {
            living: Some(Micros(1)),
            ..sound
        };
        assert_eq!(unsourced.check().unwrap_err().problems.len(), 1);
        assert!("de".parse::<Country>().is_err());
    }
}
