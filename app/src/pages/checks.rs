//! Training and attention checks, as organizers set them.

use crate::parts::content::{content, excerpt};
use crate::parts::form::{FormParts, Line};
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::quality::check::CheckKind;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::check::{CheckRow, ChecksView};

/// `GET /p/{slug}/checks`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let checks = service::check::desk(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("checks-title"), move || {
        let none = checks
            .rows
            .is_empty()
            .then(|| view! { <p>{text.get("checks-none")}</p> });
        let rows = checks.rows.iter().map(|found| row(text, &form, found));
        let rows = rows.collect_view();
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{checks.project.title.clone()}</a></p>
            <h1>{text.get("checks-title")}</h1>
            <p>{text.get("checks-lead")}</p>
            {none}
            <ul class="stack" role="list">{rows}</ul>
            {add(text, &form, &slug, &checks)}
            {every(&form, &slug, &checks)}
        }
        .into_any()
    }))
}

fn row(text: Text, form: &FormParts, row: &CheckRow) -> AnyView {
    let check = &row.check;
    let language = row.language.as_str();
    let asked = check.prompt.last();
    let asked = asked.map(|turn| turn.content.as_str()).unwrap_or_default();
    let responses = check.responses.iter().enumerate().map(|(place, response)| {
        let best = check.best.contains(&place);
        let best = best.then(|| view! { <span class="tag">{text.get("check-best")}</span> });
        view! { <li>{best}{content(response, language)}</li> }
    });
    let responses = responses.collect_view();
    let tally = text.with(
        "checks-answered",
        [
            ("answered", row.answered.into()),
            ("right", row.right.into()),
        ],
    );
    view! {
        <li class="card stack">
            <p><span class="tag">{text.get(&format!("check-{}", check.kind.name()))}</span></p>
            <details>
                <summary lang=language.to_owned() dir="auto">{excerpt(asked)}</summary>
                <ol>{responses}</ol>
                <p dir="auto">{check.explanation.clone()}</p>
            </details>
            <p class="help">{tally}</p>
            <form method="post" action="/act/retire_check">
                {form.hidden()}
                <input type="hidden" name="check" value=row.id.to_string()/>
                <button class="button" type="submit">{text.get("checks-retire")}</button>
            </form>
        </li>
    }
    .into_any()
}

fn add(text: Text, form: &FormParts, slug: &Slug, checks: &ChecksView) -> AnyView {
    let kinds = CheckKind::ALL.map(|kind| {
        let name = kind.name();
        (name.to_owned(), text.get(&format!("check-{name}")))
    });
    view! {
        <form method="post" action="/act/add_check" class="card stack">
            <h2>{text.get("checks-add")}</h2>
            {form.hidden()}
            <input type="hidden" name="project" value=slug.to_string()/>
            {form.select("kind", "checks-kind", kinds.to_vec(), "training")}
            {form.line("language", "items-language", Line {
                value: &checks.project.locale, help: "project-language-help", ..Line::default()
            })}
            {form.area("prompt", "checks-prompt", "", "", false)}
            {form.area("responses", "checks-responses", "", "", false)}
            {form.line("best", "checks-best", Line { help: "checks-best-help", ..Line::default() })}
            {form.area("explanation", "checks-explanation", "", "", false)}
            {form.submit("checks-add")}
        </form>
    }
    .into_any()
}

fn every(form: &FormParts, slug: &Slug, checks: &ChecksView) -> AnyView {
    let value = checks.every.to_string();
    view! {
        <form method="post" action="/act/set_check_every" class="card stack">
            {form.hidden()}
            <input type="hidden" name="project" value=slug.to_string()/>
            {form.line("every", "checks-every", Line {
                kind: "number", value: &value, help: "checks-every-help", ..Line::default()
            })}
            {form.submit("form-save")}
        </form>
    }
    .into_any()
}
