//! Work without a network: a service worker keeps pages and answers, and a line on the page says what
//! waits.
//!
//! Neither needs the bundle, so both are plain scripts: a browser that may run none works as before.

use crate::visit::Visit;
use leptos::prelude::*;

/// The worker's text, served at `/worker.js`: at the root, so that it may answer for every page.
pub const WORKER: &str = include_str!("worker.js");
/// The page's own script, served where `Backend::away` says.
pub const PAGE: &str = include_str!("page.js");

/// The line for the pages on which somebody works on `project`, with what starts the worker.
pub fn away(visit: &Visit, project: &str) -> AnyView {
    let text = visit.text;
    view! {
        <p class="help away" role="status" data-project=project.to_owned()
            data-waiting=text.get("away-waiting") data-sent=text.get("away-sent")
            data-signed-out=text.get("away-signed-out")></p>
        <p class="notice" data-kind="problem" data-refused=text.get("away-refused") hidden></p>
        <script src=visit.backend.away.to_string() defer></script>
    }
    .into_any()
}
