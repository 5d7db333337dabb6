//! What people say of two candidates: each person once, with what they said more often.

use super::super::{Apart, Attribute, Figure, Method, Range};
use crate::disagreement::permutation::{self, Tail};
use crate::disagreement::spread::divergence;
use crate::preference::Counts;
use crate::ranking::{Outcome, Ranking};
use crate::undefined::Undefined;
use rand::Rng;
use serde::Serialize;
use std::collections::BTreeMap;

/// The shares of people who prefer one candidate, the other, or neither.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PairShare {
    /// The first candidate.
    pub a: usize,
    /// The second.
    pub b: usize,
    /// People who compared them; `None` where they are too few to be told of.
    pub people: Option<u64>,
    /// The share that prefers the first more often, with its Wilson interval.
    pub prefer_a: Range,
    /// The share that prefers neither more often.
    pub neither: Range,
    /// The share that prefers the second more often.
    pub prefer_b: Range,
}

/// Who says what of each pair: by pair, each person's outcome.
pub type Says = BTreeMap<(usize, usize), Vec<(usize, Outcome)>>;

/// Each person's outcome of each pair of candidates, over all that they ordered.
pub fn says(people: usize, candidates: usize, orders: &[(usize, Ranking<usize>)]) -> Says {
    let mut net = BTreeMap::<(usize, usize), BTreeMap<usize, i64>>::new();
    for (person, ranking) in orders.iter().filter(|(person, _)| *person < people) {
        let ranked: Vec<usize> = ranking.tiers().iter().flatten().copied().collect();
        for (at, one) in ranked.iter().enumerate() {
            for other in ranked.iter().skip(at + 1) {
                let (a, b) = (*one.min(other), *one.max(other));
                let Some(outcome) = ranking.outcome(a, b).filter(|_| b < candidates) else {
                    continue;
                };
                let change = match outcome {
                    Outcome::First => 1,
                    Outcome::Tie => 0,
                    Outcome::Second => -1,
                };
                *net.entry((a, b)).or_default().entry(*person).or_default() += change;
            }
        }
    }
    let outcome = |(person, net): (usize, i64)| {
        let outcome = match net {
            1.. => Outcome::First,
            0 => Outcome::Tie,
            _ => Outcome::Second,
        };
        (person, outcome)
    };
    net.into_iter()
        .map(|(pair, people)| (pair, people.into_iter().map(outcome).collect()))
        .collect()
}

/// The shares of each pair that was compared.
pub fn shares(says: &Says, candidates: usize, k: usize) -> Vec<PairShare> {
    let share = |((a, b), said): (&(usize, usize), &Vec<(usize, Outcome)>)| {
        let mut counts = Counts::default();
        for (_, outcome) in said {
            match outcome {
                Outcome::First => counts.first += 1,
                Outcome::Tie => counts.tie += 1,
                Outcome::Second => counts.second += 1,
            }
        }
        let told = counts.shares().filter(|_| said.len() >= k);
        let range = |at: usize| {
            let share = told.and_then(|shares| shares.get(at).copied());
            share.map_or_else(|| Range::unknown(Undefined::Suppressed), Range::from)
        };
        PairShare {
            a: *a,
            b: *b,
            people: told.map(|_| counts.people()),
            prefer_a: range(0),
            neither: range(1),
            prefer_b: range(2),
        }
    };
    says.iter()
        .filter(|((_, b), _)| *b < candidates)
        .map(share)
        .collect()
}

/// How far an attribute's groups are apart over all pairs, each weighing the people who compared it.
pub fn apart(attribute: &Attribute, says: &Says, method: Method, rng: &mut impl Rng) -> Apart {
    let groups = attribute.values.len();
    let of = attribute.told(method.k);
    let statistic = |of: &[Option<usize>]| {
        let (mut weight, mut sum) = (0.0, 0.0);
        let mut reason = Undefined::NoData;
        for said in says.values() {
            let mut counts = vec![[0.0_f64; 3]; groups];
            for (person, outcome) in said {
                let group = of.get(*person).copied().flatten();
                let cells = group.and_then(|group| counts.get_mut(group));
                let place = match outcome {
                    Outcome::First => 0,
                    Outcome::Tie => 1,
                    Outcome::Second => 2,
                };
                if let Some(cell) = cells.and_then(|cells| cells.get_mut(place)) {
                    *cell += 1.0;
                }
            }
            match divergence(counts.iter().map(<[f64; 3]>::as_slice)) {
                Ok(found) => {
                    let people: f64 = counts.iter().flatten().sum();
                    weight += people;
                    sum += people * found;
                }
                Err(why) => reason = why,
            }
        }
        if weight > 0.0 {
            Ok(sum / weight)
        } else {
            Err(reason)
        }
    };
    let tested = permutation::test(&of, None, method.draws, Tail::Upper, rng, statistic);
    Apart {
        divergence: tested.map(|tested| tested.observed).into(),
        p: Figure::from(tested.map(|tested| tested.p)),
        q: None,
    }
}
