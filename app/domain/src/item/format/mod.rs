//! The formats that items are read from.
//!
//! What other people answered in another tool is never taken over: it came without a consent
//! record and without pay, so that only prompts and responses come in. A tool's own id is kept;
//! where a tool has none, the record's place in the file names it.

mod arena;
mod argilla;
mod label_studio;
mod native;
mod open_assistant;
mod pairs;
mod potato;
mod records;
mod table;

use super::draft::{Draft, problem};
use super::{LineProblem, MOST_PROBLEMS, NewItem, NumberedItem};
use crate::language::Language;
use crate::refusal::Refusal;
use std::collections::BTreeMap;
use std::str::FromStr;

pub use table::Columns;

/// How a file states items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// One JSON object a line: id, prompt, responses, language.
    #[default]
    Polyphony,
    /// Argilla's records with a ranking question, exported as JSON or JSON lines.
    Argilla,
    /// Label Studio's tasks, for its pairwise and ranker templates.
    LabelStudio,
    /// Potato's instances, JSON lines with a list of texts.
    Potato,
    /// Open-Assistant's message trees.
    OpenAssistant,
    /// Battle rows as LMArena publishes them.
    Arena,
    /// Preference pairs: prompt, chosen, rejected.
    Pairs,
    /// A table in CSV, with a map of its columns.
    Csv,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Polyphony,
        Self::Argilla,
        Self::LabelStudio,
        Self::Potato,
        Self::OpenAssistant,
        Self::Arena,
        Self::Pairs,
        Self::Csv,
    ];

    /// The name in forms and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Polyphony => "polyphony",
            Self::Argilla => "argilla",
            Self::LabelStudio => "label-studio",
            Self::Potato => "potato",
            Self::OpenAssistant => "open-assistant",
            Self::Arena => "arena",
            Self::Pairs => "pairs",
            Self::Csv => "csv",
        }
    }
}

impl FromStr for Format {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|format| format.name() == name);
        found.ok_or_else(|| Refusal::field("format", "format-unknown"))
    }
}

/// How to read a file.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// What it is.
    pub format: Format,
    /// The content's language, where a record names none.
    pub language: Option<Language>,
    /// The columns of a table.
    pub columns: Columns,
}

/// Reads a file of items.
///
/// # Errors
/// Every problem of every record, up to [`MOST_PROBLEMS`]; then nothing of the file is to be used.
pub fn read(text: &str, reading: &Reading) -> Result<Vec<NumberedItem>, Vec<LineProblem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let drafts = match reading.format {
        Format::Polyphony => native::drafts(text),
        Format::Argilla => argilla::drafts(text),
        Format::LabelStudio => label_studio::drafts(text),
        Format::Potato => potato::drafts(text),
        Format::OpenAssistant => open_assistant::drafts(text),
        Format::Arena => arena::drafts(text),
        Format::Pairs => pairs::drafts(text),
        Format::Csv => table::drafts(text, &reading.columns),
    };
    checked(drafts, |draft| draft.check(reading.language.as_ref()))
}

/// Reads prompts that have no responses yet, one JSON object a line as in our own format.
///
/// # Errors
/// As [`read`].
pub fn read_prompts(
    text: &str,
    language: Option<&Language>,
) -> Result<Vec<NumberedItem>, Vec<LineProblem>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    checked(native::drafts(text), |draft| draft.check_prompt(language))
}

/// The items of a file's records, none named twice.
fn checked(
    drafts: Vec<Record>,
    check: impl Fn(Draft) -> Result<NewItem, Vec<LineProblem>>,
) -> Result<Vec<NumberedItem>, Vec<LineProblem>> {
    let mut items = Vec::new();
    let mut problems = Vec::new();
    let mut seen = BTreeMap::<String, usize>::new();
    for draft in drafts {
        let line = draft.as_ref().map_or(0, |draft| draft.line);
        match draft.and_then(&check) {
            Ok(item) => match seen.insert(item.id.clone(), line) {
                None => items.push(NumberedItem { line, item }),
                Some(earlier) => problems.push(problem(line, "id", "id-twice", earlier)),
            },
            Err(found) => problems.extend(found),
        }
        if problems.len() >= MOST_PROBLEMS {
            problems.truncate(MOST_PROBLEMS);
            return Err(problems);
        }
    }
    if items.is_empty() && problems.is_empty() {
        problems.push(problem(1, "", "file-empty", ""));
    }
    if problems.is_empty() {
        Ok(items)
    } else {
        Err(problems)
    }
}

/// What a format's reader makes of one record.
type Record = Result<Draft, Vec<LineProblem>>;
