//! What can happen to a round, and what follows from it.

use super::stability::Changed;
use super::state::Ending;
use super::template::{Quorum, Stage, Template};
use crate::id::PersonId;
use crate::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};

/// Something that happens to a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "event")]
pub enum Event {
    /// An organizer changes the stages of a draft.
    Adapt {
        /// The new stages.
        template: Template,
    },
    /// An organizer opens it.
    Open,
    /// An organizer ends the stage before its deadline.
    Advance,
    /// The deadline came: sent by the server, to be sent again until it is accepted.
    DeadlineReached,
    /// The server sees that enough people have finished, where no person's event said so.
    QuorumReached,
    /// Opinions hardly change between two passes of ranking again.
    OpinionsStable {
        /// Who changed.
        changed: Changed,
    },
    /// An organizer holds the stage up.
    Pause,
    /// An organizer goes on after a pause.
    Resume,
    /// An organizer gives the stage more time.
    Extend {
        /// How much.
        by: Span,
    },
    /// Somebody takes part; also when the round is under way.
    Join {
        /// Who.
        person: PersonId,
    },
    /// Somebody leaves; what they said stays, and so does their pay.
    Leave {
        /// Who.
        person: PersonId,
    },
    /// Somebody who left is back.
    Return {
        /// Who.
        person: PersonId,
    },
    /// Somebody has done what a stage asks of them; doing it again is no error.
    Finish {
        /// Who.
        person: PersonId,
        /// Which stage: the present one, or an earlier one that a late person makes up for.
        stage: Stage,
    },
    /// A group statement was proposed.
    Propose,
    /// Somebody says whether they support the synthesis; they may change their mind.
    Endorse {
        /// Who.
        person: PersonId,
        /// Whether they do.
        supports: bool,
    },
    /// Somebody who does not support it wrote or joined a dissent, or does not want to.
    Dissent {
        /// Who.
        person: PersonId,
        /// Whether they wrote or joined one.
        written: bool,
    },
    /// The organizer is gone: the round goes on without.
    OrganizerGone,
    /// Somebody organises it again.
    OrganizerBack,
    /// It is cancelled; what was said stays.
    Cancel,
}

/// Why a stage ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// Its deadline came.
    Deadline,
    /// An organizer ended it.
    Organizer,
    /// Everybody who is there has finished.
    Everybody,
    /// The quorum was reached, and the plan ends on it.
    Quorum,
    /// Opinions were stable.
    Stable,
}

/// Who gave more time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Extended {
    /// An organizer.
    Organizer,
    /// The round itself, because the quorum was missed.
    Quorum,
    /// The round itself, because a dissent is awaited.
    Dissent,
}

/// What is to be done after an event. After every event the deadline is to be read again from
/// [`super::State::deadline`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "effect")]
pub enum Effect {
    /// Tell people that a stage begins.
    StageBegan {
        /// Which.
        stage: Stage,
        /// Its deadline.
        until: Timestamp,
    },
    /// Keep that a stage ended.
    StageEnded {
        /// Which.
        stage: Stage,
        /// Why.
        why: Why,
        /// Who had finished.
        finished: usize,
        /// Of how many who were there.
        present: usize,
        /// The quorum that was missed.
        missed: Option<Quorum>,
    },
    /// Tell people that the deadline moved.
    Extended {
        /// Who did it.
        by: Extended,
        /// The new deadline.
        until: Timestamp,
    },
    /// Tell people that the stage is held up, and until when at most.
    Paused {
        /// When it goes on by itself.
        until: Timestamp,
    },
    /// Tell people that it goes on.
    Resumed {
        /// The stage's new deadline.
        until: Timestamp,
    },
    /// Welcome somebody.
    Joined {
        /// Who.
        person: PersonId,
        /// Whether they have something to make up for.
        late: bool,
    },
    /// Keep that somebody left.
    Left {
        /// Who.
        person: PersonId,
    },
    /// Welcome somebody back.
    Returned {
        /// Who.
        person: PersonId,
    },
    /// Ask them for their dissent.
    DissentAwaited {
        /// Of whom.
        person: PersonId,
    },
    /// Tell the stewards that nobody organises the round.
    Unorganized,
    /// Publish the outcome; nothing happens to the round after this.
    Closed {
        /// How it ended.
        how: Ending,
    },
}
