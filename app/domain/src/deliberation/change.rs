//! What a round changed: a measure before and after, and how sure that is.
//!
//! A measure is any number of the same people's orders before and after: entropy, divergence
//! between groups, alpha. The interval is the 2.5% to 97.5% of differences over draws of people
//! with all their orders (Efron's percentile bootstrap, paired), because people differ and their
//! rows do not come alone.

use crate::undefined::Undefined;
use rand::{Rng, RngExt};
use serde::{Deserialize, Serialize};

/// The draws unless the caller says otherwise.
pub const DRAWS: usize = 1_000;
/// Fewer people than this have no interval.
pub const LEAST_PEOPLE: usize = 5;

/// What a larger measure means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measures {
    /// More disagreement: entropy, divergence between groups.
    Spread,
    /// More agreement: alpha.
    Agreement,
}

/// What happened to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// People are further apart: the whole interval says so.
    Polarised,
    /// People are closer.
    Converged,
    /// The interval holds 0.
    Unchanged,
}

impl Verdict {
    /// The name in tables, as in serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Polarised => "polarised",
            Self::Converged => "converged",
            Self::Unchanged => "unchanged",
        }
    }
}

/// A measure before and after.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Before.
    pub before: f64,
    /// After.
    pub after: f64,
    /// The interval of after less before.
    pub interval: (f64, f64),
    /// What that says.
    pub verdict: Verdict,
    /// Draws in which the measure was defined both times.
    pub draws: usize,
}

/// Measures `people` (those with orders both before and after) by `before` and `after`.
///
/// # Errors
/// [`Undefined::TooFew`] below [`LEAST_PEOPLE`] people or where most draws have no value; what the
/// measure says where it has none itself.
pub fn change<P>(
    people: &[P],
    measures: Measures,
    before: impl Fn(&[&P]) -> Result<f64, Undefined>,
    after: impl Fn(&[&P]) -> Result<f64, Undefined>,
    draws: usize,
    rng: &mut impl Rng,
) -> Result<Change, Undefined> {
    let all: Vec<&P> = people.iter().collect();
    let (first, last) = (before(&all)?, after(&all)?);
    if people.len() < LEAST_PEOPLE {
        return Err(Undefined::TooFew);
    }
    let mut differences = Vec::with_capacity(draws);
    let mut drawn = Vec::with_capacity(people.len());
    for _ in 0..draws {
        drawn.clear();
        let picks = (0..people.len()).map(|_| rng.random_range(0..people.len()));
        drawn.extend(picks.filter_map(|at| people.get(at)));
        if let (Ok(before), Ok(after)) = (before(&drawn), after(&drawn)) {
            differences.push(after - before);
        }
    }
    if differences.len() * 2 <= draws {
        return Err(Undefined::TooFew);
    }
    differences.sort_by(f64::total_cmp);
    let interval = (quantile(&differences, 0.025), quantile(&differences, 0.975));
    let rose = interval.0 > 0.0;
    let fell = interval.1 < 0.0;
    let verdict = match (measures, rose, fell) {
        (Measures::Spread, true, _) | (Measures::Agreement, _, true) => Verdict::Polarised,
        (Measures::Spread, _, true) | (Measures::Agreement, true, _) => Verdict::Converged,
        _ => Verdict::Unchanged,
    };
    Ok(Change {
        before: first,
        after: last,
        interval,
        verdict,
        draws: differences.len(),
    })
}

/// The quantile of sorted values, linear between neighbours (type 7, as numpy's default).
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place within a list of draws"
)]
fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len().max(1) - 1) as f64;
    let at = |place: f64| sorted.get(place as usize).copied().unwrap_or_default();
    let (low, high) = (at(place.floor()), at(place.ceil()));
    low + (high - low) * place.fract()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    fn mean(values: impl ExactSizeIterator<Item = f64>) -> Result<f64, Undefined> {
        let count = values.len() as f64;
        Ok(values.sum::<f64>() / count)
    }

    fn measured(people: &[(f64, f64)], measures: Measures) -> Result<Change, Undefined> {
        change(
            people,
            measures,
            |people| mean(people.iter().map(|p| p.0)),
            |people| mean(people.iter().map(|p| p.1)),
            400,
            &mut ChaCha8Rng::seed_from_u64(7),
        )
    }

    #[test]
    fn verdicts_follow_the_interval() {
        let risen: Vec<(f64, f64)> = (0..30).map(|i| (0.0, 0.5 + f64::from(i % 3))).collect();
        let noise: Vec<(f64, f64)> = (0..30).map(|i| (0.0, f64::from(i % 3) - 1.0)).collect();
        let spread = measured(&risen, Measures::Spread).unwrap();
        assert_eq!(spread.verdict, Verdict::Polarised);
        assert!(
            spread.interval.0 < 1.5 && 1.5 < spread.interval.1,
            "{spread:?}"
        );
        let agreement = measured(&risen, Measures::Agreement).unwrap();
        assert_eq!(agreement.verdict, Verdict::Converged);
        let still = measured(&noise, Measures::Spread).unwrap();
        assert_eq!(still.verdict, Verdict::Unchanged);
        assert_eq!(
            measured(&risen[..4], Measures::Spread),
            Err(Undefined::TooFew)
        );
    }

    #[test]
    fn quantiles_as_numpy() {
        assert!((quantile(&[1.0, 2.0, 4.0, 8.0], 0.25) - 1.75).abs() < 1e-12);
        assert!((quantile(&[3.0], 0.975) - 3.0).abs() < 1e-12);
    }
}
