//! Statements: bind, run, decode.

use crate::{Error, Result};
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
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

/// A statement with its parameters so far.
#[must_use = "a statement does nothing until it is run"]
pub struct Query<'c> {
    text: &'static str,
    target: Target<'c>,
    failed: Option<Error>,
}

enum Target<'c> {
    Sqlite(&'c mut SqliteConnection, SqliteArguments),
    Postgres(&'c mut PgConnection, PgArguments),
}

/// Runs `$run` with the statement as `$query` and its connection as `$conn`, on either engine.
macro_rules! on_either {
    ($self:ident, $query:ident, $conn:ident, $run:expr) => {{
        if let Some(error) = $self.failed {
            return Err(error);
        }
        match $self.target {
            Target::Sqlite($conn, arguments) => {
                let $query = sqlx::query_with::<Sqlite, _>($self.text, arguments);
                $run
            }
            Target::Postgres($conn, arguments) => {
                let $query = sqlx::query_with::<Postgres, _>($self.text, arguments);
                $run
            }
        }
    }};
}

/// As `on_either`, with rows decoded.
macro_rules! rows_of {
    ($self:ident, $record:ty, $query:ident, $conn:ident, $run:expr) => {{
        if let Some(error) = $self.failed {
            return Err(error);
        }
        match $self.target {
            Target::Sqlite($conn, arguments) => {
                let $query = sqlx::query_as_with::<Sqlite, $record, _>($self.text, arguments);
                $run
            }
            Target::Postgres($conn, arguments) => {
                let $query = sqlx::query_as_with::<Postgres, $record, _>($self.text, arguments);
                $run
            }
        }
    }};
}

impl<'c> Query<'c> {
    pub(super) fn sqlite(text: &'static str, conn: &'c mut SqliteConnection) -> Self {
        Self {
            text,
            target: Target::Sqlite(conn, SqliteArguments::default()),
            failed: None,
        }
    }

    pub(super) fn postgres(text: &'static str, conn: &'c mut PgConnection) -> Self {
        Self {
            text,
            target: Target::Postgres(conn, PgArguments::default()),
            failed: None,
        }
    }

    /// The next parameter: `$1`, then `$2`.
    pub fn bind(mut self, value: impl Param) -> Self {
        let added = match &mut self.target {
            Target::Sqlite(_, arguments) => arguments.add(value),
            Target::Postgres(_, arguments) => arguments.add(value),
        };
        if let Err(error) = added {
            self.failed = Some(Error::Fault(format!(
                "a parameter does not encode: {error}"
            )));
        }
        self
    }

    /// Runs it; how many rows it touched.
    ///
    /// # Errors
    /// As [`Error`] says.
    pub async fn execute(self) -> Result<u64> {
        on_either!(
            self,
            query,
            conn,
            Ok(query.execute(conn).await?.rows_affected())
        )
    }

    /// The first row, if there is one.
    ///
    /// # Errors
    /// As [`Error`] says; also where the row does not decode.
    pub async fn optional<R: Record>(self) -> Result<Option<R>> {
        rows_of!(self, R, query, conn, Ok(query.fetch_optional(conn).await?))
    }

    /// The one row.
    ///
    /// # Errors
    /// As [`Error`] says; also where there is none.
    pub async fn one<R: Record>(self) -> Result<R> {
        rows_of!(self, R, query, conn, Ok(query.fetch_one(conn).await?))
    }

    /// Every row, in the statement's order.
    ///
    /// # Errors
    /// As [`Error`] says; also where a row does not decode.
    pub async fn all<R: Record>(self) -> Result<Vec<R>> {
        rows_of!(self, R, query, conn, Ok(query.fetch_all(conn).await?))
    }
}
