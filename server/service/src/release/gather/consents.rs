//! Everybody's consent, as it stands and as it was recorded.

use crate::Result;
use domain::consent::{Purpose, Purposes, expired};
use domain::dataset::records::Consent;
use domain::id::{ConsentId, DocumentId, PersonId};
use domain::locale::Locale;
use domain::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use store::Conn;
use store::project::Project;

/// Everybody's consent in force, and which document's text each record showed.
pub(in crate::release) struct Consents {
    in_force: HashMap<PersonId, store::consent::Consent>,
    records: BTreeMap<ConsentId, store::consent::Consent>,
    documents: HashMap<DocumentId, store::consent::Document>,
    digests: HashMap<(DocumentId, Locale), String>,
    /// When a later answer granted less.
    taken_back: HashMap<ConsentId, Timestamp>,
}

impl Consents {
    pub(in crate::release) async fn read(
        conn: &mut Conn,
        project: &Project,
        now: Timestamp,
    ) -> Result<Self> {
        let community = project.community_id;
        let mut found = Self {
            in_force: HashMap::new(),
            records: BTreeMap::new(),
            documents: HashMap::new(),
            digests: HashMap::new(),
            taken_back: HashMap::new(),
        };
        for consent in store::consent::of_community(conn, community).await? {
            let earlier = found.in_force.insert(consent.person_id, consent.clone());
            if let Some(earlier) = earlier
                && !earlier.granted.0.is_subset(&consent.granted.0)
            {
                found.taken_back.insert(earlier.id, consent.given_at);
            }
            found.records.insert(consent.id, consent);
        }
        // One that ended by itself grants nothing any more, and no earlier one takes its place.
        found
            .in_force
            .retain(|_, consent| !expired(consent.expires_at, now));
        for document in store::consent::documents(conn, community).await? {
            for text in store::consent::texts(conn, document.id).await? {
                found
                    .digests
                    .insert((document.id, text.locale), text.sha256);
            }
            found.documents.insert(document.id, document);
        }
        Ok(found)
    }

    pub(in crate::release) fn granted(&self, person: PersonId) -> Option<&Purposes> {
        self.in_force.get(&person).map(|consent| &consent.granted.0)
    }

    pub(in crate::release) fn grants(&self, person: PersonId, purpose: Purpose) -> bool {
        self.granted(person)
            .is_some_and(|granted| granted.contains(&purpose))
    }
}

pub(super) fn consent_rows(
    consents: &Consents,
    used: &BTreeSet<ConsentId>,
    place_of: &HashMap<PersonId, usize>,
    named: &[(Arc<str>, PersonId)],
) -> Vec<Consent> {
    let names = |purposes: &Purposes| purposes.iter().map(|purpose| purpose.name()).collect();
    let row = |record: &store::consent::Consent| -> Option<Consent> {
        let (pseudonym, _) = named.get(*place_of.get(&record.person_id)?)?;
        let document = consents.documents.get(&record.document_id)?;
        let digest = consents.digests.get(&(record.document_id, record.locale));
        Some(Consent {
            id: record.id.to_string(),
            pseudonym: Arc::clone(pseudonym),
            document_id: document.id.to_string(),
            version: document.version,
            sha256: digest.cloned().unwrap_or_default(),
            language: record.locale.to_string(),
            granted: names(&record.granted),
            refused: names(&record.refused),
            given_at: record.given_at,
            expires_at: record.expires_at,
            withdrawn_at: consents.taken_back.get(&record.id).copied(),
            method: record.method.clone(),
            controller: document.controller.clone(),
            jurisdiction: document.jurisdiction.clone(),
        })
    };
    let in_force = consents.in_force.values().map(|consent| consent.id);
    let wanted: BTreeSet<ConsentId> = in_force.chain(used.iter().copied()).collect();
    let rows = consents
        .records
        .values()
        .filter(|record| wanted.contains(&record.id));
    rows.filter_map(row).collect()
}
