//! Translations of what is said in a round.

use crate::{Conn, Result};
use domain::deliberation::care::Kind;
use domain::deliberation::translation::Trust;
use domain::id::{PersonId, ProjectId, RoundId, TranslationId};
use domain::language::Language;
use domain::time::Timestamp;
use uuid::Uuid;

/// A translation.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct TranslationRow {
    pub id: TranslationId,
    pub round_id: RoundId,
    pub kind: Kind,
    pub words_id: Uuid,
    pub language: Language,
    pub text: String,
    pub translator_id: PersonId,
    pub written_at: Timestamp,
    pub checked_by: Option<PersonId>,
    pub disputed_by: Option<PersonId>,
}

/// How far translating has come.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
#[expect(
    missing_docs,
    reason = "what the columns mean is said where they are read"
)]
pub struct Translated {
    pub translations: i64,
    pub written_at: Option<Timestamp>,
    pub checked_at: Option<Timestamp>,
    pub disputed_at: Option<Timestamp>,
}

impl TranslationRow {
    /// How far it may be trusted.
    #[must_use]
    pub const fn trust(&self) -> Trust {
        match (self.disputed_by, self.checked_by) {
            (Some(_), _) => Trust::Disputed,
            (None, Some(_)) => Trust::Checked,
            (None, None) => Trust::Unchecked,
        }
    }
}

/// Adds a translation, which stands in the place of earlier ones into its language.
///
/// # Errors
/// As the database says.
pub async fn insert_translation(conn: &mut Conn, new: &TranslationRow) -> Result<()> {
    conn.sql(
        "insert into round_translation
            (id, round_id, kind, words_id, language, text, translator_id, written_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(new.id)
    .bind(new.round_id)
    .bind(new.kind)
    .bind(new.words_id)
    .bind(&new.language)
    .bind(&new.text)
    .bind(new.translator_id)
    .bind(new.written_at)
    .execute()
    .await?;
    Ok(())
}

/// A translation by id.
///
/// # Errors
/// As the database says.
pub async fn translation(conn: &mut Conn, id: TranslationId) -> Result<Option<TranslationRow>> {
    conn.sql(
        "select id, round_id, kind, words_id, language, text, translator_id, written_at, checked_by,
            disputed_by
        from round_translation
        where id = $1",
    )
    .bind(id)
    .optional()
    .await
}

/// A round's translations of words that are shown, the newest last.
///
/// # Errors
/// As the database says.
pub async fn translations(conn: &mut Conn, round: RoundId) -> Result<Vec<TranslationRow>> {
    conn.sql(
        "select round_translation.id, round_translation.round_id, round_translation.kind,
            round_translation.words_id, round_translation.language, round_translation.text,
            round_translation.translator_id, round_translation.written_at,
            round_translation.checked_by, round_translation.disputed_by
        from round_translation
        left join round_case on round_case.words_id = round_translation.words_id
            and not round_case.shown
        where round_translation.round_id = $1 and round_translation.text <> ''
            and round_case.words_id is null
        order by round_translation.written_at, round_translation.id
        limit 100000",
    )
    .bind(round)
    .all()
    .await
}

/// How many translations the rounds of a project have that are over, and when the newest was written, was
/// found right, and was disputed.
///
/// # Errors
/// As the database says.
pub async fn translated(conn: &mut Conn, project: ProjectId) -> Result<Translated> {
    conn.sql(
        "select count(*) as translations, max(round_translation.written_at) as written_at,
            max(round_translation.checked_at) as checked_at,
            max(round_translation.disputed_at) as disputed_at
        from round_translation
        join round on round.id = round_translation.round_id
        where round.project_id = $1 and round.closed_at is not null",
    )
    .bind(project)
    .one()
    .await
}

/// Keeps what somebody says of a translation, in the place of what was said before.
///
/// # Errors
/// As the database says.
pub async fn trust_translation(
    conn: &mut Conn,
    id: TranslationId,
    by: PersonId,
    trust: Trust,
    at: Timestamp,
) -> Result<()> {
    let checked = trust == Trust::Checked;
    let (checker, disputer) = if checked {
        (Some(by), None)
    } else {
        (None, Some(by))
    };
    let (checked_at, disputed_at) = if checked {
        (Some(at), None)
    } else {
        (None, Some(at))
    };
    conn.sql(
        "update round_translation
        set checked_by = $2, checked_at = $3, disputed_by = $4, disputed_at = $5
        where id = $1",
    )
    .bind(id)
    .bind(checker)
    .bind(checked_at)
    .bind(disputer)
    .bind(disputed_at)
    .execute()
    .await?;
    Ok(())
}

/// Notes that translations of words say no more what they say, because those were revised.
///
/// # Errors
/// As the database says.
pub async fn outdate_translations(
    conn: &mut Conn,
    words: Uuid,
    by: PersonId,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "update round_translation
        set checked_by = null, checked_at = null, disputed_by = $2, disputed_at = $3
        where words_id = $1",
    )
    .bind(words)
    .bind(by)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}
