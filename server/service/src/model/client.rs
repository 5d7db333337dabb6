//! Asking a model at its address.
//!
//! The address is chosen by whoever connects the model, so that every connection is held against
//! `domain::generation::reach`: a name is resolved here, and only public addresses of it are
//! connected to; redirects are followed nowhere; what comes back is read up to a bound.

use crate::{Error, Result};
use domain::generation::reach::is_public;
use domain::generation::{Failure, Reply, Sampling, Stream, request, whole};
use domain::item::Message;
use domain::time::Span;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::{ACCEPT, CONTENT_TYPE, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{Response, Url};
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

/// The longest that a connection may take.
const CONNECTING: Duration = Duration::from_secs(10);
/// The longest that one answer may take: shorter than a worker's lease of its job.
const LONGEST: Duration = Duration::from_secs(480);
/// The most bytes of an answer that comes whole.
const LARGEST: usize = 1 << 20;

/// Asks models.
pub(crate) struct Client {
    http: reqwest::Client,
    private: bool,
}

/// One question to a model.
pub(crate) struct Question<'q> {
    pub url: &'q str,
    pub key: Option<&'q str>,
    pub model: &'q str,
    pub sampling: &'q Sampling,
    pub turns: &'q [Message],
    /// For how long the endpoint may stay silent.
    pub silence: Duration,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Miss {
    pub failure: Failure,
    /// The status that the endpoint answered with.
    pub status: Option<u16>,
    /// How long the endpoint wants to be left alone.
    pub wait: Option<Span>,
}

impl From<Failure> for Miss {
    fn from(failure: Failure) -> Self {
        Self {
            failure,
            status: None,
            wait: None,
        }
    }
}

/// A name that leads to private addresses only.
#[derive(Debug)]
struct PrivateAddress;

impl fmt::Display for PrivateAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name leads into a private network")
    }
}

impl std::error::Error for PrivateAddress {}

/// Resolves names to their public addresses.
struct PublicOnly;

impl Resolve for PublicOnly {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|found| is_public(found.ip())).collect();
            if public.is_empty() {
                return Err(PrivateAddress.into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// The address that is asked, of what somebody typed: a base such as `https://api.example.org/v1`, or
/// all of it. `None` where it is no address, names a person, or is not encrypted and has to be.
pub(crate) fn address(typed: &str, private: bool) -> Option<Url> {
    let mut url: Url = typed.trim().parse().ok()?;
    let scheme = match url.scheme() {
        "https" => true,
        "http" => private,
        _ => false,
    };
    let plain = url.username().is_empty() && url.password().is_none();
    if !scheme || !plain || url.host_str().is_none_or(str::is_empty) || url.query().is_some() {
        return None;
    }
    url.set_fragment(None);
    let path = url.path().trim_end_matches('/');
    if !path.ends_with("/chat/completions") {
        let whole = format!("{path}/chat/completions");
        url.set_path(&whole);
    }
    Some(url)
}

/// The address of a host that is named by it.
fn literal(url: &Url) -> Option<IpAddr> {
    let host = url.host_str()?;
    host.trim_matches(['[', ']']).parse().ok()
}

/// Why no answer came, of what the transport says.
fn failure_of(error: &reqwest::Error) -> Failure {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(inner) = cause {
        if inner.is::<PrivateAddress>() {
            return Failure::Private;
        }
        cause = inner.source();
    }
    if error.is_connect() {
        Failure::Unreachable
    } else {
        Failure::Cut
    }
}

impl Client {
    /// `private`: private networks may be reached, too.
    pub(crate) fn new(private: bool) -> Result<Self> {
        // Whoever was first chose the same.
        let _earlier = rustls::crypto::ring::default_provider().install_default();
        let mut http = reqwest::Client::builder()
            .redirect(Policy::none())
            .no_proxy()
            .connect_timeout(CONNECTING)
            .user_agent(concat!("Polyphony/", env!("CARGO_PKG_VERSION")));
        if !private {
            http = http.dns_resolver(Arc::new(PublicOnly));
        }
        let http = http
            .build()
            .map_err(|error| Error::Fault(format!("models can't be asked: {error}")))?;
        Ok(Self { http, private })
    }

    /// Asks; the answer, or why there is none.
    pub(crate) async fn ask(&self, question: &Question<'_>) -> std::result::Result<Reply, Miss> {
        match timeout(LONGEST, self.asked(question)).await {
            Ok(answer) => answer,
            Err(_) => Err(Failure::Stalled.into()),
        }
    }

    async fn asked(&self, question: &Question<'_>) -> std::result::Result<Reply, Miss> {
        let url = address(question.url, self.private).ok_or(Failure::Private)?;
        if !self.private && literal(&url).is_some_and(|address| !is_public(address)) {
            return Err(Failure::Private.into());
        }
        let body = request(question.model, question.sampling, question.turns).to_string();
        let mut sent = self
            .http
            .post(url)
            .header(CONTENT_TYPE, "application/json")
            .header(ACCEPT, "text/event-stream, application/json")
            .body(body);
        if let Some(key) = question.key {
            sent = sent.bearer_auth(key);
        }
        let response = timeout(question.silence, sent.send())
            .await
            .map_err(|_| Failure::Stalled)?
            .map_err(|error| failure_of(&error))?;
        let status = response.status().as_u16();
        if let Some(failure) = Failure::of_status(status) {
            return Err(Miss {
                failure,
                status: Some(status),
                wait: wait(&response),
            });
        }
        read(response, question.silence).await.map_err(Miss::from)
    }
}

/// How long the endpoint wants to be left alone: seconds, as all of them write it.
fn wait(response: &Response) -> Option<Span> {
    let value = response.headers().get(RETRY_AFTER)?.to_str().ok()?;
    let seconds: u32 = value.trim().parse().ok()?;
    Some(Span::seconds(i64::from(seconds)))
}

/// Reads an answer, as events or whole.
async fn read(mut response: Response, silence: Duration) -> std::result::Result<Reply, Failure> {
    let kind = response.headers().get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let events = kind.starts_with("text/event-stream");
    let (mut stream, mut body) = (Stream::default(), Vec::new());
    loop {
        let piece = timeout(silence, response.chunk())
            .await
            .map_err(|_| Failure::Stalled)?
            .map_err(|_| Failure::Cut)?;
        let Some(piece) = piece else { break };
        if events {
            stream.push(&piece)?;
            if stream.is_over() {
                break;
            }
        } else {
            body.extend_from_slice(&piece);
            if body.len() > LARGEST {
                return Err(Failure::TooLong);
            }
        }
    }
    if events { stream.end() } else { whole(&body) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_completed_and_encrypted() {
        let known = |typed: &str, private| address(typed, private).map(|url| url.to_string());
        let whole = "https://api.example.org/v1/chat/completions";
        for typed in [
            "https://api.example.org/v1",
            " https://api.example.org/v1/ ",
            whole,
        ] {
            assert_eq!(known(typed, false).as_deref(), Some(whole));
        }
        for wrong in [
            "http://api.example.org/v1",
            "ftp://api.example.org",
            "https://me:secret@api.example.org",
            "https://api.example.org/v1?key=1",
            "api.example.org",
            "",
        ] {
            assert_eq!(known(wrong, false), None, "{wrong}");
        }
        assert!(known("http://127.0.0.1:8000/v1", true).is_some());
    }

    #[tokio::test]
    async fn private_networks_are_not_reached_however_they_are_written() {
        let client = Client::new(false).unwrap();
        for host in [
            "127.0.0.1",
            "2130706433",
            "0x7f.1",
            "[::1]",
            "[::ffff:10.0.0.1]",
            "localhost",
        ] {
            let question = Question {
                url: &format!("https://{host}:1/v1"),
                key: None,
                model: "m",
                sampling: &Sampling::default(),
                turns: &[],
                silence: Duration::from_secs(5),
            };
            let miss = client.ask(&question).await.unwrap_err();
            assert_eq!(miss.failure, Failure::Private, "{host}");
        }
    }
}
