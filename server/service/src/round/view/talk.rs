//! The rooms of statements and of the discussion.

use super::Scene;
use crate::Result;
use domain::deliberation::Stage;
use domain::deliberation::record::{About, Handle, Origin};
use domain::disclosure::K;
use domain::id::{PersonId, PostId, StatementId};
use domain::time::Timestamp;
use domain::viewpoint::cluster::{LEAST_PEOPLE, MOST_CLUSTERS, cluster, placed};
use domain::viewpoint::map::OpinionMap;
use domain::viewpoint::routing::{draw, missed, priority};
use domain::viewpoint::votes::{Tally, Vote, Votes};
use rand::SeedableRng;
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};
use store::Conn;
use store::round::{PostRow, StatementRow, VoteRow};

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
    }
}

fn published(tally: &Tally) -> Option<Tally> {
    (tally.seen >= K).then_some(*tally)
}

pub(super) async fn statements(scene: &Scene<'_>, conn: &mut Conn) -> Result<StatementRoom> {
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

/// What can be talked about.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Topic {
    pub about: About,
    pub text: String,
    pub language: String,
    pub posts: usize,
    pub newest: Option<Timestamp>,
}

/// A post within its thread.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct PostView {
    pub id: PostId,
    /// Whose; nothing for a facilitator's prompt.
    pub by: Option<Handle>,
    pub mine: bool,
    pub text: String,
    pub language: String,
    pub at: Timestamp,
    /// How many posts it is a reply below.
    pub depth: usize,
}

/// One topic with everything that was said of it.
#[derive(Clone, Debug)]
pub struct Thread {
    /// What it is about.
    pub topic: Topic,
    /// Replies stand below what they reply to.
    pub posts: Vec<PostView>,
}

/// The talk.
#[derive(Clone, Debug)]
pub struct TalkRoom {
    /// Items first, then the statements that divide people most.
    pub topics: Vec<Topic>,
    /// The one that is open.
    pub thread: Option<Thread>,
    /// Whether the stage is held now.
    pub open: bool,
}

pub(super) async fn room(scene: &Scene<'_>, conn: &mut Conn) -> Result<TalkRoom> {
    let id = scene.round.id;
    let posts = store::round::posts(conn, id).await?;
    let roots = roots(&posts);
    let mut topics = Vec::new();
    for row in store::round::items(conn, id).await? {
        let hot = scene.service.hot();
        let hot = hot.item(conn, scene.project.id, row.item_id).await?;
        let text = hot.item.prompt.last().map(|turn| turn.content.clone());
        let about = About::Item(row.item_id);
        let language = hot.item.language.to_string();
        topics.push(topic(
            about,
            text.unwrap_or_default(),
            language,
            &posts,
            &roots,
        ));
    }
    let votes = store::round::votes(conn, id).await?;
    let mut statements = store::round::statements(conn, id).await?;
    statements.retain(|row| !row.text.is_empty());
    let apart = |row: &StatementRow| {
        let of = votes.iter().filter(|vote| vote.statement_id == row.id);
        let (mut agree, mut disagree) = (0_usize, 0_usize);
        for vote in of {
            agree += usize::from(vote.vote == Vote::Agree);
            disagree += usize::from(vote.vote == Vote::Disagree);
        }
        agree.min(disagree)
    };
    statements.sort_by_key(|row| std::cmp::Reverse(apart(row)));
    for row in statements {
        let about = About::Statement(row.id);
        let language = row.language.to_string();
        topics.push(topic(about, row.text, language, &posts, &roots));
    }
    let uuid = |about: About| match about {
        About::Item(id) => id.0,
        About::Statement(id) => id.0,
        About::Post(id) => id.0,
    };
    let asked = scene.look.topic;
    let open_topic = topics.iter().find(|topic| Some(uuid(topic.about)) == asked);
    let thread = open_topic.map(|topic| Thread {
        posts: threaded(scene, &posts, &roots, topic.about),
        topic: topic.clone(),
    });
    Ok(TalkRoom {
        topics,
        thread,
        open: scene.state().stage() == Some(Stage::Discussion),
    })
}

/// What each post is about in the end, through what it replies to.
fn roots(posts: &[PostRow]) -> HashMap<PostId, About> {
    let by_id: HashMap<PostId, &PostRow> = posts.iter().map(|post| (post.id, post)).collect();
    let root = |post: &PostRow| {
        let mut at = post;
        while let Some(above) = at.reply_to.and_then(|id| by_id.get(&id)) {
            at = above;
        }
        let item = at.item_id.map(About::Item);
        item.or_else(|| at.statement_id.map(About::Statement))
    };
    let rooted = posts.iter().filter_map(|post| Some((post.id, root(post)?)));
    rooted.collect()
}

fn topic(
    about: About,
    text: String,
    language: String,
    posts: &[PostRow],
    roots: &HashMap<PostId, About>,
) -> Topic {
    let mut of = posts
        .iter()
        .filter(|post| roots.get(&post.id) == Some(&about));
    Topic {
        about,
        text,
        language,
        posts: of.clone().count(),
        newest: of.next_back().map(|post| post.written_at),
    }
}

/// A topic's posts, each followed by its replies.
fn threaded(
    scene: &Scene<'_>,
    posts: &[PostRow],
    roots: &HashMap<PostId, About>,
    about: About,
) -> Vec<PostView> {
    let of: Vec<&PostRow> = posts
        .iter()
        .filter(|post| roots.get(&post.id) == Some(&about))
        .collect();
    let mut found = Vec::with_capacity(of.len());
    // A stack of posts with their depths, the next on top.
    let mut stack: Vec<(&PostRow, usize)> = of
        .iter()
        .rev()
        .filter(|post| post.reply_to.is_none())
        .map(|post| (*post, 0))
        .collect();
    while let Some((post, depth)) = stack.pop() {
        found.push(PostView {
            id: post.id,
            by: scene.handle(post.author_id),
            mine: scene.is_me(post.author_id),
            text: post.text.clone(),
            language: post.language.to_string(),
            at: post.written_at,
            depth,
        });
        let replies = of.iter().rev();
        let replies = replies.filter(|reply| reply.reply_to == Some(post.id));
        stack.extend(replies.map(|reply| (*reply, depth + 1)));
    }
    found
}
