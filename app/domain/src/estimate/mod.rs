//! What is preferred, and how sure we are.
//!
//! Everything here speaks of `n` responses (or models, or items) by their index, `0..n`; whoever
//! calls keeps the names. A value that the data cannot give is `Err(Undefined)`, never 0 or NaN.
//! Weights are people's: 1 each, or those of raking. To add an estimate: a file here, a property
//! test of what it must not depend on, and its comparison in `end2end/reference/estimates.py`.

pub mod bootstrap;
pub mod bradley_terry;
pub mod fixed_point;
pub mod pairwise;
pub mod plackett_luce;
pub mod position;
pub mod raking;
pub mod ratings;
pub mod robustness;
pub mod shrinkage;
pub mod social_choice;
