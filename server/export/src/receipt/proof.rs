//! The proof of a receipt: a Data Integrity proof of the cryptosuite `eddsa-jcs-2022`
//! (<https://www.w3.org/TR/vc-di-eddsa/#eddsa-jcs-2022>). The key stands in the proof as a `did:key`.

use super::ReceiptError;
use domain::time::Timestamp;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Multicodec's prefix of an Ed25519 public key.
const ED25519_PUBLIC: [u8; 2] = [0xed, 0x01];

/// Multibase, base 58 in Bitcoin's alphabet.
fn multibase(bytes: &[u8]) -> String {
    format!("z{}", bs58::encode(bytes).into_string())
}

fn from_multibase(text: &str) -> Option<Vec<u8>> {
    bs58::decode(text.strip_prefix('z')?).into_vec().ok()
}

fn did(key: &VerifyingKey) -> String {
    let [first, second] = ED25519_PUBLIC;
    let bytes: Vec<u8> = [first, second].into_iter().chain(key.to_bytes()).collect();
    let name = multibase(&bytes);
    format!("did:key:{name}#{name}")
}

fn key_of(did: &str) -> Option<VerifyingKey> {
    let (name, fragment) = did.strip_prefix("did:key:")?.split_once('#')?;
    let bytes = from_multibase(name).filter(|_| name == fragment)?;
    let key: [u8; 32] = bytes.strip_prefix(&ED25519_PUBLIC)?.try_into().ok()?;
    VerifyingKey::from_bytes(&key).ok()
}

/// What is signed: the digest of the proof's own settings, then that of the document.
fn signed_bytes(settings: &Value, document: &Value) -> serde_json::Result<Vec<u8>> {
    let digest = |value: &Value| serde_jcs::to_vec(value).map(Sha256::digest);
    Ok([digest(settings)?, digest(document)?].concat())
}

/// The proof of a document without one.
pub fn sign(document: &Value, at: Timestamp, key: &SigningKey) -> serde_json::Result<Value> {
    let mut proof = json!({
        "@context": document.get("@context"),
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-jcs-2022",
        "created": at.to_string(),
        "verificationMethod": did(&key.verifying_key()),
        "proofPurpose": "assertionMethod",
    });
    let signature = key.sign(&signed_bytes(&proof, document)?);
    if let Value::Object(fields) = &mut proof {
        fields.insert(
            "proofValue".to_owned(),
            multibase(&signature.to_bytes()).into(),
        );
    }
    Ok(proof)
}

/// The key whose proof a document bears.
pub fn check(document: &Value) -> Result<[u8; 32], ReceiptError> {
    let mut unsigned = document.clone();
    let proof = unsigned
        .as_object_mut()
        .and_then(|fields| fields.remove("proof"));
    let Some(Value::Object(mut settings)) = proof else {
        return Err(ReceiptError::Proof("there is none"));
    };
    let value = settings.remove("proofValue");
    let text = |name: &str| settings.get(name).and_then(Value::as_str);
    if text("type") != Some("DataIntegrityProof") || text("cryptosuite") != Some("eddsa-jcs-2022") {
        return Err(ReceiptError::Proof("it is of another kind"));
    }
    if text("proofPurpose") != Some("assertionMethod")
        || settings.get("@context") != unsigned.get("@context")
    {
        return Err(ReceiptError::Proof("it is for something else"));
    }
    let key = text("verificationMethod").and_then(key_of);
    let key = key.ok_or(ReceiptError::Proof("it names no key"))?;
    let signature = value
        .as_ref()
        .and_then(Value::as_str)
        .and_then(from_multibase);
    let signature: Option<[u8; 64]> = signature.and_then(|bytes| bytes.try_into().ok());
    let signature = signature.ok_or(ReceiptError::Proof("it holds no signature"))?;
    let bytes = signed_bytes(&Value::Object(settings), &unsigned)
        .map_err(|error| ReceiptError::NotJson(error.to_string()))?;
    let sound = key
        .verify(&bytes, &Signature::from_bytes(&signature))
        .is_ok();
    sound.then(|| key.to_bytes()).ok_or(ReceiptError::Altered)
}
