//! Values that people gave to units: which values, who gives which, how far people agree within and
//! across groups, which units divide them, and how sure all that is.

use super::group::{self, Group};
use super::opinions::{self, Opinions, Statement};
use super::told::{Told, told};
use super::{Apart, Attribute, Figure, Heard, Method, float};
use crate::cores;
use crate::disagreement::alpha::{Metric, alpha};
use crate::disagreement::cohesion::Rating;
use crate::disagreement::ordinal;
use crate::disagreement::permutation::{self, Tail};
use crate::disagreement::spread::{divergence, entropy};
use crate::disagreement::tally::Tally;
use crate::disagreement::variance::{Component, Observation, split};
use crate::undefined::Undefined;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, SeedableRng};
use serde::Serialize;

/// Ratings of units by people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Study {
    /// How many people.
    pub people: usize,
    /// The units' names.
    pub units: Vec<String>,
    /// The ratings.
    pub ratings: Vec<Rating>,
    /// The names of values that are labels, ascending; empty where values are numbers.
    pub labels: Vec<(f64, String)>,
    /// What people declared.
    pub attributes: Vec<Attribute>,
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
    /// How far what they say is apart.
    pub apart: Apart,
    /// Whose doing the spread of values is, as shares of the variance.
    pub variance: Result<Variance, Undefined>,
}

/// Shares of the variance; `None` where the data have no two levels of something.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Variance {
    /// Units that everybody values higher or lower.
    pub unit: Option<f64>,
    /// People who value everything higher or lower.
    pub person: Option<f64>,
    /// Groups that value everything higher or lower.
    pub group: Option<f64>,
    /// Groups that differ about which units they value higher.
    pub unit_by_group: Option<f64>,
    /// Whatever is left.
    pub residual: Option<f64>,
}

/// A unit that enough people valued.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UnitFinding {
    /// Its name.
    pub name: String,
    /// How many people.
    pub people: usize,
    /// The share of each value.
    pub shares: Vec<f64>,
    /// The mean, where values are numbers.
    pub mean: Figure,
    /// Entropy of the values in bits.
    pub entropy: Figure,
    /// Van der Eijk's agreement A, for three or more ordered values.
    pub agreement: Figure,
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
    /// Their names, where they are labels.
    pub labels: Vec<String>,
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
    /// The units that at least `k` people valued, the most divided first.
    pub findings: Vec<UnitFinding>,
    /// The viewpoints that the values themselves show.
    pub opinions: Option<Opinions>,
}

/// Krippendorff's alpha of ratings.
pub(super) fn alpha_of(ratings: &[Rating], metric: Metric) -> Figure {
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
    (attribute, told): (&Attribute, &Told),
    counts: &[Vec<f64>],
    values: &[f64],
    method: Method,
    rng: &mut impl Rng,
) -> Comparison {
    let n = attribute.values.len();
    // A group's chance is its own, so that it does not matter who takes which.
    let named = attribute.values.iter().zip(&told.hidden).enumerate();
    let named: Vec<(usize, &String, bool, u64)> = named
        .map(|(group, (name, hidden))| (group, name, *hidden, rng.next_u64()))
        .collect();
    let groups = cores::map(&named, |(group, name, hidden, seed)| {
        if *hidden {
            return group::suppressed(name);
        }
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(*seed);
        let group = (*group, name.as_str());
        group::tell(study, attribute, group, counts, values, method, &mut rng)
    });
    let of = attribute.told(method.k);
    let statistic = |groups: &[Option<usize>]| {
        let sums = pooled(counts, groups, values.len(), n);
        divergence(sums.iter().map(Vec::as_slice))
    };
    let tested = permutation::test(&of, None, method.draws, Tail::Upper, rng, statistic);
    Comparison {
        attribute: attribute.name.clone(),
        missing: told.missing,
        groups,
        apart: Apart {
            divergence: tested.map(|tested| tested.observed).into(),
            p: tested.map(|tested| tested.p).into(),
            q: None,
        },
        variance: variance(study, &of, method),
    }
}

/// The split of the variance over people whose group is told.
fn variance(study: &Study, of: &[Option<usize>], method: Method) -> Result<Variance, Undefined> {
    if method.metric == Metric::Nominal {
        return Err(Undefined::NoVariation);
    }
    let observed: Vec<Observation> = study
        .ratings
        .iter()
        .filter_map(|rating| {
            Some(Observation {
                item: rating.unit,
                person: rating.person,
                group: of.get(rating.person).copied().flatten()?,
                value: rating.value,
            })
        })
        .collect();
    let found = split(&observed)?;
    let share = |part: Result<Component, Undefined>| part.ok().map(|part| part.share);
    Ok(Variance {
        unit: share(found.item),
        person: share(found.person),
        group: share(found.group),
        unit_by_group: share(found.item_by_group),
        residual: share(found.residual),
    })
}

/// The units that enough people valued, the most divided first.
fn units(study: &Study, values: &[f64], method: Method) -> Vec<UnitFinding> {
    let mut counts = vec![vec![0_u64; values.len()]; study.units.len()];
    for rating in &study.ratings {
        let place = values.partition_point(|value| *value < rating.value);
        let row = counts.get_mut(rating.unit);
        if let Some(count) = row.and_then(|row| row.get_mut(place)) {
            *count += 1;
        }
    }
    let whole = |count: &u64| float(usize::try_from(*count).unwrap_or(usize::MAX));
    let mut found: Vec<UnitFinding> = Vec::new();
    for (name, counts) in study.units.iter().zip(counts) {
        let weights: Vec<f64> = counts.iter().map(whole).collect();
        let total: f64 = weights.iter().sum();
        let people: u64 = counts.iter().sum();
        let people = usize::try_from(people).unwrap_or(usize::MAX);
        if people < method.k.max(2) {
            continue;
        }
        let sum: f64 = weights.iter().zip(values).map(|(n, v)| n * v).sum();
        let ordered = method.metric != Metric::Nominal;
        let of_numbers = |value: Result<f64, Undefined>| {
            let value = if ordered {
                value
            } else {
                Err(Undefined::NoData)
            };
            Figure::from(value)
        };
        found.push(UnitFinding {
            name: name.clone(),
            people,
            shares: weights.iter().map(|weight| weight / total).collect(),
            mean: of_numbers(Ok(sum / total)),
            entropy: entropy(&weights).into(),
            agreement: of_numbers(ordinal::agreement(&counts)),
        });
    }
    // By van der Eijk's A where there is one: half at each pole divides more than an even spread.
    let divided = |unit: &UnitFinding| {
        let entropy = unit.entropy.known().unwrap_or_default();
        unit.agreement.known().map_or(entropy, |a| 10.0 - a)
    };
    found.sort_by(|a, b| divided(b).total_cmp(&divided(a)).then(a.name.cmp(&b.name)));
    found
}

fn opinions_of(study: &Study, method: Method, rng: &mut impl Rng) -> Option<Opinions> {
    if method.metric == Metric::Nominal && study.labels.len() != 2 {
        return None;
    }
    let values: Vec<(usize, usize, f64)> = study
        .ratings
        .iter()
        .map(|rating| (rating.person, rating.unit, rating.value))
        .collect();
    let votes = opinions::votes(&values, study.units.len());
    let statement = |name: &String| Statement {
        item: Some(name.clone()),
        ..Statement::default()
    };
    let statements: Vec<Statement> = study.units.iter().map(statement).collect();
    let (people, attributes) = (study.people, &study.attributes);
    opinions::find(people, &statements, &votes, attributes, method, rng)
}

/// Analyses values. The same seed gives the same figures.
#[must_use]
pub fn analyse(study: &Study, method: Method, rng: &mut impl Rng, heard: Heard<'_>) -> Analysis {
    let steps = study.attributes.len() + 2;
    let mut values: Vec<f64> = study.ratings.iter().map(|rating| rating.value).collect();
    values.sort_unstable_by(f64::total_cmp);
    values.dedup();
    let counts = counts_of(study, &values);
    heard(0, steps);
    let all = group::everybody(study, &counts, &values, method, rng);
    let mut by = Vec::new();
    let told = told(&study.attributes, study.people, method.k);
    for (done, of) in study.attributes.iter().zip(&told).enumerate() {
        heard(1 + done, steps);
        by.push(compare(study, of, &counts, &values, method, rng));
    }
    super::adjust(by.iter_mut().map(|comparison| &mut comparison.apart));
    heard(steps - 1, steps);
    let opinions = opinions_of(study, method, rng);
    heard(steps, steps);
    let label = |value: &f64| {
        let named = study.labels.iter().find(|(known, _)| known == value);
        named.map(|(_, name)| name.clone())
    };
    Analysis {
        people: study.people,
        units: study.units.len(),
        labels: values.iter().filter_map(label).collect(),
        k: method.k,
        draws: method.draws,
        metric: method.metric,
        all,
        by,
        findings: units(study, &values, method),
        opinions,
        values,
    }
}

#[cfg(test)]
mod tests;
