//! Responses from models: what is asked of an endpoint, what may go wrong, and what it may cost.
//!
//! An endpoint speaks the chat completions interface that OpenAI introduced and most servers of models
//! offer. Nothing here sends anything: [`request`] is the document that is sent, [`Stream`] reads what
//! comes back however it is cut into pieces, [`Failure`] says why there is no answer and whether to
//! ask again, [`reach`] which addresses an instance may be sent to.

mod estimate;
mod failure;
pub mod reach;
mod reply;

pub use estimate::{Estimate, Prices, estimate};
pub use failure::{Failure, MOST_TRIES};
pub use reply::{Reply, Stream, Usage, whole};

use crate::item::Message;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// The most tokens that one answer may be asked to have.
pub const MOST_TOKENS: u32 = 16_384;
/// How often one endpoint may be asked for an answer to the same prompt.
pub const MOST_DRAWS: u8 = 8;
/// The most calls that an endpoint may be sent per minute.
pub const MOST_PER_MINUTE: u32 = 6_000;
/// The longest that an endpoint may stay silent before it counts as stalled, in seconds.
pub const MOST_SILENCE: u32 = 600;

/// How a model is to draw its answer; what is `None` the endpoint decides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sampling {
    /// 0 to 2.
    pub temperature: Option<f64>,
    /// Above 0, up to 1.
    pub top_p: Option<f64>,
    /// The answer ends after so many tokens.
    pub max_tokens: u32,
    /// Told to the model before the prompt; empty: nothing is.
    pub system: String,
}

impl Default for Sampling {
    fn default() -> Self {
        Self {
            temperature: None,
            top_p: None,
            max_tokens: 1_024,
            system: String::new(),
        }
    }
}

impl Sampling {
    /// Everything that is wrong with it.
    ///
    /// # Errors
    /// A value outside of its range.
    pub fn check(&self) -> Result<(), Refusal> {
        let temperature = self.temperature.is_none_or(|t| (0.0..=2.0).contains(&t));
        let top_p = self.top_p.is_none_or(|p| p > 0.0 && p <= 1.0);
        let tokens = (1..=MOST_TOKENS).contains(&self.max_tokens);
        Refusal::join([
            Refusal::unless(temperature, "temperature", "sampling-range"),
            Refusal::unless(top_p, "top_p", "sampling-range"),
            Refusal::unless(tokens, "max_tokens", "sampling-range"),
        ])
    }
}

/// The document that asks a model for an answer to a conversation. A stream is asked for, so that
/// silence is told from slowness.
#[must_use]
pub fn request(model: &str, sampling: &Sampling, turns: &[Message]) -> Value {
    let system = (!sampling.system.trim().is_empty()).then(|| Message {
        role: "system".to_owned(),
        content: sampling.system.clone(),
    });
    let messages: Vec<&Message> = system.iter().chain(turns).collect();
    let mut body = json!({
        "model": model,
        "messages": messages,
        "max_tokens": sampling.max_tokens,
        "stream": true,
        "stream_options": { "include_usage": true },
    });
    if let Some(body) = body.as_object_mut() {
        let drawn = [
            ("temperature", sampling.temperature),
            ("top_p", sampling.top_p),
        ];
        for (name, value) in drawn {
            if let Some(value) = value {
                body.insert(name.to_owned(), json!(value));
            }
        }
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_said_is_left_to_the_endpoint() {
        let turns = [Message {
            role: "user".to_owned(),
            content: "Habari?".to_owned(),
        }];
        let plain = request("m", &Sampling::default(), &turns);
        assert_eq!(plain["messages"].as_array().unwrap().len(), 1);
        assert!(plain.get("temperature").is_none());
        let told = Sampling {
            temperature: Some(0.7),
            system: "Answer in Swahili.".to_owned(),
            ..Sampling::default()
        };
        let told = request("m", &told, &turns);
        assert_eq!(told["messages"][0]["role"], "system");
        assert_eq!(told["temperature"], 0.7);
    }

    #[test]
    fn sampling_stays_in_its_ranges() {
        let wrong = Sampling {
            temperature: Some(2.5),
            top_p: Some(0.0),
            max_tokens: 0,
            system: String::new(),
        };
        assert_eq!(wrong.check().unwrap_err().problems.len(), 3);
        let not_a_number = Sampling {
            temperature: Some(f64::NAN),
            ..Sampling::default()
        };
        assert!(not_a_number.check().is_err() && Sampling::default().check().is_ok());
    }
}
