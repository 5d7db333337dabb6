//! Tasks whose answer is known: training with feedback before the work, and attention checks within it.
//!
//! Right is what the task's own text makes right, never what others answered. Both are paid like any
//! work, neither is a judgement, and neither reaches a release.

use crate::item::{LONGEST_TEXT, Message};
use crate::ranking::{MOST_RESPONSES, Ranking};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The longest explanation, in characters.
pub const LONGEST_EXPLANATION: usize = 2_000;
/// After how many judgements an attention check may come: at least, at most.
pub const EVERY: (u32, u32) = (5, 500);

/// What a known answer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    /// Before the work: it shows how the work is meant.
    Training,
    /// Within the work: whoever reads it gets it right.
    Attention,
}

impl CheckKind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Training, Self::Attention];

    /// The name in forms and in the database; Fluent `check-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Attention => "attention",
        }
    }
}

impl std::str::FromStr for CheckKind {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|kind| kind.name() == name);
        found.ok_or_else(|| Refusal::field("kind", "form-broken"))
    }
}

/// A task whose answer is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// What it is for.
    pub kind: CheckKind,
    /// The conversation.
    pub prompt: Vec<Message>,
    /// 2 to [`MOST_RESPONSES`] answers.
    pub responses: Vec<String>,
    /// The places of the responses that may stand first.
    pub best: BTreeSet<usize>,
    /// Why: shown after the answer.
    pub explanation: String,
}

impl Check {
    /// Everything that is wrong with it.
    ///
    /// # Errors
    /// A missing or a too long text; too few or too many responses; none that is best, or all of them.
    pub fn check(&self) -> Result<(), Refusal> {
        let said =
            |text: &str, most: usize| !text.trim().is_empty() && text.chars().count() <= most;
        let prompt = !self.prompt.is_empty()
            && self
                .prompt
                .iter()
                .all(|turn| said(&turn.content, LONGEST_TEXT));
        let count = (2..=MOST_RESPONSES).contains(&self.responses.len());
        let responses = self.responses.iter().all(|text| said(text, LONGEST_TEXT));
        let best = !self.best.is_empty()
            && self.best.len() < self.responses.len()
            && self.best.iter().all(|place| *place < self.responses.len());
        Refusal::join([
            Refusal::unless(prompt, "prompt", "check-prompt"),
            Refusal::unless(count && responses, "responses", "check-responses"),
            Refusal::unless(best, "best", "check-best"),
            Refusal::unless(
                said(&self.explanation, LONGEST_EXPLANATION),
                "explanation",
                "check-explanation",
            ),
        ])
    }

    /// Whether an order of the responses, by their places, is right: what stands first, alone or tied,
    /// are best ones only. An order that places nothing is not.
    #[must_use]
    pub fn is_right(&self, order: &Ranking<usize>) -> bool {
        order
            .tiers()
            .first()
            .is_some_and(|first| first.iter().all(|place| self.best.contains(place)))
    }
}

/// What is known of a person's checks in a project.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Trainings they have not answered.
    pub trainings_left: u32,
    /// Attention checks that they have not answered.
    pub checks_left: u32,
    /// Attention checks that they answered.
    pub checks_done: u32,
    /// Judgements that they made.
    pub judgements: u32,
}

/// Which kind of check comes before the next item, where an attention check comes after every so many
/// judgements; 0: none does. Each is answered once.
#[must_use]
pub fn due(progress: Progress, every: u32) -> Option<CheckKind> {
    if progress.trainings_left > 0 {
        return Some(CheckKind::Training);
    }
    let earned = progress.judgements.checked_div(every)?;
    (progress.checks_left > 0 && earned > progress.checks_done).then_some(CheckKind::Attention)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check() -> Check {
        Check {
            kind: CheckKind::Attention,
            prompt: vec![Message {
                role: "user".to_owned(),
                content: "Put the second answer first.".to_owned(),
            }],
            responses: ["a", "b", "c"].map(str::to_owned).to_vec(),
            best: [1].into(),
            explanation: "The text asks for it.".to_owned(),
        }
    }

    #[test]
    fn what_stands_first_decides() {
        let order = |tiers: Vec<Vec<usize>>| Ranking::from_tiers(tiers).unwrap();
        assert!(check().is_right(&order(vec![vec![1], vec![0, 2]])));
        assert!(
            check().is_right(&order(vec![vec![1]])),
            "partial orders are answers"
        );
        assert!(!check().is_right(&order(vec![vec![0, 1], vec![2]])));
        assert!(!check().is_right(&Ranking::default()));
        let either = Check {
            best: [0, 1].into(),
            ..check()
        };
        assert!(either.is_right(&order(vec![vec![0, 1], vec![2]])));
    }

    #[test]
    fn one_that_everything_answers_is_none() {
        assert!(check().check().is_ok());
        let all = Check {
            best: [0, 1, 2].into(),
            ..check()
        };
        let beyond = Check {
            best: [7].into(),
            ..check()
        };
        let unexplained = Check {
            explanation: " ".to_owned(),
            ..check()
        };
        for wrong in [all, beyond, unexplained] {
            assert!(wrong.check().is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn training_comes_first_and_checks_come_now_and_then() {
        let fresh = Progress {
            trainings_left: 2,
            checks_left: 1,
            ..Progress::default()
        };
        assert_eq!(due(fresh, 10), Some(CheckKind::Training));
        let trained = Progress {
            trainings_left: 0,
            ..fresh
        };
        assert_eq!(due(trained, 10), None);
        let worked = Progress {
            judgements: 10,
            ..trained
        };
        assert_eq!(due(worked, 10), Some(CheckKind::Attention));
        assert_eq!(due(worked, 0), None, "a project may want none");
        let done = Progress {
            checks_done: 1,
            checks_left: 3,
            ..worked
        };
        assert_eq!(due(done, 10), None);
        let over = Progress {
            judgements: 99,
            checks_left: 0,
            ..done
        };
        assert_eq!(due(over, 10), None);
    }
}
