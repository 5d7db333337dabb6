//! Translations of what is said in a round: who may say what of one, and which is shown.
//!
//! The original is never replaced: it stands one tap away. A translation is unchecked until another
//! person who reads both languages finds it right; whoever finds it wrong disputes it, and a disputed
//! one is no longer shown in the original's place. Writing a new one mends it.

use crate::id::PersonId;
use crate::language::Language;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// How far a translation may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Trust {
    /// Nobody but its translator has said anything of it.
    Unchecked,
    /// Another person found it right.
    Checked,
    /// Somebody found it wrong.
    Disputed,
}

impl Trust {
    /// Whether it is shown in the original's place.
    #[must_use]
    pub const fn shown(self) -> bool {
        matches!(self, Self::Unchecked | Self::Checked)
    }
}

/// What somebody says of a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It says what the original says.
    Right,
    /// It does not.
    Wrong,
}

/// What a translation is after somebody's verdict.
///
/// # Errors
/// Refuses the translator's own: what one wrote oneself is checked by another.
pub fn judged(translator: PersonId, by: PersonId, verdict: Verdict) -> Result<Trust, Refusal> {
    if translator == by {
        return Err(Refusal::general("translation-own"));
    }
    Ok(match verdict {
        Verdict::Right => Trust::Checked,
        Verdict::Wrong => Trust::Disputed,
    })
}

/// Whether words can be translated into a language: not into their own.
///
/// # Errors
/// Refuses the language that they are in.
pub fn into(original: &Language, target: &Language) -> Result<(), Refusal> {
    Refusal::unless(
        !same(original.as_str(), target.as_str()),
        "language",
        "translation-same",
    )
}

/// Whether two tags mean one language, whatever their regions: `pt-BR` is read by whoever reads `pt`.
#[must_use]
pub fn same(one: &str, other: &str) -> bool {
    let primary = |tag: &str| {
        tag.split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    primary(one) == primary(other)
}

/// The languages of a round in which words cannot be read yet: neither their own nor a translation's
/// that is shown.
pub fn missing<'l>(
    languages: impl IntoIterator<Item = &'l str>,
    original: &str,
    translated: &[&str],
) -> Vec<&'l str> {
    languages
        .into_iter()
        .filter(|wanted| !same(wanted, original))
        .filter(|wanted| !translated.iter().any(|there| same(wanted, there)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn another_person_checks_and_disputes() {
        let (me, other) = (PersonId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)));
        assert!(judged(me, me, Verdict::Right).is_err());
        assert_eq!(judged(me, other, Verdict::Right).unwrap(), Trust::Checked);
        let disputed = judged(me, other, Verdict::Wrong).unwrap();
        assert!(disputed == Trust::Disputed && !disputed.shown());
    }

    #[test]
    fn a_region_is_no_other_language() {
        assert!(same("pt-BR", "pt") && !same("es", "en"));
        let language = |tag: &str| tag.parse::<Language>().unwrap();
        assert!(into(&language("sw"), &language("sw")).is_err());
        assert!(into(&language("sw"), &language("ar")).is_ok());
        assert_eq!(missing(["en", "sw", "ar"], "sw", &["en-GB"]), ["ar"]);
    }
}
