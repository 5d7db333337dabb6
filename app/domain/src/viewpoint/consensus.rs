//! What all viewpoints share: group-informed consensus (Small et al. 2021).

use super::representative::smoothed;
use super::votes::Tally;

/// The product over groups of (agree + 1) / (seen + 2): high only where every group, however
/// small, agrees. `groups` holds one tally per group.
#[must_use]
pub fn agreed(groups: &[Tally]) -> f64 {
    groups.iter().map(|t| smoothed(t.agree, t.seen)).product()
}

/// The same for disagreeing: what every group rejects.
#[must_use]
pub fn rejected(groups: &[Tally]) -> f64 {
    groups
        .iter()
        .map(|t| smoothed(t.disagree, t.seen))
        .product()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_group_cannot_outvote_a_small_one() {
        let tally = |agree, disagree| Tally {
            agree,
            disagree,
            seen: agree + disagree,
        };
        let shared = agreed(&[tally(80, 20), tally(4, 1)]);
        let of_the_large = agreed(&[tally(100, 0), tally(0, 5)]);
        assert!(shared > 4.0 * of_the_large, "{shared} {of_the_large}");
        assert!((of_the_large - (101.0 / 102.0) / 7.0).abs() < 1e-12);
        assert!(rejected(&[tally(0, 9), tally(0, 9)]) > 0.8);
    }
}
