//! Care: what becomes of words in a round that somebody reports.
//!
//! Words that enough people report are withheld until a moderator has looked, so that a room can
//! defend itself at night. One moderator hides, two remove. Whoever wrote the words may appeal once,
//! and a steward who decided nothing of the case has the last word. What a moderator kept is not
//! withheld again however many report it, so that a crowd can't silence anybody.

use crate::id::PersonId;
use crate::refusal::Refusal;
use crate::time::Span;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// So many people's reports withhold words until a moderator has looked.
pub const WITHHELD_BY: u32 = 3;
/// What waits longer than this waits too long, however long the stage is.
pub const LATE: Span = Span::hours(24);
/// In a short stage it is this part of it, but at least [`LATE_AT_LEAST`].
const LATE_PART: i64 = 10;
/// Nobody is asked to be quicker.
const LATE_AT_LEAST: Span = Span::minutes(10);
/// The longest appeal, in characters.
pub const LONGEST_APPEAL: usize = 2_000;

/// A type whose values have names in the database and in forms.
macro_rules! named {
    ($(#[$doc:meta])* $type:ident, $field:literal: $($(#[$of:meta])* $variant:ident = $name:literal,)*) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum $type {
            $($(#[$of])* $variant,)*
        }

        impl $type {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name in the database and in forms.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }

        impl FromStr for $type {
            type Err = Refusal;
            fn from_str(name: &str) -> Result<Self, Refusal> {
                let found = Self::ALL.iter().copied().find(|one| one.name() == name);
                found.ok_or_else(|| Refusal::field($field, "form-broken"))
            }
        }
    };
}

named! {
    /// What sort of words they are.
    Kind, "words":
    /// A short claim.
    Statement = "statement",
    /// A contribution to the talk.
    Post = "post",
    /// Why somebody ranked as they did.
    Reason = "reason",
    /// A proposal of the group's words.
    Synthesis = "synthesis",
    /// What somebody finds wrong with the chosen proposal.
    Critique = "critique",
    /// Why somebody does not share the result.
    Dissent = "dissent",
}

named! {
    /// What words are reported for: a rule of the code of conduct.
    Rule, "rule":
    /// They attack a person instead of what was said.
    Attack = "attack",
    /// They demean people for what they are.
    Hate = "hate",
    /// They threaten, or call for harm.
    Threat = "threat",
    /// They tell who somebody is, or something private.
    Private = "private",
    /// They advertise, repeat or flood.
    Spam = "spam",
}

named! {
    /// Where a case stands.
    Standing, "standing":
    /// Somebody reported the words; they are shown.
    Reported = "reported",
    /// Many did: not shown until a moderator has looked.
    Withheld = "withheld",
    /// A moderator found nothing wrong.
    Kept = "kept",
    /// A moderator hid them.
    Hidden = "hidden",
    /// A moderator wants them removed; another one must agree. Not shown meanwhile.
    Proposed = "proposed",
    /// Two moderators removed them.
    Removed = "removed",
    /// A steward had them shown again.
    Restored = "restored",
    /// A steward left them away.
    Upheld = "upheld",
}

impl Standing {
    /// Whether the words are shown.
    #[must_use]
    pub const fn shown(self) -> bool {
        matches!(self, Self::Reported | Self::Kept | Self::Restored)
    }

    /// Whether it was decided that the words are not shown: what was released of them is retracted then.
    #[must_use]
    pub const fn taken_away(self) -> bool {
        matches!(self, Self::Hidden | Self::Removed | Self::Upheld)
    }

    /// Whether a moderator is to look.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Reported | Self::Withheld | Self::Proposed)
    }
}

/// What a moderator decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Nothing is wrong.
    Keep,
    /// Nobody is shown the words.
    Hide,
    /// They are removed, once two say so.
    Remove,
}

/// What happens to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Somebody who had not yet reports the words.
    Report,
    /// A moderator decides.
    Decide(Decision),
    /// Whoever wrote the words appeals.
    Appeal,
    /// A steward rules on the appeal: whether the words are shown again.
    Rule {
        /// Whether they are.
        restore: bool,
    },
}

/// A case: words that somebody reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Case {
    /// Who wrote the words; nobody for the organizer's own.
    pub author: Option<PersonId>,
    /// Where it stands.
    pub standing: Standing,
    /// How many people reported the words.
    pub reports: u32,
    /// The moderator who decided last.
    pub decided_by: Option<PersonId>,
    /// The one who agreed to a removal.
    pub seconded_by: Option<PersonId>,
    /// Whether the author appealed.
    pub appealed: bool,
    /// The steward who ruled on the appeal.
    pub ruled_by: Option<PersonId>,
}

fn refused<T>(key: &str) -> Result<T, Refusal> {
    Err(Refusal::general(key))
}

impl Case {
    /// A case that nobody has reported yet.
    #[must_use]
    pub const fn new(author: Option<PersonId>) -> Self {
        Self {
            author,
            standing: Standing::Reported,
            reports: 0,
            decided_by: None,
            seconded_by: None,
            appealed: false,
            ruled_by: None,
        }
    }

    /// Whether a steward is to rule.
    #[must_use]
    pub const fn awaits_ruling(&self) -> bool {
        self.appealed && self.ruled_by.is_none()
    }

    /// Whether the author may appeal.
    #[must_use]
    pub const fn may_appeal(&self) -> bool {
        let away = matches!(
            self.standing,
            Standing::Hidden | Standing::Proposed | Standing::Removed
        );
        away && !self.appealed
    }

    /// The case after something that `by` did. Who may moderate or rule at all stands in
    /// [`crate::authority`]; here stands what nobody may in their own case.
    ///
    /// # Errors
    /// Refuses who reports or decides their own words, a removal that one person would carry alone,
    /// a decision over a ruling, a second appeal, and a ruling by whoever decided.
    pub fn after(mut self, by: PersonId, event: Event) -> Result<Self, Refusal> {
        let own = self.author == Some(by);
        match event {
            Event::Appeal if !own => return refused("care-not-yours"),
            Event::Appeal => {}
            _ if own => return refused("care-own"),
            _ => {}
        }
        match event {
            Event::Report => {
                self.reports = self.reports.saturating_add(1);
                if self.standing == Standing::Reported && self.reports >= WITHHELD_BY {
                    self.standing = Standing::Withheld;
                }
            }
            Event::Decide(decision) => self.decide(by, decision)?,
            Event::Appeal if self.may_appeal() => self.appealed = true,
            Event::Appeal => return refused("care-no-appeal"),
            Event::Rule { restore } => {
                if !self.awaits_ruling() {
                    return refused("care-no-appeal");
                }
                if [self.decided_by, self.seconded_by].contains(&Some(by)) {
                    return refused("care-own-decision");
                }
                self.ruled_by = Some(by);
                self.standing = if restore {
                    Standing::Restored
                } else {
                    Standing::Upheld
                };
            }
        }
        Ok(self)
    }

    fn decide(&mut self, by: PersonId, decision: Decision) -> Result<(), Refusal> {
        if matches!(
            self.standing,
            Standing::Removed | Standing::Restored | Standing::Upheld
        ) {
            return refused("care-decided");
        }
        let proposed = self.standing == Standing::Proposed;
        self.standing = match decision {
            Decision::Keep => Standing::Kept,
            Decision::Hide => Standing::Hidden,
            Decision::Remove if !proposed => Standing::Proposed,
            Decision::Remove if self.decided_by == Some(by) => return refused("care-second"),
            Decision::Remove => {
                self.seconded_by = Some(by);
                self.standing = Standing::Removed;
                return Ok(());
            }
        };
        self.decided_by = Some(by);
        Ok(())
    }
}

/// Whether a case that has waited for so long waits too long, in a stage of this length.
#[must_use]
pub fn is_late(waited: Span, stage: Option<Span>) -> bool {
    let part = stage.map(|lasts| Span::micros(lasts.as_micros() / LATE_PART));
    waited > part.unwrap_or(LATE).clamp(LATE_AT_LEAST, LATE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn refusal(result: Result<Case, Refusal>) -> String {
        result.unwrap_err().problems[0].key.clone()
    }

    #[test]
    fn three_reports_withhold_until_a_moderator_has_looked() {
        let mut case = Case::new(Some(person(9)));
        for reporter in 1..=2 {
            case = case.after(person(reporter), Event::Report).unwrap();
            assert!(case.standing.shown());
        }
        case = case.after(person(3), Event::Report).unwrap();
        assert_eq!(case.standing, Standing::Withheld);
        let kept = case
            .after(person(4), Event::Decide(Decision::Keep))
            .unwrap();
        let again = kept.after(person(5), Event::Report).unwrap();
        assert_eq!(again.standing, Standing::Kept, "a crowd silences nobody");
    }

    #[test]
    fn a_removal_takes_two_and_an_appeal_a_third() {
        let remove = Event::Decide(Decision::Remove);
        let case = Case::new(Some(person(9)));
        let once = case.after(person(1), remove).unwrap();
        assert_eq!(once.standing, Standing::Proposed);
        assert_eq!(refusal(once.after(person(1), remove)), "care-second");
        assert_eq!(refusal(once.after(person(9), remove)), "care-own");
        let twice = once.after(person(2), remove).unwrap();
        assert_eq!(twice.standing, Standing::Removed);
        assert_eq!(
            refusal(twice.after(person(3), Event::Decide(Decision::Keep))),
            "care-decided"
        );
        assert_eq!(
            refusal(twice.after(person(3), Event::Appeal)),
            "care-not-yours"
        );
        let appealed = twice.after(person(9), Event::Appeal).unwrap();
        assert_eq!(
            refusal(appealed.after(person(9), Event::Appeal)),
            "care-no-appeal"
        );
        let rule = Event::Rule { restore: true };
        assert_eq!(
            refusal(appealed.after(person(2), rule)),
            "care-own-decision"
        );
        let restored = appealed.after(person(3), rule).unwrap();
        assert!(restored.standing.shown() && !restored.awaits_ruling());
        assert_eq!(refusal(restored.after(person(1), remove)), "care-decided");
    }

    #[test]
    fn short_stages_are_watched_more_closely() {
        assert!(is_late(Span::minutes(11), Some(Span::minutes(30))));
        assert!(!is_late(Span::minutes(9), Some(Span::minutes(5))));
        assert!(!is_late(Span::hours(23), Some(Span::days(30))));
        assert!(is_late(Span::hours(25), None));
    }

    proptest! {
        /// Whatever is tried, nothing is removed by fewer than two people other than its author, and
        /// nobody rules on what they decided.
        #[test]
        fn no_one_removes_alone(tries in prop::collection::vec((1_u128..5, 0_usize..7), 0..40)) {
            let author = person(1);
            let mut case = Case::new(Some(author));
            for (who, what) in tries {
                let event = match what {
                    0 => Event::Report,
                    1 => Event::Decide(Decision::Keep),
                    2 => Event::Decide(Decision::Hide),
                    3 | 4 => Event::Decide(Decision::Remove),
                    5 => Event::Appeal,
                    _ => Event::Rule { restore: false },
                };
                if let Ok(after) = case.after(person(who), event) {
                    case = after;
                }
                if case.standing == Standing::Removed {
                    let two = (case.decided_by.unwrap(), case.seconded_by.unwrap());
                    prop_assert!(two.0 != two.1 && two.0 != author && two.1 != author);
                }
                if let Some(ruler) = case.ruled_by {
                    prop_assert!(Some(ruler) != case.decided_by && Some(ruler) != case.seconded_by);
                }
            }
        }
    }
}
