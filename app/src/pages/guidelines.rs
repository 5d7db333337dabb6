//! A project's guidelines: every version, and writing the next.

use crate::place::Path;
use crate::shell::Page;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;

/// `GET /p/{slug}/guidelines`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let desk = service::project::desk(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(
        text.get("project-revise-guidelines"),
        move || {
            let newest = desk
                .guidelines
                .first()
                .map(|newest| newest.body.clone())
                .unwrap_or_default();
            let versions = desk.guidelines.iter().map(|version| {
            let title = text.with("guidelines-version", [
                ("version", version.version.into()),
                ("day", text.day(version.created_at).into()),
            ]);
            let round = version.round.map(|round| {
                view! { <p><a href=format!("/rounds/{round}")>{text.get("amendment-follows")}</a></p> }
            });
            view! {
                <details><summary>{title}</summary>{round}<div class="prose" dir="auto">{version.body.clone()}</div></details>
            }
        });
            let versions = versions.collect_view();
            view! {
            <p><a href=format!("/p/{slug}")>{text.get("work-project")}</a></p>
            <h1>{text.get("project-revise-guidelines")}</h1>
            <p>{text.get("guidelines-lead")}</p>
            <p><a href=format!("/p/{slug}/guidelines/changes")>{text.get("amendment-title")}</a></p>
            <form method="post" action="/act/revise_guidelines" class="card stack">
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                {form.area("guidelines", "project-guidelines", &newest, "project-guidelines-help", false)}
                {form.submit("form-save")}
            </form>
            {versions}
        }
        .into_any()
        },
    ))
}
