//! Who may take part in a round, and who does.

use crate::{Conn, Result};
use domain::id::{ConsentId, PersonId, ProjectId, RoundId};
use domain::time::Timestamp;

/// Somebody who takes or took part.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct MemberRow {
    pub person_id: PersonId,
    pub handle: i64,
    pub consent_id: ConsentId,
    pub joined_at: Timestamp,
    pub seen_at: Timestamp,
    pub active_ms: i64,
}

/// Gives somebody a seat.
///
/// # Errors
/// As the database says.
pub async fn give_seat(conn: &mut Conn, round: RoundId, person: PersonId) -> Result<()> {
    conn.sql(
        "insert into round_seat (round_id, person_id)
        values ($1, $2)
        on conflict do nothing",
    )
    .bind(round)
    .bind(person)
    .execute()
    .await?;
    Ok(())
}

/// Whether somebody has a seat.
///
/// # Errors
/// As the database says.
pub async fn has_seat(conn: &mut Conn, round: RoundId, person: PersonId) -> Result<bool> {
    let found: Option<(PersonId,)> = conn
        .sql("select person_id from round_seat where round_id = $1 and person_id = $2")
        .bind(round)
        .bind(person)
        .optional()
        .await?;
    Ok(found.is_some())
}

/// Who has a seat.
///
/// # Errors
/// As the database says.
pub async fn seats(conn: &mut Conn, round: RoundId) -> Result<Vec<(PersonId,)>> {
    conn.sql(
        "select person_id
        from round_seat
        where round_id = $1
        order by person_id
        limit 100000",
    )
    .bind(round)
    .all()
    .await
}

/// Adds somebody who takes part; whether the handle was free. Who is there already stays.
///
/// # Errors
/// As the database says.
pub async fn insert_member(conn: &mut Conn, round: RoundId, member: &MemberRow) -> Result<bool> {
    let added = conn
        .sql(
            "insert into round_member
                (round_id, person_id, handle, consent_id, joined_at, seen_at, active_ms)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict do nothing",
        )
        .bind(round)
        .bind(member.person_id)
        .bind(member.handle)
        .bind(member.consent_id)
        .bind(member.joined_at)
        .bind(member.seen_at)
        .bind(member.active_ms)
        .execute()
        .await?;
    Ok(added == 1)
}

/// Somebody's part in a round.
///
/// # Errors
/// As the database says.
pub async fn member(
    conn: &mut Conn,
    round: RoundId,
    person: PersonId,
) -> Result<Option<MemberRow>> {
    conn.sql(
        "select person_id, handle, consent_id, joined_at, seen_at, active_ms
        from round_member
        where round_id = $1 and person_id = $2",
    )
    .bind(round)
    .bind(person)
    .optional()
    .await
}

/// Everybody who takes or took part, by handle.
///
/// # Errors
/// As the database says.
pub async fn members(conn: &mut Conn, round: RoundId) -> Result<Vec<MemberRow>> {
    conn.sql(
        "select person_id, handle, consent_id, joined_at, seen_at, active_ms
        from round_member
        where round_id = $1
        order by handle
        limit 100000",
    )
    .bind(round)
    .all()
    .await
}

/// Notes that somebody looks at the round.
///
/// # Errors
/// As the database says.
pub async fn see(conn: &mut Conn, round: RoundId, person: PersonId, at: Timestamp) -> Result<()> {
    conn.sql("update round_member set seen_at = $3 where round_id = $1 and person_id = $2")
        .bind(round)
        .bind(person)
        .bind(at)
        .execute()
        .await?;
    Ok(())
}

/// Notes that somebody did something, and adds to their active time.
///
/// # Errors
/// As the database says.
pub async fn note_activity(
    conn: &mut Conn,
    round: RoundId,
    person: PersonId,
    at: Timestamp,
    active_ms: i64,
) -> Result<()> {
    conn.sql(
        "update round_member
        set seen_at = $3, active_ms = active_ms + $4
        where round_id = $1 and person_id = $2",
    )
    .bind(round)
    .bind(person)
    .bind(at)
    .bind(active_ms)
    .execute()
    .await?;
    Ok(())
}

/// The projects in whose rounds a person takes part or took part.
///
/// # Errors
/// As the database says.
pub async fn projects_of_member(conn: &mut Conn, person: PersonId) -> Result<Vec<(ProjectId,)>> {
    conn.sql(
        "select distinct round.project_id
        from round_member
        join round on round.id = round_member.round_id
        where round_member.person_id = $1
        order by round.project_id
        limit 1000",
    )
    .bind(person)
    .all()
    .await
}
