//! What all share, what divides, who votes alike, and who had how much of the talk.

use super::{bars, between, name, number, whole, words};
use crate::parts::bars::telling;
use crate::text::Text;
use domain::deliberation::findings::Talk;
use domain::viewpoint::Vote;
use leptos::prelude::*;
use service::report::RoundReport;

pub(super) fn view(text: Text, report: &RoundReport) -> AnyView {
    view! {
        {statements(text, report)}
        {viewpoints(text, report)}
        {talk(text, report)}
    }
    .into_any()
}

/// Principles and positions, side by side; a position that is a principle stands with those.
fn statements(text: Text, report: &RoundReport) -> Option<AnyView> {
    let found = &report.findings;
    if found.statements.is_empty() {
        return None;
    }
    let all: Vec<usize> = found
        .principles
        .iter()
        .filter_map(|one| one.statement)
        .collect();
    let shared = all.iter().map(|statement| figure(text, report, *statement));
    let shared: Vec<_> = shared.collect();
    let positions = found.positions.iter().map(|position| position.statement);
    let held = positions
        .filter(|statement| !all.contains(statement))
        .map(|statement| figure(text, report, statement));
    let held: Vec<_> = held.collect();
    let none = |empty: bool, key: &str| empty.then(|| view! { <p>{text.get(key)}</p> });
    let no_shared = none(shared.is_empty(), "report-principles-none");
    let no_held = none(held.is_empty(), "report-positions-none");
    Some(
        view! {
            <section class="stack" aria-labelledby="statements">
                <h2 id="statements">{text.get("report-statements")}</h2>
                <div class="stack">
                    <section aria-labelledby="principles">
                        <h3 id="principles">{text.get("report-principles")}</h3>
                        <p class="help">{text.get("report-principles-how")}</p>
                        {no_shared}{shared}
                    </section>
                    <section aria-labelledby="positions">
                        <h3 id="positions">{text.get("report-positions")}</h3>
                        <p class="help">{text.get("report-positions-how")}</p>
                        {no_held}{held}
                    </section>
                </div>
            </section>
        }
        .into_any(),
    )
}

/// A statement with who agrees.
fn figure(text: Text, report: &RoundReport, statement: usize) -> AnyView {
    let cells = report.findings.statements.get(statement);
    let cells = cells.map_or(&[][..], |one| one.support.as_slice());
    let (bars, hidden) = bars(text, report, cells);
    let names = [
        text.get("report-agrees"),
        String::new(),
        text.get("report-agrees-not"),
    ];
    let quoted = report.statements.get(statement);
    let title = text.with(
        "report-statement",
        [("number", whole(statement + 1).into())],
    );
    view! {
        <div class="stated">
            {quoted.map(|quoted| words(text, quoted))}
            {telling(text, title, between(text, report, cells), &names, &bars)}
            {hidden}
        </div>
    }
    .into_any()
}

/// Who votes alike, and what stands for them.
fn viewpoints(text: Text, report: &RoundReport) -> Option<AnyView> {
    if report.findings.viewpoints.is_empty() {
        return None;
    }
    let each = report.findings.viewpoints.iter().enumerate();
    let each = each.map(|(place, viewpoint)| {
        let title = text.with("report-viewpoint", [("number", whole(place + 1).into())]);
        let people = match viewpoint.people {
            Some(people) => text.with(
                "report-viewpoint-people",
                [("people", whole(people).into())],
            ),
            None => text.get("distribution-suppressed"),
        };
        let stands = viewpoint.representatives.iter().filter_map(|one| {
            let quoted = report.statements.get(one.statement)?;
            let side = match one.side {
                Vote::Agree => "report-side-agree",
                Vote::Disagree => "report-side-disagree",
                Vote::Pass => "report-side-pass",
            };
            Some(view! { <li><p class="help">{text.get(side)}</p>{words(text, quoted)}</li> })
        });
        let stands = stands.collect_view();
        view! {
            <li class="card voice">
                <h3>{title}</h3>
                <p class="help">{people}</p>
                <ul class="stack" role="list">{stands}</ul>
            </li>
        }
    });
    let each = each.collect_view();
    Some(
        view! {
            <section class="stack" aria-labelledby="viewpoints">
                <h2 id="viewpoints">{text.get("report-viewpoints")}</h2>
                <p>{text.get("report-viewpoints-how")}</p>
                <ul class="voices" role="list">{each}</ul>
            </section>
        }
        .into_any(),
    )
}

/// Each group's part in the talk beside its part in the round.
fn talk(text: Text, report: &RoundReport) -> Option<AnyView> {
    let Talk { words, parts, .. } = &report.findings.talk;
    let even = (*words)?;
    let said = text.with("report-talk-gini", [("gini", number(text, even).into())]);
    let shown = |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |s| text.percent(s));
    let rows = parts.iter().map(|(who, part)| {
        let label = name(text, report, *who);
        match part {
            Some(part) => view! {
                <tr>
                    <th scope="row" dir="auto">{label}</th>
                    <td class="number">{shown(part.of_people)}</td>
                    <td class="number">{shown(part.of_words)}</td>
                    <td class="number">{shown(part.of_posts)}</td>
                </tr>
            }
            .into_any(),
            None => view! {
                <tr><th scope="row" dir="auto">{label}</th><td colspan="3">{text.get("distribution-suppressed")}</td></tr>
            }
            .into_any(),
        }
    });
    let rows: Vec<_> = rows.collect();
    let title = text.get("report-talk");
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=title.clone()>
                <table class="data">
                    <thead><tr>
                        <th scope="col">{text.get("distribution-group")}</th>
                        <th scope="col" class="number">{text.get("report-of-people")}</th>
                        <th scope="col" class="number">{text.get("report-of-words")}</th>
                        <th scope="col" class="number">{text.get("report-of-posts")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    Some(
        view! {
            <section class="stack" aria-labelledby="talk">
                <h2 id="talk">{title.clone()}</h2>
                <p>{said}</p>
                {table}
            </section>
        }
        .into_any(),
    )
}
