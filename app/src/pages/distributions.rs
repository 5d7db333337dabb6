//! A project's items, each leading to its distributions.

use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;

/// `GET /p/{slug}/distributions?page=`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let number = visit
        .query
        .get("page")
        .and_then(|page| page.parse().ok())
        .unwrap_or(0_u32);
    let list = service::distribution::items(visit.service(), &visit.deed, &slug, number).await?;
    let text = visit.text;
    Ok(Page::new(text.get("distributions-title"), move || {
        let here = format!("/p/{slug}/distributions");
        let rows = list.rows.iter().map(|item| {
            view! {
                <tr>
                    <th scope="row"><a href=format!("{here}/{}", item.id) translate="no">{item.external_id.clone()}</a></th>
                    <td dir="auto" lang=item.language.clone()>{item.excerpt.clone()}</td>
                    <td class="number">{text.number(item.voices)}</td>
                </tr>
            }
        });
        let rows: Vec<_> = rows.collect();
        let none = rows.is_empty().then(|| view! { <p>{text.get("distributions-none")}</p> });
        let pages = (0..list.pages).filter(|_| list.pages > 1).map(|page| {
            let current = (page == i64::from(number)).then_some("page");
            view! { <a href=format!("{here}?page={page}") aria-current=current>{text.number(page + 1)}</a> }
        });
        let pages = pages.collect_view();
        view! {
            <p><a href=format!("/p/{slug}")>{text.get("work-project")}</a></p>
            <h1>{text.get("distributions-title")}</h1>
            <p>{text.get("distributions-lead")}</p>
            {none}
            <div class="table-scroll" tabindex="0" role="region" aria-label=text.get("distributions-title")>
                <table class="data">
                    <thead><tr>
                        <th scope="col">{text.get("column-item")}</th>
                        <th scope="col">{text.get("work-prompt")}</th>
                        <th scope="col" class="number">{text.get("column-voices")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <nav class="cluster" aria-label=text.get("nav-pages")>{pages}</nav>
        }
        .into_any()
    })
    .wide())
}
