//! The organizer's desk of a round: where people are, and what moves it on.

use super::{Scene, list, talk, time_left, whole};
use crate::parts::form::FormParts;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::deliberation::notice::Notice;
use domain::deliberation::{Phase, Stage};
use domain::id::RoundId;
use leptos::prelude::*;
use service::Error;
use service::round::desk::Desk;
use service::round::view::Look;

/// `GET /rounds/{id}/desk`
pub async fn get(visit: Visit, Path(id): Path<RoundId>) -> Response {
    let page = load(&visit, id).await;
    visit.answer(page)
}

async fn load(visit: &Visit, id: RoundId) -> Result<Page, Error> {
    let (service, deed) = (visit.service(), &visit.deed);
    let desk = service::round::desk::desk(service, deed, id).await?;
    let view = service::round::view::view(service, deed, id, Look::default()).await?;
    let (text, now) = (visit.text, deed.at);
    let scene = Scene {
        text,
        form: visit.form(),
        id,
        now,
        languages: view.languages,
        may_run: true,
        takes_part: false,
        reply_to: None,
    };
    Ok(Page::new(desk.card.title.clone(), move || {
        let card = &desk.card;
        let until = card.until.map(|until| {
            let left = time_left(text, now, until);
            view! { <span class="tag">{text.with("round-ends-in", [("time", left.into())])}</span> }
        });
        let stage = card.stage.map(|stage| {
            let name = text.get(&format!("round-stage-{}", stage.name()));
            view! { <span class="tag">{name}</span> }
        });
        let gone = (!desk.organized)
            .then(|| view! { <p class="notice" data-kind="info">{text.get("round-unorganized-note")}</p> });
        view! {
            <p><a href=format!("/p/{}/rounds", card.project) dir="auto">{card.project_title.clone()}</a></p>
            <h1 dir="auto">{card.title.clone()}</h1>
            <p class="cluster"><span class="tag">{list::phase(text, card.phase)}</span>{stage}{until}
                <a class="button" href=format!("/rounds/{id}")>{text.get("round-desk-room")}</a></p>
            {gone}
            {waiting(&scene, desk.waiting)}
            {lead(&scene, &desk)}
            {figures(text, &desk)}
            {progress(text, &desk)}
            {seeds(&scene, &desk)}
        }
        .into_any()
    }))
}

/// Reported words that wait, and whether they wait too long.
fn waiting(scene: &Scene, (count, late): (usize, bool)) -> Option<AnyView> {
    let text = scene.text;
    (count > 0).then(|| {
        let said = text.with("care-waiting", [("count", whole(count).into())]);
        let late = late.then(|| view! { " "<strong>{text.get("care-late")}</strong> });
        view! {
            <p class="notice" data-kind="error" role="status">
                <a href=format!("/rounds/{}/care", scene.id)>{said}</a>{late}</p>
        }
        .into_any()
    })
}

/// The buttons that fit the moment.
fn lead(scene: &Scene, desk: &Desk) -> AnyView {
    let text = scene.text;
    let hidden = || scene.hidden();
    let button = |lead: &'static str, key: &str, kind: Option<&'static str>| {
        view! { <button class="button" data-kind=kind type="submit" name="lead" value=lead>{text.get(key)}</button> }
            .into_any()
    };
    let form = |inside: AnyView| {
        view! { <form method="post" action="/act/lead_round" class="cluster">{hidden()}{inside}</form> }
            .into_any()
    };
    let cancel = || {
        view! {
            <details class="skip"><summary>{text.get("round-cancel")}</summary>
                <p>{text.get("round-cancel-help")}</p>
                {form(button("cancel", "round-cancel", Some("danger")))}
            </details>
        }
        .into_any()
    };
    match desk.card.phase {
        Phase::Draft => {
            let change = format!("/p/{}/rounds/new?draft={}", desk.card.project, scene.id);
            let preview = format!("/rounds/{}/preview", scene.id);
            let open = button("open", "round-open", Some("primary"));
            view! {
                <section class="card stack"><p>{text.get("round-draft-help")}</p>
                    {forecast(text, desk)}
                    {form(view! { {open}<a class="button" href=change>{text.get("round-change")}</a>
                        <a class="button" href=preview>{text.get("preview-link")}</a> }.into_any())}
                    {cancel()}</section>
            }
            .into_any()
        }
        Phase::Running { .. } => {
            let pause = (desk.pauses_left > 0).then(|| button("pause", "round-pause", None));
            let extend = (desk.extensions_left > 0).then(|| extend(&scene.form, hidden()));
            view! {
                <section class="card stack"><h2>{text.get("round-lead")}</h2>
                    {form(view! { {button("advance", "round-advance", Some("primary"))}{pause} }.into_any())}
                    {extend}
                    {cancel()}</section>
            }
            .into_any()
        }
        Phase::Paused { .. } => view! {
            <section class="card stack"><h2>{text.get("round-lead")}</h2>
                <p>{text.get("round-paused-note")}</p>
                {form(button("resume", "round-resume", Some("primary")))}
                {cancel()}</section>
        }
        .into_any(),
        Phase::Closed { .. } => view! {
            <p><a class="button" data-kind="primary" href=format!("/rounds/{}", scene.id)>{text.get("round-see-outcome")}</a></p>
        }
        .into_any(),
    }
}

/// What the round is thought to take.
fn forecast(text: Text, desk: &Desk) -> AnyView {
    let found = desk.forecast;
    let said = if found.amount.0 == 0 {
        text.with("round-forecast-unpaid", [("minutes", found.minutes.into())])
    } else {
        let amount = text.money(found.amount, found.currency);
        text.with(
            "round-forecast",
            [
                ("minutes", found.minutes.into()),
                ("amount", amount.into()),
                ("people", found.people.into()),
            ],
        )
    };
    view! { <p class="pay">{said}</p> }.into_any()
}

fn extend(form: &FormParts, hidden: AnyView) -> AnyView {
    let text = form.text();
    view! {
        <details><summary>{text.get("round-extend")}</summary>
            <form method="post" action="/act/lead_round" class="stack">
                {hidden}
                {super::number(form, "hours", "round-extend-hours", "24", "")}
                <button class="button" type="submit" name="lead" value="extend">{text.get("round-extend")}</button>
            </form>
        </details>
    }
    .into_any()
}

fn figures(text: Text, desk: &Desk) -> AnyView {
    let fact = |key: &str, value: usize| {
        view! { <div><dt>{text.get(key)}</dt><dd>{text.number(whole(value))}</dd></div> }
    };
    view! {
        <dl class="kpis">
            {fact("round-fact-present", desk.card.present)}
            {desk.seats.map(|seats| fact("round-fact-seats", seats))}
            {fact("round-fact-late", desk.late)}
            {fact("round-fact-left", desk.left)}
            {fact("round-fact-statements", desk.statements)}
            {fact("round-fact-votes", desk.votes)}
            {fact("round-fact-posts", desk.posts)}
            {fact("round-fact-proposals", desk.proposals)}
        </dl>
    }
    .into_any()
}

/// Who is where, by count only; and how far each stage came.
fn progress(text: Text, desk: &Desk) -> AnyView {
    let present = desk.card.present.max(1).to_string();
    let steps = desk.steps.iter().map(|(step, count)| {
        view! { <li><strong>{text.number(whole(*count))}</strong>" "{text.get(&format!("round-at-{step}"))}</li> }
    });
    let steps: Vec<_> = steps.collect();
    let nobody = steps
        .is_empty()
        .then(|| view! { <p>{text.get("round-nobody")}</p> });
    let told = desk.told.iter().map(|(notice, count)| {
        let said = match notice {
            Notice::Invitation => text.with("desk-invited", [("count", (*count).into())]),
            Notice::Reminder(stage) => {
                let stage = text.get(&format!("round-stage-{}", stage.name()));
                text.with(
                    "desk-reminded",
                    [("stage", stage.into()), ("count", (*count).into())],
                )
            }
        };
        view! { <li>{said}</li> }
    });
    let told: Vec<_> = told.collect();
    let stages = desk.finished.iter().map(|(stage, finished)| {
        let name = text.get(&format!("round-stage-{}", stage.name()));
        let label = text.with(
            "round-finished-of",
            [
                ("stage", name.into()),
                ("finished", whole(*finished).into()),
                ("people", whole(desk.card.present).into()),
            ],
        );
        let current = (desk.card.stage == Some(*stage)).then_some("step");
        view! {
            <li aria-current=current><span>{label.clone()}</span>
                <progress class="meter" max=present.clone() value=finished.to_string()>{label}</progress></li>
        }
    });
    view! {
        <section class="card stack" aria-labelledby="where">
            <h2 id="where">{text.get("round-where")}</h2>
            {nobody}<ul>{steps}</ul>
            {(!told.is_empty()).then(|| view! { <ul>{told}</ul> })}
            <ol role="list" class="coverage stage-rows">{stages.collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// Statements to begin with, until the statements' stage is over.
fn seeds(scene: &Scene, desk: &Desk) -> Option<AnyView> {
    let asked = desk.template.position(Stage::Statements).is_some();
    let early = desk.card.stage <= Some(Stage::Statements);
    let over = matches!(desk.card.phase, Phase::Closed { .. });
    let text = scene.text;
    (asked && early && !over).then(|| {
        view! {
            <section class="stack"><h2>{text.get("round-seeds")}</h2><p class="help">{text.get("round-seeds-help")}</p>
                {talk::write(scene)}</section>
        }
        .into_any()
    })
}
