//! Requests as a browser sends them, and their answers.

use super::{House, PASSWORD, Who};
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, header};
use std::net::SocketAddr;
use tower::ServiceExt;

/// What came back.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    /// A header's text; empty where it is missing.
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }
}

impl House {
    /// Signs somebody in through the form; the session's cookie.
    pub async fn sign_in(&self, who: Who) -> String {
        let handle = who.handle();
        let fields = [
            ("name", handle.as_str()),
            ("password", PASSWORD),
            ("next", "/me"),
        ];
        let request = form("/act/sign_in", "").header(header::USER_AGENT, who.device());
        let answer = self.send(request.body(encoded(&fields)).unwrap()).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        let cookie = answer
            .header("set-cookie")
            .split(';')
            .next()
            .unwrap_or_default();
        assert!(cookie.contains("polyphony="), "{cookie}");
        cookie.to_owned()
    }

    /// The cookie of somebody who is signed in; nothing for a visitor.
    pub fn cookie(&self, who: Who) -> &str {
        let known = self.cookies.iter().find(|(known, _)| *known == who);
        known.map_or("", |(_, cookie)| cookie)
    }

    /// Loads an address.
    pub async fn get(&self, path: &str, who: Who) -> Answer {
        self.get_as(path, self.cookie(who)).await
    }

    /// Loads an address with a cookie.
    pub async fn get_as(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::get(path).header(header::COOKIE, cookie);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// Sends a form, as a browser does from this site.
    pub async fn post(&self, path: &str, who: Who, fields: &[(&str, &str)]) -> Answer {
        self.post_as(path, self.cookie(who), fields).await
    }

    /// Sends a form with a cookie.
    pub async fn post_as(&self, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Answer {
        let request = form(path, cookie).body(encoded(fields)).unwrap();
        self.send(request).await
    }

    /// Sends a request from the loopback.
    pub async fn send(&self, mut request: Request<Body>) -> Answer {
        let peer = SocketAddr::from(([127, 0, 0, 1], 40_000));
        request.extensions_mut().insert(ConnectInfo(peer));
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = axum::body::to_bytes(body, 1 << 24).await.unwrap();
        Answer {
            status: parts.status.as_u16(),
            headers: parts.headers,
            text: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

fn form(path: &str, cookie: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header(header::COOKIE, cookie)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
}

fn encoded(fields: &[(&str, &str)]) -> Body {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    Body::from(form.extend_pairs(fields).finish())
}
