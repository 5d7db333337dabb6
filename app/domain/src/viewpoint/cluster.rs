//! Viewpoints: clusters of people on the opinion map, and why so many of them.
//!
//! [`super::kmeans`] for each k from 2 to a bound, and the k with the best mean silhouette chosen.
//! However small a cluster is, it is kept: few people can be a viewpoint.

use super::kmeans;
use super::silhouette::silhouettes;
use super::votes::Votes;
use serde::{Deserialize, Serialize};

/// The most clusters that are tried unless the caller says otherwise, as in Polis.
pub const MOST_CLUSTERS: usize = 5;
/// People are placed in a cluster when they voted this often, or on all statements, as in Polis.
pub const LEAST_VOTES: usize = 7;
/// Where fewer people voted enough, those with the most votes fill up to this many, as in Polis.
pub const LEAST_PEOPLE: usize = 15;
/// Below this mean silhouette a structure may be artificial (Kaufman and Rousseeuw 1990).
pub const WEAK_SILHOUETTE: f64 = 0.26;

/// Why a clustering has as many clusters as it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It has the best mean silhouette of those tried.
    BestSilhouette,
    /// The same, but even the best is weak: the viewpoints run into one another.
    WeakSilhouette,
    /// Fewer than two places on the map are occupied, so there is one cluster.
    NothingApart,
}

/// People by viewpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Clustering {
    /// Each person's cluster; `None` who voted too little. Clusters are numbered from the largest.
    pub labels: Vec<Option<usize>>,
    /// The middle of each cluster.
    pub centres: Vec<[f64; 2]>,
    /// Why so many.
    pub reason: Reason,
    /// What was tried, by number of clusters.
    pub tried: Vec<Tried>,
}

/// One number of clusters that was tried.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tried {
    /// How many clusters.
    pub clusters: usize,
    /// Their mean silhouette, -1 to 1.
    pub silhouette: f64,
    /// The sum of squared distances of people to the middle of their cluster.
    pub squares: f64,
}

impl Clustering {
    /// How many people each cluster has.
    #[must_use]
    pub fn sizes(&self) -> Vec<usize> {
        let mut sizes = vec![0; self.centres.len()];
        for label in self.labels.iter().flatten() {
            if let Some(size) = sizes.get_mut(*label) {
                *size += 1;
            }
        }
        sizes
    }
}

/// Who is placed in a cluster: see [`LEAST_VOTES`] and [`LEAST_PEOPLE`].
#[must_use]
pub fn placed(votes: &Votes) -> Vec<bool> {
    let enough = LEAST_VOTES.min(votes.statements());
    let counts: Vec<usize> = votes.rows().map(<[_]>::len).collect();
    let mut placed: Vec<bool> = counts.iter().map(|count| *count >= enough).collect();
    let missing = LEAST_PEOPLE.saturating_sub(placed.iter().filter(|placed| **placed).count());
    let mut others: Vec<usize> = counts
        .iter()
        .copied()
        .filter(|count| *count < enough)
        .collect();
    others.sort_unstable_by(|a, b| b.cmp(a));
    // Everybody with as many votes as the last who fills up, so that no order of people decides.
    let least = missing
        .checked_sub(1)
        .and_then(|last| others.get(last).or(others.last()));
    if let Some(least) = least.copied() {
        for (placed, count) in placed.iter_mut().zip(&counts) {
            *placed |= *count >= least.max(1);
        }
    }
    placed
}

/// Finds the viewpoints among those who are [`placed`]; `people` are their places on the map.
/// At most `most` clusters, and at most 2 and one more for every twelve people, as in Polis.
#[must_use]
pub fn cluster(people: &[[f64; 2]], placed: &[bool], most: usize) -> Clustering {
    let points: Vec<[f64; 2]> = people
        .iter()
        .zip(placed)
        .filter_map(|(point, placed)| placed.then_some(*point))
        .collect();
    let mut solutions = kmeans::solutions(&points, most.min(2 + points.len() / 12).max(1));
    let several = solutions.get(1..).unwrap_or(&[]);
    let labels: Vec<&[usize]> = several.iter().map(|s| s.labels.as_slice()).collect();
    let scores = silhouettes(&points, &labels);
    let tried: Vec<Tried> = several
        .iter()
        .zip(scores)
        .map(|(solution, silhouette)| Tried {
            clusters: solution.centres.len(),
            silhouette,
            squares: solution.squares,
        })
        .collect();
    // The fewest clusters where several numbers are equally good.
    let best = tried
        .iter()
        .enumerate()
        .rev()
        .max_by(|(_, a), (_, b)| a.silhouette.total_cmp(&b.silhouette));
    let (chosen, reason) = match best {
        None => (0, Reason::NothingApart),
        Some((at, tried)) if tried.silhouette < WEAK_SILHOUETTE => (at + 1, Reason::WeakSilhouette),
        Some((at, _)) => (at + 1, Reason::BestSilhouette),
    };
    let solution = solutions.swap_remove(chosen).largest_first();
    let mut found = solution.labels.into_iter();
    Clustering {
        labels: placed
            .iter()
            .map(|placed| if *placed { found.next() } else { None })
            .collect(),
        centres: solution.centres,
        reason,
        tried,
    }
}

#[cfg(test)]
mod tests {
    use super::super::votes::Vote;
    use super::super::{OpinionMap, Votes};
    use super::*;
    use proptest::prelude::*;

    /// Camps of the given sizes; each agrees with its own third of 12 statements and disagrees
    /// with the others, sees most of them, and strays now and then.
    fn camps(sizes: &[usize]) -> (Vec<(usize, usize, Vote)>, Vec<usize>) {
        let (mut votes, mut truth) = (Vec::new(), Vec::new());
        for (camp, size) in sizes.iter().enumerate() {
            for _ in 0..*size {
                let person = truth.len();
                truth.push(camp);
                for statement in 0..12 {
                    let chance = (person * 31 + statement * 17) % 23;
                    let own = statement / 4 == camp;
                    match chance {
                        0..=3 => {}
                        4 => votes.push((person, statement, Vote::Pass)),
                        5 if own => votes.push((person, statement, Vote::Disagree)),
                        _ if own => votes.push((person, statement, Vote::Agree)),
                        _ => votes.push((person, statement, Vote::Disagree)),
                    }
                }
            }
        }
        (votes, truth)
    }

    fn found(votes: &Votes) -> Clustering {
        let map = OpinionMap::of(votes);
        cluster(&map.people, &placed(votes), MOST_CLUSTERS)
    }

    /// Whether two labellings are the same up to the names of labels.
    fn same(one: &[Option<usize>], other: &[Option<usize>]) -> bool {
        let both = || one.iter().zip(other);
        both().all(|(a, b)| both().all(|(c, d)| (a == c) == (b == d)))
    }

    #[test]
    fn planted_camps_are_found_however_small() {
        let (votes, truth) = camps(&[40, 25, 5]);
        let found = found(&Votes::new(70, 12, votes).unwrap());
        let truth: Vec<_> = truth.into_iter().map(Some).collect();
        assert_eq!(found.sizes(), [40, 25, 5]);
        assert_eq!(found.reason, Reason::BestSilhouette);
        assert!(same(&found.labels, &truth));
        assert_eq!(
            found.tried.iter().map(|t| t.clusters).collect::<Vec<_>>(),
            [2, 3, 4, 5]
        );
    }

    #[test]
    fn people_of_one_mind_are_one_cluster() {
        let votes = (0..20).flat_map(|p| (0..5).map(move |s| (p, s, Vote::Agree)));
        let votes = Votes::new(20, 5, votes).unwrap();
        let found = found(&votes);
        assert_eq!(
            (found.reason, found.sizes()),
            (Reason::NothingApart, vec![20])
        );
        assert_eq!(OpinionMap::of(&votes).explained, None);
    }

    #[test]
    fn no_votes_and_no_people_are_no_trouble() {
        let nobody = found(&Votes::new(0, 0, []).unwrap());
        assert!(nobody.labels.is_empty());
        let silent = found(&Votes::new(3, 2, []).unwrap());
        assert_eq!(silent.labels, [None; 3]);
        let one = found(&Votes::new(1, 1, [(0, 0, Vote::Agree)]).unwrap());
        assert_eq!(one.labels, [Some(0)]);
    }

    #[test]
    fn who_voted_little_is_not_placed_where_enough_people_did() {
        let many = (0..15).flat_map(|p| (0..9).map(move |s| (p, s, Vote::Agree)));
        let votes = Votes::new(17, 9, many.chain([(15, 0, Vote::Agree)])).unwrap();
        let found = placed(&votes);
        assert_eq!(found.iter().filter(|placed| **placed).count(), 15);
        let few = Votes::new(4, 9, [(0, 0, Vote::Agree), (2, 1, Vote::Pass)]).unwrap();
        assert_eq!(placed(&few), [true, false, true, false]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn renaming_people_and_statements_changes_names_only(
            people in Just((0..45_usize).collect::<Vec<_>>()).prop_shuffle(),
            statements in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle(),
        ) {
            let (votes, _) = camps(&[22, 15, 8]);
            let renamed = votes.iter().map(|(p, s, v)| (people[*p], statements[*s], *v));
            let after = found(&Votes::new(45, 12, renamed).unwrap());
            let before = found(&Votes::new(45, 12, votes).unwrap());
            let back: Vec<_> = people.iter().map(|p| after.labels[*p]).collect();
            prop_assert!(same(&before.labels, &back));
            prop_assert_eq!(before.sizes(), after.sizes());
        }
    }
}
