//! Why a quantity has no value.
//!
//! An estimate that can't be made is never 0 and never NaN: it is `Err(Undefined)`, and tables show
//! null beside the [`name`](Undefined::name) of the reason. To add a reason: a variant and its name.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The reason for which a quantity is not defined on the data at hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Undefined {
    /// Nothing was said at all.
    NoData,
    /// Nothing was said by two people, so that there is nothing to compare.
    OneRater,
    /// Everything that was said is the same, so that chance would agree as often.
    NoVariation,
    /// Two things that are to be compared have nothing in common.
    NoOverlap,
    /// Fewer than two groups have people.
    OneGroup,
    /// Nobody answered the same thing twice.
    NoRepeats,
    /// There are too few people, items or repetitions for the method.
    TooFew,
    /// The method found no estimate within its bound of steps.
    NotConverged,
    /// Some responses were never, even in steps, preferred to some others, so that nothing bounds
    /// how far apart they stand.
    NotConnected,
    /// So many are tied for one place that their orders cannot be gone through.
    TooManyTied,
    /// Too few people stand behind it for it to be published.
    Suppressed,
}

impl Undefined {
    /// Every reason.
    pub const ALL: [Self; 11] = [
        Self::NoData,
        Self::OneRater,
        Self::NoVariation,
        Self::NoOverlap,
        Self::OneGroup,
        Self::NoRepeats,
        Self::TooFew,
        Self::NotConverged,
        Self::NotConnected,
        Self::TooManyTied,
        Self::Suppressed,
    ];

    /// The name in tables, as in serialised form.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::NoData => "no_data",
            Self::OneRater => "one_rater",
            Self::NoVariation => "no_variation",
            Self::NoOverlap => "no_overlap",
            Self::OneGroup => "one_group",
            Self::NoRepeats => "no_repeats",
            Self::TooFew => "too_few",
            Self::NotConverged => "not_converged",
            Self::NotConnected => "not_connected",
            Self::TooManyTied => "too_many_tied",
            Self::Suppressed => crate::disclosure::SUPPRESSED,
        }
    }
}

impl fmt::Display for Undefined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl std::error::Error for Undefined {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_the_serialised_form() {
        for reason in [
            Undefined::NoData,
            Undefined::OneRater,
            Undefined::NoVariation,
            Undefined::NoOverlap,
            Undefined::OneGroup,
            Undefined::NoRepeats,
            Undefined::TooFew,
            Undefined::NotConverged,
            Undefined::NotConnected,
            Undefined::TooManyTied,
            Undefined::Suppressed,
        ] {
            assert_eq!(serde_json::json!(reason), reason.name());
        }
    }
}
