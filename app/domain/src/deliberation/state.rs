//! What is known of a round at a moment. Only [`super::machine::apply`] makes a new one.

use super::template::{Plan, Stage, Template};
use crate::id::PersonId;
use crate::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Where a round stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "phase")]
pub enum Phase {
    /// It is being prepared; the template may still change.
    Draft,
    /// The stage at this index of the template is held until its deadline.
    Running {
        /// Index of the stage.
        at: usize,
        /// When it began.
        since: Timestamp,
        /// When it ends by itself.
        until: Timestamp,
    },
    /// The stage is held up; it goes on by itself at `until`.
    Paused {
        /// Index of the stage.
        at: usize,
        /// When the stage began.
        since: Timestamp,
        /// What is left of the stage.
        left: Span,
        /// When it goes on by itself.
        until: Timestamp,
    },
    /// It is over for good.
    Closed {
        /// How it ended.
        how: Ending,
        /// When.
        on: Timestamp,
    },
}

/// How a round ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ending {
    /// Through all its stages.
    Complete,
    /// The stages were held, but nobody proposed a group statement.
    Unproposed,
    /// Nobody was there any more.
    Deserted,
    /// It was cancelled.
    Cancelled,
}

/// A person's part in a round.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participation {
    /// Whether they left (and did not return).
    pub left: bool,
    /// Whether they came when the first stage was over.
    pub late: bool,
    /// The stages that they finished.
    pub finished: BTreeSet<Stage>,
    /// Whether they support the synthesis, once they said so.
    pub supports: Option<bool>,
    /// Whether they wrote (or joined) a dissent, or said that they do not want to.
    pub dissented: Option<bool>,
}

impl Participation {
    /// Whether a dissent is still awaited from them.
    #[must_use]
    pub fn owes_dissent(&self) -> bool {
        !self.left && self.supports == Some(false) && self.dissented.is_none()
    }
}

/// A round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Its stages.
    pub template: Template,
    /// Where it stands.
    pub phase: Phase,
    /// Whether somebody organises it; without, it goes on by its deadlines.
    pub organized: bool,
    /// Who takes part, those who left among them.
    pub people: BTreeMap<PersonId, Participation>,
    /// Group statements that were proposed.
    pub proposals: u32,
    /// Extensions of the present stage by organizers.
    pub extensions: u32,
    /// Whether the present stage was extended by itself, which it is once at most.
    pub self_extended: bool,
    /// Pauses of the present stage.
    pub pauses: u32,
    /// When the last event was; later events never count as earlier.
    pub at: Timestamp,
}

impl State {
    /// A draft.
    #[must_use]
    pub const fn draft(template: Template, at: Timestamp) -> Self {
        Self {
            template,
            phase: Phase::Draft,
            organized: true,
            people: BTreeMap::new(),
            proposals: 0,
            extensions: 0,
            self_extended: false,
            pauses: 0,
            at,
        }
    }

    /// When the round changes by itself: the moment for [`super::Event::DeadlineReached`].
    #[must_use]
    pub const fn deadline(&self) -> Option<Timestamp> {
        match self.phase {
            Phase::Running { until, .. } | Phase::Paused { until, .. } => Some(until),
            Phase::Draft | Phase::Closed { .. } => None,
        }
    }

    /// The plan of the present stage.
    #[must_use]
    pub fn plan(&self) -> Option<&Plan> {
        match self.phase {
            Phase::Running { at, .. } | Phase::Paused { at, .. } => self.template.plan(at),
            Phase::Draft | Phase::Closed { .. } => None,
        }
    }

    /// The present stage.
    #[must_use]
    pub fn stage(&self) -> Option<Stage> {
        self.plan().map(|plan| plan.stage)
    }

    /// Whether it is over.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        matches!(self.phase, Phase::Closed { .. })
    }

    /// Those who are there.
    pub fn present(&self) -> impl Iterator<Item = (&PersonId, &Participation)> {
        self.people.iter().filter(|(_, person)| !person.left)
    }

    /// How many of those who are there have finished `stage`, and how many there are.
    #[must_use]
    pub fn finished(&self, stage: Stage) -> (usize, usize) {
        self.present()
            .fold((0, 0), |(finished, present), (_, person)| {
                (
                    finished + usize::from(person.finished.contains(&stage)),
                    present + 1,
                )
            })
    }

    /// Whether the present stage has its quorum; one without a quorum never has.
    #[must_use]
    pub fn has_quorum(&self) -> bool {
        self.plan().is_some_and(|plan| {
            let (finished, present) = self.finished(plan.stage);
            plan.quorum
                .is_some_and(|quorum| finished >= quorum.needed(present))
        })
    }

    /// Whether somebody who does not support the synthesis has not been heard yet.
    #[must_use]
    pub fn owes_dissent(&self) -> bool {
        self.people.values().any(Participation::owes_dissent)
    }

    /// People who support the synthesis, who do not, and who did not say; who left among them.
    #[must_use]
    pub fn support(&self) -> (usize, usize, usize) {
        self.people
            .values()
            .fold((0, 0, 0), |(yes, no, silent), person| {
                match person.supports {
                    Some(true) => (yes + 1, no, silent),
                    Some(false) => (yes, no + 1, silent),
                    None => (yes, no, silent + 1),
                }
            })
    }
}
