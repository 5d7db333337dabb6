//! What there is to do next: the item reserved for a person, as it is shown.

use super::reserve::{Reserved, Stop, reserve};
use super::{asked_again, consents};
use crate::check::{self, CheckTask};
use crate::hot::HotProject;
use crate::panel::place::{self, Standing};
use crate::project::{self, Guideline, MyWork, ProjectCard};
use crate::{Deed, Error, Result, Service};
use domain::activity;
use domain::authority::Act;
use domain::id::{AssignmentId, ItemId, PanelId, PersonId, RequestKey, ResponseId};
use domain::item::provenance::Provenance;
use domain::item::{Message, warning};
use domain::language::Language;
use domain::panel::State;
use domain::quality::check::CheckKind;
use domain::slug::Slug;
use domain::task::{Dimension, Kind};
use domain::time::{Span, Timestamp};
use serde::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;
use store::Conn;
use store::assignment::Assignment;

/// What there is to do next.
#[derive(Clone, Debug, Serialize)]
pub enum Next {
    /// An item, reserved.
    Task(Box<Task>),
    /// First a task whose answer is known.
    Check(Box<CheckTask>),
    /// Every item has its voices, or this person's.
    NothingLeft,
    /// First the community's consent page.
    NeedsConsent,
    /// First the languages in which one works: the project wants some.
    NeedsLanguages,
    /// Nothing is handed out any more.
    Stopped(Stop),
    /// The place by which this person came from a panel has ended: first its page.
    PlaceEnded(PanelId),
}

/// An item to judge, as it is shown.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Task {
    pub assignment: AssignmentId,
    pub project: ProjectCard,
    pub guideline: Guideline,
    /// How it is asked.
    pub kind: Kind,
    /// What responses are rated on, where they are.
    pub dimensions: Vec<Dimension>,
    pub language: Language,
    /// Where its words come from.
    #[serde(skip)]
    pub provenance: Provenance,
    /// What it is about that somebody may not want to read.
    pub warnings: BTreeSet<String>,
    pub item: ItemId,
    pub prompt: Vec<Message>,
    /// In the order shown, which is random and stored.
    pub responses: Vec<Shown>,
    pub expires_at: Timestamp,
    pub my_work: MyWork,
    /// The panel's place in which it is done, where it is.
    pub place: Option<Held>,
    /// For the form's hidden field.
    pub key: RequestKey,
    pub simulated: bool,
}

impl Task {
    /// How long reading it counts without a sign of activity.
    #[must_use]
    pub fn idle_allowance(&self) -> Span {
        let prompt = self.prompt.iter().map(|turn| &turn.content);
        let responses = self.responses.iter().map(|shown| &shown.text);
        let texts = prompt.chain(responses).chain([&self.guideline.body]);
        let characters: usize = texts.map(|text| text.chars().count()).sum();
        activity::Idle::default().allowance(i64::try_from(characters).unwrap_or_default())
    }
}

/// A panel's place as the page of work shows it.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Held {
    /// Which panel.
    pub panel: PanelId,
    /// How many judgements are still to be made, this one among them.
    pub left: i64,
}

/// A response as a contributor sees it: without its model.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// The answer itself.
    pub text: String,
}

/// How many assignments a person may hold of one project: the one at hand and those fetched ahead.
const HELD: usize = 6;

/// A person at the door of a project's work.
struct Door {
    hot: Arc<HotProject>,
    me: PersonId,
    /// Whether their consent lets them in.
    consents: bool,
    /// The place by which they came from a panel.
    place: Option<Standing>,
}

impl Door {
    /// # Errors
    /// `SignIn`; `NotFound`; `Forbidden` to whoever is no contributor of the community.
    async fn of(service: &Service, conn: &mut Conn, deed: &Deed, slug: &Slug) -> Result<Self> {
        let hot = service.hot().project(conn, slug).await?;
        let project = &hot.project;
        deed.may_in(Act::Contribute, project.community_id)?;
        let me = deed.myself()?;
        let consents =
            consents(conn, project, me, deed.at).await? && !asked_again(conn, project, me).await?;
        let place = if hot.panels {
            place::standing(conn, deed, project.id, me).await?
        } else {
            None
        };
        Ok(Self {
            hot,
            me,
            consents,
            place,
        })
    }

    /// The panel whose place has ended, where that keeps this person from work.
    async fn ended(&self, service: &Service, deed: &Deed) -> Result<Option<PanelId>> {
        match &self.place {
            Some(found) if !place::goes_on(service, deed, found).await? => Ok(Some(found.panel())),
            _ => Ok(None),
        }
    }

    /// What there is where nothing can be reserved. A panel's place is completed by it.
    async fn nothing(&self, service: &Service, deed: &Deed, otherwise: Next) -> Result<Next> {
        match &self.place {
            Some(found) if found.state == State::Open => {
                place::complete(service, deed, found).await?;
                Ok(Next::PlaceEnded(found.panel()))
            }
            _ => Ok(otherwise),
        }
    }
}

/// Those that a person holds under a lease that runs, the first reserved first.
async fn held(
    conn: &mut Conn,
    deed: &Deed,
    door: &Door,
) -> Result<impl Iterator<Item = Assignment> + use<>> {
    let open = store::assignment::open(conn, door.hot.project.id, door.me).await?;
    let now = deed.at;
    Ok(open.into_iter().filter(move |open| open.expires_at > now))
}

/// The item reserved for this person, or a newly reserved one.
///
/// # Errors
/// `SignIn`; `Forbidden` to whoever is no contributor of the community.
pub async fn next(service: &Service, deed: &Deed, slug: &Slug) -> Result<Next> {
    let mut conn = service.store().read().await?;
    let door = Door::of(service, &mut conn, deed, slug).await?;
    if !door.consents {
        return Ok(Next::NeedsConsent);
    }
    if door.place.is_some() {
        drop(conn);
        if let Some(panel) = door.ended(service, deed).await? {
            return Ok(Next::PlaceEnded(panel));
        }
        conn = service.store().read().await?;
    }
    if let Some(check) = check::next(service, &mut conn, &door.hot, door.me).await? {
        return Ok(Next::Check(Box::new(check)));
    }
    let first = held(&mut conn, deed, &door).await?.next();
    let assignment = match first {
        Some(first) => first,
        None => {
            drop(conn);
            let reserved = match reserve(service, deed, &door.hot, door.me, 1).await? {
                Reserved::Assignment(reserved) => *reserved,
                Reserved::NothingLeft => {
                    let mut conn = service.store().read().await?;
                    let project = door.hot.project.id;
                    let rule = store::language::rule(&mut conn, project, door.me).await?;
                    drop(conn);
                    if rule.wanted && !rule.named {
                        return Ok(Next::NeedsLanguages);
                    }
                    return door.nothing(service, deed, Next::NothingLeft).await;
                }
                Reserved::Stopped(why) => {
                    return door.nothing(service, deed, Next::Stopped(why)).await;
                }
            };
            conn = service.store().read().await?;
            reserved
        }
    };
    let task = show(service, &mut conn, &door, assignment, deed.at).await?;
    Ok(Next::Task(Box::new(task)))
}

/// Reserves ahead for a device whose network may go, up to [`HELD`] assignments in all; which ones are
/// held now. They are under the same leases as any, and renewed while their person is at work.
///
/// # Errors
/// As [`next`]; `Conflict("consent-needed")` where the consent does not let them work.
pub async fn fetch_ahead(service: &Service, deed: &Deed, slug: &Slug) -> Result<Vec<AssignmentId>> {
    let mut conn = service.store().read().await?;
    let door = Door::of(service, &mut conn, deed, slug).await?;
    drop(conn);
    if !door.consents {
        return Err(Error::Conflict("consent-needed"));
    }
    if door.ended(service, deed).await?.is_some() {
        return Ok(Vec::new());
    }
    let mut conn = service.store().read().await?;
    let check = check::next(service, &mut conn, &door.hot, door.me).await?;
    drop(conn);
    // Training comes before items, however they are fetched; a check waits for a network.
    if check.is_some_and(|check| check.kind == CheckKind::Training) {
        return Ok(Vec::new());
    }
    // A place wants no more than its own.
    let left = door.place.as_ref().map(Standing::left);
    let most = left.map_or(HELD, |left| usize::try_from(left).unwrap_or(HELD).min(HELD));
    for wanted in 1..=most {
        match reserve(service, deed, &door.hot, door.me, wanted).await? {
            Reserved::Assignment(_) => {}
            Reserved::NothingLeft | Reserved::Stopped(_) => break,
        }
    }
    let mut conn = service.store().read().await?;
    let held = held(&mut conn, deed, &door).await?;
    Ok(held.map(|assignment| assignment.id).collect())
}

/// One of the assignments that a person holds; none where it is over.
///
/// # Errors
/// As [`next`].
pub async fn one(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    assignment: AssignmentId,
) -> Result<Option<Task>> {
    let mut conn = service.store().read().await?;
    let door = Door::of(service, &mut conn, deed, slug).await?;
    let found = held(&mut conn, deed, &door)
        .await?
        .find(|held| held.id == assignment);
    match found {
        Some(found) if door.consents => {
            let task = show(service, &mut conn, &door, found, deed.at).await?;
            Ok(Some(task))
        }
        _ => Ok(None),
    }
}

/// The task of an assignment.
async fn show(
    service: &Service,
    conn: &mut Conn,
    door: &Door,
    assignment: Assignment,
    now: Timestamp,
) -> Result<Task> {
    let hot = &door.hot;
    let project = &hot.project;
    let kept = service
        .hot()
        .item(conn, project.id, assignment.item_id)
        .await?;
    let response = |id: &ResponseId| kept.responses.iter().find(|response| response.id == *id);
    let responses = assignment.order_shown.iter().filter_map(response);
    let my_work = project::my_work(conn, project.id, door.me, now).await?;
    let place = door
        .place
        .as_ref()
        .filter(|found| found.state == State::Open);
    let metadata = crate::item::metadata(&kept.item);
    Ok(Task {
        assignment: assignment.id,
        simulated: project.simulated,
        project: ProjectCard::of(project.clone(), &hot.community.slug),
        guideline: hot.guideline.clone().into(),
        kind: assignment.task_kind,
        dimensions: if assignment.task_kind == Kind::Rating {
            hot.tasks.dimensions.clone()
        } else {
            Vec::new()
        },
        language: kept.item.language.clone(),
        provenance: Provenance::of(&metadata).unwrap_or_default(),
        warnings: warning::of(&metadata),
        item: kept.item.id,
        prompt: kept.item.prompt.0.clone(),
        responses: responses
            .map(|response| Shown {
                text: response.text.clone(),
            })
            .collect(),
        expires_at: assignment.expires_at,
        my_work,
        place: place.map(|found| Held {
            panel: found.panel(),
            left: found.left(),
        }),
        key: service.request_key(),
    })
}
