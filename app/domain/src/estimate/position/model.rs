//! Bradley-Terry in which a response's worth is multiplied by the effect of its position, on pairs
//! with ties as half wins: a logit model with one effect per position.

use super::Shown;
use crate::estimate::bradley_terry::{centre, rescale};
use crate::estimate::fixed_point::{self, Search};
use crate::ranking::Outcome;
use crate::undefined::Undefined;
use std::collections::BTreeMap;

/// An estimate.
#[derive(Clone, Debug, PartialEq)]
pub struct Effects {
    /// By position, first shown first: by how much being shown there raises a log-worth. Their mean
    /// is 0 over the positions that were compared.
    pub positions: Vec<Result<f64, Undefined>>,
    /// Log-worths without the effects, normalised as in Bradley-Terry.
    pub log_worths: Vec<Result<f64, Undefined>>,
}

/// A response where it was shown, against another where it was.
type Ends = (usize, usize, usize, usize);

/// The effects of positions and the worths of `n` responses without them, each judgement counting
/// with its weight.
///
/// `prior` is that of Bradley-Terry, on the worths.
///
/// # Errors
/// [`Undefined::NoData`] where no pair was ranked; [`Undefined::NoVariation`] where no response was
/// compared in two positions, so that worth and position cannot be told apart;
/// [`Undefined::NotConverged`], also where there is no maximum.
pub fn effects<'s>(
    n: usize,
    shown: impl IntoIterator<Item = (Shown<'s>, f64)>,
    prior: f64,
    search: Search,
) -> Result<Effects, Undefined> {
    let cells = count(n, shown);
    if cells.is_empty() {
        return Err(Undefined::NoData);
    }
    let most = cells
        .keys()
        .map(|(_, p, _, q)| p.max(q) + 1)
        .max()
        .unwrap_or(0);
    let mut model = Model {
        worths: Side::new(n, prior),
        positions: Side::new(most, 0.0),
        cells: Vec::with_capacity(cells.len()),
    };
    let mut stood = vec![None; n];
    let mut varied = false;
    for ((a, p, b, q), (won, compared)) in cells {
        for (response, position, won) in [(a, p, won), (b, q, compared - won)] {
            model.worths.add(response, won);
            model.positions.add(position, won);
            if let Some(stood) = stood.get_mut(response) {
                varied |= stood.is_some_and(|before| before != position);
                *stood = Some(position);
            }
        }
        model.cells.push(((a, p, b, q), compared));
    }
    if !varied {
        return Err(Undefined::NoVariation);
    }
    // Log-worths, then effects.
    let mut at = vec![0.0; n + most];
    fixed_point::find(&mut at, search, |from, to| model.step(from, to))?;
    let mut positions = at.split_off(n);
    let read = |log: &mut Vec<f64>, side: &Side| {
        centre(log, &side.compared);
        let values = log.iter().zip(&side.compared);
        values
            .map(|(log, compared)| {
                if *compared {
                    Ok(*log)
                } else {
                    Err(Undefined::NoData)
                }
            })
            .collect()
    };
    Ok(Effects {
        positions: read(&mut positions, &model.positions),
        log_worths: read(&mut at, &model.worths),
    })
}

/// By pair and positions: what the first won, and how often they were compared.
fn count<'s>(
    n: usize,
    shown: impl IntoIterator<Item = (Shown<'s>, f64)>,
) -> BTreeMap<Ends, (f64, f64)> {
    let mut cells = BTreeMap::new();
    for (judgement, weight) in shown {
        for (earlier, later, outcome) in judgement.pairs() {
            let (Some(a), Some(b)) = (judgement.order.get(earlier), judgement.order.get(later))
            else {
                continue;
            };
            if a.max(b) >= &n || weight <= 0.0 {
                continue;
            }
            let won = match outcome {
                Outcome::First => 1.0,
                Outcome::Tie => 0.5,
                Outcome::Second => 0.0,
            };
            let cell: &mut (f64, f64) = cells.entry((*a, earlier, *b, later)).or_default();
            cell.0 += weight * won;
            cell.1 += weight;
        }
    }
    cells
}

/// One of the two factors of a worth.
struct Side {
    won: Vec<f64>,
    compared: Vec<bool>,
    prior: f64,
}

impl Side {
    fn new(n: usize, prior: f64) -> Self {
        Self {
            won: vec![prior; n],
            compared: vec![false; n],
            prior,
        }
    }

    fn add(&mut self, at: usize, won: f64) {
        if let (Some(sum), Some(compared)) = (self.won.get_mut(at), self.compared.get_mut(at)) {
            *sum += won;
            *compared = true;
        }
    }

    /// The MM step, given each one's sum of rates.
    fn next(&self, factors: &[f64], rates: &[f64]) -> Vec<f64> {
        let mut next: Vec<[f64; 1]> = self
            .won
            .iter()
            .zip(factors)
            .zip(rates)
            .map(|((won, factor), rate)| {
                let rate = rate + 2.0 * self.prior / (1.0 + factor);
                [if rate > 0.0 { won / rate } else { 1.0 }]
            })
            .collect();
        if self.prior > 0.0 {
            rescale(&mut next);
        }
        next.into_iter().flatten().collect()
    }
}

struct Model {
    worths: Side,
    positions: Side,
    cells: Vec<(Ends, f64)>,
}

impl Model {
    /// The worths given the effects, then the effects given those.
    fn step(&self, from: &[f64], to: &mut [f64]) {
        let (worths, effects) = from.split_at(self.worths.won.len().min(from.len()));
        let exp = |logs: &[f64]| logs.iter().map(|log| log.exp()).collect::<Vec<_>>();
        let (worths, effects) = (exp(worths), exp(effects));
        let (rates, _) = self.rates(&worths, &effects);
        let worths = self.worths.next(&worths, &rates);
        let (_, rates) = self.rates(&worths, &effects);
        let effects = self.positions.next(&effects, &rates);
        // The scale of the effects is free: worths carry it.
        let mut logs: Vec<f64> = effects.iter().map(|effect| effect.ln()).collect();
        centre(&mut logs, &self.positions.compared);
        let all = worths.iter().map(|worth| worth.ln()).chain(logs);
        for (to, log) in to.iter_mut().zip(all) {
            *to = log;
        }
    }

    fn rates(&self, worths: &[f64], effects: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let (mut of_worths, mut of_effects) = (vec![0.0; worths.len()], vec![0.0; effects.len()]);
        for ((a, p, b, q), compared) in &self.cells {
            let worth = |response: &usize| worths.get(*response).copied().unwrap_or(0.0);
            let effect = |position: &usize| effects.get(*position).copied().unwrap_or(0.0);
            let rate = compared / (worth(a) * effect(p) + worth(b) * effect(q));
            for (response, position) in [(a, p), (b, q)] {
                if let Some(sum) = of_worths.get_mut(*response) {
                    *sum += rate * effect(position);
                }
                if let Some(sum) = of_effects.get_mut(*position) {
                    *sum += rate * worth(response);
                }
            }
        }
        (of_worths, of_effects)
    }
}
