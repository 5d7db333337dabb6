//! Bradley-Terry: a worth per response, such that the odds of preferring one to another are their
//! worths' ratio (Bradley and Terry 1952).
//!
//! Log-worths are natural logarithms and have mean 0 over the responses that were compared: their
//! worths have geometric mean 1, as in evalica and choix. `1 / (1 + exp(b - a))` is the
//! probability that the response of log-worth a is preferred to that of log-worth b.
//!
//! Estimates are posterior modes, by the MM steps of Hunter (2004). The prior lets each response
//! win and lose [`Model::prior`] times against an imaginary one (as in Turner et al. 2020); without
//! it the estimate is the maximum likelihood, which exists only where whichever way the responses
//! are parted in two, somebody preferred one of each part to one of the other (Ford 1957).

mod cells;
mod davidson;
mod half_wins;
mod prior;

pub use cells::{Cell, Cells};
pub use prior::PRIOR;

pub(crate) use half_wins::Sweep;
pub(crate) use prior::rescale;

use super::fixed_point::Search;
use crate::undefined::Undefined;

/// What a tie says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ties {
    /// Half a win for each.
    #[default]
    HalfWins,
    /// Davidson (1970): the worth of a tie is nu times the geometric mean of the two worths.
    Davidson,
}

/// What is assumed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Model {
    /// What a tie says.
    pub ties: Ties,
    /// How often each response wins, and how often it loses, against the imaginary response;
    /// 0 for the maximum likelihood.
    pub prior: f64,
}

impl Default for Model {
    fn default() -> Self {
        Self {
            ties: Ties::default(),
            prior: PRIOR,
        }
    }
}

impl Model {
    /// Ties as half wins, without a prior.
    #[must_use]
    pub const fn maximum_likelihood() -> Self {
        Self {
            ties: Ties::HalfWins,
            prior: 0.0,
        }
    }
}

/// An estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Worths {
    /// By response; [`Undefined::NoData`] for one that was compared with no other.
    pub log_worths: Vec<Result<f64, Undefined>>,
    /// Davidson's nu: two equals tie with probability nu / (2 + nu).
    pub nu: Option<f64>,
    /// The MM steps that were taken.
    pub steps: u32,
}

impl Worths {
    /// The probability that `a` is preferred to `b`, given that they do not tie.
    ///
    /// # Errors
    /// The reason for which either has no worth.
    pub fn preferred(&self, a: usize, b: usize) -> Result<f64, Undefined> {
        let of = |response: usize| {
            self.log_worths
                .get(response)
                .copied()
                .unwrap_or(Err(Undefined::NoData))
        };
        Ok(1.0 / (1.0 + (of(b)? - of(a)?).exp()))
    }
}

/// The estimate from what was counted.
///
/// # Errors
/// [`Undefined::NoData`] where nothing was compared; without a prior [`Undefined::NotConnected`]
/// where there is no maximum; [`Undefined::NoVariation`] where Davidson's model meets only ties;
/// [`Undefined::NotConverged`].
pub fn fit(cells: &Cells, model: Model, search: Search) -> Result<Worths, Undefined> {
    if cells.is_empty() {
        return Err(Undefined::NoData);
    }
    let (mut log_worths, nu, steps) = match model.ties {
        Ties::HalfWins => {
            if model.prior <= 0.0 && !cells.connected(true) {
                return Err(Undefined::NotConnected);
            }
            let (log_worths, steps) = half_wins::fit(cells, model.prior, search)?;
            (log_worths, None, steps)
        }
        Ties::Davidson => {
            // A response that never loses but ties can rise for ever together with nu.
            if model.prior <= 0.0 && !cells.connected(false) {
                return Err(Undefined::NotConnected);
            }
            let (log_worths, nu, steps) = davidson::fit(cells, model.prior, search)?;
            (log_worths, Some(nu), steps)
        }
    };
    centre(&mut log_worths, cells.compared());
    let log_worths = log_worths
        .iter()
        .zip(cells.compared())
        .map(|(worth, compared)| {
            if *compared {
                Ok(*worth)
            } else {
                Err(Undefined::NoData)
            }
        })
        .collect();
    Ok(Worths {
        log_worths,
        nu,
        steps,
    })
}

/// Moves the log-worths of those that count to mean 0.
pub(crate) fn centre(log_worths: &mut [f64], counts: &[bool]) {
    let (mut sum, mut n) = (0.0, 0.0);
    for (worth, counts) in log_worths.iter().zip(counts) {
        if *counts {
            sum += worth;
            n += 1.0;
        }
    }
    if n > 0.0 {
        let mean = sum / n;
        for worth in log_worths {
            *worth -= mean;
        }
    }
}

#[cfg(test)]
mod tests;
