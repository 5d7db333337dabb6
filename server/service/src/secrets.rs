//! The instance's own secrets, and tokens made from chance.

use crate::{Entropy, Error, Result};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::{PersonId, ProjectId};
use ed25519_dalek::SigningKey;
use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::Store;

/// The setting that holds them.
const SETTING: &str = "secrets";

/// Keys that all servers of an instance share.
pub struct Secrets {
    signing: SigningKey,
    pseudonym: [u8; 32],
}

#[derive(Serialize, Deserialize)]
struct Kept {
    signing: String,
    pseudonym: String,
}

impl Secrets {
    /// Loads them; makes them at the first start.
    pub async fn load(store: &Store, entropy: &Entropy) -> Result<Self> {
        let found = store::setting::get(&mut store.read().await?, SETTING).await?;
        let kept = if let Some((value,)) = found {
            value.0
        } else {
            let (mut signing, mut pseudonym) = ([0; 32], [0; 32]);
            entropy(&mut signing);
            entropy(&mut pseudonym);
            let made = Kept {
                signing: hex::encode(signing),
                pseudonym: hex::encode(pseudonym),
            };
            let made = serde_json::to_value(made).map_err(broken)?;
            let mut tx = store.begin().await?;
            store::setting::set_first(&mut tx, SETTING, made).await?;
            // Another server may have been first; what is kept counts.
            let kept = store::setting::get(&mut tx, SETTING).await?;
            tx.commit().await?;
            kept.ok_or_else(|| broken("not kept"))?.0.0
        };
        let kept: Kept = serde_json::from_value(kept).map_err(broken)?;
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

    /// The key that signs releases.
    pub const fn signing(&self) -> &SigningKey {
        &self.signing
    }

    /// A person's pseudonym in one release: the same in a rebuild, another in the next version.
    pub fn pseudonym(&self, project: ProjectId, version: i64, person: PersonId) -> Result<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.pseudonym).map_err(broken)?;
        mac.update(project.0.as_bytes());
        mac.update(&version.to_be_bytes());
        mac.update(person.0.as_bytes());
        let name: String = hex::encode(mac.finalize().into_bytes())
            .chars()
            .take(16)
            .collect();
        Ok(format!("c-{name}"))
    }
}

fn broken(cause: impl std::fmt::Display) -> Error {
    Error::Fault(format!("the instance's secrets can't be read: {cause}"))
}

/// A token for a link, in characters that a link may hold.
pub fn token(random: [u8; 18]) -> String {
    URL_SAFE_NO_PAD.encode(random)
}

/// What is kept of a token.
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.trim().as_bytes()).to_vec()
}
