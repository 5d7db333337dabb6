//! Worths: a file of pairs holds rows of person, first, second, outcome (0 first, 1 tie, 2 second); a
//! file of rankings rows of one width, best first.

use super::{Asked, Failure};
use domain::estimate::bootstrap::{self, People};
use domain::estimate::bradley_terry::{self, Cells, Model};
use domain::estimate::fixed_point::Search;
use domain::estimate::pairwise::{Pairwise, Unranked};
use domain::estimate::plackett_luce::{self, Stages};
use domain::ranking::{Outcome, Ranking};
use domain::undefined::Undefined;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};

type Found = Result<(Vec<f64>, Value), Failure>;

fn pairs(words: &[u32]) -> Vec<(usize, usize, usize, Outcome)> {
    let (rows, _) = words.as_chunks::<4>();
    rows.iter()
        .map(|[person, first, second, outcome]| {
            let outcome = match outcome {
                0 => Outcome::First,
                1 => Outcome::Tie,
                _ => Outcome::Second,
            };
            (*person as usize, *first as usize, *second as usize, outcome)
        })
        .collect()
}

fn told(values: &[Result<f64, Undefined>]) -> Value {
    json!(values.iter().map(|value| value.ok()).collect::<Vec<_>>())
}

fn known<T>(found: Result<T, Undefined>) -> Result<T, Failure> {
    found.map_err(|reason| reason.to_string().into())
}

/// Numbers: responses.
pub fn bradley_terry(asked: &mut Asked) -> Found {
    let n = asked.number(0)?;
    let rows = pairs(&asked.words());
    let (seconds, found) = asked.time(|| {
        let counted = Pairwise::from_pairs(n, rows.iter().map(|row| (row.1, row.2, row.3)));
        let model = Model::maximum_likelihood();
        bradley_terry::fit(&Cells::from(&counted), model, Search::default())
    })?;
    Ok((seconds, told(&known(found)?.log_worths)))
}

/// Numbers: responses, people, draws. The values are standard errors.
pub fn bootstrap(asked: &mut Asked) -> Found {
    let (n, people, draws) = (asked.number(0)?, asked.number(1)?, asked.number(2)?);
    let rows = pairs(&asked.words());
    let (seconds, found) = asked.time(|| {
        let people = People::new(n, people, rows.iter().copied());
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        bootstrap::worths(&people, 0.0, draws, &mut rng)
    })?;
    let found = known(found)?;
    let errors = found
        .intervals
        .iter()
        .map(|interval| interval.map(|i| i.error));
    Ok((seconds, told(&errors.collect::<Vec<_>>())))
}

/// Numbers: responses, the width of a ranking.
pub fn plackett_luce(asked: &mut Asked) -> Found {
    let (n, width) = (asked.number(0)?, asked.number(1)?);
    let words = asked.words();
    let rankings: Vec<Ranking<usize>> = words
        .chunks_exact(width.max(1))
        .filter_map(|row| Ranking::from_tiers(row.iter().map(|r| vec![*r as usize])).ok())
        .collect();
    let (seconds, found) = asked.time(|| {
        let weighted = rankings.iter().map(|ranking| (ranking, 1.0));
        let stages = Stages::new(n, weighted, Unranked::SaysNothing)?;
        plackett_luce::fit(&stages, 0.0, Search::default())
    })?;
    Ok((seconds, told(&known(found)?.log_worths)))
}
