//! The explorer: what a project's judgements say, for its curators and organizers. Items by what
//! divides people about them, groups, models and viewpoints; every choice is in the address, and
//! what is shown can be taken away as CSV and JSON.

pub mod download;
pub mod groups;
pub mod item;
pub mod items;
pub mod models;
pub mod viewpoints;

use crate::parts::notice;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::explorer::{Explored, Seen};
use std::sync::Arc;

/// The explorer's pages: what follows the address, and the name's message.
const PAGES: [(&str, &str); 4] = [
    ("", "explorer-items"),
    ("/groups", "explorer-groups"),
    ("/models", "explorer-models"),
    ("/viewpoints", "explorer-viewpoints"),
];

/// A page of the explorer: `body` is asked for once there is something to show.
async fn page(
    visit: &Visit,
    slug: Slug,
    place: &'static str,
    body: impl FnOnce(Text, &Explored, &str) -> AnyView + Send + 'static,
) -> Result<Page, Error> {
    let text = visit.text;
    let seen = service::explorer::view(visit.service(), &visit.deed, &slug).await?;
    let name = PAGES.iter().find(|(path, _)| *path == place);
    let title = name.map_or_else(String::new, |(_, key)| text.get(key));
    let Seen::Ready { explored, stale } = seen else {
        return Ok(Page::new(title.clone(), move || {
            view! {
                <p><a href=format!("/p/{slug}")>{text.get("work-project")}</a></p>
                <h1>{title}</h1>
                <p class="notice" data-kind="info" role="status">{text.get("explorer-under-way")}</p>
            }
            .into_any()
        })
        .refreshing(true));
    };
    Ok(Page::new(title.clone(), move || {
        let explored: Arc<Explored> = explored;
        let here = format!("/p/{slug}/distributions");
        let links = PAGES.map(|(path, key)| {
            let current = (path == place).then_some("page");
            view! { <a class="button" aria-current=current href=format!("{here}{path}")>{text.get(key)}</a> }
        });
        let old = stale.then(|| {
            view! { <p class="notice" data-kind="info" role="status">{text.get("explorer-stale")}</p> }
        });
        let body = body(text, &explored, &here);
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{explored.title.clone()}</a></p>
            <h1>{title}</h1>
            {notice::simulated(text, explored.simulated)}
            {old}
            <nav class="cluster" aria-label=text.get("explorer-nav")>{links.collect_view()}</nav>
            {body}
        }
        .into_any()
    })
    .wide())
}

/// Links to what is shown as CSV and JSON; `query` is the page's.
fn downloads(text: Text, here: &str, what: &str, query: &str) -> AnyView {
    let link = |format: &str, key: &str| {
        view! { <a class="button" download="" href=format!("{here}/download/{what}.{format}{query}")>{text.get(key)}</a> }
    };
    view! {
        <p class="cluster">{link("csv", "explorer-csv")}{link("json", "explorer-json")}</p>
    }
    .into_any()
}
