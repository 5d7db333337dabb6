//! Where a release comes from, in W3C PROV as JSON-LD: activities, roles, documents; no names.

use domain::dataset::Records;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The document.
pub fn render(records: &Records) -> Value {
    let header = &records.header;
    let release = format!(
        "urn:polyphony:release:{}:v{}",
        header.project, header.version
    );
    let guideline = |version: i64| format!("urn:polyphony:guideline:{}:v{version}", header.project);
    let guidelines = header.guidelines.iter().map(|known| {
        let mut entity = json!({
            "@id": guideline(known.version), "@type": "prov:Entity",
            "prov:generatedAtTime": known.at.to_string(),
        });
        if let (Some(entity), Some(round)) = (entity.as_object_mut(), &known.round) {
            let round = json!({ "@id": format!("urn:polyphony:round:{round}") });
            entity.insert("prov:wasInfluencedBy".to_owned(), round);
        }
        entity
    });
    let documents: BTreeSet<(&str, i64)> = records
        .consents
        .iter()
        .map(|consent| (consent.sha256.as_str(), consent.version))
        .collect();
    let consent = |sha256: &str| format!("urn:sha256:{sha256}");
    let consents = documents.iter().map(|(sha256, version)| {
        json!({
            "@id": consent(sha256), "@type": "prov:Entity",
            "rdfs:label": format!("consent document, version {version}"),
        })
    });
    let used: Vec<Value> = header
        .guidelines
        .iter()
        .map(|known| json!({ "@id": guideline(known.version) }))
        .chain(
            documents
                .iter()
                .map(|(sha256, _)| json!({ "@id": consent(sha256) })),
        )
        .collect();
    let graph: Vec<Value> = [
        json!({ "@id": release, "@type": "prov:Entity", "prov:wasGeneratedBy": { "@id": "#build" },
            "prov:generatedAtTime": header.as_of.to_string() }),
        json!({ "@id": "#build", "@type": "prov:Activity", "rdfs:label": "release build",
            "prov:wasInformedBy": { "@id": "#annotation" },
            "prov:wasAssociatedWith": { "@id": "#software" } }),
        json!({ "@id": "#annotation", "@type": "prov:Activity",
            "rdfs:label": if header.simulated { "simulated annotation" } else { "annotation" },
            "prov:used": used, "prov:wasAssociatedWith": { "@id": "#contributors" } }),
        json!({ "@id": "#contributors", "@type": "prov:Agent", "rdfs:label": "contributors of the community" }),
        json!({ "@id": "#software", "@type": ["prov:Agent", "prov:SoftwareAgent"],
            "rdfs:label": format!("Polyphony {}", header.software_version) }),
    ]
    .into_iter()
    .chain(guidelines)
    .chain(consents)
    .collect();
    json!({
        "@context": {
            "prov": "http://www.w3.org/ns/prov#",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        },
        "@graph": graph,
    })
}
