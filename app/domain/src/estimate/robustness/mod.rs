//! How many judgements, or people, must go for a winner to change: a winner that three people
//! decide is no finding.
//!
//! A unit is whatever goes as a whole: a judgement, or a person with all of theirs. The winner has
//! changed when another response stands level with it or above it. For rules that add up what each
//! unit gives (plurality, Borda, the share of an outcome) the least number is exact; for the others
//! it is an upper bound that was tried: so many suffice, fewer might. To ask of a group, give its
//! units only.

mod worths;

pub use worths::worths;

use super::pairwise::{Pairwise, Unranked};
use super::social_choice::Choice;
use crate::ranking::Ranking;
use crate::undefined::Undefined;

/// Whether fewer units might suffice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// They do not.
    Exact,
    /// They might.
    AtMost,
}

/// The fewest units that were found to change the winner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// Who wins with all units.
    pub winner: usize,
    /// Who then stands level or above.
    pub challenger: usize,
    /// Which units go.
    pub units: Vec<usize>,
    /// Out of how many.
    pub of: usize,
    /// Whether fewer might suffice.
    pub bound: Bound,
}

/// What each ranking gives each of `n` responses under plurality: a vote, shared by those tied.
#[must_use]
pub fn plurality_votes(n: usize, ranking: &Ranking<usize>) -> Vec<f64> {
    let mut votes = vec![0.0; n];
    if let Some(first) = ranking.tiers().first() {
        let share: f64 = 1.0 / first.iter().map(|_| 1.0).sum::<f64>();
        for response in first {
            if let Some(votes) = votes.get_mut(*response) {
                *votes = share;
            }
        }
    }
    votes
}

/// What each ranking gives each of `n` responses under [`super::social_choice::borda`].
#[must_use]
pub fn borda_points(n: usize, ranking: &Ranking<usize>) -> Vec<f64> {
    let tiers = ranking.tiers();
    let ranked: f64 = tiers.iter().flatten().map(|_| 1.0).sum();
    let mut points = vec![0.0; n];
    let mut above = 0.0;
    for tier in tiers {
        let level: f64 = tier.iter().map(|_| 1.0).sum();
        for response in tier {
            if let Some(points) = points.get_mut(*response) {
                *points = ranked - above - level - above;
            }
        }
        above += level;
    }
    points
}

/// The fewest units to go where a response's score is the sum of what `units` give it.
///
/// # Errors
/// [`Undefined::NoData`] without units; [`Undefined::NoVariation`] where no response is ahead of
/// all others to begin with; [`Undefined::TooFew`] for fewer than two responses.
pub fn additive(units: &[Vec<f64>]) -> Result<Removal, Undefined> {
    let n = units.iter().map(Vec::len).max().ok_or(Undefined::NoData)?;
    let mut scores = vec![0.0; n];
    for unit in units {
        for (score, given) in scores.iter_mut().zip(unit) {
            *score += given;
        }
    }
    let winner = alone_ahead(&scores)?;
    let leads = |challenger: usize| {
        let given = |unit: &Vec<f64>, to: usize| unit.get(to).copied().unwrap_or(0.0);
        let of_unit = |unit: &Vec<f64>| given(unit, winner) - given(unit, challenger);
        let mut leads: Vec<(usize, f64)> = units.iter().map(of_unit).enumerate().collect();
        leads.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        leads
    };
    (0..n)
        .filter(|challenger| *challenger != winner)
        .map(|challenger| {
            let leads = leads(challenger);
            let mut ahead: f64 = leads.iter().map(|(_, lead)| lead).sum();
            let mut gone = Vec::new();
            for (unit, lead) in leads {
                if ahead <= 1e-9 {
                    break;
                }
                ahead -= lead;
                gone.push(unit);
            }
            Removal {
                winner,
                challenger,
                units: gone,
                of: units.len(),
                bound: Bound::Exact,
            }
        })
        .min_by_key(|removal| removal.units.len())
        .ok_or(Undefined::TooFew)
}

/// The response with the one largest score.
fn alone_ahead(scores: &[f64]) -> Result<usize, Undefined> {
    let (winner, best) = scores
        .iter()
        .enumerate()
        .max_by(|(_, a), (_, b)| a.total_cmp(b))
        .ok_or(Undefined::NoData)?;
    let level = scores.iter().filter(|score| **score >= best - 1e-9).count();
    if level > 1 {
        return Err(Undefined::NoVariation);
    }
    Ok(winner)
}

/// An upper bound for a rule over pairs, such as Copeland's or Schulze's. For each challenger the
/// rankings that prefer the winner to it most go first; what is reported was tried by the rule.
///
/// # Errors
/// As the rule's; [`Undefined::NoVariation`] where several win to begin with;
/// [`Undefined::TooFew`] where no order of going that was tried changes the winner.
pub fn over_pairs(
    n: usize,
    rankings: &[Ranking<usize>],
    rule: impl Fn(&Pairwise) -> Result<Choice, Undefined>,
) -> Result<Removal, Undefined> {
    let of = |kept: &[bool]| {
        let kept = rankings.iter().zip(kept).filter(|(_, kept)| **kept);
        rule(&Pairwise::from_rankings(
            n,
            kept.map(|(ranking, _)| (ranking, 1.0)),
            Unranked::SaysNothing,
        ))
    };
    let choice = of(&vec![true; rankings.len()])?;
    let [winner] = *choice.winners() else {
        return Err(Undefined::NoVariation);
    };
    let orders = (0..n).filter(|other| *other != winner).map(|challenger| {
        let points: Vec<f64> = rankings
            .iter()
            .map(|ranking| {
                let pair = match ranking.outcome(winner, challenger) {
                    Some(crate::ranking::Outcome::First) => 1e3,
                    Some(crate::ranking::Outcome::Second) => -1e3,
                    _ => 0.0,
                };
                let points = borda_points(n, ranking);
                let of = |response: usize| points.get(response).copied().unwrap_or(0.0);
                pair + of(winner) - of(challenger)
            })
            .collect();
        (challenger, points)
    });
    fewest(winner, orders, |kept, _| {
        of(kept).is_ok_and(|choice| choice.winners() != [winner])
    })
}

/// Tries, for each challenger, to let go the units with the most for the winner, and keeps the
/// least number for which `changed` holds. A unit that speaks against the winner never goes.
fn fewest(
    winner: usize,
    challengers: impl Iterator<Item = (usize, Vec<f64>)>,
    mut changed: impl FnMut(&[bool], usize) -> bool,
) -> Result<Removal, Undefined> {
    let mut best: Option<Removal> = None;
    for (challenger, points) in challengers {
        let mut order: Vec<(usize, f64)> = points
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, points)| *points > 0.0)
            .collect();
        order.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let mut without = |gone: usize| {
            let mut kept = vec![true; points.len()];
            for (unit, _) in order.iter().take(gone) {
                if let Some(kept) = kept.get_mut(*unit) {
                    *kept = false;
                }
            }
            changed(&kept, challenger)
        };
        // It is not sure that more always do when some do: each end was tried, that is all.
        let most = best.as_ref().map_or(order.len(), |best| {
            order.len().min(best.units.len().saturating_sub(1))
        });
        let (mut enough, mut too_few) = (1, 0);
        while enough < most && !without(enough) {
            too_few = enough;
            enough *= 2;
        }
        enough = enough.min(most);
        if most == 0 || !without(enough) {
            continue;
        }
        while enough - too_few > 1 {
            let middle = too_few + (enough - too_few) / 2;
            if without(middle) {
                enough = middle;
            } else {
                too_few = middle;
            }
        }
        best = Some(Removal {
            winner,
            challenger,
            units: order.iter().take(enough).map(|(unit, _)| *unit).collect(),
            of: points.len(),
            bound: Bound::AtMost,
        });
    }
    best.ok_or(Undefined::TooFew)
}

#[cfg(test)]
mod tests;
