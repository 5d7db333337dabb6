//! What somebody sees who connects models: endpoints without their keys, prompts, runs with their
//! progress, what is missing and why, what asking costs, and how diverse the responses are.

use super::project_of;
use super::prompts::{MOST_WAITING, answers, different};
use crate::distribution::excerpt;
use crate::project::ProjectCard;
use crate::{Deed, Error, Result, Service};
use domain::diversity::{Meter, meter};
use domain::generation::{Estimate, Prices, estimate};
use domain::id::{EndpointId, ProjectId, RunId};
use domain::item::Message;
use domain::slug::Slug;
use domain::time::Timestamp;
use std::collections::HashMap;
use store::Conn;
use store::model::Endpoint;

/// Missing answers on a page.
const MOST_GAPS: i64 = 200;
/// Nearly identical pairs on a page.
const MOST_NEAR: usize = 20;
/// Items of a project whose responses are measured: the first ones.
const MOST_MEASURED: i64 = 1_000;

/// An endpoint, without its key.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct EndpointView {
    pub id: EndpointId,
    pub name: String,
    pub url: String,
    pub model: String,
    pub has_key: bool,
    pub prices: Option<Prices>,
    /// What asking it for every prompt that waits takes at most.
    pub estimate: Estimate,
}

/// A run.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Asked {
    pub id: RunId,
    pub at: Timestamp,
    pub stopped: bool,
    pub runs: bool,
    pub done: i64,
    pub failed: i64,
    pub waiting: i64,
}

/// An answer that is missing.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Gap {
    pub prompt: String,
    pub endpoint: String,
    pub tries: i64,
    /// A `domain::generation::Failure` by name; none where somebody stopped before it was asked.
    pub reason: Option<String>,
    pub status: Option<i64>,
}

/// Two responses that are nearly identical.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct NearView {
    pub prompt: String,
    pub language: String,
    pub texts: (String, String),
    /// Per cent.
    pub resemblance: i64,
}

/// How diverse responses are.
#[derive(Clone, Debug, Default)]
pub struct MeterView {
    /// The figures.
    pub meter: Meter,
    /// The nearest pairs.
    pub near: Vec<NearView>,
}

/// The page of a project's models.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ModelsView {
    pub project: ProjectCard,
    pub endpoints: Vec<EndpointView>,
    /// Prompts that wait for responses, and that became items.
    pub waiting: i64,
    pub taken: i64,
    /// Prompts that wait and have at least two different responses.
    pub ready: usize,
    /// How many answers of each model are asked for.
    pub draws: u8,
    /// Newest first.
    pub runs: Vec<Asked>,
    /// Of the newest run.
    pub gaps: Vec<Gap>,
    /// Of prompts that wait.
    pub waiting_meter: MeterView,
    /// Of the project's items.
    pub items_meter: MeterView,
}

/// A prompt with its responses.
struct Answered {
    prompt: Vec<Message>,
    language: String,
    texts: Vec<String>,
}

fn measured(answered: &[Answered]) -> MeterView {
    let texts: Vec<Vec<&str>> = answered
        .iter()
        .map(|one| one.texts.iter().map(String::as_str).collect())
        .collect();
    let meter = meter(&texts);
    let near = meter.near.iter().take(MOST_NEAR).filter_map(|near| {
        let one = answered.get(near.prompt)?;
        let text = |place: usize| one.texts.get(place).map(|text| excerpt(text));
        let asked = one.prompt.last().map(|turn| excerpt(&turn.content));
        #[expect(clippy::cast_possible_truncation, reason = "0 to 100")]
        let resemblance = (near.resemblance * 100.0).floor() as i64;
        Some(NearView {
            prompt: asked.unwrap_or_default(),
            language: one.language.clone(),
            texts: (text(near.responses.0)?, text(near.responses.1)?),
            resemblance,
        })
    });
    let near = near.collect();
    MeterView { meter, near }
}

async fn of_items(conn: &mut Conn, project: ProjectId) -> Result<MeterView> {
    let items = store::item::page(conn, project, 0, MOST_MEASURED).await?;
    let mut answered = Vec::with_capacity(items.len());
    for item in items {
        let responses = store::item::responses(conn, item.id).await?;
        answered.push(Answered {
            prompt: item.prompt.0,
            language: item.language.to_string(),
            texts: responses
                .into_iter()
                .map(|response| response.text)
                .collect(),
        });
    }
    Ok(measured(&answered))
}

async fn asked(conn: &mut Conn, run: store::model::Generation) -> Result<Asked> {
    let states: HashMap<String, i64> = store::model::progress(conn, run.id)
        .await?
        .into_iter()
        .collect();
    let count = |state: &str| states.get(state).copied().unwrap_or(0);
    Ok(Asked {
        id: run.id,
        at: run.created_at,
        stopped: run.stopped_at.is_some(),
        runs: run.ended_at.is_none(),
        done: count("done"),
        failed: count("failed"),
        waiting: count("waiting"),
    })
}

/// What a project's models are and did; the estimates are for `draws` answers of each.
///
/// # Errors
/// Forbidden but to curators and organizers.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug, draws: u8) -> Result<ModelsView> {
    let mut conn = service.store().read().await?;
    let project = project_of(&mut conn, deed, slug).await?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let id = project.id;
    let prompts = store::prompt::in_state(&mut conn, id, "waiting", MOST_WAITING).await?;
    let mut endpoints = Vec::new();
    for endpoint in store::model::endpoints(&mut conn, id).await? {
        let has_key = store::model::key(&mut conn, endpoint.id).await?.is_some();
        let turns = prompts.iter().map(|prompt| prompt.turns.0.as_slice());
        let prices = prices(&endpoint);
        endpoints.push(EndpointView {
            estimate: estimate(turns, draws, &endpoint.sampling, prices.as_ref()),
            id: endpoint.id,
            name: endpoint.name,
            url: endpoint.url,
            model: endpoint.model,
            has_key,
            prices,
        });
    }
    let mut runs = Vec::new();
    for run in store::model::runs(&mut conn, id).await? {
        runs.push(asked(&mut conn, run).await?);
    }
    let gaps = match runs.first() {
        Some(run) => store::model::missing(&mut conn, run.id, MOST_GAPS).await?,
        None => Vec::new(),
    };
    let mut given = answers(store::model::candidates(&mut conn, id).await?);
    let (mut answered, mut ready) = (Vec::new(), 0);
    for prompt in &prompts {
        let Some(given) = given.remove(&prompt.id).filter(|given| given.len() >= 2) else {
            continue;
        };
        answered.push(Answered {
            prompt: prompt.turns.0.clone(),
            language: prompt.language.to_string(),
            texts: given.iter().map(|given| given.text.clone()).collect(),
        });
        ready += usize::from(different(given).len() >= 2);
    }
    let counts: HashMap<String, i64> = store::prompt::counts(&mut conn, id)
        .await?
        .into_iter()
        .collect();
    Ok(ModelsView {
        endpoints,
        waiting: counts.get("waiting").copied().unwrap_or(0),
        taken: counts.get("taken").copied().unwrap_or(0),
        ready,
        draws,
        runs,
        gaps: gaps
            .into_iter()
            .map(|gap| Gap {
                prompt: gap.external_id,
                endpoint: gap.endpoint,
                tries: gap.tries,
                reason: gap.reason,
                status: gap.status,
            })
            .collect(),
        waiting_meter: measured(&answered),
        items_meter: of_items(&mut conn, id).await?,
        project: ProjectCard::of(project, &community.slug),
    })
}

fn prices(endpoint: &Endpoint) -> Option<Prices> {
    serde_json::from_value(endpoint.prices.0.clone()).ok()
}
