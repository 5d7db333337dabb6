//! What the derived tables are computed from: the tables of records, read back.

use crate::analysis::Contest;
use crate::dataset::contest::contest;
use crate::dataset::rounds;
use crate::dataset::rounds::basis::{BasisRound, Known};
use crate::dataset::table::{Column, Kind, Table, Value};
use crate::dataset::tables::{AS_IT_IS, IMPORTED};
use crate::disclosure::SUPPRESSED;
use crate::item::Message;
use crate::ranking::{Outcome, Ranking};
use crate::task;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// What stands before an attribute's key in the names of columns.
pub(in crate::dataset) const ATTRIBUTE: &str = "attribute_";

/// The column of an attribute.
#[must_use]
pub fn attribute_column(key: &str) -> String {
    format!("{ATTRIBUTE}{key}")
}

/// What the derived tables are made from, read out of `items`, `responses`, `judgements`,
/// `contributors` and the base tables of rounds.
pub struct Basis {
    pub(in crate::dataset) k: u64,
    pub(in crate::dataset) items: Vec<BasisItem>,
    pub(super) judgements: Vec<BasisJudgement>,
    pub(in crate::dataset) contributors: Vec<BasisContributor>,
    pub(in crate::dataset) attributes: Vec<Declared>,
    pub(in crate::dataset) rounds: Vec<BasisRound>,
    pub(super) contest: Contest,
}

/// A conversation, shared by the rows that hold it.
pub(in crate::dataset) type Turns = Arc<[Message]>;

pub(in crate::dataset) struct BasisItem {
    pub(in crate::dataset) id: Arc<str>,
    pub(super) language: Value,
    pub(super) prompt: Arc<[Message]>,
    /// Id and the text as an assistant's turn, of those that came in with the item.
    pub(in crate::dataset) responses: Vec<(Arc<str>, Arc<[Message]>)>,
    /// The same of those that contributors wrote and did not take back.
    pub(super) written: Vec<(Arc<str>, Arc<[Message]>)>,
}

pub(in crate::dataset) struct BasisJudgement {
    pub(super) id: Arc<str>,
    pub(super) item: usize,
    pub(super) contributor: usize,
    pub(super) kind: task::Kind,
    pub(super) ranking: Ranking<usize>,
    pub(super) reach: task::Reach,
    pub(super) none_acceptable: bool,
    pub(super) strength: Option<i64>,
    /// Place of the response, dimension, value.
    pub(super) ratings: Vec<(usize, String, i64)>,
    /// Whether an edit task left the response as it is.
    pub(super) as_it_is: bool,
    /// The place of the first response shown, which an edit revises.
    pub(super) shown_first: Option<usize>,
    /// The place of what was written in the item's `written`.
    pub(super) wrote: Option<usize>,
}

pub(in crate::dataset) struct BasisContributor {
    pub(in crate::dataset) pseudonym: Arc<str>,
    pub(super) values: Vec<Value>,
    /// By attribute, the places of the values that they gave.
    pub(in crate::dataset) groups: Vec<Vec<usize>>,
}

/// A declared attribute.
pub(in crate::dataset) struct Declared {
    pub(in crate::dataset) key: String,
    /// Of its column: several values are several texts.
    pub(super) kind: Kind,
    /// Released values, in ascending order.
    pub(in crate::dataset) values: Vec<Arc<str>>,
}

/// The values of one row by column name.
pub(in crate::dataset) struct Row<'t> {
    pub(super) table: &'t Table,
    pub(super) values: &'t [Value],
}

impl<'t> Row<'t> {
    pub(in crate::dataset) fn get(&self, name: &str) -> Option<&'t Value> {
        self.values.get(self.table.column(name)?)
    }

    pub(in crate::dataset) fn text(&self, name: &str) -> Option<Arc<str>> {
        self.get(name)?.as_text().cloned()
    }
}

pub(in crate::dataset) fn rows<'t>(
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
    pub(super) fn all(
        &self,
    ) -> impl Iterator<Item = (&BasisJudgement, &BasisItem, &BasisContributor)> {
        self.judgements.iter().filter_map(|judgement| {
            let item = self.items.get(judgement.item)?;
            let person = self.contributors.get(judgement.contributor)?;
            Some((judgement, item, person))
        })
    }

    pub(super) fn attribute_columns(&self) -> impl Iterator<Item = Column> {
        self.attributes.iter().map(|declared| {
            let meaning = "Declared attribute of the contributor, as in `contributors`.";
            Column::new(attribute_column(&declared.key), declared.kind, meaning)
        })
    }
}

/// A judgement of the item at `place`.
pub(in crate::dataset) fn read_judgement(
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
pub(in crate::dataset) type People = (Vec<BasisContributor>, Vec<Declared>);

pub(in crate::dataset) fn read_contributors(tables: &[Table]) -> Option<People> {
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
    pub(super) fn preferred<'i>(&self, item: &'i BasisItem) -> Vec<(&'i Turns, &'i Turns, i64)> {
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
    pub(super) fn labels(&self, item: &BasisItem) -> Vec<(usize, bool)> {
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
