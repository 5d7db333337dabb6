//! The group's words: proposals, the choice among them, critique, one revision, support and dissent.

use super::talk::at;
use super::turn::Turn;
use super::{Written, not_spent, refuse};
use crate::{Deed, Error, Result, Service};
use domain::deliberation::record::{LONGEST_POST, Origin, Words};
use domain::deliberation::{Event, Stage};
use domain::id::{CritiqueId, DissentId, PersonId, RequestKey, RoundId, SynthesisId};
use domain::ranking::Ranking;
use domain::refusal::Refusal;
use serde_json::json;
use store::round::{NewSynthesis, SynthesisRow};

/// The most proposals of one person in a round.
pub const MOST_PROPOSALS: usize = 3;

/// Proposes a group statement.
///
/// # Errors
/// Refuses another stage, no words or too many, and more than [`MOST_PROPOSALS`] of one person.
pub async fn propose(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    written: &Written,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.propose").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    let words = written.words(LONGEST_POST)?;
    let all = store::round::syntheses(&mut turn.tx, id).await?;
    let authors = all.iter().map(|one| &one.author_id);
    not_spent(authors, me, MOST_PROPOSALS, "round-proposals-spent")?;
    turn.read(all.iter().map(|one| one.text.as_str()));
    add(&mut turn, Some(me), Origin::Participant, &words).await?;
    let stage = Stage::Propose;
    turn.apply(Event::Finish { person: me, stage })?;
    turn.end("round.proposed", json!({ "by": me })).await
}

/// Proposes a group statement as the facilitator, marked as such.
///
/// # Errors
/// Forbidden but to organizers; as [`propose`].
pub async fn suggest(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    written: &Written,
) -> Result<()> {
    let begun = Turn::of_organizer(service, deed, id, key, "round.suggest").await?;
    let Some(mut turn) = begun else {
        return Ok(());
    };
    let words = written.words(LONGEST_POST)?;
    add(&mut turn, None, Origin::Seed, &words).await?;
    turn.end("round.proposed", json!({ "seed": true })).await
}

async fn add(
    turn: &mut Turn<'_>,
    author: Option<PersonId>,
    origin: Origin,
    words: &Words,
) -> Result<()> {
    turn.apply(Event::Propose)?;
    let now = turn.deed.at;
    let new = NewSynthesis {
        id: SynthesisId::new(now, turn.service.random()),
        author,
        origin,
        words,
        at: now,
    };
    store::round::insert_synthesis(&mut turn.tx, turn.round.id, &new).await?;
    Ok(())
}

/// The order in which somebody is shown the proposals: that in which they were proposed.
fn ids(proposals: &[SynthesisRow]) -> Vec<SynthesisId> {
    proposals.iter().map(|proposal| proposal.id).collect()
}

/// Ranks the proposals, one rank for each in the order in which they were proposed.
///
/// # Errors
/// Refuses another stage, no rank at all, and a rank out of range.
pub async fn choose(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    ranks: &[Option<u8>],
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.choose").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    at(&turn, Stage::Choose)?;
    let proposals = store::round::syntheses(&mut turn.tx, id).await?;
    let in_range = |rank: &u8| (1..=proposals.len()).contains(&usize::from(*rank));
    if ranks.len() != proposals.len() || !ranks.iter().flatten().all(in_range) {
        return Err(Refusal::field("rank", "rank-range").into());
    }
    if ranks.iter().all(Option::is_none) {
        return Err(Refusal::field("rank", "rank-empty").into());
    }
    turn.read(proposals.iter().map(|one| one.text.as_str()));
    let ranking = Ranking::from_ranks(ids(&proposals).into_iter().zip(ranks.iter().copied()));
    store::round::cast_ballot(&mut turn.tx, id, me, &ranking, deed.at).await?;
    let stage = Stage::Choose;
    turn.apply(Event::Finish { person: me, stage })?;
    turn.end("round.chose", json!({ "by": me })).await
}

async fn chosen(turn: &mut Turn<'_>) -> Result<SynthesisRow> {
    let all = store::round::syntheses(&mut turn.tx, turn.round.id).await?;
    let chosen = all.into_iter().find(|proposal| proposal.chosen);
    chosen.ok_or(Error::NotFound)
}

/// Says what is wrong with the chosen proposal, or what is missing.
///
/// # Errors
/// Refuses another stage, and no words or too many.
pub async fn criticise(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    written: &Written,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.criticise").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    at(&turn, Stage::Critique)?;
    let words = written.words(LONGEST_POST)?;
    let proposal = chosen(&mut turn).await?;
    turn.read([proposal.text.as_str()]);
    let critique = CritiqueId::new(deed.at, service.random());
    store::round::insert_critique(&mut turn.tx, critique, proposal.id, me, &words, deed.at).await?;
    let stage = Stage::Critique;
    turn.apply(Event::Finish { person: me, stage })?;
    turn.end(
        "round.criticised",
        json!({ "by": me, "critique": critique }),
    )
    .await
}

/// Revises the chosen proposal, once: whoever proposed it, or the organizer.
///
/// # Errors
/// Refuses another stage, no words or too many; forbidden to anybody else;
/// `Conflict("round-revised")` where it was revised.
pub async fn revise(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    written: &Written,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.revise").await;
    let (mut turn, me) = match begun {
        Ok(None) => return Ok(()),
        Ok(Some((turn, me))) => (turn, Some(me)),
        // Not somebody who takes part: perhaps the organizer.
        Err(Error::SignIn | Error::Forbidden | Error::Refused(_)) => {
            match Turn::of_organizer(service, deed, id, key, "round.revise").await? {
                None => return Ok(()),
                Some(turn) => (turn, None),
            }
        }
        Err(error) => return Err(error),
    };
    at(&turn, Stage::Critique)?;
    let proposal = chosen(&mut turn).await?;
    let organizes = deed
        .may_in(domain::authority::Act::RunRound, turn.project.community_id)
        .is_ok();
    if !organizes && proposal.author_id != me {
        return Err(Error::Forbidden);
    }
    let words = written.words(LONGEST_POST)?;
    if !store::round::revise(&mut turn.tx, proposal.id, &words, deed.at).await? {
        return Err(Error::Conflict("round-revised"));
    }
    // What was translated of it says no more what it says.
    if let Some(by) = deed.actor.person() {
        store::round::outdate_translations(&mut turn.tx, proposal.id.0, by, deed.at).await?;
    }
    turn.end("round.revised", json!({ "synthesis": proposal.id }))
        .await
}

/// Says whether one supports the result; one may change one's mind while the stage lasts. Whoever
/// comes to support it takes their voice out of the dissents.
///
/// # Errors
/// Refuses another stage.
pub async fn endorse(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    supports: bool,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.endorse").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    at(&turn, Stage::Endorse)?;
    let result = chosen(&mut turn).await?;
    let text = result.revised_text.unwrap_or(result.text);
    turn.read([text.as_str()]);
    if supports {
        store::round::leave_dissents(&mut turn.tx, id, me).await?;
    }
    turn.apply(Event::Endorse {
        person: me,
        supports,
    })?;
    turn.end("round.endorsed", json!({ "by": me })).await
}

/// What somebody does about their dissent.
#[derive(Clone, Debug)]
pub enum NewDissent {
    /// Writes one.
    Write(Written),
    /// Joins one.
    Join(DissentId),
    /// Does not want to.
    Decline,
}

/// Dissents from the result, or says that one does not want to write why.
///
/// # Errors
/// Refuses another stage, whoever supports the result, no words or too many; `NotFound` for a dissent
/// of another round.
pub async fn dissent(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    new: &NewDissent,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.dissent").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    at(&turn, Stage::Endorse)?;
    let opposes = turn.state.people.get(&me).and_then(|part| part.supports) == Some(false);
    if !opposes {
        return refuse("round-dissent-of-supporter");
    }
    let joined = match new {
        NewDissent::Write(written) => {
            let words = written.words(LONGEST_POST)?;
            let dissent = DissentId::new(deed.at, service.random());
            store::round::insert_dissent(&mut turn.tx, dissent, id, me, &words, deed.at).await?;
            Some(dissent)
        }
        NewDissent::Join(dissent) => {
            let all = store::round::dissents(&mut turn.tx, id).await?;
            let there = all.iter().any(|one| one.id == *dissent);
            Some(there.then_some(*dissent).ok_or(Error::NotFound)?)
        }
        NewDissent::Decline => None,
    };
    if let Some(dissent) = joined {
        store::round::join_dissent(&mut turn.tx, dissent, me, deed.at).await?;
    }
    turn.apply(Event::Dissent {
        person: me,
        written: joined.is_some(),
    })?;
    let body = json!({ "by": me, "dissent": joined });
    turn.end("round.dissented", body).await
}
