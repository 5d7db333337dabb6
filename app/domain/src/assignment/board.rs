//! Items in the order in which the database's indexes hand them out, in memory.
//!
//! For simulations and tests: one person's next item is found in the order of what their groups
//! lack, in time that does not grow with the number of items but for those the person already had.

use super::choice::{CANDIDATES, Offer, order};
use super::targets::{Load, Targets};
use rand::Rng;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Lack, uncertainty, and the item last, so that entries are distinct.
type Entry = (Reverse<u32>, Reverse<u32>, usize);

/// The items of a project with their voices. Items and groups are named by their places.
pub struct Board {
    targets: Targets,
    items: Vec<(Load, u32)>,
    /// By group: the items that lack voices of it.
    lacking: Vec<BTreeSet<Entry>>,
    /// The items that anybody's voice is wanted on.
    spare: BTreeSet<Entry>,
}

impl Board {
    /// So many items that nobody has had.
    #[must_use]
    pub fn new(targets: Targets, items: usize) -> Self {
        let empty = Load::empty(&targets);
        let mut board = Self {
            lacking: vec![BTreeSet::new(); targets.groups.len()],
            items: vec![(empty, super::certainty::WHOLE); items],
            spare: BTreeSet::new(),
            targets,
        };
        (0..items).for_each(|item| board.enter(item));
        board
    }

    /// What the items want.
    #[must_use]
    pub const fn targets(&self) -> &Targets {
        &self.targets
    }

    /// The voices of every item.
    pub fn loads(&self) -> impl Iterator<Item = &Load> {
        self.items.iter().map(|(load, _)| load)
    }

    /// The voices of an item.
    #[must_use]
    pub fn load(&self, item: usize) -> Option<&Load> {
        self.items.get(item).map(|(load, _)| load)
    }

    /// The entries of an item: its place among those that lack a group's voice, and among the spare.
    fn entries(&self, item: usize) -> (Vec<(usize, Entry)>, Option<Entry>) {
        let Some((load, uncertainty)) = self.items.get(item) else {
            return (Vec::new(), None);
        };
        let entry = |lack: u32| (lack > 0).then_some((Reverse(lack), Reverse(*uncertainty), item));
        let by_group = (0..self.targets.groups.len())
            .filter_map(|group| Some((group, entry(self.targets.lacking(load, group))?)))
            .collect();
        (by_group, entry(self.targets.spare(load)))
    }

    fn enter(&mut self, item: usize) {
        let (by_group, spare) = self.entries(item);
        for (group, entry) in by_group {
            if let Some(index) = self.lacking.get_mut(group) {
                index.insert(entry);
            }
        }
        self.spare.extend(spare);
    }

    fn change(&mut self, item: usize, change: impl FnOnce(&mut Load, &mut u32)) {
        let (by_group, spare) = self.entries(item);
        for (group, entry) in by_group {
            if let Some(index) = self.lacking.get_mut(group) {
                index.remove(&entry);
            }
        }
        if let Some(entry) = spare {
            self.spare.remove(&entry);
        }
        if let Some((load, uncertainty)) = self.items.get_mut(item) {
            change(load, uncertainty);
        }
        self.enter(item);
    }

    /// The item for a person of these groups who already `had` some; `None` where nothing is left.
    pub fn pick(
        &self,
        groups: &[usize],
        had: impl Fn(usize) -> bool,
        rng: &mut impl Rng,
    ) -> Option<usize> {
        let fresh = |index: &BTreeSet<Entry>| -> Vec<usize> {
            let items = index.iter().map(|(_, _, item)| *item);
            items.filter(|item| !had(*item)).take(CANDIDATES).collect()
        };
        let mut found: Vec<usize> = groups
            .iter()
            .filter_map(|group| self.lacking.get(*group))
            .flat_map(fresh)
            .collect();
        if found.is_empty() {
            found = fresh(&self.spare);
        }
        found.sort_unstable();
        found.dedup();
        let offers = found
            .into_iter()
            .filter_map(|item| self.offer(item, groups));
        let best = order(offers.collect(), rng).into_iter().next()?;
        Some(best.item)
    }

    fn offer(&self, item: usize, groups: &[usize]) -> Option<Offer<usize>> {
        let (load, uncertainty) = self.items.get(item)?;
        let lacks = groups
            .iter()
            .map(|group| self.targets.lacking(load, *group))
            .filter(|lack| *lack > 0);
        Some(Offer {
            item,
            lack: lacks.clone().max().unwrap_or(0),
            groups: u32::try_from(lacks.count()).unwrap_or(u32::MAX),
            uncertainty: *uncertainty,
        })
    }

    /// Counts a person's voice.
    pub fn take(&mut self, item: usize, groups: &[usize]) {
        self.change(item, |load, _| {
            load.voices += 1;
            for group in groups {
                if let Some(heard) = load.by_group.get_mut(*group) {
                    *heard += 1;
                }
            }
        });
    }

    /// Takes a voice back: its lease ran out, or the item was returned.
    pub fn give_back(&mut self, item: usize, groups: &[usize]) {
        self.change(item, |load, _| {
            load.voices = load.voices.saturating_sub(1);
            for group in groups {
                if let Some(heard) = load.by_group.get_mut(*group) {
                    *heard = heard.saturating_sub(1);
                }
            }
        });
    }

    /// Sets how uncertain an item's distribution is, and adds to the voices that it wants.
    pub fn learn(&mut self, item: usize, uncertainty: u32, more: u32) {
        self.change(item, |load, known| {
            load.wanted += more;
            *known = uncertainty;
        });
    }
}
