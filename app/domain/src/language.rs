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

impl Language {
    /// The language without its region, script or variant.
    #[must_use]
    pub fn base(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// Whether whoever works in `self` can work in `other`: it is the same, or a variety of it.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        let rest = other.0.strip_prefix(&self.0);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

/// How well somebody has a language, by their own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proficiency {
    /// For simple things.
    Basic,
    /// Enough to work in it.
    Working,
    /// With ease.
    Fluent,
    /// From childhood, or as if.
    Native,
}

impl Proficiency {
    /// All of them, the least first.
    pub const ALL: [Self; 4] = [Self::Basic, Self::Working, Self::Fluent, Self::Native];

    /// The name in forms; Fluent `proficiency-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Basic => "basic",
            Self::Working => "working",
            Self::Fluent => "fluent",
            Self::Native => "native",
        }
    }

    /// 1 to 4, as the database compares them.
    #[must_use]
    pub const fn level(self) -> i64 {
        match self {
            Self::Basic => 1,
            Self::Working => 2,
            Self::Fluent => 3,
            Self::Native => 4,
        }
    }

    /// The proficiency of a level.
    #[must_use]
    pub fn of_level(level: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.level() == level)
    }
}

impl FromStr for Proficiency {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|known| known.name() == name);
        found.ok_or_else(|| Refusal::field("proficiency", "form-broken"))
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
    fn a_language_covers_its_varieties_only() {
        let tag = |tag: &str| tag.parse::<Language>().unwrap();
        assert!(tag("pt").covers(&tag("pt-BR")) && tag("pt-BR").covers(&tag("pt-BR")));
        assert!(!tag("pt-BR").covers(&tag("pt")) && !tag("fi").covers(&tag("fil")));
        assert_eq!(tag("zh-Hant-TW").base(), "zh");
        for known in Proficiency::ALL {
            assert_eq!(known.name().parse(), Ok(known));
            assert_eq!(Proficiency::of_level(known.level()), Some(known));
        }
    }

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
