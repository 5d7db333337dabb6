//! The stream of a room: what is new, as it is shown.

use super::{Scene, talk};
use crate::forms::status;
use crate::place::Path;
use crate::text::Text;
use crate::visit::Visit;
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::id::RoundId;
use futures::stream::unfold;
use leptos::prelude::*;
use serde::Serialize;
use service::round::live::{Follower, Said, Told, Update, follow};
use service::round::view::PostView;
use std::convert::Infallible;
use std::time::Duration;
use uuid::Uuid;

/// How often a silent stream gives a sign of life, so that nothing on the way takes it for dead.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// Up to where a stream has told: a line of the outbox, and how much is new that stands elsewhere. It is
/// the id of each event, so that a stream that broke off goes on where it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place {
    seq: i64,
    fresh: usize,
}

impl Place {
    fn parse(text: &str) -> Self {
        let (seq, fresh) = text.split_once('.').unwrap_or((text, "0"));
        Self {
            seq: seq.parse().unwrap_or_default(),
            fresh: fresh.parse().unwrap_or_default(),
        }
    }
}

/// `GET /rounds/{id}/live`
pub async fn get(visit: Visit, Path(id): Path<RoundId>, headers: HeaderMap) -> Response {
    let last = headers.get("last-event-id");
    let last = last.and_then(|value| value.to_str().ok());
    let asked = last.or_else(|| visit.query.get("after").map(String::as_str));
    let place = Place::parse(asked.unwrap_or_default());
    match follow(visit.service(), &visit.deed, id, place.seq).await {
        Ok(follower) => {
            let telling = Telling {
                topic: visit.query.get("topic").and_then(|id| id.parse().ok()),
                scene: scene(&visit, id),
                follower,
                place,
            };
            let events = unfold(telling, |mut telling| async move {
                let event = telling.next().await?;
                Some((Ok::<_, Infallible>(event), telling))
            });
            Sse::new(events)
                .keep_alive(KeepAlive::new().interval(HEARTBEAT))
                .into_response()
        }
        // Browsers ask again and again, but for this answer.
        Err(service::Error::Forbidden) => StatusCode::NO_CONTENT.into_response(),
        Err(error) => status(&error).into_response(),
    }
}

fn scene(visit: &Visit, id: RoundId) -> Scene {
    Scene {
        text: visit.text,
        form: visit.form(),
        id,
        now: visit.deed.at,
        languages: Vec::new(),
        may_run: false,
        // Whoever follows a room may reply and report.
        takes_part: true,
        reply_to: None,
    }
}

struct Telling {
    follower: Follower,
    scene: Scene,
    /// The topic whose thread is open.
    topic: Option<Uuid>,
    place: Place,
}

/// What the page's script is told.
#[derive(Serialize)]
struct Message {
    posts: Vec<Post>,
    gone: Vec<Uuid>,
    /// How much is new elsewhere, in words; empty where nothing is.
    fresh: String,
    /// How many people are there, in words.
    here: String,
    moved: bool,
}

#[derive(Serialize)]
struct Post {
    id: Uuid,
    reply: Option<Uuid>,
    html: String,
}

impl Telling {
    async fn next(&mut self) -> Option<Event> {
        let message = match self.follower.next().await? {
            Told::Beat => return Some(Event::default().comment("")),
            Told::Behind(seq) => {
                self.place.seq = seq;
                Message {
                    moved: true,
                    ..self.message(&Update::default())
                }
            }
            Told::New(update) => {
                self.place.seq = self.place.seq.max(update.seq);
                self.message(&update)
            }
        };
        let data = serde_json::to_string(&message).unwrap_or_default();
        let id = format!("{}.{}", self.place.seq, self.place.fresh);
        Some(Event::default().event("room").id(id).data(data))
    }

    fn message(&mut self, update: &Update) -> Message {
        let text = self.scene.text;
        let open = |said: &&Said| Some(said.topic) == self.topic;
        let elsewhere = update.posts.iter().filter(|said| !open(said)).count();
        let posts = update.posts.iter().filter(open);
        let posts = posts.map(|said| Post {
            id: said.id.0,
            reply: said.reply_to.map(|id| id.0),
            html: html(&self.scene, said),
        });
        let posts = posts.collect();
        self.place.fresh += elsewhere + update.statements.len();
        Message {
            posts,
            gone: update.gone.clone(),
            fresh: counted(text, "live-new", self.place.fresh),
            here: counted(text, "live-here", update.here),
            moved: update.moved,
        }
    }
}

fn counted(text: Text, key: &str, count: usize) -> String {
    if count == 0 {
        return String::new();
    }
    text.with(key, [("count", super::whole(count).into())])
}

/// A post as the thread shows it.
fn html(scene: &Scene, said: &Said) -> String {
    let post = PostView {
        id: said.id,
        by: said.by,
        mine: false,
        text: said.text.clone(),
        language: said.language.clone(),
        at: scene.now,
        depth: said.depth,
        muted: false,
        translation: None,
    };
    let here = format!("/rounds/{}?topic={}", scene.id, said.topic);
    talk::post(scene, &post, Some(&here)).to_html()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_back_and_nonsense_is_the_beginning() {
        let place = Place { seq: 12, fresh: 3 };
        assert_eq!(Place::parse("12.3"), place);
        assert_eq!(Place::parse("12").seq, 12);
        assert_eq!(Place::parse("x.y"), Place::default());
        assert_eq!(Place::parse(""), Place::default());
    }
}
