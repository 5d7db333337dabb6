//! The public report of a round that is over: to be read, printed and passed on.
//!
//! What the group says and what those say who do not share it stand side by side, as large as each
//! other. Every picture stands in a table with the same numbers, under a sentence that says the
//! finding; what too few people stand behind says so. There is no script.

mod change;
mod result;
mod sides;

use crate::parts::bars::Bar;
use crate::parts::content::content;
use crate::parts::notice;
use crate::place::Path;
use crate::shell::Page;
use crate::text::Text;
use crate::visit::Visit;
use axum::response::Response;
use domain::deliberation::findings::groups::{Cell, Who};
use domain::deliberation::state::Ending;
use domain::id::RoundId;
use domain::money::Micros;
use domain::preference::Counts;
use leptos::prelude::*;
use service::Error;
use service::report::{Quoted, RoundReport};

/// `GET /rounds/{id}/report`
pub async fn get(visit: Visit, Path(id): Path<RoundId>) -> Response {
    let page = load(&visit, id).await;
    visit.answer(page)
}

async fn load(visit: &Visit, id: RoundId) -> Result<Page, Error> {
    let report = service::report::round(visit.service(), &visit.deed, id).await?;
    let text = visit.text;
    let title = text.with("report-title", [("round", report.title.clone().into())]);
    Ok(Page::new(title, move || view(text, &report)).wide())
}

/// The report itself.
pub fn view(text: Text, report: &RoundReport) -> AnyView {
    view! {
        <article class="report">
            <p><a href=format!("/p/{}", report.project) dir="auto">{report.project_title.clone()}</a></p>
            <h1 dir="auto">{report.title.clone()}</h1>
            <p class="lead" dir="auto">{report.purpose.clone()}</p>
            {notice::simulated(text, report.simulated)}
            {facts(text, report)}
            {result::view(text, report)}
            {change::view(text, report)}
            {sides::view(text, report)}
            {how(text, report)}
        </article>
    }
    .into_any()
}

fn facts(text: Text, report: &RoundReport) -> AnyView {
    let ending = match report.ending {
        Ending::Complete => "report-ending-complete",
        Ending::Unproposed => "report-ending-unproposed",
        Ending::Deserted => "report-ending-deserted",
        Ending::Cancelled => "report-ending-cancelled",
    };
    let days = text.with(
        "report-days",
        [
            (
                "from",
                report
                    .opened
                    .map(|at| text.day(at))
                    .unwrap_or_default()
                    .into(),
            ),
            ("to", text.day(report.closed).into()),
        ],
    );
    let found = &report.findings;
    let fact = |key: &str, value: usize| {
        view! { <div><dt>{text.get(key)}</dt><dd>{text.number(whole(value))}</dd></div> }
    };
    view! {
        <p class="help"><span dir="auto">{report.community.clone()}</span>" · "{days}" · "{text.get(ending)}</p>
        <dl class="kpis">
            {fact("report-fact-people", found.people)}
            {fact("report-fact-items", report.items.len())}
            {fact("report-fact-statements", report.statements.len())}
            {fact("report-fact-words", usize::try_from(found.talk.whole.words).unwrap_or(usize::MAX))}
        </dl>
    }
    .into_any()
}

fn how(text: Text, report: &RoundReport) -> AnyView {
    let k = i64::try_from(report.k).unwrap_or(i64::MAX);
    view! {
        <section class="stack" aria-labelledby="how">
            <h2 id="how">{text.get("report-how")}</h2>
            <p>{text.get("report-how-people")}</p>
            <p>{text.get("explorer-several")}</p>
            <p>{text.with("report-how-small", [("least", k.into())])}</p>
            <p>{text.get("report-how-numbers")}</p>
            <p>{text.with("report-how-licence", [("licence", report.licence.clone().into())])}</p>
        </section>
    }
    .into_any()
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// A number with two places.
fn number(text: Text, value: f64) -> String {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "measures are small numbers, rounded here"
    )]
    let hundredths = (value * 100.0).round() as i64;
    text.decimal_of(Micros(hundredths * 10_000))
}

/// Words in their language, or that they are not quoted.
fn words(text: Text, quoted: &Quoted) -> AnyView {
    match &quoted.text {
        Some(said) => content(said, &quoted.language),
        None => view! { <p class="help">{text.get("report-unquoted")}</p> }.into_any(),
    }
}

/// What a group is called.
fn name(text: Text, report: &RoundReport, who: Who) -> String {
    match who {
        Who::Everybody => text.get("distribution-everybody"),
        Who::Group { attribute, value } => {
            let named = report.attributes.get(attribute);
            let value = named.and_then(|named| named.values.get(value));
            value.cloned().unwrap_or_default()
        }
        Who::Viewpoint(place) => {
            text.with("report-viewpoint", [("number", whole(place + 1).into())])
        }
    }
}

/// A response's name by its place.
fn response(text: Text, place: usize) -> String {
    let letter = text.get(&format!("letter-{}", place + 1));
    text.with("work-response", [("name", letter.into())])
}

/// Who supports something, as a picture counts it: for and against.
fn counts(cell: &Cell) -> Option<Counts> {
    let support = cell.support?;
    Some(Counts {
        first: support.yes,
        tie: 0,
        second: support.asked - support.yes,
    })
}

/// The bars of those who are shown, and a line that names whoever is not.
fn bars(text: Text, report: &RoundReport, cells: &[Cell]) -> (Vec<Bar>, Option<AnyView>) {
    let (shown, hidden): (Vec<&Cell>, Vec<&Cell>) =
        cells.iter().partition(|cell| cell.support.is_some());
    let bar = |cell: &Cell| Bar {
        label: name(text, report, cell.who),
        counts: counts(cell),
    };
    let names = hidden.iter().map(|cell| name(text, report, cell.who));
    let names: Vec<_> = names
        .map(|name| view! { <li dir="auto" class="tag">{name}</li> })
        .collect();
    let line = (!names.is_empty()).then(|| {
        view! {
            <p class="help">{text.get("distribution-suppressed")}</p>
            <ul class="cluster" role="list">{names}</ul>
        }
        .into_any()
    });
    (shown.into_iter().map(bar).collect(), line)
}

/// Between which groups support differs most, in a sentence; nothing where fewer than two are shown.
fn between(text: Text, report: &RoundReport, cells: &[Cell]) -> Option<String> {
    let shown = cells.iter().filter(|cell| cell.who != Who::Everybody);
    let mut shares: Vec<(f64, Who)> = shown
        .filter_map(|cell| Some((counts(cell)?.shares()?[0].share, cell.who)))
        .collect();
    shares.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (least, most) = (shares.first()?, shares.last()?);
    if shares.len() < 2 {
        return None;
    }
    Some(text.with(
        "report-between",
        [
            ("high", name(text, report, most.1).into()),
            ("most", text.percent(most.0).into()),
            ("low", name(text, report, least.1).into()),
            ("least", text.percent(least.0).into()),
        ],
    ))
}
