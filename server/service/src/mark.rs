//! Marks: raised by signs, answered by their person, decided by an organizer, ruled on by a steward.
//!
//! The time of a marked judgement is paid like any other.

use crate::community::text;
use crate::project::by_slug;
use crate::{Deed, Error, Result, Service};
use domain::authority::{Act, Thing, can};
use domain::id::{MarkId, PersonId, ProjectId};
use domain::quality::{LONGEST_ANSWER, Past, REASONS, Ruling, Sign, Standing, goes_on, newest};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::task::Given;
use domain::time::{Span, Timestamp};
use serde::Serialize;
use serde_json::json;
use store::judgement::Judgement;
use store::mark::PastRow;
use store::{Asked, Batch, Conn, Json, Tx};

/// How many of a person's newest judgements signs look at: no pattern is completed by a run of just
/// this length, so that a longer one is not marked on and on.
const WINDOW: i64 = 63;
/// How many tell nearly always that there is no pattern that goes further back.
const GLANCE: i64 = 8;
/// Marks on a page.
const MOST: i64 = 200;

/// A mark as its person, an organizer and a steward see it: never with a name.
#[derive(Clone, Debug, Serialize)]
pub struct MarkView {
    /// Which.
    pub id: MarkId,
    /// The project's title and address.
    pub project: (String, Slug),
    /// The sign; Fluent `mark-<sign>`.
    pub sign: String,
    /// What was seen, by name.
    pub evidence: Vec<(String, i64)>,
    /// When.
    pub raised_at: Timestamp,
    /// What the person answered.
    pub answer: Option<String>,
    /// What an organizer decided, with the reason.
    pub decision: Option<(String, String)>,
    /// What the person wrote to the stewards.
    pub appeal: Option<String>,
    /// What a steward ruled, with the reason.
    pub ruling: Option<(String, String)>,
    /// What may still be done.
    #[serde(skip)]
    pub standing: Standing,
}

/// A project's marks.
#[derive(Clone, Debug, Serialize)]
pub struct MarkList {
    /// The project's title.
    pub title: String,
    /// Those that wait first.
    pub marks: Vec<MarkView>,
    /// Whether the reader decides.
    pub may_decide: bool,
    /// Whether the reader rules on appeals.
    pub may_rule: bool,
}

fn standing(mark: &store::mark::Mark) -> Standing {
    let ruling = |name: &Option<String>| name.as_deref().and_then(|name| name.parse().ok());
    Standing {
        decision: ruling(&mark.decision),
        appealed: mark.appeal.is_some(),
        ruling: ruling(&mark.ruling),
    }
}

fn view(mark: store::mark::Mark, project: (String, Slug)) -> MarkView {
    let evidence = mark.evidence.as_object().into_iter().flatten();
    MarkView {
        standing: standing(&mark),
        evidence: evidence
            .filter_map(|(name, value)| Some((name.clone(), value.as_i64()?)))
            .collect(),
        id: mark.id,
        project,
        sign: mark.sign,
        raised_at: mark.raised_at,
        answer: mark.answer,
        decision: mark.decision.zip(mark.reason),
        appeal: mark.appeal,
        ruling: mark.ruling.zip(mark.ruling_reason),
    }
}

/// Asks for what a person did lately in a project, before a new judgement.
pub(crate) fn ask_lately(
    batch: &mut Batch<'_>,
    project: ProjectId,
    person: PersonId,
) -> Asked<PastRow> {
    store::mark::ask_past(batch, project, person, GLANCE - 1)
}

/// Marks a new judgement with the signs that it bears; `lately` is what [`ask_lately`] was answered.
pub(crate) async fn raise(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    judgement: &Judgement,
    lately: Vec<PastRow>,
    characters: i64,
) -> Result<()> {
    let (project, person) = (judgement.project_id, judgement.person_id);
    let new = PastRow {
        item_id: judgement.item_id,
        ranking: judgement.ranking.clone(),
        order_shown: judgement.order_shown.clone(),
        active_ms: judgement.active_ms,
        answer: judgement.answer.clone(),
    };
    let rows = std::iter::once(new).chain(lately);
    let mut past: Vec<Past> = rows.map(|row| of_row(&row, characters)).collect();
    if goes_on(&past) {
        let rows = store::mark::past(tx, project, person, WINDOW).await?;
        past = rows.iter().map(|row| of_row(row, characters)).collect();
    }
    for sign in newest(&past) {
        let evidence = match sign {
            Sign::ImpossibleSpeed {
                active_ms,
                least_ms,
            } => json!({ "active_ms": active_ms, "least_ms": least_ms }),
            Sign::SamePosition { position, run } => json!({ "position": position, "run": run }),
            Sign::StraightLining { run } => json!({ "run": run }),
        };
        let mark = store::mark::Mark {
            id: MarkId::new(deed.at, service.random()),
            project_id: project,
            person_id: person,
            judgement_id: judgement.id,
            sign: sign.name().to_owned(),
            evidence: Json(evidence),
            raised_at: deed.at,
            answer: None,
            decision: None,
            reason: None,
            appeal: None,
            ruling: None,
            ruling_reason: None,
        };
        note(tx, deed, &mark).await?;
    }
    Ok(())
}

/// Puts a mark beside its judgement.
pub(crate) async fn note(tx: &mut Tx, deed: &Deed, mark: &store::mark::Mark) -> Result<()> {
    store::mark::insert(tx, mark);
    told(tx, deed, mark, "mark.raised", json!({ "sign": mark.sign })).await
}

/// What a person did on an item. Only the newest one's speed is looked at, so that all bear its length in
/// `characters`.
fn of_row(row: &PastRow, characters: i64) -> Past {
    Past {
        tiers: row
            .order_shown
            .iter()
            .map(|response| row.ranking.position(*response))
            .collect(),
        flat: matches!(&row.answer, Some(Json(Given::Rating(said))) if said.is_flat()),
        active: Span::millis(row.active_ms),
        characters,
    }
}

/// Tells the chain of the marked person what happened to a mark.
async fn told(
    tx: &mut Tx,
    deed: &Deed,
    mark: &store::mark::Mark,
    kind: &str,
    what: serde_json::Value,
) -> Result<()> {
    let body = json!({ "mark": mark.id, "judgement": mark.judgement_id, "what": what });
    let aggregate = format!("person:{}", mark.person_id);
    Ok(store::outbox::append(tx, &aggregate, kind, body, deed.at).await?)
}

async fn project_of(conn: &mut Conn, id: ProjectId) -> Result<store::project::Project> {
    store::project::by_id(conn, id)
        .await?
        .ok_or(Error::NotFound)
}

/// One's own marks, newest first.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn mine(service: &Service, deed: &Deed) -> Result<Vec<MarkView>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let mut found = Vec::new();
    for mark in store::mark::of_person(&mut conn, me).await? {
        let project = project_of(&mut conn, mark.project_id).await?;
        found.push(view(mark, (project.title, project.slug)));
    }
    Ok(found)
}

/// A project's marks.
///
/// # Errors
/// Forbidden but to organizers and stewards.
pub async fn of_project(service: &Service, deed: &Deed, slug: &Slug) -> Result<MarkList> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    let may = |act| can(&deed.actor, act, Thing::Community(project.community_id));
    let (may_decide, may_rule) = (may(Act::RunProject), may(Act::GovernCommunity));
    if !may_rule {
        deed.may_in(Act::RunProject, project.community_id)?;
    }
    let marks = store::mark::of_project(&mut conn, project.id, MOST).await?;
    let named = || (project.title.clone(), project.slug.clone());
    Ok(MarkList {
        marks: marks.into_iter().map(|mark| view(mark, named())).collect(),
        title: project.title.clone(),
        may_decide,
        may_rule,
    })
}

/// One's own mark; nobody learns of another's.
async fn own(tx: &mut Tx, deed: &Deed, id: MarkId) -> Result<store::mark::Mark> {
    let me = deed.myself()?;
    let mark = store::mark::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    if mark.person_id == me {
        Ok(mark)
    } else {
        Err(Error::NotFound)
    }
}

/// Answers one's own mark, until an organizer decides.
///
/// # Errors
/// `NotFound` where it is not one's own; refuses an empty or a too long answer;
/// `Conflict("mark-decided")` afterwards.
pub async fn answer(service: &Service, deed: &Deed, id: MarkId, words: &str) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let mark = own(&mut tx, deed, id).await?;
    text("answer", words, LONGEST_ANSWER)?;
    if !store::mark::answer(&mut tx, id, words.trim(), deed.at).await? {
        return Err(Error::Conflict("mark-decided"));
    }
    told(&mut tx, deed, &mark, "mark.answered", json!({})).await?;
    Ok(tx.commit().await?)
}

/// Appeals to the stewards against one's own mark that was kept.
///
/// # Errors
/// As [`answer`]; `Conflict("mark-appeal")` where there is nothing to appeal against.
pub async fn appeal(service: &Service, deed: &Deed, id: MarkId, words: &str) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let mark = own(&mut tx, deed, id).await?;
    text("answer", words, LONGEST_ANSWER)?;
    if !store::mark::appeal(&mut tx, id, words.trim(), deed.at).await? {
        return Err(Error::Conflict("mark-appeal"));
    }
    told(&mut tx, deed, &mark, "mark.appealed", json!({})).await?;
    Ok(tx.commit().await?)
}

/// Decides about a mark, or, where `rules`, rules on its appeal; its project's address.
///
/// # Errors
/// Forbidden but to organizers, and to stewards for a ruling; refuses a reason that is not in the
/// list; `Conflict("mark-decided")` where somebody did so before.
pub async fn decide(
    service: &Service,
    deed: &Deed,
    id: MarkId,
    ruling: Ruling,
    reason: &str,
    rules: bool,
) -> Result<Slug> {
    let mut tx = service.store().begin().await?;
    let mark = store::mark::by_id(&mut tx, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = project_of(&mut tx, mark.project_id).await?;
    let act = if rules {
        Act::GovernCommunity
    } else {
        Act::RunProject
    };
    deed.may_in(act, project.community_id)?;
    if !REASONS.contains(&reason) {
        return Err(Refusal::field("reason", "mark-reason").into());
    }
    let by = deed.actor.person();
    let settled = store::mark::Settled {
        ruling: ruling.name(),
        reason,
        by,
        at: deed.at,
    };
    let (done, kind) = if rules {
        let done = store::mark::rule(&mut tx, id, settled).await?;
        (done, "mark.ruled")
    } else {
        let done = store::mark::decide(&mut tx, id, settled).await?;
        (done, "mark.decided")
    };
    if !done {
        return Err(Error::Conflict("mark-decided"));
    }
    let what = json!({ "ruling": ruling.name(), "reason": reason, "by": by });
    told(&mut tx, deed, &mark, kind, what).await?;
    tx.commit().await?;
    Ok(project.slug)
}
