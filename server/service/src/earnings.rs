//! What a person earned, and what a project still owes.

use crate::posting;
use crate::project::{ProjectCard, by_slug};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::money::Micros;
use domain::pay;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde::Serialize;

/// How many entries a page shows.
const SHOWN: i64 = 50;

/// What one earned in a project.
#[derive(Clone, Debug, Serialize)]
pub struct ProjectEarnings {
    /// Where.
    pub project: ProjectCard,
    /// Judgements made.
    pub judgements: i64,
    /// Items that were passed over or whose lease ran out; their time is paid.
    pub skips: i64,
    /// Paid time.
    pub active: Span,
    /// Everything earned, top-ups included.
    pub earned: Micros,
    /// What is missing to the floor at present.
    pub top_up_due: Micros,
    /// The effective hourly wage; `None` before any time.
    pub wage: Option<Micros>,
    /// The newest entries.
    pub entries: Vec<EntryView>,
}

/// One entry of one's ledger.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// When.
    pub at: Timestamp,
    /// `work` or `top_up`.
    pub kind: String,
    /// For how much time.
    pub active: Span,
    /// How much.
    pub amount: Micros,
}

/// One's own earnings, project by project.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn mine(service: &Service, deed: &Deed) -> Result<Vec<ProjectEarnings>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let mut earnings = Vec::new();
    for total in store::ledger::totals_of_person(&mut conn, me).await? {
        let project = store::project::by_id(&mut conn, total.project_id)
            .await?
            .ok_or(Error::NotFound)?;
        let community = store::community::by_id(&mut conn, project.community_id)
            .await?
            .ok_or(Error::NotFound)?;
        let judgements = store::judgement::count_of_person(&mut conn, project.id, me).await?;
        let entries = store::ledger::newest_of_person(&mut conn, project.id, me, SHOWN).await?;
        let top_ups = store::ledger::count_top_ups(&mut conn, project.id, me).await?;
        let active = Span::millis(total.paid_ms);
        let view = |(at, kind, paid_ms, amount)| EntryView {
            at,
            kind,
            active: Span::millis(paid_ms),
            amount,
        };
        earnings.push(ProjectEarnings {
            judgements,
            skips: total.entries - judgements - top_ups,
            active,
            earned: total.amount,
            top_up_due: project.pay().top_up(total.amount, active),
            wage: pay::effective_hourly_wage(total.amount, active),
            entries: entries.into_iter().map(view).collect(),
            project: ProjectCard::of(project, &community.slug),
        });
    }
    Ok(earnings)
}

/// Tops everybody in a project up to the floor; how many people that was.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn top_up(service: &Service, deed: &Deed, slug: &Slug) -> Result<i64> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let people = posting::top_up(service, &mut tx, deed.at, &project).await?;
    tx.commit().await?;
    Ok(people)
}
