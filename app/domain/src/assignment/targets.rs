//! How many voices an item wants, in total and of each group, and what it still lacks.

use crate::refusal::Refusal;

/// The most voices that an item may want.
pub const MOST_VOICES: u32 = 10_000;
/// The most groups that a project may name.
pub const MOST_GROUPS: usize = 200;

/// A group of which an item wants voices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupTarget {
    /// Which attribute, or crossing of attributes, the group belongs to: the groups of one
    /// partition exclude one another, groups of different ones overlap.
    pub partition: usize,
    /// How many voices of it an item wants.
    pub voices: u32,
}

/// What every item of a project wants. Groups are named by their place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Targets {
    /// Voices in total.
    pub overlap: u32,
    /// Voices of each group.
    pub groups: Vec<GroupTarget>,
}

/// The voices of one item: of open and answered assignments, planned repeats left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Load {
    /// Voices in total.
    pub voices: u32,
    /// How many it wants in total: the project's overlap, or more where it divides people.
    pub wanted: u32,
    /// Voices of each group, in the order of [`Targets::groups`].
    pub by_group: Vec<u32>,
}

impl Load {
    /// An item that nobody has had.
    #[must_use]
    pub fn empty(targets: &Targets) -> Self {
        Self {
            voices: 0,
            wanted: targets.overlap,
            by_group: vec![0; targets.groups.len()],
        }
    }
}

impl Targets {
    /// Everything that is wrong with them at once.
    ///
    /// # Errors
    /// An overlap or a group's voices outside 1 to [`MOST_VOICES`]; more than [`MOST_GROUPS`].
    pub fn check(&self) -> Result<(), Refusal> {
        let in_range = |voices: u32| (1..=MOST_VOICES).contains(&voices);
        let check = Refusal::unless;
        let groups_fine = self.groups.iter().all(|group| in_range(group.voices));
        Refusal::join([
            check(in_range(self.overlap), "overlap", "overlap-range"),
            check(groups_fine, "voices", "overlap-range"),
            check(self.groups.len() <= MOST_GROUPS, "voices", "groups-many"),
        ])
    }

    /// The voices of a group that an item wants when it wants `wanted` in total: a group's part
    /// grows with the whole, rounded up.
    #[must_use]
    pub fn of_group(&self, group: usize, wanted: u32) -> u32 {
        let Some(target) = self.groups.get(group) else {
            return 0;
        };
        if wanted <= self.overlap || self.overlap == 0 {
            return target.voices;
        }
        let scaled = (u64::from(target.voices) * u64::from(wanted)).div_ceil(self.overlap.into());
        u32::try_from(scaled).unwrap_or(u32::MAX)
    }

    /// The voices of a group that an item lacks.
    #[must_use]
    pub fn lacking(&self, load: &Load, group: usize) -> u32 {
        let heard = load.by_group.get(group).copied().unwrap_or(0);
        self.of_group(group, load.wanted).saturating_sub(heard)
    }

    /// The voices that are kept for groups: in each partition every lacking voice takes a person of
    /// its own, and one person may stand for a group of each partition.
    #[must_use]
    pub fn reserved(&self, load: &Load) -> u32 {
        let mut by_partition = std::collections::BTreeMap::<usize, u32>::new();
        for (group, target) in self.groups.iter().enumerate() {
            *by_partition.entry(target.partition).or_default() += self.lacking(load, group);
        }
        by_partition.into_values().max().unwrap_or(0)
    }

    /// The voices that anybody may still give: what is neither heard nor kept for a group.
    #[must_use]
    pub fn spare(&self, load: &Load) -> u32 {
        load.wanted
            .saturating_sub(load.voices)
            .saturating_sub(self.reserved(load))
    }

    /// The fewest further judgements that complete an item.
    #[must_use]
    pub fn needed(&self, load: &Load) -> u32 {
        load.wanted
            .saturating_sub(load.voices)
            .max(self.reserved(load))
    }

    /// Whether an item wants the voice of a person of these groups.
    #[must_use]
    pub fn is_open_to(&self, load: &Load, groups: &[usize]) -> bool {
        groups.iter().any(|group| self.lacking(load, *group) > 0) || self.spare(load) > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn targets(overlap: u32, groups: &[(usize, u32)]) -> Targets {
        let groups = groups
            .iter()
            .map(|(partition, voices)| GroupTarget {
                partition: *partition,
                voices: *voices,
            })
            .collect();
        Targets { overlap, groups }
    }

    #[test]
    fn voices_are_kept_for_groups() {
        let targets = targets(6, &[(0, 2), (0, 2)]);
        let mut load = Load::empty(&targets);
        assert_eq!((targets.reserved(&load), targets.spare(&load)), (4, 2));
        // Two people of no named group take what is open to everybody; a third is not asked.
        load.voices = 2;
        assert!(!targets.is_open_to(&load, &[]));
        assert!(targets.is_open_to(&load, &[1]));
        load.voices = 4;
        load.by_group = vec![0, 2];
        assert!(!targets.is_open_to(&load, &[1]));
        assert_eq!(targets.needed(&load), 2);
    }

    #[test]
    fn a_groups_part_grows_with_the_whole() {
        let targets = targets(10, &[(0, 5), (0, 1)]);
        assert_eq!(targets.of_group(0, 10), 5);
        assert_eq!(targets.of_group(0, 15), 8);
        assert_eq!(targets.of_group(1, 11), 2);
        assert_eq!(targets.of_group(7, 15), 0);
    }

    #[test]
    fn impossible_targets_are_refused() {
        assert!(targets(0, &[]).check().is_err());
        let wrong = targets(20_000, &[(0, 0)]).check().unwrap_err();
        assert_eq!(wrong.problems.len(), 2);
        assert!(targets(5, &[(0, 5)]).check().is_ok());
    }

    proptest! {
        /// With one partition an item never hears more voices than the larger of its target and
        /// the sum of its groups' targets, whoever comes in whatever order, and whoever completes
        /// it needed exactly what was said to be needed.
        #[test]
        fn nobody_is_asked_in_vain(
            overlap in 1u32..20,
            wanted in prop::collection::vec(1u32..6, 0..5),
            comers in prop::collection::vec(prop::option::of(0usize..5), 0..200),
        ) {
            let groups: Vec<(usize, u32)> = wanted.iter().map(|voices| (0, *voices)).collect();
            let targets = targets(overlap, &groups);
            let mut load = Load::empty(&targets);
            let most = overlap.max(wanted.iter().sum());
            prop_assert_eq!(targets.needed(&load), most);
            for comer in comers {
                let groups: Vec<usize> = comer.filter(|group| *group < wanted.len()).into_iter().collect();
                if targets.is_open_to(&load, &groups) {
                    let before = targets.needed(&load);
                    load.voices += 1;
                    for group in &groups {
                        load.by_group[*group] += 1;
                    }
                    prop_assert_eq!(targets.needed(&load), before - 1);
                }
            }
            prop_assert!(load.voices <= most);
        }
    }
}
