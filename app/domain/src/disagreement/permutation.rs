//! Permutation tests over people, and control of false discoveries.
//!
//! Membership is shuffled among people, so that everything a person said stays together: rows of one
//! person are not independent, people are.

use super::alpha::float;
use crate::undefined::Undefined;
use rand::{Rng, RngExt};

/// The share of false discoveries that is borne where nothing else is said.
pub const FALSE_DISCOVERY_RATE: f64 = 0.05;

/// A statistic with its place among those of shuffled people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tested {
    /// The statistic of the people as they are.
    pub observed: f64,
    /// (1 + shuffles at least as extreme) / (1 + shuffles): never 0 (Phipson and Smyth 2010).
    pub p: f64,
    /// How many shuffles.
    pub draws: u32,
}

/// Which side is extreme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// Large values.
    Upper,
    /// Values far from what shuffling gives on average, on either side: twice the smaller tail.
    Both,
}

/// Tests `statistic` against shuffled memberships.
///
/// `groups` holds each person's group; people without one stay without one. With `strata` people are
/// shuffled only among those of the same stratum, which takes out what the stratum explains.
/// `statistic` is called `draws` + 1 times, first with the people as they are.
///
/// # Errors
/// `TooFew` without draws, and whatever the statistic of the people as they are says. A shuffle
/// whose statistic is not defined counts as extreme, which can only raise p.
pub fn test(
    groups: &[Option<usize>],
    strata: Option<&[Option<usize>]>,
    draws: u32,
    tail: Tail,
    rng: &mut impl Rng,
    mut statistic: impl FnMut(&[Option<usize>]) -> Result<f64, Undefined>,
) -> Result<Tested, Undefined> {
    let [tested] = tests(groups, strata, draws, tail, rng, |groups| {
        [statistic(groups)]
    });
    tested
}

/// Tests several statistics on the same shuffles, each as [`test()`] does.
pub fn tests<const N: usize>(
    groups: &[Option<usize>],
    strata: Option<&[Option<usize>]>,
    draws: u32,
    tail: Tail,
    rng: &mut impl Rng,
    mut statistics: impl FnMut(&[Option<usize>]) -> [Result<f64, Undefined>; N],
) -> [Result<Tested, Undefined>; N] {
    let mut counted = statistics(groups).map(|observed| {
        observed.map(|observed| Extremes {
            observed,
            above: 1,
            below: 1,
        })
    });
    let sets = exchangeable(groups, strata);
    let mut shuffled = groups.to_vec();
    for _ in 0..draws {
        shuffle(&mut shuffled, &sets, rng);
        for (extremes, found) in counted.iter_mut().zip(statistics(&shuffled)) {
            if let Ok(extremes) = extremes {
                extremes.count(found);
            }
        }
    }
    counted.map(|extremes| match extremes {
        Ok(_) if draws == 0 => Err(Undefined::TooFew),
        Ok(extremes) => Ok(extremes.tested(tail, draws)),
        Err(reason) => Err(reason),
    })
}

/// How many shuffles at least as extreme end a [`sequential`] test.
const ENOUGH: u32 = 10;

/// Tests one statistic, the upper tail, with no more shuffles than it takes (Besag and Clifford 1991):
/// after ten that are at least as extreme, p is 10 / shuffles so far, which is as valid as that of all
/// shuffles. Where there is nothing to find this takes some 60 shuffles instead of 1,000.
///
/// # Errors
/// As those of [`test()`].
pub fn sequential(
    groups: &[Option<usize>],
    strata: Option<&[Option<usize>]>,
    most: u32,
    rng: &mut impl Rng,
    mut statistic: impl FnMut(&[Option<usize>]) -> Result<f64, Undefined>,
) -> Result<Tested, Undefined> {
    let observed = statistic(groups)?;
    let mut extremes = Extremes {
        observed,
        above: 0,
        below: 0,
    };
    let sets = exchangeable(groups, strata);
    let mut shuffled = groups.to_vec();
    for draws in 1..=most {
        shuffle(&mut shuffled, &sets, rng);
        extremes.count(statistic(&shuffled));
        if extremes.above == ENOUGH {
            let p = f64::from(ENOUGH) / f64::from(draws);
            return Ok(Tested { observed, p, draws });
        }
    }
    if most == 0 {
        return Err(Undefined::TooFew);
    }
    extremes.above += 1;
    Ok(extremes.tested(Tail::Upper, most))
}

/// How often shuffles were as high, and as low, as the people as they are, who count themselves.
struct Extremes {
    observed: f64,
    above: u32,
    below: u32,
}

impl Extremes {
    fn count(&mut self, found: Result<f64, Undefined>) {
        // Shuffles that differ by rounding only are ties.
        let slack = self.observed.abs() * 1e-12 + f64::EPSILON;
        self.above += u32::from(found.is_err() || found >= Ok(self.observed - slack));
        self.below += u32::from(found.is_err() || found <= Ok(self.observed + slack));
    }

    fn tested(self, tail: Tail, draws: u32) -> Tested {
        let share = |extreme: u32| f64::from(extreme) / f64::from(1 + draws);
        let p = match tail {
            Tail::Upper => share(self.above),
            Tail::Both => (2.0 * share(self.above.min(self.below))).min(1.0),
        };
        Tested {
            observed: self.observed,
            p,
            draws,
        }
    }
}

/// The places of people who may change places: those with a group, by stratum.
fn exchangeable(groups: &[Option<usize>], strata: Option<&[Option<usize>]>) -> Vec<Vec<usize>> {
    let mut sets = std::collections::BTreeMap::<Option<usize>, Vec<usize>>::new();
    for (person, group) in groups.iter().enumerate() {
        let stratum = strata.and_then(|strata| strata.get(person).copied().flatten());
        if group.is_some() {
            sets.entry(stratum).or_default().push(person);
        }
    }
    sets.into_values().collect()
}

/// Fisher and Yates, within each set.
fn shuffle(groups: &mut [Option<usize>], sets: &[Vec<usize>], rng: &mut impl Rng) {
    for set in sets {
        for last in (1..set.len()).rev() {
            let other = rng.random_range(0..=last);
            if let (Some(a), Some(b)) = (set.get(last), set.get(other)) {
                groups.swap(*a, *b);
            }
        }
    }
}

/// q-values: p adjusted by Benjamini and Hochberg (1995). Those at or below a rate can be called
/// discoveries, of which on average at most that share is false. In the order of `p`.
#[must_use]
pub fn false_discovery(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    let value = |place: usize| p.get(place).copied().unwrap_or(1.0);
    order.sort_by(|a, b| value(*a).total_cmp(&value(*b)));
    let mut q = vec![1.0; p.len()];
    let mut least = 1.0_f64;
    for (rank, place) in order.into_iter().enumerate().rev() {
        let adjusted = value(place) * float(p.len() as u64) / float(rank as u64 + 1);
        least = least.min(adjusted);
        if let Some(q) = q.get_mut(place) {
            *q = least;
        }
    }
    q
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    /// The distance of the means of the first two groups.
    fn means_apart(values: &[f64], groups: &[Option<usize>]) -> Result<f64, Undefined> {
        let mean = |wanted| {
            let of: Vec<f64> = values
                .iter()
                .zip(groups)
                .filter(|(_, group)| **group == Some(wanted))
                .map(|(value, _)| *value)
                .collect();
            of.iter().sum::<f64>() / of.len() as f64
        };
        Ok((mean(0) - mean(1)).abs())
    }

    #[test]
    fn p_of_all_shuffles_of_few_people() {
        // Of the 20 ways to share six people out, 2 are as far apart as this one: p is near 0.1.
        let groups: Vec<Option<usize>> = (0..6).map(|person| Some(person / 3)).collect();
        let values = [1.0, 2.0, 3.0, 14.0, 15.0, 16.0];
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let found = test(&groups, None, 4_000, Tail::Upper, &mut rng, |groups| {
            means_apart(&values, groups)
        })
        .unwrap();
        assert!((found.p - 0.1).abs() < 0.015, "{found:?}");
        assert_eq!(found.observed, 13.0);
    }

    #[test]
    fn strata_take_out_what_they_explain() {
        // Value follows the stratum, and the group follows the stratum: nothing is left to the group.
        let strata: Vec<Option<usize>> = (0..40).map(|person| Some(person / 20)).collect();
        let groups: Vec<Option<usize>> = (0..40)
            .map(|person| Some(usize::from(person / 20 == usize::from(person % 10 != 0))))
            .collect();
        let values: Vec<f64> = (0..40).map(|p| (p / 20 * 10 + p % 3) as f64).collect();
        let p = |strata| {
            let mut rng = ChaCha8Rng::seed_from_u64(2);
            test(&groups, strata, 999, Tail::Upper, &mut rng, |groups| {
                means_apart(&values, groups)
            })
            .unwrap()
            .p
        };
        assert!(p(None) < 0.01);
        assert!(p(Some(&strata)) > 0.05);
    }

    #[test]
    fn the_unnamed_stay_unnamed_and_errors_come_through() {
        let groups = [Some(0), None, Some(1), None, Some(1)];
        let mut rng = ChaCha8Rng::seed_from_u64(3);
        let found = test(&groups, None, 50, Tail::Both, &mut rng, |groups| {
            assert_eq!((groups[1], groups[3]), (None, None));
            assert_eq!(groups.iter().filter(|g| **g == Some(1)).count(), 2);
            Ok(1.0)
        });
        assert_eq!(found.unwrap().p, 1.0);
        let none = test(&groups, None, 50, Tail::Upper, &mut rng, |_| {
            Err(Undefined::OneGroup)
        });
        assert_eq!(none, Err(Undefined::OneGroup));
        let none = test(&groups, None, 0, Tail::Upper, &mut rng, |_| Ok(0.0));
        assert_eq!(none, Err(Undefined::TooFew));
    }

    #[test]
    fn a_sequential_p_is_as_often_small_as_it_says() {
        let groups: Vec<Option<usize>> = (0..20).map(|person| Some(person % 2)).collect();
        let mut rng = ChaCha8Rng::seed_from_u64(6);
        let (mut small, mut drawn) = (0, 0);
        for _ in 0..600 {
            let values: Vec<f64> = (0..20).map(|_| rng.random()).collect();
            let statistic = |groups: &[Option<usize>]| means_apart(&values, groups);
            let mut shuffles = ChaCha8Rng::seed_from_u64(rng.random());
            let found = sequential(&groups, None, 499, &mut shuffles, statistic).unwrap();
            small += u32::from(found.p <= 0.1);
            drawn += found.draws;
        }
        // 60 expected; two standard errors are 15.
        assert!((40..=80).contains(&small), "{small}");
        assert!(drawn / 600 < 80, "{drawn}");
    }

    /// Values of scipy 1.17's `false_discovery_control`.
    #[test]
    fn q_as_scipy() {
        let q = false_discovery(&[0.04, 0.001, 0.03, 0.5]);
        let expected = [
            0.053_333_333_333_333_34,
            0.004,
            0.053_333_333_333_333_34,
            0.5,
        ];
        for (found, expected) in q.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-12, "{q:?}");
        }
        assert!(false_discovery(&[]).is_empty());
    }

    #[test]
    fn planted_differences_are_found_at_the_stated_rate_and_absent_ones_are_not() {
        let mut rng = ChaCha8Rng::seed_from_u64(4);
        let groups: Vec<Option<usize>> = (0..40).map(|person| Some(person % 2)).collect();
        let mut p = |shift: f64| {
            let values: Vec<f64> = (0..40)
                .map(|person| {
                    let noise: f64 = (0..12).map(|_| rng.random::<f64>()).sum::<f64>() - 6.0;
                    noise + shift * f64::from(person % 2)
                })
                .collect();
            let mut shuffles = ChaCha8Rng::seed_from_u64(rng.random());
            let statistic = |groups: &[Option<usize>]| means_apart(&values, groups);
            let found = sequential(&groups, None, 499, &mut shuffles, statistic);
            found.unwrap().p
        };
        // 30 rounds of 40 tests, 12 of them planted: the mean share of false ones among those found.
        let (mut false_share, mut planted_found, mut in_absent) = (0.0, 0, 0);
        for _ in 0..30 {
            let planted: Vec<f64> = (0..40).map(|n| p(if n < 12 { 1.5 } else { 0.0 })).collect();
            let q = false_discovery(&planted);
            let found = |from: usize, to: usize| {
                let q = q[from..to].iter();
                q.filter(|q| **q <= FALSE_DISCOVERY_RATE).count()
            };
            let (right, wrong) = (found(0, 12), found(12, 40));
            planted_found += right;
            false_share += wrong as f64 / (right + wrong).max(1) as f64 / 30.0;
            let absent: Vec<f64> = (0..20).map(|_| p(0.0)).collect();
            let q = false_discovery(&absent);
            in_absent += usize::from(q.iter().any(|q| *q <= FALSE_DISCOVERY_RATE));
        }
        assert!(false_share <= FALSE_DISCOVERY_RATE, "{false_share}");
        assert!(planted_found > 30 * 12 * 9 / 10, "{planted_found}");
        // Where nothing is planted, a round finds something about 1 time in 20: 1.5 of 30, and no more
        // than three standard errors above.
        assert!(in_absent <= 5, "{in_absent}");
    }

    proptest! {
        #[test]
        fn q_is_monotone_and_no_less_than_p(p in prop::collection::vec(0.0..=1.0_f64, 1..30)) {
            let q = false_discovery(&p);
            for (a, qa) in p.iter().zip(&q) {
                prop_assert!(*qa >= *a - 1e-12 && *qa <= 1.0);
                for (b, qb) in p.iter().zip(&q) {
                    prop_assert!(a > b || *qa <= *qb + 1e-12);
                }
            }
        }
    }
}
