//! Ties as Davidson (1970) has them: P(tie) is proportional to nu times the geometric mean of the
//! worths.
//!
//! The MM step bounds the geometric mean by the arithmetic one of the worths, each scaled to what
//! it was: `sqrt(u v) <= (u sqrt(v0 / u0) + v sqrt(u0 / v0)) / 2`; then nu is set for the new
//! worths.

use super::cells::{Cell, Cells};
use super::prior;
use crate::estimate::fixed_point::{self, Search};
use crate::undefined::Undefined;

/// The log-worths, nu and the number of steps.
pub fn fit(cells: &Cells, prior: f64, search: Search) -> Result<(Vec<f64>, f64, u32), Undefined> {
    let ties: f64 = cells.iter().map(|cell| cell.ties).sum();
    let decided: f64 = cells.iter().map(|cell| cell.wins + cell.losses).sum();
    if decided <= 0.0 {
        return Err(Undefined::NoVariation);
    }
    let n = cells.responses();
    let mut wins = vec![prior; n];
    for cell in cells {
        for (end, won) in [(cell.first, cell.wins), (cell.second, cell.losses)] {
            if let Some(wins) = wins.get_mut(end) {
                *wins += won + 0.5 * cell.ties;
            }
        }
    }
    // Log-worths, then the logarithm of nu, of which there is none without ties.
    let mut at = vec![0.0; n];
    if ties > 0.0 {
        at.push((2.0 * ties / decided).ln());
    }
    let mut next = vec![[0.0]; n];
    let steps = fixed_point::find(&mut at, search, |from, to| {
        let nu = from.get(n).map_or(0.0, |log_nu| log_nu.exp());
        for ([sum], log_worth) in next.iter_mut().zip(from) {
            *sum = 2.0 * prior / (1.0 + log_worth.exp());
        }
        for cell in cells {
            let Some(ends) = Ends::of(cell, from) else {
                continue;
            };
            let rate = cell.compared() / ends.total(nu);
            for (end, towards) in [
                (cell.first, ends.second / ends.mean),
                (cell.second, ends.first / ends.mean),
            ] {
                if let Some([sum]) = next.get_mut(end) {
                    *sum += rate * (1.0 + 0.5 * nu * towards);
                }
            }
        }
        for ([next], wins) in next.iter_mut().zip(&wins) {
            *next = if *next > 0.0 { wins / *next } else { 1.0 };
        }
        if prior > 0.0 {
            prior::rescale(&mut next);
        }
        for (log_worth, [worth]) in to.iter_mut().zip(&next) {
            *log_worth = worth.ln();
        }
        if nu > 0.0 {
            let expected: f64 = cells
                .iter()
                .filter_map(|cell| {
                    let ends = Ends::of(cell, to)?;
                    Some(cell.compared() * ends.mean / ends.total(nu))
                })
                .sum();
            if let Some(log_nu) = to.get_mut(n) {
                *log_nu = (ties / expected).ln();
            }
        }
    })?;
    let nu = at.get(n).map_or(0.0, |log_nu| log_nu.exp());
    at.truncate(n);
    Ok((at, nu, steps))
}

/// The worths of a pair and their geometric mean.
struct Ends {
    first: f64,
    second: f64,
    mean: f64,
}

impl Ends {
    fn of(cell: &Cell, log_worths: &[f64]) -> Option<Self> {
        let (first, second) = (log_worths.get(cell.first)?, log_worths.get(cell.second)?);
        Some(Self {
            first: first.exp(),
            second: second.exp(),
            mean: (0.5 * (first + second)).exp(),
        })
    }

    fn total(&self, nu: f64) -> f64 {
        self.first + self.second + nu * self.mean
    }
}
