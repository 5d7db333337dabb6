//! The table of distributions.

use super::basis::{Basis, BasisItem, BasisJudgement};
use crate::cores;
use crate::dataset::table::{Column, Kind, Table, Value};
use crate::disclosure::SUPPRESSED;
use crate::preference::{Distribution, Unit, Voice, Whose, distributions as of_item};
use std::sync::Arc;

/// Items whose distributions one part of the work makes.
const ITEMS: usize = 32;

/// One row per item, unit and group.
#[must_use]
pub fn distributions(basis: &Basis) -> Table {
    let groups: Vec<usize> = basis
        .attributes
        .iter()
        .map(|declared| declared.values.len())
        .collect();
    let mut by_item: Vec<Vec<&BasisJudgement>> = vec![Vec::new(); basis.items.len()];
    for judgement in basis.judgements.iter().filter(|j| j.kind.orders()) {
        if let Some(judgements) = by_item.get_mut(judgement.item) {
            judgements.push(judgement);
        }
    }
    let judged: Vec<(&BasisItem, Vec<&BasisJudgement>)> = basis.items.iter().zip(by_item).collect();
    let found = cores::map_small(&judged, ITEMS, |(item, judgements)| {
        let mut voices: Vec<Voice<'_, usize>> = Vec::with_capacity(judgements.len());
        for judgement in judgements {
            if let Some(person) = basis.contributors.get(judgement.contributor) {
                voices.push(Voice {
                    ranking: &judgement.ranking,
                    reach: judgement.reach,
                    none_acceptable: judgement.none_acceptable,
                    groups: &person.groups,
                });
            }
        }
        if voices.is_empty() {
            return Vec::new();
        }
        let places: Vec<usize> = (0..item.responses.len()).collect();
        let found = of_item(&places, &voices, &groups, basis.k);
        let rows = found.iter().map(|cell| distribution_row(basis, item, cell));
        rows.collect::<Vec<_>>()
    });
    let out = found.into_iter().flatten().collect();
    let text = |name: &str, meaning: &str| Column::new(name, Kind::Text, meaning);
    let number = |name: &str, meaning: &str| Column::new(name, Kind::Number, meaning);
    let columns = vec![
        text("item_id", "The item."),
        text(
            "unit",
            "`pair`, `first_choice` (in the best tier), or `none_acceptable`.",
        ),
        text(
            "response_a",
            "The first response of a pair, or the response.",
        ),
        text("response_b", "The second response of a pair."),
        text(
            "attribute",
            "The attribute of the group; null for everybody.",
        ),
        text("value", "The group's value of it."),
        Column::new(
            "n_people",
            Kind::Integer,
            "People counted; null where suppressed.",
        ),
        number("p_a", "Share that prefers a, or says yes."),
        number("ci_low_a", "Lower end of its 95% Wilson interval."),
        number("ci_high_a", "Upper end."),
        number("p_tie", "Share that ties them."),
        number("ci_low_tie", "Lower end of its 95% Wilson interval."),
        number("ci_high_tie", "Upper end."),
        number("p_b", "Share that prefers b, or says no."),
        number("ci_low_b", "Lower end of its 95% Wilson interval."),
        number("ci_high_b", "Upper end."),
        Column::new(
            "suppressed",
            Kind::Flag,
            "Whether the group is too small to be published.",
        ),
        text("reason", "Why values are null."),
    ];
    Table {
        name: "distributions",
        row: "one unit of an item in one group",
        columns,
        rows: out,
    }
}

pub(in crate::dataset) fn distribution_row(
    basis: &Basis,
    item: &BasisItem,
    cell: &Distribution<usize>,
) -> Vec<Value> {
    let id = |place: usize| item.responses.get(place).map(|(id, _)| id.as_ref());
    let (unit, a, b) = match cell.unit {
        Unit::Pair(a, b) => ("pair", id(a), id(b)),
        Unit::First(a) => ("first_choice", id(a), None),
        Unit::NoneAcceptable => ("none_acceptable", None, None),
    };
    let (attribute, value) = match cell.whose {
        Whose::All => (None, None),
        Whose::Group { attribute, group } => {
            let named = basis.attributes.get(attribute);
            let value = named.and_then(|declared| declared.values.get(group));
            (
                named.map(|declared| declared.key.as_str()),
                value.map(AsRef::as_ref),
            )
        }
    };
    let people = cell
        .counts
        .map(|counts| i64::try_from(counts.people()).unwrap_or(i64::MAX));
    let shares = cell.counts.and_then(|counts| counts.shares());
    let mut row = vec![
        Value::Text(Arc::clone(&item.id)),
        unit.into(),
        Value::text(a),
        Value::text(b),
        Value::text(attribute),
        Value::text(value),
        people.into(),
    ];
    for place in 0..3 {
        let share = shares.and_then(|shares| shares.get(place).copied());
        row.extend([
            Value::from(share.map(|s| s.share)),
            share.map(|s| s.low).into(),
            share.map(|s| s.high).into(),
        ]);
    }
    let reason = match (cell.counts, people) {
        (None, _) => Some(SUPPRESSED),
        (Some(_), Some(0)) => Some("nobody"),
        _ => None,
    };
    row.extend([cell.counts.is_none().into(), Value::text(reason)]);
    row
}
