//! Weights that make the people who took part resemble a population, attribute by attribute:
//! raking, or iterative proportional fitting (Deming and Stephan 1940), with trimmed weights.
//!
//! Weights have mean 1. A person whose value of an attribute is not known keeps their weight when
//! that attribute is fitted: its shares are among those who told. What was done and what went
//! wrong stands beside the weights; they are never silently wrong.

use crate::undefined::Undefined;

/// The population's shares of an attribute's values, by index. They need not sum to 1.
pub type Margin = Vec<f64>;

/// How to rake.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Raking {
    /// No weight may be larger than so many times the mean weight.
    pub bound: f64,
    /// How far a weighted share may miss its margin.
    pub tolerance: f64,
    /// The most passes over all attributes.
    pub most_passes: u32,
}

impl Default for Raking {
    fn default() -> Self {
        Self {
            bound: 5.0,
            tolerance: 1e-9,
            most_passes: 1_000,
        }
    }
}

/// Something that whoever reads a weighted number must be told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Warning {
    /// A value that the population has has no people: its share went to the other values.
    Nobody {
        /// Which attribute.
        attribute: usize,
        /// Which of its values.
        value: usize,
    },
    /// People have a value that the margin gives no share: they weigh nothing.
    NoShare {
        /// Which attribute.
        attribute: usize,
        /// Which of its values.
        value: usize,
    },
    /// Nobody told their value of the attribute, so that it was not fitted.
    Untold {
        /// Which attribute.
        attribute: usize,
    },
    /// So many weights were cut to the bound: the margins are missed by that much.
    Trimmed {
        /// How many people's.
        people: usize,
        /// The largest difference of a weighted share from its margin.
        misses_by: f64,
    },
    /// The passes ran out before the shares met the margins, which may contradict one another.
    NotConverged {
        /// The largest difference of a weighted share from its margin.
        misses_by: f64,
    },
    /// The weights leave less than half of the people's information: few people speak for many.
    RunAway {
        /// Kish's effective number over the number of people.
        effective_share: f64,
    },
}

/// Below this share of effective people weights have run away.
pub const RUN_AWAY: f64 = 0.5;

/// Weights and what they cost.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// By person, with mean 1.
    pub weights: Vec<f64>,
    /// Kish's effective number of people: the square of the weights' sum over that of their squares.
    pub effective: f64,
    /// By attribute, how many people did not tell.
    pub missing: Vec<usize>,
    /// The passes that were made.
    pub passes: u32,
    /// What must be told.
    pub warnings: Vec<Warning>,
}

/// The weights of `people`, each with their value of each attribute by index, that meet `margins`,
/// one per attribute.
///
/// # Errors
/// [`Undefined::NoData`] without people, or where nobody has a value that a margin gives a share.
pub fn rake(
    people: &[Vec<Option<usize>>],
    margins: &[Margin],
    raking: Raking,
) -> Result<Weights, Undefined> {
    let mut warnings = Vec::new();
    let attributes: Vec<Attribute> = margins
        .iter()
        .enumerate()
        .map(|(index, margin)| Attribute::new(index, people, margin, &mut warnings))
        .collect();
    let mut weights = vec![1.0; people.len()];
    scale(&mut weights)?;
    let mut passes = 0;
    let mut moves = f64::INFINITY;
    let mut trimmed = 0;
    while passes < raking.most_passes && moves > raking.tolerance {
        let before = weights.clone();
        for attribute in &attributes {
            attribute.fit(&mut weights);
        }
        scale(&mut weights)?;
        trimmed = trim(&mut weights, raking.bound)?;
        let moved = before.iter().zip(&weights).map(|(a, b)| (a - b).abs());
        moves = moved.fold(0.0, f64::max);
        passes += 1;
    }
    let misses = attributes
        .iter()
        .map(|attribute| attribute.misses_by(&weights));
    let misses_by = misses.fold(0.0, f64::max);
    if trimmed > 0 {
        warnings.push(Warning::Trimmed {
            people: trimmed,
            misses_by,
        });
    } else if misses_by > raking.tolerance.max(1e-12) * 10.0 {
        warnings.push(Warning::NotConverged { misses_by });
    }
    let effective = kish(&weights)?;
    let n: f64 = weights.iter().map(|_| 1.0).sum();
    if effective < RUN_AWAY * n {
        warnings.push(Warning::RunAway {
            effective_share: effective / n,
        });
    }
    Ok(Weights {
        weights,
        effective,
        missing: attributes
            .iter()
            .map(|attribute| attribute.missing)
            .collect(),
        passes,
        warnings,
    })
}

/// Kish's effective number: how many people of equal weight would be as informative.
///
/// # Errors
/// [`Undefined::NoData`] where nobody has any weight.
pub fn kish(weights: &[f64]) -> Result<f64, Undefined> {
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
    if squares > 0.0 {
        Ok(sum * sum / squares)
    } else {
        Err(Undefined::NoData)
    }
}

/// To mean 1.
fn scale(weights: &mut [f64]) -> Result<(), Undefined> {
    let n: f64 = weights.iter().map(|_| 1.0).sum();
    let sum: f64 = weights.iter().sum();
    if sum <= 0.0 {
        return Err(Undefined::NoData);
    }
    for weight in weights {
        *weight *= n / sum;
    }
    Ok(())
}

/// Cuts weights to the bound times their mean, which cutting lowers, until none is above; how many
/// were cut.
fn trim(weights: &mut [f64], bound: f64) -> Result<usize, Undefined> {
    // A bound of the mean or less would make all weights equal at best.
    let bound = bound.max(1.0);
    for _ in 0..1_000 {
        let mut over = false;
        for weight in weights.iter_mut() {
            if *weight > bound * (1.0 + 1e-9) {
                *weight = bound;
                over = true;
            }
        }
        if !over {
            break;
        }
        scale(weights)?;
    }
    Ok(weights
        .iter()
        .filter(|weight| **weight > bound * (1.0 - 1e-6))
        .count())
}

/// One attribute's people and the shares that they are to have.
struct Attribute {
    /// By person.
    values: Vec<Option<usize>>,
    /// By value, summing to 1 over the values that have people.
    shares: Vec<f64>,
    missing: usize,
}

impl Attribute {
    fn new(
        index: usize,
        people: &[Vec<Option<usize>>],
        margin: &Margin,
        warnings: &mut Vec<Warning>,
    ) -> Self {
        let values: Vec<Option<usize>> = people
            .iter()
            .map(|person| person.get(index).copied().flatten())
            .collect();
        let most = values.iter().flatten().max().map_or(0, |value| value + 1);
        let mut shares = margin.clone();
        shares.resize(margin.len().max(most), 0.0);
        let mut counts = vec![0_usize; shares.len()];
        for value in values.iter().flatten() {
            if let Some(count) = counts.get_mut(*value) {
                *count += 1;
            }
        }
        let missing = values.iter().filter(|value| value.is_none()).count();
        if missing == values.len() {
            warnings.push(Warning::Untold { attribute: index });
            shares.fill(0.0);
        } else {
            for (value, (share, count)) in shares.iter_mut().zip(&counts).enumerate() {
                let attribute = index;
                if *share > 0.0 && *count == 0 {
                    warnings.push(Warning::Nobody { attribute, value });
                    *share = 0.0;
                } else if *share <= 0.0 && *count > 0 {
                    warnings.push(Warning::NoShare { attribute, value });
                    *share = 0.0;
                }
            }
            let sum: f64 = shares.iter().sum();
            for share in &mut shares {
                *share /= if sum > 0.0 { sum } else { 1.0 };
            }
        }
        Self {
            values,
            shares,
            missing,
        }
    }

    /// The sum of the weights of each value, and of all.
    fn sums(&self, weights: &[f64]) -> (Vec<f64>, f64) {
        let mut sums = vec![0.0; self.shares.len()];
        for (value, weight) in self.values.iter().zip(weights) {
            if let Some(sum) = value.and_then(|value| sums.get_mut(value)) {
                *sum += weight;
            }
        }
        let all = sums.iter().sum();
        (sums, all)
    }

    fn fit(&self, weights: &mut [f64]) {
        if self.missing == self.values.len() {
            return;
        }
        let (sums, all) = self.sums(weights);
        let factors: Vec<f64> = sums
            .iter()
            .zip(&self.shares)
            .map(|(sum, share)| if *sum > 0.0 { share * all / sum } else { 0.0 })
            .collect();
        for (value, weight) in self.values.iter().zip(weights) {
            if let Some(factor) = value.and_then(|value| factors.get(value)) {
                *weight *= factor;
            }
        }
    }

    /// The largest difference of a weighted share from the share that it is to have.
    fn misses_by(&self, weights: &[f64]) -> f64 {
        let (sums, all) = self.sums(weights);
        if all <= 0.0 {
            return 0.0;
        }
        let misses = sums.iter().zip(&self.shares);
        misses
            .map(|(sum, share)| (sum / all - share).abs())
            .fold(0.0, f64::max)
    }
}

#[cfg(test)]
mod tests;
