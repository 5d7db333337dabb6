//! What a use case answers when it does not do what was asked.

use domain::item::LineProblem;
use domain::refusal::Refusal;
use std::fmt;

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// Why nothing was changed. The text for people comes from Fluent, by key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// The input breaks a rule: fields and message keys.
    Refused(Refusal),
    /// A file's lines do: line numbers and message keys.
    Import(Vec<LineProblem>),
    /// There is no such thing, or none that the actor may know of.
    NotFound,
    /// The actor may not.
    Forbidden,
    /// Somebody must sign in first.
    SignIn,
    /// The world moved on since the form was made; the key says how.
    Conflict(&'static str),
    /// Too much at once: try again.
    Busy,
    /// Our fault or the machine's; the text is for logs, and holds no person's words.
    Fault(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => write!(f, "refused: {refusal}"),
            Self::Import(problems) => {
                write!(f, "nothing was imported:")?;
                problems.iter().try_for_each(|problem| {
                    write!(f, "\n  line {}: ", problem.line)?;
                    if !problem.field.is_empty() {
                        write!(f, "{}: ", problem.field)?;
                    }
                    write!(f, "{}", problem.key)?;
                    if problem.detail.is_empty() {
                        Ok(())
                    } else {
                        write!(f, " ({})", problem.detail)
                    }
                })
            }
            Self::NotFound => f.write_str("not found"),
            Self::Forbidden => f.write_str("not allowed"),
            Self::SignIn => f.write_str("sign in first"),
            Self::Conflict(key) => write!(f, "conflict: {key}"),
            Self::Busy => f.write_str("busy, try again"),
            Self::Fault(cause) => f.write_str(cause),
        }
    }
}

impl std::error::Error for Error {}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Duplicate => Self::Conflict("duplicate"),
            store::Error::Busy => Self::Busy,
            store::Error::Fault(cause) => Self::Fault(cause),
        }
    }
}
