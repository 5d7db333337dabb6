//! Responses from models: prompts in, models connected and asked, what is missing, how diverse the
//! answers are, items out.

mod diversity;
mod endpoints;
mod runs;

use crate::parts::form::{FormParts, Line};
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::generation::MOST_DRAWS;
use domain::item::LineProblem;
use domain::slug::Slug;
use leptos::prelude::*;
use service::Error;
use service::model::ModelsView;

/// `GET /p/{slug}/models`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug, Vec::new()).await;
    visit.answer(page)
}

/// The page, with the problems of prompts that were just refused.
pub async fn load(visit: &Visit, slug: Slug, problems: Vec<LineProblem>) -> Result<Page, Error> {
    let draws = visit
        .query
        .get("draws")
        .and_then(|draws| draws.parse().ok());
    let draws: u8 = draws.unwrap_or(1).clamp(1, MOST_DRAWS);
    let models = service::model::view(visit.service(), &visit.deed, &slug, draws).await?;
    let (text, form) = (visit.text, visit.form());
    let under_way = models.runs.iter().any(|run| run.runs);
    let page = Page::new(text.get("models-title"), move || {
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{models.project.title.clone()}</a></p>
            <h1>{text.get("models-title")}</h1>
            <p>{text.get("models-lead")}</p>
            <div class="stack">
            {runs::view(text, &form, &models)}
            {prompts(text, &form, &slug, &models, &problems)}
            {endpoints::view(text, &form, &slug, &models)}
            {diversity::view(text, &form, &slug, &models)}
            </div>
        }
        .into_any()
    });
    Ok(page.wide().refreshing(under_way))
}

fn prompts(
    text: Text,
    form: &FormParts,
    slug: &Slug,
    models: &ModelsView,
    problems: &[LineProblem],
) -> AnyView {
    let fact = |key: &str, value: i64| {
        view! { <div><dt>{text.get(key)}</dt><dd>{text.number(value)}</dd></div> }
    };
    let refused = (!problems.is_empty()).then(|| super::items::problem_table(text, problems));
    view! {
        <section class="card stack" aria-labelledby="prompts">
            <h2 id="prompts">{text.get("models-prompts")}</h2>
            <dl class="kpis">
                {fact("models-waiting", models.waiting)}
                {fact("models-ready", i64::try_from(models.ready).unwrap_or_default())}
                {fact("models-taken", models.taken)}
            </dl>
            {refused}
            <form method="post" action="/act/import_prompts" class="stack">
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                {form.area("text", "models-prompts", "", "models-import-help", false)}
                {form.line("language", "items-language", Line {
                    value: &models.project.locale, help: "items-language-help", ..Line::default()
                })}
                {form.submit("models-import")}
            </form>
        </section>
    }
    .into_any()
}
