//! Disagreement, understood instead of averaged.
//!
//! Every measure works on counts (how often each value was given to a unit, how many people of a
//! group chose an outcome), never on pairs of people, so that its cost grows with the answers. What
//! is not defined is an [`Undefined`](crate::undefined::Undefined) with its reason. Chance is an
//! `&mut impl Rng`: the same seed gives the same p-value.
//!
//! One file per subject. To add a measure: a file, a test against the reference that `METHODS` names
//! or against its source's worked example, and a line in `end2end/reference/disagreement.py`.

pub mod alpha;
pub mod cohesion;
pub mod evidence;
pub mod kendall;
pub mod kind;
pub mod ordinal;
pub mod outcomes;
pub mod permutation;
pub mod replication;
pub mod spread;
pub mod tally;
pub mod variance;
