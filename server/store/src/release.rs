//! Releases: what fixes the bytes of each, and where it lies.

use crate::{Conn, Json, Result};
use domain::id::{JobId, PersonId, ProjectId, ReleaseId};
use domain::time::Timestamp;
use serde_json::Value;

/// A release.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Release {
    pub id: ReleaseId,
    pub project_id: ProjectId,
    pub version: i64,
    pub state_mark: String,
    pub as_of: Timestamp,
    pub digest: Option<String>,
    pub folder: Option<String>,
    pub summary: Option<Json<Value>>,
    pub job_id: Option<JobId>,
    pub created_by: Option<PersonId>,
    pub created_at: Timestamp,
    pub built_at: Option<Timestamp>,
}

/// Adds a release; `Duplicate` where the version exists.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, release: &Release) -> Result<()> {
    conn.sql(
        "insert into release
            (id, project_id, version, state_mark, as_of, job_id, created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(release.id)
    .bind(release.project_id)
    .bind(release.version)
    .bind(&release.state_mark)
    .bind(release.as_of)
    .bind(release.job_id)
    .bind(release.created_by)
    .bind(release.created_at)
    .execute()
    .await?;
    Ok(())
}

/// A project's releases, newest first.
///
/// # Errors
/// As the database says.
pub async fn list(conn: &mut Conn, project: ProjectId) -> Result<Vec<Release>> {
    conn.sql(
        "select id, project_id, version, state_mark, as_of, digest, folder, summary, job_id,
            created_by, created_at, built_at
        from release
        where project_id = $1
        order by version desc
        limit 500",
    )
    .bind(project)
    .all()
    .await
}

/// One version.
///
/// # Errors
/// As the database says.
pub async fn by_version(
    conn: &mut Conn,
    project: ProjectId,
    version: i64,
) -> Result<Option<Release>> {
    conn.sql(
        "select id, project_id, version, state_mark, as_of, digest, folder, summary, job_id,
            created_by, created_at, built_at
        from release
        where project_id = $1 and version = $2",
    )
    .bind(project)
    .bind(version)
    .optional()
    .await
}

/// Points a release at the job that builds it.
///
/// # Errors
/// As the database says.
pub async fn set_job(conn: &mut Conn, id: ReleaseId, job: JobId) -> Result<()> {
    conn.sql("update release set job_id = $2 where id = $1")
        .bind(id)
        .bind(job)
        .execute()
        .await?;
    Ok(())
}

/// Moves a release that was never built to the present state.
///
/// # Errors
/// As the database says.
pub async fn renew(
    conn: &mut Conn,
    id: ReleaseId,
    state_mark: &str,
    as_of: Timestamp,
) -> Result<()> {
    conn.sql("update release set state_mark = $2, as_of = $3 where id = $1 and digest is null")
        .bind(id)
        .bind(state_mark)
        .bind(as_of)
        .execute()
        .await?;
    Ok(())
}

/// Notes a built folder: the manifest's digest, where it lies (within the data directory), counts.
///
/// # Errors
/// As the database says.
pub async fn set_built(
    conn: &mut Conn,
    id: ReleaseId,
    digest: &str,
    folder: Option<&str>,
    summary: Value,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "update release
        set digest = $2, folder = coalesce($3, folder), summary = $4, built_at = $5
        where id = $1",
    )
    .bind(id)
    .bind(digest)
    .bind(folder.map(str::to_owned))
    .bind(Json(summary))
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// Notes where a built release lies (within the data directory).
///
/// # Errors
/// As the database says.
pub async fn set_folder(conn: &mut Conn, id: ReleaseId, folder: &str) -> Result<()> {
    conn.sql("update release set folder = $2 where id = $1")
        .bind(id)
        .bind(folder)
        .execute()
        .await?;
    Ok(())
}
