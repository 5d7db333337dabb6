//! The languages of a project's content: which are wanted and how well they must be spoken, and where
//! the items' words come from.

use crate::project::{ProjectCard, by_slug};
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::language::{Language, Proficiency};
use domain::refusal::Refusal;
use domain::slug::Slug;
use serde_json::json;
use std::collections::BTreeSet;

/// The most languages that a project may want.
const MOST: usize = 50;

/// A project's languages.
#[derive(Clone, Debug)]
pub struct LanguagesView {
    /// Which project.
    pub project: ProjectCard,
    /// Those that it wants; none: all, by anybody.
    pub wanted: Vec<(Language, Proficiency)>,
    /// How many items there are by language and stated origin (`domain::item::provenance::Origin` by
    /// name, or empty).
    pub items: Vec<(Language, String, i64)>,
}

/// A project's languages.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn view(service: &Service, deed: &Deed, slug: &Slug) -> Result<LanguagesView> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let wanted = store::language::wanted(&mut conn, project.id).await?;
    let known = |(language, level)| Some((language, Proficiency::of_level(level)?));
    Ok(LanguagesView {
        wanted: wanted.into_iter().filter_map(known).collect(),
        items: store::language::items(&mut conn, project.id).await?,
        project: ProjectCard::of(project, &community.slug),
    })
}

/// Sets the languages that a project wants. What is reserved already stays reserved.
///
/// # Errors
/// Forbidden but to organizers; refuses a language twice, and too many.
pub async fn set(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    wanted: &[(Language, Proficiency)],
) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let project = by_slug(&mut tx, slug).await?;
    deed.may_in(Act::RunProject, project.community_id)?;
    let names: BTreeSet<&Language> = wanted.iter().map(|(language, _)| language).collect();
    let once = names.len() == wanted.len() && names.len() <= MOST;
    Refusal::unless(once, "languages", "languages-once")?;
    let levels: Vec<(Language, i64)> = wanted
        .iter()
        .map(|(language, proficiency)| (language.clone(), proficiency.level()))
        .collect();
    store::language::want(&mut tx, project.id, &levels).await?;
    let body = json!({ "languages": wanted, "by": deed.actor.person() });
    let aggregate = format!("project:{}", project.id);
    store::outbox::append(&mut tx, &aggregate, "project.languages_set", body, deed.at).await?;
    Ok(tx.commit().await?)
}
