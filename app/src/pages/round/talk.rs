//! Statements with votes, and the discussion.

use super::{Scene, whole};
use crate::parts::content::excerpt;
use domain::deliberation::care::Kind;
use domain::deliberation::record::{About, Origin};
use domain::viewpoint::votes::{Tally, Vote};
use leptos::prelude::*;
use service::round::care::Pointed;
use service::round::view::{PostView, StatementRoom, StatementView, TalkRoom, Thread, Topic};

fn quote(scene: &Scene, statement: &StatementView) -> AnyView {
    let text = scene.text;
    let by = if statement.mine {
        text.get("round-yours")
    } else {
        scene.by(statement.by, statement.origin)
    };
    let pointed = Pointed::Words(Kind::Statement, statement.id.0);
    let report = (!statement.mine).then(|| scene.report(&pointed));
    let translate = scene.translate(Kind::Statement, statement.id.0, &statement.language);
    view! {
        <blockquote class="statement">{scene.words(&statement.text, &statement.language, statement.translation.as_ref())}</blockquote>
        <p class="help cluster">{by}{translate}{report}</p>
    }
    .into_any()
}

fn tally(scene: &Scene, tally: Option<Tally>) -> AnyView {
    let text = scene.text;
    let count = |count: u64| i64::try_from(count).unwrap_or_default();
    let said = tally.map_or_else(
        || text.get("round-tally-few"),
        |tally| {
            text.with(
                "round-tally",
                [
                    ("agree", count(tally.agree).into()),
                    ("disagree", count(tally.disagree).into()),
                    ("passed", count(tally.passed()).into()),
                ],
            )
        },
    );
    view! { <p class="help">{said}</p> }.into_any()
}

pub(super) fn statements(scene: &Scene, room: &StatementRoom) -> AnyView {
    let text = scene.text;
    let next = match &room.next {
        Some(statement) => ballot(scene, room, statement),
        None if room.open && scene.takes_part => {
            view! { <p class="notice" data-kind="ok">{text.get("round-votes-done")}</p> }.into_any()
        }
        None => ().into_any(),
    };
    let voted = room.voted.iter().map(|voted| {
        let vote = text.get(&format!("round-voted-{}", voted.vote.name()));
        view! { <li class="card">{quote(scene, &voted.statement)}<p><span class="tag">{vote}</span></p>{tally(scene, voted.tally)}</li> }
    });
    let voted: Vec<_> = voted.collect();
    let all = room.all.iter().map(|(statement, counts)| {
        view! { <li class="card">{quote(scene, statement)}{tally(scene, *counts)}</li> }
    });
    let all: Vec<_> = all.collect();
    let write = (room.open && scene.takes_part).then(|| write(scene));
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room">{text.get("round-stage-statements")}</h2>
            <p>{text.get("round-statements-help")}</p>
            {next}{write}
            {(!voted.is_empty()).then(|| view! {
                <details><summary>{text.with("round-voted", [("count", whole(voted.len()).into())])}</summary>
                    <ul class="stack" role="list">{voted}</ul></details>
            })}
            {(!all.is_empty()).then(|| view! { <ul class="stack" role="list">{all}</ul> })}
        </section>
    }
    .into_any()
}

/// One statement to vote on.
fn ballot(scene: &Scene, room: &StatementRoom, statement: &StatementView) -> AnyView {
    let text = scene.text;
    let buttons = Vote::ALL.map(|vote| {
        view! { <button class="button" type="submit" name="vote" value=vote.name() data-vote=vote.name()>{text.get(&format!("round-vote-{}", vote.name()))}</button> }
    });
    view! {
        <form method="post" action="/act/vote_statement" class="card stack ballot">
            {scene.hidden()}
            <input type="hidden" name="statement" value=statement.id.to_string()/>
            <h3>{text.get("round-vote-question")}</h3>
            {quote(scene, statement)}
            <div class="cluster">{buttons.collect_view()}</div>
            <p class="help">{text.with("round-votes-left", [("count", whole(room.left).into())])}</p>
        </form>
    }
    .into_any()
}

/// The form of a statement; where one says nearly the same, its author says that it does not.
pub(super) fn write(scene: &Scene) -> AnyView {
    let text = scene.text;
    let near = scene.form.refused("text", "statement-near");
    let distinct = near.then(|| {
        scene.form.tick(
            "distinct",
            text.get("round-statement-distinct"),
            None,
            false,
        )
    });
    view! {
        <form method="post" action="/act/write_statement" class="card stack">
            <h3>{text.get("round-statement-write")}</h3>
            {scene.hidden()}
            {scene.form.area("text", "round-statement-text", "", "round-statement-text-help", false)}
            {distinct}
            {scene.language()}
            {scene.form.submit("round-statement-send")}
        </form>
    }
    .into_any()
}

pub(super) fn room(scene: &Scene, room: &TalkRoom) -> AnyView {
    let text = scene.text;
    if let Some(thread) = &room.thread {
        return open_thread(scene, room, thread);
    }
    let stage = if room.open { "" } else { "stage=discussion&" };
    let topics = room.topics.iter().map(|topic| {
        let to = format!("/rounds/{}?{stage}topic={}", scene.id, address(topic.about));
        let posts = text.with("round-posts", [("count", whole(topic.posts).into())]);
        let kind = text.get(kind(topic));
        let translated = topic
            .translation
            .as_ref()
            .filter(|other| other.trust.shown());
        let (said, language) = match translated {
            Some(other) => (&other.text, other.language.clone()),
            None => (&topic.text, topic.language.clone()),
        };
        view! {
            <li class="card">
                <p class="help">{kind}</p>
                <p><a href=to lang=language dir="auto">{excerpt(said)}</a></p>
                <p class="help">{posts}</p>
            </li>
        }
    });
    view! {
        <section class="stack" aria-labelledby="room">
            <h2 id="room">{text.get("round-stage-discussion")}</h2>
            <p>{text.get("round-talk-help")}</p>
            <ul class="stack" role="list">{topics.collect_view()}</ul>
        </section>
    }
    .into_any()
}

const fn kind(topic: &Topic) -> &'static str {
    match topic.about {
        About::Item(_) => "round-topic-item",
        About::Statement(_) | About::Post(_) => "round-topic-statement",
    }
}

fn address(about: About) -> String {
    match about {
        About::Item(id) => id.to_string(),
        About::Statement(id) => id.to_string(),
        About::Post(id) => id.to_string(),
    }
}

fn open_thread(scene: &Scene, room: &TalkRoom, thread: &Thread) -> AnyView {
    let text = scene.text;
    let stage = if room.open { "" } else { "?stage=discussion" };
    let here = format!("/rounds/{}?topic={}", scene.id, address(thread.topic.about));
    let may_write = room.open && (scene.takes_part || scene.may_run);
    let posts = thread
        .posts
        .iter()
        .map(|post| self::post(scene, post, may_write.then_some(here.as_str())));
    let posts: Vec<_> = posts.collect();
    let translate = match thread.topic.about {
        About::Statement(id) => scene.translate(Kind::Statement, id.0, &thread.topic.language),
        About::Item(_) | About::Post(_) => None,
    };
    let none = posts
        .is_empty()
        .then(|| view! { <p data-none>{text.get("round-posts-none")}</p> });
    view! {
        <section class="stack" aria-labelledby="room">
            <p><a href=format!("/rounds/{}{stage}", scene.id)>{text.get("round-topics")}</a></p>
            <h2 id="room" class="quiet">{text.get(kind(&thread.topic))}</h2>
            <blockquote class="statement">{scene.words(&thread.topic.text, &thread.topic.language, thread.topic.translation.as_ref())}</blockquote>
            {translate.map(|link| view! { <p>{link}</p> })}
            {none}
            <ol class="thread" role="list" data-thread=address(thread.topic.about)>{posts}</ol>
            {may_write.then(|| say(scene, thread))}
        </section>
    }
    .into_any()
}

/// A post of a thread; `here` is the thread's address where one may reply.
pub(super) fn post(scene: &Scene, post: &PostView, here: Option<&str>) -> AnyView {
    let text = scene.text;
    let gone = post.text.is_empty();
    let reply = here.filter(|_| !gone).map(|here| {
        view! { <a href=format!("{here}&reply={}#f-text", post.id)>{text.get("round-reply")}</a> }
    });
    let pointed = Pointed::Words(Kind::Post, post.id.0);
    let report = (!post.mine && !gone).then(|| scene.report(&pointed));
    let depth = post.depth.min(3).to_string();
    let class = if post.mine {
        "card post mine"
    } else {
        "card post"
    };
    let name = by(scene, post);
    let words = scene.words(&post.text, &post.language, post.translation.as_ref());
    let translate = scene
        .translate(Kind::Post, post.id.0, &post.language)
        .filter(|_| !gone);
    let words = if post.muted {
        let said = text.with("care-muted", [("voice", name.clone().into())]);
        view! { <details><summary>{said}</summary>{words}</details> }.into_any()
    } else {
        view! { <p class="help">{name}</p>{words} }.into_any()
    };
    view! {
        <li class=class data-depth=depth data-level=post.depth.to_string() id=format!("post-{}", post.id)>
            {words}
            <p class="cluster">{reply}{translate}{report}</p>
        </li>
    }
    .into_any()
}

fn by(scene: &Scene, post: &PostView) -> String {
    if post.mine {
        scene.text.get("round-yours")
    } else if post.by.is_none() {
        scene.text.get("round-facilitator")
    } else {
        scene.by(post.by, Origin::Participant)
    }
}

/// The form of a post; it says what it replies to.
fn say(scene: &Scene, thread: &Thread) -> AnyView {
    let text = scene.text;
    let asked = scene
        .form
        .value("reply_to", scene.reply_to.as_deref().unwrap_or_default());
    let replied = thread
        .posts
        .iter()
        .find(|post| post.id.to_string() == asked);
    let reply = replied.map(|post| {
        let said = text.with(
            "round-replying",
            [
                ("voice", by(scene, post).into()),
                ("words", excerpt(&post.text).into()),
            ],
        );
        view! { <p class="help">{said}</p><input type="hidden" name="reply_to" value=post.id.to_string()/> }
    });
    let about = match thread.topic.about {
        About::Item(id) => {
            view! { <input type="hidden" name="item" value=id.to_string()/> }.into_any()
        }
        About::Statement(id) => {
            view! { <input type="hidden" name="statement" value=id.to_string()/> }.into_any()
        }
        About::Post(_) => ().into_any(),
    };
    view! {
        <form method="post" action="/act/write_post" class="card stack">
            {scene.hidden()}{about}{reply}
            {scene.form.area("text", "round-post-text", "", "", false)}
            {scene.language()}
            {scene.form.submit("round-post-send")}
        </form>
    }
    .into_any()
}
