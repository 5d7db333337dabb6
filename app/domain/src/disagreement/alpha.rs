//! Krippendorff's alpha: agreement beyond chance, for any number of raters and missing ratings.
//!
//! Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability". Only units with two or more
//! ratings count. For unit u with n_u ratings, D_o sums d(c, k) over its pairs of ratings, weighted
//! by 1 / (n_u - 1); D_e sums d(c, k) over all pairs of all pairable ratings, weighted by 1 / (n - 1).
//!
//! Both metrics with numbers are squared differences of scores (for the ordinal one the score of a
//! value is its mid-rank among all pairable ratings), and the squared differences within n scores sum
//! to 2 (n Σs² - (Σs)²). So a unit costs as many steps as there are values, not their square.

use super::tally::Tally;
use crate::undefined::Undefined;
use serde::{Deserialize, Serialize};

/// How far two values are from one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// The same or not.
    Nominal,
    /// By the ratings that lie between them.
    Ordinal,
    /// By the square of their difference.
    Interval,
}

/// Alpha with what it was made from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alpha {
    /// 1 - observed / expected: 1 is perfect, 0 as by chance, negative below chance.
    pub alpha: f64,
    /// D_o, the mean distance of ratings of one unit. Its unit depends on the metric.
    pub observed: f64,
    /// D_e, the mean distance of any two ratings.
    pub expected: f64,
    /// The ratings of units with two or more.
    pub pairable: u64,
}

/// Krippendorff's alpha of the ratings in `tally`.
///
/// # Errors
/// `NoData` without ratings, `OneRater` where no unit has two, `NoVariation` where all the pairable
/// ratings are the same.
pub fn alpha(tally: &Tally, metric: Metric) -> Result<Alpha, Undefined> {
    let mut marginals = vec![0_u64; tally.values().len()];
    let mut any = false;
    for unit in tally.units() {
        let ratings: u32 = unit.iter().sum();
        any |= ratings > 0;
        if ratings > 1 {
            for (marginal, count) in marginals.iter_mut().zip(unit) {
                *marginal += u64::from(*count);
            }
        }
    }
    let pairable: u64 = marginals.iter().sum();
    if pairable == 0 {
        return Err(if any {
            Undefined::OneRater
        } else {
            Undefined::NoData
        });
    }
    if marginals.contains(&pairable) {
        return Err(Undefined::NoVariation);
    }
    let n = float(pairable);
    let scores = scores(tally.values(), &marginals, metric);
    let of_unit = |unit: &[u32]| distance(unit.iter().map(|count| f64::from(*count)), &scores);
    let observed: f64 = tally
        .units()
        .map(of_unit)
        .filter(|within| within.ratings > 1.0)
        .map(|within| within.sum / (within.ratings - 1.0))
        .sum::<f64>()
        / n;
    let expected = distance(marginals.iter().map(|count| float(*count)), &scores).sum;
    let expected = expected / (n * (n - 1.0));
    Ok(Alpha {
        alpha: 1.0 - observed / expected,
        observed,
        expected,
        pairable,
    })
}

/// The number that stands for each value in squared differences; none for nominal values.
pub(super) fn scores(values: &[f64], marginals: &[u64], metric: Metric) -> Vec<f64> {
    let centre = |scores: Vec<f64>| {
        // Around the mean, so that large numbers lose no digits when they are squared.
        let total: u64 = marginals.iter().sum();
        let weighted = scores.iter().zip(marginals).map(|(s, n)| s * float(*n));
        let mean = weighted.sum::<f64>() / float(total.max(1));
        scores.into_iter().map(|score| score - mean).collect()
    };
    match metric {
        Metric::Nominal => Vec::new(),
        Metric::Interval => centre(values.to_vec()),
        Metric::Ordinal => {
            let ranks = marginals.iter().scan(0.0, |below, count| {
                let rank = *below + float(*count) / 2.0;
                *below += float(*count);
                Some(rank)
            });
            centre(ranks.collect())
        }
    }
}

/// The ratings of a unit, and the distances of its ordered pairs, summed.
struct Within {
    ratings: f64,
    sum: f64,
}

fn distance(counts: impl Iterator<Item = f64>, scores: &[f64]) -> Within {
    if scores.is_empty() {
        let (ratings, squares) = counts.fold((0.0, 0.0), |(n, s), c| (n + c, s + c * c));
        let sum = ratings * ratings - squares;
        return Within { ratings, sum };
    }
    let mut ratings = 0.0;
    let (mut first, mut second) = (0.0, 0.0);
    for (count, score) in counts.zip(scores) {
        ratings += count;
        first += count * score;
        second += count * score * score;
    }
    Within {
        ratings,
        sum: 2.0 * (ratings * second - first * first),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of ratings are far below 2^52"
)]
pub(super) fn float(count: u64) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NAN: f64 = f64::NAN;

    /// The example of Krippendorff 2011, section C: four observers, twelve units, missing ratings.
    #[rustfmt::skip]
    const EXAMPLE: [f64; 48] = [
        1.0, 2.0, 3.0, 3.0, 2.0, 1.0, 4.0, 1.0, 2.0, NAN, NAN, NAN,
        1.0, 2.0, 3.0, 3.0, 2.0, 2.0, 4.0, 1.0, 2.0, 5.0, NAN, 3.0,
        NAN, 3.0, 3.0, 3.0, 2.0, 3.0, 4.0, 2.0, 2.0, 5.0, 1.0, NAN,
        1.0, 2.0, 3.0, 3.0, 2.0, 4.0, 4.0, 1.0, 2.0, 5.0, 1.0, NAN,
    ];

    #[test]
    fn as_its_author_computes_it() {
        let tally = Tally::from_matrix(&EXAMPLE, 12);
        for (metric, printed) in [
            (Metric::Nominal, 0.743),
            (Metric::Ordinal, 0.815),
            (Metric::Interval, 0.849),
        ] {
            let found = alpha(&tally, metric).unwrap();
            assert_eq!(found.pairable, 40);
            assert!(
                (found.alpha - printed).abs() < 0.000_6,
                "{metric:?} {found:?}"
            );
        }
    }

    #[test]
    fn undefined_says_why() {
        let of = |ratings: &[(usize, f64)]| {
            alpha(&Tally::from_ratings(ratings), Metric::Nominal).unwrap_err()
        };
        assert_eq!(of(&[]), Undefined::NoData);
        assert_eq!(of(&[(0, 1.0), (1, 2.0)]), Undefined::OneRater);
        assert_eq!(of(&[(0, 1.0), (0, 1.0), (1, 3.0)]), Undefined::NoVariation);
    }

    /// Over the pairs of raters, as the definition says it.
    fn by_pairs(ratings: &[Vec<f64>], metric: Metric) -> f64 {
        let units: Vec<&Vec<f64>> = ratings.iter().filter(|unit| unit.len() > 1).collect();
        let all: Vec<f64> = units.iter().flat_map(|unit| unit.iter().copied()).collect();
        let n = all.len() as f64;
        let d = |a: f64, b: f64| match metric {
            Metric::Nominal => f64::from(u8::from(a != b)),
            Metric::Interval => (a - b) * (a - b),
            Metric::Ordinal => {
                let (low, high) = (a.min(b), a.max(b));
                let count = |v: f64| all.iter().filter(|x| **x == v).count() as f64;
                let between = all.iter().filter(|x| **x >= low && **x <= high).count() as f64;
                let d = between - (count(a) + count(b)) / 2.0;
                if a == b { 0.0 } else { d * d }
            }
        };
        let pairs = |of: &[f64]| {
            of.iter()
                .flat_map(|a| of.iter().map(move |b| (*a, *b)))
                .map(|(a, b)| d(a, b))
                .sum::<f64>()
        };
        let observed: f64 = units
            .iter()
            .map(|unit| pairs(unit) / (unit.len() as f64 - 1.0))
            .sum();
        1.0 - observed / (pairs(&all) / (n - 1.0))
    }

    fn flat(ratings: &[Vec<f64>]) -> Vec<(usize, f64)> {
        let of_unit = |(unit, values): (usize, &Vec<f64>)| {
            values.iter().map(move |v| (unit, *v)).collect::<Vec<_>>()
        };
        ratings.iter().enumerate().flat_map(of_unit).collect()
    }

    proptest! {
        #[test]
        fn counts_say_what_pairs_say_and_labels_nothing(
            ratings in prop::collection::vec(prop::collection::vec(1u8..6, 0..6), 2..10),
            metric in prop::sample::select(vec![Metric::Nominal, Metric::Ordinal, Metric::Interval]),
        ) {
            let ratings: Vec<Vec<f64>> = ratings.iter()
                .map(|unit| unit.iter().map(|v| f64::from(*v)).collect()).collect();
            let mut single = flat(&ratings);
            let Ok(found) = alpha(&Tally::from_ratings(&single), metric) else { return Ok(()) };
            prop_assert!((found.alpha - by_pairs(&ratings, metric)).abs() < 1e-9);
            // Other names for the units, the people in another order.
            for (unit, _) in &mut single {
                *unit = 2 * (20 - *unit);
            }
            single.reverse();
            let renamed = alpha(&Tally::from_ratings(&single), metric).unwrap();
            prop_assert!((found.alpha - renamed.alpha).abs() < 1e-9);
            // Another origin and scale of the values.
            let moved: Vec<_> = single.iter().map(|(unit, v)| (*unit, 1e6 + 0.5 * v)).collect();
            let moved = alpha(&Tally::from_ratings(&moved), metric).unwrap();
            prop_assert!((found.alpha - moved.alpha).abs() < 1e-6);
        }
    }
}
