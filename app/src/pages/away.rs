//! What a device shows when the network is gone and nothing that was fetched ahead is left.

use crate::away::away;
use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;

/// `GET /p/{slug}/work/away`: kept by the device; whoever asks for it with a network sees the same.
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let text = visit.text;
    let line = away(&visit, slug.as_str());
    let page = Page::new(text.get("away-title"), move || {
        view! {
            <h1>{text.get("away-title")}</h1>
            <p class="lead">{text.get("away-help")}</p>
            {line}
            <p><a class="button primary" href=format!("/p/{slug}/work")>{text.get("away-again")}</a></p>
        }
        .into_any()
    });
    visit.answer(Ok(page))
}
