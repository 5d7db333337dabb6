//! Payouts: where one's money goes, and the batches by which organizers pay what is earned.

use crate::posting::{self, Kind, NewEntry};
use crate::project::by_slug;
use crate::vault::About;
use crate::{Deed, Error, Result, Service, panel};
use domain::authority::Act;
use domain::id::{BatchId, PersonId, ProjectId, RequestKey};
use domain::money::{Currency, Micros};
use domain::pay::floor::Country;
use domain::pay::transfer::{Iban, Transfer, payable};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::Span;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::{HashMap, HashSet};
pub use store::payout::Batch;
use store::sealed::Sealed;
use store::{Conn, Tx};

/// Where a person's money goes; in the database it is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payee {
    /// Whose account it is.
    pub name: String,
    /// `iban` or `other`.
    pub method: String,
    /// Which account, or how else.
    pub destination: String,
    /// Where the person works, if they say so.
    pub country: Option<Country>,
}

/// A project's batches.
#[derive(Clone, Debug)]
pub struct Payouts {
    /// The project's title and currency.
    pub title: String,
    /// The currency of all amounts.
    pub currency: Currency,
    /// The newest first, each with its people and its sum.
    pub batches: Vec<(Batch, i64, Micros)>,
    /// What can be paid now: earned, in no open batch, and the person said where to.
    pub ready: Micros,
    /// How many people have something to be paid and did not say where to.
    pub unreachable: i64,
}

/// A batch as a file tells it.
#[derive(Clone, Debug)]
pub struct Order {
    /// The project's address.
    pub project: Slug,
    /// In which currency.
    pub currency: Currency,
    /// Everybody in it.
    pub transfers: Vec<Transfer>,
}

/// Where one's money goes.
///
/// # Errors
/// `SignIn`.
pub async fn payee(service: &Service, deed: &Deed) -> Result<Option<Payee>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    opened(service, &mut conn, me).await
}

/// Where a person's money goes.
async fn opened(service: &Service, conn: &mut Conn, person: PersonId) -> Result<Option<Payee>> {
    let sealed = store::payout::payee(conn, person).await?;
    let open = |sealed| service.unseal(About::Payee(person), &sealed);
    sealed.map(open).transpose()
}

/// Where people who earned something in a project say that they work.
pub(crate) async fn countries(
    service: &Service,
    conn: &mut Conn,
    project: ProjectId,
) -> Result<Vec<(PersonId, Country)>> {
    let mut found = Vec::new();
    for (person, bytes, by) in store::payout::payees(conn, project).await? {
        let payee: Payee = service.unseal(About::Payee(person), &Sealed { bytes, by })?;
        found.extend(payee.country.map(|country| (person, country)));
    }
    Ok(found)
}

/// Keeps where one's money goes.
///
/// # Errors
/// `SignIn`; refuses a missing name or destination, and an IBAN that is none.
pub async fn keep_payee(service: &Service, deed: &Deed, payee: Payee) -> Result<()> {
    let me = deed.myself()?;
    let said = |text: &str, field: &str, most: usize| {
        if (1..=most).contains(&text.trim().chars().count()) {
            Ok(())
        } else {
            Err(Refusal::field(field, "text-missing"))
        }
    };
    let destination = if payee.method == "iban" {
        Iban::parse(&payee.destination).map(drop)
    } else {
        said(&payee.destination, "destination", 200)
    };
    Refusal::join([said(&payee.name, "name", 70), destination])?;
    let mut tx = service.store().begin().await?;
    let sealed = service.seal(About::Payee(me), &payee)?;
    store::payout::keep_payee(&mut tx, me, &sealed, deed.at).await?;
    let aggregate = format!("person:{me}");
    store::outbox::append(&mut tx, &aggregate, "payee.kept", json!({}), deed.at).await?;
    Ok(tx.commit().await?)
}

/// What each person can be paid now, and how many cannot.
async fn ready(conn: &mut Conn, project: ProjectId) -> Result<(Vec<(PersonId, Micros)>, i64)> {
    let held: HashMap<PersonId, Micros> = store::payout::in_open_batches(conn, project)
        .await?
        .into_iter()
        .collect();
    let by_panel: HashSet<PersonId> = store::panel::participants(conn, project)
        .await?
        .into_iter()
        .map(|(person, ..)| person)
        .collect();
    let (mut payments, mut unreachable) = (Vec::new(), 0);
    for (person, balance) in store::ledger::balances(conn, project).await? {
        let amount = payable(balance - held.get(&person).copied().unwrap_or_default());
        if amount.0 <= 0 {
            continue;
        }
        let told = by_panel.contains(&person);
        if told || store::payout::payee(conn, person).await?.is_some() {
            payments.push((person, amount));
        } else {
            unreachable += 1;
        }
    }
    Ok((payments, unreachable))
}

/// A project's batches and what can be paid.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn list(service: &Service, deed: &Deed, slug: &Slug) -> Result<Payouts> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::PayPeople, project.community_id)?;
    let mut batches = Vec::new();
    for batch in store::payout::of_project(&mut conn, project.id).await? {
        let lines = store::payout::lines(&mut conn, batch.id).await?;
        let people = i64::try_from(lines.len()).unwrap_or(i64::MAX);
        batches.push((batch, people, lines.iter().map(|(_, amount)| *amount).sum()));
    }
    let (payments, unreachable) = ready(&mut conn, project.id).await?;
    Ok(Payouts {
        title: project.title,
        currency: project.currency,
        batches,
        ready: payments.iter().map(|(_, amount)| *amount).sum(),
        unreachable,
    })
}

/// Makes a batch of everything that can be paid. The same key again makes none.
///
/// # Errors
/// Forbidden but to organizers; refuses where there is nothing to pay.
pub async fn create(service: &Service, deed: &Deed, slug: &Slug, key: RequestKey) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::PayPeople, project.community_id)?;
    let by = deed.actor.person().unwrap_or(project.created_by);
    // The project's chain is locked from here on: two batches at once would carry the same money.
    let batch = Batch {
        id: BatchId::new(deed.at, service.random()),
        project_id: project.id,
        state: "open".to_owned(),
        reference: None,
        created_at: deed.at,
        settled_at: None,
    };
    let aggregate = format!("project:{}", project.id);
    let body = json!({ "batch": batch.id, "by": by });
    store::outbox::append(&mut tx, &aggregate, "payout.batched", body, deed.at).await?;
    if store::request::answer(&mut tx, key, by).await?.is_some() {
        return Ok(());
    }
    store::request::keep(&mut tx, key, by, "payout.create", json!({}), deed.at);
    let (payments, _) = ready(&mut tx, project.id).await?;
    if payments.is_empty() {
        return Err(Refusal::general("payout-nothing").into());
    }
    store::payout::insert(&mut tx, &batch, by).await?;
    for (person, amount) in payments {
        store::payout::add(&mut tx, batch.id, person, amount).await?;
    }
    Ok(tx.commit().await?)
}

/// A batch of a project that the actor pays for.
async fn mine(
    conn: &mut Conn,
    deed: &Deed,
    id: BatchId,
) -> Result<(Batch, store::project::Project)> {
    let batch = store::payout::by_id(conn, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = store::project::by_id(conn, batch.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    deed.may_in(Act::PayPeople, project.community_id)?;
    Ok((batch, project))
}

/// A batch, for a file that a bank or a payment service takes.
///
/// # Errors
/// `NotFound`; forbidden but to organizers.
pub async fn order(service: &Service, deed: &Deed, id: BatchId) -> Result<Order> {
    let mut conn = service.store().read().await?;
    let (batch, project) = mine(&mut conn, deed, id).await?;
    let mut transfers = Vec::new();
    let by_panel = panel::participants(service, &mut conn, project.id).await?;
    let panels = store::panel::of_project(&mut conn, project.id).await?;
    for (person, amount) in store::payout::lines(&mut conn, batch.id).await? {
        // Whoever came from a panel is paid by its provider.
        if let Some((panel, participant)) = by_panel.get(&person) {
            let panel = panels.iter().find(|known| known.id == *panel);
            transfers.push(Transfer {
                id: person.0.simple().to_string(),
                name: panel.map(|panel| panel.name.clone()).unwrap_or_default(),
                method: "panel".to_owned(),
                destination: participant.clone(),
                amount,
            });
            continue;
        }
        // Whoever erased their account since is left to be paid by hand.
        if let Some(payee) = opened(service, &mut conn, person).await? {
            transfers.push(Transfer {
                id: person.0.simple().to_string(),
                name: payee.name,
                method: payee.method,
                destination: payee.destination,
                amount,
            });
        }
    }
    Ok(Order {
        project: project.slug,
        currency: project.currency,
        transfers,
    })
}

/// Marks a batch as paid with the bank's reference, or drops it. Marking it again changes nothing.
///
/// # Errors
/// `NotFound`; forbidden but to organizers; refuses no reference; `Conflict("batch-settled")` where it was
/// settled otherwise.
pub async fn settle(
    service: &Service,
    deed: &Deed,
    id: BatchId,
    reference: Option<&str>,
) -> Result<Slug> {
    let mut tx = service.store().begin().await?;
    let (batch, project) = mine(&mut tx, deed, id).await?;
    let reference = reference.map(str::trim);
    if reference.is_some_and(|said| !(1..=140).contains(&said.chars().count())) {
        return Err(Refusal::field("reference", "reference-missing").into());
    }
    let state = if reference.is_some() {
        "paid"
    } else {
        "dropped"
    };
    if !store::payout::settle(&mut tx, id, state, reference, deed.at).await? {
        let same = batch.state == state && batch.reference.as_deref() == reference;
        return if same {
            Ok(project.slug)
        } else {
            Err(Error::Conflict("batch-settled"))
        };
    }
    if reference.is_some() {
        pay(service, deed, &mut tx, &project, id).await?;
    }
    tx.commit().await?;
    Ok(project.slug)
}

/// Posts a batch: from what people earned to what they were paid.
async fn pay(
    service: &Service,
    deed: &Deed,
    tx: &mut Tx,
    project: &store::project::Project,
    batch: BatchId,
) -> Result<()> {
    for (person, amount) in store::payout::lines(tx, batch).await? {
        let entry = NewEntry {
            kind: Kind::Payout,
            person,
            assignment: None,
            paid: Span::default(),
            amount,
            cause: Some(format!("payout:{batch}:{person}")),
            event: "pay.paid_out",
            body: json!({ "batch": batch }),
        };
        posting::post(service, tx, deed.at, project, entry).await?;
    }
    Ok(())
}
