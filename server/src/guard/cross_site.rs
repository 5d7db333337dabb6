//! No other site may make a browser act here.
//!
//! A request that changes something, and one for a stream, must come from this site: browsers say so in `Sec-Fetch-Site`;
//! for those that do not, `Origin` or `Referer` must name this host. A request that says nothing of
//! where it comes from is no browser's form and is refused too.

use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// The layer.
pub async fn guard(request: Request, next: Next) -> Response {
    let safe = matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) && text(request.headers(), header::ACCEPT.as_str()) != Some("text/event-stream");
    if safe || same_site(request.headers()) {
        next.run(request).await
    } else {
        (
            StatusCode::FORBIDDEN,
            "This request did not come from this site.\n",
        )
            .into_response()
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn same_site(headers: &HeaderMap) -> bool {
    if let Some(site) = text(headers, "sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let host = text(headers, header::HOST.as_str());
    let from =
        text(headers, header::ORIGIN.as_str()).or_else(|| text(headers, header::REFERER.as_str()));
    let from = from
        .and_then(|from| from.split_once("://"))
        .map(|(_, rest)| rest.split('/').next().unwrap_or_default());
    host.is_some() && from == host
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(pairs: &[(&'static str, &'static str)]) -> bool {
        let headers = pairs.iter().map(|(name, value)| {
            (
                name.parse::<header::HeaderName>().unwrap(),
                value.parse().unwrap(),
            )
        });
        same_site(&headers.collect())
    }

    #[test]
    fn only_this_site() {
        assert!(from(&[("sec-fetch-site", "same-origin")]));
        assert!(!from(&[
            ("sec-fetch-site", "cross-site"),
            ("host", "a.b"),
            ("origin", "https://a.b")
        ]));
        assert!(!from(&[("sec-fetch-site", "same-site")]));
        assert!(from(&[("host", "a.b:3000"), ("origin", "http://a.b:3000")]));
        assert!(from(&[("host", "a.b"), ("referer", "https://a.b/p/x")]));
        assert!(!from(&[
            ("host", "a.b"),
            ("origin", "https://evil.example")
        ]));
        assert!(!from(&[("host", "a.b"), ("origin", "null")]));
        assert!(!from(&[("host", "a.b")]));
    }
}
