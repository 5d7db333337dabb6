//! Taking what was withdrawn out of a copy of a release.
//!
//! The manifest and its signature stay what they are: they say what the original was. The tables are
//! pruned and what follows from them is made again, `retractions.json` becomes the signed feed up to
//! where it was applied, and the card says so at its head. The three files that had to change stand
//! under `original/` as they were signed, but for the tables: what was withdrawn is nowhere. `verify`
//! proves the rest from the original's manifest and the feed.

use crate::build::{chance, jsonl_path, parquet_path, pretty};
use crate::feed::{self, Feed, FeedError};
use crate::files::{self, Files, sha256};
use crate::key::ExpectedKey;
use crate::manifest::{MANIFEST, SUMS, sums};
use crate::pay::{self, STATEMENT};
use crate::verify::{self, Report, VerifyError};
use crate::{card, jsonl, parquet};
use domain::dataset::Table;
use domain::dataset::derive::{self, Basis};
use domain::dataset::retract;
use serde_json::{Value, json};
use std::fmt;
use std::path::{Path, PathBuf};

/// The feed's file.
pub const FEED: &str = "retractions.json";
/// The card.
pub const CARD: &str = "README.md";
/// The description for machines.
pub const CROISSANT: &str = "croissant.json";
/// Where files lie as they were signed.
pub const ORIGINAL: &str = "original/";
/// The files that are kept there.
pub const KEPT: [&str; 4] = [CARD, CROISSANT, FEED, STATEMENT];

/// Why a copy was not changed.
#[derive(Debug)]
pub enum RetractError {
    /// The copy is not sound to begin with, or would not be afterwards.
    Copy(VerifyError),
    /// The feed can't be used.
    Feed(FeedError),
    /// The feed does not go as far as the one that was applied before.
    Behind,
    /// An entry names what the copy does not hold, or comes to other tables: its number.
    Entry(i64),
    /// A file can't be rendered or written.
    Io(String),
}

impl fmt::Display for RetractError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Copy(cause) => write!(f, "the copy: {cause}"),
            Self::Feed(cause) => write!(f, "the feed: {cause}"),
            Self::Behind => f.write_str("the feed is older than the one that this copy has"),
            Self::Entry(seq) => write!(f, "entry {seq} of the feed does not fit this copy"),
            Self::Io(cause) => f.write_str(cause),
        }
    }
}

impl std::error::Error for RetractError {}

impl From<VerifyError> for RetractError {
    fn from(error: VerifyError) -> Self {
        Self::Copy(error)
    }
}

fn io(error: impl fmt::Display) -> RetractError {
    RetractError::Io(error.to_string())
}

/// Applies a feed to the copy in `folder` and verifies it again. Entries that were applied before
/// are not applied twice. Where anything is wrong, the folder is left as it was.
///
/// # Errors
/// As [`RetractError`] says.
pub fn apply(
    folder: &Path,
    feed: &Feed,
    expected: Option<&ExpectedKey>,
) -> Result<Report, RetractError> {
    let folder = &folder.canonicalize().map_err(io)?;
    let report = verify::verify_with(folder, expected)?;
    let (manifest, key) = (&report.digest, &report.public_key);
    feed.check(manifest, key).map_err(RetractError::Feed)?;
    let files = files::read(folder).map_err(io)?;
    let pruned = prune(files, feed)?;
    let aside = beside(folder, "pruned");
    files::write(&pruned, &aside).map_err(io)?;
    // Only a folder that verifies takes the other's place.
    let report = match verify::verify_with(&aside, expected) {
        Ok(report) => report,
        Err(error) => {
            std::fs::remove_dir_all(&aside).map_err(io)?;
            return Err(error.into());
        }
    };
    let before = beside(folder, "before");
    std::fs::rename(folder, &before).map_err(io)?;
    std::fs::rename(&aside, folder).map_err(io)?;
    std::fs::remove_dir_all(&before).map_err(io)?;
    Ok(report)
}

fn beside(folder: &Path, what: &str) -> PathBuf {
    let name = folder.file_name().map(|name| name.to_string_lossy());
    let name = name.unwrap_or_else(|| "release".into());
    folder.with_file_name(format!(".{name}.{what}"))
}

/// The feed that was applied to a copy, or nothing where it is the original.
pub(crate) fn applied(files: &Files) -> Option<Feed> {
    let feed = Feed::read(files.get(FEED)?).ok()?;
    (!feed.entries.is_empty()).then_some(feed)
}

/// The files of a copy once the feed is applied to it.
fn prune(mut files: Files, feed: &Feed) -> Result<Files, RetractError> {
    let before = applied(&files).map(|feed| feed.entries).unwrap_or_default();
    if !feed.entries.starts_with(&before) {
        return Err(RetractError::Behind);
    }
    if feed.entries.is_empty() {
        return Ok(files);
    }
    let mut tables = verify::parse(&files)?;
    for entry in feed.entries.iter().skip(before.len()) {
        let wrong = |_| RetractError::Entry(entry.seq);
        retract::apply(&mut tables, &entry.change).map_err(wrong)?;
        if feed::digests(&tables).map_err(io)? != entry.tables {
            return Err(RetractError::Entry(entry.seq));
        }
    }
    derive_again(&files, &mut tables).ok_or_else(|| io("the tables do not belong together"))?;
    for name in KEPT {
        if let Some(text) = files.get(name).cloned() {
            // What stands there already is the original.
            files.entry(format!("{ORIGINAL}{name}")).or_insert(text);
        }
    }
    for table in &tables {
        let (beside, whole) = (jsonl_path(table.name), parquet_path(table.name));
        // A large table has no lines beside it.
        if files.contains_key(&beside) || !files.contains_key(&whole) {
            files.insert(beside, jsonl::render(table).map_err(io)?);
        }
        files.insert(
            parquet_path(table.name),
            parquet::render(table).map_err(io)?,
        );
    }
    files.insert(FEED.to_owned(), feed.write().map_err(io)?);
    let rewritten = rewritten(&files, &tables, feed).ok_or_else(|| io("the card can't be read"))?;
    files.extend(rewritten);
    let sums = sums(&files::digests(&files));
    files.insert(SUMS.to_owned(), sums.into_bytes());
    Ok(files)
}

/// Puts what follows from the pruned tables in place of what followed from the whole ones.
fn derive_again(files: &Files, tables: &mut Vec<Table>) -> Option<()> {
    let manifest: Value = serde_json::from_slice(files.get(MANIFEST)?).ok()?;
    let k = manifest.get("k")?.as_u64()?;
    let derived = derive::all(&Basis::read(tables, k)?, &mut chance());
    for fresh in derived {
        match tables.iter_mut().find(|table| table.name == fresh.name) {
            Some(table) => *table = fresh,
            // Every group may support something once somebody who did not is gone.
            None if !fresh.rows.is_empty() => tables.push(fresh),
            None => {}
        }
    }
    Some(())
}

/// The card, the description and the statement of pay of a pruned copy, from the originals and what the
/// copy holds: `verify` makes them again to compare.
pub(crate) fn rewritten(files: &Files, tables: &[Table], feed: &Feed) -> Option<Files> {
    let original = |name: &str| files.get(&format!("{ORIGINAL}{name}"));
    let card = std::str::from_utf8(original(CARD)?).ok()?;
    let mut croissant: Value = serde_json::from_slice(original(CROISSANT)?).ok()?;
    for object in croissant.get_mut("distribution")?.as_array_mut()? {
        let path = object.get("@id")?.as_str()?;
        if let Some(bytes) = files.get(path) {
            let (size, digest) = (format!("{} B", bytes.len()), sha256(bytes));
            let fields = object.as_object_mut()?;
            fields.insert("contentSize".to_owned(), json!(size));
            fields.insert("sha256".to_owned(), json!(digest));
        }
    }
    let mut rewritten = Files::from([
        (CARD.to_owned(), card::retracted(card, feed).into_bytes()),
        (CROISSANT.to_owned(), pretty(&croissant).ok()?),
    ]);
    if let Some(statement) = original(STATEMENT) {
        let manifest = serde_json::from_slice(files.get(MANIFEST)?).ok()?;
        let again = pay::again(statement, &manifest, tables)?;
        rewritten.insert(STATEMENT.to_owned(), pretty(&again).ok()?);
    }
    Some(rewritten)
}
