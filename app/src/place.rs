//! The parts of an address. One that names nothing answers with the page for that, in the visitor's
//! language, where axum's own extractor would answer with a bare line of English.

use crate::backend::Backend;
use crate::visit::Visit;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use serde::de::DeserializeOwned;
use service::Error;

/// As `axum::extract::Path`.
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<Backend> for Path<T> {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, backend: &Backend) -> Result<Self, Response> {
        match axum::extract::Path::from_request_parts(parts, backend).await {
            Ok(axum::extract::Path(place)) => Ok(Self(place)),
            Err(_) => {
                let visit = Visit::from_request_parts(parts, backend).await?;
                Err(visit.fault(&Error::NotFound))
            }
        }
    }
}
