//! Potato's instances, one JSON object a line, as its pairwise and best-worst schemes take them: an
//! id, and a list of texts under a key of the project's choice; the prompt is the first other text.

use super::super::draft::{Draft, answered, asked};
use super::records::Fields;
use super::{Record, records};
use serde_json::Value;

fn texts(value: &Value) -> Option<Vec<&str>> {
    value.as_array()?.iter().map(Value::as_str).collect()
}

fn draft((line, instance): (usize, Fields)) -> Draft {
    let lists = instance.0.iter().find_map(|(_, value)| texts(value));
    let responses = lists.unwrap_or_default();
    let prompt = instance.texts().find(|(name, _)| *name != "id");
    Draft {
        line,
        id: instance.get("id").cloned(),
        prompt: prompt.map(|(_, text)| asked(text)).unwrap_or_default(),
        responses: responses
            .into_iter()
            .map(|text| answered(text, ""))
            .collect(),
        source: "Potato".to_owned(),
        ..Draft::default()
    }
}

pub fn drafts(text: &str) -> Vec<Record> {
    let found = records::records::<Fields>(text).into_iter();
    found.map(|record| record.map(draft)).collect()
}
