//! A person's profile in a community: self-described, every question skippable.
//!
//! Every change makes a new version of the profile, and a judgement keeps the version of its time.
//! An answer that is changed stays as what held until then; one that is deleted is gone, now and
//! before.

use crate::attribute::AttributeView;
use crate::community::by_slug;
use crate::vault::About;
use crate::{Deed, Error, Result, Service};
use domain::authority::Role;
use domain::id::{AnswerId, AttributeId, CommunityId, PersonId};
pub use domain::profile::Answer;
use domain::slug::Slug;
use domain::time::Timestamp;
use serde::Serialize;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};
use store::profile::{Attribute, Kept};
use store::{Conn, Tx};

/// A question with one's own answer.
#[derive(Clone, Debug, Serialize)]
pub struct Question {
    /// What is asked now.
    #[serde(flatten)]
    pub asked: AttributeView,
    /// Whether it is asked no more, and stands here because it was answered.
    pub retired: bool,
    /// `None` where it was never answered.
    pub answer: Option<Answer>,
    /// Whether the question changed since it was answered.
    pub changed: bool,
    /// When it was answered.
    pub answered_at: Option<Timestamp>,
    /// What held before, the newest first.
    pub before: Vec<Earlier>,
}

/// An answer that held once, as it read then.
#[derive(Clone, Debug, Serialize)]
pub struct Earlier {
    /// What was said, in the words of its version.
    pub said: Vec<String>,
    /// When it was said.
    pub answered_at: Timestamp,
    /// How many judgements were made while it held.
    pub judgements: i64,
}

/// Whoever belongs to a community, whatever their role.
fn belong(deed: &Deed, community: CommunityId) -> Result<PersonId> {
    let me = deed.myself()?;
    let mut roles = Role::ALL.iter();
    if roles.any(|role| deed.actor.has(community, *role)) {
        Ok(me)
    } else {
        Err(Error::Forbidden)
    }
}

/// What an answer says.
pub(crate) fn said(service: &Service, kept: &Kept) -> Result<Answer> {
    service.unseal(About::Answer(kept.person_id, kept.attribute_id), &kept.said)
}

/// What people say by the keys of some questions, with nothing where they declined.
pub(crate) fn by_key(
    service: &Service,
    attributes: &[Attribute],
    kept: &[Kept],
) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut found = BTreeMap::new();
    for kept in kept.iter().filter(|kept| kept.until.is_none()) {
        let attribute = attributes
            .iter()
            .find(|known| known.id == kept.attribute_id);
        if let Some(attribute) = attribute {
            let values = said(service, kept)?.values().iter().cloned().collect();
            found.insert(attribute.key.clone(), values);
        }
    }
    Ok(found)
}

/// A community's questions with one's own answers, those before included.
///
/// # Errors
/// `SignIn`; `Forbidden` to whoever does not belong.
pub async fn questions(service: &Service, deed: &Deed, community: &Slug) -> Result<Vec<Question>> {
    let mut conn = service.store().read().await?;
    let community = by_slug(&mut conn, community).await?;
    let me = belong(deed, community.id)?;
    let attributes = store::profile::every_attribute(&mut conn, community.id).await?;
    let answers = store::profile::answers(&mut conn, me, community.id).await?;
    let judged = store::profile::judged_under(&mut conn, me, community.id).await?;
    let mut found = Vec::new();
    for attribute in &attributes {
        let mine: Vec<&Kept> = answers
            .iter()
            .filter(|kept| kept.attribute_id == attribute.id)
            .collect();
        if attribute.retired_at.is_some() && mine.is_empty() {
            continue;
        }
        found.push(question(service, deed, &mut conn, attribute, &mine, &judged).await?);
    }
    found.sort_by_key(|question| question.retired);
    Ok(found)
}

async fn question(
    service: &Service,
    deed: &Deed,
    conn: &mut Conn,
    attribute: &Attribute,
    mine: &[&Kept],
    judged: &[(i64, i64)],
) -> Result<Question> {
    let (mut answer, mut answered_at, mut changed) = (None, None, false);
    let mut before = Vec::new();
    let mut versions = Vec::new();
    for kept in mine {
        let said = said(service, kept)?;
        if kept.until.is_none() {
            changed = kept.attribute_version != attribute.version;
            (answer, answered_at) = (Some(said), Some(kept.answered_at));
            continue;
        }
        if versions.is_empty() {
            versions = store::profile::versions(conn, attribute.id).await?;
        }
        let stated = versions
            .iter()
            .find(|v| v.version == kept.attribute_version);
        let view = AttributeView::of(stated.unwrap_or(attribute), deed.locale);
        let held =
            |version: i64| version >= kept.since && kept.until.is_none_or(|until| version < until);
        let under = judged.iter().filter(|(version, _)| held(*version));
        before.push(Earlier {
            said: said.values().iter().map(|value| view.read(value)).collect(),
            answered_at: kept.answered_at,
            judgements: under.map(|(_, count)| count).sum(),
        });
    }
    Ok(Question {
        asked: AttributeView::of(attribute, deed.locale),
        retired: attribute.retired_at.is_some(),
        answer,
        changed,
        answered_at,
        before,
    })
}

/// Sets answers by question key; `None` deletes one, in all its versions. Unknown keys are passed
/// over, and so are answers that say what holds already.
///
/// # Errors
/// `Forbidden` to whoever does not belong; refuses what `domain::profile::Definition::settle` does.
pub async fn answer(
    service: &Service,
    deed: &Deed,
    community: &Slug,
    answers: Vec<(String, Option<Answer>)>,
) -> Result<()> {
    let mut tx = service.store().begin().await?;
    let community = by_slug(&mut tx, community).await?;
    let me = belong(deed, community.id)?;
    let attributes = store::profile::every_attribute(&mut tx, community.id).await?;
    let mut settled = Vec::new();
    let mut fine = Ok(());
    for (key, answer) in answers {
        let Some(attribute) = attributes.iter().find(|attribute| attribute.key == key) else {
            continue;
        };
        let kept = answer.map_or(Ok(None), |answer| {
            attribute.definition().settle(&key, answer)
        });
        match kept {
            // A question that is asked no more takes no answers; deleting is always possible.
            Ok(Some(_)) if attribute.retired_at.is_some() => {}
            Ok(kept) => settled.push((attribute, kept)),
            Err(refusal) => fine = domain::refusal::Refusal::join([fine, Err(refusal)]),
        }
    }
    fine?;
    let changed = change(service, &mut tx, deed, (me, community.id), settled).await?;
    if changed.is_empty() {
        return Ok(());
    }
    crate::group::regroup(service, &mut tx, community.id, me).await?;
    let body = json!({ "community": community.id, "attributes": changed });
    let aggregate = format!("person:{me}");
    store::outbox::append(&mut tx, &aggregate, "profile.answered", body, deed.at).await?;
    Ok(tx.commit().await?)
}

/// Keeps what differs from what holds, under one new version of the profile.
async fn change(
    service: &Service,
    tx: &mut Tx,
    deed: &Deed,
    (me, community): (PersonId, CommunityId),
    settled: Vec<(&Attribute, Option<Answer>)>,
) -> Result<Vec<AttributeId>> {
    let held = store::profile::answers(tx, me, community).await?;
    let mut differs = Vec::new();
    for (attribute, answer) in settled {
        let mut of_this = held.iter().filter(|kept| kept.attribute_id == attribute.id);
        let holds = of_this.clone().find(|kept| kept.until.is_none());
        let same = match (&answer, holds) {
            (None, _) => of_this.next().is_none(),
            (Some(_), None) => false,
            (Some(answer), Some(kept)) => {
                kept.attribute_version == attribute.version && said(service, kept)? == *answer
            }
        };
        if !same {
            differs.push((attribute, answer));
        }
    }
    if differs.is_empty() {
        return Ok(Vec::new());
    }
    let since = store::profile::next_version(tx, me, community, deed.at).await?;
    let mut changed = Vec::new();
    for (attribute, answer) in differs {
        changed.push(attribute.id);
        let Some(answer) = answer else {
            store::profile::clear(tx, me, attribute.id).await?;
            continue;
        };
        let kept = Kept {
            id: AnswerId::new(deed.at, service.random()),
            person_id: me,
            attribute_id: attribute.id,
            attribute_version: attribute.version,
            since,
            until: None,
            said: service.seal(About::Answer(me, attribute.id), &answer)?,
            answered_at: deed.at,
        };
        store::profile::answer(tx, &kept).await?;
    }
    Ok(changed)
}
