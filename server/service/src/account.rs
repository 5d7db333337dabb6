//! One's own account: signing in, language, password, sessions.

use crate::community::CommunityCard;
use crate::{Deed, Error, Result, Service, passwords, secrets};
use domain::authority::{Actor, Role};
use domain::credential::{Email, Handle, account_key, check_password};
use domain::id::{PersonId, uuid_at};
use domain::locale::Locale;
use domain::refusal::Refusal;
use domain::time::{Span, Timestamp};
use serde::Serialize;
use serde_json::json;
use store::person::Person;
use store::{Conn, Tx};
use uuid::Uuid;

/// Failed sign-ins per account within [`WINDOW`] before it has to wait.
const MOST_FAILURES: i64 = 10;
/// For how long failures count.
const WINDOW: Span = Span::minutes(15);

/// What a new account is made from.
#[derive(Clone, Default)]
pub struct SignUp {
    /// A name that others may see.
    pub handle: String,
    /// An address, or empty for none.
    pub email: String,
    /// At least ten characters.
    pub password: String,
    /// The interface's language.
    pub locale: Locale,
}

/// One's own account.
#[derive(Clone, Debug, Serialize)]
pub struct Account {
    /// Who.
    pub id: PersonId,
    /// The name that others may see.
    pub handle: String,
    /// The address, where one was given.
    pub email: Option<String>,
    /// Whether the account can be signed in to; without a password only its browser opens it.
    pub has_password: bool,
    /// The interface's language, where one was chosen.
    pub locale: Option<Locale>,
    /// Whether the person runs the instance.
    pub admin: bool,
    /// Where the person belongs.
    pub roles: Vec<Belonging>,
}

/// A community and one's roles in it.
#[derive(Clone, Debug, Serialize)]
pub struct Belonging {
    /// Where.
    pub community: CommunityCard,
    /// As what.
    pub roles: Vec<Role>,
}

/// A session of one's own.
#[derive(Clone, Debug, Serialize)]
pub struct SessionView {
    /// By which it is revoked.
    pub public_id: Uuid,
    /// The browser, as it named itself.
    pub device: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last written to.
    pub seen_at: Timestamp,
    /// Whether it is the one that asks.
    pub current: bool,
}

/// The actor that a person is now.
pub(crate) async fn actor(service: &Service, id: PersonId) -> Result<Actor> {
    let mut conn = service.store().read().await?;
    let standing = store::person::standing(&mut conn, id).await?;
    Ok(match standing {
        Some((admin, roles)) => Actor::Person { id, admin, roles },
        None => Actor::Visitor,
    })
}

/// Checks a handle or address with its password.
///
/// # Errors
/// Refuses a wrong pair (`sign-in-wrong`) without saying which half, and an account with too many
/// failures (`sign-in-too-many`, minutes to wait).
pub async fn sign_in(
    service: &Service,
    deed: &Deed,
    name: &str,
    password: &str,
) -> Result<PersonId> {
    let key = account_key(name);
    let key_hash = secrets::token_hash(&key);
    let mut conn = service.store().read().await?;
    let (failures, first) = store::person::failures(&mut conn, &key_hash, deed.at - WINDOW).await?;
    if failures >= MOST_FAILURES {
        let free_at = first.unwrap_or(deed.at) + WINDOW;
        let minutes = free_at.since(deed.at).as_millis() / 60_000 + 1;
        let refusal = Refusal::general("sign-in-too-many").with("minutes", minutes);
        return Err(refusal.into());
    }
    let person = store::person::by_account_key(&mut conn, &key).await?;
    drop(conn);
    let hash = person.as_ref().map(|person| person.password.as_str());
    let checked = service.inner.passwords.check(password, hash).await?;
    let Some(person) = person.filter(|_| checked.right) else {
        let mut tx = service.store().begin().await?;
        let id = uuid_at(deed.at, service.random());
        store::person::note_failure(&mut tx, id, &key_hash, deed.at, deed.at - WINDOW).await?;
        tx.commit().await?;
        return Err(Refusal::general("sign-in-wrong").into());
    };
    if checked.stale {
        let hash = service
            .inner
            .passwords
            .hash(password, service.random())
            .await?;
        let mut tx = service.store().begin().await?;
        store::person::set_password(&mut tx, person.id, &hash).await?;
        tx.commit().await?;
    }
    Ok(person.id)
}

/// A checked sign-up whose password is hashed; making the row is then quick.
pub(crate) struct Prepared {
    pub handle: Handle,
    pub email: Option<Email>,
    pub hash: String,
    pub locale: Locale,
}

/// Checks a sign-up's fields all at once and hashes its password.
pub(crate) async fn prepare(service: &Service, new: &SignUp) -> Result<Prepared> {
    let handle = Handle::parse(&new.handle);
    let email = (!new.email.trim().is_empty())
        .then(|| Email::parse(&new.email))
        .transpose();
    Refusal::join([
        handle.clone().map(drop),
        email.clone().map(drop),
        check_password(&new.password),
    ])?;
    let (handle, email) = (handle?, email?);
    let mut conn = service.store().read().await?;
    refuse_taken(&mut conn, &handle, email.as_ref()).await?;
    drop(conn);
    let hash = service
        .inner
        .passwords
        .hash(&new.password, service.random())
        .await?;
    Ok(Prepared {
        handle,
        email,
        hash,
        locale: new.locale,
    })
}

async fn refuse_taken(conn: &mut Conn, handle: &Handle, email: Option<&Email>) -> Result<()> {
    let (handle_taken, email_taken) =
        store::person::taken(conn, handle.as_str(), email.map(Email::as_str)).await?;
    let taken = |is: bool, field: &str, key: &str| {
        if is {
            Err(Refusal::field(field, key))
        } else {
            Ok(())
        }
    };
    Refusal::join([
        taken(handle_taken, "handle", "handle-taken"),
        taken(email_taken, "email", "email-taken"),
    ])?;
    Ok(())
}

/// Makes the account's row within the caller's transaction.
pub(crate) async fn insert(
    service: &Service,
    tx: &mut Tx,
    prepared: &Prepared,
    admin: bool,
    simulated: bool,
    at: Timestamp,
) -> Result<PersonId> {
    refuse_taken(tx, &prepared.handle, prepared.email.as_ref()).await?;
    let id = PersonId::new(at, service.random());
    let person = Person {
        id,
        handle: prepared.handle.as_str().to_owned(),
        email: prepared
            .email
            .as_ref()
            .map(|email| email.as_str().to_owned()),
        password: prepared.hash.clone(),
        locale: Some(prepared.locale),
        admin,
        simulated,
        created_at: at,
    };
    store::person::insert(tx, &person).await?;
    let aggregate = format!("person:{id}");
    store::outbox::append(
        tx,
        &aggregate,
        "person.joined",
        json!({ "admin": admin }),
        at,
    )
    .await?;
    Ok(id)
}

/// Makes a simulated person, who has no password and so can never sign in, with a role in a
/// community. Only the instance itself may: it is how a demo is peopled.
///
/// # Errors
/// Forbidden to people; refuses a taken handle.
pub async fn create_simulated(
    service: &Service,
    deed: &Deed,
    handle: &str,
    community: &domain::slug::Slug,
    role: Role,
) -> Result<PersonId> {
    if deed.actor != Actor::Instance {
        return Err(Error::Forbidden);
    }
    let handle = Handle::parse(handle)?;
    let hash = passwords::NO_PASSWORD.to_owned();
    let prepared = Prepared {
        handle,
        email: None,
        hash,
        locale: deed.locale,
    };
    let mut tx = service.store().begin().await?;
    let community = store::community::by_slug(&mut tx, community)
        .await?
        .ok_or(Error::NotFound)?;
    let id = insert(service, &mut tx, &prepared, false, true, deed.at).await?;
    store::community::join(&mut tx, community.id, id, role, deed.at).await?;
    tx.commit().await?;
    Ok(id)
}

/// One's own account.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn overview(service: &Service, deed: &Deed) -> Result<Account> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let person = store::person::by_id(&mut conn, me)
        .await?
        .ok_or(Error::SignIn)?;
    let mut roles: Vec<Belonging> = Vec::new();
    for (community, role) in store::community::roles(&mut conn, me).await? {
        if let Some(known) = roles
            .iter_mut()
            .find(|known| known.community.id == community)
        {
            known.roles.push(role);
        } else if let Some(found) = store::community::by_id(&mut conn, community).await? {
            roles.push(Belonging {
                community: found.into(),
                roles: vec![role],
            });
        }
    }
    Ok(Account {
        id: me,
        has_password: person.password != passwords::NO_PASSWORD,
        handle: person.handle,
        email: person.email,
        locale: person.locale,
        admin: person.admin,
        roles,
    })
}

/// Chooses the interface's language.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn set_locale(service: &Service, deed: &Deed, locale: Locale) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    store::person::set_locale(&mut tx, me, locale).await?;
    Ok(tx.commit().await?)
}

/// Changes one's password, or gives an account its first. Other sessions stay open until they are revoked.
///
/// # Errors
/// Refuses where there is an old one and it is wrong (`password-wrong`), or the new one is too short.
pub async fn change_password(service: &Service, deed: &Deed, old: &str, new: &str) -> Result<()> {
    let me = deed.myself()?;
    check_password(new)?;
    let mut conn = service.store().read().await?;
    let person = store::person::by_id(&mut conn, me)
        .await?
        .ok_or(Error::SignIn)?;
    drop(conn);
    if person.password != passwords::NO_PASSWORD {
        let hash = Some(person.password.as_str());
        let checked = service.inner.passwords.check(old, hash).await?;
        Refusal::unless(checked.right, "old", "password-wrong")?;
    }
    let hash = service.inner.passwords.hash(new, service.random()).await?;
    let mut tx = service.store().begin().await?;
    store::person::set_password(&mut tx, me, &hash).await?;
    let aggregate = format!("person:{me}");
    store::outbox::append(
        &mut tx,
        &aggregate,
        "person.password_changed",
        json!({}),
        deed.at,
    )
    .await?;
    Ok(tx.commit().await?)
}

/// One's own sessions, newest activity first; `current` is the one that asks.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn sessions(
    service: &Service,
    deed: &Deed,
    current: Option<Uuid>,
) -> Result<Vec<SessionView>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let listed = store::sessions::of_person(&mut conn, me, deed.at).await?;
    let view = |session: store::sessions::Listed| SessionView {
        current: current == Some(session.public_id),
        public_id: session.public_id,
        device: session.device,
        created_at: session.created_at,
        seen_at: session.seen_at,
    };
    Ok(listed.into_iter().map(view).collect())
}

/// Ends one of one's own sessions.
///
/// # Errors
/// `NotFound` where it is nobody's or somebody else's.
pub async fn revoke_session(service: &Service, deed: &Deed, public_id: Uuid) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    if !store::sessions::revoke(&mut tx, me, public_id).await? {
        return Err(Error::NotFound);
    }
    Ok(tx.commit().await?)
}
