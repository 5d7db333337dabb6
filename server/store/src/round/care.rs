//! Words that somebody reported, what was decided about them, and whom somebody does not want to read.

use crate::{Conn, Result};
use domain::deliberation::care::{Case, Kind, Rule, Standing};
use domain::id::{JudgementId, PersonId, ProjectId, RoundId};
use domain::language::Language;
use domain::time::Timestamp;
use uuid::Uuid;

/// A case.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct CaseRow {
    pub words_id: Uuid,
    pub round_id: RoundId,
    pub kind: Kind,
    pub author_id: Option<PersonId>,
    pub rule: Rule,
    pub standing: Standing,
    pub reports: i64,
    pub opened_at: Timestamp,
    pub decided_by: Option<PersonId>,
    pub decided_at: Option<Timestamp>,
    pub seconded_by: Option<PersonId>,
    pub appeal: Option<String>,
    pub appealed_at: Option<Timestamp>,
    pub ruled_by: Option<PersonId>,
    pub ruled_at: Option<Timestamp>,
}

impl CaseRow {
    /// What the rules need of it.
    #[must_use]
    pub fn case(&self) -> Case {
        Case {
            author: self.author_id,
            standing: self.standing,
            reports: u32::try_from(self.reports).unwrap_or(u32::MAX),
            decided_by: self.decided_by,
            seconded_by: self.seconded_by,
            appealed: self.appealed_at.is_some(),
            ruled_by: self.ruled_by,
        }
    }

    /// Takes what the rules made of it.
    pub fn set(&mut self, case: Case) {
        self.standing = case.standing;
        self.reports = i64::from(case.reports);
        self.decided_by = case.decided_by;
        self.seconded_by = case.seconded_by;
        self.ruled_by = case.ruled_by;
    }
}

/// Words as they were written, whatever became of them: for those who decide, and for their author.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct WordsRow {
    pub id: Uuid,
    pub round_id: RoundId,
    pub author_id: Option<PersonId>,
    pub text: String,
    pub language: String,
}

impl WordsRow {
    /// Their language; the reader's script is found from the text where the tag is odd.
    #[must_use]
    pub fn language(&self) -> String {
        let parsed: std::result::Result<Language, _> = self.language.parse();
        parsed.map_or_else(|_| "und".to_owned(), |language| language.to_string())
    }
}

/// Words by their id.
///
/// # Errors
/// As the database says.
pub async fn words(conn: &mut Conn, kind: Kind, id: Uuid) -> Result<Option<WordsRow>> {
    let text = match kind {
        Kind::Statement => {
            "select id, round_id, author_id, text, language
            from round_statement
            where id = $1"
        }
        Kind::Post => {
            "select id, round_id, author_id, text, language
            from round_post
            where id = $1"
        }
        Kind::Reason => {
            "select id, round_id, person_id as author_id, rationale as text, language
            from round_judgement
            where id = $1"
        }
        Kind::Synthesis => {
            "select id, round_id, author_id, coalesce(revised_text, text) as text,
                coalesce(revised_language, language) as language
            from round_synthesis
            where id = $1"
        }
        Kind::Critique => {
            "select round_critique.id, round_synthesis.round_id, round_critique.author_id,
                round_critique.text, round_critique.language
            from round_critique
            join round_synthesis on round_synthesis.id = round_critique.synthesis_id
            where round_critique.id = $1"
        }
        Kind::Dissent => {
            "select id, round_id, author_id, text, language
            from round_dissent
            where id = $1"
        }
    };
    conn.sql(text).bind(id).optional().await
}

/// A case by the id of its words.
///
/// # Errors
/// As the database says.
pub async fn case(conn: &mut Conn, words: Uuid) -> Result<Option<CaseRow>> {
    conn.sql(
        "select words_id, round_id, kind, author_id, rule, standing, reports, opened_at, decided_by,
            decided_at, seconded_by, appeal, appealed_at, ruled_by, ruled_at
        from round_case
        where words_id = $1",
    )
    .bind(words)
    .optional()
    .await
}

/// A round's cases, the oldest first.
///
/// # Errors
/// As the database says.
pub async fn cases(conn: &mut Conn, round: RoundId) -> Result<Vec<CaseRow>> {
    conn.sql(
        "select words_id, round_id, kind, author_id, rule, standing, reports, opened_at, decided_by,
            decided_at, seconded_by, appeal, appealed_at, ruled_by, ruled_at
        from round_case
        where round_id = $1
        order by opened_at, words_id
        limit 10000",
    )
    .bind(round)
    .all()
    .await
}

/// The words of a project's rounds that are not shown, each with the judgement that it repeats, where it
/// is the reason of one.
///
/// # Errors
/// As the database says.
pub async fn away(conn: &mut Conn, project: ProjectId) -> Result<Vec<(Uuid, Option<JudgementId>)>> {
    conn.sql(
        "select round_case.words_id, round_judgement.judgement_id
        from round_case
        join round on round.id = round_case.round_id
        left join round_judgement on round_judgement.id = round_case.words_id
        where round.project_id = $1 and not round_case.shown
        order by round_case.words_id
        limit 1000000",
    )
    .bind(project)
    .all()
    .await
}

/// Keeps a case in the place of what it was.
///
/// # Errors
/// As the database says.
pub async fn keep_case(conn: &mut Conn, row: &CaseRow) -> Result<()> {
    conn.sql(
        "insert into round_case
            (words_id, round_id, kind, author_id, rule, standing, shown, reports, opened_at,
            decided_by, decided_at, seconded_by, appeal, appealed_at, ruled_by, ruled_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
        on conflict (words_id) do update
        set rule = excluded.rule, standing = excluded.standing, shown = excluded.shown,
            reports = excluded.reports, decided_by = excluded.decided_by,
            decided_at = excluded.decided_at, seconded_by = excluded.seconded_by,
            appeal = excluded.appeal, appealed_at = excluded.appealed_at,
            ruled_by = excluded.ruled_by, ruled_at = excluded.ruled_at",
    )
    .bind(row.words_id)
    .bind(row.round_id)
    .bind(row.kind)
    .bind(row.author_id)
    .bind(row.rule)
    .bind(row.standing)
    .bind(row.standing.shown())
    .bind(row.reports)
    .bind(row.opened_at)
    .bind(row.decided_by)
    .bind(row.decided_at)
    .bind(row.seconded_by)
    .bind(row.appeal.clone())
    .bind(row.appealed_at)
    .bind(row.ruled_by)
    .bind(row.ruled_at)
    .execute()
    .await?;
    Ok(())
}

/// Notes that somebody reports words; whether they had not before.
///
/// # Errors
/// As the database says.
pub async fn report(
    conn: &mut Conn,
    words: Uuid,
    person: PersonId,
    rule: Rule,
    at: Timestamp,
) -> Result<bool> {
    let added = conn
        .sql(
            "insert into round_report (words_id, person_id, rule, reported_at)
            values ($1, $2, $3, $4)
            on conflict do nothing",
        )
        .bind(words)
        .bind(person)
        .bind(rule)
        .bind(at)
        .execute()
        .await?;
    Ok(added == 1)
}

/// Says that somebody does not want to be shown the posts of another.
///
/// # Errors
/// As the database says.
pub async fn mute(
    conn: &mut Conn,
    round: RoundId,
    person: PersonId,
    muted: PersonId,
) -> Result<()> {
    conn.sql(
        "insert into round_mute (round_id, person_id, muted_id)
        values ($1, $2, $3)
        on conflict do nothing",
    )
    .bind(round)
    .bind(person)
    .bind(muted)
    .execute()
    .await?;
    Ok(())
}

/// Takes that back.
///
/// # Errors
/// As the database says.
pub async fn unmute(
    conn: &mut Conn,
    round: RoundId,
    person: PersonId,
    muted: PersonId,
) -> Result<()> {
    conn.sql(
        "delete from round_mute
        where round_id = $1 and person_id = $2 and muted_id = $3",
    )
    .bind(round)
    .bind(person)
    .bind(muted)
    .execute()
    .await?;
    Ok(())
}

/// Whose posts somebody does not want to be shown.
///
/// # Errors
/// As the database says.
pub async fn muted(conn: &mut Conn, round: RoundId, person: PersonId) -> Result<Vec<(PersonId,)>> {
    conn.sql(
        "select muted_id
        from round_mute
        where round_id = $1 and person_id = $2
        order by muted_id
        limit 10000",
    )
    .bind(round)
    .bind(person)
    .all()
    .await
}

/// When a moderator last looked at the cases, where they have.
///
/// # Errors
/// As the database says.
pub async fn moderator_seen(
    conn: &mut Conn,
    round: RoundId,
    person: PersonId,
) -> Result<Option<Timestamp>> {
    let seen: Option<(Timestamp,)> = conn
        .sql("select seen_at from round_moderator where round_id = $1 and person_id = $2")
        .bind(round)
        .bind(person)
        .optional()
        .await?;
    Ok(seen.map(|(at,)| at))
}

/// Notes that a moderator looks at the cases or decides one, and adds to their active time.
///
/// # Errors
/// As the database says.
pub async fn note_moderation(
    conn: &mut Conn,
    round: RoundId,
    person: PersonId,
    at: Timestamp,
    active_ms: i64,
) -> Result<()> {
    conn.sql(
        "insert into round_moderator (round_id, person_id, seen_at, active_ms)
        values ($1, $2, $3, $4)
        on conflict (round_id, person_id) do update
        set seen_at = excluded.seen_at, active_ms = round_moderator.active_ms + excluded.active_ms",
    )
    .bind(round)
    .bind(person)
    .bind(at)
    .bind(active_ms)
    .execute()
    .await?;
    Ok(())
}
