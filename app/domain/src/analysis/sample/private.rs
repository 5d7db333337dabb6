//! Counts with differential privacy, in place of a report: beside exact figures they would protect
//! nobody.
//!
//! Each person counts once in each table, with the answer that they gave most often, so that one person
//! changes one cell by one. The budget is shared out evenly over the tables, because losses add up over
//! them. Which groups and answers there are is told as it is.

use crate::analysis::Attribute;
use crate::analysis::input::Data;
use crate::disclosure::noise::{Budget, Epsilon, Exhausted};
use rand::Rng;
use serde::Serialize;

/// Counts of people by group and answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PrivateCounts {
    /// The budget, as it was stated.
    pub epsilon: f64,
    /// What was spent of it.
    pub spent: f64,
    /// The answers, in the order of the counts.
    pub answers: Vec<String>,
    /// Everybody's table first, then one per attribute.
    pub tables: Vec<PrivateTable>,
}

/// One table of counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PrivateTable {
    /// The attribute; `None` for everybody.
    pub attribute: Option<String>,
    /// What was spent on it.
    pub epsilon: f64,
    /// Group by group; counts may come out negative, and sums need not fit.
    pub groups: Vec<PrivateGroup>,
}

/// One group's counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PrivateGroup {
    /// Its value; `None` for people who did not say, and for everybody.
    pub name: Option<String>,
    /// People by answer, with noise.
    pub people: Vec<i64>,
}

/// The place of each person's most frequent answer, the smaller of equals; `None` for who gave none.
fn usual(
    people: usize,
    answers: usize,
    said: impl Iterator<Item = (usize, usize)>,
) -> Vec<Option<usize>> {
    let mut counts = vec![vec![0_u64; answers]; people];
    for (person, answer) in said {
        let cell = counts.get_mut(person).and_then(|row| row.get_mut(answer));
        if let Some(count) = cell {
            *count += 1;
        }
    }
    let most = |row: &Vec<u64>| {
        let best = row
            .iter()
            .enumerate()
            .rev()
            .max_by_key(|(_, count)| **count);
        best.filter(|(_, count)| **count > 0)
            .map(|(place, _)| place)
    };
    counts.iter().map(most).collect()
}

/// What people's answers are called, and each person's usual one.
fn answers(data: &Data) -> (Vec<String>, Vec<Option<usize>>) {
    match data {
        Data::Values(study) => {
            let mut values: Vec<f64> = study.ratings.iter().map(|r| r.value).collect();
            values.sort_unstable_by(f64::total_cmp);
            values.dedup();
            let place = |value: f64| values.iter().position(|known| *known == value);
            let said = study.ratings.iter();
            let said = said.filter_map(|r| Some((r.person, place(r.value)?)));
            let usual = usual(study.people, values.len(), said);
            let name = |value: &f64| {
                let label = study.labels.iter().find(|(known, _)| known == value);
                label.map_or_else(|| value.to_string(), |(_, name)| name.clone())
            };
            (values.iter().map(name).collect(), usual)
        }
        Data::Orders(contest) => {
            let first = contest.ballots.iter().flat_map(|ballot| {
                let order = contest.of_candidates(ballot);
                let first = order.tiers().first().cloned().unwrap_or_default();
                first
                    .into_iter()
                    .map(move |candidate| (ballot.person, candidate))
            });
            let candidates = contest.candidates.len();
            let usual = usual(contest.people, candidates, first);
            (contest.candidates.clone(), usual)
        }
    }
}

/// The counts of `data` for a budget of `epsilon`. `rng` must be a cryptographic one whose seed nobody
/// knows; the same data give other counts each time.
///
/// # Errors
/// Where the budget is too small to be shared out.
pub fn private_counts(
    data: &Data,
    epsilon: Epsilon,
    rng: &mut impl Rng,
) -> Result<PrivateCounts, Exhausted> {
    let (answers, usual) = answers(data);
    let attributes: &[Attribute] = match data {
        Data::Values(study) => &study.attributes,
        Data::Orders(contest) => &contest.attributes,
    };
    let mut budget = Budget::new(epsilon);
    let tables = u32::try_from(attributes.len() + 1).unwrap_or(u32::MAX);
    let each = Epsilon(epsilon.0 / tables);
    let micros = |epsilon: Epsilon| f64::from(epsilon.0) / 1e6;
    let mut count = |attribute: Option<&Attribute>| -> Result<PrivateTable, Exhausted> {
        let groups = attribute.map_or(0, |attribute| attribute.values.len());
        let mut cells = vec![0_u64; (groups + 1) * answers.len()];
        for (person, answer) in usual.iter().enumerate() {
            let of = attribute.and_then(|a| a.of.get(person).copied().flatten());
            let group = of.unwrap_or(groups);
            let cell = answer.and_then(|answer| cells.get_mut(group * answers.len() + answer));
            if let Some(cell) = cell {
                *cell += 1;
            }
        }
        let noisy = budget.counts(&cells, 1, each, &mut *rng)?;
        let names = attribute.map_or(&[][..], |attribute| attribute.values.as_slice());
        let names = names.iter().cloned().map(Some).chain([None]);
        let of_groups = noisy.chunks(answers.len().max(1));
        Ok(PrivateTable {
            attribute: attribute.map(|attribute| attribute.name.clone()),
            epsilon: micros(each),
            groups: names
                .zip(of_groups)
                .map(|(name, people)| PrivateGroup {
                    name,
                    people: people.to_vec(),
                })
                .collect(),
        })
    };
    let mut tables = vec![count(None)?];
    for attribute in attributes {
        tables.push(count(Some(attribute))?);
    }
    Ok(PrivateCounts {
        epsilon: micros(epsilon),
        spent: micros(budget.spent()),
        answers,
        tables,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Study;
    use crate::disagreement::cohesion::Rating;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    /// 300 people: each gives 2 twice and 1 once, or the other way round; a third do not say their home.
    fn data() -> Data {
        let ratings = (0..300).flat_map(|person| {
            let usual = if person % 2 == 0 { 2.0 } else { 1.0 };
            [usual, usual, 3.0 - usual]
                .into_iter()
                .enumerate()
                .map(move |(unit, value)| Rating {
                    person,
                    unit,
                    value,
                })
        });
        let home: Vec<Option<String>> = (0..300)
            .map(|person| (person % 3 != 0).then(|| format!("h{}", person % 2)))
            .collect();
        Data::Values(Study {
            people: 300,
            units: (0..3).map(|unit| unit.to_string()).collect(),
            ratings: ratings.collect(),
            labels: Vec::new(),
            attributes: vec![Attribute::new("home", &home)],
        })
    }

    #[test]
    fn everybody_counts_once_and_the_budget_is_spent() {
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let found = private_counts(&data(), Epsilon(4_000_000), &mut rng).unwrap();
        assert_eq!((found.epsilon, found.spent), (4.0, 4.0));
        assert_eq!(found.answers, ["1", "2"]);
        let [all, home] = &found.tables[..] else {
            panic!("two tables")
        };
        assert_eq!((all.epsilon, home.epsilon), (2.0, 2.0));
        let near = |found: &[i64], expected: [i64; 2]| {
            found
                .iter()
                .zip(expected)
                .all(|(found, expected)| (found - expected).abs() < 12)
        };
        assert!(near(&all.groups[0].people, [150, 150]), "{all:?}");
        assert!(near(&home.groups[0].people, [0, 100]), "{home:?}");
        assert!(near(&home.groups[1].people, [100, 0]), "{home:?}");
        assert_eq!(home.groups[2].name, None);
        assert!(near(&home.groups[2].people, [50, 50]), "{home:?}");
        // A budget of less than can be shared out buys nothing.
        assert!(private_counts(&data(), Epsilon(1), &mut rng).is_err());
    }
}
