//! Whether people moved to what was shown as the leading order, without saying why.
//!
//! This flags nobody: it says of a round how much of its change may be the display's doing.

use crate::ranking::{Outcome, Ranking};
use serde::{Deserialize, Serialize};

/// One person's move on one item.
#[derive(Clone, Copy, Debug)]
pub struct Move<'r, R> {
    /// Their order before.
    pub before: &'r Ranking<R>,
    /// Their order after.
    pub after: &'r Ranking<R>,
    /// The order that the reveal showed as leading.
    pub leading: &'r Ranking<R>,
    /// Whether they gave a reason for the order after.
    pub reasoned: bool,
}

/// Moves of a round, or of an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conformity {
    /// Orders that could be compared.
    pub orders: usize,
    /// Those that changed.
    pub moved: usize,
    /// Those that came closer to the leading order.
    pub towards: usize,
    /// Those that came closer to it with no reason given.
    pub towards_unreasoned: usize,
    /// Those that went further from it.
    pub away: usize,
}

impl Conformity {
    /// Counts moves. An order that has no pair in common with the leading one is left out.
    pub fn of<'r, R: Copy + Ord + 'r>(moves: impl IntoIterator<Item = Move<'r, R>>) -> Self {
        let mut found = Self::default();
        for one in moves {
            let distances = (
                apart(one.before, one.leading),
                apart(one.after, one.leading),
            );
            let (Some(before), Some(after)) = distances else {
                continue;
            };
            found.orders += 1;
            found.moved += usize::from(one.before != one.after);
            let towards = after < before;
            found.towards += usize::from(towards);
            found.towards_unreasoned += usize::from(towards && !one.reasoned);
            found.away += usize::from(after > before);
        }
        found
    }
}

/// Kemeny's distance over the pairs that both rank, per pair: 0 the same, 1 a tie against an
/// order, 2 reversed. `None` where they have no pair in common.
fn apart<R: Copy + Ord>(order: &Ranking<R>, leading: &Ranking<R>) -> Option<f64> {
    let ranked: Vec<R> = leading.tiers().iter().flatten().copied().collect();
    let (mut pairs, mut sum) = (0_u32, 0_u32);
    for (at, a) in ranked.iter().enumerate() {
        for b in ranked.iter().skip(at + 1) {
            let outcomes = (order.outcome(*a, *b), leading.outcome(*a, *b));
            let (Some(one), Some(other)) = outcomes else {
                continue;
            };
            pairs += 1;
            sum += match (one, other) {
                (one, other) if one == other => 0,
                (Outcome::Tie, _) | (_, Outcome::Tie) => 1,
                _ => 2,
            };
        }
    }
    (pairs > 0).then(|| f64::from(sum) / f64::from(pairs))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order(ranks: &[Option<u8>]) -> Ranking<usize> {
        Ranking::from_ranks(ranks.iter().copied().enumerate())
    }

    #[test]
    fn moves_are_counted_by_where_they_go() {
        let leading = order(&[Some(1), Some(2), Some(3)]);
        let reversed = order(&[Some(3), Some(2), Some(1)]);
        let tied = order(&[Some(1), Some(1), Some(1)]);
        let none = order(&[Some(1), None, None]);
        let moves = [
            (&reversed, &leading, false),
            (&reversed, &tied, true),
            (&leading, &tied, false),
            (&tied, &tied, false),
            (&none, &leading, false),
        ];
        let moves = moves.map(|(before, after, reasoned)| Move {
            before,
            after,
            leading: &leading,
            reasoned,
        });
        let expected = Conformity {
            orders: 4,
            moved: 3,
            towards: 2,
            towards_unreasoned: 1,
            away: 1,
        };
        assert_eq!(Conformity::of(moves), expected);
    }
}
