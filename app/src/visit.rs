//! One request as the pages see it: who, in which language, with which session.

use crate::backend::Backend;
use crate::forms::Flash;
use crate::text::{Text, negotiate};
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use domain::authority::Actor;
use domain::id::PersonId;
use domain::time::{Span, Timestamp};
use service::{Deed, Error, Service};
use std::collections::HashMap;
use tower_sessions::Session;

/// The cookie in which somebody without an account keeps their language.
pub const LOCALE_COOKIE: &str = "locale";
const FLASH: &str = "flash";
/// The session's copy of the account's language, so that no page has to look it up.
const LOCALE: &str = "locale";
/// The day, counted from 1970, on which the session was last used.
const DAY: &str = "day";

/// A request.
#[derive(Clone)]
pub struct Visit {
    /// What the pages stand on.
    pub backend: Backend,
    /// Who acts, when.
    pub deed: Deed,
    /// The words of their language.
    pub text: Text,
    /// The path with its query.
    pub path: String,
    /// The query's values by name.
    pub query: HashMap<String, String>,
    /// What the act before this page left to say.
    pub flash: Flash,
    /// The session.
    pub session: Session,
    /// How the browser names itself.
    pub agent: String,
    /// Whether the device's own code sends an act, which wants a status instead of a page.
    pub bare: bool,
}

fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    let mut pairs = cookies
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.split_once('='));
    pairs
        .find(|(key, _)| key.trim() == name)
        .map(|(_, value)| value.trim())
}

fn text_of(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

/// What the act before left to say; a session that holds nothing of it is not written to.
async fn take_flash(session: &Session) -> Result<Flash, tower_sessions::session::Error> {
    let flash: Option<Flash> = session.get(FLASH).await?;
    if flash.is_some() {
        session.remove_value(FLASH).await?;
    }
    Ok(flash.unwrap_or_default())
}

/// Lets a session that is used live on. Written once a day, so that reading a page writes nothing.
async fn renew(session: &Session, at: Timestamp) -> Result<(), tower_sessions::session::Error> {
    let today = at.micros().div_euclid(Span::days(1).as_micros());
    if session.get::<i64>(DAY).await? != Some(today) {
        session.insert(DAY, today).await?;
    }
    Ok(())
}

/// What a broken session store or database answers before any page can be made.
fn unavailable(cause: impl std::fmt::Display) -> Response {
    tracing::error!(%cause, "no visit");
    axum::http::StatusCode::SERVICE_UNAVAILABLE.into_response()
}

impl FromRequestParts<Backend> for Visit {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, backend: &Backend) -> Result<Self, Response> {
        let session = Session::from_request_parts(parts, backend)
            .await
            .map_err(IntoResponse::into_response)?;
        let query = Query::<HashMap<String, String>>::try_from_uri(&parts.uri)
            .map(|query| query.0)
            .unwrap_or_default();
        let person: Option<PersonId> = session
            .get(store::sessions::PERSON)
            .await
            .map_err(unavailable)?;
        let chosen: Option<String> = session.get(LOCALE).await.map_err(unavailable)?;
        let locale = negotiate(
            &[
                query.get("lang").map(String::as_str),
                chosen.as_deref(),
                cookie(&parts.headers, LOCALE_COOKIE),
            ],
            text_of(&parts.headers, header::ACCEPT_LANGUAGE),
        );
        let deed = backend
            .service
            .deed(person, locale)
            .await
            .map_err(unavailable)?;
        let flash = if parts.method == axum::http::Method::GET {
            take_flash(&session).await.map_err(unavailable)?
        } else {
            Flash::default()
        };
        if person.is_some() {
            renew(&session, deed.at).await.map_err(unavailable)?;
        }
        Ok(Self {
            backend: backend.clone(),
            deed,
            text: Text { locale },
            path: parts
                .uri
                .path_and_query()
                .map_or_else(|| "/".to_owned(), ToString::to_string),
            query,
            flash,
            session,
            agent: text_of(&parts.headers, header::USER_AGENT)
                .chars()
                .take(200)
                .collect(),
            bare: text_of(&parts.headers, header::ACCEPT) == "application/json",
        })
    }
}

impl Visit {
    /// The use cases.
    #[must_use]
    pub const fn service(&self) -> &Service {
        &self.backend.service
    }

    /// Whether nobody is signed in.
    #[must_use]
    pub fn is_visitor(&self) -> bool {
        self.deed.actor == Actor::Visitor
    }

    /// Opens a session for a person under a new id, so that an id from before opens nothing.
    ///
    /// # Errors
    /// `Fault` where the session can't be kept.
    pub async fn enter(&self, person: PersonId) -> Result<(), Error> {
        let fault = |cause: tower_sessions::session::Error| Error::Fault(cause.to_string());
        self.session.cycle_id().await.map_err(fault)?;
        self.session
            .insert(store::sessions::PERSON, person)
            .await
            .map_err(fault)?;
        self.session
            .insert(store::sessions::DEVICE, &self.agent)
            .await
            .map_err(fault)
    }

    /// Keeps the chosen language in the session.
    ///
    /// # Errors
    /// `Fault` where the session can't be kept.
    pub async fn keep_locale(&self) -> Result<(), Error> {
        let fault = |cause: tower_sessions::session::Error| Error::Fault(cause.to_string());
        self.session
            .insert(LOCALE, self.text.locale.tag())
            .await
            .map_err(fault)
    }

    /// Sends the browser on with something to say there.
    pub async fn redirect(&self, to: &str, flash: Flash) -> Response {
        if !flash.is_empty()
            && let Err(cause) = self.session.insert(FLASH, flash).await
        {
            return unavailable(cause);
        }
        Redirect::to(to).into_response()
    }

    /// To the sign-in page, and back here afterwards.
    #[must_use]
    pub fn to_sign_in(&self, back: &str) -> Response {
        let next: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
        Redirect::to(&format!("/signin?next={next}")).into_response()
    }
}

/// A path within this site, or the home page: never another host.
#[must_use]
pub fn local_path(path: &str) -> &str {
    let local =
        path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\n', '\r']);
    if local { path } else { "/" }
}
