//! Consent receipts: JSON-LD in the shape of the DPVCG's guide to ISO/IEC TS 27560:2023
//! (<https://w3id.org/dpv/guides/consent-27560>, final report of 2024-08-01), signed by the instance
//! with the cryptosuite `eddsa-jcs-2022` (W3C Data Integrity EdDSA Cryptosuites v1.0): Ed25519 over
//! the canonical JSON of RFC 8785. The context is embedded, so that no processor needs a network.
//!
//! A receipt is a copy of one record, as the guide has it. The same record gives the same bytes.

mod proof;
mod shape;

use domain::time::Timestamp;
use ed25519_dalek::SigningKey;
use serde_json::{Value, json};
use std::fmt;

/// What a receipt says.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The record.
    pub record: String,
    /// The person, under a name that only their receipts bear.
    pub subject: String,
    /// What was shown.
    pub notice: Notice,
    /// Who answers for the data.
    pub controller: Controller,
    /// Under which law.
    pub jurisdiction: String,
    /// Where the data lie.
    pub storage_location: String,
    /// For how long they are kept.
    pub retention: String,
    /// How it was answered: `web_form`.
    pub method: String,
    /// When.
    pub given_at: Timestamp,
    /// Until when it holds by itself; `None` until it is withdrawn.
    pub expires_at: Option<Timestamp>,
    /// Every purpose that was asked for, with its answer.
    pub purposes: Vec<Answered>,
    /// Where consent is withdrawn.
    pub withdrawal: String,
    /// Kind and words of what stands beside the answer: an ethics board's decision, a guardian's word.
    pub references: Vec<(String, String)>,
}

/// The document that was shown.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Notice {
    pub document: String,
    pub version: i64,
    pub sha256: String,
    pub language: String,
    pub title: String,
}

/// Who answers for the data.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Controller {
    pub id: String,
    pub name: String,
    pub address: String,
    pub contact: String,
}

/// A purpose with its answer.
#[derive(Clone, Debug)]
pub struct Answered {
    /// Its name: `publish_judgements`.
    pub purpose: domain::consent::Purpose,
    /// As it was read.
    pub label: String,
    /// Granted, refused or taken back.
    pub answer: Answer,
}

/// An answer to one purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Given,
    /// No, and never yes before.
    Refused,
    /// No, after a yes.
    Withdrawn,
}

impl Answer {
    /// The vocabulary's state.
    pub(crate) const fn state(self) -> &'static str {
        match self {
            Self::Given => "dpv:ConsentGiven",
            Self::Refused => "dpv:ConsentRefused",
            Self::Withdrawn => "dpv:ConsentWithdrawn",
        }
    }
}

/// What a sound receipt says, in short.
#[derive(Clone, Debug)]
pub struct Checked {
    /// The record.
    pub record: String,
    /// The key that signed it.
    pub public_key: [u8; 32],
    /// When it was given.
    pub given_at: String,
    /// Version, digest and language of the document.
    pub document: String,
    /// Each purpose with its state.
    pub purposes: Vec<(String, String)>,
}

/// What is wrong with a receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceiptError {
    /// It is no JSON.
    NotJson(String),
    /// It is not written the way in which receipts are written, though it may mean the same.
    Rewritten,
    /// A field that the guide requires is missing: its name and where it belongs.
    Lacks(String),
    /// The proof is not one that receipts bear.
    Proof(&'static str),
    /// The signature is not one of these words.
    Altered,
}

impl fmt::Display for ReceiptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(cause) => write!(f, "it is not JSON: {cause}"),
            Self::Rewritten => {
                f.write_str("it was written anew: its spacing or spelling is not the issued one")
            }
            Self::Lacks(field) => write!(f, "it lacks a required field: {field}"),
            Self::Proof(cause) => write!(f, "its proof can't be used: {cause}"),
            Self::Altered => {
                f.write_str("its words were altered after it was signed, or the signature was")
            }
        }
    }
}

impl std::error::Error for ReceiptError {}

/// The receipt of a record.
///
/// # Errors
/// Where it can't be put into canonical form, which is a mistake of ours.
pub fn render(facts: &Facts, key: &SigningKey) -> serde_json::Result<Vec<u8>> {
    let mut document = shape::document(facts);
    let proof = proof::sign(&document, facts.given_at, key)?;
    if let Value::Object(fields) = &mut document {
        fields.insert("proof".to_owned(), proof);
    }
    written(&document)
}

/// How a receipt is written: indented, keys in order, a line's end at its end.
fn written(document: &Value) -> serde_json::Result<Vec<u8>> {
    // By way of the canonical form, which orders the keys whatever order they are kept in.
    let ordered: Value = serde_json::from_slice(&serde_jcs::to_vec(document)?)?;
    let mut text = serde_json::to_vec_pretty(&ordered)?;
    text.push(b'\n');
    Ok(text)
}

/// Checks a receipt from its bytes alone: how it is written, its signature, its required fields.
///
/// # Errors
/// The first thing that is wrong.
pub fn verify(bytes: &[u8]) -> Result<Checked, ReceiptError> {
    let not_json = |error: serde_json::Error| ReceiptError::NotJson(error.to_string());
    let document: Value = serde_json::from_slice(bytes).map_err(not_json)?;
    if let Some(field) = shape::lacking(&document) {
        return Err(ReceiptError::Lacks(field));
    }
    let public_key = proof::check(&document)?;
    if written(&document).map_err(not_json)? != bytes {
        return Err(ReceiptError::Rewritten);
    }
    let record = document
        .get("dpv:hasRecordOfActivity")
        .unwrap_or(&Value::Null);
    let text = |value: Option<&Value>| value.and_then(Value::as_str).unwrap_or_default().to_owned();
    let notice = record.get("dpv:hasNotice").unwrap_or(&Value::Null);
    let processes = record.get("dpv:hasProcess").and_then(Value::as_array);
    let purposes = processes.into_iter().flatten().map(|process| {
        let status = process.get("dpv:hasConsentStatus");
        let state = text(status.and_then(|status| status.get("@type")));
        let state = state.trim_start_matches("dpv:Consent").to_lowercase();
        (text(process.get("dct:identifier")), state)
    });
    Ok(Checked {
        record: text(record.get("dct:identifier")),
        public_key,
        given_at: text(record.get("dct:created")),
        document: format!(
            "version {}, {}, {}",
            notice.get("dct:hasVersion").unwrap_or(&json!(null)),
            text(notice.get("dct:language")),
            text(notice.get("schema:sha256"))
        ),
        purposes: purposes.collect(),
    })
}

#[cfg(test)]
mod tests;
