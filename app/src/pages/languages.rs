//! The languages of a project's content: which are wanted, and where the items' words come from.

use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::item::provenance::Origin;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;

/// `GET /p/{slug}/languages`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let found = service::language::view(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("languages-title"), move || {
        let wanted = found.wanted.iter();
        let wanted = wanted.map(|(language, level)| format!("{language} {}", level.name()));
        let wanted: Vec<String> = wanted.collect();
        let rows = found.items.iter().map(|(language, origin, count)| {
            let known = Origin::ALL.into_iter().find(|known| known.name() == origin);
            let origin = known.map_or_else(
                || text.get("origin-unknown"),
                |origin| text.get(&format!("origin-{}", origin.name())),
            );
            view! {
                <tr><th scope="row" translate="no">{language.to_string()}</th><td>{origin}</td>
                    <td class="number">{text.number(*count)}</td></tr>
            }
        });
        let title = text.get("languages-items");
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{found.project.title.clone()}</a></p>
            <h1>{text.get("languages-title")}</h1>
            <p>{text.get("languages-lead")}</p>
            <form method="post" action="/act/set_languages" class="card stack">
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                {form.area("languages", "languages-wanted", &wanted.join("\n"), "", true)}
                {form.submit("form-save")}
            </form>
            <h2>{title.clone()}</h2>
            <div class="table-scroll" tabindex="0" role="region" aria-label=title>
                <table class="data">
                    <thead><tr>
                        <th scope="col">{text.get("preferences-language")}</th>
                        <th scope="col">{text.get("column-origin")}</th>
                        <th scope="col" class="number">{text.get("desk-items")}</th>
                    </tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    }))
}
