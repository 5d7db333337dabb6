//! Sealing: what people said of themselves, where their money goes and what models are asked with
//! stand in the database as XChaCha20-Poly1305 under a key that does not.
//!
//! Sealed bytes are a random nonce of 24 bytes, then ciphertext and tag. Associated data name the
//! key, what it is, whose it is and which question it answers or panel it belongs to, so that bytes moved to another row
//! do not open. What is short is padded to a multiple of 64 bytes, so that its length tells nothing.
//! The key that sealed stands beside the bytes by name. Keys are read again when the key file
//! changes: a server that is running when they are rotated seals by the new one from then on.

use crate::keyfile::{self, Kept, SealingKey, broken};
use crate::{Entropy, Error, Result, Service};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use domain::id::{AttributeId, EndpointId, PanelId, PersonId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};
use std::time::SystemTime;
use store::sealed::Sealed;

/// Bytes of the nonce.
const NONCE: usize = 24;
/// What plain bytes are padded to a multiple of.
const BLOCK: usize = 64;

/// What sealed bytes are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum About {
    /// A person's answer to a question.
    Answer(PersonId, AttributeId),
    /// Where a person's money goes.
    Payee(PersonId),
    /// Who a person is to the provider of a panel.
    Place(PersonId, PanelId),
    /// What a model wants to be asked with.
    Endpoint(EndpointId),
}

impl About {
    /// The associated data.
    fn bytes(self, key: &str) -> Vec<u8> {
        let (kind, whose, of) = match self {
            Self::Answer(person, attribute) => ("answer", person.0, Some(attribute.0)),
            Self::Payee(person) => ("payee", person.0, None),
            Self::Place(person, panel) => ("place", person.0, Some(panel.0)),
            Self::Endpoint(endpoint) => ("endpoint", endpoint.0, None),
        };
        let mut bytes = format!("polyphony sealed 1 {key} {kind} ").into_bytes();
        bytes.extend(whose.as_bytes());
        bytes.extend(of.iter().flat_map(|of| of.as_bytes()));
        bytes
    }
}

/// The keys that seal, as the file holds them.
pub(crate) struct Vault {
    file: PathBuf,
    ring: RwLock<Ring>,
}

struct Ring {
    /// By name, the newest last.
    keys: Vec<(String, Key)>,
    mark: Mark,
}

/// What tells a changed file from the one that was read.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Mark {
    modified: SystemTime,
    size: u64,
    inode: u64,
}

impl Mark {
    fn of(file: &Path) -> Result<Self> {
        let found = std::fs::metadata(file).map_err(broken)?;
        Ok(Self {
            modified: found.modified().map_err(broken)?,
            size: found.size(),
            inode: found.ino(),
        })
    }
}

impl Ring {
    fn read(file: &Path) -> Result<Self> {
        // Before the file is read: a change meanwhile is found the next time.
        let mark = Mark::of(file)?;
        let kept = keyfile::read(file)?.ok_or_else(|| broken("the key file is gone"))?;
        let keys = kept.sealing.iter().map(|known| {
            let key = Key::from(keyfile::bytes(&known.key)?);
            Ok((known.name.clone(), key))
        });
        let keys: Vec<_> = keys.collect::<Result<_>>()?;
        if keys.is_empty() {
            return Err(broken("the key file holds no key that seals"));
        }
        Ok(Self { keys, mark })
    }
}

impl Vault {
    /// Reads the keys; a file from before there were such is given one.
    pub(crate) fn open(file: &Path, entropy: &Entropy) -> Result<Self> {
        keyfile::change(file, |kept| {
            let kept = kept.ok_or_else(|| broken("the key file is gone"))?;
            Ok(kept.sealing.is_empty().then(|| Kept {
                sealing: vec![SealingKey::new(entropy)],
                ..kept
            }))
        })?;
        Ok(Self {
            file: file.to_owned(),
            ring: RwLock::new(Ring::read(file)?),
        })
    }

    /// Something of the keys as the file holds them now.
    fn now<T>(&self, of: impl FnOnce(&Ring) -> T) -> Result<T> {
        let mark = Mark::of(&self.file)?;
        {
            let ring = self.ring.read().unwrap_or_else(PoisonError::into_inner);
            if ring.mark == mark {
                return Ok(of(&ring));
            }
        }
        let fresh = Ring::read(&self.file)?;
        let mut ring = self.ring.write().unwrap_or_else(PoisonError::into_inner);
        *ring = fresh;
        Ok(of(&ring))
    }

    /// The names of all keys, the one that seals last.
    pub(crate) fn names(&self) -> Result<Vec<String>> {
        self.now(|ring| ring.keys.iter().map(|(name, _)| name.clone()).collect())
    }

    /// Adds a key, which seals from now on; its name.
    pub(crate) fn add(&self, entropy: &Entropy) -> Result<String> {
        let key = SealingKey::new(entropy);
        let name = key.name.clone();
        keyfile::change(&self.file, |kept| {
            let mut kept = kept.ok_or_else(|| broken("the key file is gone"))?;
            kept.sealing.push(key);
            Ok(Some(kept))
        })?;
        Ok(name)
    }

    /// Takes all keys but the one that seals out of the file; how many those were.
    pub(crate) fn forget(&self) -> Result<usize> {
        let mut gone = 0;
        keyfile::change(&self.file, |kept| {
            let mut kept = kept.ok_or_else(|| broken("the key file is gone"))?;
            gone = kept.sealing.len().saturating_sub(1);
            kept.sealing.drain(..gone);
            Ok((gone > 0).then_some(kept))
        })?;
        Ok(gone)
    }

    fn seal(&self, nonce: [u8; NONCE], about: About, plain: &[u8]) -> Result<Sealed> {
        let (by, key) = self
            .now(|ring| ring.keys.last().cloned())?
            .ok_or_else(|| broken("no key seals"))?;
        let mut padded = plain.to_vec();
        padded.push(0x80);
        padded.resize(padded.len().next_multiple_of(BLOCK), 0);
        let aad = about.bytes(&by);
        let payload = Payload {
            msg: &padded,
            aad: &aad,
        };
        let sealed = XChaCha20Poly1305::new(&key).encrypt(&XNonce::from(nonce), payload);
        let sealed = sealed.map_err(|_| Error::Fault("nothing can be sealed".to_owned()))?;
        let mut bytes = nonce.to_vec();
        bytes.extend(sealed);
        Ok(Sealed { bytes, by })
    }

    fn open_sealed(&self, about: About, sealed: &Sealed) -> Result<Vec<u8>> {
        let fault = |what: &str| Error::Fault(format!("{what} of {about:?}, by key {}", sealed.by));
        let of = |ring: &Ring| {
            let found = ring.keys.iter().find(|(name, _)| *name == sealed.by);
            found.map(|(_, key)| *key)
        };
        let key = self
            .now(of)?
            .ok_or_else(|| fault("the key file does not hold the key"))?;
        let split = sealed.bytes.split_first_chunk::<NONCE>();
        let (nonce, rest) = split.ok_or_else(|| fault("too few bytes"))?;
        let aad = about.bytes(&sealed.by);
        let payload = Payload {
            msg: rest,
            aad: &aad,
        };
        let opened = XChaCha20Poly1305::new(&key).decrypt(&XNonce::from(*nonce), payload);
        let mut plain = opened.map_err(|_| fault("the bytes do not open"))?;
        let end = plain.iter().rposition(|byte| *byte == 0x80);
        plain.truncate(end.ok_or_else(|| fault("no end"))?);
        Ok(plain)
    }
}

impl Service {
    /// Seals something under the newest key.
    pub(crate) fn seal(&self, about: About, what: &impl Serialize) -> Result<Sealed> {
        let plain = serde_json::to_vec(what).map_err(|error| Error::Fault(error.to_string()))?;
        self.inner.vault.seal(self.random(), about, &plain)
    }

    /// Opens what was sealed.
    pub(crate) fn unseal<T: DeserializeOwned>(&self, about: About, sealed: &Sealed) -> Result<T> {
        let plain = self.inner.vault.open_sealed(about, sealed)?;
        // What a parser says of its input would quote what is private.
        serde_json::from_slice(&plain)
            .map_err(|_| Error::Fault(format!("what is sealed of {about:?} is not whole")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU8, Ordering};

    fn vault(folder: &Path) -> (Vault, Entropy) {
        let count = AtomicU8::new(1);
        let entropy: Entropy = Arc::new(move |buffer: &mut [u8]| {
            buffer.fill(count.fetch_add(1, Ordering::SeqCst));
        });
        let file = folder.join("keys.json");
        keyfile::change(&file, |_| {
            Ok(Some(Kept {
                sealing: Vec::new(),
                ..Kept::new(&entropy)
            }))
        })
        .unwrap();
        (Vault::open(&file, &entropy).unwrap(), entropy)
    }

    fn person(n: u128) -> PersonId {
        PersonId(uuid::Uuid::from_u128(n))
    }

    #[test]
    fn sealed_bytes_open_where_they_belong_and_nowhere_else() {
        let folder = tempfile::tempdir().unwrap();
        let (vault, _) = vault(folder.path());
        let about = About::Payee(person(1));
        let sealed = vault.seal([7; NONCE], about, b"a word").unwrap();
        assert_eq!(vault.open_sealed(about, &sealed).unwrap(), b"a word");
        // The length tells nothing of short words.
        let longer = vault
            .seal([8; NONCE], about, b"a much longer word")
            .unwrap();
        assert_eq!(sealed.bytes.len(), longer.bytes.len());
        let attribute = AttributeId(uuid::Uuid::from_u128(1));
        for other in [About::Payee(person(2)), About::Answer(person(1), attribute)] {
            assert!(vault.open_sealed(other, &sealed).is_err());
        }
        for place in 0..sealed.bytes.len() {
            let mut changed = sealed.clone();
            changed.bytes[place] ^= 1;
            assert!(vault.open_sealed(about, &changed).is_err(), "byte {place}");
        }
        let short = Sealed {
            bytes: vec![1; 3],
            ..sealed
        };
        assert!(vault.open_sealed(about, &short).is_err());
    }

    #[test]
    fn a_vault_that_is_open_follows_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let (vault, entropy) = vault(folder.path());
        let about = About::Payee(person(1));
        let before = vault.seal([1; NONCE], about, b"x").unwrap();
        let other = Vault::open(&folder.path().join("keys.json"), &entropy).unwrap();
        let name = other.add(&entropy).unwrap();
        let after = vault.seal([2; NONCE], about, b"y").unwrap();
        assert_eq!(after.by, name);
        assert_ne!(before.by, after.by);
        assert_eq!(vault.open_sealed(about, &before).unwrap(), b"x");
        assert_eq!(other.forget().unwrap(), 1);
        assert!(vault.open_sealed(about, &before).is_err());
        assert_eq!(vault.open_sealed(about, &after).unwrap(), b"y");
    }
}
