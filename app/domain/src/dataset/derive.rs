//! Tables that follow from others: preferences, unpaired labels, ratings, distributions, disagreement,
//! and those of rounds.
//!
//! They are made from the tables themselves, so that whoever has a release can make them again.

use super::contest::contest;
use super::disagreement::disagreement;
use super::rounds;
use super::rounds::basis::{BasisRound, Known};
use super::table::{Column, Kind, Table, Value};
use super::tables::{AS_IT_IS, IMPORTED};
use crate::analysis::Contest;
use crate::cores;
use crate::disclosure::SUPPRESSED;
use crate::item::Message;
use crate::preference::{Distribution, Unit, Voice, Whose, distributions as of_item};
use crate::ranking::{Outcome, Ranking};
use crate::task;
use rand::Rng;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// Items whose distributions one part of the work makes.
const ITEMS: usize = 32;

/// What stands before an attribute's key in the names of columns.
pub(super) const ATTRIBUTE: &str = "attribute_";

/// Every table that follows from others, rounds aside; what makes it again is [`all`].
pub const DERIVED: [&str; 5] = [
    "preferences",
    "unpaired",
    "ratings",
    "distributions",
    "disagreement",
];

/// The names of all tables that follow from others.
pub fn names() -> impl Iterator<Item = &'static str> {
    DERIVED.into_iter().chain(rounds::DERIVED)
}

/// Whether a table follows from others.
#[must_use]
pub fn is_derived(table: &str) -> bool {
    names().any(|name| name == table)
}

/// All of them, as they follow from the rest: what `build` writes, `verify` expects and a retracted
/// copy is given. `rng` draws and shuffles people, with the same seed each time.
#[must_use]
pub fn all(basis: &Basis, rng: &mut impl Rng) -> Vec<Table> {
    let mut all = vec![
        preferences(basis),
        unpaired(basis),
        ratings(basis),
        distributions(basis),
    ];
    all.extend(rounds::derive::all(basis, rng));
    all.push(disagreement(&basis.contest, basis.k, rng));
    all
}

/// The column of an attribute.
#[must_use]
pub fn attribute_column(key: &str) -> String {
    format!("{ATTRIBUTE}{key}")
}

/// What the derived tables are made from, read out of `items`, `responses`, `judgements`,
/// `contributors` and the base tables of rounds.
pub struct Basis {
    pub(super) k: u64,
    pub(super) items: Vec<BasisItem>,
    judgements: Vec<BasisJudgement>,
    pub(super) contributors: Vec<BasisContributor>,
    pub(super) attributes: Vec<Declared>,
    pub(super) rounds: Vec<BasisRound>,
    contest: Contest,
}

/// A conversation, shared by the rows that hold it.
type Turns = Arc<[Message]>;

pub(super) struct BasisItem {
    pub(super) id: Arc<str>,
    language: Value,
    prompt: Arc<[Message]>,
    /// Id and the text as an assistant's turn, of those that came in with the item.
    pub(super) responses: Vec<(Arc<str>, Arc<[Message]>)>,
    /// The same of those that contributors wrote and did not take back.
    written: Vec<(Arc<str>, Arc<[Message]>)>,
}

struct BasisJudgement {
    id: Arc<str>,
    item: usize,
    contributor: usize,
    kind: task::Kind,
    ranking: Ranking<usize>,
    reach: task::Reach,
    none_acceptable: bool,
    strength: Option<i64>,
    /// Place of the response, dimension, value.
    ratings: Vec<(usize, String, i64)>,
    /// Whether an edit task left the response as it is.
    as_it_is: bool,
    /// The place of the first response shown, which an edit revises.
    shown_first: Option<usize>,
    /// The place of what was written in the item's `written`.
    wrote: Option<usize>,
}

pub(super) struct BasisContributor {
    pub(super) pseudonym: Arc<str>,
    values: Vec<Value>,
    /// By attribute, the places of the values that they gave.
    pub(super) groups: Vec<Vec<usize>>,
}

/// A declared attribute.
pub(super) struct Declared {
    pub(super) key: String,
    /// Of its column: several values are several texts.
    kind: Kind,
    /// Released values, in ascending order.
    pub(super) values: Vec<Arc<str>>,
}

/// The values of one row by column name.
pub(super) struct Row<'t> {
    table: &'t Table,
    values: &'t [Value],
}

impl<'t> Row<'t> {
    pub(super) fn get(&self, name: &str) -> Option<&'t Value> {
        self.values.get(self.table.column(name)?)
    }

    pub(super) fn text(&self, name: &str) -> Option<Arc<str>> {
        self.get(name)?.as_text().cloned()
    }
}

pub(super) fn rows<'t>(
    tables: &'t [Table],
    name: &str,
) -> Option<impl Iterator<Item = Row<'t>> + use<'t>> {
    let table = tables.iter().find(|table| table.name == name)?;
    Some(table.rows.iter().map(move |values| Row { table, values }))
}

impl Basis {
    /// Reads the tables; `None` where one of the first four is missing, or any lacks a column or
    /// points at nothing.
    #[must_use]
    pub fn read(tables: &[Table], k: u64) -> Option<Self> {
        let mut items = Vec::new();
        let mut place_of_item = HashMap::new();
        for row in rows(tables, "items")? {
            let id = row.text("item_id")?;
            let Some(Value::Messages(prompt)) = row.get("prompt") else {
                return None;
            };
            place_of_item.insert(Arc::clone(&id), items.len());
            let language = row.get("language")?.clone();
            items.push(BasisItem {
                id,
                language,
                prompt: Arc::clone(prompt),
                responses: Vec::new(),
                written: Vec::new(),
            });
        }
        for row in rows(tables, "responses")? {
            let item = items.get_mut(*place_of_item.get(&row.text("item_id")?)?)?;
            // A release from before edits names no provenance.
            let provenance = row.text("provenance");
            let imported = provenance.is_none_or(|provenance| &*provenance == IMPORTED);
            let content = match row.text("text") {
                Some(text) => text.to_string(),
                None if imported => return None,
                None => continue,
            };
            let turn = Message {
                role: "assistant".to_owned(),
                content,
            };
            let all = if imported {
                &mut item.responses
            } else {
                &mut item.written
            };
            all.push((row.text("response_id")?, Arc::from([turn])));
        }
        let (contributors, attributes) = read_contributors(tables)?;
        let place_of_person: HashMap<Arc<str>, usize> = contributors
            .iter()
            .enumerate()
            .map(|(place, person)| (Arc::clone(&person.pseudonym), place))
            .collect();
        let mut judgements = Vec::new();
        for row in rows(tables, "judgements")? {
            // A planned repeat measures its maker: each person counts once on an item.
            if row.text("repeat_of").is_some() {
                continue;
            }
            let place = *place_of_item.get(&row.text("item_id")?)?;
            let item = items.get(place)?;
            let contributor = *place_of_person.get(&row.text("contributor")?)?;
            judgements.push(read_judgement(&row, place, item, contributor)?);
        }
        let known = Known {
            items: &items,
            place_of_item: &place_of_item,
            contributors: &contributors,
            place_of_person: &place_of_person,
            attributes: attributes
                .iter()
                .map(|declared| declared.values.len())
                .collect(),
        };
        let rounds = rounds::basis::read(tables, &known)?;
        let contest = contest(tables)?;
        Some(Self {
            k,
            items,
            judgements,
            contributors,
            attributes,
            rounds,
            contest,
        })
    }

    /// Every judgement with its item and its maker.
    fn all(&self) -> impl Iterator<Item = (&BasisJudgement, &BasisItem, &BasisContributor)> {
        self.judgements.iter().filter_map(|judgement| {
            let item = self.items.get(judgement.item)?;
            let person = self.contributors.get(judgement.contributor)?;
            Some((judgement, item, person))
        })
    }

    fn attribute_columns(&self) -> impl Iterator<Item = Column> {
        self.attributes.iter().map(|declared| {
            let meaning = "Declared attribute of the contributor, as in `contributors`.";
            Column::new(attribute_column(&declared.key), declared.kind, meaning)
        })
    }
}

/// A judgement of the item at `place`.
fn read_judgement(
    row: &Row<'_>,
    place: usize,
    item: &BasisItem,
    contributor: usize,
) -> Option<BasisJudgement> {
    let at = |id: &Arc<str>| item.responses.iter().position(|(known, _)| known == id);
    let Some(Value::Tiers(tiers)) = row.get("ranking") else {
        return None;
    };
    let tiers: Option<Vec<Vec<usize>>> = tiers
        .iter()
        .map(|tier| tier.iter().map(at).collect())
        .collect();
    let Some(Value::Texts(shown)) = row.get("order_shown") else {
        return None;
    };
    let kind: task::Kind = row.text("task_kind")?.parse().ok()?;
    let mut ratings = Vec::new();
    if let Some(text) = row.text("ratings") {
        let rated: BTreeMap<Arc<str>, BTreeMap<String, i64>> = serde_json::from_str(&text).ok()?;
        for (id, values) in rated {
            let response = at(&id)?;
            ratings.extend(
                values
                    .into_iter()
                    .map(|(key, value)| (response, key, value)),
            );
        }
    }
    let wrote = row.text("wrote");
    let wrote = wrote.and_then(|id| item.written.iter().position(|(known, _)| *known == id));
    Some(BasisJudgement {
        id: row.text("judgement_id")?,
        item: place,
        contributor,
        kind,
        ranking: Ranking::from_tiers(tiers?).ok()?,
        reach: kind.reach(shown.len(), item.responses.len()),
        none_acceptable: row.get("none_acceptable") == Some(&Value::Flag(true)),
        strength: match row.get("pair_strength") {
            Some(Value::Integer(strength)) => Some(*strength),
            _ => None,
        },
        ratings,
        as_it_is: row.text("edit").is_some_and(|edit| &*edit == AS_IT_IS),
        shown_first: shown.first().and_then(at),
        wrote,
    })
}

/// The contributors, and what they declared.
type People = (Vec<BasisContributor>, Vec<Declared>);

fn read_contributors(tables: &[Table]) -> Option<People> {
    let table = tables.iter().find(|table| table.name == "contributors")?;
    let places: Vec<(&str, Kind, usize)> = table
        .columns
        .iter()
        .enumerate()
        .filter_map(|(place, c)| Some((c.name.strip_prefix(ATTRIBUTE)?, c.kind, place)))
        .collect();
    let released = |place: usize| -> Vec<Arc<str>> {
        let cells = table.rows.iter().filter_map(|row| row.get(place));
        let values: BTreeSet<_> = cells
            .flat_map(Value::texts)
            .filter(|value| value.as_ref() != SUPPRESSED)
            .collect();
        values.into_iter().cloned().collect()
    };
    let attributes: Vec<Declared> = places
        .iter()
        .map(|(key, kind, place)| Declared {
            key: (*key).to_owned(),
            kind: *kind,
            values: released(*place),
        })
        .collect();
    let mut contributors = Vec::new();
    for row in rows(tables, "contributors")? {
        let values: Vec<Value> = places
            .iter()
            .filter_map(|(_, _, place)| row.values.get(*place).cloned())
            .collect();
        let group = |(value, declared): (&Value, &Declared)| {
            let known = value.texts().iter();
            let places = known.filter_map(|value| declared.values.binary_search(value).ok());
            places.collect()
        };
        contributors.push(BasisContributor {
            pseudonym: row.text("contributor")?,
            groups: values.iter().zip(&attributes).map(group).collect(),
            values,
        });
    }
    Some((contributors, attributes))
}

impl BasisJudgement {
    /// Every pair of texts of which the first is preferred, with its margin.
    fn preferred<'i>(&self, item: &'i BasisItem) -> Vec<(&'i Turns, &'i Turns, i64)> {
        let mut pairs = Vec::new();
        for (a, (_, first)) in item.responses.iter().enumerate() {
            for (b, (_, second)) in item.responses.iter().enumerate().skip(a + 1) {
                let (chosen, rejected, over, under) = match self.ranking.outcome(a, b) {
                    Some(Outcome::First) => (first, second, a, b),
                    Some(Outcome::Second) => (second, first, b, a),
                    Some(Outcome::Tie) | None => continue,
                };
                let tier = |place| self.ranking.position(place).unwrap_or_default();
                let tiers = i64::try_from(tier(under) - tier(over)).unwrap_or(i64::MAX);
                pairs.push((chosen, rejected, self.strength.unwrap_or(tiers)));
            }
        }
        let revised = self.shown_first.and_then(|place| item.responses.get(place));
        let wrote = self.wrote.and_then(|place| item.written.get(place));
        if let (Some((_, written)), Some((_, revised))) = (wrote, revised) {
            pairs.push((written, revised, 1));
        }
        pairs
    }

    /// The responses that were called acceptable or not.
    fn labels(&self, item: &BasisItem) -> Vec<(usize, bool)> {
        if self.kind == task::Kind::Edit {
            // What was rewritten may have been acceptable all the same.
            let good = self.shown_first.filter(|_| self.as_it_is);
            return good.into_iter().map(|place| (place, true)).collect();
        }
        let places = 0..item.responses.len();
        let ranked = places.filter_map(|place| Some((place, self.ranking.position(place)?)));
        ranked
            .map(|(place, tier)| (place, tier == 0 && !self.none_acceptable))
            .collect()
    }
}

/// One row per ordered pair of each judgement: explicit-prompt preference data.
#[must_use]
pub fn preferences(basis: &Basis) -> Table {
    // Room for every row and no more: there can be millions, and a vector that grows takes double.
    let pairs = |responses: usize| responses * responses.saturating_sub(1) / 2;
    let most = basis
        .all()
        .map(|(_, item, _)| pairs(item.responses.len()) + 1);
    let mut out = Vec::with_capacity(most.sum());
    for (judgement, item, person) in basis.all() {
        for (chosen, rejected, margin) in judgement.preferred(item) {
            let mut row = Vec::with_capacity(8 + person.values.len());
            row.extend([
                Value::Messages(Arc::clone(&item.prompt)),
                Value::Messages(Arc::clone(chosen)),
                Value::Messages(Arc::clone(rejected)),
                margin.into(),
                Value::Text(Arc::clone(&person.pseudonym)),
                Value::Text(Arc::clone(&item.id)),
                Value::Text(Arc::clone(&judgement.id)),
                item.language.clone(),
            ]);
            row.extend(person.values.iter().cloned());
            out.push(row);
        }
    }
    let mut columns = vec![
        Column::new("prompt", Kind::Messages, "The turns of the prompt."),
        Column::new(
            "chosen",
            Kind::Messages,
            "The preferred response, as an assistant's turn.",
        ),
        Column::new(
            "rejected",
            Kind::Messages,
            "The other response, as an assistant's turn.",
        ),
        Column::new(
            "margin",
            Kind::Integer,
            "Tiers between the two in the ranking; of a pairwise task its strength, 2 for much better; of \
            an edit 1: the contributor's own wording is chosen over the response that it revises.",
        ),
        Column::new(
            "contributor",
            Kind::Text,
            "Pseudonym, keyed to this release.",
        ),
        Column::new("item_id", Kind::Text, "The item."),
        Column::new("judgement_id", Kind::Text, "The judgement."),
        Column::new(
            "language",
            Kind::Text,
            "BCP 47 tag of the content's language.",
        ),
    ];
    columns.extend(basis.attribute_columns());
    Table {
        name: "preferences",
        row: "one ordered pair of a judgement; ties are left out",
        columns,
        rows: out,
    }
}

/// One row per response that stands in the best tier (true), or in a worse one (false).
#[must_use]
pub fn unpaired(basis: &Basis) -> Table {
    let mut out = Vec::new();
    for (judgement, item, person) in basis.all() {
        for (place, label) in judgement.labels(item) {
            let Some((_, text)) = item.responses.get(place) else {
                continue;
            };
            out.push(vec![
                Value::Messages(Arc::clone(&item.prompt)),
                Value::Messages(Arc::clone(text)),
                Value::Flag(label),
                Value::Text(Arc::clone(&person.pseudonym)),
                Value::Text(Arc::clone(&item.id)),
                Value::Text(Arc::clone(&judgement.id)),
            ]);
        }
    }
    let columns = vec![
        Column::new("prompt", Kind::Messages, "The turns of the prompt."),
        Column::new(
            "completion",
            Kind::Messages,
            "The response, as an assistant's turn.",
        ),
        Column::new(
            "label",
            Kind::Flag,
            "Whether it stands in the best tier of those shown and is acceptable; or was good as it is.",
        ),
        Column::new(
            "contributor",
            Kind::Text,
            "Pseudonym, keyed to this release.",
        ),
        Column::new("item_id", Kind::Text, "The item."),
        Column::new("judgement_id", Kind::Text, "The judgement."),
    ];
    Table {
        name: "unpaired",
        row: "one ranked response of a judgement, or one that an edit task left as it is",
        columns,
        rows: out,
    }
}

/// One row per response and dimension of each judgement that rates.
#[must_use]
pub fn ratings(basis: &Basis) -> Table {
    let mut out = Vec::new();
    for (judgement, item, person) in basis.all() {
        for (place, dimension, value) in &judgement.ratings {
            let Some((response, _)) = item.responses.get(*place) else {
                continue;
            };
            let mut row = vec![
                Value::Text(Arc::clone(&item.id)),
                Value::Text(Arc::clone(response)),
                dimension.as_str().into(),
                (*value).into(),
                Value::Text(Arc::clone(&person.pseudonym)),
                Value::Text(Arc::clone(&judgement.id)),
                item.language.clone(),
            ];
            row.extend(person.values.iter().cloned());
            out.push(row);
        }
    }
    let text = |name: &str, meaning: &str| Column::new(name, Kind::Text, meaning);
    let mut columns = vec![
        text("item_id", "The item."),
        text("response_id", "The response that is rated."),
        text(
            "dimension",
            "What it is rated on; the card says what 1 and 5 mean.",
        ),
        Column::new("rating", Kind::Integer, "1 to 5."),
        text("contributor", "Pseudonym, keyed to this release."),
        text("judgement_id", "The judgement."),
        text("language", "BCP 47 tag of the content's language."),
    ];
    columns.extend(basis.attribute_columns());
    Table {
        name: "ratings",
        row: "one rating of a response on one dimension",
        columns,
        rows: out,
    }
}

/// One row per item, unit and group.
#[must_use]
pub fn distributions(basis: &Basis) -> Table {
    let groups: Vec<usize> = basis
        .attributes
        .iter()
        .map(|declared| declared.values.len())
        .collect();
    let mut by_item: Vec<Vec<&BasisJudgement>> = vec![Vec::new(); basis.items.len()];
    for judgement in basis.judgements.iter().filter(|j| j.kind.orders()) {
        if let Some(judgements) = by_item.get_mut(judgement.item) {
            judgements.push(judgement);
        }
    }
    let judged: Vec<(&BasisItem, Vec<&BasisJudgement>)> = basis.items.iter().zip(by_item).collect();
    let found = cores::map_small(&judged, ITEMS, |(item, judgements)| {
        let mut voices: Vec<Voice<'_, usize>> = Vec::with_capacity(judgements.len());
        for judgement in judgements {
            if let Some(person) = basis.contributors.get(judgement.contributor) {
                voices.push(Voice {
                    ranking: &judgement.ranking,
                    reach: judgement.reach,
                    none_acceptable: judgement.none_acceptable,
                    groups: &person.groups,
                });
            }
        }
        if voices.is_empty() {
            return Vec::new();
        }
        let places: Vec<usize> = (0..item.responses.len()).collect();
        let found = of_item(&places, &voices, &groups, basis.k);
        let rows = found.iter().map(|cell| distribution_row(basis, item, cell));
        rows.collect::<Vec<_>>()
    });
    let out = found.into_iter().flatten().collect();
    let text = |name: &str, meaning: &str| Column::new(name, Kind::Text, meaning);
    let number = |name: &str, meaning: &str| Column::new(name, Kind::Number, meaning);
    let columns = vec![
        text("item_id", "The item."),
        text(
            "unit",
            "`pair`, `first_choice` (in the best tier), or `none_acceptable`.",
        ),
        text(
            "response_a",
            "The first response of a pair, or the response.",
        ),
        text("response_b", "The second response of a pair."),
        text(
            "attribute",
            "The attribute of the group; null for everybody.",
        ),
        text("value", "The group's value of it."),
        Column::new(
            "n_people",
            Kind::Integer,
            "People counted; null where suppressed.",
        ),
        number("p_a", "Share that prefers a, or says yes."),
        number("ci_low_a", "Lower end of its 95% Wilson interval."),
        number("ci_high_a", "Upper end."),
        number("p_tie", "Share that ties them."),
        number("ci_low_tie", "Lower end of its 95% Wilson interval."),
        number("ci_high_tie", "Upper end."),
        number("p_b", "Share that prefers b, or says no."),
        number("ci_low_b", "Lower end of its 95% Wilson interval."),
        number("ci_high_b", "Upper end."),
        Column::new(
            "suppressed",
            Kind::Flag,
            "Whether the group is too small to be published.",
        ),
        text("reason", "Why values are null."),
    ];
    Table {
        name: "distributions",
        row: "one unit of an item in one group",
        columns,
        rows: out,
    }
}

fn distribution_row(basis: &Basis, item: &BasisItem, cell: &Distribution<usize>) -> Vec<Value> {
    let id = |place: usize| item.responses.get(place).map(|(id, _)| id.as_ref());
    let (unit, a, b) = match cell.unit {
        Unit::Pair(a, b) => ("pair", id(a), id(b)),
        Unit::First(a) => ("first_choice", id(a), None),
        Unit::NoneAcceptable => ("none_acceptable", None, None),
    };
    let (attribute, value) = match cell.whose {
        Whose::All => (None, None),
        Whose::Group { attribute, group } => {
            let named = basis.attributes.get(attribute);
            let value = named.and_then(|declared| declared.values.get(group));
            (
                named.map(|declared| declared.key.as_str()),
                value.map(AsRef::as_ref),
            )
        }
    };
    let people = cell
        .counts
        .map(|counts| i64::try_from(counts.people()).unwrap_or(i64::MAX));
    let shares = cell.counts.and_then(|counts| counts.shares());
    let mut row = vec![
        Value::Text(Arc::clone(&item.id)),
        unit.into(),
        Value::text(a),
        Value::text(b),
        Value::text(attribute),
        Value::text(value),
        people.into(),
    ];
    for place in 0..3 {
        let share = shares.and_then(|shares| shares.get(place).copied());
        row.extend([
            Value::from(share.map(|s| s.share)),
            share.map(|s| s.low).into(),
            share.map(|s| s.high).into(),
        ]);
    }
    let reason = match (cell.counts, people) {
        (None, _) => Some(SUPPRESSED),
        (Some(_), Some(0)) => Some("nobody"),
        _ => None,
    };
    row.extend([cell.counts.is_none().into(), Value::text(reason)]);
    row
}
