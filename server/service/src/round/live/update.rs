//! What is new in a room, made of lines of its outbox.

use crate::Result;
use domain::deliberation::care::Standing;
use domain::deliberation::record::{About, Handle};
use domain::id::{PersonId, PostId, RoundId};
use std::collections::{HashMap, HashSet};
use store::Conn;
use store::outbox::Line;
use uuid::Uuid;

/// A post that is new.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Said {
    pub id: PostId,
    /// Whose; nothing for a facilitator's prompt.
    pub by: Option<Handle>,
    /// What it is about in the end.
    pub topic: Uuid,
    pub reply_to: Option<PostId>,
    pub depth: usize,
    pub text: String,
    pub language: String,
    author: Option<PersonId>,
    /// The number of its line.
    seq: i64,
}

/// What is new.
#[derive(Clone, Debug, Default)]
pub struct Update {
    /// The number of the last line that it tells of.
    pub seq: i64,
    /// Posts, in their order.
    pub posts: Vec<Said>,
    /// Statements, by the numbers of their lines.
    pub statements: Vec<i64>,
    /// Words that are not shown any more.
    pub gone: Vec<Uuid>,
    /// Whether the round moved on, was held up or given time.
    pub moved: bool,
    /// How many people have the room open.
    pub here: usize,
    behind: bool,
}

impl Update {
    /// Nothing yet, up to a line.
    pub(super) fn at(seq: i64) -> Self {
        Self {
            seq,
            ..Self::default()
        }
    }

    /// More than is told one by one.
    pub(super) fn behind(seq: i64) -> Self {
        Self {
            behind: true,
            ..Self::at(seq)
        }
    }

    pub(super) const fn is_behind(&self) -> bool {
        self.behind
    }

    /// Whether it tells nothing but who is there.
    pub(super) const fn is_nothing(&self) -> bool {
        self.posts.is_empty() && self.gone.is_empty() && self.statements.is_empty() && !self.moved
    }

    /// Without what somebody was told already, what they may not read yet, and what they do not want to.
    pub(super) fn for_reader(&self, after: i64, reads: bool, muted: &HashSet<PersonId>) -> Self {
        let mut update = self.clone();
        let shown = |by: Option<PersonId>| by.is_none_or(|by| !muted.contains(&by));
        update
            .posts
            .retain(|post| reads && post.seq > after && shown(post.author));
        update.statements.retain(|seq| reads && *seq > after);
        update
    }

    /// Whether all of it is new after a line.
    pub(super) fn is_after(&self, after: i64) -> bool {
        self.posts.iter().all(|post| post.seq > after)
            && self.statements.iter().all(|seq| *seq > after)
    }
}

/// Reads lines, and remembers where posts stand, so that a reply's topic is looked up once.
#[derive(Default)]
pub(super) struct Reader {
    places: HashMap<PostId, (Uuid, usize)>,
}

/// So many places are remembered; a round has no more posts than that for long.
const MOST_PLACES: usize = 20_000;
/// So many replies above one another are followed.
const MOST_DEPTH: usize = 1_000;

impl Reader {
    /// What lines of the outbox tell.
    pub(super) async fn read(
        &mut self,
        conn: &mut Conn,
        round: RoundId,
        lines: &[Line],
    ) -> Result<Update> {
        let mut update = Update::at(lines.last().map_or(0, |line| line.seq));
        for line in lines {
            match line.kind.as_str() {
                "round.posted" => {
                    let id = line.body.get("post").and_then(|id| id.as_str());
                    if let Some(id) = id.and_then(|id| id.parse().ok()) {
                        update
                            .posts
                            .extend(self.said(conn, round, id, line.seq).await?);
                    }
                }
                "round.stated" => update.statements.push(line.seq),
                "round.reported" | "round.decided" | "round.ruled" => {
                    let text = |name| line.body.get(name).and_then(|value| value.as_str());
                    let standing = text("standing").and_then(|name| name.parse::<Standing>().ok());
                    let words = text("case").and_then(|id| id.parse::<Uuid>().ok());
                    if standing.is_some_and(|standing| !standing.shown()) {
                        update.gone.extend(words);
                    }
                }
                "round.stage_began" | "round.closed" | "round.paused" | "round.resumed"
                | "round.extended" => update.moved = true,
                _ => {}
            }
        }
        update
            .posts
            .retain(|post| !update.gone.contains(&post.id.0));
        Ok(update)
    }

    /// A post as it is told; nothing where its words are not shown.
    async fn said(
        &mut self,
        conn: &mut Conn,
        round: RoundId,
        id: PostId,
        seq: i64,
    ) -> Result<Option<Said>> {
        let Some(row) = store::round::post(conn, id).await? else {
            return Ok(None);
        };
        let Some((topic, depth)) = self.place(conn, id).await? else {
            return Ok(None);
        };
        if row.text.is_empty() {
            return Ok(None);
        }
        let by = match row.author_id {
            Some(author) => store::round::member(conn, round, author).await?,
            None => None,
        };
        Ok(Some(Said {
            id,
            by: by.as_ref().map(crate::round::view::handle),
            topic,
            reply_to: row.reply_to,
            depth,
            text: row.text,
            language: row.language.to_string(),
            author: row.author_id,
            seq,
        }))
    }

    /// The topic of a post and how many posts it is a reply below.
    async fn place(&mut self, conn: &mut Conn, id: PostId) -> Result<Option<(Uuid, usize)>> {
        let (mut at, mut above) = (id, Vec::new());
        let found = loop {
            if let Some(place) = self.places.get(&at) {
                break *place;
            }
            let Some(row) = store::round::post(conn, at).await? else {
                return Ok(None);
            };
            above.push(at);
            let item = row.item_id.map(About::Item);
            match (
                item.or_else(|| row.statement_id.map(About::Statement)),
                row.reply_to,
            ) {
                (Some(About::Item(item)), _) => break (item.0, 0),
                (Some(About::Statement(statement)), _) => break (statement.0, 0),
                (_, Some(reply_to)) if above.len() < MOST_DEPTH => at = reply_to,
                _ => return Ok(None),
            }
        };
        if self.places.len() > MOST_PLACES {
            self.places.clear();
        }
        // A remembered post is a step above the last that was looked up.
        let known = self.places.contains_key(&at);
        let (topic, mut depth) = found;
        if known {
            depth += 1;
        }
        for post in above.into_iter().rev() {
            self.places.insert(post, (topic, depth));
            depth += 1;
        }
        Ok(self.places.get(&id).copied())
    }
}
