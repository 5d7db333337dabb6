//! Whom the groups of an attribute prefer.

use super::super::{apart, people, range, share};
use super::{Cohesion, cohesion, missing};
use crate::parts::chart::{Axis, Figure as Chart, Row, interval};
use crate::text::Text;
use domain::analysis::contest::{GroupVerdict, Verdict};
use domain::analysis::{Figure, Range};
use leptos::prelude::*;

/// So many candidates are drawn per group.
const DRAWN: usize = 8;

/// One attribute's groups and whom they prefer.
pub fn view(text: Text, verdict: &Verdict, by: &GroupVerdict) -> AnyView {
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
