//! Groups beside one another.

use super::values::value_names;
use super::{RATE, apart, chance, count, number, people, range, share};
use crate::parts::chart::{Axis, Figure as Chart, Row, interval, legend, stacked};
use crate::text::Text;
use domain::analysis::contest::{GroupVerdict, Verdict};
use domain::analysis::ratings::{Analysis, Comparison};
use domain::analysis::{Figure, Group, Range};
use leptos::prelude::*;

/// So many candidates are drawn per group.
const DRAWN: usize = 8;

fn mean_of(group: &Group) -> Range {
    let [low, high] = group.mean_interval;
    Range {
        value: group.mean,
        low,
        high,
    }
}

/// What a figure of groups needs to say of one group's agreement.
struct Cohesion<'g> {
    name: &'g str,
    inside: Figure,
    across: Figure,
    index: Figure,
    p: Figure,
}

/// One attribute's groups and what values they give.
pub fn of_values(text: Text, found: &Analysis, comparison: &Comparison) -> AnyView {
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

fn missing(text: Text, people: usize) -> Option<AnyView> {
    (people > 0).then(|| {
        let said = text.with("analysis-missing", [("people", count(text, people).into())]);
        view! { <p class="help">{said}</p> }.into_any()
    })
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
            picture: (!shares.is_empty()).then(|| stacked(text, &shares, said.join(", "))),
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
        legend: Some(legend(&names)),
        label_head: text.get("distribution-group"),
        heads: vec![text.get("analysis-shares")],
        rows: [everybody].into_iter().chain(groups).collect(),
        axis: None,
    }
    .view(text)
}

/// How far each group agrees with itself and with others.
fn cohesion(text: Text, attribute: &str, groups: Vec<Cohesion<'_>>) -> AnyView {
    let known = groups.iter().filter_map(|group| group.index.known());
    let axis = Axis::over(text, known.chain([0.0, 1.5])).against(Some(1.0));
    // The clearest of those that stand out.
    let clear = groups.iter().filter_map(|group| {
        let (index, p) = (group.index.known()?, group.p.known()?);
        (p <= RATE && index > 1.0).then_some((group, index, p))
    });
    let clear = clear.min_by(|a, b| a.2.total_cmp(&b.2));
    let finding = match clear {
        Some((group, index, p)) => text.with(
            "analysis-cohesive",
            [
                ("group", group.name.to_owned().into()),
                ("index", text.decimals(index, 2).into()),
                ("p", chance(text, p).into()),
            ],
        ),
        None => text.get("analysis-cohesive-none"),
    };
    let rows = groups.iter().map(|group| {
        let picture = group.index.known().map(|index| {
            // An index has no interval: its p says how sure it is.
            interval(&axis, (index, index, index), text.decimals(index, 2))
        });
        let p = match group.p {
            Figure::Known(p) => chance(text, p),
            unknown @ Figure::Unknown { .. } => number(text, unknown),
        };
        Row {
            label: group.name.to_owned(),
            picture,
            cells: vec![
                number(text, group.inside),
                number(text, group.across),
                number(text, group.index),
                p,
            ],
            whole: false,
        }
    });
    Chart {
        title: text.with(
            "analysis-cohesion-title",
            [("attribute", attribute.to_owned().into())],
        ),
        finding: Some(finding),
        how: Some(text.get("analysis-cohesion-how")),
        legend: None,
        label_head: text.get("distribution-group"),
        heads: [
            "analysis-inside",
            "analysis-across",
            "analysis-index",
            "analysis-p",
        ]
        .map(|key| text.get(key))
        .to_vec(),
        rows: rows.collect(),
        axis: Some(axis.view(|tick| text.decimals(tick, 1))),
    }
    .view(text)
}

/// One attribute's groups and whom they prefer.
pub fn of_orders(text: Text, verdict: &Verdict, by: &GroupVerdict) -> AnyView {
    let name = |candidate: usize| {
        verdict
            .candidates
            .get(candidate)
            .cloned()
            .unwrap_or_default()
    };
    let firsts: Vec<(String, String)> = by
        .groups
        .iter()
        .filter_map(|group| Some((group.name.clone(), name(group.first?))))
        .collect();
    let finding = firsts.first().map(|(_, first)| {
        if firsts.iter().all(|(_, other)| other == first) {
            text.with("analysis-firsts-same", [("first", first.clone().into())])
        } else {
            let said: Vec<String> = firsts
                .iter()
                .map(|(group, first)| format!("{group}: {first}"))
                .collect();
            text.with("analysis-firsts-differ", [("list", said.join("; ").into())])
        }
    });
    let standings = verdict.standings.as_ref().ok();
    let order: Vec<usize> = standings
        .into_iter()
        .flat_map(|standings| standings.all.iter().map(|standing| standing.candidate))
        .take(DRAWN)
        .collect();
    let figures = order.iter().map(|candidate| {
        let whole = standings.and_then(|standings| {
            let all = standings.all.iter();
            all.clone()
                .find(|standing| standing.candidate == *candidate)
        });
        candidate_by_group(
            text,
            by,
            *candidate,
            name(*candidate),
            whole.map(|s| s.worth),
        )
    });
    let figures = figures.collect_view();
    let cohesions = by
        .groups
        .iter()
        .zip(&by.agreement)
        .map(|(group, found)| Cohesion {
            name: &group.name,
            inside: found.inside,
            across: found.across,
            index: found.index,
            p: found.p,
        });
    view! {
        <p class="finding">{apart(text, &by.attribute, &by.apart)}</p>
        {finding.map(|said| view! { <p>{said}</p> })}
        {missing(text, by.missing)}
        <p class="help">{text.get("analysis-group-worths-how")}</p>
        {figures}
        {cohesion(text, &by.attribute, cohesions.collect())}
    }
    .into_any()
}

/// A log-worth as the chance to be preferred to an average candidate.
fn to_chance(figure: Figure) -> Figure {
    match figure {
        Figure::Known(worth) => Figure::Known(1.0 / (1.0 + (-worth).exp())),
        unknown @ Figure::Unknown { .. } => unknown,
    }
}

fn range_to_chance(worth: Range) -> Range {
    Range {
        value: to_chance(worth.value),
        low: to_chance(worth.low),
        high: to_chance(worth.high),
    }
}

fn candidate_by_group(
    text: Text,
    by: &GroupVerdict,
    candidate: usize,
    name: String,
    whole: Option<Range>,
) -> AnyView {
    let whole = whole.map(range_to_chance);
    let reference = whole.and_then(|whole| whole.value.known());
    let axis = Axis::new(text, 0.0, 1.0).against(reference);
    let row = |label: String, people: String, chance: Range, drawn: Figure, whole: bool| {
        let said = range(text, chance, share);
        Row {
            label,
            picture: chance
                .known()
                .map(|known| interval(&axis, known, said.clone())),
            cells: vec![people, said, share(text, drawn)],
            whole,
        }
    };
    let everybody = whole.map(|whole| {
        let everybody = text.get("distribution-everybody");
        row(everybody, String::new(), whole, whole.value, true)
    });
    let groups = by.groups.iter().filter_map(|group| {
        let chance = range_to_chance(*group.worths.get(candidate)?);
        let drawn = to_chance(*group.shrunken.get(candidate)?);
        let people = people(text, group.people);
        Some(row(group.name.clone(), people, chance, drawn, false))
    });
    Chart {
        title: name,
        finding: None,
        how: None,
        legend: None,
        label_head: text.get("distribution-group"),
        heads: [
            "distribution-people",
            "analysis-chance",
            "analysis-shrunken",
        ]
        .map(|key| text.get(key))
        .to_vec(),
        rows: everybody.into_iter().chain(groups).collect(),
        axis: Some(axis.view(|tick| text.percent(tick))),
    }
    .view(text)
}
