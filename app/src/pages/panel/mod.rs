//! A panel's link as its people meet it: what the work is before they take a place, and the place.

pub mod desk;

use crate::parts::project_card::pay_line;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::id::PanelId;
use domain::panel::{Arrival, State};
use domain::pay::PayKind;
use domain::refusal::Refusal;
use domain::time::Span;
use leptos::prelude::*;
use service::Error;
use service::panel::place::Mine;

/// `GET /panels/{id}`, with who comes in the query as their provider names them.
pub async fn get(visit: Visit, Path(id): Path<PanelId>) -> Response {
    let page = load(&visit, id).await;
    visit.answer(page)
}

/// `GET /panels/{id}/place`
pub async fn place(visit: Visit, Path(id): Path<PanelId>) -> Response {
    let page = load_place(&visit, id).await;
    visit.answer(page)
}

async fn load(visit: &Visit, id: PanelId) -> Result<Page, Error> {
    let entrance = service::panel::door::preview(visit.service(), id).await?;
    let arrival = Arrival::read(|name| visit.query.get(name).map(String::as_str));
    let arrival = arrival.and_then(|arrival| {
        let open = !entrance.closed;
        open.then_some(arrival)
            .ok_or_else(|| Refusal::general("panel-closed"))
    });
    let (text, form) = (visit.text, visit.form());
    Ok(Page::new(entrance.project.title.clone(), move || {
        let (project, offer) = (&entrance.project, &entrance.offer);
        let minutes = text.with(
            "minutes-per-item",
            [("count", project.minutes_estimate.into())],
        );
        let held = text.span(Span::minutes(offer.minutes));
        let sitting = text.with(
            "panel-offer",
            [("count", offer.judgements.into()), ("time", held.into())],
        );
        let paid = project.pay.kind != PayKind::Volunteer;
        let estimate = paid.then(|| {
            let amount = text.money(entrance.expected, project.pay.currency);
            text.with("panel-estimate", [("amount", amount.into())])
        });
        let enter = match &arrival {
            Ok(arrival) => view! {
                <form method="post" action="/act/enter_panel" class="stack">
                    {form.hidden()}
                    <input type="hidden" name="panel" value=id.to_string()/>
                    <input type="hidden" name="participant" value=arrival.participant.clone()/>
                    <input type="hidden" name="session" value=arrival.submission.clone()/>
                    {form.submit("panel-begin")}
                </form>
            }
            .into_any(),
            Err(refusal) => {
                let said = refusal.problems.iter().map(|problem| text.problem(problem));
                let said: Vec<String> = said.collect();
                view! { <p class="notice" data-kind="error">{said.join(" ")}</p> }.into_any()
            }
        };
        view! {
            <p><a href=format!("/c/{}", entrance.community.slug) dir="auto">{entrance.community.name.clone()}</a></p>
            <h1 dir="auto">{project.title.clone()}</h1>
            <p class="lead" dir="auto">{project.summary.clone()}</p>
            <p class="pay">{pay_line(text, &project.pay)}</p>
            <p class="cluster"><span class="tag">{minutes}</span>
                <span class="tag" translate="no">{project.locale.clone()}</span></p>
            <p>{sitting}" "{estimate}</p>
            {paid.then(|| view! { <p>{text.get("panel-paid-by")}</p> })}
            {enter}
        }
        .into_any()
    }))
}

async fn load_place(visit: &Visit, id: PanelId) -> Result<Page, Error> {
    let mine = service::panel::place::mine(visit.service(), &visit.deed, id).await?;
    let (text, form) = (visit.text, visit.form());
    let now = visit.deed.at;
    let title = match mine.state {
        State::Open => "panel-place",
        State::Completed => "panel-completed",
        State::Returned => "panel-returned",
        State::TimedOut => "panel-timed-out",
    };
    Ok(Page::new(text.get(title), move || {
        let progress = text.with(
            "panel-progress",
            [
                ("done", mine.done.into()),
                ("all", mine.offer.judgements.into()),
            ],
        );
        let earned = text.money(mine.earned, mine.project.pay.currency);
        let so_far = text.with(
            "work-so-far",
            [
                ("earned", earned.into()),
                ("time", text.span(mine.active).into()),
            ],
        );
        let held = (mine.state == State::Open).then(|| {
            let left = text.span(mine.expires_at.since(now));
            text.with("panel-held", [("time", left.into())])
        });
        let ended = matches!(mine.state, State::Returned | State::TimedOut)
            .then(|| view! { <p>{text.get("panel-ended-help")}</p> });
        let go_on = mine.goes_on.then(|| {
            let work = format!("/p/{}/work", mine.project.slug);
            let kind = (mine.state == State::Open).then_some("primary");
            view! { <p><a class="button" data-kind=kind href=work>{text.get("join-go-on")}</a></p> }
        });
        let give_back = (mine.state == State::Open).then(|| {
            view! {
                <details><summary>{text.get("panel-give-back")}</summary>
                    <form method="post" action="/act/give_place_back" class="stack">
                        {form.hidden()}
                        <input type="hidden" name="panel" value=id.to_string()/>
                        <p>{text.get("panel-give-back-help")}</p>
                        <button class="button" type="submit">{text.get("panel-give-back")}</button>
                    </form>
                </details>
            }
        });
        view! {
            <p><a href=format!("/p/{}", mine.project.slug) dir="auto">{mine.project.title.clone()}</a></p>
            <h1>{text.get(title)}</h1>
            <p>{progress}" "{so_far}" "{held}</p>
            {ended}
            {code(text, &mine)}
            {go_on}
            {give_back}
        }
        .into_any()
    }))
}

/// What the provider wants to hear.
fn code(text: Text, mine: &Mine) -> Option<AnyView> {
    let code = mine.code.clone()?;
    let back = mine.offer.return_url.clone().map(|address| {
        view! { <p><a class="button" data-kind="primary" href=address rel="noreferrer">{text.get("panel-back")}</a></p> }
    });
    Some(
        view! {
            <section class="card stack">
                <div class="field">
                    <label for="code">{text.get("panel-code")}</label>
                    <input id="code" type="text" readonly value=code dir="ltr" aria-describedby="code-help"/>
                    <p class="help" id="code-help">{text.get("panel-code-help")}</p>
                </div>
                {back}
            </section>
        }
        .into_any(),
    )
}
