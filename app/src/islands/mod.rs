//! The only code that runs in the browser. Every island wraps a form that works without it, and
//! gets its words as props.

pub mod ranker;
