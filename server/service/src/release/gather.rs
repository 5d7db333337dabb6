//! What a release is made from: read out of the database, with consent applied.

use super::rounds;
use crate::community::in_locale;
use crate::{Error, Result, Service};
use domain::consent::{Purpose, Purposes, expired};
use domain::dataset::records::{
    Attribute, Consent, Contributor, Header, Item, Judgement, Pay, Records, Response,
};
use domain::disclosure::K;
use domain::id::{ConsentId, DocumentId, ItemId, JudgementId, PersonId, ResponseId};
use domain::item::parallel_id;
use domain::item::provenance::Provenance;
use domain::item::warning;
use domain::locale::Locale;
use domain::money::Micros;
use domain::profile::Kind;
use domain::task;
use domain::time::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;
use store::Conn;
use store::project::Project;
use store::release::Release;

/// Later than anything that is posted.
const FAR: Timestamp = Timestamp::from_micros(i64::MAX / 2);

/// A mark of everything that a release depends on, and the moment of the newest of it.
pub async fn state(
    conn: &mut Conn,
    project: &Project,
    now: Timestamp,
) -> Result<(String, Timestamp)> {
    let (judgements, _, newest) = store::judgement::totals(conn, project.id).await?;
    let consents = store::consent::of_community(conn, project.community_id).await?;
    let answers = store::profile::ids_of_community(conn, project.community_id).await?;
    let asked = store::profile::attributes(conn, project.community_id).await?;
    let paid = store::ledger::totals_of_project(conn, project.id, FAR).await?;
    let guidelines = store::project::guidelines(conn, project.id).await?;
    let community = store::community::by_id(conn, project.community_id).await?;
    let rounds = store::round::of_project(conn, project.id).await?;
    let rounds: Vec<&store::round::Round> = rounds
        .iter()
        .filter(|round| round.closed_at.is_some())
        .collect();
    let latest = [
        newest,
        rounds.iter().filter_map(|round| round.closed_at).max(),
        consents.last().map(|consent| consent.given_at),
        guidelines.first().map(|guideline| guideline.created_at),
        Some(project.created_at),
    ];
    let as_of = latest.into_iter().flatten().max().unwrap_or_default();
    let told = json!({
        "judgements": judgements,
        "newest": newest,
        // Some end by themselves.
        "consents": consents
            .iter()
            .map(|c| (c.id, expired(c.expires_at, now)))
            .collect::<Vec<_>>(),
        "answers": answers,
        "asked": asked.iter().map(|a| (a.id, a.version)).collect::<Vec<_>>(),
        "paid": paid.iter().map(|t| (t.person_id, t.paid_ms, t.amount)).collect::<Vec<_>>(),
        "guidelines": guidelines.len(),
        "items": store::item::count(conn, project.id).await?,
        "tasks": crate::task::plan(conn, project).await?.dimensions,
        "marks": store::mark::standing(conn, project.id).await?,
        "charter": community.as_ref().map(|community| (&community.charter, &community.licence)),
        "rejected": store::dispute::rejected(conn, project.id).await?,
        "countries": store::payout::told(conn, project.id).await?,
        "rounds": rounds.iter().map(|round| (round.id, round.version)).collect::<Vec<_>>(),
        "software": env!("CARGO_PKG_VERSION"),
    });
    Ok((hex::encode(Sha256::digest(told.to_string())), as_of))
}

/// Everybody's consent in force, and which document's text each record showed.
pub(super) struct Consents {
    in_force: HashMap<PersonId, store::consent::Consent>,
    records: BTreeMap<ConsentId, store::consent::Consent>,
    documents: HashMap<DocumentId, store::consent::Document>,
    digests: HashMap<(DocumentId, Locale), String>,
    /// When a later answer granted less.
    taken_back: HashMap<ConsentId, Timestamp>,
}

impl Consents {
    async fn read(conn: &mut Conn, project: &Project, now: Timestamp) -> Result<Self> {
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

    fn granted(&self, person: PersonId) -> Option<&Purposes> {
        self.in_force.get(&person).map(|consent| &consent.granted.0)
    }

    pub(super) fn grants(&self, person: PersonId, purpose: Purpose) -> bool {
        self.granted(person)
            .is_some_and(|granted| granted.contains(&purpose))
    }
}

/// The records of a release.
pub async fn records(service: &Service, project: &Project, release: &Release) -> Result<Records> {
    let mut conn = service.store().read().await?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let consents = Consents::read(&mut conn, project, service.now()).await?;
    let rejected: BTreeSet<JudgementId> = store::dispute::rejected(&mut conn, project.id)
        .await?
        .into_iter()
        .map(|(judgement,)| judgement)
        .collect();
    let kept: Vec<store::judgement::Judgement> =
        store::judgement::of_project(&mut conn, project.id, release.as_of)
            .await?
            .into_iter()
            .filter(|judgement| !rejected.contains(&judgement.id))
            // What is withdrawn goes, whatever was granted when it was made.
            .filter(|judgement| consents.grants(judgement.person_id, Purpose::PublishJudgements))
            .collect();

    let held = rounds::held(&mut conn, project, release.as_of).await?;
    let deliberated = rounds::people(&held, &consents);
    let mut people: BTreeSet<PersonId> = kept.iter().map(|judgement| judgement.person_id).collect();
    people.extend(&deliberated);
    let mut named: Vec<(Arc<str>, PersonId)> = Vec::with_capacity(people.len());
    for person in people {
        let name = service
            .inner
            .secrets
            .pseudonym(project.id, release.version, person)?;
        named.push((name.into(), person));
    }
    named.sort();
    let place_of: HashMap<PersonId, usize> = named
        .iter()
        .enumerate()
        .map(|(place, (_, person))| (*person, place))
        .collect();

    let attributes = store::profile::attributes(&mut conn, community.id).await?;
    let contributors =
        contributors(service, &mut conn, project, &consents, &named, &attributes).await?;
    let mut wanted: BTreeSet<ItemId> = kept.iter().map(|judgement| judgement.item_id).collect();
    wanted.extend(rounds::items(&held));
    let (items, places) = items(&mut conn, project, &wanted).await?;
    let rounds = rounds::records(&held, &consents, &places, &place_of);
    let mut marks = HashMap::<JudgementId, Vec<String>>::new();
    for (judgement, sign) in store::mark::standing(&mut conn, project.id).await? {
        marks.entry(judgement).or_default().push(sign);
    }
    let written = store::task::written_of_project(&mut conn, project.id).await?;
    let mut written: HashMap<JudgementId, store::task::Written> = written
        .into_iter()
        .filter(|written| consents.grants(written.person_id, Purpose::PublishResponses))
        .map(|written| (written.judgement_id, written))
        .collect();
    let judgements = kept
        .iter()
        .filter_map(|judgement| {
            let beside = Beside {
                marks: marks.remove(&judgement.id).unwrap_or_default(),
                quoted: consents.grants(judgement.person_id, Purpose::QuoteWords),
                wrote: written
                    .remove(&judgement.id)
                    .map(|written| (written.id.to_string().into(), written.text.into())),
            };
            judgement_row(judgement, beside, &places, &place_of)
        })
        .collect();
    let pay = pay(
        service,
        &mut conn,
        project,
        &consents,
        &place_of,
        (&named, &deliberated),
    )
    .await?;
    let rated = kept.iter().any(|j| j.task_kind == task::Kind::Rating);
    let dimensions = if rated {
        crate::task::plan(&mut conn, project).await?.dimensions
    } else {
        Vec::new()
    };
    let guidelines = store::project::guidelines(&mut conn, project.id).await?;
    let terms = store::pay::terms(&mut conn, project.id).await?;
    let header = Header {
        project: project.slug.to_string(),
        title: project.title.clone(),
        summary: project.summary.clone(),
        community: community.slug.to_string(),
        community_name: community.name,
        charter: community.charter,
        licence: community.licence,
        version: release.version,
        as_of: release.as_of,
        software_version: env!("CARGO_PKG_VERSION").to_owned(),
        simulated: project.simulated,
        guidelines: guidelines
            .into_iter()
            .rev()
            .map(|g| (g.version, g.body, g.created_at))
            .collect(),
        policy: project.pay(),
        floor: match terms.floor_of {
            Some((country, year)) => store::pay::floor(&mut conn, country, year).await?,
            None => None,
        },
        conversion: store::rate::conversion(&mut conn, project.id).await?,
        idle: terms.idle,
        k: K,
        attributes: attributes
            .iter()
            .map(|attribute| Attribute {
                key: attribute.key.clone(),
                question: in_locale(&attribute.label, Locale::En),
                several: attribute.kind == Kind::Several,
                version: attribute.version,
                source: attribute.source.clone(),
                values: attribute
                    .choices
                    .iter()
                    .map(|choice| {
                        let codes = choice.codes.iter().map(ToString::to_string);
                        let label = in_locale(&choice.label, Locale::En);
                        (choice.value.clone(), label, codes.collect())
                    })
                    .collect(),
            })
            .collect(),
        dimensions,
        retractions: crate::retraction::address(service, &project.slug, release.version),
    };
    let used: BTreeSet<ConsentId> = kept.iter().map(|judgement| judgement.consent_id).collect();
    let consents = consent_rows(&consents, &used, &place_of, &named);
    Ok(Records {
        header,
        items,
        judgements,
        contributors,
        consents,
        pay,
        rounds,
    })
}

async fn contributors(
    service: &Service,
    conn: &mut Conn,
    project: &Project,
    consents: &Consents,
    named: &[(Arc<str>, PersonId)],
    attributes: &[store::profile::Attribute],
) -> Result<Vec<Contributor>> {
    let people: BTreeSet<PersonId> = named.iter().map(|(_, person)| *person).collect();
    let mut answers = HashMap::<_, Vec<Arc<str>>>::new();
    for kept in store::profile::of_community(conn, project.community_id).await? {
        let person = kept.person_id;
        // What is not published is not opened.
        if people.contains(&person) && consents.grants(person, Purpose::LinkDemographics) {
            let said = crate::profile::said(service, &kept)?;
            let values = said.values().iter().map(|value| value.as_str().into());
            answers.insert((person, kept.attribute_id), values.collect());
        }
    }
    let contributor = |(pseudonym, person): &(Arc<str>, PersonId)| {
        let linked = consents.grants(*person, Purpose::LinkDemographics);
        let said = |attribute: &store::profile::Attribute| {
            let said = answers.get(&(*person, attribute.id));
            said.cloned().unwrap_or_default()
        };
        Contributor {
            pseudonym: Arc::clone(pseudonym),
            attributes: attributes.iter().map(said).collect(),
            linked,
            granted: consents.granted(*person).cloned().unwrap_or_default(),
        }
    };
    Ok(named.iter().map(contributor).collect())
}

/// Where items and responses stand.
pub(super) struct Places {
    pub(super) items: HashMap<ItemId, usize>,
    pub(super) responses: HashMap<ResponseId, usize>,
}

/// The items that somebody judged or a round was about, in the order of their import.
async fn items(
    conn: &mut Conn,
    project: &Project,
    wanted: &BTreeSet<ItemId>,
) -> Result<(Vec<Item>, Places)> {
    let mut places = Places {
        items: HashMap::new(),
        responses: HashMap::new(),
    };
    let mut items: Vec<Item> = Vec::new();
    for row in store::item::page(conn, project.id, 0, i64::from(i32::MAX)).await? {
        if wanted.contains(&row.id) {
            places.items.insert(row.id, items.len());
            let metadata = crate::item::metadata(&row);
            items.push(Item {
                id: row.id.to_string(),
                language: row.language.to_string(),
                prompt: row.prompt.0.into(),
                source: row.source,
                licence: row.licence,
                parallel_id: parallel_id(&row.metadata),
                provenance: Provenance::of(&metadata).unwrap_or_default(),
                warnings: warning::of(&metadata).into_iter().map(Arc::from).collect(),
                responses: Vec::new(),
            });
        }
    }
    for row in store::item::responses_of_project(conn, project.id).await? {
        let place = places.items.get(&row.item_id).copied();
        if let Some(item) = place.and_then(|place| items.get_mut(place)) {
            places.responses.insert(row.id, item.responses.len());
            item.responses.push(Response {
                id: row.id.to_string().into(),
                text: row.text.into(),
                model: row.model,
                generation: canonical(&row.generation),
            });
        }
    }
    Ok((items, places))
}

/// JSON with its keys in order: PostgreSQL keeps them in an order of its own.
fn canonical(value: &serde_json::Value) -> String {
    let sorted: Option<BTreeMap<&String, &serde_json::Value>> =
        value.as_object().map(|map| map.iter().collect());
    sorted.map_or_else(|| value.to_string(), |sorted| json!(sorted).to_string())
}

/// What stands beside a judgement in a release.
struct Beside {
    marks: Vec<String>,
    /// Whether the contributor's own words may be quoted.
    quoted: bool,
    /// Id and text of the response that they wrote, where they consented to publish it.
    wrote: Option<(Arc<str>, Arc<str>)>,
}

/// A judgement's row.
fn judgement_row(
    judgement: &store::judgement::Judgement,
    beside: Beside,
    places: &Places,
    people: &HashMap<PersonId, usize>,
) -> Option<Judgement> {
    let place = |id: ResponseId| places.responses.get(&id).copied();
    Some(Judgement {
        id: judgement.id.to_string(),
        item: *places.items.get(&judgement.item_id)?,
        contributor: *people.get(&judgement.person_id)?,
        kind: judgement.task_kind,
        given: judgement.answer.as_ref().map(|answer| answer.0.clone()),
        ranking: judgement.ranking.map(place)?,
        none_acceptable: judgement.none_acceptable,
        confidence: judgement.confidence,
        rationale: if beside.quoted {
            judgement.rationale.clone()
        } else {
            String::new()
        },
        reasons: judgement.reasons.0.clone(),
        wrote: beside.wrote,
        flag: judgement.flag.clone(),
        order_shown: judgement
            .order_shown
            .iter()
            .copied()
            .filter_map(place)
            .collect(),
        guideline_version: judgement.guideline_version,
        consent_id: judgement.consent_id.to_string(),
        locale: judgement.locale.to_string(),
        active_ms: judgement.active_ms,
        started_at: judgement.started_at,
        repeat_of: judgement.repeat_of.map(|id| id.to_string()),
        marks: beside.marks,
    })
}

async fn pay(
    service: &Service,
    conn: &mut Conn,
    project: &Project,
    consents: &Consents,
    place_of: &HashMap<PersonId, usize>,
    (named, deliberated): (&[(Arc<str>, PersonId)], &BTreeSet<PersonId>),
) -> Result<Vec<Pay>> {
    let counted = store::pay::counted_time(conn, project.id).await?;
    let mut counted: HashMap<PersonId, i64> = counted.into_iter().collect();
    let mut countries = HashMap::<PersonId, Arc<str>>::new();
    for (person, country) in crate::pay::payout::countries(service, conn, project.id).await? {
        if consents.grants(person, Purpose::LinkDemographics) {
            countries.insert(person, country.as_str().into());
        }
    }
    // Top-ups are posted after the newest judgement and still belong to it.
    let totals = store::ledger::totals_of_project(conn, project.id, FAR).await?;
    // Whoever said one thing in a round may have no time that counts, and so no entry.
    let paid: BTreeSet<PersonId> = totals.iter().map(|total| total.person_id).collect();
    let unpaid: Vec<(usize, Pay)> = deliberated
        .iter()
        .filter(|person| !paid.contains(*person))
        .filter_map(|person| {
            let place = *place_of.get(person)?;
            let (pseudonym, _) = named.get(place)?;
            let pay = Pay {
                pseudonym: Arc::clone(pseudonym),
                currency: project.currency,
                active_ms: 0,
                paid: Micros(0),
                topped_up: Micros(0),
                unpaid_ms: counted.remove(person).unwrap_or_default(),
                country: countries.get(person).cloned(),
            };
            Some((place, pay))
        })
        .collect();
    let mut rows: Vec<(usize, Pay)> = totals
        .into_iter()
        .filter_map(|total| {
            let place = *place_of.get(&total.person_id)?;
            let (pseudonym, _) = named.get(place)?;
            let pay = Pay {
                pseudonym: Arc::clone(pseudonym),
                currency: project.currency,
                active_ms: total.paid_ms,
                paid: total.amount,
                topped_up: total.topped_up,
                unpaid_ms: counted
                    .get(&total.person_id)
                    .map_or(0, |ms| ms - total.paid_ms),
                country: countries.get(&total.person_id).cloned(),
            };
            Some((place, pay))
        })
        .collect();
    rows.extend(unpaid);
    rows.sort_by_key(|(place, _)| *place);
    Ok(rows.into_iter().map(|(_, pay)| pay).collect())
}

fn consent_rows(
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
