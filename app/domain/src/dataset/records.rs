//! What a release is made from.

use super::rounds::records::Round;
use crate::activity::Idle;
use crate::consent::Purposes;
use crate::item::Message;
use crate::item::provenance::Provenance;
use crate::item::writer::Writer;
use crate::money::{Currency, Micros};
use crate::pay::PayPolicy;
use crate::pay::exchange::Conversion;
use crate::pay::floor::Floor;
use crate::ranking::Ranking;
use crate::task::{Dimension, Given, Kind};
use crate::time::Timestamp;
use std::sync::Arc;

/// Everything that a release says. Rows nobody consented to publish are not in it.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Records {
    pub header: Header,
    pub items: Vec<Item>,
    pub judgements: Vec<Judgement>,
    /// Everybody who made one of `judgements` or said something in one of `rounds`, by pseudonym.
    pub contributors: Vec<Contributor>,
    pub consents: Vec<Consent>,
    pub pay: Vec<Pay>,
    /// Rounds that are over, in order.
    pub rounds: Vec<Round>,
}

/// One version of the guidelines.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Guideline {
    pub version: i64,
    pub text: String,
    pub at: Timestamp,
    /// The round after which the community voted for it.
    pub round: Option<String>,
}

/// What stands over a release.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Header {
    pub project: String,
    pub title: String,
    pub summary: String,
    pub community: String,
    pub community_name: String,
    pub charter: String,
    pub licence: String,
    pub version: i64,
    /// The state of the data that it shows: never the clock.
    pub as_of: Timestamp,
    pub software_version: String,
    /// Whether the judgements come from a simulation.
    pub simulated: bool,
    /// Every version of the guidelines.
    pub guidelines: Vec<Guideline>,
    pub policy: PayPolicy,
    /// The table's floor that the project took; none where it named its own.
    pub floor: Option<Floor>,
    /// How that became one in the currency of the pay, where its own is another.
    pub conversion: Option<Conversion>,
    /// The rule of idle time.
    pub idle: Idle,
    /// The least number of people in a published group.
    pub k: u64,
    /// The declared attributes, in order.
    pub attributes: Vec<Attribute>,
    /// What responses were rated on.
    pub dimensions: Vec<Dimension>,
    /// Where withdrawals from this release are told.
    pub retractions: String,
}

/// A declared attribute.
#[derive(Clone, Debug, Default)]
pub struct Attribute {
    /// Its key, which names its column.
    pub key: String,
    /// The question.
    pub question: String,
    /// Whether people may give several values.
    pub several: bool,
    /// The version of the question that states the rest.
    pub version: i64,
    /// Where its values and codes come from.
    pub source: String,
    /// Each offered value, how it reads, and the same by common codes.
    pub values: Vec<(String, String, Vec<String>)>,
}

/// An item with its responses.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Item {
    pub id: String,
    pub language: String,
    pub prompt: Arc<[Message]>,
    pub source: String,
    pub licence: String,
    /// What it has in common with the same item in other languages.
    pub parallel_id: Option<String>,
    pub provenance: Provenance,
    /// The item that holds its text as it was mended since; nobody is given this one any more.
    pub mended_by: Option<String>,
    pub warnings: Vec<Arc<str>>,
    /// Id, text and model of each.
    pub responses: Vec<Response>,
}

/// A response.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Response {
    pub id: Arc<str>,
    pub text: Arc<str>,
    pub model: String,
    /// JSON of whatever stood beside it.
    pub generation: String,
    /// Who or what wrote it.
    pub writer: Writer,
}

/// A judgement. Responses are meant by their place in the item.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Judgement {
    pub id: String,
    /// The place of the item in [`Records::items`].
    pub item: usize,
    /// The place of the person in [`Records::contributors`].
    pub contributor: usize,
    pub kind: Kind,
    /// What was answered, by places in `order_shown`; none where the ranking says all of it.
    pub given: Option<Given>,
    pub ranking: Ranking<usize>,
    pub none_acceptable: bool,
    pub confidence: Option<i64>,
    /// Empty where there is none.
    pub rationale: String,
    /// What the rationale is about.
    pub reasons: Vec<String>,
    /// The id of the response that the person wrote, and its text, which only their consent puts here.
    pub wrote: Option<(Arc<str>, Arc<str>)>,
    pub flag: Option<String>,
    pub order_shown: Vec<usize>,
    pub guideline_version: i64,
    pub consent_id: String,
    pub locale: String,
    pub active_ms: i64,
    pub started_at: Timestamp,
    /// Id of the judgement that it repeats, where it was planned so.
    pub repeat_of: Option<String>,
    /// Signs that it was made without attention, after what its maker and others said of them.
    pub marks: Vec<String>,
}

/// A contributor under a pseudonym.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Contributor {
    pub pseudonym: Arc<str>,
    /// What was said, one entry per attribute; empty where it was declined or not linked.
    pub attributes: Vec<Vec<Arc<str>>>,
    /// Whether linking was consented to.
    pub linked: bool,
    /// What their consent in force grants.
    pub granted: Purposes,
}

/// A consent record without a name.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Consent {
    pub id: String,
    pub pseudonym: Arc<str>,
    pub document_id: String,
    pub version: i64,
    pub sha256: String,
    pub language: String,
    pub granted: Vec<&'static str>,
    pub refused: Vec<&'static str>,
    pub given_at: Timestamp,
    /// When it ends by itself.
    pub expires_at: Option<Timestamp>,
    /// When a later answer took some of it back.
    pub withdrawn_at: Option<Timestamp>,
    pub method: String,
    pub controller: String,
    pub jurisdiction: String,
}

/// What a contributor was paid in the project.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Pay {
    pub pseudonym: Arc<str>,
    pub currency: Currency,
    pub active_ms: i64,
    pub paid: Micros,
    pub topped_up: Micros,
    /// Counted time of ended assignments that no entry pays; a release needs it to be 0.
    pub unpaid_ms: i64,
    /// Where the person works, if they said so and consented to link what they declare.
    pub country: Option<Arc<str>>,
}
