//! Cohesion of a group: how far its people agree with one another, and with everybody else.
//!
//! As in GRASP (Prabhakaran et al. 2024) and DICES (Aroyo et al. 2023): in-group cohesion is
//! Krippendorff's alpha of the group's ratings, cross-group cohesion is the cross-replication
//! reliability of the group's ratings against the others', and their ratio is the group association
//! index. Above 1, a group agrees more with itself than with others. Whether that is more than chance
//! does is told by shuffling membership among people.

use super::alpha::{Metric, alpha};
use super::permutation::{self, Tail, Tested};
use super::replication::cross_replication;
use super::tally::Tally;
use crate::undefined::Undefined;
use rand::Rng;

/// A rating: who gave which value to which unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rating {
    /// The person, by place.
    pub person: usize,
    /// The unit, by place.
    pub unit: usize,
    /// The value.
    pub value: f64,
}

/// The cohesion of one group; each measure with its two-tailed p against shuffled people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cohesion {
    /// Krippendorff's alpha within the group.
    pub inside: Result<Tested, Undefined>,
    /// Cross-replication reliability between the group and the others.
    pub across: Result<Tested, Undefined>,
    /// The group association index, `inside` / `across`.
    pub ratio: Result<Tested, Undefined>,
}

/// The cohesion of `group` among the people in `groups`, who are known by their places; people
/// without a group are left out. Each of the `draws` shuffles costs one pass over the ratings.
///
/// # Errors
/// `OneGroup` where all or none of the people who rated are of the group. Each measure has its own
/// reasons besides; the ratio is `TooFew` where people do not agree across groups more than by
/// chance, because a ratio to nothing or less means nothing.
pub fn cohesion(
    ratings: &[Rating],
    groups: &[Option<usize>],
    group: usize,
    metric: Metric,
    draws: u32,
    rng: &mut impl Rng,
) -> Result<Cohesion, Undefined> {
    let member = |groups: &[Option<usize>], person: usize| {
        let of = groups.get(person).copied().flatten();
        of.map(|of| of == group)
    };
    let heard: Vec<Rating> = ratings
        .iter()
        .copied()
        .filter(|rating| member(groups, rating.person).is_some() && rating.value.is_finite())
        .collect();
    let members = heard
        .iter()
        .filter(|rating| member(groups, rating.person) == Some(true));
    let members = members.count();
    if members == 0 || members == heard.len() {
        return Err(Undefined::OneGroup);
    }
    let single: Vec<(usize, f64)> = heard.iter().map(|r| (r.unit, r.value)).collect();
    let mut own = Tally::from_ratings(&single);
    let mut others = own.clone();
    let [inside, across, ratio] = permutation::tests(
        groups,
        None,
        draws,
        Tail::Both,
        rng,
        |groups: &[Option<usize>]| {
            own.clear();
            others.clear();
            for rating in &heard {
                let side = if member(groups, rating.person) == Some(true) {
                    &mut own
                } else {
                    &mut others
                };
                side.add(rating.unit, rating.value);
            }
            let inside = alpha(&own, metric).map(|found| found.alpha);
            let across = cross_replication(&own, &others, metric);
            let ratio = inside.and_then(|inside| match across? {
                across if across > 0.0 => Ok(inside / across),
                _ => Err(Undefined::TooFew),
            });
            [inside, across, ratio]
        },
    );
    Ok(Cohesion {
        inside,
        across,
        ratio,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{RngExt, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    /// 60 people, half in each group, rate 40 units from 1 to 5; the first group shares its own views
    /// of units to the degree `planted`, the rest is what all share, and noise.
    fn simulate(planted: f64, seed: u64) -> (Vec<Rating>, Vec<Option<usize>>) {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let groups: Vec<Option<usize>> = (0..60).map(|person| Some(person % 2)).collect();
        let shared: Vec<f64> = (0..40).map(|_| rng.random_range(1.0..5.0)).collect();
        let own: Vec<f64> = (0..40).map(|_| rng.random_range(1.0..5.0)).collect();
        let mut ratings = Vec::new();
        for (person, group) in groups.iter().enumerate() {
            for unit in 0..40 {
                if rng.random_bool(0.5) {
                    continue;
                }
                let of_group = if *group == Some(0) { planted } else { 0.0 };
                let view = (1.0 - of_group) * shared[unit] + of_group * own[unit];
                let value: f64 = view + rng.random_range(-1.5..1.5);
                ratings.push(Rating {
                    person,
                    unit,
                    value: value.round().clamp(1.0, 5.0),
                });
            }
        }
        (ratings, groups)
    }

    #[test]
    fn a_group_with_views_of_its_own_is_found() {
        let (ratings, groups) = simulate(0.7, 1);
        let mut rng = ChaCha8Rng::seed_from_u64(2);
        let found = cohesion(&ratings, &groups, 0, Metric::Ordinal, 199, &mut rng).unwrap();
        let (inside, across) = (found.inside.unwrap(), found.across.unwrap());
        assert!(inside.observed > across.observed + 0.1, "{found:?}");
        assert!(
            found.ratio.unwrap().observed > 1.2 && found.ratio.unwrap().p < 0.02,
            "{found:?}"
        );
        assert!(across.p < 0.02, "{found:?}");
    }

    #[test]
    fn a_group_like_all_others_is_found_as_often_as_chance_says() {
        let found = (0..60).filter(|seed| {
            let (ratings, groups) = simulate(0.0, 100 + seed);
            let mut rng = ChaCha8Rng::seed_from_u64(*seed);
            let found = cohesion(&ratings, &groups, 0, Metric::Interval, 99, &mut rng).unwrap();
            found.ratio.unwrap().p <= 0.05
        });
        assert!(found.count() <= 7);
    }

    #[test]
    fn labels_change_nothing() {
        let (mut ratings, groups) = simulate(0.5, 3);
        let of = |ratings: &[Rating], groups: &[Option<usize>], group| {
            let mut rng = ChaCha8Rng::seed_from_u64(4);
            let found = cohesion(ratings, groups, group, Metric::Nominal, 9, &mut rng).unwrap();
            [found.inside, found.across, found.ratio].map(|tested| tested.unwrap().observed)
        };
        let before = of(&ratings, &groups, 0);
        // People, units and groups get other names.
        ratings.reverse();
        for rating in &mut ratings {
            rating.person = 59 - rating.person;
            rating.unit = 39 - rating.unit;
        }
        let renamed: Vec<Option<usize>> = groups.iter().rev().map(|g| g.map(|g| 7 - g)).collect();
        let after = of(&ratings, &renamed, 7);
        for (before, after) in before.iter().zip(after) {
            assert!((before - after).abs() < 1e-9);
        }
    }

    #[test]
    fn one_group_has_nobody_to_compare_with() {
        let ratings = [Rating {
            person: 0,
            unit: 0,
            value: 1.0,
        }];
        let mut rng = ChaCha8Rng::seed_from_u64(5);
        let found = cohesion(&ratings, &[Some(0)], 0, Metric::Nominal, 9, &mut rng);
        assert_eq!(found, Err(Undefined::OneGroup));
    }
}
