//! What projects ask, and the responses that contributors wrote.

use crate::{Conn, Json, Result};
use domain::id::{ItemId, JudgementId, PersonId, ProjectId, ResponseId};
use domain::task::{Dimension, Kind, Plan};
use domain::time::Timestamp;

/// A response that a contributor wrote in place of another.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Written {
    pub id: ResponseId,
    pub judgement_id: JudgementId,
    pub item_id: ItemId,
    pub person_id: PersonId,
    pub revises: ResponseId,
    pub text: String,
    pub created_at: Timestamp,
}

/// What a project asks; none where nothing was set.
///
/// # Errors
/// As the database says.
pub async fn plan(conn: &mut Conn, project: ProjectId) -> Result<Option<Plan>> {
    type Row = (Json<Vec<Kind>>, Json<Vec<Dimension>>);
    let row: Option<Row> = conn
        .sql("select kinds, dimensions from task_plan where project_id = $1")
        .bind(project)
        .optional()
        .await?;
    Ok(row.map(|(kinds, dimensions)| Plan {
        kinds: kinds.0,
        dimensions: dimensions.0,
    }))
}

/// Keeps what a project asks from now on.
///
/// # Errors
/// As the database says.
pub async fn keep_plan(
    conn: &mut Conn,
    project: ProjectId,
    plan: &Plan,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into task_plan (project_id, kinds, dimensions, changed_at)
        values ($1, $2, $3, $4)
        on conflict (project_id) do update
        set kinds = excluded.kinds, dimensions = excluded.dimensions,
            changed_at = excluded.changed_at",
    )
    .bind(project)
    .bind(Json(plan.kinds.clone()))
    .bind(Json(plan.dimensions.clone()))
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// Adds a written response; `Duplicate` where its judgement has one.
///
/// # Errors
/// As the database says.
pub async fn write(conn: &mut Conn, written: &Written) -> Result<()> {
    conn.sql(
        "insert into written_response
            (id, judgement_id, item_id, person_id, revises, text, created_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(written.id)
    .bind(written.judgement_id)
    .bind(written.item_id)
    .bind(written.person_id)
    .bind(written.revises)
    .bind(&written.text)
    .bind(written.created_at)
    .execute()
    .await?;
    Ok(())
}

/// What was written in a judgement.
///
/// # Errors
/// As the database says.
pub async fn written_in(conn: &mut Conn, judgement: JudgementId) -> Result<Option<Written>> {
    conn.sql(
        "select id, judgement_id, item_id, person_id, revises, text, created_at
        from written_response
        where judgement_id = $1",
    )
    .bind(judgement)
    .optional()
    .await
}

/// What a person wrote, oldest first.
///
/// # Errors
/// As the database says.
pub async fn written_by(conn: &mut Conn, person: PersonId) -> Result<Vec<Written>> {
    conn.sql(
        "select id, judgement_id, item_id, person_id, revises, text, created_at
        from written_response
        where person_id = $1
        order by id
        limit 1000000",
    )
    .bind(person)
    .all()
    .await
}

/// What was written in a project and not erased, in the order of the judgements.
///
/// # Errors
/// As the database says.
pub async fn written_of_project(conn: &mut Conn, project: ProjectId) -> Result<Vec<Written>> {
    conn.sql(
        "select written_response.id, written_response.judgement_id, written_response.item_id,
            written_response.person_id, written_response.revises, written_response.text,
            written_response.created_at
        from written_response
        join item on item.id = written_response.item_id
        where item.project_id = $1 and written_response.text <> ''
        order by written_response.judgement_id
        limit 10000000",
    )
    .bind(project)
    .all()
    .await
}
