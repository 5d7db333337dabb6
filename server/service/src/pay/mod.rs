//! What a project's work pays: floors, budgets, payouts, disputes.
//!
//! Everything that moves money goes through `crate::posting`.

pub mod dispute;
pub mod payout;

mod fairwork;
mod ledger;
mod money;

pub use fairwork::fairwork;
pub use ledger::{Ledger, Line, ledger};
pub use money::{Money, Person, end, fund, money};

use crate::{Deed, Error, Result, Service, posting};
use domain::authority::{Act, Thing};
use domain::id::JobId;
use domain::money::{Currency, Micros};
use domain::pay::floor::{Country, Floor, shipped};
use domain::refusal::Refusal;
use domain::time::{Span, Timestamp};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{Conn, Store};

/// The kind of the weekly job.
pub(crate) const TOP_UP_JOB: &str = "pay.top_up";

/// Adds the floors that an instance starts from, where its admin has not kept others.
pub(crate) async fn keep_shipped(store: &Store, now: Timestamp) -> Result<()> {
    let mut conn = store.read().await?;
    let kept = store::pay::floors(&mut conn).await?;
    drop(conn);
    let there = |floor: &Floor| {
        kept.iter()
            .any(|kept| (kept.country, kept.year) == (floor.country, floor.year))
    };
    let missing: Vec<Floor> = shipped()
        .into_iter()
        .filter(|floor| !there(floor))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let mut tx = store.begin().await?;
    for floor in missing {
        store::pay::keep_floor(&mut tx, &floor, None, now, false).await?;
    }
    Ok(tx.commit().await?)
}

/// Every floor, by country, the newest year first: public, as what is measured against them is.
///
/// # Errors
/// As the database says.
pub async fn floors(service: &Service) -> Result<Vec<Floor>> {
    let mut conn = service.store().read().await?;
    Ok(store::pay::floors(&mut conn).await?)
}

/// Keeps a floor in the place of the one of its country and year. Projects that were made under the
/// earlier one keep the floor that they promised.
///
/// # Errors
/// Forbidden but to admins; refuses what cannot be, or has no source.
pub async fn keep_floor(service: &Service, deed: &Deed, floor: Floor) -> Result<()> {
    deed.may(Act::KeepFloors, Thing::Instance)?;
    floor.check()?;
    let by = deed.actor.person();
    let mut tx = service.store().begin().await?;
    store::pay::keep_floor(&mut tx, &floor, by, deed.at, true).await?;
    let body = json!({
        "country": floor.country, "year": floor.year, "currency": floor.currency,
        "hourly_micros": floor.hourly(), "by": by,
    });
    store::outbox::append(&mut tx, "instance:pay", "pay.floor_kept", body, deed.at).await?;
    Ok(tx.commit().await?)
}

/// The hourly floor of a country and year, for a project that pays in `currency`.
pub(crate) async fn hourly_floor(
    conn: &mut Conn,
    floor_of: Option<(Country, i64)>,
    currency: Currency,
) -> Result<Option<Micros>> {
    let Some((country, year)) = floor_of else {
        return Ok(None);
    };
    let floor = store::pay::floor(conn, country, year)
        .await?
        .ok_or_else(|| Refusal::field("floor_of", "floor-unknown"))?;
    if floor.currency != currency {
        let refusal = Refusal::field("currency", "floor-currency");
        return Err(refusal.with("currency", floor.currency).into());
    }
    Ok(Some(floor.hourly()))
}

/// Queues this week's top-up, once.
pub(crate) async fn schedule_top_up(service: &Service) -> Result<()> {
    // The first Monday after the epoch was 1970-01-05.
    let monday = Timestamp::from_micros(Span::days(4).as_micros());
    let now = service.now();
    let week = now.since(monday).as_micros() / Span::days(7).as_micros();
    let digest = Sha256::digest(format!("{TOP_UP_JOB}:{week}"));
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    let id = JobId(uuid::Builder::from_custom_bytes(bytes).into_uuid());
    let mut tx = service.store().begin().await?;
    store::job::insert_once(&mut tx, id, TOP_UP_JOB, json!({ "week": week }), now).await?;
    Ok(tx.commit().await?)
}

/// Tops up every project that pays, each in a transaction of its own: a retry goes on where it stopped.
pub(crate) async fn carry_out_top_up(service: &Service) -> Result<()> {
    let mut conn = service.store().read().await?;
    let projects = store::pay::paying_projects(&mut conn).await?;
    drop(conn);
    for (id,) in projects {
        let mut tx = service.store().begin().await?;
        let project = store::project::by_id(&mut tx, id)
            .await?
            .ok_or(Error::NotFound)?;
        posting::top_up(service, &mut tx, service.now(), &project).await?;
        tx.commit().await?;
    }
    Ok(())
}
