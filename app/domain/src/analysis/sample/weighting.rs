//! Weights that make those who took part resemble a population whose shares are known, what they cost,
//! and what the answers are with them. The unweighted figures stay beside: weights correct for what was
//! declared, and for nothing else.

use crate::analysis::input::Data;
use crate::analysis::told::Told;
use crate::analysis::{Attribute, Contest, Figure, Method, Range, Study};
use crate::cores;
use crate::estimate::bootstrap::{self, draw, percentiles};
use crate::estimate::bradley_terry::{self, Cells, Model};
use crate::estimate::fixed_point::Search;
use crate::estimate::pairwise::{Pairwise, Unranked};
use crate::estimate::raking::{Raking, Warning, rake};
use crate::ranking::Ranking;
use crate::undefined::Undefined;
use rand::Rng;
use serde::Serialize;
use std::collections::BTreeMap;

/// A population: the share of each value, attribute by attribute.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Population(pub BTreeMap<String, BTreeMap<String, f64>>);

/// Why a population can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// A line is not `attribute,value,share`: its number.
    Line(usize),
    /// A share is not a number, or below zero: its line's number.
    Share(usize),
    /// Nobody was asked for this attribute.
    Attribute(String),
    /// There is nothing in it.
    Empty,
}

impl std::fmt::Display for Unfit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Line(line) => write!(f, "line {line}: this is not \"attribute,value,share\""),
            Self::Share(line) => write!(f, "line {line}: the share is no number from 0 on"),
            Self::Attribute(name) => write!(f, "there is no attribute \"{name}\" in the data"),
            Self::Empty => f.write_str("there is nothing in it"),
        }
    }
}

impl std::error::Error for Unfit {}

impl Population {
    /// From lines of `attribute,value,share`, with or without a head. Shares of an attribute need not sum
    /// to 1: counts will do.
    ///
    /// # Errors
    /// The first line that is not like that.
    pub fn read(text: &str) -> Result<Self, Unfit> {
        let mut rows = csv::ReaderBuilder::new()
            .has_headers(false)
            .trim(csv::Trim::All)
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let mut shares = BTreeMap::<String, BTreeMap<String, f64>>::new();
        for (place, row) in rows.records().enumerate() {
            let line = place + 1;
            let row = row.map_err(|_| Unfit::Line(line))?;
            let mut cells = row.iter();
            let (Some(attribute), Some(value), Some(said), None) =
                (cells.next(), cells.next(), cells.next(), cells.next())
            else {
                return Err(Unfit::Line(line));
            };
            let share = said.parse::<f64>().ok();
            match share.filter(|share| share.is_finite() && *share >= 0.0) {
                Some(share) => {
                    let of = shares.entry(attribute.to_owned()).or_default();
                    *of.entry(value.to_owned()).or_default() += share;
                }
                None if place == 0 && share.is_none() => {}
                None => return Err(Unfit::Share(line)),
            }
        }
        if shares.is_empty() {
            return Err(Unfit::Empty);
        }
        Ok(Self(shares))
    }
}

/// One value of an attribute: who took part, the population, and the weighted people.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Margin {
    /// The attribute.
    pub attribute: String,
    /// Its value.
    pub value: String,
    /// Its share of those who said; suppressed where it tells of few.
    pub people: Figure,
    /// Its share of the population.
    pub population: f64,
    /// Its share with the weights; suppressed likewise.
    pub weighted: Figure,
}

/// What weighting came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Weighting {
    /// How many people would be as informative with equal weights (Kish).
    pub effective: f64,
    /// People who took part.
    pub people: usize,
    /// The largest weight, where the mean is 1.
    pub largest: f64,
    /// Value by value.
    pub margins: Vec<Margin>,
    /// What must be told: by name, with whom or what it is about.
    pub warnings: Vec<Warned>,
    /// With weights: each value's share and the mean, or each candidate's log-worth.
    pub answers: Vec<Weighted>,
}

/// Something that whoever reads a weighted number must be told.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Warned {
    /// Which: `nobody`, `no-share`, `untold`, `trimmed`, `not-converged`, `run-away`.
    pub warning: &'static str,
    /// The attribute that it is about.
    pub attribute: Option<String>,
    /// The value that it is about.
    pub value: Option<String>,
    /// How much: people cut, a share missed, or the share of people that is left effective.
    pub figure: Option<f64>,
}

/// A weighted answer beside the same without weights.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Weighted {
    /// A value's or candidate's name; `None` for the mean.
    pub name: Option<String>,
    /// Without weights.
    pub plain: Figure,
    /// With weights, its interval over people.
    pub weighted: Range,
}

/// An attribute that is weighted: what may be told of it, its values, and the population's shares of them.
type Chosen<'a> = (&'a Attribute, Option<&'a Told>, Vec<String>, Vec<f64>);

/// The weights of the people of `data` that make them resemble `population`, and what they change.
///
/// # Errors
/// An attribute that the data lack, or why there are no weights.
pub fn weigh(
    data: &Data,
    population: &Population,
    told: &[Told],
    method: Method,
    rng: &mut impl Rng,
) -> Result<Result<Weighting, Undefined>, Unfit> {
    let (people, attributes) = match data {
        Data::Values(study) => (study.people, &study.attributes),
        Data::Orders(contest) => (contest.people, &contest.attributes),
    };
    let mut chosen: Vec<Chosen<'_>> = Vec::new();
    for (name, shares) in &population.0 {
        let found = attributes
            .iter()
            .position(|attribute| attribute.name == *name);
        let place = found.ok_or_else(|| Unfit::Attribute(name.clone()))?;
        let Some(attribute) = attributes.get(place) else {
            continue;
        };
        // Values of the data first, at their places; then those that only the population has.
        let mut values = attribute.values.clone();
        values.extend(
            shares
                .keys()
                .filter(|v| !attribute.values.contains(v))
                .cloned(),
        );
        let of = values
            .iter()
            .map(|v| shares.get(v).copied().unwrap_or(0.0))
            .collect();
        chosen.push((attribute, told.get(place), values, of));
    }
    let of_people: Vec<Vec<Option<usize>>> = (0..people)
        .map(|person| {
            let value = |attribute: &Attribute| attribute.of.get(person).copied().flatten();
            chosen
                .iter()
                .map(|(attribute, ..)| value(attribute))
                .collect()
        })
        .collect();
    let shares: Vec<Vec<f64>> = chosen.iter().map(|(.., shares)| shares.clone()).collect();
    let raked = match rake(&of_people, &shares, Raking::default()) {
        Ok(raked) => raked,
        Err(reason) => return Ok(Err(reason)),
    };
    let named = |attribute: usize, value: Option<usize>| {
        let found = chosen.get(attribute);
        let name = found.map(|(attribute, ..)| attribute.name.clone());
        let value = value.and_then(|value| found?.2.get(value).cloned());
        (name, value)
    };
    let warned = |warning: &Warning| {
        let (warning, (attribute, value), figure) = match *warning {
            Warning::Nobody { attribute, value } => ("nobody", named(attribute, Some(value)), None),
            Warning::NoShare { attribute, value } => {
                ("no-share", named(attribute, Some(value)), None)
            }
            Warning::Untold { attribute } => ("untold", named(attribute, None), None),
            Warning::Trimmed { misses_by, .. } => ("trimmed", (None, None), Some(misses_by)),
            Warning::NotConverged { misses_by } => ("not-converged", (None, None), Some(misses_by)),
            Warning::RunAway { effective_share } => {
                ("run-away", (None, None), Some(effective_share))
            }
        };
        Warned {
            warning,
            attribute,
            value,
            figure,
        }
    };
    let mut margins = Vec::new();
    for (at, (attribute, told, values, shares)) in chosen.iter().enumerate() {
        let sum: f64 = shares.iter().sum();
        let share = |wanted: usize, weights: &[f64]| {
            let (mut part, mut all) = (0.0, 0.0);
            for (of, weight) in of_people.iter().zip(weights) {
                if let Some(of) = of.get(at).copied().flatten() {
                    all += weight;
                    part += if of == wanted { *weight } else { 0.0 };
                }
            }
            if all > 0.0 {
                Ok(part / all)
            } else {
                Err(Undefined::NoData)
            }
        };
        let ones = vec![1.0; people];
        for (value, (name, of)) in values.iter().zip(shares).enumerate() {
            let hidden = told.is_some_and(|told| told.hidden.get(value) == Some(&true));
            let figure = |weights: &[f64]| -> Figure {
                if hidden {
                    Figure::Unknown {
                        undefined: Undefined::Suppressed,
                    }
                } else {
                    share(value, weights).into()
                }
            };
            margins.push(Margin {
                attribute: attribute.name.clone(),
                value: name.clone(),
                people: figure(&ones),
                population: if sum > 0.0 { of / sum } else { 0.0 },
                weighted: figure(&raked.weights),
            });
        }
    }
    Ok(Ok(Weighting {
        effective: raked.effective,
        people,
        largest: raked.weights.iter().copied().fold(0.0, f64::max),
        margins,
        warnings: raked.warnings.iter().map(warned).collect(),
        answers: match data {
            _ if people < method.k => Vec::new(),
            Data::Values(study) => values(study, &raked.weights, method, rng),
            Data::Orders(contest) => worths(contest, &raked.weights, method, rng),
        },
    }))
}

/// A ratio of weighted sums over people, beside the plain one; each row is a person's part and whole.
fn ratio(
    name: Option<String>,
    rows: &[(f64, f64)],
    weights: &[f64],
    draws: u32,
    rng: &mut impl Rng,
) -> Weighted {
    let of = |weight: &mut dyn Iterator<Item = f64>| {
        let (mut part, mut whole) = (0.0, 0.0);
        for ((a, b), weight) in rows.iter().zip(weight) {
            part += a * weight;
            whole += b * weight;
        }
        (whole > 0.0).then(|| part / whole)
    };
    let plain = of(&mut std::iter::repeat(1.0)).ok_or(Undefined::NoData);
    let value = of(&mut weights.iter().copied()).ok_or(Undefined::NoData);
    let interval = bootstrap::interval(rows.len(), draws as usize, rng, |taken| {
        let drawn = taken.iter().zip(weights);
        of(&mut drawn.map(|(times, weight)| f64::from(*times) * weight))
    });
    Weighted {
        name,
        plain: plain.into(),
        weighted: Range::of(value, interval),
    }
}

/// Each value's share, and the mean of values that are numbers.
fn values(study: &Study, weights: &[f64], method: Method, rng: &mut impl Rng) -> Vec<Weighted> {
    let mut values: Vec<f64> = study.ratings.iter().map(|rating| rating.value).collect();
    values.sort_unstable_by(f64::total_cmp);
    values.dedup();
    let mut told = Vec::new();
    let mut count = |name: Option<String>, part: &dyn Fn(f64) -> f64| {
        let mut rows = vec![(0.0, 0.0); study.people];
        for rating in &study.ratings {
            if let Some((sum, all)) = rows.get_mut(rating.person) {
                *sum += part(rating.value);
                *all += 1.0;
            }
        }
        told.push(ratio(name, &rows, weights, method.draws, &mut *rng));
    };
    for value in &values {
        let label = study.labels.iter().find(|(known, _)| known == value);
        let name = label.map_or_else(|| value.to_string(), |(_, name)| name.clone());
        count(Some(name), &|given| if given == *value { 1.0 } else { 0.0 });
    }
    if study.labels.is_empty() {
        count(None, &|given| given);
    }
    told
}

/// Draws whose estimates one part of the work makes.
const DRAWS: usize = 8;

/// Each candidate's log-worth by Bradley and Terry.
fn worths(contest: &Contest, weights: &[f64], method: Method, rng: &mut impl Rng) -> Vec<Weighted> {
    let n = contest.candidates.len();
    let orders: Vec<(usize, Ranking<usize>)> = contest
        .answers()
        .into_iter()
        .map(|ballot| (ballot.person, contest.of_candidates(ballot)))
        .collect();
    let fit = |weight: &dyn Fn(usize) -> f64, search: Search| {
        let weighted = orders
            .iter()
            .map(|(person, order)| (order, weight(*person)));
        let weighted = weighted.filter(|(_, weight)| *weight > 0.0);
        let pairs = Pairwise::from_rankings(n, weighted, Unranked::SaysNothing);
        bradley_terry::fit(&Cells::from(&pairs), Model::default(), search)
    };
    let of = |person: usize| weights.get(person).copied().unwrap_or(0.0);
    let (plain, weighted) = (
        fit(&|_| 1.0, Search::default()),
        fit(&of, Search::default()),
    );
    let mut drawn = Vec::new();
    for _ in 0..method.draws {
        let mut taken = Vec::new();
        draw(weights.len(), rng, &mut taken);
        drawn.push(taken);
    }
    let rough = Search {
        tolerance: 1e-5,
        ..Search::default()
    };
    let fits = cores::map_small(&drawn, DRAWS, |taken| {
        let times = |person: usize| taken.get(person).copied().map_or(0.0, f64::from);
        fit(&|person| of(person) * times(person), rough)
    });
    let value = |found: &Result<bradley_terry::Worths, Undefined>, candidate: usize| {
        let found = found.as_ref().map_err(|reason| *reason)?;
        let worth = found.log_worths.get(candidate).copied();
        worth.unwrap_or(Err(Undefined::NoData))
    };
    let names = contest.candidates.iter().enumerate();
    names
        .map(|(candidate, name)| {
            let mut values: Vec<f64> = fits
                .iter()
                .filter_map(|fit| value(fit, candidate).ok())
                .collect();
            let weighted = value(&weighted, candidate);
            let interval = weighted.and_then(|_| percentiles(&mut values, drawn.len()));
            Weighted {
                name: Some(name.clone()),
                plain: value(&plain, candidate).into(),
                weighted: Range::of(weighted, interval),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::told::told;
    use crate::disagreement::alpha::Metric;
    use crate::disagreement::cohesion::Rating;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    const METHOD: Method = Method {
        metric: Metric::Interval,
        k: 5,
        draws: 200,
    };

    /// 80 of the town, who say 1, and 20 of the village, who say 3; in the population they are even.
    fn data() -> Data {
        let ratings = (0..100).map(|person| Rating {
            person,
            unit: person % 10,
            value: if person < 80 { 1.0 } else { 3.0 },
        });
        let home: Vec<Option<String>> = (0..100)
            .map(|person| Some(if person < 80 { "town" } else { "village" }.to_owned()))
            .collect();
        Data::Values(Study {
            people: 100,
            units: (0..10).map(|unit| unit.to_string()).collect(),
            ratings: ratings.collect(),
            labels: Vec::new(),
            attributes: vec![Attribute::new("home", &home)],
        })
    }

    fn weighed(population: &str) -> Result<Weighting, Unfit> {
        let (data, population) = (data(), Population::read(population)?);
        let Data::Values(study) = &data else {
            panic!("values")
        };
        let told = told(&study.attributes, 100, 5);
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        Ok(weigh(&data, &population, &told, METHOD, &mut rng)?.unwrap())
    }

    #[test]
    fn the_answers_become_the_populations() {
        let found = weighed("attribute,value,share\nhome,town,50\nhome,village,50\n").unwrap();
        // Kish: 100² / (80 × 0.625² + 20 × 2.5²).
        assert!((found.effective - 64.0).abs() < 1e-6, "{found:?}");
        assert!((found.largest - 2.5).abs() < 1e-6);
        assert_eq!(found.warnings, []);
        let mean = found.answers.last().unwrap();
        assert_eq!(mean.name, None);
        assert_eq!(mean.plain, Figure::Known(1.4));
        let (value, low, high) = mean.weighted.known().unwrap();
        assert!(
            (value - 2.0).abs() < 1e-6 && low < 2.0 && high > 2.0,
            "{mean:?}"
        );
        let village = &found.margins[1];
        assert_eq!(
            (village.people, village.population),
            (Figure::Known(0.2), 0.5)
        );
        assert!((village.weighted.known().unwrap() - 0.5).abs() < 1e-6);
    }

    #[test]
    fn weights_that_run_away_are_said() {
        let found = weighed("home,town,0.02\nhome,village,0.97\nhome,island,0.01").unwrap();
        let said: Vec<&str> = found.warnings.iter().map(|warned| warned.warning).collect();
        assert_eq!(said, ["nobody", "run-away"]);
        assert_eq!(found.warnings[0].value.as_deref(), Some("island"));
        assert!(found.effective < 50.0, "{found:?}");
    }

    #[test]
    fn what_is_no_population_is_refused() {
        assert_eq!(weighed("home,town"), Err(Unfit::Line(1)));
        assert_eq!(
            weighed("home,town,1\nhome,village,-1"),
            Err(Unfit::Share(2))
        );
        assert_eq!(
            weighed("home,town,1\nhome,village,much"),
            Err(Unfit::Share(2))
        );
        assert_eq!(weighed("a,v,share"), Err(Unfit::Empty));
        assert_eq!(
            weighed("age,old,1"),
            Err(Unfit::Attribute("age".to_owned()))
        );
    }
}
