//! Time that belongs to no assignment: training, checks, proposals, reviews. It lies on the person's one clock
//! ([`crate::pay::counted_until`]).

use crate::{Conn, Result, Tx};
use domain::id::{PersonId, ProjectId};
use domain::time::Timestamp;
use uuid::Uuid;

/// When a person last gave a sign of work that belongs to no assignment.
///
/// # Errors
/// As the database says.
pub async fn seen(conn: &mut Conn, person: PersonId) -> Result<Option<Timestamp>> {
    let found: Option<(Option<Timestamp>,)> = conn
        .sql("select side_seen_at from work_clock where person_id = $1")
        .bind(person)
        .optional()
        .await?;
    Ok(found.and_then(|(seen,)| seen))
}

/// Sets when a person last gave such a sign.
pub fn see(tx: &mut Tx, person: PersonId, at: Timestamp) {
    tx.later("update work_clock set side_seen_at = $2 where person_id = $1")
        .bind(person)
        .bind(at);
}

/// How much time was counted for a person under causes that begin alike, in milliseconds.
///
/// # Errors
/// As the database says.
pub async fn time(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    causes: &str,
) -> Result<i64> {
    let length = i64::try_from(causes.chars().count()).unwrap_or(i64::MAX);
    let (sum,): (i64,) = conn
        .sql(
            "select cast(coalesce(sum(active_ms), 0) as bigint)
            from sidework
            where project_id = $1 and person_id = $2 and substr(cause, 1, cast($4 as integer)) = $3",
        )
        .bind(project)
        .bind(person)
        .bind(causes)
        .bind(length)
        .one()
        .await?;
    Ok(sum)
}

/// Notes time that belongs to no assignment; `Duplicate` where its cause was noted before.
pub fn note(
    tx: &mut Tx,
    id: Uuid,
    project: ProjectId,
    person: PersonId,
    (cause, active_ms): (&str, i64),
    at: Timestamp,
) {
    tx.later(
        "insert into sidework (id, project_id, person_id, cause, active_ms, at)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(project)
    .bind(person)
    .bind(cause)
    .bind(active_ms)
    .bind(at);
}
