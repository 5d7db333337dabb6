//! Groups beside one another: whom each prefers, and how far it agrees.

use super::downloads;
use crate::parts::findings;
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;

/// `GET /p/{slug}/distributions/groups?by=`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let by = visit.query.get("by").cloned();
    super::page(visit, slug, "/groups", move |text, explored, here| {
        let place = |key: &String| explored.keys.iter().position(|known| known == key);
        let chosen = by.as_ref().and_then(place).unwrap_or(0);
        let verdicts = explored.verdict.by.iter().zip(&explored.keys).enumerate();
        let links = verdicts.map(|(place, (of, key))| {
            let current = (place == chosen).then_some("true");
            view! { <a class="button" aria-current=current dir="auto" href=format!("{here}/groups?by={key}")>{of.attribute.clone()}</a> }
        });
        let links: Vec<_> = links.collect();
        let Some(of) = explored.verdict.by.get(chosen) else {
            return view! { <p>{text.get("explorer-no-groups")}</p> }.into_any();
        };
        let query = explored.keys.get(chosen).map(|key| format!("?by={key}"));
        let query = query.unwrap_or_default();
        view! {
            <nav class="cluster" aria-label=text.get("distribution-by")>{links}</nav>
            <section class="card stack" aria-labelledby="group">
                <h2 id="group" dir="auto">{of.attribute.clone()}</h2>
                {findings::of_orders(text, &explored.verdict, of)}
                <p class="help">{text.get("explorer-several")}</p>
            </section>
            {downloads(text, here, "groups", &query)}
        }
        .into_any()
    })
    .await
}
