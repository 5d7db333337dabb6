//! Answers requests for values, so that another program can compare them with its own.
//!
//! Each line of the input is a request, `{"method": "...", ...}`; each line of the output is its
//! answer: `{"value": ...}`, `{"undefined": reason}` or `{"refused": sentence}`. One file per area
//! beside this one; to add an area, write its `answer` and a line in [`AREAS`].

mod disagreement;
mod estimates;
mod viewpoints;

use domain::undefined::Undefined;
use serde_json::{Value, json};
use std::io::BufRead as _;

/// What became of a request.
pub enum Answer {
    /// The value.
    Value(Value),
    /// There is no such value, and why.
    Undefined(Undefined),
    /// The request makes no sense.
    Refused(String),
}

impl From<Result<Value, Undefined>> for Answer {
    fn from(value: Result<Value, Undefined>) -> Self {
        value.map_or_else(Self::Undefined, Self::Value)
    }
}

/// An area answers the methods that it knows.
type Area = fn(method: &str, request: Value) -> Option<Answer>;

const AREAS: [Area; 3] = [disagreement::answer, estimates::answer, viewpoints::answer];

fn main() -> std::io::Result<()> {
    for line in std::io::stdin().lock().lines() {
        let answer = match serde_json::from_str(&line?) {
            Ok(request) => answer(request),
            Err(error) => Answer::Refused(error.to_string()),
        };
        println!(
            "{}",
            match answer {
                Answer::Value(value) => json!({ "value": value }),
                Answer::Undefined(reason) => json!({ "undefined": reason }),
                Answer::Refused(sentence) => json!({ "refused": sentence }),
            }
        );
    }
    Ok(())
}

fn answer(request: Value) -> Answer {
    let Some(method) = request.get("method").and_then(Value::as_str) else {
        return Answer::Refused("a request has a method".into());
    };
    let method = method.to_owned();
    AREAS
        .iter()
        .find_map(|area| area(&method, request.clone()))
        .unwrap_or_else(|| Answer::Refused(format!("no method {method}")))
}
