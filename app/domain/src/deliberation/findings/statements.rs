//! Who stands behind which statement, and what follows: viewpoints, positions, principles.

use super::RoundRecord;
use super::groups::{Cell, Sides, Who};
use crate::deliberation::positions::{Claim, Position, constitution, overton};
use crate::deliberation::support::Support;
use crate::viewpoint::bridging::fit;
use crate::viewpoint::consensus::agreed;
use crate::viewpoint::representative::{Representative, representatives};
use crate::viewpoint::votes::Tally;
use crate::viewpoint::{Vote, Votes};
use rand::Rng;

/// What people said of a statement.
#[derive(Clone, Debug, PartialEq)]
pub struct StatementFinding {
    /// Everybody's votes.
    pub tally: Tally,
    /// Who agrees, of those who voted on it: everybody first, then group by group.
    pub support: Vec<Cell>,
    /// Group-informed consensus over the viewpoints, 0 to 1; `None` where there are fewer than two.
    pub consensus: Option<f64>,
    /// The intercept of the bridging model; `None` where nobody agreed or disagreed with anything.
    pub bridging: Option<f64>,
}

/// People who vote alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Viewpoint {
    /// How many they are; `None` where suppressed.
    pub people: Option<usize>,
    /// The statements that stand for them.
    pub representatives: Vec<Representative>,
}

/// Something that every group supports.
#[derive(Clone, Debug, PartialEq)]
pub struct PrincipleFinding {
    /// The statement, or the chosen group statement where it is `None`.
    pub statement: Option<usize>,
    /// The least share among the groups.
    pub least: f64,
    /// People who do not support it.
    pub opposed: u64,
    /// Everybody's support, then each group's.
    pub support: Vec<Cell>,
}

/// What each person said of a statement: whether they agree; a pass is no agreement.
fn said(votes: &Votes, statement: usize) -> Vec<Option<bool>> {
    (0..votes.people())
        .map(|person| votes.vote(person, statement).map(|v| v == Vote::Agree))
        .collect()
}

pub(super) fn statements(
    record: &RoundRecord,
    votes: &Votes,
    sides: &Sides,
    k: u64,
    rng: &mut impl Rng,
) -> Vec<StatementFinding> {
    let model = fit(votes, rng);
    let mut whole = vec![Tally::default(); record.statements.len()];
    for (statement, vote) in votes.rows().flatten() {
        if let Some(tally) = whole.get_mut(*statement as usize) {
            tally.add(*vote);
        }
    }
    let viewpoints = sides.clustering.centres.len();
    let (by_viewpoint, _) = votes.tallies(&sides.clustering.labels, viewpoints);
    whole
        .into_iter()
        .enumerate()
        .map(|(statement, tally)| {
            let of: Vec<Tally> = by_viewpoint
                .iter()
                .filter_map(|tallies| tallies.get(statement).copied())
                .collect();
            let place = model.as_ref().and_then(|m| m.statements.get(statement));
            StatementFinding {
                tally,
                support: sides.cells(&said(votes, statement), k),
                consensus: (of.len() > 1).then(|| agreed(&of)),
                bridging: place.map(|place| place.intercept),
            }
        })
        .collect()
}

pub(super) fn viewpoints(votes: &Votes, sides: &Sides, k: u64) -> Vec<Viewpoint> {
    let sizes = sides.clustering.sizes();
    if sizes.len() < 2 {
        return Vec::new();
    }
    let (by_viewpoint, all) = votes.tallies(&sides.clustering.labels, sizes.len());
    let counted: Vec<u64> = sizes.iter().map(|size| *size as u64).collect();
    let hidden = crate::disclosure::suppress(&counted, votes.people() as u64, k);
    let each = sizes.into_iter().zip(hidden).zip(&by_viewpoint);
    each.map(|((size, hidden), tallies)| Viewpoint {
        people: (!hidden).then_some(size),
        representatives: representatives(tallies, &all, |_| false),
    })
    .collect()
}

/// The Overton set: every distinct reasonable position that at least `k` people hold.
pub(super) fn positions(record: &RoundRecord, found: &[StatementFinding], k: u64) -> Vec<Position> {
    let claims: Vec<Claim> = record
        .statements
        .iter()
        .zip(found)
        .map(|(stated, finding)| Claim {
            all: everybody(&finding.support),
            groups: Vec::new(),
            unreasonable: stated.unreasonable,
            same_as: stated.same_as,
        })
        .collect();
    overton(&claims, k)
}

fn everybody(cells: &[Cell]) -> Support {
    let first = cells.first().and_then(|cell| cell.support);
    first.unwrap_or_else(|| Support::of([]))
}

/// The constitution set: of statements that are positions, and of the chosen group statement, those
/// that every group supports which has at least `k` people in the round.
pub(super) fn principles(
    record: &RoundRecord,
    positions: &[Position],
    votes: &Votes,
    sides: &Sides,
    k: u64,
) -> Vec<PrincipleFinding> {
    let stated = positions.iter().map(|position| {
        let statement = position.statement;
        (Some(statement), said(votes, statement))
    });
    let chosen = record.chosen.map(|_| {
        let supports = record.people.iter().map(|person| person.supports);
        (None, supports.collect())
    });
    let candidates: Vec<(Option<usize>, Vec<Option<bool>>)> =
        chosen.into_iter().chain(stated).collect();
    let heard: Vec<Vec<Support>> = candidates
        .iter()
        .map(|(_, said)| {
            let groups: Vec<(Who, Support)> = sides.heard(said, k);
            groups.into_iter().map(|(_, support)| support).collect()
        })
        .collect();
    let (principles, _) = constitution(&heard, k);
    principles
        .into_iter()
        .filter_map(|principle| {
            let (statement, said) = candidates.get(principle.candidate)?;
            let support = sides.cells(said, k);
            let all = everybody(&support);
            Some(PrincipleFinding {
                statement: *statement,
                least: principle.least,
                opposed: all.asked - all.yes,
                support,
            })
        })
        .collect()
}
