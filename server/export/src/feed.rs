//! Retraction feeds: what later withdrawals take out of a release.
//!
//! A feed belongs to one release, named by the digest of its manifest. Its entries are only ever
//! added to: each holds the hash of the one before it, the first the manifest's. The whole is signed
//! with the key that signed the release. An entry names rows by their ids, and says what the base
//! tables come to once it is applied, so that a pruned copy can be proven without the original.

use crate::files::sha256;
use crate::{jsonl, key};
use domain::dataset::Table;
use domain::dataset::derive::is_derived;
use domain::dataset::retract::Change;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The form of a feed.
pub const SCHEMA: &str = "polyphony-retractions-1";

/// A release's feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feed {
    /// [`SCHEMA`].
    pub schema: String,
    /// Where it is to be had in its newest state.
    pub feed: String,
    /// The project's short name.
    pub project: String,
    /// The release's version.
    pub version: i64,
    /// SHA-256 of the release's manifest.
    pub manifest_sha256: String,
    /// In the order in which they are applied.
    pub entries: Vec<Entry>,
    /// The Ed25519 key that signed the release, in hex.
    pub public_key: String,
    /// Ed25519 over the canonical JSON (RFC 8785) of everything above, in hex.
    pub signature: String,
}

/// One withdrawal, or one decision of moderators.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// 1, 2, 3, ...
    pub seq: i64,
    /// The UTC day.
    pub day: String,
    /// What goes.
    pub change: Change,
    /// SHA-256 of the JSON lines of each base table once this is applied.
    pub tables: BTreeMap<String, String>,
    /// The hash of the entry before; of the first, the manifest's digest.
    pub previous: String,
    /// SHA-256 of the canonical JSON of everything above.
    pub hash: String,
}

/// Why a feed can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeedError {
    /// It is no feed.
    Shape(String),
    /// It is another release's.
    OtherRelease,
    /// An entry was changed, left out or put in: its number.
    Chain(i64),
    /// It is not signed by the release's key.
    Signature,
}

impl fmt::Display for FeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(cause) => write!(f, "it is no retraction feed: {cause}"),
            Self::OtherRelease => f.write_str("it belongs to another release"),
            Self::Chain(seq) => write!(f, "entry {seq} does not follow from the one before it"),
            Self::Signature => f.write_str("it is not signed by the key that signed the release"),
        }
    }
}

/// A struct's canonical JSON without some of its fields.
fn canonical<T: Serialize>(whole: &T, without: &[&str]) -> serde_json::Result<Vec<u8>> {
    let mut value = serde_json::to_value(whole)?;
    if let Some(fields) = value.as_object_mut() {
        for name in without {
            fields.remove(*name);
        }
    }
    serde_jcs::to_vec(&value)
}

/// The digests of the base tables.
///
/// # Errors
/// Where a table can't be rendered, which is a mistake of ours.
pub fn digests(tables: &[Table]) -> serde_json::Result<BTreeMap<String, String>> {
    let base = tables.iter().filter(|table| !is_derived(table.name));
    base.map(|table| Ok((table.name.to_owned(), sha256(&jsonl::render(table)?))))
        .collect()
}

impl Entry {
    /// The entry after `previous` with what the base tables come to.
    ///
    /// # Errors
    /// Where it can't be put into canonical form, which is a mistake of ours.
    pub fn new(
        seq: i64,
        day: String,
        change: Change,
        tables: BTreeMap<String, String>,
        previous: String,
    ) -> serde_json::Result<Self> {
        let mut entry = Self {
            seq,
            day,
            change,
            tables,
            previous,
            hash: String::new(),
        };
        entry.hash = sha256(&canonical(&entry, &["hash"])?);
        Ok(entry)
    }
}

impl Feed {
    /// A feed, signed.
    ///
    /// # Errors
    /// Where it can't be put into canonical form, which is a mistake of ours.
    pub fn sign(
        feed: String,
        project: String,
        version: i64,
        manifest_sha256: String,
        entries: Vec<Entry>,
        key: &SigningKey,
    ) -> serde_json::Result<Self> {
        let mut signed = Self {
            schema: SCHEMA.to_owned(),
            feed,
            project,
            version,
            manifest_sha256,
            entries,
            public_key: hex::encode(key.verifying_key().to_bytes()),
            signature: String::new(),
        };
        let text = canonical(&signed, &["signature"])?;
        signed.signature = hex::encode(key.sign(&text).to_bytes());
        Ok(signed)
    }

    /// Reads a feed; [`Feed::check`] says whether it is sound.
    ///
    /// # Errors
    /// Where it is none.
    pub fn read(text: &[u8]) -> Result<Self, FeedError> {
        serde_json::from_slice(text).map_err(|error| FeedError::Shape(error.to_string()))
    }

    /// As a file.
    ///
    /// # Errors
    /// Where it can't be rendered, which is a mistake of ours.
    pub fn write(&self) -> serde_json::Result<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(self)?;
        text.push(b'\n');
        Ok(text)
    }

    /// Checks the signature by the release's key, the release, and every link of the chain.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self, manifest_sha256: &str, public_key: &str) -> Result<(), FeedError> {
        let broken = |error: serde_json::Error| FeedError::Shape(error.to_string());
        if self.schema != SCHEMA {
            return Err(FeedError::Shape(format!("its schema is {}", self.schema)));
        }
        if self.manifest_sha256 != manifest_sha256 {
            return Err(FeedError::OtherRelease);
        }
        let text = canonical(self, &["signature"]).map_err(broken)?;
        let bytes: Option<[u8; 64]> = hex::decode(&self.signature)
            .ok()
            .and_then(|bytes| bytes.try_into().ok());
        let sound = key::from_hex(public_key)
            .zip(bytes)
            .is_some_and(|(key, bytes)| key.verify(&text, &Signature::from_bytes(&bytes)).is_ok());
        if self.public_key != public_key || !sound {
            return Err(FeedError::Signature);
        }
        let mut previous = manifest_sha256;
        for (entry, seq) in self.entries.iter().zip(1..) {
            let hash = sha256(&canonical(entry, &["hash"]).map_err(broken)?);
            if entry.seq != seq || entry.previous != previous || entry.hash != hash {
                return Err(FeedError::Chain(seq));
            }
            previous = &entry.hash;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed() -> Feed {
        let key = SigningKey::from_bytes(&[5; 32]);
        let mut entries: Vec<Entry> = Vec::new();
        for seq in 1..=3 {
            let change = Change {
                contributor: Some(format!("c-{seq}")),
                ..Change::default()
            };
            let previous = entries
                .last()
                .map_or("digest".to_owned(), |last| last.hash.clone());
            let day = "2026-06-01".to_owned();
            entries.push(Entry::new(seq, day, change, BTreeMap::new(), previous).unwrap());
        }
        let address = "https://polyphony.example/feed".to_owned();
        Feed::sign(
            address,
            "river".to_owned(),
            1,
            "digest".to_owned(),
            entries,
            &key,
        )
        .unwrap()
    }

    #[test]
    fn a_sound_feed_is_read_back_and_checked() {
        let feed = feed();
        let read = Feed::read(&feed.write().unwrap()).unwrap();
        assert_eq!(read, feed);
        read.check("digest", &feed.public_key).unwrap();
        assert_eq!(
            read.check("other", &feed.public_key),
            Err(FeedError::OtherRelease)
        );
    }

    #[test]
    fn a_feed_that_was_changed_is_refused() {
        let sound = feed();
        let key = SigningKey::from_bytes(&[5; 32]);
        let again = |change: &dyn Fn(&mut Feed)| {
            let mut feed = sound.clone();
            change(&mut feed);
            feed
        };
        let cut = again(&|feed| drop(feed.entries.pop()));
        assert_eq!(
            cut.check("digest", &sound.public_key),
            Err(FeedError::Signature)
        );
        // Even whoever holds the key can't take an entry out of the middle unseen.
        let mut holed = again(&|feed| drop(feed.entries.remove(1)));
        holed = Feed::sign(
            holed.feed,
            holed.project,
            1,
            "digest".to_owned(),
            holed.entries,
            &key,
        )
        .unwrap();
        assert_eq!(
            holed.check("digest", &sound.public_key),
            Err(FeedError::Chain(2))
        );
        let other = SigningKey::from_bytes(&[6; 32]);
        let forged = sound.clone();
        let forged = Feed::sign(
            forged.feed,
            forged.project,
            1,
            "digest".to_owned(),
            forged.entries,
            &other,
        )
        .unwrap();
        assert_eq!(
            forged.check("digest", &sound.public_key),
            Err(FeedError::Signature)
        );
    }
}
