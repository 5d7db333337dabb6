//! Parallel texts: whether those who read one translation of an item judge as those who read another.
//! Where they differ, though they are of the same groups, the translations are to blame and not the
//! people.

use super::Contest;
use super::items::Heard;
use crate::cores;
use crate::disagreement::evidence::{Difference, evidence};
use crate::disagreement::outcomes::Answer;
use crate::undefined::Undefined;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, SeedableRng};
use std::collections::{BTreeMap, BTreeSet};

/// An item that was heard of: its place, its answers, their groups.
pub type Asked<'b> = (usize, Vec<Heard<'b>>, Vec<Vec<Option<usize>>>);

/// An item's texts in its languages, and the seed of its chance.
struct Texts<'a, 'b> {
    texts: Vec<&'a Asked<'b>>,
    seed: u64,
}

/// By item, how far the readers of its parallel texts are apart. Who judged several of them is a reader
/// of the one that comes first. Responses are the same where the same candidate wrote them, or where
/// writers are not known, where they stand at the same place.
pub fn differences(
    contest: &Contest,
    asked: &[Asked<'_>],
    draws: u32,
    rng: &mut impl Rng,
) -> BTreeMap<usize, Result<Difference, Undefined>> {
    let mut sets = BTreeMap::<&str, Vec<&Asked<'_>>>::new();
    for one in asked {
        let item = contest.items.get(one.0);
        if let Some(name) = item.and_then(|item| item.parallel.as_deref()) {
            sets.entry(name).or_default().push(one);
        }
    }
    let sets = sets.into_values().filter(|texts| texts.len() > 1);
    let sets: Vec<Texts<'_, '_>> = sets
        .map(|texts| Texts {
            texts,
            seed: rng.next_u64(),
        })
        .collect();
    let found = cores::map(&sets, |set| set.difference(contest, draws));
    let by_set = sets.iter().zip(found);
    by_set
        .flat_map(|(set, found)| set.texts.iter().map(move |(item, ..)| (*item, found)))
        .collect()
}

impl Texts<'_, '_> {
    fn difference(&self, contest: &Contest, draws: u32) -> Result<Difference, Undefined> {
        let items = || {
            self.texts
                .iter()
                .filter_map(|(item, ..)| contest.items.get(*item))
        };
        let written = items().all(|item| item.responses.iter().all(Option::is_some));
        let lengths: BTreeSet<usize> = items().map(|item| item.responses.len()).collect();
        if !written && lengths.len() > 1 {
            return Err(Undefined::NoOverlap);
        }
        let places: Vec<usize> = if written {
            let writers: BTreeSet<usize> = items()
                .flat_map(|i| i.responses.iter().flatten().copied())
                .collect();
            writers.into_iter().collect()
        } else {
            (0..lengths.last().copied().unwrap_or(0)).collect()
        };
        let mut readers = BTreeSet::new();
        let mut orders = Vec::new();
        for (version, (_, heard, groups)) in self.texts.iter().enumerate() {
            for ((ballot, _), groups) in heard.iter().zip(groups) {
                if readers.insert(ballot.person) {
                    let order = if written {
                        contest.of_candidates(ballot)
                    } else {
                        ballot.ranking.clone()
                    };
                    orders.push((version, order, groups));
                }
            }
        }
        let answers: Vec<Answer<'_, usize>> = orders
            .iter()
            .map(|(version, ranking, groups)| Answer {
                ranking,
                repeat: None,
                groups,
                version: Some(*version),
                confidence: None,
                active_ms: None,
            })
            .collect();
        let sizes: Vec<usize> = contest.attributes.iter().map(|a| a.values.len()).collect();
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(self.seed);
        evidence(&places, &answers, &sizes, draws, &mut rng).versions
    }
}
