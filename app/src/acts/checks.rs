//! Training and attention checks: set by organizers, answered by contributors.

use crate::forms::{Done, Fields, Flash};
use crate::visit::Visit;
use axum::response::Response;
use domain::item::Message;
use domain::quality::check::Check;
use domain::refusal::Refusal;
use domain::slug::Slug;
use service::check::{self, NewCheck};
use service::{Error, Result};

fn project(fields: &Fields) -> Result<Slug> {
    fields.get("project").parse().map_err(|_| Error::NotFound)
}

/// `POST /act/add_check`
pub async fn add_check(visit: Visit, fields: Fields) -> Response {
    let done = add(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

/// Responses with lines of three hyphens between them.
fn responses(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in text.lines() {
        if line.trim() == "---" {
            found.push(String::new());
        } else if let Some(last) = found.last_mut() {
            if !last.is_empty() {
                last.push('\n');
            }
            last.push_str(line);
        }
    }
    found.iter().map(|text| text.trim().to_owned()).collect()
}

/// Numbers from 1 with commas between, as places from 0.
fn places(text: &str) -> std::result::Result<Vec<usize>, Refusal> {
    let numbers = text.split([',', ' ', '،']).filter(|part| !part.is_empty());
    let place = |part: &str| part.parse::<usize>().ok()?.checked_sub(1);
    let places =
        numbers.map(|part| place(part).ok_or_else(|| Refusal::field("best", "check-best")));
    places.collect()
}

async fn add(visit: &Visit, fields: &Fields) -> Done {
    let slug = project(fields)?;
    let check = Check {
        kind: fields.get("kind").parse()?,
        prompt: vec![Message {
            role: "user".to_owned(),
            content: fields.get("prompt").trim().to_owned(),
        }],
        responses: responses(fields.get("responses")),
        best: places(fields.get("best"))?.into_iter().collect(),
        explanation: fields.get("explanation").trim().to_owned(),
    };
    let language = fields.parse("language", "language-tag")?;
    check::add(
        visit.service(),
        &visit.deed,
        &slug,
        NewCheck { check, language },
    )
    .await?;
    Ok((format!("/p/{slug}/checks"), Flash::done("checks-added")))
}

/// `POST /act/retire_check`
pub async fn retire_check(visit: Visit, fields: Fields) -> Response {
    let done = retire(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn retire(visit: &Visit, fields: &Fields) -> Done {
    let id = fields.get("check").parse().map_err(|_| Error::NotFound)?;
    let slug = check::retire(visit.service(), &visit.deed, id).await?;
    Ok((format!("/p/{slug}/checks"), Flash::done("checks-retired")))
}

/// `POST /act/set_check_every`
pub async fn set_check_every(visit: Visit, fields: Fields) -> Response {
    let done = set_every(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn set_every(visit: &Visit, fields: &Fields) -> Done {
    let slug = project(fields)?;
    let every = fields.parse("every", "check-every")?;
    check::set_every(visit.service(), &visit.deed, &slug, every).await?;
    Ok((format!("/p/{slug}/checks"), Flash::done("checks-set")))
}

/// `POST /act/answer_check`
pub async fn answer_check(visit: Visit, fields: Fields) -> Response {
    let done = answer(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn answer(visit: &Visit, fields: &Fields) -> Done {
    let id = fields.get("check").parse().map_err(|_| Error::NotFound)?;
    let key = fields.parse("key", "form-broken")?;
    let ranks = super::answer::ranks(fields)?;
    let hint = fields.get("active_hint_ms").parse().ok();
    let answered = check::answer(visit.service(), &visit.deed, (id, key), ranks, hint);
    let (slug, _) = answered.await?;
    Ok((format!("/p/{slug}/work/checks/{id}"), Flash::default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn responses_are_parted_by_their_lines() {
        assert_eq!(responses("a\nb\n---\nc\n ---\n\nd"), ["a\nb", "c", "d"]);
        assert_eq!(responses("only one"), ["only one"]);
    }

    #[test]
    fn places_are_counted_from_one() {
        assert_eq!(places("2, 3"), Ok(vec![1, 2]));
        assert!(places("0").is_err() && places("two").is_err());
        assert_eq!(places(""), Ok(vec![]));
    }
}
