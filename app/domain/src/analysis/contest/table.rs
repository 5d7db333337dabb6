//! Contests from tables of pairs and of ranks.

use super::super::Places;
use super::super::input::{Columns, Data, Part, Read, Rows, Unreadable, places};
use super::{Ballot, Contest, Item};
use crate::ranking::Ranking;
use std::collections::{BTreeMap, BTreeSet};

/// Words for "both are as good".
const TIES: [&str; 10] = [
    "tie",
    "tied",
    "tie (bothbad)",
    "both",
    "bothbad",
    "both_bad",
    "equal",
    "same",
    "draw",
    "neither",
];
const FIRST: [&str; 9] = [
    "a",
    "model_a",
    "option_a",
    "response_a",
    "system_a",
    "left",
    "first",
    "1",
    "1.0",
];
const SECOND: [&str; 9] = [
    "b",
    "model_b",
    "option_b",
    "response_b",
    "system_b",
    "right",
    "second",
    "2",
    "2.0",
];

/// The items and options of a table, growing.
#[derive(Default)]
struct Field {
    options: Places,
    items: Places,
    responses: Vec<Vec<usize>>,
    /// By item, what it has in common with its parallel texts.
    parallel: Vec<Option<String>>,
}

impl Field {
    /// An item by name, and the name that it shares with its parallel texts, where it has any.
    fn item(&mut self, name: &str, parallel: &str) -> usize {
        let item = self.items.of(name);
        if self.responses.len() <= item {
            self.responses.push(Vec::new());
            self.parallel.push(None);
        }
        if let Some(slot) = self.parallel.get_mut(item).filter(|_| !parallel.is_empty()) {
            slot.get_or_insert_with(|| parallel.to_owned());
        }
        item
    }

    /// The place of an option among the item's responses.
    fn response(&mut self, item: usize, option: &str) -> usize {
        let option = self.options.of(option);
        let Some(responses) = self.responses.get_mut(item) else {
            return 0;
        };
        if let Some(known) = responses.iter().position(|known| *known == option) {
            return known;
        }
        responses.push(option);
        responses.len() - 1
    }

    fn finish(self) -> (Vec<String>, Vec<Item>) {
        let of_items = self.responses.into_iter().zip(self.parallel);
        let items = self.items.names().into_iter().zip(of_items);
        let items = items.map(|(name, (responses, parallel))| Item {
            name,
            responses: responses.into_iter().map(Some).collect(),
            parallel,
        });
        (self.options.names(), items.collect())
    }
}

/// One comparison a row.
pub fn pairs(rows: &dyn Rows, columns: &Columns) -> Result<Read, Unreadable> {
    let has = |part| columns.get(part).is_some();
    let chosen = has(Part::Chosen);
    let parts: &[Part] = if chosen {
        &[
            Part::Chosen,
            Part::Rejected,
            Part::Item,
            Part::Person,
            Part::Parallel,
        ]
    } else {
        &[
            Part::OptionA,
            Part::OptionB,
            Part::Winner,
            Part::Item,
            Part::Person,
            Part::Parallel,
        ]
    };
    let (wanted, mut people) = places(rows, columns, parts)?;
    let mut field = Field::default();
    let mut ballots = Vec::new();
    let mut empty = 0;
    rows.each(&wanted, &mut |line, cells| {
        let mut cells = cells.iter().copied();
        let mut next = || cells.next().unwrap_or_default();
        let (a, b) = (next(), next());
        let said = if chosen { "a" } else { next() };
        let item = if has(Part::Item) { next() } else { "" };
        let name = if has(Part::Person) { next() } else { "" };
        let parallel = if has(Part::Parallel) { next() } else { "" };
        let declared: Vec<&str> = cells.collect();
        if said.is_empty() || a.is_empty() || b.is_empty() || a == b {
            empty += 1;
            return Ok(true);
        }
        let place = field.item(item, parallel);
        let (first, second) = (field.response(place, a), field.response(place, b));
        let lower = said.to_lowercase();
        let tiers = if said == a || FIRST.contains(&lower.as_str()) {
            vec![vec![first], vec![second]]
        } else if said == b || SECOND.contains(&lower.as_str()) {
            vec![vec![second], vec![first]]
        } else if TIES.contains(&lower.as_str()) {
            vec![vec![first, second]]
        } else {
            let column = columns.get(Part::Winner).unwrap_or_default();
            return Err(Unreadable::at(line, "not-an-outcome", said).of(column));
        };
        let ranking = Ranking::from_tiers(tiers).map_err(|_| Unreadable::at(line, "twice", a))?;
        ballots.push(Ballot {
            order: if chosen {
                Vec::new()
            } else {
                vec![first, second]
            },
            ..Ballot::new(people.of(name, &declared), place, ranking)
        });
        Ok(true)
    })?;
    finish(field, people.finish(), ballots, has(Part::Item), empty)
}

/// One rank a row; the rows of a person and an item make a ranking.
pub fn ranks(rows: &dyn Rows, columns: &Columns) -> Result<Read, Unreadable> {
    let person = columns.get(Part::Person).is_some();
    let parts = [
        Part::Item,
        Part::Option,
        Part::Rank,
        Part::Person,
        Part::Parallel,
    ];
    let translated = columns.get(Part::Parallel).is_some();
    let (wanted, mut people) = places(rows, columns, &parts)?;
    let mut field = Field::default();
    let mut of = BTreeMap::<(usize, usize), BTreeMap<u64, Vec<usize>>>::new();
    let mut seen = BTreeSet::new();
    let mut empty = 0;
    rows.each(&wanted, &mut |line, cells| {
        let mut cells = cells.iter().copied();
        let mut next = || cells.next().unwrap_or_default();
        let (item, option, said) = (next(), next(), next());
        let name = if person { next() } else { "" };
        let parallel = if translated { next() } else { "" };
        let declared: Vec<&str> = cells.collect();
        if said.is_empty() || option.is_empty() {
            empty += 1;
            return Ok(true);
        }
        let rank = said.parse::<f64>().ok().filter(|rank| *rank >= 0.0);
        let column = columns.get(Part::Rank).unwrap_or_default();
        let wrong = || Unreadable::at(line, "not-a-rank", said).of(column);
        let rank = rank.ok_or_else(wrong)?;
        let place = field.item(item, parallel);
        let response = field.response(place, option);
        // Without a column of people, an item's rows are one person's.
        let who = people.of(name, &declared);
        let who = if person { who } else { place };
        if !seen.insert((who, place, response)) {
            return Err(Unreadable::at(line, "twice", option));
        }
        // Halves order as well: a shared place is often written so.
        let tiers = of.entry((who, place)).or_default();
        tiers.entry(rank.to_bits()).or_default().push(response);
        Ok(true)
    })?;
    let mut ballots = Vec::new();
    for ((who, item), tiers) in of {
        // Bits of numbers that are not negative are in the order of the numbers.
        if let Ok(ranking) = Ranking::from_tiers(tiers.into_values()) {
            ballots.push(Ballot::new(who, item, ranking));
        }
    }
    let (mut count, mut attributes) = people.finish();
    if !person {
        count = field.responses.len();
        attributes.clear();
    }
    finish(field, (count, attributes), ballots, true, empty)
}

fn finish(
    field: Field,
    (people, attributes): (usize, Vec<super::super::Attribute>),
    ballots: Vec<Ballot>,
    items_known: bool,
    empty: usize,
) -> Result<Read, Unreadable> {
    if ballots.is_empty() {
        return Err(Unreadable::whole("empty", ""));
    }
    let (candidates, items) = field.finish();
    Ok(Read {
        data: Data::Orders(Contest {
            people,
            candidates,
            items,
            items_known,
            ballots,
            attributes,
        }),
        empty,
        repeated: 0,
    })
}
