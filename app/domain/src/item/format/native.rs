//! The project's own format: one JSON object a line.

use super::super::draft::{Draft, asked};
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
    let draft = |(line, said): (usize, Line)| Draft {
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
        metadata: said.metadata.unwrap_or_default(),
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
