//! Who or what wrote a response: a model, as it was sampled at an endpoint or told by a file, or a person.
//!
//! A file states it beside a response: `model`, or `written_by` (`model` or `person`) and `writer`, who that was.
//! What an instance asked for itself says the `endpoint` and how it was sampled.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// The kind of a writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A language model.
    Model,
    /// Somebody.
    Person,
}

impl Kind {
    /// The name in files and releases.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Model => "model",
            Self::Person => "person",
        }
    }
}

/// Who or what wrote a response, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writer {
    /// `None` where nobody said.
    pub kind: Option<Kind>,
    /// The person, as whoever brought the response names them; empty where nobody did.
    pub name: String,
    /// The endpoint that was asked for it, by the name that its curator gave it; empty where none was.
    pub endpoint: String,
}

impl Writer {
    /// What stands beside a response. A response with a model was written by it.
    ///
    /// # Errors
    /// The key whose value is none that it may have: `written_by` where it is neither word, or says that a person
    /// wrote what a model is named for; `writer` where it is no text.
    pub fn of(model: &str, beside: &BTreeMap<String, Value>) -> Result<Self, &'static str> {
        let text = |key: &'static str| match beside.get(key) {
            None | Some(Value::Null) => Ok(""),
            Some(Value::String(text)) => Ok(text.trim()),
            Some(_) => Err(key),
        };
        let by_model = !model.trim().is_empty();
        let kind = match (text("written_by")?, by_model) {
            ("", true) | ("model", _) => Some(Kind::Model),
            ("", false) => None,
            ("person", false) => Some(Kind::Person),
            _ => return Err("written_by"),
        };
        Ok(Self {
            kind,
            name: text("writer")?.to_owned(),
            // Other tools may use the word for anything.
            endpoint: text("endpoint").unwrap_or_default().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn of(model: &str, beside: Value) -> Result<Writer, &'static str> {
        Writer::of(model, &serde_json::from_value(beside).unwrap())
    }

    #[test]
    fn a_writer_is_what_was_said_and_nothing_is_guessed() {
        assert_eq!(of("", json!({})).unwrap(), Writer::default());
        assert_eq!(of("m1", json!({})).unwrap().kind, Some(Kind::Model));
        let asked = of("m1", json!({ "endpoint": "The big one", "temperature": 1 })).unwrap();
        assert_eq!(asked.endpoint, "The big one");
        let nurse = of("", json!({ "written_by": "person", "writer": " a nurse " })).unwrap();
        assert_eq!(
            (nurse.kind, nurse.name.as_str()),
            (Some(Kind::Person), "a nurse")
        );
        let unnamed = of("", json!({ "written_by": "model" })).unwrap();
        assert_eq!(unnamed.kind, Some(Kind::Model), "which one is not known");
    }

    #[test]
    fn what_nobody_can_mean_is_named() {
        assert_eq!(
            of("m1", json!({ "written_by": "person" })),
            Err("written_by")
        );
        assert_eq!(
            of("", json!({ "written_by": "a crowd" })),
            Err("written_by")
        );
        assert_eq!(of("", json!({ "writer": 7 })), Err("writer"));
    }
}
