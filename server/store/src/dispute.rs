//! Rejected work, and disputes about it and about pay.

use crate::{Conn, Result};
use domain::id::{DisputeId, JudgementId, MessageId, PersonId, ProjectId};
use domain::money::Micros;
use domain::time::Timestamp;

/// A dispute without its thread.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Dispute {
    pub id: DisputeId,
    pub project_id: ProjectId,
    pub person_id: PersonId,
    pub judgement_id: Option<JudgementId>,
    pub state: String,
    pub awarded_micros: Micros,
    pub opened_at: Timestamp,
    pub closed_at: Option<Timestamp>,
}

/// Opens a dispute.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, dispute: &Dispute) -> Result<()> {
    conn.sql(
        "insert into dispute
            (id, project_id, person_id, judgement_id, state, awarded_micros, opened_at)
        values ($1, $2, $3, $4, 'open', 0, $5)",
    )
    .bind(dispute.id)
    .bind(dispute.project_id)
    .bind(dispute.person_id)
    .bind(dispute.judgement_id)
    .bind(dispute.opened_at)
    .execute()
    .await?;
    Ok(())
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: DisputeId) -> Result<Option<Dispute>> {
    conn.sql(
        "select id, project_id, person_id, judgement_id, state, awarded_micros, opened_at, closed_at
        from dispute
        where id = $1",
    )
    .bind(id)
    .optional()
    .await
}

/// A person's disputes, the newest first.
///
/// # Errors
/// As the database says.
pub async fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<Dispute>> {
    conn.sql(
        "select id, project_id, person_id, judgement_id, state, awarded_micros, opened_at, closed_at
        from dispute
        where person_id = $1
        order by opened_at desc, id desc
        limit 10000",
    )
    .bind(person)
    .all()
    .await
}

/// A project's disputes, the newest first; only one person's where one is given.
///
/// # Errors
/// As the database says.
pub async fn of_project(
    conn: &mut Conn,
    project: ProjectId,
    person: Option<PersonId>,
) -> Result<Vec<Dispute>> {
    conn.sql(
        "select id, project_id, person_id, judgement_id, state, awarded_micros, opened_at, closed_at
        from dispute
        where project_id = $1 and person_id = coalesce($2, person_id)
        order by opened_at desc, id desc
        limit 500",
    )
    .bind(project)
    .bind(person)
    .all()
    .await
}

/// Closes an open dispute; whether it was open.
///
/// # Errors
/// As the database says.
pub async fn close(
    conn: &mut Conn,
    id: DisputeId,
    state: &str,
    awarded: Micros,
    by: PersonId,
    at: Timestamp,
) -> Result<bool> {
    let closed = conn
        .sql(
            "update dispute
            set state = $2, awarded_micros = $3, closed_by = $4, closed_at = $5
            where id = $1 and state = 'open'",
        )
        .bind(id)
        .bind(state)
        .bind(awarded)
        .bind(by)
        .bind(at)
        .execute()
        .await?;
    Ok(closed == 1)
}

/// Adds to a thread.
///
/// # Errors
/// As the database says.
pub async fn say(
    conn: &mut Conn,
    id: MessageId,
    dispute: DisputeId,
    author: PersonId,
    body: &str,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into dispute_message (id, dispute_id, author_id, body, at)
        values ($1, $2, $3, $4, $5)",
    )
    .bind(id)
    .bind(dispute)
    .bind(author)
    .bind(body)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// A thread, in order: who said what, and when.
///
/// # Errors
/// As the database says.
pub async fn thread(
    conn: &mut Conn,
    dispute: DisputeId,
) -> Result<Vec<(PersonId, String, Timestamp)>> {
    conn.sql(
        "select author_id, body, at
        from dispute_message
        where dispute_id = $1
        order by at, id
        limit 1000",
    )
    .bind(dispute)
    .all()
    .await
}

/// Rejects a judgement; whether it was not rejected before. A rejection that was overturned stays so.
///
/// # Errors
/// As the database says.
pub async fn reject(
    conn: &mut Conn,
    judgement: JudgementId,
    (project, person): (ProjectId, PersonId),
    reason: &str,
    by: PersonId,
    at: Timestamp,
) -> Result<bool> {
    let rejected = conn
        .sql(
            "insert into rejection
                (judgement_id, project_id, person_id, reason, rejected_by, rejected_at)
            values ($1, $2, $3, $4, $5, $6)
            on conflict do nothing",
        )
        .bind(judgement)
        .bind(project)
        .bind(person)
        .bind(reason)
        .bind(by)
        .bind(at)
        .execute()
        .await?;
    Ok(rejected == 1)
}

/// Overturns the rejection of a judgement.
///
/// # Errors
/// As the database says.
pub async fn overturn(conn: &mut Conn, judgement: JudgementId, at: Timestamp) -> Result<()> {
    conn.sql("update rejection set overturned_at = $2 where judgement_id = $1")
        .bind(judgement)
        .bind(at)
        .execute()
        .await?;
    Ok(())
}

/// Judgements of a project whose rejection stands.
///
/// # Errors
/// As the database says.
pub async fn rejected(conn: &mut Conn, project: ProjectId) -> Result<Vec<(JudgementId,)>> {
    conn.sql(
        "select judgement_id
        from rejection
        where project_id = $1 and overturned_at is null
        order by judgement_id
        limit 1000000",
    )
    .bind(project)
    .all()
    .await
}

/// One line of a project's work.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Work {
    pub id: JudgementId,
    pub handle: String,
    pub external_id: String,
    pub active_ms: i64,
    pub submitted_at: Timestamp,
    pub flag: Option<String>,
    pub reason: Option<String>,
    pub overturned_at: Option<Timestamp>,
}

/// A project's newest judgements with their rejections; only one person's where one is given.
///
/// # Errors
/// As the database says.
pub async fn newest_work(
    conn: &mut Conn,
    project: ProjectId,
    person: Option<PersonId>,
) -> Result<Vec<Work>> {
    conn.sql(
        "select judgement.id, person.handle, item.external_id, judgement.active_ms,
            judgement.submitted_at, judgement.flag, rejection.reason, rejection.overturned_at
        from judgement
        join person on person.id = judgement.person_id
        join item on item.id = judgement.item_id
        left join rejection on rejection.judgement_id = judgement.id
        where judgement.project_id = $1 and judgement.person_id = coalesce($2, judgement.person_id)
        order by judgement.submitted_at desc, judgement.id desc
        limit 100",
    )
    .bind(project)
    .bind(person)
    .all()
    .await
}

/// Whose judgement it is, and in which project.
///
/// # Errors
/// As the database says.
pub async fn whose(
    conn: &mut Conn,
    judgement: JudgementId,
) -> Result<Option<(ProjectId, PersonId)>> {
    conn.sql("select project_id, person_id from judgement where id = $1")
        .bind(judgement)
        .optional()
        .await
}

/// Why a judgement was rejected.
///
/// # Errors
/// As the database says.
pub async fn reason(conn: &mut Conn, judgement: JudgementId) -> Result<Option<String>> {
    let found: Option<(String,)> = conn
        .sql("select reason from rejection where judgement_id = $1")
        .bind(judgement)
        .optional()
        .await?;
    Ok(found.map(|(reason,)| reason))
}
