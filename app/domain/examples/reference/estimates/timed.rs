//! Estimates on large files, timed without reading them: for the benchmark.
//!
//! A file of pairs holds rows of four little-endian 32-bit numbers: person, first, second, outcome
//! (0 first, 1 tie, 2 second). A file of rankings holds rows of `width`, best first.

use super::Outcomes;
use domain::estimate::bootstrap::{self, People};
use domain::estimate::bradley_terry::{self, Cells, Model};
use domain::estimate::fixed_point::Search;
use domain::estimate::pairwise::{Pairwise, Unranked};
use domain::estimate::plackett_luce::{self, Stages};
use domain::ranking::{Outcome, Ranking};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde::Deserialize;
use serde_json::json;
use std::time::Instant;

/// What to do with which file.
#[derive(Deserialize)]
pub struct Timed {
    what: What,
    path: std::path::PathBuf,
    n: usize,
    #[serde(default)]
    people: usize,
    #[serde(default)]
    draws: usize,
    #[serde(default)]
    width: usize,
    /// Of the log-worths.
    tolerance: f64,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    BradleyTerry,
    Bootstrap,
    PlackettLuce,
}

/// The log-worths and the seconds that they took; a sentence where the file cannot be read.
pub fn run(asked: &Timed) -> Result<Outcomes, String> {
    let path = asked.path.display();
    let numbers = read(&asked.path).map_err(|error| format!("{path}: {error}"))?;
    Ok(estimate(asked, &numbers))
}

fn estimate(asked: &Timed, numbers: &[u32]) -> Outcomes {
    let search = Search {
        tolerance: asked.tolerance,
        ..Search::default()
    };
    let (seconds, values) = match asked.what {
        What::BradleyTerry => {
            let rows = pairs(numbers);
            let start = Instant::now();
            let counted =
                Pairwise::from_pairs(asked.n, rows.iter().map(|row| (row.1, row.2, row.3)));
            let model = Model::maximum_likelihood();
            let found = bradley_terry::fit(&Cells::from(&counted), model, search)?;
            (start.elapsed(), found.log_worths)
        }
        What::Bootstrap => {
            let rows = pairs(numbers);
            let start = Instant::now();
            let people = People::new(asked.n, asked.people, rows);
            let mut rng = ChaCha8Rng::seed_from_u64(1);
            let found = bootstrap::worths(&people, 0.0, asked.draws, &mut rng)?;
            let errors = found.intervals.iter();
            let errors = errors.map(|interval| interval.map(|interval| interval.error));
            (start.elapsed(), errors.collect())
        }
        What::PlackettLuce => {
            let rankings: Vec<Ranking<usize>> = numbers
                .chunks_exact(asked.width.max(1))
                .filter_map(|row| {
                    Ranking::from_tiers(row.iter().map(|response| vec![*response as usize])).ok()
                })
                .collect();
            let start = Instant::now();
            let weighted = rankings.iter().map(|ranking| (ranking, 1.0));
            let stages = Stages::new(asked.n, weighted, Unranked::SaysNothing)?;
            let found = plackett_luce::fit(&stages, 0.0, search)?;
            (start.elapsed(), found.log_worths)
        }
    };
    Ok(json!({
        "seconds": seconds.as_secs_f64(),
        "values": super::values(&values),
        "peak_kb": peak_kb(),
    }))
}

/// The most memory that this process has had, as Linux tells it.
fn peak_kb() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn read(path: &std::path::Path) -> std::io::Result<Vec<u32>> {
    let bytes = std::fs::read(path)?;
    let (words, _) = bytes.as_chunks::<4>();
    Ok(words.iter().map(|word| u32::from_le_bytes(*word)).collect())
}

fn pairs(numbers: &[u32]) -> Vec<(usize, usize, usize, Outcome)> {
    let (rows, _) = numbers.as_chunks::<4>();
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
