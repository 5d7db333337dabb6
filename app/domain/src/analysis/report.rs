//! What was found, beside where it was found and how: all that a reader needs to find it again.

use super::contest::Corrected;
use super::sample::{Risk, Weighting};
use super::{Analysis, Method, Verdict};
use crate::undefined::Undefined;
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
    /// What else was asked of it.
    pub beside: Beside,
}

/// What is told beside the findings, of who took part and of what they saw.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Beside {
    /// Combinations of attributes that could name somebody to whoever holds the data.
    pub risks: Vec<Risk>,
    /// What weights make of it, where a population was given.
    pub weighting: Option<Result<Weighting, Undefined>>,
    /// Log-worths without the effects of positions, where asked for.
    pub position: Option<Result<Corrected, Undefined>>,
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
