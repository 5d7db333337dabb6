//! Projects and the versions of their guidelines.

use crate::{Conn, Json, Result};
use domain::id::{CommunityId, PersonId, ProjectId, RoundId};
use domain::money::{Currency, Micros};
use domain::pay::{PayKind, PayPolicy};
use domain::slug::Slug;
use domain::time::Timestamp;

/// A project.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Project {
    pub id: ProjectId,
    pub community_id: CommunityId,
    pub slug: Slug,
    pub title: String,
    pub summary: String,
    pub locale: String,
    pub target_overlap: i64,
    pub pay_kind: PayKind,
    pub currency: Currency,
    pub rate_micros: Micros,
    pub floor_micros: Micros,
    pub minutes_estimate: i64,
    pub dimensions: Json<Vec<String>>,
    pub simulated: bool,
    pub created_by: PersonId,
    pub created_at: Timestamp,
}

impl Project {
    /// Its pay policy.
    #[must_use]
    pub const fn pay(&self) -> PayPolicy {
        PayPolicy {
            kind: self.pay_kind,
            currency: self.currency,
            rate: self.rate_micros,
            floor: self.floor_micros,
        }
    }
}

/// The columns of a [`Project`].
macro_rules! columns {
    () => {
        "project.id, project.community_id, project.slug, project.title, project.summary,
        project.locale, project.target_overlap, project.pay_kind, project.currency,
        project.rate_micros, project.floor_micros, project.minutes_estimate, project.dimensions,
        project.simulated, project.created_by, project.created_at"
    };
}
pub(crate) use columns;

/// One version of a project's guidelines.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Guideline {
    pub version: i64,
    pub body: String,
    pub created_at: Timestamp,
    pub round_id: Option<RoundId>,
}

/// Adds a project; `Duplicate` where the slug is taken.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, project: &Project) -> Result<()> {
    conn.sql(
        "insert into project
            (id, community_id, slug, title, summary, locale, target_overlap, pay_kind, currency,
            rate_micros, floor_micros, minutes_estimate, dimensions, simulated, created_by,
            created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
    )
    .bind(project.id)
    .bind(project.community_id)
    .bind(&project.slug)
    .bind(&project.title)
    .bind(&project.summary)
    .bind(&project.locale)
    .bind(project.target_overlap)
    .bind(project.pay_kind)
    .bind(project.currency)
    .bind(project.rate_micros)
    .bind(project.floor_micros)
    .bind(project.minutes_estimate)
    .bind(project.dimensions.clone())
    .bind(project.simulated)
    .bind(project.created_by)
    .bind(project.created_at)
    .execute()
    .await?;
    Ok(())
}

/// By slug.
///
/// # Errors
/// As the database says.
pub async fn by_slug(conn: &mut Conn, slug: &Slug) -> Result<Option<Project>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from project
        where slug = $1"
    ))
    .bind(slug)
    .optional()
    .await
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: ProjectId) -> Result<Option<Project>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from project
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// A community's projects, oldest first.
///
/// # Errors
/// As the database says.
pub async fn of_community(conn: &mut Conn, community: CommunityId) -> Result<Vec<Project>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from project
        where community_id = $1
        order by created_at, id
        limit 500"
    ))
    .bind(community)
    .all()
    .await
}

/// Adds a version of the guidelines.
///
/// # Errors
/// As the database says.
pub async fn insert_guideline(
    conn: &mut Conn,
    project: ProjectId,
    guideline: &Guideline,
    by: PersonId,
) -> Result<()> {
    conn.sql(
        "insert into guideline (project_id, version, body, created_by, created_at, round_id)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(project)
    .bind(guideline.version)
    .bind(&guideline.body)
    .bind(by)
    .bind(guideline.created_at)
    .bind(guideline.round_id)
    .execute()
    .await?;
    Ok(())
}

/// All versions, newest first.
///
/// # Errors
/// As the database says.
pub async fn guidelines(conn: &mut Conn, project: ProjectId) -> Result<Vec<Guideline>> {
    conn.sql(
        "select version, body, created_at, round_id
        from guideline
        where project_id = $1
        order by version desc
        limit 1000",
    )
    .bind(project)
    .all()
    .await
}

/// The version in force.
///
/// # Errors
/// As the database says.
pub async fn newest_guideline(conn: &mut Conn, project: ProjectId) -> Result<Option<Guideline>> {
    conn.sql(
        "select version, body, created_at, round_id
        from guideline
        where project_id = $1
        order by version desc
        limit 1",
    )
    .bind(project)
    .optional()
    .await
}
