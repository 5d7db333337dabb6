//! Prompts on their way to become items: they wait for peers, or for responses.

use crate::{Conn, Json, Result};
use domain::id::{ItemId, PersonId, ProjectId, PromptId};
use domain::item::Message;
use domain::language::Language;
use domain::time::Timestamp;
use serde_json::Value;

/// A prompt.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Prompt {
    pub id: PromptId,
    pub project_id: ProjectId,
    pub external_id: String,
    pub language: Language,
    pub turns: Json<Vec<Message>>,
    pub source: String,
    pub licence: String,
    pub metadata: Json<Value>,
    pub state: String,
    pub author_id: Option<PersonId>,
    pub created_at: Timestamp,
}

/// The columns of a [`Prompt`].
macro_rules! columns {
    () => {
        "id, project_id, external_id, language, turns, source, licence, metadata, state,
        author_id, created_at"
    };
}

/// Adds a prompt; `Duplicate` where its name is taken in the project.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, prompt: &Prompt) -> Result<()> {
    conn.sql(
        "insert into prompt
            (id, project_id, external_id, language, turns, source, licence, metadata, state,
            author_id, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(prompt.id)
    .bind(prompt.project_id)
    .bind(&prompt.external_id)
    .bind(&prompt.language)
    .bind(prompt.turns.clone())
    .bind(&prompt.source)
    .bind(&prompt.licence)
    .bind(prompt.metadata.clone())
    .bind(&prompt.state)
    .bind(prompt.author_id)
    .bind(prompt.created_at)
    .execute()
    .await?;
    Ok(())
}

/// A project's prompts in a state, oldest first.
///
/// # Errors
/// As the database says.
pub async fn in_state(
    conn: &mut Conn,
    project: ProjectId,
    state: &str,
    limit: i64,
) -> Result<Vec<Prompt>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from prompt
        where project_id = $1 and state = $2
        order by created_at, id
        limit $3"
    ))
    .bind(project)
    .bind(state)
    .bind(limit)
    .all()
    .await
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: PromptId) -> Result<Option<Prompt>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from prompt
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// The names of a project's prompts.
///
/// # Errors
/// As the database says.
pub async fn names(conn: &mut Conn, project: ProjectId) -> Result<Vec<(String,)>> {
    conn.sql(
        "select external_id
        from prompt
        where project_id = $1
        order by external_id
        limit 10000000",
    )
    .bind(project)
    .all()
    .await
}

/// How many prompts of a project stand in each state.
///
/// # Errors
/// As the database says.
pub async fn counts(conn: &mut Conn, project: ProjectId) -> Result<Vec<(String, i64)>> {
    conn.sql(
        "select state, count(*)
        from prompt
        where project_id = $1
        group by state
        order by state
        limit 10",
    )
    .bind(project)
    .all()
    .await
}

/// What a person proposed in a project, newest first.
///
/// # Errors
/// As the database says.
pub async fn of_author(
    conn: &mut Conn,
    project: ProjectId,
    author: PersonId,
    limit: i64,
) -> Result<Vec<Prompt>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from prompt
        where project_id = $1 and author_id = $2
        order by created_at desc, id desc
        limit $3"
    ))
    .bind(project)
    .bind(author)
    .bind(limit)
    .all()
    .await
}

/// Everything that a person proposed, oldest first.
///
/// # Errors
/// As the database says.
pub async fn all_of_author(conn: &mut Conn, author: PersonId) -> Result<Vec<Prompt>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from prompt
        where author_id = $1
        order by created_at, id
        limit 1000000"
    ))
    .bind(author)
    .all()
    .await
}

/// Moves a prompt from a state to another, as an item where it became one; whether it was in it.
///
/// # Errors
/// As the database says.
pub async fn set_state(
    conn: &mut Conn,
    id: PromptId,
    (from, to): (&str, &str),
    item: Option<ItemId>,
) -> Result<bool> {
    let moved = conn
        .sql("update prompt set state = $3, item_id = $4 where id = $1 and state = $2")
        .bind(id)
        .bind(from)
        .bind(to)
        .bind(item)
        .execute()
        .await?;
    Ok(moved == 1)
}

/// Proposals that wait for a peer like this person: not their own, and not reviewed by them.
///
/// # Errors
/// As the database says.
pub async fn to_review(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Prompt>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from prompt
        where project_id = $1 and state = 'review' and author_id <> $2
            and not exists (
                select 1 from prompt_review
                where prompt_review.prompt_id = prompt.id and prompt_review.person_id = $2
            )
        order by created_at, id
        limit $3"
    ))
    .bind(project)
    .bind(person)
    .bind(limit)
    .all()
    .await
}
