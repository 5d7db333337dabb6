//! The questions that a community asks about its people: added, edited, asked no more.

use crate::community::{by_slug, in_locale};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::id::{AttributeId, CommunityId};
use domain::locale::Locale;
use domain::profile::{Choice, Definition, Kind, attribute_key};
use domain::refusal::Refusal;
use domain::slug::Slug;
use domain::time::Timestamp;
use serde::Serialize;
use serde_json::json;
use store::profile::Attribute;
use store::{Conn, Tx};

/// The most questions that a community may ask.
const MOST: usize = 60;

/// A question in the reader's language.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct AttributeView {
    pub key: String,
    pub version: i64,
    pub kind: Kind,
    pub label: String,
    pub help: String,
    /// Value and label.
    pub choices: Vec<(String, String)>,
    pub sensitive: bool,
}

/// A new question.
#[derive(Clone, Debug, Default)]
pub struct NewAttribute {
    /// A short name for exports: `a-z`, `0-9`, `_`.
    pub key: String,
    /// What it asks.
    pub asked: Definition,
}

/// A question as its editors see it.
#[derive(Clone, Debug)]
pub struct Editing {
    /// The short name, which stays.
    pub key: String,
    /// The newest version's number.
    pub version: i64,
    /// What it says.
    pub asked: Definition,
    /// Since when it is asked no more.
    pub retired_at: Option<Timestamp>,
}

/// What a community asks, for its editors.
#[derive(Clone, Debug)]
pub struct Desk {
    /// The community's name.
    pub name: String,
    /// The languages that it speaks.
    pub locales: Vec<Locale>,
    /// Everything that is asked, in its order, then what is asked no more.
    pub questions: Vec<Editing>,
}

impl AttributeView {
    pub(crate) fn of(attribute: &Attribute, locale: Locale) -> Self {
        let choice = |choice: &Choice| {
            let label = in_locale(&choice.label, locale);
            let label = if label.is_empty() {
                choice.value.clone()
            } else {
                label
            };
            (choice.value.clone(), label)
        };
        Self {
            key: attribute.key.clone(),
            version: attribute.version,
            kind: attribute.kind,
            label: in_locale(&attribute.label, locale),
            help: in_locale(&attribute.help, locale),
            choices: attribute.choices.iter().map(choice).collect(),
            sensitive: attribute.sensitive,
        }
    }

    /// How a value is read; one's own words read as they are.
    pub(crate) fn read(&self, value: &str) -> String {
        let offered = self.choices.iter().find(|(known, _)| known == value);
        offered.map_or_else(|| value.to_owned(), |(_, label)| label.clone())
    }
}

impl Editing {
    fn of(attribute: &Attribute) -> Self {
        Self {
            key: attribute.key.clone(),
            version: attribute.version,
            asked: attribute.definition(),
            retired_at: attribute.retired_at,
        }
    }
}

/// Everything that a community asks and asked.
///
/// # Errors
/// Forbidden but to stewards.
pub async fn desk(service: &Service, deed: &Deed, slug: &Slug) -> Result<Desk> {
    let mut conn = service.store().read().await?;
    let community = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::GovernCommunity, community.id)?;
    let mut all = store::profile::every_attribute(&mut conn, community.id).await?;
    all.sort_by_key(|attribute| attribute.retired_at.is_some());
    Ok(Desk {
        name: community.name,
        locales: community.locales.0,
        questions: all.iter().map(Editing::of).collect(),
    })
}

/// A question of a community that the actor governs, with everything else that it asks.
async fn own(
    tx: &mut Tx,
    deed: &Deed,
    slug: &Slug,
    key: &str,
) -> Result<(CommunityId, Attribute, Vec<Attribute>)> {
    let community = by_slug(tx, slug).await?;
    deed.may_in(Act::GovernCommunity, community.id)?;
    let all = store::profile::every_attribute(tx, community.id).await?;
    let found = all.iter().find(|attribute| attribute.key == key).cloned();
    Ok((community.id, found.ok_or(Error::NotFound)?, all))
}

async fn tell(
    tx: &mut Tx,
    deed: &Deed,
    community: CommunityId,
    id: AttributeId,
    (kind, version): (&str, i64),
) -> Result<()> {
    let body = json!({ "attribute": id, "version": version, "by": deed.actor.person() });
    let aggregate = format!("community:{community}");
    store::outbox::append(tx, &aggregate, kind, body, deed.at).await?;
    Ok(())
}

/// Adds a question to the community's profile.
///
/// # Errors
/// Forbidden but to stewards; refuses a key that is taken or malformed, a question that is not whole
/// (`domain::profile::Definition::check`), and more than 60 of them.
pub async fn add(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    new: NewAttribute,
) -> Result<AttributeId> {
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::GovernCommunity, community.id)?;
    let known = store::profile::every_attribute(&mut tx, community.id).await?;
    let taken = known.iter().any(|attribute| attribute.key == new.key);
    Refusal::join([
        attribute_key(&new.key),
        Refusal::unless(!taken, "attribute", "attribute-taken"),
        Refusal::unless(known.len() < MOST, "attribute", "attribute-many"),
        new.asked.check(),
    ])?;
    let id = AttributeId::new(deed.at, service.random());
    let position = known.iter().map(|attribute| attribute.position + 1).max();
    let position = position.unwrap_or_default();
    store::profile::insert_attribute(&mut tx, (id, community.id), &new.key, position).await?;
    store::profile::insert_version(&mut tx, id, 1, &new.asked, deed.at).await?;
    tell(
        &mut tx,
        deed,
        community.id,
        id,
        ("community.question_added", 1),
    )
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// Whether a project asks for voices of groups of a question.
async fn is_targeted(conn: &mut Conn, community: CommunityId, key: &str) -> Result<bool> {
    for project in store::project::of_community(conn, community).await? {
        let groups = store::target::groups(conn, project.id).await?;
        if groups.iter().any(|group| group.members.contains_key(key)) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes a new version of a question; its number. Whoever answered an older one keeps that answer
/// until they give another. Saying the same again changes nothing.
///
/// # Errors
/// Forbidden but to stewards; `Conflict("question-changed")` where `seen` is not the newest version;
/// refuses a question that is not whole, and one that becomes sensitive while a project asks for
/// voices of its groups.
pub async fn revise(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    (key, seen): (&str, i64),
    asked: Definition,
) -> Result<i64> {
    let mut tx = service.store().begin().await?;
    let (community, attribute, _) = own(&mut tx, deed, slug, key).await?;
    asked.check()?;
    if attribute.definition() == asked {
        return Ok(attribute.version);
    }
    if attribute.version != seen {
        return Err(Error::Conflict("question-changed"));
    }
    if asked.sensitive && is_targeted(&mut tx, community, key).await? {
        return Err(Refusal::field("sensitive", "attribute-targeted").into());
    }
    let version = attribute.version + 1;
    store::profile::insert_version(&mut tx, attribute.id, version, &asked, deed.at).await?;
    let told = ("community.question_revised", version);
    tell(&mut tx, deed, community, attribute.id, told).await?;
    tx.commit().await?;
    Ok(version)
}

/// Asks a question no more, or asks it again. What was answered stays its people's own.
///
/// # Errors
/// Forbidden but to stewards; refuses where a project asks for voices of its groups.
pub async fn retire(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    key: &str,
    retired: bool,
) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let (community, attribute, _) = own(&mut tx, deed, slug, key).await?;
    if attribute.retired_at.is_some() == retired {
        return Ok(());
    }
    if retired && is_targeted(&mut tx, community, key).await? {
        return Err(Refusal::general("attribute-targeted").into());
    }
    let at = retired.then_some(deed.at);
    store::profile::place(&mut tx, attribute.id, attribute.position, at).await?;
    let kind = if retired {
        "community.question_retired"
    } else {
        "community.question_restored"
    };
    tell(
        &mut tx,
        deed,
        community,
        attribute.id,
        (kind, attribute.version),
    )
    .await?;
    Ok(tx.commit().await?)
}

/// Asks a question before the one that it follows.
///
/// # Errors
/// Forbidden but to stewards.
pub async fn earlier(service: &Service, deed: &Deed, slug: &Slug, key: &str) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let (community, attribute, all) = own(&mut tx, deed, slug, key).await?;
    let asked: Vec<&Attribute> = all.iter().filter(|a| a.retired_at.is_none()).collect();
    let place = asked.iter().position(|other| other.id == attribute.id);
    let before = place.and_then(|place| asked.get(place.checked_sub(1)?));
    let Some(before) = before else { return Ok(()) };
    for (moved, position) in [(&attribute, before.position), (before, attribute.position)] {
        store::profile::place(&mut tx, moved.id, position, None).await?;
    }
    let told = ("community.question_moved", attribute.version);
    tell(&mut tx, deed, community, attribute.id, told).await?;
    Ok(tx.commit().await?)
}
