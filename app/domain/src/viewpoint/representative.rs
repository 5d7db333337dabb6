//! What a viewpoint holds and others do not: representative statements per group.
//!
//! As in Polis (Small et al. 2021; `repness.clj` and `stats.clj` of its code): shares with one
//! imagined vote for and one against, their ratio inside and outside of the group, and a one- and a
//! two-proportion z test, each on counts with one imagined success, significant at 90% on one side.
//! "Outside" are the other groups' members: who is in no group counts nowhere.

use super::votes::{Tally, Vote};
use serde::{Deserialize, Serialize};

/// The 90% quantile of the normal distribution as Polis rounds it.
pub const SIGNIFICANT: f64 = 1.2816;
/// The most statements that stand for a group, as in Polis.
pub const MOST_STATEMENTS: usize = 5;

/// One side (agree or disagree) of a statement in a group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Side {
    /// Share of the group's votes, (count + 1) / (seen + 2).
    pub share: f64,
    /// z of the share against one half.
    pub share_z: f64,
    /// The share inside over the share outside.
    pub ratio: f64,
    /// z of the share inside against the share outside.
    pub ratio_z: f64,
}

impl Side {
    fn of(count: u64, seen: u64, count_outside: u64, seen_outside: u64) -> Self {
        let share = smoothed(count, seen);
        Self {
            share,
            share_z: one_proportion(count, seen),
            ratio: share / smoothed(count_outside, seen_outside),
            ratio_z: two_proportions(count, count_outside, seen, seen_outside),
        }
    }

    /// Whether both tests are significant.
    #[must_use]
    pub fn passes(&self) -> bool {
        self.share_z > SIGNIFICANT && self.ratio_z > SIGNIFICANT
    }

    /// By which representative statements are ordered.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.ratio * self.ratio_z * self.share * self.share_z
    }
}

/// How a statement stands for a group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Representativeness {
    /// The group's votes.
    pub tally: Tally,
    /// Of agreeing.
    pub agree: Side,
    /// Of disagreeing.
    pub disagree: Side,
}

impl Representativeness {
    /// From the group's tally and everybody's (of those in any group).
    #[must_use]
    pub fn of(group: &Tally, all: &Tally) -> Self {
        let outside = all.without(group);
        Self {
            tally: *group,
            agree: Side::of(group.agree, group.seen, outside.agree, outside.seen),
            disagree: Side::of(group.disagree, group.seen, outside.disagree, outside.seen),
        }
    }

    /// The side that stands out more, and its figures.
    #[must_use]
    pub fn stronger(&self) -> (Vote, Side) {
        if self.agree.ratio_z > self.disagree.ratio_z {
            (Vote::Agree, self.agree)
        } else {
            (Vote::Disagree, self.disagree)
        }
    }
}

/// A statement that stands for a group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Representative {
    /// Index of the statement.
    pub statement: usize,
    /// Whether the group agrees or disagrees with it.
    pub side: Vote,
    /// The side's figures.
    pub figures: Side,
    /// Whether both tests are significant; otherwise it is only the best there is.
    pub significant: bool,
}

/// The statements that stand for a group, at most [`MOST_STATEMENTS`]: the one it agrees with
/// most, where there is any, then by [`Side::weight`], agreed ones before disagreed ones. Where no
/// statement is significant the best one is given and says so. `group` and `all` are tallies by
/// statement; statements in `without` are passed over.
#[must_use]
pub fn representatives(
    group: &[Tally],
    all: &[Tally],
    without: impl Fn(usize) -> bool,
) -> Vec<Representative> {
    let found: Vec<(usize, Representativeness)> = group
        .iter()
        .zip(all)
        .map(|(group, all)| Representativeness::of(group, all))
        .enumerate()
        .filter(|(statement, _)| !without(*statement))
        .collect();
    let mut best_agreed: Option<(usize, Representativeness)> = None;
    for one in &found {
        if beats(&one.1, best_agreed.as_ref().map(|best| &best.1)) {
            best_agreed = Some(*one);
        }
    }
    let named = |(statement, one): &(usize, Representativeness)| {
        let (side, figures) = one.stronger();
        let significant = one.agree.passes() || one.disagree.passes();
        Representative {
            statement: *statement,
            side,
            figures,
            significant,
        }
    };
    let first = best_agreed.as_ref().map(named);
    let mut others: Vec<Representative> = found.iter().map(named).collect();
    others.retain(|one| one.significant && Some(one.statement) != first.map(|f| f.statement));
    others.sort_by(|a, b| b.figures.weight().total_cmp(&a.figures.weight()));
    let mut chosen: Vec<Representative> = first.into_iter().chain(others).collect();
    chosen.truncate(MOST_STATEMENTS);
    if chosen.is_empty() {
        let strength = |one: &(usize, Representativeness)| one.1.stronger().1.ratio_z;
        // The first of equals, as in Polis.
        let best = found
            .iter()
            .rev()
            .max_by(|a, b| strength(a).total_cmp(&strength(b)));
        return best.map(named).into_iter().collect();
    }
    let (agreed, disagreed): (Vec<_>, Vec<_>) =
        chosen.into_iter().partition(|one| one.side == Vote::Agree);
    agreed.into_iter().chain(disagreed).collect()
}

/// Whether a statement is a better one to say what the group agrees with.
fn beats(one: &Representativeness, best: Option<&Representativeness>) -> bool {
    if one.tally.agree + one.tally.disagree == 0 {
        return false;
    }
    let agreed = one.agree;
    match best.map(|best| best.agree) {
        Some(best) if best.ratio > 1.0 => agreed.weight() > best.weight(),
        Some(best) => agreed.share * agreed.share_z > best.share * best.share_z,
        None => agreed.share_z > SIGNIFICANT || (agreed.ratio > 1.0 && agreed.share > 0.5),
    }
}

/// (count + 1) / (seen + 2).
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
pub fn smoothed(count: u64, seen: u64) -> f64 {
    (count + 1) as f64 / (seen + 2) as f64
}

/// z of a share against one half, on counts raised by one.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
pub fn one_proportion(count: u64, seen: u64) -> f64 {
    let (count, seen) = ((count + 1) as f64, (seen + 1) as f64);
    2.0 * seen.sqrt() * (count / seen - 0.5)
}

/// z of a share inside against a share outside, on counts raised by one; 0 where all are successes.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
pub fn two_proportions(inside: u64, outside: u64, seen: u64, seen_outside: u64) -> f64 {
    let [inside, outside, seen, seen_outside] =
        [inside, outside, seen, seen_outside].map(|count| (count + 1) as f64);
    let pooled = (inside + outside) / (seen + seen_outside);
    if pooled >= 1.0 {
        return 0.0;
    }
    let error = (pooled * (1.0 - pooled) * (1.0 / seen + 1.0 / seen_outside)).sqrt();
    (inside / seen - outside / seen_outside) / error
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn tally(agree: u64, disagree: u64, passed: u64) -> Tally {
        Tally {
            agree,
            disagree,
            seen: agree + disagree + passed,
        }
    }

    #[test]
    fn figures_by_hand() {
        let found = Representativeness::of(&tally(9, 1, 0), &tally(12, 10, 1));
        assert!((found.agree.share - 10.0 / 12.0).abs() < 1e-12);
        assert!((found.agree.ratio - (10.0 / 12.0) / (4.0 / 15.0)).abs() < 1e-12);
        let z = 2.0 * 11f64.sqrt() * (10.0 / 11.0 - 0.5);
        assert!((found.agree.share_z - z).abs() < 1e-12);
        let pooled: f64 = 14.0 / 25.0;
        let error = (pooled * (1.0 - pooled) * (1.0 / 11.0 + 1.0 / 14.0)).sqrt();
        let z = (10.0 / 11.0 - 4.0 / 14.0) / error;
        assert!((found.agree.ratio_z - z).abs() < 1e-12);
        assert_eq!(found.stronger().0, Vote::Agree);
        assert!(found.agree.passes() && !found.disagree.passes());
    }

    #[test]
    fn a_group_always_has_its_best() {
        let of_group = [tally(2, 2, 0), tally(2, 3, 0)];
        let all = [tally(4, 4, 0), tally(4, 4, 0)];
        let found = representatives(&of_group, &all, |_| false);
        assert_eq!(found.len(), 1);
        assert!(!found[0].significant && found[0].side == Vote::Disagree);
        assert!(representatives(&of_group, &all, |_| true).is_empty());
    }

    #[test]
    fn agreed_ones_come_first_and_are_few() {
        let of_group: Vec<Tally> = (0..8)
            .map(|i| {
                if i < 3 {
                    tally(1, 9 + i, 0)
                } else {
                    tally(9 + i, 1, 0)
                }
            })
            .collect();
        let all: Vec<Tally> = of_group
            .iter()
            .map(|t| tally(t.agree + t.disagree, t.disagree + t.agree, 0))
            .collect();
        let found = representatives(&of_group, &all, |_| false);
        assert_eq!(found.len(), MOST_STATEMENTS);
        assert_eq!(found[0].statement, 7);
        assert!(found.iter().all(|one| one.significant));
        assert!(found.is_sorted_by_key(|one| one.side));
    }
}
