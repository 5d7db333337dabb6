//! Guesses of which column says what, from names and a sample of rows. A guess never overrules what
//! was said, and whoever guesses says so.

use super::columns::{Columns, Part, Shape};
use super::{Rows, Unreadable};
use std::collections::{BTreeMap, BTreeSet};

/// The rows that are looked at.
const SAMPLE: usize = 5_000;
/// A value column or an attribute has at most so many values.
const MOST_VALUES: usize = 24;
/// An attribute's values are at most so long.
const LONGEST: usize = 60;

/// A sample of a table, column by column.
struct Sample {
    columns: Vec<Vec<String>>,
}

impl Sample {
    fn of(rows: &dyn Rows) -> Result<Self, Unreadable> {
        let all: Vec<usize> = (0..rows.header().len()).collect();
        let mut columns = vec![Vec::new(); all.len()];
        let mut taken = 0;
        rows.each(&all, &mut |_, cells| {
            for (column, cell) in columns.iter_mut().zip(cells) {
                column.push((*cell).to_owned());
            }
            taken += 1;
            Ok(taken < SAMPLE)
        })?;
        Ok(Self { columns })
    }

    fn filled(&self, column: usize) -> impl Iterator<Item = &str> {
        let cells = self.columns.get(column).into_iter().flatten();
        cells.map(String::as_str).filter(|cell| !cell.is_empty())
    }

    fn distinct(&self, column: usize) -> usize {
        self.filled(column).collect::<BTreeSet<&str>>().len()
    }

    fn is_scale(&self, column: usize) -> bool {
        let numbers = self.filled(column).all(|cell| cell.parse::<f64>().is_ok());
        numbers && (2..=MOST_VALUES).contains(&self.distinct(column))
    }

    /// Whether it says the same in all rows of a person, and groups people.
    fn is_attribute(&self, column: usize, person: usize) -> bool {
        let short = self
            .filled(column)
            .all(|cell| cell.chars().count() <= LONGEST);
        let mut of = BTreeMap::<&str, &str>::new();
        let both = self.columns.get(person).into_iter().flatten();
        let both = both.zip(self.columns.get(column).into_iter().flatten());
        let same = both.filter(|(_, said)| !said.is_empty());
        let same = same.fold(true, |same, (person, said)| {
            same & (*of.entry(person).or_insert(said) == said.as_str())
        });
        let values: BTreeSet<&str> = of.values().copied().collect();
        let grouped = values.len() * 2 <= of.len();
        short && same && grouped && (2..=MOST_VALUES).contains(&values.len())
    }
}

fn plain(name: &str) -> String {
    name.trim().to_lowercase().replace([' ', '-', '.'], "_")
}

/// Fills in what `columns` does not say. Returns what was guessed: the part, or `None` for an
/// attribute, and the column.
///
/// # Errors
/// As reading the sample.
pub fn guess(
    rows: &dyn Rows,
    columns: &mut Columns,
    with_attributes: bool,
) -> Result<Vec<(Option<Part>, String)>, Unreadable> {
    let header = rows.header().to_vec();
    let sample = Sample::of(rows)?;
    let mut guessed = Vec::new();
    let named = |part: Part, columns: &Columns| {
        let free = |name: &&String| !columns.parts.values().any(|used| used == *name);
        part.usual_names()
            .iter()
            .find_map(|usual| header.iter().find(|name| plain(name) == *usual))
            .filter(free)
            .cloned()
    };
    if columns.shape().is_none() {
        // Every part of a shape that was not said must be there by name.
        let whole = [
            (Shape::Pairs, false),
            (Shape::Pairs, true),
            (Shape::Ranks, false),
        ]
        .into_iter()
        .find_map(|(shape, chosen)| {
            let needs = shape.needs(chosen);
            let beside = [Part::Person, Part::Item, Part::Parallel];
            let mut said = columns.parts.keys();
            let foreign = said.any(|part| !needs.contains(part) && !beside.contains(part));
            let found: Option<Vec<(Part, String)>> = needs
                .iter()
                .filter(|part| columns.get(**part).is_none())
                .map(|part| Some((*part, named(*part, columns)?)))
                .collect();
            found.filter(|_| !foreign)
        });
        for (part, column) in whole.into_iter().flatten() {
            columns.parts.insert(part, column.clone());
            guessed.push((Some(part), column));
        }
    }
    for part in [Part::Person, Part::Item, Part::Parallel] {
        if columns.get(part).is_none()
            && let Some(column) = named(part, columns)
        {
            columns.parts.insert(part, column.clone());
            guessed.push((Some(part), column));
        }
    }
    let place = |column: &str| header.iter().position(|name| name == column);
    if columns.shape().is_none() && columns.get(Part::Value).is_none() {
        let free = |at: &usize| {
            let name = header.get(*at);
            !columns.parts.values().any(|used| Some(used) == name)
        };
        let person = columns.get(Part::Person).and_then(place);
        let attribute = |at: &usize| person.is_some_and(|person| sample.is_attribute(*at, person));
        // By name, or else the one column of few numbers that is no attribute.
        let mut scales = (0..header.len())
            .filter(free)
            .filter(|at| sample.is_scale(*at) && !attribute(at));
        let only = scales.next().filter(|_| scales.next().is_none());
        let only = only.and_then(|at| header.get(at).cloned());
        if let Some(column) = named(Part::Value, columns).or(only) {
            columns.parts.insert(Part::Value, column.clone());
            guessed.push((Some(Part::Value), column));
        }
    }
    let person = columns.get(Part::Person).and_then(place);
    if let (true, Some(person)) = (with_attributes, person) {
        for (at, column) in header.iter().enumerate() {
            let used = columns.parts.values().any(|used| used == column);
            if !used && sample.is_attribute(at, person) {
                columns.attributes.push(vec![column.clone()]);
                guessed.push((None, column.clone()));
            }
        }
    }
    Ok(guessed)
}
