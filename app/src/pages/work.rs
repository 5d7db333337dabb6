//! The page of work: one item, its responses, and the form that answers its task.

use crate::away::away;
use crate::forms::Flash;
use crate::islands::draft::Draft;
use crate::islands::pulse::Pulse;
use crate::pages::check;
use crate::pages::me_preferences::warning;
use crate::parts::form::FormParts;
use crate::parts::notice;
use crate::parts::project_card::pay_line;
use crate::parts::prompt::prompt;
use crate::parts::provenance::provenance;
use crate::parts::task;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::{IntoResponse, Redirect, Response};
use domain::activity::break_is_due;
use domain::id::AssignmentId;
use domain::slug::Slug;
use domain::time::Span;
use domain::work::SKIP_REASONS;
use leptos::prelude::*;
use service::work::{Next, Stop, Task};

/// `GET /p/{slug}/work`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    match service::work::next(visit.service(), &visit.deed, &slug).await {
        Ok(Next::Task(task)) => visit.with_thanks().answer(Ok(page(&visit, *task))),
        Ok(Next::Check(task)) => visit.with_thanks().answer(Ok(check::page(&visit, *task))),
        Ok(Next::NeedsLanguages) => visit.answer(Ok(needs_languages(&visit))),
        Ok(Next::NothingLeft) => visit.answer(Ok(nothing_left(&visit, &slug))),
        Ok(Next::Stopped(why)) => visit.answer(Ok(stopped(&visit, &slug, why))),
        Ok(Next::NeedsConsent) => needs_consent(&visit, &slug).await,
        Ok(Next::PlaceEnded(panel)) => {
            Redirect::to(&format!("/panels/{panel}/place")).into_response()
        }
        Err(error) => visit.fault(&error),
    }
}

/// `GET /p/{slug}/work/{assignment}`: one of the items that a person holds, as a device keeps it for when
/// the network goes. What is over leads to what is next.
pub async fn one(visit: Visit, Path((slug, assignment)): Path<(Slug, AssignmentId)>) -> Response {
    match service::work::one(visit.service(), &visit.deed, &slug, assignment).await {
        Ok(Some(task)) => visit.answer(Ok(page(&visit, task))),
        Ok(None) => Redirect::to(&format!("/p/{slug}/work")).into_response(),
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
            let community = project.community.slug;
            Redirect::to(&format!("/c/{community}/start?project={slug}")).into_response()
        }
        Err(error) => visit.fault(&error),
    }
}

/// Where work is given by language, and none is named.
fn needs_languages(visit: &Visit) -> Page {
    let text = visit.text;
    Page::new(text.get("work-languages"), move || {
        view! {
            <h1>{text.get("work-languages")}</h1>
            <p class="lead">{text.get("work-languages-help")}</p>
            <p><a class="button" data-kind="primary" href="/me/preferences">{text.get("preferences-title")}</a></p>
        }
        .into_any()
    })
}

fn nothing_left(visit: &Visit, slug: &Slug) -> Page {
    no_task(visit, slug, "work-nothing-left", "work-nothing-left-help")
}

fn stopped(visit: &Visit, slug: &Slug, why: Stop) -> Page {
    match why {
        Stop::Ended => no_task(visit, slug, "work-ended", "work-ended-help"),
        Stop::NoMoney => no_task(visit, slug, "work-no-money", "work-no-money-help"),
    }
}

fn no_task(visit: &Visit, slug: &Slug, title: &'static str, help: &'static str) -> Page {
    let (text, away) = (visit.text, away(visit, slug.as_str()));
    let (back, slug) = (format!("/p/{slug}"), slug.to_string());
    Page::new(text.get(title), move || {
        view! {
            <h1>{text.get(title)}</h1>
            <p class="lead">{text.get(help)}</p>
            <div class="cluster">
                <a class="button" href="/me/earnings">{text.get("earnings-title")}</a>
                <a class="button" href=back>{text.get("work-project")}</a>
            </div>
            // Drops the last item's draft.
            <Draft project=slug assignment=String::new() kept=String::new()/>
            {away}
        }
        .into_any()
    })
    .with_islands()
}

fn page(visit: &Visit, task: Task) -> Page {
    let (text, form) = (visit.text, visit.form());
    let away = away(visit, task.project.slug.as_str());
    Page::new(task.project.title.clone(), move || {
        let progress = progress(text, &task);
        let (slug, assignment) = (task.project.slug.to_string(), task.assignment.to_string());
        let allowance = task.idle_allowance().as_millis();
        view! {
            <h1 class="quiet" dir="auto">{task.project.title.clone()}</h1>
            {notice::simulated(text, task.simulated)}
            {break_is_due(task.my_work.recently).then(|| rest(text, task.my_work.recently))}
            <p class="pay">{pay_line(text, &task.project.pay)}</p>
            {progress}
            {away}
            <details><summary>{text.with("work-guidelines", [("version", task.guideline.version.into())])}</summary>
                <div class="prose" dir="auto">{task.guideline.body.clone()}</div></details>
            <form method="post" action="/act/submit_judgement" class="stack" id="judgement">
                {form.hidden_with_key(task.key)}
                <input type="hidden" name="assignment" value=task.assignment.to_string()/>
                <input type="hidden" name="project" value=task.project.slug.to_string()/>
                <input type="hidden" name="active_hint_ms" value=""/>
                {warned(text, &task)}
                {prompt(text, &task.prompt, task.language.as_str())}
                {provenance(text, &task.provenance)}
                {task::fields(text, &form, &task)}
                {task::asides(text, &form)}
                {form.submit("work-submit")}
                <Draft project=slug.clone() assignment=assignment.clone() kept=text.get("draft-kept")/>
                <Pulse about=format!("assignment={assignment}") allowance_ms=allowance/>
            </form>
            {skip(text, &form, &task)}
            {mend(text, &task)}
        }
        .into_any()
    })
    .wide()
    .with_islands()
}

/// What the item is about that somebody may not want to read.
fn warned(text: Text, task: &Task) -> Option<AnyView> {
    if task.warnings.is_empty() {
        return None;
    }
    let names = task.warnings.iter().map(|key| warning(text, key));
    let names = names.collect::<Vec<_>>().join(" · ");
    let said = text.with("work-warnings", [("warnings", names.into())]);
    Some(view! { <p class="notice" data-kind="info">{said}</p> }.into_any())
}

/// The way to mend a translation.
fn mend(text: Text, task: &Task) -> Option<AnyView> {
    let here = format!("/p/{}/mend/{}", task.project.slug, task.item);
    task.provenance
        .is_translation()
        .then(|| view! { <p><a href=here>{text.get("work-mend")}</a></p> }.into_any())
}

/// What one did so far, where it is anything.
fn progress(text: Text, task: &Task) -> Option<AnyView> {
    let mine = task.my_work;
    let done = text.with("work-done-count", [("count", mine.judgements.into())]);
    let earned = text.money(mine.earned, task.project.pay.currency);
    let time = text.span(mine.active);
    let so_far = text.with(
        "work-so-far",
        [("earned", earned.into()), ("time", time.into())],
    );
    let place = task.place.map(|held| {
        let left = text.with("panel-left", [("count", held.left.into())]);
        view! { " "<a href=format!("/panels/{}/place", held.panel)>{left}</a> }
    });
    (mine.active.as_millis() > 0 || place.is_some())
        .then(|| view! { <p class="help">{done}" "{so_far}{place}</p> }.into_any())
}

/// A break suggested after long work; nothing is held back.
fn rest(text: Text, recently: Span) -> AnyView {
    let said = text.with("work-break", [("time", text.span(recently).into())]);
    view! { <p class="notice" data-kind="info">{said}</p> }.into_any()
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
                <input type="hidden" name="active_hint_ms" value=""/>
                <p>{text.get("work-skip-help")}</p>
                {form.select("reason", "work-skip-reason", reasons.to_vec(), "")}
                <button class="button" type="submit">{text.get("work-skip-submit")}</button>
            </form>
        </details>
    }
    .into_any()
}
