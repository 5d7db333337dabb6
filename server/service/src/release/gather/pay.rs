//! What people were paid.

use super::consents::Consents;
use super::state::FAR;
use crate::{Result, Service};
use domain::consent::Purpose;
use domain::dataset::records::Pay;
use domain::id::PersonId;
use domain::money::Micros;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use store::Conn;
use store::project::Project;

pub(super) async fn pay(
    service: &Service,
    conn: &mut Conn,
    project: &Project,
    consents: &Consents,
    place_of: &HashMap<PersonId, usize>,
    (named, deliberated): (&[(Arc<str>, PersonId)], &BTreeSet<PersonId>),
) -> Result<Vec<Pay>> {
    let counted = store::pay::counted_time(conn, project.id).await?;
    let mut counted: HashMap<PersonId, i64> = counted.into_iter().collect();
    let mut countries = HashMap::<PersonId, Arc<str>>::new();
    for (person, country) in crate::pay::payout::countries(service, conn, project.id).await? {
        if consents.grants(person, Purpose::LinkDemographics) {
            countries.insert(person, country.to_string().into());
        }
    }
    // Top-ups are posted after the newest judgement and still belong to it.
    let totals = store::ledger::totals_of_project(conn, project.id, FAR).await?;
    // Whoever said one thing in a round may have no time that counts, and so no entry.
    let paid: BTreeSet<PersonId> = totals.iter().map(|total| total.person_id).collect();
    let unpaid: Vec<(usize, Pay)> = deliberated
        .iter()
        .filter(|person| !paid.contains(*person))
        .filter_map(|person| {
            let place = *place_of.get(person)?;
            let (pseudonym, _) = named.get(place)?;
            let pay = Pay {
                pseudonym: Arc::clone(pseudonym),
                currency: project.currency,
                active_ms: 0,
                paid: Micros(0),
                topped_up: Micros(0),
                unpaid_ms: counted.remove(person).unwrap_or_default(),
                country: countries.get(person).cloned(),
            };
            Some((place, pay))
        })
        .collect();
    let mut rows: Vec<(usize, Pay)> = totals
        .into_iter()
        .filter_map(|total| {
            let place = *place_of.get(&total.person_id)?;
            let (pseudonym, _) = named.get(place)?;
            let pay = Pay {
                pseudonym: Arc::clone(pseudonym),
                currency: project.currency,
                active_ms: total.paid_ms,
                paid: total.amount,
                topped_up: total.topped_up,
                unpaid_ms: counted
                    .get(&total.person_id)
                    .map_or(0, |ms| ms - total.paid_ms),
                country: countries.get(&total.person_id).cloned(),
            };
            Some((place, pay))
        })
        .collect();
    rows.extend(unpaid);
    rows.sort_by_key(|(place, _)| *place);
    Ok(rows.into_iter().map(|(_, pay)| pay).collect())
}
