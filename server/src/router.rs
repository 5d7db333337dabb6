//! The whole site: pages, acts, REST, files, and the guards around them.

use crate::api;
use crate::assets::Assets;
use crate::guard::{cross_site, headers, pace};
use app::Backend;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Router, middleware};
use domain::id::PersonId;
use domain::locale::Locale;
use domain::slug::Slug;
use domain::time::Span;
use std::num::NonZeroU32;
use std::sync::Arc;
use store::sessions::Sessions;
use tower_governor::GovernorLayer;
use tower_governor::governor::GovernorConfigBuilder;
use tower_http::compression::CompressionLayer;
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, Session, SessionManagerLayer};

/// The largest form, in bytes; imports have a limit of their own.
const LARGEST_FORM: usize = 1 << 20;
/// For how many days an unused session stays open.
const SESSION_DAYS: i64 = 30;

/// How the instance is reached.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Over https: cookies are for encrypted connections only.
    pub secure: bool,
    /// Behind a proxy that sets `X-Forwarded-For`.
    pub trust_proxy: bool,
    /// How many acts a second one session may send in the long run.
    pub acts_per_second: NonZeroU32,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            secure: false,
            trust_proxy: false,
            acts_per_second: pace::ACTS_PER_SECOND,
        }
    }
}

/// The site. It must be made within a runtime, where it forgets the pace of who is gone.
pub fn router(backend: Backend, assets: Assets, options: Options) -> Router {
    let service = &backend.service;
    let store = Sessions::new(
        service.store().clone(),
        service.config().clock.clone(),
        Span::days(SESSION_DAYS),
    );
    // The prefix makes browsers insist on https, which plain http on one's own machine has not.
    let name = if options.secure {
        "__Host-polyphony"
    } else {
        "polyphony"
    };
    let sessions = SessionManagerLayer::new(store)
        .with_name(name)
        .with_secure(options.secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(time::Duration::days(SESSION_DAYS)));
    let site = app::routes(&backend)
        .merge(api::routes())
        .route(
            "/p/{slug}/releases/{version}/files/{*path}",
            get(release_file),
        )
        .route(
            "/p/{slug}/releases/{version}/retractions.json",
            get(retractions),
        )
        .fallback(app::not_found)
        .layer(sessions)
        .layer(middleware::from_fn(cross_site::guard))
        .layer(DefaultBodyLimit::max(LARGEST_FORM));
    paced(site, options)
        .route("/healthz", get(|| async { "ok\n" }))
        .route(
            "/robots.txt",
            get(|| async { "User-agent: *\nDisallow: /me\nDisallow: /join\n" }),
        )
        .merge(assets.routes())
        .layer(middleware::from_fn_with_state(
            options.secure,
            headers::guard,
        ))
        .layer(
            CompressionLayer::new()
                .br(true)
                .gzip(true)
                .quality(tower_http::CompressionLevel::Fastest),
        )
        .with_state(backend)
}

/// With the pace of acts limited.
fn paced(site: Router<Backend>, options: Options) -> Router<Backend> {
    let config = GovernorConfigBuilder::default()
        .per_nanosecond(u64::from(1_000_000_000 / options.acts_per_second))
        .burst_size(
            options
                .acts_per_second
                .get()
                .saturating_mul(pace::BURST_SECONDS),
        )
        .methods(vec![Method::POST])
        .key_extractor(pace::Who {
            trust_proxy: options.trust_proxy,
        })
        .finish();
    let Some(config) = config else {
        return site;
    };
    let limiter = Arc::clone(config.limiter());
    tokio::spawn(async move {
        loop {
            tokio::time::sleep(pace::FORGET_EVERY).await;
            limiter.retain_recent();
        }
    });
    site.layer(GovernorLayer::new(config))
}

/// `GET /p/{slug}/releases/{version}/files/{path}`: one file of a release.
async fn release_file(
    State(backend): State<Backend>,
    session: Session,
    Path((slug, version, path)): Path<(Slug, i64, String)>,
) -> Response {
    let person: Option<PersonId> = session.get(store::sessions::PERSON).await.ok().flatten();
    let service = &backend.service;
    let found = match service.deed(person, Locale::default()).await {
        Ok(deed) => service::release::file(service, &deed, &slug, version, &path).await,
        Err(error) => Err(error),
    };
    let file = match found {
        Ok(file) => tokio::fs::read(file)
            .await
            .map_err(|_| StatusCode::NOT_FOUND),
        Err(error) => Err(app::status(&error)),
    };
    match file {
        Ok(bytes) => ([(header::CONTENT_TYPE, "application/octet-stream")], bytes).into_response(),
        Err(status) => status.into_response(),
    }
}

/// `GET /p/{slug}/releases/{version}/retractions.json`: a release's retraction feed, for everybody.
async fn retractions(
    State(backend): State<Backend>,
    Path((slug, version)): Path<(Slug, i64)>,
) -> Response {
    let feed = service::retraction::feed(&backend.service, &slug, version).await;
    let text = feed.and_then(|feed| {
        let text = feed.write();
        text.map_err(|error| service::Error::Fault(error.to_string()))
    });
    match text {
        Ok(text) => ([(header::CONTENT_TYPE, "application/json")], text).into_response(),
        Err(error) => app::status(&error).into_response(),
    }
}
