//! The organizer's desk: a project's rounds, and where the people of one are.

use super::forecast::{Forecast, forecast};
use super::{catch_up, loaded};
use crate::project::by_slug;
use crate::{Deed, Error, Result, Service};
use domain::authority::{Act, Thing, can};
use domain::deliberation::composition::Composition;
use domain::deliberation::notice::Notice;
use domain::deliberation::{Phase, Stage, Step, Template, next_step};
use domain::id::{PersonId, RoundId};
use domain::slug::Slug;
use domain::time::Timestamp;
use std::collections::BTreeMap;

/// A round in a list.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct RoundCard {
    pub id: RoundId,
    pub number: i64,
    pub title: String,
    pub project: Slug,
    pub project_title: String,
    pub phase: Phase,
    pub stage: Option<Stage>,
    pub until: Option<Timestamp>,
    /// People who are there.
    pub present: usize,
    /// What the reader does next, where they may take part.
    pub step: Option<Step>,
}

/// A project's rounds.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct RoundList {
    pub title: String,
    pub rounds: Vec<RoundCard>,
    pub may_run: bool,
}

/// A round as its organizer sees it.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Desk {
    pub card: RoundCard,
    pub template: Template,
    /// Seats that were given; nothing where everybody may come.
    pub seats: Option<usize>,
    /// People who left.
    pub left: usize,
    /// People who came late.
    pub late: usize,
    /// Of those who are there, how many are where.
    pub steps: Vec<(&'static str, usize)>,
    /// Per stage: finished, of those who are there.
    pub finished: Vec<(Stage, usize)>,
    pub statements: usize,
    pub votes: usize,
    pub posts: usize,
    pub proposals: usize,
    /// Extensions and pauses of the stage that are left.
    pub extensions_left: u32,
    pub pauses_left: u32,
    pub organized: bool,
    /// What the round is thought to take.
    pub forecast: Forecast,
    /// Reported words that wait for a moderator, and whether any waits too long.
    pub waiting: (usize, bool),
    /// How many people were told what.
    pub told: Vec<(Notice, i64)>,
}

/// A step's name for counting; Fluent `round-at-<name>`.
const fn step_name(step: Step) -> &'static str {
    match step {
        Step::Join { .. } | Step::Return => "away",
        Step::AwaitOpening => "opening",
        Step::Do { .. } => "working",
        Step::RankAloneFirst { .. } => "alone",
        Step::Dissent { .. } => "dissent",
        Step::AwaitStage { .. } => "done",
        Step::AwaitResumption { .. } => "paused",
        Step::SeeOutcome => "outcome",
    }
}

pub(super) fn card(
    round: &store::round::Round,
    project: (&Slug, &str),
    reader: Option<PersonId>,
) -> RoundCard {
    RoundCard {
        id: round.id,
        number: round.number,
        title: round.title.clone(),
        project: project.0.clone(),
        project_title: project.1.to_owned(),
        phase: round.state.phase,
        stage: round.state.stage(),
        until: round.state.deadline(),
        present: round.state.present().count(),
        step: reader.map(|reader| next_step(&round.state, reader)),
    }
}

/// A project's rounds: all of them for organizers; for everybody else those that have opened.
///
/// # Errors
/// `NotFound`.
pub async fn list(service: &Service, deed: &Deed, slug: &Slug) -> Result<RoundList> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    let may = |act| can(&deed.actor, act, Thing::Community(project.community_id));
    let (may_run, may_take_part) = (may(Act::RunRound), may(Act::Deliberate));
    let reader = deed.actor.person().filter(|_| may_take_part);
    let rounds = store::round::of_project(&mut conn, project.id).await?;
    let rounds = rounds
        .iter()
        .filter(|round| may_run || round.state.phase != Phase::Draft);
    Ok(RoundList {
        rounds: rounds
            .map(|round| card(round, (&project.slug, &project.title), reader))
            .collect(),
        title: project.title.clone(),
        may_run,
    })
}

/// The rounds that a contributor may take part in or is in, those that end soonest first.
///
/// # Errors
/// As the database says.
pub async fn mine(service: &Service, deed: &Deed) -> Result<Vec<RoundCard>> {
    let Some(me) = deed.actor.person() else {
        return Ok(Vec::new());
    };
    let mut conn = service.store().read().await?;
    let mut found = Vec::new();
    for round in store::round::open_to(&mut conn, me).await? {
        let project = store::project::by_id(&mut conn, round.project_id)
            .await?
            .ok_or(Error::NotFound)?;
        let inside = round.state.people.contains_key(&me);
        let draft = round.state.phase == Phase::Draft;
        let seated = round.composition.0 == Composition::Everybody
            || store::round::has_seat(&mut conn, round.id, me).await?;
        if inside || (seated && !draft) {
            found.push(card(&round, (&project.slug, &project.title), Some(me)));
        }
    }
    Ok(found)
}

/// A round's desk.
///
/// # Errors
/// `NotFound`; forbidden but to organizers.
pub async fn desk(service: &Service, deed: &Deed, id: RoundId) -> Result<Desk> {
    catch_up(service, deed, id).await?;
    let mut conn = service.store().read().await?;
    let (round, project) = loaded(&mut conn, id).await?;
    deed.may_in(Act::RunRound, project.community_id)?;
    let state = &round.state.0;
    let mut steps = BTreeMap::<&'static str, usize>::new();
    for (person, _) in state.present() {
        *steps
            .entry(step_name(next_step(state, *person)))
            .or_default() += 1;
    }
    let finished = state.template.plans().iter();
    let finished = finished.map(|plan| (plan.stage, state.finished(plan.stage).0));
    let people = state.people.values();
    let seats = match round.composition.0 {
        Composition::Everybody => None,
        _ => Some(store::round::seats(&mut conn, id).await?.len()),
    };
    let composition = &round.composition.0;
    let forecast = forecast(&mut conn, &project, id, composition, state).await?;
    Ok(Desk {
        waiting: super::care::waiting(&mut conn, id, deed).await?,
        told: store::round::notice::told(&mut conn, id).await?,
        forecast,
        card: card(&round, (&project.slug, &project.title), None),
        template: state.template.clone(),
        seats,
        left: people.clone().filter(|part| part.left).count(),
        late: people.filter(|part| part.late).count(),
        steps: steps.into_iter().collect(),
        finished: finished.collect(),
        statements: store::round::statements(&mut conn, id).await?.len(),
        votes: store::round::votes(&mut conn, id).await?.len(),
        posts: store::round::posts(&mut conn, id).await?.len(),
        proposals: store::round::syntheses(&mut conn, id).await?.len(),
        extensions_left: domain::deliberation::machine::MOST_EXTENSIONS
            .saturating_sub(state.extensions),
        pauses_left: domain::deliberation::machine::MOST_PAUSES.saturating_sub(state.pauses),
        organized: state.organized,
    })
}
