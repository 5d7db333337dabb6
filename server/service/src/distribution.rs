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

/// The beginning of a text.
pub(crate) fn excerpt(text: &str) -> String {
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
    let declared = declared(service, &mut conn, deed, community, &people).await?;
    // What was withdrawn counts nowhere any more.
    let judgements: Vec<_> = judgements
        .into_iter()
        .filter(|judgement| declared.counted.contains(&judgement.person_id))
        // Distributions are of tasks that compare responses.
        .filter(|judgement| judgement.task_kind.orders())
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
            reach: judgement
                .task_kind
                .reach(judgement.order_shown.len(), responses.len()),
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
