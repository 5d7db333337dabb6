//! A server that speaks the chat completions interface and fails as such servers do. What it does is
//! said by the first word of the prompt; `-once` after it: the first time only.

use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What it was asked.
#[derive(Clone, Debug)]
pub struct Heard {
    pub authorization: String,
    pub model: String,
    pub prompt: String,
}

/// The server.
#[derive(Clone)]
pub struct Oracle {
    pub url: String,
    heard: Arc<Mutex<Vec<Heard>>>,
    tries: Arc<Mutex<HashMap<(String, String), usize>>>,
}

impl Oracle {
    pub async fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let oracle = Self {
            url: format!("http://{}/v1", listener.local_addr().unwrap()),
            heard: Arc::default(),
            tries: Arc::default(),
        };
        let serving = oracle.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let oracle = serving.clone();
                tokio::spawn(async move {
                    // Whoever hangs up has what they wanted.
                    let _gone = oracle.serve(stream).await;
                });
            }
        });
        oracle
    }

    /// Everything that it was asked so far.
    pub fn heard(&self) -> Vec<Heard> {
        self.heard.lock().unwrap().clone()
    }

    async fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let (head, body) = read(&mut stream).await?;
        let asked: Value = serde_json::from_slice(&body).unwrap();
        let model = asked["model"].as_str().unwrap().to_owned();
        let turns = asked["messages"].as_array().unwrap();
        let prompt = turns.last().unwrap()["content"]
            .as_str()
            .unwrap()
            .to_owned();
        let authorization = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("authorization")
                .then(|| value.trim().to_owned())
        });
        self.heard.lock().unwrap().push(Heard {
            authorization: authorization.unwrap_or_default(),
            model: model.clone(),
            prompt: prompt.clone(),
        });
        let tries = {
            let mut tries = self.tries.lock().unwrap();
            let tries = tries.entry((model.clone(), prompt.clone())).or_default();
            *tries += 1;
            *tries
        };
        let word = prompt.split(' ').next().unwrap_or_default();
        let does = match word.strip_suffix("-once") {
            Some(word) if tries == 1 => word,
            Some(_) => "answer",
            None => word,
        };
        self.answer(&mut stream, does, &model, &prompt).await
    }

    async fn answer(
        &self,
        stream: &mut TcpStream,
        does: &str,
        model: &str,
        prompt: &str,
    ) -> std::io::Result<()> {
        let recipe = "Boil fresh water, warm the pot, add two spoons of leaves, and let it stand.";
        let text = match does {
            "equal" => recipe.to_owned(),
            "same" => format!("{recipe} {recipe} {model}"),
            _ => format!("{model} says of {prompt}: {}", model.repeat(9)),
        };
        match does {
            "busy" => fail(stream, "429 Too Many Requests\r\nretry-after: 3").await,
            "broken" => fail(stream, "500 Internal Server Error").await,
            "refused" => fail(stream, "401 Unauthorized").await,
            "stall" => {
                // Until whoever asks has enough of it.
                stream.read_u8().await.map(drop)
            }
            "stumble" => {
                head(stream, "text/event-stream").await?;
                piece(stream, "The first words").await?;
                stream.read_u8().await.map(drop)
            }
            "cut" => {
                head(stream, "text/event-stream").await?;
                piece(stream, "The first words").await
            }
            "empty" => {
                head(stream, "text/event-stream").await?;
                stream.write_all(b"data: [DONE]\n\n").await
            }
            "whole" => {
                head(stream, "application/json").await?;
                let choice = json!({ "message": { "content": text }, "finish_reason": "stop" });
                let body = json!({ "model": model, "choices": [choice] });
                stream.write_all(body.to_string().as_bytes()).await
            }
            _ => {
                head(stream, "text/event-stream").await?;
                for word in text.split_inclusive(' ') {
                    piece(stream, word).await?;
                }
                let usage = json!({ "prompt_tokens": 5, "completion_tokens": 9 });
                let end = json!({ "choices": [{ "delta": {}, "finish_reason": "stop" }] });
                let usage = json!({ "choices": [], "usage": usage });
                let events = format!("data: {end}\n\ndata: {usage}\n\ndata: [DONE]\n\n");
                stream.write_all(events.as_bytes()).await
            }
        }
    }
}

/// The head of a request, and its body.
async fn read(stream: &mut TcpStream) -> std::io::Result<(String, Vec<u8>)> {
    let mut bytes = Vec::new();
    loop {
        let split = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        if let Some(end) = split {
            let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
            let length = head.lines().find_map(|line| {
                let (name, value) = line.split_once(':')?;
                let named = name.eq_ignore_ascii_case("content-length");
                named.then(|| value.trim().parse::<usize>().unwrap())
            });
            let mut body = bytes[end + 4..].to_vec();
            let mut rest = vec![0; length.unwrap_or(0) - body.len()];
            stream.read_exact(&mut rest).await?;
            body.extend(rest);
            return Ok((head, body));
        }
        bytes.push(stream.read_u8().await?);
    }
}

async fn head(stream: &mut TcpStream, kind: &str) -> std::io::Result<()> {
    // No length: the answer ends with the connection, so that it can be cut anywhere.
    let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await
}

async fn fail(stream: &mut TcpStream, status: &str) -> std::io::Result<()> {
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n");
    stream.write_all(head.as_bytes()).await
}

async fn piece(stream: &mut TcpStream, text: &str) -> std::io::Result<()> {
    let event = json!({ "choices": [{ "delta": { "content": text } }] });
    stream
        .write_all(format!("data: {event}\n\n").as_bytes())
        .await
}
