//! What is told beside the findings: what weights make of them, and what the place on the screen did.

use super::{count, number, range, reason};
use crate::parts::chart::{Figure as Chart, Row};
use crate::text::Text;
use domain::analysis::Found;
use domain::analysis::contest::{Corrected, Verdict};
use domain::analysis::sample::Weighting;
use domain::analysis::sample::weighting::Warned;
use domain::undefined::Undefined;
use leptos::prelude::*;

/// The answers of the people weighted to a population.
pub fn weights(text: Text, found: &Found, weighting: &Weighting) -> AnyView {
    let finding = text.with(
        "sample-weights-finding",
        [
            ("people", count(text, weighting.people).into()),
            ("effective", text.decimals(weighting.effective, 0).into()),
            ("largest", text.decimals(weighting.largest, 2).into()),
        ],
    );
    let warnings = weighting.warnings.iter().map(|warned| {
        view! { <p class="notice">{warning(text, warned)}</p> }
    });
    let warnings = warnings.collect_view();
    let margins = weighting.margins.iter().map(|margin| Row {
        label: format!("{}: {}", margin.attribute, margin.value),
        picture: None,
        cells: vec![
            super::share(text, margin.people),
            text.percent(margin.population),
            super::share(text, margin.weighted),
        ],
        whole: false,
    });
    let margins = table(
        text,
        "sample-population",
        "analysis-attribute",
        &["sample-here", "sample-population", "sample-weighted"],
        margins.collect(),
    );
    let orders = matches!(found, Found::Orders(_));
    let answers = weighting.answers.iter().map(|answer| {
        let share = answer.name.is_some() && !orders;
        let one = if share { super::share } else { number };
        Row {
            label: answer
                .name
                .clone()
                .unwrap_or_else(|| text.get("analysis-mean")),
            picture: None,
            cells: vec![one(text, answer.plain), range(text, answer.weighted, one)],
            whole: false,
        }
    });
    let head = if orders {
        "analysis-worth"
    } else {
        "analysis-value"
    };
    let answers = table(
        text,
        head,
        if orders {
            "analysis-candidate"
        } else {
            "analysis-value"
        },
        &["sample-unweighted", "sample-weighted"],
        answers.collect(),
    );
    view! {
        <p class="finding">{finding}</p>
        {warnings}
        <p class="help">{text.get("sample-weights-how")}</p>
        {margins}
        {answers}
    }
    .into_any()
}

fn warning(text: Text, warned: &Warned) -> String {
    let share = text.percent(warned.figure.unwrap_or_default());
    match warned.warning {
        "run-away" => text.with("sample-weights-run-away", [("share", share.into())]),
        "trimmed" | "not-converged" => {
            text.with("sample-weights-missed", [("share", share.into())])
        }
        _ => text.with(
            "sample-weights-nobody",
            [
                ("value", warned.value.clone().unwrap_or_default().into()),
                (
                    "attribute",
                    warned.attribute.clone().unwrap_or_default().into(),
                ),
            ],
        ),
    }
}

fn table(text: Text, title: &str, label: &str, heads: &[&str], rows: Vec<Row>) -> AnyView {
    Chart {
        title: text.get(title),
        finding: None,
        how: None,
        legend: None,
        label_head: text.get(label),
        heads: heads.iter().map(|key| text.get(key)).collect(),
        rows,
        axis: None,
    }
    .view(text)
}

/// Worths without the effects of places on the screen.
pub fn places(text: Text, verdict: &Verdict, corrected: &Corrected) -> AnyView {
    let places = corrected
        .positions
        .iter()
        .map(|effect| number(text, *effect));
    let places: Vec<String> = places.collect();
    let finding = text.with(
        "sample-place-finding",
        [
            ("orders", count(text, corrected.orders).into()),
            ("places", places.join("; ").into()),
        ],
    );
    let plain = |candidate: usize| {
        let standings = verdict.standings.as_ref().ok()?;
        let found = standings.all.iter().find(|s| s.candidate == candidate)?;
        Some(found.worth)
    };
    let named = verdict.candidates.iter().zip(&corrected.worths).enumerate();
    let rows = named.map(|(candidate, (name, worth))| Row {
        label: name.clone(),
        picture: None,
        cells: vec![
            plain(candidate).map_or_else(String::new, |worth| range(text, worth, number)),
            range(text, *worth, number),
        ],
        whole: false,
    });
    let heads = ["analysis-worth", "sample-place"];
    let rows = rows.collect();
    view! {
        <p class="finding">{finding}</p>
        {table(text, "analysis-standings-title", "analysis-candidate", &heads, rows)}
    }
    .into_any()
}

/// That there is none, and why.
pub fn none(text: Text, undefined: Undefined) -> AnyView {
    let said = text.with(
        "analysis-standings-none",
        [("reason", reason(text, undefined).into())],
    );
    view! { <p class="finding">{said}</p> }.into_any()
}
