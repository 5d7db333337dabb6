//! Ties as half wins: Hunter's MM step, for several samples of the same pairs at once.

use super::cells::Cells;
use super::prior;
use crate::estimate::fixed_point::{self, Search};
use crate::undefined::Undefined;

/// `L` samples of outcomes of the same pairs, lane by lane, so that one pass over the pairs serves
/// all of them.
pub struct Sweep<const L: usize> {
    /// Both ends of each pair, and how often it was compared.
    pub cells: Vec<(u32, u32, [f64; L])>,
    /// By response: its wins and half its ties.
    pub wins: Vec<[f64; L]>,
    /// The wins, and the losses, against the imaginary response.
    pub prior: f64,
}

impl<const L: usize> Sweep<L> {
    /// The step `worth = wins / sum of n / (worth + other's worth)`, written into `next`.
    pub fn step(&self, worths: &[[f64; L]], next: &mut [[f64; L]]) {
        for (next, worths) in next.iter_mut().zip(worths) {
            *next = worths.map(|worth| 2.0 * self.prior / (1.0 + worth));
        }
        for (first, second, compared) in &self.cells {
            let (first, second) = (*first as usize, *second as usize);
            let (Some(a), Some(b)) = (worths.get(first), worths.get(second)) else {
                continue;
            };
            let mut rates = *compared;
            for ((rate, a), b) in rates.iter_mut().zip(a).zip(b) {
                *rate /= a + b;
            }
            for end in [first, second] {
                if let Some(sums) = next.get_mut(end) {
                    for (sum, rate) in sums.iter_mut().zip(&rates) {
                        *sum += rate;
                    }
                }
            }
        }
        for (next, wins) in next.iter_mut().zip(&self.wins) {
            for (next, wins) in next.iter_mut().zip(wins) {
                // Whoever was compared with nobody keeps the worth 1.
                *next = if *next > 0.0 {
                    (wins + self.prior) / *next
                } else {
                    1.0
                };
            }
        }
        if self.prior > 0.0 {
            prior::rescale(next);
        }
    }

    /// Plain steps from `worths` until no log-worth of any lane moves by more than
    /// `search.tolerance`. Whether that came to pass within `search.most_steps`, by lane.
    pub fn climb(&self, worths: &mut Vec<[f64; L]>, search: Search) -> [bool; L] {
        let mut next = worths.clone();
        let mut done = [false; L];
        for _ in 0..search.most_steps {
            self.step(worths, &mut next);
            done = [true; L];
            for (worths, next) in worths.iter().zip(&next) {
                for ((done, worth), next) in done.iter_mut().zip(worths).zip(next) {
                    // To first order the difference of the logarithms; false for not a number.
                    *done &= (next - worth).abs() <= search.tolerance * worth;
                }
            }
            std::mem::swap(worths, &mut next);
            if done.iter().all(|done| *done) {
                break;
            }
        }
        done
    }
}

impl Sweep<1> {
    fn of(cells: &Cells, prior: f64) -> Self {
        let mut wins = vec![[0.0]; cells.responses()];
        let mut kept = Vec::new();
        for cell in cells {
            for (end, won) in [(cell.first, cell.wins), (cell.second, cell.losses)] {
                if let Some([wins]) = wins.get_mut(end) {
                    *wins += won + 0.5 * cell.ties;
                }
            }
            if let (Ok(first), Ok(second)) = (cell.first.try_into(), cell.second.try_into()) {
                kept.push((first, second, [cell.compared()]));
            }
        }
        Self {
            cells: kept,
            wins,
            prior,
        }
    }
}

/// The log-worths and the number of steps.
pub fn fit(cells: &Cells, prior: f64, search: Search) -> Result<(Vec<f64>, u32), Undefined> {
    let sweep = Sweep::of(cells, prior);
    let mut log_worths = vec![0.0; cells.responses()];
    let mut worths = vec![[0.0]; cells.responses()];
    let mut next = worths.clone();
    let steps = fixed_point::find(&mut log_worths, search, |from, to| {
        for ([worth], log_worth) in worths.iter_mut().zip(from) {
            *worth = log_worth.exp();
        }
        sweep.step(&worths, &mut next);
        for (log_worth, [worth]) in to.iter_mut().zip(&next) {
            *log_worth = worth.ln();
        }
    })?;
    Ok((log_worths, steps))
}
