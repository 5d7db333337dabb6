//! A contributor's work: the next item, its judgement, its pay.

use crate::project::{self, Guideline, MyWork, ProjectCard};
use crate::{Deed, Error, Result, Service};
use domain::activity;
use domain::authority::Act;
use domain::consent::Purpose;
use domain::id::{AssignmentId, EntryId, JudgementId, PersonId, RequestKey, ResponseId};
use domain::item::Message;
use domain::language::Language;
use domain::money::{Currency, Micros};
use domain::pay;
use domain::ranking::Ranking;
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use domain::work::{Answer, SKIP_REASONS};
use rand::SeedableRng;
use rand::seq::SliceRandom;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::assignment::Assignment;
use store::project::Project;
use store::{Conn, Json, Tx};

/// For how long an item stays reserved after the last sign of activity.
const LEASE: Span = Span::minutes(45);
/// How often picking is tried again when others took the same item.
const TRIES: usize = 5;

/// What there is to do next.
#[derive(Clone, Debug, Serialize)]
pub enum Next {
    /// An item, reserved.
    Task(Box<Task>),
    /// Every item has its voices, or this person's.
    NothingLeft,
    /// First the community's consent page.
    NeedsConsent,
}

/// An item to judge, as it is shown.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Task {
    pub assignment: AssignmentId,
    pub project: ProjectCard,
    pub guideline: Guideline,
    pub language: Language,
    pub prompt: Vec<Message>,
    /// In the order shown, which is random and stored.
    pub responses: Vec<Shown>,
    pub expires_at: Timestamp,
    pub my_work: MyWork,
    /// For the form's hidden field.
    pub key: RequestKey,
    pub simulated: bool,
}

/// A response as a contributor sees it: without its model.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// The answer itself.
    pub text: String,
}

/// A judgement as a form states it.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Submission {
    pub assignment: AssignmentId,
    pub key: RequestKey,
    /// In the order shown; 1 is best.
    pub ranks: Vec<Option<u8>>,
    pub none_acceptable: bool,
    /// 1 to 4.
    pub confidence: Option<u8>,
    pub rationale: String,
    /// One of `domain::work::FLAGS`.
    pub flag: Option<String>,
    /// Milliseconds that the browser saw the person active since its last pulse.
    pub active_hint_ms: Option<i64>,
}

/// What came of an answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Receipt {
    /// The judgement; none where the item was skipped.
    pub judgement: Option<JudgementId>,
    /// What it pays.
    pub earned: Micros,
    /// For how much time.
    pub active: Span,
    /// In which currency.
    pub currency: Currency,
    /// Whether this answer had been given before.
    #[serde(skip)]
    pub repeated: bool,
}

/// Whether the person's consent in force lets them work.
async fn consents(conn: &mut Conn, project: &Project, person: PersonId) -> Result<bool> {
    let standing = store::consent::standing(conn, person, project.community_id).await?;
    Ok(standing.is_some_and(|consent| consent.granted.contains(&Purpose::Annotate)))
}

/// The item reserved for this person, or a newly reserved one.
///
/// # Errors
/// `SignIn`; `Forbidden` to whoever is no contributor of the community.
pub async fn next(service: &Service, deed: &Deed, slug: &Slug) -> Result<Next> {
    let mut conn = service.store().read().await?;
    let project = project::by_slug(&mut conn, slug).await?;
    deed.may_in(Act::Contribute, project.community_id)?;
    let me = deed.myself()?;
    if !consents(&mut conn, &project, me).await? {
        return Ok(Next::NeedsConsent);
    }
    let open = store::assignment::open(&mut conn, project.id, me).await?;
    let assignment = match open.filter(|open| open.expires_at > deed.at) {
        Some(open) => open,
        None => {
            drop(conn);
            let Some(reserved) = reserve(service, deed, &project, me).await? else {
                return Ok(Next::NothingLeft);
            };
            conn = service.store().read().await?;
            reserved
        }
    };
    let task = show(service, &mut conn, project, assignment, me).await?;
    Ok(Next::Task(Box::new(task)))
}

/// The task of an assignment.
async fn show(
    service: &Service,
    conn: &mut Conn,
    project: Project,
    assignment: Assignment,
    me: PersonId,
) -> Result<Task> {
    let community = store::community::by_id(conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let guideline = store::project::newest_guideline(conn, project.id)
        .await?
        .ok_or(Error::NotFound)?;
    let item = store::item::by_id(conn, project.id, assignment.item_id)
        .await?
        .ok_or(Error::NotFound)?;
    let mut responses = store::item::responses(conn, item.id).await?;
    responses.sort_by_key(|response| {
        assignment
            .order_shown
            .iter()
            .position(|id| *id == response.id)
    });
    let my_work = project::my_work(conn, project.id, me).await?;
    Ok(Task {
        assignment: assignment.id,
        simulated: project.simulated,
        project: ProjectCard::of(project, &community.slug),
        guideline: guideline.into(),
        language: item.language,
        prompt: item.prompt.0,
        responses: responses
            .into_iter()
            .map(|r| Shown { text: r.text })
            .collect(),
        expires_at: assignment.expires_at,
        my_work,
        key: service.request_key(),
    })
}

/// Reserves the item that lacks voices most; `None` where nothing is left.
async fn reserve(
    service: &Service,
    deed: &Deed,
    project: &Project,
    me: PersonId,
) -> Result<Option<Assignment>> {
    let mut tx = service.store().begin().await?;
    for overdue in store::assignment::overdue(&mut tx, project.id, deed.at).await? {
        let finished = store::assignment::finish(
            &mut tx,
            &overdue,
            "expired",
            overdue.active_ms,
            overdue.seen_at,
            None,
        );
        if finished.await? {
            store::assignment::drop_voice(&mut tx, overdue.item_id).await?;
            post(service, &mut tx, deed, project, &overdue, Ended::Expired).await?;
        }
    }
    // Another tab may have been quicker.
    if let Some(open) = store::assignment::open(&mut tx, project.id, me).await? {
        tx.commit().await?;
        return Ok(Some(open));
    }
    for _ in 0..TRIES {
        let target = project.target_overlap;
        let Some((item,)) = store::assignment::pick(&mut tx, project.id, me, target).await? else {
            tx.commit().await?;
            return Ok(None);
        };
        if !store::assignment::add_voice(&mut tx, item, target).await? {
            continue;
        }
        let responses = store::item::responses(&mut tx, item).await?;
        let mut order: Vec<ResponseId> = responses.iter().map(|response| response.id).collect();
        order.shuffle(&mut rand_chacha::ChaCha8Rng::from_seed(service.random()));
        let assignment = Assignment {
            id: AssignmentId::new(deed.at, service.random()),
            project_id: project.id,
            item_id: item,
            person_id: me,
            state: "open".to_owned(),
            order_shown: Json(order),
            assigned_at: deed.at,
            expires_at: deed.at + LEASE,
            seen_at: deed.at,
            active_ms: 0,
        };
        store::assignment::insert(&mut tx, &assignment).await?;
        store::ledger::open_accounts(&mut tx, project.id, me, project.currency).await?;
        tx.commit().await?;
        return Ok(Some(assignment));
    }
    Err(Error::Busy)
}

/// The active time of an assignment with the interval that ends now.
fn active_now(deed: &Deed, assignment: &Assignment, characters: i64, hint: Option<i64>) -> Span {
    let allowance = activity::idle_allowance(characters);
    let hint = hint.map(Span::millis);
    let interval = activity::interval(assignment.seen_at, deed.at, allowance, hint);
    Span::millis(assignment.active_ms) + interval
}

/// One's own assignment, with what its answer is judged by.
async fn own(
    conn: &mut Conn,
    deed: &Deed,
    id: AssignmentId,
) -> Result<(PersonId, Assignment, store::assignment::Standing)> {
    let me = deed.myself()?;
    let assignment = store::assignment::by_id(conn, id)
        .await?
        .ok_or(Error::NotFound)?;
    if assignment.person_id != me {
        return Err(Error::NotFound);
    }
    let standing = store::assignment::standing(conn, &assignment).await?;
    deed.may_in(Act::Contribute, standing.community_id)?;
    Ok((me, assignment, standing))
}

/// Notes that a person is active on an assignment, and renews its lease.
///
/// # Errors
/// `NotFound` where it is not one's own.
pub async fn pulse(
    service: &Service,
    deed: &Deed,
    assignment: AssignmentId,
    active_hint_ms: Option<i64>,
) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let (_, assignment, standing) = own(&mut tx, deed, assignment).await?;
    let active = active_now(deed, &assignment, standing.characters, active_hint_ms).as_millis();
    let until = deed.at + LEASE;
    store::assignment::note_activity(&mut tx, assignment.id, active, deed.at, until).await?;
    Ok(tx.commit().await?)
}

/// Records a judgement and its pay. The same key again gives the same receipt and changes nothing.
/// A lease that ran out meanwhile costs nobody their work: the judgement is taken all the same.
///
/// # Errors
/// Refuses an answer that says nothing or is out of range; `Conflict("assignment-done")` where the
/// assignment was answered under another key; `Conflict("consent-needed")` where the consent to
/// annotate was withdrawn.
pub async fn submit(service: &Service, deed: &Deed, new: Submission) -> Result<Receipt> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    if let Some(receipt) = given(&mut tx, new.key, me).await? {
        return Ok(receipt);
    }
    let (me, assignment, standing) = own(&mut tx, deed, new.assignment).await?;
    let answer = Answer {
        ranks: new.ranks,
        none_acceptable: new.none_acceptable,
        confidence: new.confidence,
        rationale: new.rationale.trim().to_owned(),
        flag: new.flag.filter(|flag| !flag.is_empty()),
    };
    answer.check(assignment.order_shown.len())?;
    let project = store::project::by_id(&mut tx, assignment.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    if !consents(&mut tx, &project, me).await? {
        return Err(Error::Conflict("consent-needed"));
    }
    let consent = standing
        .consent_id
        .ok_or(Error::Conflict("consent-needed"))?;
    let active = active_now(deed, &assignment, standing.characters, new.active_hint_ms);
    end(&mut tx, deed, &assignment, "done", active, None).await?;
    let shown = assignment.order_shown.iter().copied();
    let judgement = store::judgement::Judgement {
        id: JudgementId::new(deed.at, service.random()),
        assignment_id: assignment.id,
        project_id: assignment.project_id,
        item_id: assignment.item_id,
        person_id: me,
        ranking: Json(Ranking::from_ranks(shown.zip(answer.ranks.iter().copied()))),
        none_acceptable: answer.none_acceptable,
        confidence: answer.confidence.map(i64::from),
        rationale: answer.rationale,
        flag: answer.flag,
        order_shown: assignment.order_shown.clone(),
        guideline_version: standing.guideline_version.unwrap_or(1),
        consent_id: consent,
        locale: deed.locale,
        active_ms: active.as_millis(),
        started_at: assignment.assigned_at,
        submitted_at: deed.at,
    };
    store::judgement::insert(&mut tx, &judgement).await?;
    let before = paid_before(&project, &assignment);
    let worked = Assignment {
        active_ms: active.as_millis(),
        ..assignment
    };
    let ended = Ended::Judged(judgement.id, before);
    let earned = post(service, &mut tx, deed, &project, &worked, ended).await?;
    let receipt = Receipt {
        judgement: Some(judgement.id),
        earned,
        active,
        currency: project.currency,
        repeated: false,
    };
    keep(&mut tx, new.key, me, "judgement.submit", &receipt, deed.at).await?;
    tx.commit().await?;
    Ok(receipt)
}

/// Passes over an item with a reason; the time is paid.
///
/// # Errors
/// Refuses an unknown reason; conflicts as [`submit`].
pub async fn skip(
    service: &Service,
    deed: &Deed,
    assignment: AssignmentId,
    key: RequestKey,
    reason: &str,
    active_hint_ms: Option<i64>,
) -> Result<Receipt> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    if let Some(receipt) = given(&mut tx, key, me).await? {
        return Ok(receipt);
    }
    let (me, assignment, standing) = own(&mut tx, deed, assignment).await?;
    if !SKIP_REASONS.contains(&reason) {
        return Err(Refusal::field("reason", "skip-reason").into());
    }
    let project = store::project::by_id(&mut tx, assignment.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    let active = active_now(deed, &assignment, standing.characters, active_hint_ms);
    let was_open = assignment.state == "open";
    end(&mut tx, deed, &assignment, "skipped", active, Some(reason)).await?;
    if was_open {
        store::assignment::drop_voice(&mut tx, assignment.item_id).await?;
    }
    let before = paid_before(&project, &assignment);
    let worked = Assignment {
        active_ms: active.as_millis(),
        ..assignment
    };
    let ended = Ended::Skipped(before);
    let earned = post(service, &mut tx, deed, &project, &worked, ended).await?;
    let currency = project.currency;
    let receipt = Receipt {
        judgement: None,
        earned,
        active,
        currency,
        repeated: false,
    };
    keep(&mut tx, key, me, "assignment.skip", &receipt, deed.at).await?;
    tx.commit().await?;
    Ok(receipt)
}

/// Ends an open assignment, or one whose lease ran out before its answer came.
async fn end(
    tx: &mut Tx,
    deed: &Deed,
    assignment: &Assignment,
    state: &str,
    active: Span,
    reason: Option<&str>,
) -> Result<()> {
    let answerable = matches!(assignment.state.as_str(), "open" | "expired");
    let ended = answerable
        && store::assignment::finish(tx, assignment, state, active.as_millis(), deed.at, reason)
            .await?;
    if ended {
        Ok(())
    } else {
        Err(Error::Conflict("assignment-done"))
    }
}

/// What was paid for an assignment before it was answered: the time until its lease ran out.
#[derive(Clone, Copy)]
struct PaidBefore {
    active: Span,
    amount: Micros,
}

fn paid_before(project: &Project, assignment: &Assignment) -> PaidBefore {
    if assignment.state == "expired" {
        let active = Span::millis(assignment.active_ms);
        PaidBefore {
            active,
            amount: project.pay().earned_for_skip(active),
        }
    } else {
        PaidBefore {
            active: Span::default(),
            amount: Micros(0),
        }
    }
}

/// How an assignment ended.
enum Ended {
    Judged(JudgementId, PaidBefore),
    Skipped(PaidBefore),
    Expired,
}

/// Posts what an assignment's time and answer pay, and tells the outbox.
async fn post(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    project: &Project,
    assignment: &Assignment,
    ended: Ended,
) -> Result<Micros> {
    let active = Span::millis(assignment.active_ms);
    let policy = project.pay();
    let nothing = PaidBefore {
        active: Span::default(),
        amount: Micros(0),
    };
    let (kind, judgement, whole, before) = match ended {
        Ended::Judged(id, before) => (
            "judgement.submitted",
            Some(id),
            policy.earned(active),
            before,
        ),
        Ended::Skipped(before) => (
            "assignment.skipped",
            None,
            policy.earned_for_skip(active),
            before,
        ),
        Ended::Expired => (
            "assignment.expired",
            None,
            policy.earned_for_skip(active),
            nothing,
        ),
    };
    let amount = Micros((whole - before.amount).0.max(0));
    let person = assignment.person_id;
    let entry = store::ledger::Entry {
        id: EntryId::new(deed.at, service.random()),
        kind: "work".to_owned(),
        project_id: project.id,
        person_id: person,
        // An answer may still follow on an expired assignment, with an entry of its own.
        assignment_id: (kind != "assignment.expired").then_some(assignment.id),
        paid_ms: assignment.active_ms - before.active.as_millis(),
        at: deed.at,
    };
    let (from, to) = (
        store::ledger::budget(project.id),
        store::ledger::earned(project.id, person),
    );
    store::ledger::post(tx, &entry, &pay::postings(from, to, amount)).await?;
    let body = json!({
        "project": project.id, "assignment": assignment.id, "judgement": judgement,
        "entry": entry.id, "amount_micros": amount, "active_ms": entry.paid_ms,
    });
    store::outbox::append(tx, &format!("person:{person}"), kind, body, deed.at).await?;
    Ok(whole)
}

/// The receipt that a request with this key was given.
async fn given(tx: &mut Tx, key: RequestKey, me: PersonId) -> Result<Option<Receipt>> {
    let Some((answer,)) = store::request::answer(tx, key, me).await? else {
        return Ok(None);
    };
    let receipt: Receipt =
        serde_json::from_value(answer.0).map_err(|error| Error::Fault(error.to_string()))?;
    Ok(Some(Receipt {
        repeated: true,
        ..receipt
    }))
}

async fn keep(
    tx: &mut Tx,
    key: RequestKey,
    me: PersonId,
    act: &str,
    receipt: &Receipt,
    at: Timestamp,
) -> Result<()> {
    Ok(store::request::keep(tx, key, me, act, json!(receipt), at).await?)
}
