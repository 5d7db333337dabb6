//! What a contributor does: consent, profile, judgements.

use crate::acts::consent::ticked;
use crate::forms::{Done, Fields, Flash, status};
use crate::parts::question::DECLINED;
use crate::visit::Visit;
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::consent::Purpose;
use domain::slug::Slug;
use serde_json::json;
use service::profile::Answer;
use service::work::Submission;
use service::{Error, consent, panel, profile, work};
use std::collections::BTreeSet;

fn slug(fields: &Fields, name: &str) -> Result<Slug, Error> {
    fields.get(name).parse().map_err(|_| Error::NotFound)
}

/// The answers of a profile form, whose fields `parts::question` names. Where one value is asked
/// for, one's own words come before an offered one; an empty question is an answer deleted.
fn answers(fields: &Fields) -> Vec<(String, Option<Answer>)> {
    let deleted = fields.get("delete");
    if !deleted.is_empty() {
        return vec![(deleted.to_owned(), None)];
    }
    let asked = ["answer-", "own-"].into_iter().flat_map(|part| {
        let names = fields.0.iter();
        names.filter_map(move |(name, _)| name.strip_prefix(part))
    });
    let asked: BTreeSet<&str> = asked.collect();
    asked
        .into_iter()
        .map(|key| (key.to_owned(), answer(fields, key)))
        .collect()
}

fn answer(fields: &Fields, key: &str) -> Option<Answer> {
    let one = fields.get(&format!("answer-{key}"));
    if one == DECLINED || fields.ticked(&format!("declined-{key}")) {
        return Some(Answer::Declined);
    }
    let own = fields.get(&format!("own-{key}")).trim();
    let (box_name, several) = (format!("has-{key}-"), fields.0.iter());
    let ticked = several.filter_map(|(name, value)| {
        let place = name.strip_prefix(&box_name)?;
        place.parse::<u16>().ok().map(|_| value.as_str())
    });
    let one = if own.is_empty() { one } else { "" };
    let said: Vec<String> = ticked
        .chain([one, own])
        .filter(|value| !value.is_empty())
        .map(str::to_owned)
        .collect();
    (!said.is_empty()).then_some(Answer::Said(said))
}

/// Keeps the answers; a problem names the question's own field of the form.
async fn keep_answers(visit: &Visit, community: &Slug, fields: &Fields) -> Result<(), Error> {
    let kept = profile::answer(visit.service(), &visit.deed, community, answers(fields)).await;
    kept.map_err(|error| match error {
        Error::Refused(mut refusal) => {
            for problem in &mut refusal.problems {
                problem.field = format!("own-{}", problem.field);
            }
            Error::Refused(refusal)
        }
        other => other,
    })
}

/// `POST /act/start`: consent and profile in one form.
pub async fn start(visit: Visit, fields: Fields) -> Response {
    let done = begin(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn begin(visit: &Visit, fields: &Fields) -> Done {
    let community = slug(fields, "community")?;
    let version = fields.parse("version", "consent-version")?;
    let granted = ticked(fields);
    consent::give(
        visit.service(),
        &visit.deed,
        &community,
        version,
        granted.clone(),
    )
    .await?;
    keep_answers(visit, &community, fields).await?;
    let project = fields.get("project").parse::<Slug>().ok();
    if !granted.contains(&Purpose::Annotate) {
        let (service, deed) = (visit.service(), &visit.deed);
        let place = match &project {
            Some(project) => panel::place::open_in(service, deed, project).await?,
            None => None,
        };
        // Whoever came from a panel gives their place back there.
        let to = match place {
            Some(panel) => format!("/panels/{panel}/place"),
            None => format!("/c/{community}"),
        };
        return Ok((to, Flash::done("start-no-work")));
    }
    let to = match project {
        Some(project) => format!("/p/{project}/work"),
        None => format!("/c/{community}"),
    };
    Ok((to, Flash::default()))
}

/// `POST /act/answer_profile`
pub async fn answer_profile(visit: Visit, fields: Fields) -> Response {
    let done = match slug(&fields, "community") {
        Ok(community) => keep_answers(&visit, &community, &fields).await.map(|()| {
            let done = if fields.get("delete").is_empty() {
                "profile-saved"
            } else {
                "profile-deleted"
            };
            (format!("/c/{community}/profile"), Flash::done(done))
        }),
        Err(error) => Err(error),
    };
    visit.conclude(&fields, done).await
}

/// `POST /act/submit_judgement`
pub async fn submit_judgement(visit: Visit, fields: Fields) -> Response {
    let done = submit(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn submit(visit: &Visit, fields: &Fields) -> Done {
    let project = slug(fields, "project")?;
    let submission = Submission {
        assignment: fields.parse("assignment", "form-broken")?,
        key: fields.parse("key", "form-broken")?,
        answer: super::answer::answer(fields)?,
        active_hint_ms: hint(fields),
    };
    work::submit(visit.service(), &visit.deed, submission).await?;
    // Said by the address instead of the session, which would be written twice more per judgement.
    Ok((format!("/p/{project}/work?done=saved"), Flash::default()))
}

/// What the browser says of active time; a broken hint is no hint.
fn hint(fields: &Fields) -> Option<i64> {
    fields.get("active_hint_ms").parse().ok()
}

/// `POST /act/skip_assignment`
pub async fn skip_assignment(visit: Visit, fields: Fields) -> Response {
    let done = skip(&visit, &fields).await;
    visit.conclude(&fields, done).await
}

async fn skip(visit: &Visit, fields: &Fields) -> Done {
    let project = slug(fields, "project")?;
    let assignment = fields.parse("assignment", "form-broken")?;
    let key = fields.parse("key", "form-broken")?;
    let reason = fields.get("reason");
    work::skip(
        visit.service(),
        &visit.deed,
        assignment,
        key,
        reason,
        hint(fields),
    )
    .await?;
    Ok((format!("/p/{project}/work?done=passed"), Flash::default()))
}

/// `POST /act/fetch_ahead`: reserves the next items for a device that may lose its network; the
/// addresses of all that are held, and of the page that stands in where none is left.
pub async fn fetch_ahead(visit: Visit, fields: Fields) -> Response {
    let fetched = match slug(&fields, "project") {
        Ok(project) => work::fetch_ahead(visit.service(), &visit.deed, &project)
            .await
            .map(|held| (project, held)),
        Err(error) => Err(error),
    };
    match fetched {
        Ok((project, held)) => {
            let held = held.iter().map(|held| format!("/p/{project}/work/{held}"));
            Json(json!({
                "held": held.collect::<Vec<_>>(),
                "away": format!("/p/{project}/work/away"),
            }))
            .into_response()
        }
        Err(error) => status(&error).into_response(),
    }
}

/// `POST /act/pulse`: sent by the page while somebody works on it; there is nothing to show.
pub async fn pulse(visit: Visit, fields: Fields) -> Response {
    let active = fields.get("active_ms").parse().ok();
    let (service, deed) = (visit.service(), &visit.deed);
    let check = (fields.get("check").parse(), fields.get("key").parse());
    let noted = if let (Ok(check), Ok(key)) = check {
        service::check::pulse(service, deed, (check, key), active).await
    } else if let Ok(assignment) = fields.get("assignment").parse() {
        work::pulse(service, deed, assignment, active).await
    } else {
        return StatusCode::BAD_REQUEST.into_response();
    };
    match noted {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(Error::Fault(_) | Error::Busy) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
