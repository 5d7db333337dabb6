//! Tables to train on: pairs of a preferred and another response, single responses with a label, ratings.

use super::basis::Basis;
use crate::dataset::table::{Column, Kind, Table, Value};
use std::sync::Arc;

/// One row per ordered pair of each judgement: explicit-prompt preference data.
#[must_use]
pub fn preferences(basis: &Basis) -> Table {
    // Room for every row and no more: there can be millions, and a vector that grows takes double.
    let pairs = |responses: usize| responses * responses.saturating_sub(1) / 2;
    let most = basis
        .all()
        .map(|(_, item, _)| pairs(item.responses.len()) + 1);
    let mut out = Vec::with_capacity(most.sum());
    for (judgement, item, person) in basis.all() {
        for (chosen, rejected, margin) in judgement.preferred(item) {
            let mut row = Vec::with_capacity(8 + person.values.len());
            row.extend([
                Value::Messages(Arc::clone(&item.prompt)),
                Value::Messages(Arc::clone(chosen)),
                Value::Messages(Arc::clone(rejected)),
                margin.into(),
                Value::Text(Arc::clone(&person.pseudonym)),
                Value::Text(Arc::clone(&item.id)),
                Value::Text(Arc::clone(&judgement.id)),
                item.language.clone(),
            ]);
            row.extend(person.values.iter().cloned());
            out.push(row);
        }
    }
    let mut columns = vec![
        Column::new("prompt", Kind::Messages, "The turns of the prompt."),
        Column::new(
            "chosen",
            Kind::Messages,
            "The preferred response, as an assistant's turn.",
        ),
        Column::new(
            "rejected",
            Kind::Messages,
            "The other response, as an assistant's turn.",
        ),
        Column::new(
            "margin",
            Kind::Integer,
            "Tiers between the two in the ranking; of a pairwise task its strength, 2 for much better; of \
            an edit 1: the contributor's own wording is chosen over the response that it revises.",
        ),
        Column::new(
            "contributor",
            Kind::Text,
            "Pseudonym, keyed to this release.",
        ),
        Column::new("item_id", Kind::Text, "The item."),
        Column::new("judgement_id", Kind::Text, "The judgement."),
        Column::new(
            "language",
            Kind::Text,
            "BCP 47 tag of the content's language.",
        ),
    ];
    columns.extend(basis.attribute_columns());
    Table {
        name: "preferences",
        row: "one ordered pair of a judgement; ties are left out",
        columns,
        rows: out,
    }
}

/// One row per response that stands in the best tier (true), or in a worse one (false).
#[must_use]
pub fn unpaired(basis: &Basis) -> Table {
    let mut out = Vec::new();
    for (judgement, item, person) in basis.all() {
        for (place, label) in judgement.labels(item) {
            let Some((_, text)) = item.responses.get(place) else {
                continue;
            };
            out.push(vec![
                Value::Messages(Arc::clone(&item.prompt)),
                Value::Messages(Arc::clone(text)),
                Value::Flag(label),
                Value::Text(Arc::clone(&person.pseudonym)),
                Value::Text(Arc::clone(&item.id)),
                Value::Text(Arc::clone(&judgement.id)),
            ]);
        }
    }
    let columns = vec![
        Column::new("prompt", Kind::Messages, "The turns of the prompt."),
        Column::new(
            "completion",
            Kind::Messages,
            "The response, as an assistant's turn.",
        ),
        Column::new(
            "label",
            Kind::Flag,
            "Whether it stands in the best tier of those shown and is acceptable; or was good as it is.",
        ),
        Column::new(
            "contributor",
            Kind::Text,
            "Pseudonym, keyed to this release.",
        ),
        Column::new("item_id", Kind::Text, "The item."),
        Column::new("judgement_id", Kind::Text, "The judgement."),
    ];
    Table {
        name: "unpaired",
        row: "one ranked response of a judgement, or one that an edit task left as it is",
        columns,
        rows: out,
    }
}

/// One row per response and dimension of each judgement that rates.
#[must_use]
pub fn ratings(basis: &Basis) -> Table {
    let mut out = Vec::new();
    for (judgement, item, person) in basis.all() {
        for (place, dimension, value) in &judgement.ratings {
            let Some((response, _)) = item.responses.get(*place) else {
                continue;
            };
            let mut row = vec![
                Value::Text(Arc::clone(&item.id)),
                Value::Text(Arc::clone(response)),
                dimension.as_str().into(),
                (*value).into(),
                Value::Text(Arc::clone(&person.pseudonym)),
                Value::Text(Arc::clone(&judgement.id)),
                item.language.clone(),
            ];
            row.extend(person.values.iter().cloned());
            out.push(row);
        }
    }
    let text = |name: &str, meaning: &str| Column::new(name, Kind::Text, meaning);
    let mut columns = vec![
        text("item_id", "The item."),
        text("response_id", "The response that is rated."),
        text(
            "dimension",
            "What it is rated on; the card says what 1 and 5 mean.",
        ),
        Column::new("rating", Kind::Integer, "1 to 5."),
        text("contributor", "Pseudonym, keyed to this release."),
        text("judgement_id", "The judgement."),
        text("language", "BCP 47 tag of the content's language."),
    ];
    columns.extend(basis.attribute_columns());
    Table {
        name: "ratings",
        row: "one rating of a response on one dimension",
        columns,
        rows: out,
    }
}
