//! Judgements: append-only.

use crate::{Conn, Json, Result, Tx};
use domain::id::{AssignmentId, ConsentId, ItemId, JudgementId, PersonId, ProjectId, ResponseId};
use domain::locale::Locale;
use domain::ranking::Ranking;
use domain::task::{Given, Kind};
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
    /// The judgement that it repeats, where it was planned so.
    pub repeat_of: Option<JudgementId>,
    pub task_kind: Kind,
    /// What was answered; none where the ranking says all of it.
    pub answer: Option<Json<Given>>,
    pub reasons: Json<Vec<String>>,
}

/// The columns of a [`Judgement`].
macro_rules! columns {
    () => {
        "id, assignment_id, project_id, item_id, person_id, ranking, none_acceptable, confidence,
        rationale, flag, order_shown, guideline_version, consent_id, locale, active_ms, started_at,
        submitted_at, repeat_of, task_kind, answer, reasons"
    };
}

/// Adds a judgement, with the version of the profile that its person has now.
pub fn insert(tx: &mut Tx, judgement: &Judgement) {
    tx.later(
        "insert into judgement
            (id, assignment_id, project_id, item_id, person_id, ranking, none_acceptable, confidence,
            rationale, flag, order_shown, guideline_version, consent_id, locale, active_ms,
            started_at, submitted_at, repeat_of, task_kind, answer, reasons, profile_version)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
            $19, $20, $21,
            (select profile.version
            from profile
            join project on project.community_id = profile.community_id
            where profile.person_id = $5 and project.id = $3))",
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
    .bind(judgement.repeat_of)
    .bind(judgement.task_kind)
    .bind(judgement.answer.clone())
    .bind(judgement.reasons.clone());
}

/// An item's judgements, oldest first; planned repeats are left out, so that each person counts once.
///
/// # Errors
/// As the database says.
pub async fn of_item(conn: &mut Conn, project: ProjectId, item: ItemId) -> Result<Vec<Judgement>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from judgement
        where project_id = $1 and item_id = $2 and repeat_of is null
        order by id
        limit 1000000"
    ))
    .bind(project)
    .bind(item)
    .all()
    .await
}

/// Under which version of their profile a person made each judgement.
///
/// # Errors
/// As the database says.
pub async fn profile_versions(
    conn: &mut Conn,
    person: PersonId,
) -> Result<Vec<(JudgementId, Option<i64>)>> {
    conn.sql(
        "select id, profile_version
        from judgement
        where person_id = $1
        order by id
        limit 10000000",
    )
    .bind(person)
    .all()
    .await
}

/// The rankings of an item with the kind of task that they answer and how many responses were shown,
/// planned repeats left out; only of tasks that compare responses.
///
/// # Errors
/// As the database says.
pub async fn rankings(
    conn: &mut Conn,
    project: ProjectId,
    item: ItemId,
) -> Result<Vec<(Ranking, Kind, usize)>> {
    let rows: Vec<(Json<Ranking>, Kind, Json<Vec<ResponseId>>)> = conn
        .sql(
            "select ranking, task_kind, order_shown
            from judgement
            where project_id = $1 and item_id = $2 and repeat_of is null
                and task_kind in ('ranking', 'pairwise', 'best_worst')
            order by id
            limit 1000000",
        )
        .bind(project)
        .bind(item)
        .all()
        .await?;
    let rows = rows.into_iter();
    Ok(rows
        .map(|(ranking, kind, shown)| (ranking.0, kind, shown.len()))
        .collect())
}

/// How many items a person judged for the first time in a project, and how many of their
/// assignments were planned repeats.
///
/// # Errors
/// As the database says.
pub async fn repeats_of_person(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
) -> Result<(i64, i64)> {
    conn.sql(
        "select
            (select count(*)
            from judgement
            where person_id = $2 and project_id = $1 and repeat_of is null),
            (select count(*)
            from assignment
            where person_id = $2 and project_id = $1 and repeat_of is not null)",
    )
    .bind(project)
    .bind(person)
    .one()
    .await
}

/// A person's judgements that may come back: item by item, made before their newest `gap` and never
/// repeated, newest first.
///
/// # Errors
/// As the database says.
pub async fn repeatable(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    gap: i64,
) -> Result<Vec<(JudgementId, ItemId, Json<Vec<ResponseId>>, Kind)>> {
    conn.sql(
        "select id, item_id, order_shown, task_kind
        from (
            select id, item_id, order_shown, task_kind, submitted_at
            from judgement
            where person_id = $2 and project_id = $1 and repeat_of is null
                and task_kind <> 'edit'
            order by submitted_at desc, id desc
            limit 500 offset $3
        ) as earlier
        where not exists (
            select 1 from assignment where assignment.repeat_of = earlier.id
        )
        order by submitted_at desc, id desc
        limit 500",
    )
    .bind(project)
    .bind(person)
    .bind(gap)
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
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from judgement
        where project_id = $1 and submitted_at <= $2
        order by id
        limit 100000000"
    ))
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

/// How many judgements a project has, and their active time in milliseconds.
///
/// # Errors
/// As the database says.
pub async fn pace(conn: &mut Conn, project: ProjectId) -> Result<(i64, i64)> {
    conn.sql(
        "select count(*), cast(coalesce(sum(active_ms), 0) as bigint)
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

/// A person's newest judgement of an item that ranked its responses: an answer to another kind of task is
/// no earlier ranking.
///
/// # Errors
/// As the database says.
pub async fn newest_ranking(
    conn: &mut Conn,
    item: ItemId,
    person: PersonId,
) -> Result<Option<Judgement>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from judgement
        where item_id = $1 and person_id = $2 and task_kind = 'ranking'
        order by id desc
        limit 1"
    ))
    .bind(item)
    .bind(person)
    .optional()
    .await
}

/// A person's judgements made before another one (the greatest id for all), newest first.
///
/// # Errors
/// As the database says.
pub async fn of_person(
    conn: &mut Conn,
    person: PersonId,
    before: JudgementId,
    limit: i64,
) -> Result<Vec<Judgement>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from judgement
        where person_id = $1 and id < $2
        order by id desc
        limit $3"
    ))
    .bind(person)
    .bind(before)
    .bind(limit)
    .all()
    .await
}

/// Everything that a person judged, oldest first.
///
/// # Errors
/// As the database says.
pub async fn all_of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<Judgement>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from judgement
        where person_id = $1
        order by id
        limit 10000000"
    ))
    .bind(person)
    .all()
    .await
}
