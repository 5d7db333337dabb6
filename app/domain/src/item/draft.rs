//! What a record of a file says, before it is known to be an item.

use super::provenance::Provenance;
use super::writer::Writer;
use super::{LONGEST_TEXT, LineProblem, Message, NewItem, NewResponse};
use crate::language::Language;
use crate::ranking::MOST_RESPONSES;
use serde_json::Value;
use std::collections::BTreeMap;

/// An item as a record states it, unchecked.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// The line on which the record begins, counted from 1.
    pub line: usize,
    /// Text or a number.
    pub id: Option<Value>,
    /// The prompt's turns.
    pub prompt: Vec<Message>,
    /// The candidate answers.
    pub responses: Vec<NewResponse>,
    /// A BCP 47 tag.
    pub language: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// Under which terms.
    pub licence: String,
    /// Anything else.
    pub metadata: BTreeMap<String, Value>,
}

/// A prompt of one turn.
pub fn asked(content: impl Into<String>) -> Vec<Message> {
    vec![Message {
        role: "user".to_owned(),
        content: content.into(),
    }]
}

/// An answer by a model, which may not be known.
pub fn answered(text: impl Into<String>, model: impl Into<String>) -> NewResponse {
    NewResponse {
        text: text.into(),
        model: model.into(),
        generation: BTreeMap::new(),
    }
}

/// A problem of a line.
pub fn problem(line: usize, field: &str, key: &str, detail: impl ToString) -> LineProblem {
    LineProblem {
        line,
        field: field.to_owned(),
        key: key.to_owned(),
        detail: detail.to_string(),
    }
}

/// The prompt's problems.
fn check_prompt(line: usize, prompt: &[Message], problems: &mut Vec<LineProblem>) {
    if prompt.iter().all(|turn| turn.content.trim().is_empty()) {
        problems.push(problem(line, "prompt", "missing", ""));
    }
    for turn in prompt {
        if !matches!(turn.role.as_str(), "user" | "assistant" | "system") {
            problems.push(problem(line, "prompt", "prompt-role", &turn.role));
        }
        if turn.content.chars().count() > LONGEST_TEXT {
            problems.push(problem(line, "prompt", "text-long", LONGEST_TEXT));
        }
    }
}

/// The responses' problems.
fn check_responses(line: usize, responses: &[NewResponse], problems: &mut Vec<LineProblem>) {
    let count = responses.len();
    if !(2..=MOST_RESPONSES).contains(&count) {
        problems.push(problem(line, "responses", "responses-count", count));
    }
    for response in responses {
        if response.text.trim().is_empty() {
            problems.push(problem(line, "responses", "response-empty", ""));
        }
        if response.text.chars().count() > LONGEST_TEXT {
            problems.push(problem(line, "responses", "text-long", LONGEST_TEXT));
        }
        if let Err(key) = Writer::of(&response.model, &response.generation) {
            let stated = response.generation.get(key).map(Value::to_string);
            problems.push(problem(line, key, "provenance", stated.unwrap_or_default()));
        }
    }
}

impl Draft {
    /// The item, in `language` where the record names none.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn check(self, language: Option<&Language>) -> Result<NewItem, Vec<LineProblem>> {
        let mut problems = Vec::new();
        check_responses(self.line, &self.responses, &mut problems);
        self.checked(language, problems)
    }

    /// As [`Draft::check`], of a prompt that has no responses yet.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn check_prompt(self, language: Option<&Language>) -> Result<NewItem, Vec<LineProblem>> {
        self.checked(language, Vec::new())
    }

    fn checked(
        self,
        language: Option<&Language>,
        of_responses: Vec<LineProblem>,
    ) -> Result<NewItem, Vec<LineProblem>> {
        let mut problems = Vec::new();
        let id = match self.id {
            Some(Value::String(id)) if !id.trim().is_empty() => id,
            Some(Value::Number(id)) => id.to_string(),
            _ => {
                problems.push(problem(self.line, "id", "missing", ""));
                String::new()
            }
        };
        check_prompt(self.line, &self.prompt, &mut problems);
        problems.extend(of_responses);
        if let Err(key) = Provenance::of(&self.metadata) {
            let stated = self.metadata.get(key).map(Value::to_string);
            problems.push(problem(
                self.line,
                key,
                "provenance",
                stated.unwrap_or_default(),
            ));
        }
        let stated = self.language.as_deref().map(str::parse::<Language>);
        let language = match (stated, language) {
            (Some(Ok(stated)), _) => Some(stated),
            (None, Some(usual)) => Some(usual.clone()),
            (Some(Err(_)), _) => {
                let tag = self.language.unwrap_or_default();
                problems.push(problem(self.line, "language", "language-tag", tag));
                None
            }
            (None, None) => {
                problems.push(problem(self.line, "language", "missing", ""));
                None
            }
        };
        match language {
            Some(language) if problems.is_empty() => Ok(NewItem {
                id,
                prompt: self.prompt,
                responses: self.responses,
                language,
                source: self.source,
                licence: self.licence,
                metadata: self.metadata,
            }),
            _ => Err(problems),
        }
    }
}
