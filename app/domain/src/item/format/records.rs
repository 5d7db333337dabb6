//! JSON records with the lines on which they begin: an array, or one object after another.

use super::super::LineProblem;
use super::super::draft::problem;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;
use std::fmt;

/// A record, or why it can't be read.
pub type Found<T> = Result<(usize, T), Vec<LineProblem>>;

/// An object's fields in the file's order.
pub struct Fields(pub Vec<(String, Value)>);

impl Fields {
    /// The fields that hold text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .filter_map(|(name, value)| Some((name.as_str(), value.as_str()?)))
    }

    /// A field's value.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map(|(_, value)| value)
    }
}

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Fields;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// Every record of a file: the elements of a JSON array, or one JSON object a line.
pub fn records<T: DeserializeOwned>(text: &str) -> Vec<Found<T>> {
    if text.trim_start().starts_with('[') {
        array(text)
    } else {
        lines(text)
    }
}

/// One JSON object a line; blank lines hold none.
pub fn lines<T: DeserializeOwned>(text: &str) -> Vec<Found<T>> {
    let filled = text
        .lines()
        .zip(1..)
        .filter(|(line, _)| !line.trim().is_empty());
    filled.map(|(line, number)| parse(line, number)).collect()
}

fn array<T: DeserializeOwned>(text: &str) -> Vec<Found<T>> {
    let elements: Vec<&RawValue> = match serde_json::from_str(text) {
        Ok(elements) => elements,
        Err(error) => return vec![Err(vec![problem(error.line(), "", "json", &error)])],
    };
    // Each element borrows from the text, one after another, so that lines are counted once.
    let (mut line, mut counted) = (1, 0);
    let numbered = elements.into_iter().map(|element| {
        let start = element.get().as_ptr().addr() - text.as_ptr().addr();
        line += newlines(text.get(counted..start).unwrap_or_default());
        counted = start;
        parse(element.get(), line)
    });
    numbered.collect()
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

fn parse<T: DeserializeOwned>(text: &str, line: usize) -> Found<T> {
    serde_json::from_str(text)
        .map(|record| (line, record))
        .map_err(|error| vec![problem(line, "", "json", error)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_array_and_lines_are_the_same_records_on_their_lines() {
        let places = |text| -> Vec<(usize, u8)> {
            records::<u8>(text)
                .into_iter()
                .map(Result::unwrap)
                .collect()
        };
        assert_eq!(places("[1,\n2,\n\n 3]"), [(1, 1), (2, 2), (4, 3)]);
        assert_eq!(places("1\n\n2\n"), [(1, 1), (3, 2)]);
        let broken = records::<u8>("[1,\n2");
        assert_eq!(broken[0].as_ref().unwrap_err()[0].line, 2);
    }
}
