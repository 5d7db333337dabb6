//! The only code that runs in the browser. Every island wraps a form that works without it, and
//! gets its words as props.
//!
//! An island never sends anything that its form would not: [`ranker`] sets the form's own radio
//! buttons, [`draft`] fills its fields, [`pulse`] its hint of active time. What can be decided without
//! a browser (orders, keys, where something is dropped, which time counts) is a pure function with
//! tests, in `domain` or beside the island.

pub mod draft;
mod form;
pub mod pulse;
pub mod ranker;
