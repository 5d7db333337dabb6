//! What the explorer shows, to take away.

use super::items::wanted;
use crate::place::Path;
use crate::visit::Visit;
use axum::Json;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::slug::Slug;
use service::Error;
use service::explorer::{Download, Seen, Table, download};

/// `GET /p/{slug}/distributions/download/{what}?kind=&by=`, such as `items.csv`
pub async fn get(visit: Visit, Path((slug, what)): Path<(Slug, String)>) -> Response {
    let csv = what.ends_with(".csv");
    match table(&visit, &slug, &what).await {
        Ok(table) if csv => {
            let name = format!("attachment; filename=\"{slug}-{what}\"");
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
                (header::CONTENT_DISPOSITION, name),
            ];
            (headers, table.csv()).into_response()
        }
        Ok(table) => Json(table.json()).into_response(),
        Err(error) => visit.fault(&error),
    }
}

async fn table(visit: &Visit, slug: &Slug, what: &str) -> Result<Table, Error> {
    let name = what
        .strip_suffix(".csv")
        .or_else(|| what.strip_suffix(".json"));
    let what: Download = name
        .and_then(|name| name.parse().ok())
        .ok_or(Error::NotFound)?;
    match service::explorer::view(visit.service(), &visit.deed, slug).await? {
        Seen::Ready { explored, .. } => {
            let key = visit.query.get("by");
            let by = key.and_then(|key| explored.keys.iter().position(|known| known == key));
            Ok(download(&explored, what, wanted(visit).0, by))
        }
        Seen::UnderWay => Err(Error::Busy),
    }
}
