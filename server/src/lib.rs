//! How Polyphony is run: command line, router, headers, REST, telemetry.
//!
//! Everything here is a thin door to `service`. The clock, randomness and the environment are read
//! in [`config`] and nowhere else.

#![forbid(unsafe_code)]

mod api;
pub mod assets;
pub mod cli;
pub mod command;
pub mod config;
mod demo;
mod guard;
pub mod router;
pub mod telemetry;
