//! Missing voices: what a project has, what it still needs, and what that will cost.

use super::targets::{Load, Targets};
use crate::money::Micros;
use crate::pay::PayPolicy;
use crate::time::Span;

/// How far one group is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GroupCoverage {
    /// Voices that count towards the target.
    pub heard: u64,
    /// Voices wanted over all items.
    pub wanted: u64,
    /// Items on which voices of it are lacking.
    pub items_lacking: u64,
}

impl GroupCoverage {
    /// Voices that are missing.
    #[must_use]
    pub const fn missing(&self) -> u64 {
        self.wanted.saturating_sub(self.heard)
    }
}

/// How far the items of a project are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Items counted.
    pub items: u64,
    /// Items that have every voice that they want.
    pub complete: u64,
    /// In total.
    pub all: GroupCoverage,
    /// Of each group.
    pub groups: Vec<GroupCoverage>,
    /// The fewest further judgements that complete all items. Groups of different partitions share
    /// people, so it may be more where nobody stands for two lacking groups at once.
    pub needed: u64,
}

/// The coverage of items with these loads. Voices beyond an item's target count for nothing.
#[must_use]
pub fn coverage<'l>(targets: &Targets, loads: impl IntoIterator<Item = &'l Load>) -> Coverage {
    let mut found = Coverage {
        groups: vec![GroupCoverage::default(); targets.groups.len()],
        ..Coverage::default()
    };
    let count = |cell: &mut GroupCoverage, heard: u32, wanted: u32| {
        cell.heard += u64::from(heard.min(wanted));
        cell.wanted += u64::from(wanted);
        cell.items_lacking += u64::from(heard < wanted);
    };
    for load in loads {
        let needed = targets.needed(load);
        found.items += 1;
        found.complete += u64::from(needed == 0);
        found.needed += u64::from(needed);
        count(&mut found.all, load.voices, load.wanted);
        for (group, cell) in found.groups.iter_mut().enumerate() {
            let heard = load.by_group.get(group).copied().unwrap_or(0);
            count(cell, heard, targets.of_group(group, load.wanted));
        }
    }
    found
}

/// What `judgements` will cost when each takes `active` time: what they earn, and what tops that up
/// to the floor.
#[must_use]
pub fn cost(policy: &PayPolicy, judgements: u64, active: Span) -> Micros {
    let earned = policy.earned(active);
    let one = earned + policy.top_up(earned, active);
    Micros(
        one.0
            .saturating_mul(i64::try_from(judgements).unwrap_or(i64::MAX)),
    )
}

#[cfg(test)]
mod tests {
    use super::super::targets::GroupTarget;
    use super::*;
    use crate::pay::PayKind;

    #[test]
    fn what_is_missing_and_what_it_costs() {
        let group = |partition, voices| GroupTarget { partition, voices };
        let targets = Targets {
            overlap: 4,
            groups: vec![group(0, 2), group(0, 2), group(1, 3)],
        };
        let load = |voices, by_group: [u32; 3]| Load {
            voices,
            wanted: 4,
            by_group: by_group.to_vec(),
        };
        let loads = [load(4, [2, 2, 3]), load(5, [4, 1, 1]), load(0, [0, 0, 0])];
        let found = coverage(&targets, &loads);
        assert_eq!((found.items, found.complete), (3, 1));
        // The second lacks one of the second group and two of the third: at least two people.
        assert_eq!(found.needed, 2 + 4);
        assert_eq!(found.all.missing(), 4);
        let missing: Vec<u64> = found.groups.iter().map(GroupCoverage::missing).collect();
        assert_eq!(missing, [2, 3, 5]);
        assert_eq!(found.groups[2].items_lacking, 2);

        let policy = |kind, rate| PayPolicy {
            kind,
            currency: "KES".parse().unwrap(),
            rate: Micros(rate),
            floor: Micros(3_600_000),
        };
        // Two minutes at the floor of 3.6 an hour are 0.12; a lower rate is topped up to it.
        let minutes = Span::minutes(2);
        assert_eq!(
            cost(&policy(PayKind::Piece, 50_000), 6, minutes),
            Micros(720_000)
        );
        assert_eq!(
            cost(&policy(PayKind::Piece, 500_000), 6, minutes),
            Micros(3_000_000)
        );
        assert_eq!(cost(&policy(PayKind::Volunteer, 0), 6, minutes), Micros(0));
    }
}
