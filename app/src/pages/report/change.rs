//! What the talk changed in how people rank.

use super::{number, response, whole};
use crate::parts::bars::{Bar, telling};
use crate::parts::content::{content, excerpt};
use crate::text::Text;
use domain::deliberation::change::Verdict;
use domain::deliberation::findings::items::ItemFinding;
use domain::deliberation::findings::measures::{Measure, Measured};
use domain::preference::{Counts, Distribution, Unit, Whose};
use leptos::prelude::*;
use service::report::{ReportItem, RoundReport};

pub(super) fn view(text: Text, report: &RoundReport) -> Option<AnyView> {
    let found = &report.findings;
    if found.items.iter().all(|item| item.before.is_empty()) {
        return None;
    }
    let changed = found.changed;
    let conformity = found.conformity;
    let said = (changed.people > 0).then(|| {
        text.with(
            "report-changed",
            [
                ("changed", whole(changed.changed).into()),
                ("people", whole(changed.people).into()),
            ],
        )
    });
    let towards = (conformity.moved > 0).then(|| {
        text.with(
            "report-towards",
            [
                ("towards", whole(conformity.towards).into()),
                ("moved", whole(conformity.moved).into()),
                ("unreasoned", whole(conformity.towards_unreasoned).into()),
            ],
        )
    });
    let items = report.items.iter().zip(&found.items).enumerate();
    let items = items.map(|(place, (item, finding))| one(text, report, place, item, finding));
    let overall = (found.items.len() > 1 && changed.people > 0)
        .then(|| measures(text, report, text.get("report-overall"), &found.overall));
    Some(
        view! {
            <section class="stack" aria-labelledby="change">
                <h2 id="change">{text.get("report-change")}</h2>
                {said.map(|said| view! { <p>{said}</p> })}
                {towards.map(|said| view! { <p>{said}</p> })}
                {items.collect_view()}
                {overall}
            </section>
        }
        .into_any(),
    )
}

/// Everybody's first choices of each response.
fn firsts(cells: &[Distribution<usize>]) -> Vec<(usize, Counts)> {
    let all = cells.iter().filter(|cell| cell.whose == Whose::All);
    let firsts = all.filter_map(|cell| match cell.unit {
        Unit::First(place) => Some((place, cell.counts?)),
        _ => None,
    });
    firsts.collect()
}

fn share(counts: &Counts) -> f64 {
    counts.shares().map_or(0.0, |[first, ..]| first.share)
}

fn one(
    text: Text,
    report: &RoundReport,
    place: usize,
    item: &ReportItem,
    finding: &ItemFinding,
) -> AnyView {
    let title = text.with("report-item", [("number", whole(place + 1).into())]);
    let prompt = item.prompt.last().map(|turn| turn.content.as_str());
    let prompt = prompt.unwrap_or_default();
    let responses = item.responses.iter().enumerate().map(|(at, answer)| {
        view! { <details><summary>{response(text, at)}</summary>{content(answer, &item.language)}</details> }
    });
    let measured = (finding.both > 0)
        .then(|| measures(text, report, text.get("report-measures"), &finding.measures));
    view! {
        <section class="stack">
            <h3>{title}</h3>
            <blockquote class="prompt" lang=item.language.clone() dir="auto"><p>{excerpt(prompt)}</p></blockquote>
            {responses.collect_view()}
            {figure(text, finding)}
            {measured}
        </section>
    }
    .into_any()
}

/// First choices before and after, the response that changed most in the sentence.
fn figure(text: Text, finding: &ItemFinding) -> AnyView {
    let (before, after) = (firsts(&finding.before), firsts(&finding.after));
    let mut bars = Vec::new();
    let mut furthest: Option<(usize, f64, f64)> = None;
    for (place, counts) in &before {
        let later = after.iter().find(|(of, _)| of == place);
        let label = |key: &str| text.with(key, [("response", response(text, *place).into())]);
        bars.push(Bar {
            label: label("report-before"),
            counts: Some(*counts),
        });
        if let Some((_, later)) = later {
            bars.push(Bar {
                label: label("report-after"),
                counts: Some(*later),
            });
            let (was, is) = (share(counts), share(later));
            let further = furthest.is_none_or(|(_, a, b)| (is - was).abs() > (b - a).abs());
            if further {
                furthest = Some((*place, was, is));
            }
        }
    }
    let said = furthest.map(|(place, was, is)| {
        text.with(
            "report-shift",
            [
                ("response", response(text, place).into()),
                ("before", text.percent(was).into()),
                ("after", text.percent(is).into()),
            ],
        )
    });
    let names = [
        text.get("report-first"),
        String::new(),
        text.get("report-first-not"),
    ];
    let title = text.get("report-firsts");
    telling(text, title, said, &names, &bars)
}

fn label(text: Text, report: &RoundReport, measure: Measure) -> String {
    let by = |key: &str, attribute: usize| {
        let named = report.attributes.get(attribute);
        let question = named.map(|named| named.label.clone()).unwrap_or_default();
        text.with(key, [("attribute", question.into())])
    };
    match measure {
        Measure::Alpha => text.get("report-alpha"),
        Measure::Entropy => text.get("report-entropy"),
        Measure::Within { attribute } => by("report-within", attribute),
        Measure::Between { attribute } => by("report-between-groups", attribute),
    }
}

/// The measures before and after, with what the interval says in words.
fn measures(text: Text, report: &RoundReport, title: String, measured: &[Measured]) -> AnyView {
    let rows = measured.iter().map(|one| {
        let what = label(text, report, one.measure);
        match one.change {
            Ok(change) => {
                let verdict = match change.verdict {
                    Verdict::Converged => "report-converged",
                    Verdict::Polarised => "report-polarised",
                    Verdict::Unchanged => "report-unchanged",
                };
                let difference = text.with(
                    "report-interval",
                    [
                        ("difference", number(text, change.after - change.before).into()),
                        ("low", number(text, change.interval.0).into()),
                        ("high", number(text, change.interval.1).into()),
                    ],
                );
                view! {
                    <tr>
                        <th scope="row" dir="auto">{what}</th>
                        <td class="number">{number(text, change.before)}</td>
                        <td class="number">{number(text, change.after)}</td>
                        <td>{difference}</td>
                        <td>{text.get(verdict)}</td>
                    </tr>
                }
                .into_any()
            }
            Err(_) => view! {
                <tr><th scope="row" dir="auto">{what}</th><td colspan="4">{text.get("report-undefined")}</td></tr>
            }
            .into_any(),
        }
    });
    let rows = rows.collect_view();
    view! {
        <details class="card">
            <summary>{title.clone()}</summary>
            <p class="help">{text.get("report-measures-how")}</p>
            <div class="table-scroll" tabindex="0" role="region" aria-label=title>
                <table class="data">
                    <thead><tr>
                        <th scope="col">{text.get("report-measure")}</th>
                        <th scope="col" class="number">{text.get("report-head-before")}</th>
                        <th scope="col" class="number">{text.get("report-head-after")}</th>
                        <th scope="col">{text.get("report-head-difference")}</th>
                        <th scope="col">{text.get("report-head-verdict")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}
