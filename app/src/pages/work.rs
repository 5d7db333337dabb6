//! The ranking page: one item, its responses, and the form that judges it.

use crate::forms::Flash;
use crate::islands::ranker::{Ranker, Words};
use crate::parts::content::content;
use crate::parts::form::FormParts;
use crate::parts::notice;
use crate::parts::project_card::pay_line;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::{IntoResponse, Redirect, Response};
use domain::slug::Slug;
use domain::work::{FLAGS, SKIP_REASONS};
use leptos::prelude::*;
use service::work::{Next, Stop, Task};

/// `GET /p/{slug}/work`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    match service::work::next(visit.service(), &visit.deed, &slug).await {
        Ok(Next::Task(task)) => visit.with_thanks().answer(Ok(page(&visit, *task))),
        Ok(Next::NothingLeft) => visit.answer(Ok(nothing_left(visit.text, &slug))),
        Ok(Next::Stopped(why)) => visit.answer(Ok(stopped(visit.text, &slug, why))),
        Ok(Next::NeedsConsent) => needs_consent(&visit, &slug).await,
        Err(error) => visit.fault(&error),
    }
}

impl Visit {
    /// With the thanks that the address asks for.
    fn with_thanks(&self) -> Self {
        let key = match self.query.get("done").map(String::as_str) {
            Some("saved") => "work-saved",
            Some("passed") => "work-passed",
            _ => return self.clone(),
        };
        let flash = if self.flash.is_empty() {
            Flash::done(key)
        } else {
            self.flash.clone()
        };
        Self {
            flash,
            ..self.clone()
        }
    }
}

async fn needs_consent(visit: &Visit, slug: &Slug) -> Response {
    match service::project::view(visit.service(), &visit.deed, slug).await {
        Ok(project) => {
            Redirect::to(&format!("/c/{}/start", project.community.slug)).into_response()
        }
        Err(error) => visit.fault(&error),
    }
}

fn nothing_left(text: Text, slug: &Slug) -> Page {
    no_task(text, slug, "work-nothing-left", "work-nothing-left-help")
}

fn stopped(text: Text, slug: &Slug, why: Stop) -> Page {
    match why {
        Stop::Ended => no_task(text, slug, "work-ended", "work-ended-help"),
        Stop::NoMoney => no_task(text, slug, "work-no-money", "work-no-money-help"),
    }
}

fn no_task(text: Text, slug: &Slug, title: &'static str, help: &'static str) -> Page {
    let back = format!("/p/{slug}");
    Page::new(text.get(title), move || {
        view! {
            <h1>{text.get(title)}</h1>
            <p class="lead">{text.get(help)}</p>
            <div class="cluster">
                <a class="button" href="/me/earnings">{text.get("earnings-title")}</a>
                <a class="button" href=back>{text.get("work-project")}</a>
            </div>
        }
        .into_any()
    })
}

fn page(visit: &Visit, task: Task) -> Page {
    let (text, form) = (visit.text, visit.form());
    Page::new(task.project.title.clone(), move || {
        let count = task.responses.len();
        let done = text.with("work-done-count", [("count", task.my_work.judgements.into())]);
        let earned = text.money(task.my_work.earned, task.project.pay.currency);
        let so_far = text.with("work-so-far", [("earned", earned.into()), ("time", text.span(task.my_work.active).into())]);
        let language = task.language.as_str().to_owned();
        let prompt = task.prompt.iter().map(|turn| {
            view! {
                <div class="turn" data-role=turn.role.clone()>
                    <p class="speaker">{text.get(&format!("speaker-{}", turn.role))}</p>
                    {content(&turn.content, &language)}
                </div>
            }
        });
        let prompt = prompt.collect_view();
        let responses = task.responses.iter().enumerate().map(|(index, response)| {
            let chosen = form.value(&format!("rank[{index}]"), "");
            view! {
                <article class="response" data-index=index aria-labelledby=format!("response-{index}")>
                    <h3 id=format!("response-{index}")>{letter(text, index)}</h3>
                    {content(&response.text, &language)}
                    {rank_choices(text, index, count, &chosen)}
                </article>
            }
        });
        let responses = responses.collect_view();
        let (_, unranked) = form.notes("rank", "");
        view! {
            <h1 class="quiet" dir="auto">{task.project.title.clone()}</h1>
            {notice::simulated(text, task.simulated)}
            <p class="pay">{pay_line(text, &task.project.pay)}" "{done}" "{so_far}</p>
            <details><summary>{text.with("work-guidelines", [("version", task.guideline.version.into())])}</summary>
                <div class="prose" dir="auto">{task.guideline.body.clone()}</div></details>
            <form method="post" action="/act/submit_judgement" class="stack" id="judgement">
                {form.hidden_with_key(task.key)}
                <input type="hidden" name="assignment" value=task.assignment.to_string()/>
                <input type="hidden" name="project" value=task.project.slug.to_string()/>
                <input type="hidden" name="active_hint_ms" value="" id="active-hint"/>
                <section class="prompt" aria-labelledby="prompt"><h2 id="prompt">{text.get("work-prompt")}</h2>{prompt}</section>
                <h2 id="f-rank" tabindex="-1">{text.get("work-responses")}</h2>
                {unranked}
                <p class="help">{text.get("work-how")}</p>
                <Ranker words=words(text, count)>{responses}</Ranker>
                {form.tick("none_acceptable", text.get("work-none-acceptable"), Some(text.get("work-none-acceptable-help")), false)}
                {confidence(text, &form)}
                {form.area("rationale", "work-rationale", "", "work-rationale-help", true)}
                {flags(text, &form)}
                {form.submit("work-submit")}
            </form>
            {skip(text, &form, &task)}
        }
        .into_any()
    })
    .wide()
    .with_islands()
}

/// The name of the response at an index: A, B, C in the reader's script.
fn letter(text: Text, index: usize) -> String {
    text.with(
        "work-response",
        [("name", text.get(&format!("letter-{}", index + 1)).into())],
    )
}

fn rank_choices(text: Text, index: usize, count: usize, chosen: &str) -> AnyView {
    let choices = (0..=count).map(|rank| {
        let value = if rank == 0 { String::new() } else { rank.to_string() };
        let label = if rank == 0 {
            text.get("work-not-ranked")
        } else {
            text.number(i64::try_from(rank).unwrap_or_default())
        };
        let id = format!("rank-{index}-{rank}");
        let checked = value == chosen;
        view! {
            <span class="choice">
                <input type="radio" id=id.clone() name=format!("rank[{index}]") value=value checked=checked/>
                <label for=id>{label}</label>
            </span>
        }
    });
    let legend = text.with("work-rank-of", [("response", letter(text, index).into())]);
    view! {
        <fieldset class="rank-choices"><legend>{legend}</legend>{choices.collect_view()}</fieldset>
    }
    .into_any()
}

fn confidence(text: Text, form: &FormParts) -> AnyView {
    let mut options = vec![(String::new(), text.get("work-confidence-none"))];
    options.extend((1..=4).map(|level| {
        (
            level.to_string(),
            text.get(&format!("work-confidence-{level}")),
        )
    }));
    form.select("confidence", "work-confidence", options, "")
}

fn flags(text: Text, form: &FormParts) -> AnyView {
    let mut options = vec![(String::new(), text.get("work-flag-none"))];
    options.extend(FLAGS.map(|flag| (flag.to_owned(), text.get(&format!("flag-{flag}")))));
    form.select("flag", "work-flag", options, "")
}

fn skip(text: Text, form: &FormParts, task: &Task) -> AnyView {
    let reasons =
        SKIP_REASONS.map(|reason| (reason.to_owned(), text.get(&format!("skip-{reason}"))));
    view! {
        <details class="skip"><summary>{text.get("work-skip")}</summary>
            <form method="post" action="/act/skip_assignment" class="stack">
                {form.hidden_with_key(task.key)}
                <input type="hidden" name="assignment" value=task.assignment.to_string()/>
                <input type="hidden" name="project" value=task.project.slug.to_string()/>
                <p>{text.get("work-skip-help")}</p>
                {form.select("reason", "work-skip-reason", reasons.to_vec(), "")}
                <button class="button" type="submit">{text.get("work-skip-submit")}</button>
            </form>
        </details>
    }
    .into_any()
}

/// The words that the island needs: it has no Fluent of its own.
fn words(text: Text, count: usize) -> Words {
    Words {
        names: (0..count).map(|index| letter(text, index)).collect(),
        up: text.get("ranker-up"),
        down: text.get("ranker-down"),
        tie: text.get("ranker-tie"),
        remove: text.get("ranker-remove"),
        place: text.get("ranker-place"),
        drag: text.get("ranker-drag"),
        order: text.get("ranker-order"),
        empty: text.get("ranker-empty"),
        tied: text.get("ranker-tied"),
        moved: text.get("ranker-moved"),
        removed: text.get("ranker-removed"),
        keys: text.get("ranker-keys"),
    }
}
