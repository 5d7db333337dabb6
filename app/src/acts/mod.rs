//! The acts behind the forms: decode, call one use case, redirect.
//!
//! To add one: a handler in the file of its concept, its route in `routes`.

pub mod account;
pub mod amendment;
mod answer;
pub mod attribute;
pub mod care;
pub mod checks;
pub mod community;
pub mod consent;
pub mod content;
pub mod contributor;
pub mod dispute;
pub mod marks;
pub mod models;
pub mod panel;
pub mod pay;
pub mod project;
pub mod round;
pub mod targets;
pub mod tasks;
pub mod translate;
