//! Cross-replication reliability: agreement beyond chance between two sets of people.
//!
//! Wong, Paritosh and Aroyo (2021), "Cross-replication Reliability", with their weights for missing
//! ratings. Only units that both sets rated count. For a unit with R ratings of one set and S of the
//! other, the mean distance between them weighs R + S; what is expected is the mean distance of any
//! rating of one set from any of the other. The sums are made from counts, as in
//! [`alpha`](mod@super::alpha).

use super::alpha::{Metric, float, scores};
use super::tally::Tally;
use crate::undefined::Undefined;

/// xRR of two tallies of the same units and values: 1 is perfect, 0 as by chance.
///
/// # Errors
/// `NoOverlap` where no unit has ratings of both or the tallies are of different scales;
/// `NoVariation` where all their ratings of shared units are the same.
pub fn cross_replication(first: &Tally, second: &Tally, metric: Metric) -> Result<f64, Undefined> {
    if first.values() != second.values() {
        return Err(Undefined::NoOverlap);
    }
    let shared = || {
        let both = first.units().zip(second.units());
        both.filter(|(x, y)| x.iter().any(|n| *n > 0) && y.iter().any(|n| *n > 0))
    };
    let mut of_first = vec![0_u64; first.values().len()];
    let mut of_second = of_first.clone();
    for (x, y) in shared() {
        for (marginal, count) in of_first.iter_mut().zip(x) {
            *marginal += u64::from(*count);
        }
        for (marginal, count) in of_second.iter_mut().zip(y) {
            *marginal += u64::from(*count);
        }
    }
    let (people_x, people_y): (u64, u64) = (of_first.iter().sum(), of_second.iter().sum());
    if people_x == 0 {
        return Err(Undefined::NoOverlap);
    }
    let pooled: Vec<u64> = of_first
        .iter()
        .zip(&of_second)
        .map(|(x, y)| x + y)
        .collect();
    if pooled.contains(&(people_x + people_y)) {
        return Err(Undefined::NoVariation);
    }
    let scores = scores(first.values(), &pooled, metric);
    let mut observed = 0.0;
    for (x, y) in shared() {
        let counts = x
            .iter()
            .map(|n| f64::from(*n))
            .zip(y.iter().map(|n| f64::from(*n)));
        let between = between(counts, &scores);
        observed +=
            between.sum * (between.first + between.second) / (between.first * between.second);
    }
    observed /= float(people_x + people_y);
    let counts = of_first
        .iter()
        .map(|n| float(*n))
        .zip(of_second.iter().map(|n| float(*n)));
    let expected = between(counts, &scores).sum / (float(people_x) * float(people_y));
    Ok(1.0 - observed / expected)
}

/// The ratings on either side, and the distances between them, summed.
struct Between {
    first: f64,
    second: f64,
    sum: f64,
}

fn between(counts: impl Iterator<Item = (f64, f64)>, scores: &[f64]) -> Between {
    let (mut n, mut m) = (0.0, 0.0);
    if scores.is_empty() {
        let mut same = 0.0;
        for (x, y) in counts {
            n += x;
            m += y;
            same += x * y;
        }
        let sum = n * m - same;
        return Between {
            first: n,
            second: m,
            sum,
        };
    }
    let (mut sum_x, mut sum_y, mut square_x, mut square_y) = (0.0, 0.0, 0.0, 0.0);
    for ((x, y), score) in counts.zip(scores) {
        n += x;
        m += y;
        sum_x += x * score;
        sum_y += y * score;
        square_x += x * score * score;
        square_y += y * score * score;
    }
    let sum = m * square_x + n * square_y - 2.0 * sum_x * sum_y;
    Between {
        first: n,
        second: m,
        sum,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tally(units: &[[u32; 2]]) -> Tally {
        Tally::from_counts(vec![0.0, 1.0], units.concat()).unwrap()
    }

    /// The example that its authors test their implementation with: 0.1818182.
    #[test]
    fn as_its_authors_compute_it() {
        let first = tally(&[[0, 2], [0, 3], [2, 0], [3, 0], [1, 1], [3, 0], [2, 1]]);
        let second = tally(&[[0, 2], [1, 1], [1, 1], [1, 1], [2, 0], [0, 0], [0, 0]]);
        let found = cross_replication(&first, &second, Metric::Nominal).unwrap();
        assert!((found - 0.181_818_2).abs() < 1e-7, "{found}");
    }

    #[test]
    fn undefined_says_why() {
        let of = |a: &[[u32; 2]], b: &[[u32; 2]]| {
            cross_replication(&tally(a), &tally(b), Metric::Interval)
        };
        assert_eq!(
            of(&[[1, 1], [0, 0]], &[[0, 0], [1, 1]]),
            Err(Undefined::NoOverlap)
        );
        assert_eq!(of(&[[1, 0]], &[[2, 0]]), Err(Undefined::NoVariation));
    }

    proptest! {
        #[test]
        fn counts_say_what_pairs_say(
            units in prop::collection::vec((prop::collection::vec(0u8..4, 0..4), prop::collection::vec(0u8..4, 0..4)), 1..8),
            nominal in any::<bool>(),
        ) {
            let metric = if nominal { Metric::Nominal } else { Metric::Interval };
            let of = |second: bool| {
                let mut counts = vec![0; units.len() * 4];
                for (unit, (first, other)) in units.iter().enumerate() {
                    for value in if second { other } else { first } {
                        counts[unit * 4 + usize::from(*value)] += 1;
                    }
                }
                Tally::from_counts(vec![0.0, 1.0, 2.0, 3.0], counts).unwrap()
            };
            let (x, y) = (of(false), of(true));
            let Ok(found) = cross_replication(&x, &y, metric) else { return Ok(()) };
            let d = |a: &u8, b: &u8| {
                let difference = f64::from(*a) - f64::from(*b);
                if nominal { f64::from(u8::from(a != b)) } else { difference * difference }
            };
            let shared: Vec<_> = units.iter().filter(|(x, y)| !x.is_empty() && !y.is_empty()).collect();
            let mean = |x: &[u8], y: &[u8]| {
                x.iter().flat_map(|a| y.iter().map(move |b| d(a, b))).sum::<f64>()
                    / (x.len() * y.len()) as f64
            };
            let weight: f64 = shared.iter().map(|(x, y)| (x.len() + y.len()) as f64).sum();
            let observed: f64 = shared.iter()
                .map(|(x, y)| mean(x, y) * (x.len() + y.len()) as f64).sum::<f64>() / weight;
            let all_x: Vec<u8> = shared.iter().flat_map(|(x, _)| x.clone()).collect();
            let all_y: Vec<u8> = shared.iter().flat_map(|(_, y)| y.clone()).collect();
            prop_assert!((found - (1.0 - observed / mean(&all_x, &all_y))).abs() < 1e-9);
            let other_way = cross_replication(&y, &x, metric).unwrap();
            prop_assert!((found - other_way).abs() < 1e-9);
        }
    }
}
