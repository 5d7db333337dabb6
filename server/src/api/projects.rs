//! `/api/v1/projects/{slug}`

use super::{Caller, Failure, Problem};
use app::Backend;
use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;

/// A project: what the work is, and what it pays.
#[derive(Serialize, ToSchema)]
pub struct Project {
    /// Its short name.
    slug: String,
    /// Its community's short name.
    community: String,
    /// Its title.
    title: String,
    /// What it is about.
    summary: String,
    /// BCP 47 tag of the language that is worked in.
    locale: String,
    /// `hourly`, `piece` or `volunteer`.
    pay_kind: &'static str,
    /// ISO 4217 code of all amounts.
    currency: String,
    /// Per hour or per judgement, in millionths.
    rate_micros: i64,
    /// The least effective hourly wage, in millionths.
    floor_micros: i64,
    /// How many people each item is to be judged by.
    target_overlap: i64,
    /// The version of the guidelines in force.
    guideline_version: i64,
}

/// A project.
#[utoipa::path(get, path = "/api/v1/projects/{slug}", tag = "projects", params(("slug" = String, Path)), responses(
    (status = 200, body = Project), (status = 404, body = Problem),
))]
pub async fn view(
    State(backend): State<Backend>,
    Caller(deed): Caller,
    Path(slug): Path<String>,
) -> Result<Json<Project>, Failure> {
    let slug = slug.parse().map_err(|_| service::Error::NotFound)?;
    let found = service::project::view(&backend.service, &deed, &slug).await?;
    Ok(Json(Project {
        slug: found.card.slug.to_string(),
        community: found.community.slug.to_string(),
        title: found.card.title,
        summary: found.card.summary,
        locale: found.card.locale,
        pay_kind: found.card.pay.kind.name(),
        currency: found.card.pay.currency.to_string(),
        rate_micros: found.card.pay.rate.0,
        floor_micros: found.card.pay.floor.0,
        target_overlap: found.target_overlap,
        guideline_version: found.guideline.version,
    }))
}
