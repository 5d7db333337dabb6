//! What was consented to.

use super::{column, day};
use crate::consent::Purpose;
use crate::dataset::records::Records;
use crate::dataset::table::{Kind, Table, Value};
use std::sync::Arc;

/// The purposes that a contributor's row tells of, each under the purpose's name.
pub const FLAGS: [(Purpose, &str); 5] = [
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
        Purpose::PublishResponses,
        "Whether they consented to publish the responses that they wrote.",
    ),
    (
        Purpose::Archive,
        "Whether they consented to archives that outlast the project.",
    ),
];

pub(super) fn consents(records: &Records) -> Table {
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
