//! What became of one's input: the releases that it went into, how others ordered the same responses,
//! and what changed after people talked.
//!
//! Others' orders are told of what is released, and of nothing before: whoever still judges must not
//! learn what others said. Groups are told of where enough people belong to them, besides oneself.

use crate::group::declared;
use crate::project::ProjectCard;
use crate::{Deed, Error, Result, Service};
use domain::deliberation::transcript::Pass;
use domain::disclosure::{K, suppress};
use domain::id::{ItemId, PersonId, ResponseId, RoundId};
use domain::mirror::{Alike, Said};
use domain::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::Conn;
use store::judgement::Judgement;
use store::project::Project;

/// Projects on the page.
const MOST: usize = 20;

/// What became of one's judgements in a project.
#[derive(Clone, Debug)]
pub struct Became {
    /// Which.
    pub project: ProjectCard,
    /// How many one made.
    pub judgements: usize,
    /// Releases with one's judgements: version, when it was built, and how many of them it has.
    pub releases: Vec<(i64, Timestamp, usize)>,
    /// How others ordered the same responses, in the newest of those; none before there is one.
    pub alike: Option<AlikeView>,
    /// Rounds in which one took part, that are over.
    pub rounds: Vec<Moved>,
}

/// How others ordered the same responses.
#[derive(Clone, Debug)]
pub struct AlikeView {
    /// Everybody else.
    pub everybody: Share,
    /// One's own groups, attribute by attribute: the question, the answer, and the share.
    pub groups: Vec<(String, String, Share)>,
}

/// The share of pairs that were ordered as one did oneself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// How many other people; none where they are too few to be told of.
    pub people: Option<u64>,
    /// Per cent; none as above.
    pub same: Option<f64>,
}

impl Share {
    fn of(alike: &Alike<PersonId>, hidden: bool) -> Self {
        let shown = alike.share(K).filter(|_| !hidden);
        Self {
            people: shown.map(|_| alike.people()),
            same: shown.map(|share| share * 100.0),
        }
    }
}

/// A round that is over.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Moved {
    pub id: RoundId,
    pub title: String,
    /// Items that one ranked before and after the talk.
    pub items: usize,
    /// Those that one ranked in another way afterwards.
    pub changed: usize,
}

/// What became of one's own input, project by project.
///
/// # Errors
/// `SignIn` where nobody is signed in.
pub async fn mine(service: &Service, deed: &Deed) -> Result<Vec<Became>> {
    let me = deed.myself()?;
    let mut conn = service.store().read().await?;
    let mut by_project = BTreeMap::<_, Vec<Judgement>>::new();
    for judgement in store::judgement::all_of_person(&mut conn, me).await? {
        let of = by_project.entry(judgement.project_id).or_default();
        of.push(judgement);
    }
    for (project,) in store::round::projects_of_member(&mut conn, me).await? {
        by_project.entry(project).or_default();
    }
    let mut found = Vec::new();
    // The newest project first: ids sort by the time of their making.
    for (id, judgements) in by_project.into_iter().rev().take(MOST) {
        let project = store::project::by_id(&mut conn, id).await?;
        let project = project.ok_or(Error::NotFound)?;
        let community = store::community::by_id(&mut conn, project.community_id)
            .await?
            .ok_or(Error::NotFound)?;
        let mut releases = Vec::new();
        for release in store::release::list(&mut conn, id).await? {
            let mine = judgements
                .iter()
                .filter(|j| j.submitted_at <= release.as_of);
            if let Some(at) = release.built_at {
                releases.push((release.version, at, mine.count()));
            }
        }
        releases.retain(|(_, _, count)| *count > 0);
        let alike = if releases.is_empty() {
            None
        } else {
            Some(alike(service, &mut conn, deed, &project, me).await?)
        };
        found.push(Became {
            judgements: judgements.len(),
            releases,
            alike,
            rounds: rounds(&mut conn, &project, me).await?,
            project: ProjectCard::of(project, &community.slug),
        });
    }
    Ok(found)
}

/// How others ordered what one ordered oneself, in the newest release.
async fn alike(
    service: &Service,
    conn: &mut Conn,
    deed: &Deed,
    project: &Project,
    me: PersonId,
) -> Result<AlikeView> {
    let releases = store::release::list(conn, project.id).await?;
    let built = releases.iter().filter(|release| release.built_at.is_some());
    let as_of = built.map(|release| release.as_of).max().unwrap_or_default();
    let all = store::judgement::of_project(conn, project.id, as_of).await?;
    // A repeat says nothing new of how one stands to others.
    let all: Vec<Judgement> = all
        .into_iter()
        .filter(|judgement| judgement.repeat_of.is_none() && judgement.task_kind.orders())
        .collect();
    let mine: HashMap<ItemId, &Judgement> = all
        .iter()
        .filter(|judgement| judgement.person_id == me)
        .map(|judgement| (judgement.item_id, judgement))
        .collect();
    let people: BTreeSet<PersonId> = all.iter().map(|judgement| judgement.person_id).collect();
    let declared = declared(service, conn, deed, project.community_id, &people).await?;
    let mut everybody = Alike::default();
    let mut cells: Vec<Vec<Alike<PersonId>>> = declared
        .sizes()
        .into_iter()
        .map(|size| (0..size).map(|_| Alike::default()).collect())
        .collect();
    let said = |judgement: &'_ Judgement| {
        let shown = judgement.order_shown.len();
        judgement.task_kind.reach(shown, shown)
    };
    for judgement in &all {
        let other = judgement.person_id;
        let Some(own) = mine.get(&judgement.item_id) else {
            continue;
        };
        // What was withdrawn counts nowhere any more.
        if other == me || !declared.counted.contains(&other) {
            continue;
        }
        let responses: &[ResponseId] = &own.order_shown;
        let (mine, theirs) = (
            Said {
                ranking: &own.ranking,
                reach: said(own),
            },
            Said {
                ranking: &judgement.ranking,
                reach: said(judgement),
            },
        );
        everybody.add(other, responses, mine, theirs);
        for (attribute, values) in declared.groups(other).iter().enumerate() {
            for value in values {
                if let Some(cell) = cells.get_mut(attribute).and_then(|of| of.get_mut(*value)) {
                    cell.add(other, responses, mine, theirs);
                }
            }
        }
    }
    let mut groups = Vec::new();
    for (place, attribute) in declared.attributes.iter().enumerate() {
        let of = cells.get(place).map_or(&[][..], Vec::as_slice);
        let sizes: Vec<u64> = of.iter().map(Alike::people).collect();
        let hidden = suppress(&sizes, everybody.people(), K);
        let own = declared
            .groups(me)
            .get(place)
            .map_or(&[][..], Vec::as_slice);
        for value in own {
            let (Some(cell), Some(read)) = (of.get(*value), attribute.values.get(*value)) else {
                continue;
            };
            let hidden = hidden.get(*value).copied().unwrap_or(true);
            groups.push((
                attribute.label.clone(),
                read.clone(),
                Share::of(cell, hidden),
            ));
        }
    }
    Ok(AlikeView {
        everybody: Share::of(&everybody, false),
        groups,
    })
}

/// The rounds of a project that are over and in which somebody took part.
async fn rounds(conn: &mut Conn, project: &Project, me: PersonId) -> Result<Vec<Moved>> {
    let mut found = Vec::new();
    for round in store::round::of_project(conn, project.id).await? {
        let over = round.closed_at.is_some();
        if !over || store::round::member(conn, round.id, me).await?.is_none() {
            continue;
        }
        let mut orders = HashMap::<ItemId, (Option<_>, Option<_>)>::new();
        for judged in store::round::judged_by(conn, round.id, me).await? {
            let both = orders.entry(judged.item_id).or_default();
            let said = Some((judged.ranking.0, judged.none_acceptable));
            match judged.pass {
                Pass::Blind => both.0 = said,
                Pass::Rerank => both.1 = said,
            }
        }
        let both = orders
            .values()
            .filter_map(|(blind, after)| Some((blind.as_ref()?, after.as_ref()?)));
        let both: Vec<_> = both.collect();
        found.push(Moved {
            id: round.id,
            title: round.title,
            items: both.len(),
            changed: both.iter().filter(|(blind, after)| blind != after).count(),
        });
    }
    Ok(found)
}
