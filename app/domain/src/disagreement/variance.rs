//! Whose doing the spread of ratings is: the item's, the person's, the group's, or none of theirs.
//!
//! The model is y = mean + item + group + person (within group) + item × group + residual, all but
//! the mean random. Estimated by Henderson's first method (Henderson 1953; Searle, Casella and
//! McCulloch 1992, chapter 5): for each factor the sum over its levels of (sum of ratings)² / ratings
//! is set equal to its expectation, which is linear in the components, and the equations are solved.
//! Data need not be balanced; on balanced data these are the estimators of the analysis of variance.
//!
//! Such an estimate can fall below zero, which no variance can: it is given as zero and marked.

use crate::undefined::Undefined;
use std::collections::HashMap;

/// A rating with the places of its item, person and the person's group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Observation {
    /// Which item.
    pub item: usize,
    /// Who.
    pub person: usize,
    /// The person's group.
    pub group: usize,
    /// The value, on a scale whose differences mean the same everywhere.
    pub value: f64,
}

/// One part of the variance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Component {
    /// In squared units of the rating.
    pub variance: f64,
    /// Of the sum of all components.
    pub share: f64,
    /// Whether the estimate was below zero, which says that there is no sign of this component.
    pub negative: bool,
}

/// The split. A component is undefined where the data have no two levels of its factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Split {
    /// Items that everybody rates higher or lower.
    pub item: Result<Component, Undefined>,
    /// People who rate everything higher or lower than others of their group.
    pub person: Result<Component, Undefined>,
    /// Groups that rate everything higher or lower.
    pub group: Result<Component, Undefined>,
    /// Groups that differ about which items they rate higher: what a value difference consists of.
    pub item_by_group: Result<Component, Undefined>,
    /// Whatever is left: people's own views of single items, and noise.
    pub residual: Result<Component, Undefined>,
}

/// Splits the variance of `observations`.
///
/// # Errors
/// `NoData` without ratings, `NoVariation` where all are the same, `TooFew` where factors can't be
/// told apart: where each item has one rating, or each person gave one.
pub fn split(observations: &[Observation]) -> Result<Split, Undefined> {
    let Some(first) = observations.first() else {
        return Err(Undefined::NoData);
    };
    if observations.iter().all(|o| o.value == first.value) {
        return Err(Undefined::NoVariation);
    }
    let item = levels(observations.iter().map(|o| o.item));
    let person = levels(observations.iter().map(|o| o.person));
    let group = levels(observations.iter().map(|o| o.group));
    let places = item.iter().zip(&group);
    let both = levels(places.map(|(item, group)| (*item, *group)));
    let count = |levels: &[usize]| levels.iter().max().map_or(0, |most| most + 1);
    let groups = count(&group);
    // Factors with one level have no variance to estimate.
    let factors: Vec<&[usize]> = [&item, &person, &group, &both]
        .into_iter()
        .map(Vec::as_slice)
        .enumerate()
        .filter(|(place, levels)| count(levels) > 1 && (*place < 2 || groups > 1))
        .map(|(_, levels)| levels)
        .collect();
    let mean = observations.iter().map(|o| o.value).sum::<f64>() / size(observations.len());
    let values: Vec<f64> = observations.iter().map(|o| o.value - mean).collect();
    let estimates = solve(equations(&values, &factors)).ok_or(Undefined::TooFew)?;

    // The last two unknowns are the residual and the squared mean.
    let residual = estimates.get(factors.len()).copied();
    let parts = estimates.iter().take(factors.len() + 1);
    let total: f64 = parts.map(|variance| variance.max(0.0)).sum();
    if total <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let component = |variance: f64| Component {
        variance: variance.max(0.0),
        share: variance.max(0.0) / total,
        negative: variance < -1e-12 * total,
    };
    let of = |levels: &[usize], reason: Undefined| {
        let place = factors
            .iter()
            .position(|factor| std::ptr::eq(*factor, levels));
        let variance = place.and_then(|place| estimates.get(place).copied());
        variance.map(component).ok_or(reason)
    };
    Ok(Split {
        item: of(&item, Undefined::TooFew),
        person: of(&person, Undefined::OneRater),
        group: of(&group, Undefined::OneGroup),
        item_by_group: of(&both, Undefined::OneGroup),
        residual: residual.map(component).ok_or(Undefined::TooFew),
    })
}

/// Numbers levels from 0 in the order of their appearance.
fn levels<K: Eq + std::hash::Hash>(keys: impl Iterator<Item = K>) -> Vec<usize> {
    let mut known = HashMap::new();
    keys.map(|key| {
        let next = known.len();
        *known.entry(key).or_insert(next)
    })
    .collect()
}

/// The equations in the components of `factors`, the residual and the squared mean: each row holds
/// coefficients and, last, the sum of squares. One row per factor, one for single ratings, one for
/// the whole.
fn equations(values: &[f64], factors: &[&[usize]]) -> Vec<Vec<f64>> {
    let n = size(values.len());
    let single: Vec<usize> = (0..values.len()).collect();
    let whole = vec![0; values.len()];
    let rows = factors
        .iter()
        .copied()
        .chain([single.as_slice(), whole.as_slice()]);
    rows.map(|row| {
        let (sizes, sums) = totals(row, values);
        let mut equation: Vec<f64> = factors
            .iter()
            .map(|factor| overlap(row, &sizes, factor))
            .collect();
        equation.push(size(sizes.len()));
        equation.push(n);
        let squares = sums.iter().zip(&sizes).map(|(sum, size)| sum * sum / size);
        equation.push(squares.sum());
        equation
    })
    .collect()
}

/// How many ratings each level has, and their sum.
fn totals(levels: &[usize], values: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let count = levels.iter().max().map_or(0, |most| most + 1);
    let (mut sizes, mut sums) = (vec![0.0; count], vec![0.0; count]);
    for (level, value) in levels.iter().zip(values) {
        if let (Some(size), Some(sum)) = (sizes.get_mut(*level), sums.get_mut(*level)) {
            *size += 1.0;
            *sum += value;
        }
    }
    (sizes, sums)
}

/// The coefficient of a factor's component in the expectation of a row's sum of squares: the sum over
/// cells of both of (ratings in the cell)² / (ratings of the row's level).
fn overlap(row: &[usize], sizes: &[f64], factor: &[usize]) -> f64 {
    let mut cells = HashMap::<(usize, usize), f64>::new();
    for cell in row.iter().copied().zip(factor.iter().copied()) {
        *cells.entry(cell).or_default() += 1.0;
    }
    // Summed in order, because the order of a map's keys is not the same in every run.
    let mut cells: Vec<((usize, usize), f64)> = cells.into_iter().collect();
    cells.sort_unstable_by_key(|(cell, _)| *cell);
    let parts = cells.iter().filter_map(|((level, _), ratings)| {
        let size = sizes.get(*level)?;
        Some(ratings * ratings / size)
    });
    parts.sum()
}

/// Gauss elimination with pivoting; `None` where the equations do not determine the unknowns.
fn solve(mut rows: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let unknowns = rows.len();
    let scale = rows
        .iter()
        .flatten()
        .fold(0.0_f64, |most, x| most.max(x.abs()));
    for column in 0..unknowns {
        let size = |row: &Vec<f64>| row.get(column).map_or(0.0, |x| x.abs());
        let (best, _) = rows
            .iter()
            .enumerate()
            .skip(column)
            .max_by(|(_, a), (_, b)| size(a).total_cmp(&size(b)))?;
        rows.swap(column, best);
        let pivot = rows.get(column)?.clone();
        let head = *pivot.get(column)?;
        if head.abs() <= 1e-9 * scale {
            return None;
        }
        for (place, row) in rows.iter_mut().enumerate() {
            let factor = if place == column {
                0.0
            } else {
                *row.get(column)? / head
            };
            for (x, of_pivot) in row.iter_mut().zip(&pivot) {
                *x -= factor * of_pivot;
            }
        }
    }
    let solved = rows.iter().enumerate();
    solved
        .map(|(place, row)| Some(row.last()? / row.get(place)?))
        .collect()
}

fn size(count: usize) -> f64 {
    super::alpha::float(count as u64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{RngExt, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    fn variances(split: &Split) -> [f64; 5] {
        [
            split.item,
            split.person,
            split.group,
            split.item_by_group,
            split.residual,
        ]
        .map(|component| component.unwrap().variance)
    }

    /// Mean squares of items, people and the rest of a full table without groups, by hand.
    #[test]
    fn the_analysis_of_variance_on_balanced_data() {
        let table = [
            [5.0, 4.0, 3.0],
            [2.0, 1.0, 2.0],
            [4.0, 4.0, 2.0],
            [5.0, 3.0, 3.0],
        ];
        let observations: Vec<Observation> = (0..12)
            .map(|n| Observation {
                item: n / 3,
                person: n % 3,
                group: 0,
                value: table[n / 3][n % 3],
            })
            .collect();
        let mean = table.concat().iter().sum::<f64>() / 12.0;
        let items = table.map(|row| row.iter().sum::<f64>() / 3.0);
        let people = [0, 1, 2].map(|p| table.iter().map(|row| row[p]).sum::<f64>() / 4.0);
        let square = |means: &[f64]| means.iter().map(|m| (m - mean).powi(2)).sum::<f64>();
        let (of_item, of_person) = (3.0 * square(&items) / 3.0, 4.0 * square(&people) / 2.0);
        let mut rest = 0.0;
        for o in &observations {
            rest += (o.value - items[o.item] - people[o.person] + mean).powi(2) / 6.0;
        }
        let found = split(&observations).unwrap();
        let near = |found: Result<Component, Undefined>, expected: f64| {
            assert!(
                (found.unwrap().variance - expected).abs() < 1e-9,
                "{found:?} {expected}"
            );
        };
        near(found.item, (of_item - rest) / 3.0);
        near(found.person, (of_person - rest) / 4.0);
        near(found.residual, rest);
        assert_eq!(found.group, Err(Undefined::OneGroup));
    }

    /// Unbalanced: each person rates a part of the items, groups differ in size.
    fn simulate(variances: [f64; 5], seed: u64) -> Vec<Observation> {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mut draw = |variance: f64| {
            let normal = (0..12).map(|_| rng.random::<f64>()).sum::<f64>() - 6.0;
            normal * variance.sqrt()
        };
        let [of_item, of_person, of_group, of_both, residual] = variances;
        let items: Vec<f64> = (0..60).map(|_| draw(of_item)).collect();
        let people: Vec<f64> = (0..120).map(|_| draw(of_person)).collect();
        let groups: Vec<f64> = (0..12).map(|_| draw(of_group)).collect();
        let both: Vec<f64> = (0..720).map(|_| draw(of_both)).collect();
        let mut observations = Vec::new();
        for (person, of_person) in people.iter().enumerate() {
            let group = (person * person) % 12;
            for item in (0..60).filter(|item| (item * 7 + person) % 3 != 0 || person % 5 == 0) {
                let value = 3.0
                    + items[item]
                    + of_person
                    + groups[group]
                    + both[item * 12 + group]
                    + draw(residual);
                observations.push(Observation {
                    item,
                    person,
                    group,
                    value,
                });
            }
        }
        observations
    }

    #[test]
    fn planted_variances_come_back_on_average() {
        let planted = [1.0, 0.5, 0.4, 0.3, 0.8];
        let mut mean = [0.0; 5];
        for seed in 0..16 {
            let found = variances(&split(&simulate(planted, seed)).unwrap());
            for (mean, found) in mean.iter_mut().zip(found) {
                *mean += found / 16.0;
            }
        }
        for (found, planted) in mean.iter().zip(planted) {
            assert!((found - planted).abs() < 0.2 * planted, "{mean:?}");
        }
    }

    #[test]
    fn what_is_absent_is_zero_and_says_so() {
        let found = split(&simulate([1.0, 0.0, 0.0, 0.0, 1.0], 3)).unwrap();
        let parts = [found.person, found.group, found.item_by_group].map(Result::unwrap);
        assert!(parts.iter().all(|part| part.share < 0.03), "{found:?}");
        assert!(
            parts
                .iter()
                .any(|part| part.negative && part.variance == 0.0),
            "{found:?}"
        );
    }

    #[test]
    fn labels_and_copies_of_the_origin_change_nothing() {
        let mut observations = simulate([1.0, 0.5, 0.4, 0.3, 0.8], 5);
        let before = variances(&split(&observations).unwrap());
        observations.reverse();
        for o in &mut observations {
            (o.item, o.person, o.group) = (99 - o.item, 2 * (200 - o.person), 20 - o.group);
            o.value += 1000.0;
        }
        let after = variances(&split(&observations).unwrap());
        for (before, after) in before.iter().zip(after) {
            assert!((before - after).abs() < 1e-7);
        }
    }

    #[test]
    fn undefined_says_why() {
        let o = |item, person, value| Observation {
            item,
            person,
            group: 0,
            value,
        };
        assert_eq!(split(&[]), Err(Undefined::NoData));
        assert_eq!(
            split(&[o(0, 0, 1.0), o(1, 1, 1.0)]),
            Err(Undefined::NoVariation)
        );
        assert_eq!(split(&[o(0, 0, 1.0), o(1, 1, 2.0)]), Err(Undefined::TooFew));
    }
}
