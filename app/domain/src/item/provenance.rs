//! Where an item's words come from: written in its language, or translated, by whom and from what.
//!
//! A file states it beside an item, or in its `metadata`: `origin`, `translated_from`,
//! `translated_by`, `checked_by`, and `parallel_id`, which items that say the same in several
//! languages share.

use crate::language::Language;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The keys that a file may state beside an item as well as within its metadata.
pub const KEYS: [&str; 7] = [
    "parallel_id",
    "origin",
    "translated_from",
    "translated_by",
    "checked_by",
    "content_warnings",
    "topics",
];

/// How words came to be in their language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Written in it.
    Native,
    /// Translated by a person.
    HumanTranslation,
    /// Translated by a machine.
    MachineTranslation,
}

impl Origin {
    /// All of them.
    pub const ALL: [Self; 3] = [
        Self::Native,
        Self::HumanTranslation,
        Self::MachineTranslation,
    ];

    /// The name in files and releases; Fluent `origin-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::HumanTranslation => "human_translation",
            Self::MachineTranslation => "machine_translation",
        }
    }

    fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.name() == name)
    }
}

/// Where words come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Provenance {
    /// `None` where nobody said.
    pub origin: Option<Origin>,
    /// The language that they were translated from.
    pub from: Option<Language>,
    /// The person or the machine that translated.
    pub by: String,
    /// Who checked the translation; empty: nobody did.
    pub checked_by: String,
    /// What items that say the same in several languages share.
    pub parallel_id: Option<String>,
}

impl Provenance {
    /// What metadata state.
    ///
    /// # Errors
    /// The key whose value is none that it may have.
    pub fn of(metadata: &BTreeMap<String, Value>) -> Result<Self, &'static str> {
        let text = |key: &'static str| match metadata.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.trim().to_owned())),
            Some(Value::Number(number)) if key == "parallel_id" => Ok(Some(number.to_string())),
            Some(_) => Err(key),
        };
        let origin = text("origin")?.map(|name| Origin::of(&name).ok_or("origin"));
        let from = text("translated_from")?.map(|tag| tag.parse().map_err(|_| "translated_from"));
        Ok(Self {
            origin: origin.transpose()?,
            from: from.transpose()?,
            by: text("translated_by")?.unwrap_or_default(),
            checked_by: text("checked_by")?.unwrap_or_default(),
            parallel_id: text("parallel_id")?,
        })
    }

    /// Whether somebody may have translated badly.
    #[must_use]
    pub fn is_translation(&self) -> bool {
        self.origin.is_some_and(|origin| origin != Origin::Native)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn metadata(values: &[(&str, Value)]) -> BTreeMap<String, Value> {
        let own = |(key, value): &(&str, Value)| ((*key).to_owned(), value.clone());
        values.iter().map(own).collect()
    }

    #[test]
    fn what_is_stated_is_read_and_nothing_is_guessed() {
        let found = Provenance::of(&metadata(&[
            ("origin", json!("machine_translation")),
            ("translated_from", json!("EN")),
            ("translated_by", json!("a machine")),
            ("parallel_id", json!(7)),
        ]))
        .unwrap();
        assert!(found.is_translation() && found.checked_by.is_empty());
        assert_eq!(found.from.unwrap().as_str(), "en");
        assert_eq!(found.parallel_id.as_deref(), Some("7"));
        let nothing = Provenance::of(&BTreeMap::new()).unwrap();
        assert!(nothing.origin.is_none() && !nothing.is_translation());
    }

    #[test]
    fn what_nobody_can_mean_is_named() {
        let wrong = |key: &'static str, value| Provenance::of(&metadata(&[(key, value)]));
        assert_eq!(wrong("origin", json!("translated")), Err("origin"));
        assert_eq!(
            wrong("translated_from", json!("no tag!")),
            Err("translated_from")
        );
        assert_eq!(wrong("checked_by", json!(["a"])), Err("checked_by"));
    }
}
