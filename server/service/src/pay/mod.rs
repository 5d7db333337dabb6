//! What a project's work pays: floors, exchange rates, budgets, payouts, disputes.
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
use domain::id::{JobId, ProjectId};
use domain::money::{Currency, Micros};
use domain::pay::exchange::{Conversion, Rate, convert};
use domain::pay::floor::{Country, Floor, lacking};
use domain::refusal::Refusal;
use domain::time::{Span, Timestamp};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::{Conn, Store};

/// The kind of the weekly job.
pub(crate) const TOP_UP_JOB: &str = "pay.top_up";

/// Adds the floors that an instance starts from, where its admin has not kept others, and to those of an
/// earlier version what was checked since.
pub(crate) async fn keep_shipped(store: &Store, now: Timestamp) -> Result<()> {
    let mut conn = store.read().await?;
    let kept = store::pay::floors(&mut conn).await?;
    drop(conn);
    let lacking = lacking(&kept);
    if lacking.is_empty() {
        return Ok(());
    }
    let mut tx = store.begin().await?;
    for floor in lacking {
        let key = (floor.country, floor.year);
        let replace = kept.iter().any(|kept| (kept.country, kept.year) == key);
        store::pay::keep_floor(&mut tx, &floor, None, now, replace).await?;
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

/// The hourly floor of a country and year in the currency that a project pays in, and how it became
/// that where its own is another.
pub(crate) async fn hourly_floor(
    conn: &mut Conn,
    (country, year): (Country, i64),
    currency: Currency,
    now: Timestamp,
) -> Result<(Micros, Option<Conversion>)> {
    let floor = store::pay::floor(conn, country, year)
        .await?
        .ok_or_else(|| Refusal::field("floor_of", "floor-unknown"))?;
    if floor.currency == currency {
        return Ok((floor.hourly(), None));
    }
    let rates = store::rate::all(conn).await?;
    let own = (floor.hourly(), floor.currency);
    let conversion = convert(&rates, own, currency, now).ok_or_else(|| {
        let refusal = Refusal::field("currency", "floor-rate");
        refusal.with("floor", floor.currency).with("pay", currency)
    })?;
    Ok((conversion.amount, Some(conversion)))
}

/// Every exchange rate, the newest day first: public, as the floors are that they turn.
///
/// # Errors
/// As the database says.
pub async fn rates(service: &Service) -> Result<Vec<Rate>> {
    let mut conn = service.store().read().await?;
    Ok(store::rate::all(&mut conn).await?)
}

/// Keeps a rate in the place of the one of its currencies and day. Projects that were made by the earlier
/// one keep the floor that they promised.
///
/// # Errors
/// Forbidden but to admins; refuses what cannot be, or has no source.
pub async fn keep_rate(service: &Service, deed: &Deed, rate: Rate) -> Result<()> {
    deed.may(Act::KeepFloors, Thing::Instance)?;
    rate.check(deed.at)?;
    let by = deed.actor.person();
    let mut tx = service.store().begin().await?;
    store::rate::keep(&mut tx, &rate, by, deed.at).await?;
    let body = json!({ "rate": rate, "by": by });
    store::outbox::append(&mut tx, "instance:pay", "pay.rate_kept", body, deed.at).await?;
    Ok(tx.commit().await?)
}

/// Where a project's floor comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FloorOf {
    /// The country whose floor it is.
    pub country: Country,
    /// Of which year.
    pub year: i64,
    /// How it became one in the currency of the pay.
    pub conversion: Option<Conversion>,
}

/// Where a project's floor comes from; none where it named its own.
pub(crate) async fn floor_of(conn: &mut Conn, project: ProjectId) -> Result<Option<FloorOf>> {
    let terms = store::pay::terms(conn, project).await?;
    let Some((country, year)) = terms.floor_of else {
        return Ok(None);
    };
    Ok(Some(FloorOf {
        country,
        year,
        conversion: store::rate::conversion(conn, project).await?,
    }))
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
