//! How the candidates stand: worths with intervals over people, several rules beside one another, and
//! how many must go for the winner to change.

use super::super::{Figure, Method, Range};
use super::{Ballot, Contest};
use crate::estimate::bootstrap::{self, People};
use crate::estimate::bradley_terry::PRIOR;
use crate::estimate::fixed_point::Search;
use crate::estimate::pairwise::{Pairwise, Unranked};
use crate::estimate::plackett_luce::{self, Stages};
use crate::estimate::position::{Shown, positions};
use crate::estimate::robustness::{self, Bound, Removal, plurality_votes};
use crate::estimate::social_choice::{self, Choice};
use crate::ranking::Ranking;
use crate::undefined::Undefined;
use rand::Rng;
use serde::Serialize;

/// The rules whose orders stand beside one another.
pub const RULES: [&str; 5] = ["bradley-terry", "borda", "copeland", "schulze", "plurality"];

/// A candidate's standing.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// Which.
    pub candidate: usize,
    /// People who compared it with another.
    pub people: usize,
    /// The log-worth of Bradley and Terry, with its interval over people; 0 is the middle.
    pub worth: Range,
    /// The log-worth of Plackett and Luce, which looks at whole orders.
    pub plackett_luce: Figure,
    /// How likely it is preferred to an average candidate, from `worth`.
    pub chance: Range,
    /// Of the orders that rank it, the share that puts it first, with the interval over people.
    pub first: Range,
}

/// The order that a rule makes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleOrder {
    /// The rule's name.
    pub rule: &'static str,
    /// Best first; those of one tier are tied. Empty where the rule has no order.
    pub order: Vec<Vec<usize>>,
    /// Why, where there is none.
    pub undefined: Option<Undefined>,
}

/// How easily the winner changes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Fragility {
    /// The winner.
    pub winner: usize,
    /// Who then stands level or above.
    pub challenger: usize,
    /// How many must go.
    pub gone: usize,
    /// Out of how many.
    pub of: usize,
    /// Whether fewer can't do it; otherwise so many suffice, and fewer might.
    pub exact: bool,
}

impl From<Removal> for Fragility {
    fn from(removal: Removal) -> Self {
        Self {
            winner: removal.winner,
            challenger: removal.challenger,
            gone: removal.units.len(),
            of: removal.of,
            exact: removal.bound == Bound::Exact,
        }
    }
}

/// How all candidates stand.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standings {
    /// Best first.
    pub all: Vec<Standing>,
    /// The orders of several rules.
    pub rules: Vec<RuleOrder>,
    /// People who must go for the first by worth to change.
    pub people_to_go: Result<Fragility, Undefined>,
    /// Orders that must go for the first by plurality to change.
    pub orders_to_go: Result<Fragility, Undefined>,
    /// Log-worths without orders that bear a mark, by candidate; `None` where none does.
    pub unmarked: Option<Vec<Figure>>,
    /// Of decided pairs, the share won by the one shown earlier; `None` where no order is known.
    pub earlier: Option<Range>,
}

/// Orders as comparisons, people numbered anew from 0.
pub(super) fn people_of<'o>(
    candidates: usize,
    orders: impl Iterator<Item = &'o (usize, Ranking<usize>)>,
) -> People {
    let mut numbers = std::collections::BTreeMap::new();
    let mut comparisons = Vec::new();
    for (person, ranking) in orders {
        let next = numbers.len();
        let person = *numbers.entry(*person).or_insert(next);
        let ranked: Vec<usize> = ranking.tiers().iter().flatten().copied().collect();
        for (at, a) in ranked.iter().enumerate() {
            for b in ranked.iter().skip(at + 1) {
                if let Some(outcome) = ranking.outcome(*a, *b) {
                    comparisons.push((person, *a, *b, outcome));
                }
            }
        }
    }
    People::new(candidates, numbers.len(), comparisons)
}

fn chance(worth: Range) -> Range {
    let of = |figure: Figure| match figure {
        Figure::Known(worth) => Figure::Known(1.0 / (1.0 + (-worth).exp())),
        unknown @ Figure::Unknown { .. } => unknown,
    };
    Range {
        value: of(worth.value),
        low: of(worth.low),
        high: of(worth.high),
    }
}

/// The share of orders that put each candidate first, over people.
fn firsts(
    candidates: usize,
    orders: &[(usize, Ranking<usize>)],
    method: Method,
    rng: &mut impl Rng,
) -> Vec<(usize, Range)> {
    let mut numbers = std::collections::BTreeMap::new();
    // By person and candidate: how often first, out of how many orders.
    let mut counts: Vec<Vec<(f64, f64)>> = Vec::new();
    for (person, ranking) in orders {
        let next = numbers.len();
        let person = *numbers.entry(*person).or_insert(next);
        if counts.len() <= person {
            counts.push(vec![(0.0, 0.0); candidates]);
        }
        for (tier, ranked) in ranking.tiers().iter().enumerate() {
            for candidate in ranked {
                let row = counts.get_mut(person);
                if let Some((first, of)) = row.and_then(|row| row.get_mut(*candidate)) {
                    *first += if tier == 0 { 1.0 } else { 0.0 };
                    *of += 1.0;
                }
            }
        }
    }
    let share = |candidate: usize| {
        let rows: Vec<(f64, f64)> = counts
            .iter()
            .filter_map(|row| row.get(candidate).copied())
            .filter(|(_, of)| *of > 0.0)
            .collect();
        let ratio = |weights: &mut dyn Iterator<Item = f64>| {
            let (mut first, mut of) = (0.0, 0.0);
            for ((a, b), weight) in rows.iter().zip(weights) {
                first += a * weight;
                of += b * weight;
            }
            (of > 0.0).then(|| first / of)
        };
        let value = ratio(&mut std::iter::repeat(1.0)).ok_or(Undefined::NoData);
        let draws = method.draws as usize;
        let interval = bootstrap::interval(rows.len(), draws, rng, |taken| {
            ratio(&mut taken.iter().map(|times| f64::from(*times)))
        });
        (rows.len(), Range::of(value, interval))
    };
    (0..candidates).map(share).collect()
}

fn rule(name: &'static str, choice: Result<Choice, Undefined>) -> RuleOrder {
    let (order, undefined) = match choice {
        Ok(choice) => (choice.order.tiers().to_vec(), None),
        Err(reason) => (Vec::new(), Some(reason)),
    };
    RuleOrder {
        rule: name,
        order,
        undefined,
    }
}

/// The standings over everybody.
pub fn stand(
    contest: &Contest,
    answers: &[&Ballot],
    orders: &[(usize, Ranking<usize>)],
    method: Method,
    rng: &mut impl Rng,
) -> Result<Standings, Undefined> {
    let n = contest.candidates.len();
    let people = people_of(n, orders.iter());
    if people.people() < method.k {
        return Err(if people.people() == 0 {
            Undefined::NoData
        } else {
            Undefined::Suppressed
        });
    }
    let drawn = bootstrap::worths(&people, PRIOR, method.draws as usize, rng)?;
    let rankings = || orders.iter().map(|(_, ranking)| (ranking, 1.0));
    let luce = Stages::new(n, rankings(), Unranked::SaysNothing)
        .and_then(|stages| plackett_luce::fit(&stages, PRIOR, Search::default()));
    let firsts = firsts(n, orders, method, rng);
    let mut all: Vec<Standing> = drawn
        .estimate
        .log_worths
        .iter()
        .zip(&drawn.intervals)
        .zip(firsts)
        .enumerate()
        .map(|(candidate, ((worth, interval), (people, first)))| {
            let worth = Range::of(*worth, *interval);
            let luce = match &luce {
                Ok(found) => found.log_worths.get(candidate).copied(),
                Err(reason) => Some(Err(*reason)),
            };
            Standing {
                candidate,
                people,
                worth,
                plackett_luce: luce.unwrap_or(Err(Undefined::NoData)).into(),
                chance: chance(worth),
                first,
            }
        })
        .collect();
    let value = |standing: &Standing| standing.worth.value.known().unwrap_or(f64::NEG_INFINITY);
    all.sort_by(|a, b| value(b).total_cmp(&value(a)));
    let pairs = Pairwise::from_rankings(n, rankings(), Unranked::SaysNothing);
    let by_worth: Vec<Vec<usize>> = all
        .iter()
        .filter(|standing| standing.worth.value.known().is_some())
        .map(|standing| vec![standing.candidate])
        .collect();
    let rules = vec![
        RuleOrder {
            rule: "bradley-terry",
            order: by_worth,
            undefined: None,
        },
        rule("borda", social_choice::borda(&pairs)),
        rule("copeland", social_choice::copeland(&pairs)),
        rule("schulze", social_choice::schulze(&pairs)),
        rule("plurality", social_choice::plurality(n, rankings())),
    ];
    let votes: Vec<Vec<f64>> = orders.iter().map(|(_, r)| plurality_votes(n, r)).collect();
    let unmarked = answers.iter().any(|ballot| ballot.marked).then(|| {
        let kept: Vec<(usize, Ranking<usize>)> = answers
            .iter()
            .filter(|ballot| !ballot.marked)
            .map(|ballot| (ballot.person, contest.of_candidates(ballot)))
            .collect();
        let found = bootstrap::worths(&people_of(n, kept.iter()), PRIOR, 0, rng);
        (0..n)
            .map(|candidate| {
                let worth = found.as_ref().map_err(|reason| *reason);
                let worth = worth.and_then(|found| {
                    let known = found.estimate.log_worths.get(candidate);
                    known.copied().unwrap_or(Err(Undefined::NoData))
                });
                Figure::from(worth)
            })
            .collect()
    });
    let shown: Vec<Shown<'_>> = answers
        .iter()
        .filter(|ballot| !ballot.order.is_empty())
        .map(|ballot| Shown {
            order: &ballot.order,
            ranking: &ballot.ranking,
        })
        .collect();
    let earlier = positions(&shown).earlier.ok().map(Range::from);
    Ok(Standings {
        all,
        rules,
        people_to_go: robustness::worths(&people, PRIOR).map(Fragility::from),
        orders_to_go: robustness::additive(&votes).map(Fragility::from),
        unmarked,
        earlier,
    })
}
