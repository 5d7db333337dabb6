//! What Polyphony is, and the communities on this instance.

use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use leptos::prelude::*;
use service::Error;

/// `GET /`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let communities = service::community::list(visit.service(), &visit.deed).await?;
    let text = visit.text;
    let demo = (!visit.backend.demo.is_empty()).then(|| text.get("home-demo"));
    Ok(Page::new(text.get("home-title"), move || {
        let cards = communities.into_iter().map(|community| {
            let languages: Vec<&str> = community.locales.iter().map(|l| l.endonym()).collect();
            view! {
                <li class="card">
                    <h3><a href=format!("/c/{}", community.slug) dir="auto">{community.name.clone()}</a></h3>
                    <p class="cluster">
                        <span class="tag" translate="no">{languages.join(" · ")}</span>
                        <span class="tag" translate="no">{community.licence}</span>
                    </p>
                </li>
            }
        });
        let cards: Vec<_> = cards.collect();
        let none = cards
            .is_empty()
            .then(|| view! { <p>{text.get("home-no-communities")}</p> });
        view! {
            <div class="hero stack">
                <h1>{text.get("home-title")}</h1>
                <p class="lead">{text.get("home-lead")}</p>
            </div>
            {demo.map(|demo| view! {
                <p class="notice" data-kind="info">{demo}" "<a href="/signin">{text.get("home-demo-enter")}</a></p>
            })}
            <ul class="promises">
                <li>{text.get("home-promise-pay")}</li>
                <li>{text.get("home-promise-consent")}</li>
                <li>{text.get("home-promise-voices")}</li>
            </ul>
            <h2>{text.get("home-communities")}</h2>
            {none}
            <ul class="grid" role="list">{cards}</ul>
        }
        .into_any()
    }))
}
