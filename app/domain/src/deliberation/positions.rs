//! What comes out of rounds: an Overton set and a constitution set.
//!
//! The **Overton set** of an item are the distinct reasonable positions on it, each with who holds
//! it (after "Overton pluralism", Sorensen et al. 2024). A position that people hold is there
//! however few they are, down to a stated least; nothing is averaged. The **constitution set** are
//! the principles that every group supports, each with its support per group and the dissent.

use super::support::Support;
use serde::{Deserialize, Serialize};

/// The fewest people whose position is published.
pub const LEAST_HOLDERS: u64 = 5;

/// A position on an item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Index of the statement that says it.
    pub statement: usize,
    /// People who agree with it.
    pub holders: u64,
    /// Per group: how many of those who voted on it agree.
    pub groups: Vec<Support>,
    /// Statements that say the same and were taken together with this one, by index.
    pub merged: Vec<usize>,
}

/// What is known of a statement on an item.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Everybody's agreement.
    pub all: Support,
    /// Each group's.
    pub groups: Vec<Support>,
    /// Whether moderators took it for unreasonable (against the code of conduct, or untrue).
    pub unreasonable: bool,
    /// An earlier claim that says the same, as a person decided.
    pub same_as: Option<usize>,
}

/// The distinct reasonable positions among `claims`, the most widely held first; at least `least`
/// people hold each. Of claims that say the same the one with most holders speaks for all, and
/// only its own holders count: who agrees with two wordings is one person.
#[must_use]
pub fn overton(claims: &[Claim], least: u64) -> Vec<Position> {
    let mut families = std::collections::BTreeMap::<usize, Vec<usize>>::new();
    for (at, claim) in claims.iter().enumerate() {
        if !claim.unreasonable {
            families.entry(root(claims, at)).or_default().push(at);
        }
    }
    let mut found: Vec<Position> = families
        .into_values()
        .filter_map(|family| {
            let holders = |at: &usize| claims.get(*at).map_or(0, |claim| claim.all.yes);
            // The first of equals.
            let statement = family.iter().rev().copied().max_by_key(holders)?;
            let claim = claims.get(statement)?;
            Some(Position {
                statement,
                holders: claim.all.yes,
                groups: claim.groups.clone(),
                merged: family.into_iter().filter(|at| *at != statement).collect(),
            })
        })
        .filter(|position| position.holders >= least.max(1))
        .collect();
    found.sort_by_key(|position| (std::cmp::Reverse(position.holders), position.statement));
    found
}

/// The first claim of those that say the same; only earlier claims are followed, so it ends.
fn root(claims: &[Claim], mut at: usize) -> usize {
    while let Some(earlier) = claims.get(at).and_then(|claim| claim.same_as) {
        if earlier >= at {
            break;
        }
        at = earlier;
    }
    at
}

/// A principle that every group supports.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Principle {
    /// Index of the candidate.
    pub candidate: usize,
    /// Each group's support.
    pub groups: Vec<Support>,
    /// The least share among the groups: by this principles are ordered.
    pub least: f64,
    /// People who do not support it; their dissent is to stand beside it.
    pub opposed: u64,
}

/// Why a candidate is no principle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "reason")]
pub enum Unsupported {
    /// A group has fewer people who said than the least.
    Unheard {
        /// Which.
        group: usize,
    },
    /// A group does not clearly support it: its interval's lower end is not above one half.
    Group {
        /// Which.
        group: usize,
    },
    /// There are no groups to support it.
    NoGroups,
}

/// Sorts candidates into the principles that every group supports and the others with the reason.
/// A group supports one when at least `least` of its people said so or not, and the lower end of
/// the 95% interval of those who do is above one half: a majority in total is never enough.
#[must_use]
pub fn constitution(
    candidates: &[Vec<Support>],
    least: u64,
) -> (Vec<Principle>, Vec<(usize, Unsupported)>) {
    let (mut principles, mut others) = (Vec::new(), Vec::new());
    for (candidate, groups) in candidates.iter().enumerate() {
        match unsupported(groups, least) {
            Some(reason) => others.push((candidate, reason)),
            None => principles.push(Principle {
                candidate,
                least: groups.iter().map(share).fold(1.0, f64::min),
                opposed: groups.iter().map(|group| group.asked - group.yes).sum(),
                groups: groups.clone(),
            }),
        }
    }
    principles.sort_by(|a, b| b.least.total_cmp(&a.least));
    (principles, others)
}

fn unsupported(groups: &[Support], least: u64) -> Option<Unsupported> {
    if groups.is_empty() {
        return Some(Unsupported::NoGroups);
    }
    let unheard = groups.iter().position(|group| group.asked < least.max(1));
    let clear = |group: &Support| group.interval.is_some_and(|(low, _)| low > 0.5);
    let against = groups.iter().position(|group| !clear(group));
    unheard
        .map(|group| Unsupported::Unheard { group })
        .or(against.map(|group| Unsupported::Group { group }))
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
fn share(support: &Support) -> f64 {
    support.yes as f64 / support.asked.max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn support(yes: usize, no: usize) -> Support {
        let said = [(true, yes), (false, no)];
        Support::of(
            said.into_iter()
                .flat_map(|(said, n)| std::iter::repeat_n(Some(said), n)),
        )
    }

    fn claim(yes: usize, same_as: Option<usize>, unreasonable: bool) -> Claim {
        Claim {
            all: support(yes, 20),
            groups: vec![support(yes, 0), support(0, 20)],
            unreasonable,
            same_as,
        }
    }

    #[test]
    fn positions_are_distinct_reasonable_and_held() {
        let claims = [
            claim(8, None, false),
            claim(30, None, false),
            claim(12, Some(0), false),
            claim(90, None, true),
            claim(4, None, false),
            claim(9, Some(5), false),
        ];
        let found = overton(&claims, LEAST_HOLDERS);
        let said: Vec<_> = found
            .iter()
            .map(|p| (p.statement, p.merged.as_slice()))
            .collect();
        assert_eq!(said, [(1, &[][..]), (2, &[0][..]), (5, &[][..])]);
    }

    #[test]
    fn every_group_must_support_a_principle() {
        let candidates = [
            vec![support(60, 5), support(18, 2)],
            vec![support(1_000, 0), support(4, 16)],
            vec![support(60, 0), support(4, 0)],
            vec![support(30, 0), support(30, 0)],
            vec![],
        ];
        let (principles, others) = constitution(&candidates, 5);
        assert_eq!(
            principles.iter().map(|p| p.candidate).collect::<Vec<_>>(),
            [3, 0]
        );
        assert_eq!(principles[1].opposed, 7);
        assert_eq!(
            others,
            [
                (1, Unsupported::Group { group: 1 }),
                (2, Unsupported::Unheard { group: 1 }),
                (4, Unsupported::NoGroups)
            ]
        );
    }
}
