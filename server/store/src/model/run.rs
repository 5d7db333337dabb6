//! Runs that generate candidates: their calls, planned, made and settled.

use crate::{Conn, Json, Result};
use domain::id::{CallId, EndpointId, PersonId, ProjectId, PromptId, RunId};
use domain::item::Message;
use domain::time::Timestamp;
use serde_json::Value;
use uuid::Uuid;

/// One time of asking.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Generation {
    pub id: RunId,
    pub project_id: ProjectId,
    pub draws: i64,
    pub created_at: Timestamp,
    pub stopped_at: Option<Timestamp>,
    pub ended_at: Option<Timestamp>,
}

/// An answer that is due, with what it is asked by.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Due {
    pub id: CallId,
    pub endpoint_id: EndpointId,
    pub draw: i64,
    pub tries: i64,
    pub turns: Json<Vec<Message>>,
}

/// What became of a call.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Outcome {
    pub state: &'static str,
    pub tries: i64,
    pub due_at: Timestamp,
    pub reason: Option<&'static str>,
    pub status: Option<i64>,
    pub text: Option<String>,
    pub detail: Value,
}

/// A prompt that lacks an answer.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Missing {
    pub prompt_id: PromptId,
    pub external_id: String,
    pub endpoint: String,
    pub tries: i64,
    pub reason: Option<String>,
    pub status: Option<i64>,
}

/// The columns of a [`Generation`].
macro_rules! columns {
    () => {
        "id, project_id, draws, created_at, stopped_at, ended_at"
    };
}

/// Adds a time of asking.
///
/// # Errors
/// As the database says.
pub async fn begin(conn: &mut Conn, run: &Generation, by: PersonId) -> Result<()> {
    conn.sql(
        "insert into generation (id, project_id, draws, created_by, created_at)
        values ($1, $2, $3, $4, $5)",
    )
    .bind(run.id)
    .bind(run.project_id)
    .bind(run.draws)
    .bind(by)
    .bind(run.created_at)
    .execute()
    .await?;
    Ok(())
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn run(conn: &mut Conn, id: RunId) -> Result<Option<Generation>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from generation
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// A project's times of asking, newest first.
///
/// # Errors
/// As the database says.
pub async fn runs(conn: &mut Conn, project: ProjectId) -> Result<Vec<Generation>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from generation
        where project_id = $1
        order by created_at desc, id desc
        limit 20"
    ))
    .bind(project)
    .all()
    .await
}

/// Plans one answer.
///
/// # Errors
/// As the database says.
pub async fn plan(
    conn: &mut Conn,
    id: CallId,
    run: RunId,
    (prompt, endpoint, draw): (PromptId, EndpointId, i64),
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into generation_call
            (id, generation_id, prompt_id, endpoint_id, draw, state, tries, due_at, detail)
        values ($1, $2, $3, $4, $5, 'waiting', 0, $6, $7)",
    )
    .bind(id)
    .bind(run)
    .bind(prompt)
    .bind(endpoint)
    .bind(draw)
    .bind(at)
    .bind(Json(serde_json::json!({})))
    .execute()
    .await?;
    Ok(())
}

/// The answers of an endpoint that are due, the longest due first.
///
/// # Errors
/// As the database says.
pub async fn due(
    conn: &mut Conn,
    run: RunId,
    endpoint: EndpointId,
    now: Timestamp,
    limit: i64,
) -> Result<Vec<Due>> {
    conn.sql(
        "select generation_call.id, generation_call.endpoint_id, generation_call.draw,
            generation_call.tries, prompt.turns
        from generation_call
        join prompt on prompt.id = generation_call.prompt_id
        where generation_call.generation_id = $1 and generation_call.state = 'waiting'
            and generation_call.due_at <= $3 and generation_call.endpoint_id = $2
        order by generation_call.due_at, generation_call.id
        limit $4",
    )
    .bind(run)
    .bind(endpoint)
    .bind(now)
    .bind(limit)
    .all()
    .await
}

/// The endpoints of which a run still wants answers, with when the first of them is due.
///
/// # Errors
/// As the database says.
pub async fn waiting(conn: &mut Conn, run: RunId) -> Result<Vec<(EndpointId, Timestamp)>> {
    conn.sql(
        "select endpoint_id, min(due_at)
        from generation_call
        where generation_id = $1 and state = 'waiting'
        group by endpoint_id
        order by endpoint_id
        limit 100",
    )
    .bind(run)
    .all()
    .await
}

/// How often an endpoint was asked since a moment, and when first since then; what was before is
/// forgotten.
///
/// # Errors
/// As the database says.
pub async fn asked_since(
    conn: &mut Conn,
    endpoint: EndpointId,
    since: Timestamp,
) -> Result<(i64, Option<Timestamp>)> {
    conn.sql("delete from endpoint_ask where endpoint_id = $1 and asked_at <= $2")
        .bind(endpoint)
        .bind(since)
        .execute()
        .await?;
    conn.sql("select count(*), min(asked_at) from endpoint_ask where endpoint_id = $1")
        .bind(endpoint)
        .one()
        .await
}

/// Notes that an endpoint is asked now.
///
/// # Errors
/// As the database says.
pub async fn note_asked(
    conn: &mut Conn,
    id: Uuid,
    endpoint: EndpointId,
    at: Timestamp,
) -> Result<()> {
    conn.sql("insert into endpoint_ask (id, endpoint_id, asked_at) values ($1, $2, $3)")
        .bind(id)
        .bind(endpoint)
        .bind(at)
        .execute()
        .await?;
    Ok(())
}

/// Notes what became of a call that waited; whether it still did.
///
/// # Errors
/// As the database says.
pub async fn settle(conn: &mut Conn, id: CallId, outcome: &Outcome) -> Result<bool> {
    let settled = conn
        .sql(
            "update generation_call
            set state = $2, tries = $3, due_at = $4, reason = $5, status = $6, text = $7,
                detail = $8
            where id = $1 and state = 'waiting'",
        )
        .bind(id)
        .bind(outcome.state)
        .bind(outcome.tries)
        .bind(outcome.due_at)
        .bind(outcome.reason.map(str::to_owned))
        .bind(outcome.status)
        .bind(outcome.text.clone())
        .bind(Json(outcome.detail.clone()))
        .execute()
        .await?;
    Ok(settled == 1)
}

/// Ends a run of which nothing waits any more, or that is stopped.
///
/// # Errors
/// As the database says.
pub async fn end(conn: &mut Conn, run: RunId, at: Timestamp) -> Result<()> {
    conn.sql("update generation set ended_at = $2 where id = $1 and ended_at is null")
        .bind(run)
        .bind(at)
        .execute()
        .await?;
    Ok(())
}

/// Stops a run: what waits is asked no more. Whether it ran.
///
/// # Errors
/// As the database says.
pub async fn stop(conn: &mut Conn, run: RunId, at: Timestamp) -> Result<bool> {
    let stopped = conn
        .sql(
            "update generation set stopped_at = $2, ended_at = $2
            where id = $1 and ended_at is null",
        )
        .bind(run)
        .bind(at)
        .execute()
        .await?;
    conn.sql(
        "update generation_call set state = 'failed'
        where generation_id = $1 and state = 'waiting'",
    )
    .bind(run)
    .execute()
    .await?;
    Ok(stopped == 1)
}

/// How many answers of a run stand in each state.
///
/// # Errors
/// As the database says.
pub async fn progress(conn: &mut Conn, run: RunId) -> Result<Vec<(String, i64)>> {
    conn.sql(
        "select state, count(*)
        from generation_call
        where generation_id = $1
        group by state
        order by state
        limit 10",
    )
    .bind(run)
    .all()
    .await
}

/// The answers that a run did not get, prompt by prompt.
///
/// # Errors
/// As the database says.
pub async fn missing(conn: &mut Conn, run: RunId, limit: i64) -> Result<Vec<Missing>> {
    conn.sql(
        "select generation_call.prompt_id, prompt.external_id, endpoint.name as endpoint,
            generation_call.tries, generation_call.reason, generation_call.status
        from generation_call
        join prompt on prompt.id = generation_call.prompt_id
        join endpoint on endpoint.id = generation_call.endpoint_id
        where generation_call.generation_id = $1 and generation_call.state = 'failed'
        order by prompt.created_at, prompt.id, endpoint.name, generation_call.draw
        limit $2",
    )
    .bind(run)
    .bind(limit)
    .all()
    .await
}
