//! What can go wrong between the service and a database.

use std::fmt;

/// The result of a statement or a transaction.
pub type Result<T> = std::result::Result<T, Error>;

/// A failed statement or transaction. Nothing of the transaction remains.
#[derive(Debug)]
pub enum Error {
    /// A row with the same unique key exists.
    Duplicate,
    /// Another writer was in the way for too long, or chance made this one give way: try again.
    Busy,
    /// Anything else: a broken connection, a full disk, a mistake of ours.
    Fault(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Duplicate => f.write_str("a row with this key exists"),
            Self::Busy => f.write_str("the database is busy"),
            Self::Fault(cause) => f.write_str(cause),
        }
    }
}

impl Error {
    /// For a parameter that its type can't put into words of the engine.
    pub(crate) fn unencodable(cause: &dyn fmt::Display) -> Self {
        Self::Fault(format!("a parameter does not encode: {cause}"))
    }
}

impl std::error::Error for Error {}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(database) = &error {
            let code = database.code();
            if database.is_unique_violation() {
                return Self::Duplicate;
            }
            // PostgreSQL: serialization failure, deadlock. SQLite: SQLITE_BUSY and its variants.
            if matches!(
                code.as_deref(),
                Some("40001" | "40P01" | "5" | "261" | "517")
            ) {
                return Self::Busy;
            }
        }
        if matches!(error, sqlx::Error::PoolTimedOut) {
            return Self::Busy;
        }
        Self::Fault(error.to_string())
    }
}
