//! Time that belongs to no assignment: training, attention checks, proposals, reviews. It is paid like
//! any other, on the same clock.

use crate::posting::{self, Kind, NewEntry};
use crate::{Deed, Result, Service};
use domain::activity;
use domain::id::{PersonId, RequestKey};
use domain::money::Micros;
use domain::time::{Span, Timestamp};
use serde_json::Value;
use store::Tx;
use store::project::Project;

/// What somebody did.
pub(crate) struct Sidework {
    /// Of the form: it says when that was shown. One that is made up gains no more than the idle
    /// allowance.
    pub key: RequestKey,
    /// The characters that were read and written.
    pub characters: usize,
    /// Milliseconds that the browser saw the person active since its last pulse; it can only lower the time.
    pub hint_ms: Option<i64>,
    /// Whether it is a sign on the way to something else: then nothing is kept of it where no time passed.
    pub on_the_way: bool,
    /// What it is paid for, once.
    pub cause: String,
    /// The event's kind in the outbox, and what it says.
    pub event: &'static str,
    pub body: Value,
}

/// Pays for the time since a form was shown, or since the last sign of such work; how much time that was, and what it
/// earned. `counted` was
/// read, and the person's clock locked, before anything else.
pub(crate) async fn pay(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    project: &Project,
    (person, counted): (PersonId, Timestamp),
    work: Sidework,
) -> Result<(Span, Micros)> {
    let terms = store::pay::terms(tx, project.id).await?;
    let characters = i64::try_from(work.characters).unwrap_or(i64::MAX);
    let allowance = terms.idle.allowance(characters.min(1_000_000));
    let seen = store::sidework::seen(tx, person).await?.unwrap_or_default();
    let shown = work.key.made_at().max(seen).min(deed.at);
    let hint = work.hint_ms.map(Span::millis);
    let time = activity::count(counted, shown, deed.at, allowance, hint);
    store::pay::count_until(tx, person, time.until);
    store::sidework::see(tx, person, deed.at);
    if work.on_the_way && time.active == Span::default() {
        return Ok((time.active, Micros(0)));
    }
    let noted = (work.cause.as_str(), time.active.as_millis());
    let id = RequestKey::new(deed.at, service.random()).0;
    store::sidework::note(tx, id, project.id, person, noted, deed.at);
    let amount = project.pay().earned_for_skip(time.active);
    store::ledger::open_accounts(tx, project.id, person, project.currency);
    let entry = NewEntry {
        kind: Kind::Work,
        person,
        assignment: None,
        paid: time.active,
        amount,
        cause: Some(work.cause),
        event: work.event,
        body: work.body,
    };
    posting::post(service, tx, deed.at, project, entry).await?;
    Ok((time.active, amount))
}
