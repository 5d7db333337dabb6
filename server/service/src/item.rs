//! Items in and out. An import is whole or not at all, and the same file again changes nothing.

use crate::project::by_slug;
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::id::{ItemId, ProjectId, ResponseId};
use domain::item::provenance::Provenance;
use domain::item::{
    LineProblem, MOST_PROBLEMS, NewItem, NewResponse, NumberedItem, Reading, read, warning,
};
use domain::slug::Slug;
use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap};
use store::item::{Item, Response};
use store::{Json, Tx};

/// The most items that one export holds.
const MOST_EXPORTED: i64 = 10_000_000;

/// What an import did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ImportReport {
    /// Items that were not there before.
    pub added: usize,
    /// Items that were there already, to the letter.
    pub unchanged: usize,
}

/// A digest over everything that a line says.
fn digest(item: &NewItem) -> Result<String> {
    let text = serde_json::to_vec(item).map_err(|error| Error::Fault(error.to_string()))?;
    Ok(hex::encode(Sha256::digest(text)))
}

/// Imports a file of items.
///
/// # Errors
/// Forbidden but to organizers; `Import` with every line's problem, among them `changed` where an
/// item of this id is there with other content: judgements point at what was shown.
pub async fn import(
    service: &Service,
    deed: &Deed,
    project: &Slug,
    file: &str,
    reading: &Reading,
) -> Result<ImportReport> {
    let mut conn = service.store().read().await?;
    let found = by_slug(&mut conn, project).await?;
    deed.may_in(Act::RunProject, found.community_id)?;
    drop(conn);
    let items = read(file, reading).map_err(Error::Import)?;

    let mut tx = service.store().begin().await?;
    let known: HashMap<String, String> = store::item::digests(&mut tx, found.id)
        .await?
        .into_iter()
        .collect();
    let mut report = ImportReport {
        added: 0,
        unchanged: 0,
    };
    let mut changed = Vec::new();
    let mut position = i64::try_from(known.len()).unwrap_or(i64::MAX);
    for NumberedItem { line, item } in items {
        let digest = digest(&item)?;
        match known.get(&item.id) {
            Some(earlier) if *earlier == digest => report.unchanged += 1,
            Some(_) => {
                changed.push(LineProblem {
                    line,
                    field: "id".to_owned(),
                    key: "changed".to_owned(),
                    detail: item.id,
                });
                if changed.len() >= MOST_PROBLEMS {
                    break;
                }
            }
            None => {
                position += 1;
                add(service, &mut tx, deed, found.id, item, position).await?;
                report.added += 1;
            }
        }
    }
    if !changed.is_empty() {
        return Err(Error::Import(changed));
    }
    if report.added > 0 {
        let body = json!({ "added": report.added, "by": deed.actor.person() });
        let aggregate = format!("project:{}", found.id);
        store::outbox::append(&mut tx, &aggregate, "project.items_imported", body, deed.at).await?;
    }
    tx.commit().await?;
    Ok(report)
}

/// A project's items as JSON lines, which [`import`] reads again.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn export(service: &Service, deed: &Deed, project: &Slug) -> Result<String> {
    let mut conn = service.store().read().await?;
    let found = by_slug(&mut conn, project).await?;
    deed.may_in(Act::RunProject, found.community_id)?;
    let items = store::item::page(&mut conn, found.id, 0, MOST_EXPORTED).await?;
    let mut responses: HashMap<ItemId, Vec<NewResponse>> = HashMap::new();
    for row in store::item::responses_of_project(&mut conn, found.id).await? {
        let generation = serde_json::from_value(row.generation.0);
        let response = NewResponse {
            text: row.text,
            model: row.model,
            generation: generation.map_err(|error| Error::Fault(error.to_string()))?,
        };
        responses.entry(row.item_id).or_default().push(response);
    }
    let mut lines = String::new();
    for row in items {
        let metadata = serde_json::from_value(row.metadata.0);
        let item = NewItem {
            id: row.external_id,
            prompt: row.prompt.0,
            responses: responses.remove(&row.id).unwrap_or_default(),
            language: row.language,
            source: row.source,
            licence: row.licence,
            metadata: metadata.map_err(|error| Error::Fault(error.to_string()))?,
        };
        let line = serde_json::to_string(&item).map_err(|error| Error::Fault(error.to_string()))?;
        lines.push_str(&line);
        lines.push('\n');
    }
    Ok(lines)
}

/// Adds an item with what its metadata say of it.
pub(crate) async fn add(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    project: ProjectId,
    item: NewItem,
    position: i64,
) -> Result<ItemId> {
    let provenance = Provenance::of(&item.metadata);
    let warnings = warning::of(&item.metadata);
    let digest = digest(&item)?;
    let parallel = provenance.ok().and_then(|known| known.parallel_id);
    let (row, responses) = rows(service, deed, item, digest, position, parallel);
    store::item::insert(tx, project, &row, &responses).await?;
    for warning in warnings {
        store::warning::add(tx, row.id, &warning).await?;
    }
    Ok(row.id)
}

/// What stands beside an item.
pub(crate) fn metadata(item: &Item) -> BTreeMap<String, Value> {
    let kept = item.metadata.as_object().into_iter().flatten();
    kept.map(|(key, value)| (key.clone(), value.clone()))
        .collect()
}

fn rows(
    service: &Service,
    deed: &Deed,
    item: NewItem,
    digest: String,
    position: i64,
    parallel_id: Option<String>,
) -> (Item, Vec<Response>) {
    let id = ItemId::new(deed.at, service.random());
    let responses = item
        .responses
        .into_iter()
        .zip(0..)
        .map(|(response, position)| Response {
            id: ResponseId::new(deed.at, service.random()),
            item_id: id,
            position,
            text: response.text,
            model: response.model,
            generation: Json(json!(response.generation)),
        });
    let responses = responses.collect();
    let row = Item {
        id,
        external_id: item.id,
        position,
        language: item.language,
        prompt: Json(item.prompt),
        source: item.source,
        licence: item.licence,
        metadata: Json(json!(item.metadata)),
        digest,
        created_at: deed.at,
        parallel_id,
        mended_by: None,
    };
    (row, responses)
}
