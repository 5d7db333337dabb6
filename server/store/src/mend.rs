//! Translations that contributors mended, on their way to peers.

use crate::{Conn, Json, Result};
use domain::id::{ItemId, MendId, PersonId, ProjectId};
use domain::item::Message;
use domain::time::Timestamp;

/// A translation as somebody would have it.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Mend {
    pub id: MendId,
    pub project_id: ProjectId,
    pub item_id: ItemId,
    pub person_id: PersonId,
    pub turns: Json<Vec<Message>>,
    pub responses: Json<Vec<String>>,
    pub note: String,
    pub state: String,
    pub created_at: Timestamp,
}

/// The columns of a [`Mend`].
macro_rules! columns {
    () => {
        "id, project_id, item_id, person_id, turns, responses, note, state, created_at"
    };
}

/// Adds one; `Duplicate` where one of its item waits already.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, mend: &Mend) -> Result<()> {
    conn.sql(
        "insert into mend
            (id, project_id, item_id, person_id, turns, responses, note, state, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(mend.id)
    .bind(mend.project_id)
    .bind(mend.item_id)
    .bind(mend.person_id)
    .bind(mend.turns.clone())
    .bind(mend.responses.clone())
    .bind(&mend.note)
    .bind(&mend.state)
    .bind(mend.created_at)
    .execute()
    .await?;
    Ok(())
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: MendId) -> Result<Option<Mend>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from mend
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// Those that wait for a peer like this person: not their own, and not reviewed by them.
///
/// # Errors
/// As the database says.
pub async fn to_review(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    limit: i64,
) -> Result<Vec<Mend>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from mend
        where project_id = $1 and state = 'review' and person_id <> $2
            and not exists (
                select 1 from mend_review
                where mend_review.mend_id = mend.id and mend_review.person_id = $2
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

/// Everything that a person mended, oldest first.
///
/// # Errors
/// As the database says.
pub async fn all_of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<Mend>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from mend
        where person_id = $1
        order by created_at, id
        limit 1000000"
    ))
    .bind(person)
    .all()
    .await
}

/// Ends one as `declined` or `taken`, with the item that it became; whether it waited.
///
/// # Errors
/// As the database says.
pub async fn settle(
    conn: &mut Conn,
    id: MendId,
    state: &str,
    item: Option<ItemId>,
) -> Result<bool> {
    let settled = conn
        .sql("update mend set state = $2, new_item_id = $3 where id = $1 and state = 'review'")
        .bind(id)
        .bind(state)
        .bind(item)
        .execute()
        .await?;
    Ok(settled == 1)
}
