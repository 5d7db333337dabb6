//! The people of a release, and what may be told of them.

use super::derive::attribute_column;
use super::records::{Contributor, Judgement, Records};
use super::table::{Column, Kind, Table, Value};
use super::tables::FLAGS;
use crate::disclosure::combination::{Told, suppress_combinations};
use crate::disclosure::{SUPPRESSED, rare_values};
use crate::quality::consistency;
use crate::ranking::Ranking;
use std::collections::HashMap;
use std::sync::Arc;

/// What is published of each contributor's attributes: no value and no combination of values that
/// fewer than `k` people share.
fn told(people: &[Contributor], attributes: usize, k: u64) -> Vec<Vec<Told<&str>>> {
    let rare: Vec<Vec<&str>> = (0..attributes)
        .map(|place| {
            let values = people
                .iter()
                .filter_map(|person| person.attributes.get(place)?.as_deref());
            rare_values(values, k)
        })
        .collect();
    let mut told: Vec<Vec<Told<&str>>> = people
        .iter()
        .map(|person| {
            let values = person.attributes.iter().zip(&rare);
            values
                .map(|(value, rare)| of_value(value.as_deref(), rare))
                .collect()
        })
        .collect();
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
        Some(value) if rare.contains(&value) => Told::Suppressed,
        Some(value) => Told::Value(value),
    }
}

fn shown(told: Told<&str>) -> Value {
    match told {
        Told::Nothing => Value::Null,
        Told::Suppressed => SUPPRESSED.into(),
        Told::Value(value) => value.into(),
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
    let told = told(people, attributes.len(), records.header.k);
    let said = judgements.into_iter().zip(repeats(records));
    let people = people.iter().zip(told);
    let rows = people.zip(said).map(|((person, told), (count, twice))| {
        let steady = consistency(twice).ok();
        let mut row = vec![Value::Text(Arc::clone(&person.pseudonym)), count.into()];
        row.extend(FLAGS.map(|(purpose, _)| person.granted.contains(&purpose).into()));
        row.extend([
            steady.map(|(mean, _)| mean).into(),
            steady.map_or(0, |(_, items)| i64::from(items)).into(),
        ]);
        row.extend(told.into_iter().map(shown));
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
    columns.extend(attributes.iter().map(|(key, question)| {
        let meaning = format!(
            "Declared attribute: {question} Null: declined or not linked; suppressed: too few \
            people share it, or share it along with the other values of the row."
        );
        Column::new(attribute_column(key), Kind::Text, meaning)
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
            attributes: values.iter().map(|value| Some((*value).into())).collect(),
            linked: true,
            granted: Purposes::new(),
        };
        let people: Vec<Contributor> = people.iter().enumerate().map(person).collect();
        let told = told(&people, 2, 5);
        told.into_iter()
            .map(|told| told.into_iter().map(shown).collect())
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
        let mut counts = std::collections::BTreeMap::<String, u64>::new();
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
}
