//! How far people agree about the order of the same responses.

use super::super::{Attribute, Figure, Method, Places};
use super::Ballot;
use crate::cores;
use crate::disagreement::alpha::{Metric, alpha};
use crate::disagreement::cohesion::{Rating, cohesion};
use crate::disagreement::outcomes::{Outcomes, PairCounts, mean_tau_x};
use crate::disagreement::tally::Tally;
use crate::undefined::Undefined;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, SeedableRng};
use serde::Serialize;
use std::collections::BTreeMap;

/// Agreement between people.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Agreement {
    /// Mean tau_x between two people who ordered the same responses: 1 is the same order.
    pub tau_x: Figure,
    /// Krippendorff's ordinal alpha of the ranks that responses were given.
    pub alpha: Figure,
}

/// A group's agreement; suppressed where it is too small.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct GroupAgreement {
    /// Krippendorff's ordinal alpha within the group.
    pub inside: Figure,
    /// Cross-replication reliability with everybody else.
    pub across: Figure,
    /// The group association index: within over across.
    pub index: Figure,
    /// The index's p-value against shuffled people.
    pub p: Figure,
}

/// Each response's tier as a rating of it.
pub fn ratings(answers: &[&Ballot]) -> Vec<Rating> {
    let mut units = Places::default();
    let mut ratings = Vec::new();
    for ballot in answers {
        for (tier, responses) in ballot.ranking.tiers().iter().enumerate() {
            for response in responses {
                ratings.push(Rating {
                    person: ballot.person,
                    unit: units.of(&format!("{} {response}", ballot.item)),
                    value: super::super::float(tier + 1),
                });
            }
        }
    }
    ratings
}

/// Everybody's agreement.
pub fn all(answers: &[&Ballot], ratings: &[Rating]) -> Agreement {
    let mut by_item = BTreeMap::<usize, Vec<&Ballot>>::new();
    for ballot in answers {
        by_item.entry(ballot.item).or_default().push(ballot);
    }
    let counts: Vec<PairCounts> = by_item
        .values()
        .flat_map(|ballots| {
            let rankings = ballots.iter().map(|ballot| &ballot.ranking);
            let ranked = rankings.clone().flat_map(|r| r.tiers().iter().flatten());
            let most = ranked.max().map_or(0, |most| most + 1);
            let places: Vec<usize> = (0..most).collect();
            Outcomes::of(&places, rankings).counts(|_| true)
        })
        .collect();
    let pairs: Vec<(usize, f64)> = ratings.iter().map(|r| (r.unit, r.value)).collect();
    let tally = Tally::from_ratings(&pairs);
    Agreement {
        tau_x: mean_tau_x(&counts).into(),
        alpha: alpha(&tally, Metric::Ordinal)
            .map(|found| found.alpha)
            .into(),
    }
}

/// The agreement of each group of an attribute.
pub fn groups(
    attribute: &Attribute,
    ratings: &[Rating],
    method: Method,
    rng: &mut impl Rng,
) -> Vec<GroupAgreement> {
    let large = attribute.large(method.k).into_iter().enumerate();
    let groups: Vec<(usize, bool, u64)> = large
        .map(|(group, large)| (group, large, rng.next_u64()))
        .collect();
    cores::map(&groups, |(group, large, seed)| {
        let found = if *large {
            let mut rng = Xoshiro256PlusPlus::seed_from_u64(*seed);
            let (of, metric) = (&attribute.of, Metric::Ordinal);
            cohesion(ratings, of, *group, metric, method.draws, &mut rng)
        } else {
            Err(Undefined::Suppressed)
        };
        let inside = found.and_then(|found| found.inside);
        let across = found.and_then(|found| found.across);
        let index = found.and_then(|found| found.ratio);
        GroupAgreement {
            inside: inside.map(|tested| tested.observed).into(),
            across: across.map(|tested| tested.observed).into(),
            index: index.map(|tested| tested.observed).into(),
            p: index.map(|tested| tested.p).into(),
        }
    })
}
