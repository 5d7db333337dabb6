//! Bradley-Terry's log-worths over draws of people, fast: what each person said is kept pair by
//! pair, a draw is a sum over them, and several draws share each pass.

use super::{Interval, draw, percentiles};
use crate::cores;
use crate::estimate::bradley_terry::{self, Cell, Cells, Model, Sweep, Ties, Worths};
use crate::estimate::fixed_point::Search;
use crate::ranking::Outcome;
use crate::undefined::Undefined;
use rand::Rng;

/// The draws that share a pass over the pairs.
const LANES: usize = 8;
/// The passes that are drawn before any is made, for many cores: at most so many, and not so many
/// people in all of them that they fill the memory.
const MOST_PASSES: usize = 32;
const MOST_TAKEN: usize = 500_000;

/// A draw moves the estimate by far more than this.
const DRAW: Search = Search {
    tolerance: 1e-6,
    most_steps: 2_000,
};

/// What people said of pairs, ordered by pair and outcome.
#[derive(Clone, Debug)]
pub struct People {
    responses: usize,
    people: usize,
    pairs: Vec<Pair>,
    /// Who preferred the first, who tied, who preferred the second, pair after pair.
    who: Vec<u32>,
}

#[derive(Clone, Copy, Debug)]
struct Pair {
    first: u32,
    second: u32,
    /// How many of `who` said each outcome.
    said: [u32; 3],
}

impl People {
    /// From comparisons: who, the two responses, the outcome. Those that name a person or a
    /// response beyond the numbers given, or one response twice, are left out.
    #[must_use]
    pub fn new(
        responses: usize,
        people: usize,
        comparisons: impl IntoIterator<Item = (usize, usize, usize, Outcome)>,
    ) -> Self {
        let mut rows: Vec<(u32, u32, u8, u32)> = comparisons
            .into_iter()
            .filter(|(person, a, b, _)| *person < people && a.max(b) < &responses && a != b)
            .filter_map(|(person, a, b, outcome)| {
                let outcome = match (outcome, a < b) {
                    (Outcome::Tie, _) => 1,
                    (Outcome::First, true) | (Outcome::Second, false) => 0,
                    _ => 2,
                };
                let ends = (a.min(b).try_into().ok()?, a.max(b).try_into().ok()?);
                Some((ends.0, ends.1, outcome, person.try_into().ok()?))
            })
            .collect();
        rows.sort_unstable();
        let mut pairs: Vec<Pair> = Vec::new();
        for (first, second, outcome, _) in &rows {
            let known = pairs
                .last()
                .is_some_and(|pair| (pair.first, pair.second) == (*first, *second));
            if !known {
                pairs.push(Pair {
                    first: *first,
                    second: *second,
                    said: [0; 3],
                });
            }
            let said = pairs.last_mut().map(|pair| &mut pair.said);
            if let Some(count) = said.and_then(|said| said.get_mut(usize::from(*outcome))) {
                *count += 1;
            }
        }
        Self {
            responses,
            people,
            pairs,
            who: rows.into_iter().map(|(_, _, _, person)| person).collect(),
        }
    }

    /// The number of people.
    #[must_use]
    pub const fn people(&self) -> usize {
        self.people
    }

    /// What the people said who are kept, each counted once.
    #[must_use]
    pub fn cells_of(&self, kept: &[bool]) -> Cells {
        let mut said = vec![[0.0; 3]; self.pairs.len()];
        self.walk(|at, outcome, person| {
            if kept.get(person).copied().unwrap_or(false)
                && let Some(count) = said.get_mut(at).and_then(|said| said.get_mut(outcome))
            {
                *count += 1.0;
            }
        });
        let pairs = self.pairs.iter().zip(said);
        Cells::new(
            self.responses,
            pairs.map(|(pair, [wins, ties, losses])| Cell {
                first: pair.first as usize,
                second: pair.second as usize,
                wins,
                losses,
                ties,
            }),
        )
    }

    /// Calls with every comparison: who, the two responses, and what the first won (1, 0.5 or 0).
    pub fn each(&self, mut said: impl FnMut(usize, usize, usize, f64)) {
        self.walk(|at, outcome, person| {
            if let Some(pair) = self.pairs.get(at) {
                let won = match outcome {
                    0 => 1.0,
                    1 => 0.5,
                    _ => 0.0,
                };
                said(person, pair.first as usize, pair.second as usize, won);
            }
        });
    }

    /// Calls with every comparison: the pair's place, the outcome's, the person.
    fn walk(&self, mut said: impl FnMut(usize, usize, usize)) {
        let mut who = self.who.iter();
        for (at, pair) in self.pairs.iter().enumerate() {
            for (outcome, count) in pair.said.iter().enumerate() {
                for person in who.by_ref().take(*count as usize) {
                    said(at, outcome, *person as usize);
                }
            }
        }
    }

    /// What all people said, each counted once.
    #[must_use]
    pub fn cells(&self) -> Cells {
        Cells::new(
            self.responses,
            self.pairs.iter().map(|pair| {
                let [wins, ties, losses] = pair.said.map(f64::from);
                Cell {
                    first: pair.first as usize,
                    second: pair.second as usize,
                    wins,
                    losses,
                    ties,
                }
            }),
        )
    }

    /// What people said where each counts as often as each lane takes them.
    fn sweep(&self, taken: &[[u32; LANES]], prior: f64) -> Sweep<LANES> {
        let mut wins = vec![[0.0; LANES]; self.responses];
        let mut who = self.who.as_slice();
        let cells = self.pairs.iter().map(|pair| {
            let [won, tied, lost] = pair.said.map(|said| {
                let (these, rest) = who.split_at_checked(said as usize).unwrap_or((who, &[]));
                who = rest;
                let mut sums = [0; LANES];
                for taken in these
                    .iter()
                    .filter_map(|person| taken.get(*person as usize))
                {
                    for (sum, taken) in sums.iter_mut().zip(taken) {
                        *sum += taken;
                    }
                }
                sums.map(f64::from)
            });
            for (end, decided) in [(pair.first, &won), (pair.second, &lost)] {
                if let Some(wins) = wins.get_mut(end as usize) {
                    for ((wins, decided), tied) in wins.iter_mut().zip(decided).zip(&tied) {
                        *wins += decided + 0.5 * tied;
                    }
                }
            }
            let mut compared = won;
            for ((compared, tied), lost) in compared.iter_mut().zip(tied).zip(lost) {
                *compared += tied + lost;
            }
            (pair.first, pair.second, compared)
        });
        Sweep {
            cells: cells.collect(),
            wins,
            prior,
        }
    }
}

/// An estimate with the interval of each log-worth.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The estimate from all people.
    pub estimate: Worths,
    /// By response.
    pub intervals: Vec<Result<Interval, Undefined>>,
}

/// Bradley-Terry with ties as half wins, and intervals over `draws` draws of people.
///
/// The draws start from the estimate. In a draw that says nothing of a response, the response has
/// no value; without a prior nobody has one where somebody won, or lost, everything.
///
/// # Errors
/// As [`bradley_terry::fit`].
pub fn worths(
    people: &People,
    prior: f64,
    draws: usize,
    rng: &mut impl Rng,
) -> Result<Drawn, Undefined> {
    let ties = Ties::HalfWins;
    let model = Model { ties, prior };
    let estimate = bradley_terry::fit(&people.cells(), model, Search::default())?;
    let start: Vec<[f64; LANES]> = estimate
        .log_worths
        .iter()
        .map(|log_worth| [log_worth.unwrap_or(0.0).exp(); LANES])
        .collect();
    let mut values = vec![Vec::with_capacity(draws); people.responses];
    let mut taken = Vec::new();
    let passes = (MOST_TAKEN / people.people.max(1)).clamp(4, MOST_PASSES);
    let mut left = draws;
    while left > 0 {
        // Chance is drawn in one row, so that it does not matter who takes which pass.
        let drawn: Vec<(usize, Vec<[u32; LANES]>)> = (0..passes)
            .map_while(|_| {
                let lanes = left.min(LANES);
                left -= lanes;
                (lanes > 0).then(|| (lanes, lanes_of(people.people, rng, &mut taken)))
            })
            .collect();
        let climbed = cores::map(&drawn, |(lanes, taken)| {
            let sweep = people.sweep(taken, prior);
            let mut worths = start.clone();
            let done = sweep.climb(&mut worths, DRAW);
            let done = done.into_iter().enumerate().take(*lanes);
            let done = done.filter(|(_, done)| *done);
            done.filter_map(|(lane, _)| of_lane(&sweep, &worths, lane))
                .collect::<Vec<_>>()
        });
        for log_worths in climbed.into_iter().flatten() {
            for (values, log_worth) in values.iter_mut().zip(log_worths) {
                values.extend(log_worth);
            }
        }
    }
    let intervals = estimate
        .log_worths
        .iter()
        .zip(&mut values)
        .map(|(estimate, values)| estimate.and_then(|_| percentiles(values, draws)))
        .collect();
    Ok(Drawn {
        estimate,
        intervals,
    })
}

/// One draw per lane: how often each of the people was taken.
fn lanes_of(people: usize, rng: &mut impl Rng, taken: &mut Vec<u32>) -> Vec<[u32; LANES]> {
    let mut lanes = vec![[0; LANES]; people];
    for lane in 0..LANES {
        draw(people, rng, taken);
        for (lanes, taken) in lanes.iter_mut().zip(&*taken) {
            if let Some(of_lane) = lanes.get_mut(lane) {
                *of_lane = *taken;
            }
        }
    }
    lanes
}

/// The lane's log-worths, with mean 0 over the responses that the draw says anything of, and `None`
/// for the others; nothing where there is no maximum.
fn of_lane(sweep: &Sweep<LANES>, worths: &[[f64; LANES]], lane: usize) -> Option<Vec<Option<f64>>> {
    let mut compared = vec![0.0; worths.len()];
    for (first, second, n) in &sweep.cells {
        for end in [first, second] {
            if let (Some(compared), Some(n)) = (compared.get_mut(*end as usize), n.get(lane)) {
                *compared += n;
            }
        }
    }
    let of_lane = |lanes: &[f64; LANES]| lanes.get(lane).copied().unwrap_or(f64::NAN);
    let decided = sweep.wins.iter().zip(&compared).all(|(wins, compared)| {
        let wins = of_lane(wins);
        *compared == 0.0 || (wins > 0.0 && wins < *compared)
    });
    if sweep.prior <= 0.0 && !decided {
        return None;
    }
    let mut log_worths: Vec<f64> = worths.iter().map(|worths| of_lane(worths).ln()).collect();
    let counts: Vec<bool> = compared.iter().map(|compared| *compared > 0.0).collect();
    bradley_terry::centre(&mut log_worths, &counts);
    let told = log_worths.into_iter().zip(counts);
    Some(
        told.map(|(log_worth, counts)| counts.then_some(log_worth))
            .collect(),
    )
}
