//! How often each response was preferred to each other, and tied with it: counted once from what
//! people said, and read by every rule that looks at pairs.

use crate::ranking::{Outcome, Ranking};

/// What it says of a response that a ranking leaves it out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unranked {
    /// Nothing: it is compared with nobody.
    #[default]
    SaysNothing,
    /// That every ranked response is preferred to it.
    Loses,
}

/// Counts, or sums of weights, of the outcomes between any two of `n` responses.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairwise {
    n: usize,
    /// Row by row: how often the row's response was preferred to the column's.
    wins: Vec<f64>,
    /// Row by row, symmetric.
    ties: Vec<f64>,
}

impl Pairwise {
    /// Nothing counted yet.
    #[must_use]
    pub fn new(n: usize) -> Self {
        Self {
            n,
            wins: vec![0.0; n * n],
            ties: vec![0.0; n * n],
        }
    }

    /// From outcomes between two responses, each counted once.
    #[must_use]
    pub fn from_pairs(n: usize, pairs: impl IntoIterator<Item = (usize, usize, Outcome)>) -> Self {
        let mut counted = Self::new(n);
        for (first, second, outcome) in pairs {
            counted.count(first, second, outcome, 1.0);
        }
        counted
    }

    /// From rankings with the weights of those who made them.
    #[must_use]
    pub fn from_rankings<'r>(
        n: usize,
        rankings: impl IntoIterator<Item = (&'r Ranking<usize>, f64)>,
        unranked: Unranked,
    ) -> Self {
        let mut counted = Self::new(n);
        for (ranking, weight) in rankings {
            counted.count_ranking(ranking, weight, unranked);
        }
        counted
    }

    /// Counts an outcome. A response that is not below `n`, or compared with itself, is left out.
    pub fn count(&mut self, first: usize, second: usize, outcome: Outcome, weight: f64) {
        if first >= self.n || second >= self.n || first == second {
            return;
        }
        let (there, back) = (first * self.n + second, second * self.n + first);
        let (counts, cells) = match outcome {
            Outcome::First => (&mut self.wins, [Some(there), None]),
            Outcome::Second => (&mut self.wins, [Some(back), None]),
            Outcome::Tie => (&mut self.ties, [Some(there), Some(back)]),
        };
        for cell in cells.into_iter().flatten() {
            if let Some(count) = counts.get_mut(cell) {
                *count += weight;
            }
        }
    }

    /// Counts every pair of a ranking.
    pub fn count_ranking(&mut self, ranking: &Ranking<usize>, weight: f64, unranked: Unranked) {
        let tiers = ranking.tiers();
        for (index, tier) in tiers.iter().enumerate() {
            for (at, better) in tier.iter().enumerate() {
                for tied in tier.iter().skip(at + 1) {
                    self.count(*better, *tied, Outcome::Tie, weight);
                }
                for worse in tiers.iter().skip(index + 1).flatten() {
                    self.count(*better, *worse, Outcome::First, weight);
                }
                if unranked == Unranked::Loses {
                    for response in 0..self.n {
                        if ranking.position(response).is_none() {
                            self.count(*better, response, Outcome::First, weight);
                        }
                    }
                }
            }
        }
    }

    /// The number of responses.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.n
    }

    /// Whether there are no responses.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// How often `a` was preferred to `b`.
    #[must_use]
    pub fn preferred(&self, a: usize, b: usize) -> f64 {
        self.at(&self.wins, a, b)
    }

    /// How often `a` and `b` were tied.
    #[must_use]
    pub fn tied(&self, a: usize, b: usize) -> f64 {
        self.at(&self.ties, a, b)
    }

    /// How often `a` and `b` were compared.
    #[must_use]
    pub fn compared(&self, a: usize, b: usize) -> f64 {
        self.preferred(a, b) + self.preferred(b, a) + self.tied(a, b)
    }

    /// Whether `a` was compared with any other.
    #[must_use]
    pub fn is_compared(&self, a: usize) -> bool {
        (0..self.n).any(|b| self.compared(a, b) > 0.0)
    }

    fn at(&self, counts: &[f64], a: usize, b: usize) -> f64 {
        if a < self.n && b < self.n {
            counts.get(a * self.n + b).copied().unwrap_or(0.0)
        } else {
            0.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ranking_is_its_pairs() {
        let ranking = Ranking::from_tiers([vec![2], vec![0, 1]]).unwrap();
        let nothing = Pairwise::from_rankings(4, [(&ranking, 2.0)], Unranked::SaysNothing);
        assert_eq!(nothing.preferred(2, 0), 2.0);
        assert_eq!(nothing.preferred(0, 2), 0.0);
        assert_eq!((nothing.tied(0, 1), nothing.tied(1, 0)), (2.0, 2.0));
        assert!(nothing.is_compared(0) && !nothing.is_compared(3));
        let loses = Pairwise::from_rankings(4, [(&ranking, 2.0)], Unranked::Loses);
        assert_eq!(
            [0, 1, 2].map(|better| loses.preferred(better, 3)),
            [2.0, 2.0, 2.0]
        );
        assert_eq!(loses.preferred(3, 0), 0.0);
    }

    #[test]
    fn what_is_beyond_is_left_out() {
        let counted = Pairwise::from_pairs(
            2,
            [
                (0, 2, Outcome::First),
                (1, 1, Outcome::Tie),
                (0, 1, Outcome::Second),
            ],
        );
        assert_eq!(counted.preferred(1, 0), 1.0);
        assert_eq!(counted.compared(0, 1), 1.0);
        assert_eq!((counted.compared(0, 2), counted.compared(1, 1)), (0.0, 0.0));
    }
}
