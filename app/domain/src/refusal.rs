//! Why a rule says no.
//!
//! A refusal never holds text for a person: it holds the Fluent key (without the `refusal-` prefix
//! that the locales use), the form field that it concerns, and arguments. The door that shows it
//! translates it.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// One thing that was refused and what to say about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Form field, or empty where the whole request is meant.
    pub field: String,
    /// Fluent message `refusal-<key>`.
    pub key: String,
    /// Arguments of that message.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
}

/// One or more problems; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// At least one.
    pub problems: Vec<Problem>,
}

impl Refusal {
    /// About the whole request.
    #[must_use]
    pub fn general(key: &str) -> Self {
        Self::field("", key)
    }

    /// About one field of a form.
    #[must_use]
    pub fn field(field: &str, key: &str) -> Self {
        let problem = Problem {
            field: field.to_owned(),
            key: key.to_owned(),
            args: BTreeMap::new(),
        };
        Self {
            problems: vec![problem],
        }
    }

    /// Nothing where all is `fine`, else a refusal about one field.
    ///
    /// # Errors
    /// Where it is not.
    pub fn unless(fine: bool, field: &str, key: &str) -> Result<(), Self> {
        if fine {
            Ok(())
        } else {
            Err(Self::field(field, key))
        }
    }

    /// With an argument for the message of the last problem.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        if let Some(problem) = self.problems.last_mut() {
            problem.args.insert(name.to_owned(), value.to_string());
        }
        self
    }

    /// Both, in order: so that a form shows everything that is wrong at once.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.problems.extend(other.problems);
        self
    }

    /// Every `Err` of `checks` joined, or `Ok`.
    ///
    /// # Errors
    /// Where any of them is one.
    pub fn join(checks: impl IntoIterator<Item = Result<(), Self>>) -> Result<(), Self> {
        let refusals = checks.into_iter().filter_map(Result::err);
        refusals.reduce(Self::and).map_or(Ok(()), Err)
    }
}

/// For logs and command lines: keys, fields and arguments, no translation.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            if index > 0 {
                f.write_str("; ")?;
            }
            if !problem.field.is_empty() {
                write!(f, "{}: ", problem.field)?;
            }
            f.write_str(&problem.key)?;
            for (name, value) in &problem.args {
                write!(f, " {name}={value}")?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Refusal {}
