//! Proposed group statements: how they are ranked, criticised and revised.

use crate::{Conn, Json, Result};
use domain::deliberation::record::{Origin, Words};
use domain::id::{CritiqueId, PersonId, RoundId, SynthesisId};
use domain::language::Language;
use domain::ranking::Ranking;
use domain::time::Timestamp;

/// A proposal.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct SynthesisRow {
    pub id: SynthesisId,
    pub round_id: RoundId,
    pub author_id: Option<PersonId>,
    pub origin: Origin,
    pub text: String,
    pub language: Language,
    pub revised_text: Option<String>,
    pub revised_language: Option<Language>,
    pub chosen: bool,
    pub written_at: Timestamp,
}

/// A proposal to keep.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct NewSynthesis<'n> {
    pub id: SynthesisId,
    pub author: Option<PersonId>,
    pub origin: Origin,
    pub words: &'n Words,
    pub at: Timestamp,
}

/// One person's order of the proposals.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct BallotRow {
    pub person_id: PersonId,
    pub ranking: Json<Ranking<SynthesisId>>,
    pub cast_at: Timestamp,
}

/// What somebody finds wrong with a proposal.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct CritiqueRow {
    pub id: CritiqueId,
    pub synthesis_id: SynthesisId,
    pub author_id: PersonId,
    pub text: String,
    pub language: Language,
    pub written_at: Timestamp,
}

/// Adds a proposal.
///
/// # Errors
/// As the database says.
pub async fn insert_synthesis(
    conn: &mut Conn,
    round: RoundId,
    new: &NewSynthesis<'_>,
) -> Result<()> {
    conn.sql(
        "insert into round_synthesis
            (id, round_id, author_id, origin, text, language, chosen, written_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(new.id)
    .bind(round)
    .bind(new.author)
    .bind(new.origin)
    .bind(&new.words.text)
    .bind(&new.words.language)
    .bind(false)
    .bind(new.at)
    .execute()
    .await?;
    Ok(())
}

/// A proposal by id.
///
/// # Errors
/// As the database says.
pub async fn synthesis(conn: &mut Conn, id: SynthesisId) -> Result<Option<SynthesisRow>> {
    conn.sql(
        "select round_synthesis.id, round_synthesis.round_id, round_synthesis.author_id,
            round_synthesis.origin,
            case when round_case.words_id is null then round_synthesis.text else '' end as text,
            round_synthesis.language,
            case when round_case.words_id is null then round_synthesis.revised_text end
                as revised_text,
            round_synthesis.revised_language, round_synthesis.chosen, round_synthesis.written_at
        from round_synthesis
        left join round_case on round_case.words_id = round_synthesis.id and not round_case.shown
        where round_synthesis.id = $1",
    )
    .bind(id)
    .optional()
    .await
}

/// A round's proposals, in the order in which they were proposed.
///
/// # Errors
/// As the database says.
pub async fn syntheses(conn: &mut Conn, round: RoundId) -> Result<Vec<SynthesisRow>> {
    conn.sql(
        "select round_synthesis.id, round_synthesis.round_id, round_synthesis.author_id,
            round_synthesis.origin,
            case when round_case.words_id is null then round_synthesis.text else '' end as text,
            round_synthesis.language,
            case when round_case.words_id is null then round_synthesis.revised_text end
                as revised_text,
            round_synthesis.revised_language, round_synthesis.chosen, round_synthesis.written_at
        from round_synthesis
        left join round_case on round_case.words_id = round_synthesis.id and not round_case.shown
        where round_synthesis.round_id = $1
        order by round_synthesis.written_at, round_synthesis.id
        limit 10000",
    )
    .bind(round)
    .all()
    .await
}

/// Notes which proposal was chosen.
///
/// # Errors
/// As the database says.
pub async fn choose(conn: &mut Conn, id: SynthesisId) -> Result<()> {
    conn.sql("update round_synthesis set chosen = $2 where id = $1")
        .bind(id)
        .bind(true)
        .execute()
        .await?;
    Ok(())
}

/// Revises a proposal, once; whether it was not revised before.
///
/// # Errors
/// As the database says.
pub async fn revise(
    conn: &mut Conn,
    id: SynthesisId,
    words: &Words,
    at: Timestamp,
) -> Result<bool> {
    let revised = conn
        .sql(
            "update round_synthesis
            set revised_text = $2, revised_language = $3, revised_at = $4
            where id = $1 and revised_at is null",
        )
        .bind(id)
        .bind(&words.text)
        .bind(&words.language)
        .bind(at)
        .execute()
        .await?;
    Ok(revised == 1)
}

/// Keeps somebody's order in the place of an earlier one.
///
/// # Errors
/// As the database says.
pub async fn cast_ballot(
    conn: &mut Conn,
    round: RoundId,
    person: PersonId,
    ranking: &Ranking<SynthesisId>,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into round_ballot (round_id, person_id, ranking, cast_at)
        values ($1, $2, $3, $4)
        on conflict (round_id, person_id)
        do update set ranking = excluded.ranking, cast_at = excluded.cast_at",
    )
    .bind(round)
    .bind(person)
    .bind(Json(ranking.clone()))
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// A round's ballots, in order.
///
/// # Errors
/// As the database says.
pub async fn ballots(conn: &mut Conn, round: RoundId) -> Result<Vec<BallotRow>> {
    conn.sql(
        "select person_id, ranking, cast_at
        from round_ballot
        where round_id = $1
        order by cast_at, person_id
        limit 100000",
    )
    .bind(round)
    .all()
    .await
}

/// Adds a critique.
///
/// # Errors
/// As the database says.
pub async fn insert_critique(
    conn: &mut Conn,
    id: CritiqueId,
    synthesis: SynthesisId,
    author: PersonId,
    words: &Words,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into round_critique (id, synthesis_id, author_id, text, language, written_at)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(id)
    .bind(synthesis)
    .bind(author)
    .bind(&words.text)
    .bind(&words.language)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// A round's critiques, in order.
///
/// # Errors
/// As the database says.
pub async fn critiques(conn: &mut Conn, round: RoundId) -> Result<Vec<CritiqueRow>> {
    conn.sql(
        "select round_critique.id, round_critique.synthesis_id, round_critique.author_id,
            case when round_case.words_id is null then round_critique.text else '' end as text,
            round_critique.language, round_critique.written_at
        from round_critique
        left join round_case on round_case.words_id = round_critique.id and not round_case.shown
        join round_synthesis on round_synthesis.id = round_critique.synthesis_id
        where round_synthesis.round_id = $1
        order by round_critique.written_at, round_critique.id
        limit 100000",
    )
    .bind(round)
    .all()
    .await
}
