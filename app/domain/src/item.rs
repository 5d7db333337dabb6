//! Items as they come in: one JSON object per line.
//!
//! A file is read whole or not at all: [`parse_file`] gives every line's problem with its number.

use crate::language::Language;
use crate::ranking::MOST_RESPONSES;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One turn of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// `user`, `assistant` or `system`.
    pub role: String,
    /// What was said.
    pub content: String,
}

/// A candidate answer in an import file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewResponse {
    /// The answer itself.
    pub text: String,
    /// The model that wrote it; hidden from contributors.
    #[serde(default)]
    pub model: String,
    /// Anything else that stands beside it, such as sampling parameters.
    #[serde(flatten)]
    pub generation: BTreeMap<String, serde_json::Value>,
}

/// An item as an import file states it, checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewItem {
    /// The file's own name for it, unique within a project.
    pub id: String,
    /// One or more turns.
    pub prompt: Vec<Message>,
    /// 2 to [`MOST_RESPONSES`] answers.
    pub responses: Vec<NewResponse>,
    /// The content's language.
    pub language: Language,
    /// Where it comes from.
    pub source: String,
    /// Under which terms.
    pub licence: String,
    /// An object of anything else.
    pub metadata: BTreeMap<String, serde_json::Value>,
}

/// What is wrong with one line; `key` is the Fluent message `import-<key>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineProblem {
    /// Counted from 1.
    pub line: usize,
    /// The field, where one is meant.
    pub field: String,
    /// What is wrong.
    pub key: String,
    /// The parser's own words, or the offending value.
    pub detail: String,
}

/// The most problems that one import reports.
pub const MOST_PROBLEMS: usize = 100;
/// The longest prompt turn or response, in characters.
pub const LONGEST_TEXT: usize = 40_000;

#[derive(Deserialize)]
struct Line {
    id: Option<serde_json::Value>,
    prompt: Option<Prompt>,
    responses: Option<Vec<NewResponse>>,
    language: Option<String>,
    #[serde(default)]
    source: Option<String>,
    #[serde(default)]
    licence: Option<String>,
    #[serde(default)]
    metadata: Option<BTreeMap<String, serde_json::Value>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Prompt {
    Text(String),
    Turns(Vec<Message>),
}

/// Parses a JSONL file of items.
///
/// # Errors
/// Every problem of every line, up to [`MOST_PROBLEMS`]; then nothing of the file is to be used.
pub fn parse_file(text: &str) -> Result<Vec<NewItem>, Vec<LineProblem>> {
    let mut items = Vec::new();
    let mut problems = Vec::new();
    let mut seen = BTreeMap::<String, usize>::new();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    for (index, line) in text.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        let number = index + 1;
        match parse_line(line, number) {
            Ok(item) => match seen.insert(item.id.clone(), number) {
                None => items.push(item),
                Some(earlier) => {
                    problems.push(problem(number, "id", "id-twice", earlier.to_string()));
                }
            },
            Err(found) => problems.extend(found),
        }
        if problems.len() >= MOST_PROBLEMS {
            problems.truncate(MOST_PROBLEMS);
            return Err(problems);
        }
    }
    if items.is_empty() && problems.is_empty() {
        problems.push(problem(1, "", "file-empty", String::new()));
    }
    if problems.is_empty() {
        Ok(items)
    } else {
        Err(problems)
    }
}

fn problem(line: usize, field: &str, key: &str, detail: String) -> LineProblem {
    LineProblem {
        line,
        field: field.to_owned(),
        key: key.to_owned(),
        detail,
    }
}

fn parse_line(text: &str, number: usize) -> Result<NewItem, Vec<LineProblem>> {
    let line: Line = serde_json::from_str(text)
        .map_err(|error| vec![problem(number, "", "json", error.to_string())])?;
    let mut problems = Vec::new();
    let mut refuse = |field: &str, key: &str, detail: String| {
        problems.push(problem(number, field, key, detail));
    };

    let id = match line.id {
        Some(serde_json::Value::String(id)) if !id.trim().is_empty() => id,
        Some(serde_json::Value::Number(id)) => id.to_string(),
        _ => {
            refuse("id", "missing", String::new());
            String::new()
        }
    };
    let prompt = match line.prompt {
        Some(Prompt::Text(content)) => vec![Message {
            role: "user".to_owned(),
            content,
        }],
        Some(Prompt::Turns(turns)) => turns,
        None => Vec::new(),
    };
    if prompt.is_empty() || prompt.iter().all(|turn| turn.content.trim().is_empty()) {
        refuse("prompt", "missing", String::new());
    }
    for turn in &prompt {
        if !matches!(turn.role.as_str(), "user" | "assistant" | "system") {
            refuse("prompt", "prompt-role", turn.role.clone());
        }
        if turn.content.chars().count() > LONGEST_TEXT {
            refuse("prompt", "text-long", LONGEST_TEXT.to_string());
        }
    }
    let responses = line.responses.unwrap_or_default();
    if !(2..=MOST_RESPONSES).contains(&responses.len()) {
        refuse("responses", "responses-count", responses.len().to_string());
    }
    for response in &responses {
        if response.text.trim().is_empty() {
            refuse("responses", "response-empty", String::new());
        }
        if response.text.chars().count() > LONGEST_TEXT {
            refuse("responses", "text-long", LONGEST_TEXT.to_string());
        }
    }
    let language = match line.language.as_deref().map(str::parse::<Language>) {
        Some(Ok(language)) => Some(language),
        Some(Err(_)) => {
            refuse(
                "language",
                "language-tag",
                line.language.unwrap_or_default(),
            );
            None
        }
        None => {
            refuse("language", "missing", String::new());
            None
        }
    };
    match language {
        Some(language) if problems.is_empty() => Ok(NewItem {
            id,
            prompt,
            responses,
            language,
            source: line.source.unwrap_or_default(),
            licence: line.licence.unwrap_or_default(),
            metadata: line.metadata.unwrap_or_default(),
        }),
        _ => Err(problems),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"id":"a","prompt":"Hi","responses":[{"text":"x","model":"m","t":1},{"text":"y"}],"language":"en"}"#;

    #[test]
    fn a_good_line() {
        let items = parse_file(GOOD).unwrap();
        assert_eq!(items[0].prompt[0].role, "user");
        assert_eq!(items[0].responses[0].generation["t"], 1);
    }

    #[test]
    fn every_problem_has_its_line() {
        let file = format!(
            "{GOOD}\n\nnot json\n{GOOD}\n{}",
            r#"{"id":"b","prompt":[],"responses":[{"text":""}]}"#
        );
        let problems = parse_file(&file).unwrap_err();
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
        assert_eq!(parse_file("\n").unwrap_err()[0].key, "file-empty");
    }
}
