//! Marks: signs that a judgement was made without attention, and what was said of them.

use crate::{Asked, Batch, Conn, Json, Result, Tx};
use domain::id::{ItemId, JudgementId, MarkId, PersonId, ProjectId, ResponseId};
use domain::ranking::Ranking;
use domain::task::Given;
use domain::time::Timestamp;
use serde_json::Value;

/// A mark.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Mark {
    pub id: MarkId,
    pub project_id: ProjectId,
    pub person_id: PersonId,
    pub judgement_id: JudgementId,
    pub sign: String,
    pub evidence: Json<Value>,
    pub raised_at: Timestamp,
    pub answer: Option<String>,
    pub decision: Option<String>,
    pub reason: Option<String>,
    pub appeal: Option<String>,
    pub ruling: Option<String>,
    pub ruling_reason: Option<String>,
}

/// What a person did on an item, as far as signs look at it.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct PastRow {
    pub item_id: ItemId,
    pub ranking: Json<Ranking>,
    pub order_shown: Json<Vec<ResponseId>>,
    pub active_ms: i64,
    pub answer: Option<Json<Given>>,
}

/// The columns of a [`Mark`].
macro_rules! columns {
    () => {
        "id, project_id, person_id, judgement_id, sign, evidence, raised_at, answer, decision,
        reason, appeal, ruling, ruling_reason"
    };
}

/// A person's newest judgements in a project, newest first.
///
/// # Errors
/// As the database says.
pub async fn past(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    limit: i64,
) -> Result<Vec<PastRow>> {
    let mut batch = conn.batch();
    let asked = ask_past(&mut batch, project, person, limit);
    batch.run().await?.all(&asked)
}

/// As [`past`], together with other questions.
pub fn ask_past(
    batch: &mut Batch<'_>,
    project: ProjectId,
    person: PersonId,
    limit: i64,
) -> Asked<PastRow> {
    batch
        .ask(
            "select item_id, ranking, order_shown, active_ms, answer
            from judgement
            where person_id = $2 and project_id = $1
            order by submitted_at desc, id desc
            limit $3",
        )
        .bind(project)
        .bind(person)
        .bind(limit)
        .done()
}

/// Adds a mark.
pub fn insert(tx: &mut Tx, mark: &Mark) {
    tx.later(
        "insert into mark (id, project_id, person_id, judgement_id, sign, evidence, raised_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(mark.id)
    .bind(mark.project_id)
    .bind(mark.person_id)
    .bind(mark.judgement_id)
    .bind(&mark.sign)
    .bind(mark.evidence.clone())
    .bind(mark.raised_at);
}

/// Whether a judgement bears a sign's mark already.
///
/// # Errors
/// As the database says.
pub async fn is_marked(conn: &mut Conn, judgement: JudgementId, sign: &str) -> Result<bool> {
    let found: Option<(i64,)> = conn
        .sql("select cast(1 as bigint) from mark where judgement_id = $1 and sign = $2")
        .bind(judgement)
        .bind(sign)
        .optional()
        .await?;
    Ok(found.is_some())
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: MarkId) -> Result<Option<Mark>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from mark
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// A person's marks, newest first.
///
/// # Errors
/// As the database says.
pub async fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<Mark>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from mark
        where person_id = $1
        order by raised_at desc, id desc
        limit 500"
    ))
    .bind(person)
    .all()
    .await
}

/// A project's marks: those that wait for somebody first, then the newest.
///
/// # Errors
/// As the database says.
pub async fn of_project(conn: &mut Conn, project: ProjectId, limit: i64) -> Result<Vec<Mark>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from mark
        where project_id = $1
        order by
            case when decision is null or (appeal is not null and ruling is null)
                then 0 else 1 end,
            raised_at desc, id desc
        limit $2"
    ))
    .bind(project)
    .bind(limit)
    .all()
    .await
}

/// The signs of a project's judgements that nobody lifted: judgement and sign.
///
/// # Errors
/// As the database says.
pub async fn standing(conn: &mut Conn, project: ProjectId) -> Result<Vec<(JudgementId, String)>> {
    conn.sql(
        "select judgement_id, sign
        from mark
        where project_id = $1 and coalesce(ruling, decision, 'kept') <> 'lifted'
        order by judgement_id, sign
        limit 100000000",
    )
    .bind(project)
    .all()
    .await
}

/// Keeps what the person says, where `text` still finds the mark in the right state.
async fn say(
    conn: &mut Conn,
    text: &'static str,
    id: MarkId,
    words: &str,
    at: Timestamp,
) -> Result<bool> {
    let query = conn.sql(text).bind(id).bind(words).bind(at);
    Ok(query.execute().await? == 1)
}

/// Keeps the person's answer while nobody decided; whether it was kept.
///
/// # Errors
/// As the database says.
pub async fn answer(conn: &mut Conn, id: MarkId, words: &str, at: Timestamp) -> Result<bool> {
    let text = "update mark set answer = $2, answered_at = $3
        where id = $1 and decision is null";
    say(conn, text, id, words, at).await
}

/// Keeps the person's appeal against a mark that was kept, once; whether it was kept.
///
/// # Errors
/// As the database says.
pub async fn appeal(conn: &mut Conn, id: MarkId, words: &str, at: Timestamp) -> Result<bool> {
    let text = "update mark set appeal = $2, appealed_at = $3
        where id = $1 and decision = 'kept' and appeal is null";
    say(conn, text, id, words, at).await
}

/// What an organizer or a steward settles.
#[derive(Clone, Copy, Debug)]
pub struct Settled<'s> {
    /// `kept` or `lifted`.
    pub ruling: &'s str,
    /// Why, from the list.
    pub reason: &'s str,
    /// By whom; nobody where the instance itself does.
    pub by: Option<PersonId>,
    /// When.
    pub at: Timestamp,
}

/// Keeps what was settled, where `text` still finds the mark in the right state.
async fn settle(
    conn: &mut Conn,
    text: &'static str,
    id: MarkId,
    settled: Settled<'_>,
) -> Result<bool> {
    let query = conn
        .sql(text)
        .bind(id)
        .bind(settled.ruling)
        .bind(settled.reason)
        .bind(settled.by)
        .bind(settled.at);
    Ok(query.execute().await? == 1)
}

/// Keeps an organizer's decision, once; whether it was kept.
///
/// # Errors
/// As the database says.
pub async fn decide(conn: &mut Conn, id: MarkId, settled: Settled<'_>) -> Result<bool> {
    let text = "update mark set decision = $2, reason = $3, decided_by = $4, decided_at = $5
        where id = $1 and decision is null";
    settle(conn, text, id, settled).await
}

/// Keeps a steward's ruling on an appeal, once; whether it was kept.
///
/// # Errors
/// As the database says.
pub async fn rule(conn: &mut Conn, id: MarkId, settled: Settled<'_>) -> Result<bool> {
    let text = "update mark set ruling = $2, ruling_reason = $3, ruled_by = $4, ruled_at = $5
        where id = $1 and appeal is not null and ruling is null";
    settle(conn, text, id, settled).await
}
