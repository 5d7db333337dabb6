//! What people see.
//!
//! A page is a server-rendered document: its handler in [`pages`] loads what it shows through a
//! use case of `service` and renders a Leptos view. Every change is a plain form whose handler
//! stands in [`acts`]. The only code that runs in the browser is in [`islands`], and every island
//! wraps a form that works without it.
//!
//! Acts are plain handlers rather than server functions, because nothing in the browser calls them:
//! a refused form goes back with what was typed, beside each field what to do, and without an error
//! in the address.

#![forbid(unsafe_code)]

pub mod islands;

#[cfg(feature = "ssr")]
mod acts;
#[cfg(feature = "ssr")]
pub mod away;
#[cfg(feature = "ssr")]
mod backend;
#[cfg(feature = "ssr")]
mod forms;
#[cfg(feature = "ssr")]
pub mod live;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
mod parts;
#[cfg(feature = "ssr")]
mod place;
#[cfg(feature = "ssr")]
pub mod report;
#[cfg(feature = "ssr")]
mod routes;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
mod visit;

#[cfg(feature = "ssr")]
pub use acts::community::consent_texts;
#[cfg(feature = "ssr")]
pub use backend::{Backend, DemoLogin};
#[cfg(feature = "ssr")]
pub use forms::status;
#[cfg(feature = "ssr")]
pub use routes::{not_found, routes};

/// Wakes the islands of the page that the browser shows.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
