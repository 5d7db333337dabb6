//! What a round may be made of, and what a draft is made of.

use crate::project::{ProjectCard, by_slug};
use crate::{Deed, Error, Result, Service};
use domain::assignment::certainty::{Tally, division};
use domain::authority::Act;
use domain::deliberation::composition::Composition;
use domain::deliberation::{Phase, Template};
use domain::id::{ItemId, PersonId, ResponseId, RoundId};
use domain::ranking::Ranking;
use domain::slug::Slug;
use domain::task::Reach;
use domain::time::Timestamp;
use std::collections::{BTreeMap, HashMap};
use store::Conn;

/// What a round may be about: an item, and how much it divides people.
#[derive(Clone, Debug)]
pub struct Choosable {
    /// Which.
    pub id: ItemId,
    /// Its name in the import.
    pub external_id: String,
    /// The language of its texts.
    pub language: String,
    /// The last turn of its prompt.
    pub prompt: String,
    /// Judgements that it has.
    pub voices: usize,
    /// How much it divides people, in thousandths; `None` where too few judged it.
    pub division: Option<u32>,
}

/// What the builder shows.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Builder {
    pub project: ProjectCard,
    /// Most divided first.
    pub items: Vec<Choosable>,
    /// The draft that is adapted.
    pub draft: Option<Draft>,
}

/// A draft as it stands.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Draft {
    pub id: RoundId,
    pub title: String,
    pub purpose: String,
    pub template: Template,
    pub items: Vec<ItemId>,
    pub composition: Composition,
    /// The names of those on a list.
    pub people: Vec<String>,
}

/// What a round may be made of; with a draft, what it is made of.
///
/// # Errors
/// Forbidden but to organizers.
pub async fn builder(
    service: &Service,
    deed: &Deed,
    slug: &Slug,
    draft: Option<RoundId>,
) -> Result<Builder> {
    let mut conn = service.store().read().await?;
    let project = by_slug(&mut conn, slug).await?;
    deed.may_in(Act::RunRound, project.community_id)?;
    let community = store::community::by_id(&mut conn, project.community_id)
        .await?
        .ok_or(Error::NotFound)?;
    let draft = match draft {
        Some(id) => Some(draft_of(&mut conn, id, &project).await?),
        None => None,
    };
    let items = choosable(&mut conn, deed.at, &project).await?;
    Ok(Builder {
        items,
        draft,
        project: ProjectCard::of(project, &community.slug),
    })
}

async fn draft_of(
    conn: &mut Conn,
    id: RoundId,
    project: &store::project::Project,
) -> Result<Draft> {
    let round = store::round::by_id(conn, id)
        .await?
        .filter(|round| round.project_id == project.id && round.state.phase == Phase::Draft)
        .ok_or(Error::NotFound)?;
    let items = store::round::items(conn, id).await?;
    let mut people = Vec::new();
    if let Composition::List { people: listed } = &round.composition.0 {
        for person in listed {
            let found = store::person::by_id(conn, *person).await?;
            people.extend(found.map(|person| person.handle));
        }
    }
    Ok(Draft {
        id,
        title: round.title,
        purpose: round.purpose,
        template: round.state.0.template,
        items: items.into_iter().map(|row| row.item_id).collect(),
        composition: round.composition.0,
        people,
    })
}

/// A project's items, those that divide people most first.
async fn choosable(
    conn: &mut Conn,
    now: Timestamp,
    project: &store::project::Project,
) -> Result<Vec<Choosable>> {
    let mut orders = HashMap::<ItemId, BTreeMap<PersonId, Ranking>>::new();
    for judgement in store::judgement::of_project(conn, project.id, now).await? {
        if !judgement.task_kind.orders() {
            continue;
        }
        let of = orders.entry(judgement.item_id).or_default();
        of.insert(
            judgement.person_id,
            judgement.task_kind.compared(&judgement.ranking),
        );
    }
    let mut responses = HashMap::<ItemId, Vec<ResponseId>>::new();
    for response in store::item::responses_of_project(conn, project.id).await? {
        responses
            .entry(response.item_id)
            .or_default()
            .push(response.id);
    }
    let mut found = Vec::new();
    for item in store::item::page(conn, project.id, 0, 10_000).await? {
        let given = orders.remove(&item.id).unwrap_or_default();
        let given: Vec<(Ranking, Reach)> = given
            .into_values()
            .map(|ranking| (ranking, Reach::WHOLE))
            .collect();
        let responses = responses.get(&item.id).map_or(&[][..], Vec::as_slice);
        found.push(Choosable {
            id: item.id,
            division: division(&Tally::of(responses, &given).pairs),
            voices: given.len(),
            prompt: item
                .prompt
                .last()
                .map(|turn| turn.content.clone())
                .unwrap_or_default(),
            external_id: item.external_id,
            language: item.language.to_string(),
        });
    }
    found.sort_by_key(|item| std::cmp::Reverse(item.division));
    Ok(found)
}
