//! Building a release.

use crate::files::{self, Aside};
use crate::key::fingerprint;
use crate::manifest::{self, Manifest};
use crate::{card, croissant, jsonl, parquet, pay, provenance};
use domain::cores;
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
    let mut aside = Aside::begin(out)?;
    render(&tables, &mut aside)?;
    progress(70);
    let header = &records.header;
    let fingerprint = fingerprint(&key.verifying_key().to_bytes());
    let card = card::render(records, &tables, &fingerprint);
    aside.put("README.md", card.as_bytes())?;
    let croissant = croissant::render(header, &tables, aside.digests());
    aside.put("croissant.json", &pretty(&croissant)?)?;
    aside.put("prov.jsonld", &pretty(&provenance::render(records))?)?;
    let retractions = json!({
        "feed": header.retractions,
        "entries": [],
        "as_of": header.as_of.to_string(),
    });
    aside.put("retractions.json", &pretty(&retractions)?)?;
    if let Some(statement) = pay::render(header, &tables) {
        aside.put(pay::STATEMENT, &pretty(&statement)?)?;
    }
    let manifest = Manifest::of(header, &tables, aside.digests());
    let digest = manifest::seal(&manifest, key, &mut aside)?;
    progress(85);
    aside.publish(out)?;
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

/// Every table's files, each written on a core of its own.
fn render(tables: &[Table], aside: &mut Aside) -> Result<(), BuildError> {
    let mut wanted: Vec<(&Table, Form)> =
        tables.iter().map(|table| (table, Form::Parquet)).collect();
    let small = tables.iter().filter(|table| table.rows.len() < JSONL_BELOW);
    wanted.extend(small.map(|table| (table, Form::Lines)));
    // The largest first, so that no core is left with one at the end.
    wanted.sort_by_key(|(table, _)| std::cmp::Reverse(table.rows.len()));
    let written = cores::map(&wanted, |(table, form)| {
        let path = form.path(table.name);
        let written = form.write(table, aside.open(&path)?)?;
        Ok::<_, BuildError>((path, written))
    });
    for file in written {
        let (path, written) = file?;
        aside.note(path, written);
    }
    Ok(())
}

/// How a table is written.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// Parquet, compressed with zstd.
    Parquet,
    /// JSON lines.
    Lines,
}

impl Form {
    fn path(self, table: &str) -> String {
        match self {
            Self::Parquet => parquet_path(table),
            Self::Lines => jsonl_path(table),
        }
    }

    fn write(self, table: &Table, mut file: files::Hashed) -> Result<files::Written, BuildError> {
        match self {
            Self::Parquet => parquet::write(table, &mut file).map_err(broken)?,
            Self::Lines => jsonl::write(table, &mut file).map_err(broken)?,
        }
        Ok(file.finish()?)
    }
}

/// Writes one table's files alone into the folder `out`, which must not exist or be empty: whatever its
/// size, in every form that is asked for.
///
/// # Errors
/// As [`build`].
pub fn write_table(table: &Table, forms: &[Form], out: &Path) -> Result<(), BuildError> {
    let mut aside = Aside::begin(out)?;
    let written = cores::map(forms, |form| {
        let path = form.path(table.name);
        let written = form.write(table, aside.open(&path)?)?;
        Ok::<_, BuildError>((path, written))
    });
    for file in written {
        let (path, written) = file?;
        aside.note(path, written);
    }
    Ok(aside.publish(out)?)
}
