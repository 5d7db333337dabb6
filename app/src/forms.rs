//! Forms: what was typed, what was wrong with it, and where the browser goes next.

use crate::backend::Backend;
use crate::visit::{Visit, local_path};
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::refusal::{Problem, Refusal};
use serde::{Deserialize, Serialize};
use service::Error;
use std::collections::BTreeMap;

/// What an act leaves for the next page to say, once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// A message's key with its variables, where something was done.
    pub notice: Option<(String, BTreeMap<String, String>)>,
    /// Why the form was refused.
    pub problems: Vec<Problem>,
    /// What was typed, by field.
    pub values: BTreeMap<String, String>,
}

impl Flash {
    /// Something was done.
    #[must_use]
    pub fn done(key: &str) -> Self {
        Self {
            notice: Some((key.to_owned(), BTreeMap::new())),
            ..Self::default()
        }
    }

    /// With a variable of the notice.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        if let Some((_, values)) = &mut self.notice {
            values.insert(name.to_owned(), value.to_string());
        }
        self
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What was typed into a field.
    #[must_use]
    pub fn value(&self, field: &str) -> Option<String> {
        self.values.get(field).cloned()
    }
}

/// Fields that no session keeps.
const HIDDEN: [&str; 8] = [
    "password",
    "old",
    "new",
    "file",
    "api_key",
    "back",
    "participant",
    "session",
];

/// A posted form's fields in their order.
#[derive(Clone, Debug, Default)]
pub struct Fields(pub Vec<(String, String)>);

impl FromRequest<Backend> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &Backend) -> Result<Self, Response> {
        let body = axum::body::Bytes::from_request(request, state)
            .await
            .map_err(IntoResponse::into_response)?;
        Ok(Self(
            url::form_urlencoded::parse(&body).into_owned().collect(),
        ))
    }
}

impl Fields {
    /// A field's value; empty where it is missing.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// All values of a field that stands several times.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether a box is ticked.
    #[must_use]
    pub fn ticked(&self, name: &str) -> bool {
        self.get(name) == "on"
    }

    /// A field's value as something else.
    ///
    /// # Errors
    /// Refuses with `key` beside the field where it is not one.
    pub fn parse<T: std::str::FromStr>(&self, name: &str, key: &str) -> Result<T, Refusal> {
        self.get(name)
            .trim()
            .parse()
            .map_err(|_| Refusal::field(name, key))
    }

    /// As [`Fields::parse`], or `None` where it is empty.
    ///
    /// # Errors
    /// As [`Fields::parse`].
    pub fn optional<T: std::str::FromStr>(
        &self,
        name: &str,
        key: &str,
    ) -> Result<Option<T>, Refusal> {
        if self.get(name).trim().is_empty() {
            Ok(None)
        } else {
            self.parse(name, key).map(Some)
        }
    }

    /// The page that the form stands on.
    #[must_use]
    pub fn back(&self) -> &str {
        local_path(self.get("back"))
    }

    /// What may be shown again after a refusal: everything but passwords and files, and what the form's
    /// own page says anew: where it stands, and whom a panel's address brings.
    fn shown_again(&self) -> BTreeMap<String, String> {
        let kept = self
            .0
            .iter()
            .filter(|(key, _)| !HIDDEN.contains(&key.as_str()));
        kept.cloned().collect()
    }
}

/// Where a done act goes, and what is said there.
pub type Done = Result<(String, Flash), Error>;

impl Visit {
    /// The same visit, whose page shows what was typed into a form that is answered at once.
    #[must_use]
    pub fn typed(&self, fields: &Fields) -> Self {
        let mut visit = self.clone();
        visit.flash.values = fields.shown_again();
        visit
    }

    /// Answers an act: on to where it leads, or back to its form with what was typed and what to do
    /// about it.
    pub async fn conclude(&self, fields: &Fields, done: Done) -> Response {
        if self.bare {
            return self.settle(done);
        }
        let refused = |problems| Flash {
            problems,
            values: fields.shown_again(),
            notice: None,
        };
        match done {
            Ok((to, flash)) => self.redirect(&to, flash).await,
            Err(Error::Refused(refusal)) => {
                self.redirect(fields.back(), refused(refusal.problems))
                    .await
            }
            Err(Error::Conflict(key)) => {
                let problems = Refusal::general(&format!("conflict-{key}")).problems;
                self.redirect(fields.back(), refused(problems)).await
            }
            Err(Error::Busy) => {
                let problems = Refusal::general("busy").problems;
                self.redirect(fields.back(), refused(problems)).await
            }
            Err(Error::SignIn) => self.to_sign_in(fields.back()),
            Err(error) => self.fault(&error),
        }
    }

    /// Answers an act that the device's own code sent: `204` where it is done, else why not, in the
    /// reader's language.
    fn settle(&self, done: Done) -> Response {
        let problems = match done {
            Ok(_) => return StatusCode::NO_CONTENT.into_response(),
            Err(Error::Refused(ref refusal)) => refusal.problems.clone(),
            Err(Error::Conflict(key)) => Refusal::general(&format!("conflict-{key}")).problems,
            Err(_) => Vec::new(),
        };
        let status = done.as_ref().err().map_or(StatusCode::OK, status);
        let said: Vec<String> = problems
            .iter()
            .map(|problem| self.text.problem(problem))
            .collect();
        (status, said.join("\n")).into_response()
    }
}

/// The status that stands for an error.
#[must_use]
pub const fn status(error: &Error) -> StatusCode {
    match error {
        Error::Refused(_) | Error::Import(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::Forbidden => StatusCode::FORBIDDEN,
        Error::SignIn => StatusCode::UNAUTHORIZED,
        Error::Conflict(_) => StatusCode::CONFLICT,
        Error::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Error::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
