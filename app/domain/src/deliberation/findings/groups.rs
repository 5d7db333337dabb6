//! Who stands behind something: everybody, a declared group, a viewpoint.

use super::RoundRecord;
use crate::deliberation::support::Support;
use crate::disclosure::suppress;
use crate::viewpoint::cluster::{MOST_CLUSTERS, cluster, placed};
use crate::viewpoint::{Clustering, OpinionMap, Votes};

/// Whose figures they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Everybody's.
    Everybody,
    /// Of those who declared a value of an attribute, both by index.
    Group {
        /// Which attribute.
        attribute: usize,
        /// Which of its values.
        value: usize,
    },
    /// Of those who vote alike, by index, the largest first.
    Viewpoint(usize),
}

/// One cell of a table by group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// Whose.
    pub who: Who,
    /// How many support it; `None` where suppressed.
    pub support: Option<Support>,
}

/// One way to divide the people of a round: each person's place among `parts`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Division {
    of: Vec<Option<usize>>,
    parts: usize,
    /// By which attribute; `None` by viewpoint.
    attribute: Option<usize>,
}

impl Division {
    fn who(&self, part: usize) -> Who {
        self.attribute
            .map_or(Who::Viewpoint(part), |attribute| Who::Group {
                attribute,
                value: part,
            })
    }
}

/// Every way in which a round's people are divided: by each declared attribute, then by viewpoint.
#[derive(Clone, Debug, PartialEq)]
pub struct Sides {
    divisions: Vec<Division>,
    /// The viewpoints.
    pub(super) clustering: Clustering,
}

impl Sides {
    /// Of a record with its votes.
    #[must_use]
    pub fn of(record: &RoundRecord, votes: &Votes) -> Self {
        let map = OpinionMap::of(votes);
        let mut voted = placed(votes);
        // Who passed over every statement has no viewpoint.
        for (placed, row) in voted.iter_mut().zip(votes.rows()) {
            *placed &= !row.is_empty();
        }
        let clustering = cluster(&map.people, &voted, MOST_CLUSTERS);
        let declared = record.attributes.iter().enumerate();
        let mut divisions: Vec<Division> = declared
            .map(|(attribute, values)| Division {
                of: record
                    .people
                    .iter()
                    .map(|person| person.groups.get(attribute).copied().flatten())
                    .collect(),
                parts: *values,
                attribute: Some(attribute),
            })
            .collect();
        // One viewpoint is everybody's.
        if clustering.centres.len() > 1 {
            divisions.push(Division {
                of: clustering.labels.clone(),
                parts: clustering.centres.len(),
                attribute: None,
            });
        }
        Self {
            divisions,
            clustering,
        }
    }

    /// Who supports something: everybody first, then part by part where anybody said.
    #[must_use]
    pub fn cells(&self, said: &[Option<bool>], k: u64) -> Vec<Cell> {
        let all = Support::of(said.iter().copied());
        let mut cells = vec![Cell {
            who: Who::Everybody,
            support: Some(all),
        }];
        for division in &self.divisions {
            let by_part = Support::by_group(said, &division.of, division.parts);
            let spoke: Vec<(usize, Support)> = by_part.into_iter().enumerate().collect();
            let spoke: Vec<_> = spoke.into_iter().filter(|(_, s)| s.asked > 0).collect();
            let sizes: Vec<u64> = spoke.iter().map(|(_, support)| support.asked).collect();
            let hidden = suppress(&sizes, all.asked, k);
            cells.extend(
                spoke
                    .into_iter()
                    .zip(hidden)
                    .map(|((part, s), hidden)| Cell {
                        who: division.who(part),
                        support: (!hidden).then_some(s),
                    }),
            );
        }
        cells
    }

    /// The parts with at least `k` people, and what those of each said: the groups that a principle
    /// needs the support of.
    #[must_use]
    pub fn heard(&self, said: &[Option<bool>], k: u64) -> Vec<(Who, Support)> {
        let mut found = Vec::new();
        for division in &self.divisions {
            let supports = Support::by_group(said, &division.of, division.parts);
            for (part, support) in supports.into_iter().enumerate() {
                let people = division.of.iter().filter(|of| **of == Some(part)).count();
                if people as u64 >= k {
                    found.push((division.who(part), support));
                }
            }
        }
        found
    }
}
