//! Changes of guidelines: put to the vote, voted on, taken back.

use super::project::slug;
use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::id::{AmendmentId, RequestKey};
use domain::refusal::Refusal;
use domain::slug::Slug;
use service::Error;
use service::amendment::{self, NewAmendment};

/// Back to the page of changes.
fn page(slug: &Slug) -> (String, Flash) {
    let to = format!("/p/{slug}/guidelines/changes");
    (to, Flash::done("form-saved"))
}

fn named(fields: &Fields) -> Result<(Slug, AmendmentId, RequestKey), Error> {
    let id = fields.get("amendment").parse();
    let id = id.map_err(|_| Error::NotFound)?;
    Ok((
        slug(fields, "project")?,
        id,
        fields.parse("key", "form-broken")?,
    ))
}

/// `POST /act/propose_guidelines`
pub async fn propose_guidelines(visit: Visit, fields: Fields) -> Response {
    let done = propose(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn propose(visit: &Visit, fields: &Fields) -> Done {
    let slug = slug(fields, "project")?;
    let key = fields.parse("key", "form-broken")?;
    let new = NewAmendment {
        round: fields.parse("round", "amendment-round")?,
        body: fields.get("guidelines").to_owned(),
        reason: fields.get("reason").to_owned(),
        days: fields.parse("days", "amendment-days")?,
    };
    amendment::propose(visit.service(), &visit.deed, &slug, key, &new).await?;
    Ok(page(&slug))
}

/// `POST /act/vote_on_guidelines`
pub async fn vote_on_guidelines(visit: Visit, fields: Fields) -> Response {
    let done = vote(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn vote(visit: &Visit, fields: &Fields) -> Done {
    let (slug, id, key) = named(fields)?;
    let accepts = match fields.get("vote") {
        "yes" => true,
        "no" => false,
        _ => return Err(Refusal::general("form-broken").into()),
    };
    amendment::vote(visit.service(), &visit.deed, id, key, accepts).await?;
    Ok(page(&slug))
}

/// `POST /act/take_back_guidelines`
pub async fn take_back_guidelines(visit: Visit, fields: Fields) -> Response {
    let done = take_back(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn take_back(visit: &Visit, fields: &Fields) -> Done {
    let (slug, id, key) = named(fields)?;
    amendment::take_back(visit.service(), &visit.deed, id, key).await?;
    Ok(page(&slug))
}
