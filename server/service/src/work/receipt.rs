//! Receipts: an answer sent again under the same key gets what it got before.

use crate::{Error, Result};
use domain::id::{JudgementId, PersonId, RequestKey};
use domain::money::{Currency, Micros};
use domain::time::{Span, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Tx;
use store::assignment::Assignment;

/// What came of an answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Receipt {
    /// The judgement; none where the item was skipped.
    pub judgement: Option<JudgementId>,
    /// What it pays.
    pub earned: Micros,
    /// For how much time.
    pub active: Span,
    /// In which currency.
    pub currency: Currency,
    /// Whether this answer had been given before.
    #[serde(skip)]
    pub repeated: bool,
}

/// The receipt that a request with this key was given; none is looked for while the assignment waits for
/// its answer.
pub(super) async fn given(
    tx: &mut Tx,
    key: RequestKey,
    assignment: &Assignment,
) -> Result<Option<Receipt>> {
    if assignment.waits() {
        return Ok(None);
    }
    let me = assignment.person_id;
    let Some((answer,)) = store::request::answer(tx, key, me).await? else {
        return Ok(None);
    };
    let receipt: Receipt =
        serde_json::from_value(answer.0).map_err(|error| Error::Fault(error.to_string()))?;
    Ok(Some(Receipt {
        repeated: true,
        ..receipt
    }))
}

pub(super) fn keep(
    tx: &mut Tx,
    key: RequestKey,
    me: PersonId,
    act: &str,
    receipt: &Receipt,
    at: Timestamp,
) {
    store::request::keep(tx, key, me, act, json!(receipt), at);
}
