//! What curators and organizers do with models.

use crate::forms::{Done, Fields, Flash};
use crate::pages;
use crate::visit::Visit;
use axum::response::Response;
use domain::generation::{Prices, Sampling};
use domain::id::EndpointId;
use domain::money::Micros;
use domain::refusal::Refusal;
use domain::slug::Slug;
use service::model::{self, NewEndpoint};
use service::{Error, Result};
use std::collections::BTreeSet;

fn project(fields: &Fields) -> Result<Slug> {
    fields.get("project").parse().map_err(|_| Error::NotFound)
}

fn page(slug: &Slug) -> String {
    format!("/p/{slug}/models")
}

/// `POST /act/connect_endpoint`
pub async fn connect_endpoint(visit: Visit, fields: Fields) -> Response {
    let done = connect(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

/// What the endpoint charges, where anything is said of it.
fn prices(fields: &Fields) -> std::result::Result<Option<Prices>, Refusal> {
    let said = |name| !fields.get(name).trim().is_empty();
    if !said("price_prompt") && !said("price_reply") {
        return Ok(None);
    }
    let amount = |name: &str| match fields.get(name).trim() {
        "" => Ok(Micros(0)),
        amount => Micros::parse(amount).map_err(|_| Refusal::field(name, "amount-shape")),
    };
    Ok(Some(Prices {
        currency: fields.get("currency").parse()?,
        prompt: amount("price_prompt")?,
        reply: amount("price_reply")?,
    }))
}

async fn connect(visit: &Visit, fields: &Fields) -> Done {
    let slug = project(fields)?;
    let range = "sampling-range";
    let sampling = Sampling {
        temperature: fields.optional("temperature", range)?,
        top_p: fields.optional("top_p", range)?,
        max_tokens: fields.parse("max_tokens", range)?,
        system: fields.get("system").trim().to_owned(),
    };
    let new = NewEndpoint {
        name: fields.get("name").to_owned(),
        url: fields.get("url").to_owned(),
        key: fields.get("api_key").to_owned(),
        model: fields.get("model").to_owned(),
        sampling,
        prices: prices(fields)?,
        per_minute: fields.parse("per_minute", range)?,
        silence_s: fields.parse("silence_s", range)?,
    };
    model::connect(visit.service(), &visit.deed, &slug, new).await?;
    Ok((page(&slug), Flash::done("models-connected")))
}

/// `POST /act/disconnect_endpoint`
pub async fn disconnect_endpoint(visit: Visit, fields: Fields) -> Response {
    let done = disconnect(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn disconnect(visit: &Visit, fields: &Fields) -> Done {
    let id = fields
        .get("endpoint")
        .parse()
        .map_err(|_| Error::NotFound)?;
    let slug = model::disconnect(visit.service(), &visit.deed, id).await?;
    Ok((page(&slug), Flash::done("models-disconnected")))
}

/// `POST /act/import_prompts`
pub async fn import_prompts(visit: Visit, fields: Fields) -> Response {
    let slug = match project(&fields) {
        Ok(slug) => slug,
        Err(error) => return visit.conclude(&fields, Err(error)).await,
    };
    let done = match fields.optional("language", "language-tag") {
        Ok(language) => {
            let text = fields.get("text");
            model::import(visit.service(), &visit.deed, &slug, text, language.as_ref()).await
        }
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(report) => {
            let flash = Flash::done("models-imported")
                .with("added", report.added)
                .with("known", report.known);
            visit.redirect(&page(&slug), flash).await
        }
        Err(Error::Import(problems)) => {
            visit.answer(pages::models::load(&visit.typed(&fields), slug, problems).await)
        }
        Err(error) => visit.conclude(&fields, Err(error)).await,
    }
}

/// `POST /act/start_generation`
pub async fn start_generation(visit: Visit, fields: Fields) -> Response {
    let done = start(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn start(visit: &Visit, fields: &Fields) -> Done {
    let slug = project(fields)?;
    let names = fields.0.iter().filter(|(_, value)| value == "on");
    let chosen = names.filter_map(|(name, _)| name.strip_prefix("endpoint-")?.parse().ok());
    let chosen: BTreeSet<EndpointId> = chosen.collect();
    let draws = fields.parse("draws", "sampling-range")?;
    model::start(visit.service(), &visit.deed, &slug, &chosen, draws).await?;
    Ok((page(&slug), Flash::done("models-started")))
}

/// `POST /act/stop_generation`
pub async fn stop_generation(visit: Visit, fields: Fields) -> Response {
    let done = stop(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn stop(visit: &Visit, fields: &Fields) -> Done {
    let id = fields.get("run").parse().map_err(|_| Error::NotFound)?;
    let slug = model::stop(visit.service(), &visit.deed, id).await?;
    Ok((page(&slug), Flash::done("models-stopped")))
}

/// `POST /act/take_responses`
pub async fn take_responses(visit: Visit, fields: Fields) -> Response {
    let done = take(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn take(visit: &Visit, fields: &Fields) -> Done {
    let slug = project(fields)?;
    let near = fields.ticked("near");
    let count = model::take(visit.service(), &visit.deed, &slug, near).await?;
    Ok((page(&slug), Flash::done("models-took").with("count", count)))
}
