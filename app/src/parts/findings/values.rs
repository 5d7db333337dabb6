//! Values: their distribution, how far people agree about them, and which units divide people.

use super::{alpha, count, number, share};
use crate::parts::chart::{Axis, Figure as Chart, Row, Shades, interval, legend, stacked};
use crate::text::Text;
use domain::analysis::ratings::Analysis;
use domain::analysis::{Figure, Range};
use leptos::prelude::*;

/// So many units are listed.
const LISTED: usize = 12;

/// What a value is called.
pub fn value_name(text: Text, found: &Analysis, place: usize) -> String {
    match (found.labels.get(place), found.values.get(place)) {
        (Some(label), _) => label.clone(),
        (None, Some(value)) if value.fract() == 0.0 => text.decimals(*value, 0),
        (None, Some(value)) => text.decimals(*value, 2),
        (None, None) => String::new(),
    }
}

/// All values' names.
pub fn value_names(text: Text, found: &Analysis) -> Vec<String> {
    let all = 0..found.values.len();
    all.map(|place| value_name(text, found, place)).collect()
}

/// The distribution over everybody, and whether people agree.
pub fn distribution(text: Text, found: &Analysis) -> AnyView {
    let ranges: Vec<Range> = found
        .all
        .shares
        .iter()
        .map(|share| Range {
            value: Figure::Known(share.share),
            low: share.low,
            high: share.high,
        })
        .collect();
    let highest = ranges.iter().filter_map(|range| Some(range.known()?.2));
    let axis = Axis::over(text, highest.chain([0.0]));
    let rows = ranges.iter().enumerate().map(|(place, range)| {
        let said = super::range(text, *range, share);
        Row {
            label: value_name(text, found, place),
            picture: range
                .known()
                .map(|known| interval(&axis, known, said.clone())),
            cells: vec![said],
            whole: false,
        }
    });
    let rows = rows.collect();
    let most = ranges
        .iter()
        .enumerate()
        .filter_map(|(place, range)| Some((place, range.known()?)))
        .max_by(|(_, a), (_, b)| a.0.total_cmp(&b.0));
    let finding = most.map(|(place, (value, low, high))| {
        text.with(
            "analysis-values-finding",
            [
                ("value", value_name(text, found, place).into()),
                ("share", text.percent(value).into()),
                ("low", text.percent(low).into()),
                ("high", text.percent(high).into()),
            ],
        )
    });
    Chart {
        title: text.get("analysis-values-title"),
        finding,
        how: None,
        legend: None,
        label_head: text.get("analysis-value"),
        heads: vec![text.get("analysis-share")],
        rows,
        axis: Some(axis.view(|tick| text.percent(tick))),
    }
    .view(text)
}

/// How far people agree.
pub fn agreement(text: Text, found: Figure) -> AnyView {
    view! {
        <h3>{text.get("analysis-agreement-title")}</h3>
        <p class="finding">{alpha(text, found)}</p>
        <p class="help">{text.get("analysis-alpha-help")}</p>
    }
    .into_any()
}

/// The units that divide people most.
pub fn units(text: Text, found: &Analysis) -> Option<AnyView> {
    let first = found.findings.first()?;
    let ordered = first.agreement.known().is_some();
    let measure = |unit: &domain::analysis::ratings::UnitFinding| {
        number(
            text,
            if ordered {
                unit.agreement
            } else {
                unit.entropy
            },
        )
    };
    let names = value_names(text, found);
    let rows = found.findings.iter().take(LISTED).map(|unit| {
        let said = names.iter().zip(&unit.shares);
        let said = said.filter(|(_, share)| **share > 0.0);
        let said: Vec<String> = said
            .map(|(name, share)| format!("{name}: {}", text.percent(*share)))
            .collect();
        Row {
            label: unit.name.clone(),
            picture: Some(stacked(text, Shades::Scale, &unit.shares, said.join(", "))),
            cells: vec![count(text, unit.people), measure(unit)],
            whole: false,
        }
    });
    let key = if ordered {
        ("analysis-units-how", "analysis-agreement")
    } else {
        ("analysis-units-how-labels", "analysis-entropy")
    };
    let figure = Chart {
        title: text.get("analysis-units-title"),
        finding: Some(text.with(
            "analysis-units-finding",
            [
                ("item", first.name.clone().into()),
                ("items", count(text, found.findings.len()).into()),
            ],
        )),
        how: Some(text.get(key.0)),
        legend: Some(legend(Shades::Scale, &names)),
        label_head: text.get("column-item"),
        heads: vec![text.get("distribution-people"), text.get(key.1)],
        rows: rows.collect(),
        axis: None,
    };
    Some(figure.view(text))
}
