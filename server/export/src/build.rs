//! Building a release.

use crate::files::{self, Files};
use crate::key::fingerprint;
use crate::manifest::{self, Manifest};
use crate::{card, croissant, jsonl, parquet, pay, provenance};
use domain::dataset::tables::tables;
use domain::dataset::{Records, Table};
use domain::pay::PayKind;
use domain::time::Span;
use ed25519_dalek::SigningKey;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use serde_json::json;
use std::fmt;
use std::path::Path;

/// Tables of fewer rows have JSON lines beside the Parquet.
const JSONL_BELOW: usize = 100_000;

/// A built release.
#[derive(Clone, Debug)]
pub struct Built {
    /// SHA-256 of the manifest; the first 12 digits name the release.
    pub digest: String,
    /// Rows of each table.
    pub counts: Vec<(String, usize)>,
}

/// Why there is no release. Nothing was written.
#[derive(Debug)]
pub enum BuildError {
    /// Somebody's effective hourly wage is below the floor: who, by pseudonym.
    BelowFloor(Vec<String>),
    /// Nobody consented to publish anything.
    Empty,
    /// The folder is there and not empty, or can't be written.
    Io(std::io::Error),
    /// A table can't be rendered, which is a mistake of ours.
    Render(String),
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BelowFloor(people) => {
                write!(
                    f,
                    "no fair pay, no release: below the floor: {}",
                    people.join(", ")
                )
            }
            Self::Empty => f.write_str("there is no judgement that may be published"),
            Self::Io(error) => write!(f, "the release can't be written: {error}"),
            Self::Render(cause) => write!(f, "the release can't be rendered: {cause}"),
        }
    }
}

impl std::error::Error for BuildError {}

impl From<std::io::Error> for BuildError {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

fn broken(error: impl fmt::Display) -> BuildError {
    BuildError::Render(error.to_string())
}

/// Who is below the floor, or has time that nothing paid, by pseudonym.
fn below_floor(records: &Records) -> Vec<String> {
    let policy = &records.header.policy;
    if policy.kind == PayKind::Volunteer {
        return Vec::new();
    }
    let short = records.pay.iter().filter(|pay| {
        let missing = policy.top_up(pay.paid, Span::millis(pay.active_ms));
        missing.0 > 0 || pay.unpaid_ms > 0
    });
    let unpaid = records
        .contributors
        .iter()
        .filter(|person| {
            !records
                .pay
                .iter()
                .any(|pay| pay.pseudonym == person.pseudonym)
        })
        .map(|person| &person.pseudonym);
    short
        .map(|pay| &pay.pseudonym)
        .chain(unpaid)
        .map(ToString::to_string)
        .collect()
}

/// Builds the folder `out`, which must not exist or be empty. `progress` hears percents.
///
/// # Errors
/// As [`BuildError`] says.
pub fn build(
    records: &Records,
    key: &SigningKey,
    out: &Path,
    progress: &mut dyn FnMut(u8),
) -> Result<Built, BuildError> {
    let short = below_floor(records);
    if !short.is_empty() {
        return Err(BuildError::BelowFloor(short));
    }
    if records.judgements.is_empty() {
        return Err(BuildError::Empty);
    }
    let tables = tables(records, &mut chance());
    progress(20);
    let mut files = render(&tables)?;
    progress(70);
    let header = &records.header;
    let fingerprint = fingerprint(&key.verifying_key().to_bytes());
    files.insert(
        "README.md".to_owned(),
        card::render(records, &tables, &fingerprint).into_bytes(),
    );
    let croissant = croissant::render(header, &tables, &files);
    files.insert("croissant.json".to_owned(), pretty(&croissant)?);
    files.insert(
        "prov.jsonld".to_owned(),
        pretty(&provenance::render(records))?,
    );
    let retractions = json!({
        "feed": header.retractions,
        "entries": [],
        "as_of": header.as_of.to_string(),
    });
    files.insert("retractions.json".to_owned(), pretty(&retractions)?);
    if let Some(statement) = pay::render(header, &tables) {
        files.insert(pay::STATEMENT.to_owned(), pretty(&statement)?);
    }
    let manifest = Manifest::of(header, &tables, &files);
    let digest = manifest::seal(&manifest, key, &mut files).map_err(broken)?;
    progress(85);
    files::write(&files, out)?;
    progress(100);
    let counts = tables
        .iter()
        .map(|table| (table.name.to_owned(), table.rows.len()))
        .collect();
    Ok(Built { digest, counts })
}

/// The chance by which people are drawn for intervals: the same each time, so that whoever computes a
/// release again comes to the same numbers.
pub fn chance() -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(0)
}

/// JSON as files of a release have it.
pub fn pretty(value: &serde_json::Value) -> Result<Vec<u8>, BuildError> {
    let mut text = serde_json::to_vec_pretty(value).map_err(broken)?;
    text.push(b'\n');
    Ok(text)
}

/// The path of a table's Parquet file.
pub fn parquet_path(table: &str) -> String {
    format!("{table}/train.parquet")
}

/// The path of a table's JSON lines.
pub fn jsonl_path(table: &str) -> String {
    format!("{table}/train.jsonl")
}

/// Every table's files, two cores at work.
fn render(tables: &[Table]) -> Result<Files, BuildError> {
    let mut files = Files::new();
    let both = std::thread::scope(|scope| {
        let parquet = scope.spawn(|| {
            let render =
                |t: &Table| Ok((parquet_path(t.name), parquet::render(t).map_err(broken)?));
            tables
                .iter()
                .map(render)
                .collect::<Result<Vec<_>, BuildError>>()
        });
        let small = tables.iter().filter(|table| table.rows.len() < JSONL_BELOW);
        let render = |t: &Table| Ok((jsonl_path(t.name), jsonl::render(t).map_err(broken)?));
        let jsonl = small.map(render).collect::<Result<Vec<_>, BuildError>>();
        (parquet.join(), jsonl)
    });
    let parquet = both.0.map_err(|_| broken("a thread ended early"))??;
    files.extend(parquet);
    files.extend(both.1?);
    Ok(files)
}
