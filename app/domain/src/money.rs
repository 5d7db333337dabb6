//! Money in whole micros (millionths) of one currency. No floating point.

use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::fmt::{self, Write};
use std::ops::{Add, Neg, Sub};
use std::str::FromStr;

/// An ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// Whether it is the euro, the one that SEPA carries.
    #[must_use]
    pub const fn is_euro(self) -> bool {
        matches!(self.0, [b'E', b'U', b'R'])
    }
}

impl FromStr for Currency {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        match *text.trim().as_bytes() {
            [a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(Refusal::field("currency", "currency-code")),
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.to_string()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Capital letters of ASCII, as nothing else gets in.
        self.0
            .iter()
            .try_for_each(|letter| f.write_char(char::from(*letter)))
    }
}

/// Micros of a currency that stands beside it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[cfg_attr(feature = "column", derive(sqlx::Type), sqlx(transparent))]
#[serde(transparent)]
pub struct Micros(pub i64);

impl Micros {
    /// Parses a decimal such as `12.50` with at most six places.
    ///
    /// # Errors
    /// Refuses anything else, and amounts beyond a trillion.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let refuse = || Refusal::field("amount", "amount-shape");
        let text = text.trim();
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 12 || fraction.len() > 6 {
            return Err(refuse());
        }
        if !digits(whole) || !digits(fraction) {
            return Err(refuse());
        }
        let whole: i64 = whole.parse().map_err(|_| refuse())?;
        let fraction: i64 = format!("{fraction:0<6}").parse().map_err(|_| refuse())?;
        Ok(Self(whole * 1_000_000 + fraction))
    }
}

/// A plain decimal with two to six places: `12.50`, `0.004167`.
impl fmt::Display for Micros {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        let mut fraction = format!("{:06}", magnitude % 1_000_000);
        while fraction.len() > 2 && fraction.ends_with('0') {
            fraction.pop();
        }
        write!(f, "{sign}{}.{fraction}", magnitude / 1_000_000)
    }
}

impl Add for Micros {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Micros {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Micros {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl std::iter::Sum for Micros {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self(0), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_and_back(micros in 0i64..1_000_000_000_000_000) {
            prop_assert_eq!(Micros::parse(&Micros(micros).to_string()), Ok(Micros(micros)));
        }
    }

    #[test]
    fn shapes() {
        assert_eq!(Micros(12_500_000).to_string(), "12.50");
        assert_eq!(Micros(-1).to_string(), "-0.000001");
        for bad in ["", ".5", "1,5", "-1", "1.0000001", "1e3"] {
            assert!(Micros::parse(bad).is_err(), "{bad}");
        }
    }
}
