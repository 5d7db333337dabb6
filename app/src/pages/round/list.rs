//! A project's rounds, and rounds as cards.

use super::{time_left, whole};
use crate::parts::form::FormParts;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::deliberation::notice::Notice;
use domain::deliberation::{Phase, Step};
use domain::slug::Slug;
use domain::time::Timestamp;
use leptos::prelude::*;
use service::Error;
use service::round::desk::RoundCard;
use service::round::notice::NoticeView;

/// `GET /p/{slug}/rounds`
pub async fn get(visit: Visit, Path(slug): Path<Slug>) -> Response {
    let page = load(&visit, slug).await;
    visit.answer(page)
}

async fn load(visit: &Visit, slug: Slug) -> Result<Page, Error> {
    let list = service::round::desk::list(visit.service(), &visit.deed, &slug).await?;
    let (text, now) = (visit.text, visit.deed.at);
    Ok(Page::new(text.get("rounds-title"), move || {
        let new = list.may_run.then(|| view! {
            <p><a class="button" data-kind="primary" href=format!("/p/{slug}/rounds/new")>{text.get("rounds-new")}</a></p>
        });
        let none = list
            .rounds
            .is_empty()
            .then(|| view! { <p>{text.get("rounds-none")}</p> });
        view! {
            <p><a href=format!("/p/{slug}") dir="auto">{list.title.clone()}</a></p>
            <h1>{text.get("rounds-title")}</h1>
            <p class="lead">{text.get("rounds-lead")}</p>
            {new}{none}
            {cards(text, now, &list.rounds, list.may_run)}
        }
        .into_any()
    }))
}

/// What a phase is called.
pub(super) fn phase(text: Text, phase: Phase) -> String {
    text.get(match phase {
        Phase::Draft => "round-phase-draft",
        Phase::Running { .. } => "round-phase-running",
        Phase::Paused { .. } => "round-phase-paused",
        Phase::Closed { .. } => "round-phase-closed",
    })
}

/// What the reader does next, in a word.
fn next(step: Step) -> Option<&'static str> {
    match step {
        Step::Join { .. } => Some("round-join"),
        Step::Return => Some("round-return"),
        Step::Do { .. } | Step::RankAloneFirst { .. } | Step::Dissent { .. } => {
            Some("round-your-turn")
        }
        Step::SeeOutcome => Some("round-see-outcome"),
        Step::AwaitOpening | Step::AwaitStage { .. } | Step::AwaitResumption { .. } => None,
    }
}

/// Rounds as cards that lead to them; an organizer's lead to the desk of a draft.
pub fn cards(text: Text, now: Timestamp, rounds: &[RoundCard], may_run: bool) -> AnyView {
    let cards = rounds.iter().map(|round| {
        let draft = round.phase == Phase::Draft;
        let to = if draft && may_run {
            format!("/rounds/{}/desk", round.id)
        } else {
            format!("/rounds/{}", round.id)
        };
        let stage = round.stage.map(|stage| {
            let name = text.get(&format!("round-stage-{}", stage.name()));
            view! { <span class="tag">{name}</span> }
        });
        let ends = round.until.map(|until| {
            let left = time_left(text, now, until);
            view! { <span class="tag">{text.with("round-ends-in", [("time", left.into())])}</span> }
        });
        let people = (!matches!(round.phase, Phase::Closed { .. })).then(|| {
            let said = text.with("round-people", [("count", whole(round.present).into())]);
            view! { <span class="tag">{said}</span> }
        });
        let next = round.step.and_then(next).map(|key| {
            view! { <p><a class="button" href=to.clone()>{text.get(key)}</a></p> }
        });
        view! {
            <li class="card stack">
                <p class="help">{text.with("round-number", [("number", round.number.into())])}" · "<bdi>{round.project_title.clone()}</bdi></p>
                <h3><a href=to.clone() dir="auto">{round.title.clone()}</a></h3>
                <p class="cluster"><span class="tag">{phase(text, round.phase)}</span>{stage}{people}{ends}</p>
                {next}
            </li>
        }
    });
    view! { <ul class="stack" role="list">{cards.collect_view()}</ul> }.into_any()
}

/// What the reader is told of rounds, each with the way there and a way to take it off the page.
pub fn notices(
    text: Text,
    now: Timestamp,
    form: &FormParts,
    told: &[NoticeView],
) -> Option<AnyView> {
    let told = told.iter().map(|notice| {
        let card = &notice.card;
        let title = card.title.clone();
        let said = match notice.about {
            Notice::Invitation => text.with("notice-invitation", [("title", title.into())]),
            Notice::Reminder(stage) => {
                let left = card.until.map(|until| time_left(text, now, until));
                let stage = text.get(&format!("round-stage-{}", stage.name()));
                text.with(
                    "notice-reminder",
                    [
                        ("title", title.into()),
                        ("stage", stage.into()),
                        ("time", left.unwrap_or_default().into()),
                    ],
                )
            }
        };
        view! {
            <li class="notice stack" data-kind="info">
                <p dir="auto">{said}</p>
                <div class="cluster">
                    <a class="button" data-kind="primary" href=format!("/rounds/{}", card.id)>{text.get("notice-open")}</a>
                    <form method="post" action="/act/dismiss_notice">
                        {form.hidden()}
                        <input type="hidden" name="round" value=card.id.to_string()/>
                        <input type="hidden" name="about" value=notice.about.name()/>
                        <button class="button" type="submit">{text.get("notice-dismiss")}</button>
                    </form>
                </div>
            </li>
        }
    });
    let told: Vec<_> = told.collect();
    (!told.is_empty()).then(|| {
        view! { <h2>{text.get("notice-title")}</h2><ul class="stack" role="list">{told}</ul> }
            .into_any()
    })
}
