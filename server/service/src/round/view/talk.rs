//! The room of the discussion: topics, and the thread of one.

use super::{Scene, TranslationView};
use crate::Result;
use domain::deliberation::Stage;
use domain::deliberation::record::{About, Handle};
use domain::id::PostId;
use domain::time::Timestamp;
use domain::viewpoint::votes::Vote;
use std::collections::HashMap;
use store::Conn;
use store::round::{PostRow, StatementRow};

/// What can be talked about.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Topic {
    pub about: About,
    pub text: String,
    pub language: String,
    pub posts: usize,
    pub newest: Option<Timestamp>,
    pub translation: Option<TranslationView>,
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
    /// Whether the reader does not want to be shown whoever wrote it.
    pub muted: bool,
    pub translation: Option<TranslationView>,
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
        let text = text.unwrap_or_default();
        topics.push(topic(scene, about, text, language, (&posts, &roots)));
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
        topics.push(topic(scene, about, row.text, language, (&posts, &roots)));
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
    scene: &Scene<'_>,
    about: About,
    text: String,
    language: String,
    (posts, roots): (&[PostRow], &HashMap<PostId, About>),
) -> Topic {
    let translation = match about {
        About::Statement(id) => scene.translation(id.0, &language),
        About::Item(_) | About::Post(_) => None,
    };
    let mut of = posts
        .iter()
        .filter(|post| roots.get(&post.id) == Some(&about));
    Topic {
        about,
        text,
        language,
        posts: of.clone().count(),
        newest: of.next_back().map(|post| post.written_at),
        translation,
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
            muted: post.author_id.is_some_and(|by| scene.muted.contains(&by)),
            translation: scene.translation(post.id.0, post.language.as_str()),
        });
        let replies = of.iter().rev();
        let replies = replies.filter(|reply| reply.reply_to == Some(post.id));
        stack.extend(replies.map(|reply| (*reply, depth + 1)));
    }
    found
}
