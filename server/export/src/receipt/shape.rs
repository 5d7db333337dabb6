//! The fields of a receipt, and which of them the guide requires.

use super::{Answered, Facts};
use domain::consent::Purpose;
use serde_json::{Map, Value, json};

/// Every term that a receipt uses, so that a processor needs no other document.
fn context() -> Value {
    let id = |term: &str| json!({ "@id": term, "@type": "@id" });
    let moment = |term: &str| json!({ "@id": term, "@type": "xsd:dateTime" });
    json!([{
        "dct": "http://purl.org/dc/terms/",
        "dpv": "https://w3id.org/dpv#",
        "schema": "https://schema.org/",
        "sec": "https://w3id.org/security#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "dct:conformsTo": id("dct:conformsTo"),
        "dct:created": moment("dct:created"),
        "dct:date": moment("dct:date"),
        "dpv:hasLegalBasis": id("dpv:hasLegalBasis"),
        "dpv:hasPersonalData": id("dpv:hasPersonalData"),
        "dpv:hasProcessing": id("dpv:hasProcessing"),
        "dpv:isImplementedByEntity": id("dpv:isImplementedByEntity"),
        "schema:url": id("schema:url"),
        "skos:broader": id("skos:broader"),
        "proof": { "@id": "sec:proof", "@type": "@id", "@container": "@graph" },
        "type": "@type",
        "DataIntegrityProof": "sec:DataIntegrityProof",
        "assertionMethod": "sec:assertionMethod",
        "created": moment("dct:created"),
        "cryptosuite": "sec:cryptosuite",
        "proofPurpose": { "@id": "sec:proofPurpose", "@type": "@vocab" },
        "proofValue": "sec:proofValue",
        "verificationMethod": id("sec:verificationMethod"),
    }])
}

/// A receipt without its proof.
pub fn document(facts: &Facts) -> Value {
    let record = format!("urn:uuid:{}", facts.record);
    let controller = format!("urn:uuid:{}", facts.controller.id);
    let processes: Vec<Value> = facts
        .purposes
        .iter()
        .map(|answered| process(facts, answered))
        .collect();
    let references = facts.references.iter().map(|(kind, words)| {
        json!({ "@type": "dpv:OrganisationalMeasure", "dct:type": kind, "dct:description": words })
    });
    let references: Vec<Value> = references.collect();
    let mut kept = json!({
        "@id": record,
        "@type": "dpv:ConsentRecord",
        "dct:identifier": facts.record,
        "dct:conformsTo": "https://w3id.org/dpv/schema/dpv-27560#record",
        "dct:created": facts.given_at.to_string(),
        "dct:language": facts.notice.language,
        "dpv:hasDataSubject": {
            "@id": subject(facts), "@type": "dpv:DataSubject", "dct:identifier": facts.subject,
        },
        "dpv:hasDataController": {
            "@id": controller,
            "@type": ["dpv:DataController", "dpv:Recipient"],
            "dct:identifier": facts.controller.id,
            "dpv:hasName": facts.controller.name,
            "dpv:hasAddress": facts.controller.address,
            "dpv:hasContact": facts.controller.contact,
        },
        "dpv:hasJurisdiction": facts.jurisdiction,
        "dpv:hasNotice": {
            "@id": format!("urn:uuid:{}", facts.notice.document),
            "@type": "dpv:ConsentNotice",
            "dct:identifier": facts.notice.document,
            "dct:title": facts.notice.title,
            "dct:hasVersion": facts.notice.version,
            "dct:language": facts.notice.language,
            "schema:sha256": facts.notice.sha256,
        },
        "dpv:hasConsentControl": {
            "@type": "dpv:WithdrawConsent", "schema:url": facts.withdrawal,
        },
        "dpv:hasProcess": processes,
    });
    if let Value::Object(fields) = &mut kept
        && !references.is_empty()
    {
        fields.insert("dpv:hasOrganisationalMeasure".to_owned(), references.into());
    }
    json!({
        "@context": context(),
        "@id": format!("{record}#receipt"),
        "@type": "dpv:ConsentReceipt",
        "dct:identifier": format!("receipt-{}", facts.record),
        "dct:conformsTo": "https://w3id.org/dpv/schema/dpv-27560#receipt-record",
        "dct:created": facts.given_at.to_string(),
        "dct:publisher": facts.controller.name,
        "dpv:hasRecordOfActivity": kept,
    })
}

fn subject(facts: &Facts) -> String {
    format!("urn:polyphony:subject:{}", facts.subject)
}

fn process(facts: &Facts, answered: &Answered) -> Value {
    let name = answered.purpose.name();
    let valid = facts.expires_at.map_or_else(
        || "until withdrawn".to_owned(),
        |end| format!("until {end}"),
    );
    json!({
        "@type": "dpv:Process",
        "dct:identifier": name,
        "dpv:hasPurpose": {
            "@id": format!("urn:polyphony:purpose:{name}"),
            "@type": "dpv:Purpose",
            "skos:prefLabel": { "@language": facts.notice.language, "@value": answered.label },
            "skos:broader": category(answered.purpose),
        },
        "dpv:hasPersonalData": personal_data(answered.purpose),
        "dpv:hasProcessing": processing(answered.purpose),
        "dpv:hasDataSource": "the data subject, by the platform's own pages",
        "dpv:hasStorageCondition": [
            { "@type": "dpv:StorageLocation", "dpv:hasLocation": facts.storage_location },
            { "@type": "dpv:StorageDuration", "dpv:hasDuration": facts.retention },
        ],
        "dpv:hasRecipient": recipients(facts, answered.purpose),
        "dpv:hasLegalBasis": "dpv:ExplicitlyExpressedConsent",
        "dpv:hasConsentStatus": {
            "@type": answered.answer.state(),
            "dct:date": facts.given_at.to_string(),
            "dct:valid": valid,
            "dct:type": facts.method,
            "dpv:isImplementedByEntity": subject(facts),
        },
    })
}

/// The vocabulary's purpose that each of ours is a kind of.
const fn category(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Annotate
        | Purpose::PublishJudgements
        | Purpose::LinkDemographics
        | Purpose::QuoteWords
        | Purpose::PublishResponses => "dpv:ResearchAndDevelopment",
        Purpose::CommercialTraining => "dpv:CommercialResearch",
        Purpose::Contact => "dpv:CommunicationManagement",
        Purpose::Archive => "dpv:RecordManagement",
    }
}

const fn personal_data(purpose: Purpose) -> &'static [&'static str] {
    match purpose {
        Purpose::Annotate => &[
            "urn:polyphony:data:judgement",
            "urn:polyphony:data:working_time",
        ],
        Purpose::PublishJudgements | Purpose::CommercialTraining | Purpose::Archive => {
            &["urn:polyphony:data:judgement"]
        }
        Purpose::LinkDemographics => &["urn:polyphony:data:declared_attribute"],
        Purpose::QuoteWords => &["urn:polyphony:data:written_words"],
        Purpose::PublishResponses => &["urn:polyphony:data:written_response"],
        Purpose::Contact => &["urn:polyphony:data:email_address"],
    }
}

const fn processing(purpose: Purpose) -> &'static [&'static str] {
    match purpose {
        Purpose::Annotate => &["dpv:Collect", "dpv:Store"],
        Purpose::PublishJudgements | Purpose::QuoteWords | Purpose::PublishResponses => {
            &["dpv:Share", "dpv:Disseminate"]
        }
        Purpose::LinkDemographics => &["dpv:Combine", "dpv:Share"],
        Purpose::CommercialTraining => &["dpv:Use"],
        Purpose::Contact => &["dpv:Use"],
        Purpose::Archive => &["dpv:Store"],
    }
}

fn recipients(facts: &Facts, purpose: Purpose) -> Vec<String> {
    let mut all = vec![facts.controller.name.clone()];
    if purpose == Purpose::PublishJudgements
        || purpose.rests_on() == Some(Purpose::PublishJudgements)
    {
        all.push("whoever downloads a release, under its licence".to_owned());
    }
    all
}

/// The fields that the guide marks as mandatory, by the term of ISO/IEC TS 27560 (the guide's table
/// "ISO 27560:2023, EU GDPR, and DPV"), and where a receipt has them: from the receipt itself, from
/// its record, or from each of its processes.
pub const REQUIRED: [(&str, From, &[&str]); 24] = [
    ("schema version", From::Receipt, &["dct:conformsTo"]),
    ("receipt id", From::Receipt, &["dct:identifier"]),
    (
        "schema version of the record",
        From::Record,
        &["dct:conformsTo"],
    ),
    ("record id", From::Record, &["dct:identifier"]),
    (
        "pii principal id",
        From::Record,
        &["dpv:hasDataSubject", "dct:identifier"],
    ),
    (
        "privacy notice",
        From::Record,
        &["dpv:hasNotice", "dct:identifier"],
    ),
    ("language", From::Record, &["dct:language"]),
    ("pii controllers", From::Record, &["dpv:hasDataController"]),
    (
        "party id",
        From::Record,
        &["dpv:hasDataController", "dct:identifier"],
    ),
    (
        "party name",
        From::Record,
        &["dpv:hasDataController", "dpv:hasName"],
    ),
    (
        "party address",
        From::Record,
        &["dpv:hasDataController", "dpv:hasAddress"],
    ),
    (
        "party contact",
        From::Record,
        &["dpv:hasDataController", "dpv:hasContact"],
    ),
    (
        "party type",
        From::Record,
        &["dpv:hasDataController", "@type"],
    ),
    ("jurisdiction", From::Record, &["dpv:hasJurisdiction"]),
    (
        "withdrawal method",
        From::Record,
        &["dpv:hasConsentControl", "schema:url"],
    ),
    (
        "purpose",
        From::Process,
        &["dpv:hasPurpose", "skos:prefLabel"],
    ),
    (
        "pii information and type",
        From::Process,
        &["dpv:hasPersonalData"],
    ),
    (
        "storage locations and retention period",
        From::Process,
        &["dpv:hasStorageCondition"],
    ),
    (
        "recipient third parties",
        From::Process,
        &["dpv:hasRecipient"],
    ),
    ("event type", From::Process, &["dpv:hasLegalBasis"]),
    (
        "event time",
        From::Process,
        &["dpv:hasConsentStatus", "dct:date"],
    ),
    (
        "validity duration",
        From::Process,
        &["dpv:hasConsentStatus", "dct:valid"],
    ),
    (
        "entity id",
        From::Process,
        &["dpv:hasConsentStatus", "dpv:isImplementedByEntity"],
    ),
    (
        "event state",
        From::Process,
        &["dpv:hasConsentStatus", "@type"],
    ),
];

/// Where a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    Receipt,
    Record,
    Process,
}

/// A required field that is missing or says nothing.
pub fn lacking(document: &Value) -> Option<String> {
    let none = Value::Object(Map::new());
    let record = document.get("dpv:hasRecordOfActivity").unwrap_or(&none);
    let processes = record.get("dpv:hasProcess").and_then(Value::as_array);
    let processes: Vec<&Value> = processes.into_iter().flatten().collect();
    if processes.is_empty() {
        return Some("purpose (dpv:hasProcess)".to_owned());
    }
    let missing = REQUIRED.iter().find(|(_, from, path)| match from {
        From::Receipt => !says(document, path),
        From::Record => !says(record, path),
        From::Process => processes.iter().any(|process| !says(process, path)),
    });
    missing.map(|(term, _, path)| format!("{term} ({})", path.join(" / ")))
}

fn says(value: &Value, path: &[&str]) -> bool {
    let found = path.iter().try_fold(value, |value, key| value.get(key));
    match found {
        None | Some(Value::Null) => false,
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(Value::Array(list)) => !list.is_empty(),
        Some(_) => true,
    }
}
