//! Argilla's records with a ranking question, as `records.to_json()` writes them, or one a line.
//!
//! A ranking question names fields: the values that people or suggestions ranked. Those fields are
//! the responses; where nothing was ranked yet, every field but the first is. The first other
//! field is the prompt.

use super::super::draft::{Draft, answered, asked};
use super::records::Fields;
use super::{Record, records};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
struct Line {
    id: Option<Value>,
    fields: Fields,
    #[serde(default)]
    metadata: Option<BTreeMap<String, Value>>,
    #[serde(default)]
    responses: Option<Value>,
    #[serde(default)]
    suggestions: Option<Value>,
}

/// The fields' names within what was ranked, at any depth: a list of values, or of objects with
/// `value` and `rank`, per question and per person.
fn ranked<'v>(value: &'v Value, fields: &Fields, names: &mut BTreeSet<&'v str>) {
    match value {
        Value::String(name) if fields.get(name).is_some() => {
            names.insert(name);
        }
        Value::Array(inside) => inside.iter().for_each(|value| ranked(value, fields, names)),
        Value::Object(inside) => inside
            .values()
            .for_each(|value| ranked(value, fields, names)),
        _ => {}
    }
}

fn draft((line, said): (usize, Line)) -> Draft {
    let mut names = BTreeSet::new();
    for answers in [&said.responses, &said.suggestions].into_iter().flatten() {
        ranked(answers, &said.fields, &mut names);
    }
    let (mut prompt, mut responses) = (None, Vec::new());
    for (name, text) in said.fields.texts() {
        if prompt.is_none() && !names.contains(name) {
            prompt = Some(text);
        } else if names.is_empty() || names.contains(name) {
            responses.push(answered(text, name));
        }
    }
    Draft {
        line,
        id: said.id,
        prompt: prompt.map(asked).unwrap_or_default(),
        responses,
        source: "Argilla".to_owned(),
        metadata: said.metadata.unwrap_or_default(),
        ..Draft::default()
    }
}

pub fn drafts(text: &str) -> Vec<Record> {
    let found = records::records::<Line>(text).into_iter();
    found.map(|record| record.map(draft)).collect()
}
