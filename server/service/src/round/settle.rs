//! What the end of a stage leaves behind: the leading orders, and the chosen group statement.

use super::turn::Turn;
use crate::Result;
use domain::deliberation::synthesis::count;
use domain::deliberation::transcript::Pass;
use domain::deliberation::{Effect, Stage};
use domain::estimate::pairwise::{Pairwise, Unranked};
use domain::estimate::social_choice::schulze;
use domain::id::ResponseId;
use domain::ranking::Ranking;

/// Does what an effect asks for within the round's own records; what it asks to be told is told by
/// whoever calls.
pub(super) async fn carry_out(turn: &mut Turn<'_>, effect: Effect) -> Result<()> {
    match effect {
        Effect::StageEnded {
            stage: Stage::Blind,
            ..
        } => keep_leading(turn).await,
        Effect::StageEnded {
            stage: Stage::Choose,
            ..
        } => choose(turn).await,
        _ => Ok(()),
    }
}

/// The order of some responses that Schulze's rule makes of people's orders; what somebody left out
/// says nothing.
pub(super) fn leading(responses: &[ResponseId], orders: &[&Ranking]) -> Option<Ranking> {
    let place = |id: ResponseId| responses.iter().position(|known| *known == id);
    let orders: Vec<Ranking<usize>> = orders.iter().filter_map(|order| order.map(place)).collect();
    let weighted = orders.iter().map(|order| (order, 1.0));
    let pairs = Pairwise::from_rankings(responses.len(), weighted, Unranked::SaysNothing);
    let order = schulze(&pairs).ok()?.order;
    order.map(|place| responses.get(place).copied())
}

/// Keeps, per item, the order that leads now that the blind stage is over.
async fn keep_leading(turn: &mut Turn<'_>) -> Result<()> {
    let (round, project) = (turn.round.id, turn.project.id);
    for row in store::round::items(&mut turn.tx, round).await? {
        let item = turn
            .service
            .hot()
            .item(&mut turn.tx, project, row.item_id)
            .await?;
        let responses: Vec<ResponseId> = item.responses.iter().map(|one| one.id).collect();
        let given =
            store::round::judgements_of_item(&mut turn.tx, round, row.item_id, Pass::Blind).await?;
        let orders: Vec<&Ranking> = given.iter().map(|judged| &judged.ranking.0).collect();
        if let Some(order) = leading(&responses, &orders) {
            store::round::set_leading(&mut turn.tx, round, row.item_id, &order).await?;
        }
    }
    Ok(())
}

/// Chooses among the proposals; where nobody ranked any, the one that was proposed first.
async fn choose(turn: &mut Turn<'_>) -> Result<()> {
    let round = turn.round.id;
    let proposals = store::round::syntheses(&mut turn.tx, round).await?;
    let ballots = store::round::ballots(&mut turn.tx, round).await?;
    let place = |id| proposals.iter().position(|proposal| proposal.id == id);
    let ballots: Vec<Ranking<usize>> = ballots
        .iter()
        .filter_map(|ballot| ballot.ranking.map(place))
        .collect();
    let chosen = count(proposals.len(), &ballots).map_or(0, |count| count.chosen);
    if let Some(proposal) = proposals.get(chosen) {
        store::round::choose(&mut turn.tx, proposal.id).await?;
    }
    Ok(())
}
