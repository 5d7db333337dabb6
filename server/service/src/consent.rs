//! Consent: what is asked, what was answered, purpose by purpose.

use crate::community::{CommunityCard, by_slug};
use crate::{Deed, Error, Result, Service};
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::id::{CommunityId, ConsentId, PersonId};
use domain::locale::Locale;
use domain::slug::Slug;
use domain::time::Timestamp;
use serde::Serialize;
use serde_json::json;
use store::{Conn, Json};

/// How people answer: on the community's consent page.
const METHOD: &str = "web_form";

/// The document in force, in the reader's language, with what they answered before.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ConsentAsk {
    pub community: CommunityCard,
    pub version: i64,
    pub purposes: Vec<Purpose>,
    /// The language in which it is shown.
    pub locale: Locale,
    pub title: String,
    pub body: String,
    pub controller: String,
    pub standing: Option<Standing>,
}

/// The answer in force.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Standing {
    pub granted: Purposes,
    pub version: i64,
    pub given_at: Timestamp,
}

/// One answer that was given.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ConsentRecord {
    pub id: ConsentId,
    pub community: CommunityCard,
    pub version: i64,
    pub sha256: String,
    pub locale: Locale,
    pub granted: Purposes,
    pub refused: Purposes,
    pub given_at: Timestamp,
    pub in_force: bool,
}

/// Whoever belongs may answer: contributors give consent, and others may look.
fn belongs(deed: &Deed, community: CommunityId) -> Result<PersonId> {
    let me = deed.myself()?;
    if Role::ALL
        .iter()
        .any(|role| deed.actor.has(community, *role))
    {
        Ok(me)
    } else {
        Err(Error::Forbidden)
    }
}

/// The community's newest document in the reader's language, else English, else any.
async fn shown(
    conn: &mut Conn,
    community: CommunityId,
    locale: Locale,
) -> Result<(store::consent::Document, store::consent::Text)> {
    let document = store::consent::newest_document(conn, community)
        .await?
        .ok_or(Error::NotFound)?;
    let texts = store::consent::texts(conn, document.id).await?;
    let found = texts.iter().find(|text| text.locale == locale);
    let found = found.or_else(|| texts.iter().find(|text| text.locale == Locale::En));
    let text = found
        .or_else(|| texts.first())
        .cloned()
        .ok_or(Error::NotFound)?;
    Ok((document, text))
}

/// What a community asks of those who belong to it.
///
/// # Errors
/// `SignIn`, `Forbidden` to whoever does not belong.
pub async fn ask(service: &Service, deed: &Deed, community: &Slug) -> Result<ConsentAsk> {
    let mut conn = service.store().read().await?;
    let community = by_slug(&mut conn, community).await?;
    let me = belongs(deed, community.id)?;
    let (document, text) = shown(&mut conn, community.id, deed.locale).await?;
    let standing = match store::consent::standing(&mut conn, me, community.id).await? {
        Some(consent) => {
            let documents = store::consent::documents(&mut conn, community.id).await?;
            let version = documents.iter().find(|d| d.id == consent.document_id);
            Some(Standing {
                granted: consent.granted.0,
                version: version.map_or(0, |document| document.version),
                given_at: consent.given_at,
            })
        }
        None => None,
    };
    Ok(ConsentAsk {
        community: community.into(),
        version: document.version,
        purposes: document.purposes.0,
        locale: text.locale,
        title: text.title,
        body: text.body,
        controller: document.controller,
        standing,
    })
}

/// Records an answer: each purpose of the document is granted or refused. An answer that grants
/// less than the one before is a withdrawal. The same answer again adds nothing.
///
/// # Errors
/// `Conflict("consent-version")` where another version is in force by now.
pub async fn give(
    service: &Service,
    deed: &Deed,
    community: &Slug,
    version: i64,
    granted: Purposes,
) -> Result<ConsentId> {
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, community).await?;
    let me = belongs(deed, community.id)?;
    let (document, text) = shown(&mut tx, community.id, deed.locale).await?;
    if document.version != version {
        return Err(Error::Conflict("consent-version"));
    }
    let asked: Purposes = document.purposes.iter().copied().collect();
    let granted: Purposes = granted.intersection(&asked).copied().collect();
    let earlier = store::consent::standing(&mut tx, me, community.id).await?;
    if let Some(earlier) = &earlier
        && earlier.document_id == document.id
        && earlier.granted.0 == granted
    {
        return Ok(earlier.id);
    }
    let refused: Purposes = asked.difference(&granted).copied().collect();
    let consent = store::consent::Consent {
        id: ConsentId::new(deed.at, service.random()),
        person_id: me,
        community_id: community.id,
        document_id: document.id,
        locale: text.locale,
        granted: Json(granted.clone()),
        refused: Json(refused),
        method: METHOD.to_owned(),
        given_at: deed.at,
    };
    store::consent::insert(&mut tx, &consent).await?;
    crate::group::regroup(&mut tx, community.id, me).await?;
    let body = json!({
        "consent": consent.id, "community": community.id, "version": version, "granted": granted,
    });
    let aggregate = format!("person:{me}");
    store::outbox::append(&mut tx, &aggregate, "consent.given", body, deed.at).await?;
    tx.commit().await?;
    Ok(consent.id)
}

/// One's own answers, newest first.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn mine(service: &Service, deed: &Deed) -> Result<Vec<ConsentRecord>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let mut records: Vec<ConsentRecord> = Vec::new();
    for consent in store::consent::of_person(&mut conn, me).await? {
        let community = store::community::by_id(&mut conn, consent.community_id)
            .await?
            .ok_or(Error::NotFound)?;
        let documents = store::consent::documents(&mut conn, community.id).await?;
        let version = documents
            .iter()
            .find(|d| d.id == consent.document_id)
            .map(|d| d.version);
        let texts = store::consent::texts(&mut conn, consent.document_id).await?;
        let text = texts.into_iter().find(|text| text.locale == consent.locale);
        let in_force = !records
            .iter()
            .any(|newer| newer.community.id == community.id);
        records.push(ConsentRecord {
            id: consent.id,
            community: community.into(),
            version: version.unwrap_or_default(),
            sha256: text.map(|text| text.sha256).unwrap_or_default(),
            locale: consent.locale,
            granted: consent.granted.0,
            refused: consent.refused.0,
            given_at: consent.given_at,
            in_force,
        });
    }
    Ok(records)
}
