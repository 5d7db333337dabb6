//! A project's self-assessment by the Fairwork principles.

use crate::project::{ProjectCard, by_slug};
use crate::{Error, Result, Service};
use domain::fairwork::{DECIDE_WITHIN, Facts, Point, assess};
use domain::pay::PayKind;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use std::collections::HashMap;

/// A project's ten points: public, and computed from its records as they stand.
///
/// # Errors
/// `NotFound`.
pub async fn fairwork(service: &Service, slug: &Slug) -> Result<(ProjectCard, Vec<Point>)> {
    let now = service.now();
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let policy = project.pay();
    let volunteer = policy.kind == PayKind::Volunteer;
    let terms = store::pay::terms(&mut conn, project.id).await?;
    let budget = store::budget::of(&mut conn, project.id).await?;
    let totals = store::ledger::totals_of_project(&mut conn, project.id, now).await?;
    let counted = store::pay::counted_time(&mut conn, project.id).await?;
    let paid: HashMap<_, _> = totals
        .iter()
        .map(|total| (total.person_id, total.paid_ms))
        .collect();
    let unpaid = counted
        .iter()
        .map(|(person, ms)| (ms - paid.get(person).copied().unwrap_or(0)).max(0))
        .sum();
    let below = totals
        .iter()
        .filter(|total| policy.top_up(total.amount, Span::millis(total.paid_ms)).0 > 0);
    let oldest = store::fairwork::oldest_unpaid(&mut conn, project.id).await?;
    let skips = store::assignment::skips(&mut conn, project.id).await?;
    let distress = skips.iter().find(|(reason, _)| reason == "distressing");
    let (harmful, without_consent) = store::fairwork::reports(&mut conn, project.id).await?;
    let documents = store::consent::documents(&mut conn, community.id).await?;
    let newest = documents.iter().max_by_key(|document| document.version);
    let languages = match newest {
        Some(document) => store::consent::texts(&mut conn, document.id).await?.len(),
        None => 0,
    };
    let said = |of: fn(&store::consent::Document) -> &str| {
        newest.is_some_and(|document| !of(document).trim().is_empty())
    };
    let late = Timestamp::from_micros(now.micros() - DECIDE_WITHIN.as_micros());
    let (rejections, late_disputes) = store::fairwork::process(&mut conn, project.id, late).await?;
    let (stewards, independent_stewards, contributing_stewards) =
        store::fairwork::stewards(&mut conn, community.id).await?;
    let facts = Facts {
        volunteer,
        secured: budget.is_some_and(|budget| budget.free().0 >= 0),
        unpaid: Span::millis(unpaid),
        waiting: oldest.map(|oldest| now.since(oldest)).unwrap_or_default(),
        lawful_floor: terms.floor_of.is_some(),
        below_floor: i64::try_from(below.count()).unwrap_or(i64::MAX),
        estimate_minutes: project.minutes_estimate,
        longest_day: Span::millis(store::fairwork::longest_day(&mut conn, project.id).await?),
        distress: distress.map_or(0, |(_, count)| *count),
        harmful,
        languages: i64::try_from(languages).unwrap_or(i64::MAX),
        controller: said(|document| &document.controller),
        jurisdiction: said(|document| &document.jurisdiction),
        without_consent,
        rejections,
        late_disputes,
        stewards,
        independent_stewards,
        contributing_stewards,
    };
    Ok((ProjectCard::of(project, &community.slug), assess(&facts)))
}
