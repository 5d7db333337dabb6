//! What a contributor may say about an item besides ranking it.

use crate::refusal::Refusal;

/// Marks on an item that an organizer looks at; Fluent `flag-<key>`.
pub const FLAGS: [&str; 5] = [
    "harmful",
    "broken",
    "personal_data",
    "wrong_language",
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

/// What a form says of an item, not yet checked. Ranks stand in the order shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// One rank per response shown; 1 is best, `None` is unranked.
    pub ranks: Vec<Option<u8>>,
    /// No response is acceptable; ranks may be given beside it.
    pub none_acceptable: bool,
    /// 1 (a guess) to 4 (certain).
    pub confidence: Option<u8>,
    /// Why, in the person's own words.
    pub rationale: String,
    /// One of [`FLAGS`].
    pub flag: Option<String>,
}

impl Answer {
    /// Everything that is wrong with it at once.
    ///
    /// # Errors
    /// No rank and not "none acceptable"; a rank outside 1 to the number of responses; a
    /// confidence outside 1 to 4; a rationale that is too long; an unknown flag.
    pub fn check(&self, responses: usize) -> Result<(), Refusal> {
        let in_range = |rank: &u8| *rank >= 1 && usize::from(*rank) <= responses;
        let whole = self.ranks.len() == responses && self.ranks.iter().flatten().all(in_range);
        let said = self.none_acceptable || self.ranks.iter().any(Option::is_some);
        let flag_known = self
            .flag
            .as_deref()
            .is_none_or(|flag| FLAGS.contains(&flag));
        let confidence = self.confidence.is_none_or(|level| (1..=4).contains(&level));
        let length = self.rationale.chars().count();
        let check = |fine: bool, field: &str, key: &str| {
            if fine {
                Ok(())
            } else {
                Err(Refusal::field(field, key))
            }
        };
        Refusal::join([
            check(whole, "rank", "rank-range"),
            check(said || !whole, "rank", "rank-empty"),
            check(confidence, "confidence", "confidence-range"),
            check(flag_known, "flag", "flag-unknown"),
            check(length <= LONGEST_RATIONALE, "rationale", "rationale-long")
                .map_err(|refusal| refusal.with("most", LONGEST_RATIONALE)),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_says_something_in_range() {
        let ranked = |ranks: &[Option<u8>]| Answer {
            ranks: ranks.to_vec(),
            ..Answer::default()
        };
        assert!(ranked(&[Some(1), None, Some(1)]).check(3).is_ok());
        assert!(ranked(&[None, None]).check(2).is_err());
        assert!(ranked(&[Some(3), None]).check(2).is_err());
        assert!(ranked(&[Some(1)]).check(2).is_err());
        let none = Answer {
            none_acceptable: true,
            ..ranked(&[None, None])
        };
        assert!(none.check(2).is_ok());
        let wrong = Answer {
            flag: Some("spam".to_owned()),
            confidence: Some(9),
            ..none
        };
        assert_eq!(wrong.check(2).unwrap_err().problems.len(), 2);
    }
}
