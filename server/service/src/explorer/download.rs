//! What the explorer shows, as CSV and JSON.

use super::Explored;
use crate::distribution::ItemDistributions;
use domain::analysis::contest::ItemFinding;
use domain::analysis::{Figure, Range};
use domain::disagreement::kind::Kind;
use domain::preference::{Unit, Whose};
use serde_json::{Value, json};
use std::str::FromStr;

/// What is downloaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Download {
    /// Items with their kinds and evidence.
    Items,
    /// Groups and whom they prefer.
    Groups,
    /// Models and how they stand.
    Models,
    /// Viewpoints.
    Viewpoints,
}

impl FromStr for Download {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        match name {
            "items" => Ok(Self::Items),
            "groups" => Ok(Self::Groups),
            "models" => Ok(Self::Models),
            "viewpoints" => Ok(Self::Viewpoints),
            _ => Err(()),
        }
    }
}

/// A cell of a number: empty where there is none.
fn number(figure: Figure) -> Value {
    json!(figure.known())
}

/// Which items are wanted: all, those of a kind, or those whose kind can't be told.
pub type Wanted = Option<Option<Kind>>;

/// Rows as JSON objects, in an order of columns that [`csv`] keeps.
#[must_use]
pub fn download(explored: &Explored, what: Download, kind: Wanted, by: Option<usize>) -> Table {
    match what {
        Download::Items => items(explored, kind),
        Download::Groups => groups(explored, by),
        Download::Models => models(explored),
        Download::Viewpoints => viewpoints(explored),
    }
}

/// A table to download.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<Value>>,
}

impl Table {
    fn new(columns: &[&str]) -> Self {
        Self {
            columns: columns.iter().map(|name| (*name).to_owned()).collect(),
            rows: Vec::new(),
        }
    }

    /// As a list of objects.
    #[must_use]
    pub fn json(&self) -> Value {
        let object = |row: &Vec<Value>| -> Value {
            let cells = self.columns.iter().cloned().zip(row.iter().cloned());
            Value::Object(cells.collect())
        };
        self.rows.iter().map(object).collect()
    }

    /// As CSV. A cell that a spreadsheet would take for a formula begins with an apostrophe.
    #[must_use]
    pub fn csv(&self) -> String {
        let mut out = String::new();
        let mut line = |cells: &mut dyn Iterator<Item = String>| {
            out.push_str(
                &cells
                    .map(|cell| quoted(&cell))
                    .collect::<Vec<_>>()
                    .join(","),
            );
            out.push_str("\r\n");
        };
        line(&mut self.columns.iter().cloned());
        for row in &self.rows {
            line(&mut row.iter().map(|cell| match cell {
                Value::Null => String::new(),
                Value::String(text) if text.starts_with(['=', '+', '-', '@']) => format!("'{text}"),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            }));
        }
        out
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

fn items(explored: &Explored, wanted: Wanted) -> Table {
    let verdict = &explored.verdict;
    let mut table = Table::new(&[
        "item",
        "item_id",
        "people",
        "type",
        "reason",
        "agreement",
        "entropy",
        "alpha",
        "retest",
        "repeats",
        "confidence",
        "slips",
    ]);
    let translated = verdict.findings.iter().any(|item| item.texts.is_some());
    let parallel = translated.then_some("parallel_texts");
    for key in explored.keys.iter().map(String::as_str).chain(parallel) {
        let of = ["distance", "p", "q"].map(|part| format!("{key}_{part}"));
        table.columns.extend(of);
    }
    let shown = |item: &&ItemFinding| wanted.is_none_or(|kind| item.kind == kind);
    for item in verdict.findings.iter().filter(shown) {
        let id = explored
            .items
            .get(item.item)
            .map(|item| item.id.to_string());
        let mut row = vec![
            json!(item.name),
            json!(id),
            json!(item.people),
            json!(item.kind),
            json!(item.undefined),
            number(item.agreement),
            number(item.entropy),
            number(item.alpha),
            number(item.retest),
            json!(item.repeats),
            number(item.confidence),
            json!(item.slips),
        ];
        for split in &item.by {
            row.extend([split.distance, split.p, split.q].map(number));
        }
        if translated {
            let of = item.texts.map(|of| [of.distance, of.p, of.q].map(number));
            row.extend(of.unwrap_or([Value::Null, Value::Null, Value::Null]));
        }
        table.rows.push(row);
    }
    table
}

/// Everything that is shown of one item: its distributions, everybody's and by `by` those of an
/// attribute's groups; without it those of all.
#[must_use]
pub fn of_item(item: &ItemDistributions, by: Option<usize>) -> Table {
    let mut table = Table::new(&[
        "unit",
        "response_a",
        "response_b",
        "attribute",
        "value",
        "people",
        "first",
        "first_low",
        "first_high",
        "tie",
        "tie_low",
        "tie_high",
        "second",
        "second_low",
        "second_high",
        "suppressed",
    ]);
    for cell in &item.distributions {
        let (attribute, value) = match cell.whose {
            Whose::All => (None, None),
            Whose::Group { attribute, .. } if by.is_some_and(|by| by != attribute) => continue,
            Whose::Group { attribute, group } => {
                let of = item.attributes.get(attribute);
                (of.map(|of| &of.key), of.and_then(|of| of.values.get(group)))
            }
        };
        // Responses are named by their place, as on the page.
        let (unit, a, b) = match cell.unit {
            Unit::Pair(a, b) => ("pair", Some(a + 1), Some(b + 1)),
            Unit::First(a) => ("first_choice", Some(a + 1), None),
            Unit::NoneAcceptable => ("none_acceptable", None, None),
        };
        let mut row = vec![
            json!(unit),
            json!(a),
            json!(b),
            json!(attribute),
            json!(value),
        ];
        row.push(json!(cell.counts.map(|counts| counts.people())));
        let shares = cell.counts.and_then(|counts| counts.shares());
        for place in 0..3 {
            let share = shares.and_then(|shares| shares.get(place).copied());
            let share = share.map(|share| [share.share, share.low, share.high]);
            let cells = share.map_or([None; 3], |share| share.map(Some));
            row.extend(cells.map(|cell| json!(cell)));
        }
        row.push(json!(cell.counts.is_none()));
        table.rows.push(row);
    }
    table
}

fn ranged(range: Range) -> [Value; 3] {
    [range.value, range.low, range.high].map(number)
}

fn groups(explored: &Explored, by: Option<usize>) -> Table {
    let verdict = &explored.verdict;
    let mut table = Table::new(&[
        "attribute",
        "group",
        "people",
        "model",
        "log_worth",
        "low",
        "high",
        "log_worth_shrunken",
        "alpha_within",
        "alpha_across",
        "association_index",
        "p",
    ]);
    for (place, of) in verdict.by.iter().enumerate() {
        if by.is_some_and(|by| by != place) {
            continue;
        }
        let key = explored.keys.get(place);
        for (group, agreement) in of.groups.iter().zip(&of.agreement) {
            for (candidate, worth) in group.worths.iter().enumerate() {
                let shrunken = group.shrunken.get(candidate).copied();
                let mut row = vec![
                    json!(key),
                    json!(group.name),
                    json!(group.people),
                    json!(verdict.candidates.get(candidate)),
                ];
                row.extend(ranged(*worth));
                row.push(shrunken.map_or(Value::Null, number));
                let found = [
                    agreement.inside,
                    agreement.across,
                    agreement.index,
                    agreement.p,
                ];
                row.extend(found.map(number));
                table.rows.push(row);
            }
        }
    }
    table
}

fn models(explored: &Explored) -> Table {
    let verdict = &explored.verdict;
    let mut table = Table::new(&[
        "model",
        "people",
        "log_worth",
        "low",
        "high",
        "plackett_luce",
        "chance",
        "chance_low",
        "chance_high",
        "first",
        "first_low",
        "first_high",
    ]);
    for standing in verdict
        .standings
        .iter()
        .flat_map(|standings| &standings.all)
    {
        let mut row = vec![
            json!(verdict.candidates.get(standing.candidate)),
            json!(standing.people),
        ];
        row.extend(ranged(standing.worth));
        row.push(number(standing.plackett_luce));
        row.extend(ranged(standing.chance));
        row.extend(ranged(standing.first));
        table.rows.push(row);
    }
    table
}

fn viewpoints(explored: &Explored) -> Table {
    let mut table = Table::new(&[
        "viewpoint",
        "people",
        "agrees",
        "item",
        "a",
        "b",
        "inside",
        "outside",
    ]);
    let Some(opinions) = &explored.verdict.opinions else {
        return table;
    };
    for (place, viewpoint) in opinions.viewpoints.iter().enumerate() {
        for holding in &viewpoint.holds {
            let [a, b] = holding.statement.pair.clone().unwrap_or_default();
            table.rows.push(vec![
                json!(place + 1),
                json!(viewpoint.people),
                json!(holding.agrees),
                json!(holding.statement.item),
                json!(a),
                json!(b),
                json!(holding.inside),
                json!(holding.outside),
            ]);
        }
    }
    table
}
