//! What a project asks: the kinds of its tasks, and what responses are rated on.

use crate::project::{ProjectCard, by_slug};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::slug::Slug;
use domain::task::dimension::LIBRARY;
use domain::task::{Dimension, Plan};
use serde_json::json;
use store::Conn;
use store::project::Project;

/// What a project asks, for whoever sets it.
#[derive(Clone, Debug)]
pub struct TasksView {
    /// Which project.
    pub project: ProjectCard,
    /// What it asks at present.
    pub plan: Plan,
}

/// What a project asks; rankings until something was set, and then the dimensions of the library that
/// it was made with.
pub(crate) async fn plan(conn: &mut Conn, project: &Project) -> Result<Plan> {
    if let Some(plan) = store::task::plan(conn, project.id).await? {
        return Ok(plan);
    }
    let wished = project.dimensions.iter();
    let known = wished.filter(|key| LIBRARY.iter().any(|(known, _)| known == key));
    Ok(Plan {
        dimensions: known.map(|key| Dimension::of_library(key)).collect(),
        ..Plan::default()
    })
}

/// What a project asks.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug) -> Result<TasksView> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(TasksView {
        plan: plan(&mut conn, &project).await?,
        project: ProjectCard::of(project, &community.slug),
    })
}

/// Sets what a project asks. Items that are reserved already stay as they were asked.
///
/// # Errors
/// Forbidden but to organizers; refuses as [`Plan::check`].
pub async fn set(service: &Service, deed: &Deed, slug: &Slug, new: Plan) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    new.check()?;
    store::task::keep_plan(&mut tx, project.id, &new, deed.at).await?;
    let body = json!({
        "kinds": new.kinds, "dimensions": new.dimensions, "by": deed.actor.person(),
    });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(&mut tx, &aggregate, "project.tasks_set", body, deed.at).await?;
    Ok(tx.commit().await?)
}
