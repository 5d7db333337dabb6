//! Changes whose outcome nobody waits for.
//!
//! On SQLite each statement is a message to the connection's thread and back, which takes longer than
//! the engine needs for a row. What waits is therefore joined with the statement after it into one
//! text. PostgreSQL takes one statement at a time, so there it runs one after another.

use super::query::Param;
use crate::{Error, Result};
use sqlx::postgres::PgArguments;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, PgConnection, Postgres};
use std::fmt::Write;

/// Statements that wait, with their parameters.
pub(super) struct Waiting {
    statements: Statements,
    pub(super) failed: Option<Error>,
}

enum Statements {
    Sqlite(Joined),
    Postgres(Vec<(&'static str, PgArguments)>),
}

/// Statements in one text, whose parameters are numbered through.
#[derive(Default)]
pub(super) struct Joined {
    pub(super) text: String,
    pub(super) arguments: SqliteArguments,
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

impl Joined {
    /// Adds a statement, whose parameters are bound next; `$1` becomes the number after those before.
    pub(super) fn add(&mut self, text: &str) {
        let before = self.arguments.len();
        if !self.text.is_empty() {
            self.text.push(';');
        }
        if before == 0 {
            self.text.push_str(text);
            return;
        }
        let mut parts = text.split('$');
        self.text.extend(parts.next());
        for part in parts {
            let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let (number, rest) = part.split_at(digits);
            match number.parse::<usize>() {
                // Writing to a string does not fail.
                Ok(number) => _ = write!(self.text, "${}{rest}", number + before),
                Err(_) => _ = write!(self.text, "${part}"),
            }
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_of_joined_statements_are_numbered_through() {
        let mut joined = Joined::default();
        joined.add("insert into a values ($1, $2)");
        for value in 0..2_i64 {
            joined.arguments.add(value).unwrap();
        }
        joined.add("update b set c = $2 where id = $1 and d = '$'");
        assert_eq!(
            joined.text,
            "insert into a values ($1, $2);update b set c = $4 where id = $3 and d = '$'"
        );
    }
}
