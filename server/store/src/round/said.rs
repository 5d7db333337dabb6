//! Statements, the votes on them, and posts.

use crate::{Conn, Result};
use domain::deliberation::record::{About, Origin, Words};
use domain::id::{ItemId, PersonId, PostId, RoundId, StatementId};
use domain::language::Language;
use domain::time::Timestamp;
use domain::viewpoint::votes::Vote;

/// A statement.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct StatementRow {
    pub id: StatementId,
    pub round_id: RoundId,
    pub author_id: Option<PersonId>,
    pub origin: Origin,
    pub text: String,
    pub language: Language,
    pub same_as: Option<StatementId>,
    pub written_at: Timestamp,
}

/// A statement to keep.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct NewStatement<'n> {
    pub id: StatementId,
    pub author: Option<PersonId>,
    pub origin: Origin,
    pub words: &'n Words,
    pub at: Timestamp,
}

/// A vote.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct VoteRow {
    pub statement_id: StatementId,
    pub person_id: PersonId,
    pub vote: Vote,
    pub voted_at: Timestamp,
}

/// A post.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct PostRow {
    pub id: PostId,
    pub round_id: RoundId,
    pub author_id: Option<PersonId>,
    pub item_id: Option<ItemId>,
    pub statement_id: Option<StatementId>,
    pub reply_to: Option<PostId>,
    pub text: String,
    pub language: Language,
    pub written_at: Timestamp,
}

/// A post to keep.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct NewPost<'n> {
    pub id: PostId,
    pub author: Option<PersonId>,
    pub about: About,
    pub words: &'n Words,
    pub at: Timestamp,
}

/// Adds a statement.
///
/// # Errors
/// As the database says.
pub async fn insert_statement(
    conn: &mut Conn,
    round: RoundId,
    new: &NewStatement<'_>,
) -> Result<()> {
    conn.sql(
        "insert into round_statement
            (id, round_id, author_id, origin, text, language, written_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(new.id)
    .bind(round)
    .bind(new.author)
    .bind(new.origin)
    .bind(&new.words.text)
    .bind(&new.words.language)
    .bind(new.at)
    .execute()
    .await?;
    Ok(())
}

/// Notes that a statement says the same as an earlier one.
///
/// # Errors
/// As the database says.
pub async fn set_same_as(
    conn: &mut Conn,
    id: StatementId,
    same_as: Option<StatementId>,
) -> Result<()> {
    conn.sql("update round_statement set same_as = $2 where id = $1")
        .bind(id)
        .bind(same_as)
        .execute()
        .await?;
    Ok(())
}

/// A statement by id.
///
/// # Errors
/// As the database says.
pub async fn statement(conn: &mut Conn, id: StatementId) -> Result<Option<StatementRow>> {
    conn.sql(
        "select round_statement.id, round_statement.round_id, round_statement.author_id,
            round_statement.origin,
            case when round_case.words_id is null then round_statement.text else '' end as text,
            round_statement.language, round_statement.same_as, round_statement.written_at
        from round_statement
        left join round_case on round_case.words_id = round_statement.id and not round_case.shown
        where round_statement.id = $1",
    )
    .bind(id)
    .optional()
    .await
}

/// A round's statements, in order.
///
/// # Errors
/// As the database says.
pub async fn statements(conn: &mut Conn, round: RoundId) -> Result<Vec<StatementRow>> {
    conn.sql(
        "select round_statement.id, round_statement.round_id, round_statement.author_id,
            round_statement.origin,
            case when round_case.words_id is null then round_statement.text else '' end as text,
            round_statement.language, round_statement.same_as, round_statement.written_at
        from round_statement
        left join round_case on round_case.words_id = round_statement.id and not round_case.shown
        where round_statement.round_id = $1
        order by round_statement.written_at, round_statement.id
        limit 100000",
    )
    .bind(round)
    .all()
    .await
}

/// Keeps somebody's vote in the place of an earlier one.
///
/// # Errors
/// As the database says.
pub async fn vote(conn: &mut Conn, vote: &VoteRow) -> Result<()> {
    conn.sql(
        "insert into round_vote (statement_id, person_id, vote, voted_at)
        values ($1, $2, $3, $4)
        on conflict (statement_id, person_id)
        do update set vote = excluded.vote, voted_at = excluded.voted_at",
    )
    .bind(vote.statement_id)
    .bind(vote.person_id)
    .bind(vote.vote)
    .bind(vote.voted_at)
    .execute()
    .await?;
    Ok(())
}

/// A round's votes, in order.
///
/// # Errors
/// As the database says.
pub async fn votes(conn: &mut Conn, round: RoundId) -> Result<Vec<VoteRow>> {
    conn.sql(
        "select round_vote.statement_id, round_vote.person_id, round_vote.vote, round_vote.voted_at
        from round_vote
        join round_statement on round_statement.id = round_vote.statement_id
        where round_statement.round_id = $1
        order by round_vote.voted_at, round_vote.statement_id, round_vote.person_id
        limit 10000000",
    )
    .bind(round)
    .all()
    .await
}

/// Adds a post.
///
/// # Errors
/// As the database says.
pub async fn insert_post(conn: &mut Conn, round: RoundId, new: &NewPost<'_>) -> Result<()> {
    let (item, statement, reply_to) = match new.about {
        About::Item(item) => (Some(item), None, None),
        About::Statement(statement) => (None, Some(statement), None),
        About::Post(post) => (None, None, Some(post)),
    };
    conn.sql(
        "insert into round_post
            (id, round_id, author_id, item_id, statement_id, reply_to, text, language, written_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(new.id)
    .bind(round)
    .bind(new.author)
    .bind(item)
    .bind(statement)
    .bind(reply_to)
    .bind(&new.words.text)
    .bind(&new.words.language)
    .bind(new.at)
    .execute()
    .await?;
    Ok(())
}

/// A post by id.
///
/// # Errors
/// As the database says.
pub async fn post(conn: &mut Conn, id: PostId) -> Result<Option<PostRow>> {
    conn.sql(
        "select round_post.id, round_post.round_id, round_post.author_id, round_post.item_id,
            round_post.statement_id, round_post.reply_to,
            case when round_case.words_id is null then round_post.text else '' end as text,
            round_post.language, round_post.written_at
        from round_post
        left join round_case on round_case.words_id = round_post.id and not round_case.shown
        where round_post.id = $1",
    )
    .bind(id)
    .optional()
    .await
}

/// A round's posts, in order.
///
/// # Errors
/// As the database says.
pub async fn posts(conn: &mut Conn, round: RoundId) -> Result<Vec<PostRow>> {
    conn.sql(
        "select round_post.id, round_post.round_id, round_post.author_id, round_post.item_id,
            round_post.statement_id, round_post.reply_to,
            case when round_case.words_id is null then round_post.text else '' end as text,
            round_post.language, round_post.written_at
        from round_post
        left join round_case on round_case.words_id = round_post.id and not round_case.shown
        where round_post.round_id = $1
        order by round_post.written_at, round_post.id
        limit 1000000",
    )
    .bind(round)
    .all()
    .await
}
