//! Tasks whose answer is known, and what people answered to them.

use crate::{Conn, Json, Result};
use domain::id::{CheckId, JudgementId, PersonId, ProjectId};
use domain::item::Message;
use domain::language::Language;
use domain::quality::check::CheckKind;
use domain::time::Timestamp;
use uuid::Uuid;

/// A task whose answer is known.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Task {
    pub id: CheckId,
    pub project_id: ProjectId,
    pub kind: CheckKind,
    pub position: i64,
    pub language: Language,
    pub prompt: Json<Vec<Message>>,
    pub responses: Json<Vec<String>>,
    pub best: Json<Vec<usize>>,
    pub explanation: String,
    pub created_at: Timestamp,
    pub retired_at: Option<Timestamp>,
}

/// What somebody answered; `ranking` and `order_shown` are places of the responses.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Answer {
    pub id: Uuid,
    pub check_id: CheckId,
    pub project_id: ProjectId,
    pub person_id: PersonId,
    pub order_shown: Json<Vec<usize>>,
    pub ranking: Json<Vec<Vec<usize>>>,
    pub is_right: bool,
    pub active_ms: i64,
    pub judgement_id: Option<JudgementId>,
    pub answered_at: Timestamp,
}

/// Adds a task; who did.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, task: &Task, by: PersonId) -> Result<()> {
    conn.sql(
        "insert into check_task
            (id, project_id, kind, position, language, prompt, responses, best, explanation,
            created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(task.id)
    .bind(task.project_id)
    .bind(task.kind)
    .bind(task.position)
    .bind(&task.language)
    .bind(task.prompt.clone())
    .bind(task.responses.clone())
    .bind(task.best.clone())
    .bind(&task.explanation)
    .bind(by)
    .bind(task.created_at)
    .execute()
    .await?;
    Ok(())
}

/// A project's tasks that are given, in their order: trainings last.
///
/// # Errors
/// As the database says.
pub async fn of_project(conn: &mut Conn, project: ProjectId) -> Result<Vec<Task>> {
    conn.sql(
        "select id, project_id, kind, position, language, prompt, responses, best, explanation,
            created_at, retired_at
        from check_task
        where project_id = $1 and retired_at is null
        order by kind, position
        limit 500",
    )
    .bind(project)
    .all()
    .await
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: CheckId) -> Result<Option<Task>> {
    conn.sql(
        "select id, project_id, kind, position, language, prompt, responses, best, explanation,
            created_at, retired_at
        from check_task
        where id = $1",
    )
    .bind(id)
    .optional()
    .await
}

/// Gives a task to nobody any more.
///
/// # Errors
/// As the database says.
pub async fn retire(conn: &mut Conn, id: CheckId, at: Timestamp) -> Result<()> {
    conn.sql("update check_task set retired_at = $2 where id = $1 and retired_at is null")
        .bind(id)
        .bind(at)
        .execute()
        .await?;
    Ok(())
}

/// After how many judgements an attention check comes; 0 where nothing was set.
///
/// # Errors
/// As the database says.
pub async fn every(conn: &mut Conn, project: ProjectId) -> Result<i64> {
    let row: Option<(i64,)> = conn
        .sql("select every from check_plan where project_id = $1")
        .bind(project)
        .optional()
        .await?;
    Ok(row.map_or(0, |(every,)| every))
}

/// Sets after how many judgements an attention check comes.
///
/// # Errors
/// As the database says.
pub async fn set_every(
    conn: &mut Conn,
    project: ProjectId,
    every: i64,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into check_plan (project_id, every, changed_at)
        values ($1, $2, $3)
        on conflict (project_id) do update
        set every = excluded.every, changed_at = excluded.changed_at",
    )
    .bind(project)
    .bind(every)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// Adds an answer; `Duplicate` where the person gave one before.
///
/// # Errors
/// As the database says.
pub async fn answer(conn: &mut Conn, answer: &Answer) -> Result<()> {
    conn.sql(
        "insert into check_answer
            (id, check_id, project_id, person_id, order_shown, ranking, is_right, active_ms,
            judgement_id, answered_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(answer.id)
    .bind(answer.check_id)
    .bind(answer.project_id)
    .bind(answer.person_id)
    .bind(answer.order_shown.clone())
    .bind(answer.ranking.clone())
    .bind(answer.is_right)
    .bind(answer.active_ms)
    .bind(answer.judgement_id)
    .bind(answer.answered_at)
    .execute()
    .await?;
    Ok(())
}

/// Which tasks of a project a person answered.
///
/// # Errors
/// As the database says.
pub async fn answered(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
) -> Result<Vec<(CheckId,)>> {
    conn.sql(
        "select check_id
        from check_answer
        where person_id = $2 and project_id = $1
        order by check_id
        limit 10000",
    )
    .bind(project)
    .bind(person)
    .all()
    .await
}

/// A person's answer to a task.
///
/// # Errors
/// As the database says.
pub async fn answer_of(
    conn: &mut Conn,
    check: CheckId,
    person: PersonId,
) -> Result<Option<Answer>> {
    conn.sql(
        "select id, check_id, project_id, person_id, order_shown, ranking, is_right, active_ms,
            judgement_id, answered_at
        from check_answer
        where check_id = $1 and person_id = $2",
    )
    .bind(check)
    .bind(person)
    .optional()
    .await
}

/// Everything that a person answered, oldest first.
///
/// # Errors
/// As the database says.
pub async fn all_of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<Answer>> {
    conn.sql(
        "select id, check_id, project_id, person_id, order_shown, ranking, is_right, active_ms,
            judgement_id, answered_at
        from check_answer
        where person_id = $1
        order by answered_at, id
        limit 1000000",
    )
    .bind(person)
    .all()
    .await
}

/// How many people answered each task of a project, and how many of them rightly.
///
/// # Errors
/// As the database says.
pub async fn tally(conn: &mut Conn, project: ProjectId) -> Result<Vec<(CheckId, i64, i64)>> {
    conn.sql(
        "select check_id, count(*),
            cast(sum(case when is_right then 1 else 0 end) as bigint)
        from check_answer
        where project_id = $1
        group by check_id
        order by check_id
        limit 10000",
    )
    .bind(project)
    .all()
    .await
}

/// A person's newest judgement in a project, where they made one.
///
/// # Errors
/// As the database says.
pub async fn newest_judgement(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
) -> Result<Option<(JudgementId,)>> {
    conn.sql(
        "select id
        from judgement
        where person_id = $2 and project_id = $1
        order by submitted_at desc, id desc
        limit 1",
    )
    .bind(project)
    .bind(person)
    .optional()
    .await
}
