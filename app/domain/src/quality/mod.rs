//! Quality without conformity: signs that a judgement was made without attention.
//!
//! A sign looks at what one person did, never at whether others agree with it. It marks a judgement
//! and explains itself; nothing is deleted or unpaid for it, and every analysis can be made with and
//! without the marked rows. Each is a pattern that attentive work produces less than once in
//! [`ONE_IN`] times, or that no reader can produce.

pub mod check;
mod consistency;
mod signs;

pub use consistency::consistency;
pub use signs::{ONE_IN, Past, Sign, goes_on, newest};

use crate::refusal::Refusal;

/// Why an organizer or a steward keeps a mark or lifts it; Fluent `mark-reason-<key>`.
pub const REASONS: [&str; 6] = [
    "explained",
    "knows_the_item",
    "measured_wrongly",
    "pattern_is_real",
    "not_explained",
    "other",
];

/// The longest answer or appeal, in characters.
pub const LONGEST_ANSWER: usize = 2_000;

/// What becomes of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ruling {
    /// It stays beside the judgement.
    Kept,
    /// It is taken away.
    Lifted,
}

impl Ruling {
    /// The name in forms and in the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Lifted => "lifted",
        }
    }
}

impl std::str::FromStr for Ruling {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        [Self::Kept, Self::Lifted]
            .into_iter()
            .find(|ruling| ruling.name() == name)
            .ok_or_else(|| Refusal::field("ruling", "mark-ruling"))
    }
}

/// Where a mark stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What an organizer decided.
    pub decision: Option<Ruling>,
    /// Whether the person appealed.
    pub appealed: bool,
    /// What a steward ruled.
    pub ruling: Option<Ruling>,
}

impl Standing {
    /// Whether the person may still answer: until an organizer decided.
    #[must_use]
    pub const fn may_answer(self) -> bool {
        self.decision.is_none()
    }

    /// Whether an organizer may decide: once.
    #[must_use]
    pub const fn may_decide(self) -> bool {
        self.decision.is_none()
    }

    /// Whether the person may appeal: once, against a mark that was kept.
    #[must_use]
    pub const fn may_appeal(self) -> bool {
        matches!(self.decision, Some(Ruling::Kept)) && !self.appealed
    }

    /// Whether a steward may rule: once, on an appeal.
    #[must_use]
    pub const fn may_rule(self) -> bool {
        self.appealed && self.ruling.is_none()
    }

    /// Whether it is gone: whoever spoke last lifted it.
    #[must_use]
    pub const fn is_lifted(self) -> bool {
        match (self.ruling, self.decision) {
            (Some(ruling), _) => matches!(ruling, Ruling::Lifted),
            (None, decision) => matches!(decision, Some(Ruling::Lifted)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_speaks_last_decides_and_nobody_speaks_twice() {
        let mut mark = Standing {
            decision: None,
            appealed: false,
            ruling: None,
        };
        assert!(mark.may_answer() && mark.may_decide() && !mark.may_appeal() && !mark.is_lifted());
        mark.decision = Some(Ruling::Kept);
        assert!(!mark.may_answer() && !mark.may_decide() && mark.may_appeal() && !mark.may_rule());
        mark.appealed = true;
        assert!(!mark.may_appeal() && mark.may_rule() && !mark.is_lifted());
        mark.ruling = Some(Ruling::Lifted);
        assert!(!mark.may_rule() && mark.is_lifted());
        let lifted = Standing {
            decision: Some(Ruling::Lifted),
            appealed: false,
            ruling: None,
        };
        assert!(lifted.is_lifted() && !lifted.may_appeal());
    }
}
