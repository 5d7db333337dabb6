//! `analyse`: what people's judgements say, without a server: on a release, or on anybody's table.

mod release;
mod say;
mod table;

use super::Outcome;
use crate::cli::Analyse;
use domain::analysis::input::Data;
use domain::analysis::{Found, Method, Report, Source, contest, ratings};
use domain::disagreement::alpha::Metric;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use std::error::Error;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

/// Reads, analyses, and writes what is wanted; without `--json` or `--html` it prints.
pub fn run(wanted: &Analyse) -> Outcome {
    let path = &wanted.path;
    let (mut source, data) = if path.join("MANIFEST.json").is_file() {
        release::read(wanted)?
    } else if path.is_dir() {
        return Err(format!(
            "{}: a folder without MANIFEST.json is no release; name a file instead",
            path.display()
        )
        .into());
    } else {
        table::read(wanted)?
    };
    source.seed = wanted.seed;
    let report = Report {
        source,
        found: found(wanted, &data),
    };
    let mut written = false;
    if let Some(out) = &wanted.json {
        let mut text = serde_json::to_vec_pretty(&report)?;
        text.push(b'\n');
        write(out, &text)?;
        written = true;
    }
    if let Some(out) = &wanted.html {
        let html = app::report::render(&report, wanted.language);
        write(out, html.as_bytes())?;
        written = true;
    }
    if !written {
        print!("{}", say::report(&report));
    }
    Ok(ExitCode::SUCCESS)
}

fn found(wanted: &Analyse, data: &Data) -> Found {
    let mut rng = ChaCha8Rng::seed_from_u64(wanted.seed);
    let mut progress = Progress::new();
    let mut heard = |done, all| progress.hear(done, all);
    let method = Method {
        metric: wanted.metric.unwrap_or(match data {
            Data::Values(study) if !study.labels.is_empty() && !ordered(&study.labels) => {
                Metric::Nominal
            }
            _ => Metric::Ordinal,
        }),
        k: usize::try_from(wanted.least).unwrap_or(usize::MAX),
        draws: wanted.draws,
    };
    match data {
        Data::Values(study) => Found::Values(ratings::analyse(study, method, &mut rng, &mut heard)),
        Data::Orders(orders) => Found::Orders(contest::judge(orders, method, &mut rng, &mut heard)),
    }
}

/// Whether labels stand for votes, which have an order: theirs alone go below zero.
fn ordered(labels: &[(f64, String)]) -> bool {
    labels.iter().any(|(value, _)| *value < 0.0)
}

/// Writes a file, or prints where it is `-`.
fn write(out: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    if out == Path::new("-") {
        std::io::stdout().write_all(bytes)?;
        return Ok(());
    }
    std::fs::write(out, bytes).map_err(|error| format!("{}: {error}", out.display()))?;
    eprintln!("wrote {}", out.display());
    Ok(())
}

/// A line on a terminal that says how far the work is; elsewhere nothing is said.
struct Progress {
    terminal: bool,
}

impl Progress {
    fn new() -> Self {
        Self {
            terminal: std::io::stderr().is_terminal(),
        }
    }

    fn hear(&mut self, done: usize, all: usize) {
        if !self.terminal {
            return;
        }
        let filled = 30 * done / all.max(1);
        let bar = "█".repeat(filled) + &"░".repeat(30 - filled);
        if done < all {
            eprint!("\r{bar} {done}/{all}");
        } else {
            // The line goes when the work is done.
            eprint!("\r{}\r", " ".repeat(45));
        }
        let _ = std::io::stderr().flush();
    }
}

/// Where data come from, before anything was read.
fn source(name: String) -> Source {
    Source {
        name,
        columns: Vec::new(),
        empty: 0,
        repeated: 0,
        simulated: false,
        seed: 0,
        software: env!("CARGO_PKG_VERSION").to_owned(),
    }
}
