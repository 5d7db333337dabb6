//! One's own judgements, newest first, as they were given.

use crate::parts::content::{content, excerpt};
use crate::parts::ranking::letter;
use crate::parts::task::answered;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::id::JudgementId;
use leptos::prelude::*;
use service::Error;
use service::history::{Past, Placed};

/// `GET /me/judgements`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let before = visit
        .query
        .get("before")
        .and_then(|id| id.parse::<JudgementId>().ok());
    let history = service::history::mine(visit.service(), &visit.deed, before).await?;
    let text = visit.text;
    Ok(Page::new(text.get("history-title"), move || {
        let none = history
            .judgements
            .is_empty()
            .then(|| view! { <p>{text.get("history-none")}</p> });
        let older = history.older.map(|id| {
            view! { <p><a class="button" href=format!("/me/judgements?before={id}")>{text.get("history-older")}</a></p> }
        });
        view! {
            <h1>{text.get("history-title")}</h1>
            <p class="lead">{text.get("history-lead")}</p>
            {none}
            {history.judgements.iter().map(|past| judgement(text, past)).collect_view()}
            {older}
        }
        .into_any()
    }))
}

fn judgement(text: Text, past: &Past) -> AnyView {
    let language = past.language.as_str();
    let asked = past
        .prompt
        .last()
        .map(|turn| turn.content.as_str())
        .unwrap_or_default();
    let heading = format!("judgement-{}", past.id);
    let tiers = (1_i64..).zip(&past.tiers).map(|(place, tier)| {
        let tied = tier
            .iter()
            .map(|placed| response(text, language, placed))
            .collect_view();
        view! { <li><span class="place">{text.number(place)}</span><div>{tied}</div></li> }
    });
    let unranked = (!past.unranked.is_empty()).then(|| {
        let left = past
            .unranked
            .iter()
            .map(|placed| response(text, language, placed))
            .collect_view();
        let label = past
            .kind
            .orders()
            .then(|| view! { <p class="help">{text.get("work-not-ranked")}</p> });
        view! { {label}{left} }
    });
    let none = past
        .none_acceptable
        .then(|| view! { <p class="tag">{text.get("work-none-acceptable")}</p> });
    let flag = past.flag.as_ref().map(|flag| {
        view! { <p class="tag">{text.get("work-flag")}": "{text.get(&format!("flag-{flag}"))}</p> }
    });
    let rationale = (!past.rationale.is_empty()).then(
        || view! { <blockquote class="prose" dir="auto">{past.rationale.clone()}</blockquote> },
    );
    view! {
        <article class="card stack past" aria-labelledby=heading.clone()>
            <h2 id=heading.clone() lang=language.to_owned() dir="auto">{excerpt(asked)}</h2>
            <p class="help">
                <a href=format!("/p/{}", past.project.slug) dir="auto">{past.project.title.clone()}</a>
                " · "{text.day(past.at)}" · "{text.span(past.active)}
            </p>
            <ol role="list">{tiers.collect_view()}</ol>
            {unranked}{answered(text, past)}{none}{flag}{rationale}
        </article>
    }
    .into_any()
}

/// A response: its name and beginning, and all of it on demand.
fn response(text: Text, language: &str, placed: &Placed) -> AnyView {
    view! {
        <details><summary>{letter(text, placed.shown)}" "
            <span class="excerpt" lang=language.to_owned() dir="auto">{excerpt(&placed.text)}</span></summary>
            {content(&placed.text, language)}</details>
    }
    .into_any()
}
