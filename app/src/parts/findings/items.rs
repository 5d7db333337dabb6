//! Items by what kind of disagreement they meet with, and the evidence for that.

use super::{chance, number};
use crate::parts::chart::{Figure as Chart, Row, Shades, stacked};
use crate::text::Text;
use domain::analysis::contest::{ItemFinding, Verdict};
use domain::disagreement::kind::Kind;
use leptos::prelude::*;

/// A kind's name.
pub fn kind_name(text: Text, kind: Option<Kind>) -> String {
    match kind {
        Some(kind) => text.get(&format!("kind-{}", kind.name())),
        None => text.get("kind-none"),
    }
}

/// What a kind means, and where such an item goes.
fn kind_help(text: Text, kind: Option<Kind>) -> String {
    match kind {
        Some(kind) => text.get(&format!("kind-{}-help", kind.name())),
        None => text.get("kind-none-help"),
    }
}

/// How many items there are of each kind.
pub fn kinds(text: Text, verdict: &Verdict) -> Option<AnyView> {
    let all: usize = verdict.kinds.iter().map(|count| count.items).sum();
    let most = verdict.kinds.iter().map(|count| count.items).max()?;
    let frequent = verdict.kinds.iter().filter(|count| count.items == most);
    let frequent: Vec<String> = frequent.map(|count| kind_name(text, count.kind)).collect();
    #[expect(clippy::cast_precision_loss, reason = "items are far below 2^52")]
    let part = |items: usize| items as f64 / all.max(1) as f64;
    let rows = verdict.kinds.iter().map(|count| {
        let share = part(count.items);
        let said = text.percent(share);
        Row {
            label: kind_name(text, count.kind),
            picture: Some(stacked(text, Shades::Scale, &[0.0, share], said)),
            cells: vec![super::count(text, count.items), kind_help(text, count.kind)],
            whole: false,
        }
    });
    let figure = Chart {
        title: text.get("analysis-kinds-title"),
        finding: Some(text.with(
            "analysis-kinds-finding",
            [
                ("kind", frequent.join(", ").into()),
                ("items", super::count(text, most).into()),
                ("of", super::count(text, all).into()),
            ],
        )),
        how: Some(text.get("analysis-kinds-how")),
        legend: None,
        label_head: text.get("analysis-kind"),
        heads: vec![text.get("analysis-items"), text.get("analysis-kind-means")],
        rows: rows.collect(),
        axis: None,
    };
    Some(figure.view(text))
}

/// The items that divide people most.
pub fn list(text: Text, verdict: &Verdict, most: usize) -> Option<AnyView> {
    let mut items: Vec<&ItemFinding> = verdict
        .findings
        .iter()
        .filter(|item| item.kind.is_some() && item.agreement.known().is_some())
        .collect();
    items.sort_by(|a, b| {
        let of = |item: &ItemFinding| item.agreement.known().unwrap_or(1.0);
        of(a).total_cmp(&of(b))
    });
    let rows = items.into_iter().take(most).map(|item| Row {
        label: item.name.clone(),
        picture: None,
        cells: vec![
            kind_name(text, item.kind),
            text.number(i64::try_from(item.people).unwrap_or(i64::MAX)),
            number(text, item.agreement),
            number(text, item.alpha),
            number(text, item.entropy),
        ],
        whole: false,
    });
    let rows: Vec<Row> = rows.collect();
    let heads = [
        "analysis-kind",
        "distribution-people",
        "analysis-tau",
        "analysis-alpha",
        "analysis-entropy",
    ];
    (!rows.is_empty()).then(|| {
        Chart {
            title: text.get("analysis-units-title"),
            finding: None,
            how: Some(text.get("analysis-tau-how")),
            legend: None,
            label_head: text.get("column-item"),
            heads: heads.map(|key| text.get(key)).to_vec(),
            rows,
            axis: None,
        }
        .view(text)
    })
}

/// One item's kind with its evidence; `attributes` are the names of those that it is split by.
pub fn evidence(text: Text, item: &ItemFinding, attributes: &[String]) -> AnyView {
    let fact = |key: &str, value: String| {
        view! { <div><dt>{text.get(key)}</dt><dd>{value}</dd></div> }
    };
    let people = text.number(i64::try_from(item.people).unwrap_or(i64::MAX));
    let repeats = text.number(i64::try_from(item.repeats).unwrap_or(i64::MAX));
    let slips = text.number(i64::try_from(item.slips).unwrap_or(i64::MAX));
    let by = item.by.iter().zip(attributes.iter().cloned());
    let texts = item
        .texts
        .iter()
        .map(|split| (split, text.get("sample-texts")));
    let splits = by.chain(texts).map(|(split, attribute)| {
        let said = match (split.distance.known(), split.q.known()) {
            (Some(distance), Some(q)) => {
                let key = if split.differs {
                    "analysis-split-differs"
                } else {
                    "analysis-split-alike"
                };
                let said = [
                    ("attribute", attribute.clone().into()),
                    ("distance", text.decimals(distance, 2).into()),
                    ("q", chance(text, q).into()),
                ];
                text.with(key, said)
            }
            _ => text.with(
                "analysis-by-not",
                [
                    ("attribute", attribute.clone().into()),
                    ("reason", number(text, split.distance).into()),
                ],
            ),
        };
        view! { <li>{said}</li> }
    });
    let splits = splits.collect_view();
    view! {
        <section class="card stack" aria-labelledby="kind">
            <h2 id="kind">{kind_name(text, item.kind)}</h2>
            <p>{kind_help(text, item.kind)}</p>
            <dl class="kpis">
                {fact("distribution-people", people)}
                {fact("analysis-tau", number(text, item.agreement))}
                {fact("analysis-entropy", number(text, item.entropy))}
                {fact("analysis-alpha", number(text, item.alpha))}
                {fact("analysis-retest", number(text, item.retest))}
                {fact("analysis-repeats", repeats)}
                {fact("analysis-confidence", super::share(text, item.confidence))}
                {fact("analysis-slips", slips)}
            </dl>
            <ul>{splits}</ul>
            <details><summary>{text.get("analysis-what-these-are")}</summary>
                <p>{text.get("analysis-tau-how")}</p>
                <p>{text.get("analysis-kinds-how")}</p></details>
        </section>
    }
    .into_any()
}
