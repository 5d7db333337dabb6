//! The place that somebody holds in a panel: how far they are, and how it ends.

use crate::passwords::NO_PASSWORD;
use crate::project::{ProjectCard, by_slug, my_work};
use crate::{Deed, Error, Result, Service, posting, work};
use domain::id::{PanelId, PersonId, ProjectId};
use domain::money::Micros;
use domain::panel::{Offer, State};
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde_json::json;
use store::panel::{Panel, Place};
use store::{Conn, Tx};

/// One's own place.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Mine {
    pub project: ProjectCard,
    pub offer: Offer,
    pub state: State,
    /// Judgements made in it.
    pub done: i64,
    /// For the provider, once it is completed.
    pub code: Option<String>,
    pub expires_at: Timestamp,
    pub active: Span,
    pub earned: Micros,
    /// Whether the person may go on in the project as any contributor does.
    pub goes_on: bool,
}

/// A place as it stands now.
pub(crate) struct Standing {
    panel: Panel,
    place: Place,
    pub(crate) done: i64,
    pub(crate) state: State,
}

impl Standing {
    /// How many judgements are still to be made in it.
    pub(crate) fn left(&self) -> i64 {
        (self.panel.judgements - self.done).max(0)
    }

    /// Of which panel.
    pub(crate) const fn panel(&self) -> PanelId {
        self.panel.id
    }

    async fn of(conn: &mut Conn, deed: &Deed, place: Place) -> Result<Self> {
        let panel = store::panel::by_id(conn, place.panel_id)
            .await?
            .ok_or(Error::NotFound)?;
        let (project, person) = (place.project_id, place.person_id);
        let judged = store::judgement::count_of_person(conn, project, person).await?;
        let done = judged - place.judged_before;
        let state = place
            .state
            .at(deed.at, place.expires_at, done, panel.judgements);
        Ok(Self {
            panel,
            place,
            done,
            state,
        })
    }
}

/// The place by which somebody came to a project last.
pub(crate) async fn standing(
    conn: &mut Conn,
    deed: &Deed,
    project: ProjectId,
    person: PersonId,
) -> Result<Option<Standing>> {
    match store::panel::newest_of_person(conn, project, person).await? {
        Some(place) => Standing::of(conn, deed, place).await.map(Some),
        None => Ok(None),
    }
}

/// Whether work goes on for whoever holds a place. One whose time ran out goes on while another is free.
pub(crate) async fn goes_on(service: &Service, deed: &Deed, found: &Standing) -> Result<bool> {
    if found.state == State::Open {
        return Ok(true);
    }
    let mut tx = service.store().begin().await?;
    let (panel, place) = (&found.panel, &found.place);
    if found.state == State::TimedOut && place.state == State::Open && panel.closed_at.is_none() {
        let taken = store::panel::taken(&mut tx, panel.id, deed.at).await?;
        if taken < panel.places {
            let until = panel.offer().until(deed.at);
            store::panel::move_to(&mut tx, place, State::Open, until, None).await?;
            tx.commit().await?;
            return Ok(true);
        }
    }
    if found.state != place.state {
        note(service, &mut tx, deed, found, found.state).await?;
        tx.commit().await?;
        // Their code is shown first.
        return Ok(false);
    }
    let person = store::person::by_id(&mut tx, place.person_id).await?;
    Ok(person.is_some_and(|person| person.password != NO_PASSWORD))
}

/// Completes an open place before all of its judgements are made: the project has nothing more for its
/// person, which is not their doing.
pub(crate) async fn complete(service: &Service, deed: &Deed, found: &Standing) -> Result<()> {
    let mut tx = service.store().begin().await?;
    note(service, &mut tx, deed, found, State::Completed).await?;
    Ok(tx.commit().await?)
}

/// Notes that a place ended; what its person still holds of the project is free again, and paid.
async fn note(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    found: &Standing,
    state: State,
) -> Result<()> {
    let place = &found.place;
    let project = posting::project(tx, place.project_id).await?;
    let here = state == State::Returned;
    work::let_go(service, tx, deed, &project, place.person_id, here).await?;
    let until = place.expires_at;
    if store::panel::move_to(tx, place, state, until, Some(deed.at)).await? {
        let body = json!({
            "panel": place.panel_id, "place": place.id, "state": state.name(),
            "judgements": found.done,
        });
        let aggregate = format!("person:{}", place.person_id);
        store::outbox::append(tx, &aggregate, "panel.ended", body, deed.at).await?;
    }
    Ok(())
}

async fn own(conn: &mut Conn, deed: &Deed, id: PanelId) -> Result<Standing> {
    let me = deed.myself()?;
    let place = store::panel::of_person(conn, id, me)
        .await?
        .ok_or(Error::NotFound)?;
    Standing::of(conn, deed, place).await
}

/// One's own place in a panel. Looking at it notes what it has become.
///
/// # Errors
/// `SignIn`; `NotFound` where one has none.
pub async fn mine(service: &Service, deed: &Deed, id: PanelId) -> Result<Mine> {
    let mut conn = service.store().read().await?;
    let found = own(&mut conn, deed, id).await?;
    drop(conn);
    if found.state != found.place.state {
        let mut tx = service.store().begin().await?;
        note(service, &mut tx, deed, &found, found.state).await?;
        tx.commit().await?;
    }
    let mut conn = service.store().read().await?;
    let (project, person) = (found.place.project_id, found.place.person_id);
    let mine = my_work(&mut conn, project, person, deed.at).await?;
    let project = store::project::by_id(&mut conn, project)
        .await?
        .ok_or(Error::NotFound)?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let account = store::person::by_id(&mut conn, person).await?;
    let has_password = account.is_some_and(|account| account.password != NO_PASSWORD);
    Ok(Mine {
        code: (found.state == State::Completed).then(|| found.place.code.clone()),
        goes_on: found.state == State::Open || has_password,
        project: ProjectCard::of(project, &community.slug),
        offer: found.panel.offer(),
        state: found.state,
        done: found.done,
        expires_at: found.place.expires_at,
        active: mine.active,
        earned: mine.earned,
    })
}

/// The panel of one's open place in a project, where there is one.
///
/// # Errors
/// `SignIn`; `NotFound`.
pub async fn open_in(service: &Service, deed: &Deed, slug: &Slug) -> Result<Option<PanelId>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    let found = standing(&mut conn, deed, project.id, me).await?;
    let open = found.filter(|found| found.state == State::Open);
    Ok(open.map(|found| found.panel.id))
}

/// Gives one's open place back. The time worked is paid, the place is free for somebody else, and what
/// one judged stays.
///
/// # Errors
/// As [`mine`].
pub async fn give_back(service: &Service, deed: &Deed, id: PanelId) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let found = own(&mut tx, deed, id).await?;
    if found.state == State::Open {
        note(service, &mut tx, deed, &found, State::Returned).await?;
        tx.commit().await?;
    }
    Ok(())
}
