//! Two responses side by side: which is better, and by how much.

use crate::ranking::Ranking;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What is said of two responses; the first is the one shown first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The first is much better.
    FirstMuch,
    /// The first is better.
    First,
    /// They are about equal.
    Tie,
    /// The second is better.
    Second,
    /// The second is much better.
    SecondMuch,
    /// Neither is acceptable; nothing is said of which is better.
    BothBad,
}

/// An answer to [`super::Kind::Pairwise`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pairwise {
    /// Which is better.
    pub verdict: Verdict,
}

impl Verdict {
    /// All of them, from one end of the scale to the other, then "both bad".
    pub const ALL: [Self; 6] = [
        Self::FirstMuch,
        Self::First,
        Self::Tie,
        Self::Second,
        Self::SecondMuch,
        Self::BothBad,
    ];

    /// The name in forms and in the kept document; Fluent `verdict-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstMuch => "first_much",
            Self::First => "first",
            Self::Tie => "tie",
            Self::Second => "second",
            Self::SecondMuch => "second_much",
            Self::BothBad => "both_bad",
        }
    }

    /// By how much one is better: 2 much, 1 somewhat, 0 equal; `None` where that was not said.
    #[must_use]
    pub const fn strength(self) -> Option<i64> {
        match self {
            Self::FirstMuch | Self::SecondMuch => Some(2),
            Self::First | Self::Second => Some(1),
            Self::Tie => Some(0),
            Self::BothBad => None,
        }
    }

    pub(super) fn order<R: Copy + Ord>(self, shown: &[R]) -> Ranking<R> {
        let [first, second] = shown else {
            return Ranking::default();
        };
        let ranks = match self {
            Self::FirstMuch | Self::First => [Some(1), Some(2)],
            Self::Tie => [Some(1), Some(1)],
            Self::Second | Self::SecondMuch => [Some(2), Some(1)],
            Self::BothBad => [None, None],
        };
        Ranking::from_ranks([*first, *second].into_iter().zip(ranks))
    }
}

impl FromStr for Verdict {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|verdict| verdict.name() == name);
        found.ok_or_else(|| Refusal::field("verdict", "verdict-empty"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What is said where the two stand the other way round.
    fn mirrored(verdict: Verdict) -> Verdict {
        match verdict {
            Verdict::FirstMuch => Verdict::SecondMuch,
            Verdict::First => Verdict::Second,
            Verdict::Second => Verdict::First,
            Verdict::SecondMuch => Verdict::FirstMuch,
            Verdict::Tie | Verdict::BothBad => verdict,
        }
    }

    proptest! {
        #[test]
        fn which_stands_first_does_not_matter(
            verdict in prop::sample::select(Verdict::ALL.to_vec()), a in 0u8..9, b in 0u8..9,
        ) {
            prop_assume!(a != b);
            let there = verdict.order(&[a, b]);
            prop_assert_eq!(&there, &mirrored(verdict).order(&[b, a]));
            prop_assert_eq!(verdict.strength(), mirrored(verdict).strength());
            prop_assert_eq!(there.is_empty(), verdict == Verdict::BothBad);
            prop_assert_eq!(verdict.name().parse(), Ok(verdict));
        }
    }
}
