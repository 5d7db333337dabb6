//! What may be published of small groups.
//!
//! A cell with fewer than `k` people is suppressed, and so is whatever else must be, so that no
//! suppressed cell follows by subtracting published ones from their total. [`suppress`] does this for
//! one attribute, [`margin`] for tables that share their people, crossings included; [`combination`]
//! for the attributes of each person. [`noise`] publishes counts with differential privacy instead.

pub mod combination;
pub mod margin;
pub mod noise;

use std::collections::{BTreeMap, BTreeSet};

/// The least number of people in a published cell, unless a project says more.
pub const K: u64 = 5;

/// What stands in place of a value that too few people share.
pub const SUPPRESSED: &str = "suppressed";

/// Which of a margin's cells are to be suppressed.
///
/// `sizes` are the people of each cell, `total` those of the published total, which may be more:
/// people who did not say. What stays hidden (suppressed cells and the unsaid) is either nobody or
/// at least `k` people, because subtraction gives it away as a whole.
#[must_use]
pub fn suppress(sizes: &[u64], total: u64, k: u64) -> Vec<bool> {
    let mut hidden: Vec<bool> = sizes.iter().map(|size| *size < k).collect();
    complement(&mut hidden, sizes, total, k);
    hidden
}

/// Hides the smallest published cells until what is hidden can't be told by subtraction.
fn complement(hidden: &mut [bool], sizes: &[u64], total: u64, k: u64) {
    loop {
        let published: u64 = sizes
            .iter()
            .zip(&*hidden)
            .filter(|(_, hidden)| !**hidden)
            .map(|(size, _)| size)
            .sum();
        let rest = total.saturating_sub(published);
        if rest == 0 || rest >= k {
            return;
        }
        let open = sizes
            .iter()
            .zip(hidden.iter_mut())
            .filter(|(_, hidden)| !**hidden);
        match open.min_by_key(|(size, _)| **size) {
            Some((_, flag)) => *flag = true,
            None => return,
        }
    }
}

/// As [`suppress`], for groups that share people: `groups` names the people of each. A group is hidden
/// where it has fewer than `k` people, where all but fewer than `k` of the `total` belong to it, and
/// where it lies within another published one that has fewer than `k` people besides: taking one from
/// the other would leave those.
#[must_use]
pub fn suppress_overlapping(groups: &[&BTreeSet<usize>], total: u64, k: u64) -> Vec<bool> {
    let few = |people: u64| (1..k).contains(&people);
    let size = |group: &BTreeSet<usize>| u64::try_from(group.len()).unwrap_or(u64::MAX);
    let mut hidden: Vec<bool> = groups
        .iter()
        .map(|group| size(group) < k || few(total.saturating_sub(size(group))))
        .collect();
    // The larger first: what lies within something hidden may be shown.
    let mut order: Vec<(usize, &BTreeSet<usize>)> = groups.iter().copied().enumerate().collect();
    order.sort_by_key(|(_, group)| std::cmp::Reverse(group.len()));
    let mut shown: Vec<&BTreeSet<usize>> = Vec::new();
    for (place, group) in order {
        let Some(hidden) = hidden.get_mut(place).filter(|hidden| !**hidden) else {
            continue;
        };
        let tells = |other: &&BTreeSet<usize>| {
            group.is_subset(other) && few(size(other).saturating_sub(size(group)))
        };
        if shown.iter().any(tells) {
            *hidden = true;
        } else {
            shown.push(group);
        }
    }
    hidden
}

/// The values of an attribute that fewer than `k` of the people share; they are released as
/// [`SUPPRESSED`]. Where those people together are fewer than `k`, the next smallest value joins them.
#[must_use]
pub fn rare_values<'v>(values: impl IntoIterator<Item = &'v str>, k: u64) -> Vec<&'v str> {
    let mut counts = BTreeMap::<&str, u64>::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let (names, sizes): (Vec<&str>, Vec<u64>) = counts.into_iter().unzip();
    let hidden = suppress(&sizes, sizes.iter().sum(), k);
    names
        .into_iter()
        .zip(hidden)
        .filter(|(_, hidden)| *hidden)
        .map(|(name, _)| name)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What an attacker learns: the people in what is hidden, where that is a group below `k`.
    fn attack(sizes: &[u64], hidden: &[bool], total: u64, k: u64) -> Option<u64> {
        let published: u64 = sizes
            .iter()
            .zip(hidden)
            .filter(|(_, hidden)| !**hidden)
            .map(|(size, _)| size)
            .sum();
        let rest = total - published;
        let any_published = hidden.iter().any(|hidden| !hidden);
        (any_published && rest > 0 && rest < k).then_some(rest)
    }

    proptest! {
        #[test]
        fn subtraction_recovers_nothing(
            sizes in prop::collection::vec(0u64..20, 1..8), unsaid in 0u64..10, k in 2u64..8,
        ) {
            let total = sizes.iter().sum::<u64>() + unsaid;
            let hidden = suppress(&sizes, total, k);
            for (size, hidden) in sizes.iter().zip(&hidden) {
                prop_assert!(*hidden || *size >= k);
            }
            prop_assert_eq!(attack(&sizes, &hidden, total, k), None);
        }
    }

    #[test]
    fn the_attack_succeeds_without_complementary_suppression() {
        let sizes = [12, 9, 3];
        let threshold_alone: Vec<bool> = sizes.iter().map(|size| *size < K).collect();
        assert_eq!(attack(&sizes, &threshold_alone, 24, K), Some(3));
        assert_eq!(suppress(&sizes, 24, K), [false, true, true]);
    }

    #[test]
    fn groups_that_share_people_are_not_taken_from_one_another() {
        let people = |of: std::ops::Range<usize>| of.collect::<BTreeSet<usize>>();
        let hidden = |groups: &[BTreeSet<usize>]| {
            suppress_overlapping(&groups.iter().collect::<Vec<_>>(), 30, 5)
        };
        assert_eq!(hidden(&[people(0..20), people(10..30)]), [false, false]);
        // Too few; all but too few; one but for too few the same as another.
        let of = [people(0..4), people(0..27), people(0..20), people(0..17)];
        assert_eq!(hidden(&of), [true, true, false, true]);
        // Everybody belongs: nobody is left to be told.
        assert_eq!(hidden(&[people(0..30), people(0..30)]), [false, false]);
    }

    #[test]
    fn rare_values_hide_in_company() {
        let people = ["a"; 9].iter().chain(&["b"; 6]).chain(&["c"; 2]).copied();
        assert_eq!(rare_values(people, 5), ["b", "c"]);
        assert!(rare_values(["a"; 5], 5).is_empty());
    }
}
