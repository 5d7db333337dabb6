//! Bytes that only the instance's keys open, and finding those that an older key sealed.

use crate::{Conn, Result};
use domain::id::PersonId;
use uuid::Uuid;

/// What was sealed, and by which key.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Sealed {
    /// The sealed bytes.
    #[sqlx(rename = "sealed")]
    pub bytes: Vec<u8>,
    /// The key's name; the key itself lies outside of the database.
    #[sqlx(rename = "sealed_by")]
    pub by: String,
}

/// A table with a sealed column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Table {
    /// What people said of themselves.
    Answers,
    /// Where people's money goes.
    Payees,
    /// Who people are to a panel's provider.
    Places,
    /// What models want to be asked with.
    Endpoints,
}

/// A row of such a table.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Row {
    /// Names it within its table.
    pub id: Uuid,
    /// Whose it is; a key of an endpoint is its project's.
    pub person_id: Option<PersonId>,
    /// What it belongs to besides: the question of an answer, the panel of a place.
    pub belongs_to: Option<Uuid>,
    /// What is sealed.
    #[sqlx(flatten)]
    pub sealed: Sealed,
}

impl Table {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Answers, Self::Payees, Self::Places, Self::Endpoints];

    /// As in the schema.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Answers => "profile_answer",
            Self::Payees => "payee",
            Self::Places => "panel_place",
            Self::Endpoints => "endpoint",
        }
    }
}

/// How many rows each key sealed.
///
/// # Errors
/// As the database says.
pub async fn by_key(conn: &mut Conn, table: Table) -> Result<Vec<(String, i64)>> {
    let text = match table {
        Table::Answers => {
            "select sealed_by, count(*)
            from profile_answer
            group by sealed_by
            order by sealed_by
            limit 1000"
        }
        Table::Payees => {
            "select sealed_by, count(*)
            from payee
            group by sealed_by
            order by sealed_by
            limit 1000"
        }
        Table::Places => {
            "select sealed_by, count(*)
            from panel_place
            where sealed_by is not null
            group by sealed_by
            order by sealed_by
            limit 1000"
        }
        Table::Endpoints => {
            "select sealed_by, count(*)
            from endpoint
            where sealed_by is not null
            group by sealed_by
            order by sealed_by
            limit 1000"
        }
    };
    conn.sql(text).all().await
}

/// Rows that a key sealed, after one of them, in the order of their ids.
///
/// # Errors
/// As the database says.
pub async fn page(
    conn: &mut Conn,
    table: Table,
    by: &str,
    after: Uuid,
    limit: i64,
) -> Result<Vec<Row>> {
    let text = match table {
        Table::Answers => {
            "select id, person_id, attribute_id as belongs_to, sealed, sealed_by
            from profile_answer
            where sealed_by = $1 and id > $2
            order by id
            limit $3"
        }
        Table::Payees => {
            "select person_id as id, person_id, cast(null as uuid) as belongs_to, sealed, sealed_by
            from payee
            where sealed_by = $1 and person_id > $2
            order by person_id
            limit $3"
        }
        Table::Places => {
            "select id, person_id, panel_id as belongs_to, sealed, sealed_by
            from panel_place
            where sealed_by = $1 and id > $2
            order by id
            limit $3"
        }
        Table::Endpoints => {
            "select id, cast(null as uuid) as person_id, cast(null as uuid) as belongs_to, sealed,
                sealed_by
            from endpoint
            where sealed_by = $1 and id > $2
            order by id
            limit $3"
        }
    };
    conn.sql(text).bind(by).bind(after).bind(limit).all().await
}

/// Replaces what is sealed in a row, unless somebody changed it since it was read.
///
/// # Errors
/// As the database says.
pub async fn replace(conn: &mut Conn, table: Table, row: &Row, sealed: &Sealed) -> Result<()> {
    let text = match table {
        Table::Answers => {
            "update profile_answer set sealed = $2, sealed_by = $3 where id = $1 and sealed = $4"
        }
        Table::Payees => {
            "update payee set sealed = $2, sealed_by = $3 where person_id = $1 and sealed = $4"
        }
        Table::Places => {
            "update panel_place set sealed = $2, sealed_by = $3 where id = $1 and sealed = $4"
        }
        Table::Endpoints => {
            "update endpoint set sealed = $2, sealed_by = $3 where id = $1 and sealed = $4"
        }
    };
    conn.sql(text)
        .bind(row.id)
        .bind(sealed.bytes.clone())
        .bind(&sealed.by)
        .bind(row.sealed.bytes.clone())
        .execute()
        .await?;
    Ok(())
}

/// How many rows still hold what was never sealed.
///
/// # Errors
/// As the database says.
pub async fn plain(conn: &mut Conn) -> Result<i64> {
    let (count,): (i64,) = conn
        .sql(
            "select (select count(*) from profile_answer_plain)
                + (select count(*) from payee_plain)",
        )
        .one()
        .await?;
    Ok(count)
}
