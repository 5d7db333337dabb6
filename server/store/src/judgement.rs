//! Judgements: append-only.

use crate::{Conn, Json, Result};
use domain::id::{AssignmentId, ConsentId, ItemId, JudgementId, PersonId, ProjectId, ResponseId};
use domain::locale::Locale;
use domain::ranking::Ranking;
use domain::time::Timestamp;

/// A judgement.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Judgement {
    pub id: JudgementId,
    pub assignment_id: AssignmentId,
    pub project_id: ProjectId,
    pub item_id: ItemId,
    pub person_id: PersonId,
    pub ranking: Json<Ranking>,
    pub none_acceptable: bool,
    pub confidence: Option<i64>,
    pub rationale: String,
    pub flag: Option<String>,
    pub order_shown: Json<Vec<ResponseId>>,
    pub guideline_version: i64,
    pub consent_id: ConsentId,
    pub locale: Locale,
    pub active_ms: i64,
    pub started_at: Timestamp,
    pub submitted_at: Timestamp,
}

/// Adds a judgement; `Duplicate` where the assignment has one.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, judgement: &Judgement) -> Result<()> {
    conn.sql(
        "insert into judgement
            (id, assignment_id, project_id, item_id, person_id, ranking, none_acceptable, confidence,
            rationale, flag, order_shown, guideline_version, consent_id, locale, active_ms,
            started_at, submitted_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
    )
    .bind(judgement.id)
    .bind(judgement.assignment_id)
    .bind(judgement.project_id)
    .bind(judgement.item_id)
    .bind(judgement.person_id)
    .bind(judgement.ranking.clone())
    .bind(judgement.none_acceptable)
    .bind(judgement.confidence)
    .bind(&judgement.rationale)
    .bind(&judgement.flag)
    .bind(judgement.order_shown.clone())
    .bind(judgement.guideline_version)
    .bind(judgement.consent_id)
    .bind(judgement.locale)
    .bind(judgement.active_ms)
    .bind(judgement.started_at)
    .bind(judgement.submitted_at)
    .execute()
    .await?;
    Ok(())
}

/// An item's judgements, oldest first.
///
/// # Errors
/// As the database says.
pub async fn of_item(conn: &mut Conn, project: ProjectId, item: ItemId) -> Result<Vec<Judgement>> {
    conn.sql(
        "select id, assignment_id, project_id, item_id, person_id, ranking, none_acceptable,
            confidence, rationale, flag, order_shown, guideline_version, consent_id, locale,
            active_ms, started_at, submitted_at
        from judgement
        where project_id = $1 and item_id = $2
        order by id
        limit 1000000",
    )
    .bind(project)
    .bind(item)
    .all()
    .await
}

/// A project's judgements up to a moment, in the order of their ids.
///
/// # Errors
/// As the database says.
pub async fn of_project(
    conn: &mut Conn,
    project: ProjectId,
    until: Timestamp,
) -> Result<Vec<Judgement>> {
    conn.sql(
        "select id, assignment_id, project_id, item_id, person_id, ranking, none_acceptable,
            confidence, rationale, flag, order_shown, guideline_version, consent_id, locale,
            active_ms, started_at, submitted_at
        from judgement
        where project_id = $1 and submitted_at <= $2
        order by id
        limit 100000000",
    )
    .bind(project)
    .bind(until)
    .all()
    .await
}

/// How many judgements a project has, by how many people, and when the newest was submitted.
///
/// # Errors
/// As the database says.
pub async fn totals(conn: &mut Conn, project: ProjectId) -> Result<(i64, i64, Option<Timestamp>)> {
    conn.sql(
        "select count(*), count(distinct person_id), max(submitted_at)
        from judgement
        where project_id = $1",
    )
    .bind(project)
    .one()
    .await
}

/// How many judgements one person made in a project.
///
/// # Errors
/// As the database says.
pub async fn count_of_person(conn: &mut Conn, project: ProjectId, person: PersonId) -> Result<i64> {
    let (count,): (i64,) = conn
        .sql("select count(*) from judgement where project_id = $1 and person_id = $2")
        .bind(project)
        .bind(person)
        .one()
        .await?;
    Ok(count)
}

/// Everything that a person judged, oldest first.
///
/// # Errors
/// As the database says.
pub async fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<Judgement>> {
    conn.sql(
        "select id, assignment_id, project_id, item_id, person_id, ranking, none_acceptable,
            confidence, rationale, flag, order_shown, guideline_version, consent_id, locale,
            active_ms, started_at, submitted_at
        from judgement
        where person_id = $1
        order by id
        limit 10000000",
    )
    .bind(person)
    .all()
    .await
}
