//! The instance's public key, as people compare and name it.

use ed25519_dalek::VerifyingKey;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;

/// Digits of a fingerprint: 80 bits, which nobody can aim at.
const DIGITS: usize = 20;

/// The first 20 hex digits of the SHA-256 of an Ed25519 public key, in groups of four.
#[must_use]
pub fn fingerprint(public_key: &[u8; 32]) -> String {
    let digits = digits(public_key);
    let groups = digits.as_bytes().chunks(4).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join("-")
}

fn digits(public_key: &[u8; 32]) -> String {
    let digest = hex::encode(Sha256::digest(public_key));
    digest.chars().take(DIGITS).collect()
}

/// A key that a reader expects: a whole public key in hex, or a fingerprint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectedKey(String);

impl FromStr for ExpectedKey {
    type Err = &'static str;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let joined: String = text
            .chars()
            .filter(|c| !matches!(c, '-' | ' ' | ':'))
            .collect::<String>()
            .to_ascii_lowercase();
        let shaped = matches!(joined.len(), DIGITS | 64) && hex_only(&joined);
        if shaped {
            Ok(Self(joined))
        } else {
            Err("a key is 64 hex digits, or a fingerprint of 20")
        }
    }
}

fn hex_only(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl ExpectedKey {
    /// Whether this is the key that is meant.
    #[must_use]
    pub fn is(&self, public_key: &[u8; 32]) -> bool {
        self.0 == hex::encode(public_key) || self.0 == digits(public_key)
    }
}

impl fmt::Display for ExpectedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A public key from its hex.
pub(crate) fn from_hex(text: &str) -> Option<VerifyingKey> {
    let bytes: [u8; 32] = hex::decode(text).ok()?.try_into().ok()?;
    VerifyingKey::from_bytes(&bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_known_by_its_digits_and_by_its_fingerprint() {
        let key = [7; 32];
        let named = fingerprint(&key);
        assert_eq!(named.len(), 24);
        for text in [hex::encode(key), named.clone(), named.to_uppercase()] {
            let expected: ExpectedKey = text.parse().unwrap();
            assert!(expected.is(&key) && !expected.is(&[8; 32]));
        }
        assert!("abc".parse::<ExpectedKey>().is_err());
        assert!("x".repeat(64).parse::<ExpectedKey>().is_err());
    }
}
