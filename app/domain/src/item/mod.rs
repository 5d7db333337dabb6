//! Items as they come in, from our own format and from other tools' exports.
//!
//! A file is read whole or not at all: [`read`] gives every line's problem with its number. Each
//! [`Format`] turns its records into [`draft::Draft`]s; what an item must be is checked there, once
//! for all of them. To read one more format: a file in `format/` and a row in [`Format`].

mod draft;
mod format;
pub mod provenance;
pub mod review;
pub mod warning;
pub mod writer;

pub use format::{Columns, Format, Reading, read, read_prompts};

use crate::language::Language;
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
    /// Anything else that stands beside it, such as sampling parameters, or who wrote it ([`writer::Writer`]).
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
    /// 2 to [`crate::ranking::MOST_RESPONSES`] answers.
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

/// What an item has in common with the same item in other languages, where its metadata says so: a text
/// or a number under `parallel_id`. Parallel items hold the same responses in the same order.
#[must_use]
pub fn parallel_id(metadata: &serde_json::Value) -> Option<String> {
    match metadata.get("parallel_id")? {
        serde_json::Value::String(name) if !name.trim().is_empty() => Some(name.trim().to_owned()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
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

/// An item with the line of the file on which it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberedItem {
    /// Counted from 1.
    pub line: usize,
    /// The item.
    pub item: NewItem,
}

/// The most problems that one import reports.
pub const MOST_PROBLEMS: usize = 100;
/// The longest prompt turn or response, in characters.
pub const LONGEST_TEXT: usize = 40_000;
