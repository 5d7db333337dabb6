//! Importing items: whole or not at all, and the same file again changes nothing.

use crate::project::by_slug;
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::id::{ItemId, ResponseId};
use domain::item::{LineProblem, MOST_PROBLEMS, NewItem, parse_file};
use domain::slug::Slug;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use store::Json;
use store::item::{Item, Response};

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

/// Imports a JSONL file of items.
///
/// # Errors
/// Forbidden but to organizers; `Import` with every line's problem, among them `changed` where an
/// item of this id is there with other content: judgements point at what was shown.
pub async fn import(
    service: &Service,
    deed: &Deed,
    project: &Slug,
    file: &str,
) -> Result<ImportReport> {
    let mut conn = service.store().read().await?;
    let found = by_slug(&mut conn, project).await?;
    deed.may_in(Act::RunProject, found.community_id)?;
    drop(conn);
    let items = parse_file(file).map_err(Error::Import)?;

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
    for (index, item) in items.into_iter().enumerate() {
        let digest = digest(&item)?;
        match known.get(&item.id) {
            Some(earlier) if *earlier == digest => report.unchanged += 1,
            Some(_) => {
                changed.push(LineProblem {
                    line: line_of(file, index),
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
                let (row, responses) = rows(service, deed, item, digest, position);
                store::item::insert(&mut tx, found.id, &row, &responses).await?;
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

/// The number of the line that holds the item with this index: blank lines hold none.
fn line_of(file: &str, index: usize) -> usize {
    let filled = file
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    filled
        .map(|(number, _)| number + 1)
        .nth(index)
        .unwrap_or_default()
}

fn rows(
    service: &Service,
    deed: &Deed,
    item: NewItem,
    digest: String,
    position: i64,
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
    };
    (row, responses)
}
