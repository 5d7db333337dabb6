//! The retraction feeds of releases: append-only, hash-chained, read by everybody.

use crate::{Conn, Json, Result};
use domain::id::ReleaseId;
use domain::time::Timestamp;
use serde_json::Value;

/// An entry as it is kept.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Entry {
    pub release_id: ReleaseId,
    pub seq: i64,
    pub entry: Json<Value>,
    pub previous_hash: String,
    pub hash: String,
    pub at: Timestamp,
}

/// Appends an entry; `Duplicate` where another worker was first.
///
/// # Errors
/// As the database says.
pub async fn append(conn: &mut Conn, entry: &Entry) -> Result<()> {
    conn.sql(
        "insert into retraction (release_id, seq, entry, previous_hash, hash, at)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(entry.release_id)
    .bind(entry.seq)
    .bind(entry.entry.clone())
    .bind(&entry.previous_hash)
    .bind(&entry.hash)
    .bind(entry.at)
    .execute()
    .await?;
    Ok(())
}

/// A release's entries in their order.
///
/// # Errors
/// As the database says.
pub async fn of_release(conn: &mut Conn, release: ReleaseId) -> Result<Vec<Entry>> {
    conn.sql(
        "select release_id, seq, entry, previous_hash, hash, at
        from retraction
        where release_id = $1
        order by seq
        limit 1000000",
    )
    .bind(release)
    .all()
    .await
}
