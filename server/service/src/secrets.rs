//! The instance's own secrets, and tokens made from chance.
//!
//! The keys lie in the key file, outside of the database, which keeps the public key alone, so that
//! a server started with another instance's file says so instead of signing.

use crate::keyfile::{self, Kept, broken};
use crate::{Entropy, Result};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::{CommunityId, PersonId, ProjectId};
use ed25519_dalek::SigningKey;
use hmac::{Hmac, KeyInit, Mac};
use serde_json::json;
use sha2::{Digest, Sha256};
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
        if keyfile::read(file)?.is_none() && before.is_none() && known.is_some() {
            return Err(broken(format!(
                "{} is missing, and this database belongs to an instance that has keys: bring \
                the file from where the instance ran before, or name it by --key-file",
                file.display()
            )));
        }
        let kept = keyfile::change(file, |kept| {
            Ok(match (kept, &before) {
                (Some(_), _) => None,
                (None, Some(before)) => Some(Kept {
                    signing: before.signing.clone(),
                    pseudonym: before.pseudonym.clone(),
                    ..Kept::new(entropy)
                }),
                (None, None) => Some(Kept::new(entropy)),
            })
        })?;
        let secrets = Self::of(&kept)?;
        secrets.belong(store, file, before.as_ref()).await?;
        Ok(secrets)
    }

    fn of(kept: &Kept) -> Result<Self> {
        Ok(Self {
            signing: SigningKey::from_bytes(&keyfile::bytes(&kept.signing)?),
            pseudonym: keyfile::bytes(&kept.pseudonym)?,
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

    /// What a panel provider's id of somebody is found by: nobody without the key can try ids.
    pub fn external(&self, participant: &str) -> Result<Vec<u8>> {
        self.digest(&[b"panel participant", participant.as_bytes()])
    }

    fn name(&self, parts: &[&[u8]]) -> Result<String> {
        let digits = hex::encode(self.digest(parts)?);
        Ok(digits.chars().take(16).collect())
    }

    fn digest(&self, parts: &[&[u8]]) -> Result<Vec<u8>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.pseudonym).map_err(broken)?;
        for part in parts {
            mac.update(part);
        }
        Ok(mac.finalize().into_bytes().to_vec())
    }
}

/// A token for a link, in characters that a link may hold.
pub fn token(random: [u8; 18]) -> String {
    URL_SAFE_NO_PAD.encode(random)
}

/// What is kept of a token.
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.trim().as_bytes()).to_vec()
}
