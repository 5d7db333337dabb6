//! One person's answer to one question.

use super::definition::{Definition, Kind};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// The longest answer in one's own words, in characters.
pub const LONGEST_ANSWER: usize = 80;

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// "Prefer not to say", which differs from no answer at all.
    Declined,
    /// Offered values; what is none of those are one's own words.
    Said(Vec<String>),
}

impl Answer {
    /// One value, or one's own words.
    #[must_use]
    pub fn one(value: &str) -> Self {
        Self::Said(vec![value.to_owned()])
    }

    /// What was said; nothing where it was declined.
    #[must_use]
    pub fn values(&self) -> &[String] {
        match self {
            Self::Declined => &[],
            Self::Said(values) => values,
        }
    }
}

/// A whole number in Western, Arabic or Persian digits.
fn number(text: &str) -> Option<i64> {
    let western: String = text
        .trim()
        .chars()
        .map(|c| match c {
            '\u{660}'..='\u{669}' => char::from_digit(u32::from(c) - 0x660, 10).unwrap_or(c),
            '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(c) - 0x6f0, 10).unwrap_or(c),
            _ => c,
        })
        .collect();
    western.parse().ok()
}

impl Definition {
    /// What is kept of an answer: blanks are cut off, nothing stands twice, offered values come in
    /// the question's order with one's own words after them, and of a number only its band is left.
    /// `None` where nothing was said.
    ///
    /// # Errors
    /// Refuses, at the field named `key`, an answer over [`LONGEST_ANSWER`] characters, more than
    /// one answer where one is asked for, and a number that stands in no band.
    pub fn settle(&self, key: &str, answer: Answer) -> Result<Option<Answer>, Refusal> {
        let Answer::Said(said) = answer else {
            return Ok(Some(Answer::Declined));
        };
        let (mut values, mut own) = (Vec::new(), Vec::<String>::new());
        for text in said
            .iter()
            .map(|text| text.trim())
            .filter(|t| !t.is_empty())
        {
            if text.chars().count() > LONGEST_ANSWER {
                return Err(Refusal::field(key, "answer-long").with("most", LONGEST_ANSWER));
            }
            let offered = self.choices.iter().position(|choice| choice.value == text);
            match (offered, self.kind, number(text)) {
                (Some(place), _, _) => values.push(place),
                (None, Kind::Number, Some(number)) => {
                    let within = |band: super::Band| band.holds(number);
                    let place = self
                        .choices
                        .iter()
                        .position(|choice| choice.band.is_some_and(within));
                    values.push(place.ok_or_else(|| Refusal::field(key, "answer-band"))?);
                }
                (None, _, _) if own.iter().any(|known| known == text) => {}
                (None, _, _) => own.push(text.to_owned()),
            }
        }
        values.sort_unstable();
        values.dedup();
        let most = if self.kind == Kind::Several {
            self.choices.len() + 1
        } else {
            1
        };
        if values.len() + own.len() > most || own.len() > 1 {
            return Err(Refusal::field(key, "answer-one"));
        }
        let values = values
            .into_iter()
            .filter_map(|place| Some(self.choices.get(place)?.value.clone()));
        let all: Vec<String> = values.chain(own).collect();
        Ok((!all.is_empty()).then_some(Answer::Said(all)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Band, Choice};
    use super::*;

    fn question(kind: Kind) -> Definition {
        let band = |value: &str, from, to| Choice {
            band: Some(Band { from, to }),
            ..Choice::plain(value)
        };
        Definition {
            kind,
            choices: vec![
                band("18-34", Some(18), Some(34)),
                band("35+", Some(35), None),
            ],
            ..Definition::default()
        }
    }

    fn settled(kind: Kind, said: &[&str]) -> Result<Option<Answer>, Refusal> {
        let said = said.iter().map(|text| (*text).to_owned()).collect();
        question(kind).settle("age", Answer::Said(said))
    }

    fn said(values: &[&str]) -> Option<Answer> {
        Some(Answer::Said(
            values.iter().map(|value| (*value).to_owned()).collect(),
        ))
    }

    #[test]
    fn of_a_number_its_band_is_kept() {
        for typed in ["34", " 18 ", "\u{663}\u{664}"] {
            assert_eq!(settled(Kind::Number, &[typed]).unwrap(), said(&["18-34"]));
        }
        assert_eq!(settled(Kind::Number, &["70"]).unwrap(), said(&["35+"]));
        assert!(settled(Kind::Number, &["17"]).is_err());
        assert_eq!(
            settled(Kind::Number, &["old enough"]).unwrap(),
            said(&["old enough"])
        );
        // Only where numbers are asked for.
        assert_eq!(settled(Kind::One, &["34"]).unwrap(), said(&["34"]));
    }

    #[test]
    fn several_stand_in_the_questions_order_and_once() {
        let all = ["mine", "35+", "18-34", "35+"];
        assert_eq!(
            settled(Kind::Several, &all).unwrap(),
            said(&["18-34", "35+", "mine"])
        );
        assert!(settled(Kind::One, &all).is_err());
        assert!(settled(Kind::Several, &["mine", "my other"]).is_err());
    }

    #[test]
    fn nothing_is_nothing_and_declining_is_an_answer() {
        assert_eq!(settled(Kind::Several, &["", " "]).unwrap(), None);
        let declined = question(Kind::One).settle("age", Answer::Declined);
        assert_eq!(declined.unwrap(), Some(Answer::Declined));
        assert!(settled(Kind::Own, &["x".repeat(81).as_str()]).is_err());
    }
}
