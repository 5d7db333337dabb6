//! Style sheet, icon and browser bundle: served for a year, because their addresses name their content.

use app::{away, live};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower::ServiceBuilder;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// The style sheet, in the order of `style/main.css`.
const STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/layout.css"),
    include_str!("../../style/forms.css"),
    include_str!("../../style/ranking.css"),
    include_str!("../../style/charts.css"),
    include_str!("../../style/round.css"),
    include_str!("../../style/voices.css"),
);

const ICON: &str = include_str!("../../style/favicon.svg");
const FOR_A_YEAR: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// What the pages link to.
#[derive(Clone)]
pub struct Assets {
    /// The style sheet's address.
    pub stylesheet: Arc<str>,
    /// The address of the script for work without a network.
    pub away: Arc<str>,
    /// The address of the script for rooms that go on.
    pub live: Arc<str>,
    /// The digest that names the bundle's folder.
    pub bundle: Option<Arc<str>>,
    folder: PathBuf,
}

#[derive(Deserialize)]
struct Bundle {
    digest: String,
}

impl Assets {
    /// Finds the bundle that `cargo site` left in `folder`, where there is one.
    #[must_use]
    pub fn find(folder: &Path) -> Self {
        let short =
            |text: &str| -> String { hex::encode(Sha256::digest(text)).chars().take(12).collect() };
        let bundle = std::fs::read(folder.join("bundle.json")).ok();
        let bundle = bundle.and_then(|text| serde_json::from_slice::<Bundle>(&text).ok());
        let there = |bundle: &Bundle| folder.join("pkg").join(&bundle.digest).is_dir();
        Self {
            stylesheet: format!("/style-{}.css", short(STYLE)).into(),
            away: format!("/away-{}.js", short(away::PAGE)).into(),
            live: format!("/live-{}.js", short(live::PAGE)).into(),
            bundle: bundle.filter(there).map(|bundle| bundle.digest.into()),
            folder: folder.to_owned(),
        }
    }

    /// Their routes.
    pub fn routes<S: Clone + Send + Sync + 'static>(&self) -> Router<S> {
        let text = |body: &'static str, kind: &'static str| {
            get(move || async move {
                (
                    [
                        (CONTENT_TYPE, kind),
                        (CACHE_CONTROL, "public, max-age=31536000, immutable"),
                    ],
                    body,
                )
            })
        };
        let files = ServeDir::new(self.folder.join("pkg"))
            .precompressed_br()
            .precompressed_gzip();
        let bundle = ServiceBuilder::new()
            .layer(SetResponseHeaderLayer::if_not_present(
                CACHE_CONTROL,
                FOR_A_YEAR,
            ))
            .service(files);
        Router::new()
            .route(&self.stylesheet, text(STYLE, "text/css; charset=utf-8"))
            .route("/favicon.svg", text(ICON, "image/svg+xml"))
            .route("/worker.js", get(worker))
            .route(
                &self.away,
                text(away::PAGE, "text/javascript; charset=utf-8"),
            )
            .route(
                &self.live,
                text(live::PAGE, "text/javascript; charset=utf-8"),
            )
            .nest_service("/pkg", bundle)
    }
}

/// The service worker. Its address stays the same, so browsers ask each time whether it changed; it may
/// fetch from here and do nothing else.
async fn worker() -> impl IntoResponse {
    let headers = [
        (CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (CACHE_CONTROL, "no-cache"),
        (
            CONTENT_SECURITY_POLICY,
            "default-src 'none'; connect-src 'self'",
        ),
    ];
    (headers, away::WORKER)
}
