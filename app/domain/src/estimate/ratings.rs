//! Ordinal ratings: how many chose each value of a scale, its mean and its median.
//!
//! The mean takes the values for numbers and the median for an order; both stand beside the
//! distribution, which says more than either.

use crate::interval::wilson;
use crate::preference::Share;
use crate::undefined::Undefined;

/// Ratings on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Ratings {
    /// The scale's values in ascending order, with how many chose each.
    counts: Vec<(i64, u64)>,
}

impl Ratings {
    /// On the scale `values`. Ratings that are not on it are left out; how many comes second.
    #[must_use]
    pub fn new(
        values: impl IntoIterator<Item = i64>,
        ratings: impl IntoIterator<Item = i64>,
    ) -> (Self, usize) {
        let mut counts: Vec<(i64, u64)> = values.into_iter().map(|value| (value, 0)).collect();
        counts.sort_unstable();
        counts.dedup();
        let mut off_scale = 0;
        for rating in ratings {
            match counts.binary_search_by_key(&rating, |(value, _)| *value) {
                Ok(at) => {
                    if let Some((_, count)) = counts.get_mut(at) {
                        *count += 1;
                    }
                }
                Err(_) => off_scale += 1,
            }
        }
        (Self { counts }, off_scale)
    }

    /// The values in ascending order, with how many chose each.
    #[must_use]
    pub fn counts(&self) -> &[(i64, u64)] {
        &self.counts
    }

    /// How many rated.
    #[must_use]
    pub fn people(&self) -> u64 {
        self.counts.iter().map(|(_, count)| count).sum()
    }

    /// The share of each value, with its Wilson interval.
    ///
    /// # Errors
    /// [`Undefined::NoData`] where nobody rated.
    pub fn shares(&self) -> Result<Vec<Share>, Undefined> {
        let n = self.people();
        self.counts
            .iter()
            .map(|(_, count)| {
                let (low, high) = wilson(*count, n).ok_or(Undefined::NoData)?;
                let share = as_number(*count) / as_number(n);
                Ok(Share { share, low, high })
            })
            .collect()
    }

    /// The mean.
    ///
    /// # Errors
    /// [`Undefined::NoData`] where nobody rated.
    pub fn mean(&self) -> Result<f64, Undefined> {
        let n = self.people();
        if n == 0 {
            return Err(Undefined::NoData);
        }
        #[expect(clippy::cast_precision_loss, reason = "a scale's values are small")]
        let sum: f64 = self
            .counts
            .iter()
            .map(|(value, count)| *value as f64 * as_number(*count))
            .sum();
        Ok(sum / as_number(n))
    }

    /// The median; halfway where half of the people are on each side of a gap.
    ///
    /// # Errors
    /// [`Undefined::NoData`] where nobody rated.
    pub fn median(&self) -> Result<f64, Undefined> {
        let n = self.people();
        if n == 0 {
            return Err(Undefined::NoData);
        }
        let ranked = |rank: u64| {
            let mut below = 0;
            self.counts.iter().find_map(|(value, count)| {
                below += count;
                (below > rank).then_some(*value)
            })
        };
        let (low, high) = (ranked((n - 1) / 2), ranked(n / 2));
        #[expect(clippy::cast_precision_loss, reason = "a scale's values are small")]
        let halfway = |low: i64, high: i64| (low as f64 + high as f64) / 2.0;
        Ok(halfway(
            low.ok_or(Undefined::NoData)?,
            high.ok_or(Undefined::NoData)?,
        ))
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
const fn as_number(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_scale_is_counted() {
        let (ratings, off_scale) = Ratings::new(1..=5, [1, 1, 2, 5, 9]);
        assert_eq!(off_scale, 1);
        assert_eq!(ratings.counts(), [(1, 2), (2, 1), (3, 0), (4, 0), (5, 1)]);
        assert_eq!(ratings.mean(), Ok(2.25));
        assert_eq!(ratings.median(), Ok(1.5));
        assert_eq!(ratings.shares().unwrap()[0].share, 0.5);
        let (nobody, _) = Ratings::new(1..=5, []);
        assert_eq!(nobody.mean(), Err(Undefined::NoData));
        assert_eq!(nobody.median(), Err(Undefined::NoData));
        assert_eq!(nobody.shares(), Err(Undefined::NoData));
    }

    proptest! {
        #[test]
        fn a_scale_turned_round_is_turned_round(said in prop::collection::vec(1..6_i64, 1..40)) {
            let (ratings, _) = Ratings::new(1..=5, said.iter().copied());
            let (turned, _) = Ratings::new(1..=5, said.iter().rev().map(|value| 6 - value));
            prop_assert!((ratings.mean().unwrap() + turned.mean().unwrap() - 6.0).abs() < 1e-9);
            prop_assert_eq!(ratings.median().unwrap() + turned.median().unwrap(), 6.0);
            let mut sorted = said;
            sorted.sort_unstable();
            let n = sorted.len();
            let median = (sorted[(n - 1) / 2] + sorted[n / 2]) as f64 / 2.0;
            prop_assert_eq!(ratings.median().unwrap(), median);
        }
    }
}
