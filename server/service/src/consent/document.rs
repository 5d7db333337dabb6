//! A community's consent documents in their versions, and what stands beside people's answers.

use crate::community::{ConsentText, by_slug, text};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::consent::{Purpose, Purposes};
use domain::credential::account_key;
use domain::id::{CommunityId, DocumentId, uuid_at};
use domain::locale::Locale;
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::Timestamp;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::consent::{Document, Reference};
use store::{Json, Tx};

/// The longest text of a document in characters.
const LONGEST: usize = 40_000;
/// For how many days an answer may hold at the most.
const MOST_DAYS: i64 = 3_650;

/// What a version of a document is made from.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct NewDocument {
    pub purposes: Purposes,
    /// At least one language.
    pub texts: Vec<ConsentText>,
    pub controller: String,
    pub controller_address: String,
    pub controller_contact: String,
    pub jurisdiction: String,
    pub storage_location: String,
    pub retention: String,
    /// `None`: until it is withdrawn.
    pub valid_days: Option<i64>,
}

/// A version as stewards see it.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ConsentDocument {
    pub version: i64,
    pub created_at: Timestamp,
    pub purposes: Vec<Purpose>,
    pub controller: String,
    pub controller_address: String,
    pub controller_contact: String,
    pub jurisdiction: String,
    pub storage_location: String,
    pub retention: String,
    pub valid_days: Option<i64>,
    /// Language, title, summary, body, digest.
    pub texts: Vec<(Locale, String, String, String, String)>,
}

/// What stands beside people's answers.
#[derive(Clone, Debug, Serialize)]
pub struct ReferenceView {
    /// `ethics_board` or `guardianship`.
    pub kind: String,
    /// Its number or its words.
    pub reference: String,
    /// The name of the person that it is about; `None` where it is about everybody.
    pub about: Option<String>,
    /// When it was attached.
    pub attached_at: Timestamp,
}

/// A community's documents and references.
#[derive(Clone, Debug, Serialize)]
pub struct ConsentDesk {
    /// Newest first.
    pub documents: Vec<ConsentDocument>,
    /// Oldest first.
    pub references: Vec<ReferenceView>,
    /// Whether the reader may publish a version.
    pub governs: bool,
}

/// Keeps a version with its texts, within the caller's transaction.
pub(crate) async fn insert(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    community: CommunityId,
    version: i64,
    new: NewDocument,
) -> Result<DocumentId> {
    let document = Document {
        id: DocumentId::new(deed.at, service.random()),
        community_id: community,
        version,
        purposes: Json(new.purposes.into_iter().collect()),
        controller: new.controller,
        controller_address: new.controller_address,
        controller_contact: new.controller_contact,
        jurisdiction: new.jurisdiction,
        storage_location: new.storage_location,
        retention: new.retention,
        valid_days: new.valid_days,
        created_at: deed.at,
    };
    store::consent::insert_document(tx, &document).await?;
    for words in new.texts {
        let text = store::consent::Text {
            document_id: document.id,
            locale: words.locale,
            sha256: digest(&words),
            title: words.title,
            summary: words.summary,
            body: words.body,
        };
        store::consent::insert_text(tx, &text).await?;
    }
    Ok(document.id)
}

/// SHA-256 of what was shown: title, summary where there is one, body, with an empty line between.
fn digest(words: &ConsentText) -> String {
    let parts = [&words.title, &words.summary, &words.body];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    let shown: Vec<&str> = parts.map(String::as_str).collect();
    hex::encode(Sha256::digest(shown.join("\n\n")))
}

/// Publishes the next version. Where its purposes are others than those of the version before,
/// everybody is asked again; what was agreed to before stays what it was.
///
/// # Errors
/// Forbidden but to stewards; refuses missing texts, a set without taking part, too many days.
pub async fn publish(
    service: &Service,
    deed: &Deed,
    community: &Slug,
    new: NewDocument,
) -> Result<i64> {
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, community).await?;
    deed.may_in(Act::GovernCommunity, community.id)?;
    let fine = |fine: bool, field: &str, key: &str| {
        if fine {
            Ok(())
        } else {
            Err(Refusal::field(field, key))
        }
    };
    let days = new
        .valid_days
        .is_none_or(|days| (1..=MOST_DAYS).contains(&days));
    let texts = new.texts.iter().flat_map(|words| {
        let field = |part: &str| format!("{part}-{}", words.locale);
        [
            text(&field("title"), &words.title, 200),
            text(&field("summary"), &words.summary, 2_000),
            text(&field("body"), &words.body, LONGEST),
        ]
    });
    let checks = [
        text("controller", &new.controller, 200),
        text("controller_address", &new.controller_address, 400),
        text("controller_contact", &new.controller_contact, 200),
        text("jurisdiction", &new.jurisdiction, 100),
        text("storage_location", &new.storage_location, 200),
        fine(
            new.purposes.contains(&Purpose::Annotate),
            "purpose-annotate",
            "purpose-required",
        ),
        fine(!new.texts.is_empty(), "consent", "text-missing"),
        fine(days, "valid_days", "valid-days-range"),
    ];
    Refusal::join(checks.into_iter().chain(texts))?;
    let newest = store::consent::newest_document(&mut tx, community.id).await?;
    let version = newest.map_or(1, |newest| newest.version + 1);
    let document = insert(service, &mut tx, deed, community.id, version, new).await?;
    let body = json!({ "document": document, "version": version, "by": deed.actor.person() });
    let aggregate = format!("community:{}", community.id);
    store::outbox::append(&mut tx, &aggregate, "consent.published", body, deed.at).await?;
    tx.commit().await?;
    Ok(version)
}

/// Attaches an ethics board's decision to a community's work, or a guardian's word to one person's
/// answers. It stands in every receipt from then on.
///
/// # Errors
/// Forbidden but to stewards and organizers; refuses an unknown kind or person and missing words.
pub async fn attach_reference(
    service: &Service,
    deed: &Deed,
    community: &Slug,
    kind: &str,
    reference: &str,
    person: &str,
) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, community).await?;
    deed.may_in(Act::AttachReference, community.id)?;
    let by = deed.actor.person().ok_or(Error::Forbidden)?;
    text("reference", reference, 400)?;
    let about = match kind {
        "ethics_board" => None,
        "guardianship" => {
            let found = store::person::by_account_key(&mut tx, &account_key(person)).await?;
            let mut member = None;
            if let Some(found) = found {
                let roles = store::community::roles(&mut tx, found.id).await?;
                let here = roles.iter().any(|(place, _)| *place == community.id);
                member = here.then_some(found.id);
            }
            Some(member.ok_or_else(|| Refusal::field("person", "person-unknown"))?)
        }
        _ => return Err(Refusal::field("kind", "reference-kind").into()),
    };
    let attached = Reference {
        id: uuid_at(deed.at, service.random()),
        community_id: community.id,
        person_id: about,
        kind: kind.to_owned(),
        reference: reference.trim().to_owned(),
        attached_by: by,
        attached_at: deed.at,
    };
    store::consent::insert_reference(&mut tx, &attached).await?;
    let body = json!({ "reference": attached.id, "kind": kind, "person": about, "by": by });
    let aggregate = format!("community:{}", community.id);
    store::outbox::append(&mut tx, &aggregate, "consent.reference", body, deed.at).await?;
    Ok(tx.commit().await?)
}

/// A community's documents and references, for those who look after them.
///
/// # Errors
/// Forbidden but to stewards and organizers.
pub async fn desk(service: &Service, deed: &Deed, community: &Slug) -> Result<ConsentDesk> {
    let mut conn = service.store().read().await?;
    let community = by_slug(&mut conn, community).await?;
    deed.may_in(Act::AttachReference, community.id)?;
    let mut documents = Vec::new();
    for document in store::consent::documents(&mut conn, community.id).await? {
        let texts = store::consent::texts(&mut conn, document.id).await?;
        documents.push(ConsentDocument {
            version: document.version,
            created_at: document.created_at,
            purposes: document.purposes.0,
            controller: document.controller,
            controller_address: document.controller_address,
            controller_contact: document.controller_contact,
            jurisdiction: document.jurisdiction,
            storage_location: document.storage_location,
            retention: document.retention,
            valid_days: document.valid_days,
            texts: texts
                .into_iter()
                .map(|text| {
                    (
                        text.locale,
                        text.title,
                        text.summary,
                        text.body,
                        text.sha256,
                    )
                })
                .collect(),
        });
    }
    documents.reverse();
    let mut references = Vec::new();
    for reference in store::consent::references(&mut conn, community.id).await? {
        let about = match reference.person_id {
            Some(person) => store::person::by_id(&mut conn, person).await?,
            None => None,
        };
        references.push(ReferenceView {
            about: about.map(|person| person.handle),
            kind: reference.kind,
            reference: reference.reference,
            attached_at: reference.attached_at,
        });
    }
    Ok(ConsentDesk {
        documents,
        references,
        governs: deed.may_in(Act::GovernCommunity, community.id).is_ok(),
    })
}
