//! How people moved between the two times that they ranked, and what that changed.

use super::derive::{Found, HIGH, NUMBER, REASON, count, text};
use super::{CONTRIBUTOR, ROUND, table};
use crate::dataset::{Kind, Table, Value};
use crate::deliberation::findings::measures::Measured;

pub(super) fn moves(found: &Found<'_>) -> Table {
    let mut rows = Vec::new();
    for (round, findings) in found.rounds {
        for (place, item) in findings.items.iter().enumerate() {
            for (person, moved) in item.moves.iter().enumerate() {
                let Some(moved) = moved else { continue };
                let orders = round.record.people.get(person);
                let orders = orders.and_then(|person| person.orders.get(place));
                rows.push(vec![
                    text(&round.id),
                    found.item(round, Some(place)),
                    found.person(round, person),
                    moved.tau.ok().into(),
                    moved.changed.into(),
                    moved.towards.into(),
                    orders.is_some_and(|orders| orders.reasoned).into(),
                    Value::text(moved.tau.err().map(|reason| reason.name())),
                ]);
            }
        }
    }
    table(
        "moves",
        "one person's way from the order before the talk to the one after it",
        &[
            ("round_id", Kind::Text, ROUND),
            ("item_id", Kind::Text, "The item."),
            ("contributor", Kind::Text, CONTRIBUTOR),
            (
                "tau_x",
                NUMBER,
                "tau_x between the two: 1 the same, -1 reversed (Emond and Mason 2002).",
            ),
            ("changed", Kind::Flag, "Whether anything changed."),
            (
                "towards_leading",
                Kind::Flag,
                "Whether it came closer to the order that was shown as leading.",
            ),
            ("reasoned", Kind::Flag, "Whether they gave a reason."),
            ("reason", Kind::Text, "Why tau_x is null."),
        ],
        rows,
    )
}

pub(super) fn changes(found: &Found<'_>) -> Table {
    let mut rows = Vec::new();
    for (round, findings) in found.rounds {
        let people = |both: usize| count(both as u64);
        let mut add = |item: Option<usize>, both: usize, measured: &[Measured]| {
            for one in measured {
                let change = one.change.ok();
                let verdict = change.map(|change| change.verdict.name());
                rows.push(vec![
                    text(&round.id),
                    found.item(round, item),
                    one.measure.name().into(),
                    found.attribute(one.measure.attribute()),
                    people(both),
                    change.map(|change| change.before).into(),
                    change.map(|change| change.after).into(),
                    change.map(|change| change.interval.0).into(),
                    change.map(|change| change.interval.1).into(),
                    Value::text(verdict),
                    Value::text(one.change.err().map(|reason| reason.name())),
                ]);
            }
        };
        for (place, item) in findings.items.iter().enumerate() {
            add(Some(place), item.both, &item.measures);
        }
        if !findings.items.is_empty() {
            add(None, findings.changed.people, &findings.overall);
        }
    }
    table(
        "changes",
        "one measure of an item before and after the talk, over those who ranked it both times",
        &[
            ("round_id", Kind::Text, ROUND),
            (
                "item_id",
                Kind::Text,
                "The item; null for all items together.",
            ),
            (
                "measure",
                Kind::Text,
                "alpha: Krippendorff's, ordinal, of tiers; entropy: of pairs' outcomes, in bits; \
                entropy_within: what is left of it within groups; jsd_between: the Jensen-Shannon \
                distance between groups.",
            ),
            (
                "attribute",
                Kind::Text,
                "The attribute by which people are divided.",
            ),
            (
                "n_people",
                Kind::Integer,
                "People who ranked it both times.",
            ),
            ("before", NUMBER, "The measure before."),
            ("after", NUMBER, "The measure after."),
            (
                "ci_low",
                NUMBER,
                "Lower end of the 95% bootstrap interval over people of after less before.",
            ),
            ("ci_high", NUMBER, HIGH),
            (
                "verdict",
                Kind::Text,
                "converged, polarised, or unchanged where the interval holds 0.",
            ),
            ("reason", Kind::Text, REASON),
        ],
        rows,
    )
}
