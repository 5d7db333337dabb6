//! Battle rows as LMArena publishes them: two conversations that begin alike and end in the answers
//! of two models.
//!
//! Where the models answered earlier turns differently, the two prompts differ too, and no item
//! states what was compared: only the conversations' first exchange is taken then.

use super::super::Message;
use super::super::draft::{Draft, answered};
use super::{Record, records};
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Battle {
    #[serde(alias = "id", alias = "conversation_id")]
    question_id: Option<Value>,
    model_a: String,
    model_b: String,
    conversation_a: Vec<Message>,
    conversation_b: Vec<Message>,
    #[serde(default)]
    language: Option<String>,
}

/// LMArena writes English names; only tags are of use.
fn tag(language: Option<String>) -> Option<String> {
    let tag = match language?.as_str() {
        "English" => "en",
        "Spanish" => "es",
        "Arabic" => "ar",
        "Swahili" => "sw",
        "French" => "fr",
        "Portuguese" => "pt",
        "German" => "de",
        "Hindi" => "hi",
        "Urdu" => "ur",
        "Indonesian" => "id",
        "Chinese" => "zh",
        "Japanese" => "ja",
        "Russian" => "ru",
        "Italian" => "it",
        "Korean" => "ko",
        "Vietnamese" => "vi",
        "Turkish" => "tr",
        "Polish" => "pl",
        "unknown" => "und",
        other => return Some(other.to_owned()),
    };
    Some(tag.to_owned())
}

/// A conversation's turns before its last answer, and that answer.
fn split(conversation: &[Message]) -> Option<(&[Message], &str)> {
    let (last, before) = conversation.split_last()?;
    (last.role == "assistant").then_some((before, last.content.as_str()))
}

/// Up to the first answer.
fn first_exchange(conversation: &[Message]) -> &[Message] {
    let end = conversation
        .iter()
        .position(|turn| turn.role == "assistant");
    end.and_then(|end| conversation.get(..=end))
        .unwrap_or(conversation)
}

fn draft((line, battle): (usize, Battle)) -> Draft {
    let (mut a, mut b) = (split(&battle.conversation_a), split(&battle.conversation_b));
    if a.map(|(before, _)| before) != b.map(|(before, _)| before) {
        a = split(first_exchange(&battle.conversation_a));
        b = split(first_exchange(&battle.conversation_b));
    }
    let prompt = a.map(|(before, _)| before.to_vec()).unwrap_or_default();
    let sides = [(a, battle.model_a), (b, battle.model_b)];
    let responses = sides
        .into_iter()
        .filter_map(|(side, model)| side.map(|(_, text)| answered(text, model)));
    Draft {
        line,
        id: battle.question_id,
        prompt,
        responses: responses.collect(),
        language: tag(battle.language),
        source: "LMArena".to_owned(),
        metadata: BTreeMap::new(),
        ..Draft::default()
    }
}

pub fn drafts(text: &str) -> Vec<Record> {
    let found = records::records::<Battle>(text).into_iter();
    found.map(|record| record.map(draft)).collect()
}
