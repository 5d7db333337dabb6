//! Verifying a release from its files alone.

use crate::build::{jsonl_path, parquet_path};
use crate::files::{self, Files, sha256};
use crate::manifest::{self, MANIFEST, Manifest, SIGNATURE, SUMS};
use crate::{jsonl, parquet, pay};
use domain::dataset::Table;
use domain::dataset::derive::{self, Basis};
use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

/// Every table's name; a release holds those that have rows.
const TABLES: [&str; 9] = [
    "consents",
    "contributors",
    "distributions",
    "items",
    "judgements",
    "pay",
    "preferences",
    "responses",
    "unpaired",
];

/// What was found sound.
#[derive(Clone, Debug)]
pub struct Report {
    /// The manifest's SHA-256.
    pub digest: String,
    /// The key that signed it, in hex. Whether it is the right one is the reader's to know.
    pub public_key: String,
    /// Files whose checksums hold.
    pub files: usize,
    /// Rows of distributions computed again.
    pub distributions: usize,
    /// Rows of preferences computed again.
    pub preferences: usize,
}

/// What is wrong, and with which file.
#[derive(Debug)]
pub enum VerifyError {
    /// The folder can't be read.
    Io(std::io::Error),
    /// A file is not what it was when the release was built.
    Altered(String),
    /// A file is missing.
    Missing(String),
    /// A file does not belong.
    Stray(String),
    /// A file's rows do not follow from the other tables.
    Differs(String),
    /// Somebody is below the floor.
    BelowFloor(String),
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(error) => write!(f, "the folder can't be read: {error}"),
            Self::Altered(path) => write!(f, "{path}: altered since the release was built"),
            Self::Missing(path) => write!(f, "{path}: missing"),
            Self::Stray(path) => write!(f, "{path}: does not belong to the release"),
            Self::Differs(path) => write!(f, "{path}: does not follow from the other tables"),
            Self::BelowFloor(who) => write!(f, "pay: {who} is below the floor"),
        }
    }
}

impl std::error::Error for VerifyError {}

/// Checks signature and checksums, then computes everything derived again.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify(folder: &Path) -> Result<Report, VerifyError> {
    let files = files::read(folder).map_err(VerifyError::Io)?;
    let (manifest, public_key) = check_bytes(&files)?;
    let tables = parse(&files)?;
    for table in &tables {
        let counted = manifest.counts.get(table.name).copied();
        if counted != Some(table.rows.len() as u64) {
            return Err(VerifyError::Differs(parquet_path(table.name)));
        }
        let beside = jsonl_path(table.name);
        if let Some(text) = files.get(&beside)
            && jsonl::render(table).ok().as_ref() != Some(text)
        {
            return Err(VerifyError::Differs(beside));
        }
    }
    let judgements = || VerifyError::Differs(parquet_path("judgements"));
    let basis = Basis::read(&tables, manifest.k).ok_or_else(judgements)?;
    let derived = [
        derive::preferences(&basis),
        derive::unpaired(&basis),
        derive::distributions(&basis),
    ];
    for expected in &derived {
        let found = tables.iter().find(|table| table.name == expected.name);
        let rows = found.map_or(&[][..], |table| &table.rows);
        if rows != expected.rows {
            return Err(VerifyError::Differs(parquet_path(expected.name)));
        }
    }
    pay::check(&manifest, &tables, &files)?;
    check_consents(&tables)?;
    let [preferences, _, distributions] = derived;
    Ok(Report {
        digest: files
            .get(MANIFEST)
            .map(|text| sha256(text))
            .unwrap_or_default(),
        public_key,
        files: files.len(),
        distributions: distributions.rows.len(),
        preferences: preferences.rows.len(),
    })
}

/// The tables of a release, without verifying it.
///
/// # Errors
/// Where the folder or a table can't be read.
pub fn read_tables(folder: &Path) -> Result<Vec<Table>, VerifyError> {
    parse(&files::read(folder).map_err(VerifyError::Io)?)
}

fn parse(files: &Files) -> Result<Vec<Table>, VerifyError> {
    let mut tables = Vec::new();
    for name in TABLES {
        let path = parquet_path(name);
        if let Some(bytes) = files.get(&path) {
            let table = parquet::read(name, bytes.clone());
            tables.push(table.map_err(|_| VerifyError::Altered(path))?);
        }
    }
    Ok(tables)
}

fn check_bytes(files: &Files) -> Result<(Manifest, String), VerifyError> {
    let get = |path: &str| {
        files
            .get(path)
            .ok_or_else(|| VerifyError::Missing(path.to_owned()))
    };
    let altered = |path: &str| VerifyError::Altered(path.to_owned());
    let (text, signature, sums) = (get(MANIFEST)?, get(SIGNATURE)?, get(SUMS)?);
    // First by the checksums, because they can tell the manifest's fault from the signature's.
    check_sums(files, sums)?;
    let public_key = manifest::check_signature(text, signature).ok_or_else(|| altered(MANIFEST))?;
    let manifest: Manifest = serde_json::from_slice(text).map_err(|_| altered(MANIFEST))?;
    for (path, digest) in &manifest.files {
        if sha256(get(path)?) != *digest {
            return Err(altered(path));
        }
    }
    let sealed: BTreeSet<&str> = [MANIFEST, SIGNATURE, SUMS].into();
    let stray = files
        .keys()
        .find(|path| !manifest.files.contains_key(*path) && !sealed.contains(path.as_str()));
    match stray {
        Some(path) => Err(VerifyError::Stray(path.clone())),
        None => Ok((manifest, public_key)),
    }
}

/// Compares the checksums' file; a line that is no checksum of a file is the checksums' own fault.
fn check_sums(files: &Files, sums: &[u8]) -> Result<(), VerifyError> {
    let expected = manifest::sums(files);
    if expected.as_bytes() == sums {
        return Ok(());
    }
    let text = String::from_utf8_lossy(sums);
    let wrong: Vec<&str> = expected
        .lines()
        .filter(|line| !text.lines().any(|found| found == *line))
        .filter_map(|line| line.split_once("  ").map(|(_, path)| path))
        .collect();
    // A changed file is also told apart from its digest in the signed manifest, where it stands.
    let blamed = wrong.iter().find(|path| !agrees_with_manifest(files, path));
    match (blamed, wrong.first()) {
        (Some(path), _) => Err(VerifyError::Altered((*path).to_owned())),
        (None, _) => Err(VerifyError::Altered(SUMS.to_owned())),
    }
}

/// Whether a file is as the signed manifest says; the manifest and its signature vouch for one another.
fn agrees_with_manifest(files: &Files, path: &str) -> bool {
    let (Some(text), Some(signature)) = (files.get(MANIFEST), files.get(SIGNATURE)) else {
        return false;
    };
    let signed = manifest::check_signature(text, signature).is_some();
    if path == MANIFEST || path == SIGNATURE {
        return signed;
    }
    let manifest: Option<Manifest> = serde_json::from_slice(text).ok();
    manifest.is_some_and(|manifest| {
        manifest.files.get(path) == files.get(path).map(|bytes| sha256(bytes)).as_ref()
    })
}

/// The texts of a table's column.
fn texts<'t>(tables: &'t [Table], table: &str, column: &str) -> BTreeSet<&'t str> {
    let table = tables.iter().find(|found| found.name == table);
    let values = table.into_iter().flat_map(|table| {
        let place = table.column(column);
        table
            .rows
            .iter()
            .filter_map(move |row| row.get(place?)?.as_text())
    });
    values.map(AsRef::as_ref).collect()
}

/// Behind every judgement stands a consent record of the release.
fn check_consents(tables: &[Table]) -> Result<(), VerifyError> {
    let kept = texts(tables, "consents", "consent_id");
    if texts(tables, "judgements", "consent_id").is_subset(&kept) {
        Ok(())
    } else {
        Err(VerifyError::Differs(parquet_path("consents")))
    }
}
