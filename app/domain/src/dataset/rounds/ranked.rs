//! Rounds, their stages and items, and the orders from before the talk and after it.

use super::records::{Round, RoundJudgement};
use super::{CONTRIBUTOR, DAY, LANGUAGE, ROUND, TEXT, day, id, quoted, table, whose};
use crate::dataset::records::Item;
use crate::dataset::{Kind, Records, Table, Value};
use crate::deliberation::template::{EarlyEnd, Plan, Quorum};
use crate::ranking::Ranking;
use std::sync::Arc;

pub(super) fn tables(records: &Records) -> Vec<Table> {
    vec![
        deliberations(records),
        stages(records),
        discussed(records),
        round_judgements(records),
    ]
}

fn deliberations(records: &Records) -> Table {
    let row = |round: &Round| {
        vec![
            id(&round.id),
            round.number.into(),
            round.title.as_str().into(),
            round.purpose.as_str().into(),
            round.composition.as_str().into(),
            round.ending.as_str().into(),
            round.opened_at.map_or(Value::Null, day),
            round.closed_at.map_or(Value::Null, day),
        ]
    };
    table(
        "deliberations",
        "one round of deliberation that is over",
        &[
            ("round_id", Kind::Text, ROUND),
            ("number", Kind::Integer, "Its number within the project."),
            ("title", Kind::Text, "What it is called."),
            (
                "purpose",
                Kind::Text,
                "What it was held for, in the organizer's words.",
            ),
            (
                "composition",
                Kind::Text,
                "The rule by which people came: everybody who may, those on a list, or a draw within \
                quotas (sortition).",
            ),
            (
                "ending",
                Kind::Text,
                "complete; unproposed: nobody proposed a group statement; deserted; cancelled.",
            ),
            ("opened_on", Kind::Text, DAY),
            ("closed_on", Kind::Text, DAY),
        ],
        records.rounds.iter().map(row).collect(),
    )
}

fn stages(records: &Records) -> Table {
    let of_round = |round: &Round| -> Vec<Vec<Value>> {
        let row = |(place, plan): (i64, &Plan)| {
            let name = plan.stage.name();
            let early = match plan.early {
                EarlyEnd::Never => "never",
                EarlyEnd::All => "all",
                EarlyEnd::Quorum => "quorum",
                EarlyEnd::Stable => "stable",
            };
            let (people, percent) = match plan.quorum {
                Some(Quorum::People(people)) => (Some(i64::from(people)), None),
                Some(Quorum::Percent(percent)) => (None, Some(i64::from(percent))),
                None => (None, None),
            };
            vec![
                id(&format!("{}/{name}", round.id)),
                id(&round.id),
                place.into(),
                name.into(),
                (plan.lasts.as_micros() / 60_000_000).into(),
                people.into(),
                percent.into(),
                early.into(),
            ]
        };
        (1..).zip(&round.stages).map(row).collect()
    };
    table(
        "stages",
        "one stage of a round, as it was planned",
        &[
            ("stage_id", Kind::Text, "The stage."),
            ("round_id", Kind::Text, ROUND),
            ("place", Kind::Integer, "1 for the first."),
            (
                "stage",
                Kind::Text,
                "blind, reveal, statements, discussion, rerank, propose, choose, critique, endorse.",
            ),
            (
                "minutes",
                Kind::Integer,
                "How long it lasts at most, extensions aside.",
            ),
            (
                "quorum_people",
                Kind::Integer,
                "How many must finish it; null without such a rule.",
            ),
            (
                "quorum_percent",
                Kind::Integer,
                "How many percent of those who are there must finish it; null without such a rule.",
            ),
            (
                "early_end",
                Kind::Text,
                "When it ends before its time: never, all (when everybody finished), quorum.",
            ),
        ],
        records.rounds.iter().flat_map(of_round).collect(),
    )
}

/// Ids of responses by their place.
fn named(item: &Item, place: usize) -> Option<Arc<str>> {
    item.responses.get(place).map(|r| Arc::clone(&r.id))
}

fn tiers(item: &Item, ranking: &Ranking<usize>) -> Value {
    let tier = |tier: &Vec<usize>| {
        tier.iter()
            .filter_map(|place| named(item, *place))
            .collect()
    };
    let tiers: Vec<Vec<Arc<str>>> = ranking.tiers().iter().map(tier).collect();
    Value::Tiers(tiers.into())
}

fn discussed(records: &Records) -> Table {
    let rows = records.rounds.iter().flat_map(|round| {
        round.items.iter().filter_map(|discussed| {
            let item = records.items.get(discussed.item)?;
            let leading = discussed.leading.as_ref();
            Some(vec![
                id(&format!("{}/{}", round.id, item.id)),
                id(&round.id),
                id(&item.id),
                leading.map_or(Value::Null, |order| tiers(item, order)),
            ])
        })
    });
    table(
        "discussed",
        "one item of a round",
        &[
            ("discussed_id", Kind::Text, "Round and item."),
            ("round_id", Kind::Text, ROUND),
            ("item_id", Kind::Text, "The item that people talked about."),
            (
                "leading",
                Kind::Tiers,
                "The order that everybody was shown as leading before the talk; null where none was.",
            ),
        ],
        rows.collect(),
    )
}

fn round_judgements(records: &Records) -> Table {
    let row = |round: &Round, judged: &RoundJudgement| {
        let item = records.items.get(judged.item)?;
        let ranked = judged.ranking.tiers().concat();
        let unranked = (0..item.responses.len()).filter(|place| !ranked.contains(place));
        let unranked: Vec<Arc<str>> = unranked.filter_map(|place| named(item, place)).collect();
        let shown = judged.order_shown.iter();
        let shown: Vec<Arc<str>> = shown.filter_map(|place| named(item, *place)).collect();
        Some(vec![
            id(&judged.id),
            id(&round.id),
            id(&item.id),
            whose(records, Some(judged.contributor)),
            if judged.after { "after" } else { "blind" }.into(),
            tiers(item, &judged.ranking),
            Value::Texts(unranked.into()),
            judged.none_acceptable.into(),
            judged.reasoned.into(),
            quoted(judged.reason.as_ref()),
            judged.language.as_str().into(),
            judged.kept.into(),
            Value::Texts(shown.into()),
            quoted(judged.judgement.as_ref()),
            day(judged.at),
        ])
    };
    let rows = records
        .rounds
        .iter()
        .flat_map(|round| round.judgements.iter().filter_map(move |j| row(round, j)));
    table(
        "round_judgements",
        "one order of an item by one person, from before the talk or from after it",
        &[
            ("round_judgement_id", Kind::Text, "The order."),
            ("round_id", Kind::Text, ROUND),
            ("item_id", Kind::Text, "The item."),
            ("contributor", Kind::Text, CONTRIBUTOR),
            (
                "phase",
                Kind::Text,
                "blind: alone, before anything was shown; after: after the talk.",
            ),
            (
                "ranking",
                Kind::Tiers,
                "Response ids in tiers, best first; a tier's are tied.",
            ),
            (
                "unranked",
                Kind::Texts,
                "Responses left out of the ranking, which says nothing of them.",
            ),
            (
                "none_acceptable",
                Kind::Flag,
                "Whether no response is acceptable.",
            ),
            (
                "reasoned",
                Kind::Flag,
                "Whether they gave a reason, quoted or not.",
            ),
            ("reason", Kind::Text, TEXT),
            ("language", Kind::Text, LANGUAGE),
            (
                "kept",
                Kind::Flag,
                "Whether they chose to keep their earlier order.",
            ),
            (
                "order_shown",
                Kind::Texts,
                "Response ids in the random order shown.",
            ),
            (
                "judgement_id",
                Kind::Text,
                "The earlier judgement that counts as this one; null where they ranked it for the round.",
            ),
            ("judged_on", Kind::Text, DAY),
        ],
        rows.collect(),
    )
}
