//! Shares of outcomes: Dirichlet-multinomial.

use super::gamma::digamma;
use crate::undefined::Undefined;

/// How many people's worth of the whole each group is given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Concentration {
    /// So many: the groups differ beyond chance.
    Of(f64),
    /// Without bound: the groups differ no more than chance would have it, so that the best guess
    /// for each is the whole.
    Unbounded,
}

/// Each group's shares.
#[derive(Clone, Debug, PartialEq)]
pub struct ShrunkenShares {
    /// The shares over all groups together.
    pub whole: Vec<f64>,
    /// By group and outcome, as counted; [`Undefined::NoData`] for a group in which nobody spoke.
    pub raw: Vec<Result<Vec<f64>, Undefined>>,
    /// By group and outcome; [`Undefined::OneGroup`] where fewer than two groups spoke, because
    /// then nothing says how far groups differ.
    pub shrunken: Vec<Result<Vec<f64>, Undefined>>,
    /// How strongly they are shrunk.
    pub concentration: Result<Concentration, Undefined>,
}

/// Below and beyond these a concentration makes no difference that anybody could see.
const LEAST: f64 = 1e-4;
const MOST: f64 = 1e7;

/// Shares from the counts (or sums of weights) of each outcome in each group.
///
/// The prior of every group is a Dirichlet distribution with the whole's shares for its mean; its
/// concentration maximises the Dirichlet-multinomial likelihood of the counts (as in Minka 2000).
///
/// # Errors
/// [`Undefined::NoData`] where nobody spoke.
pub fn shares(counts: &[Vec<f64>]) -> Result<ShrunkenShares, Undefined> {
    let outcomes = counts.iter().map(Vec::len).max().unwrap_or(0);
    let mut sums = vec![0.0; outcomes];
    for of_group in counts {
        for (sum, count) in sums.iter_mut().zip(of_group) {
            *sum += count;
        }
    }
    let whole = parts(&sums)?;
    let raw: Vec<_> = counts.iter().map(|of_group| parts(of_group)).collect();
    let spoke = raw.iter().filter(|raw| raw.is_ok()).count();
    let concentration = if spoke < 2 {
        Err(Undefined::OneGroup)
    } else {
        Ok(concentration(counts, &whole))
    };
    let shrunken = counts
        .iter()
        .zip(&raw)
        .map(|(of_group, raw)| {
            raw.as_ref().map_err(|reason| *reason)?;
            Ok(match concentration? {
                Concentration::Unbounded => whole.clone(),
                Concentration::Of(size) => {
                    let people: f64 = of_group.iter().sum();
                    whole
                        .iter()
                        .zip(of_group)
                        .map(|(whole, count)| (count + size * whole) / (people + size))
                        .collect()
                }
            })
        })
        .collect();
    Ok(ShrunkenShares {
        whole,
        raw,
        shrunken,
        concentration,
    })
}

fn parts(counts: &[f64]) -> Result<Vec<f64>, Undefined> {
    let sum: f64 = counts.iter().sum();
    if sum > 0.0 {
        Ok(counts.iter().map(|count| count / sum).collect())
    } else {
        Err(Undefined::NoData)
    }
}

/// Where the likelihood's derivative crosses 0, halving intervals of the logarithm.
fn concentration(counts: &[Vec<f64>], whole: &[f64]) -> Concentration {
    // The derivative of the log-likelihood in the concentration.
    let rises = |size: f64| -> bool {
        let of_group = |counts: &Vec<f64>| -> f64 {
            let people: f64 = counts.iter().sum();
            let outcomes = counts.iter().zip(whole).filter(|(_, share)| **share > 0.0);
            digamma(size) - digamma(people + size)
                + outcomes
                    .map(|(count, share)| {
                        share * (digamma(count + size * share) - digamma(size * share))
                    })
                    .sum::<f64>()
        };
        counts.iter().map(of_group).sum::<f64>() > 0.0
    };
    let (mut low, mut high) = (LEAST.ln(), MOST.ln());
    // Rounding drowns the derivative far out, so that the end is looked for from below.
    let mut at = low;
    while at < high {
        if !rises(at.exp()) {
            high = at;
            break;
        }
        low = at;
        at += 0.25;
    }
    if at >= MOST.ln() {
        return Concentration::Unbounded;
    }
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if rises(middle.exp()) {
            low = middle;
        } else {
            high = middle;
        }
    }
    Concentration::Of(high.exp())
}
