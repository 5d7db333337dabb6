//! Payouts: where people's money goes, and the batches that carry it.

use crate::sealed::Sealed;
use crate::{Conn, Json, Result};
use domain::id::{BatchId, PersonId, ProjectId};
use domain::money::Micros;
use domain::pay::floor::Country;
use domain::pay::turned::Turned;
use domain::time::Timestamp;

/// A batch without its payouts.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Batch {
    pub id: BatchId,
    pub project_id: ProjectId,
    pub state: String,
    pub reference: Option<String>,
    pub created_at: Timestamp,
    pub settled_at: Option<Timestamp>,
}

/// A person in a batch.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    /// Who.
    pub person_id: PersonId,
    /// How much of what they earned.
    pub amount_micros: Micros,
    /// What it becomes where they want another currency.
    pub turned: Option<Json<Turned>>,
}

/// A person's payout.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct PaidOut {
    pub batch_id: BatchId,
    pub project_id: ProjectId,
    pub amount_micros: Micros,
    pub turned: Option<Json<Turned>>,
    pub state: String,
    pub reference: Option<String>,
    pub created_at: Timestamp,
}

/// The columns of a [`Batch`].
macro_rules! columns {
    () => {
        "id, project_id, state, reference, created_at, settled_at"
    };
}

/// Where a person's money goes, sealed.
///
/// # Errors
/// As the database says.
pub async fn payee(conn: &mut Conn, person: PersonId) -> Result<Option<Sealed>> {
    conn.sql("select sealed, sealed_by from payee where person_id = $1")
        .bind(person)
        .optional()
        .await
}

/// Keeps where a person's money goes.
///
/// # Errors
/// As the database says.
pub async fn keep_payee(
    conn: &mut Conn,
    person: PersonId,
    payee: &Sealed,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into payee (person_id, sealed, sealed_by, updated_at)
        values ($1, $2, $3, $4)
        on conflict (person_id) do update set sealed = excluded.sealed,
            sealed_by = excluded.sealed_by, updated_at = excluded.updated_at",
    )
    .bind(person)
    .bind(payee.bytes.clone())
    .bind(&payee.by)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// Where everybody who earned something in a project wants it, sealed.
///
/// # Errors
/// As the database says.
pub async fn payees(
    conn: &mut Conn,
    project: ProjectId,
) -> Result<Vec<(PersonId, Vec<u8>, String)>> {
    conn.sql(
        "select payee.person_id, payee.sealed, payee.sealed_by
        from payee
        where exists (
            select 1 from account
            where account.project_id = $1 and account.person_id = payee.person_id
        )
        order by payee.person_id
        limit 10000000",
    )
    .bind(project)
    .all()
    .await
}

/// When everybody who earned something in a project last said where they want it.
///
/// # Errors
/// As the database says.
pub async fn told(conn: &mut Conn, project: ProjectId) -> Result<Vec<(PersonId, Timestamp)>> {
    conn.sql(
        "select payee.person_id, payee.updated_at
        from payee
        where exists (
            select 1 from account
            where account.project_id = $1 and account.person_id = payee.person_id
        )
        order by payee.person_id
        limit 10000000",
    )
    .bind(project)
    .all()
    .await
}

/// A payee from before they were sealed.
pub type PlainPayee = (PersonId, String, String, String, Option<Country>, Timestamp);

/// Payees from before they were sealed: person, name, method, destination, country, when.
///
/// # Errors
/// As the database says.
pub async fn plain_payees(conn: &mut Conn, limit: i64) -> Result<Vec<PlainPayee>> {
    conn.sql(
        "select person_id, name, method, destination, country, updated_at
        from payee_plain
        order by person_id
        limit $1",
    )
    .bind(limit)
    .all()
    .await
}

/// Removes a payee from before they were sealed; whether it was still there.
///
/// # Errors
/// As the database says.
pub async fn remove_plain_payee(conn: &mut Conn, person: PersonId) -> Result<bool> {
    let gone = conn
        .sql("delete from payee_plain where person_id = $1")
        .bind(person)
        .execute()
        .await?;
    Ok(gone > 0)
}

/// Opens a batch.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, batch: &Batch, by: PersonId) -> Result<()> {
    conn.sql(
        "insert into payout_batch (id, project_id, state, created_by, created_at)
        values ($1, $2, 'open', $3, $4)",
    )
    .bind(batch.id)
    .bind(batch.project_id)
    .bind(by)
    .bind(batch.created_at)
    .execute()
    .await?;
    Ok(())
}

/// Adds a person to a batch.
///
/// # Errors
/// As the database says.
pub async fn add(conn: &mut Conn, batch: BatchId, line: &Line) -> Result<()> {
    conn.sql(
        "insert into payout (batch_id, person_id, amount_micros, turned) values ($1, $2, $3, $4)",
    )
    .bind(batch)
    .bind(line.person_id)
    .bind(line.amount_micros)
    .bind(line.turned.clone())
    .execute()
    .await?;
    Ok(())
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: BatchId) -> Result<Option<Batch>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from payout_batch
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// A project's batches, the newest first.
///
/// # Errors
/// As the database says.
pub async fn of_project(conn: &mut Conn, project: ProjectId) -> Result<Vec<Batch>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from payout_batch
        where project_id = $1
        order by created_at desc, id desc
        limit 500"
    ))
    .bind(project)
    .all()
    .await
}

/// A person's payouts, the newest first.
///
/// # Errors
/// As the database says.
pub async fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<PaidOut>> {
    conn.sql(
        "select payout.batch_id, payout_batch.project_id, payout.amount_micros, payout.turned,
            payout_batch.state, payout_batch.reference, payout_batch.created_at
        from payout
        join payout_batch on payout_batch.id = payout.batch_id
        where payout.person_id = $1
        order by payout_batch.created_at desc, payout_batch.id desc
        limit 10000",
    )
    .bind(person)
    .all()
    .await
}

/// Who is in a batch, and with how much.
///
/// # Errors
/// As the database says.
pub async fn lines(conn: &mut Conn, batch: BatchId) -> Result<Vec<Line>> {
    conn.sql(
        "select person_id, amount_micros, turned
        from payout
        where batch_id = $1
        order by person_id
        limit 100000",
    )
    .bind(batch)
    .all()
    .await
}

/// What people of a project have in batches that are open, by person.
///
/// # Errors
/// As the database says.
pub async fn in_open_batches(
    conn: &mut Conn,
    project: ProjectId,
) -> Result<Vec<(PersonId, Micros)>> {
    conn.sql(
        "select payout.person_id, cast(sum(payout.amount_micros) as bigint)
        from payout
        join payout_batch on payout_batch.id = payout.batch_id
        where payout_batch.project_id = $1 and payout_batch.state = 'open'
        group by payout.person_id
        order by payout.person_id
        limit 1000000",
    )
    .bind(project)
    .all()
    .await
}

/// Settles an open batch as `paid` or `dropped`; whether it was open.
///
/// # Errors
/// As the database says.
pub async fn settle(
    conn: &mut Conn,
    id: BatchId,
    state: &str,
    reference: Option<&str>,
    at: Timestamp,
) -> Result<bool> {
    let settled = conn
        .sql(
            "update payout_batch set state = $2, reference = $3, settled_at = $4
            where id = $1 and state = 'open'",
        )
        .bind(id)
        .bind(state)
        .bind(reference.map(str::to_owned))
        .bind(at)
        .execute()
        .await?;
    Ok(settled == 1)
}
