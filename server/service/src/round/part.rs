//! Coming to a round, leaving it, coming back, and being done with a stage.

use super::refuse;
use super::turn::Turn;
use crate::{Deed, Error, Result, Service};
use domain::deliberation::composition::Composition;
use domain::deliberation::{Event, Stage};
use domain::id::{PersonId, RequestKey, RoundId};
use serde_json::json;
use store::round::MemberRow;

/// How many handles there are at least to draw from.
const LEAST_HANDLES: usize = 100;
/// So many times as many handles as people, so that drawing one is quick and tells nothing.
const HANDLES_A_PERSON: usize = 4;
/// Draws before giving up.
const MOST_DRAWS: usize = 200;

/// Takes part in a round; whoever left comes back. Whoever comes late ranks alone first.
///
/// # Errors
/// Forbidden but to contributors; refuses whoever has no seat where there are seats;
/// `Conflict("consent-needed")`.
pub async fn join(service: &Service, deed: &Deed, id: RoundId, key: RequestKey) -> Result<()> {
    let begun = Turn::of_contributor(service, deed, id, key, "round.join").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    let everybody = turn.round.composition.0 == Composition::Everybody;
    if !everybody && !store::round::has_seat(&mut turn.tx, id, me).await? {
        return refuse("round-no-seat");
    }
    let back = turn.state.people.contains_key(&me);
    turn.apply(Event::Join { person: me })?;
    if !back {
        give_handle(&mut turn, me).await?;
    }
    turn.end("round.came", json!({ "by": me })).await
}

/// Draws a handle that nobody in the round has.
async fn give_handle(turn: &mut Turn<'_>, me: PersonId) -> Result<()> {
    let (id, at) = (turn.round.id, turn.deed.at);
    let community = turn.project.community_id;
    let consent = store::consent::standing(&mut turn.tx, me, community)
        .await?
        .ok_or(Error::Conflict("consent-needed"))?;
    let range = (turn.state.people.len() * HANDLES_A_PERSON).clamp(LEAST_HANDLES, 60_000);
    for _ in 0..MOST_DRAWS {
        let drawn = usize::from(u16::from_le_bytes(turn.service.random())) % range;
        let member = MemberRow {
            person_id: me,
            handle: i64::try_from(drawn).unwrap_or_default(),
            consent_id: consent.id,
            joined_at: at,
            seen_at: at,
            active_ms: 0,
        };
        if store::round::insert_member(&mut turn.tx, id, &member).await? {
            return Ok(());
        }
    }
    Err(Error::Busy)
}

/// Leaves a round. What one said stays, and so does one's pay; one may come back.
///
/// # Errors
/// Refuses whoever is not in it.
pub async fn leave(service: &Service, deed: &Deed, id: RoundId, key: RequestKey) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.leave").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    turn.apply(Event::Leave { person: me })?;
    turn.end("round.went", json!({ "by": me })).await
}

/// Is done with the present stage. Ranking is done by ranking, and support by saying it.
///
/// # Errors
/// Refuses another stage than the present one.
pub async fn done(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    stage: Stage,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.done").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    if matches!(stage, Stage::Blind | Stage::Rerank) {
        return refuse("round-unranked");
    }
    if stage == Stage::Reveal {
        super::view::reveal_read(&mut turn).await?;
    }
    turn.apply(Event::Finish { person: me, stage })?;
    let body = json!({ "by": me, "stage": stage });
    turn.end("round.finished_stage", body).await
}
