//! Accounts, failed sign-ins, and links that work once.

use crate::{Conn, Result};
use domain::authority::Role;
use domain::id::{CommunityId, PersonId};
use domain::locale::Locale;
use domain::time::Timestamp;
use uuid::Uuid;

/// An account.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Person {
    pub id: PersonId,
    pub handle: String,
    pub email: Option<String>,
    pub password: String,
    pub locale: Option<Locale>,
    pub admin: bool,
    pub simulated: bool,
    pub created_at: Timestamp,
}

/// Adds an account; `Duplicate` where the handle or the address is taken.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, person: &Person) -> Result<()> {
    conn.sql(
        "insert into person
            (id, handle, handle_key, email, email_key, password, locale, admin, simulated, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(person.id)
    .bind(&person.handle)
    .bind(person.handle.to_lowercase())
    .bind(&person.email)
    .bind(person.email.as_ref().map(|email| email.to_lowercase()))
    .bind(&person.password)
    .bind(person.locale)
    .bind(person.admin)
    .bind(person.simulated)
    .bind(person.created_at)
    .execute()
    .await?;
    Ok(())
}

/// Whether a handle or an address is taken.
///
/// # Errors
/// As the database says.
pub async fn taken(conn: &mut Conn, handle: &str, email: Option<&str>) -> Result<(bool, bool)> {
    let found: Vec<(String, Option<String>)> = conn
        .sql(
            "select handle_key, email_key
            from person
            where handle_key = $1 or email_key = $2
            order by id
            limit 2",
        )
        .bind(handle.to_lowercase())
        .bind(email.map(str::to_lowercase))
        .all()
        .await?;
    let handle = found.iter().any(|(key, _)| *key == handle.to_lowercase());
    let email = email.map(str::to_lowercase);
    Ok((
        handle,
        email.is_some() && found.iter().any(|(_, key)| *key == email),
    ))
}

/// By handle or address, whichever was typed (already lower case).
///
/// # Errors
/// As the database says.
pub async fn by_account_key(conn: &mut Conn, key: &str) -> Result<Option<Person>> {
    conn.sql(
        "select id, handle, email, password, locale, admin, simulated, created_at
        from person
        where (handle_key = $1 or email_key = $1) and erased_at is null",
    )
    .bind(key)
    .optional()
    .await
}

/// Whether a person runs the instance, and their roles in all communities, in one statement: every
/// request asks. Nothing of somebody who is gone.
///
/// # Errors
/// As the database says.
pub async fn standing(
    conn: &mut Conn,
    id: PersonId,
) -> Result<Option<(bool, Vec<(CommunityId, Role)>)>> {
    let rows: Vec<(bool, Option<CommunityId>, Option<Role>)> = conn
        .sql(
            "select person.admin, membership.community_id, membership.role
            from person
            left join membership on membership.person_id = person.id
            where person.id = $1 and person.erased_at is null
            order by membership.created_at, membership.role
            limit 1000",
        )
        .bind(id)
        .all()
        .await?;
    let admin = rows.first().map(|(admin, ..)| *admin);
    let roles = rows
        .into_iter()
        .filter_map(|(_, community, role)| community.zip(role));
    Ok(admin.map(|admin| (admin, roles.collect())))
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: PersonId) -> Result<Option<Person>> {
    conn.sql(
        "select id, handle, email, password, locale, admin, simulated, created_at
        from person
        where id = $1 and erased_at is null",
    )
    .bind(id)
    .optional()
    .await
}

/// Whether somebody runs the instance.
///
/// # Errors
/// As the database says.
pub async fn any_admin(conn: &mut Conn) -> Result<bool> {
    let (admins,): (i64,) = conn
        .sql("select count(*) from person where admin and erased_at is null")
        .one()
        .await?;
    Ok(admins > 0)
}

/// Sets the interface's language.
///
/// # Errors
/// As the database says.
pub async fn set_locale(conn: &mut Conn, id: PersonId, locale: Locale) -> Result<()> {
    conn.sql("update person set locale = $2 where id = $1")
        .bind(id)
        .bind(locale)
        .execute()
        .await?;
    Ok(())
}

/// Sets the password's PHC string.
///
/// # Errors
/// As the database says.
pub async fn set_password(conn: &mut Conn, id: PersonId, password: &str) -> Result<()> {
    conn.sql("update person set password = $2 where id = $1")
        .bind(id)
        .bind(password)
        .execute()
        .await?;
    Ok(())
}

/// How many sign-ins failed for an account key since `since`, and when the first of them was.
///
/// # Errors
/// As the database says.
pub async fn failures(
    conn: &mut Conn,
    key: &[u8],
    since: Timestamp,
) -> Result<(i64, Option<Timestamp>)> {
    conn.sql(
        "select count(*), min(at)
        from sign_in_failure
        where account_key_hash = $1 and at > $2",
    )
    .bind(key)
    .bind(since)
    .one()
    .await
}

/// Notes a failed sign-in and forgets those before `horizon`.
///
/// # Errors
/// As the database says.
pub async fn note_failure(
    conn: &mut Conn,
    id: Uuid,
    key: &[u8],
    at: Timestamp,
    horizon: Timestamp,
) -> Result<()> {
    conn.sql("delete from sign_in_failure where account_key_hash = $1 and at < $2")
        .bind(key)
        .bind(horizon)
        .execute()
        .await?;
    conn.sql("insert into sign_in_failure (id, account_key_hash, at) values ($1, $2, $3)")
        .bind(id)
        .bind(key)
        .bind(at)
        .execute()
        .await?;
    Ok(())
}

/// Adds a link that works once.
///
/// # Errors
/// As the database says.
pub async fn add_link(
    conn: &mut Conn,
    token: &[u8],
    purpose: &str,
    expires_at: Timestamp,
) -> Result<()> {
    conn.sql("insert into one_time_link (token_hash, purpose, expires_at) values ($1, $2, $3)")
        .bind(token)
        .bind(purpose)
        .bind(expires_at)
        .execute()
        .await?;
    Ok(())
}

/// Uses a link; whether it was there, unused and in time.
///
/// # Errors
/// As the database says.
pub async fn use_link(
    conn: &mut Conn,
    token: &[u8],
    purpose: &str,
    now: Timestamp,
) -> Result<bool> {
    let used = conn
        .sql(
            "update one_time_link set used_at = $3
            where token_hash = $1 and purpose = $2 and used_at is null and expires_at > $3",
        )
        .bind(token)
        .bind(purpose)
        .bind(now)
        .execute()
        .await?;
    Ok(used == 1)
}
