//! The tables of a release, made from its records.

use super::contributors::contributors;
use super::derive::{self, Basis};
use super::pay;
use super::records::{Attribute, Item, Records};
use super::rounds;
use super::table::{Column, Kind, Table, Value};
use crate::consent::Purpose;
use crate::time::Timestamp;
use rand::Rng;
use std::collections::HashSet;
use std::sync::Arc;

/// The names of all tables.
pub fn names() -> impl Iterator<Item = &'static str> {
    let first = [
        "items",
        "responses",
        "judgements",
        "contributors",
        "attributes",
        "consents",
        "pay",
    ];
    first.into_iter().chain(rounds::BASE).chain(derive::names())
}

/// Every table that is not empty; `rng` draws the people of the intervals.
#[must_use]
pub fn tables(records: &Records, rng: &mut impl Rng) -> Vec<Table> {
    let mut basis_tables = vec![
        items(records),
        responses(records),
        judgements(records),
        contributors(records),
    ];
    basis_tables.extend(rounds::tables(records));
    let basis = Basis::read(&basis_tables, records.header.k);
    let derived = basis.as_ref().map(|basis| derive::all(basis, rng));
    let rest = [attributes(records), consents(records), pay::table(records)];
    let all = basis_tables
        .into_iter()
        .chain(derived.into_iter().flatten())
        .chain(rest);
    all.filter(|table| !table.rows.is_empty()).collect()
}

/// A moment at the precision of a day, or nothing.
fn day(at: Option<Timestamp>) -> Value {
    Value::text(at.map(Timestamp::day).as_deref())
}

fn column(name: &str, kind: Kind, meaning: &str) -> Column {
    Column::new(name, kind, meaning)
}

fn items(records: &Records) -> Table {
    let row = |item: &Item| {
        vec![
            item.id.as_str().into(),
            item.language.as_str().into(),
            Value::Messages(Arc::clone(&item.prompt)),
            item.source.as_str().into(),
            item.licence.as_str().into(),
        ]
    };
    Table {
        name: "items",
        row: "one item: a prompt with two or more responses",
        columns: vec![
            column("item_id", Kind::Text, "The item."),
            column(
                "language",
                Kind::Text,
                "BCP 47 tag of the content's language.",
            ),
            column("prompt", Kind::Messages, "The turns of the prompt."),
            column("source", Kind::Text, "Where the item comes from."),
            column("licence", Kind::Text, "The terms of the item's text."),
        ],
        rows: records.items.iter().map(row).collect(),
    }
}

/// What people were offered, with the codes by which others know it.
fn attributes(records: &Records) -> Table {
    let of = |attribute: &Attribute| -> Vec<Vec<Value>> {
        let rows = attribute.values.iter().map(|(value, label, codes)| {
            let codes = codes.iter().map(|code| Arc::from(code.as_str()));
            vec![
                attribute.key.as_str().into(),
                value.as_str().into(),
                label.as_str().into(),
                Value::Texts(codes.collect()),
                attribute.version.into(),
                attribute.source.as_str().into(),
            ]
        });
        rows.collect()
    };
    Table {
        name: "attributes",
        row: "one answer that a declared attribute offers; people may use words of their own instead",
        columns: vec![
            column(
                "attribute",
                Kind::Text,
                "The attribute's key, as in the names of columns.",
            ),
            column(
                "value",
                Kind::Text,
                "The community's own value, as it stands in rows.",
            ),
            column(
                "label",
                Kind::Text,
                "How it reads in English, or in the community's language.",
            ),
            column(
                "codes",
                Kind::Texts,
                "The same by common codes, written scheme:code, such as bcp47:sw or iso3166-1:KE.",
            ),
            column(
                "version",
                Kind::Integer,
                "The question's version that says so.",
            ),
            column("source", Kind::Text, "Where values and codes come from."),
        ],
        rows: records.header.attributes.iter().flat_map(of).collect(),
    }
}

fn responses(records: &Records) -> Table {
    let of_item = |item: &Item| -> Vec<Vec<Value>> {
        let rows = item.responses.iter().map(|response| {
            vec![
                Value::Text(Arc::clone(&response.id)),
                item.id.as_str().into(),
                Value::Text(Arc::clone(&response.text)),
                response.model.as_str().into(),
                response.generation.as_str().into(),
                item.language.as_str().into(),
            ]
        });
        rows.collect()
    };
    Table {
        name: "responses",
        row: "one response of an item",
        columns: vec![
            column("response_id", Kind::Text, "The response."),
            column("item_id", Kind::Text, "The item that it answers."),
            column("text", Kind::Text, "The answer itself."),
            column(
                "model",
                Kind::Text,
                "The model that wrote it; contributors did not see this.",
            ),
            column(
                "generation",
                Kind::Text,
                "JSON of whatever the import said of its making.",
            ),
            column("language", Kind::Text, "BCP 47 tag of the item's language."),
        ],
        rows: records.items.iter().flat_map(of_item).collect(),
    }
}

fn judgements(records: &Records) -> Table {
    let rows = records.judgements.iter().filter_map(|judgement| {
        let item = records.items.get(judgement.item)?;
        let person = records.contributors.get(judgement.contributor)?;
        let id = |place: &usize| {
            item.responses
                .get(*place)
                .map(|response| Arc::clone(&response.id))
        };
        let tiers: Vec<Vec<Arc<str>>> = judgement
            .ranking
            .tiers()
            .iter()
            .map(|tier| tier.iter().filter_map(id).collect())
            .collect();
        let ranked: HashSet<usize> = judgement
            .ranking
            .tiers()
            .iter()
            .flatten()
            .copied()
            .collect();
        let unranked: Vec<Arc<str>> = (0..item.responses.len())
            .filter(|place| !ranked.contains(place))
            .filter_map(|p| id(&p))
            .collect();
        let shown: Vec<Arc<str>> = judgement.order_shown.iter().filter_map(id).collect();
        let rationale = (!judgement.rationale.is_empty()).then_some(judgement.rationale.as_str());
        Some(vec![
            judgement.id.as_str().into(),
            item.id.as_str().into(),
            Value::Text(Arc::clone(&person.pseudonym)),
            "ranking".into(),
            Value::Tiers(tiers.into()),
            Value::Texts(unranked.into()),
            judgement.none_acceptable.into(),
            judgement.confidence.into(),
            Value::text(rationale),
            Value::text(judgement.flag.as_deref()),
            Value::Texts(shown.into()),
            judgement.guideline_version.into(),
            judgement.consent_id.as_str().into(),
            judgement.locale.as_str().into(),
            judgement.active_ms.into(),
            judgement.started_at.day().as_str().into(),
            Value::text(judgement.repeat_of.as_deref()),
            Value::Texts(
                judgement
                    .marks
                    .iter()
                    .map(|mark| mark.as_str().into())
                    .collect(),
            ),
            records.header.simulated.into(),
        ])
    });
    Table {
        name: "judgements",
        row: "one judgement: what a contributor answered on an item",
        columns: vec![
            column("judgement_id", Kind::Text, "The judgement."),
            column("item_id", Kind::Text, "The item that was judged."),
            column(
                "contributor",
                Kind::Text,
                "Pseudonym, keyed to this release.",
            ),
            column("task_kind", Kind::Text, "How it was asked."),
            column(
                "ranking",
                Kind::Tiers,
                "Response ids in tiers, best first; a tier's are tied.",
            ),
            column(
                "unranked",
                Kind::Texts,
                "Responses left out of the ranking, which says nothing of them.",
            ),
            column(
                "none_acceptable",
                Kind::Flag,
                "Whether no response is acceptable.",
            ),
            column(
                "confidence",
                Kind::Integer,
                "1 (a guess) to 4 (certain); null where not said.",
            ),
            column(
                "rationale",
                Kind::Text,
                "Why, in the contributor's words; null where none.",
            ),
            column(
                "flag",
                Kind::Text,
                "What the contributor reported about the item.",
            ),
            column(
                "order_shown",
                Kind::Texts,
                "Response ids in the random order shown.",
            ),
            column(
                "guideline_version",
                Kind::Integer,
                "The version of the guidelines in force.",
            ),
            column(
                "consent_id",
                Kind::Text,
                "The consent record in force when it was made.",
            ),
            column("locale", Kind::Text, "The interface's language."),
            column(
                "active_ms",
                Kind::Integer,
                "Active time in milliseconds, as measured and paid.",
            ),
            column("started_at", Kind::Text, "The UTC day."),
            column(
                "repeat_of",
                Kind::Text,
                "The contributor's earlier judgement of the item that this one was planned to repeat; no other table counts it again.",
            ),
            column(
                "marks",
                Kind::Texts,
                "Signs that it was made without attention. Nothing is left out for them.",
            ),
            column(
                "simulated",
                Kind::Flag,
                "Whether it comes from a simulation instead of a person.",
            ),
        ],
        rows: rows.collect(),
    }
}

/// The purposes that a contributor's row tells of, each under the purpose's name.
pub const FLAGS: [(Purpose, &str); 4] = [
    (
        Purpose::LinkDemographics,
        "Whether they consented to link declared attributes.",
    ),
    (
        Purpose::CommercialTraining,
        "Whether they consented to the training of models that are sold: leave the rows of the others \
        out where you train one.",
    ),
    (
        Purpose::QuoteWords,
        "Whether they consented to have their own words quoted.",
    ),
    (
        Purpose::Archive,
        "Whether they consented to archives that outlast the project.",
    ),
];

fn consents(records: &Records) -> Table {
    let texts = |names: &[&str]| Value::Texts(names.iter().map(|name| Arc::from(*name)).collect());
    let rows = records.consents.iter().map(|consent| {
        vec![
            consent.id.as_str().into(),
            Value::Text(Arc::clone(&consent.pseudonym)),
            consent.document_id.as_str().into(),
            consent.version.into(),
            consent.sha256.as_str().into(),
            consent.language.as_str().into(),
            texts(&consent.granted),
            texts(&consent.refused),
            consent.given_at.day().as_str().into(),
            day(consent.expires_at),
            day(consent.withdrawn_at),
            consent.method.as_str().into(),
            consent.controller.as_str().into(),
            consent.jurisdiction.as_str().into(),
        ]
    });
    Table {
        name: "consents",
        row: "one consent record that stands behind judgements of this release",
        columns: vec![
            column("consent_id", Kind::Text, "The record."),
            column(
                "contributor",
                Kind::Text,
                "Pseudonym, keyed to this release.",
            ),
            column("document_id", Kind::Text, "The consent document."),
            column(
                "document_version",
                Kind::Integer,
                "The version of the consent document.",
            ),
            column(
                "document_sha256",
                Kind::Text,
                "SHA-256 of the text that was shown.",
            ),
            column(
                "language",
                Kind::Text,
                "The language in which it was shown.",
            ),
            column("granted", Kind::Texts, "Purposes granted."),
            column("refused", Kind::Texts, "Purposes refused."),
            column("given_at", Kind::Text, "The UTC day."),
            column(
                "expires_at",
                Kind::Text,
                "The UTC day on which it ends by itself; null where it does not.",
            ),
            column(
                "withdrawn_at",
                Kind::Text,
                "The UTC day on which a later answer took some of it back; null where none did.",
            ),
            column("method", Kind::Text, "How it was given."),
            column("controller", Kind::Text, "Who answers for the data."),
            column("jurisdiction", Kind::Text, "Under which law."),
        ],
        rows: rows.collect(),
    }
}
