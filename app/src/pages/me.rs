//! One's own account: where one belongs, and the ways to everything that is one's own.

use crate::parts::account_nav::account_nav;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::authority::{Act, Thing, can};
use leptos::prelude::*;
use service::Error;

/// `GET /me`
pub async fn get(visit: Visit) -> Response {
    let page = load(&visit).await;
    visit.answer(page)
}

async fn load(visit: &Visit) -> Result<Page, Error> {
    let account = service::account::overview(visit.service(), &visit.deed).await?;
    let text = visit.text;
    let founds = can(&visit.deed.actor, Act::FoundCommunity, Thing::Instance);
    Ok(Page::new(text.get("me-title"), move || {
        let places = account.roles.iter().map(|belonging| {
            let roles = belonging.roles.iter().map(|role| {
                view! { <span class="tag">{text.get(&format!("role-{}", role.name()))}</span> }
            });
            let here = format!("/c/{}", belonging.community.slug);
            view! {
                <li class="card stack">
                    <h3><a href=here.clone() dir="auto">{belonging.community.name.clone()}</a></h3>
                    <p class="cluster">{roles.collect_view()}</p>
                    <p class="cluster">
                        <a href=format!("{here}/start")>{text.get("me-consent")}</a>
                        <a href=format!("{here}/profile")>{text.get("me-profile")}</a>
                    </p>
                </li>
            }
        });
        let places: Vec<_> = places.collect();
        let none = places
            .is_empty()
            .then(|| view! { <p>{text.get("me-nowhere")}</p> });
        let found = founds
            .then(|| view! { <p><a class="button" href="/c/new">{text.get("community-new-title")}</a></p> });
        view! {
            {account_nav(text, "/me")}
            <h1 dir="auto">{account.handle.clone()}</h1>
            <h2>{text.get("me-communities")}</h2>
            {none}
            <ul class="grid" role="list">{places}</ul>
            {found}
        }
        .into_any()
    }))
}
