//! Everything that is asked of people's judgements, in one go: for anybody's data, wherever it was
//! collected.
//!
//! There are two kinds of data. A [`Study`] holds values that people gave to units (ratings, labels,
//! votes); a [`Contest`] holds orders that people made of an item's responses (pairs, rankings). The
//! tables that they are read from are described in [`input`]. What comes out is made of [`Figure`]s:
//! a number, or the reason why there is none.
//!
//! Intervals are of resampled people, p-values of shuffled people, and a group below
//! [`Method::k`] people is told only by its suppression. The same seed gives the same figures.
//!
//! To add a measure: compute it in the module of its subject (`estimate`, `disagreement`,
//! `viewpoint`), add its figure here, and say it in words in `locales/*/analysis.ftl`.

pub mod contest;
mod group;
pub mod input;
pub mod opinions;
pub mod ratings;
mod report;
pub mod sample;
mod told;

pub use contest::{Ballot, Contest, Verdict};
pub use group::{Group, ValueShare};
pub use opinions::Opinions;
pub use ratings::{Analysis, Comparison, Study};
pub use report::{Beside, Found, Report, Source};
pub use told::{Told, told};

use crate::disagreement::alpha::Metric;
use crate::disagreement::permutation::false_discovery;
use crate::estimate::bootstrap::Interval;
use crate::preference::Share;
use crate::undefined::Undefined;
use serde::Serialize;
use std::collections::BTreeMap;

/// A number, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Figure {
    /// The number.
    Known(f64),
    /// Why there is none.
    Unknown {
        /// The reason.
        undefined: Undefined,
    },
}

impl Figure {
    /// The number, where there is one.
    #[must_use]
    pub const fn known(self) -> Option<f64> {
        match self {
            Self::Known(value) => Some(value),
            Self::Unknown { .. } => None,
        }
    }
}

impl From<Result<f64, Undefined>> for Figure {
    fn from(found: Result<f64, Undefined>) -> Self {
        match found {
            Ok(value) => Self::Known(value),
            Err(undefined) => Self::Unknown { undefined },
        }
    }
}

/// A number with its 95% interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Range {
    /// The number.
    pub value: Figure,
    /// The interval's lower end.
    pub low: Figure,
    /// The interval's upper end.
    pub high: Figure,
}

impl Range {
    /// All three are unknown for one reason.
    #[must_use]
    pub const fn unknown(undefined: Undefined) -> Self {
        let none = Figure::Unknown { undefined };
        Self {
            value: none,
            low: none,
            high: none,
        }
    }

    /// A value with the interval of its draws.
    #[must_use]
    pub fn of(value: Result<f64, Undefined>, interval: Result<Interval, Undefined>) -> Self {
        Self {
            value: value.into(),
            low: interval.map(|interval| interval.low).into(),
            high: interval.map(|interval| interval.high).into(),
        }
    }

    /// All three numbers, where they are known.
    #[must_use]
    pub fn known(self) -> Option<(f64, f64, f64)> {
        Some((self.value.known()?, self.low.known()?, self.high.known()?))
    }
}

impl From<Share> for Range {
    fn from(share: Share) -> Self {
        Self {
            value: Figure::Known(share.share),
            low: Figure::Known(share.low),
            high: Figure::Known(share.high),
        }
    }
}

/// A declared attribute, and who has which of its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its values, in order.
    pub values: Vec<String>,
    /// Each person's value, by place; `None` where it is not known.
    pub of: Vec<Option<usize>>,
}

impl Attribute {
    /// From each person's value by name.
    #[must_use]
    pub fn new(name: impl Into<String>, said: &[Option<String>]) -> Self {
        let mut values: Vec<String> = said.iter().flatten().cloned().collect();
        values.sort_unstable();
        values.dedup();
        let place = |value: &Option<String>| values.binary_search(value.as_ref()?).ok();
        Self {
            name: name.into(),
            of: said.iter().map(place).collect(),
            values,
        }
    }

    /// How many people have each value.
    #[must_use]
    pub fn sizes(&self) -> Vec<usize> {
        let mut sizes = vec![0; self.values.len()];
        for value in self.of.iter().flatten() {
            if let Some(size) = sizes.get_mut(*value) {
                *size += 1;
            }
        }
        sizes
    }

    /// People who did not declare it.
    #[must_use]
    pub fn missing(&self) -> usize {
        self.of.iter().filter(|of| of.is_none()).count()
    }

    /// Which values at least `k` people have. Enough for what does not add up over groups, such as
    /// worths, agreement and tests: nothing follows from it by subtraction.
    #[must_use]
    pub fn large(&self, k: usize) -> Vec<bool> {
        self.sizes().into_iter().map(|size| size >= k).collect()
    }

    /// Each person's value, where at least `k` people have it.
    #[must_use]
    pub fn told(&self, k: usize) -> Vec<Option<usize>> {
        let large = self.large(k);
        let told = |group: &usize| large.get(*group) == Some(&true);
        self.of.iter().map(|of| of.filter(told)).collect()
    }
}

/// How to analyse.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// How far two values are from one another.
    pub metric: Metric,
    /// The fewest people of whom a group's figures are told.
    pub k: usize,
    /// How often people are resampled and shuffled.
    pub draws: u32,
}

/// Hears how far the work is: what is done, out of how much.
pub type Heard<'h> = &'h mut dyn FnMut(usize, usize);

/// How the groups of an attribute are apart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Apart {
    /// The Jensen-Shannon divergence between the groups that are told, in bits.
    pub divergence: Figure,
    /// Its p-value against shuffled people.
    pub p: Figure,
    /// p adjusted over all attributes (Benjamini and Hochberg 1995).
    pub q: Option<f64>,
}

/// Adjusts the p of several tests for false discoveries.
fn adjust<'t>(tests: impl Iterator<Item = &'t mut Apart>) {
    let tested: Vec<&mut Apart> = tests.filter(|test| test.p.known().is_some()).collect();
    let p: Vec<f64> = tested.iter().filter_map(|test| test.p.known()).collect();
    for (test, q) in tested.into_iter().zip(false_discovery(&p)) {
        test.q = Some(q);
    }
}

/// Gives every distinct name a place, in the order of their appearance.
#[derive(Clone, Debug, Default)]
struct Places {
    of: BTreeMap<String, usize>,
}

impl Places {
    fn of(&mut self, name: &str) -> usize {
        if let Some(place) = self.of.get(name) {
            return *place;
        }
        let next = self.of.len();
        self.of.insert(name.to_owned(), next);
        next
    }

    /// The names by place.
    fn names(self) -> Vec<String> {
        let mut names: Vec<(usize, String)> = self.of.into_iter().map(|(n, p)| (p, n)).collect();
        names.sort_unstable();
        names.into_iter().map(|(_, name)| name).collect()
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
const fn float(count: usize) -> f64 {
    count as f64
}
