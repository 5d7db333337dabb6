//! One's own profile in a community: every question skippable, every answer changed or deleted alone.

use crate::parts::form::FormParts;
use crate::parts::question::question;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::profile::{Earlier, Question};

/// `GET /c/{slug}/profile`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let questions = service::profile::questions(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("profile-title"), move || {
        let slug = slug.to_string();
        let cards = questions
            .iter()
            .map(|question| card(&form, &slug, question))
            .collect_view();
        view! {
            <h1>{text.get("profile-title")}</h1>
            <p>{text.get("start-profile-help")}</p>
            <p>{text.get("profile-versions")}</p>
            {cards}
        }
        .into_any()
    }))
}

/// A question with its own form, so that nothing else changes with it.
fn card(form: &FormParts, community: &str, asked: &Question) -> AnyView {
    let text = form.text();
    let changed = asked
        .changed
        .then(|| view! { <p class="notice" data-kind="info">{text.get("profile-changed")}</p> });
    let when = asked.answered_at.map(|at| {
        let said = text.with("profile-answered", [("day", text.day(at).into())]);
        view! { <p class="help">{said}</p> }
    });
    let delete = asked.answer.is_some() || !asked.before.is_empty();
    let delete = delete.then(|| {
        view! {
            <button class="button" type="submit" name="delete" value=asked.asked.key.clone()>
                {text.get("profile-delete")}</button>
        }
    });
    let body = if asked.retired {
        view! {
            <p><strong dir="auto">{asked.asked.label.clone()}</strong></p>
            <p class="help">{text.get("profile-retired")}</p>
            <p dir="auto">{spoken(text, asked)}</p>
        }
        .into_any()
    } else {
        view! { {question(form, asked)}{form.submit("form-save")} }.into_any()
    };
    view! {
        <form method="post" action="/act/answer_profile" class="card stack">
            {changed}{body}{delete}{when}{before(text, &asked.before)}
            {form.hidden()}
            <input type="hidden" name="community" value=community.to_owned()/>
        </form>
    }
    .into_any()
}

/// The answer to a question that is asked no more, as it reads.
fn spoken(text: Text, asked: &Question) -> String {
    match &asked.answer {
        None => String::new(),
        Some(answer) if answer.values().is_empty() => text.get("profile-declined"),
        Some(answer) => {
            let read = |value: &String| {
                let offered = asked.asked.choices.iter().find(|(known, _)| known == value);
                offered.map_or_else(|| value.clone(), |(_, label)| label.clone())
            };
            let read: Vec<String> = answer.values().iter().map(read).collect();
            read.join(" · ")
        }
    }
}

/// What held before.
fn before(text: Text, before: &[Earlier]) -> Option<AnyView> {
    if before.is_empty() {
        return None;
    }
    let lines = before.iter().map(|earlier| {
        let said = if earlier.said.is_empty() {
            text.get("profile-declined")
        } else {
            earlier.said.join(" · ")
        };
        let when = text.with(
            "profile-answered",
            [("day", text.day(earlier.answered_at).into())],
        );
        let under = text.with("profile-judged", [("count", earlier.judgements.into())]);
        view! { <li><bdi>{said}</bdi>" "<span class="help">{when}" "{under}</span></li> }
    });
    Some(
        view! {
            <details><summary>{text.get("profile-before")}</summary>
                <ul>{lines.collect_view()}</ul></details>
        }
        .into_any(),
    )
}
