//! Preference distributions: of one item, per response pair and per response, in total and per group.
//!
//! Each person counts once per item. A pair's outcomes are counted over the people who ranked both
//! responses: an unranked response says nothing. A first choice is to stand in the best tier: of
//! responses that are tied for the first place each counts, so that first-choice shares may sum to
//! more than 1. All shares carry Wilson intervals at 95%.

use crate::disclosure::{suppress, suppress_overlapping};
use crate::interval::Wilson;
use crate::ranking::{Outcome, Ranking};
use crate::task::Reach;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// What one person said of an item. `R` names a response, as in [`Ranking`].
#[derive(Clone, Copy, Debug)]
pub struct Voice<'v, R> {
    /// The weak order.
    pub ranking: &'v Ranking<R>,
    /// What may be concluded from it.
    pub reach: Reach,
    /// Whether no response is acceptable.
    pub none_acceptable: bool,
    /// By attribute, the groups that the person belongs to: one, several where several values may be
    /// given, none where it is not known.
    pub groups: &'v [Vec<usize>],
}

/// What a distribution is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit<R> {
    /// Which of two responses is preferred.
    Pair(R, R),
    /// Whether a response is a first choice.
    First(R),
    /// Whether no response is acceptable.
    NoneAcceptable,
}

/// Whose distribution it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whose {
    /// Everybody's.
    All,
    /// Of those with the value `group` of the attribute `attribute`, by indices.
    Group {
        /// Which attribute.
        attribute: usize,
        /// Which of its values.
        group: usize,
    },
}

/// A share with its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The share itself.
    pub share: f64,
    /// The interval's lower end.
    pub low: f64,
    /// The interval's upper end.
    pub high: f64,
}

/// The counts of one unit in one group: for a pair first, tied, second; otherwise yes, 0, no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// The first response is preferred; or yes.
    pub first: u64,
    /// They are tied.
    pub tie: u64,
    /// The second response is preferred; or no.
    pub second: u64,
}

impl Counts {
    /// The people counted.
    #[must_use]
    pub const fn people(&self) -> u64 {
        self.first + self.tie + self.second
    }

    /// The shares of first, tied, second; `None` without people.
    #[must_use]
    pub fn shares(&self) -> Option<[Share; 3]> {
        let n = self.people();
        let wilson = Wilson::of(n)?;
        #[expect(
            clippy::cast_precision_loss,
            reason = "counts of people are far below 2^52"
        )]
        let share = |count: u64| {
            let (low, high) = wilson.interval(count);
            Share {
                share: count as f64 / n as f64,
                low,
                high,
            }
        };
        Some([self.first, self.tie, self.second].map(share))
    }
}

/// One distribution; `counts` is `None` where the cell is suppressed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distribution<R> {
    /// About what.
    pub unit: Unit<R>,
    /// Whose.
    pub whose: Whose,
    /// How often each outcome; `None` where suppressed.
    pub counts: Option<Counts>,
}

/// All distributions of one item: unit by unit, everybody first, then attribute by attribute.
///
/// `responses` are the item's, `groups` the number of values of each attribute, `k` the least
/// number of people in a published group. Groups in which nobody spoke are left out.
#[must_use]
pub fn distributions<R: Copy + Ord>(
    responses: &[R],
    voices: &[Voice<'_, R>],
    groups: &[usize],
    k: u64,
) -> Vec<Distribution<R>> {
    let units = units(responses.len());
    let table = Table::count(&units, responses, voices, groups);
    let mut found = Vec::with_capacity(units.len() * table.width);
    for (unit, cells) in units.iter().zip(table.cells.chunks_exact(table.width)) {
        let Some((all, mut cells)) = cells.split_first() else {
            continue;
        };
        let (all, named) = (all.counts(), unit.map(responses));
        let Some(named) = named else { continue };
        found.push(Distribution {
            unit: named,
            whose: Whose::All,
            counts: Some(all),
        });
        for (attribute, values) in groups.iter().enumerate() {
            let Some((of_attribute, rest)) = cells.split_at_checked(*values) else {
                break;
            };
            cells = rest;
            let spoke = of_attribute
                .iter()
                .map(Cell::counts)
                .enumerate()
                .filter(|(_, counts)| counts.people() > 0);
            let told = |(group, counts), hidden: bool| Distribution {
                unit: named,
                whose: Whose::Group { attribute, group },
                counts: (!hidden).then_some(counts),
            };
            let several = table.several.get(attribute) == Some(&true);
            let (people, fewest) = spoke.clone().fold((0, u64::MAX), |(all, least), (_, c)| {
                (all + c.people(), least.min(c.people()))
            });
            // Most often nothing is to be hidden, and seen to be so at once.
            let rest = all.people().saturating_sub(people);
            if !several && fewest >= k && (rest == 0 || rest >= k) {
                found.extend(spoke.map(|spoke| told(spoke, false)));
                continue;
            }
            let spoke: Vec<(usize, Counts)> = spoke.collect();
            let hidden = if several {
                let people = who(*unit, attribute, &spoke, responses, voices);
                suppress_overlapping(&people.iter().collect::<Vec<_>>(), all.people(), k)
            } else {
                let sizes: Vec<u64> = spoke.iter().map(|(_, counts)| counts.people()).collect();
                suppress(&sizes, all.people(), k)
            };
            found.extend(
                spoke
                    .into_iter()
                    .zip(hidden)
                    .map(|(spoke, hidden)| told(spoke, hidden)),
            );
        }
    }
    found
}

/// How often each [`Outcome`] was said, in its order.
#[derive(Clone, Copy, Default)]
struct Cell([u32; 3]);

impl Cell {
    fn counts(&self) -> Counts {
        let [first, tie, second] = self.0.map(u64::from);
        Counts { first, tie, second }
    }
}

/// The counts of every unit: everybody's, then those of each attribute's values.
struct Table {
    /// Unit by unit.
    cells: Vec<Cell>,
    /// Cells of a unit.
    width: usize,
    /// By attribute, whether somebody has several values of it.
    several: Vec<bool>,
}

impl Table {
    /// One pass over the voices: where somebody counts is the same for every unit.
    fn count<R: Copy + Ord>(
        units: &[Unit<usize>],
        responses: &[R],
        voices: &[Voice<'_, R>],
        groups: &[usize],
    ) -> Self {
        let width = 1 + groups.iter().sum::<usize>();
        let mut cells = vec![Cell::default(); units.len() * width];
        let mut several = vec![false; groups.len()];
        let (mut mine, mut tiers) = (Vec::new(), Vec::new());
        for voice in voices {
            mine.clear();
            mine.push(0);
            let mut from = 1;
            for ((values, of_person), several) in groups.iter().zip(voice.groups).zip(&mut several)
            {
                let known = of_person.iter().filter(|value| *value < values);
                mine.extend(known.map(|value| from + value));
                *several |= of_person.len() > 1;
                from += values;
            }
            tiers_of(voice, responses, &mut tiers);
            for (unit, cells) in units.iter().zip(cells.chunks_exact_mut(width)) {
                let Some(outcome) = outcome(*unit, voice, &tiers) else {
                    continue;
                };
                for place in &mine {
                    let cell = cells.get_mut(*place).map(|cell| &mut cell.0);
                    if let Some(count) = cell.and_then(|cell| cell.get_mut(outcome as usize)) {
                        *count += 1;
                    }
                }
            }
        }
        Self {
            cells,
            width,
            several,
        }
    }
}

/// The people behind each of the groups that spoke of a unit.
fn who<R: Copy + Ord>(
    unit: Unit<usize>,
    attribute: usize,
    spoke: &[(usize, Counts)],
    responses: &[R],
    voices: &[Voice<'_, R>],
) -> Vec<BTreeSet<usize>> {
    let mut people = vec![BTreeSet::new(); spoke.len()];
    let mut tiers = Vec::new();
    for (person, voice) in voices.iter().enumerate() {
        tiers_of(voice, responses, &mut tiers);
        if outcome(unit, voice, &tiers).is_none() {
            continue;
        }
        let mine = voice.groups.get(attribute).map_or(&[][..], Vec::as_slice);
        for ((group, _), people) in spoke.iter().zip(&mut people) {
            if mine.contains(group) {
                people.insert(person);
            }
        }
    }
    people
}

/// Every pair in the order of the responses, then every response, then "none acceptable"; by place.
fn units(responses: usize) -> Vec<Unit<usize>> {
    let mut units = Vec::new();
    for first in 0..responses {
        units.extend((first + 1..responses).map(|second| Unit::Pair(first, second)));
    }
    units.extend((0..responses).map(Unit::First));
    units.push(Unit::NoneAcceptable);
    units
}

impl Unit<usize> {
    /// The same of the responses at these places.
    fn map<R: Copy>(self, responses: &[R]) -> Option<Unit<R>> {
        let at = |place: usize| responses.get(place).copied();
        Some(match self {
            Self::Pair(first, second) => Unit::Pair(at(first)?, at(second)?),
            Self::First(response) => Unit::First(at(response)?),
            Self::NoneAcceptable => Unit::NoneAcceptable,
        })
    }
}

/// The tier in which each response stands, asked once for all units.
fn tiers_of<R: Copy + Ord>(voice: &Voice<'_, R>, responses: &[R], tiers: &mut Vec<Option<usize>>) {
    tiers.clear();
    tiers.extend(responses.iter().map(|r| voice.ranking.position(*r)));
}

fn outcome<R: Copy + Ord>(
    unit: Unit<usize>,
    voice: &Voice<'_, R>,
    tiers: &[Option<usize>],
) -> Option<Outcome> {
    let tier = |place: usize| tiers.get(place).copied().flatten();
    let yes_or_no = |yes: bool| if yes { Outcome::First } else { Outcome::Second };
    match unit {
        Unit::Pair(first, second) => {
            let outcome = match tier(first)?.cmp(&tier(second)?) {
                Ordering::Less => Outcome::First,
                Ordering::Equal => Outcome::Tie,
                Ordering::Greater => Outcome::Second,
            };
            voice.reach.says(outcome)
        }
        // Whoever saw a part of the responses chose among those.
        Unit::First(_) | Unit::NoneAcceptable if !voice.reach.whole => None,
        // Without any ranking there is no first choice to count.
        Unit::First(response) => {
            (!voice.ranking.is_empty()).then(|| yes_or_no(tier(response) == Some(0)))
        }
        Unit::NoneAcceptable => Some(yes_or_no(voice.none_acceptable)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ranked(ranks: &[Option<u8>]) -> Ranking<usize> {
        Ranking::from_ranks(ranks.iter().copied().enumerate())
    }

    #[test]
    fn counts_and_firsts() {
        let orders = [
            ranked(&[Some(1), Some(2), None]),
            ranked(&[Some(1), Some(1), Some(2)]),
            ranked(&[Some(2), Some(1), None]),
        ];
        let voices: Vec<_> = orders
            .iter()
            .map(|ranking| Voice {
                ranking,
                reach: Reach::WHOLE,
                none_acceptable: false,
                groups: &[],
            })
            .collect();
        let found = distributions(&[0, 1, 2], &voices, &[], 5);
        let of = |unit| {
            found
                .iter()
                .find(|d| d.unit == unit)
                .unwrap()
                .counts
                .unwrap()
        };
        assert_eq!(
            of(Unit::Pair(0, 1)),
            Counts {
                first: 1,
                tie: 1,
                second: 1
            }
        );
        assert_eq!(
            of(Unit::Pair(0, 2)),
            Counts {
                first: 1,
                tie: 0,
                second: 0
            }
        );
        assert_eq!(
            of(Unit::First(0)),
            Counts {
                first: 2,
                tie: 0,
                second: 1
            }
        );
        assert_eq!(
            of(Unit::NoneAcceptable),
            Counts {
                first: 0,
                tie: 0,
                second: 3
            }
        );
        assert_eq!(found.len(), 3 + 3 + 1);
    }

    proptest! {
        #[test]
        fn relabelling_responses_changes_labels_only(
            orders in prop::collection::vec(prop::collection::vec(prop::option::of(1u8..5), 3), 1..30),
            groups in prop::collection::vec(prop::option::of(0usize..3), 30),
        ) {
            let rankings: Vec<_> = orders.iter().map(|ranks| ranked(ranks)).collect();
            let renamed: Vec<_> = rankings.iter().map(|r| r.map(|x| Some(10 + x)).unwrap()).collect();
            let voices = |rankings: &'_ [Ranking<usize>]| -> Vec<Distribution<usize>> {
                let groups: Vec<[Vec<usize>; 1]> = groups.iter().map(|g| [g.iter().copied().collect()]).collect();
                let voices: Vec<_> = rankings.iter().zip(&groups)
                    .map(|(ranking, groups)| Voice { ranking, reach: Reach::WHOLE, none_acceptable: false, groups })
                    .collect();
                let names: Vec<usize> = if rankings == renamed { vec![10, 11, 12] } else { vec![0, 1, 2] };
                distributions(&names, &voices, &[3], 5)
            };
            let (before, after) = (voices(&rankings), voices(&renamed));
            prop_assert_eq!(before.len(), after.len());
            for (before, after) in before.iter().zip(&after) {
                prop_assert_eq!(before.counts, after.counts);
                prop_assert_eq!(before.whose, after.whose);
            }
        }

        #[test]
        fn no_small_group_is_published(
            orders in prop::collection::vec(prop::collection::vec(prop::option::of(1u8..4), 2), 1..40),
            groups in prop::collection::vec(prop::option::of(0usize..4), 40),
        ) {
            let rankings: Vec<_> = orders.iter().map(|ranks| ranked(ranks)).collect();
            let groups: Vec<[Vec<usize>; 1]> = groups.iter().map(|g| [g.iter().copied().collect()]).collect();
            let voices: Vec<_> = rankings.iter().zip(&groups)
                .map(|(ranking, groups)| Voice { ranking, reach: Reach::WHOLE, none_acceptable: false, groups })
                .collect();
            for found in distributions(&[0, 1], &voices, &[4], 5) {
                if let (Whose::Group { .. }, Some(counts)) = (found.whose, found.counts) {
                    prop_assert!(counts.people() >= 5);
                }
            }
        }
    }
}
