//! What a person can do next in a round: defined for everybody at every moment.

use super::state::{Phase, State};
use super::template::Stage;
use crate::id::PersonId;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// The next thing for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "step")]
pub enum Step {
    /// They may take part.
    Join {
        /// Whether they would come late.
        late: bool,
    },
    /// They are in, and the round has not opened.
    AwaitOpening,
    /// They left and may come back.
    Return,
    /// They do what the stage asks for, until its deadline.
    Do {
        /// Which stage's work.
        stage: Stage,
        /// When the present stage ends.
        until: Timestamp,
    },
    /// They rank alone before they see what others said: the room is further on already.
    RankAloneFirst {
        /// When the present stage ends.
        until: Timestamp,
    },
    /// They do not support the synthesis and say why, or that they do not want to.
    Dissent {
        /// When the present stage ends.
        until: Timestamp,
    },
    /// They have done this stage's work; they may still look and add, and the next begins then at
    /// the latest.
    AwaitStage {
        /// When the present stage ends.
        until: Timestamp,
    },
    /// The round is held up.
    AwaitResumption {
        /// When it goes on by itself.
        until: Timestamp,
    },
    /// It is over: they can read what came of it.
    SeeOutcome,
}

/// What `person` can do next, whether they are in the round, left it or never were.
#[must_use]
pub fn next_step(state: &State, person: PersonId) -> Step {
    let part = state.people.get(&person);
    let (until, paused) = match state.phase {
        Phase::Closed { .. } => return Step::SeeOutcome,
        Phase::Draft => (None, false),
        Phase::Running { until, .. } => (Some(until), false),
        Phase::Paused { until, .. } => (Some(until), true),
    };
    let part = match part {
        None => {
            let first = state.template.plans().first().map(|plan| plan.stage);
            let late = state.stage().is_some() && state.stage() != first;
            return Step::Join { late };
        }
        Some(part) if part.left => return Step::Return,
        Some(part) => part,
    };
    let (Some(until), Some(stage)) = (until, state.stage()) else {
        return Step::AwaitOpening;
    };
    if paused {
        return Step::AwaitResumption { until };
    }
    let blind = state.template.position(Stage::Blind).is_some();
    let ranked = !blind || part.finished.contains(&Stage::Blind);
    if !ranked && stage > Stage::Blind && !stage.is_synthesis() {
        Step::RankAloneFirst { until }
    } else if stage == Stage::Endorse && part.owes_dissent() {
        Step::Dissent { until }
    } else if part.finished.contains(&stage) {
        Step::AwaitStage { until }
    } else {
        Step::Do { stage, until }
    }
}
