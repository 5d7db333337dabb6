//! What an assignment pays: the time of its answer, its skip, or its lease that ran out.

use crate::posting::{self, Before, Kind, NewEntry};
use crate::{Deed, Result, Service};
use domain::id::JudgementId;
use domain::money::Micros;
use domain::time::Span;
use serde_json::json;
use store::Tx;
use store::assignment::Assignment;
use store::project::Project;

/// What was paid for an assignment before it was answered: the time until its lease ran out.
#[derive(Clone, Copy)]
pub(super) struct PaidBefore {
    active: Span,
    amount: Micros,
}

pub(super) fn paid_before(project: &Project, assignment: &Assignment) -> PaidBefore {
    if assignment.state == "expired" {
        let active = Span::millis(assignment.active_ms);
        PaidBefore {
            active,
            amount: project.pay().earned_for_skip(active),
        }
    } else {
        PaidBefore {
            active: Span::default(),
            amount: Micros(0),
        }
    }
}

/// How an assignment ended.
pub(super) enum Ended {
    Judged(JudgementId, PaidBefore),
    Skipped(PaidBefore),
    Expired,
}

/// Posts what an assignment's time and answer pay, and tells the outbox; `stand` is how project and person
/// stand before it, where that is known.
pub(super) async fn post(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    project: &Project,
    assignment: &Assignment,
    ended: Ended,
    stand: Option<Before>,
) -> Result<Micros> {
    let active = Span::millis(assignment.active_ms);
    let policy = project.pay();
    let nothing = PaidBefore {
        active: Span::default(),
        amount: Micros(0),
    };
    let (kind, judgement, whole, before) = match ended {
        Ended::Judged(id, before) => (
            "judgement.submitted",
            Some(id),
            policy.earned(active),
            before,
        ),
        Ended::Skipped(before) => (
            "assignment.skipped",
            None,
            policy.earned_for_skip(active),
            before,
        ),
        Ended::Expired => (
            "assignment.expired",
            None,
            policy.earned_for_skip(active),
            nothing,
        ),
    };
    let amount = Micros((whole - before.amount).0.max(0));
    let entry = NewEntry {
        kind: Kind::Work,
        person: assignment.person_id,
        // An answer may still follow on an expired assignment, with an entry of its own.
        assignment: (kind != "assignment.expired").then_some(assignment.id),
        paid: Span::millis(assignment.active_ms - before.active.as_millis()),
        amount,
        cause: None,
        event: kind,
        body: json!({ "assignment": assignment.id, "judgement": judgement }),
    };
    match stand {
        Some(stand) => posting::post_after(service, tx, deed.at, project, entry, stand).await?,
        None => posting::post(service, tx, deed.at, project, entry).await?,
    };
    Ok(whole)
}
