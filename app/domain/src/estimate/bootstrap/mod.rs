//! Intervals by resampling people (Efron 1979), each with all that they said: the rows of one
//! person resemble one another, so that resampling rows would claim too much.
//!
//! A draw takes as many people as there are, with replacement: it is how often each was taken.
//! Intervals are the percentiles of the draws (2.5% and 97.5%, interpolated linearly).

mod worths;

pub use worths::{Drawn, People, worths};

use crate::undefined::Undefined;
use rand::Rng;

/// The number of draws where nobody says otherwise.
pub const DRAWS: usize = 1_000;

/// The least share of draws that must have a value for an interval to be given.
const LEAST_DEFINED: f64 = 0.9;

/// The middle 95% of what the draws say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
    /// The standard deviation of the draws: the estimate's standard error.
    pub error: f64,
    /// The share of draws that had a value.
    pub defined: f64,
}

/// How often each of `people` was taken in one draw.
pub fn draw(people: usize, rng: &mut impl Rng, taken: &mut Vec<u32>) {
    taken.clear();
    taken.resize(people, 0);
    let bound = u64::try_from(people).unwrap_or(u64::MAX);
    for _ in 0..people {
        // 64 random bits times the bound: off from even by less than people / 2^64.
        let product = u128::from(rng.next_u64()) * u128::from(bound);
        let person = usize::try_from(product >> 64).unwrap_or(0);
        if let Some(taken) = taken.get_mut(person) {
            *taken += 1;
        }
    }
}

/// The interval of any quantity that is computed from how often each person counts.
///
/// # Errors
/// [`Undefined::NoData`] without people or draws; [`Undefined::TooFew`] where more than a tenth of
/// the draws have no value.
pub fn interval(
    people: usize,
    draws: usize,
    rng: &mut impl Rng,
    mut of: impl FnMut(&[u32]) -> Option<f64>,
) -> Result<Interval, Undefined> {
    if people == 0 {
        return Err(Undefined::NoData);
    }
    let mut taken = Vec::new();
    let mut values = Vec::with_capacity(draws);
    for _ in 0..draws {
        draw(people, rng, &mut taken);
        values.extend(of(&taken));
    }
    percentiles(&mut values, draws)
}

/// The interval of the draws that had a value, out of all.
///
/// # Errors
/// As [`interval`].
pub fn percentiles(values: &mut Vec<f64>, draws: usize) -> Result<Interval, Undefined> {
    values.retain(|value| value.is_finite());
    let (Some(defined), false) = (share(values.len(), draws), values.is_empty()) else {
        return Err(if draws == 0 {
            Undefined::NoData
        } else {
            Undefined::TooFew
        });
    };
    if defined < LEAST_DEFINED {
        return Err(Undefined::TooFew);
    }
    values.sort_unstable_by(f64::total_cmp);
    let n: f64 = values.iter().map(|_| 1.0).sum();
    let mean = values.iter().sum::<f64>() / n;
    let spread: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    Ok(Interval {
        low: quantile(values, 0.025),
        high: quantile(values, 0.975),
        error: (spread / (n - 1.0).max(1.0)).sqrt(),
        defined,
    })
}

#[expect(clippy::cast_precision_loss, reason = "draws are far below 2^52")]
fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// Of ascending values, interpolated as numpy does by default.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an index of the draws"
)]
fn quantile(ascending: &[f64], at: f64) -> f64 {
    let place = at * ascending.len().saturating_sub(1) as f64;
    let below = place.floor() as usize;
    let value = |index: usize| {
        let last = ascending.len().saturating_sub(1);
        ascending.get(index.min(last)).copied().unwrap_or(f64::NAN)
    };
    let (low, high) = (value(below), value(below + 1));
    low + (high - low) * (place - place.floor())
}

#[cfg(test)]
mod tests;
