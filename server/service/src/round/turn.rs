//! One change of a round: under its lock, through the state machine, kept and told in one transaction.
//!
//! Every use case that changes a round begins a [`Turn`] and ends it with [`Turn::end`]. A deadline
//! that came meanwhile is carried out first, so that nobody depends on a job being quick. Whoever
//! takes part is paid here for the time since they last opened or did something, on their one clock.
//!
//! Locks are taken in one order: the person's clock, the round, the budget, the event chains.

use super::{JOB, notice, settle};
use crate::posting::{self, Kind, NewEntry};
use crate::work::consents;
use crate::{Deed, Error, Result, Service};
use domain::activity;
use domain::authority::{Act, Role};
use domain::deliberation::{Effect, Event, State, apply};
use domain::id::{JobId, PersonId, RequestKey, RoundId};
use domain::refusal::Refusal;
use domain::time::Timestamp;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::Tx;
use store::project::Project;
use store::round::Round;

/// A round that is being changed.
pub(super) struct Turn<'s> {
    pub service: &'s Service,
    pub deed: &'s Deed,
    pub tx: Tx,
    pub round: Round,
    pub project: Project,
    /// As it will be kept.
    pub state: State,
    changed: bool,
    effects: Vec<Effect>,
    worker: Option<Worker>,
}

/// Somebody who takes part or moderates, and whose time counts.
struct Worker {
    person: PersonId,
    /// When they last opened a page of it or did something.
    seen: Timestamp,
    moderates: bool,
    /// Until when their time was counted.
    counted: Timestamp,
    /// How much they had to read, in characters.
    read: usize,
}

impl<'s> Turn<'s> {
    /// Locks a round; its deadline, where it came, is carried out.
    pub async fn begin(service: &'s Service, deed: &'s Deed, id: RoundId) -> Result<Self> {
        let tx = service.store().begin().await?;
        Self::on(service, deed, tx, id).await
    }

    async fn on(service: &'s Service, deed: &'s Deed, mut tx: Tx, id: RoundId) -> Result<Self> {
        let round = store::round::lock(&mut tx, id)
            .await?
            .ok_or(Error::NotFound)?;
        let project = store::project::by_id(&mut tx, round.project_id)
            .await?
            .ok_or(Error::NotFound)?;
        let mut turn = Self {
            service,
            deed,
            tx,
            state: round.state.0.clone(),
            round,
            project,
            changed: false,
            effects: Vec::new(),
            worker: None,
        };
        turn.catch_up().await?;
        Ok(turn)
    }

    /// As [`Turn::begin`], for whoever runs rounds. Nothing where the request was carried out before.
    pub async fn of_organizer(
        service: &'s Service,
        deed: &'s Deed,
        id: RoundId,
        key: RequestKey,
        act: &str,
    ) -> Result<Option<Self>> {
        let mut turn = Self::begin(service, deed, id).await?;
        deed.may_in(Act::RunRound, turn.project.community_id)?;
        let me = deed.actor.person().unwrap_or(turn.round.created_by);
        Ok(turn.first(key, me, act).await?.then_some(turn))
    }

    /// As [`Turn::begin`], for somebody of the community who takes part or wants to, with their
    /// consent in force. Nothing where the request was carried out before.
    pub async fn of_contributor(
        service: &'s Service,
        deed: &'s Deed,
        id: RoundId,
        key: RequestKey,
        act: &str,
    ) -> Result<Option<(Self, PersonId)>> {
        let me = deed.myself()?;
        let mut tx = service.store().begin().await?;
        let counted = store::pay::counted_until(&mut tx, me).await?;
        let mut turn = Self::on(service, deed, tx, id).await?;
        deed.may_in(Act::Deliberate, turn.project.community_id)?;
        if !turn.first(key, me, act).await? {
            return Ok(None);
        }
        if !consents(&mut turn.tx, &turn.project, me, deed.at).await? {
            return Err(Error::Conflict("consent-needed"));
        }
        let member = store::round::member(&mut turn.tx, id, me).await?;
        turn.worker = member.map(|member| Worker {
            person: me,
            seen: member.seen_at,
            moderates: false,
            counted,
            read: 0,
        });
        Ok(Some((turn, me)))
    }

    /// As [`Turn::begin`], for somebody who decides about what was reported, and who is paid for it.
    /// Nothing where the request was carried out before.
    pub async fn of_moderator(
        service: &'s Service,
        deed: &'s Deed,
        id: RoundId,
        key: RequestKey,
        act: (Act, &str),
    ) -> Result<Option<(Self, PersonId)>> {
        let me = deed.myself()?;
        let mut tx = service.store().begin().await?;
        let counted = store::pay::counted_until(&mut tx, me).await?;
        let mut turn = Self::on(service, deed, tx, id).await?;
        deed.may_in(act.0, turn.project.community_id)?;
        if !turn.first(key, me, act.1).await? {
            return Ok(None);
        }
        let seen = store::round::care::moderator_seen(&mut turn.tx, id, me).await?;
        turn.worker = Some(Worker {
            person: me,
            seen: seen.unwrap_or(deed.at),
            moderates: true,
            counted,
            read: 0,
        });
        Ok(Some((turn, me)))
    }

    /// As [`Turn::of_contributor`], for somebody who is in the round.
    pub async fn of_member(
        service: &'s Service,
        deed: &'s Deed,
        id: RoundId,
        key: RequestKey,
        act: &str,
    ) -> Result<Option<(Self, PersonId)>> {
        let begun = Self::of_contributor(service, deed, id, key, act).await?;
        let Some((turn, me)) = begun else {
            return Ok(None);
        };
        match turn.state.people.get(&me) {
            Some(part) if part.left => Err(Refusal::general("round-left").into()),
            Some(_) => Ok(Some((turn, me))),
            None => Err(Refusal::general("round-not-in").into()),
        }
    }

    /// Whether a request comes for the first time; notes it.
    async fn first(&mut self, key: RequestKey, me: PersonId, act: &str) -> Result<bool> {
        if store::request::answer(&mut self.tx, key, me)
            .await?
            .is_some()
        {
            return Ok(false);
        }
        let answer = json!({ "round": self.round.id });
        store::request::keep(&mut self.tx, key, me, act, answer, self.deed.at);
        Ok(true)
    }

    /// Notes how much there was to read before this act, for the idle allowance.
    pub fn read<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        if let Some(worker) = &mut self.worker {
            let characters: usize = texts.into_iter().map(|text| text.chars().count()).sum();
            worker.read += characters;
        }
    }

    /// Puts an event through the state machine.
    ///
    /// # Errors
    /// As the machine refuses.
    pub fn apply(&mut self, event: Event) -> Result<()> {
        let (state, effects) = apply(&self.state, event, self.deed.at)?;
        self.changed = self.changed || state != self.state;
        self.state = state;
        self.effects.extend(effects);
        Ok(())
    }

    /// Carries out deadlines that came; a round whose community has no organizer any more goes on
    /// without one.
    async fn catch_up(&mut self) -> Result<()> {
        while self
            .state
            .deadline()
            .is_some_and(|deadline| deadline <= self.deed.at)
        {
            if self.state.organized {
                let community = self.project.community_id;
                let organizers =
                    store::community::people(&mut self.tx, community, Role::Organizer).await?;
                if organizers.is_empty() {
                    self.apply(Event::OrganizerGone)?;
                    continue;
                }
            }
            self.apply(Event::DeadlineReached)?;
        }
        Ok(())
    }

    /// Pays, keeps, tells and commits. `kind` and `body` are the event that is told of this turn
    /// besides what the state machine says; ids and figures only.
    pub async fn end(mut self, kind: &str, body: Value) -> Result<()> {
        self.pay().await?;
        self.follow().await?;
        let aggregate = format!("round:{}", self.round.id);
        let at = self.deed.at;
        store::outbox::append(&mut self.tx, &aggregate, kind, body, at).await?;
        Ok(self.tx.commit().await?)
    }

    /// As [`Turn::end`], where nothing but a deadline may have happened.
    pub async fn settle(mut self) -> Result<()> {
        self.follow().await?;
        Ok(self.tx.commit().await?)
    }

    /// Keeps the new state and does what follows from it.
    async fn follow(&mut self) -> Result<()> {
        if !self.changed {
            return Ok(());
        }
        let (id, at) = (self.round.id, self.deed.at);
        let aggregate = format!("round:{id}");
        for effect in std::mem::take(&mut self.effects) {
            settle::carry_out(self, effect).await?;
            let body = json!(effect);
            let tag = body.get("effect").and_then(Value::as_str);
            let kind = format!("round.{}", tag.unwrap_or("changed").replace('-', "_"));
            store::outbox::append(&mut self.tx, &aggregate, &kind, body, at).await?;
        }
        let (version, state) = (self.round.version, &self.state);
        if !store::round::keep_state(&mut self.tx, id, version, state).await? {
            return Err(Error::Busy);
        }
        let moved = state.deadline() != self.round.state.deadline();
        if let Some(deadline) = state.deadline().filter(|_| moved) {
            let job = job_at(JOB, id, deadline);
            store::job::insert_once(&mut self.tx, job, JOB, json!({ "round": id }), deadline)
                .await?;
            notice::plan(self).await?;
        }
        Ok(())
    }

    /// Posts what the time since the person's last act pays.
    async fn pay(&mut self) -> Result<()> {
        let Some(Worker {
            person,
            seen,
            moderates,
            counted,
            read,
        }) = self.worker
        else {
            return Ok(());
        };
        let (at, id) = (self.deed.at, self.round.id);
        let terms = store::pay::terms(&mut self.tx, self.project.id).await?;
        let read = i64::try_from(read).unwrap_or(i64::MAX);
        let allowance = terms.idle.allowance(read);
        let counted = activity::count(counted, seen, at, allowance, None);
        store::pay::count_until(&mut self.tx, person, counted.until);
        let active = counted.active.as_millis();
        if moderates {
            store::round::care::note_moderation(&mut self.tx, id, person, at, active).await?;
        } else {
            store::round::note_activity(&mut self.tx, id, person, at, active).await?;
        }
        let (service, project) = (self.service, &self.project);
        if active > 0 {
            // Whoever does nothing but deliberate was never handed an assignment.
            let currency = project.currency;
            store::ledger::open_accounts(&mut self.tx, project.id, person, currency);
            let entry = NewEntry {
                kind: Kind::Work,
                person,
                assignment: None,
                paid: counted.active,
                // As for a skip: there is no judgement that a rate per piece could pay.
                amount: project.pay().earned_for_skip(counted.active),
                cause: None,
                event: if moderates {
                    "round.moderated"
                } else {
                    "round.worked"
                },
                body: json!({ "round": id }),
            };
            posting::post(service, &mut self.tx, at, project, entry).await?;
        }
        if !moderates {
            posting::honorarium(service, &mut self.tx, at, project, person).await?;
        }
        Ok(())
    }
}

/// The id of a round's job for a moment, so that it is queued once.
pub(super) fn job_at(kind: &str, round: RoundId, at: Timestamp) -> JobId {
    let digest = Sha256::digest(format!("{kind}:{round}:{}", at.micros()));
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    JobId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}
