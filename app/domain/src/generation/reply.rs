//! What comes back, as a stream of events or whole.

use super::Failure;
use crate::item::LONGEST_TEXT;
use serde::{Deserialize, Serialize};

/// The most bytes of one event, or of a whole answer, before it counts as unreadable.
const LARGEST: usize = 1 << 20;

/// Tokens as the endpoint counted them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// Of what was sent.
    pub prompt_tokens: u64,
    /// Of what came back.
    pub completion_tokens: u64,
}

/// An answer that is whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// Its words.
    pub text: String,
    /// Why the model stopped, in the endpoint's words: `stop`, `length`.
    pub finish: String,
    /// The model that answered, as the endpoint names it.
    pub model: String,
    /// What it took, where the endpoint says.
    pub usage: Option<Usage>,
}

#[derive(Deserialize)]
struct Chunk {
    #[serde(default)]
    model: Option<String>,
    #[serde(default)]
    choices: Vec<Choice>,
    #[serde(default)]
    usage: Option<Usage>,
    #[serde(default)]
    error: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Choice {
    #[serde(default, alias = "message")]
    delta: Delta,
    #[serde(default)]
    finish_reason: Option<String>,
}

#[derive(Default, Deserialize)]
struct Delta {
    #[serde(default)]
    content: Option<String>,
}

/// An answer that arrives in pieces, cut wherever the network cut it.
#[derive(Default)]
pub struct Stream {
    /// The beginning of a line whose end has not come.
    line: Vec<u8>,
    reply: Reply,
    characters: usize,
    over: bool,
}

impl Stream {
    /// Takes what came next.
    ///
    /// # Errors
    /// `Unreadable` where it is no stream of events, `Broken` where the endpoint reports an error in
    /// it, `TooLong` where the text grows beyond what a response may be.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        for byte in bytes {
            if *byte == b'\n' {
                let line = std::mem::take(&mut self.line);
                self.take_line(&line)?;
            } else if self.line.len() >= LARGEST {
                return Err(Failure::Unreadable);
            } else {
                self.line.push(*byte);
            }
        }
        Ok(())
    }

    /// Whether the endpoint said that this was all.
    #[must_use]
    pub const fn is_over(&self) -> bool {
        self.over
    }

    fn take_line(&mut self, line: &[u8]) -> Result<(), Failure> {
        let line = std::str::from_utf8(line).map_err(|_| Failure::Unreadable)?;
        // Empty lines part events; comments and other fields say nothing of the answer.
        let Some(data) = line.trim_end_matches('\r').strip_prefix("data:") else {
            return Ok(());
        };
        let data = data.trim();
        if data == "[DONE]" {
            self.over = true;
            return Ok(());
        }
        let chunk = serde_json::from_str(data).map_err(|_| Failure::Unreadable)?;
        self.add(chunk)
    }

    fn add(&mut self, chunk: Chunk) -> Result<(), Failure> {
        if chunk.error.is_some_and(|error| !error.is_null()) {
            return Err(Failure::Broken);
        }
        if let Some(model) = chunk.model {
            self.reply.model = model;
        }
        self.reply.usage = chunk.usage.or(self.reply.usage);
        // One answer is asked for: others that come beside it are not ours.
        if let Some(choice) = chunk.choices.into_iter().next() {
            let piece = choice.delta.content.unwrap_or_default();
            self.characters += piece.chars().count();
            if self.characters > LONGEST_TEXT {
                return Err(Failure::TooLong);
            }
            self.reply.text.push_str(&piece);
            if let Some(finish) = choice.finish_reason {
                self.reply.finish = finish;
            }
        }
        Ok(())
    }

    /// The answer, now that nothing comes any more.
    ///
    /// # Errors
    /// `Cut` where the endpoint had not said that this was all; `Empty` where there is no word in it.
    pub fn end(mut self) -> Result<Reply, Failure> {
        let line = std::mem::take(&mut self.line);
        // The last line may lack its end.
        let _unfinished = self.take_line(&line);
        if !self.over && self.reply.finish.is_empty() {
            return Err(Failure::Cut);
        }
        worded(self.reply)
    }
}

fn worded(reply: Reply) -> Result<Reply, Failure> {
    if reply.text.trim().is_empty() {
        return Err(Failure::Empty);
    }
    Ok(reply)
}

/// An answer that came whole, from an endpoint that knows no streams.
///
/// # Errors
/// `Cut` where it ends within the document, else as [`Stream`].
pub fn whole(body: &[u8]) -> Result<Reply, Failure> {
    if body.len() > LARGEST {
        return Err(Failure::TooLong);
    }
    let chunk: Chunk = serde_json::from_slice(body).map_err(|error| {
        if error.is_eof() {
            Failure::Cut
        } else {
            Failure::Unreadable
        }
    })?;
    if chunk.choices.is_empty() && chunk.error.is_none() {
        return Err(Failure::Unreadable);
    }
    let mut stream = Stream::default();
    stream.add(chunk)?;
    worded(stream.reply)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const EVENTS: &str = ": hello\r\n\
        data: {\"model\":\"m-1\",\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}\r\n\r\n\
        data: {\"choices\":[{\"delta\":{\"content\":\"Hab\"}}]}\n\n\
        data: {\"choices\":[{\"delta\":{\"content\":\"ari \u{645}\"},\"finish_reason\":null}]}\n\n\
        data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n\
        data: {\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2,\"total_tokens\":5}}\n\n\
        data: [DONE]\n\n";

    fn read(pieces: &[&[u8]]) -> Result<Reply, Failure> {
        let mut stream = Stream::default();
        for piece in pieces {
            stream.push(piece)?;
        }
        stream.end()
    }

    proptest! {
        #[test]
        fn it_does_not_matter_where_the_network_cuts(cuts in prop::collection::vec(0..EVENTS.len(), 0..12)) {
            let mut cuts = cuts;
            cuts.sort_unstable();
            let mut pieces = Vec::new();
            let mut from = 0;
            for cut in cuts {
                pieces.push(&EVENTS.as_bytes()[from..cut]);
                from = cut;
            }
            pieces.push(&EVENTS.as_bytes()[from..]);
            let reply = read(&pieces).unwrap();
            prop_assert_eq!(&reply.text, "Habari \u{645}");
            prop_assert_eq!((reply.finish.as_str(), reply.model.as_str()), ("stop", "m-1"));
            prop_assert_eq!(reply.usage.unwrap().completion_tokens, 2);
        }

        #[test]
        fn a_stream_that_ends_early_is_never_taken_for_whole(end in 0..EVENTS.len()) {
            let finished = EVENTS.find("\"stop\"}]}").unwrap() + "\"stop\"}]}".len();
            let reply = read(&[&EVENTS.as_bytes()[..end]]);
            if end >= finished {
                prop_assert_eq!(reply.unwrap().text, "Habari \u{645}");
            } else {
                prop_assert_eq!(reply, Err(Failure::Cut));
            }
        }

        #[test]
        fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&[&bytes]);
            let _ = whole(&bytes);
        }
    }

    #[test]
    fn errors_and_empty_answers_are_told_apart() {
        let said = |text: &str| read(&[text.as_bytes()]);
        assert_eq!(
            said("data: {\"error\":{\"message\":\"overloaded\"}}\n"),
            Err(Failure::Broken)
        );
        assert_eq!(said("data: <html>\n"), Err(Failure::Unreadable));
        assert_eq!(said("data: [DONE]\n"), Err(Failure::Empty));
        assert_eq!(said(""), Err(Failure::Cut));
        let long = format!(
            "data: {{\"choices\":[{{\"delta\":{{\"content\":\"{}\"}}}}]}}\n",
            "x".repeat(LONGEST_TEXT + 1)
        );
        assert_eq!(said(&long), Err(Failure::TooLong));
    }

    #[test]
    fn an_answer_may_come_whole() {
        let body =
            br#"{"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Yes."},
            "finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":2}}"#;
        let reply = whole(body).unwrap();
        assert_eq!(
            (reply.text.as_str(), reply.finish.as_str()),
            ("Yes.", "stop")
        );
        assert_eq!(whole(&body[..60]), Err(Failure::Cut));
        assert_eq!(whole(b"{}"), Err(Failure::Unreadable));
        assert_eq!(whole(b"<html>"), Err(Failure::Unreadable));
    }
}
