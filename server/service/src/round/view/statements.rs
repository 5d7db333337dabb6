//! The room of statements: what one is shown next, and what was said of the others.

use super::{Scene, TranslationView};
use crate::Result;
use domain::deliberation::Stage;
use domain::deliberation::record::{Handle, Origin};
use domain::disclosure::K;
use domain::id::{PersonId, StatementId};
use domain::time::Timestamp;
use domain::viewpoint::cluster::{LEAST_PEOPLE, MOST_CLUSTERS, cluster, placed};
use domain::viewpoint::map::OpinionMap;
use domain::viewpoint::routing::{draw, missed, priority};
use domain::viewpoint::votes::{Tally, Vote, Votes};
use rand::SeedableRng;
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};
use store::Conn;
use store::round::{StatementRow, VoteRow};

/// A statement.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct StatementView {
    pub id: StatementId,
    /// Whose; nothing for seeds and models.
    pub by: Option<Handle>,
    pub mine: bool,
    pub origin: Origin,
    pub text: String,
    pub language: String,
    pub translation: Option<TranslationView>,
}

/// A statement that one has voted on.
#[derive(Clone, Debug)]
pub struct VotedView {
    /// Which.
    pub statement: StatementView,
    /// What one said.
    pub vote: Vote,
    /// What everybody said; nothing while few have voted.
    pub tally: Option<Tally>,
}

/// Statements and votes.
#[derive(Clone, Debug)]
pub struct StatementRoom {
    /// What to vote on next.
    pub next: Option<StatementView>,
    /// How many one has not voted on, that one among them.
    pub left: usize,
    /// Those that one has voted on, the newest vote first.
    pub voted: Vec<VotedView>,
    /// Without a part in the round: all of them.
    pub all: Vec<(StatementView, Option<Tally>)>,
    /// Whether the stage is held now.
    pub open: bool,
}

fn shown(scene: &Scene<'_>, row: &StatementRow) -> StatementView {
    StatementView {
        id: row.id,
        by: scene.handle(row.author_id),
        mine: scene.is_me(row.author_id),
        origin: row.origin,
        text: row.text.clone(),
        language: row.language.to_string(),
        translation: scene.translation(row.id.0, row.language.as_str()),
    }
}

fn published(tally: &Tally) -> Option<Tally> {
    (tally.seen >= K).then_some(*tally)
}

pub(super) async fn room(scene: &Scene<'_>, conn: &mut Conn) -> Result<StatementRoom> {
    let id = scene.round.id;
    let mut rows = store::round::statements(conn, id).await?;
    // What was erased says nothing any more.
    rows.retain(|row| !row.text.is_empty());
    let votes = store::round::votes(conn, id).await?;
    let places: HashMap<StatementId, usize> = rows
        .iter()
        .enumerate()
        .map(|(place, row)| (row.id, place))
        .collect();
    let mut tallies = vec![Tally::default(); rows.len()];
    for vote in &votes {
        let place = places.get(&vote.statement_id);
        if let Some(tally) = place.and_then(|place| tallies.get_mut(*place)) {
            tally.add(vote.vote);
        }
    }
    let tally = |id: StatementId| {
        let tally = places.get(&id).and_then(|place| tallies.get(*place));
        tally.and_then(published)
    };
    let open = scene.state().stage() == Some(Stage::Statements);
    let Some(me) = scene.me else {
        let all = rows.iter();
        return Ok(StatementRoom {
            next: None,
            left: 0,
            voted: Vec::new(),
            all: all.map(|row| (shown(scene, row), tally(row.id))).collect(),
            open,
        });
    };
    let mine: HashMap<StatementId, &VoteRow> = votes
        .iter()
        .filter(|vote| vote.person_id == me)
        .map(|vote| (vote.statement_id, vote))
        .collect();
    let left: Vec<usize> = rows
        .iter()
        .enumerate()
        .filter(|(_, row)| !mine.contains_key(&row.id))
        .map(|(place, _)| place)
        .collect();
    let next = if open {
        route(scene, me, &rows, &votes, &left)
    } else {
        None
    };
    let mut voted: Vec<(Timestamp, VotedView)> = rows
        .iter()
        .filter_map(|row| {
            let vote = mine.get(&row.id)?;
            let view = VotedView {
                statement: shown(scene, row),
                vote: vote.vote,
                tally: tally(row.id),
            };
            Some((vote.voted_at, view))
        })
        .collect();
    voted.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let unseen = rows.iter().filter(|row| !mine.contains_key(&row.id));
    Ok(StatementRoom {
        left: left.len(),
        next: next
            .and_then(|place| rows.get(place))
            .map(|row| shown(scene, row)),
        voted: voted.into_iter().map(|(_, view)| view).collect(),
        all: if open {
            Vec::new()
        } else {
            unseen
                .map(|row| (shown(scene, row), tally(row.id)))
                .collect()
        },
        open,
    })
}

/// Which of the statements that are `left` somebody is shown next. The draw depends on the person and
/// on how much they have voted, so that loading the page again shows the same one.
fn route(
    scene: &Scene<'_>,
    me: PersonId,
    rows: &[StatementRow],
    votes: &[VoteRow],
    left: &[usize],
) -> Option<usize> {
    let people: BTreeSet<PersonId> = votes.iter().map(|v| v.person_id).chain([me]).collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    let place = |id: StatementId| rows.iter().position(|row| row.id == id);
    let cells: Vec<(usize, usize, Vote)> = votes
        .iter()
        .filter_map(|vote| {
            let person = people.binary_search(&vote.person_id).ok()?;
            Some((person, place(vote.statement_id)?, vote.vote))
        })
        .collect();
    let matrix = Votes::new(people.len(), rows.len(), cells.iter().copied()).ok()?;
    let mut tallies = vec![Tally::default(); rows.len()];
    for (_, statement, vote) in &cells {
        if let Some(tally) = tallies.get_mut(*statement) {
            tally.add(*vote);
        }
    }
    let sides = sides(&matrix, &people, me);
    let weight = |statement: &usize| {
        let tally = tallies.get(*statement).copied().unwrap_or_default();
        match &sides {
            None => priority(&tally, 0.0),
            Some(sides) => {
                let mut seen = vec![0_u64; sides.sizes.len()];
                for (person, of, _) in &cells {
                    let side = sides.of.get(*person).copied().flatten();
                    if let (true, Some(count)) =
                        (of == statement, side.and_then(|side| seen.get_mut(side)))
                    {
                        *count += 1;
                    }
                }
                let extremity = sides.map.extremity(*statement).unwrap_or_default();
                priority(&tally, extremity) * missed(&seen, &sides.sizes, sides.own)
            }
        }
    };
    let weights: Vec<f64> = left.iter().map(weight).collect();
    let voted = rows.len() - left.len();
    let seed = Sha256::digest(format!("{}:{me}:{voted}", scene.round.id));
    let mut rng = rand_chacha::ChaCha8Rng::from_seed(seed.into());
    let drawn = draw(&weights, &mut rng)?;
    left.get(drawn).copied()
}

/// The viewpoints of a room, where there are people enough to tell them.
struct Sides {
    map: OpinionMap,
    of: Vec<Option<usize>>,
    sizes: Vec<u64>,
    own: usize,
}

fn sides(votes: &Votes, people: &[PersonId], me: PersonId) -> Option<Sides> {
    if people.len() < LEAST_PEOPLE {
        return None;
    }
    let map = OpinionMap::of(votes);
    let clustering = cluster(&map.people, &placed(votes), MOST_CLUSTERS);
    let sizes = clustering.sizes();
    let own = people.binary_search(&me).ok();
    let own = own.and_then(|place| clustering.labels.get(place).copied().flatten())?;
    Some(Sides {
        map,
        sizes: sizes.iter().map(|size| *size as u64).collect(),
        of: clustering.labels,
        own,
    })
}
