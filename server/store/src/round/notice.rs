//! What people are told of rounds within the platform.

use crate::{Conn, Result};
use domain::deliberation::notice::Notice;
use domain::id::{PersonId, RoundId};
use domain::time::Timestamp;

/// Tells somebody something of a round; whether they had not been told.
///
/// # Errors
/// As the database says.
pub async fn tell(
    conn: &mut Conn,
    round: RoundId,
    person: PersonId,
    notice: Notice,
    at: Timestamp,
) -> Result<bool> {
    let added = conn
        .sql(
            "insert into round_notice (round_id, person_id, about, told_at)
            values ($1, $2, $3, $4)
            on conflict do nothing",
        )
        .bind(round)
        .bind(person)
        .bind(notice)
        .bind(at)
        .execute()
        .await?;
    Ok(added == 1)
}

/// What somebody was told and did not dismiss, of rounds that are not over, the newest first.
///
/// # Errors
/// As the database says.
pub async fn notices(conn: &mut Conn, person: PersonId) -> Result<Vec<(RoundId, Notice)>> {
    conn.sql(
        "select round_notice.round_id, round_notice.about
        from round_notice
        join round on round.id = round_notice.round_id
        where round_notice.person_id = $1 and round_notice.dismissed_at is null
            and round.phase in ('running', 'paused')
        order by round_notice.told_at desc, round_notice.round_id, round_notice.about
        limit 100",
    )
    .bind(person)
    .all()
    .await
}

/// Notes that somebody does not want to be shown a notice any more.
///
/// # Errors
/// As the database says.
pub async fn dismiss(
    conn: &mut Conn,
    round: RoundId,
    person: PersonId,
    notice: Notice,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "update round_notice
        set dismissed_at = $4
        where round_id = $1 and person_id = $2 and about = $3 and dismissed_at is null",
    )
    .bind(round)
    .bind(person)
    .bind(notice)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// How many people of a round were told each thing.
///
/// # Errors
/// As the database says.
pub async fn told(conn: &mut Conn, round: RoundId) -> Result<Vec<(Notice, i64)>> {
    conn.sql(
        "select about, count(*)
        from round_notice
        where round_id = $1
        group by about
        order by about
        limit 100",
    )
    .bind(round)
    .all()
    .await
}
