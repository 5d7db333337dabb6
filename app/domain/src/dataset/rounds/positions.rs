//! The Overton set and the constitution set.

use super::basis::{BasisRound, Named};
use super::derive::{Found, HIGH, LOW, NUMBER, count, figures, text};
use super::{LANGUAGE, ROUND, table};
use crate::dataset::table::GroupShare;
use crate::dataset::{Kind, Table, Value};
use crate::deliberation::findings::groups::{Cell, Who};
use crate::viewpoint::Vote;
use std::sync::Arc;

const GROUPS: &str = "Group by group: attribute (or `viewpoint`) and value, people who said, those of \
    them who support it, their share with its 95% Wilson interval; numbers are null where suppressed.";

/// The groups of some cells; everybody is in columns of their own.
fn groups(found: &Found<'_>, cells: &[Cell]) -> Value {
    let of = |cell: &Cell| {
        let [attribute, value] = found.who(cell.who);
        let name = |value: &Value| value.as_text().cloned().unwrap_or_default();
        let whole = |value: &Value| match value {
            Value::Integer(whole) => Some(*whole),
            _ => None,
        };
        let number = |value: &Value| match value {
            Value::Number(number) => Some(*number),
            _ => None,
        };
        let [people, yes, share, low, high] = figures(cell);
        GroupShare {
            attribute: name(&attribute),
            value: name(&value),
            people: whole(&people),
            support: whole(&yes),
            share: number(&share),
            ci_low: number(&low),
            ci_high: number(&high),
        }
    };
    let groups = cells.iter().filter(|cell| cell.who != Who::Everybody);
    Value::Shares(groups.map(of).collect())
}

/// Everybody's figures.
fn everybody(cells: &[Cell]) -> [Value; 5] {
    let all = cells.iter().find(|cell| cell.who == Who::Everybody);
    all.map_or([const { Value::Null }; 5], figures)
}

fn ids<'n>(named: impl Iterator<Item = &'n Arc<str>>) -> Value {
    Value::Texts(named.cloned().collect())
}

/// The orders of an item by those who agree with a statement, the later one of each.
fn judged(round: &BasisRound, statement: usize, item: Option<usize>) -> Value {
    let holds = |person: usize| {
        let votes = &round.record.votes;
        votes
            .iter()
            .any(|(by, on, vote)| *by == person && *on == statement && *vote == Vote::Agree)
    };
    let later = |person: usize| {
        let all = round.judgements.iter();
        let own = all.filter(|(by, of, ..)| *by == person && Some(*of) == item);
        own.max_by_key(|(_, _, after, _)| *after).map(|(.., id)| id)
    };
    let people = (0..round.people.len()).filter(|person| holds(*person));
    ids(people.filter_map(later))
}

/// One row per item and position.
pub(super) fn overton(found: &Found<'_>) -> Table {
    let mut rows = Vec::new();
    for (round, findings) in found.rounds {
        for position in &findings.positions {
            let Some((statement, words, one)) = round
                .statements
                .get(position.statement)
                .and_then(|named| Some((named, named.text.as_ref()?)))
                .zip(findings.statements.get(position.statement))
                .map(|((statement, words), one)| (statement, words, one))
            else {
                continue;
            };
            let stated = round.record.statements.get(position.statement);
            let item = stated.and_then(|stated| stated.item);
            let merged = position.merged.iter();
            let merged = merged.filter_map(|place| Some(&round.statements.get(*place)?.id));
            let mut row = vec![
                text(&statement.id),
                text(&round.id),
                found.item(round, item),
                text(words),
                statement.language.clone(),
            ];
            row.extend(everybody(&one.support));
            row.extend([
                groups(found, &one.support),
                ids(merged),
                judged(round, position.statement, item),
            ]);
            rows.push(row);
        }
    }
    table(
        "overton",
        "one distinct reasonable position on an item, with who holds it",
        &[
            ("position_id", Kind::Text, "The statement that says it."),
            ("round_id", Kind::Text, ROUND),
            (
                "item_id",
                Kind::Text,
                "The item; null where the round was about several.",
            ),
            (
                "text",
                Kind::Text,
                "The position, in the words of a participant.",
            ),
            ("language", Kind::Text, LANGUAGE),
            ("n_people", Kind::Integer, "People who voted on it."),
            (
                "n_holders",
                Kind::Integer,
                "Those of them who agree with it.",
            ),
            ("share", NUMBER, "Their share; a pass is no agreement."),
            ("ci_low", NUMBER, LOW),
            ("ci_high", NUMBER, HIGH),
            ("groups", Kind::Shares, GROUPS),
            (
                "same_as",
                Kind::Texts,
                "Statements that say the same, as people decided.",
            ),
            (
                "judgement_ids",
                Kind::Texts,
                "The orders of the item by those who hold it: rows of `round_judgements`.",
            ),
        ],
        rows,
    )
}

/// One row per principle that every group supports.
pub(super) fn constitution(found: &Found<'_>) -> Table {
    let mut rows = Vec::new();
    for (round, findings) in found.rounds {
        for principle in &findings.principles {
            let result = || round.syntheses.get(findings.result.as_ref()?.proposal);
            let (unit, named): (_, Option<&Named>) = match principle.statement {
                Some(place) => ("statement", round.statements.get(place)),
                None => ("synthesis", result()),
            };
            let words = named.and_then(|named| Some((named, named.text.as_ref()?)));
            let Some((named, words)) = words else {
                continue;
            };
            let dissents = round.dissents.iter().filter(|_| unit == "synthesis");
            let mut row = vec![
                text(&named.id),
                text(&round.id),
                unit.into(),
                text(words),
                named.language.clone(),
            ];
            row.extend(everybody(&principle.support));
            row.extend([
                groups(found, &principle.support),
                Some(principle.least).into(),
                count(principle.opposed),
                ids(dissents.filter_map(|dissent| dissent.text.as_ref())),
            ]);
            rows.push(row);
        }
    }
    table(
        "constitution",
        "one principle that every group of a round supports, with the dissent",
        &[
            (
                "principle_id",
                Kind::Text,
                "The statement or group statement.",
            ),
            ("round_id", Kind::Text, ROUND),
            (
                "unit",
                Kind::Text,
                "statement, synthesis (the chosen group statement).",
            ),
            ("text", Kind::Text, "The principle."),
            ("language", Kind::Text, LANGUAGE),
            ("n_people", Kind::Integer, "People who said."),
            ("n_support", Kind::Integer, "Those of them who support it."),
            ("share", NUMBER, "Their share; a pass is no support."),
            ("ci_low", NUMBER, LOW),
            ("ci_high", NUMBER, HIGH),
            ("groups", Kind::Shares, GROUPS),
            (
                "least_share",
                NUMBER,
                "The least share among the groups, viewpoints included; each has the lower end of its \
                interval above one half.",
            ),
            (
                "n_opposed",
                Kind::Integer,
                "People who said that they do not support it.",
            ),
            (
                "dissents",
                Kind::Texts,
                "What they say in their own words, where they agreed to be quoted.",
            ),
        ],
        rows,
    )
}
