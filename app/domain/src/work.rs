//! What a contributor says about an item: what the task asks for, and what may stand beside it.

use crate::refusal::Refusal;
use crate::task::{Dimension, Given};

/// Marks on an item that an organizer looks at; Fluent `flag-<key>`.
pub const FLAGS: [&str; 6] = [
    "harmful",
    "broken",
    "personal_data",
    "wrong_language",
    "bad_translation",
    "other",
];

/// Why an item was passed over; Fluent `skip-<key>`.
pub const SKIP_REASONS: [&str; 5] = [
    "not_my_language",
    "not_my_knowledge",
    "distressing",
    "broken",
    "other",
];

/// The longest rationale, in characters.
pub const LONGEST_RATIONALE: usize = 4_000;

/// What a rationale is about; Fluent `reason-<key>`.
pub const REASONS: [&str; 9] = [
    "correct", "complete", "clear", "tone", "culture", "language", "safe", "length", "other",
];

/// What a form says of an item, not yet checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What the task asks for.
    pub given: Given,
    /// 1 (a guess) to 4 (certain).
    pub confidence: Option<u8>,
    /// Why, in the person's own words.
    pub rationale: String,
    /// What it is about, of [`REASONS`].
    pub reasons: Vec<String>,
    /// One of [`FLAGS`].
    pub flag: Option<String>,
}

impl Answer {
    /// A ranking that says nothing else.
    #[must_use]
    pub fn ranked(ranks: Vec<Option<u8>>) -> Self {
        Self {
            given: Given::ranked(ranks),
            ..Self::default()
        }
    }

    /// Everything that is wrong with it at once, where so many responses were shown.
    ///
    /// # Errors
    /// As [`Given::check`]; a confidence outside 1 to 4; a rationale that is too long; an unknown
    /// reason or flag.
    pub fn check(&self, shown: usize, dimensions: &[Dimension]) -> Result<(), Refusal> {
        let flag_known = self
            .flag
            .as_deref()
            .is_none_or(|flag| FLAGS.contains(&flag));
        let known = |reason: &String| REASONS.contains(&reason.as_str());
        let confidence = self.confidence.is_none_or(|level| (1..=4).contains(&level));
        let length = self.rationale.chars().count();
        Refusal::join([
            self.given.check(shown, dimensions),
            Refusal::unless(confidence, "confidence", "confidence-range"),
            Refusal::unless(self.reasons.iter().all(known), "reason", "reason-unknown"),
            Refusal::unless(flag_known, "flag", "flag-unknown"),
            Refusal::unless(length <= LONGEST_RATIONALE, "rationale", "rationale-long")
                .map_err(|refusal| refusal.with("most", LONGEST_RATIONALE)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let answer = Answer::ranked(vec![Some(1), None, Some(1)]);
        assert!(answer.check(3, &[]).is_ok());
        let wrong = Answer {
            flag: Some("spam".to_owned()),
            confidence: Some(9),
            reasons: vec!["clear".to_owned(), "because".to_owned()],
            ..answer
        };
        assert_eq!(wrong.check(3, &[]).unwrap_err().problems.len(), 3);
        assert_eq!(wrong.check(2, &[]).unwrap_err().problems.len(), 4);
    }
}
