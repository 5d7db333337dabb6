//! Payouts: where one's money goes, and the batches by which organizers pay what is earned.

mod payee;

pub(crate) use payee::countries;
pub use payee::{Payee, keep_payee, payee};
pub use store::payout::Batch;

use crate::posting::{self, Kind, NewEntry};
use crate::project::by_slug;
use crate::{Deed, Error, Result, Service, panel};
use domain::authority::Act;
use domain::id::{BatchId, PersonId, ProjectId, RequestKey};
use domain::money::{Currency, Micros};
use domain::pay::transfer::{Transfer, payable};
use domain::pay::turned::{Turned, turn};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use payee::opened;
use serde_json::json;
use std::collections::{BTreeMap, HashMap, HashSet};
use store::payout::Line;
use store::{Conn, Json, Tx};

/// A project's batches.
#[derive(Clone, Debug)]
pub struct Payouts {
    /// The project's title and currency.
    pub title: String,
    /// The currency of all amounts.
    pub currency: Currency,
    /// The newest first.
    pub batches: Vec<Filled>,
    /// What can be paid now: earned, in no open batch, and the person said where to.
    pub ready: Micros,
    /// How many people have something to be paid and did not say where to.
    pub unreachable: i64,
    /// How many wait for a rate, by the currency that they want.
    pub waiting: BTreeMap<Currency, i64>,
}

/// A batch with who is in it.
#[derive(Clone, Debug)]
pub struct Filled {
    /// Itself.
    pub batch: Batch,
    /// How many people.
    pub people: i64,
    /// How much of what they earned.
    pub sum: Micros,
    /// What is sent in other currencies: how much of what was earned became what, by currency and rates.
    pub turned: Vec<(Micros, Turned)>,
}

impl Filled {
    fn of(batch: Batch, lines: &[Line]) -> Self {
        let mut turned: Vec<(Micros, Turned)> = Vec::new();
        for line in lines {
            let Some(sent) = &line.turned else { continue };
            let alike = |(_, known): &&mut (Micros, Turned)| {
                (&known.rate, &known.then, known.currency)
                    == (&sent.rate, &sent.then, sent.currency)
            };
            if let Some((earned, known)) = turned.iter_mut().find(alike) {
                *earned = *earned + line.amount_micros;
                known.amount = known.amount + sent.amount;
            } else {
                turned.push((line.amount_micros, sent.0.clone()));
            }
        }
        Self {
            batch,
            people: i64::try_from(lines.len()).unwrap_or(i64::MAX),
            sum: lines.iter().map(|line| line.amount_micros).sum(),
            turned,
        }
    }
}

/// What a batch made now would carry.
#[derive(Debug, Default)]
struct Ready {
    lines: Vec<Line>,
    unreachable: i64,
    waiting: BTreeMap<Currency, i64>,
}

/// A batch as a file tells it.
#[derive(Clone, Debug)]
pub struct Order {
    /// The project's address.
    pub project: Slug,
    /// Everybody in it.
    pub transfers: Vec<Transfer>,
}

/// What each person can be paid now, and how many cannot.
async fn ready(
    service: &Service,
    conn: &mut Conn,
    (project, currency): (ProjectId, Currency),
    now: Timestamp,
) -> Result<Ready> {
    let held: HashMap<PersonId, Micros> = store::payout::in_open_batches(conn, project)
        .await?
        .into_iter()
        .collect();
    let by_panel: HashSet<PersonId> = store::panel::participants(conn, project)
        .await?
        .into_iter()
        .map(|(person, ..)| person)
        .collect();
    let rates = store::rate::all(conn).await?;
    let mut ready = Ready::default();
    for (person_id, balance) in store::ledger::balances(conn, project).await? {
        let amount_micros = payable(balance - held.get(&person_id).copied().unwrap_or_default());
        if amount_micros.0 <= 0 {
            continue;
        }
        let mut line = Line {
            person_id,
            amount_micros,
            turned: None,
        };
        if by_panel.contains(&person_id) {
            ready.lines.push(line);
            continue;
        }
        let Some(payee) = opened(service, conn, person_id).await? else {
            ready.unreachable += 1;
            continue;
        };
        if let Some(wanted) = payee.currency.filter(|wanted| *wanted != currency) {
            let Some(turned) = turn(&rates, (amount_micros, currency), wanted, now) else {
                *ready.waiting.entry(wanted).or_default() += 1;
                continue;
            };
            line.turned = Some(Json(turned));
        }
        ready.lines.push(line);
    }
    Ok(ready)
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
        batches.push(Filled::of(batch, &lines));
    }
    let of = (project.id, project.currency);
    let ready = ready(service, &mut conn, of, deed.at).await?;
    Ok(Payouts {
        title: project.title,
        currency: project.currency,
        batches,
        ready: ready.lines.iter().map(|line| line.amount_micros).sum(),
        unreachable: ready.unreachable,
        waiting: ready.waiting,
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
    let of = (project.id, project.currency);
    let ready = ready(service, &mut tx, of, deed.at).await?;
    if ready.lines.is_empty() {
        return Err(Refusal::general("payout-nothing").into());
    }
    store::payout::insert(&mut tx, &batch, by).await?;
    for line in ready.lines {
        store::payout::add(&mut tx, batch.id, &line).await?;
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
    for line in store::payout::lines(&mut conn, batch.id).await? {
        let (person, earned, currency) = (line.person_id, line.amount_micros, project.currency);
        let turned = line.turned.map(|turned| turned.0);
        // Whoever came from a panel is paid by its provider.
        if let Some((panel, participant)) = by_panel.get(&person) {
            let panel = panels.iter().find(|known| known.id == *panel);
            transfers.push(Transfer {
                id: person.0.simple().to_string(),
                name: panel.map(|panel| panel.name.clone()).unwrap_or_default(),
                method: "panel".to_owned(),
                destination: participant.clone(),
                earned,
                currency,
                turned,
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
                earned,
                currency,
                turned,
            });
        }
    }
    Ok(Order {
        project: project.slug,
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
    for line in store::payout::lines(tx, batch).await? {
        let person = line.person_id;
        let entry = NewEntry {
            kind: Kind::Payout,
            person,
            assignment: None,
            paid: Span::default(),
            amount: line.amount_micros,
            cause: Some(format!("payout:{batch}:{person}")),
            event: "pay.paid_out",
            body: json!({ "batch": batch, "turned": line.turned }),
        };
        posting::post(service, tx, deed.at, project, entry).await?;
    }
    Ok(())
}
