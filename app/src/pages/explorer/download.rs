//! What the explorer shows, to take away.

use super::items::wanted;
use crate::place::Path;
use crate::visit::Visit;
use axum::Json;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::slug::Slug;
use service::Error;
use service::explorer::{Download, Seen, Table, download, of_item};

/// `GET /p/{slug}/distributions/download/{what}?kind=&by=`, such as `items.csv`
pub async fn get(visit: Visit, Path((slug, what)): Path<(Slug, String)>) -> Response {
    match table(&visit, &slug, &what).await {
        Ok(table) => file(&slug, &what, &table),
        Err(error) => visit.fault(&error),
    }
}

/// `GET /p/{slug}/distributions/{item}/{file}?by=`, such as `item.csv`: what is shown of one item.
pub async fn item(
    visit: Visit,
    Path((slug, item, what)): Path<(Slug, String, String)>,
) -> Response {
    match of_one(&visit, &slug, &item, &what).await {
        Ok(table) => file(&slug, &what, &table),
        Err(error) => visit.fault(&error),
    }
}

async fn of_one(visit: &Visit, slug: &Slug, item: &str, what: &str) -> Result<Table, Error> {
    if !matches!(what, "item.csv" | "item.json") {
        return Err(Error::NotFound);
    }
    let id = item.parse().map_err(|_| Error::NotFound)?;
    let found = service::distribution::item(visit.service(), &visit.deed, slug, id).await?;
    let key = visit.query.get("by");
    let by = key.and_then(|key| found.attributes.iter().position(|a| a.key == *key));
    Ok(of_item(&found, by))
}

/// A table as the file that its name asks for.
fn file(slug: &Slug, what: &str, table: &Table) -> Response {
    if !what.ends_with(".csv") {
        return Json(table.json()).into_response();
    }
    let name = format!("attachment; filename=\"{slug}-{what}\"");
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
    ];
    (headers, table.csv()).into_response()
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
