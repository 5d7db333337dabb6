//! Prompts in, items out.

use super::{by, project_of};
use crate::{Deed, Error, Result, Service};
use domain::diversity::meter;
use domain::id::PromptId;
use domain::item::{NewItem, NewResponse, read_prompts};
use domain::language::Language;
use domain::ranking::MOST_RESPONSES;
use domain::slug::Slug;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, HashMap, HashSet};
use store::model::Candidate;
use store::prompt::Prompt;
use store::{Json, Tx};

/// The most prompts of a project that wait at once.
pub(super) const MOST_WAITING: i64 = 100_000;

/// What bringing prompts in did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PromptReport {
    /// Prompts that were not there before.
    pub added: usize,
    /// Prompts whose name was there already.
    pub known: usize,
}

/// Lines of plain text as lines of JSON, each named after what it says.
fn as_objects(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let plain = line.trim();
        if plain.is_empty() || plain.starts_with('{') {
            return line.to_owned();
        }
        let digest = hex::encode(Sha256::digest(plain));
        let name: String = digest.chars().take(12).collect();
        json!({ "id": format!("prompt-{name}"), "prompt": plain }).to_string()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Brings prompts in that wait for responses: a line of text each, or a JSON object as in an import of
/// items, without responses.
///
/// # Errors
/// Forbidden but to curators and organizers; `Import` with every line's problem.
pub async fn import(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    text: &str,
    language: Option<&Language>,
) -> Result<PromptReport> {
    let mut tx = service.store().begin().await?;
    let project = project_of(&mut tx, deed, slug).await?;
    let found = read_prompts(&as_objects(text), language).map_err(Error::Import)?;
    let names = store::prompt::names(&mut tx, project.id).await?;
    let items = store::item::digests(&mut tx, project.id).await?;
    let names = names.into_iter().map(|(name,)| name);
    let known: HashSet<String> = names
        .chain(items.into_iter().map(|(name, _)| name))
        .collect();
    let mut report = PromptReport::default();
    for item in found.into_iter().map(|numbered| numbered.item) {
        if known.contains(&item.id) {
            report.known += 1;
            continue;
        }
        let prompt = Prompt {
            id: PromptId::new(deed.at, service.random()),
            project_id: project.id,
            external_id: item.id,
            language: item.language,
            turns: Json(item.prompt),
            source: item.source,
            licence: item.licence,
            metadata: Json(json!(item.metadata)),
            state: "waiting".to_owned(),
            author_id: None,
            created_at: deed.at,
        };
        store::prompt::insert(&mut tx, &prompt).await?;
        report.added += 1;
    }
    if report.added > 0 {
        let body = json!({ "added": report.added, "by": by(deed, &project) });
        let aggregate = format!("project:{}", project.id);
        store::outbox::append(
            &mut tx,
            &aggregate,
            "project.prompts_imported",
            body,
            deed.at,
        )
        .await?;
    }
    tx.commit().await?;
    Ok(report)
}

/// What each prompt has been answered.
pub(super) fn answers(candidates: Vec<Candidate>) -> HashMap<PromptId, Vec<Candidate>> {
    let mut by_prompt = HashMap::<PromptId, Vec<Candidate>>::new();
    for candidate in candidates {
        let given = by_prompt.entry(candidate.prompt_id).or_default();
        given.push(candidate);
    }
    by_prompt
}

/// The same words once, at most as many as an item may have.
pub(super) fn different(answers: Vec<Candidate>) -> Vec<Candidate> {
    let mut kept = Vec::<Candidate>::new();
    for answer in answers {
        let text = answer.text.trim();
        if kept.len() < MOST_RESPONSES && kept.iter().all(|other| other.text.trim() != text) {
            kept.push(answer);
        }
    }
    kept
}

/// An item of a prompt and its answers.
fn item_of(prompt: &Prompt, answers: Vec<Candidate>) -> Result<NewItem> {
    let broken = |error: serde_json::Error| Error::Fault(error.to_string());
    let metadata: BTreeMap<String, Value> =
        serde_json::from_value(prompt.metadata.0.clone()).map_err(broken)?;
    let responses = answers.into_iter().map(|answer| {
        let generation = serde_json::from_value(answer.detail.0).map_err(broken)?;
        Ok(NewResponse {
            text: answer.text,
            model: answer.model,
            generation,
        })
    });
    Ok(NewItem {
        id: prompt.external_id.clone(),
        prompt: prompt.turns.0.clone(),
        responses: responses.collect::<Result<_>>()?,
        language: prompt.language.clone(),
        source: prompt.source.clone(),
        licence: prompt.licence.clone(),
        metadata,
    })
}

/// Takes every prompt that has at least two different responses into the project as an item; with
/// `near`, also those of which two are nearly identical. How many those were.
///
/// # Errors
/// Forbidden but to curators and organizers; `Conflict("generation-runs")` while models are asked.
pub async fn take(service: &Service, deed: &Deed, slug: &Slug, near: bool) -> Result<usize> {
    let mut tx = service.store().begin().await?;
    let project = project_of(&mut tx, deed, slug).await?;
    let runs = store::model::runs(&mut tx, project.id).await?;
    if runs.iter().any(|run| run.ended_at.is_none()) {
        return Err(Error::Conflict("generation-runs"));
    }
    let mut answers = answers(store::model::candidates(&mut tx, project.id).await?);
    let known = store::item::digests(&mut tx, project.id).await?;
    let mut position = i64::try_from(known.len()).unwrap_or(i64::MAX);
    let names: HashSet<String> = known.into_iter().map(|(name, _)| name).collect();
    let mut taken = 0;
    for prompt in store::prompt::in_state(&mut tx, project.id, "waiting", MOST_WAITING).await? {
        let given = different(answers.remove(&prompt.id).unwrap_or_default());
        if given.len() < 2 || names.contains(&prompt.external_id) {
            continue;
        }
        let texts: Vec<&str> = given.iter().map(|given| given.text.as_str()).collect();
        if !near && meter(&[texts]).prompts_near > 0 {
            continue;
        }
        position += 1;
        taken += usize::from(become_item(service, &mut tx, deed, &prompt, given, position).await?);
    }
    if taken > 0 {
        let body = json!({ "added": taken, "by": by(deed, &project) });
        let aggregate = format!("project:{}", project.id);
        store::outbox::append(&mut tx, &aggregate, "project.items_imported", body, deed.at).await?;
    }
    tx.commit().await?;
    Ok(taken)
}

async fn become_item(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    prompt: &Prompt,
    answers: Vec<Candidate>,
    position: i64,
) -> Result<bool> {
    let item = item_of(prompt, answers)?;
    let item = crate::item::add(service, tx, deed, prompt.project_id, item, position).await?;
    Ok(store::prompt::set_state(tx, prompt.id, ("waiting", "taken"), Some(item)).await?)
}
