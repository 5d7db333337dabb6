//! What a round changed in how people rank.

use super::RoundRecord;
use super::measures::{Measured, Twice, When, measured};
use crate::deliberation::conformity::{Conformity, Move};
use crate::disagreement::kendall::tau_x;
use crate::estimate::pairwise::{Pairwise, Unranked};
use crate::estimate::social_choice::schulze;
use crate::preference::{Distribution, Voice, distributions};
use crate::ranking::Ranking;
use crate::task::Reach;
use crate::undefined::Undefined;
use rand::Rng;

/// One person's way from one order to the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// tau_x between the two: 1 where nothing changed, -1 where all is reversed.
    pub tau: Result<f64, Undefined>,
    /// Whether anything changed.
    pub changed: bool,
    /// Whether it is closer to the order that was shown as leading.
    pub towards: bool,
}

/// What changed on an item.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemFinding {
    /// People who ranked it both times.
    pub both: usize,
    /// Each person's way, by the place of the person; `None` who did not rank it twice.
    pub moves: Vec<Option<Moved>>,
    /// The mean of tau_x over those who have one.
    pub mean_tau: Result<f64, Undefined>,
    /// Where the changes went.
    pub conformity: Conformity,
    /// The order that leads before: what the reveal shows.
    pub leading: Option<Ranking<usize>>,
    /// The measures.
    pub measures: Vec<Measured>,
    /// Preference distributions before, of those who ranked it both times; of everybody who ranked
    /// it where nobody did so twice.
    pub before: Vec<Distribution<usize>>,
    /// The same after, of the same people; empty where nobody ranked it twice.
    pub after: Vec<Distribution<usize>>,
}

/// Item by item, and the measures over all items together.
pub(super) fn items(
    record: &RoundRecord,
    k: u64,
    draws: usize,
    rng: &mut impl Rng,
) -> (Vec<ItemFinding>, Vec<Measured>) {
    let mut found = Vec::with_capacity(record.items.len());
    let mut all: Vec<(bool, Twice)> = record
        .people
        .iter()
        .map(|person| (false, Twice::begun(&person.groups)))
        .collect();
    for (item, discussed) in record.items.iter().enumerate() {
        let responses = discussed.responses;
        let mut both = Vec::new();
        for (person, (spoke, whole)) in record.people.iter().zip(&mut all) {
            let orders = person.orders.get(item);
            let orders = orders.and_then(|o| Some((o.before.as_ref()?, o.after.as_ref()?)));
            let Some((before, after)) = orders else {
                whole.extend(Twice::none(responses));
                continue;
            };
            let one = Twice::of([&before.ranking, &after.ranking], responses, &person.groups);
            *spoke = true;
            whole.extend(one.clone());
            both.push(one);
        }
        found.push(item_finding(record, item, &both, k, draws, rng));
    }
    let all: Vec<Twice> = all
        .into_iter()
        .filter_map(|(spoke, whole)| spoke.then_some(whole))
        .collect();
    let overall = measured(&all, &record.attributes, draws, rng);
    (found, overall)
}

fn item_finding(
    record: &RoundRecord,
    item: usize,
    both: &[Twice],
    k: u64,
    draws: usize,
    rng: &mut impl Rng,
) -> ItemFinding {
    let orders = || record.people.iter().map(|person| person.orders.get(item));
    let first = orders().filter_map(|orders| Some((&orders?.before.as_ref()?.ranking, 1.0)));
    let discussed = record.items.get(item).cloned().unwrap_or_default();
    let responses = discussed.responses;
    let pairs = Pairwise::from_rankings(responses, first, Unranked::SaysNothing);
    let leading = discussed
        .leading
        .or_else(|| schulze(&pairs).ok().map(|choice| choice.order));
    let moves: Vec<Option<Moved>> = orders()
        .map(|orders| {
            let (before, after) = (orders?.before.as_ref()?, orders?.after.as_ref()?);
            let way = leading
                .as_ref()
                .map_or_else(Conformity::default, |leading| {
                    Conformity::of([Move {
                        before: &before.ranking,
                        after: &after.ranking,
                        leading,
                        reasoned: false,
                    }])
                });
            Some(Moved {
                tau: tau_x(&before.ranking, &after.ranking),
                changed: before != after,
                towards: way.towards > 0,
            })
        })
        .collect();
    let conformity = leading
        .as_ref()
        .map_or_else(Conformity::default, |leading| {
            Conformity::of(orders().filter_map(|orders| {
                let orders = orders?;
                Some(Move {
                    before: &orders.before.as_ref()?.ranking,
                    after: &orders.after.as_ref()?.ranking,
                    leading,
                    reasoned: orders.reasoned,
                })
            }))
        });
    let places: Vec<usize> = (0..responses).collect();
    let groups: Vec<Vec<Vec<usize>>> = record
        .people
        .iter()
        .map(|person| {
            person
                .groups
                .iter()
                .map(|of| of.iter().copied().collect())
                .collect()
        })
        .collect();
    let shown = |when: When| {
        let voices: Vec<Voice<'_, usize>> = record
            .people
            .iter()
            .zip(&groups)
            .filter_map(|(person, groups)| {
                let orders = person.orders.get(item)?;
                let counted = both.is_empty() || orders.after.is_some();
                let order = match when {
                    When::Before => orders.before.as_ref().filter(|_| counted),
                    When::After => orders.after.as_ref().filter(|_| orders.before.is_some()),
                }?;
                Some(Voice {
                    ranking: &order.ranking,
                    reach: Reach::WHOLE,
                    none_acceptable: order.none_acceptable,
                    groups,
                })
            })
            .collect();
        if voices.is_empty() {
            Vec::new()
        } else {
            distributions(&places, &voices, &record.attributes, k)
        }
    };
    ItemFinding {
        both: both.len(),
        mean_tau: mean(moves.iter().flatten().filter_map(|moved| moved.tau.ok())),
        moves,
        conformity,
        leading,
        measures: measured(both, &record.attributes, draws, rng),
        before: shown(When::Before),
        after: shown(When::After),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
fn mean(values: impl Iterator<Item = f64>) -> Result<f64, Undefined> {
    let (count, sum) = values.fold((0_usize, 0.0), |(n, sum), value| (n + 1, sum + value));
    if count == 0 {
        Err(Undefined::NoOverlap)
    } else {
        Ok(sum / count as f64)
    }
}

/// Where the changes of all items went.
pub(super) fn together(items: &[ItemFinding]) -> Conformity {
    items.iter().fold(Conformity::default(), |all, item| {
        let one = item.conformity;
        Conformity {
            orders: all.orders + one.orders,
            moved: all.moved + one.moved,
            towards: all.towards + one.towards,
            towards_unreasoned: all.towards_unreasoned + one.towards_unreasoned,
            away: all.away + one.away,
        }
    })
}
