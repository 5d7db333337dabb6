//! `/api/v1/projects/{slug}/releases`

use super::{Caller, Failure, Problem};
use app::Backend;
use axum::Json;
use axum::extract::{Path, State};
use serde::Serialize;
use utoipa::ToSchema;

/// A release.
#[derive(Serialize, ToSchema)]
pub struct Release {
    /// 1, 2, 3, ...
    version: i64,
    /// The moment of the data.
    as_of: String,
    /// `waiting`, `running`, `done` or `failed`.
    state: String,
    /// SHA-256 of the manifest, where it is built.
    digest: Option<String>,
    /// Paths below `/p/{slug}/releases/{version}/files/`.
    files: Vec<String>,
}

/// A project's releases, newest first; for curators, organizers and stewards.
#[utoipa::path(get, path = "/api/v1/projects/{slug}/releases", tag = "releases", params(("slug" = String, Path)), responses(
    (status = 200, body = Vec<Release>), (status = 401, body = Problem),
    (status = 403, body = Problem), (status = 404, body = Problem),
))]
pub async fn list(
    State(backend): State<Backend>,
    Caller(deed): Caller,
    Path(slug): Path<String>,
) -> Result<Json<Vec<Release>>, Failure> {
    let slug = slug.parse().map_err(|_| service::Error::NotFound)?;
    let found = service::release::list(&backend.service, &deed, &slug).await?;
    let view = |release: service::release::ReleaseView| Release {
        version: release.version,
        as_of: release.as_of.to_string(),
        state: release.state,
        digest: release.digest,
        files: release.files.into_iter().map(|(path, _)| path).collect(),
    };
    Ok(Json(found.into_iter().map(view).collect()))
}
