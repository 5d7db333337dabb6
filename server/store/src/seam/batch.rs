//! Statements that are asked together and answered together.
//!
//! On SQLite they go to the engine's thread in one message, which costs more than most statements
//! do; on PostgreSQL they run one after another. Either way they run in the order in which they were
//! asked, after what waits in the transaction.

use super::joined::Joined;
use super::later::Waiting;
use super::query::{Param, Record};
use crate::{Error, Result};
use sqlx::postgres::{PgArguments, PgRow};
use sqlx::sqlite::SqliteRow;
use sqlx::{Arguments, PgConnection, Postgres, SqliteConnection};
use std::marker::PhantomData;

/// Statements that will run together.
#[must_use = "statements do nothing until they are run"]
pub struct Batch<'c> {
    target: Target<'c>,
    failed: Option<Error>,
}

enum Target<'c> {
    /// The number is that of the statements that waited.
    Sqlite(&'c mut SqliteConnection, Joined, usize),
    Postgres(
        &'c mut PgConnection,
        Waiting,
        Vec<(&'static str, PgArguments)>,
    ),
}

/// A statement of a batch, to bind its parameters.
pub struct Ask<'b, 'c, R> {
    batch: &'b mut Batch<'c>,
    asked: Asked<R>,
}

/// Where a statement's answer will be found.
pub struct Asked<R> {
    place: usize,
    rows: PhantomData<fn() -> R>,
}

/// The rows of every statement of a batch.
pub enum Answers {
    /// As SQLite gave them.
    Sqlite(Vec<Vec<SqliteRow>>),
    /// As PostgreSQL gave them.
    Postgres(Vec<Vec<PgRow>>),
}

impl<'c> Batch<'c> {
    pub(super) fn sqlite(conn: &'c mut SqliteConnection, before: Waiting) -> Self {
        let (joined, failed) = before.joined_or_failed();
        let waited = joined.statements;
        Self {
            target: Target::Sqlite(conn, joined, waited),
            failed,
        }
    }

    pub(super) const fn postgres(conn: &'c mut PgConnection, before: Waiting) -> Self {
        Self {
            target: Target::Postgres(conn, before, Vec::new()),
            failed: None,
        }
    }

    /// Asks in the SQL that both engines speak.
    pub fn ask<R: Record>(&mut self, text: &'static str) -> Ask<'_, 'c, R> {
        let place = match &mut self.target {
            Target::Sqlite(_, joined, waited) => {
                joined.add(text);
                joined.statements - *waited - 1
            }
            Target::Postgres(_, _, asked) => {
                asked.push((text, PgArguments::default()));
                asked.len() - 1
            }
        };
        Ask {
            batch: self,
            asked: Asked {
                place,
                rows: PhantomData,
            },
        }
    }

    /// Asks where the engines really differ.
    pub fn ask_split<R: Record>(
        &mut self,
        sqlite: &'static str,
        postgres: &'static str,
    ) -> Ask<'_, 'c, R> {
        let text = if self.has_company() { postgres } else { sqlite };
        self.ask(text)
    }

    /// Whether others may be writing at the same time, so that what must not change needs a lock.
    pub(crate) const fn has_company(&self) -> bool {
        matches!(self.target, Target::Postgres(..))
    }

    /// Runs all of it.
    ///
    /// # Errors
    /// As the database says of the first statement that fails.
    pub async fn run(self) -> Result<Answers> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        match self.target {
            Target::Sqlite(conn, joined, waited) => {
                let outcomes = joined.run(conn).await?.into_iter().skip(waited);
                Ok(Answers::Sqlite(outcomes.map(|one| one.rows).collect()))
            }
            Target::Postgres(conn, before, asked) => {
                before.run_on_postgres(conn).await?;
                let mut rows = Vec::with_capacity(asked.len());
                for (text, arguments) in asked {
                    let query = sqlx::query_with::<Postgres, _>(text, arguments);
                    rows.push(query.fetch_all(&mut *conn).await?);
                }
                Ok(Answers::Postgres(rows))
            }
        }
    }
}

impl<R: Record> Ask<'_, '_, R> {
    /// The next parameter: `$1`, then `$2`.
    pub fn bind(self, value: impl Param) -> Self {
        let added = match &mut self.batch.target {
            Target::Sqlite(_, joined, _) => joined.arguments.add(value),
            Target::Postgres(_, _, asked) => asked
                .last_mut()
                .map_or(Ok(()), |(_, arguments)| arguments.add(value)),
        };
        if let Err(error) = added {
            self.batch.failed = Some(Error::unencodable(&error));
        }
        self
    }

    /// Every parameter is bound.
    #[must_use]
    pub fn done(self) -> Asked<R> {
        self.asked
    }
}

impl Answers {
    /// Every row of a statement, in its order.
    ///
    /// # Errors
    /// Where a row does not decode.
    pub fn all<R: Record>(&self, asked: &Asked<R>) -> Result<Vec<R>> {
        let rows: std::result::Result<Vec<R>, sqlx::Error> = match self {
            Self::Sqlite(rows) => rows
                .get(asked.place)
                .into_iter()
                .flatten()
                .map(R::from_row)
                .collect(),
            Self::Postgres(rows) => rows
                .get(asked.place)
                .into_iter()
                .flatten()
                .map(R::from_row)
                .collect(),
        };
        Ok(rows?)
    }

    /// The first row of a statement, if there is one.
    ///
    /// # Errors
    /// As [`Answers::all`].
    pub fn optional<R: Record>(&self, asked: &Asked<R>) -> Result<Option<R>> {
        Ok(self.all(asked)?.into_iter().next())
    }

    /// The one row of a statement.
    ///
    /// # Errors
    /// As [`Answers::all`]; also where there is none.
    pub fn one<R: Record>(&self, asked: &Asked<R>) -> Result<R> {
        let first = self.optional(asked)?;
        first.ok_or_else(|| Error::from(sqlx::Error::RowNotFound))
    }
}
