//! `analyse`: what people's judgements say, without a server: on a release, or on anybody's table.

mod release;
mod say;
mod table;

use super::Outcome;
use crate::cli::Analyse;
use domain::analysis::input::Data;
use domain::analysis::sample::{Population, private_counts, risks, weighting::weigh};
use domain::analysis::{Beside, Found, Method, Report, Source, contest, ratings, told};
use domain::disagreement::alpha::Metric;
use domain::disclosure::noise::Epsilon;
use rand::SeedableRng;
use rand_chacha::{ChaCha8Rng, ChaCha20Rng};
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
    if let Some(epsilon) = wanted.epsilon {
        return private(wanted, &data, epsilon);
    }
    let population = population(wanted)?;
    let found = found(wanted, &data);
    let beside = beside(wanted, &data, population.as_ref(), found.method())?;
    let report = Report {
        source,
        found,
        beside,
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

/// The population that people are to resemble.
fn population(wanted: &Analyse) -> Result<Option<Population>, Box<dyn Error>> {
    let Some(path) = &wanted.margins else {
        return Ok(None);
    };
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| named(&error))?;
    Ok(Some(
        Population::read(&text).map_err(|error| named(&error))?,
    ))
}

/// What is told beside the findings. Its chance is its own, so that what is asked for here changes
/// nothing there.
fn beside(
    wanted: &Analyse,
    data: &Data,
    population: Option<&Population>,
    method: Method,
) -> Result<Beside, Box<dyn Error>> {
    let mut rng = ChaCha8Rng::seed_from_u64(wanted.seed);
    let (people, attributes) = match data {
        Data::Values(study) => (study.people, &study.attributes),
        Data::Orders(contest) => (contest.people, &contest.attributes),
    };
    let risks = risks(attributes, method.k);
    if let Some(worst) = risks.first() {
        eprintln!(
            "careful with the data: {} of {people} people can be told by {} alone",
            worst.people,
            worst.attributes.join(" and ")
        );
    }
    let weighting = population.map(|population| {
        let told = told(attributes, people, method.k);
        let weighed = weigh(data, population, &told, method, &mut rng);
        weighed.map_err(|error| format!("--margins: {error}"))
    });
    let position = match data {
        Data::Orders(orders) if wanted.correct_position => {
            Some(contest::corrected(orders, method, &mut rng))
        }
        Data::Values(_) if wanted.correct_position => {
            return Err("--correct-position: values have no place on the screen; orders do".into());
        }
        _ => None,
    };
    Ok(Beside {
        risks,
        weighting: weighting.transpose()?,
        position,
    })
}

/// Counts with differential privacy and nothing else. Their chance comes from the system and is kept
/// nowhere: whoever knew it could take the noise off.
fn private(wanted: &Analyse, data: &Data, epsilon: Epsilon) -> Outcome {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|error| format!("no randomness: {error}"))?;
    let mut rng = ChaCha20Rng::from_seed(seed);
    let counts = private_counts(data, epsilon, &mut rng)?;
    match &wanted.json {
        Some(out) => {
            let mut text = serde_json::to_vec_pretty(&counts)?;
            text.push(b'\n');
            write(out, &text)?;
        }
        None => print!("{}", say::private(&counts)),
    }
    Ok(ExitCode::SUCCESS)
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
