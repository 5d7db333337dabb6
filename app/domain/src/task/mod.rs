//! How an item is asked: the kinds of tasks, what an answer to each is, and what follows from it.
//!
//! An answer is stated by places in the order that was shown, never by ids. What a kind says of how
//! responses stand to one another is a [`Ranking`]; [`Reach`] says what else may be concluded from it.
//! To add a kind: a file with its answer, its rows in [`Kind`] and [`Given`], a form in
//! `app/src/parts/task/`, its words in every locale.

mod best_worst;
pub mod dimension;
mod edit;
mod pairwise;
mod plan;
mod ranks;
mod rating;

pub use best_worst::BestWorst;
pub use dimension::Dimension;
pub use edit::Edit;
pub use pairwise::{Pairwise, Verdict};
pub use plan::Plan;
pub use ranks::Ranks;
pub use rating::Ratings;

use crate::ranking::{Outcome, Ranking};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// How an item is asked.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// All responses in a weak order.
    #[default]
    Ranking,
    /// Which of two responses is better, and by how much.
    Pairwise,
    /// The best and the worst response.
    BestWorst,
    /// Every response on several scales.
    Rating,
    /// How a response should have been worded.
    Edit,
}

impl Kind {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Ranking,
        Self::Pairwise,
        Self::BestWorst,
        Self::Rating,
        Self::Edit,
    ];

    /// The name in forms, the database and releases; Fluent `task-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ranking => "ranking",
            Self::Pairwise => "pairwise",
            Self::BestWorst => "best_worst",
            Self::Rating => "rating",
            Self::Edit => "edit",
        }
    }

    /// Whether an item with so many responses can be asked like this.
    #[must_use]
    pub const fn fits(self, responses: usize) -> bool {
        match self {
            // Of two, the best says everything about the worst.
            Self::BestWorst => responses >= 3,
            Self::Ranking | Self::Pairwise => responses >= 2,
            Self::Rating | Self::Edit => responses >= 1,
        }
    }

    /// How many of an item's responses are shown.
    #[must_use]
    pub const fn shows(self, responses: usize) -> usize {
        match self {
            Self::Pairwise if responses > 2 => 2,
            Self::Edit if responses > 1 => 1,
            _ => responses,
        }
    }

    /// Whether its answer says how responses stand to one another.
    #[must_use]
    pub const fn orders(self) -> bool {
        matches!(self, Self::Ranking | Self::Pairwise | Self::BestWorst)
    }

    /// The order of those responses that were all compared with one another: of a best-worst answer the
    /// best and the worst, where several stand between.
    #[must_use]
    pub fn compared<R: Copy + Ord>(self, ranking: &Ranking<R>) -> Ranking<R> {
        match (self, ranking.tiers()) {
            (Self::BestWorst, [best, between, worst]) if between.len() > 1 => {
                Ranking::from_tiers([best.clone(), worst.clone()]).unwrap_or_default()
            }
            _ => ranking.clone(),
        }
    }

    /// What may be concluded from an answer that was given on `shown` of an item's responses.
    #[must_use]
    pub const fn reach(self, shown: usize, responses: usize) -> Reach {
        Reach {
            ties: !matches!(self, Self::BestWorst),
            whole: self.orders() && shown == responses,
        }
    }
}

impl FromStr for Kind {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| Refusal::field("kinds", "task-kind-unknown"))
    }
}

/// What may be concluded from an answer besides the order that it states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// Whether responses that stand in one tier were called equal. Those between the best and the
    /// worst were not: they were not compared with one another.
    pub ties: bool,
    /// Whether every response of the item was there to be chosen from, so that the best of them is a
    /// first choice, and "none acceptable" is said of all.
    pub whole: bool,
}

impl Reach {
    /// Of a ranking of all responses.
    pub const WHOLE: Self = Self {
        ties: true,
        whole: true,
    };

    /// How two responses stand to one another, where the answer says so.
    #[must_use]
    pub fn outcome<R: Copy + Ord>(
        self,
        ranking: &Ranking<R>,
        first: R,
        second: R,
    ) -> Option<Outcome> {
        ranking.outcome(first, second).and_then(|o| self.says(o))
    }

    /// An outcome between two responses as they stand, where the answer means it.
    #[must_use]
    pub fn says(self, outcome: Outcome) -> Option<Outcome> {
        (self.ties || outcome != Outcome::Tie).then_some(outcome)
    }
}

/// What was answered, by places in the order shown. The document that is kept beside a judgement is
/// this in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Given {
    /// To [`Kind::Ranking`].
    Ranking(Ranks),
    /// To [`Kind::Pairwise`].
    Pairwise(Pairwise),
    /// To [`Kind::BestWorst`].
    BestWorst(BestWorst),
    /// To [`Kind::Rating`].
    Rating(Ratings),
    /// To [`Kind::Edit`].
    Edit(Edit),
}

impl Default for Given {
    fn default() -> Self {
        Self::Ranking(Ranks::default())
    }
}

impl Given {
    /// A ranking by one rank per response shown.
    #[must_use]
    pub const fn ranked(ranks: Vec<Option<u8>>) -> Self {
        Self::Ranking(Ranks {
            ranks,
            none_acceptable: false,
        })
    }

    /// Which kind of task it answers.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Ranking(_) => Kind::Ranking,
            Self::Pairwise(_) => Kind::Pairwise,
            Self::BestWorst(_) => Kind::BestWorst,
            Self::Rating(_) => Kind::Rating,
            Self::Edit(_) => Kind::Edit,
        }
    }

    /// Everything that is wrong with it, where so many responses were shown.
    ///
    /// # Errors
    /// As each kind says.
    pub fn check(&self, shown: usize, dimensions: &[Dimension]) -> Result<(), Refusal> {
        match self {
            Self::Ranking(ranks) => ranks.check(shown),
            Self::Pairwise(_) => Refusal::unless(shown == 2, "verdict", "form-broken"),
            Self::BestWorst(chosen) => chosen.check(shown),
            Self::Rating(ratings) => ratings.check(shown, dimensions),
            Self::Edit(edit) => edit.check(),
        }
    }

    /// How the responses stand to one another; `shown` are their names in the order shown. Empty
    /// where the kind compares none.
    #[must_use]
    pub fn order<R: Copy + Ord>(&self, shown: &[R]) -> Ranking<R> {
        match self {
            Self::Ranking(ranks) => ranks.order(shown),
            Self::Pairwise(said) => said.verdict.order(shown),
            Self::BestWorst(chosen) => chosen.order(shown),
            Self::Rating(_) | Self::Edit(_) => Ranking::default(),
        }
    }

    /// Whether none of the responses shown is acceptable.
    #[must_use]
    pub fn none_acceptable(&self) -> bool {
        match self {
            Self::Ranking(ranks) => ranks.none_acceptable,
            Self::Pairwise(said) => said.verdict == Verdict::BothBad,
            Self::BestWorst(chosen) => chosen.none_acceptable,
            Self::Rating(_) | Self::Edit(_) => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_names_its_kind() {
        let given = Given::Pairwise(Pairwise {
            verdict: Verdict::FirstMuch,
        });
        let text = serde_json::to_string(&given).unwrap();
        assert_eq!(text, r#"{"kind":"pairwise","verdict":"first_much"}"#);
        assert_eq!(serde_json::from_str::<Given>(&text).unwrap(), given);
        for kind in Kind::ALL {
            assert_eq!(kind.name().parse(), Ok(kind));
        }
    }

    #[test]
    fn a_part_of_the_responses_is_no_whole() {
        assert!(Kind::Ranking.reach(3, 3).whole);
        assert!(!Kind::Pairwise.reach(2, 3).whole && Kind::Pairwise.reach(2, 2).whole);
        assert!(!Kind::Rating.reach(3, 3).whole);
        assert_eq!((Kind::Pairwise.shows(5), Kind::Edit.shows(5)), (2, 1));
    }
}
