//! Values of units: ratings, labels, votes.

use super::super::{Places, Study, float};
use super::columns::{Columns, Part};
use super::{Data, Read, Rows, Unreadable, places};
use crate::disagreement::cohesion::Rating;
use std::collections::BTreeSet;

/// Labels that stand for a number, so that votes have an order.
const VOTES: [(&str, f64); 6] = [
    ("disagree", -1.0),
    ("pass", 0.0),
    ("agree", 1.0),
    ("no", -1.0),
    ("neutral", 0.0),
    ("yes", 1.0),
];

pub fn read(rows: &dyn Rows, columns: &Columns, labels: bool) -> Result<Read, Unreadable> {
    let person = columns.get(Part::Person).is_some();
    let parts = [Part::Item, Part::Value, Part::Person];
    let (wanted, mut people) = places(rows, columns, &parts)?;
    let mut units = Places::default();
    let mut values = Places::default();
    // The line on which each value stood first.
    let mut lines = Vec::new();
    let mut told: Vec<(usize, usize, usize)> = Vec::new();
    let mut heard = BTreeSet::new();
    let (mut empty, mut repeated) = (0, 0);
    rows.each(&wanted, &mut |line, cells| {
        let (name, declared) = split(cells, person);
        let (Some(item), Some(said)) = (cells.first(), cells.get(1)) else {
            return Ok(true);
        };
        // A row without a value is no judgement: tables of unfinished work have them.
        if said.is_empty() || item.is_empty() {
            empty += 1;
            return Ok(true);
        }
        let (person, unit) = (people.of(name, declared), units.of(item));
        if !heard.insert((person, unit)) {
            repeated += 1;
            return Ok(true);
        }
        let value = values.of(said);
        if lines.len() <= value {
            lines.push(line);
        }
        told.push((person, unit, value));
        Ok(true)
    })?;
    if told.is_empty() {
        return Err(Unreadable::whole("empty", ""));
    }
    let names = values.names();
    let scale = scale(&names, &lines, columns, labels)?;
    let value = |place: usize| scale.numbers.get(place).copied().unwrap_or_default();
    let ratings = told.iter().map(|(person, unit, place)| Rating {
        person: *person,
        unit: *unit,
        value: value(*place),
    });
    let ratings = ratings.collect();
    let (people, attributes) = people.finish();
    Ok(Read {
        data: Data::Values(Study {
            people,
            units: units.names(),
            ratings,
            labels: scale.labels,
            attributes,
        }),
        empty,
        repeated,
    })
}

/// The person's name and the attributes' cells, after item and value.
fn split<'c>(cells: &'c [&'c str], person: bool) -> (&'c str, &'c [&'c str]) {
    let rest = cells.get(2..).unwrap_or_default();
    match rest.split_first() {
        Some((name, declared)) if person => (name, declared),
        _ => ("", rest),
    }
}

struct Scale {
    /// By the place of a value's name.
    numbers: Vec<f64>,
    labels: Vec<(f64, String)>,
}

/// The number that stands for each value: itself, or a label's place among the labels.
fn scale(
    names: &[String],
    lines: &[usize],
    columns: &Columns,
    labels: bool,
) -> Result<Scale, Unreadable> {
    let number = |name: &String| name.parse::<f64>().ok().filter(|value| value.is_finite());
    let numbers: Vec<Option<f64>> = names.iter().map(number).collect();
    if !labels && numbers.iter().any(Option::is_some) {
        let column = columns.get(Part::Value).unwrap_or_default();
        let mut known = Vec::with_capacity(names.len());
        for ((number, name), line) in numbers.iter().zip(names).zip(lines) {
            let wrong = || Unreadable::at(*line, "not-a-number", name).of(column);
            known.push(number.ok_or_else(wrong)?);
        }
        return Ok(Scale {
            numbers: known,
            labels: Vec::new(),
        });
    }
    let vote = |name: &String| {
        let name = name.to_lowercase();
        VOTES.iter().find(|(known, _)| *known == name)
    };
    let votes: Option<Vec<f64>> = names.iter().map(|name| Some(vote(name)?.1)).collect();
    let numbers = votes.unwrap_or_else(|| {
        let mut order: Vec<&String> = names.iter().collect();
        order.sort_unstable();
        let place = |name: &String| order.iter().position(|known| *known == name);
        let number = |name| float(place(name).unwrap_or_default());
        names.iter().map(number).collect()
    });
    let mut labels: Vec<(f64, String)> =
        numbers.iter().copied().zip(names.iter().cloned()).collect();
    labels.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    Ok(Scale { numbers, labels })
}
