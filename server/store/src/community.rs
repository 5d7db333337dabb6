//! Communities and who belongs to them.

use crate::{Conn, Json, Result};
use domain::authority::Role;
use domain::id::{CommunityId, PersonId};
use domain::locale::Locale;
use domain::slug::Slug;
use domain::time::Timestamp;

/// A community.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Community {
    pub id: CommunityId,
    pub slug: Slug,
    pub name: String,
    pub charter: String,
    pub licence: String,
    pub locales: Json<Vec<Locale>>,
    pub simulated: bool,
    pub created_at: Timestamp,
}

/// The columns of a [`Community`].
macro_rules! columns {
    () => {
        "id, slug, name, charter, licence, locales, simulated, created_at"
    };
}

/// Adds a community; `Duplicate` where the slug is taken.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, community: &Community) -> Result<()> {
    conn.sql(
        "insert into community (id, slug, name, charter, licence, locales, simulated, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(community.id)
    .bind(&community.slug)
    .bind(&community.name)
    .bind(&community.charter)
    .bind(&community.licence)
    .bind(community.locales.clone())
    .bind(community.simulated)
    .bind(community.created_at)
    .execute()
    .await?;
    Ok(())
}

/// By slug.
///
/// # Errors
/// As the database says.
pub async fn by_slug(conn: &mut Conn, slug: &Slug) -> Result<Option<Community>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from community
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
pub async fn by_id(conn: &mut Conn, id: CommunityId) -> Result<Option<Community>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from community
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// The oldest 500.
///
/// # Errors
/// As the database says.
pub async fn list(conn: &mut Conn) -> Result<Vec<Community>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from community
        order by created_at, id
        limit 500"
    ))
    .all()
    .await
}

/// Changes charter and licence.
///
/// # Errors
/// As the database says.
pub async fn revise(conn: &mut Conn, id: CommunityId, charter: &str, licence: &str) -> Result<()> {
    conn.sql("update community set charter = $2, licence = $3 where id = $1")
        .bind(id)
        .bind(charter)
        .bind(licence)
        .execute()
        .await?;
    Ok(())
}

/// Gives a role; nothing changes where the person has it.
///
/// # Errors
/// As the database says.
pub async fn join(
    conn: &mut Conn,
    community: CommunityId,
    person: PersonId,
    role: Role,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into membership (community_id, person_id, role, created_at)
        values ($1, $2, $3, $4)
        on conflict do nothing",
    )
    .bind(community)
    .bind(person)
    .bind(role)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// A person's roles in all communities.
///
/// # Errors
/// As the database says.
pub async fn roles(conn: &mut Conn, person: PersonId) -> Result<Vec<(CommunityId, Role)>> {
    conn.sql(
        "select community_id, role
        from membership
        where person_id = $1
        order by created_at, role
        limit 1000",
    )
    .bind(person)
    .all()
    .await
}

/// Handles of those with a role, first come first.
///
/// # Errors
/// As the database says.
pub async fn handles(
    conn: &mut Conn,
    community: CommunityId,
    role: Role,
) -> Result<Vec<(String,)>> {
    conn.sql(
        "select person.handle
        from membership
        join person on person.id = membership.person_id
        where membership.community_id = $1 and membership.role = $2 and person.erased_at is null
        order by membership.created_at, person.id
        limit 100",
    )
    .bind(community)
    .bind(role)
    .all()
    .await
}

/// Those with a role.
///
/// # Errors
/// As the database says.
pub async fn people(
    conn: &mut Conn,
    community: CommunityId,
    role: Role,
) -> Result<Vec<(PersonId,)>> {
    conn.sql(
        "select person_id
        from membership
        where community_id = $1 and role = $2
        order by person_id
        limit 100000",
    )
    .bind(community)
    .bind(role)
    .all()
    .await
}

/// How many people belong, in whatever role.
///
/// # Errors
/// As the database says.
pub async fn members(conn: &mut Conn, community: CommunityId) -> Result<i64> {
    let (members,): (i64,) = conn
        .sql("select count(distinct person_id) from membership where community_id = $1")
        .bind(community)
        .one()
        .await?;
    Ok(members)
}
