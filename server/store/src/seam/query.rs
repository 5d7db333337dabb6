//! Statements: bind, run, decode.

use super::later::{Joined, Waiting};
use crate::{Error, Result};
use futures::TryStreamExt;
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::SqliteRow;
use sqlx::{
    Arguments, AssertSqlSafe, Either, Encode, Executor, FromRow, PgConnection, Postgres, Sqlite,
    SqliteConnection, Type,
};

/// A value that both engines take as a parameter.
pub trait Param:
    for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>
{
}

impl<T> Param for T where
    T: for<'q> Encode<'q, Sqlite> + Type<Sqlite> + for<'q> Encode<'q, Postgres> + Type<Postgres>
{
}

/// A row type that both engines decode: a tuple, or a struct with `#[derive(sqlx::FromRow)]`.
pub trait Record:
    for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

impl<T> Record for T where
    T: for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> + Send + Unpin
{
}

/// A statement with its parameters so far, and what has to run before it.
#[must_use = "a statement does nothing until it is run"]
pub struct Query<'c> {
    target: Target<'c>,
    failed: Option<Error>,
}

enum Target<'c> {
    Sqlite(&'c mut SqliteConnection, Text, Joined),
    Postgres(&'c mut PgConnection, &'static str, PgArguments, Waiting),
}

/// What SQLite is told.
enum Text {
    /// The statement alone.
    Alone(&'static str),
    /// What stands in [`Joined`].
    Joined,
}

/// Runs `$run` with the statement as `$query` and its connection as `$conn`, on either engine.
macro_rules! on_either {
    ($self:ident, $build:ident $(::<$record:ty>)?, $query:ident, $conn:ident, $run:expr) => {{
        if let Some(error) = $self.failed {
            return Err(error);
        }
        match $self.target {
            Target::Sqlite($conn, Text::Alone(text), joined) => {
                let $query = sqlx::$build::<Sqlite, $($record,)? _>(text, joined.arguments);
                $run
            }
            Target::Sqlite($conn, Text::Joined, joined) => {
                let text = AssertSqlSafe(joined.text);
                let $query = sqlx::$build::<Sqlite, $($record,)? _>(text, joined.arguments);
                $run
            }
            Target::Postgres($conn, text, arguments, before) => {
                before.run_on_postgres($conn).await?;
                let $query = sqlx::$build::<Postgres, $($record,)? _>(text, arguments);
                $run
            }
        }
    }};
}

impl<'c> Query<'c> {
    pub(super) fn sqlite(
        text: &'static str,
        conn: &'c mut SqliteConnection,
        before: Waiting,
    ) -> Self {
        let (mut joined, failed) = match before.joined() {
            Ok(joined) => (joined, None),
            Err(error) => (Joined::default(), Some(error)),
        };
        let text = if joined.text.is_empty() {
            Text::Alone(text)
        } else {
            joined.add(text);
            Text::Joined
        };
        Self {
            target: Target::Sqlite(conn, text, joined),
            failed,
        }
    }

    pub(super) fn postgres(
        text: &'static str,
        conn: &'c mut PgConnection,
        before: Waiting,
    ) -> Self {
        Self {
            target: Target::Postgres(conn, text, PgArguments::default(), before),
            failed: None,
        }
    }

    /// The next parameter: `$1`, then `$2`.
    pub fn bind(mut self, value: impl Param) -> Self {
        let added = match &mut self.target {
            Target::Sqlite(_, _, joined) => joined.arguments.add(value),
            Target::Postgres(_, _, arguments, _) => arguments.add(value),
        };
        if let Err(error) = added {
            self.failed = Some(Error::unencodable(&error));
        }
        self
    }

    /// Runs it; how many rows it touched.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn execute(self) -> Result<u64> {
        on_either!(self, query_with, query, conn, {
            // Each statement of the text says what it touched; this one is the last.
            let mut outcomes = conn.fetch_many(query);
            let mut touched = 0;
            while let Some(outcome) = outcomes.try_next().await? {
                if let Either::Left(done) = outcome {
                    touched = done.rows_affected();
                }
            }
            Ok(touched)
        })
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// As [`Error`] says; also where the row does not decode.
    pub async fn optional<R: Record>(self) -> Result<Option<R>> {
        on_either!(
            self,
            query_as_with::<R>,
            query,
            conn,
            Ok(query.fetch_optional(conn).await?)
        )
    }

    /// The one row.
    ///
    /// # Errors
    /// As [`Error`] says; also where there is none.
    pub async fn one<R: Record>(self) -> Result<R> {
        on_either!(
            self,
            query_as_with::<R>,
            query,
            conn,
            Ok(query.fetch_one(conn).await?)
        )
    }

    /// Every row, in the statement's order.
    ///
    /// # Errors
    /// As [`Error`] says; also where a row does not decode.
    pub async fn all<R: Record>(self) -> Result<Vec<R>> {
        on_either!(
            self,
            query_as_with::<R>,
            query,
            conn,
            Ok(query.fetch_all(conn).await?)
        )
    }
}
