//! Preference distributions: of one item, per response pair and per response, in total and per group.
//!
//! Each person counts once per item. A pair's outcomes are counted over the people who ranked both
//! responses: an unranked response says nothing. A first choice is to stand in the best tier: of
//! responses that are tied for the first place each counts, so that first-choice shares may sum to
//! more than 1. All shares carry Wilson intervals at 95%.

use crate::disclosure::{suppress, suppress_overlapping};
use crate::interval::wilson;
use crate::ranking::{Outcome, Ranking};
use crate::task::Reach;
use serde::{Deserialize, Serialize};
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
        #[expect(
            clippy::cast_precision_loss,
            reason = "counts of people are far below 2^52"
        )]
        let share = |count: u64| {
            wilson(count, n).map(|(low, high)| Share {
                share: count as f64 / n as f64,
                low,
                high,
            })
        };
        Some([share(self.first)?, share(self.tie)?, share(self.second)?])
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
    let mut found = Vec::new();
    for unit in units(responses) {
        let mut all = Counts::default();
        let mut by_group: Vec<Vec<Cell>> = groups
            .iter()
            .map(|values| vec![Cell::default(); *values])
            .collect();
        for (person, voice) in voices.iter().enumerate() {
            let Some(outcome) = outcome(unit, voice) else {
                continue;
            };
            count(&mut all, outcome);
            for (of_attribute, mine) in by_group.iter_mut().zip(voice.groups) {
                for group in mine {
                    if let Some(cell) = of_attribute.get_mut(*group) {
                        count(&mut cell.counts, outcome);
                        cell.people.insert(person);
                    }
                }
            }
        }
        found.push(Distribution {
            unit,
            whose: Whose::All,
            counts: Some(all),
        });
        for (attribute, cells) in by_group.iter().enumerate() {
            let spoke: Vec<(usize, &Cell)> = cells
                .iter()
                .enumerate()
                .filter(|(_, cell)| !cell.people.is_empty())
                .collect();
            let several = |voice: &Voice<'_, R>| {
                let mine = voice.groups.get(attribute);
                mine.is_some_and(|mine| mine.len() > 1)
            };
            let hidden = if voices.iter().any(several) {
                let people: Vec<_> = spoke.iter().map(|(_, cell)| &cell.people).collect();
                suppress_overlapping(&people, all.people(), k)
            } else {
                let sizes: Vec<u64> = spoke.iter().map(|(_, c)| c.counts.people()).collect();
                suppress(&sizes, all.people(), k)
            };
            let shown = spoke.into_iter().zip(hidden);
            found.extend(shown.map(|((group, cell), hidden)| Distribution {
                unit,
                whose: Whose::Group { attribute, group },
                counts: (!hidden).then_some(cell.counts),
            }));
        }
    }
    found
}

/// What a group says of one unit, and who of the voices spoke.
#[derive(Clone, Default)]
struct Cell {
    counts: Counts,
    people: BTreeSet<usize>,
}

/// Every pair in the order of `responses`, then every response, then "none acceptable".
fn units<R: Copy>(responses: &[R]) -> Vec<Unit<R>> {
    let mut units = Vec::new();
    for (index, first) in responses.iter().enumerate() {
        let later = responses.iter().skip(index + 1);
        units.extend(later.map(|second| Unit::Pair(*first, *second)));
    }
    units.extend(responses.iter().map(|response| Unit::First(*response)));
    units.push(Unit::NoneAcceptable);
    units
}

fn outcome<R: Copy + Ord>(unit: Unit<R>, voice: &Voice<'_, R>) -> Option<Outcome> {
    let yes_or_no = |yes: bool| if yes { Outcome::First } else { Outcome::Second };
    match unit {
        Unit::Pair(first, second) => voice.reach.outcome(voice.ranking, first, second),
        // Whoever saw a part of the responses chose among those.
        Unit::First(_) | Unit::NoneAcceptable if !voice.reach.whole => None,
        // Without any ranking there is no first choice to count.
        Unit::First(response) => {
            let best = voice.ranking.tiers().first()?;
            Some(yes_or_no(best.contains(&response)))
        }
        Unit::NoneAcceptable => Some(yes_or_no(voice.none_acceptable)),
    }
}

const fn count(counts: &mut Counts, outcome: Outcome) {
    match outcome {
        Outcome::First => counts.first += 1,
        Outcome::Tie => counts.tie += 1,
        Outcome::Second => counts.second += 1,
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
