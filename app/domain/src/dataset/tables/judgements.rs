//! What was judged.

use super::column;
use crate::dataset::records::{Item, Judgement, Records};
use crate::dataset::table::{Column, Kind, Table, Value};
use crate::task::Given;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// What an edit task's answer says where nothing had to change.
pub(in crate::dataset) const AS_IT_IS: &str = "as_it_is";

/// What it says where something had to.
const REWRITTEN: &str = "rewritten";

/// What only some kinds of tasks answer: strength of a pair, ratings as JSON, edit.
pub(super) fn of_kind(judgement: &Judgement, item: &Item) -> [Value; 3] {
    let (mut strength, mut ratings, mut edit) = (Value::Null, Value::Null, Value::Null);
    match &judgement.given {
        Some(Given::Pairwise(said)) => strength = said.verdict.strength().into(),
        Some(Given::Rating(said)) => {
            let rated = judgement.order_shown.iter().zip(&said.ratings);
            let rated: BTreeMap<&str, &BTreeMap<String, u8>> = rated
                .filter(|(_, values)| !values.is_empty())
                .filter_map(|(place, values)| Some((&*item.responses.get(*place)?.id, values)))
                .collect();
            ratings = Value::text(serde_json::to_string(&rated).ok().as_deref());
        }
        Some(Given::Edit(said)) if said.as_it_is => edit = AS_IT_IS.into(),
        Some(Given::Edit(_)) => edit = REWRITTEN.into(),
        Some(Given::Ranking(_) | Given::BestWorst(_)) | None => {}
    }
    [strength, ratings, edit]
}

pub(super) fn judgements(records: &Records) -> Table {
    let texts =
        |all: &[String]| Value::Texts(all.iter().map(|text| text.as_str().into()).collect());
    let rows = records.judgements.iter().filter_map(|judgement| {
        let item = records.items.get(judgement.item)?;
        let person = records.contributors.get(judgement.contributor)?;
        let id = |place: &usize| {
            item.responses
                .get(*place)
                .map(|response| Arc::clone(&response.id))
        };
        let tiers: Vec<Vec<Arc<str>>> = judgement
            .ranking
            .tiers()
            .iter()
            .map(|tier| tier.iter().filter_map(id).collect())
            .collect();
        let ranked: HashSet<usize> = judgement
            .ranking
            .tiers()
            .iter()
            .flatten()
            .copied()
            .collect();
        let mut seen = judgement.order_shown.clone();
        seen.sort_unstable();
        let unranked: Vec<Arc<str>> = seen
            .iter()
            .filter(|place| judgement.kind.orders() && !ranked.contains(place))
            .filter_map(id)
            .collect();
        let shown: Vec<Arc<str>> = judgement.order_shown.iter().filter_map(id).collect();
        let rationale = (!judgement.rationale.is_empty()).then_some(judgement.rationale.as_str());
        let wrote = judgement.wrote.as_ref().map(|(id, _)| id.as_ref());
        let [strength, ratings, edit] = of_kind(judgement, item);
        Some(vec![
            judgement.id.as_str().into(),
            item.id.as_str().into(),
            Value::Text(Arc::clone(&person.pseudonym)),
            judgement.kind.name().into(),
            Value::Tiers(tiers.into()),
            Value::Texts(unranked.into()),
            judgement.none_acceptable.into(),
            strength,
            ratings,
            edit,
            Value::text(wrote),
            judgement.confidence.into(),
            Value::text(rationale),
            texts(&judgement.reasons),
            Value::text(judgement.flag.as_deref()),
            Value::Texts(shown.into()),
            judgement.guideline_version.into(),
            judgement.consent_id.as_str().into(),
            judgement.locale.as_str().into(),
            judgement.active_ms.into(),
            judgement.started_at.day().as_str().into(),
            Value::text(judgement.repeat_of.as_deref()),
            texts(&judgement.marks),
            records.header.simulated.into(),
        ])
    });
    Table {
        name: "judgements",
        row: "one judgement: what a contributor answered on an item",
        columns: judgement_columns(),
        rows: rows.collect(),
    }
}

pub(super) fn judgement_columns() -> Vec<Column> {
    vec![
        column("judgement_id", Kind::Text, "The judgement."),
        column("item_id", Kind::Text, "The item that was judged."),
        column(
            "contributor",
            Kind::Text,
            "Pseudonym, keyed to this release.",
        ),
        column(
            "task_kind",
            Kind::Text,
            "How it was asked: `ranking`, `pairwise`, `best_worst`, `rating` or `edit`.",
        ),
        column(
            "ranking",
            Kind::Tiers,
            "Response ids in tiers, best first; a tier's are tied. Of `best_worst`, those between the best \
            and the worst were not compared with one another. Empty of `rating` and `edit`.",
        ),
        column(
            "unranked",
            Kind::Texts,
            "Responses that were shown and left out of the ranking, which says nothing of them.",
        ),
        column(
            "none_acceptable",
            Kind::Flag,
            "Whether no response that was shown is acceptable.",
        ),
        column(
            "pair_strength",
            Kind::Integer,
            "Of `pairwise`: 2 where one is much better, 1 where it is better, 0 where they are equal; \
            null where both are bad.",
        ),
        column(
            "ratings",
            Kind::Text,
            "Of `rating`: a JSON object from response id to dimension to value, 1 to 5; what could not \
            be said is missing.",
        ),
        column(
            "edit",
            Kind::Text,
            "Of `edit`: `as_it_is` where nothing had to change, else `rewritten`.",
        ),
        column(
            "wrote",
            Kind::Text,
            "Of `edit`: the response in `responses` that the contributor wrote, where they consented to \
            publish it.",
        ),
        column(
            "confidence",
            Kind::Integer,
            "1 (a guess) to 4 (certain); null where not said.",
        ),
        column(
            "rationale",
            Kind::Text,
            "Why, in the contributor's words; null where none.",
        ),
        column(
            "reason_codes",
            Kind::Texts,
            "What the contributor said that their answer is about.",
        ),
        column(
            "flag",
            Kind::Text,
            "What the contributor reported about the item.",
        ),
        column(
            "order_shown",
            Kind::Texts,
            "Response ids in the random order shown.",
        ),
        column(
            "guideline_version",
            Kind::Integer,
            "The version of the guidelines in force.",
        ),
        column(
            "consent_id",
            Kind::Text,
            "The consent record in force when it was made.",
        ),
        column("locale", Kind::Text, "The interface's language."),
        column(
            "active_ms",
            Kind::Integer,
            "Active time in milliseconds, as measured and paid.",
        ),
        column("started_at", Kind::Text, "The UTC day."),
        column(
            "repeat_of",
            Kind::Text,
            "The contributor's earlier judgement of the item that this one was planned to repeat; no other table counts it again.",
        ),
        column(
            "marks",
            Kind::Texts,
            "Signs that it was made without attention. Nothing is left out for them.",
        ),
        column(
            "simulated",
            Kind::Flag,
            "Whether it comes from a simulation instead of a person.",
        ),
    ]
}
