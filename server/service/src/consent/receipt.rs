//! The receipt of one's own answer.

use crate::{Deed, Error, Result, Service};
use domain::consent::{Purpose, Purposes};
use domain::id::ConsentId;
use export::receipt::{Answer, Answered, Controller, Facts, Notice, render};
use store::consent::Consent;

/// What stands where a document from before there was a field for it says nothing.
const NOT_STATED: &str = "not stated";

fn stated(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() { NOT_STATED } else { text }.to_owned()
}

/// The receipt of one's own record, signed; the same bytes whenever it is asked for. `label` says
/// how a purpose is read in the language in which it was shown.
///
/// # Errors
/// `SignIn`; `NotFound` where it is nobody's or somebody else's.
pub async fn receipt(
    service: &Service,
    deed: &Deed,
    id: ConsentId,
    label: &(dyn Fn(Purpose, domain::locale::Locale) -> String + Sync),
) -> Result<Vec<u8>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let records = store::consent::of_person(&mut conn, me).await?;
    let place = records.iter().position(|record| record.id == id);
    let place = place.ok_or(Error::NotFound)?;
    let record = records.get(place).ok_or(Error::NotFound)?;
    // Newest first: what comes after is older.
    let earlier = records
        .iter()
        .skip(place + 1)
        .filter(|earlier| earlier.community_id == record.community_id);
    let once: Purposes = earlier
        .flat_map(|earlier| earlier.granted.iter().copied())
        .collect();
    let document = store::consent::document(&mut conn, record.document_id)
        .await?
        .ok_or(Error::NotFound)?;
    let texts = store::consent::texts(&mut conn, document.id).await?;
    let text = texts
        .into_iter()
        .find(|text| text.locale == record.locale)
        .ok_or(Error::NotFound)?;
    let references = store::consent::references(&mut conn, record.community_id).await?;
    let references = references
        .into_iter()
        .filter(|reference| reference.attached_at <= record.given_at)
        .filter(|reference| reference.person_id.is_none_or(|person| person == me))
        .map(|reference| (reference.kind, reference.reference));
    let contact = &document.controller_contact;
    let facts = Facts {
        record: record.id.to_string(),
        subject: service.inner.secrets.subject(record.community_id, me)?,
        notice: Notice {
            document: document.id.to_string(),
            version: document.version,
            sha256: text.sha256,
            language: record.locale.tag().to_owned(),
            title: text.title,
        },
        controller: Controller {
            id: record.community_id.to_string(),
            name: stated(&document.controller),
            address: stated(&document.controller_address),
            contact: if contact.trim().is_empty() {
                service.config().public_url.clone()
            } else {
                contact.clone()
            },
        },
        jurisdiction: stated(&document.jurisdiction),
        storage_location: stated(&document.storage_location),
        retention: if document.retention.trim().is_empty() {
            "until withdrawn".to_owned()
        } else {
            document.retention.clone()
        },
        method: record.method.clone(),
        given_at: record.given_at,
        expires_at: record.expires_at,
        purposes: document
            .purposes
            .iter()
            .map(|purpose| Answered {
                purpose: *purpose,
                label: label(*purpose, record.locale),
                answer: answer(record, *purpose, &once),
            })
            .collect(),
        withdrawal: format!("{}/me/consents", service.config().public_url),
        references: references.collect(),
    };
    render(&facts, service.inner.secrets.signing()).map_err(|error| Error::Fault(error.to_string()))
}

fn answer(record: &Consent, purpose: Purpose, once: &Purposes) -> Answer {
    if record.granted.contains(&purpose) {
        Answer::Given
    } else if once.contains(&purpose) {
        Answer::Withdrawn
    } else {
        Answer::Refused
    }
}
