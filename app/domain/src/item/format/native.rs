//! The project's own format: one JSON object a line.

use super::super::draft::{Draft, asked};
use super::super::provenance::KEYS;
use super::super::{Message, NewResponse};
use super::{Record, records};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Line {
    id: Option<Value>,
    prompt: Option<Prompt>,
    responses: Option<Vec<NewResponse>>,
    language: Option<String>,
    source: Option<String>,
    licence: Option<String>,
    metadata: Option<BTreeMap<String, Value>>,
    #[serde(flatten)]
    beside: BTreeMap<String, Value>,
}

impl Line {
    /// The metadata, with what of [`KEYS`] stands beside them.
    fn metadata(&mut self) -> BTreeMap<String, Value> {
        let mut metadata = self.metadata.take().unwrap_or_default();
        for key in KEYS {
            if let Some(value) = self.beside.remove(key) {
                metadata.entry(key.to_owned()).or_insert(value);
            }
        }
        metadata
    }
}

/// One turn's text, or turns.
#[derive(Deserialize)]
#[serde(untagged)]
enum Prompt {
    Text(String),
    Turns(Vec<Message>),
}

pub fn drafts(text: &str) -> Vec<Record> {
    let found = records::lines::<Line>(text).into_iter();
    let draft = |(line, mut said): (usize, Line)| Draft {
        metadata: said.metadata(),
        line,
        id: said.id,
        prompt: match said.prompt {
            Some(Prompt::Text(content)) => asked(content),
            Some(Prompt::Turns(turns)) => turns,
            None => Vec::new(),
        },
        responses: said.responses.unwrap_or_default(),
        language: said.language,
        source: said.source.unwrap_or_default(),
        licence: said.licence.unwrap_or_default(),
    };
    found.map(|record| record.map(draft)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::{Reading, read};

    const GOOD: &str = r#"{"id":"a","prompt":"Hi","responses":[{"text":"x","model":"m","t":1},{"text":"y"}],"language":"en"}"#;

    #[test]
    fn a_good_line() {
        let items = read(GOOD, &Reading::default()).unwrap();
        assert_eq!(items[0].item.prompt[0].role, "user");
        assert_eq!(items[0].item.responses[0].generation["t"], 1);
    }

    #[test]
    fn provenance_may_stand_beside_an_item() {
        let line = GOOD.replace(
            r#""language""#,
            r#""parallel_id":"p7","origin":"native","topics":["tea"],"language""#,
        );
        let items = read(&line, &Reading::default()).unwrap();
        let metadata = &items[0].item.metadata;
        assert_eq!(metadata["parallel_id"], "p7");
        assert_eq!(metadata.len(), 3);
        let wrong = GOOD.replace(r#""language""#, r#""origin":"translated","language""#);
        let problems = read(&wrong, &Reading::default()).unwrap_err();
        let found: Vec<_> = problems
            .iter()
            .map(|p| (p.field.as_str(), p.key.as_str()))
            .collect();
        assert_eq!(found, [("origin", "provenance")]);
    }

    #[test]
    fn a_response_may_say_who_wrote_it() {
        let line = GOOD.replace(
            r#"{"text":"y"}"#,
            r#"{"text":"y","written_by":"person","writer":"a nurse"}"#,
        );
        let items = read(&line, &Reading::default()).unwrap();
        assert_eq!(items[0].item.responses[1].generation["writer"], "a nurse");
        let wrong = line.replace(r#""written_by":"person""#, r#""written_by":"nobody""#);
        let problems = read(&wrong, &Reading::default()).unwrap_err();
        assert_eq!(
            (problems[0].field.as_str(), problems[0].key.as_str()),
            ("written_by", "provenance")
        );
    }

    #[test]
    fn every_problem_has_its_line() {
        let file = format!(
            "{GOOD}\n\nnot json\n{GOOD}\n{}",
            r#"{"id":"b","prompt":[],"responses":[{"text":""}]}"#
        );
        let problems = read(&file, &Reading::default()).unwrap_err();
        let found: Vec<_> = problems
            .iter()
            .map(|p| (p.line, p.field.as_str(), p.key.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                (3, "", "json"),
                (4, "id", "id-twice"),
                (5, "prompt", "missing"),
                (5, "responses", "responses-count"),
                (5, "responses", "response-empty"),
                (5, "language", "missing"),
            ]
        );
    }

    #[test]
    fn an_empty_file_is_a_problem() {
        let problems = read("\n", &Reading::default()).unwrap_err();
        assert_eq!(problems[0].key, "file-empty");
    }
}
