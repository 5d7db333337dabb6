//! What becomes of marks: answers, decisions, appeals, rulings.

use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::id::MarkId;
use domain::quality::Ruling;
use service::{Error, mark};

fn id(fields: &Fields) -> Result<MarkId, Error> {
    fields.get("mark").parse().map_err(|_| Error::NotFound)
}

/// `POST /act/answer_mark`
pub async fn answer_mark(visit: Visit, fields: Fields) -> Response {
    let done = answer(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn answer(visit: &Visit, fields: &Fields) -> Done {
    let words = fields.get("answer");
    mark::answer(visit.service(), &visit.deed, id(fields)?, words).await?;
    Ok(("/me/marks".to_owned(), Flash::done("marks-sent")))
}

/// `POST /act/appeal_mark`
pub async fn appeal_mark(visit: Visit, fields: Fields) -> Response {
    let done = appeal(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn appeal(visit: &Visit, fields: &Fields) -> Done {
    let words = fields.get("answer");
    mark::appeal(visit.service(), &visit.deed, id(fields)?, words).await?;
    Ok(("/me/marks".to_owned(), Flash::done("marks-sent")))
}

/// `POST /act/decide_mark`
pub async fn decide_mark(visit: Visit, fields: Fields) -> Response {
    let done = decide(&visit, &fields, false).await;
    visit.conclude(&fields, done).await
}

/// `POST /act/rule_mark`
pub async fn rule_mark(visit: Visit, fields: Fields) -> Response {
    let done = decide(&visit, &fields, true).await;
    visit.conclude(&fields, done).await
}

async fn decide(visit: &Visit, fields: &Fields, rules: bool) -> Done {
    let ruling: Ruling = fields.get("ruling").parse()?;
    let reason = fields.get("reason");
    let (service, deed) = (visit.service(), &visit.deed);
    let project = mark::decide(service, deed, id(fields)?, ruling, reason, rules).await?;
    Ok((format!("/p/{project}/marks"), Flash::done("marks-done")))
}
