//! Invitations: links into a community, kept by the hash of their token.

use crate::{Conn, Result};
use domain::authority::Role;
use domain::id::{CommunityId, InvitationId, PersonId, ProjectId};
use domain::time::Timestamp;

/// An invitation.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Invitation {
    pub id: InvitationId,
    pub community_id: CommunityId,
    pub project_id: Option<ProjectId>,
    pub role: Role,
    pub most_uses: Option<i64>,
    pub uses: i64,
    pub expires_at: Timestamp,
    pub revoked_at: Option<Timestamp>,
    pub created_by: PersonId,
    pub created_at: Timestamp,
}

/// Adds an invitation.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, invitation: &Invitation, token_hash: &[u8]) -> Result<()> {
    conn.sql(
        "insert into invitation
            (id, community_id, project_id, token_hash, role, most_uses, uses, expires_at,
            created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9)",
    )
    .bind(invitation.id)
    .bind(invitation.community_id)
    .bind(invitation.project_id)
    .bind(token_hash)
    .bind(invitation.role)
    .bind(invitation.most_uses)
    .bind(invitation.expires_at)
    .bind(invitation.created_by)
    .bind(invitation.created_at)
    .execute()
    .await?;
    Ok(())
}

/// By the hash of its token.
///
/// # Errors
/// As the database says.
pub async fn by_token(conn: &mut Conn, token_hash: &[u8]) -> Result<Option<Invitation>> {
    conn.sql(
        "select id, community_id, project_id, role, most_uses, uses, expires_at, revoked_at,
            created_by, created_at
        from invitation
        where token_hash = $1",
    )
    .bind(token_hash)
    .optional()
    .await
}

/// Counts a use; whether one was left.
///
/// # Errors
/// As the database says.
pub async fn count_use(conn: &mut Conn, id: InvitationId, now: Timestamp) -> Result<bool> {
    let counted = conn
        .sql(
            "update invitation set uses = uses + 1
            where id = $1 and revoked_at is null and expires_at > $2
                and (most_uses is null or uses < most_uses)",
        )
        .bind(id)
        .bind(now)
        .execute()
        .await?;
    Ok(counted == 1)
}

/// The newest 200 of a community.
///
/// # Errors
/// As the database says.
pub async fn list(conn: &mut Conn, community: CommunityId) -> Result<Vec<Invitation>> {
    conn.sql(
        "select id, community_id, project_id, role, most_uses, uses, expires_at, revoked_at,
            created_by, created_at
        from invitation
        where community_id = $1
        order by created_at desc, id desc
        limit 200",
    )
    .bind(community)
    .all()
    .await
}

/// Ends an invitation; whether it was there and open.
///
/// # Errors
/// As the database says.
pub async fn revoke(
    conn: &mut Conn,
    community: CommunityId,
    id: InvitationId,
    now: Timestamp,
) -> Result<bool> {
    let revoked = conn
        .sql(
            "update invitation set revoked_at = $3
            where id = $1 and community_id = $2 and revoked_at is null",
        )
        .bind(id)
        .bind(community)
        .bind(now)
        .execute()
        .await?;
    Ok(revoked == 1)
}
