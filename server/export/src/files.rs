//! Folders of a release: written aside, then moved into place; read whole.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// A release's files by path with forward slashes, in order.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Files that are made durable at the same time.
const AT_ONCE: usize = 8;

/// SHA-256 in hex.
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// Writes `files` so that `out` appears whole or not at all. `out` must not exist, or be empty.
pub fn write(files: &Files, out: &Path) -> io::Result<()> {
    let name = out
        .file_name()
        .and_then(|name| name.to_str())
        .unwrap_or("release");
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty());
    let parent = parent.unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(parent)?;
    let aside = parent.join(format!(".{name}.part"));
    if aside.exists() {
        std::fs::remove_dir_all(&aside)?;
    }
    let mut written = Vec::with_capacity(files.len());
    for (path, bytes) in files {
        let path = aside.join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut file = File::create(path)?;
        file.write_all(bytes)?;
        written.push(file);
    }
    make_durable(&written)?;
    if out.exists() {
        // Fails where something is in it.
        std::fs::remove_dir(out)?;
    }
    std::fs::rename(&aside, out)?;
    File::open(parent)?.sync_all()
}

/// Waits until the disk has the files; several at a time, as it waits more than it writes.
fn make_durable(files: &[File]) -> io::Result<()> {
    let share = files.len().div_ceil(AT_ONCE).max(1);
    std::thread::scope(|scope| {
        let sync = |files: &[File]| files.iter().try_for_each(File::sync_all);
        let threads = files
            .chunks(share)
            .map(|files| scope.spawn(move || sync(files)));
        let threads: Vec<_> = threads.collect();
        threads.into_iter().try_for_each(|thread| {
            thread
                .join()
                .unwrap_or_else(|_| Err(io::Error::other("a thread ended early")))
        })
    })
}

/// Reads every file below `folder`.
pub fn read(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    let mut folders = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push((entry.path(), format!("{path}/")));
            } else {
                files.insert(path, std::fs::read(entry.path())?);
            }
        }
    }
    Ok(files)
}
