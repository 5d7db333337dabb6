//! The instance's own secrets, and tokens made from chance.
//!
//! The keys lie in a file of mode 0600 outside of the database: whoever copies the database can
//! neither sign in the instance's name nor tell pseudonyms apart. The database keeps the public key
//! alone, so that a server started with another instance's file says so instead of signing.

use crate::{Entropy, Error, Result};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::{CommunityId, PersonId, ProjectId};
use ed25519_dalek::SigningKey;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;
use store::Store;

/// The key file's name in the data directory.
pub const KEY_FILE: &str = "keys.json";

/// The setting that held the keys before they moved into a file.
const KEPT_BEFORE: &str = "secrets";
/// The setting that holds the public key.
const PUBLIC_KEY: &str = "public_key";

/// Keys that all servers of an instance share.
pub struct Secrets {
    signing: SigningKey,
    pseudonym: [u8; 32],
}

/// The key file.
#[derive(Serialize, Deserialize)]
struct Kept {
    signing: String,
    pseudonym: String,
}

impl Secrets {
    /// Loads the keys from `file`; makes them at an instance's first start, and moves those of a
    /// database from before there was a file out of it.
    pub async fn load(store: &Store, entropy: &Entropy, file: &Path) -> Result<Self> {
        let mut conn = store.read().await?;
        let before = store::setting::get(&mut conn, KEPT_BEFORE).await?;
        let before: Option<Kept> = before
            .map(|(value,)| serde_json::from_value(value.0).map_err(broken))
            .transpose()?;
        let known = store::setting::get(&mut conn, PUBLIC_KEY).await?;
        drop(conn);
        let kept = match (read(file)?, &before, known) {
            (Some(kept), _, _) => kept,
            (None, Some(before), _) => write(file, before)?,
            (None, None, Some(_)) => {
                return Err(broken(format!(
                    "{} is missing, and this database belongs to an instance that has keys: bring \
                    the file from where the instance ran before, or name it by --key-file",
                    file.display()
                )));
            }
            (None, None, None) => write(file, &Kept::new(entropy))?,
        };
        let secrets = Self::of(&kept)?;
        secrets.belong(store, file, before.as_ref()).await?;
        Ok(secrets)
    }

    fn of(kept: &Kept) -> Result<Self> {
        let bytes = |text: &str| -> Result<[u8; 32]> {
            hex::decode(text)
                .map_err(broken)?
                .try_into()
                .map_err(|_| broken("wrong length"))
        };
        Ok(Self {
            signing: SigningKey::from_bytes(&bytes(&kept.signing)?),
            pseudonym: bytes(&kept.pseudonym)?,
        })
    }

    /// Notes the public key in the database, or finds that it is another instance's.
    async fn belong(&self, store: &Store, file: &Path, before: Option<&Kept>) -> Result<()> {
        let mine = hex::encode(self.signing.verifying_key().to_bytes());
        if let Some(before) = before {
            let theirs = Self::of(before)?;
            if theirs.signing != self.signing || theirs.pseudonym != self.pseudonym {
                return Err(broken(format!(
                    "{} holds other keys than this database",
                    file.display()
                )));
            }
        }
        let mut tx = store.begin().await?;
        store::setting::set_first(&mut tx, PUBLIC_KEY, json!({ "ed25519": mine })).await?;
        // Another server may have been first; what is kept counts.
        let kept = store::setting::get(&mut tx, PUBLIC_KEY).await?;
        if kept.is_none_or(|(kept,)| kept.0 != json!({ "ed25519": mine })) {
            return Err(broken(format!(
                "{} holds another instance's keys: this database's releases are signed by another",
                file.display()
            )));
        }
        store::setting::remove(&mut tx, KEPT_BEFORE).await?;
        tx.commit().await?;
        if before.is_some() {
            store.scrub().await?;
        }
        Ok(())
    }

    /// The key that signs releases, receipts and retraction feeds.
    pub const fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// A person's pseudonym in one release: the same in a rebuild, another in the next version.
    pub fn pseudonym(&self, project: ProjectId, version: i64, person: PersonId) -> Result<String> {
        let name = self.name(&[
            project.0.as_bytes(),
            &version.to_be_bytes(),
            person.0.as_bytes(),
        ])?;
        Ok(format!("c-{name}"))
    }

    /// The name under which a person's consent receipts of one community speak of them: in no
    /// release, and another in the next community.
    pub fn subject(&self, community: CommunityId, person: PersonId) -> Result<String> {
        let name = self.name(&[b"subject", community.0.as_bytes(), person.0.as_bytes()])?;
        Ok(format!("s-{name}"))
    }

    fn name(&self, parts: &[&[u8]]) -> Result<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.pseudonym).map_err(broken)?;
        for part in parts {
            mac.update(part);
        }
        let digits = hex::encode(mac.finalize().into_bytes());
        Ok(digits.chars().take(16).collect())
    }
}

impl Kept {
    fn new(entropy: &Entropy) -> Self {
        let (mut signing, mut pseudonym) = ([0; 32], [0; 32]);
        entropy(&mut signing);
        entropy(&mut pseudonym);
        Self {
            signing: hex::encode(signing),
            pseudonym: hex::encode(pseudonym),
        }
    }
}

/// The key file, where it is there and for its owner alone.
fn read(file: &Path) -> Result<Option<Kept>> {
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

/// Writes the key file, or finds that another server of the same folder was first.
fn write(file: &Path, kept: &Kept) -> Result<Kept> {
    let failed = |error: std::io::Error| broken(format!("{}: {error}", file.display()));
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).map_err(failed)?;
    }
    let made = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file);
    match made {
        Ok(mut made) => {
            let text = serde_json::to_string_pretty(kept).map_err(broken)?;
            made.write_all(text.as_bytes()).map_err(failed)?;
            made.sync_all().map_err(failed)?;
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
        Err(error) => return Err(failed(error)),
    }
    read(file)?.ok_or_else(|| broken("not kept"))
}

fn broken(cause: impl std::fmt::Display) -> Error {
    Error::Fault(format!("the instance's keys can't be used: {cause}"))
}

/// A token for a link, in characters that a link may hold.
pub fn token(random: [u8; 18]) -> String {
    URL_SAFE_NO_PAD.encode(random)
}

/// What is kept of a token.
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.trim().as_bytes()).to_vec()
}
