//! The group's words and the dissent, side by side.

use super::{bars, between, whole, words};
use crate::parts::bars::telling;
use crate::text::Text;
use domain::deliberation::findings::ResultFinding;
use leptos::prelude::*;
use service::report::RoundReport;

pub(super) fn view(text: Text, report: &RoundReport) -> AnyView {
    let Some(result) = &report.findings.result else {
        return view! {
            <section class="stack" aria-labelledby="result">
                <h2 id="result">{text.get("report-result")}</h2>
                <p>{text.get("report-result-none")}</p>
            </section>
        }
        .into_any();
    };
    let chosen = report.proposals.get(result.proposal);
    let support = result.support.first().and_then(|cell| cell.support);
    let support = support.map(|support| {
        let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        text.with(
            "report-support",
            [
                ("yes", number(support.yes).into()),
                ("asked", number(support.asked).into()),
            ],
        )
    });
    view! {
        <section class="stack" aria-labelledby="result">
            <h2 id="result">{text.get("report-result")}</h2>
            <div class="voices">
                <section class="card voice" aria-labelledby="shared">
                    <h3 id="shared">{text.get("report-shared")}</h3>
                    {chosen.map(|chosen| words(text, chosen))}
                    {support.map(|said| view! { <p><strong>{said}</strong></p> })}
                </section>
                <section class="card voice" aria-labelledby="dissent">
                    <h3 id="dissent">{text.get("report-dissent")}</h3>
                    {dissent(text, report, result)}
                </section>
            </div>
            {who(text, report, result)}
            {count(text, report, result)}
        </section>
    }
    .into_any()
}

fn dissent(text: Text, report: &RoundReport, result: &ResultFinding) -> AnyView {
    let written = report.dissents.iter().map(|(quoted, people)| {
        let shared = text.with("report-dissent-shared", [("people", whole(*people).into())]);
        view! { <li>{words(text, quoted)}<p class="help">{shared}</p></li> }
    });
    let written: Vec<_> = written.collect();
    let opposed = i64::try_from(result.opposed).unwrap_or(i64::MAX);
    let silent = i64::try_from(result.silent).unwrap_or(i64::MAX);
    let none = (opposed == 0 && written.is_empty())
        .then(|| view! { <p>{text.get("report-dissent-none")}</p> });
    let told = (opposed > 0).then(|| {
        let said = text.with(
            "report-opposed",
            [("people", opposed.into()), ("silent", silent.into())],
        );
        view! { <p><strong>{said}</strong></p> }
    });
    view! { {none}<ul class="stack" role="list">{written}</ul>{told} }.into_any()
}

/// Who supports it, group by group.
fn who(text: Text, report: &RoundReport, result: &ResultFinding) -> AnyView {
    let names = [
        text.get("report-supports"),
        String::new(),
        text.get("report-supports-not"),
    ];
    let (bars, hidden) = bars(text, report, &result.support);
    let said = between(text, report, &result.support);
    let said = said.or_else(|| Some(text.get("report-between-none")));
    let figure = telling(text, text.get("report-who"), said, &names, &bars);
    view! { {figure}{hidden} }.into_any()
}

/// How the proposals were ranked.
fn count(text: Text, report: &RoundReport, result: &ResultFinding) -> Option<AnyView> {
    let count = result
        .count
        .as_ref()
        .filter(|_| report.proposals.len() > 1)?;
    let heads = (0..report.proposals.len()).map(|place| {
        view! { <th scope="col" class="number">{text.number(whole(place + 1))}</th> }
    });
    let rows = report.proposals.iter().enumerate().map(|(place, quoted)| {
        let cells = count.preferred.get(place).into_iter().flatten().enumerate();
        let cells = cells.map(|(other, preferred)| {
            #[expect(clippy::cast_possible_truncation, reason = "a count of people")]
            let people = *preferred as i64;
            let shown = if other == place { "–".to_owned() } else { text.number(people) };
            view! { <td class="number">{shown}</td> }
        });
        let chosen = (place == result.proposal)
            .then(|| view! { <span class="tag">{text.get("report-chosen")}</span> });
        view! {
            <tr><th scope="row">{text.number(whole(place + 1))}" "{chosen}{words(text, quoted)}</th>{cells.collect_view()}</tr>
        }
    });
    let title = text.get("report-count");
    let lead = text.with(
        "report-count-how",
        [("ballots", whole(count.ballots).into())],
    );
    let heads = heads.collect_view();
    let rows = rows.collect_view();
    Some(
        view! {
            <details class="card">
                <summary>{title.clone()}</summary>
                <p>{lead}</p>
                <div class="table-scroll" tabindex="0" role="region" aria-label=title>
                    <table class="data">
                        <thead><tr><th scope="col">{text.get("report-proposal")}</th>{heads}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        }
        .into_any(),
    )
}
