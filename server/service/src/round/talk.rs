//! Statements with the votes on them, and the discussion.

use super::turn::Turn;
use super::{Written, not_spent, refuse};
use crate::{Deed, Error, Result, Service};
use domain::deliberation::record::{About, LONGEST_POST, LONGEST_STATEMENT, Origin, Words};
use domain::deliberation::similar::{Shingles, near};
use domain::deliberation::{Phase, Stage};
use domain::id::{PersonId, PostId, RequestKey, RoundId, StatementId};
use domain::refusal::Refusal;
use domain::viewpoint::votes::Vote;
use serde_json::json;
use store::round::{NewPost, NewStatement, VoteRow};

/// The most statements of one person in a round.
pub const MOST_STATEMENTS: usize = 20;
/// The most posts of one person in a round.
pub const MOST_POSTS: usize = 200;

/// That the round is at `stage`, held or paused.
pub(super) fn at(turn: &Turn<'_>, stage: Stage) -> Result<()> {
    match turn.state.stage() {
        Some(present) if present == stage => Ok(()),
        Some(present) if present > stage => refuse("round-stage-over"),
        Some(_) => refuse("round-stage-ahead"),
        None if turn.state.is_closed() => refuse("round-closed"),
        None => refuse("round-not-open"),
    }
}

/// Refuses a statement that says nearly the same as another, unless its author says that it does not.
async fn new_to(turn: &mut Turn<'_>, words: &Words, distinct: bool) -> Result<()> {
    if distinct {
        return Ok(());
    }
    let others = store::round::statements(&mut turn.tx, turn.round.id).await?;
    let shingles: Vec<Shingles> = others.iter().map(|one| Shingles::of(&one.text)).collect();
    let nearest = near(&Shingles::of(&words.text), &shingles)
        .into_iter()
        .next();
    match nearest.and_then(|(place, _)| others.get(place)) {
        Some(other) => {
            let refusal = Refusal::field("text", "statement-near");
            Err(refusal.with("other", &other.text).into())
        }
        None => Ok(()),
    }
}

/// Adds a statement that is new, somebody's or the organizer's.
async fn state(
    turn: &mut Turn<'_>,
    author: Option<PersonId>,
    words: &Words,
    distinct: bool,
) -> Result<StatementId> {
    new_to(turn, words, distinct).await?;
    let at = turn.deed.at;
    let new = NewStatement {
        id: StatementId::new(at, turn.service.random()),
        author,
        origin: author.map_or(Origin::Seed, |_| Origin::Participant),
        words,
        at,
    };
    store::round::insert_statement(&mut turn.tx, turn.round.id, &new).await?;
    Ok(new.id)
}

/// Writes a statement; its author agrees with it.
///
/// # Errors
/// Refuses another stage, no words or too many, too many statements of one person, and one that says
/// nearly the same as another unless it is said to be `distinct`.
pub async fn write_statement(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    written: &Written,
    distinct: bool,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.statement").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    at(&turn, Stage::Statements)?;
    let words = written.words(LONGEST_STATEMENT)?;
    let all = store::round::statements(&mut turn.tx, id).await?;
    let authors = all.iter().map(|one| &one.author_id);
    not_spent(authors, me, MOST_STATEMENTS, "round-statements-spent")?;
    let statement = state(&mut turn, Some(me), &words, distinct).await?;
    let own = VoteRow {
        statement_id: statement,
        person_id: me,
        vote: Vote::Agree,
        voted_at: deed.at,
    };
    store::round::vote(&mut turn.tx, &own).await?;
    let body = json!({ "by": me, "statement": statement });
    turn.end("round.stated", body).await
}

/// Adds a statement of the organizer's, marked as such.
///
/// # Errors
/// Forbidden but to organizers; refuses once the statements' stage is over, and as
/// [`write_statement`].
pub async fn seed_statement(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    written: &Written,
    distinct: bool,
) -> Result<()> {
    let begun = Turn::of_organizer(service, deed, id, key, "round.seed").await?;
    let Some(mut turn) = begun else {
        return Ok(());
    };
    let draft = turn.state.phase == Phase::Draft;
    if !draft && turn.state.stage() > Some(Stage::Statements) {
        return refuse("round-stage-over");
    }
    if turn.state.is_closed() {
        return refuse("round-closed");
    }
    let words = written.words(LONGEST_STATEMENT)?;
    let statement = state(&mut turn, None, &words, distinct).await?;
    let body = json!({ "seed": true, "statement": statement });
    turn.end("round.stated", body).await
}

/// Says what one thinks of a statement; the last word counts.
///
/// # Errors
/// Refuses another stage; `NotFound` where the statement is not of the round.
pub async fn vote(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    statement: StatementId,
    vote: Vote,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.vote").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    at(&turn, Stage::Statements)?;
    ranked_alone(&turn, me)?;
    let found = store::round::statement(&mut turn.tx, statement).await?;
    let found = found
        .filter(|found| found.round_id == id)
        .ok_or(Error::NotFound)?;
    turn.read([found.text.as_str()]);
    let row = VoteRow {
        statement_id: statement,
        person_id: me,
        vote,
        voted_at: deed.at,
    };
    store::round::vote(&mut turn.tx, &row).await?;
    // What somebody votes is theirs: the event says that they did.
    turn.end("round.voted", json!({ "statement": statement }))
        .await
}

/// That somebody has ranked alone, where the round asks for it: nothing of the talk is shown before.
pub(super) fn ranked_alone(turn: &Turn<'_>, me: PersonId) -> Result<()> {
    let asked = turn.state.template.position(Stage::Blind).is_some();
    let part = turn.state.people.get(&me);
    let ranked = part.is_some_and(|part| part.finished.contains(&Stage::Blind));
    if asked && !ranked {
        return refuse("round-blind-first");
    }
    Ok(())
}

/// Says something about an item or a statement of the round, or replies to a post.
///
/// # Errors
/// Refuses another stage, no words or too many; `NotFound` where what it is about is not of the round.
pub async fn post(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    about: About,
    written: &Written,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.post").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    at(&turn, Stage::Discussion)?;
    ranked_alone(&turn, me)?;
    let posts = store::round::posts(&mut turn.tx, id).await?;
    let authors = posts.iter().map(|one| &one.author_id);
    not_spent(authors, me, MOST_POSTS, "round-posts-spent")?;
    let thread: Vec<&str> = posts
        .iter()
        .map(|one| one.text.as_str())
        .rev()
        .take(10)
        .collect();
    turn.read(thread);
    let words = written.words(LONGEST_POST)?;
    say(turn, Some(me), about, &words).await
}

/// Adds a facilitator's prompt to the talk, without a handle.
///
/// # Errors
/// Forbidden but to organizers; as [`post`].
pub async fn prompt(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    about: About,
    written: &Written,
) -> Result<()> {
    let begun = Turn::of_organizer(service, deed, id, key, "round.prompt").await?;
    let Some(turn) = begun else {
        return Ok(());
    };
    at(&turn, Stage::Discussion)?;
    let words = written.words(LONGEST_POST)?;
    say(turn, None, about, &words).await
}

async fn say(
    mut turn: Turn<'_>,
    author: Option<PersonId>,
    about: About,
    words: &Words,
) -> Result<()> {
    let (id, now) = (turn.round.id, turn.deed.at);
    let there = match about {
        About::Item(item) => {
            let items = store::round::items(&mut turn.tx, id).await?;
            items.iter().any(|row| row.item_id == item)
        }
        About::Statement(statement) => {
            let found = store::round::statement(&mut turn.tx, statement).await?;
            found.is_some_and(|found| found.round_id == id)
        }
        About::Post(post) => {
            let found = store::round::post(&mut turn.tx, post).await?;
            found.is_some_and(|found| found.round_id == id)
        }
    };
    if !there {
        return Err(Error::NotFound);
    }
    let new = NewPost {
        id: PostId::new(now, turn.service.random()),
        author,
        about,
        words,
        at: now,
    };
    store::round::insert_post(&mut turn.tx, id, &new).await?;
    let body = json!({ "by": author, "post": new.id, "about": about });
    turn.end("round.posted", body).await
}
