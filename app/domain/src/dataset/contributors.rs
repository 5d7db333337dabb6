//! The people of a release, and what may be told of them.

use super::derive::attribute_column;
use super::records::{Contributor, Judgement, Records};
use super::table::{Column, Kind, Table, Value};
use super::tables::FLAGS;
use crate::disclosure::combination::{Told, suppress_combinations};
use crate::disclosure::{SUPPRESSED, rare_values};
use crate::quality::consistency;
use crate::ranking::Ranking;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What parts the values of an attribute that somebody gave several of.
const BETWEEN: char = '\u{1f}';

/// What people say of one attribute, each all of it as one value. Of several values those that fewer
/// than `k` people gave are named no more, so that what is left is shared by more.
fn said(people: &[Contributor], place: usize, k: u64) -> Vec<Option<String>> {
    let mut counts = BTreeMap::<&str, u64>::new();
    let values = people
        .iter()
        .filter_map(|person| person.attributes.get(place));
    for value in values.clone().flatten() {
        *counts.entry(value).or_default() += 1;
    }
    let common = |value: &str| counts.get(value).is_some_and(|count| *count >= k);
    values
        .map(|values| {
            let mut named: Vec<&str> = values.iter().map(AsRef::as_ref).collect();
            if named.len() > 1 {
                named.retain(|value| common(value));
                if named.len() < values.len() {
                    named.push(SUPPRESSED);
                }
            }
            let text = named.join(&BETWEEN.to_string());
            (!text.is_empty()).then_some(text)
        })
        .collect()
}

/// What is published of each contributor's attributes, by attribute: nothing of one person alone, and
/// no combination, that fewer than `k` people share.
fn told<'s>(said: &'s [Vec<Option<String>>], people: usize, k: u64) -> Vec<Vec<Told<&'s str>>> {
    let rare: Vec<Vec<&str>> = said
        .iter()
        .map(|of| rare_values(of.iter().filter_map(Option::as_deref), k))
        .collect();
    let person = |person: usize| -> Vec<Told<&'s str>> {
        let values = said.iter().zip(&rare);
        values
            .map(|(of, rare)| of_value(of.get(person).and_then(Option::as_deref), rare))
            .collect()
    };
    let mut told: Vec<Vec<Told<&str>>> = (0..people).map(person).collect();
    let gone = suppress_combinations(&told, k);
    for (told, gone) in told.iter_mut().flatten().zip(gone.into_iter().flatten()) {
        if gone {
            *told = Told::Suppressed;
        }
    }
    told
}

fn of_value<'r>(value: Option<&'r str>, rare: &[&str]) -> Told<&'r str> {
    match value {
        None => Told::Nothing,
        Some(SUPPRESSED) => Told::Suppressed,
        Some(value) if rare.contains(&value) => Told::Suppressed,
        Some(value) => Told::Value(value),
    }
}

fn shown(told: Told<&str>, several: bool) -> Value {
    let text = match told {
        Told::Nothing => return Value::Null,
        Told::Suppressed => SUPPRESSED,
        Told::Value(value) => value,
    };
    if several {
        Value::Texts(text.split(BETWEEN).map(Arc::from).collect())
    } else {
        text.into()
    }
}

/// Each person's pairs of rankings of an item that was planned to come back.
fn repeats(records: &Records) -> Vec<Vec<(&Ranking<usize>, &Ranking<usize>)>> {
    let firsts: HashMap<&str, &Judgement> = records
        .judgements
        .iter()
        .map(|judgement| (judgement.id.as_str(), judgement))
        .collect();
    let mut twice = vec![Vec::new(); records.contributors.len()];
    for second in &records.judgements {
        let first = second.repeat_of.as_deref().and_then(|id| firsts.get(id));
        if let (Some(first), Some(pairs)) = (first, twice.get_mut(second.contributor)) {
            pairs.push((&first.ranking, &second.ranking));
        }
    }
    twice
}

/// One row per person.
pub(super) fn contributors(records: &Records) -> Table {
    let attributes = &records.header.attributes;
    let mut judgements = vec![0_i64; records.contributors.len()];
    for judgement in &records.judgements {
        if let Some(count) = judgements.get_mut(judgement.contributor) {
            *count += 1;
        }
    }
    let people = &records.contributors;
    let k = records.header.k;
    let said: Vec<Vec<Option<String>>> = (0..attributes.len())
        .map(|place| said(people, place, k))
        .collect();
    let told = told(&said, people.len(), k);
    let several: Vec<bool> = attributes.iter().map(|of| of.several).collect();
    let counted = judgements.into_iter().zip(repeats(records));
    let people = people.iter().zip(told);
    let rows = people.zip(counted).map(|((person, told), (count, twice))| {
        let steady = consistency(twice).ok();
        let mut row = vec![Value::Text(Arc::clone(&person.pseudonym)), count.into()];
        row.extend(FLAGS.map(|(purpose, _)| person.granted.contains(&purpose).into()));
        row.extend([
            steady.map(|(mean, _)| mean).into(),
            steady.map_or(0, |(_, items)| i64::from(items)).into(),
        ]);
        let cells = told.into_iter().zip(&several);
        row.extend(cells.map(|(told, several)| shown(told, *several)));
        row
    });
    let mut columns = vec![
        Column::new(
            "contributor",
            Kind::Text,
            "Pseudonym, keyed to this release.",
        ),
        Column::new(
            "n_judgements",
            Kind::Integer,
            "Judgements of theirs in this release.",
        ),
    ];
    columns
        .extend(FLAGS.map(|(purpose, meaning)| Column::new(purpose.name(), Kind::Flag, meaning)));
    columns.extend([
        Column::new(
            "retest_consistency",
            Kind::Number,
            "Mean tau_x between their two rankings of each item that was planned to come back; null where none did.",
        ),
        Column::new(
            "n_repeats",
            Kind::Integer,
            "On how many items that mean stands.",
        ),
    ]);
    columns.extend(attributes.iter().map(|attribute| {
        let meaning = format!(
            "Declared attribute: {} Null: declined or not linked; suppressed: too few people share \
            it, or share it along with the other values of the row.",
            attribute.question
        );
        let kind = if attribute.several {
            Kind::Texts
        } else {
            Kind::Text
        };
        Column::new(attribute_column(&attribute.key), kind, meaning)
    }));
    Table {
        name: "contributors",
        row: "one contributor, under a pseudonym",
        columns,
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::Purposes;

    /// What is published of people with these values of two attributes, at k = 5.
    fn published(people: &[[&str; 2]]) -> Vec<Vec<Value>> {
        let person = |(place, values): (usize, &[&str; 2])| Contributor {
            pseudonym: format!("p{place}").into(),
            attributes: values.iter().map(|value| vec![(*value).into()]).collect(),
            linked: true,
            granted: Purposes::new(),
        };
        let people: Vec<Contributor> = people.iter().enumerate().map(person).collect();
        let said = [said(&people, 0, 5), said(&people, 1, 5)];
        let told = told(&said, people.len(), 5);
        told.into_iter()
            .map(|told| told.into_iter().map(|told| shown(told, false)).collect())
            .collect()
    }

    #[test]
    fn common_values_in_a_rare_combination_are_not_published_together() {
        let mut people = vec![["a", "x"]; 6];
        people.extend([["b", "y"]; 6]);
        assert!(
            published(&people)
                .concat()
                .iter()
                .all(|value| *value != SUPPRESSED.into())
        );
        people.push(["a", "y"]);
        let rows = published(&people);
        let mut counts = BTreeMap::<String, u64>::new();
        for row in &rows {
            *counts.entry(format!("{row:?}")).or_default() += 1;
        }
        assert!(counts.values().all(|count| *count >= 5), "{counts:?}");
        let kept = rows
            .concat()
            .into_iter()
            .filter(|value| *value != SUPPRESSED.into());
        assert_eq!(kept.count(), 2 * 13 - 7);
    }

    #[test]
    fn of_several_values_the_rare_ones_are_not_named() {
        let spoken = |languages: &[&str]| Contributor {
            pseudonym: "p".into(),
            attributes: vec![languages.iter().map(|one| (*one).into()).collect()],
            linked: true,
            granted: Purposes::new(),
        };
        let mut people = vec![spoken(&["sw"]); 6];
        people.extend(vec![spoken(&["en", "sw"]); 5]);
        people.extend(vec![spoken(&["luo", "en", "sw"]); 2]);
        people.extend(vec![spoken(&["en", "kik", "sw"]); 3]);
        people.push(spoken(&[]));
        let said = [said(&people, 0, 5)];
        let told = told(&said, people.len(), 5);
        let cells: Vec<Value> = told
            .into_iter()
            .flatten()
            .map(|told| shown(told, true))
            .collect();
        let texts = |place: usize| -> Vec<&str> {
            let texts = cells[place].texts();
            texts.iter().map(AsRef::as_ref).collect()
        };
        assert_eq!(texts(0), ["sw"]);
        assert_eq!(texts(6), ["en", "sw"]);
        // Five people speak something rare beside both; nothing tells two of them from three.
        assert_eq!(texts(11), ["en", "sw", SUPPRESSED]);
        assert_eq!(texts(15), texts(11));
        assert_eq!(cells[16], Value::Null);
    }
}
