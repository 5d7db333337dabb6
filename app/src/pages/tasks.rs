//! What a project asks: kinds of tasks, and what responses are rated on.

use crate::parts::form::FormParts;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::slug::Slug;
use domain::task::dimension::LIBRARY;
use domain::task::{Dimension, Kind, Plan};
use leptos::prelude::*;
use service::Error;

/// `GET /p/{slug}/tasks`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let tasks = service::task::view(visit.service(), &visit.deed, &slug).await?;
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(text.get("tasks-title"), move || {
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{tasks.project.title.clone()}</a></p>
            <h1>{text.get("tasks-title")}</h1>
            <p>{text.get("tasks-lead")}</p>
            <form method="post" action="/act/set_tasks" class="stack">
                {form.hidden()}
                <input type="hidden" name="project" value=slug.to_string()/>
                {kinds(text, &form, &tasks.plan)}
                {dimensions(text, &form, &tasks.plan)}
                {form.submit("form-save")}
            </form>
        }
        .into_any()
    }))
}

fn kinds(text: Text, form: &FormParts, plan: &Plan) -> AnyView {
    let boxes = Kind::ALL.map(|kind| {
        let name = kind.name();
        form.tick(
            &format!("kind-{name}"),
            text.get(&format!("task-{name}")),
            Some(text.get(&format!("task-{name}-help"))),
            plan.kinds.contains(&kind),
        )
    });
    view! {
        <fieldset class="card stack">
            <legend id="f-kinds" tabindex="-1">{text.get("tasks-kinds")}</legend>
            <p>{text.get("tasks-kinds-help")}</p>
            {form.notes("kinds", "").1}
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// A dimension of one's own as its line is written.
fn line(dimension: &Dimension) -> Option<String> {
    let own = dimension.own.as_ref()?;
    Some(format!(
        "{} | {} | {} | {}",
        dimension.key, own.label, own.low, own.high
    ))
}

fn dimensions(text: Text, form: &FormParts, plan: &Plan) -> AnyView {
    let boxes = LIBRARY.map(|(key, _)| {
        let end = |end: &str| text.get(&format!("dimension-{key}-{end}"));
        let ends = text.with(
            "tasks-dimension-ends",
            [("low", end("low").into()), ("high", end("high").into())],
        );
        form.tick(
            &format!("dimension-{key}"),
            text.get(&format!("dimension-{key}")),
            Some(ends),
            plan.dimensions.iter().any(|known| known.key == key),
        )
    });
    let own: Vec<String> = plan.dimensions.iter().filter_map(line).collect();
    view! {
        <fieldset class="card stack">
            <legend id="f-dimensions" tabindex="-1">{text.get("tasks-dimensions")}</legend>
            <p>{text.get("tasks-dimensions-help")}</p>
            {form.notes("dimensions", "").1}
            {boxes.collect_view()}
            {form.area("own_dimensions", "tasks-own", &own.join("\n"), "tasks-own-help", true)}
        </fieldset>
    }
    .into_any()
}
