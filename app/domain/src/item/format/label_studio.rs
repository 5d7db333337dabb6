//! Label Studio's tasks: `{id, data: {...}}` in a JSON array.
//!
//! The ranker template keeps its candidates as a list of `{id, title, body}`; the pairwise template
//! keeps two texts under names of the project's choice. Of several texts the first is the prompt.

use super::super::draft::{Draft, answered, asked};
use super::records::Fields;
use super::{Record, records};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Task {
    id: Option<Value>,
    data: Fields,
}

/// A candidate of a ranker list.
#[derive(Deserialize)]
struct Candidate {
    #[serde(default)]
    id: Value,
    #[serde(default)]
    title: String,
    body: String,
}

fn draft((line, task): (usize, Task)) -> Draft {
    let candidates = task
        .data
        .0
        .iter()
        .find_map(|(_, value)| serde_json::from_value::<Vec<Candidate>>(value.clone()).ok())
        .filter(|candidates| !candidates.is_empty());
    let mut texts = task.data.texts();
    let prompt = texts
        .next()
        .map(|(_, text)| asked(text))
        .unwrap_or_default();
    let responses = match candidates {
        Some(candidates) => candidates
            .into_iter()
            .map(|candidate| {
                let named = if candidate.title.is_empty() {
                    candidate.id.as_str().unwrap_or_default().to_owned()
                } else {
                    candidate.title
                };
                answered(candidate.body, named)
            })
            .collect(),
        None => texts.map(|(name, text)| answered(text, name)).collect(),
    };
    Draft {
        line,
        id: task.id,
        prompt,
        responses,
        source: "Label Studio".to_owned(),
        ..Draft::default()
    }
}

pub fn drafts(text: &str) -> Vec<Record> {
    let found = records::records::<Task>(text).into_iter();
    found.map(|record| record.map(draft)).collect()
}
