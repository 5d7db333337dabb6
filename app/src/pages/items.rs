//! Importing items from a file or from text.

use crate::parts::form::Line;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::item::{Format, LineProblem};
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;

/// `GET /p/{slug}/items`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug, Vec::new()).await;
    visit.answer(page)
}

/// The page, with the problems of a file that was just refused.
pub async fn load(visit: &Visit, slug: Slug, problems: Vec<LineProblem>) -> Result<Page, Error> {
    let project = service::project::view(visit.service(), &visit.deed, &slug).await?;
    if !project.may.run {
        return Err(if visit.is_visitor() {
            Error::SignIn
        } else {
            Error::Forbidden
        });
    }
    let (text, form) = (visit.text, visit.form());
    let back = format!("/p/{slug}/items");
    let formats = Format::ALL.map(|format| {
        let name = format.name();
        (name.to_owned(), text.get(&format!("items-format-{name}")))
    });
    Ok(Page::new(text.get("project-items"), move || {
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{project.card.title.clone()}</a></p>
            <h1>{text.get("project-items")}</h1>
            <p>{text.get("items-lead")}</p>
            <p>{text.get("items-others")}</p>
            {(!problems.is_empty()).then(|| problem_table(text, &problems))}
            <form method="post" action="/act/import_items" enctype="multipart/form-data" class="card stack">
                {form.hidden()}
                <input type="hidden" name="back" value=back/>
                <input type="hidden" name="project" value=slug.to_string()/>
                <div class="field">
                    <label for="f-file">{text.get("items-file")}</label>
                    <input type="file" id="f-file" name="file" accept=".jsonl,.json,.ndjson,.csv,application/jsonl"/>
                </div>
                {form.area("text", "items-text", "", "items-text-help", true)}
                {form.select("format", "items-format", formats.to_vec(), Format::default().name())}
                {form.line("language", "items-language", Line { optional: true, help: "items-language-help", ..Line::default() })}
                {form.line("columns", "items-columns", Line { optional: true, help: "items-columns-help", ..Line::default() })}
                {form.submit("items-import")}
            </form>
        }
        .into_any()
    }))
}

pub fn problem_table(text: Text, problems: &[LineProblem]) -> AnyView {
    let rows = problems.iter().map(|problem| {
        let said = text.with(&format!("import-{}", problem.key), [("detail", problem.detail.as_str().into())]);
        view! {
            <tr>
                <td class="number">{text.number(i64::try_from(problem.line).unwrap_or_default())}</td>
                <td><code>{problem.field.clone()}</code></td>
                <td>{said}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div class="notice" data-kind="error" role="alert">
            <p><strong>{text.get("items-refused")}</strong></p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=text.get("items-refused")>
                <table class="data">
                    <thead><tr>
                        <th scope="col" class="number">{text.get("column-line")}</th>
                        <th scope="col">{text.get("column-field")}</th>
                        <th scope="col">{text.get("column-problem")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
    .into_any()
}
