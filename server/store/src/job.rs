//! The job queue: work that outlives a request, with leases, so that a killed worker loses nothing.

use crate::{Conn, Json, Result};
use domain::id::{JobId, PersonId};
use domain::time::Timestamp;
use serde_json::Value;

/// A job.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Job {
    pub id: JobId,
    pub kind: String,
    pub body: Json<Value>,
    pub state: String,
    pub attempts: i64,
    pub progress: i64,
    pub outcome: Option<Json<Value>>,
    pub created_by: Option<PersonId>,
}

/// Queues a job.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, job: &Job, at: Timestamp) -> Result<()> {
    conn.sql(
        "insert into job
            (id, kind, body, state, attempts, run_at, progress, created_by, created_at)
        values ($1, $2, $3, 'waiting', 0, $4, 0, $5, $4)",
    )
    .bind(job.id)
    .bind(&job.kind)
    .bind(job.body.clone())
    .bind(at)
    .bind(job.created_by)
    .execute()
    .await?;
    Ok(())
}

/// Queues a job unless one with its id was queued before.
///
/// # Errors
/// As the database says.
pub async fn insert_once(
    conn: &mut Conn,
    id: JobId,
    kind: &str,
    body: Value,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into job (id, kind, body, state, attempts, run_at, progress, created_at)
        values ($1, $2, $3, 'waiting', 0, $4, 0, $4)
        on conflict do nothing",
    )
    .bind(id)
    .bind(kind)
    .bind(Json(body))
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// Takes the next job that waits, or whose worker's lease is over.
///
/// # Errors
/// As the database says.
pub async fn claim(conn: &mut Conn, now: Timestamp, lease_until: Timestamp) -> Result<Option<Job>> {
    conn.sql(
        "update job
        set state = 'running', attempts = attempts + 1, lease_until = $2
        where (state = 'waiting' or (state = 'running' and lease_until < $1)) and id = (
            select id from job
            where (state = 'waiting' and run_at <= $1) or (state = 'running' and lease_until < $1)
            order by run_at, id
            limit 1
        )
        returning id, kind, body, state, attempts, progress, outcome, created_by",
    )
    .bind(now)
    .bind(lease_until)
    .optional()
    .await
}

/// Notes progress in percent and renews the lease.
///
/// # Errors
/// As the database says.
pub async fn note_progress(
    conn: &mut Conn,
    id: JobId,
    percent: i64,
    lease_until: Timestamp,
) -> Result<()> {
    conn.sql("update job set progress = $2, lease_until = $3 where id = $1 and state = 'running'")
        .bind(id)
        .bind(percent)
        .bind(lease_until)
        .execute()
        .await?;
    Ok(())
}

/// Ends a job as `done` or `failed`, with its outcome.
///
/// # Errors
/// As the database says.
pub async fn finish(conn: &mut Conn, id: JobId, state: &str, outcome: Value) -> Result<()> {
    conn.sql(
        "update job
        set state = $2, outcome = $3, lease_until = null,
            progress = case when $2 = 'done' then 100 else progress end
        where id = $1",
    )
    .bind(id)
    .bind(state)
    .bind(Json(outcome))
    .execute()
    .await?;
    Ok(())
}

/// Puts a job back, to be tried again from `run_at`.
///
/// # Errors
/// As the database says.
pub async fn put_back(conn: &mut Conn, id: JobId, run_at: Timestamp) -> Result<()> {
    conn.sql("update job set state = 'waiting', run_at = $2, lease_until = null where id = $1")
        .bind(id)
        .bind(run_at)
        .execute()
        .await?;
    Ok(())
}

/// Puts a job back of which a part is done, to go on from `run_at`.
///
/// # Errors
/// As the database says.
pub async fn go_on(conn: &mut Conn, id: JobId, run_at: Timestamp) -> Result<()> {
    conn.sql(
        "update job set state = 'waiting', attempts = 0, run_at = $2, lease_until = null
        where id = $1",
    )
    .bind(id)
    .bind(run_at)
    .execute()
    .await?;
    Ok(())
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: JobId) -> Result<Option<Job>> {
    conn.sql(
        "select id, kind, body, state, attempts, progress, outcome, created_by
        from job
        where id = $1",
    )
    .bind(id)
    .optional()
    .await
}
