//! Position bias: whether a response is preferred for where it was shown.
//!
//! Orders are shuffled for each person, so that without bias every position is a first choice as
//! often as any other. The model says how far the bias moves worths, and what they are without it.

mod model;

pub use model::{Effects, effects};

use crate::interval::wilson;
use crate::preference::Share;
use crate::ranking::{Outcome, Ranking};
use crate::undefined::Undefined;

/// What one person said, and what they saw.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'s> {
    /// The responses in the order shown.
    pub order: &'s [usize],
    /// What was made of them.
    pub ranking: &'s Ranking<usize>,
}

impl Shown<'_> {
    /// Every pair that was ranked: the earlier position, the later, the outcome between them.
    fn pairs(&self) -> impl Iterator<Item = (usize, usize, Outcome)> {
        self.order.iter().enumerate().flat_map(move |(earlier, a)| {
            let after = self.order.iter().enumerate().skip(earlier + 1);
            after
                .filter_map(move |(later, b)| Some((earlier, later, self.ranking.outcome(*a, *b)?)))
        })
    }
}

/// How one position fared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// Of the judgements with one first choice that showed this position, how many put it first.
    pub first: Result<Share, Undefined>,
    /// The share that it would have without bias: the mean of 1 / responses shown.
    pub expected: Result<f64, Undefined>,
    /// Of its decided pairs, how many it won.
    pub won: Result<Share, Undefined>,
}

/// How all positions fared, first shown first.
///
/// Pairs of one judgement depend on one another, so that intervals of pairs are somewhat narrow:
/// those of [`effects`] by the bootstrap over people are not.
#[derive(Clone, Debug, PartialEq)]
pub struct Positions {
    /// By position.
    pub positions: Vec<Position>,
    /// Of all decided pairs, how many were won by the response that was shown earlier.
    pub earlier: Result<Share, Undefined>,
}

/// Counts first choices and pair wins by the position shown.
#[must_use]
pub fn positions(shown: &[Shown<'_>]) -> Positions {
    let most = shown
        .iter()
        .map(|shown| shown.order.len())
        .max()
        .unwrap_or(0);
    let mut counts = vec![Count::default(); most];
    let (mut earlier_won, mut decided) = (0, 0);
    for judgement in shown {
        if let [first] = judgement
            .ranking
            .tiers()
            .first()
            .map_or(&[][..], Vec::as_slice)
        {
            let responses: f64 = judgement.order.iter().map(|_| 1.0).sum();
            for (response, count) in judgement.order.iter().zip(&mut counts) {
                count.seen += 1;
                count.first += u64::from(response == first);
                count.expected += 1.0 / responses;
            }
        }
        for (earlier, later, outcome) in judgement.pairs() {
            let winner = match outcome {
                Outcome::First => earlier,
                Outcome::Second => later,
                Outcome::Tie => continue,
            };
            decided += 1;
            earlier_won += u64::from(winner == earlier);
            for at in [earlier, later] {
                if let Some(count) = counts.get_mut(at) {
                    count.decided += 1;
                    count.won += u64::from(at == winner);
                }
            }
        }
    }
    Positions {
        positions: counts.iter().map(Count::position).collect(),
        earlier: share(earlier_won, decided),
    }
}

#[derive(Clone, Copy, Debug, Default)]
struct Count {
    seen: u64,
    first: u64,
    expected: f64,
    decided: u64,
    won: u64,
}

impl Count {
    fn position(&self) -> Position {
        #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
        let seen = self.seen as f64;
        Position {
            first: share(self.first, self.seen),
            expected: if self.seen > 0 {
                Ok(self.expected / seen)
            } else {
                Err(Undefined::NoData)
            },
            won: share(self.won, self.decided),
        }
    }
}

fn share(count: u64, n: u64) -> Result<Share, Undefined> {
    let (low, high) = wilson(count, n).ok_or(Undefined::NoData)?;
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    let share = count as f64 / n as f64;
    Ok(Share { share, low, high })
}

#[cfg(test)]
mod tests;
