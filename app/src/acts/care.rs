//! Reports, what moderators and stewards decide, and whom somebody does not want to read.

use super::round::named;
use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::deliberation::care::{Decision, Rule};
use domain::deliberation::record::Handle;
use domain::id::RoundId;
use domain::refusal::Refusal;
use service::Error;
use service::round::care::{self, Pointed};
use uuid::Uuid;

fn page(id: RoundId, flash: &str) -> (String, Flash) {
    (format!("/rounds/{id}/care"), Flash::done(flash))
}

fn words(fields: &Fields) -> Result<Uuid, Error> {
    fields.get("words").parse().map_err(|_| Error::NotFound)
}

/// `POST /act/report_words`
pub async fn report_words(visit: Visit, fields: Fields) -> Response {
    let done = report(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn report(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let pointed: Pointed = fields.get("words").parse()?;
    let rule: Rule = fields.get("rule").parse()?;
    care::report(visit.service(), &visit.deed, id, key, &pointed, rule).await?;
    Ok(page(id, "care-reported"))
}

/// `POST /act/decide_words`
pub async fn decide_words(visit: Visit, fields: Fields) -> Response {
    let done = decide(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn decide(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let decision = match fields.get("decision") {
        "keep" => Decision::Keep,
        "hide" => Decision::Hide,
        "remove" => Decision::Remove,
        _ => return Err(Refusal::general("form-broken").into()),
    };
    let words = words(fields)?;
    care::decide(visit.service(), &visit.deed, id, key, words, decision).await?;
    Ok(page(id, "form-saved"))
}

/// `POST /act/appeal_words`
pub async fn appeal_words(visit: Visit, fields: Fields) -> Response {
    let done = appeal(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn appeal(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let words = words(fields)?;
    let text = fields.get("appeal");
    care::appeal(visit.service(), &visit.deed, id, key, words, text).await?;
    Ok(page(id, "form-saved"))
}

/// `POST /act/rule_words`
pub async fn rule_words(visit: Visit, fields: Fields) -> Response {
    let done = rule(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn rule(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let restore = match fields.get("ruling") {
        "restore" => true,
        "uphold" => false,
        _ => return Err(Refusal::general("form-broken").into()),
    };
    let words = words(fields)?;
    care::rule(visit.service(), &visit.deed, id, key, words, restore).await?;
    Ok(page(id, "form-saved"))
}

/// `POST /act/mute_voice`
pub async fn mute_voice(visit: Visit, fields: Fields) -> Response {
    let done = mute(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn mute(visit: &Visit, fields: &Fields) -> Done {
    let (id, key) = named(fields)?;
    let whom = Handle::new(fields.parse("voice", "form-broken")?);
    let muted = fields.get("mute") == "yes";
    care::mute(visit.service(), &visit.deed, id, key, whom, muted).await?;
    Ok((format!("/rounds/{id}"), Flash::done("form-saved")))
}
