//! Statements in one text, which travel to SQLite's thread in one message.

use crate::Result;
use futures::TryStreamExt;
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, Either, Executor, Sqlite, SqliteConnection};
use std::fmt::Write;

/// Statements in one text, whose parameters are numbered through.
#[derive(Default)]
pub(super) struct Joined {
    pub(super) text: String,
    pub(super) arguments: SqliteArguments,
    /// How many statements were added.
    pub(super) statements: usize,
}

/// What one statement gave.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) rows: Vec<SqliteRow>,
    pub(super) touched: u64,
}

impl Joined {
    /// Adds a statement, whose parameters are bound next; `$1` becomes the number after those before.
    pub(super) fn add(&mut self, text: &str) {
        let before = self.arguments.len();
        self.statements += 1;
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

    /// Runs all of them; what each gave, in their order.
    ///
    /// # Errors
    /// As the database says of the first that fails.
    pub(super) async fn run(self, conn: &mut SqliteConnection) -> Result<Vec<Outcome>> {
        let text = AssertSqlSafe(self.text);
        let query = sqlx::query_with::<Sqlite, _>(text, self.arguments);
        let mut stream = conn.fetch_many(query);
        let mut outcomes = Vec::with_capacity(self.statements);
        let mut rows = Vec::new();
        // A statement's rows come first, then that it is done.
        while let Some(next) = stream.try_next().await? {
            match next {
                Either::Right(row) => rows.push(row),
                Either::Left(done) => outcomes.push(Outcome {
                    rows: std::mem::take(&mut rows),
                    touched: done.rows_affected(),
                }),
            }
        }
        Ok(outcomes)
    }

    /// Runs all of them; what the last gave.
    ///
    /// # Errors
    /// As [`Joined::run`].
    pub(super) async fn run_for_last(self, conn: &mut SqliteConnection) -> Result<Outcome> {
        Ok(self.run(conn).await?.pop().unwrap_or_default())
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
