//! Plackett-Luce: a ranking is made best first, each response chosen from those that are left with
//! a probability proportional to its worth (Luce 1959; Plackett 1975). Of two responses it is
//! Bradley-Terry.
//!
//! Partial rankings are orders of what they rank. A tie says that its orders are equally likely: a
//! ranking counts as the mean of the log-likelihoods of all strict orders that it allows, which for
//! two responses is half a win each. Estimates are by the MM steps of Hunter (2004), normalised as
//! in [`super::bradley_terry`] and with the same prior.

mod stages;

use super::bradley_terry::{PRIOR, centre, rescale};
use super::fixed_point::{self, Search};
use crate::undefined::Undefined;

pub use stages::{MOST_TIED, Stages};

/// An estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Worths {
    /// Natural logarithms with mean 0 over the responses that were ranked with any other;
    /// [`Undefined::NoData`] for the rest.
    pub log_worths: Vec<Result<f64, Undefined>>,
    /// The MM steps that were taken.
    pub steps: u32,
}

/// The prior of [`super::bradley_terry`] that is used where nobody says otherwise.
pub const DEFAULT_PRIOR: f64 = PRIOR;

/// The estimate from what was ranked, with `prior` wins and as many losses of each response against
/// an imaginary one (0 for the maximum likelihood).
///
/// # Errors
/// [`Undefined::NoData`] where no two responses were ranked together; without a prior
/// [`Undefined::NotConnected`] where there is no maximum; [`Undefined::NotConverged`].
pub fn fit(stages: &Stages, prior: f64, search: Search) -> Result<Worths, Undefined> {
    let ranked = stages.ranked();
    if !ranked.iter().any(|ranked| *ranked) {
        return Err(Undefined::NoData);
    }
    if prior <= 0.0 && !stages.connected() {
        return Err(Undefined::NotConnected);
    }
    let n = ranked.len();
    let mut log_worths = vec![0.0; n];
    let (mut worths, mut sums) = (vec![0.0; n], vec![0.0; n]);
    let mut next = vec![[0.0]; n];
    let steps = fixed_point::find(&mut log_worths, search, |from, to| {
        for ((worth, sum), log_worth) in worths.iter_mut().zip(&mut sums).zip(from) {
            *worth = log_worth.exp();
            *sum = 2.0 * prior / (1.0 + *worth);
        }
        stages.add_rates(&worths, &mut sums);
        for (([next], sum), chosen) in next.iter_mut().zip(&sums).zip(stages.chosen()) {
            *next = if *sum > 0.0 {
                (chosen + prior) / sum
            } else {
                1.0
            };
        }
        if prior > 0.0 {
            rescale(&mut next);
        }
        for (log_worth, [worth]) in to.iter_mut().zip(&next) {
            *log_worth = worth.ln();
        }
    })?;
    centre(&mut log_worths, ranked);
    let log_worths = log_worths
        .iter()
        .zip(ranked)
        .map(|(worth, ranked)| {
            if *ranked {
                Ok(*worth)
            } else {
                Err(Undefined::NoData)
            }
        })
        .collect();
    Ok(Worths { log_worths, steps })
}

#[cfg(test)]
mod tests;
