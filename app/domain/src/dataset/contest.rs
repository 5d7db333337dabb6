//! A release's tables as a contest: what its judgements say of the models, for whoever analyses it.

use super::derive::{ATTRIBUTE, Row, rows};
use super::table::{Table, Value};
use super::tables::IMPORTED;
use crate::analysis::{Attribute, Ballot, Contest, contest::Item};
use crate::disclosure::SUPPRESSED;
use crate::ranking::Ranking;
use crate::task;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

fn integer(row: &Row<'_>, name: &str) -> Option<i64> {
    match row.get(name)? {
        Value::Integer(value) => Some(*value),
        _ => None,
    }
}

fn texts<'t>(row: &Row<'t>, name: &str) -> &'t [Arc<str>] {
    match row.get(name) {
        Some(Value::Texts(texts)) => texts,
        _ => &[],
    }
}

/// Reads `items`, `responses`, `judgements` and `contributors`; `None` where one is missing, lacks a
/// column, or points at nothing. Items are in the order of their table, and named by their ids.
#[must_use]
pub fn contest(tables: &[Table]) -> Option<Contest> {
    let mut contest = Contest {
        items_known: true,
        ..Contest::default()
    };
    let mut place_of_item = HashMap::new();
    for row in rows(tables, "items")? {
        let id = row.text("item_id")?;
        contest.items.push(Item {
            name: id.to_string(),
            responses: Vec::new(),
            // A text that was mended since says what its better one says: its readers are no second language's.
            parallel: row
                .text("parallel_id")
                .filter(|_| row.text("mended_by").is_none())
                .map(|name| name.to_string()),
        });
        place_of_item.insert(id, contest.items.len() - 1);
    }
    let mut responses: Vec<Vec<Arc<str>>> = vec![Vec::new(); contest.items.len()];
    let mut models = BTreeMap::<Arc<str>, Vec<(usize, usize)>>::new();
    for row in rows(tables, "responses")? {
        // What a contributor wrote was shown to nobody.
        let provenance = row.text("provenance");
        if provenance.is_some_and(|provenance| &*provenance != IMPORTED) {
            continue;
        }
        let item = *place_of_item.get(&row.text("item_id")?)?;
        let here = responses.get_mut(item)?;
        let model = row.text("model").filter(|model| !model.is_empty());
        if let Some(model) = model {
            models.entry(model).or_default().push((item, here.len()));
        }
        here.push(row.text("response_id")?);
        contest.items.get_mut(item)?.responses.push(None);
    }
    for (candidate, (model, written)) in models.into_iter().enumerate() {
        contest.candidates.push(model.to_string());
        for (item, place) in written {
            let of_item = contest.items.get_mut(item)?;
            *of_item.responses.get_mut(place)? = Some(candidate);
        }
    }
    let place_of_person: HashMap<Arc<str>, usize> = rows(tables, "contributors")?
        .enumerate()
        .map(|(place, row)| Some((row.text("contributor")?, place)))
        .collect::<Option<_>>()?;
    contest.people = place_of_person.len();
    contest.attributes = attributes(tables)?;
    for row in rows(tables, "judgements")? {
        let kind: task::Kind = row.text("task_kind")?.parse().ok()?;
        if !kind.orders() {
            continue;
        }
        let item = *place_of_item.get(&row.text("item_id")?)?;
        let known = responses.get(item)?;
        let place = |id: &Arc<str>| known.iter().position(|known| known == id);
        let Some(Value::Tiers(tiers)) = row.get("ranking") else {
            return None;
        };
        let tiers: Option<Vec<Vec<usize>>> = tiers
            .iter()
            .map(|tier| tier.iter().map(place).collect())
            .collect();
        let ranking = Ranking::from_tiers(tiers?).ok()?;
        let person = *place_of_person.get(&row.text("contributor")?)?;
        let confidence = integer(&row, "confidence");
        let active_ms = integer(&row, "active_ms");
        contest.ballots.push(Ballot {
            order: texts(&row, "order_shown")
                .iter()
                .filter_map(place)
                .collect(),
            confidence: confidence.and_then(|given| u8::try_from(given).ok()),
            active_ms: active_ms.and_then(|ms| u64::try_from(ms).ok()),
            marked: !texts(&row, "marks").is_empty(),
            ..Ballot::new(person, item, kind.compared(&ranking))
        });
    }
    Some(contest)
}

/// What contributors declared; a suppressed value is not known.
fn attributes(tables: &[Table]) -> Option<Vec<Attribute>> {
    let table = tables.iter().find(|table| table.name == "contributors")?;
    let columns = table.columns.iter().enumerate();
    let columns = columns.filter_map(|(place, c)| Some((place, c.name.strip_prefix(ATTRIBUTE)?)));
    let attribute = |(place, key): (usize, &str)| {
        let said = |row: &Vec<Value>| {
            let value = row.get(place)?.as_text()?;
            (value.as_ref() != SUPPRESSED).then(|| value.to_string())
        };
        Attribute::new(key, &table.rows.iter().map(said).collect::<Vec<_>>())
    };
    Some(columns.map(attribute).collect())
}
