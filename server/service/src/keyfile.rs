//! The key file: mode 0600, outside of the database, changed under a lock and never in place.
//!
//! Whoever copies the database can neither sign in the instance's name, nor tell pseudonyms apart,
//! nor read what people said of themselves or where their money goes.

use crate::{Entropy, Error, Result};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// What the file holds.
#[derive(Serialize, Deserialize)]
pub(crate) struct Kept {
    pub(crate) signing: String,
    pub(crate) pseudonym: String,
    /// The last one seals; all of them open.
    #[serde(default)]
    pub(crate) sealing: Vec<SealingKey>,
}

/// A key that seals.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct SealingKey {
    pub(crate) name: String,
    pub(crate) key: String,
}

impl Kept {
    pub(crate) fn new(entropy: &Entropy) -> Self {
        let (mut signing, mut pseudonym) = ([0; 32], [0; 32]);
        entropy(&mut signing);
        entropy(&mut pseudonym);
        Self {
            signing: hex::encode(signing),
            pseudonym: hex::encode(pseudonym),
            sealing: vec![SealingKey::new(entropy)],
        }
    }
}

impl SealingKey {
    pub(crate) fn new(entropy: &Entropy) -> Self {
        let (mut name, mut key) = ([0; 8], [0; 32]);
        entropy(&mut name);
        entropy(&mut key);
        Self {
            name: hex::encode(name),
            key: hex::encode(key),
        }
    }
}

/// 32 bytes in hex digits.
pub(crate) fn bytes(text: &str) -> Result<[u8; 32]> {
    hex::decode(text)
        .map_err(broken)?
        .try_into()
        .map_err(|_| broken("wrong length"))
}

pub(crate) fn broken(cause: impl std::fmt::Display) -> Error {
    Error::Fault(format!("the instance's keys can't be used: {cause}"))
}

/// The key file, where it is there and for its owner alone.
pub(crate) fn read(file: &Path) -> Result<Option<Kept>> {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(broken(format!("{}: {error}", file.display()))),
    };
    let mode = std::fs::metadata(file)
        .map_err(broken)?
        .permissions()
        .mode();
    if mode & 0o077 != 0 {
        let advice = "may be read by others than its owner: chmod 600";
        return Err(broken(format!("{} {advice}", file.display())));
    }
    let kept = serde_json::from_str(&text);
    kept.map(Some)
        .map_err(|error| broken(format!("{}: {error}", file.display())))
}

fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Changes the file, or makes it: `change` is given what it holds and answers what it is to hold
/// from now on, or `None` where nothing changes. One process after the other, and whoever reads
/// meanwhile reads the old file or the new one.
pub(crate) fn change(
    file: &Path,
    change: impl FnOnce(Option<Kept>) -> Result<Option<Kept>>,
) -> Result<Kept> {
    let failed = |error: std::io::Error| broken(format!("{}: {error}", file.display()));
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let lock = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .open(beside(file, ".lock"))
        .map_err(failed)?;
    // Until it is dropped.
    lock.lock().map_err(failed)?;
    if let Some(next) = change(read(file)?)? {
        let fresh = beside(file, ".new");
        let mut made = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&fresh)
            .map_err(failed)?;
        let text = serde_json::to_string_pretty(&next).map_err(broken)?;
        made.write_all(text.as_bytes()).map_err(failed)?;
        made.sync_all().map_err(failed)?;
        std::fs::rename(&fresh, file).map_err(failed)?;
        if let Some(folder) = file.parent() {
            // The name is on disk before anything is sealed by what it holds.
            let folder = if folder.as_os_str().is_empty() {
                Path::new(".")
            } else {
                folder
            };
            File::open(folder)
                .and_then(|folder| folder.sync_all())
                .map_err(failed)?;
        }
    }
    read(file)?.ok_or_else(|| broken("not kept"))
}
