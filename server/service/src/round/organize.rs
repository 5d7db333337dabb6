//! Setting a round up, opening it, and leading it through its stages.

use super::compose::seat;
use super::forecast::forecast;
use super::turn::Turn;
use super::{notice, refuse};
use crate::community::text;
use crate::project::by_slug;
use crate::{Deed, Error, Result, Service};
use domain::authority::{Act, Role};
use domain::credential::account_key;
use domain::deliberation::balance::Balance;
use domain::deliberation::composition::Composition;
use domain::deliberation::{Event, Phase, State, Template};
use domain::id::{CommunityId, ItemId, PersonId, RequestKey, RoundId};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::Span;
use serde_json::json;
use std::collections::BTreeSet;
use store::round::Round;
use store::{Json, Tx};

/// The most items of one round.
pub const MOST_ITEMS: usize = 20;

/// What a round is made with.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct NewRound {
    pub title: String,
    pub purpose: String,
    pub items: Vec<ItemId>,
    pub template: Template,
    pub who: Who,
}

/// Who is to take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Every contributor of the community.
    Everybody,
    /// Contributors by their names.
    List(Vec<String>),
    /// So many, drawn when the round opens, each group or viewpoint in proportion.
    Sortition(usize, Balance),
}

/// What an organizer does with a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Opens it.
    Open,
    /// Ends the stage.
    Advance,
    /// Holds the stage up.
    Pause,
    /// Goes on.
    Resume,
    /// Gives the stage more time.
    Extend(Span),
    /// Ends the round; what was said stays.
    Cancel,
}

/// The contributors of a list of names; who is none is named in the refusal.
async fn listed(
    tx: &mut Tx,
    community: CommunityId,
    names: &[String],
) -> Result<std::result::Result<Vec<PersonId>, Refusal>> {
    let contributors = store::community::people(tx, community, Role::Contributor).await?;
    let contributors: BTreeSet<PersonId> = contributors.into_iter().map(|(id,)| id).collect();
    let mut people = Vec::new();
    for name in names.iter().filter(|name| !name.trim().is_empty()) {
        let key = account_key(name.trim());
        let found = store::person::by_account_key(tx, &key).await?;
        match found.filter(|person| contributors.contains(&person.id)) {
            Some(person) => people.push(person.id),
            None => {
                let refusal = Refusal::field("people", "round-person-unknown");
                return Ok(Err(refusal.with("name", name.trim())));
            }
        }
    }
    let missing = Refusal::field("people", "round-people-missing");
    Ok(if people.is_empty() {
        Err(missing)
    } else {
        Ok(people)
    })
}

/// The checked parts of a new round: its composition.
async fn checked(
    tx: &mut Tx,
    project: &store::project::Project,
    new: &NewRound,
) -> Result<Composition> {
    let composition = match &new.who {
        Who::Everybody => Ok(Composition::Everybody),
        Who::List(names) => {
            let people = listed(tx, project.community_id, names).await?;
            people.map(|people| Composition::List { people })
        }
        Who::Sortition(seats, balance) if (2..=10_000).contains(seats) => {
            Ok(Composition::Sortition {
                seats: *seats,
                quotas: Vec::new(),
                balance: *balance,
            })
        }
        Who::Sortition(..) => Err(Refusal::field("seats", "round-seats-range")),
    };
    let mut known = true;
    for item in &new.items {
        known &= store::item::by_id(tx, project.id, *item).await?.is_some();
    }
    let distinct = new.items.iter().collect::<BTreeSet<_>>().len() == new.items.len();
    let some = (1..=MOST_ITEMS).contains(&new.items.len());
    Refusal::join([
        text("title", &new.title, 120),
        text("purpose", &new.purpose, 2_000),
        Refusal::unless(some && known && distinct, "items", "round-items-range")
            .map_err(|refusal| refusal.with("most", MOST_ITEMS)),
        composition.as_ref().map(drop).map_err(Clone::clone),
    ])?;
    Ok(composition?)
}

/// Makes a draft of a round; the same key again gives the same round.
///
/// # Errors
/// Forbidden but to organizers; refuses missing texts, no items or too many, people who do not
/// contribute to the community.
pub async fn create(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    key: RequestKey,
    new: NewRound,
) -> Result<RoundId> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::RunRound, project.community_id)?;
    let me = deed.actor.person().unwrap_or(project.created_by);
    if let Some((answer,)) = store::request::answer(&mut tx, key, me).await? {
        let id = answer.get("round").and_then(|id| id.as_str());
        let id = id.and_then(|id| id.parse().ok());
        return id.ok_or(Error::Conflict("duplicate"));
    }
    let composition = checked(&mut tx, &project, &new).await?;
    let id = RoundId::new(deed.at, service.random());
    let number = store::round::next_number(&mut tx, project.id).await?;
    let round = Round {
        id,
        project_id: project.id,
        number,
        title: new.title.trim().to_owned(),
        purpose: new.purpose.trim().to_owned(),
        composition: Json(composition),
        state: Json(State::draft(new.template, deed.at)),
        version: 0,
        created_by: me,
        created_at: deed.at,
        opened_at: None,
        closed_at: None,
    };
    store::round::insert(&mut tx, &round, &new.items).await?;
    let answer = json!({ "round": id });
    store::request::keep(&mut tx, key, me, "round.create", answer, deed.at);
    let body = json!({ "project": project.id, "number": number, "by": deed.actor.person() });
    let aggregate = format!("round:{id}");
    store::outbox::append(&mut tx, &aggregate, "round.created", body, deed.at).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes a draft.
///
/// # Errors
/// As [`create`]; refuses once the round is open.
pub async fn revise(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    new: NewRound,
) -> Result<()> {
    let begun = Turn::of_organizer(service, deed, id, key, "round.adapt").await?;
    let Some(mut turn) = begun else {
        return Ok(());
    };
    if turn.state.phase != Phase::Draft {
        return refuse("round-open-already");
    }
    let composition = checked(&mut turn.tx, &turn.project, &new).await?;
    let (title, purpose) = (new.title.trim(), new.purpose.trim());
    store::round::describe(&mut turn.tx, id, title, purpose, &composition).await?;
    store::round::set_items(&mut turn.tx, id, &new.items).await?;
    let template = new.template;
    turn.apply(Event::Adapt { template })?;
    turn.end("round.adapted", json!({ "by": deed.actor.person() }))
        .await
}

/// Opens a round, or leads it on.
///
/// # Errors
/// Forbidden but to organizers; refuses what does not fit the moment, and a draw that cannot be.
pub async fn lead(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    lead: Lead,
) -> Result<()> {
    let begun = Turn::of_organizer(service, deed, id, key, "round.lead").await?;
    let Some(mut turn) = begun else {
        return Ok(());
    };
    let (event, kind) = match lead {
        Lead::Open => {
            affords(&mut turn).await?;
            seat(&mut turn).await?;
            notice::invite(&mut turn).await?;
            (Event::Open, "round.opened")
        }
        Lead::Advance => (Event::Advance, "round.advanced"),
        Lead::Pause => (Event::Pause, "round.held_up"),
        Lead::Resume => (Event::Resume, "round.went_on"),
        Lead::Extend(by) => (Event::Extend { by }, "round.given_time"),
        Lead::Cancel => (Event::Cancel, "round.cancelled"),
    };
    turn.apply(event)?;
    turn.end(kind, json!({ "by": deed.actor.person() })).await
}

/// That the budget, where there is one, pays for what the round is thought to take.
async fn affords(turn: &mut Turn<'_>) -> Result<()> {
    let Some(budget) = store::budget::of(&mut turn.tx, turn.project.id).await? else {
        return Ok(());
    };
    let (id, composition) = (turn.round.id, turn.round.composition.0.clone());
    let found = forecast(&mut turn.tx, &turn.project, id, &composition, &turn.state).await?;
    if budget.free() < found.amount {
        let needed = format!("{} {}", found.amount, found.currency);
        return Err(Refusal::general("round-no-money")
            .with("amount", needed)
            .into());
    }
    Ok(())
}
