//! How often each value was given to each unit.

use crate::cores::{self, stretches};

/// The units that one part of the work counts: few enough for its counts to stay close by.
const UNITS: usize = 2_048;
/// The ratings that one part of the work looks through for values.
const RATINGS: usize = 131_072;

/// Counts of values per unit: what [`alpha`](super::alpha) and [`cohesion`](super::cohesion) need to
/// know of ratings. A unit is whatever is rated: an item, a response, a response on a dimension.
///
/// The table is dense (units × values), because a scale has few values. Values that nobody gave may
/// stand in it and change nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// The values in ascending order.
    values: Vec<f64>,
    /// Unit by unit, one count per value.
    counts: Vec<u32>,
}

impl Tally {
    /// From counts, unit by unit, one per value. `None` unless `values` is finite and ascending and
    /// `counts` holds as many per unit.
    #[must_use]
    pub fn from_counts(values: Vec<f64>, counts: Vec<u32>) -> Option<Self> {
        let ascending = values.is_sorted_by(|a, b| a < b) && values.iter().all(|v| v.is_finite());
        let whole = !values.is_empty() && counts.len().is_multiple_of(values.len());
        (ascending && whole).then_some(Self { values, counts })
    }

    /// From a dense matrix of ratings: rater by rater, one rating per unit, NaN where there is none.
    /// An incomplete last rater is read as far as it goes.
    #[must_use]
    pub fn from_matrix(ratings: &[f64], units: usize) -> Self {
        let scale = Scale::of(ratings);
        let width = scale.width();
        let counted = cores::map(&stretches(units, UNITS), |part| {
            let mut counts = vec![0_u32; part.len() * width];
            for row in ratings.chunks(units.max(1)) {
                // Of the last rater perhaps not all units are there.
                let row = row.get(part.start.min(row.len())..part.end.min(row.len()));
                let cells = counts.chunks_exact_mut(width.max(1));
                for (cells, rating) in cells.zip(row.unwrap_or_default()) {
                    if let Some(count) = scale.place(*rating).and_then(|p| cells.get_mut(p)) {
                        *count += 1;
                    }
                }
            }
            counts
        });
        Self {
            values: scale.values(),
            counts: counted.concat(),
        }
    }

    /// From single ratings: which unit, which value. NaN stands for none.
    #[must_use]
    pub fn from_ratings(ratings: &[(usize, f64)]) -> Self {
        let units = ratings.iter().map(|(unit, _)| unit + 1).max().unwrap_or(0);
        let values: Vec<f64> = ratings.iter().map(|(_, value)| *value).collect();
        let scale = Scale::of(&values);
        let width = scale.width();
        let mut counts = vec![0; units * width];
        for (unit, value) in ratings {
            if let Some(count) = scale
                .place(*value)
                .and_then(|place| counts.get_mut(unit * width + place))
            {
                *count += 1;
            }
        }
        Self {
            values: scale.values(),
            counts,
        }
    }

    /// Sets every count to zero.
    pub(super) fn clear(&mut self) {
        self.counts.fill(0);
    }

    /// Counts one more rating of a unit and a value that stand in the table.
    pub(super) fn add(&mut self, unit: usize, value: f64) {
        let width = self.values.len();
        let place = self.values.partition_point(|known| *known < value);
        if let Some(count) = self.counts.get_mut(unit * width + place) {
            *count += 1;
        }
    }

    /// The values in ascending order.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The counts of each unit, one per value.
    pub fn units(&self) -> impl Iterator<Item = &[u32]> {
        self.counts.chunks_exact(self.values.len().max(1))
    }
}

/// Which values occur, and where each stands.
enum Scale {
    /// Every whole number from `first`, `width` of them: the place is a subtraction.
    Whole { first: f64, width: usize },
    /// Any others, ascending.
    Listed(Vec<f64>),
}

/// The most whole numbers that are worth a column each, whether they occur or not.
const WIDEST: f64 = 64.0;

impl Scale {
    fn of(ratings: &[f64]) -> Self {
        if let Some(scale) = Self::of_bytes(ratings).or_else(|| Self::of_whole(ratings)) {
            return scale;
        }
        let mut values: Vec<f64> = ratings.iter().copied().filter(|v| v.is_finite()).collect();
        values.sort_unstable_by(f64::total_cmp);
        // Also makes one of -0.0 and 0.0.
        values.dedup();
        Self::Listed(values)
    }

    /// The commonest case, in one pass: whole numbers from 0 to 255.
    fn of_bytes(ratings: &[f64]) -> Option<Self> {
        let parts: Vec<&[f64]> = ratings.chunks(RATINGS).collect();
        let found = cores::map(&parts, |ratings| {
            let mut seen = [false; 256];
            let mut others = false;
            for rating in *ratings {
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "compared with the rating right away"
                )]
                let byte = *rating as u8;
                let whole = f64::from(byte) == *rating;
                if let Some(seen) = seen.get_mut(usize::from(byte)) {
                    *seen |= whole;
                }
                // NaN stands for no rating.
                others |= !whole && !rating.is_nan();
            }
            (seen, others)
        });
        let others = found.iter().any(|(_, others)| *others);
        let mut seen = [false; 256];
        for (of_part, _) in &found {
            for (seen, there) in seen.iter_mut().zip(of_part) {
                *seen |= there;
            }
        }
        let first = seen.iter().position(|seen| *seen)?;
        let width = seen.iter().rposition(|seen| *seen)? - first + 1;
        let first = super::alpha::float(first as u64);
        (!others && super::alpha::float(width as u64) <= WIDEST)
            .then_some(Self::Whole { first, width })
    }

    /// Whole numbers that lie close together, wherever that is.
    fn of_whole(ratings: &[f64]) -> Option<Self> {
        // `min` and `max` pass over NaN.
        let low = ratings.iter().copied().fold(f64::INFINITY, f64::min);
        let high = ratings.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let close = low.is_finite() && high - low < WIDEST && low.trunc() == low;
        let whole = |rating: &f64| rating.is_nan() || (rating - low).trunc() == rating - low;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and WIDEST"
        )]
        let width = (high - low) as usize + 1;
        (close && ratings.iter().all(whole)).then_some(Self::Whole { first: low, width })
    }

    fn width(&self) -> usize {
        match self {
            Self::Whole { width, .. } => *width,
            Self::Listed(values) => values.len(),
        }
    }

    #[inline]
    fn place(&self, rating: f64) -> Option<usize> {
        match self {
            Self::Whole { first, .. } => {
                let place = rating - first;
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "whole, from 0 to WIDEST, and NaN is caught"
                )]
                let byte = place as u8;
                (!place.is_nan()).then_some(usize::from(byte))
            }
            Self::Listed(values) => {
                let place = values.partition_point(|value| *value < rating);
                (values.get(place) == Some(&rating)).then_some(place)
            }
        }
    }

    fn values(self) -> Vec<f64> {
        match self {
            Self::Whole { first, width } => (0..width)
                .scan(first, |next, _| {
                    let value = *next;
                    *next += 1.0;
                    Some(value)
                })
                .collect(),
            Self::Listed(values) => values,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matrix_and_its_ratings_give_the_same_counts() {
        let nan = f64::NAN;
        let matrix = [1.0, 2.0, nan, 2.0, 2.0, 4.0];
        let tally = Tally::from_matrix(&matrix, 3);
        assert_eq!(tally.values(), [1.0, 2.0, 3.0, 4.0]);
        let units: Vec<&[u32]> = tally.units().collect();
        assert_eq!(units, [[1, 1, 0, 0], [0, 2, 0, 0], [0, 0, 0, 1]]);
        let single: Vec<(usize, f64)> = matrix
            .iter()
            .enumerate()
            .map(|(n, v)| (n % 3, *v))
            .collect();
        assert_eq!(Tally::from_ratings(&single), tally);
    }

    #[test]
    fn any_numbers_are_values() {
        let tally = Tally::from_ratings(&[(0, -0.5), (1, 1000.0), (0, 0.25), (1, 0.25)]);
        assert_eq!(tally.values(), [-0.5, 0.25, 1000.0]);
        let units: Vec<&[u32]> = tally.units().collect();
        assert_eq!(units, [[1, 1, 0], [0, 1, 1]]);
        let negative = Tally::from_ratings(&[(0, -2.0), (1, f64::NAN), (1, 0.0)]);
        assert_eq!(negative.values(), [-2.0, -1.0, 0.0]);
        let wide = Tally::from_ratings(&[(0, 0.0), (0, 200.0)]);
        assert_eq!(wide.values(), [0.0, 200.0]);
        assert_eq!(Tally::from_matrix(&[], 0).units().count(), 0);
        assert_eq!(Tally::from_matrix(&[f64::NAN; 4], 2).values(), [0.0; 0]);
    }

    #[test]
    fn malformed_counts_are_refused() {
        assert!(Tally::from_counts(vec![1.0, 2.0], vec![1, 2, 3]).is_none());
        assert!(Tally::from_counts(vec![2.0, 1.0], vec![1, 2]).is_none());
        assert!(Tally::from_counts(vec![1.0, f64::NAN], vec![1, 2]).is_none());
        assert!(Tally::from_counts(vec![1.0, 2.0], vec![1, 2]).is_some());
    }
}
