//! A release's rounds, read out of its tables.

use super::super::derive::{BasisContributor, BasisItem, Row, rows};
use crate::dataset::{Table, Value};
use crate::deliberation::findings::{Discussed, Order, Orders, Participant, RoundRecord, Stated};
use crate::ranking::Ranking;
use crate::viewpoint::Vote;
use std::collections::HashMap;
use std::sync::Arc;

/// A round with the names of what its record means by place.
pub(in crate::dataset) struct BasisRound {
    pub id: Arc<str>,
    pub record: RoundRecord,
    /// Places of the release's items.
    pub items: Vec<usize>,
    /// Places of the release's contributors.
    pub people: Vec<usize>,
    pub statements: Vec<Named>,
    pub syntheses: Vec<Named>,
    pub dissents: Vec<Named>,
    /// Person, item of the round, whether after, id.
    pub judgements: Vec<(usize, usize, bool, Arc<str>)>,
}

/// An id with its words and their language; no words where they are not quoted.
pub(in crate::dataset) struct Named {
    pub id: Arc<str>,
    pub text: Option<Arc<str>>,
    pub language: Value,
}

/// The release's items and contributors by name.
pub(in crate::dataset) struct Known<'b> {
    pub items: &'b [BasisItem],
    pub place_of_item: &'b HashMap<Arc<str>, usize>,
    pub contributors: &'b [BasisContributor],
    pub place_of_person: &'b HashMap<Arc<str>, usize>,
    pub attributes: Vec<usize>,
}

/// The rows of a table that is left out where it is empty.
fn all<'t>(tables: &'t [Table], name: &str) -> Vec<Row<'t>> {
    rows(tables, name).into_iter().flatten().collect()
}

/// Reads all rounds; `None` where a row lacks a column or points at an item or a person that is not
/// there. A row that points at words which were withdrawn is passed over.
pub(in crate::dataset) fn read(tables: &[Table], known: &Known<'_>) -> Option<Vec<BasisRound>> {
    let mut rounds = Vec::new();
    let mut place_of = HashMap::new();
    for row in all(tables, "deliberations") {
        let id = row.text("round_id")?;
        place_of.insert(Arc::clone(&id), rounds.len());
        rounds.push(BasisRound {
            id,
            record: RoundRecord {
                attributes: known.attributes.clone(),
                ..RoundRecord::default()
            },
            items: Vec::new(),
            people: Vec::new(),
            statements: Vec::new(),
            syntheses: Vec::new(),
            dissents: Vec::new(),
            judgements: Vec::new(),
        });
    }
    let mut reader = Reader {
        rounds,
        place_of,
        known,
    };
    for row in all(tables, "discussed") {
        reader.discussed(&row)?;
    }
    for name in ["statements", "syntheses", "dissents"] {
        for row in all(tables, name) {
            reader.words(name, &row)?;
        }
    }
    reader.same_as(tables)?;
    reader.people(tables)?;
    for row in all(tables, "round_judgements") {
        reader.judgement(&row)?;
    }
    for row in all(tables, "votes") {
        reader.vote(&row)?;
    }
    for name in ["statements", "posts"] {
        for row in all(tables, name) {
            reader.spoken(&row)?;
        }
    }
    for row in all(tables, "ballots") {
        reader.ballot(&row)?;
    }
    for row in all(tables, "endorsements") {
        reader.endorsement(&row)?;
    }
    Some(reader.rounds)
}

struct Reader<'b> {
    rounds: Vec<BasisRound>,
    place_of: HashMap<Arc<str>, usize>,
    known: &'b Known<'b>,
}

fn flag(row: &Row<'_>, name: &str) -> bool {
    row.get(name) == Some(&Value::Flag(true))
}

fn order(
    row: &Row<'_>,
    name: &str,
    place: impl Fn(&Arc<str>) -> Option<usize>,
) -> Option<Ranking<usize>> {
    let Some(Value::Tiers(tiers)) = row.get(name) else {
        return None;
    };
    // What was withdrawn has no place any more.
    let tiers = tiers
        .iter()
        .map(|tier| tier.iter().filter_map(&place).collect());
    Ranking::from_tiers(tiers).ok()
}

impl Reader<'_> {
    fn round(&mut self, row: &Row<'_>) -> Option<&mut BasisRound> {
        let place = *self.place_of.get(&row.text("round_id")?)?;
        self.rounds.get_mut(place)
    }

    /// The round of a row and the place in it of the person whose row it is; nobody's rows have none.
    fn person(&mut self, row: &Row<'_>) -> Option<(&mut BasisRound, Option<usize>)> {
        let Some(name) = row.text("contributor") else {
            return Some((self.round(row)?, None));
        };
        let person = *self.known.place_of_person.get(&name)?;
        let round = self.round(row)?;
        let place = round.people.binary_search(&person).ok()?;
        Some((round, Some(place)))
    }

    fn discussed(&mut self, row: &Row<'_>) -> Option<()> {
        let item = *self.known.place_of_item.get(&row.text("item_id")?)?;
        let responses = &self.known.items.get(item)?.responses;
        let place = |id: &Arc<str>| responses.iter().position(|(known, _)| known == id);
        let discussed = Discussed {
            responses: responses.len(),
            leading: order(row, "leading", place),
        };
        let round = self.round(row)?;
        round.items.push(item);
        round.record.items.push(discussed);
        Some(())
    }

    fn words(&mut self, table: &str, row: &Row<'_>) -> Option<()> {
        let round = self.round(row)?;
        let name = |id: &str, text: &str, language: &str| {
            Some(Named {
                id: row.text(id)?,
                text: row.text(text),
                language: row.get(language)?.clone(),
            })
        };
        match table {
            "statements" => {
                let named = name("statement_id", "text", "language")?;
                round.statements.push(named);
                round.record.statements.push(Stated {
                    item: (round.items.len() == 1).then_some(0),
                    ..Stated::default()
                });
            }
            "syntheses" => {
                if flag(row, "chosen") {
                    round.record.chosen = Some(round.syntheses.len());
                }
                let revised = row.text("revised").is_some();
                let named = if revised {
                    name("synthesis_id", "revised", "revised_language")?
                } else {
                    name("synthesis_id", "text", "language")?
                };
                round.syntheses.push(named);
                round.record.proposals += 1;
            }
            _ => round.dissents.push(name("dissent_id", "text", "language")?),
        }
        Some(())
    }

    fn same_as(&mut self, tables: &[Table]) -> Option<()> {
        for row in all(tables, "statements") {
            let (id, same) = (row.text("statement_id")?, row.text("same_as"));
            let round = self.round(&row)?;
            let place = |id: &Arc<str>| round.statements.iter().position(|s| s.id == *id);
            let (of, same) = (place(&id)?, same.as_ref().and_then(place));
            round.record.statements.get_mut(of)?.same_as = same;
        }
        Some(())
    }

    /// Everybody who has a row in a round, in the order of the contributors. Translating what others say
    /// says nothing of one's own.
    fn people(&mut self, tables: &[Table]) -> Option<()> {
        for name in super::BASE
            .into_iter()
            .filter(|name| *name != super::TRANSLATIONS)
        {
            let whose = tables.iter().find(|table| table.name == name);
            if whose.is_none_or(|table| table.column("contributor").is_none()) {
                continue;
            }
            for row in all(tables, name) {
                if let Some(name) = row.text("contributor") {
                    let person = *self.known.place_of_person.get(&name)?;
                    self.round(&row)?.people.push(person);
                }
            }
        }
        for round in &mut self.rounds {
            round.people.sort_unstable();
            round.people.dedup();
            for person in &round.people {
                let one = |of: &Vec<usize>| of.first().copied().filter(|_| of.len() == 1);
                let groups = &self.known.contributors.get(*person)?.groups;
                round.record.people.push(Participant {
                    groups: groups.iter().map(one).collect(),
                    orders: vec![Orders::default(); round.items.len()],
                    ..Participant::default()
                });
            }
        }
        Some(())
    }

    fn judgement(&mut self, row: &Row<'_>) -> Option<()> {
        let item = *self.known.place_of_item.get(&row.text("item_id")?)?;
        let responses = &self.known.items.get(item)?.responses;
        let place = |id: &Arc<str>| responses.iter().position(|(known, _)| known == id);
        let found = Order {
            ranking: order(row, "ranking", place)?,
            none_acceptable: flag(row, "none_acceptable"),
        };
        let after = row.text("phase")?.as_ref() == "after";
        let (round, person) = self.person(row)?;
        let (place, person) = (round.items.iter().position(|i| *i == item)?, person?);
        let orders = round.record.people.get_mut(person)?.orders.get_mut(place)?;
        if after {
            orders.after = Some(found);
            orders.reasoned = flag(row, "reasoned");
        } else {
            orders.before = Some(found);
        }
        let id = row.text("round_judgement_id")?;
        round.judgements.push((person, place, after, id));
        Some(())
    }

    fn vote(&mut self, row: &Row<'_>) -> Option<()> {
        let (id, vote) = (row.text("statement_id")?, row.text("vote")?);
        let vote: Vote = vote.parse().ok()?;
        let (round, person) = self.person(row)?;
        if let Some(statement) = round.statements.iter().position(|s| s.id == id) {
            round.record.votes.push((person?, statement, vote));
        }
        Some(())
    }

    fn spoken(&mut self, row: &Row<'_>) -> Option<()> {
        let Some(Value::Integer(words)) = row.get("words") else {
            return None;
        };
        let words = u64::try_from(*words).ok()?;
        let (round, person) = self.person(row)?;
        if let Some(person) = person.and_then(|place| round.record.people.get_mut(place)) {
            person.spoken.words += words;
            person.spoken.posts += 1;
        }
        Some(())
    }

    fn ballot(&mut self, row: &Row<'_>) -> Option<()> {
        let (round, person) = self.person(row)?;
        let place = |id: &Arc<str>| round.syntheses.iter().position(|s| s.id == *id);
        let found = order(row, "ranking", place)?;
        round.record.people.get_mut(person?)?.ballot = Some(found);
        Some(())
    }

    fn endorsement(&mut self, row: &Row<'_>) -> Option<()> {
        let supports = flag(row, "supports");
        let Some(Value::Texts(dissents)) = row.get("dissents") else {
            return None;
        };
        let (round, person) = self.person(row)?;
        let person = round.record.people.get_mut(person?)?;
        person.supports = Some(supports);
        person.dissented = !dissents.is_empty();
        Some(())
    }
}
