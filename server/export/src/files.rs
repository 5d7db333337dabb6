//! Folders of a release: written aside, then moved into place; read whole.

use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A release's files by path with forward slashes, in order.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Files that are made durable at the same time.
const AT_ONCE: usize = 8;

/// SHA-256 in hex.
pub fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// What a file comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// SHA-256 in hex.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
}

/// What files come to, by path.
pub type Digests = BTreeMap<String, Digest>;

/// What `files` come to.
pub fn digests(files: &Files) -> Digests {
    let digest = |bytes: &Vec<u8>| Digest {
        sha256: sha256(bytes),
        bytes: bytes.len() as u64,
    };
    let digests = files
        .iter()
        .map(|(path, bytes)| (path.clone(), digest(bytes)));
    digests.collect()
}

/// A folder in the making: it stands aside until it is whole, so that it appears whole or not at all.
/// A file goes straight to the disk, however large it is.
pub struct Aside {
    folder: PathBuf,
    digests: Digests,
    /// Written, but perhaps not on the disk yet.
    written: Vec<File>,
}

impl Aside {
    /// Beside `out`, which must not exist or be empty once the folder is moved there.
    pub fn begin(out: &Path) -> io::Result<Self> {
        let name = out
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or("release");
        let parent = parent(out);
        std::fs::create_dir_all(parent)?;
        let folder = parent.join(format!(".{name}.part"));
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        Ok(Self {
            folder,
            digests: Digests::new(),
            written: Vec::new(),
        })
    }

    /// Opens a file, which is to be noted once it is written.
    pub fn open(&self, path: &str) -> io::Result<Hashed> {
        let path = self.folder.join(path);
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        Ok(Hashed {
            file: BufWriter::with_capacity(1 << 18, File::create(path)?),
            hash: Sha256::new(),
            bytes: 0,
        })
    }

    /// Notes a file that was written.
    pub fn note(&mut self, path: String, (digest, file): Written) {
        self.digests.insert(path, digest);
        self.written.push(file);
    }

    /// Writes a small file.
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let mut file = self.open(path)?;
        file.write_all(bytes)?;
        let written = file.finish()?;
        self.note(path.to_owned(), written);
        Ok(())
    }

    /// What there is so far.
    pub const fn digests(&self) -> &Digests {
        &self.digests
    }

    /// Moves the folder to where it belongs, once all of it is on the disk.
    pub fn publish(self, out: &Path) -> io::Result<()> {
        make_durable(&self.written)?;
        if out.exists() {
            // Fails where something is in it.
            std::fs::remove_dir(out)?;
        }
        std::fs::rename(&self.folder, out)?;
        File::open(parent(out))?.sync_all()
    }
}

fn parent(out: &Path) -> &Path {
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.unwrap_or_else(|| Path::new("."))
}

/// What a file came to, and the file.
pub type Written = (Digest, File);

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

/// A file that is hashed as it is written.
pub struct Hashed {
    file: BufWriter<File>,
    hash: Sha256,
    bytes: u64,
}

impl Hashed {
    /// Everything is handed to the system; what it came to.
    pub fn finish(self) -> io::Result<Written> {
        let file = self
            .file
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        let digest = Digest {
            sha256: hex::encode(self.hash.finalize()),
            bytes: self.bytes,
        };
        Ok((digest, file))
    }
}

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.hash.update(bytes.get(..written).unwrap_or_default());
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Writes `files` so that `out` appears whole or not at all. `out` must not exist, or be empty.
pub fn write(files: &Files, out: &Path) -> io::Result<()> {
    let mut aside = Aside::begin(out)?;
    for (path, bytes) in files {
        aside.put(path, bytes)?;
    }
    aside.publish(out)
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
