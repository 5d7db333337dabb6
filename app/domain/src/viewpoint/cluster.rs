//! Viewpoints: clusters of people on the opinion map, and why so many of them.
//!
//! k-means for each k from 2 to a bound, the k with the best mean silhouette chosen. Seeds are
//! those of fast global k-means (Likas, Vlassis and Verbeek 2003): the solution for k - 1 plus the
//! candidate that promises to lower the sum of squares most, so that nothing depends on chance or
//! on the order of people. Candidates are the means of the map's occupied cells on a grid, and the
//! best few are tried. However small a cluster is, it is kept: few people can be a viewpoint.

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

const CELLS_ALONG: usize = 16;
const TRIED_SEEDS: usize = 6;
const MOST_ROUNDS: usize = 300;

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
    /// The mean silhouette of each k that was tried.
    pub tried: Vec<(usize, f64)>,
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
    let mut solutions = vec![Solution::one(&points)];
    for k in 2..=most.min(2 + points.len() / 12) {
        let next = solutions
            .last()
            .and_then(|last| last.with_one_more(&points));
        match next {
            Some(next) if next.centres.len() == k => solutions.push(next),
            _ => break,
        }
    }
    let several = solutions.get(1..).unwrap_or(&[]);
    let labels: Vec<&[usize]> = several.iter().map(|s| s.labels.as_slice()).collect();
    let scores = silhouettes(&points, &labels);
    let tried = several
        .iter()
        .map(|s| s.centres.len())
        .zip(scores)
        .collect::<Vec<_>>();
    let best = tried
        .iter()
        .enumerate()
        .max_by(|a, b| a.1.1.total_cmp(&b.1.1).then(b.0.cmp(&a.0)));
    let (chosen, reason) = match best {
        None => (0, Reason::NothingApart),
        Some((at, (_, score))) if *score < WEAK_SILHOUETTE => (at + 1, Reason::WeakSilhouette),
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

/// One k-means solution.
#[derive(Clone)]
struct Solution {
    centres: Vec<[f64; 2]>,
    labels: Vec<usize>,
    /// Each point's squared distance to its centre.
    squares: Vec<f64>,
}

impl Solution {
    /// Everybody around their mean.
    fn one(points: &[[f64; 2]]) -> Self {
        Self::settle(points, vec![mean(points.iter()).unwrap_or_default()])
    }

    /// The best of a few solutions with one more centre; `None` where all points lie on a centre.
    fn with_one_more(&self, points: &[[f64; 2]]) -> Option<Self> {
        let promise = |seed: &[f64; 2]| -> f64 {
            let gains = points.iter().zip(&self.squares);
            gains
                .map(|(point, square)| (square - apart(point, seed)).max(0.0))
                .sum()
        };
        let mut seeds: Vec<(f64, [f64; 2])> = cell_means(points)
            .into_iter()
            .map(|seed| (promise(&seed), seed))
            .filter(|(promise, _)| *promise > 0.0)
            .collect();
        seeds.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1[0].total_cmp(&b.1[0])));
        let solutions = seeds.into_iter().take(TRIED_SEEDS).map(|(_, seed)| {
            let mut centres = self.centres.clone();
            centres.push(seed);
            Self::settle(points, centres)
        });
        let whole = solutions.filter(|s| s.centres.len() > self.centres.len());
        whole.min_by(|a, b| a.sum().total_cmp(&b.sum()))
    }

    /// Lloyd's rounds until nobody moves; a centre that loses everybody is dropped.
    fn settle(points: &[[f64; 2]], mut centres: Vec<[f64; 2]>) -> Self {
        let mut labels = vec![usize::MAX; points.len()];
        let mut squares = vec![0.0; points.len()];
        for _ in 0..MOST_ROUNDS {
            let mut moved = false;
            let mut sums = vec![([0.0, 0.0], 0.0); centres.len()];
            for ((point, label), square) in points.iter().zip(&mut labels).zip(&mut squares) {
                let (mut nearest, mut least) = (0, f64::INFINITY);
                for (at, centre) in centres.iter().enumerate() {
                    let distance = apart(point, centre);
                    if distance < least {
                        (nearest, least) = (at, distance);
                    }
                }
                moved |= *label != nearest;
                *label = nearest;
                *square = least;
                if let Some(([x, y], count)) = sums.get_mut(nearest) {
                    *x += point[0];
                    *y += point[1];
                    *count += 1.0;
                }
            }
            if !moved {
                break;
            }
            centres = sums
                .into_iter()
                .filter(|(_, count)| *count > 0.0)
                .map(|([x, y], count)| [x / count, y / count])
                .collect();
        }
        Self {
            centres,
            labels,
            squares,
        }
    }

    fn sum(&self) -> f64 {
        self.squares.iter().sum()
    }

    /// The same, numbered from the largest; equal ones by where they stand.
    fn largest_first(self) -> Self {
        let mut sizes = vec![0_usize; self.centres.len()];
        for label in &self.labels {
            if let Some(size) = sizes.get_mut(*label) {
                *size += 1;
            }
        }
        let mut order: Vec<(usize, (usize, [f64; 2]))> =
            sizes.into_iter().zip(self.centres).enumerate().collect();
        order.sort_by(|(_, (a, left)), (_, (b, right))| {
            let place = left[0]
                .total_cmp(&right[0])
                .then(left[1].total_cmp(&right[1]));
            b.cmp(a).then(place)
        });
        let mut number = vec![0; order.len()];
        for (new, (old, _)) in order.iter().enumerate() {
            if let Some(slot) = number.get_mut(*old) {
                *slot = new;
            }
        }
        let renumbered = |label: usize| number.get(label).copied().unwrap_or(label);
        Self {
            labels: self.labels.into_iter().map(renumbered).collect(),
            centres: order.into_iter().map(|(_, (_, centre))| centre).collect(),
            squares: self.squares,
        }
    }
}

/// The means of the occupied cells of a grid over the points.
fn cell_means(points: &[[f64; 2]]) -> Vec<[f64; 2]> {
    let bounds = |axis: fn(&[f64; 2]) -> f64| {
        let values = points.iter().map(axis);
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| {
            (low.min(x), high.max(x))
        })
    };
    let (across, along) = (bounds(|p| p[0]), bounds(|p| p[1]));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a share from 0 to 1 of a few cells"
    )]
    let cell = |x: f64, (low, high): (f64, f64)| {
        let share = if high > low {
            (x - low) / (high - low)
        } else {
            0.0
        };
        ((share * CELLS_ALONG as f64) as usize).min(CELLS_ALONG - 1)
    };
    let mut cells = std::collections::BTreeMap::<(usize, usize), Vec<&[f64; 2]>>::new();
    for point in points {
        let key = (cell(point[0], across), cell(point[1], along));
        cells.entry(key).or_default().push(point);
    }
    cells
        .values()
        .filter_map(|cell| mean(cell.iter().copied()))
        .collect()
}

fn mean<'p>(points: impl Iterator<Item = &'p [f64; 2]>) -> Option<[f64; 2]> {
    let (sum, count) = points.fold(([0.0, 0.0], 0.0), |([x, y], count), point| {
        ([x + point[0], y + point[1]], count + 1.0)
    });
    (count > 0.0).then(|| [sum[0] / count, sum[1] / count])
}

fn apart(a: &[f64; 2], b: &[f64; 2]) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
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
            found.tried.iter().map(|t| t.0).collect::<Vec<_>>(),
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
