//! As much of a browser as the forms need: one kept-alive connection, a cookie, redirects by hand.

use crate::Outcome;
use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::{Method, Request, header};
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;

/// A connection.
pub struct Browser {
    sender: SendRequest<Full<Bytes>>,
    host: String,
    /// Whether to ask for a compressed answer, as browsers do.
    pub compressed: bool,
}

/// An answer.
pub struct Answer {
    /// Its status.
    pub status: u16,
    /// Where a redirect leads.
    pub location: Option<String>,
    /// Its body, as it came.
    pub body: Bytes,
}

impl Browser {
    /// Connects to a server.
    pub async fn connect(address: SocketAddr) -> Outcome<Self> {
        let stream = tokio::net::TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self {
            sender,
            host: address.to_string(),
            compressed: false,
        })
    }

    /// Several.
    pub async fn connect_all(address: SocketAddr, count: usize) -> Outcome<Vec<Self>> {
        let mut all = Vec::new();
        for _ in 0..count {
            all.push(Self::connect(address).await?);
        }
        Ok(all)
    }

    /// Loads a page.
    pub async fn get(&mut self, path: &str, cookie: &str) -> Outcome<Answer> {
        self.send(Method::GET, path, cookie, Bytes::new()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, cookie: &str, form: Bytes) -> Outcome<Answer> {
        self.send(Method::POST, path, cookie, form).await
    }

    async fn send(
        &mut self,
        method: Method,
        path: &str,
        cookie: &str,
        form: Bytes,
    ) -> Outcome<Answer> {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, &self.host)
            .header(header::ACCEPT_LANGUAGE, "en")
            .header(header::COOKIE, cookie)
            .header(header::ORIGIN, format!("http://{}", self.host));
        if self.compressed {
            request = request.header(header::ACCEPT_ENCODING, "gzip, deflate, br, zstd");
        }
        if !form.is_empty() {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        self.sender.ready().await?;
        let answer = self
            .sender
            .send_request(request.body(Full::new(form))?)
            .await?;
        let location = answer.headers().get(header::LOCATION);
        Ok(Answer {
            status: answer.status().as_u16(),
            location: location.and_then(|to| to.to_str().ok()).map(str::to_owned),
            body: answer.into_body().collect().await?.to_bytes(),
        })
    }
}

impl Answer {
    /// Fails on another status.
    pub fn expect_status(&self, status: u16) -> Outcome {
        if self.status == status {
            return Ok(());
        }
        let body = String::from_utf8_lossy(&self.body);
        Err(format!("status {} instead of {status}: {body}", self.status).into())
    }
}
