//! Sessions of the web, for `tower-sessions`, on the seam. Ids are hashed at rest: a copy of the
//! database opens nobody's account.

use crate::{Conn, Json, Result, Store};
use async_trait::async_trait;
use domain::id::PersonId;
use domain::time::{Span, Timestamp};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::Arc;
use time::OffsetDateTime;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store;
use uuid::Uuid;

/// The key in a session's data that holds the signed-in person's id.
pub const PERSON: &str = "person";
/// The key in a session's data that describes the device.
pub const DEVICE: &str = "device";

/// The session store.
#[derive(Clone)]
pub struct Sessions {
    store: Store,
    clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    lifetime: Span,
}

/// A session as its owner sees it.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Listed {
    pub public_id: Uuid,
    pub device: String,
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
}

impl Sessions {
    /// Sessions kept in `store`; `clock` says when now is, and `lifetime` for how long a session
    /// lives on after it was written to.
    #[must_use]
    pub fn new(
        store: Store,
        clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
        lifetime: Span,
    ) -> Self {
        Self {
            store,
            clock,
            lifetime,
        }
    }
}

impl std::fmt::Debug for Sessions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Sessions")
    }
}

fn at_rest(id: &Id) -> Vec<u8> {
    Sha256::digest(id.0.to_be_bytes()).to_vec()
}

/// The name by which a session is listed and revoked; it opens nothing.
#[must_use]
pub fn public_id(id: &Id) -> Uuid {
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(Sha256::digest(at_rest(id))) {
        *to = from;
    }
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

fn date(at: Timestamp) -> OffsetDateTime {
    let nanos = i128::from(at.micros()) * 1_000;
    OffsetDateTime::from_unix_timestamp_nanos(nanos).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

impl From<crate::Error> for session_store::Error {
    fn from(error: crate::Error) -> Self {
        Self::Backend(error.to_string())
    }
}

/// What the columns hold besides the id, read from a session's data.
fn person_of(record: &Record) -> Option<PersonId> {
    let id = record.data.get(PERSON)?.as_str()?;
    id.parse().ok()
}

fn device_of(record: &Record) -> &str {
    let device = record.data.get(DEVICE).and_then(Value::as_str);
    device.unwrap_or_default()
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let now = (self.clock)();
        // 128 random bits: a collision is a broken generator, and fails.
        let mut tx = self.store.begin().await?;
        tx.sql(
            "insert into session
                (id_hash, public_id, person_id, data, device, created_at, seen_at, expires_at)
            values ($1, $2, $3, $4, $5, $6, $6, $7)",
        )
        .bind(at_rest(&record.id))
        .bind(public_id(&record.id))
        .bind(person_of(record))
        .bind(Json(record.data.clone()))
        .bind(device_of(record))
        .bind(now)
        .bind(now + self.lifetime)
        .execute()
        .await?;
        tx.commit().await?;
        Ok(())
    }

    /// Changes a session that is there: one that was revoked while a request used it stays revoked.
    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let now = (self.clock)();
        let mut tx = self.store.begin().await?;
        tx.sql(
            "update session
            set person_id = $2, data = $3, device = $4, seen_at = $5, expires_at = $6
            where id_hash = $1",
        )
        .bind(at_rest(&record.id))
        .bind(person_of(record))
        .bind(Json(record.data.clone()))
        .bind(device_of(record))
        .bind(now)
        .bind(now + self.lifetime)
        .execute()
        .await?;
        tx.commit().await?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let mut conn = self.store.read().await?;
        let found: Option<(Json<HashMap<String, Value>>, Timestamp)> = conn
            .sql("select data, expires_at from session where id_hash = $1 and expires_at > $2")
            .bind(at_rest(id))
            .bind((self.clock)())
            .optional()
            .await?;
        Ok(found.map(|(data, expires_at)| Record {
            id: *id,
            data: data.0,
            expiry_date: date(expires_at),
        }))
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        let mut tx = self.store.begin().await?;
        tx.sql("delete from session where id_hash = $1")
            .bind(at_rest(id))
            .execute()
            .await?;
        tx.commit().await?;
        Ok(())
    }
}

/// A person's sessions that have not expired, newest activity first.
///
/// # Errors
/// As the database says.
pub async fn of_person(conn: &mut Conn, person: PersonId, now: Timestamp) -> Result<Vec<Listed>> {
    conn.sql(
        "select public_id, device, created_at, seen_at
        from session
        where person_id = $1 and expires_at > $2
        order by seen_at desc, public_id
        limit 200",
    )
    .bind(person)
    .bind(now)
    .all()
    .await
}

/// Ends one of a person's sessions; whether it was there.
///
/// # Errors
/// As the database says.
pub async fn revoke(conn: &mut Conn, person: PersonId, public_id: Uuid) -> Result<bool> {
    let ended = conn
        .sql("delete from session where person_id = $1 and public_id = $2")
        .bind(person)
        .bind(public_id)
        .execute()
        .await?;
    Ok(ended == 1)
}

/// Forgets sessions that expired; how many.
///
/// # Errors
/// As the database says.
pub async fn forget_expired(conn: &mut Conn, now: Timestamp) -> Result<u64> {
    conn.sql("delete from session where expires_at <= $1")
        .bind(now)
        .execute()
        .await
}
