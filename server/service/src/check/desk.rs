//! Setting the tasks whose answer is known.

use super::check_of;
use crate::project::{ProjectCard, by_slug};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::id::CheckId;
use domain::language::Language;
use domain::quality::check::{Check, EVERY};
use domain::refusal::Refusal;
use domain::slug::Slug;
use serde_json::json;
use std::collections::HashMap;
use store::Json;
use store::check::Task;

/// The most tasks of a project.
const MOST: usize = 200;

/// A task as its organizers see it.
#[derive(Clone, Debug)]
pub struct CheckRow {
    /// Which.
    pub id: CheckId,
    /// What it asks.
    pub check: Check,
    /// The content's language.
    pub language: Language,
    /// How many people answered it.
    pub answered: i64,
    /// How many of them rightly.
    pub right: i64,
}

/// A project's tasks whose answer is known.
#[derive(Clone, Debug)]
pub struct ChecksView {
    /// Which project.
    pub project: ProjectCard,
    /// After how many judgements an attention check comes; 0: none does.
    pub every: u32,
    /// All that are given, in their order.
    pub rows: Vec<CheckRow>,
}

/// What a task is made of; its place follows from those before it.
#[derive(Clone, Debug)]
pub struct NewCheck {
    /// What it asks.
    pub check: Check,
    /// The content's language.
    pub language: Language,
}

/// A project's tasks whose answer is known. How people fared is said in numbers alone.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn desk(service: &Service, deed: &Deed, slug: &Slug) -> Result<ChecksView> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let tally = store::check::tally(&mut conn, project.id).await?;
    let tally: HashMap<CheckId, (i64, i64)> = tally
        .into_iter()
        .map(|(check, answered, right)| (check, (answered, right)))
        .collect();
    let checks = super::Checks::read(&mut conn, project.id).await?;
    let rows = checks.tasks.into_iter().map(|task| {
        let (answered, right) = tally.get(&task.id).copied().unwrap_or_default();
        CheckRow {
            check: check_of(&task),
            id: task.id,
            language: task.language,
            answered,
            right,
        }
    });
    Ok(ChecksView {
        rows: rows.collect(),
        every: checks.every,
        project: ProjectCard::of(project, &community.slug),
    })
}

/// Adds a task.
///
/// # Errors
/// Forbidden but to organizers; refuses as [`Check::check`], and too many.
pub async fn add(service: &Service, deed: &Deed, slug: &Slug, new: NewCheck) -> Result<CheckId> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let others = store::check::of_project(&mut tx, project.id).await?;
    Refusal::join([
        new.check.check(),
        Refusal::unless(others.len() < MOST, "", "checks-many"),
    ])?;
    let last = others.iter().map(|task| task.position).max();
    let task = Task {
        id: CheckId::new(deed.at, service.random()),
        project_id: project.id,
        kind: new.check.kind,
        position: last.unwrap_or(0) + 1,
        language: new.language,
        prompt: Json(new.check.prompt),
        responses: Json(new.check.responses),
        best: Json(new.check.best.into_iter().collect()),
        explanation: new.check.explanation,
        created_at: deed.at,
        retired_at: None,
    };
    let by = deed.actor.person().unwrap_or(project.created_by);
    store::check::insert(&mut tx, &task, by).await?;
    let body = json!({ "check": task.id, "kind": task.kind, "by": by });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(&mut tx, &aggregate, "check.added", body, deed.at).await?;
    tx.commit().await?;
    Ok(task.id)
}

/// Gives a task to nobody any more; what was answered stays. The project's address.
///
/// # Errors
/// `NotFound`; forbidden but to organizers.
pub async fn retire(service: &Service, deed: &Deed, id: CheckId) -> Result<Slug> {
    let mut tx = service.store().begin().await?;
    let task = store::check::by_id(&mut tx, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = crate::posting::project(&mut tx, task.project_id).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    store::check::retire(&mut tx, id, deed.at).await?;
    let body = json!({ "check": id, "by": deed.actor.person() });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(&mut tx, &aggregate, "check.retired", body, deed.at).await?;
    tx.commit().await?;
    Ok(project.slug)
}

/// Sets after how many judgements an attention check comes; 0: none does.
///
/// # Errors
/// Forbidden but to organizers; refuses a number out of range.
pub async fn set_every(service: &Service, deed: &Deed, slug: &Slug, every: u32) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let fine = every == 0 || (EVERY.0..=EVERY.1).contains(&every);
    Refusal::unless(fine, "every", "check-every")?;
    store::check::set_every(&mut tx, project.id, every.into(), deed.at).await?;
    let body = json!({ "every": every, "by": deed.actor.person() });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(&mut tx, &aggregate, "check.planned", body, deed.at).await?;
    Ok(tx.commit().await?)
}
