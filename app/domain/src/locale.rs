//! Interface languages: the ones that have Fluent files.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A language of the interface. To add one: a variant here and a folder under `locales/`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Locale {
    /// English, the source.
    #[default]
    En,
    /// Spanish.
    Es,
    /// Arabic.
    Ar,
    /// Swahili.
    Sw,
    /// French.
    Fr,
    /// Portuguese.
    Pt,
    /// Hindi.
    Hi,
    /// Urdu.
    Ur,
    /// Indonesian.
    Id,
    /// Chinese in simplified characters.
    Zh,
}

/// In which direction a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl Locale {
    /// All of them, in the order in which menus show them.
    pub const ALL: [Self; 10] = [
        Self::En,
        Self::Es,
        Self::Fr,
        Self::Pt,
        Self::Sw,
        Self::Hi,
        Self::Id,
        Self::Zh,
        Self::Ar,
        Self::Ur,
    ];

    /// The BCP 47 tag, which is the folder's name under `locales/`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::Ar => "ar",
            Self::Sw => "sw",
            Self::Fr => "fr",
            Self::Pt => "pt",
            Self::Hi => "hi",
            Self::Ur => "ur",
            Self::Id => "id",
            Self::Zh => "zh",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Es => "Español",
            Self::Ar => "العربية",
            Self::Sw => "Kiswahili",
            Self::Fr => "Français",
            Self::Pt => "Português",
            Self::Hi => "हिन्दी",
            Self::Ur => "اردو",
            Self::Id => "Bahasa Indonesia",
            Self::Zh => "简体中文",
        }
    }

    /// The direction of its script.
    #[must_use]
    pub const fn direction(self) -> Direction {
        match self {
            Self::Ar | Self::Ur => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// No interface in this language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownLocale(pub String);

impl fmt::Display for UnknownLocale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no interface in {}", self.0)
    }
}

impl std::error::Error for UnknownLocale {}

impl FromStr for Locale {
    type Err = UnknownLocale;
    fn from_str(tag: &str) -> Result<Self, UnknownLocale> {
        let found = Self::ALL.into_iter().find(|locale| locale.tag() == tag);
        found.ok_or_else(|| UnknownLocale(tag.to_owned()))
    }
}
