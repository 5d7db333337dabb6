//! Endpoints that a project asks, with their sealed keys.

use crate::sealed::Sealed;
use crate::{Conn, Json, Result};
use domain::generation::Sampling;
use domain::id::{EndpointId, PersonId, ProjectId};
use domain::time::Timestamp;
use serde_json::Value;

/// A model at an address. Its key is read by [`key`] alone.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Endpoint {
    pub id: EndpointId,
    pub project_id: ProjectId,
    pub name: String,
    pub url: String,
    pub model: String,
    pub sampling: Json<Sampling>,
    pub prices: Json<Value>,
    pub per_minute: i64,
    pub silence_s: i64,
    pub created_at: Timestamp,
    pub retired_at: Option<Timestamp>,
}

/// The columns of an [`Endpoint`].
macro_rules! columns {
    () => {
        "id, project_id, name, url, model, sampling, prices, per_minute, silence_s, created_at,
        retired_at"
    };
}

/// Adds an endpoint, with its key where it wants one.
///
/// # Errors
/// As the database says.
pub async fn insert(
    conn: &mut Conn,
    endpoint: &Endpoint,
    key: Option<&Sealed>,
    by: PersonId,
) -> Result<()> {
    conn.sql(
        "insert into endpoint
            (id, project_id, name, url, model, sampling, prices, per_minute, silence_s, sealed,
            sealed_by, created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
    )
    .bind(endpoint.id)
    .bind(endpoint.project_id)
    .bind(&endpoint.name)
    .bind(&endpoint.url)
    .bind(&endpoint.model)
    .bind(endpoint.sampling.clone())
    .bind(endpoint.prices.clone())
    .bind(endpoint.per_minute)
    .bind(endpoint.silence_s)
    .bind(key.map(|key| key.bytes.clone()))
    .bind(key.map(|key| key.by.clone()))
    .bind(by)
    .bind(endpoint.created_at)
    .execute()
    .await?;
    Ok(())
}

/// A project's endpoints that are asked, oldest first.
///
/// # Errors
/// As the database says.
pub async fn endpoints(conn: &mut Conn, project: ProjectId) -> Result<Vec<Endpoint>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from endpoint
        where project_id = $1 and retired_at is null
        order by created_at, id
        limit 100"
    ))
    .bind(project)
    .all()
    .await
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn endpoint(conn: &mut Conn, id: EndpointId) -> Result<Option<Endpoint>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from endpoint
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// An endpoint's sealed key; none where it wants none.
///
/// # Errors
/// As the database says.
pub async fn key(conn: &mut Conn, id: EndpointId) -> Result<Option<Sealed>> {
    conn.sql("select sealed, sealed_by from endpoint where id = $1 and sealed is not null")
        .bind(id)
        .optional()
        .await
}

/// Asks an endpoint no more, and forgets its key.
///
/// # Errors
/// As the database says.
pub async fn retire(conn: &mut Conn, id: EndpointId, at: Timestamp) -> Result<()> {
    conn.sql(
        "update endpoint set retired_at = $2, sealed = null, sealed_by = null
        where id = $1 and retired_at is null",
    )
    .bind(id)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}
