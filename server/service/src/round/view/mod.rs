//! A round as somebody sees it: where it stands, what they can do next, and the room that they are in.
//!
//! Nothing of what others said is shown to whoever has not ranked alone, where the round asks for it.
//! People stand by their handles; no group is ever shown beside words.

mod outcome;
mod preview;
mod ranking;
mod reveal;
mod statements;
mod talk;
mod translation;
mod words;

pub use outcome::{Moved, OutcomeRoom};
pub use preview::{Samples, preview};
pub use ranking::{Earlier, RankRoom, RankTask};
pub(super) use reveal::reveal_read;
pub use reveal::{RevealRoom, Revealed};
pub use statements::{StatementRoom, StatementView, VotedView};
pub use talk::{PostView, TalkRoom, Thread, Topic};
pub use translation::TranslationView;
pub use words::{
    ChooseRoom, CritiqueRoom, CritiqueView, DissentView, EndorseRoom, ProposalView, ProposeRoom,
};

use super::desk::{RoundCard, card};
use super::{catch_up, loaded};
use crate::{Deed, Error, Result, Service};
use domain::authority::{Act, Actor, Thing, can};
use domain::deliberation::composition::Composition;
use domain::deliberation::record::Handle;
use domain::deliberation::{Phase, Stage, State, Step, Template, next_step};
use domain::id::{CommunityId, ItemId, PersonId, RoundId};
use domain::locale::Locale;
use domain::slug::Slug;
use domain::time::Span;
use std::collections::{HashMap, HashSet};
use store::Conn;
use store::project::Project;
use store::round::{MemberRow, Round, TranslationRow};

/// After so long without a page or an act somebody was away: their time counts from when they are back.
const AWAY: Span = Span::minutes(10);

/// What of a round somebody asks to see.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// An earlier stage, to read only.
    pub stage: Option<Stage>,
    /// The item to rank.
    pub item: Option<ItemId>,
    /// The topic whose thread is open: an item's or a statement's id.
    pub topic: Option<uuid::Uuid>,
}

/// A round's page.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct RoundView {
    pub card: RoundCard,
    pub purpose: String,
    pub community: Slug,
    pub simulated: bool,
    pub template: Template,
    /// The stages that may be looked at besides the present one.
    pub earlier: Vec<Stage>,
    /// The stage that is shown.
    pub shown: Option<Stage>,
    /// The reader's handle, where they take part.
    pub me: Option<Handle>,
    /// Of those who are there, how many finished the present stage.
    pub finished: usize,
    pub may_run: bool,
    /// Whether the reader may take part and does not yet.
    pub may_join: bool,
    pub room: Room,
    /// The languages of the community, to write in.
    pub languages: Vec<Locale>,
    /// To whoever moderates: how many reported words wait for them.
    pub waiting: usize,
    /// Up to where in the round's events the page tells; what is new comes after it.
    pub seq: i64,
    /// Whether the reader may follow the room while it goes on.
    pub may_follow: bool,
}

/// What is shown below a round's head.
#[derive(Clone, Debug)]
pub enum Room {
    /// The reader does not take part.
    Outside,
    /// The round has not opened yet.
    Lobby,
    /// First the community's consent page.
    NeedsConsent,
    /// Ranking, alone or again.
    Rank(Box<RankRoom>),
    /// What everybody said alone.
    Reveal(RevealRoom),
    /// Statements and votes.
    Statements(StatementRoom),
    /// The talk.
    Talk(TalkRoom),
    /// Proposals.
    Propose(ProposeRoom),
    /// The choice among them.
    Choose(ChooseRoom),
    /// The chosen one and what is wrong with it.
    Critique(CritiqueRoom),
    /// The result, who shares it, and who does not.
    Endorse(EndorseRoom),
    /// What came of it.
    Outcome(Box<OutcomeRoom>),
}

/// What the rooms are made from.
struct Scene<'s> {
    service: &'s Service,
    deed: &'s Deed,
    round: &'s Round,
    project: &'s Project,
    /// The reader, where they take part.
    me: Option<PersonId>,
    /// Whether the reader leads the round, or is or was in it.
    inside: bool,
    handles: HashMap<PersonId, Handle>,
    /// Whose posts the reader does not want to be shown.
    muted: HashSet<PersonId>,
    /// The round's translations, the newest last.
    translations: Vec<TranslationRow>,
    /// The languages of the community.
    languages: &'s [Locale],
    look: Look,
}

impl Scene<'_> {
    fn state(&self) -> &State {
        &self.round.state.0
    }

    fn handle(&self, person: Option<PersonId>) -> Option<Handle> {
        self.handles.get(&person?).copied()
    }

    fn is_me(&self, person: Option<PersonId>) -> bool {
        person.is_some() && person == self.me
    }
}

/// Passes whoever may know of a round: once it is over everybody, before that who has a part in its
/// community. What is said in it is for fewer.
///
/// # Errors
/// `SignIn` or `Forbidden`.
pub(super) fn may_know(deed: &Deed, community: CommunityId, state: &State) -> Result<()> {
    let belongs = matches!(&deed.actor, Actor::Person { roles, .. }
        if roles.iter().any(|(of, _)| *of == community));
    if state.is_closed() || belongs || deed.actor == Actor::Instance {
        Ok(())
    } else if deed.actor == Actor::Visitor {
        Err(Error::SignIn)
    } else {
        Err(Error::Forbidden)
    }
}

/// Whether somebody may follow a round while it goes on: who is in it, and who leads it.
pub(super) fn may_follow(deed: &Deed, community: CommunityId, state: &State) -> bool {
    let may = |act| can(&deed.actor, act, Thing::Community(community));
    let part = deed.actor.person().and_then(|me| state.people.get(&me));
    let inside = part.is_some_and(|part| !part.left) && may(Act::Deliberate);
    let goes_on = !state.is_closed() && state.phase != Phase::Draft;
    goes_on && (inside || may(Act::RunRound))
}

/// Whether somebody in a round may read what the others say: not before they ranked alone, where the
/// round asks for it. In the synthesis nobody can rank alone any more: who came that late may read.
pub(super) fn may_read(state: &State, person: PersonId) -> bool {
    let blind = state.template.position(Stage::Blind).is_some();
    let over = state.stage().is_none_or(Stage::is_synthesis) && state.phase != Phase::Draft;
    let part = state.people.get(&person).filter(|part| !part.left);
    part.is_some_and(|part| !blind || over || part.finished.contains(&Stage::Blind))
}

pub(super) fn handle(member: &MemberRow) -> Handle {
    Handle::new(u16::try_from(member.handle).unwrap_or(u16::MAX))
}

/// A round as the reader sees it.
///
/// # Errors
/// `NotFound`, also for drafts to whoever does not run rounds; `SignIn` or `Forbidden` while it is
/// not over to whoever has no part in the community.
pub async fn view(service: &Service, deed: &Deed, id: RoundId, look: Look) -> Result<RoundView> {
    catch_up(service, deed, id).await?;
    let mut conn = service.store().read().await?;
    // Read first: what comes meanwhile is told twice rather than never.
    let seq = store::outbox::position(&mut conn, &format!("round:{id}")).await?;
    let (round, project) = loaded(&mut conn, id).await?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let may = |act| can(&deed.actor, act, Thing::Community(community.id));
    let (may_run, may_take_part) = (may(Act::RunRound), may(Act::Deliberate));
    let state = &round.state.0;
    may_know(deed, community.id, state)?;
    let reader = deed.actor.person().filter(|_| may_take_part);
    let part = reader.and_then(|reader| state.people.get(&reader));
    let inside = part.is_some_and(|part| !part.left);
    let members = store::round::members(&mut conn, id).await?;
    let mine = members.iter().find(|row| Some(row.person_id) == reader);
    let away = mine.is_some_and(|mine| deed.at.since(mine.seen_at) > AWAY);
    let muted = match reader {
        Some(reader) => store::round::care::muted(&mut conn, id, reader).await?,
        None => Vec::new(),
    };
    let waiting = if may(Act::Moderate) {
        super::care::waiting(&mut conn, id, deed).await?.0
    } else {
        0
    };
    let languages = community.locales.0;
    let scene = Scene {
        service,
        deed,
        round: &round,
        project: &project,
        me: reader.filter(|_| inside),
        inside: may_run || part.is_some(),
        handles: members
            .iter()
            .map(|row| (row.person_id, handle(row)))
            .collect(),
        muted: muted.into_iter().map(|(person,)| person).collect(),
        translations: store::round::translations(&mut conn, id).await?,
        languages: &languages,
        look,
    };
    let open = readable(state, scene.me, may_run);
    let shown = scene
        .look
        .stage
        .filter(|stage| open.contains(stage))
        .or_else(|| state.stage());
    let seated = match (&round.composition.0, reader) {
        (Composition::Everybody, _) => true,
        (_, Some(reader)) => store::round::has_seat(&mut conn, id, reader).await?,
        (_, None) => false,
    };
    let draft = state.phase == Phase::Draft;
    if draft && !may_run && !inside {
        return Err(Error::NotFound);
    }
    let consents = match scene.me {
        Some(me) => crate::work::consents(&mut conn, &project, me, deed.at).await?,
        None => true,
    };
    let room = if !consents && !state.is_closed() {
        Room::NeedsConsent
    } else {
        scene.room(&mut conn, shown, may_run).await?
    };
    drop(conn);
    if let Some(me) = scene.me.filter(|_| away && !state.is_closed()) {
        let mut tx = service.store().begin().await?;
        store::round::see(&mut tx, id, me, deed.at).await?;
        tx.commit().await?;
    }
    let finished = state.stage().map_or(0, |stage| state.finished(stage).0);
    Ok(RoundView {
        card: card(&round, (&project.slug, &project.title), reader),
        purpose: round.purpose.clone(),
        community: community.slug,
        simulated: project.simulated,
        template: state.template.clone(),
        earlier: open,
        shown,
        me: mine.map(handle).filter(|_| inside),
        finished,
        may_run,
        may_join: may_take_part && !inside && seated && !state.is_closed(),
        room,
        languages,
        waiting,
        seq,
        may_follow: may_follow(deed, community.id, state),
    })
}

/// The stages that a reader may look at besides the present one: those before it, and nothing before
/// one has ranked alone.
fn readable(state: &State, me: Option<PersonId>, may_run: bool) -> Vec<Stage> {
    let stages = state.template.plans().iter().map(|plan| plan.stage);
    let over = |stage: &Stage| state.is_closed() || Some(*stage) < state.stage();
    let readable = |stage: &Stage| !matches!(stage, Stage::Blind | Stage::Rerank);
    let part = me.and_then(|me| state.people.get(&me));
    let blind = state.template.position(Stage::Blind).is_some();
    let ranked = part.is_some_and(|part| !blind || part.finished.contains(&Stage::Blind));
    let started = state.stage().is_some() || state.is_closed();
    // In the synthesis nobody can rank alone any more: who came that late may read.
    let late = part.is_some() && state.stage().is_none_or(Stage::is_synthesis);
    if started && (may_run || ranked || late) {
        stages.filter(over).filter(readable).collect()
    } else {
        Vec::new()
    }
}

impl Scene<'_> {
    async fn room(&self, conn: &mut Conn, shown: Option<Stage>, may_run: bool) -> Result<Room> {
        let state = self.state();
        if state.is_closed() && self.look.stage.is_none() {
            return Ok(Room::Outcome(Box::new(outcome::room(self, conn).await?)));
        }
        let step = self.me.map(|me| next_step(state, me));
        if self.me.is_none() && !may_run {
            return Ok(Room::Outside);
        }
        if matches!(step, Some(Step::RankAloneFirst { .. })) {
            let room = ranking::room(self, conn, domain::deliberation::transcript::Pass::Blind);
            return Ok(Room::Rank(Box::new(room.await?)));
        }
        let Some(stage) = shown else {
            return Ok(Room::Lobby);
        };
        Ok(match stage {
            Stage::Blind | Stage::Rerank => {
                let Some(me) = self.me else {
                    return Ok(Room::Outside);
                };
                let pass = super::rank::pass_of(state, me)?;
                Room::Rank(Box::new(ranking::room(self, conn, pass).await?))
            }
            Stage::Reveal => Room::Reveal(reveal::room(self, conn).await?),
            Stage::Statements => Room::Statements(statements::room(self, conn).await?),
            Stage::Discussion => Room::Talk(talk::room(self, conn).await?),
            Stage::Propose => Room::Propose(words::propose(self, conn).await?),
            Stage::Choose => Room::Choose(words::choose(self, conn).await?),
            Stage::Critique => Room::Critique(words::critique(self, conn).await?),
            Stage::Endorse => Room::Endorse(words::endorse(self, conn).await?),
        })
    }
}
