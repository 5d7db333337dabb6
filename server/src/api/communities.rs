//! `/api/v1/communities`

use super::{Caller, Failure, Problem};
use app::Backend;
use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

/// A community.
#[derive(Serialize, ToSchema)]
pub struct Community {
    /// Its short name.
    slug: String,
    /// Its name.
    name: String,
    /// The licence of its releases.
    licence: String,
    /// Languages of its interface, as BCP 47 tags.
    locales: Vec<String>,
    /// Whether its people are simulated.
    simulated: bool,
}

/// Every community of the instance.
#[utoipa::path(get, path = "/api/v1/communities", tag = "communities", responses(
    (status = 200, body = Vec<Community>), (status = 503, body = Problem),
))]
pub async fn list(
    State(backend): State<Backend>,
    Caller(deed): Caller,
) -> Result<Json<Vec<Community>>, Failure> {
    let found = service::community::list(&backend.service, &deed).await?;
    let view = |community: service::community::CommunityCard| Community {
        slug: community.slug.to_string(),
        name: community.name,
        licence: community.licence,
        locales: community.locales.iter().map(ToString::to_string).collect(),
        simulated: community.simulated,
    };
    Ok(Json(found.into_iter().map(view).collect()))
}
