//! A task whose answer is known: training before the work, a check within it, and what is said after.

use crate::islands::pulse::Pulse;
use crate::parts::content::content;
use crate::parts::form::FormParts;
use crate::parts::project_card::pay_line;
use crate::parts::prompt::prompt;
use crate::parts::ranking::{letter, ranker};
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::id::CheckId;
use domain::quality::check::CheckKind;
use domain::slug::Slug;
use leptos::prelude::*;
use service::check::{CheckTask, Feedback};
use service::work::Shown;

/// The page of a task. An attention check looks like any item.
pub fn page(visit: &Visit, task: CheckTask) -> Page {
    let (text, form) = (visit.text, visit.form());
    Page::new(task.project.title.clone(), move || {
        let lead = (task.kind == CheckKind::Training).then(|| {
            let place = |number: usize| i64::try_from(number).unwrap_or_default();
            let said = text.with(
                "check-training-lead",
                [
                    ("place", place(task.place.0).into()),
                    ("places", place(task.place.1).into()),
                ],
            );
            view! { <p class="notice" data-kind="info">{said}</p> }
        });
        view! {
            <h1 class="quiet" dir="auto">{task.project.title.clone()}</h1>
            <p class="pay">{pay_line(text, &task.project.pay)}</p>
            {lead}
            {fields(text, &form, &task)}
        }
        .into_any()
    })
    .wide()
    .with_islands()
}

fn fields(text: Text, form: &FormParts, task: &CheckTask) -> AnyView {
    let language = task.language.as_str();
    let shown: Vec<Shown> = task
        .responses
        .iter()
        .map(|response| Shown {
            text: response.clone(),
        })
        .collect();
    let send = match task.kind {
        CheckKind::Training => "check-send",
        CheckKind::Attention => "work-submit",
    };
    view! {
        <form method="post" action="/act/answer_check" class="stack" id="judgement">
            {form.hidden_with_key(task.key)}
            <input type="hidden" name="check" value=task.id.to_string()/>
            <input type="hidden" name="active_hint_ms" value=""/>
            {prompt(text, &task.prompt, language)}
            <h2 id="f-rank" tabindex="-1">{text.get("work-responses")}</h2>
            {form.notes("rank", "").1}
            <p class="help">{text.get("work-how")}</p>
            {ranker(text, form, language, &shown)}
            {form.submit(send)}
            <Pulse about=format!("check={}&key={}", task.id, task.key) allowance_ms=task.idle_allowance().as_millis()/>
        </form>
    }
    .into_any()
}

/// `GET /p/{slug}/work/checks/{id}`: what is said after one's own answer.
pub async fn feedback(visit: Visit, Path((slug, id)): Path<(Slug, CheckId)>) -> Response {
    let found = service::check::feedback(visit.service(), &visit.deed, &slug, id).await;
    let page = found.map(|found| after(&visit, slug, found));
    visit.answer(page)
}

fn after(visit: &Visit, slug: Slug, found: Feedback) -> Page {
    let text = visit.text;
    let title = format!("check-{}", found.kind.name());
    Page::new(text.get(&title), move || {
        let language = found.language.as_str();
        let (kind, key) = if found.is_right {
            ("ok", "check-right")
        } else {
            ("info", "check-other")
        };
        let time = text.with("check-paid", [("time", text.span(found.active).into())]);
        let cards = (0u8..)
            .zip(&found.responses)
            .map(|(index, response)| card(text, language, index, response));
        view! {
            <h1>{text.get(&title)}</h1>
            <div class="notice" data-kind=kind role="status">
                <p><strong>{text.get(key)}</strong></p>
                <p dir="auto">{found.explanation.clone()}</p>
            </div>
            <p class="help">{time}</p>
            <p><a class="button" data-kind="primary" href=format!("/p/{slug}/work")>{text.get("check-go-on")}</a></p>
            {prompt(text, &found.prompt, language)}
            <div class="responses">{cards.collect_view()}</div>
        }
        .into_any()
    })
    .wide()
}

fn card(
    text: Text,
    language: &str,
    index: u8,
    (response, put, best): &(String, Option<usize>, bool),
) -> AnyView {
    let best = best.then(|| view! { <span class="tag">{text.get("check-best")}</span> });
    let put = match put {
        Some(place) => {
            let place = i64::try_from(*place).unwrap_or_default();
            text.with("check-you-put", [("place", place.into())])
        }
        None => text.get("work-not-ranked"),
    };
    view! {
        <article class="response">
            <header class="response-head"><h2>{letter(text, index)}</h2>{best}</header>
            {content(response, language)}
            <p class="help">{put}</p>
        </article>
    }
    .into_any()
}
