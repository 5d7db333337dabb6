//! Which statement a person is shown next.
//!
//! Polis's priority (`conversation.clj` of its code), ((1 - p) (E + 1) a (1 + 8 * 2^(-S/5)))^2,
//! prefers statements that people do not pass on, that set viewpoints apart (extremity E), that are
//! agreed with, and that are new. It looks at the whole room only, so a statement can be voted on
//! by one side alone for long. Here each statement's chance is further raised where the person's
//! own viewpoint has seen it less than others, so that it meets people of every side.

use super::representative::smoothed;
use super::votes::Tally;
use rand::{Rng, RngExt};

/// Polis's priority of a statement with this tally and extremity.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
pub fn priority(tally: &Tally, extremity: f64) -> f64 {
    let engaged = 1.0 - smoothed(tally.passed(), tally.seen);
    let importance = engaged * (extremity + 1.0) * smoothed(tally.agree, tally.seen);
    let new = 1.0 + 8.0 * (-(tally.seen as f64) / 5.0).exp2();
    (importance * new).powi(2)
}

/// How much a viewpoint's votes are missed: the share of the room that the viewpoint is, over the
/// share of the statement's votes that came from it, both with one imagined vote per viewpoint;
/// 1 where they are equal, and never outside of 1/4 to 4, so that no statement is shut out.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
pub fn missed(seen_by: &[u64], sizes: &[u64], own: usize) -> f64 {
    let share = |counts: &[u64]| {
        let whole: u64 = counts.iter().map(|count| count + 1).sum();
        counts
            .get(own)
            .map(|count| (count + 1) as f64 / whole as f64)
    };
    match (share(sizes), share(seen_by)) {
        (Some(of_room), Some(of_votes)) => (of_room / of_votes).clamp(0.25, 4.0),
        _ => 1.0,
    }
}

/// Draws a statement with a chance in proportion to its weight; `None` where no weight is positive.
pub fn draw(weights: &[f64], rng: &mut impl Rng) -> Option<usize> {
    let positive = |weight: &f64| if *weight > 0.0 { *weight } else { 0.0 };
    let whole: f64 = weights.iter().map(positive).sum();
    let mut left = rng.random::<f64>() * whole;
    let mut last = None;
    for (at, weight) in weights
        .iter()
        .enumerate()
        .filter(|(_, weight)| **weight > 0.0)
    {
        last = Some(at);
        left -= weight;
        if left < 0.0 {
            break;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;

    /// Polis's own test values stand in its `conversation.clj` as a comment without results; these
    /// follow from the formula by hand.
    #[test]
    fn priority_by_hand() {
        let one = Tally {
            agree: 1,
            disagree: 0,
            seen: 1,
        };
        let importance = (2.0 / 3.0) * (2.0 / 3.0);
        let expected = (importance * (1.0 + 8.0 * 2f64.powf(-0.2))).powi(2);
        assert!((priority(&one, 0.0) - expected).abs() < 1e-12);
    }

    #[test]
    fn a_side_that_is_missed_comes_first() {
        assert!(missed(&[30, 2], &[50, 50], 1) > 3.9);
        assert!(missed(&[30, 2], &[50, 50], 0) < 0.6);
        assert!((missed(&[9, 9], &[20, 20], 0) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn chances_are_in_proportion() {
        let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(4);
        let mut counts = [0_u32; 4];
        for _ in 0..8_000 {
            counts[draw(&[1.0, 0.0, 3.0, f64::NAN], &mut rng).unwrap()] += 1;
        }
        assert_eq!((counts[1], counts[3]), (0, 0));
        assert!((1_800..2_200).contains(&counts[0]), "{counts:?}");
        assert_eq!(draw(&[0.0], &mut rng), None);
    }
}
