//! A project's judgements as a contest, read out of the database with consent applied.

use super::ExploredItem;
use crate::attribute::AttributeView;
use crate::distribution::excerpt;
use crate::{Deed, Result, Service};
use domain::analysis::contest::Item;
use domain::analysis::{Attribute, Ballot, Contest};
use domain::consent::{Purpose, Purposes, expired};
use domain::id::{JudgementId, PersonId, ResponseId};
use domain::item::parallel_id;
use domain::time::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use store::Conn;
use store::project::Project;

/// Every item and response.
const ALL: i64 = i32::MAX as i64;

/// A mark of everything that an analysis depends on.
pub async fn mark(conn: &mut Conn, project: &Project, now: Timestamp) -> Result<String> {
    let community = project.community_id;
    let consents = store::consent::of_community(conn, community).await?;
    let told = json!({
        "judgements": store::judgement::totals(conn, project.id).await?,
        // Some end by themselves.
        "consents": consents
            .iter()
            .map(|consent| (consent.id, expired(consent.expires_at, now)))
            .collect::<Vec<_>>(),
        "answers": store::profile::ids_of_community(conn, community).await?,
        "items": store::item::count(conn, project.id).await?,
        "marks": store::mark::standing(conn, project.id).await?,
    });
    Ok(hex::encode(Sha256::digest(told.to_string())))
}

/// What each person's consent in force grants.
async fn granted(
    conn: &mut Conn,
    project: &Project,
    now: Timestamp,
) -> Result<HashMap<PersonId, Purposes>> {
    let mut granted = HashMap::new();
    // The newest is in force; one that ended by itself grants nothing, and no earlier one returns.
    for consent in store::consent::of_community(conn, project.community_id).await? {
        let purposes = if expired(consent.expires_at, now) {
            Purposes::default()
        } else {
            consent.granted.0
        };
        granted.insert(consent.person_id, purposes);
    }
    Ok(granted)
}

/// The contest, its items by place, and the attributes' keys.
pub async fn contest(
    service: &Service,
    conn: &mut Conn,
    project: &Project,
    deed: &Deed,
) -> Result<(Contest, Vec<ExploredItem>, Vec<String>)> {
    let mut contest = Contest {
        items_known: true,
        ..Contest::default()
    };
    let mut items = Vec::new();
    let mut place_of_item = HashMap::new();
    for row in store::item::page(conn, project.id, 0, ALL).await? {
        place_of_item.insert(row.id, items.len());
        contest.items.push(Item {
            name: row.external_id.clone(),
            responses: Vec::new(),
            // The text before a mending is no further language of its item.
            parallel: parallel_id(&row.metadata).filter(|_| row.mended_by.is_none()),
        });
        let last = row.prompt.last();
        items.push(ExploredItem {
            id: row.id,
            excerpt: last.map(|turn| excerpt(&turn.content)).unwrap_or_default(),
            external_id: row.external_id,
            language: row.language.to_string(),
        });
    }
    let mut place_of_response = HashMap::<ResponseId, usize>::new();
    let mut models = BTreeMap::<String, Vec<(usize, usize)>>::new();
    for row in store::item::responses_of_project(conn, project.id).await? {
        let Some(place) = place_of_item.get(&row.item_id).copied() else {
            continue;
        };
        let Some(item) = contest.items.get_mut(place) else {
            continue;
        };
        place_of_response.insert(row.id, item.responses.len());
        if !row.model.is_empty() {
            let written = models.entry(row.model).or_default();
            written.push((place, item.responses.len()));
        }
        item.responses.push(None);
    }
    for (candidate, (model, written)) in models.into_iter().enumerate() {
        contest.candidates.push(model);
        for (item, place) in written {
            let responses = contest.items.get_mut(item).map(|item| &mut item.responses);
            if let Some(writer) = responses.and_then(|responses| responses.get_mut(place)) {
                *writer = Some(candidate);
            }
        }
    }
    let granted = granted(conn, project, deed.at).await?;
    let grants = |person: &PersonId, purpose| {
        let purposes = granted.get(person);
        purposes.is_some_and(|purposes| purposes.contains(&purpose))
    };
    let marked: HashSet<JudgementId> = store::mark::standing(conn, project.id)
        .await?
        .into_iter()
        .map(|(judgement, _)| judgement)
        .collect();
    let mut people = Vec::new();
    let mut place_of_person = HashMap::new();
    for judgement in store::judgement::of_project(conn, project.id, deed.at).await? {
        if !grants(&judgement.person_id, Purpose::Annotate) {
            continue;
        }
        let Some(item) = place_of_item.get(&judgement.item_id).copied() else {
            continue;
        };
        let place = |id: ResponseId| place_of_response.get(&id).copied();
        if !judgement.task_kind.orders() {
            continue;
        }
        let ranking = judgement.task_kind.compared(&judgement.ranking);
        let Some(ranking) = ranking.map(place) else {
            continue;
        };
        let person = *place_of_person
            .entry(judgement.person_id)
            .or_insert_with(|| {
                people.push(judgement.person_id);
                people.len() - 1
            });
        contest.ballots.push(Ballot {
            order: judgement
                .order_shown
                .iter()
                .copied()
                .filter_map(place)
                .collect(),
            confidence: judgement
                .confidence
                .and_then(|given| u8::try_from(given).ok()),
            active_ms: u64::try_from(judgement.active_ms).ok(),
            marked: marked.contains(&judgement.id),
            ..Ballot::new(person, item, ranking)
        });
    }
    contest.people = people.len();
    let community = project.community_id;
    let mut answers = HashMap::new();
    for kept in store::profile::of_community(conn, community).await? {
        let person = kept.person_id;
        // Nobody stands on two sides of a comparison: whoever gives several values stands on none.
        if place_of_person.contains_key(&person)
            && grants(&person, Purpose::LinkDemographics)
            && let [value] = crate::profile::said(service, &kept)?.values()
        {
            answers.insert((person, kept.attribute_id), value.clone());
        }
    }
    let mut keys = Vec::new();
    for attribute in store::profile::attributes(conn, community).await? {
        let view = AttributeView::of(&attribute, deed.locale);
        let said = |person: &PersonId| -> Option<String> {
            let value = answers.get(&(*person, attribute.id));
            value.map(|value| view.read(value))
        };
        let said: Vec<Option<String>> = people.iter().map(said).collect();
        contest.attributes.push(Attribute::new(view.label, &said));
        keys.push(view.key);
    }
    Ok((contest, items, keys))
}
