//! Statements: bind, run, decode.

use super::joined::Joined;
use super::later::Waiting;
use crate::{Error, Result};
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::SqliteRow;
use sqlx::{Arguments, Encode, FromRow, PgConnection, Postgres, Sqlite, SqliteConnection, Type};

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

impl<'c> Query<'c> {
    pub(super) fn sqlite(
        text: &'static str,
        conn: &'c mut SqliteConnection,
        before: Waiting,
    ) -> Self {
        let (mut joined, failed) = before.joined_or_failed();
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
        match self.ready()? {
            Target::Sqlite(conn, Text::Alone(text), joined) => {
                let query = sqlx::query_with::<Sqlite, _>(text, joined.arguments);
                Ok(query.execute(conn).await?.rows_affected())
            }
            Target::Sqlite(conn, Text::Joined, joined) => {
                Ok(joined.run_for_last(conn).await?.touched)
            }
            Target::Postgres(conn, text, arguments, before) => {
                before.run_on_postgres(conn).await?;
                let query = sqlx::query_with::<Postgres, _>(text, arguments);
                Ok(query.execute(conn).await?.rows_affected())
            }
        }
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// As [`Error`] says; also where the row does not decode.
    pub async fn optional<R: Record>(self) -> Result<Option<R>> {
        match self.ready()? {
            Target::Sqlite(conn, Text::Alone(text), joined) => {
                let query = sqlx::query_as_with::<Sqlite, R, _>(text, joined.arguments);
                Ok(query.fetch_optional(conn).await?)
            }
            Target::Sqlite(conn, Text::Joined, joined) => {
                let last = joined.run_for_last(conn).await?;
                Ok(last.rows.first().map(R::from_row).transpose()?)
            }
            Target::Postgres(conn, text, arguments, before) => {
                before.run_on_postgres(conn).await?;
                let query = sqlx::query_as_with::<Postgres, R, _>(text, arguments);
                Ok(query.fetch_optional(conn).await?)
            }
        }
    }

    /// The one row.
    ///
    /// # Errors
    /// As [`Error`] says; also where there is none.
    pub async fn one<R: Record>(self) -> Result<R> {
        let first = self.optional().await?;
        first.ok_or_else(|| Error::from(sqlx::Error::RowNotFound))
    }

    /// Every row, in the statement's order.
    ///
    /// # Errors
    /// As [`Error`] says; also where a row does not decode.
    pub async fn all<R: Record>(self) -> Result<Vec<R>> {
        match self.ready()? {
            Target::Sqlite(conn, Text::Alone(text), joined) => {
                let query = sqlx::query_as_with::<Sqlite, R, _>(text, joined.arguments);
                Ok(query.fetch_all(conn).await?)
            }
            Target::Sqlite(conn, Text::Joined, joined) => {
                let last = joined.run_for_last(conn).await?;
                let rows: std::result::Result<_, sqlx::Error> =
                    last.rows.iter().map(R::from_row).collect();
                Ok(rows?)
            }
            Target::Postgres(conn, text, arguments, before) => {
                before.run_on_postgres(conn).await?;
                let query = sqlx::query_as_with::<Postgres, R, _>(text, arguments);
                Ok(query.fetch_all(conn).await?)
            }
        }
    }

    fn ready(self) -> Result<Target<'c>> {
        match self.failed {
            Some(error) => Err(error),
            None => Ok(self.target),
        }
    }
}
