//! Active time: how long a person worked.
//!
//! The server sees events of an assignment (opened, pulse, submitted). The interval between two of
//! them counts, but no longer than the idle allowance: a parked tab earns the allowance once. A client
//! may hint how much of an interval it saw the person active; a hint can only lower the interval, so
//! that a lying client gains nothing.
//!
//! Time belongs to the person, not to the tab: [`count`] lays what each event adds side by side on one
//! line per person, so that no moment counts twice, whatever runs in parallel, and the sum can't exceed
//! the wall time.

use crate::refusal::Refusal;
use crate::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// For how long a pause between two events still counts as reading: so much per 1,000 characters, and
/// so much for thinking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idle {
    /// For each 1,000 characters of what is read.
    pub per_thousand: Span,
    /// Whatever its length.
    pub base: Span,
}

impl Default for Idle {
    /// 120 s of reading per 1,000 characters, and 60 s.
    fn default() -> Self {
        Self {
            per_thousand: Span::seconds(120),
            base: Span::seconds(60),
        }
    }
}

impl Idle {
    /// The idle allowance of a text.
    #[must_use]
    pub const fn allowance(&self, characters: i64) -> Span {
        let characters = if characters > 0 { characters } else { 0 };
        let reading = self.per_thousand.as_micros() / 1_000 * characters;
        Span::micros(reading + self.base.as_micros())
    }

    /// Refuses a rule under which reading is not paid, or under which a parked tab is.
    ///
    /// # Errors
    /// Less than the default, or more than ten times it.
    pub fn check(&self) -> Result<(), Refusal> {
        let least = Self::default();
        let sound = |value: Span, least: Span| {
            (least.as_micros()..=10 * least.as_micros()).contains(&value.as_micros())
        };
        if sound(self.per_thousand, least.per_thousand) && sound(self.base, least.base) {
            Ok(())
        } else {
            Err(Refusal::field("idle", "idle-range"))
        }
    }
}

/// What an event adds to a person's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The active time that it adds.
    pub active: Span,
    /// Until when the person's time is counted from now on.
    pub until: Timestamp,
}

/// The time back from now that counts as recent when a break is thought of.
pub const RECENTLY: Span = Span::minutes(120);
/// After how much active time within [`RECENTLY`] a break is suggested.
pub const LONG_WORK: Span = Span::minutes(90);

/// Whether a break is suggested after so much active time within [`RECENTLY`]. It is a suggestion only.
#[must_use]
pub fn break_is_due(recently: Span) -> bool {
    recently >= LONG_WORK
}

/// The active time that an event adds.
///
/// `counted_until` is how far the person's time is counted already, `previous` the assignment's last
/// event, `now` this one, `allowance` the idle allowance, and `hint` what the client says of this
/// interval. What is counted lies within the interval and after everything counted before.
#[must_use]
pub fn count(
    counted_until: Timestamp,
    previous: Timestamp,
    now: Timestamp,
    allowance: Span,
    hint: Option<Span>,
) -> Counted {
    let from = previous.max(counted_until);
    let bounded = now.since(from).min(allowance);
    let active = hint.map_or(bounded, |hint| bounded.min(hint.max(Span::default())));
    Counted {
        active,
        until: from + active,
    }
}

#[cfg(test)]
#[path = "activity_simulation.rs"]
mod simulation;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_break_comes_after_long_work() {
        assert!(!break_is_due(Span::minutes(89)));
        assert!(break_is_due(Span::minutes(90)));
    }
}
