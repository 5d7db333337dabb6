//! Withdrawals and an erasure after a release is out, on both engines: what the next release lacks,
//! what the feed of the first one says, what a pruned copy proves, and what is left of a person.
//!
//! A binary of its own, because it searches everything that was logged meanwhile.

mod asked;
mod river;
mod search;
mod story;

#[path = "../cases/engines/mod.rs"]
mod engines;
#[path = "../cases/world/mod.rs"]
mod world;
