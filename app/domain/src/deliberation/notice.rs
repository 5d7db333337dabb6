//! What people are told of a round within the platform: that they may come, and that a stage waits for
//! them. Each is told once, and holds no longer than it is true.

use super::state::{Phase, State};
use super::step::{Step, next_step};
use super::template::Stage;
use crate::id::PersonId;
use crate::refusal::Refusal;
use crate::time::{Span, Timestamp};
use std::str::FromStr;

/// Nobody is reminded of a stage that is shorter: whoever is there sees its end coming.
const SHORTEST: Span = Span::hours(2);
/// Nobody is reminded earlier than so long before the end.
const EARLIEST: Span = Span::hours(24);
/// This part of a stage is left when people are reminded, where that is later.
const PART: i64 = 4;

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Notice {
    /// The round opened, and the person may take part.
    Invitation,
    /// The stage ends soon, and the person's part of it is open.
    Reminder(Stage),
}

impl Notice {
    /// The name in the database and in forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder(stage) => stage.name(),
        }
    }

    /// Whether it is still true for somebody.
    #[must_use]
    pub fn holds(self, state: &State, person: PersonId) -> bool {
        let step = next_step(state, person);
        match self {
            Self::Invitation => state.stage().is_some() && matches!(step, Step::Join { .. }),
            Self::Reminder(stage) => state.stage() == Some(stage) && is_awaited(step),
        }
    }
}

impl FromStr for Notice {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let stages = Stage::ALL.map(Self::Reminder).into_iter();
        let found = stages
            .chain([Self::Invitation])
            .find(|one| one.name() == name);
        found.ok_or_else(|| Refusal::field("about", "form-broken"))
    }
}

/// Whether a step is something to do before the stage ends.
const fn is_awaited(step: Step) -> bool {
    matches!(
        step,
        Step::Do { .. } | Step::RankAloneFirst { .. } | Step::Dissent { .. }
    )
}

/// When people are to be reminded of the present stage: when a quarter of it is left, and not earlier than
/// a day before its end. `None` for a stage that is short, paused or over.
#[must_use]
pub fn remind_at(state: &State) -> Option<Timestamp> {
    let Phase::Running { since, until, .. } = state.phase else {
        return None;
    };
    let lasts = until.since(since);
    if lasts < SHORTEST {
        return None;
    }
    let left = Span::micros(lasts.as_micros() / PART);
    Some(until - left.min(EARLIEST))
}

/// Whom to remind of the present stage at a moment: those who are there and have not done their part.
#[must_use]
pub fn reminded(state: &State, now: Timestamp) -> Vec<PersonId> {
    let due = remind_at(state).is_some_and(|at| at <= now);
    let present = state.present().map(|(person, _)| *person);
    present
        .filter(|person| due && is_awaited(next_step(state, *person)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deliberation::template::{EarlyEnd, Plan, Template};
    use crate::deliberation::{Event, apply};
    use uuid::Uuid;

    fn person(number: u128) -> PersonId {
        PersonId(Uuid::from_u128(number))
    }

    fn open(lasts: Span) -> State {
        let plan = |stage| Plan {
            stage,
            lasts,
            quorum: None,
            early: EarlyEnd::Never,
        };
        let template = Template::new(vec![plan(Stage::Statements), plan(Stage::Discussion)]);
        let mut state = State::draft(template.unwrap(), Timestamp::default());
        for event in [
            Event::Open,
            Event::Join { person: person(1) },
            Event::Join { person: person(2) },
            Event::Finish {
                person: person(2),
                stage: Stage::Statements,
            },
        ] {
            state = apply(&state, event, Timestamp::default()).unwrap().0;
        }
        state
    }

    #[test]
    fn who_has_something_left_to_do_is_reminded_in_time() {
        let state = open(Span::hours(8));
        let at = remind_at(&state).unwrap();
        assert_eq!(at, Timestamp::default() + Span::hours(6));
        assert!(reminded(&state, at - Span::seconds(1)).is_empty());
        assert_eq!(reminded(&state, at), [person(1)]);
        let long = remind_at(&open(Span::days(30))).unwrap();
        assert_eq!(long, Timestamp::default() + Span::days(29));
        assert_eq!(remind_at(&open(Span::minutes(30))), None);
        let paused = apply(&state, Event::Pause, Timestamp::default()).unwrap().0;
        assert_eq!(remind_at(&paused), None);
    }

    #[test]
    fn a_notice_holds_as_long_as_it_is_true() {
        let state = open(Span::days(1));
        let of_stage = Notice::Reminder(Stage::Statements);
        assert!(Notice::Invitation.holds(&state, person(3)));
        assert!(!Notice::Invitation.holds(&state, person(1)));
        assert!(of_stage.holds(&state, person(1)) && !of_stage.holds(&state, person(2)));
        let next = apply(&state, Event::Advance, Timestamp::default())
            .unwrap()
            .0;
        assert!(!of_stage.holds(&next, person(1)));
        let over = apply(&next, Event::Cancel, Timestamp::default()).unwrap().0;
        assert!(!Notice::Invitation.holds(&over, person(3)));
        for stage in Stage::ALL {
            let notice = Notice::Reminder(stage);
            assert_eq!(notice.name().parse(), Ok(notice));
        }
        assert_eq!("invitation".parse(), Ok(Notice::Invitation));
    }
}
