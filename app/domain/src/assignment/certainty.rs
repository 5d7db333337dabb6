//! How well an item's distribution is known, and how much it divides people.

use crate::preference::Counts;
use crate::ranking::{Outcome, Ranking};
use crate::task::Reach;
use serde::{Deserialize, Serialize};

/// Of everything that is between 0 and 1, in thousandths: exact to compare and to index.
pub const WHOLE: u32 = 1_000;

/// What an item's rankings say of each pair of its responses.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// How many rankings were counted.
    pub judged: u32,
    /// The outcomes of every response pair, in the order of the responses: first with second, first with
    /// third, ..., second with third, ...
    pub pairs: Vec<Counts>,
}

impl Tally {
    /// Of `rankings`, each of them one person's with what may be concluded from it.
    #[must_use]
    pub fn of<R: Copy + Ord>(responses: &[R], rankings: &[(Ranking<R>, Reach)]) -> Self {
        let mut tally = Self {
            judged: 0,
            pairs: vec![Counts::default(); pairs_of(responses.len())],
        };
        for (ranking, reach) in rankings {
            tally.count(responses, ranking, *reach);
        }
        tally
    }

    /// Whether it is about this many responses.
    #[must_use]
    pub const fn is_of(&self, responses: usize) -> bool {
        self.pairs.len() == pairs_of(responses)
    }

    /// Counts one more person's ranking of the same responses.
    pub fn count<R: Copy + Ord>(&mut self, responses: &[R], ranking: &Ranking<R>, reach: Reach) {
        let later = |place: usize| responses.iter().skip(place + 1);
        let pairs = responses.iter().enumerate();
        let pairs =
            pairs.flat_map(|(place, first)| later(place).map(move |second| (first, second)));
        for (counts, (first, second)) in self.pairs.iter_mut().zip(pairs) {
            match reach.outcome(ranking, *first, *second) {
                Some(Outcome::First) => counts.first += 1,
                Some(Outcome::Tie) => counts.tie += 1,
                Some(Outcome::Second) => counts.second += 1,
                None => {}
            }
        }
        self.judged = self.judged.saturating_add(1);
    }
}

const fn pairs_of(responses: usize) -> usize {
    responses * responses.saturating_sub(1) / 2
}

/// In thousandths, rounded; the value is between 0 and 1.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the value is between 0 and 1"
)]
fn thousandths(value: f64) -> u32 {
    (value.clamp(0.0, 1.0) * f64::from(WHOLE)).round() as u32
}

#[expect(clippy::cast_precision_loss, reason = "an item has at most 28 pairs")]
fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// How uncertain a distribution is, in thousandths: the width of the widest Wilson interval among
/// a pair's three outcomes, averaged over the pairs; [`WHOLE`] where nobody ranked a pair.
#[must_use]
pub fn uncertainty(pairs: &[Counts]) -> u32 {
    let width = |counts: &Counts| {
        counts.shares().map_or(1.0, |shares| {
            shares
                .iter()
                .map(|share| share.high - share.low)
                .fold(0.0, f64::max)
        })
    };
    let widths: Vec<f64> = pairs.iter().map(width).collect();
    thousandths(mean(&widths).unwrap_or(1.0))
}

/// How much an item divides people, in thousandths: the chance that two people drawn from those
/// who ranked a pair differ on it (Gini-Simpson, without replacement), averaged over the pairs
/// that two people or more ranked. `None` where there is no such pair.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
pub fn division(pairs: &[Counts]) -> Option<u32> {
    let differ = |counts: &Counts| {
        let same = [counts.first, counts.tie, counts.second]
            .iter()
            .map(|n| n * n.saturating_sub(1))
            .sum::<u64>();
        let n = counts.people();
        (n >= 2).then(|| 1.0 - same as f64 / (n * (n - 1)) as f64)
    };
    let chances: Vec<f64> = pairs.iter().filter_map(differ).collect();
    mean(&chances).map(thousandths)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(first: u64, tie: u64, second: u64) -> Counts {
        Counts { first, tie, second }
    }

    #[test]
    fn more_voices_are_more_certain_and_even_ones_less() {
        assert_eq!(uncertainty(&[]), WHOLE);
        assert_eq!(uncertainty(&[counts(0, 0, 0)]), WHOLE);
        // Wilson at 95% for 3 of 10: 0.1078 to 0.6032 (see `interval`); for 5 of 10 it is wider.
        let few = uncertainty(&[counts(5, 0, 5)]);
        assert!(uncertainty(&[counts(50, 0, 50)]) < few);
        assert!(uncertainty(&[counts(10, 0, 0)]) < few);
    }

    #[test]
    fn division_is_the_chance_that_two_people_differ() {
        assert_eq!(division(&[counts(1, 0, 0)]), None);
        assert_eq!(division(&[counts(4, 0, 0)]), Some(0));
        // Of 4 people split evenly, 8 of 12 ordered couples differ.
        assert_eq!(division(&[counts(2, 0, 2)]), Some(667));
        // Everybody agrees that they are equal: nobody is divided.
        assert_eq!(division(&[counts(0, 9, 0)]), Some(0));
        assert_eq!(
            division(&[counts(2, 0, 2), counts(4, 0, 0), counts(1, 0, 0)]),
            Some(333)
        );
    }

    #[test]
    fn unranked_pairs_say_nothing() {
        let rankings = [
            Ranking::from_ranks([(0, Some(1)), (1, Some(2)), (2, None)]),
            Ranking::from_ranks([(0, Some(1)), (1, Some(1)), (2, Some(2))]),
        ]
        .map(|ranking| (ranking, Reach::WHOLE));
        let all = Tally::of(&[0, 1, 2], &rankings);
        assert!(all.judged == 2 && all.is_of(3) && !all.is_of(4));
        assert_eq!(
            all.pairs,
            [counts(1, 1, 0), counts(1, 0, 0), counts(1, 0, 0)]
        );
        let between = Reach {
            ties: false,
            whole: true,
        };
        let untied = rankings.map(|(ranking, _)| (ranking, between));
        assert_eq!(Tally::of(&[0, 1, 2], &untied).pairs[0], counts(1, 0, 0));
    }
}
