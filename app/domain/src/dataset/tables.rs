//! The tables of a release, made from its records.

use super::contributors::contributors;
use super::derive::{self, Basis};
use super::pay;
use super::records::{Attribute, Item, Judgement, Records};
use super::rounds;
use super::table::{Column, Kind, Table, Value};
use crate::consent::Purpose;
use crate::item::provenance::Origin;
use crate::language::Language;
use crate::task::Given;
use crate::time::Timestamp;
use rand::Rng;
use std::collections::{BTreeMap, HashMap, HashSet};
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

/// What contributors wrote themselves, by the place of the item, in the order of the judgements.
fn written(records: &Records) -> HashMap<usize, Vec<&Judgement>> {
    let mut by_item = HashMap::<usize, Vec<&Judgement>>::new();
    for judgement in &records.judgements {
        if judgement.wrote.is_some() {
            by_item.entry(judgement.item).or_default().push(judgement);
        }
    }
    by_item
}

fn responses(records: &Records) -> Table {
    let written = written(records);
    let imported = |item: &Item, response: &super::records::Response| {
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
        ],
        rows,
    }
}

/// The provenance of a response that came in with its item.
pub(super) const IMPORTED: &str = "imported";
/// The provenance of a response that a contributor wrote.
const WRITTEN: &str = "contributor";
/// What an edit task's answer says where nothing had to change, and where something had.
pub(super) const AS_IT_IS: &str = "as_it_is";
const REWRITTEN: &str = "rewritten";

/// What only some kinds of tasks answer: strength of a pair, ratings as JSON, edit.
fn of_kind(judgement: &Judgement, item: &Item) -> [Value; 3] {
    let (mut strength, mut ratings, mut edit) = (Value::Null, Value::Null, Value::Null);
    match &judgement.given {
        Some(Given::Pairwise(said)) => strength = said.verdict.strength().into(),
        Some(Given::Rating(said)) => {
            let rated = judgement.order_shown.iter().zip(&said.ratings);
            let rated: BTreeMap<&str, &BTreeMap<String, u8>> = rated
                .filter(|(_, values)| !values.is_empty())
                .filter_map(|(place, values)| Some((&*item.responses.get(*place)?.id, values)))
                .collect();
            ratings = Value::text(serde_json::to_string(&rated).ok().as_deref());
        }
        Some(Given::Edit(said)) if said.as_it_is => edit = AS_IT_IS.into(),
        Some(Given::Edit(_)) => edit = REWRITTEN.into(),
        Some(Given::Ranking(_) | Given::BestWorst(_)) | None => {}
    }
    [strength, ratings, edit]
}

fn judgements(records: &Records) -> Table {
    let texts =
        |all: &[String]| Value::Texts(all.iter().map(|text| text.as_str().into()).collect());
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
        let mut seen = judgement.order_shown.clone();
        seen.sort_unstable();
        let unranked: Vec<Arc<str>> = seen
            .iter()
            .filter(|place| judgement.kind.orders() && !ranked.contains(place))
            .filter_map(id)
            .collect();
        let shown: Vec<Arc<str>> = judgement.order_shown.iter().filter_map(id).collect();
        let rationale = (!judgement.rationale.is_empty()).then_some(judgement.rationale.as_str());
        let wrote = judgement.wrote.as_ref().map(|(id, _)| id.as_ref());
        let [strength, ratings, edit] = of_kind(judgement, item);
        Some(vec![
            judgement.id.as_str().into(),
            item.id.as_str().into(),
            Value::Text(Arc::clone(&person.pseudonym)),
            judgement.kind.name().into(),
            Value::Tiers(tiers.into()),
            Value::Texts(unranked.into()),
            judgement.none_acceptable.into(),
            strength,
            ratings,
            edit,
            Value::text(wrote),
            judgement.confidence.into(),
            Value::text(rationale),
            texts(&judgement.reasons),
            Value::text(judgement.flag.as_deref()),
            Value::Texts(shown.into()),
            judgement.guideline_version.into(),
            judgement.consent_id.as_str().into(),
            judgement.locale.as_str().into(),
            judgement.active_ms.into(),
            judgement.started_at.day().as_str().into(),
            Value::text(judgement.repeat_of.as_deref()),
            texts(&judgement.marks),
            records.header.simulated.into(),
        ])
    });
    Table {
        name: "judgements",
        row: "one judgement: what a contributor answered on an item",
        columns: judgement_columns(),
        rows: rows.collect(),
    }
}

fn judgement_columns() -> Vec<Column> {
    vec![
        column("judgement_id", Kind::Text, "The judgement."),
        column("item_id", Kind::Text, "The item that was judged."),
        column(
            "contributor",
            Kind::Text,
            "Pseudonym, keyed to this release.",
        ),
        column(
            "task_kind",
            Kind::Text,
            "How it was asked: `ranking`, `pairwise`, `best_worst`, `rating` or `edit`.",
        ),
        column(
            "ranking",
            Kind::Tiers,
            "Response ids in tiers, best first; a tier's are tied. Of `best_worst`, those between the best \
            and the worst were not compared with one another. Empty of `rating` and `edit`.",
        ),
        column(
            "unranked",
            Kind::Texts,
            "Responses that were shown and left out of the ranking, which says nothing of them.",
        ),
        column(
            "none_acceptable",
            Kind::Flag,
            "Whether no response that was shown is acceptable.",
        ),
        column(
            "pair_strength",
            Kind::Integer,
            "Of `pairwise`: 2 where one is much better, 1 where it is better, 0 where they are equal; \
            null where both are bad.",
        ),
        column(
            "ratings",
            Kind::Text,
            "Of `rating`: a JSON object from response id to dimension to value, 1 to 5; what could not \
            be said is missing.",
        ),
        column(
            "edit",
            Kind::Text,
            "Of `edit`: `as_it_is` where nothing had to change, else `rewritten`.",
        ),
        column(
            "wrote",
            Kind::Text,
            "Of `edit`: the response in `responses` that the contributor wrote, where they consented to \
            publish it.",
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
            "reason_codes",
            Kind::Texts,
            "What the contributor said that their answer is about.",
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
    ]
}

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
