//! Preference pairs: `prompt`, `chosen`, `rejected`, each a text or a list of turns.
//!
//! Without a prompt of their own, the turns that both sides begin with are the prompt, as TRL reads
//! implicit-prompt pairs. Which side was chosen is not taken over.

use super::super::Message;
use super::super::draft::{Draft, answered, asked};
use super::{Record, records};
use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Pair {
    id: Option<Value>,
    #[serde(default)]
    prompt: Option<Said>,
    chosen: Said,
    rejected: Said,
    #[serde(default)]
    language: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
enum Said {
    Text(String),
    Turns(Vec<Message>),
}

impl Said {
    fn turns(self, role: &str) -> Vec<Message> {
        match self {
            Self::Text(content) => vec![Message {
                role: role.to_owned(),
                content,
            }],
            Self::Turns(turns) => turns,
        }
    }
}

fn joined(turns: &[Message]) -> String {
    let texts: Vec<&str> = turns.iter().map(|turn| turn.content.as_str()).collect();
    texts.join("\n\n")
}

fn draft(place: usize, (line, pair): (usize, Pair)) -> Draft {
    let sides = [pair.chosen, pair.rejected].map(|side| side.turns("assistant"));
    let [chosen, rejected] = &sides;
    let shared = chosen
        .iter()
        .zip(rejected)
        .take_while(|(a, b)| a == b)
        .count();
    let prompt = match pair.prompt {
        Some(Said::Text(content)) => asked(content),
        Some(Said::Turns(turns)) => turns,
        None => chosen.iter().take(shared).cloned().collect(),
    };
    let responses = sides
        .iter()
        .map(|side| answered(joined(side.get(shared..).unwrap_or_default()), ""))
        .collect();
    Draft {
        line,
        id: pair.id.or_else(|| Some(format!("pair-{place}").into())),
        prompt,
        responses,
        language: pair.language,
        source: "preference pairs".to_owned(),
        ..Draft::default()
    }
}

pub fn drafts(text: &str) -> Vec<Record> {
    let found = records::records::<Pair>(text).into_iter().zip(1..);
    found
        .map(|(record, place)| record.map(|pair| draft(place, pair)))
        .collect()
}
