//! Open-Assistant's message trees, one a line.
//!
//! Every prompter's message with at least two assistant replies is an item: the thread down to it is
//! the prompt. Messages that were deleted or failed their review are left out.

use super::super::draft::{Draft, answered};
use super::super::{LineProblem, Message};
use super::{Record, records};
use crate::ranking::MOST_RESPONSES;
use serde::Deserialize;

#[derive(Deserialize)]
struct Tree {
    prompt: Node,
}

#[derive(Deserialize)]
struct Node {
    message_id: String,
    text: String,
    role: String,
    #[serde(default)]
    lang: Option<String>,
    #[serde(default)]
    deleted: bool,
    #[serde(default)]
    review_result: Option<bool>,
    #[serde(default)]
    model_name: Option<String>,
    #[serde(default)]
    replies: Vec<Node>,
}

impl Node {
    fn stands(&self) -> bool {
        !self.deleted && self.review_result != Some(false)
    }
}

fn turn(node: &Node) -> Message {
    let role = match node.role.as_str() {
        "prompter" => "user",
        other => other,
    };
    Message {
        role: role.to_owned(),
        content: node.text.clone(),
    }
}

/// The items below a message, whose thread is `above` with the message itself.
fn collect(line: usize, node: &Node, above: &[Message], found: &mut Vec<Record>) {
    let mut thread = above.to_vec();
    thread.push(turn(node));
    let replies = || node.replies.iter().filter(|reply| reply.stands());
    let answers = || replies().filter(|reply| reply.role == "assistant");
    if node.role == "prompter" && answers().count() >= 2 {
        found.push(Ok(Draft {
            line,
            id: Some(node.message_id.clone().into()),
            prompt: thread.clone(),
            responses: answers()
                .take(MOST_RESPONSES)
                .map(|reply| answered(&*reply.text, reply.model_name.clone().unwrap_or_default()))
                .collect(),
            language: node.lang.clone(),
            source: "Open-Assistant".to_owned(),
            ..Draft::default()
        }));
    }
    for reply in replies() {
        collect(line, reply, &thread, found);
    }
}

pub fn drafts(text: &str) -> Vec<Record> {
    let mut found = Vec::new();
    for record in records::records::<Tree>(text) {
        match record {
            Ok((line, tree)) => collect(line, &tree.prompt, &[], &mut found),
            Err(problems) => found.push(Err::<Draft, Vec<LineProblem>>(problems)),
        }
    }
    found
}
