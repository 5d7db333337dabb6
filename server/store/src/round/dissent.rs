//! What those say who do not share a result, and who joins them.

use crate::{Conn, Result};
use domain::deliberation::record::Words;
use domain::id::{DissentId, PersonId, RoundId};
use domain::language::Language;
use domain::time::Timestamp;

/// A dissent.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct DissentRow {
    pub id: DissentId,
    pub round_id: RoundId,
    pub author_id: PersonId,
    pub text: String,
    pub language: Language,
    pub written_at: Timestamp,
}

/// Somebody who joined a dissent.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct DissentVoiceRow {
    pub dissent_id: DissentId,
    pub person_id: PersonId,
}

/// Adds a dissent.
///
/// # Errors
/// As the database says.
pub async fn insert_dissent(
    conn: &mut Conn,
    id: DissentId,
    round: RoundId,
    author: PersonId,
    words: &Words,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into round_dissent (id, round_id, author_id, text, language, written_at)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(round)
    .bind(author)
    .bind(&words.text)
    .bind(&words.language)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// A round's dissents, in order.
///
/// # Errors
/// As the database says.
pub async fn dissents(conn: &mut Conn, round: RoundId) -> Result<Vec<DissentRow>> {
    conn.sql(
        "select round_dissent.id, round_dissent.round_id, round_dissent.author_id,
            case when round_case.words_id is null then round_dissent.text else '' end as text,
            round_dissent.language, round_dissent.written_at
        from round_dissent
        left join round_case on round_case.words_id = round_dissent.id and not round_case.shown
        where round_dissent.round_id = $1
        order by round_dissent.written_at, round_dissent.id
        limit 100000",
    )
    .bind(round)
    .all()
    .await
}

/// Joins a dissent.
///
/// # Errors
/// As the database says.
pub async fn join_dissent(
    conn: &mut Conn,
    id: DissentId,
    person: PersonId,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into round_dissent_voice (dissent_id, person_id, joined_at)
        values ($1, $2, $3)
        on conflict do nothing",
    )
    .bind(id)
    .bind(person)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// Takes somebody out of every dissent of a round: those that they joined, and the voice that they
/// lent to their own. What they wrote stays while others share it.
///
/// # Errors
/// As the database says.
pub async fn leave_dissents(conn: &mut Conn, round: RoundId, person: PersonId) -> Result<()> {
    conn.sql(
        "delete from round_dissent_voice
        where person_id = $2
            and dissent_id in (select id from round_dissent where round_id = $1)",
    )
    .bind(round)
    .bind(person)
    .execute()
    .await?;
    Ok(())
}

/// Who joined which dissent of a round.
///
/// # Errors
/// As the database says.
pub async fn dissent_voices(conn: &mut Conn, round: RoundId) -> Result<Vec<DissentVoiceRow>> {
    conn.sql(
        "select round_dissent_voice.dissent_id, round_dissent_voice.person_id
        from round_dissent_voice
        join round_dissent on round_dissent.id = round_dissent_voice.dissent_id
        where round_dissent.round_id = $1
        order by round_dissent_voice.joined_at, round_dissent_voice.person_id
        limit 100000",
    )
    .bind(round)
    .all()
    .await
}
