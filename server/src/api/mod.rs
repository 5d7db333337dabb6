//! REST: what programs read. One file per resource; every answer comes from a use case.

mod communities;
mod projects;
mod releases;

use app::{Backend, status};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use domain::id::PersonId;
use domain::locale::Locale;
use serde::Serialize;
use service::{Deed, Error};
use tower_sessions::Session;
use utoipa::openapi::OpenApi;
use utoipa::{OpenApi as _, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

#[derive(utoipa::OpenApi)]
#[openapi(info(
    title = "Polyphony",
    description = "Communities, projects and releases of an instance."
))]
struct Document;

fn open_api() -> OpenApiRouter<Backend> {
    OpenApiRouter::with_openapi(Document::openapi())
        .routes(routes!(communities::list))
        .routes(routes!(projects::view))
        .routes(routes!(releases::list))
}

/// Their routes, and the document that describes them.
pub fn routes() -> Router<Backend> {
    let (router, document) = open_api().split_for_parts();
    router.route(
        "/api/openapi.json",
        axum::routing::get(move || async move { Json(document) }),
    )
}

/// The OpenAPI document.
pub fn document() -> OpenApi {
    open_api().into_openapi()
}

/// Why a request was not answered.
#[derive(Serialize, ToSchema)]
pub struct Problem {
    /// What to tell apart by: `not_found`, `forbidden`, `sign_in`, `refused`, `busy`, `fault`.
    error: &'static str,
}

/// An error as an answer.
pub struct Failure(Error);

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let error = match &self.0 {
            Error::Refused(_) | Error::Import(_) => "refused",
            Error::NotFound => "not_found",
            Error::Forbidden => "forbidden",
            Error::SignIn => "sign_in",
            Error::Conflict(_) => "conflict",
            Error::Busy => "busy",
            Error::Fault(_) => "fault",
        };
        (status(&self.0), Json(Problem { error })).into_response()
    }
}

/// Who asks, by session.
pub struct Caller(Deed);

impl FromRequestParts<Backend> for Caller {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, backend: &Backend) -> Result<Self, Response> {
        let session = Session::from_request_parts(parts, backend)
            .await
            .map_err(IntoResponse::into_response)?;
        let person: Option<PersonId> = session.get(store::sessions::PERSON).await.ok().flatten();
        let deed = backend.service.deed(person, Locale::default()).await;
        deed.map(Self)
            .map_err(|error| Failure(error).into_response())
    }
}
