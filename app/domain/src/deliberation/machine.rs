//! The state machine of a round.
//!
//! What keeps people from getting stuck: every stage has a deadline that moves the round on
//! whoever is there; a pause ends by itself; a missed quorum or an awaited dissent extends a stage
//! once and then the round goes on and says so; extensions and pauses are few; a round without
//! people, or a draft without an organizer, closes. Nothing leaves [`Phase::Closed`].
//!
//! To add an event: a variant of [`Event`], an arm in [`apply`], and what a person does about it in
//! [`super::next_step`].

mod people;

use super::event::{Effect, Event, Extended, Why};
use super::state::{Ending, Phase, State};
use super::template::{EarlyEnd, LONGEST_STAGE, Plan, SHORTEST_STAGE, Stage};
use crate::refusal::Refusal;
use crate::time::{Span, Timestamp};

/// The most extensions of one stage by organizers.
pub const MOST_EXTENSIONS: u32 = 4;
/// The most pauses of one stage.
pub const MOST_PAUSES: u32 = 4;
/// After this a pause ends by itself.
pub const LONGEST_PAUSE: Span = Span::days(7);

/// What a round becomes by an event, and what is to be done about it. An `at` before the round's
/// last event counts as that moment.
///
/// # Errors
/// The event does not fit the moment; the refusal says why, and nothing has changed.
pub fn apply(state: &State, event: Event, at: Timestamp) -> Result<(State, Vec<Effect>), Refusal> {
    if state.is_closed() {
        return refused("round-closed");
    }
    let mut round = Round {
        state: state.clone(),
        effects: Vec::new(),
    };
    round.state.at = state.at.max(at);
    match event {
        Event::Adapt { template } => {
            round.in_draft()?;
            round.state.template = template;
        }
        Event::Open => {
            round.in_draft()?;
            round.enter(0);
        }
        Event::Advance => round.end_stage(Why::Organizer)?,
        Event::DeadlineReached => round.deadline_reached()?,
        Event::QuorumReached => {
            let why = round
                .early()
                .ok_or_else(|| refusal("round-quorum-missing"))?;
            round.end_stage(why)?;
        }
        Event::OpinionsStable { changed } => {
            round.in_stage(Stage::Rerank)?;
            if !changed.is_stable() {
                return refused("round-not-stable");
            }
            round.end_stage(Why::Stable)?;
        }
        Event::Pause => round.pause()?,
        Event::Resume => round.resume()?,
        Event::Extend { by } => round.extend(by)?,
        Event::Join { person } => round.join(person)?,
        Event::Leave { person } => {
            round.present(person)?.left = true;
            round.effects.push(Effect::Left { person });
            round.end_early()?;
        }
        Event::Return { person } => round.come_back(person)?,
        Event::Finish { person, stage } => round.finish(person, stage)?,
        Event::Propose => {
            round.in_stage(Stage::Propose)?;
            round.state.proposals = round.state.proposals.saturating_add(1);
        }
        Event::Endorse { person, supports } => round.endorse(person, supports)?,
        Event::Dissent { person, written } => round.dissent(person, written)?,
        Event::OrganizerGone => round.organizer_gone()?,
        Event::OrganizerBack => {
            if round.state.organized {
                return refused("round-organized");
            }
            round.state.organized = true;
        }
        Event::Cancel => round.close(Ending::Cancelled),
    }
    Ok((round.state, round.effects))
}

fn refusal(key: &str) -> Refusal {
    Refusal::general(key)
}

fn refused<T>(key: &str) -> Result<T, Refusal> {
    Err(refusal(key))
}

/// A state on its way to the next.
struct Round {
    state: State,
    effects: Vec<Effect>,
}

impl Round {
    fn in_draft(&self) -> Result<(), Refusal> {
        match self.state.phase {
            Phase::Draft => Ok(()),
            _ => refused("round-open-already"),
        }
    }

    /// The index, the plan and the deadline of the stage that is being held.
    fn running(&self) -> Result<(usize, Plan, Timestamp), Refusal> {
        match (self.state.phase, self.state.plan()) {
            (Phase::Running { at, until, .. }, Some(plan)) => Ok((at, *plan, until)),
            (Phase::Paused { .. }, _) => refused("round-paused"),
            _ => refused("round-not-open"),
        }
    }

    /// That `stage` is the present one, held or paused: what people have written in a pause counts.
    fn in_stage(&self, stage: Stage) -> Result<(), Refusal> {
        let present = self
            .state
            .stage()
            .ok_or_else(|| refusal("round-not-open"))?;
        match stage.cmp(&present) {
            std::cmp::Ordering::Less => refused("round-stage-over"),
            std::cmp::Ordering::Equal => Ok(()),
            std::cmp::Ordering::Greater => refused("round-stage-ahead"),
        }
    }

    /// Begins the stage at an index, or ends the round where there is none.
    fn enter(&mut self, at: usize) {
        let Some(plan) = self.state.template.plan(at).copied() else {
            return self.close(Ending::Complete);
        };
        let until = self.state.at + plan.lasts;
        self.state.phase = Phase::Running {
            at,
            since: self.state.at,
            until,
        };
        self.state.extensions = 0;
        self.state.pauses = 0;
        self.state.self_extended = false;
        self.effects.push(Effect::StageBegan {
            stage: plan.stage,
            until,
        });
    }

    fn close(&mut self, how: Ending) {
        self.state.phase = Phase::Closed {
            how,
            on: self.state.at,
        };
        self.effects.push(Effect::Closed { how });
    }

    /// Ends the stage; a dissent that is awaited is never skipped but by the deadline.
    fn end_stage(&mut self, why: Why) -> Result<(), Refusal> {
        let (at, plan, _) = self.running()?;
        if why != Why::Deadline && plan.stage == Stage::Endorse && self.state.owes_dissent() {
            return refused("round-dissent-awaited");
        }
        let (finished, present) = self.state.finished(plan.stage);
        let missed = plan
            .quorum
            .filter(|quorum| finished < quorum.needed(present));
        self.effects.push(Effect::StageEnded {
            stage: plan.stage,
            why,
            finished,
            present,
            missed,
        });
        if plan.stage == Stage::Propose && self.state.proposals == 0 {
            self.close(Ending::Unproposed);
        } else {
            self.enter(at + 1);
        }
        Ok(())
    }

    /// Why the stage may end before its deadline, where it may.
    fn early(&self) -> Option<Why> {
        let plan = self.state.plan()?;
        let (finished, present) = self.state.finished(plan.stage);
        match plan.early {
            EarlyEnd::Never => None,
            _ if present > 0 && finished == present => Some(Why::Everybody),
            EarlyEnd::Quorum if present > 0 && self.state.has_quorum() => Some(Why::Quorum),
            _ => None,
        }
    }

    /// Ends the stage where it is held and may end now.
    fn end_early(&mut self) -> Result<(), Refusal> {
        let running = self.running().map(|(_, plan, _)| plan.stage);
        let awaits = running == Ok(Stage::Endorse) && self.state.owes_dissent();
        match self.early() {
            Some(why) if running.is_ok() && !awaits => self.end_stage(why),
            _ => Ok(()),
        }
    }

    fn deadline_reached(&mut self) -> Result<(), Refusal> {
        match self.state.deadline() {
            Some(until) if self.state.at < until => return refused("round-too-early"),
            None => return refused("round-not-open"),
            Some(_) => {}
        }
        if matches!(self.state.phase, Phase::Paused { .. }) {
            return self.resume();
        }
        let (_, plan, _) = self.running()?;
        if self.state.present().next().is_none() {
            self.close(Ending::Deserted);
            return Ok(());
        }
        let quorum_missed = plan.quorum.is_some() && !self.state.has_quorum();
        let dissent_awaited = plan.stage == Stage::Endorse && self.state.owes_dissent();
        if !self.state.self_extended && (quorum_missed || dissent_awaited) {
            self.state.self_extended = true;
            let half = Span::millis(plan.lasts.as_millis() / 2).max(SHORTEST_STAGE);
            let by = if dissent_awaited {
                Extended::Dissent
            } else {
                Extended::Quorum
            };
            self.move_deadline(self.state.at + half, by);
            return Ok(());
        }
        self.end_stage(Why::Deadline)
    }

    fn move_deadline(&mut self, to: Timestamp, by: Extended) {
        if let Phase::Running { until, .. } = &mut self.state.phase {
            *until = to;
            self.effects.push(Effect::Extended { by, until: to });
        }
    }

    fn pause(&mut self) -> Result<(), Refusal> {
        let (at, _, until) = self.running()?;
        if self.state.pauses >= MOST_PAUSES {
            return refused("round-pauses-spent");
        }
        self.state.pauses += 1;
        let since = self.since();
        let ends = self.state.at + LONGEST_PAUSE;
        self.state.phase = Phase::Paused {
            at,
            since,
            // Never nothing: who comes back after the pause finds the stage open.
            left: until.since(self.state.at).max(SHORTEST_STAGE),
            until: ends,
        };
        self.effects.push(Effect::Paused { until: ends });
        Ok(())
    }

    const fn since(&self) -> Timestamp {
        match self.state.phase {
            Phase::Running { since, .. } | Phase::Paused { since, .. } => since,
            Phase::Draft | Phase::Closed { .. } => self.state.at,
        }
    }

    fn resume(&mut self) -> Result<(), Refusal> {
        let Phase::Paused {
            at, since, left, ..
        } = self.state.phase
        else {
            return refused("round-not-paused");
        };
        let until = self.state.at + left;
        self.state.phase = Phase::Running { at, since, until };
        self.effects.push(Effect::Resumed { until });
        // Somebody may have finished meanwhile.
        self.end_early()
    }

    fn extend(&mut self, by: Span) -> Result<(), Refusal> {
        let (_, _, until) = self.running()?;
        if by < SHORTEST_STAGE || by > LONGEST_STAGE {
            return refused("round-extension-length");
        }
        if self.state.extensions >= MOST_EXTENSIONS {
            return refused("round-extensions-spent");
        }
        self.state.extensions += 1;
        self.move_deadline(until + by, Extended::Organizer);
        Ok(())
    }

    fn organizer_gone(&mut self) -> Result<(), Refusal> {
        if !self.state.organized {
            return refused("round-unorganized");
        }
        self.state.organized = false;
        self.effects.push(Effect::Unorganized);
        match self.state.phase {
            // Nobody could open it.
            Phase::Draft => {
                self.close(Ending::Cancelled);
                Ok(())
            }
            // Nobody could go on.
            Phase::Paused { .. } => self.resume(),
            Phase::Running { .. } | Phase::Closed { .. } => Ok(()),
        }
    }
}
