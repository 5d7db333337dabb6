//! What was found, beside where it was found and how: all that a reader needs to find it again.

use super::{Analysis, Method, Verdict};
use serde::Serialize;

/// Where the data come from, and how they were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Source {
    /// The name of the file, the release or the project.
    pub name: String,
    /// Which column says what; empty for a release.
    pub columns: Vec<(String, String)>,
    /// Rows that hold no judgement.
    pub empty: usize,
    /// Values that a person had given the same unit before.
    pub repeated: usize,
    /// Whether the judgements come from a simulation.
    pub simulated: bool,
    /// The seed of every draw.
    pub seed: u64,
    /// The version of the software.
    pub software: String,
}

/// What was found, by the kind of data.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Of values.
    Values(Analysis),
    /// Of orders.
    Orders(Verdict),
}

/// A report.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Where from.
    pub source: Source,
    /// What.
    pub found: Found,
}

impl Found {
    /// Below so many people nothing is told of a group, and how often people were drawn.
    #[must_use]
    pub const fn method(&self) -> Method {
        let (metric, k, draws) = match self {
            Self::Values(found) => (found.metric, found.k, found.draws),
            Self::Orders(found) => (
                crate::disagreement::alpha::Metric::Ordinal,
                found.k,
                found.draws,
            ),
        };
        Method { metric, k, draws }
    }
}
