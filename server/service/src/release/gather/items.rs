//! What was judged, and how each judgement is told.

use crate::Result;
use domain::dataset::records::{Item, Judgement, Response};
use domain::id::{ItemId, PersonId, ResponseId};
use domain::item::parallel_id;
use domain::item::provenance::Provenance;
use domain::item::warning;
use domain::item::writer::Writer;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use store::Conn;
use store::project::Project;

/// Where items and responses stand.
pub(in crate::release) struct Places {
    pub(in crate::release) items: HashMap<ItemId, usize>,
    pub(in crate::release) responses: HashMap<ResponseId, usize>,
}

/// The items that somebody judged or a round was about, in the order of their import.
pub(super) async fn items(
    conn: &mut Conn,
    project: &Project,
    wanted: &BTreeSet<ItemId>,
) -> Result<(Vec<Item>, Places)> {
    let mut places = Places {
        items: HashMap::new(),
        responses: HashMap::new(),
    };
    let mut items: Vec<Item> = Vec::new();
    for row in store::item::page(conn, project.id, 0, i64::from(i32::MAX)).await? {
        if wanted.contains(&row.id) {
            places.items.insert(row.id, items.len());
            let metadata = crate::item::metadata(&row);
            items.push(Item {
                id: row.id.to_string(),
                language: row.language.to_string(),
                prompt: row.prompt.0.into(),
                source: row.source,
                licence: row.licence,
                parallel_id: parallel_id(&row.metadata),
                provenance: Provenance::of(&metadata).unwrap_or_default(),
                mended_by: row.mended_by.map(|id| id.to_string()),
                warnings: warning::of(&metadata).into_iter().map(Arc::from).collect(),
                responses: Vec::new(),
            });
        }
    }
    for row in store::item::responses_of_project(conn, project.id).await? {
        let place = places.items.get(&row.item_id).copied();
        if let Some(item) = place.and_then(|place| items.get_mut(place)) {
            places.responses.insert(row.id, item.responses.len());
            item.responses.push(Response {
                id: row.id.to_string().into(),
                text: row.text.into(),
                writer: writer(&row.model, &row.generation),
                model: row.model,
                generation: canonical(&row.generation),
            });
        }
    }
    Ok((items, places))
}

/// Who or what wrote a response; what an import from before such things were checked got wrong is left out.
fn writer(model: &str, generation: &serde_json::Value) -> Writer {
    let beside = generation.as_object().into_iter().flatten();
    let beside = beside
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    Writer::of(model, &beside).unwrap_or_default()
}

/// JSON with its keys in order: PostgreSQL keeps them in an order of its own.
pub(super) fn canonical(value: &serde_json::Value) -> String {
    let sorted: Option<BTreeMap<&String, &serde_json::Value>> =
        value.as_object().map(|map| map.iter().collect());
    sorted.map_or_else(|| value.to_string(), |sorted| json!(sorted).to_string())
}

/// What stands beside a judgement in a release.
pub(super) struct Beside {
    pub(super) marks: Vec<String>,
    /// Whether the contributor's own words may be quoted.
    pub(super) quoted: bool,
    /// Id and text of the response that they wrote, where they consented to publish it.
    pub(super) wrote: Option<(Arc<str>, Arc<str>)>,
}

/// A judgement's row.
pub(super) fn judgement_row(
    judgement: &store::judgement::Judgement,
    beside: Beside,
    places: &Places,
    people: &HashMap<PersonId, usize>,
) -> Option<Judgement> {
    let place = |id: ResponseId| places.responses.get(&id).copied();
    Some(Judgement {
        id: judgement.id.to_string(),
        item: *places.items.get(&judgement.item_id)?,
        contributor: *people.get(&judgement.person_id)?,
        kind: judgement.task_kind,
        given: judgement.answer.as_ref().map(|answer| answer.0.clone()),
        ranking: judgement.ranking.map(place)?,
        none_acceptable: judgement.none_acceptable,
        confidence: judgement.confidence,
        rationale: if beside.quoted {
            judgement.rationale.clone()
        } else {
            String::new()
        },
        reasons: judgement.reasons.0.clone(),
        wrote: beside.wrote,
        flag: judgement.flag.clone(),
        order_shown: judgement
            .order_shown
            .iter()
            .copied()
            .filter_map(place)
            .collect(),
        guideline_version: judgement.guideline_version,
        consent_id: judgement.consent_id.to_string(),
        locale: judgement.locale.to_string(),
        active_ms: judgement.active_ms,
        started_at: judgement.started_at,
        repeat_of: judgement.repeat_of.map(|id| id.to_string()),
        marks: beside.marks,
    })
}
