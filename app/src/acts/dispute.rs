//! Rejecting work, and disputes.

use super::pay::{amount, slug};
use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::money::Micros;
use domain::refusal::Refusal;
use service::pay::dispute::{self, Decision};

/// `POST /act/reject_work`
pub async fn reject_work(visit: Visit, fields: Fields) -> Response {
    let done = reject(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn reject(visit: &Visit, fields: &Fields) -> Done {
    let judgement = fields.parse("judgement", "form-broken")?;
    let reason = fields.get("reason");
    let slug = dispute::reject(visit.service(), &visit.deed, judgement, reason).await?;
    Ok((
        format!("/p/{slug}/disputes"),
        Flash::done("work-rejected-done"),
    ))
}

/// `POST /act/open_dispute`
pub async fn open_dispute(visit: Visit, fields: Fields) -> Response {
    let done = open(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn open(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields, "project")?;
    let key = fields.parse("key", "form-broken")?;
    let judgement = fields.optional("judgement", "form-broken")?;
    let words = fields.get("words");
    dispute::open(visit.service(), &visit.deed, &slug, key, judgement, words).await?;
    Ok((format!("/p/{slug}/disputes"), Flash::done("disputes-sent")))
}

/// `POST /act/reply_dispute`
pub async fn reply_dispute(visit: Visit, fields: Fields) -> Response {
    let done = reply(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn reply(visit: &Visit, fields: &Fields) -> Done {
    let id = fields.parse("dispute", "form-broken")?;
    let key = fields.parse("key", "form-broken")?;
    dispute::reply(visit.service(), &visit.deed, id, key, fields.get("words")).await?;
    Ok((format!("/disputes/{id}"), Flash::done("disputes-sent")))
}

/// `POST /act/decide_dispute`
pub async fn decide_dispute(visit: Visit, fields: Fields) -> Response {
    let done = decide(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn decide(visit: &Visit, fields: &Fields) -> Done {
    let id = fields.parse("dispute", "form-broken")?;
    let upheld = match fields.get("outcome") {
        "upheld" => true,
        "declined" => false,
        _ => return Err(Refusal::field("outcome", "form-broken").into()),
    };
    let awarded = match fields.get("awarded").trim() {
        "" => Micros(0),
        _ => amount(fields, "awarded")?,
    };
    let words = fields.get("words").to_owned();
    let decision = Decision {
        upheld,
        awarded,
        words,
    };
    dispute::decide(visit.service(), &visit.deed, id, decision).await?;
    Ok((format!("/disputes/{id}"), Flash::done("dispute-decided")))
}
