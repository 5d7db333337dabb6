//! Changes whose outcome nobody waits for.
//!
//! On SQLite each statement is a message to the connection's thread and back, which takes longer than
//! the engine needs for a row. What waits is therefore joined with the statement after it into one
//! text. PostgreSQL takes one statement at a time, so there it runs one after another.

use super::joined::Joined;
use super::query::Param;
use crate::{Error, Result};
use sqlx::postgres::PgArguments;
use sqlx::{Arguments, PgConnection, Postgres};

/// Statements that wait, with their parameters.
pub(super) struct Waiting {
    statements: Statements,
    pub(super) failed: Option<Error>,
}

enum Statements {
    Sqlite(Joined),
    Postgres(Vec<(&'static str, PgArguments)>),
}

/// A statement that waits, to bind its parameters.
pub struct Later<'w> {
    waiting: &'w mut Waiting,
}

impl Waiting {
    pub(super) fn sqlite() -> Self {
        Self {
            statements: Statements::Sqlite(Joined::default()),
            failed: None,
        }
    }

    pub(super) const fn postgres() -> Self {
        Self {
            statements: Statements::Postgres(Vec::new()),
            failed: None,
        }
    }

    /// All that waits; nothing waits afterwards.
    pub(super) fn take(&mut self) -> Self {
        let empty = match self.statements {
            Statements::Sqlite(_) => Self::sqlite(),
            Statements::Postgres(_) => Self::postgres(),
        };
        std::mem::replace(self, empty)
    }

    pub(super) fn add(&mut self, text: &'static str) -> Later<'_> {
        match &mut self.statements {
            Statements::Sqlite(joined) => joined.add(text),
            Statements::Postgres(statements) => statements.push((text, PgArguments::default())),
        }
        Later { waiting: self }
    }

    /// The text and parameters for SQLite.
    ///
    /// # Errors
    /// Where a parameter does not encode.
    pub(super) fn joined(self) -> Result<Joined> {
        match (self.statements, self.failed) {
            (_, Some(error)) => Err(error),
            (Statements::Sqlite(joined), None) => Ok(joined),
            (Statements::Postgres(_), None) => Ok(Joined::default()),
        }
    }

    /// As [`Waiting::joined`], with what failed beside an empty text.
    pub(super) fn joined_or_failed(self) -> (Joined, Option<Error>) {
        match self.joined() {
            Ok(joined) => (joined, None),
            Err(error) => (Joined::default(), Some(error)),
        }
    }

    /// Runs all of it, one statement after another.
    ///
    /// # Errors
    /// As the database says of the first that fails.
    pub(super) async fn run_on_postgres(self, conn: &mut PgConnection) -> Result<()> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        if let Statements::Postgres(statements) = self.statements {
            for (text, arguments) in statements {
                sqlx::query_with::<Postgres, _>(text, arguments)
                    .execute(&mut *conn)
                    .await?;
            }
        }
        Ok(())
    }
}

impl Later<'_> {
    /// The next parameter: `$1`, then `$2`.
    pub fn bind(self, value: impl Param) -> Self {
        let added = match &mut self.waiting.statements {
            Statements::Sqlite(joined) => joined.arguments.add(value),
            Statements::Postgres(statements) => statements
                .last_mut()
                .map_or(Ok(()), |(_, arguments)| arguments.add(value)),
        };
        if let Err(error) = added {
            self.waiting.failed = Some(Error::unencodable(&error));
        }
        self
    }
}
