//! One computation on a file, timed, for `end2end/bench/beside.sh`, which puts it beside the libraries
//! of the field.
//!
//! `bench CASE ROUNDS FILE NUMBER...` reads the file, which holds little-endian numbers, does the case as
//! many times, and prints one JSON object: the seconds of every round, the values found, and the most
//! memory that the process held. Reading is not timed.

mod estimates;
mod groups;
mod opinions;

use serde_json::{Value, json};
use std::path::Path;
use std::time::Instant;

/// Why there is no answer.
type Failure = Box<dyn std::error::Error>;

/// What is asked of a case.
pub struct Asked {
    rounds: usize,
    /// The file's bytes.
    bytes: Vec<u8>,
    numbers: Vec<usize>,
}

impl Asked {
    /// The number at `place` of the command line.
    fn number(&self, place: usize) -> Result<usize, Failure> {
        let number = self.numbers.get(place).copied();
        number.ok_or_else(|| format!("number {place} is missing").into())
    }

    /// The file as 32-bit numbers.
    fn words(&self) -> Vec<u32> {
        let (words, _) = self.bytes.as_chunks::<4>();
        words.iter().map(|word| u32::from_le_bytes(*word)).collect()
    }

    /// The file as doubles.
    fn doubles(&self) -> Vec<f64> {
        let (doubles, _) = self.bytes.as_chunks::<8>();
        doubles
            .iter()
            .map(|eight| f64::from_le_bytes(*eight))
            .collect()
    }

    /// Forgets the file's bytes, then times `work`; the seconds of every round and what the last found.
    fn time<T>(&mut self, mut work: impl FnMut() -> T) -> Result<(Vec<f64>, T), Failure> {
        self.bytes = Vec::new();
        let mut seconds = Vec::with_capacity(self.rounds);
        let mut found = None;
        for _ in 0..self.rounds {
            drop(found.take());
            let start = Instant::now();
            found = Some(work());
            seconds.push(start.elapsed().as_secs_f64());
        }
        Ok((seconds, found.ok_or("no rounds")?))
    }
}

/// The most memory that this process has held in megabytes, as Linux tells it.
fn peak_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1_024.0)
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [case, rounds, file, numbers @ ..] = arguments.as_slice() else {
        return Err("bench CASE ROUNDS FILE NUMBER...".into());
    };
    let mut asked = Asked {
        rounds: rounds.parse()?,
        bytes: std::fs::read(Path::new(file))?,
        numbers: numbers
            .iter()
            .map(|number| number.parse())
            .collect::<Result<_, _>>()?,
    };
    let (seconds, values): (Vec<f64>, Value) = match case.as_str() {
        "bradley-terry" => estimates::bradley_terry(&mut asked)?,
        "bootstrap" => estimates::bootstrap(&mut asked)?,
        "plackett-luce" => estimates::plackett_luce(&mut asked)?,
        "alpha" => groups::alphas(&mut asked)?,
        "distributions" => groups::distributions(&mut asked)?,
        "opinions" => opinions::clusters(&mut asked)?,
        _ => return Err(format!("no case {case}").into()),
    };
    println!(
        "{}",
        json!({ "seconds": seconds, "values": values, "peak_mb": peak_mb() })
    );
    Ok(())
}
