//! A mark of what a release depends on.

use crate::Result;
use domain::consent::expired;
use domain::time::Timestamp;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::Conn;
use store::project::Project;

/// Later than anything that is posted.
pub(super) const FAR: Timestamp = Timestamp::from_micros(i64::MAX / 2);

/// A mark of everything that a release depends on, and the moment of the newest of it.
pub async fn state(
    conn: &mut Conn,
    project: &Project,
    now: Timestamp,
) -> Result<(String, Timestamp)> {
    let (judgements, _, newest) = store::judgement::totals(conn, project.id).await?;
    let consents = store::consent::of_community(conn, project.community_id).await?;
    let answers = store::profile::ids_of_community(conn, project.community_id).await?;
    let asked = store::profile::attributes(conn, project.community_id).await?;
    let paid = store::ledger::totals_of_project(conn, project.id, FAR).await?;
    let guidelines = store::project::guidelines(conn, project.id).await?;
    let community = store::community::by_id(conn, project.community_id).await?;
    let rounds = store::round::of_project(conn, project.id).await?;
    let rounds: Vec<&store::round::Round> = rounds
        .iter()
        .filter(|round| round.closed_at.is_some())
        .collect();
    let translated = store::round::translated(conn, project.id).await?;
    let latest = [
        newest,
        translated.written_at,
        rounds.iter().filter_map(|round| round.closed_at).max(),
        consents.last().map(|consent| consent.given_at),
        guidelines.first().map(|guideline| guideline.created_at),
        Some(project.created_at),
    ];
    let as_of = latest.into_iter().flatten().max().unwrap_or_default();
    let told = json!({
        "judgements": judgements,
        "newest": newest,
        // Some end by themselves.
        "consents": consents
            .iter()
            .map(|c| (c.id, expired(c.expires_at, now)))
            .collect::<Vec<_>>(),
        "answers": answers,
        "asked": asked.iter().map(|a| (a.id, a.version)).collect::<Vec<_>>(),
        "paid": paid.iter().map(|t| (t.person_id, t.paid_ms, t.amount)).collect::<Vec<_>>(),
        "guidelines": guidelines.len(),
        "items": store::item::count(conn, project.id).await?,
        "tasks": crate::task::plan(conn, project).await?.dimensions,
        "marks": store::mark::standing(conn, project.id).await?,
        "charter": community.as_ref().map(|community| (&community.charter, &community.licence)),
        "rejected": store::dispute::rejected(conn, project.id).await?,
        "countries": store::payout::told(conn, project.id).await?,
        "rounds": rounds.iter().map(|round| (round.id, round.version)).collect::<Vec<_>>(),
        "translated": (
            translated.translations,
            translated.written_at,
            translated.checked_at,
            translated.disputed_at,
        ),
        "away": store::round::care::away(conn, project.id).await?,
        "software": env!("CARGO_PKG_VERSION"),
    });
    Ok((hex::encode(Sha256::digest(told.to_string())), as_of))
}
