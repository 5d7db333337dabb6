//! What a release is made from: read out of the database, with consent applied.

mod consents;
mod header;
mod items;
mod pay;
mod state;

use super::rounds;
use crate::{Error, Result, Service};
pub(super) use consents::Consents;
use consents::consent_rows;
use domain::consent::Purpose;
use domain::dataset::records::{Contributor, Records};
use domain::id::{ConsentId, ItemId, JudgementId, PersonId};
use domain::task;
use header::{About, header};
pub(super) use items::Places;
use items::{Beside, items, judgement_row};
use pay::pay;
pub use state::state;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use store::Conn;
use store::project::Project;
use store::release::Release;

/// The records of a release.
pub async fn records(service: &Service, project: &Project, release: &Release) -> Result<Records> {
    let mut conn = service.store().read().await?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let consents = Consents::read(&mut conn, project, service.now()).await?;
    let rejected: BTreeSet<JudgementId> = store::dispute::rejected(&mut conn, project.id)
        .await?
        .into_iter()
        .map(|(judgement,)| judgement)
        .collect();
    let kept: Vec<store::judgement::Judgement> =
        store::judgement::of_project(&mut conn, project.id, release.as_of)
            .await?
            .into_iter()
            .filter(|judgement| !rejected.contains(&judgement.id))
            // What is withdrawn goes, whatever was granted when it was made.
            .filter(|judgement| consents.grants(judgement.person_id, Purpose::PublishJudgements))
            .collect();

    let held = rounds::held(&mut conn, project, release.as_of).await?;
    let deliberated = rounds::people(&held, &consents);
    let mut people: BTreeSet<PersonId> = kept.iter().map(|judgement| judgement.person_id).collect();
    people.extend(&deliberated);
    let mut named: Vec<(Arc<str>, PersonId)> = Vec::with_capacity(people.len());
    for person in people {
        let name = service
            .inner
            .secrets
            .pseudonym(project.id, release.version, person)?;
        named.push((name.into(), person));
    }
    named.sort();
    let place_of: HashMap<PersonId, usize> = named
        .iter()
        .enumerate()
        .map(|(place, (_, person))| (*person, place))
        .collect();

    let attributes = store::profile::attributes(&mut conn, community.id).await?;
    let contributors =
        contributors(service, &mut conn, project, &consents, &named, &attributes).await?;
    let mut wanted: BTreeSet<ItemId> = kept.iter().map(|judgement| judgement.item_id).collect();
    wanted.extend(rounds::items(&held));
    let (items, places) = items(&mut conn, project, &wanted).await?;
    let rounds = rounds::records(&held, &consents, &places, &place_of);
    let mut marks = HashMap::<JudgementId, Vec<String>>::new();
    for (judgement, sign) in store::mark::standing(&mut conn, project.id).await? {
        marks.entry(judgement).or_default().push(sign);
    }
    // The reason of a judgement that a round counted, where moderators took it away there.
    let away: BTreeSet<JudgementId> = store::round::care::away(&mut conn, project.id)
        .await?
        .into_iter()
        .filter_map(|(_, judgement)| judgement)
        .collect();
    let written = store::task::written_of_project(&mut conn, project.id).await?;
    let mut written: HashMap<JudgementId, store::task::Written> = written
        .into_iter()
        .filter(|written| consents.grants(written.person_id, Purpose::PublishResponses))
        .map(|written| (written.judgement_id, written))
        .collect();
    let judgements = kept
        .iter()
        .filter_map(|judgement| {
            let beside = Beside {
                marks: marks.remove(&judgement.id).unwrap_or_default(),
                quoted: consents.grants(judgement.person_id, Purpose::QuoteWords)
                    && !away.contains(&judgement.id),
                wrote: written
                    .remove(&judgement.id)
                    .map(|written| (written.id.to_string().into(), written.text.into())),
            };
            judgement_row(judgement, beside, &places, &place_of)
        })
        .collect();
    let pay = pay(
        service,
        &mut conn,
        project,
        &consents,
        &place_of,
        (&named, &deliberated),
    )
    .await?;
    let rated = kept.iter().any(|j| j.task_kind == task::Kind::Rating);
    let about = About {
        project,
        community,
        release,
        attributes: &attributes,
        rated,
    };
    let header = header(service, &mut conn, about).await?;
    let used: BTreeSet<ConsentId> = kept.iter().map(|judgement| judgement.consent_id).collect();
    let consents = consent_rows(&consents, &used, &place_of, &named);
    Ok(Records {
        header,
        items,
        judgements,
        contributors,
        consents,
        pay,
        rounds,
    })
}

async fn contributors(
    service: &Service,
    conn: &mut Conn,
    project: &Project,
    consents: &Consents,
    named: &[(Arc<str>, PersonId)],
    attributes: &[store::profile::Attribute],
) -> Result<Vec<Contributor>> {
    let people: BTreeSet<PersonId> = named.iter().map(|(_, person)| *person).collect();
    let mut answers = HashMap::<_, Vec<Arc<str>>>::new();
    for kept in store::profile::of_community(conn, project.community_id).await? {
        let person = kept.person_id;
        // What is not published is not opened.
        if people.contains(&person) && consents.grants(person, Purpose::LinkDemographics) {
            let said = crate::profile::said(service, &kept)?;
            let values = said.values().iter().map(|value| value.as_str().into());
            answers.insert((person, kept.attribute_id), values.collect());
        }
    }
    let contributor = |(pseudonym, person): &(Arc<str>, PersonId)| {
        let linked = consents.grants(*person, Purpose::LinkDemographics);
        let said = |attribute: &store::profile::Attribute| {
            let said = answers.get(&(*person, attribute.id));
            said.cloned().unwrap_or_default()
        };
        Contributor {
            pseudonym: Arc::clone(pseudonym),
            attributes: attributes.iter().map(said).collect(),
            linked,
            granted: consents.granted(*person).cloned().unwrap_or_default(),
        }
    };
    Ok(named.iter().map(contributor).collect())
}
