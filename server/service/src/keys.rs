//! The keys that seal: what is still plain is sealed, and keys are replaced.
//!
//! Replacing a key goes in steps, each of which may be the last before the power fails: a key is
//! added to the file and seals from then on; what older keys sealed is sealed anew, some rows per
//! transaction; the older keys leave the file when nothing needs them any more. Whatever was done
//! stays done, and the next call goes on with the rest.

use crate::doctor::Finding;
use crate::vault::About;
use crate::{Error, Result, Service};
use domain::id::{AnswerId, AttributeId, EndpointId, PanelId};
use domain::profile::Answer;
use domain::refusal::Refusal;
use serde_json::{Value, json};
use store::Conn;
use store::profile::Kept;
use store::sealed::{Row, Table};
use uuid::Uuid;

/// How many rows one transaction seals.
const ROWS: i64 = 200;

/// How far the rows are that a key seals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Rows that the newest key sealed.
    pub done: i64,
    /// All rows.
    pub all: i64,
}

/// What a row's bytes are about.
fn about(table: Table, row: &Row) -> Result<About> {
    match (table, row.person_id, row.belongs_to) {
        (Table::Answers, Some(person), Some(of)) => Ok(About::Answer(person, AttributeId(of))),
        (Table::Payees, Some(person), None) => Ok(About::Payee(person)),
        (Table::Places, Some(person), Some(of)) => Ok(About::Place(person, PanelId(of))),
        (Table::Endpoints, None, None) => Ok(About::Endpoint(EndpointId(row.id))),
        _ => Err(Error::Fault(format!(
            "{} {} belongs to nothing",
            table.name(),
            row.id
        ))),
    }
}

/// Seals what an instance from before kept plainly. Several servers may do it at once.
pub(crate) async fn seal_plain(service: &Service) -> Result<()> {
    let mut any = false;
    while seal_some(service).await? {
        any = true;
    }
    if any {
        // The plain bytes go from the file too.
        service.store().scrub().await?;
    }
    Ok(())
}

/// Seals some of it; whether there was any.
async fn seal_some(service: &Service) -> Result<bool> {
    let mut tx = service.store().begin().await?;
    let answers = store::profile::plain(&mut tx, ROWS).await?;
    let payees = store::payout::plain_payees(&mut tx, ROWS).await?;
    if answers.is_empty() && payees.is_empty() {
        return Ok(false);
    }
    for (person, attribute, value, at) in answers {
        if !store::profile::remove_plain(&mut tx, person, attribute).await? {
            continue;
        }
        let Some((community,)) = store::profile::community_of(&mut tx, attribute).await? else {
            continue;
        };
        let said = value.map_or(Answer::Declined, |value| Answer::one(&value));
        let kept = Kept {
            id: AnswerId::new(at, service.random()),
            person_id: person,
            attribute_id: attribute,
            attribute_version: 1,
            since: store::profile::next_version(&mut tx, person, community, at).await?,
            until: None,
            said: service.seal(About::Answer(person, attribute), &said)?,
            answered_at: at,
        };
        store::profile::answer(&mut tx, &kept).await?;
    }
    for (person, name, method, destination, country, at) in payees {
        if !store::payout::remove_plain_payee(&mut tx, person).await? {
            continue;
        }
        let payee = crate::pay::payout::Payee {
            name,
            method,
            destination,
            country,
            currency: None,
        };
        let sealed = service.seal(About::Payee(person), &payee)?;
        store::payout::keep_payee(&mut tx, person, &sealed, at).await?;
    }
    tx.commit().await?;
    Ok(true)
}

async fn progress(conn: &mut Conn, newest: &str) -> Result<Progress> {
    let mut found = Progress::default();
    for table in Table::ALL {
        for (by, rows) in store::sealed::by_key(conn, table).await? {
            found.all += rows;
            if by == newest {
                found.done += rows;
            }
        }
    }
    Ok(found)
}

fn newest(service: &Service) -> Result<String> {
    let names = service.inner.vault.names()?;
    names
        .last()
        .cloned()
        .ok_or_else(|| Error::Fault("no key seals".to_owned()))
}

/// Replaces the key: everything that is sealed is sealed anew by a new one. Where an earlier call was
/// stopped, this one goes on with the key that it had added. `told` hears how far it is.
///
/// # Errors
/// Where the key file can't be changed, or something does not open; what was done stays done.
pub async fn rotate(service: &Service, told: impl Fn(Progress) + Send + Sync) -> Result<Progress> {
    let mut conn = service.store().read().await?;
    let mut key = newest(service)?;
    let before = progress(&mut conn, &key).await?;
    drop(conn);
    let mut so_far = before;
    if before.done == before.all {
        key = service.inner.vault.add(&service.config().entropy)?;
        so_far.done = 0;
    }
    for table in Table::ALL {
        let mut conn = service.store().read().await?;
        let older = store::sealed::by_key(&mut conn, table).await?;
        drop(conn);
        for (by, _) in older.into_iter().filter(|(by, _)| *by != key) {
            let mut after = Uuid::nil();
            while let Some((last, rows)) = reseal(service, table, &by, after).await? {
                after = last;
                so_far.done += rows;
                told(so_far);
            }
        }
    }
    let mut tx = service.store().begin().await?;
    let found = progress(&mut tx, &key).await?;
    let body = json!({ "key": key, "rows": found.done });
    store::outbox::append(&mut tx, "instance", "keys.rotated", body, service.now()).await?;
    tx.commit().await?;
    service.store().scrub().await?;
    Ok(found)
}

/// Seals some rows of an older key anew; the last of them and how many, or `None` where none was left.
async fn reseal(
    service: &Service,
    table: Table,
    by: &str,
    after: Uuid,
) -> Result<Option<(Uuid, i64)>> {
    let mut tx = service.store().begin().await?;
    let rows = store::sealed::page(&mut tx, table, by, after, ROWS).await?;
    for row in &rows {
        let about = about(table, row)?;
        let plain: Value = service.unseal(about, &row.sealed)?;
        let sealed = service.seal(about, &plain)?;
        store::sealed::replace(&mut tx, table, row, &sealed).await?;
    }
    tx.commit().await?;
    let count = i64::try_from(rows.len()).unwrap_or(ROWS);
    Ok(rows.last().map(|row| (row.id, count)))
}

/// Takes older keys out of the file; how many those were. They also open older backups.
///
/// # Errors
/// Refuses where something is sealed by one of them (`keys-needed`).
pub async fn forget(service: &Service) -> Result<usize> {
    let mut conn = service.store().read().await?;
    let found = progress(&mut conn, &newest(service)?).await?;
    if found.done != found.all {
        return Err(Refusal::general("keys-needed").into());
    }
    service.inner.vault.forget()
}

/// What is sealed and does not open, and what should be sealed and is not.
pub(crate) async fn examine(service: &Service) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut conn = service.store().read().await?;
    let plain = store::sealed::plain(&mut conn).await?;
    if plain > 0 {
        findings.push(Finding {
            check: "sealed",
            detail: format!("{plain} answers or payees are not encrypted"),
        });
    }
    for table in Table::ALL {
        for (by, _) in store::sealed::by_key(&mut conn, table).await? {
            let mut after = Uuid::nil();
            loop {
                let rows = store::sealed::page(&mut conn, table, &by, after, ROWS).await?;
                let Some(last) = rows.last() else { break };
                after = last.id;
                for row in &rows {
                    let opened = about(table, row)
                        .and_then(|about| service.unseal::<Value>(about, &row.sealed));
                    if let Err(error) = opened {
                        findings.push(Finding {
                            check: "sealed",
                            detail: format!("{} {}: {error}", table.name(), row.id),
                        });
                    }
                }
            }
        }
    }
    Ok(findings)
}
