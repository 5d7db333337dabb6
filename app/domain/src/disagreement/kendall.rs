//! Correlation of orders: tau-b, tau_x and W.

use super::alpha::float;
use crate::ranking::{Outcome, Ranking};
use crate::undefined::Undefined;
use std::cmp::Ordering;

/// Kendall's tau-b of two lists of scores, matched by place, in O(n log n) (Knight 1966). Whether
/// high or low is good does not matter, where it is the same in both.
///
/// # Errors
/// `TooFew` below two places or where the lists are not equally long, `NoVariation` where one of
/// them ties everything, `NoData` where a score is not a number.
pub fn tau_b(x: &[f64], y: &[f64]) -> Result<f64, Undefined> {
    if x.len() != y.len() || x.len() < 2 {
        return Err(Undefined::TooFew);
    }
    if x.iter().chain(y).any(|score| score.is_nan()) {
        return Err(Undefined::NoData);
    }
    let mut both: Vec<(f64, f64)> = x.iter().copied().zip(y.iter().copied()).collect();
    let order = |a: &f64, b: &f64| a.partial_cmp(b).unwrap_or(Ordering::Equal);
    both.sort_unstable_by(|a, b| order(&a.0, &b.0).then(order(&a.1, &b.1)));
    let tied_x = tied_pairs(both.chunk_by(|a, b| a.0 == b.0).map(<[_]>::len));
    let tied_both = tied_pairs(both.chunk_by(|a, b| a == b).map(<[_]>::len));
    let mut second: Vec<f64> = both.into_iter().map(|(_, y)| y).collect();
    let mut room = second.clone();
    let discordant = sort_counting_swaps(&mut second, &mut room);
    let tied_y = tied_pairs(second.chunk_by(|a, b| a == b).map(<[_]>::len));
    let n = second.len() as u64;
    let pairs = n * (n - 1) / 2;
    if tied_x == pairs || tied_y == pairs {
        return Err(Undefined::NoVariation);
    }
    // Pairs that both lists order, the same way or the other way round.
    let ordered = float(pairs + tied_both) - float(tied_x + tied_y);
    let difference = ordered - 2.0 * float(discordant);
    Ok(difference / float(pairs - tied_x).sqrt() / float(pairs - tied_y).sqrt())
}

fn tied_pairs(runs: impl Iterator<Item = usize>) -> u64 {
    runs.map(|run| (run * (run - 1) / 2) as u64).sum()
}

/// Sorts ascending by merging; how many pairs stood strictly in the wrong order.
fn sort_counting_swaps(values: &mut [f64], room: &mut [f64]) -> u64 {
    if values.len() < 2 {
        return 0;
    }
    let half = values.len() / 2;
    let (left, right) = values.split_at_mut(half);
    let (left_room, right_room) = room.split_at_mut(half);
    let mut swaps = sort_counting_swaps(left, left_room) + sort_counting_swaps(right, right_room);
    room.copy_from_slice(values);
    let (left, right) = room.split_at(half);
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    for slot in values {
        let from_right = match (left.peek(), right.peek()) {
            (Some(a), Some(b)) => b < a,
            (None, _) => true,
            (_, None) => false,
        };
        if from_right {
            swaps += left.len() as u64;
        }
        let side = if from_right { &mut right } else { &mut left };
        if let Some(value) = side.next() {
            *slot = *value;
        }
    }
    swaps
}

/// tau_x of two weak orders over the responses that both rank (Emond and Mason 2002): 1 where they
/// are the same, ties included, -1 where they are reversed. Unlike tau-b it is a correlation of weak
/// orders: agreeing on a tie is agreement, and an order that ties everything has a value.
///
/// # Errors
/// `NoOverlap` where fewer than two responses are ranked by both.
pub fn tau_x<R: Copy + Ord>(first: &Ranking<R>, second: &Ranking<R>) -> Result<f64, Undefined> {
    let common: Vec<R> = first
        .tiers()
        .iter()
        .flatten()
        .copied()
        .filter(|response| second.position(*response).is_some())
        .collect();
    let (mut pairs, mut sum) = (0_u64, 0.0);
    for (place, a) in common.iter().enumerate() {
        for b in common.iter().skip(place + 1) {
            let outcomes = (first.outcome(*a, *b), second.outcome(*a, *b));
            if let (Some(one), Some(other)) = outcomes {
                pairs += 1;
                sum += agreement(one, other);
            }
        }
    }
    if pairs == 0 {
        return Err(Undefined::NoOverlap);
    }
    Ok(sum / float(pairs))
}

/// What a pair of responses adds to tau_x: the same is 1, reversed -1, a tie against an order 0.
#[must_use]
pub fn agreement(one: Outcome, other: Outcome) -> f64 {
    if one == other {
        1.0
    } else if one == Outcome::Tie || other == Outcome::Tie {
        0.0
    } else {
        -1.0
    }
}

/// Kendall's W: how far several people's ranks of the same things go together, from 0 to 1, corrected
/// for ties (Kendall and Gibbons 1990, chapter 6). One row of scores per person; ranks are made here.
///
/// # Errors
/// `OneRater` below two people, `TooFew` below two things or where rows differ in length,
/// `NoVariation` where everybody ties everything.
pub fn concordance(rows: &[Vec<f64>]) -> Result<f64, Undefined> {
    let things = rows.first().map_or(0, Vec::len);
    if rows.len() < 2 {
        return Err(Undefined::OneRater);
    }
    if things < 2 || rows.iter().any(|row| row.len() != things) {
        return Err(Undefined::TooFew);
    }
    let mut sums = vec![0.0; things];
    let mut ties = 0.0;
    for row in rows {
        let (ranks, tied) = mid_ranks(row);
        ties += tied;
        for (sum, rank) in sums.iter_mut().zip(ranks) {
            *sum += rank;
        }
    }
    let (m, n) = (float(rows.len() as u64), float(things as u64));
    let mean = m * (n + 1.0) / 2.0;
    let squares: f64 = sums.iter().map(|sum| (sum - mean).powi(2)).sum();
    let most = m * m * (n.powi(3) - n) - m * ties;
    if most <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    Ok(12.0 * squares / most)
}

/// Ranks from 1, tied scores sharing the mean of theirs, and the sum of t³ - t over the ties.
fn mid_ranks(scores: &[f64]) -> (Vec<f64>, f64) {
    let mut order: Vec<(usize, f64)> = scores.iter().copied().enumerate().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let mut ranks = vec![0.0; scores.len()];
    let (mut below, mut ties) = (0.0, 0.0);
    for run in order.chunk_by(|a, b| a.1 == b.1) {
        let t = float(run.len() as u64);
        ties += t.powi(3) - t;
        for (place, _) in run {
            if let Some(rank) = ranks.get_mut(*place) {
                *rank = below + (t + 1.0) / 2.0;
            }
        }
        below += t;
    }
    (ranks, ties)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(found: Result<f64, Undefined>, expected: f64) {
        assert!(
            (found.unwrap() - expected).abs() < 1e-12,
            "{found:?} {expected}"
        );
    }

    fn ranked(ranks: &[u8]) -> Ranking<usize> {
        Ranking::from_ranks(ranks.iter().map(|rank| Some(*rank)).enumerate())
    }

    /// Values of scipy 1.17's `kendalltau`.
    #[test]
    fn tau_b_as_scipy() {
        near(
            tau_b(&[12.0, 2.0, 1.0, 12.0, 2.0], &[1.0, 4.0, 7.0, 1.0, 0.0]),
            -0.471_404_520_791_031_7,
        );
        near(tau_b(&[1.0, 2.0, 3.0], &[1.0, 2.0, 3.0]), 1.0);
        assert_eq!(tau_b(&[1.0, 1.0], &[1.0, 2.0]), Err(Undefined::NoVariation));
        assert_eq!(tau_b(&[1.0], &[1.0]), Err(Undefined::TooFew));
    }

    #[test]
    fn tau_x_of_ties() {
        near(tau_x(&ranked(&[1, 1, 1]), &ranked(&[1, 1, 1])), 1.0);
        near(tau_x(&ranked(&[1, 2, 3]), &ranked(&[3, 2, 1])), -1.0);
        // Of three pairs one is tied in both, one the same, one is tied in one of them.
        near(tau_x(&ranked(&[1, 1, 2]), &ranked(&[1, 1, 1])), 1.0 / 3.0);
        let half = Ranking::from_ranks([(0_usize, Some(1_u8)), (1, None)]);
        assert_eq!(tau_x(&half, &ranked(&[1, 2])), Err(Undefined::NoOverlap));
    }

    #[test]
    fn w_with_and_without_ties() {
        let same = vec![vec![1.0, 2.0, 3.0]; 4];
        near(concordance(&same), 1.0);
        near(concordance(&[vec![1.0, 2.0], vec![2.0, 1.0]]), 0.0);
        // By hand: ranks (1, 2.5, 2.5) and (1, 2, 3); S = 4 + 0.25 + 2.25, T = 6.
        near(
            concordance(&[vec![1.0, 5.0, 5.0], vec![1.0, 2.0, 3.0]]),
            12.0 * 6.5 / (4.0 * 24.0 - 2.0 * 6.0),
        );
        assert_eq!(
            concordance(&[vec![1.0, 1.0], vec![2.0, 2.0]]),
            Err(Undefined::NoVariation)
        );
        assert_eq!(concordance(&[vec![1.0, 2.0]]), Err(Undefined::OneRater));
    }

    /// tau-b and tau_x pair by pair, from their score matrices.
    fn by_pairs(x: &[u8], y: &[u8]) -> (f64, f64) {
        let (mut b, mut bx, mut by, mut sum, mut n) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for i in 0..x.len() {
            for j in 0..x.len() {
                if i == j {
                    continue;
                }
                let sign = |v: &[u8]| f64::from(i16::from(v[j]) - i16::from(v[i])).clamp(-1.0, 1.0);
                b += sign(x) * sign(y);
                bx += sign(x).powi(2);
                by += sign(y).powi(2);
                let ahead_or_tied = |v: &[u8]| if v[i] <= v[j] { 1.0 } else { -1.0 };
                sum += ahead_or_tied(x) * ahead_or_tied(y);
                n += 1.0;
            }
        }
        (b / (bx * by).sqrt(), sum / n)
    }

    proptest! {
        #[test]
        fn as_their_definitions(
            both in prop::collection::vec((1u8..6, 1u8..6), 2..8), shift in 0usize..8,
        ) {
            let (x, y): (Vec<u8>, Vec<u8>) = both.iter().copied().unzip();
            let float = |v: &[u8]| v.iter().map(|v| f64::from(*v)).collect::<Vec<_>>();
            let (tau_b_pairs, tau_x_pairs) = by_pairs(&x, &y);
            if let Ok(found) = tau_b(&float(&x), &float(&y)) {
                prop_assert!((found - tau_b_pairs).abs() < 1e-12);
            }
            let found = tau_x(&ranked(&x), &ranked(&y)).unwrap();
            prop_assert!((found - tau_x_pairs).abs() < 1e-12);
            // Other names for the responses.
            let turned = |v: &[u8]| { let mut v = v.to_vec(); let by = shift % v.len(); v.rotate_left(by); v };
            let renamed = tau_x(&ranked(&turned(&x)), &ranked(&turned(&y))).unwrap();
            prop_assert!((found - renamed).abs() < 1e-12);
        }

        #[test]
        fn w_is_indifferent_to_who_is_who(
            rows in prop::collection::vec(prop::collection::vec(1u8..5, 4), 2..6),
        ) {
            let rows: Vec<Vec<f64>> = rows.iter()
                .map(|row| row.iter().map(|v| f64::from(*v)).collect()).collect();
            let Ok(found) = concordance(&rows) else { return Ok(()) };
            prop_assert!((-1e-12..=1.0 + 1e-12).contains(&found));
            let turned: Vec<Vec<f64>> = rows.iter().rev()
                .map(|row| row.iter().rev().copied().collect()).collect();
            prop_assert!((found - concordance(&turned).unwrap()).abs() < 1e-12);
            let doubled: Vec<Vec<f64>> = rows.iter().chain(&rows).cloned().collect();
            prop_assert!((found - concordance(&doubled).unwrap()).abs() < 1e-12);
        }
    }
}
