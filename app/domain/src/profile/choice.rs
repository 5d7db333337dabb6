//! Offered answers, and the crosswalk from a community's own values to common codes.

use super::Texts;
use crate::language::Language;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An offered answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What is stored and released: the community's own value.
    pub value: String,
    /// What is read, per language.
    pub label: Texts,
    /// The same by common codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Code>,
    /// Which numbers it stands for, where numbers are asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
}

impl Choice {
    /// A value without labels or codes.
    #[must_use]
    pub fn plain(value: &str) -> Self {
        Self {
            value: value.to_owned(),
            ..Self::default()
        }
    }
}

/// Whole numbers from `from` to `to`, both included; open where one is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the type says what they are")]
pub struct Band {
    pub from: Option<i64>,
    pub to: Option<i64>,
}

impl Band {
    /// Whether a number stands in it.
    #[must_use]
    pub fn holds(self, number: i64) -> bool {
        self.from.is_none_or(|from| from <= number) && self.to.is_none_or(|to| number <= to)
    }

    /// Whether some number stands in both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        let before = |a: Option<i64>, b: Option<i64>| a.zip(b).is_some_and(|(a, b)| a < b);
        !before(self.to, other.from) && !before(other.to, self.from)
    }

    /// Whether any number stands in it.
    #[must_use]
    pub fn is_sound(self) -> bool {
        (self.from.is_some() || self.to.is_some())
            && self.from.zip(self.to).is_none_or(|(from, to)| from <= to)
    }
}

/// A code of a common scheme, written `scheme:code`, such as `bcp47:sw` or `iso3166-2:KE-30`.
///
/// Known schemes are checked for their form: `bcp47` (language tags, RFC 5646), `iso3166-1` (two
/// letters), `iso3166-2` (subdivisions), `m49` (the United Nations' three digits), `age` (years, as
/// `18-24` or `65+`), `isced2011` (0 to 8). Others, such as `wvs7`, are taken as they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code {
    scheme: String,
    code: String,
}

impl Code {
    /// The scheme's name.
    #[must_use]
    pub fn scheme(&self) -> &str {
        &self.scheme
    }

    /// The code within it.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }
}

/// Whether a code has the form of its scheme.
fn formed(scheme: &str, code: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let country = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
    let part = |text: &str| {
        (1..=3).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    match scheme {
        "bcp47" => code
            .parse::<Language>()
            .is_ok_and(|language| language.as_str() == code),
        "iso3166-1" => country(code),
        "iso3166-2" => code
            .split_once('-')
            .is_some_and(|(of, rest)| country(of) && part(rest)),
        "m49" => code.len() == 3 && digits(code),
        "age" => match code.split_once('-') {
            Some((from, to)) => digits(from) && digits(to),
            None => code.strip_suffix('+').is_some_and(digits),
        },
        "isced2011" => code.len() == 1 && code.bytes().all(|b| (b'0'..=b'8').contains(&b)),
        _ => {
            (1..=40).contains(&code.len())
                && code.chars().all(|c| !c.is_whitespace() && !c.is_control())
        }
    }
}

impl FromStr for Code {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let refuse = || Refusal::field("codes", "attribute-code").with("code", text);
        let (scheme, code) = text.trim().split_once(':').ok_or_else(refuse)?;
        let named = (1..=20).contains(&scheme.len())
            && scheme
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.'));
        if named && formed(scheme, code) {
            Ok(Self {
                scheme: scheme.to_owned(),
                code: code.to_owned(),
            })
        } else {
            Err(refuse())
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.scheme, self.code)
    }
}

impl TryFrom<String> for Code {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_have_the_form_of_their_scheme() {
        for sound in [
            "bcp47:sw",
            "bcp47:es-MX",
            "iso3166-1:KE",
            "iso3166-2:KE-30",
            "m49:014",
            "age:18-24",
            "age:65+",
            "isced2011:3",
            "wvs7:Q57:1",
        ] {
            assert_eq!(sound.parse::<Code>().unwrap().to_string(), sound);
        }
        for broken in [
            "sw",
            "bcp47:SW",
            "iso3166-1:ke",
            "iso3166-2:KE30",
            "m49:14",
            "age:old",
            "isced2011:9",
            "wvs7:",
            ":x",
            "Wvs:1",
            "wvs7:a b",
        ] {
            assert!(broken.parse::<Code>().is_err(), "{broken}");
        }
    }

    #[test]
    fn bands_meet_where_they_share_a_number() {
        let band = |from, to| Band { from, to };
        assert!(band(None, Some(17)).holds(-3) && !band(Some(18), None).holds(17));
        assert!(!band(Some(18), Some(24)).meets(band(Some(25), None)));
        assert!(band(Some(18), Some(25)).meets(band(Some(25), None)));
        assert!(band(None, None).meets(band(Some(1), Some(1))));
        assert!(!band(Some(2), Some(1)).is_sound() && !band(None, None).is_sound());
    }
}
