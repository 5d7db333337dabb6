//! The answers given to changes, by request key, so that a retry gets the same answer.

use crate::{Conn, Json, Result, Tx};
use domain::id::{PersonId, RequestKey};
use domain::time::Timestamp;
use serde_json::Value;

/// The answer that a person's request with this key was given.
///
/// # Errors
/// As the database says.
pub async fn answer(
    conn: &mut Conn,
    key: RequestKey,
    person: PersonId,
) -> Result<Option<(Json<Value>,)>> {
    conn.sql("select answer from request where key = $1 and person_id = $2")
        .bind(key)
        .bind(person)
        .optional()
        .await
}

/// Keeps an answer; `Duplicate` where the key was used.
pub fn keep(
    tx: &mut Tx,
    key: RequestKey,
    person: PersonId,
    act: &str,
    answer: Value,
    at: Timestamp,
) {
    tx.later("insert into request (key, person_id, act, answer, at) values ($1, $2, $3, $4, $5)")
        .bind(key)
        .bind(person)
        .bind(act)
        .bind(Json(answer))
        .bind(at);
}
