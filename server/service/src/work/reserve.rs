//! Reserving an item for a person, and reclaiming leases that ran out.

use super::LEASE;
use super::pay::{Ended, post};
use crate::{Deed, Error, Result, Service};
use domain::activity;
use domain::id::{AssignmentId, ItemId, PersonId, ResponseId};
use domain::pay::budget;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use serde::Serialize;
use store::assignment::Assignment;
use store::project::Project;
use store::{Json, Tx};

/// How often picking is tried again when others took the same item.
const TRIES: usize = 5;

/// Why a project hands out nothing, although items lack voices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Stop {
    /// Its organizers ended it.
    Ended,
    /// Its money does not reach for one more assignment beside those handed out.
    NoMoney,
}

/// What came of reserving.
pub(super) enum Reserved {
    Assignment(Box<Assignment>),
    NothingLeft,
    Stopped(Stop),
}

/// Whether the budget, where there is one, pays for `item` beside everything that is handed out.
async fn affords(
    tx: &mut Tx,
    project: &Project,
    item: ItemId,
    idle: activity::Idle,
) -> Result<bool> {
    let Some(budget) = store::budget::lock(tx, project.id).await? else {
        return Ok(true);
    };
    let flight = store::budget::in_flight(tx, project.id).await?;
    let item = store::item::by_id(tx, project.id, item)
        .await?
        .ok_or(Error::NotFound)?;
    let responses = store::item::responses(tx, item.id).await?;
    let texts = item.prompt.iter().map(|turn| &turn.content);
    let texts = texts.chain(responses.iter().map(|response| &response.text));
    let characters: usize = texts.map(|text| text.chars().count()).sum();
    let characters = i64::try_from(characters).unwrap_or_default();
    let each = budget::reserved(project.minutes_estimate, idle, characters);
    Ok(budget.affords(&project.pay(), flight, each))
}

/// Reserves the item that lacks voices most.
pub(super) async fn reserve(
    service: &Service,
    deed: &Deed,
    project: &Project,
    me: PersonId,
) -> Result<Reserved> {
    let mut tx = service.store().begin().await?;
    let mut expired = Vec::new();
    for overdue in store::assignment::overdue(&mut tx, project.id, deed.at).await? {
        let finished = store::assignment::finish(
            &mut tx,
            &overdue,
            "expired",
            overdue.active_ms,
            overdue.seen_at,
            None,
        );
        if finished.await? {
            store::assignment::drop_voice(&mut tx, overdue.item_id).await?;
            expired.push(overdue);
        }
    }
    // After all of them are locked: posting locks the budget, and whoever answers late holds an
    // assignment while it waits for that.
    for overdue in &expired {
        post(service, &mut tx, deed, project, overdue, Ended::Expired).await?;
    }
    // Another tab may have been quicker.
    if let Some(open) = store::assignment::open(&mut tx, project.id, me).await? {
        tx.commit().await?;
        return Ok(Reserved::Assignment(Box::new(open)));
    }
    let terms = store::pay::terms(&mut tx, project.id).await?;
    if terms.ended_at.is_some() {
        tx.commit().await?;
        return Ok(Reserved::Stopped(Stop::Ended));
    }
    for _ in 0..TRIES {
        let target = project.target_overlap;
        let Some((item,)) = store::assignment::pick(&mut tx, project.id, me, target).await? else {
            tx.commit().await?;
            return Ok(Reserved::NothingLeft);
        };
        if !affords(&mut tx, project, item, terms.idle).await? {
            tx.commit().await?;
            return Ok(Reserved::Stopped(Stop::NoMoney));
        }
        if !store::assignment::add_voice(&mut tx, item, target).await? {
            continue;
        }
        let responses = store::item::responses(&mut tx, item).await?;
        let mut order: Vec<ResponseId> = responses.iter().map(|response| response.id).collect();
        order.shuffle(&mut rand_chacha::ChaCha8Rng::from_seed(service.random()));
        let assignment = Assignment {
            id: AssignmentId::new(deed.at, service.random()),
            project_id: project.id,
            item_id: item,
            person_id: me,
            state: "open".to_owned(),
            order_shown: Json(order),
            assigned_at: deed.at,
            expires_at: deed.at + LEASE,
            seen_at: deed.at,
            active_ms: 0,
        };
        store::assignment::insert(&mut tx, &assignment).await?;
        store::ledger::open_accounts(&mut tx, project.id, me, project.currency).await?;
        tx.commit().await?;
        return Ok(Reserved::Assignment(Box::new(assignment)));
    }
    Err(Error::Busy)
}
