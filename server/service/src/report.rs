//! The public report of a round that is over: what people said, what the talk changed, who stands
//! behind the result and who does not.
//!
//! Figures are those of [`domain::deliberation::findings`], over everybody who takes part and has not
//! taken that back. Words stand here only of people who agreed to be quoted: the report is read by
//! anybody, the round only by who belongs to it.

use crate::attribute::AttributeView;
use crate::distribution::AttributeGroups;
use crate::{Deed, Error, Result, Service};
use domain::consent::{Purpose, Purposes, expired};
use domain::deliberation::change::DRAWS;
use domain::deliberation::findings::{Findings, RoundRecord, findings, of_transcript};
use domain::deliberation::record::{Handle, Words};
use domain::deliberation::state::{Ending, Phase};
use domain::deliberation::transcript::Transcript;
use domain::disclosure::K;
use domain::id::{ItemId, PersonId, ResponseId, RoundId};
use domain::item::Message;
use domain::slug::Slug;
use domain::time::Timestamp;
use rand::SeedableRng;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use store::Conn;
use store::profile::Attribute;
use store::project::Project;

/// A round's report.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct RoundReport {
    pub id: RoundId,
    pub title: String,
    pub purpose: String,
    pub project: Slug,
    pub project_title: String,
    pub community: String,
    pub licence: String,
    pub simulated: bool,
    pub ending: Ending,
    pub opened: Option<Timestamp>,
    pub closed: Timestamp,
    /// The attributes by which people are divided; groups are named by their place.
    pub attributes: Vec<AttributeGroups>,
    pub items: Vec<ReportItem>,
    pub statements: Vec<Quoted>,
    pub proposals: Vec<Quoted>,
    /// Dissents with how many people share each.
    pub dissents: Vec<(Quoted, usize)>,
    pub findings: Arc<Findings>,
    /// The least number of people in a group that is shown.
    pub k: u64,
}

/// An item of the round.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ReportItem {
    pub language: String,
    pub prompt: Vec<Message>,
    pub responses: Vec<String>,
}

/// Words with their language; no text where whoever wrote them is not quoted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Quoted {
    pub text: Option<String>,
    pub language: String,
}

/// The report of a round; anybody may read it once the round is over.
///
/// # Errors
/// `NotFound` before that, and where nobody said anything.
pub async fn round(service: &Service, deed: &Deed, id: RoundId) -> Result<RoundReport> {
    let mut conn = service.store().read().await?;
    let row = store::round::by_id(&mut conn, id).await?;
    let row = row.ok_or(Error::NotFound)?;
    let Phase::Closed { how, on } = row.state.phase else {
        return Err(Error::NotFound);
    };
    let project = store::project::by_id(&mut conn, row.project_id).await?;
    let project = project.ok_or(Error::NotFound)?;
    let community = store::community::by_id(&mut conn, project.community_id).await?;
    let community = community.ok_or(Error::NotFound)?;
    let transcript = store::round::transcript(&mut conn, id).await?;
    let transcript = transcript.filter(|transcript| !transcript.is_silent());
    let mut transcript = transcript.ok_or(Error::NotFound)?;
    let granted = granted(&mut conn, &project, &transcript, deed.at).await?;
    let grants = |person: PersonId, purpose| {
        granted
            .get(&person)
            .is_some_and(|granted| granted.contains(&purpose))
    };
    let quotes: BTreeSet<Handle> = transcript
        .members
        .iter()
        .filter(|member| grants(member.person, Purpose::QuoteWords))
        .map(|member| member.handle)
        .collect();
    // What was withdrawn counts nowhere any more.
    transcript
        .members
        .retain(|member| grants(member.person, Purpose::Annotate));
    let linked: Vec<PersonId> = transcript
        .members
        .iter()
        .map(|member| member.person)
        .filter(|person| grants(*person, Purpose::LinkDemographics))
        .collect();
    let attributes = store::profile::attributes(&mut conn, community.id).await?;
    let (groups, values) = groups(service, &mut conn, &project, &attributes, &linked).await?;
    let (items, responses) = items(&mut conn, &project, &transcript).await?;
    drop(conn);
    let record = of_transcript(
        &transcript,
        &responses,
        |person| groups.get(&person).cloned().unwrap_or_default(),
        values.iter().map(Vec::len).collect(),
    );
    let found = service.reports().findings(id, record).await?;
    let quoted = |by: Option<Handle>, words: &Words| {
        let quoted = by.is_none_or(|by| quotes.contains(&by)) && !words.text.is_empty();
        Quoted {
            text: quoted.then(|| words.text.clone()),
            language: words.language.to_string(),
        }
    };
    let statements = transcript.statements.iter().map(|dated| {
        let statement = &dated.said.statement;
        quoted(statement.by, &statement.words)
    });
    let proposals = transcript.proposals.iter().map(|dated| {
        let synthesis = &dated.said.synthesis;
        let words = synthesis.revised.as_ref().unwrap_or(&synthesis.words);
        // What the group chose is the group's.
        quoted(synthesis.by.filter(|_| !dated.said.chosen), words)
    });
    let there = |handle: &&Handle| transcript.person(**handle).is_some();
    let dissents = transcript.dissents.iter().map(|dated| {
        let dissent = &dated.said;
        let people = dissent.joined.iter().filter(there).count();
        (quoted(Some(dissent.by), &dissent.words), people)
    });
    Ok(RoundReport {
        id,
        title: row.title.clone(),
        purpose: row.purpose.clone(),
        project: project.slug.clone(),
        project_title: project.title.clone(),
        community: community.name,
        licence: community.licence,
        simulated: project.simulated,
        ending: how,
        opened: row.opened_at,
        closed: on,
        attributes: named(&attributes, values, deed),
        statements: statements.collect(),
        proposals: proposals.collect(),
        dissents: dissents.collect(),
        items,
        findings: found,
        k: K,
    })
}

/// The figures of reports that were read lately, with what they were made of: they are made again
/// once that is no longer the same, be it for a word that was removed, an answer or a withdrawal.
#[derive(Default)]
pub(crate) struct Memory {
    /// Held while figures are made, so that a crowd that comes at once waits for one computation.
    turn: tokio::sync::Mutex<()>,
    kept: Mutex<HashMap<RoundId, (RoundRecord, Arc<Findings>)>>,
}

/// So many rounds' figures are kept.
const MOST_KEPT: usize = 64;

impl Memory {
    fn get(&self, id: RoundId, record: &RoundRecord) -> Option<Arc<Findings>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, found) = kept.get(&id)?;
        (of == record).then(|| Arc::clone(found))
    }

    async fn findings(&self, id: RoundId, record: RoundRecord) -> Result<Arc<Findings>> {
        if let Some(found) = self.get(id, &record) {
            return Ok(found);
        }
        let _turn = self.turn.lock().await;
        if let Some(found) = self.get(id, &record) {
            return Ok(found);
        }
        let made = tokio::task::spawn_blocking(move || {
            // The same report gives the same intervals each time.
            let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(0);
            let found = findings(&record, K, DRAWS, &mut rng);
            (record, Arc::new(found))
        });
        let made = made
            .await
            .map_err(|error| Error::Fault(error.to_string()))?;
        let found = Arc::clone(&made.1);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(id, made);
        Ok(found)
    }
}

/// What each member grants now.
async fn granted(
    conn: &mut Conn,
    project: &Project,
    transcript: &Transcript,
    now: Timestamp,
) -> Result<HashMap<PersonId, Purposes>> {
    let mut found = HashMap::new();
    for member in &transcript.members {
        let standing = store::consent::standing(conn, member.person, project.community_id).await?;
        if let Some(standing) = standing.filter(|standing| !expired(standing.expires_at, now)) {
            found.insert(member.person, standing.granted.0);
        }
    }
    Ok(found)
}

/// Each person's value of each attribute by its place, and the values that anybody has.
type Groups = (HashMap<PersonId, Vec<Option<usize>>>, Vec<Vec<String>>);

async fn groups(
    service: &Service,
    conn: &mut Conn,
    project: &Project,
    attributes: &[Attribute],
    linked: &[PersonId],
) -> Result<Groups> {
    let mut said: HashMap<PersonId, Vec<Option<String>>> = HashMap::new();
    let mut values: Vec<BTreeSet<String>> = vec![BTreeSet::new(); attributes.len()];
    for person in linked {
        let mut own = vec![None; attributes.len()];
        let kept = store::profile::answers(conn, *person, project.community_id).await?;
        for kept in kept.iter().filter(|kept| kept.until.is_none()) {
            let place = attributes
                .iter()
                .position(|known| known.id == kept.attribute_id);
            let cells = place.and_then(|place| Some((own.get_mut(place)?, values.get_mut(place)?)));
            // Nobody stands on two sides: whoever gives several values stands on none.
            if let (Some((cell, known)), [value]) =
                (cells, crate::profile::said(service, kept)?.values())
            {
                known.insert(value.clone());
                *cell = Some(value.clone());
            }
        }
        said.insert(*person, own);
    }
    let values: Vec<Vec<String>> = values
        .into_iter()
        .map(|values| values.into_iter().collect())
        .collect();
    let place = |(value, known): (Option<String>, &Vec<String>)| known.binary_search(&value?).ok();
    let placed = said
        .into_iter()
        .map(|(person, own)| (person, own.into_iter().zip(&values).map(place).collect()));
    Ok((placed.collect(), values))
}

/// The round's items as they are shown, and the ids of their responses.
type Items = (Vec<ReportItem>, HashMap<ItemId, Vec<ResponseId>>);

async fn items(conn: &mut Conn, project: &Project, transcript: &Transcript) -> Result<Items> {
    let (mut items, mut ids) = (Vec::new(), HashMap::new());
    for discussed in &transcript.items {
        let item = store::item::by_id(conn, project.id, discussed.item).await?;
        let item = item.ok_or(Error::NotFound)?;
        let responses = store::item::responses(conn, discussed.item).await?;
        ids.insert(
            discussed.item,
            responses.iter().map(|response| response.id).collect(),
        );
        items.push(ReportItem {
            language: item.language.to_string(),
            prompt: item.prompt.0,
            responses: responses.into_iter().map(|one| one.text).collect(),
        });
    }
    Ok((items, ids))
}

fn named(attributes: &[Attribute], values: Vec<Vec<String>>, deed: &Deed) -> Vec<AttributeGroups> {
    let named = attributes.iter().zip(values).map(|(attribute, values)| {
        let view = AttributeView::of(attribute, deed.locale);
        let label = |value: String| {
            let offered = view.choices.iter().find(|(known, _)| *known == value);
            offered.map_or_else(|| value.clone(), |(_, label)| label.clone())
        };
        AttributeGroups {
            values: values.into_iter().map(label).collect(),
            key: view.key.clone(),
            label: view.label.clone(),
        }
    });
    named.collect()
}
