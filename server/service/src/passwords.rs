//! Passwords: argon2id off the runtime's threads, few at a time.

use crate::{Error, Result};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Hashes at once: each takes 19 MiB and a core.
const AT_ONCE: usize = 2;

/// How today's hashes begin; a hash that begins otherwise is renewed at the next sign-in.
const TODAY: &str = "$argon2id$v=19$m=19456,t=2,p=1$";

/// Stands where a person has no password: nothing verifies against it.
pub const NO_PASSWORD: &str = "!";

/// The password hasher.
pub struct Passwords {
    turns: Arc<Semaphore>,
}

/// What became of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Whether the password is the right one.
    pub right: bool,
    /// Whether it should be hashed anew.
    pub stale: bool,
}

/// argon2id with 19 MiB, two passes, one lane (OWASP's first choice).
fn argon2() -> Result<Argon2<'static>> {
    let params = Params::new(19 * 1_024, 2, 1, None).map_err(fault)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn fault(error: impl std::fmt::Display) -> Error {
    Error::Fault(format!("password hashing: {error}"))
}

impl Passwords {
    /// A hasher with all its turns free.
    pub fn new() -> Self {
        Self {
            turns: Arc::new(Semaphore::new(AT_ONCE)),
        }
    }

    /// A PHC string for a new password.
    pub async fn hash(&self, password: &str, salt: [u8; 16]) -> Result<String> {
        let password = password.to_owned();
        self.off_the_runtime(move || {
            let hash: PasswordHash = argon2()?
                .hash_password_with_salt(password.as_bytes(), &salt)
                .map_err(fault)?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Checks a password against a PHC string. Without one the same work is done, so that the time
    /// taken does not tell whether an account exists.
    pub async fn check(&self, password: &str, hash: Option<&str>) -> Result<Checked> {
        let (password, hash) = (password.to_owned(), hash.map(str::to_owned));
        self.off_the_runtime(move || {
            let parsed = hash
                .as_deref()
                .map(PasswordHash::new)
                .and_then(|parsed| parsed.ok());
            let Some(parsed) = parsed else {
                let wasted: std::result::Result<PasswordHash, _> =
                    argon2()?.hash_password_with_salt(password.as_bytes(), &[0; 16]);
                drop(wasted);
                return Ok(Checked {
                    right: false,
                    stale: false,
                });
            };
            let right = argon2()?
                .verify_password(password.as_bytes(), &parsed)
                .is_ok();
            let stale = !hash.is_some_and(|hash| hash.starts_with(TODAY));
            Ok(Checked { right, stale })
        })
        .await
    }

    async fn off_the_runtime<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let _turn = self.turns.acquire().await.map_err(fault)?;
        tokio::task::spawn_blocking(work).await.map_err(fault)?
    }
}
