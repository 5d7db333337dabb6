//! What the pages stand on.

use service::Service;
use std::sync::Arc;

/// The state of every handler; cheap to clone.
#[derive(Clone)]
pub struct Backend {
    /// The use cases.
    pub service: Service,
    /// The address of the style sheet.
    pub stylesheet: Arc<str>,
    /// The address of the script of `away`.
    pub away: Arc<str>,
    /// The address of the script of `live`.
    pub live: Arc<str>,
    /// The digest that names the browser bundle's folder under `/pkg`, where one was built.
    pub bundle: Option<Arc<str>>,
    /// Who the buttons of a demo's sign-in page enter as; empty elsewhere.
    pub demo: Arc<[DemoLogin]>,
}

/// One of the demo's accounts.
#[derive(Clone, Debug)]
pub struct DemoLogin {
    /// `contributor`, `organizer` or `curator`.
    pub role: &'static str,
    /// The account's handle.
    pub handle: &'static str,
    /// Its password, which the demo prints.
    pub password: &'static str,
}
