//! Communities: founding, charter, licence, questions.

use crate::attribute::AttributeView;
use crate::consent::NewDocument;
use crate::project::ProjectCard;
use crate::{Deed, Error, Result, Service};
use domain::authority::{Act, Role, Thing, can};
use domain::consent::{Purpose, Purposes};
use domain::id::CommunityId;
use domain::locale::Locale;
use domain::refusal::Refusal;
use domain::slug::Slug;
use serde::Serialize;
use serde_json::json;
use store::community::Community;
use store::profile::Texts;
use store::{Conn, Json};

/// A community in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct CommunityCard {
    pub id: CommunityId,
    pub slug: Slug,
    pub name: String,
    pub licence: String,
    pub locales: Vec<Locale>,
    pub simulated: bool,
}

impl From<Community> for CommunityCard {
    fn from(community: Community) -> Self {
        Self {
            id: community.id,
            slug: community.slug,
            name: community.name,
            licence: community.licence,
            locales: community.locales.0,
            simulated: community.simulated,
        }
    }
}

/// What the reader may do in a community: which links a page shows. The use cases decide by themselves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "each is the act of the same name")]
pub struct May {
    pub govern: bool,
    pub invite: bool,
    pub run: bool,
    pub explore: bool,
    pub release: bool,
    pub models: bool,
    pub contribute: bool,
}

impl May {
    pub(crate) fn of(deed: &Deed, community: CommunityId) -> Self {
        let may = |act| can(&deed.actor, act, Thing::Community(community));
        Self {
            govern: may(Act::GovernCommunity),
            invite: may(Act::Invite),
            run: may(Act::RunProject),
            explore: may(Act::ExploreDistributions),
            release: may(Act::BuildRelease),
            models: may(Act::ConnectModels),
            contribute: may(Act::Contribute),
        }
    }
}

/// A community's public page.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct CommunityView {
    pub card: CommunityCard,
    pub charter: String,
    pub stewards: Vec<String>,
    pub projects: Vec<ProjectCard>,
    pub attributes: Vec<AttributeView>,
    pub may: May,
    /// How many people belong; for those who invite.
    pub members: Option<i64>,
}

/// What a community is founded with.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct NewCommunity {
    pub slug: String,
    pub name: String,
    pub charter: String,
    pub licence: String,
    pub locales: Vec<Locale>,
    /// The consent document, at least in one of `locales`.
    pub consent: Vec<ConsentText>,
    pub controller: String,
    pub controller_address: String,
    pub controller_contact: String,
    pub jurisdiction: String,
    pub storage_location: String,
    pub simulated: bool,
}

/// A consent document's words in one language.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ConsentText {
    pub locale: Locale,
    pub title: String,
    /// Plain language, read first.
    pub summary: String,
    pub body: String,
}

/// Text in the reader's language, else English, else any.
pub(crate) fn in_locale(texts: &Texts, locale: Locale) -> String {
    let found = texts.get(&locale).or_else(|| texts.get(&Locale::En));
    found
        .or_else(|| texts.values().next())
        .cloned()
        .unwrap_or_default()
}

pub(crate) async fn by_slug(conn: &mut Conn, slug: &Slug) -> Result<Community> {
    store::community::by_slug(conn, slug)
        .await?
        .ok_or(Error::NotFound)
}

/// Every community, oldest first; public.
///
/// # Errors
/// As the database says.
pub async fn list(service: &Service, _deed: &Deed) -> Result<Vec<CommunityCard>> {
    let mut conn = service.store().read().await?;
    let found = store::community::list(&mut conn).await?;
    Ok(found.into_iter().map(CommunityCard::from).collect())
}

/// A community's public page.
///
/// # Errors
/// `NotFound`.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug) -> Result<CommunityView> {
    let mut conn = service.store().read().await?;
    let community = by_slug(&mut conn, slug).await?;
    let may = May::of(deed, community.id);
    let stewards = store::community::handles(&mut conn, community.id, Role::Steward).await?;
    let projects = store::project::of_community(&mut conn, community.id).await?;
    let attributes = store::profile::attributes(&mut conn, community.id).await?;
    let members = if may.invite {
        Some(store::community::members(&mut conn, community.id).await?)
    } else {
        None
    };
    let card = |project| ProjectCard::of(project, &community.slug);
    Ok(CommunityView {
        charter: community.charter.clone(),
        stewards: stewards.into_iter().map(|(handle,)| handle).collect(),
        projects: projects.into_iter().map(card).collect(),
        attributes: attributes
            .iter()
            .map(|a| AttributeView::of(a, deed.locale))
            .collect(),
        may,
        members,
        card: community.into(),
    })
}

/// Passes where text is there and not longer than `most` characters.
pub(crate) fn text(field: &str, value: &str, most: usize) -> std::result::Result<(), Refusal> {
    if value.trim().is_empty() {
        Err(Refusal::field(field, "text-missing"))
    } else if value.chars().count() > most {
        Err(Refusal::field(field, "text-long").with("most", most))
    } else {
        Ok(())
    }
}

/// Founds a community with its first consent document. The founder becomes its steward,
/// organizer and curator.
///
/// # Errors
/// Forbidden but to admins, the instance and those who organize elsewhere; refuses missing texts,
/// no language, a taken slug.
pub async fn found(service: &Service, deed: &Deed, new: NewCommunity) -> Result<Slug> {
    deed.may(Act::FoundCommunity, Thing::Instance)?;
    let slug = new.slug.parse::<Slug>();
    let some = |fine: bool, field: &str, key: &str| {
        if fine {
            Ok(())
        } else {
            Err(Refusal::field(field, key))
        }
    };
    Refusal::join([
        slug.clone().map(drop),
        text("name", &new.name, 120),
        text("charter", &new.charter, 20_000),
        text("licence", &new.licence, 80),
        some(!new.locales.is_empty(), "locales", "locales-missing"),
        some(!new.consent.is_empty(), "consent", "text-missing"),
    ])?;
    let slug = slug?;
    let mut tx = service.store().begin().await?;
    if store::community::by_slug(&mut tx, &slug).await?.is_some() {
        return Err(Refusal::field("slug", "slug-taken").into());
    }
    let id = CommunityId::new(deed.at, service.random());
    let community = Community {
        id,
        slug: slug.clone(),
        name: new.name.trim().to_owned(),
        charter: new.charter,
        licence: new.licence.trim().to_owned(),
        locales: Json(new.locales),
        simulated: new.simulated,
        created_at: deed.at,
    };
    store::community::insert(&mut tx, &community).await?;
    let document = NewDocument {
        purposes: Purposes::from(Purpose::ALL),
        texts: new.consent,
        controller: new.controller,
        controller_address: new.controller_address,
        controller_contact: new.controller_contact,
        jurisdiction: new.jurisdiction,
        storage_location: new.storage_location,
        ..NewDocument::default()
    };
    crate::consent::insert_document(service, &mut tx, deed, id, 1, document).await?;
    if let Some(founder) = deed.actor.person() {
        for role in [Role::Steward, Role::Organizer, Role::Curator] {
            store::community::join(&mut tx, id, founder, role, deed.at).await?;
        }
    }
    let body = json!({ "slug": slug, "by": deed.actor.person() });
    let aggregate = format!("community:{id}");
    store::outbox::append(&mut tx, &aggregate, "community.founded", body, deed.at).await?;
    tx.commit().await?;
    Ok(slug)
}

/// Changes charter and licence.
///
/// # Errors
/// Forbidden but to stewards; refuses missing texts.
pub async fn revise(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    charter: &str,
    licence: &str,
) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::GovernCommunity, community.id)?;
    Refusal::join([
        text("charter", charter, 20_000),
        text("licence", licence, 80),
    ])?;
    store::community::revise(&mut tx, community.id, charter, licence.trim()).await?;
    let body = json!({ "by": deed.actor.person(), "licence": licence.trim() });
    let aggregate = format!("community:{}", community.id);
    store::outbox::append(&mut tx, &aggregate, "community.revised", body, deed.at).await?;
    Ok(tx.commit().await?)
}
