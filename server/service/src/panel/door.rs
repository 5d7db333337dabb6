//! Coming in by a panel's link: no name, no password, only what the provider's address says.
//!
//! Whoever comes for the first time gets an account that only their browser opens. They come back to it
//! from the same browser, or from any other by the submission that only they and the provider know;
//! knowing somebody's id with the provider is not enough.

use crate::account::{self, Prepared};
use crate::community::CommunityCard;
use crate::passwords::NO_PASSWORD;
use crate::project::ProjectCard;
use crate::vault::About;
use crate::{Deed, Error, Result, Service, posting, secrets};
use domain::authority::Role;
use domain::credential::Handle;
use domain::id::{PanelId, PersonId, PlaceId, ProjectId, RequestKey};
use domain::money::Micros;
use domain::panel::{Arrival, Offer, State, code};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::Span;
use serde_json::json;
use store::Tx;
use store::panel::{Panel, Place};
use store::project::Project;

/// What a panel's link shows before anything is accepted.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Entrance {
    pub project: ProjectCard,
    pub community: CommunityCard,
    pub offer: Offer,
    /// What all of it comes to, where each item takes as long as it is thought to.
    pub expected: Micros,
    /// Whether nobody is let in any more.
    pub closed: bool,
}

/// Who came in, and where to.
#[derive(Clone, Debug)]
pub struct Entered {
    /// The account that holds the place.
    pub person: PersonId,
    /// Whether the browser is signed in as somebody else, or as nobody.
    pub sign_in: bool,
    /// The project.
    pub project: Slug,
}

/// What the work is and what it pays.
///
/// # Errors
/// `NotFound`.
pub async fn preview(service: &Service, id: PanelId) -> Result<Entrance> {
    let mut conn = service.store().read().await?;
    let panel = store::panel::by_id(&mut conn, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = store::project::by_id(&mut conn, panel.project_id)
        .await?
        .ok_or(Error::NotFound)?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let each = Span::minutes(project.minutes_estimate);
    Ok(Entrance {
        expected: project.pay().expected(each, panel.judgements),
        project: ProjectCard::of(project, &community.slug),
        community: community.into(),
        closed: panel.closed_at.is_some(),
        offer: panel.offer(),
    })
}

/// Takes a place, or goes back to the one that this participant has. Coming twice changes nothing; where
/// the provider names no submission, the form's key stands for it, so that sending it twice is no other
/// browser.
///
/// # Errors
/// `NotFound`; refuses where the panel is closed (`panel-closed`) or full (`panel-full`), where another
/// browser holds the place (`panel-elsewhere`), and whoever came to this project by another link of the
/// provider before (`panel-before`).
pub async fn enter(
    service: &Service,
    deed: &Deed,
    id: PanelId,
    arrival: &Arrival,
    key: RequestKey,
) -> Result<Entered> {
    let external = service.inner.secrets.external(&arrival.participant)?;
    let submission = match &arrival.submission {
        Some(said) => secrets::token_hash(said),
        None => secrets::token_hash(&key.to_string()),
    };
    let mut tx = service.store().begin().await?;
    let panel = store::panel::by_id(&mut tx, id)
        .await?
        .ok_or(Error::NotFound)?;
    let project = posting::project(&mut tx, panel.project_id).await?;
    let free = store::panel::taken(&mut tx, id, deed.at).await? < panel.places;
    let free = free && panel.closed_at.is_none();
    let known = store::panel::by_external(&mut tx, &external).await?;
    let here = known.iter().find(|(panel, ..)| *panel == id);
    let person = match here {
        Some((_, _, person)) => {
            come_back(&mut tx, deed, &panel, *person, submission, free).await?;
            *person
        }
        None => {
            if !free {
                let closed = panel.closed_at.is_some();
                let key = if closed { "panel-closed" } else { "panel-full" };
                return Err(Refusal::general(key).into());
            }
            let person = who(service, &mut tx, deed, &project, id, &known).await?;
            let place = Place {
                id: PlaceId::new(deed.at, service.random()),
                panel_id: id,
                project_id: project.id,
                person_id: person,
                state: State::Open,
                submission_digest: Some(submission),
                code: panel.code.clone().unwrap_or_else(|| code(service.random())),
                judged_before: store::judgement::count_of_person(&mut tx, project.id, person)
                    .await?,
                taken_at: deed.at,
                expires_at: panel.offer().until(deed.at),
                ended_at: None,
            };
            let sealed = service.seal(About::Place(person, id), &arrival.participant)?;
            store::panel::take(&mut tx, &place, &external, &sealed).await?;
            let body = json!({ "panel": id, "place": place.id });
            let aggregate = format!("person:{person}");
            store::outbox::append(&mut tx, &aggregate, "panel.entered", body, deed.at).await?;
            person
        }
    };
    tx.commit().await?;
    Ok(Entered {
        person,
        sign_in: deed.actor.person() != Some(person),
        project: project.slug,
    })
}

/// Opens a place again to whoever proves to be its person; where it ended before its work was done and
/// another is free, for another while.
async fn come_back(
    tx: &mut Tx,
    deed: &Deed,
    panel: &Panel,
    person: PersonId,
    submission: Vec<u8>,
    free: bool,
) -> Result<()> {
    let place = store::panel::of_person(tx, panel.id, person)
        .await?
        .ok_or(Error::NotFound)?;
    let same_browser = deed.actor.person() == Some(person);
    let same_submission = place.submission_digest.as_ref() == Some(&submission);
    if !same_browser && !same_submission {
        return Err(Refusal::general("panel-elsewhere").into());
    }
    if !same_submission {
        store::panel::keep_submission(tx, place.id, &submission).await?;
    }
    let judged = store::judgement::count_of_person(tx, panel.project_id, person).await?;
    let done = judged - place.judged_before;
    let state = place
        .state
        .at(deed.at, place.expires_at, done, panel.judgements);
    if free && matches!(state, State::Returned | State::TimedOut) {
        let until = panel.offer().until(deed.at);
        if store::panel::move_to(tx, &place, State::Open, until, None).await? {
            let body = json!({ "panel": panel.id, "place": place.id });
            let aggregate = format!("person:{person}");
            store::outbox::append(tx, &aggregate, "panel.entered", body, deed.at).await?;
        }
    }
    Ok(())
}

/// Whose a new place is: the account of this browser, or a new one.
///
/// A browser's account without a password came by a panel itself. It is taken only for the same
/// participant, because several people of one household may share the browser.
async fn who(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    project: &Project,
    panel: PanelId,
    known: &[(PanelId, ProjectId, PersonId)],
) -> Result<PersonId> {
    let me = deed.actor.person();
    let before =
        |(_, of, who): &(PanelId, ProjectId, PersonId)| *of == project.id && Some(*who) != me;
    if known.iter().any(before) {
        return Err(Refusal::general("panel-before").into());
    }
    let mut mine = None;
    if let Some(me) = me {
        let account = store::person::by_id(tx, me).await?.ok_or(Error::SignIn)?;
        let same = known.iter().any(|(.., who)| *who == me);
        let own = account.password != NO_PASSWORD
            && store::panel::of_person(tx, panel, me).await?.is_none();
        mine = (same || own).then_some(me);
    }
    let person = match mine {
        Some(me) => me,
        None => {
            let handle = format!("guest-{}", hex::encode(service.random::<6>()));
            let guest = Prepared {
                handle: Handle::parse(&handle)?,
                email: None,
                hash: NO_PASSWORD.to_owned(),
                locale: deed.locale,
            };
            account::insert(service, tx, &guest, false, false, deed.at).await?
        }
    };
    let community = project.community_id;
    let belongs = mine.is_some() && deed.actor.has(community, Role::Contributor);
    if !belongs {
        store::community::join(tx, community, person, Role::Contributor, deed.at).await?;
        let body = json!({ "person": person, "role": Role::Contributor, "panel": panel });
        let aggregate = format!("community:{community}");
        store::outbox::append(tx, &aggregate, "community.joined", body, deed.at).await?;
    }
    Ok(person)
}
