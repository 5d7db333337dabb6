//! Answers: a judgement, a skip, and the signs of activity before them.

use super::pay::{Ended, paid_before, post};
use super::receipt::{Receipt, given, keep};
use super::voices::Wants;
use super::{LEASE, active_now, own};
use crate::hot::HotItem;
use crate::posting::{self, AskedBefore, Before};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::id::{AssignmentId, JudgementId, RequestKey, ResponseId};
use domain::refusal::Refusal;
use domain::task::{Given, Kind};
use domain::time::Span;
use domain::work::{Answer, SKIP_REASONS};
use store::assignment::{Assignment, Ending, Standing};
use store::judgement::Judgement;
use store::project::Project;
use store::voice::Turn;
use store::{Answers, Asked, Batch, Json, Tx};

/// A judgement as a form states it.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Submission {
    pub assignment: AssignmentId,
    pub key: RequestKey,
    pub answer: Answer,
    /// Milliseconds that the browser saw the person active since its last pulse.
    pub active_hint_ms: Option<i64>,
}

/// What an answer is judged and paid by.
struct Grounds {
    standing: Standing,
    /// How project and person stand before it is paid.
    stand: Before,
}

/// A [`Grounds`], as it is asked for.
struct AskedGrounds {
    standing: Asked<Standing>,
    stand: AskedBefore,
}

impl AskedGrounds {
    fn ask(batch: &mut Batch<'_>, assignment: &Assignment) -> Self {
        let (project, person) = (assignment.project_id, assignment.person_id);
        Self {
            standing: store::assignment::ask_standing(batch, assignment),
            stand: posting::ask(batch, project, person),
        }
    }

    fn answer(&self, answers: &Answers) -> Result<Grounds> {
        Ok(Grounds {
            standing: answers.one(&self.standing)?,
            stand: self.stand.answer(answers)?,
        })
    }
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
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let assignment = own(&mut tx, deed, assignment).await?;
    let standing = store::assignment::standing(&mut tx, &assignment).await?;
    deed.may_in(Act::Contribute, standing.project.community_id)?;
    if assignment.state != "open" {
        return Ok(());
    }
    let active = active_now(&mut tx, deed, (&assignment, &standing), active_hint_ms);
    let active = active.as_millis();
    let until = deed.at + LEASE;
    store::assignment::note_activity(&mut tx, assignment.id, active, deed.at, until);
    store::assignment::renew(&mut tx, assignment.project_id, me, deed.at, until);
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
    let assignment = own(&mut tx, deed, new.assignment).await?;
    store::target::hold(&mut tx, assignment.project_id);
    let mut batch = tx.batch();
    let asked = AskedGrounds::ask(&mut batch, &assignment);
    let wants = store::target::ask_wants(&mut batch, assignment.project_id);
    let lately = crate::mark::ask_lately(&mut batch, assignment.project_id, me);
    let answers = batch.run().await?;
    let Grounds { standing, stand } = asked.answer(&answers)?;
    let (wants, lately) = (wants.answer(&answers)?.into(), answers.all(&lately)?);
    deed.may_in(Act::Contribute, standing.project.community_id)?;
    if let Some(receipt) = given(&mut tx, new.key, &assignment).await? {
        return Ok(receipt);
    }
    let project = standing.project.clone();
    let answer = tidied(new.answer);
    let item = service
        .hot()
        .item(&mut tx, project.id, assignment.item_id)
        .await?;
    let wording = checked(&mut tx, &project, &assignment, &answer, &item).await?;
    let consent = standing
        .consent(deed.at)
        .ok_or(Error::Conflict("consent-needed"))?;
    let hint = new.active_hint_ms;
    let active = active_now(&mut tx, deed, (&assignment, &standing), hint);
    let turn = end(&mut tx, deed, &assignment, "done", active, None).await?;
    let given = answer.given;
    let judgement = Judgement {
        id: JudgementId::new(deed.at, service.random()),
        assignment_id: assignment.id,
        project_id: assignment.project_id,
        item_id: assignment.item_id,
        person_id: me,
        ranking: Json(given.order(&assignment.order_shown)),
        none_acceptable: given.none_acceptable(),
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
        repeat_of: assignment.repeat_of,
        task_kind: given.kind(),
        answer: (given.kind() != Kind::Ranking).then_some(Json(given)),
        reasons: Json(answer.reasons),
    };
    store::judgement::insert(&mut tx, &judgement);
    if let (Some(text), Some(revises)) = (wording, assignment.order_shown.first()) {
        let written = store::task::Written {
            id: ResponseId::new(deed.at, service.random()),
            judgement_id: judgement.id,
            item_id: judgement.item_id,
            person_id: me,
            revises: *revises,
            text,
            created_at: deed.at,
        };
        store::task::write(&mut tx, &written).await?;
    }
    if assignment.repeat_of.is_none() {
        hear(&mut tx, &wants, (&assignment, turn), &judgement, &item).await?;
    }
    let read = characters(&item, &assignment.order_shown);
    crate::mark::raise(service, &mut tx, deed, &judgement, lately, read).await?;
    let before = paid_before(&project, &assignment);
    let worked = Assignment {
        active_ms: active.as_millis(),
        ..assignment
    };
    let ended = Ended::Judged(judgement.id, before);
    let stand = Some(stand);
    let earned = post(service, &mut tx, deed, &project, &worked, ended, stand).await?;
    let honorarium = posting::honorarium(service, &mut tx, deed.at, &project, me).await?;
    let earned = earned + honorarium;
    let receipt = Receipt {
        judgement: Some(judgement.id),
        earned,
        active,
        currency: project.currency,
        repeated: false,
    };
    keep(&mut tx, new.key, me, "judgement.submit", &receipt, deed.at);
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
    let assignment = own(&mut tx, deed, assignment).await?;
    let mut batch = tx.batch();
    let asked = AskedGrounds::ask(&mut batch, &assignment);
    let Grounds { standing, stand } = asked.answer(&batch.run().await?)?;
    deed.may_in(Act::Contribute, standing.project.community_id)?;
    if let Some(receipt) = given(&mut tx, key, &assignment).await? {
        return Ok(receipt);
    }
    if !SKIP_REASONS.contains(&reason) {
        return Err(Refusal::field("reason", "skip-reason").into());
    }
    let project = standing.project.clone();
    let active = active_now(&mut tx, deed, (&assignment, &standing), active_hint_ms);
    let was_open = assignment.state == "open";
    end(&mut tx, deed, &assignment, "skipped", active, Some(reason)).await?;
    if was_open && assignment.repeat_of.is_none() {
        let wants = Wants::hold(&mut tx, &project).await?;
        let item = assignment.item_id;
        wants.give_back(&mut tx, project.id, item, me).await?;
    }
    let before = paid_before(&project, &assignment);
    let worked = Assignment {
        active_ms: active.as_millis(),
        ..assignment
    };
    let ended = Ended::Skipped(before);
    let stand = Some(stand);
    let earned = post(service, &mut tx, deed, &project, &worked, ended, stand).await?;
    let currency = project.currency;
    let receipt = Receipt {
        judgement: None,
        earned,
        active,
        currency,
        repeated: false,
    };
    keep(&mut tx, key, me, "assignment.skip", &receipt, deed.at);
    tx.commit().await?;
    Ok(receipt)
}

/// Without what a form sends where nothing was typed.
fn tidied(answer: Answer) -> Answer {
    Answer {
        rationale: answer.rationale.trim().to_owned(),
        flag: answer.flag.filter(|flag| !flag.is_empty()),
        ..answer
    }
}

/// Checks an answer against what was asked; the words of an edit, where something had to change.
async fn checked(
    tx: &mut Tx,
    project: &Project,
    assignment: &Assignment,
    answer: &Answer,
    item: &HotItem,
) -> Result<Option<String>> {
    if answer.given.kind() != assignment.task_kind {
        return Err(Refusal::general("form-broken").into());
    }
    let dimensions = if assignment.task_kind == Kind::Rating {
        crate::task::plan(tx, project).await?.dimensions
    } else {
        Vec::new()
    };
    answer.check(assignment.order_shown.len(), &dimensions)?;
    let Given::Edit(edit) = &answer.given else {
        return Ok(None);
    };
    let first = assignment.order_shown.first();
    let shown = item.responses.iter().find(|r| Some(&r.id) == first);
    Ok(edit.wording(shown.map_or("", |response| &response.text))?)
}

/// The characters of the prompt and of the responses that were shown.
fn characters(item: &HotItem, shown: &[ResponseId]) -> i64 {
    let responses = item.responses.iter().filter(|r| shown.contains(&r.id));
    let texts = item.item.prompt.iter().map(|turn| &turn.content);
    let texts = texts.chain(responses.map(|response| &response.text));
    let characters: usize = texts.map(|text| text.chars().count()).sum();
    i64::try_from(characters).unwrap_or_default()
}

/// Counts the voice of an answer that came late, and learns from what the item's judgements say.
async fn hear(
    tx: &mut Tx,
    wants: &Wants,
    (assignment, mut turn): (&Assignment, Option<Turn>),
    judgement: &Judgement,
    hot: &HotItem,
) -> Result<()> {
    let (item, person) = (assignment.item_id, assignment.person_id);
    if assignment.state == "expired" {
        let project = assignment.project_id;
        wants.count_late(tx, project, item, person).await?;
        turn = store::voice::turn(tx, item).await?;
    }
    let Some(turn) = turn else {
        return Ok(());
    };
    if !assignment.task_kind.orders() {
        return Ok(());
    }
    let mut responses: Vec<ResponseId> = hot.responses.iter().map(|r| r.id).collect();
    responses.sort_unstable();
    wants.learn(tx, judgement, &responses, turn).await
}

/// Ends an open assignment, or one whose lease ran out before its answer came; the turn to change its
/// item's counts.
async fn end(
    tx: &mut Tx,
    deed: &Deed,
    assignment: &Assignment,
    state: &str,
    active: Span,
    reason: Option<&str>,
) -> Result<Option<Turn>> {
    let done = Error::Conflict("assignment-done");
    if !assignment.waits() {
        return Err(done);
    }
    let ending = Ending {
        state,
        active_ms: active.as_millis(),
        seen_at: deed.at,
        skip_reason: reason,
    };
    let mut batch = tx.batch();
    let ended = store::assignment::ask_finish(&mut batch, assignment, ending);
    let turn = store::voice::ask_turn(&mut batch, assignment.item_id);
    let answers = batch.run().await?;
    answers.optional(&ended)?.ok_or(done)?;
    Ok(turn.answer(&answers)?)
}
