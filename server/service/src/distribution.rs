//! Preference distributions as curators explore them, live from the database.

use crate::group::declared;
use crate::project::by_slug;
use crate::{Deed, Error, Result, Service};
use domain::authority::Act;
use domain::disclosure::K;
use domain::id::{ItemId, ResponseId};
use domain::item::Message;
use domain::preference::{Distribution, Voice, distributions};
use domain::slug::Slug;
use serde::Serialize;
use std::collections::HashMap;

/// Items on a page.
const PER_PAGE: i64 = 50;

/// A page of a project's items.
#[derive(Clone, Debug, Serialize)]
pub struct ItemList {
    /// The items.
    pub rows: Vec<ItemRow>,
    /// How many pages there are.
    pub pages: i64,
}

/// An item in short.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ItemRow {
    pub id: ItemId,
    pub external_id: String,
    pub language: String,
    /// The beginning of the prompt's last turn.
    pub excerpt: String,
    pub voices: i64,
}

/// One item's distributions.
#[derive(Clone, Debug)]
pub struct ItemDistributions {
    /// The content's language.
    pub language: String,
    /// The turns of the prompt.
    pub prompt: Vec<Message>,
    /// Text and model of each response; distributions name them by their place.
    pub responses: Vec<(String, String)>,
    /// Key, question and values of each attribute; groups are named by their place.
    pub attributes: Vec<AttributeGroups>,
    /// In total and per group, suppressed where small.
    pub distributions: Vec<Distribution<usize>>,
}

/// An attribute with the values that people gave.
#[derive(Clone, Debug)]
pub struct AttributeGroups {
    /// Its key.
    pub key: String,
    /// Its question in the reader's language.
    pub label: String,
    /// Its values as they are read.
    pub values: Vec<String>,
}

/// A page of items, from 0.
///
/// # Errors
/// Forbidden but to curators, organizers and stewards.
pub async fn items(service: &Service, deed: &Deed, slug: &Slug, page: u32) -> Result<ItemList> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::ExploreDistributions, project.community_id)?;
    let count = store::item::count(&mut conn, project.id).await?;
    let offset = i64::from(page) * PER_PAGE;
    let found = store::item::page(&mut conn, project.id, offset, PER_PAGE).await?;
    let voices: HashMap<ItemId, i64> = store::item::voices(&mut conn, project.id)
        .await?
        .into_iter()
        .collect();
    let row = |item: store::item::Item| ItemRow {
        voices: voices.get(&item.id).copied().unwrap_or_default(),
        excerpt: item
            .prompt
            .last()
            .map(|turn| excerpt(&turn.content))
            .unwrap_or_default(),
        id: item.id,
        external_id: item.external_id,
        language: item.language.to_string(),
    };
    let rows = found.into_iter().map(row).collect();
    Ok(ItemList {
        rows,
        pages: (count + PER_PAGE - 1) / PER_PAGE,
    })
}

fn excerpt(text: &str) -> String {
    let mut short: String = text.chars().take(120).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// An item's distributions. Attributes count for people who consented to link them.
///
/// # Errors
/// Forbidden but to curators, organizers and stewards.
pub async fn item(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    id: ItemId,
) -> Result<ItemDistributions> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::ExploreDistributions, project.community_id)?;
    let item = store::item::by_id(&mut conn, project.id, id)
        .await?
        .ok_or(Error::NotFound)?;
    let responses = store::item::responses(&mut conn, id).await?;
    let community = project.community_id;
    let judgements = store::judgement::of_item(&mut conn, project.id, id).await?;
    let people = judgements.iter().map(|j| j.person_id).collect();
    let declared = declared(&mut conn, deed, community, &people).await?;
    // What was withdrawn counts nowhere any more.
    let judgements: Vec<_> = judgements
        .into_iter()
        .filter(|judgement| declared.counted.contains(&judgement.person_id))
        .collect();
    let place = |id: ResponseId| responses.iter().position(|response| response.id == id);
    let rankings: Vec<_> = judgements
        .iter()
        .map(|judgement| judgement.ranking.map(place).unwrap_or_default())
        .collect();
    let voices: Vec<Voice<'_, usize>> = judgements
        .iter()
        .zip(&rankings)
        .map(|(judgement, ranking)| Voice {
            ranking,
            none_acceptable: judgement.none_acceptable,
            groups: declared.groups(judgement.person_id),
        })
        .collect();
    let places: Vec<usize> = (0..responses.len()).collect();
    let found = distributions(&places, &voices, &declared.sizes(), K);
    Ok(ItemDistributions {
        language: item.language.to_string(),
        prompt: item.prompt.0,
        attributes: declared.attributes,
        responses: responses.into_iter().map(|r| (r.text, r.model)).collect(),
        distributions: found,
    })
}
