//! The manifest: what belongs to a release, signed.

use crate::files::{Aside, Digests, sha256};
use domain::dataset::Table;
use domain::dataset::records::Header;
use domain::dataset::table::SCHEMA_VERSION;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The manifest's file.
pub const MANIFEST: &str = "MANIFEST.json";
/// The signature's file.
pub const SIGNATURE: &str = "MANIFEST.sig";
/// The checksums' file, for `sha256sum -c`.
pub const SUMS: &str = "SHA256SUMS";

/// What a release holds, and what its numbers depend on.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The record schema.
    pub schema_version: String,
    /// Project, version and moment of the data.
    pub project: String,
    pub version: i64,
    pub as_of: String,
    pub software_version: String,
    pub simulated: bool,
    /// The least number of people in a published group.
    pub k: u64,
    /// `hourly`, `piece` or `volunteer`.
    pub pay_kind: String,
    pub floor_micros: i64,
    /// Rows of each table.
    pub counts: BTreeMap<String, u64>,
    /// SHA-256 of each file but the manifest, its signature and the checksums.
    pub files: BTreeMap<String, String>,
}

/// A detached signature with the key that made it, both in hex.
#[derive(Debug, Serialize, Deserialize)]
struct Signed {
    algorithm: String,
    public_key: String,
    signature: String,
}

impl Manifest {
    /// Of the files so far.
    pub fn of(header: &Header, tables: &[Table], files: &Digests) -> Self {
        let counts = tables
            .iter()
            .map(|t| (t.name.to_owned(), t.rows.len() as u64))
            .collect();
        Self {
            schema_version: SCHEMA_VERSION.to_owned(),
            project: header.project.clone(),
            version: header.version,
            as_of: header.as_of.to_string(),
            software_version: header.software_version.clone(),
            simulated: header.simulated,
            k: header.k,
            pay_kind: header.policy.kind.name().to_owned(),
            floor_micros: header.policy.floor.0,
            counts,
            files: files
                .iter()
                .map(|(path, file)| (path.clone(), file.sha256.clone()))
                .collect(),
        }
    }
}

/// Adds manifest, signature and checksums; the manifest's digest.
///
/// # Errors
/// Where a file can't be written, or put into canonical form.
pub fn seal(manifest: &Manifest, key: &SigningKey, aside: &mut Aside) -> std::io::Result<String> {
    let text = serde_jcs::to_vec(manifest)?;
    let signed = Signed {
        algorithm: "Ed25519".to_owned(),
        public_key: hex::encode(key.verifying_key().to_bytes()),
        signature: hex::encode(key.sign(&text).to_bytes()),
    };
    aside.put(MANIFEST, &text)?;
    aside.put(SIGNATURE, &serde_jcs::to_vec(&signed)?)?;
    let sums = sums(aside.digests());
    aside.put(SUMS, sums.as_bytes())?;
    Ok(sha256(&text))
}

/// The checksums of everything but themselves.
pub fn sums(files: &Digests) -> String {
    let lines = files.iter().filter(|(path, _)| *path != SUMS);
    lines
        .map(|(path, file)| format!("{}  {path}\n", file.sha256))
        .collect()
}

/// Whether the signature is one of this manifest; the public key in hex.
pub fn check_signature(manifest: &[u8], signature: &[u8]) -> Option<String> {
    let signed: Signed = serde_json::from_slice(signature).ok()?;
    // Only the canonical text counts: a changed byte that means the same is still a changed byte.
    let canonical = serde_jcs::to_vec(&signed).ok()? == signature && signed.algorithm == "Ed25519";
    let key: [u8; 32] = hex::decode(&signed.public_key).ok()?.try_into().ok()?;
    let bytes: [u8; 64] = hex::decode(&signed.signature).ok()?.try_into().ok()?;
    let key = VerifyingKey::from_bytes(&key).ok()?;
    let sound = canonical && key.verify(manifest, &Signature::from_bytes(&bytes)).is_ok();
    sound.then_some(signed.public_key)
}
