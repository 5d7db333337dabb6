//! Reserving an item for a person, and reclaiming leases that ran out.

use super::LEASE;
use super::pay::{Ended, post};
use crate::{Deed, Error, Result, Service};
use domain::id::{AssignmentId, PersonId, ResponseId};
use rand::SeedableRng;
use rand::seq::SliceRandom;
use store::Json;
use store::assignment::Assignment;
use store::project::Project;

/// How often picking is tried again when others took the same item.
const TRIES: usize = 5;

/// Reserves the item that lacks voices most; `None` where nothing is left.
pub(super) async fn reserve(
    service: &Service,
    deed: &Deed,
    project: &Project,
    me: PersonId,
) -> Result<Option<Assignment>> {
    let mut tx = service.store().begin().await?;
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
            post(service, &mut tx, deed, project, &overdue, Ended::Expired).await?;
        }
    }
    // Another tab may have been quicker.
    if let Some(open) = store::assignment::open(&mut tx, project.id, me).await? {
        tx.commit().await?;
        return Ok(Some(open));
    }
    for _ in 0..TRIES {
        let target = project.target_overlap;
        let Some((item,)) = store::assignment::pick(&mut tx, project.id, me, target).await? else {
            tx.commit().await?;
            return Ok(None);
        };
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
        return Ok(Some(assignment));
    }
    Err(Error::Busy)
}
