//! A community's question, as one of its versions states it.

use super::Texts;
use super::choice::Choice;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::str::FromStr;

/// The most offered answers.
const MOST_CHOICES: usize = 300;
/// The longest question and label, in characters.
const LONGEST_LABEL: usize = 200;
/// The longest reason for a question, in characters.
const LONGEST_HELP: usize = 600;

/// How a question is answered. Declining and one's own words are always possible besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// By one of the offered answers.
    #[default]
    One,
    /// By any number of them: a person belongs to the group of each.
    Several,
    /// By a number, of which only the band is kept.
    Number,
    /// In one's own words alone.
    Own,
    /// By a place: one of the regions.
    Region,
}

impl Kind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::One,
        Self::Several,
        Self::Number,
        Self::Region,
        Self::Own,
    ];

    /// The name in columns and forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Several => "several",
            Self::Number => "number",
            Self::Own => "own",
            Self::Region => "region",
        }
    }
}

impl FromStr for Kind {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == text);
        found.ok_or_else(|| Refusal::field("kind", "attribute-kind"))
    }
}

/// A question.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definition {
    /// How it is answered.
    pub kind: Kind,
    /// The question.
    pub label: Texts,
    /// Why it is asked.
    pub help: Texts,
    /// Offered answers.
    pub choices: Vec<Choice>,
    /// Whether an answer can harm whoever gives it: then it is never used to hand out work, so that
    /// nothing outside of what is encrypted tells it.
    pub sensitive: bool,
    /// Where its values and codes come from; may be empty.
    pub source: String,
}

/// Passes for a short name in exports: `a-z`, `0-9` and `_`, beginning with a letter, at most 40.
///
/// # Errors
/// Refuses anything else.
pub fn attribute_key(key: &str) -> Result<(), Refusal> {
    let shaped = key.len() <= 40
        && key.starts_with(|c: char| c.is_ascii_lowercase())
        && key
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    Refusal::unless(shaped, "attribute", "attribute-key")
}

impl Definition {
    /// Everything that is wrong with it at once.
    ///
    /// # Errors
    /// A question that is missing or too long, too long a reason, no or too many offered answers
    /// where some are needed, a value that is empty, too long or stands twice, numbers without
    /// bands, and bands that share a number.
    pub fn check(&self) -> Result<(), Refusal> {
        let long = |texts: &Texts, most: usize| texts.values().any(|t| t.chars().count() > most);
        let blank = |texts: &Texts| texts.values().all(|text| text.trim().is_empty());
        let label = if blank(&self.label) {
            Err(Refusal::field("label", "text-missing"))
        } else if long(&self.label, LONGEST_LABEL) {
            Err(Refusal::field("label", "text-long").with("most", LONGEST_LABEL))
        } else {
            Ok(())
        };
        let help = if long(&self.help, LONGEST_HELP) {
            Err(Refusal::field("help", "text-long").with("most", LONGEST_HELP))
        } else {
            Ok(())
        };
        Refusal::join([label, help, self.check_choices()])
    }

    fn check_choices(&self) -> Result<(), Refusal> {
        let wrong = |key: &str| Err(Refusal::field("choices", key));
        if self.kind == Kind::Own {
            return Refusal::unless(self.choices.is_empty(), "choices", "attribute-own");
        }
        if self.choices.is_empty() {
            return wrong("attribute-choices");
        }
        if self.choices.len() > MOST_CHOICES {
            return wrong("attribute-choices-many");
        }
        let mut seen = BTreeSet::new();
        for choice in &self.choices {
            let length = choice.value.chars().count();
            if !(1..=super::LONGEST_ANSWER).contains(&length)
                || choice.value.trim() != choice.value
                || choice.value.chars().any(char::is_control)
            {
                return wrong("attribute-value");
            }
            if !seen.insert(&choice.value) {
                return wrong("attribute-value-twice");
            }
        }
        if self.kind == Kind::Number {
            let bands: Vec<_> = self.choices.iter().map(|choice| choice.band).collect();
            if !bands
                .iter()
                .all(|band| band.is_some_and(super::Band::is_sound))
            {
                return wrong("attribute-bands");
            }
            let bands: Vec<super::Band> = bands.into_iter().flatten().collect();
            for (place, band) in bands.iter().enumerate() {
                if bands.iter().skip(place + 1).any(|other| band.meets(*other)) {
                    return wrong("attribute-bands-meet");
                }
            }
        }
        Ok(())
    }

    /// Whether projects may ask for voices of its groups.
    #[must_use]
    pub fn groups_people(&self) -> bool {
        !self.sensitive && !self.choices.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Band;
    use super::*;
    use crate::locale::Locale;

    fn problem(definition: &Definition) -> String {
        let refusal = definition.check().unwrap_err();
        refusal.problems.first().unwrap().key.clone()
    }

    #[test]
    fn a_broken_question_is_refused() {
        let mut asked = Definition {
            label: [(Locale::En, "How old are you?".to_owned())].into(),
            ..Definition::default()
        };
        assert_eq!(problem(&asked), "attribute-choices");
        asked.choices = vec![Choice::plain("young"), Choice::plain("young")];
        assert_eq!(problem(&asked), "attribute-value-twice");
        asked.choices = vec![Choice::plain("young"), Choice::plain("old")];
        assert!(asked.check().is_ok() && asked.groups_people());
        asked.kind = Kind::Number;
        assert_eq!(problem(&asked), "attribute-bands");
        for (choice, (from, to)) in asked.choices.iter_mut().zip([(18, 34), (34, 99)]) {
            choice.band = Some(Band {
                from: Some(from),
                to: Some(to),
            });
        }
        assert_eq!(problem(&asked), "attribute-bands-meet");
        asked.kind = Kind::Own;
        assert_eq!(problem(&asked), "attribute-own");
        asked.label.clear();
        assert_eq!(problem(&asked), "text-missing");
    }

    #[test]
    fn names_in_exports_are_plain() {
        assert!(attribute_key("age_band").is_ok());
        for broken in ["", "1st", "Age", "a-b", "ä"] {
            assert!(attribute_key(broken).is_err(), "{broken}");
        }
    }
}
