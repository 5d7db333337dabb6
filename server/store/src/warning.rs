//! What items are about, and what people do not want to be given.

use crate::{Conn, Result};
use domain::id::{ItemId, PersonId};

/// Adds an item's warning.
///
/// # Errors
/// As the database says.
pub async fn add(conn: &mut Conn, item: ItemId, warning: &str) -> Result<()> {
    conn.sql("insert into item_warning (item_id, warning) values ($1, $2)")
        .bind(item)
        .bind(warning)
        .execute()
        .await?;
    Ok(())
}

/// What a person does not want.
///
/// # Errors
/// As the database says.
pub async fn refused(conn: &mut Conn, person: PersonId) -> Result<Vec<(String,)>> {
    conn.sql(
        "select warning
        from refused_warning
        where person_id = $1
        order by warning
        limit 1000",
    )
    .bind(person)
    .all()
    .await
}

/// Sets what a person does not want.
///
/// # Errors
/// As the database says.
pub async fn refuse(
    conn: &mut Conn,
    person: PersonId,
    warnings: impl IntoIterator<Item = String>,
) -> Result<()> {
    conn.sql("delete from refused_warning where person_id = $1")
        .bind(person)
        .execute()
        .await?;
    for warning in warnings {
        conn.sql("insert into refused_warning (person_id, warning) values ($1, $2)")
            .bind(person)
            .bind(warning)
            .execute()
            .await?;
    }
    Ok(())
}

/// The warnings of items in communities to which a person belongs.
///
/// # Errors
/// As the database says.
pub async fn around(conn: &mut Conn, person: PersonId) -> Result<Vec<(String,)>> {
    conn.sql(
        "select distinct item_warning.warning
        from membership
        join project on project.community_id = membership.community_id
        join item on item.project_id = project.id
        join item_warning on item_warning.item_id = item.id
        where membership.person_id = $1
        order by item_warning.warning
        limit 100",
    )
    .bind(person)
    .all()
    .await
}
