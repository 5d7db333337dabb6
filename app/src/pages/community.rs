//! A community's public page, with what the reader may do there.

use crate::parts::project_card::project_card;
use crate::parts::{form::Line, notice};
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;

/// `GET /c/{slug}`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, &slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: &Slug) -> Result<Page, Error> {
    let community = service::community::view(visit.service(), &visit.deed, slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(community.card.name.clone(), move || {
        let (card, may) = (community.card, community.may);
        let here = format!("/c/{}", card.slug);
        let link = |shown: bool, path: &str, key: &str| {
            shown.then(
                || view! { <a class="button" href=format!("{here}/{path}")>{text.get(key)}</a> },
            )
        };
        let projects = community
            .projects
            .iter()
            .map(|project| project_card(text, project));
        let projects: Vec<_> = projects.collect();
        let none = projects
            .is_empty()
            .then(|| view! { <p>{text.get("community-no-projects")}</p> });
        let questions = community.attributes.iter().map(|attribute| {
            view! { <li><bdi><strong>{attribute.label.clone()}</strong>" "{attribute.help.clone()}</bdi></li> }
        });
        let questions: Vec<_> = questions.collect();
        let stewards = community.stewards.join(", ");
        let govern = may.govern.then(|| {
            view! {
                <details><summary>{text.get("community-revise")}</summary>
                    <form method="post" action="/act/revise_community" class="stack">
                        {form.hidden()}
                        <input type="hidden" name="community" value=card.slug.to_string()/>
                        {form.area("charter", "community-charter", &community.charter, "", false)}
                        {form.line("licence", "community-licence", Line { value: &card.licence, ..Line::default() })}
                        {form.submit("form-save")}
                    </form>
                </details>
            }
        });
        view! {
            <h1 dir="auto">{card.name.clone()}</h1>
            {notice::simulated(text, card.simulated)}
            <div class="cluster">
                {link(may.contribute, "start", "community-consent")}
                {link(may.invite, "invitations", "community-invitations")}
                {link(may.govern, "questions", "community-questions")}
                {link(may.govern || (may.run && may.explore), "consent", "consent-desk-title")}
                {link(may.run, "projects/new", "community-new-project")}
            </div>
            <h2>{text.get("community-projects")}</h2>
            {none}
            <div class="grid">{projects}</div>
            <h2>{text.get("community-charter")}</h2>
            <div class="prose" dir="auto">{community.charter.clone()}</div>
            <dl class="facts">
                <dt>{text.get("community-licence")}</dt><dd translate="no">{card.licence.clone()}</dd>
                <dt>{text.get("community-stewards")}</dt><dd dir="auto">{stewards}</dd>
                {community.members.map(|members| view! {
                    <dt>{text.get("community-members")}</dt><dd>{text.number(members)}</dd>
                })}
            </dl>
            {(!questions.is_empty()).then(|| view! {
                <h2>{text.get("community-asks")}</h2>
                <p>{text.get("community-asks-help")}</p>
                <ul>{questions}</ul>
            })}
            {govern}
        }
        .into_any()
    }))
}
