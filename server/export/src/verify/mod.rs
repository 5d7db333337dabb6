//! Verifying a release from its files alone.

mod claims;
mod rounds;

use crate::build::{chance, jsonl_path, parquet_path};
use crate::feed::{self, Feed};
use crate::files::{self, Files, sha256};
use crate::key::{self, ExpectedKey};
use crate::manifest::{self, MANIFEST, Manifest, SIGNATURE, SUMS};
use crate::retract::{self, FEED, KEPT, ORIGINAL};
use crate::{jsonl, parquet, pay};
use domain::dataset::Table;
use domain::dataset::derive::{self, Basis};
use domain::dataset::tables::names;
use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

/// What was found sound.
#[derive(Clone, Debug)]
pub struct Report {
    /// The manifest's SHA-256.
    pub digest: String,
    /// The key that signed it, in hex. Whether it is the right one is the reader's to know, unless
    /// they said which one they expect.
    pub public_key: String,
    /// Its fingerprint.
    pub fingerprint: String,
    /// Withdrawals that were taken out of this copy; none from the original.
    pub retractions: usize,
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
    /// It is signed, by another key than the expected one: its fingerprint.
    OtherKey(String),
    /// The feed that was applied to this copy is not sound.
    Feed(feed::FeedError),
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
            Self::OtherKey(fingerprint) => {
                write!(
                    f,
                    "signed by another key than the expected one: {fingerprint}"
                )
            }
            Self::Feed(cause) => write!(f, "{FEED}: {cause}"),
        }
    }
}

impl std::error::Error for VerifyError {}

/// Checks signature and checksums, then computes everything derived again.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify(folder: &Path) -> Result<Report, VerifyError> {
    verify_with(folder, None)
}

/// As [`verify`], and the signature must be the expected key's.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify_with(folder: &Path, expected: Option<&ExpectedKey>) -> Result<Report, VerifyError> {
    let files = files::read(folder).map_err(VerifyError::Io)?;
    let applied = retract::applied(&files);
    let (manifest, public_key) = check_bytes(&files, applied.as_ref())?;
    let key = key::from_hex(&public_key).ok_or_else(|| altered(SIGNATURE))?;
    let fingerprint = key::fingerprint(&key.to_bytes());
    if expected.is_some_and(|expected| !expected.is(&key.to_bytes())) {
        return Err(VerifyError::OtherKey(fingerprint));
    }
    let tables = parse(&files)?;
    for table in &tables {
        let beside = jsonl_path(table.name);
        if let Some(text) = files.get(&beside)
            && jsonl::render(table).ok().as_ref() != Some(text)
        {
            return Err(VerifyError::Differs(beside));
        }
    }
    let digest = files
        .get(MANIFEST)
        .map(|text| sha256(text))
        .unwrap_or_default();
    match &applied {
        None => {
            for table in &tables {
                if manifest.counts.get(table.name).copied() != Some(table.rows.len() as u64) {
                    return Err(VerifyError::Differs(parquet_path(table.name)));
                }
            }
        }
        Some(feed) => check_pruned(feed, &digest, &public_key, &files, &tables)?,
    }
    let judgements = || VerifyError::Differs(parquet_path("judgements"));
    let basis = Basis::read(&tables, manifest.k).ok_or_else(judgements)?;
    let derived = derive::all(&basis, &mut chance());
    for expected in &derived {
        let found = tables.iter().find(|table| table.name == expected.name);
        let rows = found.map_or(&[][..], |table| &table.rows);
        if rows != expected.rows {
            return Err(VerifyError::Differs(parquet_path(expected.name)));
        }
    }
    claims::check(&manifest, &tables)?;
    pay::check(&manifest, &tables, &files)?;
    let rows = |name: &str| {
        let table = derived.iter().find(|table| table.name == name);
        table.map_or(0, |table| table.rows.len())
    };
    Ok(Report {
        digest,
        public_key,
        fingerprint,
        retractions: applied.map_or(0, |feed| feed.entries.len()),
        files: files.len(),
        distributions: rows("distributions"),
        preferences: rows("preferences"),
    })
}

fn altered(path: &str) -> VerifyError {
    VerifyError::Altered(path.to_owned())
}

/// Proves a pruned copy: the feed is the release's and signed by its key, and the base tables are
/// what the feed says that they come to. Card and description follow from the originals, which the
/// manifest vouches for.
fn check_pruned(
    feed: &Feed,
    digest: &str,
    public_key: &str,
    files: &Files,
    tables: &[Table],
) -> Result<(), VerifyError> {
    feed.check(digest, public_key).map_err(VerifyError::Feed)?;
    let said = feed.entries.last().map(|last| &last.tables);
    let found = feed::digests(tables).map_err(|_| altered(FEED))?;
    let wrong = |name: &str| said.and_then(|said| said.get(name)) != found.get(name);
    let names = said.into_iter().flatten().map(|(name, _)| name);
    if let Some(name) = names.chain(found.keys()).find(|name| wrong(name)) {
        return Err(VerifyError::Differs(parquet_path(name)));
    }
    let expected = retract::rewritten(files, tables, feed).ok_or_else(|| altered(retract::CARD))?;
    let differs = expected
        .iter()
        .find(|(path, text)| files.get(*path) != Some(*text));
    match differs {
        Some((path, _)) => Err(altered(path)),
        None => Ok(()),
    }
}

/// The tables of a release, without verifying it.
///
/// # Errors
/// Where the folder or a table can't be read.
pub fn read_tables(folder: &Path) -> Result<Vec<Table>, VerifyError> {
    parse(&files::read(folder).map_err(VerifyError::Io)?)
}

pub(crate) fn parse(files: &Files) -> Result<Vec<Table>, VerifyError> {
    let mut tables = Vec::new();
    for name in names() {
        let path = parquet_path(name);
        if let Some(bytes) = files.get(&path) {
            let table = parquet::read(name, bytes.clone());
            tables.push(table.map_err(|_| VerifyError::Altered(path))?);
        }
    }
    Ok(tables)
}

fn check_bytes(files: &Files, applied: Option<&Feed>) -> Result<(Manifest, String), VerifyError> {
    let get = |path: &str| {
        files
            .get(path)
            .ok_or_else(|| VerifyError::Missing(path.to_owned()))
    };
    let (text, signature, listed) = (get(MANIFEST)?, get(SIGNATURE)?, get(SUMS)?);
    // First by the checksums, because they can tell the manifest's fault from the signature's.
    check_sums(files, listed)?;
    let public_key = manifest::check_signature(text, signature).ok_or_else(|| altered(MANIFEST))?;
    let manifest: Manifest = serde_json::from_slice(text).map_err(|_| altered(MANIFEST))?;
    for (path, digest) in &manifest.files {
        let found = sha256(get(path)?);
        // What a withdrawal changes is proven by other means; see `check_pruned`.
        let proven = match applied {
            None => found == *digest,
            Some(_) if KEPT.contains(&path.as_str()) => {
                sha256(get(&format!("{ORIGINAL}{path}"))?) == *digest
            }
            Some(_) => found == *digest || is_table(path),
        };
        if !proven {
            return Err(altered(path));
        }
    }
    let sealed: BTreeSet<&str> = [MANIFEST, SIGNATURE, SUMS].into();
    let kept = |path: &str| {
        let original = path.strip_prefix(ORIGINAL);
        applied.is_some() && original.is_some_and(|name| KEPT.contains(&name))
    };
    // What follows from the tables may have rows only once somebody's are gone.
    let fresh = |path: &str| applied.is_some() && is_table_of(path, derive::names());
    let stray = files.keys().find(|path| {
        !manifest.files.contains_key(*path)
            && !sealed.contains(path.as_str())
            && !kept(path)
            && !fresh(path)
    });
    match stray {
        Some(path) => Err(VerifyError::Stray(path.clone())),
        None => Ok((manifest, public_key)),
    }
}

fn is_table(path: &str) -> bool {
    is_table_of(path, names())
}

fn is_table_of(path: &str, mut tables: impl Iterator<Item = &'static str>) -> bool {
    tables.any(|name| path == parquet_path(name) || path == jsonl_path(name))
}

/// Compares the checksums' file; a line that is no checksum of a file is the checksums' own fault.
fn check_sums(files: &Files, sums: &[u8]) -> Result<(), VerifyError> {
    let expected = manifest::sums(&files::digests(files));
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
