//! Settings and secrets that an instance's servers share.

use crate::{Conn, Json, Result};
use serde_json::Value;

/// A setting's value.
///
/// # Errors
/// As the database says.
pub async fn get(conn: &mut Conn, name: &str) -> Result<Option<(Json<Value>,)>> {
    conn.sql("select value from setting where name = $1")
        .bind(name)
        .optional()
        .await
}

/// Sets a setting that is not there yet; an earlier value stays.
///
/// # Errors
/// As the database says.
pub async fn set_first(conn: &mut Conn, name: &str, value: Value) -> Result<()> {
    conn.sql("insert into setting (name, value) values ($1, $2) on conflict do nothing")
        .bind(name)
        .bind(Json(value))
        .execute()
        .await?;
    Ok(())
}

/// Removes a setting.
///
/// # Errors
/// As the database says.
pub async fn remove(conn: &mut Conn, name: &str) -> Result<()> {
    conn.sql("delete from setting where name = $1")
        .bind(name)
        .execute()
        .await?;
    Ok(())
}
