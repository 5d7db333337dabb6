//! Languages of content: any BCP 47 tag, separate from the interface's [`crate::locale::Locale`].

use crate::locale::Direction;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use unic_langid::{CharacterDirection, LanguageIdentifier};

/// A canonical BCP 47 tag, such as `sw` or `pt-BR`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "column", derive(sqlx::Type), sqlx(transparent))]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

impl Language {
    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The direction of the language's usual script.
    #[must_use]
    pub fn direction(&self) -> Direction {
        let id: Option<LanguageIdentifier> = self.0.parse().ok();
        match id.map(|id| id.character_direction()) {
            Some(CharacterDirection::RTL) => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }
}

impl FromStr for Language {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let id: LanguageIdentifier = text
            .trim()
            .parse()
            .map_err(|_| Refusal::field("language", "language-tag").with("tag", text))?;
        Ok(Self(id.to_string()))
    }
}

impl TryFrom<String> for Language {
    type Error = Refusal;
    fn try_from(text: String) -> Result<Self, Refusal> {
        text.parse()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_canonical_and_know_their_direction() {
        let arabic: Language = "AR-eg".parse().unwrap();
        assert_eq!(arabic.as_str(), "ar-EG");
        assert_eq!(arabic.direction(), Direction::Rtl);
        assert_eq!(
            "sw".parse::<Language>().unwrap().direction(),
            Direction::Ltr
        );
        assert!("not a tag!".parse::<Language>().is_err());
    }
}
