//! Rankings as the choices that made them.

use crate::cores;
use crate::estimate::bradley_terry::{Cell, Cells};
use crate::estimate::pairwise::Unranked;
use crate::ranking::Ranking;
use crate::undefined::Undefined;

/// The most responses that may stand in one tier: a tie of k is the mean of 2^k choices.
pub const MOST_TIED: usize = 12;

/// All choices of all rankings, counted once.
#[derive(Clone, Debug, PartialEq)]
pub struct Stages {
    /// By response: how often it was chosen from two or more.
    chosen: Vec<f64>,
    ranked: Vec<bool>,
    /// Strict orders, which are most: worst first, so that each choice was made from a prefix.
    members: Vec<u32>,
    orders: Vec<Run>,
    /// Single choices, of rankings with ties or with losers below.
    sets: Vec<u32>,
    choices: Vec<Run>,
    /// Who was ranked above whom.
    above: Vec<bool>,
}

/// A stretch of members, with the weight of who chose.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Run {
    len: usize,
    weight: f64,
}

impl Stages {
    /// From rankings of `n` responses with the weights of those who made them. Responses that are
    /// not below `n` are left out.
    ///
    /// # Errors
    /// [`Undefined::TooManyTied`] where a tier holds more than [`MOST_TIED`].
    pub fn new<'r>(
        n: usize,
        rankings: impl IntoIterator<Item = (&'r Ranking<usize>, f64)>,
        unranked: Unranked,
    ) -> Result<Self, Undefined> {
        let mut stages = Self {
            chosen: vec![0.0; n],
            ranked: vec![false; n],
            members: Vec::new(),
            orders: Vec::new(),
            sets: Vec::new(),
            choices: Vec::new(),
            above: vec![false; n * n],
        };
        for (ranking, weight) in rankings {
            stages.add(ranking, weight, unranked)?;
        }
        Ok(stages)
    }

    fn add(
        &mut self,
        ranking: &Ranking<usize>,
        weight: f64,
        unranked: Unranked,
    ) -> Result<(), Undefined> {
        let n = self.ranked.len();
        // Worst first: those that only lose, then the tiers.
        let mut below: Vec<usize> = match unranked {
            Unranked::SaysNothing => Vec::new(),
            Unranked::Loses => (0..n).filter(|r| ranking.position(*r).is_none()).collect(),
        };
        if below.is_empty() && ranking.tiers().iter().all(|tier| tier.len() == 1) {
            self.add_order(ranking, weight);
            return Ok(());
        }
        for tier in ranking.tiers().iter().rev() {
            let tier: Vec<usize> = tier.iter().copied().filter(|r| *r < n).collect();
            self.add_tier(&tier, &below, weight)?;
            below.extend(tier);
        }
        Ok(())
    }

    fn add_order(&mut self, ranking: &Ranking<usize>, weight: f64) {
        let n = self.ranked.len();
        let from = self.members.len();
        let worst_first = ranking.tiers().iter().rev().flatten();
        self.members.extend(
            worst_first
                .filter(|response| **response < n)
                .filter_map(|response| u32::try_from(*response).ok()),
        );
        let order = self.members.get(from..).unwrap_or_default();
        if order.len() < 2 {
            self.members.truncate(from);
            return;
        }
        for (at, member) in order.iter().enumerate() {
            let member = *member as usize;
            mark(&mut self.ranked, member);
            if at > 0 {
                if let Some(chosen) = self.chosen.get_mut(member) {
                    *chosen += weight;
                }
                for worse in order.iter().take(at) {
                    mark(&mut self.above, member * n + *worse as usize);
                }
            }
        }
        self.orders.push(Run {
            len: order.len(),
            weight,
        });
    }

    /// Over all orders of the tier, whoever is left of it is each of its subsets of one size
    /// equally often.
    fn add_tier(&mut self, tier: &[usize], below: &[usize], weight: f64) -> Result<(), Undefined> {
        let n = self.ranked.len();
        if tier.len() > MOST_TIED {
            return Err(Undefined::TooManyTied);
        }
        if tier.len() + below.len() < 2 {
            return Ok(());
        }
        #[expect(clippy::cast_precision_loss, reason = "a tier is small")]
        let size = tier.len() as f64;
        // In each order everybody is chosen once, but the very last one, who is left over.
        let chosen = if below.is_empty() {
            (size - 1.0) / size
        } else {
            1.0
        };
        for member in tier {
            mark(&mut self.ranked, *member);
            if let Some(sum) = self.chosen.get_mut(*member) {
                *sum += weight * chosen;
            }
            for worse in tier.iter().filter(|other| *other != member).chain(below) {
                mark(&mut self.above, member * n + worse);
            }
        }
        for response in below {
            mark(&mut self.ranked, *response);
        }
        for left in 1_u32..1 << tier.len() {
            let of_tier = tier
                .iter()
                .enumerate()
                .filter(|(at, _)| left >> at & 1 == 1);
            let members = of_tier.map(|(_, response)| response).chain(below);
            let from = self.sets.len();
            self.sets
                .extend(members.filter_map(|response| u32::try_from(*response).ok()));
            let len = self.sets.len() - from;
            if len < 2 {
                self.sets.truncate(from);
                continue;
            }
            self.choices.push(Run {
                len,
                weight: weight / binomial(tier.len(), left.count_ones()),
            });
        }
        Ok(())
    }

    /// Which responses were ranked with any other.
    #[must_use]
    pub fn ranked(&self) -> &[bool] {
        &self.ranked
    }

    /// By response: how often it was chosen from two or more, a tie sharing.
    #[must_use]
    pub fn chosen(&self) -> &[f64] {
        &self.chosen
    }

    /// Whether each response was, in steps, ranked above each other (Hunter 2004, assumption 1).
    #[must_use]
    pub fn connected(&self) -> bool {
        let n = self.ranked.len();
        let is_above = |a: usize, b: usize| self.above.get(a * n + b).copied().unwrap_or(false);
        let share = |above: bool| f64::from(u8::from(above));
        let cells = (0..n).flat_map(|first| {
            (first + 1..n).map(move |second| Cell {
                first,
                second,
                wins: share(is_above(first, second)),
                losses: share(is_above(second, first)),
                ties: 0.0,
            })
        });
        Cells::new(n, cells).connected(false)
    }

    /// Adds to each response's sum, for every choice that it was part of, the weight over the
    /// worths of all that were part of it.
    pub fn add_rates(&self, worths: &[f64], sums: &mut [f64]) {
        let orders = parts(&self.orders, &self.members);
        let choices = parts(&self.choices, &self.sets);
        let rates = cores::map(&orders, |(orders, members)| {
            of_orders(orders, members, worths)
        });
        let chosen = cores::map(&choices, |(choices, sets)| {
            of_choices(choices, sets, worths)
        });
        for rates in rates.iter().chain(&chosen) {
            for (sum, rate) in sums.iter_mut().zip(rates) {
                *sum += rate;
            }
        }
    }
}

/// The runs that one part of the work holds.
const RUNS: usize = 8_192;

/// Runs and their members, cut into parts.
fn parts<'s>(runs: &'s [Run], mut members: &'s [u32]) -> Vec<(&'s [Run], &'s [u32])> {
    let part = |runs: &'s [Run]| {
        let len = runs.iter().map(|run| run.len).sum();
        let (of_part, rest) = members.split_at_checked(len)?;
        members = rest;
        Some((runs, of_part))
    };
    runs.chunks(RUNS).map_while(part).collect()
}

/// What strict orders add to each response's sum.
fn of_orders(orders: &[Run], mut members: &[u32], worths: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; worths.len()];
    let mut rates = Vec::new();
    for order in orders {
        let Some((run, rest)) = members.split_at_checked(order.len) else {
            break;
        };
        members = rest;
        rates.clear();
        let mut left = 0.0;
        for (at, response) in run.iter().enumerate() {
            left += worths.get(*response as usize).copied().unwrap_or(0.0);
            rates.push(if at > 0 { order.weight / left } else { 0.0 });
        }
        // Whoever stands higher was part of fewer choices: of those made at or above it.
        let mut rate = 0.0;
        for (response, made_there) in run.iter().zip(&rates).rev() {
            rate += made_there;
            if let Some(sum) = sums.get_mut(*response as usize) {
                *sum += rate;
            }
        }
    }
    sums
}

/// What single choices add to each response's sum.
fn of_choices(choices: &[Run], mut sets: &[u32], worths: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; worths.len()];
    for choice in choices {
        let Some((set, rest)) = sets.split_at_checked(choice.len) else {
            break;
        };
        sets = rest;
        let of = |response: &u32| worths.get(*response as usize).copied().unwrap_or(0.0);
        let rate = choice.weight / set.iter().map(of).sum::<f64>();
        for response in set {
            if let Some(sum) = sums.get_mut(*response as usize) {
                *sum += rate;
            }
        }
    }
    sums
}

fn mark(flags: &mut [bool], at: usize) {
    if let Some(flag) = flags.get_mut(at) {
        *flag = true;
    }
}

/// The number of subsets of `size` of `n`, both small.
fn binomial(n: usize, size: u32) -> f64 {
    let mut ways = 1.0;
    let mut left = n;
    for at in 1..=size {
        #[expect(clippy::cast_precision_loss, reason = "a tier is small")]
        let choices = left as f64;
        ways *= choices / f64::from(at);
        left = left.saturating_sub(1);
    }
    ways
}
