//! What values the groups of an attribute give.

use super::super::values::value_names;
use super::super::{apart, number, people, range};
use super::{Cohesion, cohesion, missing};
use crate::parts::chart::{Axis, Figure as Chart, Row, Shades, interval, legend, stacked};
use crate::text::Text;
use domain::analysis::ratings::{Analysis, Comparison};
use domain::analysis::{Figure, Group, Range};
use leptos::prelude::*;

fn mean_of(group: &Group) -> Range {
    let [low, high] = group.mean_interval;
    Range {
        value: group.mean,
        low,
        high,
    }
}

/// One attribute's groups and what values they give.
pub fn view(text: Text, found: &Analysis, comparison: &Comparison) -> AnyView {
    let attribute = &comparison.attribute;
    let lead = apart(text, attribute, &comparison.apart);
    let missing = missing(text, comparison.missing);
    let means = means(text, found, comparison);
    let cohesions = comparison.groups.iter().map(|group| {
        let unknown = Figure::Unknown {
            undefined: domain::undefined::Undefined::Suppressed,
        };
        Cohesion {
            name: &group.name,
            inside: group.alpha,
            across: group.across.unwrap_or(unknown),
            index: group.index.unwrap_or(unknown),
            p: group.index_p.unwrap_or(unknown),
        }
    });
    let cohesion = cohesion(text, attribute, cohesions.collect());
    let variance = comparison.variance.ok().map(|variance| {
        let part = |share: Option<f64>| text.percent(share.unwrap_or(0.0));
        let both = variance.group.unwrap_or(0.0) + variance.unit_by_group.unwrap_or(0.0);
        let said = text.with(
            "analysis-variance",
            [
                ("unit", part(variance.unit).into()),
                ("person", part(variance.person).into()),
                ("group", part(Some(both)).into()),
                ("rest", part(variance.residual).into()),
            ],
        );
        view! { <p>{said}</p> }
    });
    view! {
        <p class="finding">{lead}</p>
        {missing}
        {means}
        {shares(text, found, comparison)}
        {variance}
        {cohesion}
    }
    .into_any()
}

fn means(text: Text, found: &Analysis, comparison: &Comparison) -> Option<AnyView> {
    let all = mean_of(&found.all);
    all.value.known()?;
    let ranges = comparison.groups.iter().map(mean_of).chain([all]);
    let ends = ranges.filter_map(Range::known);
    let axis = Axis::over(text, ends.flat_map(|(value, low, high)| [value, low, high]))
        .against(all.value.known());
    let row = |label: String, group: &Group, whole: bool| {
        let mean = mean_of(group);
        let said = range(text, mean, number);
        Row {
            label,
            picture: mean
                .known()
                .map(|known| interval(&axis, known, said.clone())),
            cells: vec![people(text, group.people), said],
            whole,
        }
    };
    let everybody = row(text.get("distribution-everybody"), &found.all, true);
    let groups = comparison
        .groups
        .iter()
        .map(|group| row(group.name.clone(), group, false));
    let rows = [everybody].into_iter().chain(groups).collect();
    let figure = Chart {
        title: text.with(
            "analysis-means-title",
            [("attribute", comparison.attribute.clone().into())],
        ),
        finding: spread(text, comparison),
        how: Some(text.get("analysis-means-how")),
        legend: None,
        label_head: text.get("distribution-group"),
        heads: vec![text.get("distribution-people"), text.get("analysis-mean")],
        rows,
        axis: Some(axis.view(|tick| text.decimals(tick, 2))),
    };
    Some(figure.view(text))
}

/// The groups of the highest and the lowest mean.
fn spread(text: Text, comparison: &Comparison) -> Option<String> {
    let known = comparison.groups.iter();
    let known = known.filter_map(|group| Some((group, group.mean.known()?)));
    let high = known.clone().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let low = known.min_by(|a, b| a.1.total_cmp(&b.1))?;
    (high.0.name != low.0.name).then(|| {
        text.with(
            "analysis-means-finding",
            [
                ("high", high.0.name.clone().into()),
                ("low", low.0.name.clone().into()),
                ("highest", text.decimals(high.1, 2).into()),
                ("lowest", text.decimals(low.1, 2).into()),
            ],
        )
    })
}

fn shares(text: Text, found: &Analysis, comparison: &Comparison) -> AnyView {
    let names = value_names(text, found);
    let row = |label: String, group: &Group, whole: bool| {
        let shares: Vec<f64> = group.shares.iter().map(|share| share.share).collect();
        let said = names.iter().zip(&shares);
        let said: Vec<String> = said
            .map(|(name, share)| format!("{name}: {}", text.percent(*share)))
            .collect();
        let cells = if shares.is_empty() {
            people(text, None)
        } else {
            said.join(", ")
        };
        Row {
            label,
            picture: (!shares.is_empty())
                .then(|| stacked(text, Shades::Scale, &shares, said.join(", "))),
            cells: vec![cells],
            whole,
        }
    };
    let everybody = row(text.get("distribution-everybody"), &found.all, true);
    let groups = comparison
        .groups
        .iter()
        .map(|group| row(group.name.clone(), group, false));
    Chart {
        title: text.with(
            "analysis-distribution-title",
            [("attribute", comparison.attribute.clone().into())],
        ),
        finding: None,
        how: None,
        legend: Some(legend(Shades::Scale, &names)),
        label_head: text.get("distribution-group"),
        heads: vec![text.get("analysis-shares")],
        rows: [everybody].into_iter().chain(groups).collect(),
        axis: None,
    }
    .view(text)
}
