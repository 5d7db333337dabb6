//! Groups shrunk towards the whole by empirical Bayes: a group with few people borrows from
//! everybody, one with many hardly does. How much is estimated from how far the groups differ
//! beyond chance. Raw and shrunken values stand beside one another; neither replaces the other.

mod gamma;
mod shares;
mod worths;

pub use shares::{Concentration, ShrunkenShares, shares};
pub use worths::{Estimate, Shrunken, ShrunkenWorths, worths};

#[cfg(test)]
mod tests;
