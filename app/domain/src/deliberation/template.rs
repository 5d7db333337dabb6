//! The stages of a round, as a template gives them and an organizer adapts them until it opens.

use crate::refusal::Refusal;
use crate::time::Span;
use serde::{Deserialize, Serialize};

/// The shortest and the longest that a stage may last.
pub const SHORTEST_STAGE: Span = Span::minutes(1);
/// See [`SHORTEST_STAGE`].
pub const LONGEST_STAGE: Span = Span::days(60);

/// What people do in a part of a round. A round has them in this order, some left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Each ranks alone, with a reason.
    Blind,
    /// The distribution and the reasons are shown, without names.
    Reveal,
    /// Short claims are written, and others agree, disagree or pass.
    Statements,
    /// Threads under items and statements.
    Discussion,
    /// The same items are ranked again.
    Rerank,
    /// Synthesis: group statements are proposed.
    Propose,
    /// Synthesis: all rank the proposals; Schulze's rule chooses.
    Choose,
    /// Synthesis: the chosen one is criticised and revised once.
    Critique,
    /// Synthesis: each supports the result or says why not.
    Endorse,
}

impl Stage {
    /// All, in the order of a round.
    pub const ALL: [Self; 9] = [
        Self::Blind,
        Self::Reveal,
        Self::Statements,
        Self::Discussion,
        Self::Rerank,
        Self::Propose,
        Self::Choose,
        Self::Critique,
        Self::Endorse,
    ];

    /// The name in forms and events.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Blind => "blind",
            Self::Reveal => "reveal",
            Self::Statements => "statements",
            Self::Discussion => "discussion",
            Self::Rerank => "rerank",
            Self::Propose => "propose",
            Self::Choose => "choose",
            Self::Critique => "critique",
            Self::Endorse => "endorse",
        }
    }

    /// Whether it is a part of the synthesis.
    #[must_use]
    pub fn is_synthesis(self) -> bool {
        self >= Self::Propose
    }
}

/// How many must have finished a stage before it counts as held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Quorum {
    /// So many people.
    People(u32),
    /// So many percent of those who are there.
    Percent(u8),
}

impl Quorum {
    /// How many of `present` people are needed; at least one.
    #[must_use]
    pub fn needed(self, present: usize) -> usize {
        match self {
            Self::People(people) => people.max(1) as usize,
            Self::Percent(percent) => (present * usize::from(percent)).div_ceil(100).max(1),
        }
    }
}

/// When a stage ends before its deadline without an organizer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EarlyEnd {
    /// Never.
    Never,
    /// When everybody who is there has finished.
    #[default]
    All,
    /// When the quorum is reached.
    Quorum,
    /// Ranking again: when opinions have settled, see [`super::stability::Changed::settles`]. As
    /// [`EarlyEnd::All`] too, and for every other stage.
    Stable,
}

/// One stage of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// What people do.
    pub stage: Stage,
    /// How long it lasts at most, extensions aside.
    pub lasts: Span,
    /// How many must have finished; `None` where the deadline alone decides.
    pub quorum: Option<Quorum>,
    /// When it ends early.
    pub early: EarlyEnd,
}

/// The stages of a round in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Plan>", into = "Vec<Plan>")]
pub struct Template(Vec<Plan>);

impl Template {
    /// Checks that the stages are in order and that each has what it needs.
    ///
    /// # Errors
    /// No stage; stages out of order or twice; a reveal or a re-rank without a blind stage; a
    /// synthesis without proposing, choosing and endorsing; a length or a percentage out of range.
    pub fn new(plans: Vec<Plan>) -> Result<Self, Refusal> {
        let has = |stage| plans.iter().any(|plan| plan.stage == stage);
        let check = |fine: bool, key: &str| {
            if fine {
                Ok(())
            } else {
                Err(Refusal::field("stages", key))
            }
        };
        let ordered = plans.windows(2).all(|two| match two {
            [a, b] => a.stage < b.stage,
            _ => true,
        });
        let compared = has(Stage::Reveal) || has(Stage::Rerank);
        let parts = [Stage::Propose, Stage::Choose, Stage::Endorse].map(has);
        let any = parts.contains(&true) || has(Stage::Critique);
        let in_range = |plan: &Plan| {
            let percent = !matches!(plan.quorum, Some(Quorum::Percent(p)) if p > 100);
            plan.lasts >= SHORTEST_STAGE && plan.lasts <= LONGEST_STAGE && percent
        };
        Refusal::join([
            check(!plans.is_empty(), "round-no-stage"),
            check(ordered, "round-stage-order"),
            check(!compared || has(Stage::Blind), "round-blind-missing"),
            check(!any || !parts.contains(&false), "round-synthesis-whole"),
            check(plans.iter().all(in_range), "round-stage-length"),
        ])?;
        Ok(Self(plans))
    }

    /// Every stage, over `days` days for each of the longer ones: the slow template.
    #[must_use]
    pub fn slow(days: i64) -> Self {
        Self::even(Span::days(days.clamp(1, 60)))
    }

    /// Every stage, `minutes` for each: the live template.
    #[must_use]
    pub fn live(minutes: i64) -> Self {
        Self::even(Span::minutes(minutes.clamp(1, 24 * 60)))
    }

    fn even(lasts: Span) -> Self {
        let plan = |stage| Plan {
            stage,
            lasts,
            quorum: Some(Quorum::Percent(50)),
            early: EarlyEnd::All,
        };
        Self(Stage::ALL.map(plan).to_vec())
    }

    /// The stages in order; at least one.
    #[must_use]
    pub fn plans(&self) -> &[Plan] {
        &self.0
    }

    /// The plan at an index.
    #[must_use]
    pub fn plan(&self, at: usize) -> Option<&Plan> {
        self.0.get(at)
    }

    /// How long a person is thought to be at work in such a round, in minutes: what is set aside for
    /// it, no limit. `items` are talked about, and ranking one takes `each` minutes. What reading and
    /// writing take beside that is a guess for short texts; real time is paid, whatever it was.
    #[must_use]
    pub fn minutes(&self, items: u32, each: u32) -> u32 {
        let of = |stage: Stage| match stage {
            Stage::Blind | Stage::Rerank => items * each.max(1),
            Stage::Reveal => 2 * items,
            Stage::Statements => 6,
            Stage::Discussion => 10,
            Stage::Propose => 5,
            Stage::Choose | Stage::Critique => 4,
            Stage::Endorse => 3,
        };
        self.0.iter().map(|plan| of(plan.stage)).sum()
    }

    /// Where a stage stands in this template.
    #[must_use]
    pub fn position(&self, stage: Stage) -> Option<usize> {
        self.0.iter().position(|plan| plan.stage == stage)
    }
}

impl TryFrom<Vec<Plan>> for Template {
    type Error = Refusal;
    fn try_from(plans: Vec<Plan>) -> Result<Self, Refusal> {
        Self::new(plans)
    }
}

impl From<Template> for Vec<Plan> {
    fn from(template: Template) -> Self {
        template.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(stages: &[Stage]) -> Result<Template, Refusal> {
        let plan = |stage: &Stage| Plan {
            stage: *stage,
            lasts: Span::hours(1),
            quorum: None,
            early: EarlyEnd::Never,
        };
        Template::new(stages.iter().map(plan).collect())
    }

    #[test]
    fn optional_stages_can_be_left_out() {
        assert!(of(&Stage::ALL).is_ok());
        assert!(of(&[Stage::Statements]).is_ok());
        assert!(of(&[Stage::Blind, Stage::Rerank]).is_ok());
        assert!(
            of(&[
                Stage::Discussion,
                Stage::Propose,
                Stage::Choose,
                Stage::Endorse
            ])
            .is_ok()
        );
    }

    #[test]
    fn time_is_set_aside_for_every_stage() {
        assert_eq!(
            of(&[Stage::Blind, Stage::Rerank]).unwrap().minutes(3, 2),
            12
        );
        assert_eq!(
            Template::slow(2).minutes(2, 1),
            2 + 4 + 6 + 10 + 2 + 5 + 4 + 4 + 3
        );
    }

    #[test]
    fn what_cannot_work_is_refused_with_all_its_reasons() {
        let keys = |stages: &[Stage]| -> Vec<String> {
            let problems = of(stages).unwrap_err().problems;
            problems.into_iter().map(|problem| problem.key).collect()
        };
        assert_eq!(keys(&[]), ["round-no-stage"]);
        assert_eq!(
            keys(&[Stage::Discussion, Stage::Statements]),
            ["round-stage-order"]
        );
        assert_eq!(
            keys(&[Stage::Reveal, Stage::Critique]),
            ["round-blind-missing", "round-synthesis-whole"]
        );
        let long = Plan {
            stage: Stage::Blind,
            lasts: Span::days(61),
            quorum: None,
            early: EarlyEnd::Never,
        };
        assert!(Template::new(vec![long]).is_err());
        assert!(serde_json::from_str::<Template>("[]").is_err());
    }
}
