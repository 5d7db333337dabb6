//! A project's money, as its organizers see it: what came in, what was earned, what is still needed.

use super::FloorOf;
use crate::posting::{self, Kind, NewEntry};
use crate::project::by_slug;
use crate::{Deed, Result, Service};
use domain::authority::Act;
use domain::id::{PersonId, RequestKey};
use domain::money::Micros;
use domain::pay::budget::{Budget, Forecast, InFlight, forecast, reserved};
use domain::pay::{PayPolicy, Spread, effective_hourly_wage, spread};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde::Serialize;
use serde_json::json;
use store::pay::Terms;

/// A project's money.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Money {
    pub title: String,
    pub pay: PayPolicy,
    /// Where its floor comes from; none where it named its own.
    pub floor_of: Option<FloorOf>,
    pub ended_at: Option<Timestamp>,
    /// None where no budget was ever stated: then nothing stops.
    pub budget: Option<Budget>,
    pub in_flight: InFlight,
    /// What is left when everything in flight takes its reserve.
    pub uncommitted: Option<Micros>,
    pub forecast: Forecast,
    /// Effective hourly wages before and after top-ups, over people.
    pub wages: Option<Spread>,
    pub people: Vec<Person>,
}

/// What one person earned in the project.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Person {
    pub handle: String,
    pub active: Span,
    pub earned: Micros,
    pub topped_up: Micros,
    pub top_up_due: Micros,
    pub wage: Option<Micros>,
}

/// A project's money.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn money(service: &Service, deed: &Deed, slug: &Slug) -> Result<Money> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::PayPeople, project.community_id)?;
    let policy = project.pay();
    let terms = store::pay::terms(&mut conn, project.id).await?;
    let budget = store::budget::of(&mut conn, project.id).await?;
    let in_flight = store::budget::in_flight(&mut conn, project.id).await?;
    let totals = store::ledger::totals_of_project(&mut conn, project.id, deed.at).await?;
    let mut people = Vec::with_capacity(totals.len());
    let (mut spent, mut due) = (Micros(0), Micros(0));
    for total in &totals {
        let active = Span::millis(total.paid_ms);
        let missing = policy.top_up(total.amount, active);
        spent = spent + total.amount;
        due = due + missing;
        let handle = store::person::by_id(&mut conn, total.person_id).await?;
        people.push(Person {
            handle: handle.map(|person| person.handle).unwrap_or_default(),
            active,
            earned: total.amount,
            topped_up: total.topped_up,
            top_up_due: missing,
            wage: effective_hourly_wage(total.amount, active),
        });
    }
    let coverage = store::item::coverage(&mut conn, project.id).await?;
    let target = project.target_overlap;
    let (wanted, counted) = coverage
        .iter()
        .fold((0, 0), |(wanted, counted), (voices, items)| {
            (
                wanted + target * items,
                counted + (*voices).min(target) * items,
            )
        });
    let (judgements, _, _) = store::judgement::totals(&mut conn, project.id).await?;
    let estimate = Span::minutes(project.minutes_estimate);
    // What one costs is measured over every judgement; what is wanted counts up to the target alone.
    let each = forecast(&policy, estimate, wanted, judgements, spent + due).each;
    let mut ahead = forecast(&policy, estimate, wanted, counted, spent + due);
    ahead.each = each;
    ahead.cost = Micros(each.0.saturating_mul(ahead.judgements));
    ahead.measured = judgements > 0;
    let each = reserved(project.minutes_estimate, terms.idle, 0);
    Ok(Money {
        title: project.title,
        pay: policy,
        floor_of: super::floor_of(&mut conn, project.id).await?,
        ended_at: terms.ended_at,
        uncommitted: budget.map(|budget| budget.uncommitted(&policy, in_flight, each)),
        budget,
        in_flight,
        forecast: ahead,
        wages: spread(people.iter().filter_map(|person| person.wage).collect()),
        people,
    })
}

/// Brings money into a project; from the first time on its budget is a hard stop. The same key again
/// brings nothing.
///
/// # Errors
/// Forbidden but to organizers; refuses nothing and no reference.
pub async fn fund(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    key: RequestKey,
    amount: Micros,
    reference: &str,
) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::PayPeople, project.community_id)?;
    let reference = reference.trim();
    let field = |fine: bool, field: &str, key: &str| {
        if fine {
            Ok(())
        } else {
            Err(Refusal::field(field, key))
        }
    };
    Refusal::join([
        field(amount.0 > 0, "amount", "amount-positive"),
        field(
            (1..=140).contains(&reference.chars().count()),
            "reference",
            "reference-missing",
        ),
    ])?;
    let cause = format!("funding:{key}");
    if store::ledger::posted_before(&mut tx, &cause).await? {
        return Ok(());
    }
    let person = deed.actor.person().unwrap_or(project.created_by);
    if store::budget::of(&mut tx, project.id).await?.is_none() {
        let policy = project.pay();
        let (mut spent, mut due) = (Micros(0), Micros(0));
        for total in store::ledger::totals_of_project(&mut tx, project.id, deed.at).await? {
            spent = spent + total.amount;
            due = due + policy.top_up(total.amount, Span::millis(total.paid_ms));
        }
        store::budget::open(&mut tx, project.id, spent, due).await?;
    }
    let entry = NewEntry {
        kind: Kind::Funding,
        person,
        assignment: None,
        paid: Span::default(),
        amount,
        cause: Some(cause),
        event: "pay.funded",
        body: json!({ "by": person }),
    };
    posting::post(service, &mut tx, deed.at, &project, entry).await?;
    Ok(tx.commit().await?)
}

/// Ends a project: nothing is handed out from now on, and everybody is topped up. Ending it again
/// changes nothing.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn end(service: &Service, deed: &Deed, slug: &Slug) -> Result<i64> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::PayPeople, project.community_id)?;
    let terms = store::pay::terms(&mut tx, project.id).await?;
    if terms.ended_at.is_none() {
        let ended = Terms {
            ended_at: Some(deed.at),
            ..terms
        };
        store::pay::keep_terms(&mut tx, project.id, &ended).await?;
        let by: Option<PersonId> = deed.actor.person();
        let aggregate = format!("project:{}", project.id);
        store::outbox::append(
            &mut tx,
            &aggregate,
            "project.ended",
            json!({ "by": by }),
            deed.at,
        )
        .await?;
    }
    let people = posting::top_up(service, &mut tx, deed.at, &project).await?;
    tx.commit().await?;
    Ok(people)
}
