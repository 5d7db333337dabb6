//! The outbox: every side effect leaves through here, and nothing in it can be altered unseen.
//!
//! Events stand in one chain per aggregate. Each line's hash covers the line before it, so that a
//! changed, missing or inserted line breaks the chain, and the aggregate's row holds the newest
//! hash, so that a cut-off end shows too. Bodies carry ids and figures, never text of people.

use crate::{Conn, Json, Result, Tx};
use domain::time::Timestamp;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// One line, as it is read back.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Line {
    /// `person:<id>`, `project:<id>`, `community:<id>`.
    pub aggregate: String,
    /// 1, 2, 3, ... within the aggregate.
    pub seq: i64,
    /// What happened: `judgement.submitted`.
    pub kind: String,
    /// Ids and figures.
    pub body: Json<Value>,
    /// When.
    pub at: Timestamp,
    /// The hash of the line before; empty for the first.
    pub previous_hash: String,
    /// See [`hash`].
    pub hash: String,
}

/// SHA-256 over the line's parts, separated by zero bytes; the body in canonical form (RFC 8785).
#[must_use]
pub fn hash(
    previous: &str,
    aggregate: &str,
    seq: i64,
    kind: &str,
    body: &Value,
    at: Timestamp,
) -> String {
    let body = serde_jcs::to_string(body).unwrap_or_default();
    let mut digest = Sha256::new();
    for part in [
        previous,
        aggregate,
        &seq.to_string(),
        kind,
        &body,
        &at.micros().to_string(),
    ] {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    hex::encode(digest.finalize())
}

/// Appends a line to an aggregate's chain, within the caller's transaction.
///
/// # Errors
/// As the database says.
pub async fn append(
    tx: &mut Tx,
    aggregate: &str,
    kind: &str,
    body: Value,
    at: Timestamp,
) -> Result<()> {
    tx.touch(aggregate);
    // The row lock that this takes orders concurrent writers of one aggregate.
    let (seq, previous): (i64, String) = tx
        .sql(
            "insert into aggregate (id, seq, hash)
            values ($1, 1, '')
            on conflict (id) do update set seq = aggregate.seq + 1
            returning seq, hash",
        )
        .bind(aggregate)
        .one()
        .await?;
    let hash = hash(&previous, aggregate, seq, kind, &body, at);
    tx.later(
        "insert into outbox (aggregate, seq, kind, body, at, previous_hash, hash)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(aggregate)
    .bind(seq)
    .bind(kind)
    .bind(Json(body))
    .bind(at)
    .bind(previous)
    .bind(&hash);
    tx.later("update aggregate set hash = $2 where id = $1")
        .bind(aggregate)
        .bind(&hash);
    // Rooms are followed on several servers; nothing else is waited for so closely.
    if aggregate.starts_with("round:") {
        tx.announce(aggregate);
    }
    Ok(())
}

/// The number of an aggregate's newest line; 0 where it has none.
///
/// # Errors
/// As the database says.
pub async fn position(conn: &mut Conn, aggregate: &str) -> Result<i64> {
    let found: Option<(i64,)> = conn
        .sql("select seq from aggregate where id = $1")
        .bind(aggregate)
        .optional()
        .await?;
    Ok(found.map_or(0, |(seq,)| seq))
}

/// An aggregate's lines after a number, at most `limit`.
///
/// # Errors
/// As the database says.
pub async fn after(conn: &mut Conn, aggregate: &str, seq: i64, limit: i64) -> Result<Vec<Line>> {
    conn.sql(
        "select aggregate, seq, kind, body, at, previous_hash, hash
        from outbox
        where aggregate = $1 and seq > $2
        order by seq
        limit $3",
    )
    .bind(aggregate)
    .bind(seq)
    .bind(limit)
    .all()
    .await
}

/// A page of lines in chain order, after `(aggregate, seq)`.
///
/// # Errors
/// As the database says.
pub async fn page(conn: &mut Conn, after: (&str, i64), limit: i64) -> Result<Vec<Line>> {
    conn.sql(
        "select aggregate, seq, kind, body, at, previous_hash, hash
        from outbox
        where aggregate > $1 or (aggregate = $1 and seq > $2)
        order by aggregate, seq
        limit $3",
    )
    .bind(after.0)
    .bind(after.1)
    .bind(limit)
    .all()
    .await
}

/// The aggregates whose name starts with `prefix` of the newest events since a moment, at most `limit`
/// events; an aggregate with several stands there several times.
///
/// # Errors
/// As the database says.
pub async fn changed_since(
    conn: &mut Conn,
    prefix: &str,
    since: Timestamp,
    limit: i64,
) -> Result<Vec<(String,)>> {
    conn.sql(
        "select aggregate
        from outbox
        where at >= $1 and substr(aggregate, 1, length($2)) = $2
        order by at desc
        limit $3",
    )
    .bind(since)
    .bind(prefix)
    .bind(limit)
    .all()
    .await
}

/// A page of aggregates with where their chain ends: id, length, newest hash.
///
/// # Errors
/// As the database says.
pub async fn ends(conn: &mut Conn, after: &str, limit: i64) -> Result<Vec<(String, i64, String)>> {
    conn.sql(
        "select id, seq, hash
        from aggregate
        where id > $1
        order by id
        limit $2",
    )
    .bind(after)
    .bind(limit)
    .all()
    .await
}
