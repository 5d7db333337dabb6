//! What was asked: items, their responses, and the attributes that people were asked for.

use super::column;
use crate::dataset::records::{Attribute, Item, Judgement, Records};
use crate::dataset::table::{Kind, Table, Value};
use crate::item::provenance::Origin;
use crate::item::writer;
use crate::language::Language;
use std::collections::HashMap;
use std::sync::Arc;

/// The provenance of a response that came in with its item.
pub(in crate::dataset) const IMPORTED: &str = "imported";

/// The provenance of a response that a contributor wrote.
const WRITTEN: &str = "contributor";

pub(super) fn items(records: &Records) -> Table {
    let stated = |text: &str| Value::text(Some(text).filter(|text| !text.is_empty()));
    let row = |item: &Item| {
        let known = &item.provenance;
        vec![
            item.id.as_str().into(),
            item.language.as_str().into(),
            Value::Messages(Arc::clone(&item.prompt)),
            item.source.as_str().into(),
            item.licence.as_str().into(),
            Value::text(item.parallel_id.as_deref()),
            Value::text(known.origin.map(Origin::name)),
            Value::text(known.from.as_ref().map(Language::as_str)),
            stated(&known.by),
            stated(&known.checked_by),
            Value::Texts(item.warnings.as_slice().into()),
            Value::text(item.mended_by.as_deref()),
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
            column(
                "parallel_id",
                Kind::Text,
                "The same for the same item in other languages, response by response.",
            ),
            column(
                "origin",
                Kind::Text,
                "native, human_translation or machine_translation; null where nobody said.",
            ),
            column(
                "translated_from",
                Kind::Text,
                "BCP 47 tag of the language that it was translated from.",
            ),
            column("translated_by", Kind::Text, "Who or what translated it."),
            column("checked_by", Kind::Text, "Who checked the translation."),
            column(
                "content_warnings",
                Kind::Texts,
                "What it is about that somebody may not want to read.",
            ),
            column(
                "mended_by",
                Kind::Text,
                "The item that holds its translation as people mended it since; null where nobody did. \
                Judgements keep to the text that they were made on.",
            ),
        ],
        rows: records.items.iter().map(row).collect(),
    }
}

/// What people were offered, with the codes by which others know it.
pub(super) fn attributes(records: &Records) -> Table {
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

/// What contributors wrote themselves, by the place of the item, in the order of the judgements.
pub(super) fn written(records: &Records) -> HashMap<usize, Vec<&Judgement>> {
    let mut by_item = HashMap::<usize, Vec<&Judgement>>::new();
    for judgement in &records.judgements {
        if judgement.wrote.is_some() {
            by_item.entry(judgement.item).or_default().push(judgement);
        }
    }
    by_item
}

pub(super) fn responses(records: &Records) -> Table {
    let written = written(records);
    let stated = |text: &str| Value::text(Some(text).filter(|text| !text.is_empty()));
    let imported = |item: &Item, response: &super::super::records::Response| {
        let writer = &response.writer;
        vec![
            Value::Text(Arc::clone(&response.id)),
            item.id.as_str().into(),
            Value::Text(Arc::clone(&response.text)),
            response.model.as_str().into(),
            response.generation.as_str().into(),
            item.language.as_str().into(),
            IMPORTED.into(),
            Value::Null,
            Value::Null,
            Value::text(writer.kind.map(writer::Kind::name)),
            stated(&writer.name),
            stated(&writer.endpoint),
        ]
    };
    let by_contributor = |item: &Item, judgement: &Judgement| {
        let (id, text) = judgement.wrote.as_ref()?;
        let person = records.contributors.get(judgement.contributor)?;
        let revised = item.responses.get(*judgement.order_shown.first()?)?;
        Some(vec![
            Value::Text(Arc::clone(id)),
            item.id.as_str().into(),
            Value::Text(Arc::clone(text)),
            Value::Null,
            "{}".into(),
            item.language.as_str().into(),
            WRITTEN.into(),
            Value::Text(Arc::clone(&person.pseudonym)),
            Value::Text(Arc::clone(&revised.id)),
            writer::Kind::Person.name().into(),
            Value::Null,
            Value::Null,
        ])
    };
    let mut rows = Vec::new();
    for (place, item) in records.items.iter().enumerate() {
        rows.extend(
            item.responses
                .iter()
                .map(|response| imported(item, response)),
        );
        let own = written.get(&place).into_iter().flatten();
        rows.extend(own.filter_map(|judgement| by_contributor(item, judgement)));
    }
    Table {
        name: "responses",
        row: "one response of an item",
        columns: vec![
            column("response_id", Kind::Text, "The response."),
            column("item_id", Kind::Text, "The item that it answers."),
            column(
                "text",
                Kind::Text,
                "The answer itself; null where its writer took it back.",
            ),
            column(
                "model",
                Kind::Text,
                "The model that wrote it, which contributors did not see; null where a person did.",
            ),
            column(
                "generation",
                Kind::Text,
                "JSON of whatever the import said of its making.",
            ),
            column("language", Kind::Text, "BCP 47 tag of the item's language."),
            column(
                "provenance",
                Kind::Text,
                "`imported`, or `contributor` where somebody wrote it in answer to an edit task; such a \
                response was shown to nobody.",
            ),
            column(
                "contributor",
                Kind::Text,
                "Who wrote it: pseudonym, keyed to this release; null where it was imported.",
            ),
            column(
                "revises",
                Kind::Text,
                "The response that it words anew; null where it was imported.",
            ),
            column(
                "written_by",
                Kind::Text,
                "`model` or `person`; null where nobody said.",
            ),
            column(
                "writer",
                Kind::Text,
                "The person as whoever brought the response names them; null where nobody did, and for \
                contributors.",
            ),
            column(
                "endpoint",
                Kind::Text,
                "The endpoint that was asked for it, as its curator calls it; `generation` holds its host and \
                how it was sampled. Null where it came in a file.",
            ),
        ],
        rows,
    }
}
