//! The questions of a community's profile, and adding one.

use crate::parts::form::Line;
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;

/// `GET /c/{slug}/questions`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let community = service::community::view(visit.service(), &visit.deed, &slug).await?;
    if !community.may.govern {
        return Err(if visit.is_visitor() {
            Error::SignIn
        } else {
            Error::Forbidden
        });
    }
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("community-questions"), move || {
        let questions = community.attributes.iter().map(|attribute| {
            let choices: Vec<String> = attribute
                .choices
                .iter()
                .map(|(_, label)| label.clone())
                .collect();
            view! {
                <li class="card stack" dir="auto">
                    <h2>{attribute.label.clone()}</h2><p class="help">{attribute.help.clone()}</p>
                    <p>{choices.join(" · ")}</p>
                    <p><code>{attribute.key.clone()}</code></p>
                </li>
            }
        });
        view! {
            <h1>{text.get("community-questions")}</h1>
            <p>{text.get("questions-lead")}</p>
            <ul class="stack" role="list">{questions.collect_view()}</ul>
            <form method="post" action="/act/add_attribute" class="card stack">
                <h2>{text.get("questions-add")}</h2>
                {form.hidden()}
                <input type="hidden" name="community" value=slug.to_string()/>
                {form.line("label", "questions-label", Line::default())}
                {form.line("help", "questions-help", Line { optional: true, ..Line::default() })}
                {form.line("attribute", "questions-key", Line { help: "questions-key-help", ..Line::default() })}
                {form.area("choices", "questions-choices", "", "questions-choices-help", true)}
                {form.submit("form-save")}
            </form>
        }
        .into_any()
    }))
}
