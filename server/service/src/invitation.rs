//! Invitations: what a newcomer sees before making an account, and joining.

use crate::account::{self, SignUp};
use crate::community::{CommunityCard, by_slug};
use crate::project::ProjectCard;
use crate::{Deed, Error, Result, Service, secrets};
use domain::authority::{Act, Role};
use domain::id::{InvitationId, PersonId};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use serde::Serialize;
use serde_json::json;
use store::Tx;
use store::invitation::Invitation;

/// Whether an invitation still works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum InvitationState {
    /// It works.
    Open,
    /// It is too old.
    Expired,
    /// Everybody it was for has come.
    UsedUp,
    /// It was taken back.
    Revoked,
}

/// What an invitation shows to whoever holds its link.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Preview {
    pub community: CommunityCard,
    pub charter: String,
    /// The invited project alone, or all of the community's.
    pub projects: Vec<ProjectCard>,
    pub role: Role,
    pub expires_at: Timestamp,
    pub state: InvitationState,
    /// Whether the reader has the role already.
    pub belongs: bool,
}

/// A new invitation.
#[derive(Clone, Debug)]
pub struct NewInvitation {
    /// As what its guests join.
    pub role: Role,
    /// For how many people; `None` for any number.
    pub most_uses: Option<u32>,
    /// For how many days, 1 to 365.
    pub days: u32,
    /// The project that it is for, if for one.
    pub project: Option<Slug>,
}

/// An invitation as its makers see it; the link itself was shown once.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct InvitationView {
    pub id: InvitationId,
    pub role: Role,
    pub project: Option<Slug>,
    pub uses: i64,
    pub most_uses: Option<i64>,
    pub expires_at: Timestamp,
    pub state: InvitationState,
}

fn state(invitation: &Invitation, now: Timestamp) -> InvitationState {
    if invitation.revoked_at.is_some() {
        InvitationState::Revoked
    } else if invitation.expires_at <= now {
        InvitationState::Expired
    } else if invitation
        .most_uses
        .is_some_and(|most| invitation.uses >= most)
    {
        InvitationState::UsedUp
    } else {
        InvitationState::Open
    }
}

/// What the work is and what it pays, before any account.
///
/// # Errors
/// `NotFound` where no such invitation was made.
pub async fn preview(service: &Service, deed: &Deed, token: &str) -> Result<Preview> {
    let mut conn = service.store().read().await?;
    let invitation = store::invitation::by_token(&mut conn, &secrets::token_hash(token))
        .await?
        .ok_or(Error::NotFound)?;
    let community = store::community::by_id(&mut conn, invitation.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let projects = store::project::of_community(&mut conn, community.id).await?;
    let invited = |project: &store::project::Project| {
        invitation.project_id.is_none_or(|only| only == project.id)
    };
    Ok(Preview {
        charter: community.charter.clone(),
        projects: projects
            .into_iter()
            .filter(invited)
            .map(|project| ProjectCard::of(project, &community.slug))
            .collect(),
        role: invitation.role,
        expires_at: invitation.expires_at,
        state: state(&invitation, deed.at),
        belongs: deed.actor.has(community.id, invitation.role),
        community: community.into(),
    })
}

/// Uses an invitation for a person within the caller's transaction.
async fn join(tx: &mut Tx, deed: &Deed, token: &str, person: PersonId) -> Result<Invitation> {
    let invitation = store::invitation::by_token(tx, &secrets::token_hash(token))
        .await?
        .ok_or(Error::NotFound)?;
    if deed.actor.has(invitation.community_id, invitation.role) {
        return Ok(invitation);
    }
    if !store::invitation::count_use(tx, invitation.id, deed.at).await? {
        return Err(Refusal::general("invitation-closed").into());
    }
    let (community, role) = (invitation.community_id, invitation.role);
    store::community::join(tx, community, person, role, deed.at).await?;
    let body = json!({ "person": person, "role": role, "invitation": invitation.id });
    let aggregate = format!("community:{community}");
    store::outbox::append(tx, &aggregate, "community.joined", body, deed.at).await?;
    Ok(invitation)
}

/// A new account that joins by an invitation.
///
/// # Errors
/// Refuses an invitation that no longer works (`invitation-closed`), a taken or malformed name,
/// a weak password.
pub async fn sign_up(service: &Service, deed: &Deed, token: &str, new: SignUp) -> Result<PersonId> {
    if preview(service, deed, token).await?.state != InvitationState::Open {
        return Err(Refusal::general("invitation-closed").into());
    }
    let prepared = account::prepare(service, &new).await?;
    let mut tx = service.store().begin().await?;
    let id = account::insert(service, &mut tx, &prepared, false, false, deed.at).await?;
    join(&mut tx, deed, token, id).await?;
    tx.commit().await?;
    Ok(id)
}

/// A signed-in person joins by an invitation; the community's slug. Coming twice changes nothing.
///
/// # Errors
/// Refuses an invitation that no longer works (`invitation-closed`).
pub async fn accept(service: &Service, deed: &Deed, token: &str) -> Result<Slug> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let invitation = join(&mut tx, deed, token, me).await?;
    let community = store::community::by_id(&mut tx, invitation.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    tx.commit().await?;
    Ok(community.slug)
}

/// Makes an invitation; its token, which is shown once.
///
/// # Errors
/// Forbidden but to stewards and organizers; only a steward invites a steward; refuses a term
/// beyond a year.
pub async fn create(
    service: &Service,
    deed: &Deed,
    community: &Slug,
    new: NewInvitation,
) -> Result<String> {
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, community).await?;
    deed.may_in(Act::Invite, community.id)?;
    if new.role == Role::Steward {
        deed.may_in(Act::GovernCommunity, community.id)?;
    }
    if !(1..=365).contains(&new.days) {
        return Err(Refusal::field("days", "days-range").into());
    }
    if new.most_uses == Some(0) {
        return Err(Refusal::field("most_uses", "uses-range").into());
    }
    let project = match &new.project {
        Some(slug) => {
            let found = store::project::by_slug(&mut tx, slug)
                .await?
                .ok_or(Error::NotFound)?;
            if found.community_id != community.id {
                return Err(Error::NotFound);
            }
            Some(found.id)
        }
        None => None,
    };
    // An instance's invitation is made in the name of the community's first steward.
    let by = match deed.actor.person() {
        Some(person) => person,
        None => first_steward(&mut tx, &community).await?,
    };
    let token = secrets::token(service.random());
    let invitation = Invitation {
        id: InvitationId::new(deed.at, service.random()),
        community_id: community.id,
        project_id: project,
        role: new.role,
        most_uses: new.most_uses.map(i64::from),
        uses: 0,
        expires_at: deed.at + Span::days(i64::from(new.days)),
        revoked_at: None,
        created_by: by,
        created_at: deed.at,
    };
    store::invitation::insert(&mut tx, &invitation, &secrets::token_hash(&token)).await?;
    tx.commit().await?;
    Ok(token)
}

pub(crate) async fn first_steward(
    tx: &mut Tx,
    community: &store::community::Community,
) -> Result<PersonId> {
    let handles = store::community::handles(tx, community.id, Role::Steward).await?;
    let (handle,) = handles.first().ok_or(Error::NotFound)?;
    let key = domain::credential::account_key(handle);
    let person = store::person::by_account_key(tx, &key)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(person.id)
}

/// A community's invitations, newest first.
///
/// # Errors
/// Forbidden but to stewards and organizers.
pub async fn list(service: &Service, deed: &Deed, community: &Slug) -> Result<Vec<InvitationView>> {
    let mut conn = service.store().read().await?;
    let community = by_slug(&mut conn, community).await?;
    deed.may_in(Act::Invite, community.id)?;
    let projects = store::project::of_community(&mut conn, community.id).await?;
    let found = store::invitation::list(&mut conn, community.id).await?;
    let view = |invitation: Invitation| InvitationView {
        id: invitation.id,
        role: invitation.role,
        project: invitation
            .project_id
            .and_then(|id| projects.iter().find(|project| project.id == id))
            .map(|project| project.slug.clone()),
        uses: invitation.uses,
        most_uses: invitation.most_uses,
        expires_at: invitation.expires_at,
        state: state(&invitation, deed.at),
    };
    Ok(found.into_iter().map(view).collect())
}

/// Takes an invitation back. Who joined by it stays.
///
/// # Errors
/// Forbidden but to stewards and organizers; `NotFound` where it is not open.
pub async fn revoke(
    service: &Service,
    deed: &Deed,
    community: &Slug,
    id: InvitationId,
) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, community).await?;
    deed.may_in(Act::Invite, community.id)?;
    if !store::invitation::revoke(&mut tx, community.id, id, deed.at).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}
