//! Giving a task whose answer is known, and taking what was answered.

use super::check_of;
use crate::hot::HotProject;
use crate::project::{ProjectCard, by_slug};
use crate::sidework::{self, Sidework};
use crate::work::consents;
use crate::{Deed, Error, Result, Service};
use domain::activity;
use domain::authority::Act;
use domain::id::{CheckId, MarkId, PersonId, RequestKey};
use domain::item::Message;
use domain::language::Language;
use domain::money::Micros;
use domain::quality::check::{CheckKind, Progress, due};
use domain::ranking::Ranking;
use domain::slug::Slug;
use domain::task::Given;
use domain::time::Span;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::HashSet;
use store::check::{Answer, Task};
use store::mark::Mark;
use store::{Conn, Json, Tx};
use uuid::Uuid;

/// A task whose answer is known, as it is shown.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct CheckTask {
    pub id: CheckId,
    pub kind: CheckKind,
    pub project: ProjectCard,
    pub language: Language,
    pub prompt: Vec<Message>,
    /// In an order of this person's own.
    pub responses: Vec<String>,
    /// Which of so many trainings it is, from 1; a check counts for itself.
    pub place: (usize, usize),
    /// For the form's hidden field.
    pub key: RequestKey,
}

impl CheckTask {
    /// How long reading it counts without a sign of activity.
    #[must_use]
    pub fn idle_allowance(&self) -> Span {
        let turns = self.prompt.iter().map(|turn| &turn.content);
        let texts = turns.chain(&self.responses);
        let characters: usize = texts.map(|text| text.chars().count()).sum();
        activity::Idle::default().allowance(i64::try_from(characters).unwrap_or_default())
    }
}

/// What is said after an answer.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Feedback {
    pub kind: CheckKind,
    pub project: ProjectCard,
    pub language: Language,
    pub prompt: Vec<Message>,
    /// In the order shown: the text, the place it was put at from 1 where it was put anywhere, and
    /// whether it may stand first.
    pub responses: Vec<(String, Option<usize>, bool)>,
    pub is_right: bool,
    pub explanation: String,
    pub active: Span,
}

/// The order in which a person sees a task's responses: the same whenever they look.
fn shown(task: &Task, person: PersonId) -> Vec<usize> {
    let mut digest = Sha256::new_with_prefix(task.id.0.as_bytes());
    digest.update(person.0.as_bytes());
    let mut rng = rand_chacha::ChaCha8Rng::from_seed(digest.finalize().into());
    let mut places: Vec<usize> = (0..task.responses.len()).collect();
    places.shuffle(&mut rng);
    places
}

/// The task that comes before this person's next item, where one does. A project without such tasks is
/// asked nothing.
pub(crate) async fn next(
    service: &Service,
    conn: &mut Conn,
    hot: &HotProject,
    me: PersonId,
) -> Result<Option<CheckTask>> {
    let checks = &hot.checks;
    if checks.tasks.is_empty() {
        return Ok(None);
    }
    let project = hot.project.id;
    let answered = store::check::answered(conn, project, me).await?;
    let answered: HashSet<CheckId> = answered.into_iter().map(|(id,)| id).collect();
    let of = |kind| checks.tasks.iter().filter(move |task| task.kind == kind);
    let open = |kind| of(kind).filter(|task| !answered.contains(&task.id));
    let done = |kind| of(kind).filter(|task| answered.contains(&task.id)).count();
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let mut progress = Progress {
        trainings_left: count(open(CheckKind::Training).count()),
        checks_left: count(open(CheckKind::Attention).count()),
        checks_done: count(done(CheckKind::Attention)),
        judgements: 0,
    };
    if progress.trainings_left == 0 && progress.checks_left > 0 {
        let judged = store::judgement::count_of_person(conn, project, me).await?;
        progress.judgements = store::voice::count(judged);
    }
    let Some(kind) = due(progress, checks.every) else {
        return Ok(None);
    };
    let Some(task) = open(kind).next() else {
        return Ok(None);
    };
    let order = shown(task, me);
    let place = match kind {
        CheckKind::Training => (done(kind) + 1, of(kind).count()),
        CheckKind::Attention => (1, 1),
    };
    Ok(Some(CheckTask {
        id: task.id,
        kind,
        project: ProjectCard::of(hot.project.clone(), &hot.community.slug),
        language: task.language.clone(),
        prompt: task.prompt.0.clone(),
        responses: texts(task, &order),
        place,
        key: service.request_key(),
    }))
}

fn texts(task: &Task, order: &[usize]) -> Vec<String> {
    let texts = order.iter().filter_map(|place| task.responses.get(*place));
    texts.cloned().collect()
}

/// The beginning of the causes of what a person's pulses on a task were paid for.
fn pulses(id: CheckId, person: PersonId) -> String {
    format!("check_pulse:{id}:{person}:")
}

/// Notes that a person is active on a task, and pays for the time since the last sign: so that whoever never answers is
/// paid for what they read. Nothing where it was answered.
///
/// # Errors
/// `NotFound`; `Forbidden` but to contributors; `Conflict("consent-needed")`.
pub async fn pulse(
    service: &Service,
    deed: &Deed,
    (id, key): (CheckId, RequestKey),
    hint_ms: Option<i64>,
) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let counted = store::pay::counted_until(&mut tx, me).await?;
    let task = store::check::by_id(&mut tx, id).await?;
    let task = task.filter(|task| task.retired_at.is_none());
    let task = task.ok_or(Error::NotFound)?;
    let project = crate::posting::project(&mut tx, task.project_id).await?;
    deed.may_in(Act::Contribute, project.community_id)?;
    if store::check::answer_of(&mut tx, id, me).await?.is_some() {
        return Ok(());
    }
    if !consents(&mut tx, &project, me, deed.at).await? {
        return Err(Error::Conflict("consent-needed"));
    }
    let work = Sidework {
        key,
        characters: characters(&task),
        hint_ms,
        on_the_way: true,
        cause: format!(
            "{}{}",
            pulses(id, me),
            RequestKey::new(deed.at, service.random()).0
        ),
        event: "check.read",
        body: json!({ "check": id }),
    };
    sidework::pay(service, &mut tx, deed, &project, (me, counted), work).await?;
    Ok(tx.commit().await?)
}

/// Takes an answer: `ranks` are those of the responses in the order shown. Its time is paid. Sent
/// again, it changes nothing.
///
/// # Errors
/// `NotFound`; `Forbidden` but to contributors; refuses as a ranking; `Conflict("consent-needed")`.
pub async fn answer(
    service: &Service,
    deed: &Deed,
    (id, key): (CheckId, RequestKey),
    ranks: Vec<Option<u8>>,
    hint_ms: Option<i64>,
) -> Result<(Slug, Micros)> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let counted = store::pay::counted_until(&mut tx, me).await?;
    let task = store::check::by_id(&mut tx, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = crate::posting::project(&mut tx, task.project_id).await?;
    deed.may_in(Act::Contribute, project.community_id)?;
    if store::check::answer_of(&mut tx, id, me).await?.is_some() {
        return Ok((project.slug, Micros(0)));
    }
    if !consents(&mut tx, &project, me, deed.at).await? {
        return Err(Error::Conflict("consent-needed"));
    }
    let order = shown(&task, me);
    let given = Given::ranked(ranks);
    given.check(order.len(), &[])?;
    let ranking: Ranking<usize> = given.order(&order);
    let is_right = check_of(&task).is_right(&ranking);
    let missed = task.kind == CheckKind::Attention && !is_right;
    let before = if missed {
        store::check::newest_judgement(&mut tx, project.id, me).await?
    } else {
        None
    };
    let answer = Uuid::from_bytes(CheckId::new(deed.at, service.random()).0.into_bytes());
    let work = Sidework {
        key,
        characters: characters(&task),
        hint_ms,
        on_the_way: false,
        cause: format!("check:{answer}"),
        event: "check.answered",
        // Whether it was right concerns nobody but the person and the mark.
        body: json!({ "check": id }),
    };
    let (active, earned) =
        sidework::pay(service, &mut tx, deed, &project, (me, counted), work).await?;
    let before_it = store::sidework::time(&mut tx, project.id, me, &pulses(id, me)).await?;
    let kept = Answer {
        id: answer,
        check_id: id,
        project_id: project.id,
        person_id: me,
        order_shown: Json(order),
        ranking: Json(ranking.tiers().to_vec()),
        is_right,
        active_ms: active.as_millis() + before_it,
        judgement_id: before.map(|(judgement,)| judgement),
        answered_at: deed.at,
    };
    store::check::answer(&mut tx, &kept).await?;
    if let Some(judgement) = kept.judgement_id {
        mark(service, &mut tx, deed, &kept, judgement).await?;
    }
    tx.commit().await?;
    Ok((project.slug, earned))
}

/// Marks the judgement before a check that was missed, once.
async fn mark(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    answer: &Answer,
    judgement: domain::id::JudgementId,
) -> Result<()> {
    const SIGN: &str = "attention_check";
    if store::mark::is_marked(tx, judgement, SIGN).await? {
        return Ok(());
    }
    let mark = Mark {
        id: MarkId::new(deed.at, service.random()),
        project_id: answer.project_id,
        person_id: answer.person_id,
        judgement_id: judgement,
        sign: SIGN.to_owned(),
        evidence: Json(json!({})),
        raised_at: deed.at,
        answer: None,
        decision: None,
        reason: None,
        appeal: None,
        ruling: None,
        ruling_reason: None,
    };
    crate::mark::note(tx, deed, &mark).await
}

fn characters(task: &Task) -> usize {
    let texts = task.prompt.iter().map(|turn| &turn.content);
    let texts = texts
        .chain(task.responses.iter())
        .chain([&task.explanation]);
    texts.map(|text| text.chars().count()).sum()
}

/// What is said after one's own answer.
///
/// # Errors
/// `NotFound` where one has not answered it.
pub async fn feedback(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    id: CheckId,
) -> Result<Feedback> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    let answer = store::check::answer_of(&mut conn, id, me).await?;
    let answer = answer.filter(|answer| answer.project_id == project.id);
    let answer = answer.ok_or(Error::NotFound)?;
    let task = store::check::by_id(&mut conn, id)
        .await?
        .ok_or(Error::NotFound)?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let put = |place: usize| {
        let tier = answer.ranking.iter().position(|tier| tier.contains(&place));
        tier.map(|tier| tier + 1)
    };
    let responses = answer.order_shown.iter().filter_map(|place| {
        let text = task.responses.get(*place)?.clone();
        Some((text, put(*place), task.best.contains(place)))
    });
    Ok(Feedback {
        kind: task.kind,
        responses: responses.collect(),
        is_right: answer.is_right,
        active: Span::millis(answer.active_ms),
        language: task.language,
        prompt: task.prompt.0,
        explanation: task.explanation,
        project: ProjectCard::of(project, &community.slug),
    })
}
