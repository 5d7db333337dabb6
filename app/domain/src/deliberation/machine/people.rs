//! What people do in a round: come, go, finish a stage, and say what they think of the synthesis.

use super::super::event::Effect;
use super::super::state::{Participation, Phase};
use super::super::template::Stage;
use super::{Round, refusal, refused};
use crate::id::PersonId;
use crate::refusal::Refusal;

impl Round {
    /// Somebody who is there.
    pub(super) fn present(&mut self, person: PersonId) -> Result<&mut Participation, Refusal> {
        match self.state.people.get_mut(&person) {
            Some(found) if found.left => refused("round-left"),
            Some(found) => Ok(found),
            None => refused("round-not-in"),
        }
    }

    pub(super) fn join(&mut self, person: PersonId) -> Result<(), Refusal> {
        match self.state.people.get(&person) {
            Some(found) if found.left => return self.come_back(person),
            Some(_) => return refused("round-joined"),
            None => {}
        }
        let late = match self.state.phase {
            Phase::Running { at, .. } | Phase::Paused { at, .. } => at > 0,
            Phase::Draft | Phase::Closed { .. } => false,
        };
        let part = Participation {
            late,
            ..Participation::default()
        };
        self.state.people.insert(person, part);
        self.effects.push(Effect::Joined { person, late });
        Ok(())
    }

    pub(super) fn come_back(&mut self, person: PersonId) -> Result<(), Refusal> {
        match self.state.people.get_mut(&person) {
            Some(found) if found.left => found.left = false,
            Some(_) => return refused("round-not-left"),
            None => return refused("round-not-in"),
        }
        self.effects.push(Effect::Returned { person });
        Ok(())
    }

    pub(super) fn finish(&mut self, person: PersonId, stage: Stage) -> Result<(), Refusal> {
        let now = self
            .state
            .stage()
            .ok_or_else(|| refusal("round-not-open"))?;
        let blind = self.state.template.position(Stage::Blind).is_some();
        let part = self.present(person)?;
        // Ranking alone can be made up for as long as the talk lasts, and comes before it.
        let made_up = stage == Stage::Blind && !now.is_synthesis();
        let needs_blind = blind && !stage.is_synthesis() && stage != Stage::Blind;
        if needs_blind && !part.finished.contains(&Stage::Blind) {
            return refused("round-blind-first");
        }
        if stage == Stage::Endorse {
            return refused("round-support-unsaid");
        }
        if !(made_up && blind) {
            self.in_stage(stage)?;
        }
        self.present(person)?.finished.insert(stage);
        self.end_early()
    }

    pub(super) fn endorse(&mut self, person: PersonId, supports: bool) -> Result<(), Refusal> {
        self.in_stage(Stage::Endorse)?;
        let part = self.present(person)?;
        if supports {
            part.dissented = None;
        }
        part.supports = Some(supports);
        self.heard(person)?;
        if self.present(person)?.owes_dissent() {
            self.effects.push(Effect::DissentAwaited { person });
        }
        self.end_early()
    }

    pub(super) fn dissent(&mut self, person: PersonId, written: bool) -> Result<(), Refusal> {
        self.in_stage(Stage::Endorse)?;
        let part = self.present(person)?;
        if part.supports != Some(false) {
            return refused("round-dissent-of-supporter");
        }
        part.dissented = Some(written);
        self.heard(person)?;
        self.end_early()
    }

    /// Endorsing is finished once support is said, or why not.
    pub(super) fn heard(&mut self, person: PersonId) -> Result<(), Refusal> {
        let part = self.present(person)?;
        if part.owes_dissent() {
            part.finished.remove(&Stage::Endorse);
        } else {
            part.finished.insert(Stage::Endorse);
        }
        Ok(())
    }
}
