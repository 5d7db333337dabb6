//! Changes of a project's guidelines that follow from a round: proposed by an organizer, voted on by the
//! community, in force where the rule of `domain::amendment` says so. A version that came this way names
//! its round; judgements keep the version they were made under, as with any other.
//!
//! What is proposed and what came of it is public; who voted what is told to nobody, and while people vote
//! only how many did. Voting takes time, and a first vote is paid for it.

use crate::community::text;
use crate::project::{Guideline, ProjectCard, by_slug};
use crate::sidework::{self, Sidework};
use crate::{Deed, Error, Result, Service};
use domain::amendment::{DAYS, Ending, LONGEST_REASON, Tally, quorum};
use domain::authority::{Act, Thing, can};
use domain::deliberation::Phase;
use domain::deliberation::state::Ending as RoundEnding;
use domain::id::{AmendmentId, JobId, PersonId, RequestKey, RoundId};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde_json::{Value, json};
use store::amendment::Amendment;
use store::project::Project;
use store::{Conn, Tx};

/// The kind of the job that ends voting.
pub(crate) const JOB: &str = "amendment.end";

/// A change to propose.
#[derive(Clone, Debug)]
pub struct NewAmendment {
    /// The round that it follows from.
    pub round: RoundId,
    /// The guidelines as they would be.
    pub body: String,
    /// Why, from what was said in the round.
    pub reason: String,
    /// How many days people may vote.
    pub days: i64,
}

/// A round that changes may follow from.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Source {
    pub id: RoundId,
    pub number: i64,
    pub title: String,
}

/// A change as it is read.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct AmendmentView {
    pub id: AmendmentId,
    pub round: Source,
    pub reason: String,
    /// The guidelines that it changes.
    pub before: String,
    pub after: String,
    pub proposed_at: Timestamp,
    pub closes_at: Timestamp,
    /// How it ended, when, and how people voted.
    pub ended: Option<(Ending, Timestamp, Tally)>,
    /// The version of the guidelines that it became.
    pub version: Option<i64>,
    /// While people vote: how many have, of how many who may; how many must.
    pub turnout: (u64, u64, u64),
    /// What the reader voted.
    pub mine: Option<bool>,
}

/// The page of changes.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct AmendmentsView {
    pub project: ProjectCard,
    pub guideline: Guideline,
    /// What is voted on now.
    pub open: Option<AmendmentView>,
    /// What was before, the newest first.
    pub past: Vec<AmendmentView>,
    pub may_vote: bool,
    pub may_propose: bool,
    /// To whoever may propose: the rounds that are over, the newest first.
    pub rounds: Vec<Source>,
}

/// The version of the guidelines in force.
async fn newest(conn: &mut Conn, project: &Project) -> Result<store::project::Guideline> {
    store::project::newest_guideline(conn, project.id)
        .await?
        .ok_or(Error::NotFound)
}

/// The rounds of a project that came to an end of their own, the newest first.
async fn rounds(conn: &mut Conn, project: &Project) -> Result<Vec<Source>> {
    let all = store::round::of_project(conn, project.id).await?;
    let over = all.into_iter().filter(|round| {
        let how = match round.state.phase {
            Phase::Closed { how, .. } => Some(how),
            _ => None,
        };
        matches!(how, Some(RoundEnding::Complete | RoundEnding::Unproposed))
    });
    Ok(over
        .map(|round| Source {
            id: round.id,
            number: round.number,
            title: round.title,
        })
        .collect())
}

/// Whether a request comes for the first time; notes it.
async fn first(
    tx: &mut Tx,
    key: RequestKey,
    me: PersonId,
    (act, id): (&str, AmendmentId),
    at: Timestamp,
) -> Result<bool> {
    if store::request::answer(tx, key, me).await?.is_some() {
        return Ok(false);
    }
    store::request::keep(tx, key, me, act, json!({ "amendment": id }), at);
    Ok(true)
}

async fn tell(
    tx: &mut Tx,
    change: &Amendment,
    kind: &str,
    body: Value,
    at: Timestamp,
) -> Result<()> {
    let aggregate = format!("project:{}", change.project_id);
    Ok(store::outbox::append(tx, &aggregate, kind, body, at).await?)
}

/// Proposes a change, to be voted on from now.
///
/// # Errors
/// Forbidden but to organizers; refuses a round that is not over, a text that changes nothing, a missing
/// reason, and a second change while one is voted on.
pub async fn propose(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    key: RequestKey,
    new: &NewAmendment,
) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::ProposeGuidelines, project.community_id)?;
    let id = AmendmentId::new(deed.at, service.random());
    if !first(&mut tx, key, me, ("amendment.propose", id), deed.at).await? {
        return Ok(());
    }
    let now = newest(&mut tx, &project).await?;
    let follows = rounds(&mut tx, &project).await?;
    let other = store::amendment::of_project(&mut tx, project.id).await?;
    Refusal::join([
        Refusal::unless(
            follows.iter().any(|round| round.id == new.round),
            "round",
            "amendment-round",
        ),
        text("guidelines", &new.body, 40_000),
        Refusal::unless(
            new.body.trim() != now.body.trim(),
            "guidelines",
            "amendment-same",
        ),
        text("reason", &new.reason, LONGEST_REASON),
        Refusal::unless(DAYS.contains(&new.days), "days", "amendment-days"),
        Refusal::unless(
            other.iter().all(|other| other.ending.is_some()),
            "",
            "amendment-open",
        ),
    ])?;
    let change = Amendment {
        id,
        project_id: project.id,
        round_id: new.round,
        base_version: now.version,
        body: new.body.trim().to_owned(),
        reason: new.reason.trim().to_owned(),
        created_by: me,
        created_at: deed.at,
        closes_at: deed.at + Span::days(new.days),
        ending: None,
        ended_at: None,
        voters: None,
        yes: None,
        no: None,
        version: None,
    };
    store::amendment::insert(&mut tx, &change).await?;
    let job = (JobId(id.0), JOB, json!({ "amendment": id }));
    store::job::insert_once(&mut tx, job.0, job.1, job.2, change.closes_at).await?;
    let body = json!({ "amendment": id, "round": change.round_id, "by": me });
    tell(
        &mut tx,
        &change,
        "project.amendment_proposed",
        body,
        deed.at,
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Votes on a change; what one voted before no longer counts.
///
/// # Errors
/// Forbidden but to the stewards and contributors of the community; refuses once voting has ended.
pub async fn vote(
    service: &Service,
    deed: &Deed,
    id: AmendmentId,
    key: RequestKey,
    accepts: bool,
) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let counted = store::pay::counted_until(&mut tx, me).await?;
    let (change, project) = held(&mut tx, id).await?;
    deed.may_in(Act::VoteOnGuidelines, project.community_id)?;
    if !first(&mut tx, key, me, ("amendment.vote", id), deed.at).await? {
        return Ok(());
    }
    if change.ending.is_some() || change.closes_at <= deed.at {
        return Err(Refusal::general("amendment-over").into());
    }
    let before = store::amendment::vote_of(&mut tx, id, me).await?;
    store::amendment::vote(&mut tx, id, me, accepts, deed.at).await?;
    if before.is_none() {
        let work = Sidework {
            key,
            characters: change.body.chars().count() + change.reason.chars().count(),
            hint_ms: None,
            on_the_way: false,
            cause: format!("amendment:{id}:{me}"),
            event: "project.amendment_voted",
            body: json!({ "amendment": id }),
        };
        sidework::pay(service, &mut tx, deed, &project, (me, counted), work).await?;
    }
    Ok(tx.commit().await?)
}

/// Takes a change back before voting ends.
///
/// # Errors
/// Forbidden but to organizers; refuses once voting has ended.
pub async fn take_back(
    service: &Service,
    deed: &Deed,
    id: AmendmentId,
    key: RequestKey,
) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let (change, project) = held(&mut tx, id).await?;
    deed.may_in(Act::ProposeGuidelines, project.community_id)?;
    if !first(&mut tx, key, me, ("amendment.take_back", id), deed.at).await? {
        return Ok(());
    }
    if change.ending.is_some() || change.closes_at <= deed.at {
        return Err(Refusal::general("amendment-over").into());
    }
    let tally = store::amendment::tally(&mut tx, id, project.community_id).await?;
    let ending = Ending::TakenBack;
    store::amendment::end(&mut tx, id, ending, tally, None, deed.at).await?;
    let body = json!({ "amendment": id, "ending": ending.name(), "by": me });
    tell(&mut tx, &change, "project.amendment_ended", body, deed.at).await?;
    Ok(tx.commit().await?)
}

/// A change, locked, with its project.
async fn held(tx: &mut Tx, id: AmendmentId) -> Result<(Amendment, Project)> {
    let change = store::amendment::lock(tx, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = store::project::by_id(tx, change.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    Ok((change, project))
}

/// Ends voting where it is time. Coming too early, or twice, changes nothing.
async fn end(service: &Service, id: AmendmentId, now: Timestamp) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let (change, project) = held(&mut tx, id).await?;
    if change.ending.is_some() || now < change.closes_at {
        return Ok(());
    }
    let current = newest(&mut tx, &project).await?;
    let tally = store::amendment::tally(&mut tx, id, project.community_id).await?;
    let ending = tally.ending(current.version != change.base_version);
    let version = (ending == Ending::Adopted).then_some(current.version + 1);
    if let Some(version) = version {
        let next = store::project::Guideline {
            version,
            body: change.body.clone(),
            created_at: now,
            round_id: Some(change.round_id),
        };
        let by = change.created_by;
        store::project::insert_guideline(&mut tx, project.id, &next, by).await?;
        let body = json!({ "version": version, "by": by, "round": change.round_id });
        tell(&mut tx, &change, "project.guidelines_revised", body, now).await?;
    }
    store::amendment::end(&mut tx, id, ending, tally, version, now).await?;
    let body = json!({ "amendment": id, "ending": ending.name(), "version": version });
    tell(&mut tx, &change, "project.amendment_ended", body, now).await?;
    Ok(tx.commit().await?)
}

/// Carries out a job.
pub(crate) async fn carry_out(service: &Service, body: &Value) -> Result<()> {
    let id = body.get("amendment").and_then(Value::as_str);
    let id = id.and_then(|id| id.parse().ok());
    let id = id.ok_or_else(|| Error::Fault("a job names no change of guidelines".to_owned()))?;
    end(service, id, service.now()).await
}

/// Changes of a project's guidelines: what is voted on, and what was. Public.
///
/// # Errors
/// `NotFound`.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug) -> Result<AmendmentsView> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    let all = store::amendment::of_project(&mut conn, project.id).await?;
    let due = |change: &&Amendment| change.ending.is_none() && change.closes_at <= deed.at;
    let due: Vec<AmendmentId> = all.iter().filter(due).map(|change| change.id).collect();
    let all = if due.is_empty() {
        all
    } else {
        // Nobody waits for the job.
        drop(conn);
        for id in due {
            end(service, id, deed.at).await?;
        }
        conn = service.store().read().await?;
        store::amendment::of_project(&mut conn, project.id).await?
    };
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let may = |act| can(&deed.actor, act, Thing::Community(community.id));
    let (may_vote, may_propose) = (may(Act::VoteOnGuidelines), may(Act::ProposeGuidelines));
    let voter = deed.actor.person().filter(|_| may_vote);
    let versions = store::project::guidelines(&mut conn, project.id).await?;
    let (mut open, mut past) = (None, Vec::new());
    for change in all {
        let before = versions
            .iter()
            .find(|version| version.version == change.base_version);
        let before = before.map(|version| version.body.clone());
        let read = read(
            &mut conn,
            &project,
            change,
            before.unwrap_or_default(),
            voter,
        )
        .await?;
        if read.ended.is_none() {
            open = Some(read);
        } else {
            past.push(read);
        }
    }
    Ok(AmendmentsView {
        guideline: newest(&mut conn, &project).await?.into(),
        open,
        past,
        may_vote,
        may_propose,
        rounds: if may_propose {
            rounds(&mut conn, &project).await?
        } else {
            Vec::new()
        },
        project: ProjectCard::of(project, &community.slug),
    })
}

async fn read(
    conn: &mut Conn,
    project: &Project,
    change: Amendment,
    before: String,
    voter: Option<PersonId>,
) -> Result<AmendmentView> {
    let round = store::round::by_id(conn, change.round_id)
        .await?
        .ok_or(Error::NotFound)?;
    let count = |count: Option<i64>| u64::try_from(count.unwrap_or_default()).unwrap_or_default();
    let tally = Tally {
        voters: count(change.voters),
        yes: count(change.yes),
        no: count(change.no),
    };
    let ended = change.ending.zip(change.ended_at);
    let ended = ended.map(|(ending, at)| (ending, at, tally));
    let (mut turnout, mut mine) = ((0, 0, 0), None);
    if ended.is_none() {
        let now = store::amendment::tally(conn, change.id, project.community_id).await?;
        turnout = (now.yes + now.no, now.voters, quorum(now.voters));
        if let Some(voter) = voter {
            let vote = store::amendment::vote_of(conn, change.id, voter).await?;
            mine = vote.map(|(accepts,)| accepts);
        }
    }
    Ok(AmendmentView {
        id: change.id,
        round: Source {
            id: round.id,
            number: round.number,
            title: round.title,
        },
        reason: change.reason,
        before,
        after: change.body,
        proposed_at: change.created_at,
        closes_at: change.closes_at,
        ended,
        version: change.version,
        turnout,
        mine,
    })
}
