//! Models beside one another: how they stand, by several rules, and two at a time.

use super::downloads;
use crate::parts::findings;
use crate::place::Path;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;

/// `GET /p/{slug}/distributions/models`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = super::page(&visit, slug, "/models", |text, explored, here| {
        let verdict = &explored.verdict;
        view! {
            <section class="card stack" aria-labelledby="preferred">
                <h2 id="preferred">{text.get("analysis-preferred-title")}</h2>
                {findings::standings(text, verdict)}
                {findings::rules(text, verdict)}
                {findings::pairs(text, verdict)}
            </section>
            {downloads(text, here, "models", "")}
        }
        .into_any()
    });
    let page = page.await;
    visit.answer(page)
}
