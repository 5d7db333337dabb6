//! Who took part: whether they resemble a population and what weights make of that, whether what they
//! declared could name them, and counts with differential privacy.

pub mod private;
pub mod risk;
pub mod weighting;

pub use private::{PrivateCounts, private_counts};
pub use risk::{Risk, risks};
pub use weighting::{Population, Weighting};
