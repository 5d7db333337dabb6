//! Consent documents in their versions and languages, and the records of what people answered.

use crate::{Conn, Json, Result};
use domain::consent::{Purpose, Purposes};
use domain::id::{CommunityId, ConsentId, DocumentId, PersonId};
use domain::locale::Locale;
use domain::time::Timestamp;
use uuid::Uuid;

/// One version of a community's document.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Document {
    pub id: DocumentId,
    pub community_id: CommunityId,
    pub version: i64,
    pub purposes: Json<Vec<Purpose>>,
    pub controller: String,
    pub controller_address: String,
    pub controller_contact: String,
    pub jurisdiction: String,
    pub storage_location: String,
    pub retention: String,
    pub valid_days: Option<i64>,
    pub created_at: Timestamp,
}

/// A document's words in one language.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Text {
    pub document_id: DocumentId,
    pub locale: Locale,
    pub title: String,
    pub summary: String,
    pub body: String,
    pub sha256: String,
}

/// What a person answered.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Consent {
    pub id: ConsentId,
    pub person_id: PersonId,
    pub community_id: CommunityId,
    pub document_id: DocumentId,
    pub locale: Locale,
    pub granted: Json<Purposes>,
    pub refused: Json<Purposes>,
    pub method: String,
    pub given_at: Timestamp,
    pub expires_at: Option<Timestamp>,
}

/// The columns of a [`Document`].
macro_rules! columns {
    () => {
        "id, community_id, version, purposes, controller, controller_address, controller_contact,
        jurisdiction, storage_location, retention, valid_days, created_at"
    };
}

/// Adds a version.
///
/// # Errors
/// As the database says.
pub async fn insert_document(conn: &mut Conn, document: &Document) -> Result<()> {
    conn.sql(
        "insert into consent_document
            (id, community_id, version, purposes, controller, controller_address,
            controller_contact, jurisdiction, storage_location, retention, valid_days, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(document.id)
    .bind(document.community_id)
    .bind(document.version)
    .bind(document.purposes.clone())
    .bind(&document.controller)
    .bind(&document.controller_address)
    .bind(&document.controller_contact)
    .bind(&document.jurisdiction)
    .bind(&document.storage_location)
    .bind(&document.retention)
    .bind(document.valid_days)
    .bind(document.created_at)
    .execute()
    .await?;
    Ok(())
}

/// Adds a language to a version.
///
/// # Errors
/// As the database says.
pub async fn insert_text(conn: &mut Conn, text: &Text) -> Result<()> {
    conn.sql(
        "insert into consent_text (document_id, locale, title, summary, body, sha256)
        values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(text.document_id)
    .bind(text.locale)
    .bind(&text.title)
    .bind(&text.summary)
    .bind(&text.body)
    .bind(&text.sha256)
    .execute()
    .await?;
    Ok(())
}

/// A community's newest version.
///
/// # Errors
/// As the database says.
pub async fn newest_document(conn: &mut Conn, community: CommunityId) -> Result<Option<Document>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from consent_document
        where community_id = $1
        order by version desc
        limit 1"
    ))
    .bind(community)
    .optional()
    .await
}

/// All versions of a community, oldest first.
///
/// # Errors
/// As the database says.
pub async fn documents(conn: &mut Conn, community: CommunityId) -> Result<Vec<Document>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from consent_document
        where community_id = $1
        order by version
        limit 1000"
    ))
    .bind(community)
    .all()
    .await
}

/// All languages of a version.
///
/// # Errors
/// As the database says.
pub async fn texts(conn: &mut Conn, document: DocumentId) -> Result<Vec<Text>> {
    conn.sql(
        "select document_id, locale, title, summary, body, sha256
        from consent_text
        where document_id = $1
        order by locale
        limit 100",
    )
    .bind(document)
    .all()
    .await
}

/// Adds a record.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, consent: &Consent) -> Result<()> {
    conn.sql(
        "insert into consent
            (id, person_id, community_id, document_id, locale, granted, refused, method, given_at,
            expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
    )
    .bind(consent.id)
    .bind(consent.person_id)
    .bind(consent.community_id)
    .bind(consent.document_id)
    .bind(consent.locale)
    .bind(consent.granted.clone())
    .bind(consent.refused.clone())
    .bind(&consent.method)
    .bind(consent.given_at)
    .bind(consent.expires_at)
    .execute()
    .await?;
    Ok(())
}

/// The record in force: a person's newest in a community.
///
/// # Errors
/// As the database says.
pub async fn standing(
    conn: &mut Conn,
    person: PersonId,
    community: CommunityId,
) -> Result<Option<Consent>> {
    conn.sql(
        "select id, person_id, community_id, document_id, locale, granted, refused, method, given_at,
            expires_at
        from consent
        where person_id = $1 and community_id = $2
        order by given_at desc, id desc
        limit 1",
    )
    .bind(person)
    .bind(community)
    .optional()
    .await
}

/// A person's records, newest first.
///
/// # Errors
/// As the database says.
pub async fn of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<Consent>> {
    conn.sql(
        "select id, person_id, community_id, document_id, locale, granted, refused, method, given_at,
            expires_at
        from consent
        where person_id = $1
        order by given_at desc, id desc
        limit 1000",
    )
    .bind(person)
    .all()
    .await
}

/// Every record of a community in the order in which they were given.
///
/// # Errors
/// As the database says.
pub async fn of_community(conn: &mut Conn, community: CommunityId) -> Result<Vec<Consent>> {
    conn.sql(
        "select id, person_id, community_id, document_id, locale, granted, refused, method, given_at,
            expires_at
        from consent
        where community_id = $1
        order by given_at, id
        limit 10000000",
    )
    .bind(community)
    .all()
    .await
}

/// A version.
///
/// # Errors
/// As the database says.
pub async fn document(conn: &mut Conn, id: DocumentId) -> Result<Option<Document>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from consent_document
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// What stands beside people's answers: an ethics board's decision, a guardian's word.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Reference {
    pub id: Uuid,
    pub community_id: CommunityId,
    pub person_id: Option<PersonId>,
    pub kind: String,
    pub reference: String,
    pub attached_by: PersonId,
    pub attached_at: Timestamp,
}

/// Attaches a reference.
///
/// # Errors
/// As the database says.
pub async fn insert_reference(conn: &mut Conn, reference: &Reference) -> Result<()> {
    conn.sql(
        "insert into consent_reference
            (id, community_id, person_id, kind, reference, attached_by, attached_at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(reference.id)
    .bind(reference.community_id)
    .bind(reference.person_id)
    .bind(&reference.kind)
    .bind(&reference.reference)
    .bind(reference.attached_by)
    .bind(reference.attached_at)
    .execute()
    .await?;
    Ok(())
}

/// A community's references, oldest first.
///
/// # Errors
/// As the database says.
pub async fn references(conn: &mut Conn, community: CommunityId) -> Result<Vec<Reference>> {
    conn.sql(
        "select id, community_id, person_id, kind, reference, attached_by, attached_at
        from consent_reference
        where community_id = $1
        order by attached_at, id
        limit 100000",
    )
    .bind(community)
    .all()
    .await
}
