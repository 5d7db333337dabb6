//! A long table of ratings: one row a rating, in CSV or as JSON lines.

use super::{Attribute, Study};
use crate::disagreement::cohesion::Rating;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Which column says what.
#[derive(Clone, Debug)]
pub struct TableColumns {
    /// Who rated.
    pub person: String,
    /// What was rated.
    pub item: String,
    /// The rating: a number.
    pub value: String,
    /// What people declared.
    pub attributes: Vec<String>,
}

/// Why a table can't be read: what is wrong, and on which line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Counted from 1.
    pub line: usize,
    /// What to say about it, as Fluent message `analysis-<key>`.
    pub key: &'static str,
    /// The column, or the parser's words.
    pub detail: String,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}: {}", self.line, self.key, self.detail)
    }
}

impl std::error::Error for Unreadable {}

/// A row's cells by column.
type Row = (usize, BTreeMap<String, String>);

fn csv_rows(text: &str, wanted: &[&String]) -> Result<Vec<Row>, Unreadable> {
    let broken = |line: usize, error: csv::Error| Unreadable {
        line,
        key: "not-csv",
        detail: error.to_string(),
    };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| broken(1, error))?.clone();
    let mut places = Vec::new();
    for column in wanted {
        let place = header
            .iter()
            .position(|name| name.trim() == column.as_str());
        let missing = || Unreadable {
            line: 1,
            key: "no-column",
            detail: (*column).clone(),
        };
        places.push(((*column).clone(), place.ok_or_else(missing)?));
    }
    let mut rows = Vec::new();
    for (row, number) in reader.records().zip(2..) {
        let row = row.map_err(|error| broken(number, error))?;
        let line = row
            .position()
            .map_or(number, |at| usize::try_from(at.line()).unwrap_or(number));
        let cell = |(column, place): &(String, usize)| {
            (
                column.clone(),
                row.get(*place).unwrap_or_default().trim().to_owned(),
            )
        };
        rows.push((line, places.iter().map(cell).collect()));
    }
    Ok(rows)
}

fn json_rows(text: &str) -> Result<Vec<Row>, Unreadable> {
    let filled = text
        .lines()
        .zip(1..)
        .filter(|(line, _)| !line.trim().is_empty());
    let parse = |(text, line): (&str, usize)| {
        let row: BTreeMap<String, serde_json::Value> =
            serde_json::from_str(text).map_err(|error| Unreadable {
                line,
                key: "not-json",
                detail: error.to_string(),
            })?;
        let cell = |(name, value): (String, serde_json::Value)| {
            let said = match value {
                serde_json::Value::String(text) => text,
                serde_json::Value::Null => String::new(),
                other => other.to_string(),
            };
            (name, said)
        };
        Ok((line, row.into_iter().map(cell).collect()))
    };
    filled.map(parse).collect()
}

/// Gives every distinct name a place.
#[derive(Default)]
struct Places(BTreeMap<String, usize>);

impl Places {
    fn of(&mut self, name: &str) -> usize {
        let next = self.0.len();
        *self.0.entry(name.to_owned()).or_insert(next)
    }
}

/// Reads a table. A person's attribute is what their rows say; where rows differ it is not known.
///
/// # Errors
/// The first thing that is wrong, with its line.
pub fn read(text: &str, columns: &TableColumns) -> Result<Study, Unreadable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut wanted = vec![&columns.person, &columns.item, &columns.value];
    wanted.extend(&columns.attributes);
    let rows = if text.trim_start().starts_with('{') {
        json_rows(text)?
    } else {
        csv_rows(text, &wanted)?
    };
    let (mut people, mut units) = (Places::default(), Places::default());
    let mut ratings = Vec::with_capacity(rows.len());
    let mut declared: Vec<BTreeMap<usize, BTreeSet<String>>> =
        vec![BTreeMap::new(); columns.attributes.len()];
    for (line, row) in &rows {
        let cell = |column: &String| {
            row.get(column).ok_or_else(|| Unreadable {
                line: *line,
                key: "no-column",
                detail: column.clone(),
            })
        };
        let said = cell(&columns.value)?;
        // A row without a value is no rating: tables of unfinished work have them.
        if said.is_empty() {
            continue;
        }
        let value: f64 = said.parse().map_err(|_| Unreadable {
            line: *line,
            key: "not-a-number",
            detail: said.clone(),
        })?;
        let person = people.of(cell(&columns.person)?);
        ratings.push(Rating {
            person,
            unit: units.of(cell(&columns.item)?),
            value,
        });
        for (attribute, declared) in columns.attributes.iter().zip(&mut declared) {
            let said = cell(attribute)?;
            if !said.is_empty() {
                declared.entry(person).or_default().insert(said.clone());
            }
        }
    }
    let attributes = columns
        .attributes
        .iter()
        .zip(declared)
        .map(|(name, declared)| {
            let one = |said: &BTreeSet<String>| said.first().filter(|_| said.len() == 1).cloned();
            let values: BTreeSet<String> = declared.values().filter_map(one).collect();
            let values: Vec<String> = values.into_iter().collect();
            let of = (0..people.0.len()).map(|person| {
                let value = declared.get(&person).and_then(one)?;
                values.binary_search(&value).ok()
            });
            Attribute {
                name: name.clone(),
                of: of.collect(),
                values: values.clone(),
            }
        });
    Ok(Study {
        people: people.0.len(),
        units: units.0.len(),
        attributes: attributes.collect(),
        ratings,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns() -> TableColumns {
        TableColumns {
            person: "who".to_owned(),
            item: "what".to_owned(),
            value: "stars".to_owned(),
            attributes: vec!["age".to_owned()],
        }
    }

    #[test]
    fn csv_and_json_lines_say_the_same() {
        let csv =
            "what,who,stars,age,note\na,p,1,young,\"x, y\"\na,q,2,,\nb,p,,young,\nb,q,5,old,\n";
        let json = "{\"what\":\"a\",\"who\":\"p\",\"stars\":1,\"age\":\"young\"}\n\n{\"what\":\"a\",\"who\":\"q\",\"stars\":2,\"age\":null}\n{\"what\":\"b\",\"who\":\"q\",\"stars\":5,\"age\":\"old\"}";
        let study = read(csv, &columns()).unwrap();
        assert_eq!(study, read(json, &columns()).unwrap());
        assert_eq!((study.people, study.units, study.ratings.len()), (2, 2, 3));
        assert_eq!(study.attributes[0].values, ["old", "young"]);
        assert_eq!(study.attributes[0].of, [Some(1), Some(0)]);
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        let said = |text: &str| {
            let error = read(text, &columns()).unwrap_err();
            (error.line, error.key)
        };
        assert_eq!(said("what,who,age\na,p,x"), (1, "no-column"));
        assert_eq!(said("what,who,stars,age\na,p,many,x"), (2, "not-a-number"));
        assert_eq!(said("{\"what\":1}\n"), (1, "no-column"));
        assert_eq!(said("{\"what\":1"), (1, "not-json"));
    }

    #[test]
    fn an_attribute_that_changes_between_rows_is_not_known() {
        let study = read(
            "what,who,stars,age\na,p,1,x\nb,p,2,y\na,q,1,x\n",
            &columns(),
        )
        .unwrap();
        assert_eq!(study.attributes[0].of, [None, Some(0)]);
    }
}
