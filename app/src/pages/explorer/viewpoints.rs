//! The viewpoints that judgements show, beside how far people agree and what they declare.

use super::downloads;
use crate::parts::findings;
use crate::place::Path;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;

/// `GET /p/{slug}/distributions/viewpoints`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = super::page(&visit, slug, "/viewpoints", |text, explored, here| {
        let verdict = &explored.verdict;
        let opinions = match &verdict.opinions {
            Some(opinions) => findings::opinions(text, opinions),
            None => view! { <p class="finding">{text.get("explorer-few")}</p> }.into_any(),
        };
        view! {
            <section class="card stack" aria-labelledby="views">
                <h2 id="views">{text.get("analysis-opinions-title")}</h2>
                {opinions}
            </section>
            <section class="card stack" aria-labelledby="agreement">
                <h2 id="agreement">{text.get("analysis-agreement-title")}</h2>
                <p class="finding">{findings::alpha(text, verdict.agreement.alpha)}</p>
                <p class="help">{text.get("analysis-alpha-help")}</p>
            </section>
            {downloads(text, here, "viewpoints", "")}
        }
        .into_any()
    });
    let page = page.await;
    visit.answer(page)
}
