//! Ratings by groups: who gives which values, how far people agree within and across groups, and how
//! sure that is. For anybody's ratings, wherever they were collected.
//!
//! Intervals are of resampled people, p-values of shuffled people, and a group below `k` people is
//! told only by its suppression. What is not defined carries its reason.

mod group;
mod table;

pub use group::{Group, ValueShare};
pub use table::{TableColumns, Unreadable, read};

use crate::disagreement::alpha::{Metric, alpha};
use crate::disagreement::cohesion::Rating;
use crate::disagreement::permutation::{self, Tail, false_discovery};
use crate::disagreement::spread::divergence;
use crate::disagreement::tally::Tally;
use crate::undefined::Undefined;
use rand::Rng;
use serde::Serialize;

/// A number, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Figure {
    /// The number.
    Known(f64),
    /// Why there is none.
    Unknown {
        /// The reason.
        undefined: Undefined,
    },
}

impl From<Result<f64, Undefined>> for Figure {
    fn from(found: Result<f64, Undefined>) -> Self {
        match found {
            Ok(value) => Self::Known(value),
            Err(undefined) => Self::Unknown { undefined },
        }
    }
}

/// A declared attribute, and who has which of its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its values, in order.
    pub values: Vec<String>,
    /// Each person's value, by place; `None` where it is not known.
    pub of: Vec<Option<usize>>,
}

/// Ratings of units by people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Study {
    /// How many people.
    pub people: usize,
    /// How many units.
    pub units: usize,
    /// The ratings.
    pub ratings: Vec<Rating>,
    /// What people declared.
    pub attributes: Vec<Attribute>,
}

/// How to analyse.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// How far two values are from one another.
    pub metric: Metric,
    /// The fewest people of whom a group's figures are told.
    pub k: usize,
    /// How often people are resampled and shuffled.
    pub draws: u32,
}

/// How the groups of one attribute differ.
#[derive(Clone, Debug, Serialize)]
pub struct Comparison {
    /// The attribute.
    pub attribute: String,
    /// People who did not declare it.
    pub missing: usize,
    /// Its groups, in the attribute's order.
    pub groups: Vec<Group>,
    /// The Jensen-Shannon divergence between the groups that are told, in bits.
    pub divergence: Figure,
    /// Its p-value against shuffled people.
    pub p: Figure,
    /// p adjusted over all attributes (Benjamini and Hochberg 1995).
    pub q: Option<f64>,
}

/// What was found.
#[derive(Clone, Debug, Serialize)]
pub struct Analysis {
    /// How many people rated.
    pub people: usize,
    /// How many units were rated.
    pub units: usize,
    /// The values that occur, ascending.
    pub values: Vec<f64>,
    /// Below so many people nothing is told of a group.
    pub k: usize,
    /// Resamples and shuffles.
    pub draws: u32,
    /// The distance that agreement is measured by.
    pub metric: Metric,
    /// Everybody.
    pub all: Group,
    /// By attribute.
    pub by: Vec<Comparison>,
}

/// Krippendorff's alpha of ratings.
fn alpha_of(ratings: &[Rating], metric: Metric) -> Figure {
    let pairs: Vec<(usize, f64)> = ratings.iter().map(|r| (r.unit, r.value)).collect();
    let tally = Tally::from_ratings(&pairs);
    alpha(&tally, metric).map(|found| found.alpha).into()
}

/// Each person's count of each value.
fn counts_of(study: &Study, values: &[f64]) -> Vec<Vec<f64>> {
    let mut counts = vec![vec![0.0; values.len()]; study.people];
    for rating in &study.ratings {
        let place = values.iter().position(|value| *value == rating.value);
        let cell = counts
            .get_mut(rating.person)
            .zip(place)
            .and_then(|(row, place)| row.get_mut(place));
        if let Some(cell) = cell {
            *cell += 1.0;
        }
    }
    counts
}

/// The summed counts of each group whose people are in `groups`.
fn pooled(counts: &[Vec<f64>], groups: &[Option<usize>], width: usize, n: usize) -> Vec<Vec<f64>> {
    let mut sums = vec![vec![0.0; width]; n];
    for (row, group) in counts.iter().zip(groups) {
        if let Some(sum) = group.and_then(|group| sums.get_mut(group)) {
            for (cell, count) in sum.iter_mut().zip(row) {
                *cell += count;
            }
        }
    }
    sums
}

fn compare(
    study: &Study,
    attribute: &Attribute,
    counts: &[Vec<f64>],
    values: &[f64],
    method: Method,
    rng: &mut impl Rng,
) -> Comparison {
    let n = attribute.values.len();
    let size = |group: usize| attribute.of.iter().filter(|of| **of == Some(group)).count();
    let told: Vec<bool> = (0..n).map(|group| size(group) >= method.k).collect();
    let groups = attribute
        .values
        .iter()
        .enumerate()
        .map(|(group, value)| {
            let members: Vec<bool> = attribute.of.iter().map(|of| *of == Some(group)).collect();
            group::tell(
                study,
                attribute,
                (group, value),
                &members,
                counts,
                values,
                method,
                rng,
            )
        })
        .collect();
    let of: Vec<Option<usize>> = attribute
        .of
        .iter()
        .map(|of| of.filter(|group| told.get(*group) == Some(&true)))
        .collect();
    let statistic = |groups: &[Option<usize>]| {
        let sums = pooled(counts, groups, values.len(), n);
        divergence(sums.iter().map(Vec::as_slice))
    };
    let tested = permutation::test(&of, None, method.draws, Tail::Upper, rng, statistic);
    Comparison {
        attribute: attribute.name.clone(),
        missing: attribute.of.iter().filter(|of| of.is_none()).count(),
        groups,
        divergence: tested.map(|tested| tested.observed).into(),
        p: tested.map(|tested| tested.p).into(),
        q: None,
    }
}

/// Analyses ratings. The same seed gives the same figures.
#[must_use]
pub fn analyse(study: &Study, method: Method, rng: &mut impl Rng) -> Analysis {
    let mut values: Vec<f64> = study.ratings.iter().map(|rating| rating.value).collect();
    values.sort_unstable_by(f64::total_cmp);
    values.dedup();
    let counts = counts_of(study, &values);
    let all = group::everybody(study, &counts, &values, method, rng);
    let mut by: Vec<Comparison> = study
        .attributes
        .iter()
        .map(|attribute| compare(study, attribute, &counts, &values, method, rng))
        .collect();
    let known = |comparison: &Comparison| match comparison.p {
        Figure::Known(p) => Some(p),
        Figure::Unknown { .. } => None,
    };
    let p: Vec<f64> = by.iter().filter_map(known).collect();
    let mut q = false_discovery(&p).into_iter();
    for comparison in &mut by {
        if known(comparison).is_some() {
            comparison.q = q.next();
        }
    }
    Analysis {
        people: study.people,
        units: study.units,
        values,
        k: method.k,
        draws: method.draws,
        metric: method.metric,
        all,
        by,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    /// 40 people, 20 units; the second half of the people rates two higher where `planted`.
    fn study(planted: bool) -> Study {
        let ratings = (0..40).flat_map(|person| {
            (0..20).map(move |unit| {
                let high = if planted && person >= 20 { 2 } else { 0 };
                let value =
                    f64::from((unit % 2) + high + i32::from((unit * 7 + person * 3) % 5 == 0));
                Rating {
                    person: usize::try_from(person).unwrap(),
                    unit: usize::try_from(unit).unwrap(),
                    value,
                }
            })
        });
        let halves = |person: usize| Some(usize::from(person >= 20));
        let alternating = |person: usize| (person != 7).then_some(person % 2);
        let small = |person: usize| Some(usize::from(person < 3));
        let attribute = |name: &str, of: &dyn Fn(usize) -> Option<usize>| Attribute {
            name: name.to_owned(),
            values: vec!["a".to_owned(), "b".to_owned()],
            of: (0..40).map(of).collect(),
        };
        Study {
            people: 40,
            units: 20,
            ratings: ratings.collect(),
            attributes: vec![
                attribute("halves", &halves),
                attribute("alternating", &alternating),
                attribute("small", &small),
            ],
        }
    }

    fn analysed(planted: bool) -> Analysis {
        let method = Method {
            metric: Metric::Interval,
            k: 5,
            draws: 200,
        };
        let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(7);
        analyse(&study(planted), method, &mut rng)
    }

    #[test]
    fn a_planted_difference_is_found_and_no_other() {
        let found = analysed(true);
        let [halves, alternating, small] = &found.by[..] else {
            panic!("three attributes")
        };
        assert!(halves.q.unwrap() < 0.05, "{halves:?}");
        assert!(alternating.q.unwrap() > 0.05, "{alternating:?}");
        assert_eq!(alternating.missing, 1);
        assert!(matches!(halves.groups[0].alpha, Figure::Known(inside) if inside > 0.3));
        let suppressed = Figure::Unknown {
            undefined: Undefined::Suppressed,
        };
        assert_eq!(
            small.groups[1].mean, suppressed,
            "three people are not told of"
        );
        assert!(small.groups[1].shares.is_empty());
        assert_eq!(small.q, None, "one group is left, and nothing to compare");
        assert!(analysed(false).by[0].q.unwrap() > 0.05);
    }

    #[test]
    fn shares_sum_to_one_within_their_intervals() {
        let found = analysed(true);
        let sum: f64 = found.all.shares.iter().map(|share| share.share).sum();
        assert!((sum - 1.0).abs() < 1e-12);
        for share in &found.all.shares {
            let (Figure::Known(low), Figure::Known(high)) = (share.low, share.high) else {
                panic!("intervals")
            };
            assert!(low <= share.share && share.share <= high);
        }
    }
}
