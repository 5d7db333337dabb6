//! The group's words, and those of whoever does not share them.
//!
//! Proposals are ranked by all and one is chosen by Schulze's rule
//! ([`crate::estimate::social_choice::schulze`]); it is criticised and revised once; each then
//! supports the result or not. A result is only ever shown as an [`Outcome`], which cannot be made
//! without what became of the dissent.

use super::record::{Handle, Origin, Words};
use super::support::Support;
use crate::estimate::pairwise::{Pairwise, Unranked};
use crate::estimate::social_choice::schulze;
use crate::id::SynthesisId;
use crate::ranking::Ranking;
use crate::undefined::Undefined;
use serde::{Deserialize, Serialize};

/// A proposed group statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Synthesis {
    /// Its id.
    pub id: SynthesisId,
    /// Who proposed it; `None` for a facilitator or a model.
    pub by: Option<Handle>,
    /// Where it comes from.
    pub origin: Origin,
    /// What it says.
    pub words: Words,
    /// What it said after the one revision, if it was chosen and revised.
    pub revised: Option<Words>,
}

/// How the proposals were ranked, and which was chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// People who ranked any.
    pub ballots: usize,
    /// `preferred[a][b]`: how many prefer a to b. A proposal that somebody left out stands below
    /// those that they ranked.
    pub preferred: Vec<Vec<f64>>,
    /// The order by Schulze's rule.
    pub order: Ranking<usize>,
    /// The chosen one: of those that the rule ties for the first place, the one that was proposed
    /// first.
    pub chosen: usize,
}

/// Counts ballots over `proposals` proposals in the order in which they were proposed.
///
/// # Errors
/// [`Undefined::NoData`] without proposals, or where nobody ranked any.
pub fn count(proposals: usize, ballots: &[Ranking<usize>]) -> Result<Count, Undefined> {
    let cast = || ballots.iter().filter(|ballot| !ballot.is_empty());
    if proposals == 0 || cast().next().is_none() {
        return Err(Undefined::NoData);
    }
    let weighted = cast().map(|ballot| (ballot, 1.0));
    let pairs = Pairwise::from_rankings(proposals, weighted, Unranked::Loses);
    let order = if proposals == 1 {
        Ranking::from_ranks([(0, Some(1))])
    } else {
        schulze(&pairs)?.order
    };
    let chosen = order.tiers().first().and_then(|tier| tier.iter().min());
    let row = |a| (0..proposals).map(|b| pairs.preferred(a, b)).collect();
    Ok(Count {
        ballots: cast().count(),
        preferred: (0..proposals).map(row).collect(),
        chosen: chosen.copied().ok_or(Undefined::NoData)?,
        order,
    })
}

/// What those who do not support a result say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "dissent")]
pub enum Dissent {
    /// Everybody who said anything supports it.
    None,
    /// At least one dissent was written.
    Written {
        /// The dissents, each with who wrote or joined it.
        statements: Vec<(Words, Vec<Handle>)>,
        /// Who does not support it and joined none.
        silent: usize,
    },
    /// Nobody wrote one, though so many people do not support it: this is shown, too.
    Unwritten {
        /// How many.
        people: usize,
    },
}

/// A result as it is published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The chosen group statement.
    pub synthesis: Synthesis,
    /// Who supports it.
    pub support: Support,
    /// What those say who do not.
    pub dissent: Dissent,
}

/// A result with its dissent: `opposed` people do not support it, and these are their dissents.
/// A person who joined several counts once among those who are not silent.
#[must_use]
pub fn outcome(
    synthesis: Synthesis,
    support: Support,
    dissents: Vec<(Words, Vec<Handle>)>,
) -> Outcome {
    let opposed = usize::try_from(support.asked - support.yes).unwrap_or(usize::MAX);
    let mut spoke: Vec<Handle> = dissents.iter().flat_map(|(_, who)| who).copied().collect();
    spoke.sort_unstable();
    spoke.dedup();
    let dissent = match (opposed, dissents.is_empty()) {
        (0, true) => Dissent::None,
        (people, true) => Dissent::Unwritten { people },
        (people, false) => Dissent::Written {
            statements: dissents,
            silent: people.saturating_sub(spoke.len()),
        },
    };
    Outcome {
        synthesis,
        support,
        dissent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn ballot(ranks: &[Option<u8>]) -> Ranking<usize> {
        Ranking::from_ranks(ranks.iter().copied().enumerate())
    }

    fn words(text: &str) -> Words {
        Words::new(text, "en".parse().unwrap(), 100).unwrap()
    }

    #[test]
    fn a_compromise_beats_two_halves() {
        let ballots = [
            ballot(&[Some(1), Some(2), Some(3)]),
            ballot(&[Some(1), Some(2), None]),
            ballot(&[Some(3), Some(2), Some(1)]),
            ballot(&[None, Some(2), Some(1)]),
            ballot(&[None, Some(1), None]),
            ballot(&[None, None, None]),
        ];
        let found = count(3, &ballots).unwrap();
        assert_eq!((found.ballots, found.chosen), (5, 1));
        assert_eq!(found.preferred[1], [3.0, 0.0, 3.0]);
        assert_eq!(count(3, &ballots[5..]), Err(Undefined::NoData));
        assert_eq!(count(1, &[ballot(&[Some(1)])]).unwrap().chosen, 0);
    }

    #[test]
    fn a_tie_goes_to_the_first_proposal() {
        let ballots = [
            ballot(&[None, Some(1), Some(2)]),
            ballot(&[None, Some(2), Some(1)]),
        ];
        let found = count(3, &ballots).unwrap();
        assert_eq!(found.order.tiers()[0], [1, 2]);
        assert_eq!(found.chosen, 1);
    }

    #[test]
    fn a_result_says_what_became_of_the_dissent() {
        let synthesis = Synthesis {
            id: SynthesisId(Uuid::nil()),
            by: None,
            origin: Origin::Participant,
            words: words("Buses should be free."),
            revised: None,
        };
        let support = Support::of([Some(true), Some(false), None, Some(false)]);
        let unwritten = outcome(synthesis.clone(), support, Vec::new());
        assert_eq!(unwritten.dissent, Dissent::Unwritten { people: 2 });
        let one = (words("They cost too much."), vec![Handle::new(3)]);
        let written = outcome(synthesis.clone(), support, vec![one.clone()]);
        let statements = vec![one];
        assert_eq!(
            written.dissent,
            Dissent::Written {
                statements,
                silent: 1
            }
        );
        let all = outcome(synthesis, Support::of([Some(true)]), Vec::new());
        assert_eq!(all.dissent, Dissent::None);
    }
}
