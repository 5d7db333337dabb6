//! A person's profile in a community: self-described, every question skippable.

use crate::community::{AttributeView, by_slug};
use crate::{Deed, Error, Result, Service};
use domain::authority::Role;
use domain::refusal::Refusal;
use domain::slug::Slug;
use serde::Serialize;
use serde_json::json;

/// The longest answer in characters.
const LONGEST: usize = 80;

/// An answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Answer {
    /// An offered value, or one's own words.
    Said(String),
    /// "Prefer not to say."
    Declined,
}

/// A question with one's own answer.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Question {
    pub key: String,
    pub label: String,
    pub help: String,
    /// Value and label.
    pub choices: Vec<(String, String)>,
    /// `None` where it was never answered.
    pub answer: Option<Answer>,
}

/// A community's questions with one's own answers.
///
/// # Errors
/// `SignIn`; `Forbidden` to whoever does not belong.
pub async fn questions(service: &Service, deed: &Deed, community: &Slug) -> Result<Vec<Question>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let community = by_slug(&mut conn, community).await?;
    if !Role::ALL
        .iter()
        .any(|role| deed.actor.has(community.id, *role))
    {
        return Err(Error::Forbidden);
    }
    let attributes = store::profile::attributes(&mut conn, community.id).await?;
    let answers = store::profile::answers(&mut conn, me, community.id).await?;
    let question = |attribute: &store::profile::Attribute| {
        let view = AttributeView::of(attribute, deed.locale);
        let found = answers.iter().find(|(id, _)| *id == attribute.id);
        let answer = found.map(|(_, value)| value.clone().map_or(Answer::Declined, Answer::Said));
        Question {
            key: view.key,
            label: view.label,
            help: view.help,
            choices: view.choices,
            answer,
        }
    };
    Ok(attributes.iter().map(question).collect())
}

/// Sets answers by question key; `None` clears one. Unknown keys are passed over.
///
/// # Errors
/// `Forbidden` to whoever does not belong; refuses an answer over 80 characters.
pub async fn answer(
    service: &Service,
    deed: &Deed,
    community: &Slug,
    answers: Vec<(String, Option<Answer>)>,
) -> Result<()> {
    let me = deed.myself()?;
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, community).await?;
    if !Role::ALL
        .iter()
        .any(|role| deed.actor.has(community.id, *role))
    {
        return Err(Error::Forbidden);
    }
    let attributes = store::profile::attributes(&mut tx, community.id).await?;
    let mut changed = Vec::new();
    for (key, answer) in answers {
        let Some(attribute) = attributes.iter().find(|attribute| attribute.key == key) else {
            continue;
        };
        let value = match &answer {
            None => {
                store::profile::clear(&mut tx, me, attribute.id).await?;
                continue;
            }
            Some(Answer::Declined) => None,
            Some(Answer::Said(text)) => Some(text.trim()),
        };
        if value.is_some_and(|text| text.is_empty() || text.chars().count() > LONGEST) {
            return Err(Refusal::field(&key, "answer-long")
                .with("most", LONGEST)
                .into());
        }
        store::profile::set(&mut tx, me, attribute.id, value, deed.at).await?;
        changed.push(attribute.id);
    }
    crate::group::regroup(&mut tx, community.id, me).await?;
    let body = json!({ "community": community.id, "attributes": changed });
    let aggregate = format!("person:{me}");
    store::outbox::append(&mut tx, &aggregate, "profile.answered", body, deed.at).await?;
    Ok(tx.commit().await?)
}
