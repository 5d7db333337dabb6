//! The one door to the ledger: an entry, its postings, its event, and the sums kept of them.
//!
//! Nothing else in this crate posts, so that no posting lacks its event, an entry's cause is claimed
//! once, and a project's budget follows its ledger. Locks are taken in one order: a person's clock, their
//! assignments, the budget, the event chain.

use crate::{Error, Result, Service};
use domain::id::{AccountId, AssignmentId, EntryId, PersonId, ProjectId};
use domain::money::Micros;
use domain::pay::postings;
use domain::time::{Span, Timestamp};
use serde_json::{Value, json};
use store::ledger;
use store::project::Project;
use store::{Answers, Asked, Batch, Tx};

/// What an entry is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Time, or a judgement.
    Work,
    /// Taking part.
    Honorarium,
    /// What was missing to the floor.
    TopUp,
    /// What a dispute awarded.
    Correction,
    /// Money that came into the project.
    Funding,
    /// Money that went to a person.
    Payout,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Honorarium => "honorarium",
            Self::TopUp => "top_up",
            Self::Correction => "correction",
            Self::Funding => "funding",
            Self::Payout => "payout",
        }
    }

    /// Whether it is something that the person earned.
    const fn earns(self) -> bool {
        !matches!(self, Self::Funding | Self::Payout)
    }
}

/// An entry to post.
pub(crate) struct NewEntry {
    pub kind: Kind,
    /// Who earned it, was paid it, or brought it.
    pub person: PersonId,
    pub assignment: Option<AssignmentId>,
    pub paid: Span,
    pub amount: Micros,
    /// What it is posted for, where that may come twice.
    pub cause: Option<String>,
    /// The event's kind in the outbox.
    pub event: &'static str,
    /// What the event says besides entry, project, amount and time.
    pub body: Value,
}

/// Where a project and a person stand before an entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Before {
    /// Whether the project's budget was stated.
    budgeted: bool,
    /// The person's paid time in the project, in milliseconds.
    paid_ms: i64,
    /// What they earned in it.
    amount: Micros,
}

/// A [`Before`], as it is asked for.
pub(crate) struct AskedBefore {
    budgeted: Asked<(ProjectId,)>,
    total: Asked<(i64, i64, Micros)>,
}

/// Asks where they stand, together with other questions.
pub(crate) fn ask(batch: &mut Batch<'_>, project: ProjectId, person: PersonId) -> AskedBefore {
    AskedBefore {
        budgeted: store::budget::ask_stated(batch, project),
        total: ledger::ask_total_of_person(batch, project, person, Timestamp::default()),
    }
}

impl AskedBefore {
    /// Where they stand.
    ///
    /// # Errors
    /// As the database says.
    pub(crate) fn answer(&self, answers: &Answers) -> Result<Before> {
        let (paid_ms, _, amount) = answers.one(&self.total)?;
        Ok(Before {
            budgeted: answers.optional(&self.budgeted)?.is_some(),
            paid_ms,
            amount,
        })
    }
}

/// Posts an entry with its event.
///
/// # Errors
/// `Conflict("duplicate")` where its assignment or cause has an entry already.
pub(crate) async fn post(
    service: &Service,
    tx: &mut Tx,
    at: Timestamp,
    project: &Project,
    new: NewEntry,
) -> Result<EntryId> {
    let mut batch = tx.batch();
    let asked = ask(&mut batch, project.id, new.person);
    let before = asked.answer(&batch.run().await?)?;
    post_after(service, tx, at, project, new, before).await
}

/// As [`post`], where it is known how they stand before it.
///
/// # Errors
/// As [`post`].
pub(crate) async fn post_after(
    service: &Service,
    tx: &mut Tx,
    at: Timestamp,
    project: &Project,
    new: NewEntry,
    before: Before,
) -> Result<EntryId> {
    let (id, person) = (project.id, new.person);
    let (from, to) = accounts(tx, project, &new).await?;
    let entry = ledger::Entry {
        id: EntryId::new(at, service.random()),
        kind: new.kind.name().to_owned(),
        project_id: id,
        person_id: person,
        assignment_id: new.assignment,
        paid_ms: new.paid.as_millis(),
        at,
    };
    ledger::post(tx, &entry, &postings(from, to, new.amount));
    if let Some(cause) = &new.cause {
        ledger::note_cause(tx, cause, entry.id);
    }
    if before.budgeted {
        let (funded, spent) = match new.kind {
            Kind::Funding => (new.amount, Micros(0)),
            Kind::Payout => (Micros(0), Micros(0)),
            _ => (Micros(0), new.amount),
        };
        let due = if new.kind.earns() {
            let after = (before.paid_ms + entry.paid_ms, before.amount + new.amount);
            due(project, after) - due(project, (before.paid_ms, before.amount))
        } else {
            Micros(0)
        };
        store::budget::add(tx, id, funded, spent, due);
    }
    let mut body = json!({
        "entry": entry.id, "project": id, "amount_micros": new.amount, "active_ms": entry.paid_ms,
    });
    if let (Some(body), Value::Object(more)) = (body.as_object_mut(), new.body) {
        body.extend(more);
    }
    let aggregate = match new.kind {
        Kind::Funding => format!("project:{id}"),
        _ => format!("person:{person}"),
    };
    store::outbox::append(tx, &aggregate, new.event, body, at).await?;
    Ok(entry.id)
}

/// What is missing to the floor for somebody with that paid time, in milliseconds, and amount.
fn due(project: &Project, (paid_ms, amount): (i64, Micros)) -> Micros {
    project.pay().top_up(amount, Span::millis(paid_ms))
}

/// The accounts that the money leaves and reaches, opened where they were not.
async fn accounts(
    tx: &mut Tx,
    project: &Project,
    new: &NewEntry,
) -> Result<(AccountId, AccountId)> {
    let (id, currency) = (project.id, project.currency);
    let budget = ledger::budget(id);
    let earned = ledger::earned(id, new.person);
    match new.kind {
        Kind::Funding => {
            let funds = ledger::funds(id);
            ledger::open_account(tx, funds, "project_funds", id, None, currency);
            ledger::open_account(tx, budget, "project_budget", id, None, currency);
            Ok((funds, budget))
        }
        Kind::Payout => {
            let paid = ledger::paid(id, new.person);
            ledger::open_account(tx, paid, "person_paid", id, Some(new.person), currency);
            Ok((earned, paid))
        }
        // Opened with the assignment.
        Kind::Work => Ok((budget, earned)),
        Kind::Honorarium | Kind::TopUp | Kind::Correction => {
            ledger::open_accounts(tx, id, new.person, currency);
            Ok((budget, earned))
        }
    }
}

/// Posts a project's honorarium with a person's first judgement; how much that was.
pub(crate) async fn honorarium(
    service: &Service,
    tx: &mut Tx,
    at: Timestamp,
    project: &Project,
    person: PersonId,
) -> Result<Micros> {
    let Some(amount) = project.pay().honorarium() else {
        return Ok(Micros(0));
    };
    let cause = format!("honorarium:{}:{person}", project.id);
    if ledger::posted_before(tx, &cause).await? {
        return Ok(Micros(0));
    }
    let entry = NewEntry {
        kind: Kind::Honorarium,
        person,
        assignment: None,
        paid: Span::default(),
        amount,
        cause: Some(cause),
        event: "pay.honorarium",
        body: json!({}),
    };
    post(service, tx, at, project, entry).await?;
    Ok(amount)
}

/// Tops everybody in a project up to its floor; how many people that was.
pub(crate) async fn top_up(
    service: &Service,
    tx: &mut Tx,
    at: Timestamp,
    project: &Project,
) -> Result<i64> {
    let policy = project.pay();
    let missing = |paid_ms, amount| policy.top_up(amount, Span::millis(paid_ms));
    let mut short = Vec::new();
    for total in ledger::totals_of_project(tx, project.id, at).await? {
        if missing(total.paid_ms, total.amount).0 > 0 {
            // From here on nothing of theirs is posted beside this.
            store::pay::hold_clock(tx, total.person_id);
            short.push(total.person_id);
        }
    }
    let mut people = 0;
    for person in short {
        let (paid_ms, _, amount) =
            ledger::total_of_person(tx, project.id, person, Timestamp::default()).await?;
        let missing = missing(paid_ms, amount);
        if missing.0 == 0 {
            continue;
        }
        let entry = NewEntry {
            kind: Kind::TopUp,
            person,
            assignment: None,
            paid: Span::default(),
            amount: missing,
            // The same shortage is made up once.
            cause: Some(format!("top_up:{}:{person}:{paid_ms}:{amount}", project.id)),
            event: "pay.topped_up",
            body: json!({}),
        };
        post(service, tx, at, project, entry).await?;
        people += 1;
    }
    Ok(people)
}

/// The project, or nothing that there could be an entry of.
pub(crate) async fn project(tx: &mut Tx, id: ProjectId) -> Result<Project> {
    store::project::by_id(tx, id).await?.ok_or(Error::NotFound)
}
