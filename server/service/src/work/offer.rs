//! What there is to do next: the item reserved for a person, as it is shown.

use super::reserve::{Reserved, Stop, reserve};
use super::{asked_again, consents};
use crate::hot::HotProject;
use crate::project::{self, Guideline, MyWork, ProjectCard};
use crate::{Deed, Result, Service};
use domain::activity;
use domain::authority::Act;
use domain::id::{AssignmentId, PersonId, RequestKey, ResponseId};
use domain::item::Message;
use domain::language::Language;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde::Serialize;
use store::Conn;
use store::assignment::Assignment;

/// What there is to do next.
#[derive(Clone, Debug, Serialize)]
pub enum Next {
    /// An item, reserved.
    Task(Box<Task>),
    /// Every item has its voices, or this person's.
    NothingLeft,
    /// First the community's consent page.
    NeedsConsent,
    /// Nothing is handed out any more.
    Stopped(Stop),
}

/// An item to judge, as it is shown.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Task {
    pub assignment: AssignmentId,
    pub project: ProjectCard,
    pub guideline: Guideline,
    pub language: Language,
    pub prompt: Vec<Message>,
    /// In the order shown, which is random and stored.
    pub responses: Vec<Shown>,
    pub expires_at: Timestamp,
    pub my_work: MyWork,
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

/// A response as a contributor sees it: without its model.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// The answer itself.
    pub text: String,
}

/// The item reserved for this person, or a newly reserved one.
///
/// # Errors
/// `SignIn`; `Forbidden` to whoever is no contributor of the community.
pub async fn next(service: &Service, deed: &Deed, slug: &Slug) -> Result<Next> {
    let mut conn = service.store().read().await?;
    let hot = service.hot().project(&mut conn, slug).await?;
    let project = &hot.project;
    deed.may_in(Act::Contribute, project.community_id)?;
    let me = deed.myself()?;
    if !consents(&mut conn, project, me, deed.at).await?
        || asked_again(&mut conn, project, me).await?
    {
        return Ok(Next::NeedsConsent);
    }
    let open = store::assignment::open(&mut conn, project.id, me).await?;
    let assignment = match open.filter(|open| open.expires_at > deed.at) {
        Some(open) => open,
        None => {
            drop(conn);
            let reserved = match reserve(service, deed, project, me).await? {
                Reserved::Assignment(reserved) => *reserved,
                Reserved::NothingLeft => return Ok(Next::NothingLeft),
                Reserved::Stopped(why) => return Ok(Next::Stopped(why)),
            };
            conn = service.store().read().await?;
            reserved
        }
    };
    let task = show(service, &mut conn, &hot, assignment, me, deed.at).await?;
    Ok(Next::Task(Box::new(task)))
}

/// The task of an assignment.
async fn show(
    service: &Service,
    conn: &mut Conn,
    hot: &HotProject,
    assignment: Assignment,
    me: PersonId,
    now: Timestamp,
) -> Result<Task> {
    let project = &hot.project;
    let kept = service
        .hot()
        .item(conn, project.id, assignment.item_id)
        .await?;
    let response = |id: &ResponseId| kept.responses.iter().find(|response| response.id == *id);
    let responses = assignment.order_shown.iter().filter_map(response);
    let my_work = project::my_work(conn, project.id, me, now).await?;
    Ok(Task {
        assignment: assignment.id,
        simulated: project.simulated,
        project: ProjectCard::of(project.clone(), &hot.community.slug),
        guideline: hot.guideline.clone().into(),
        language: kept.item.language.clone(),
        prompt: kept.item.prompt.0.clone(),
        responses: responses
            .map(|response| Shown {
                text: response.text.clone(),
            })
            .collect(),
        expires_at: assignment.expires_at,
        my_work,
        key: service.request_key(),
    })
}
