//! Items, their responses, and how many voices each has.

use crate::{Conn, Json, Result};
use domain::id::{ItemId, ProjectId, ResponseId};
use domain::item::Message;
use domain::language::Language;
use domain::time::Timestamp;
use serde_json::Value;

/// An item.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Item {
    pub id: ItemId,
    pub external_id: String,
    pub position: i64,
    pub language: Language,
    pub prompt: Json<Vec<Message>>,
    pub source: String,
    pub licence: String,
    pub metadata: Json<Value>,
    pub digest: String,
    pub created_at: Timestamp,
    pub parallel_id: Option<String>,
    pub mended_by: Option<ItemId>,
}

/// A response.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Response {
    pub id: ResponseId,
    pub item_id: ItemId,
    pub position: i64,
    pub text: String,
    pub model: String,
    pub generation: Json<Value>,
}

/// Adds an item with its responses.
///
/// # Errors
/// As the database says.
pub async fn insert(
    conn: &mut Conn,
    project: ProjectId,
    item: &Item,
    responses: &[Response],
) -> Result<()> {
    conn.sql(
        "insert into item
            (id, project_id, external_id, position, language, prompt, source, licence, metadata,
            digest, created_at, parallel_id)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(item.id)
    .bind(project)
    .bind(&item.external_id)
    .bind(item.position)
    .bind(&item.language)
    .bind(item.prompt.clone())
    .bind(&item.source)
    .bind(&item.licence)
    .bind(item.metadata.clone())
    .bind(&item.digest)
    .bind(item.created_at)
    .bind(item.parallel_id.clone())
    .execute()
    .await?;
    for response in responses {
        conn.sql(
            "insert into response (id, item_id, position, text, model, generation)
            values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(response.id)
        .bind(item.id)
        .bind(response.position)
        .bind(&response.text)
        .bind(&response.model)
        .bind(response.generation.clone())
        .execute()
        .await?;
    }
    crate::voice::open_item(conn, item.id).await
}

/// External id and digest of every item of a project.
///
/// # Errors
/// As the database says.
pub async fn digests(conn: &mut Conn, project: ProjectId) -> Result<Vec<(String, String)>> {
    conn.sql(
        "select external_id, digest
        from item
        where project_id = $1
        order by position
        limit 10000000",
    )
    .bind(project)
    .all()
    .await
}

/// By id, within a project.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, project: ProjectId, id: ItemId) -> Result<Option<Item>> {
    conn.sql(
        "select id, external_id, position, language, prompt, source, licence, metadata, digest,
            created_at, parallel_id, mended_by
        from item
        where id = $1 and project_id = $2",
    )
    .bind(id)
    .bind(project)
    .optional()
    .await
}

/// An item's responses in the order of their import.
///
/// # Errors
/// As the database says.
pub async fn responses(conn: &mut Conn, item: ItemId) -> Result<Vec<Response>> {
    conn.sql(
        "select id, item_id, position, text, model, generation
        from response
        where item_id = $1
        order by position
        limit 8",
    )
    .bind(item)
    .all()
    .await
}

/// Items of a project that say the same, by language.
///
/// # Errors
/// As the database says.
pub async fn parallel(conn: &mut Conn, project: ProjectId, parallel_id: &str) -> Result<Vec<Item>> {
    conn.sql(
        "select id, external_id, position, language, prompt, source, licence, metadata, digest,
            created_at, parallel_id, mended_by
        from item
        where project_id = $1 and parallel_id = $2 and mended_by is null
        order by language, position
        limit 100",
    )
    .bind(project)
    .bind(parallel_id)
    .all()
    .await
}

/// Notes that an item's text was mended, by the item that stands in its place; whether it was not yet.
///
/// # Errors
/// As the database says.
pub async fn mend(conn: &mut Conn, item: ItemId, by: ItemId) -> Result<bool> {
    let mended = conn
        .sql("update item set mended_by = $2 where id = $1 and mended_by is null")
        .bind(item)
        .bind(by)
        .execute()
        .await?;
    Ok(mended == 1)
}

/// A page of a project's items with the number of voices of each.
///
/// # Errors
/// As the database says.
pub async fn page(
    conn: &mut Conn,
    project: ProjectId,
    offset: i64,
    limit: i64,
) -> Result<Vec<Item>> {
    conn.sql(
        "select id, external_id, position, language, prompt, source, licence, metadata, digest,
            created_at, parallel_id, mended_by
        from item
        where project_id = $1
        order by position
        limit $3 offset $2",
    )
    .bind(project)
    .bind(offset)
    .bind(limit)
    .all()
    .await
}

/// Every response of a project, item by item.
///
/// # Errors
/// As the database says.
pub async fn responses_of_project(conn: &mut Conn, project: ProjectId) -> Result<Vec<Response>> {
    conn.sql(
        "select response.id, response.item_id, response.position, response.text, response.model,
            response.generation
        from response
        join item on item.id = response.item_id
        where item.project_id = $1
        order by item.position, response.position
        limit 80000000",
    )
    .bind(project)
    .all()
    .await
}

/// How many items a project has.
///
/// # Errors
/// As the database says.
pub async fn count(conn: &mut Conn, project: ProjectId) -> Result<i64> {
    let (count,): (i64,) = conn
        .sql("select count(*) from item where project_id = $1")
        .bind(project)
        .one()
        .await?;
    Ok(count)
}

/// How many items have how many judgements, planned repeats left out: (voices, items), ascending.
///
/// # Errors
/// As the database says.
pub async fn coverage(conn: &mut Conn, project: ProjectId) -> Result<Vec<(i64, i64)>> {
    conn.sql(
        "select voices, count(*)
        from (
            select (
                select count(*)
                from judgement
                where judgement.project_id = $1 and judgement.item_id = item.id
                    and judgement.repeat_of is null
            ) as voices
            from item
            where item.project_id = $1
        ) as heard
        group by voices
        order by voices
        limit 10000",
    )
    .bind(project)
    .all()
    .await
}

/// The number of judgements, planned repeats left out, of each item of a project that has any.
///
/// # Errors
/// As the database says.
pub async fn voices(conn: &mut Conn, project: ProjectId) -> Result<Vec<(ItemId, i64)>> {
    conn.sql(
        "select item_id, count(*)
        from judgement
        where project_id = $1 and repeat_of is null
        group by item_id
        order by item_id
        limit 10000000",
    )
    .bind(project)
    .all()
    .await
}
