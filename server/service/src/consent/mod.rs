//! Consent: what is asked, what was answered, purpose by purpose, and taking it back.
//!
//! Nothing is overwritten: every answer is a record, and a person's newest in a community is in
//! force. An answer that grants less than the one before it is a withdrawal, whichever page it comes
//! from, and reaches the releases that are out through [`crate::retraction`].

mod document;
mod receipt;

pub(crate) use document::insert as insert_document;
pub use document::{
    ConsentDesk, ConsentDocument, NewDocument, ReferenceView, attach_reference, desk, publish,
};
pub use receipt::receipt;

use crate::community::{CommunityCard, by_slug};
use crate::{Deed, Error, Result, Service, retraction};
use domain::authority::Role;
use domain::consent::{Purpose, Purposes, asks_again, expired, granted};
use domain::id::{CommunityId, ConsentId, PersonId};
use domain::locale::Locale;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde::Serialize;
use serde_json::json;
use store::consent::{Consent, Document, Text};
use store::{Conn, Json, Tx};

/// How people answer: on the community's consent page.
const FORM: &str = "web_form";
/// How they take an answer back: by a button.
const WITHDRAWAL: &str = "withdrawal_form";
/// How an answer ends with the account.
pub(crate) const ERASURE: &str = "erasure_form";

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
    /// Plain language, read first; empty where the document has none.
    pub summary: String,
    pub body: String,
    pub controller: String,
    pub contact: String,
    /// For how long an answer holds; `None` until it is withdrawn.
    pub valid_days: Option<i64>,
    pub standing: Option<Standing>,
}

/// The answer in force.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Standing {
    pub granted: Purposes,
    pub version: i64,
    pub given_at: Timestamp,
    /// Whether it has to be given anew: other purposes are asked for by now, or it ended by itself.
    pub asked_again: bool,
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
    pub expires_at: Option<Timestamp>,
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
) -> Result<(Document, Text)> {
    let document = store::consent::newest_document(conn, community)
        .await?
        .ok_or(Error::NotFound)?;
    let texts = store::consent::texts(conn, document.id).await?;
    let text = texts
        .iter()
        .find(|text| text.locale == locale)
        .or_else(|| texts.iter().find(|text| text.locale == Locale::En))
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
    let asked = document.purposes.iter().copied().collect();
    let standing = match store::consent::standing(&mut conn, me, community.id).await? {
        Some(consent) => {
            let version = store::consent::document(&mut conn, consent.document_id).await?;
            let answered = consent.granted.union(&consent.refused).copied().collect();
            Some(Standing {
                asked_again: asks_again(&answered, &asked) || expired(consent.expires_at, deed.at),
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
        summary: text.summary,
        body: text.body,
        controller: document.controller,
        contact: document.controller_contact,
        valid_days: document.valid_days,
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
    ticked: Purposes,
) -> Result<ConsentId> {
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, community).await?;
    let me = belongs(deed, community.id)?;
    let (document, text) = shown(&mut tx, community.id, deed.locale).await?;
    if document.version != version {
        return Err(Error::Conflict("consent-version"));
    }
    let earlier = store::consent::standing(&mut tx, me, community.id).await?;
    let asked: Purposes = document.purposes.iter().copied().collect();
    let granted = granted(&ticked, &asked);
    if let Some(earlier) = &earlier
        && earlier.document_id == document.id
        && earlier.granted.0 == granted
        && !expired(earlier.expires_at, deed.at)
    {
        return Ok(earlier.id);
    }
    let consent = Consent {
        id: ConsentId::new(deed.at, service.random()),
        person_id: me,
        community_id: community.id,
        document_id: document.id,
        locale: text.locale,
        refused: Json(asked.difference(&granted).copied().collect()),
        granted: Json(granted),
        method: FORM.to_owned(),
        given_at: deed.at,
        expires_at: document.valid_days.map(|days| deed.at + Span::days(days)),
    };
    record(service, &mut tx, deed, earlier.as_ref(), &consent).await?;
    tx.commit().await?;
    Ok(consent.id)
}

/// Takes back one purpose, or all of them; whether there was anything to take back. The record
/// speaks of the document that was answered, whichever is in force by now.
///
/// # Errors
/// `SignIn`, `NotFound`. Whoever answered may take it back, whether they still belong or not.
pub async fn withdraw(
    service: &Service,
    deed: &Deed,
    community: &Slug,
    purpose: Option<Purpose>,
) -> Result<bool> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, community).await?;
    let Some(standing) = store::consent::standing(&mut tx, me, community.id).await? else {
        return Ok(false);
    };
    let taken = take_back(service, &mut tx, deed, &standing, purpose, WITHDRAWAL).await?;
    tx.commit().await?;
    Ok(taken)
}

/// Adds the record of a withdrawal, unless there is nothing to withdraw.
pub(crate) async fn take_back(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    standing: &Consent,
    purpose: Option<Purpose>,
    method: &str,
) -> Result<bool> {
    let asked: Purposes = standing.granted.union(&standing.refused).copied().collect();
    let mut left = Purposes::new();
    if let Some(purpose) = purpose {
        left.clone_from(&standing.granted);
        left.remove(&purpose);
    }
    let granted = granted(&left, &asked);
    if granted == standing.granted.0 {
        return Ok(false);
    }
    let consent = Consent {
        id: ConsentId::new(deed.at, service.random()),
        refused: Json(asked.difference(&granted).copied().collect()),
        granted: Json(granted),
        method: method.to_owned(),
        given_at: deed.at,
        ..standing.clone()
    };
    record(service, tx, deed, Some(standing), &consent).await?;
    Ok(true)
}

/// Adds a record, tells the outbox, and sends what it takes back after the releases that are out.
async fn record(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    earlier: Option<&Consent>,
    consent: &Consent,
) -> Result<()> {
    store::consent::insert(tx, consent).await?;
    crate::group::regroup(service, tx, consent.community_id, consent.person_id).await?;
    let withdrawn: Purposes = earlier
        .map(|earlier| {
            earlier
                .granted
                .difference(&consent.granted)
                .copied()
                .collect()
        })
        .unwrap_or_default();
    let kind = if withdrawn.is_empty() {
        "consent.given"
    } else {
        "consent.withdrawn"
    };
    let (community, me) = (consent.community_id, consent.person_id);
    let body = json!({
        "consent": consent.id, "community": community, "document": consent.document_id,
        "granted": consent.granted.0, "withdrawn": withdrawn,
    });
    store::outbox::append(tx, &format!("person:{me}"), kind, body, deed.at).await?;
    if !withdrawn.is_empty() {
        retraction::follow(service, tx, deed.at, community, me).await?;
    }
    Ok(())
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
        let document = store::consent::document(&mut conn, consent.document_id).await?;
        let texts = store::consent::texts(&mut conn, consent.document_id).await?;
        let text = texts.into_iter().find(|text| text.locale == consent.locale);
        let newest = !records
            .iter()
            .any(|newer| newer.community.id == community.id);
        records.push(ConsentRecord {
            id: consent.id,
            community: community.into(),
            version: document
                .map(|document| document.version)
                .unwrap_or_default(),
            sha256: text.map(|text| text.sha256).unwrap_or_default(),
            locale: consent.locale,
            granted: consent.granted.0,
            refused: consent.refused.0,
            given_at: consent.given_at,
            expires_at: consent.expires_at,
            in_force: newest && !expired(consent.expires_at, deed.at),
        });
    }
    Ok(records)
}
