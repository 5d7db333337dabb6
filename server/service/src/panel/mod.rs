//! Panels: links by which a provider's people come to a project, each for a place.
//!
//! [`door`] lets them in, [`place`] is what one holds and how it ends, and here is what an organizer
//! makes, sees and tells the provider. Who somebody is to their provider is sealed in the place's row
//! and leaves the instance in the organizer's file alone; it is in no event and in no release.

pub mod door;
pub mod place;

use crate::project::by_slug;
use crate::vault::About;
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::id::{PanelId, PersonId, ProjectId};
use domain::money::{Currency, Micros};
use domain::panel::{Line, Offer, State};
use domain::slug::Slug;
use domain::time::Span;
use serde_json::json;
use std::collections::HashMap;
use store::Conn;
pub use store::panel::Panel;
use store::project::Project;
use store::sealed::Sealed;

/// A project's panels, as its organizers see them.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The project's title.
    pub title: String,
    /// The currency of all amounts.
    pub currency: Currency,
    /// The newest first.
    pub panels: Vec<Overview>,
}

/// A panel in short.
#[derive(Clone, Debug)]
pub struct Overview {
    /// What was made.
    pub panel: Panel,
    /// The address for the provider, whose names for participant and submission it fills in.
    pub address: String,
    /// How many places are in each state, in the order of [`State::ALL`].
    pub counts: [i64; 4],
    /// What its people have earned and were not paid yet.
    pub due: Micros,
}

/// A panel of a project whose people the actor pays.
async fn mine(conn: &mut Conn, deed: &Deed, id: PanelId) -> Result<(Panel, Project)> {
    let panel = store::panel::by_id(conn, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = store::project::by_id(conn, panel.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    deed.may_in(Act::PayPeople, project.community_id)?;
    Ok((panel, project))
}

/// Makes a panel's link.
///
/// # Errors
/// Forbidden but to organizers; refuses what [`Offer::check`] refuses.
pub async fn create(service: &Service, deed: &Deed, slug: &Slug, offer: Offer) -> Result<PanelId> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::PayPeople, project.community_id)?;
    offer.check()?;
    let by = deed.actor.person().unwrap_or(project.created_by);
    let panel = Panel {
        id: PanelId::new(deed.at, service.random()),
        project_id: project.id,
        name: offer.name.trim().to_owned(),
        places: offer.places,
        judgements: offer.judgements,
        minutes: offer.minutes,
        code: offer.code,
        return_url: offer.return_url,
        closed_at: None,
        created_by: by,
        created_at: deed.at,
    };
    store::panel::insert(&mut tx, &panel).await?;
    let aggregate = format!("project:{}", project.id);
    let body = json!({ "panel": panel.id, "places": panel.places, "by": by });
    store::outbox::append(&mut tx, &aggregate, "panel.opened", body, deed.at).await?;
    tx.commit().await?;
    Ok(panel.id)
}

/// Lets nobody in by a panel any more. Whoever has a place keeps it. Closing it again changes nothing.
///
/// # Errors
/// `NotFound`; forbidden but to organizers.
pub async fn close(service: &Service, deed: &Deed, id: PanelId) -> Result<Slug> {
    let mut tx = service.store().begin().await?;
    let (panel, project) = mine(&mut tx, deed, id).await?;
    if store::panel::close(&mut tx, panel.id, deed.at).await? {
        let aggregate = format!("project:{}", project.id);
        let body = json!({ "panel": id, "by": deed.actor.person() });
        store::outbox::append(&mut tx, &aggregate, "panel.closed", body, deed.at).await?;
        tx.commit().await?;
    }
    Ok(project.slug)
}

/// A project's panels.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn desk(service: &Service, deed: &Deed, slug: &Slug) -> Result<Desk> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::PayPeople, project.community_id)?;
    let sums = Sums::of(&mut conn, deed, project.id).await?;
    let mut panels = Vec::new();
    for panel in store::panel::of_project(&mut conn, project.id).await? {
        let (mut counts, mut due) = ([0; 4], Micros(0));
        for place in store::panel::places(&mut conn, panel.id).await? {
            let line = sums.line(deed, &panel, &place, String::new());
            due = due + line.due;
            let states = counts.iter_mut().zip(State::ALL);
            for (count, _) in states.filter(|(_, state)| *state == line.state) {
                *count += 1;
            }
        }
        let base = &service.config().public_url;
        panels.push(Overview {
            address: format!(
                "{base}/panels/{}?PROLIFIC_PID={{{{%PROLIFIC_PID%}}}}&SESSION_ID={{{{%SESSION_ID%}}}}",
                panel.id
            ),
            panel,
            counts,
            due,
        });
    }
    Ok(Desk {
        title: project.title,
        currency: project.currency,
        panels,
    })
}

/// Everybody who came by a panel, for its provider: who is done, with which code, and what is due.
///
/// # Errors
/// `NotFound`; forbidden but to organizers.
pub async fn lines(
    service: &Service,
    deed: &Deed,
    id: PanelId,
) -> Result<(Slug, Currency, Vec<Line>)> {
    let mut conn = service.store().read().await?;
    let (panel, project) = mine(&mut conn, deed, id).await?;
    let sums = Sums::of(&mut conn, deed, project.id).await?;
    let known = participants(service, &mut conn, project.id).await?;
    let mut lines = Vec::new();
    for place in store::panel::places(&mut conn, id).await? {
        // Whoever erased themselves is nobody's participant any more.
        let participant = known
            .get(&place.person_id)
            .map(|(_, participant)| participant);
        let participant = participant.cloned().unwrap_or_default();
        lines.push(sums.line(deed, &panel, &place, participant));
    }
    Ok((project.slug, project.currency, lines))
}

/// Who one is to the providers that sent one; empty for everybody who came otherwise.
///
/// # Errors
/// `SignIn`.
pub async fn mine_elsewhere(service: &Service, deed: &Deed) -> Result<Vec<String>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let mut found = Vec::new();
    for (place, sealed) in store::panel::all_of_person(&mut conn, me).await? {
        let about = About::Place(me, place.panel_id);
        let id = sealed.map(|sealed| service.unseal::<String>(about, &sealed));
        found.extend(id.transpose()?);
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// Who a project's people are to their providers, with the panel by which they came last.
pub(crate) async fn participants(
    service: &Service,
    conn: &mut Conn,
    project: ProjectId,
) -> Result<HashMap<PersonId, (PanelId, String)>> {
    let mut found = HashMap::new();
    for (person, panel, bytes, by) in store::panel::participants(conn, project).await? {
        let participant = service.unseal(About::Place(person, panel), &Sealed { bytes, by })?;
        found.insert(person, (panel, participant));
    }
    Ok(found)
}

/// What everybody in a project did and earned.
struct Sums {
    judged: HashMap<PersonId, i64>,
    earned: HashMap<PersonId, (Span, Micros)>,
    due: HashMap<PersonId, Micros>,
}

impl Sums {
    async fn of(conn: &mut Conn, deed: &Deed, project: ProjectId) -> Result<Self> {
        let judged = store::panel::judged(conn, project).await?;
        let totals = store::ledger::totals_of_project(conn, project, deed.at).await?;
        let due = store::ledger::balances(conn, project).await?;
        let earned = |total: store::ledger::Total| {
            (total.person_id, (Span::millis(total.paid_ms), total.amount))
        };
        Ok(Self {
            judged: judged.into_iter().collect(),
            earned: totals.into_iter().map(earned).collect(),
            due: due.into_iter().collect(),
        })
    }

    fn line(
        &self,
        deed: &Deed,
        panel: &Panel,
        place: &store::panel::Place,
        participant: String,
    ) -> Line {
        let who = place.person_id;
        let judged = self.judged.get(&who).copied().unwrap_or_default();
        let judgements = judged - place.judged_before;
        let (active, earned) = self.earned.get(&who).copied().unwrap_or_default();
        Line {
            participant,
            state: place
                .state
                .at(deed.at, place.expires_at, judgements, panel.judgements),
            code: place.code.clone(),
            judgements,
            active,
            earned,
            due: self.due.get(&who).copied().unwrap_or_default(),
            taken_at: place.taken_at,
            ended_at: place.ended_at,
        }
    }
}
