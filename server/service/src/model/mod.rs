//! Responses from models: endpoints that speak the chat completions interface are connected, asked for
//! answers to prompts, and what they answered is taken into the project as items.
//!
//! `client` asks, `asking` carries a run out as a job, in parts, so that every answer that came is kept
//! whatever stops it; `prompts` brings prompts in and takes items out; this file connects endpoints.

mod asking;
mod client;
mod prompts;
mod view;

pub(crate) use asking::carry_out;
pub use asking::{JOB, start, stop};
pub(crate) use client::Client;
pub use prompts::{PromptReport, import, take};
pub use view::{Asked, EndpointView, Gap, MeterView, ModelsView, NearView, view};

use crate::community::text;
use crate::project::by_slug;
use crate::vault::About;
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::generation::{MOST_PER_MINUTE, MOST_SILENCE, Prices, Sampling};
use domain::id::{EndpointId, PersonId};
use domain::refusal::Refusal;
use domain::slug::Slug;
use serde_json::json;
use store::model::Endpoint;
use store::project::Project;
use store::{Conn, Json};

/// The most endpoints of a project.
const MOST_ENDPOINTS: usize = 20;

/// What an endpoint is connected with.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct NewEndpoint {
    pub name: String,
    /// A base such as `https://api.example.org/v1`, or the whole address.
    pub url: String,
    /// Empty: it wants none.
    pub key: String,
    pub model: String,
    pub sampling: Sampling,
    pub prices: Option<Prices>,
    /// Calls in a minute.
    pub per_minute: u32,
    /// Seconds of silence before it counts as stalled.
    pub silence_s: u32,
}

/// The project, for somebody who may connect models to it.
async fn project_of(conn: &mut Conn, deed: &Deed, slug: &Slug) -> Result<Project> {
    let project = by_slug(conn, slug).await?;
    deed.may_in(Act::ConnectModels, project.community_id)?;
    Ok(project)
}

/// Whoever acts, or whoever made the project where the instance does.
fn by(deed: &Deed, project: &Project) -> PersonId {
    deed.actor.person().unwrap_or(project.created_by)
}

/// Connects an endpoint; its key is sealed.
///
/// # Errors
/// Forbidden but to curators and organizers; refuses a missing name or model, an address that may not
/// be asked, figures out of their range, and too many endpoints.
pub async fn connect(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    new: NewEndpoint,
) -> Result<EndpointId> {
    let mut tx = service.store().begin().await?;
    let project = project_of(&mut tx, deed, slug).await?;
    let private = service.config().private_endpoints;
    let address = client::address(&new.url, private);
    let others = store::model::endpoints(&mut tx, project.id).await?;
    let range = |value: u32, most: u32, field| {
        Refusal::unless((1..=most).contains(&value), field, "sampling-range")
    };
    Refusal::join([
        text("name", &new.name, 80),
        text("model", &new.model, 200),
        Refusal::unless(address.is_some(), "url", "endpoint-address"),
        Refusal::unless(new.key.len() <= 1_000, "api_key", "text-long")
            .map_err(|refusal| refusal.with("most", 1_000)),
        new.sampling.check(),
        range(new.per_minute, MOST_PER_MINUTE, "per_minute"),
        range(new.silence_s, MOST_SILENCE, "silence_s"),
        Refusal::unless(others.len() < MOST_ENDPOINTS, "", "endpoints-many"),
    ])?;
    let id = EndpointId::new(deed.at, service.random());
    let endpoint = Endpoint {
        id,
        project_id: project.id,
        name: new.name.trim().to_owned(),
        url: address.map(String::from).unwrap_or_default(),
        model: new.model.trim().to_owned(),
        sampling: Json(new.sampling),
        prices: Json(new.prices.map_or_else(|| json!({}), |prices| json!(prices))),
        per_minute: new.per_minute.into(),
        silence_s: new.silence_s.into(),
        created_at: deed.at,
        retired_at: None,
    };
    let key = new.key.trim();
    let sealed = if key.is_empty() {
        None
    } else {
        Some(service.seal(About::Endpoint(id), &key)?)
    };
    let by = by(deed, &project);
    store::model::insert(&mut tx, &endpoint, sealed.as_ref(), by).await?;
    let body = json!({ "endpoint": id, "by": by });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(&mut tx, &aggregate, "endpoint.connected", body, deed.at).await?;
    tx.commit().await?;
    Ok(id)
}

/// Asks an endpoint no more, and forgets its key; the project's address.
///
/// # Errors
/// `NotFound`; forbidden but to curators and organizers.
pub async fn disconnect(service: &Service, deed: &Deed, id: EndpointId) -> Result<Slug> {
    let mut tx = service.store().begin().await?;
    let endpoint = store::model::endpoint(&mut tx, id).await?;
    let endpoint = endpoint.ok_or(Error::NotFound)?;
    let project = store::project::by_id(&mut tx, endpoint.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    deed.may_in(Act::ConnectModels, project.community_id)?;
    store::model::retire(&mut tx, id, deed.at).await?;
    let body = json!({ "endpoint": id, "by": deed.actor.person() });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(&mut tx, &aggregate, "endpoint.disconnected", body, deed.at).await?;
    tx.commit().await?;
    Ok(project.slug)
}
