//! Following a room: what is new reaches whoever may read it, on whichever server they are, once.

use super::cast::{Story, said};
use crate::world::on_both;
use domain::deliberation::Stage;
use domain::deliberation::care::{Decision, Kind, Rule};
use domain::deliberation::record::About;
use domain::id::RoundId;
use domain::locale::Locale;
use service::round::care::{self, Pointed};
use service::round::live::{Follower, MOST_STREAMS, Told, Update, follow};
use service::round::organize::{Lead, Who};
use service::round::talk;
use service::{Deed, Error, Service};
use std::sync::Arc;

/// A follower, of whose news none is lost.
struct Listener(Follower);

impl Listener {
    async fn open(service: &Service, deed: &Deed, id: RoundId, after: i64) -> Self {
        Self(follow(service, deed, id, after).await.unwrap())
    }

    async fn next(&mut self) -> Option<Arc<Update>> {
        loop {
            match self.0.next().await? {
                Told::New(update) => return Some(update),
                Told::Beat => {}
                Told::Behind(seq) => panic!("behind at {seq}"),
            }
        }
    }

    /// The next update that tells more than who is there; sleeping never decides anything here.
    async fn news(&mut self) -> Arc<Update> {
        loop {
            let update = self.next().await.expect("the stream goes on");
            let said = update.posts.len() + update.statements.len() + update.gone.len();
            if said > 0 || update.moved {
                return update;
            }
        }
    }
}

async fn position(service: &Service, id: RoundId) -> i64 {
    let mut conn = service.store().read().await.unwrap();
    store::outbox::position(&mut conn, &format!("round:{id}"))
        .await
        .unwrap()
}

async fn say(service: &Service, deed: &Deed, id: RoundId, about: About, text: &str) {
    let key = service.request_key();
    talk::post(service, deed, id, key, about, &said(text))
        .await
        .unwrap();
}

async fn open(story: &Story, stages: &[Stage]) -> RoundId {
    let id = story.create(stages, Who::Everybody).await.unwrap();
    story.lead(id, Lead::Open).await.unwrap();
    for who in 0..5 {
        story.join(id, who).await.unwrap();
    }
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_reaches_every_server_once_and_in_order() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let stages = Stage::ALL.into_iter();
        let stages = stages.filter(|stage| *stage == Stage::Discussion || stage.is_synthesis());
        let id = open(&story, &stages.collect::<Vec<_>>()).await;
        // Another server on the same database; on SQLite the same one stands in for it.
        let several = service.config().database_url.starts_with("postgres");
        let other = if several {
            let other = Service::open(service.config().clone()).await.unwrap();
            let hearing = other.clone();
            tokio::spawn(async move { service::round::live::hear_others(&hearing).await });
            other
        } else {
            service.clone()
        };
        let from = position(service, id).await;
        let mut here = Listener::open(service, &story.deed(0).await, id, from).await;
        let there_deed = other.deed(Some(story.people[1]), Locale::En).await.unwrap();
        let mut there = Listener::open(&other, &there_deed, id, from).await;
        let about = About::Item(story.items().await[0]);
        let bo = story.deed(1).await;
        say(service, &bo, id, about, "first").await;
        let (first, again) = (here.news().await, there.news().await);
        assert_eq!((first.posts.len(), again.posts.len()), (1, 1));
        assert_eq!(
            (first.posts[0].text.as_str(), first.posts[0].depth),
            ("first", 0)
        );
        assert!(first.posts[0].by.is_some());
        let reply = About::Post(first.posts[0].id);
        say(&other, &there_deed, id, reply, "second").await;
        let (second, again) = (here.news().await, there.news().await);
        assert_eq!(
            (second.posts[0].text.as_str(), second.posts[0].depth),
            ("second", 1)
        );
        assert_eq!(
            second.posts[0].topic, first.posts[0].topic,
            "a reply stands in its topic"
        );
        assert_eq!(again.posts[0].id, second.posts[0].id);

        // Whoever comes back gets what they missed, and what comes then.
        drop(here);
        say(&other, &there_deed, id, reply, "third").await;
        let mut back = Listener::open(service, &story.deed(0).await, id, second.seq).await;
        let missed = back.news().await;
        assert_eq!(missed.posts.len(), 1);
        assert_eq!(missed.posts[0].text, "third");
        say(service, &bo, id, about, "fourth").await;
        let fourth = back.news().await;
        assert_eq!(fourth.posts[0].text, "fourth");
        // Another server's count comes by its word alone, which is not waited for here.
        assert!(several || fourth.here == 2, "{} are there", fourth.here);
        story.lead(id, Lead::Advance).await.unwrap();
        assert!(back.news().await.moved);

        // A server that stops ends its streams, and nobody else's.
        service::round::live::close(service);
        while back.next().await.is_some() {}
        let refused = follow(service, &story.deed(0).await, id, 0).await;
        assert!(matches!(refused, Err(Error::Busy)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_may_read_a_room_follows_it() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let id = open(&story, &[Stage::Blind, Stage::Discussion]).await;
        let refusal = async |deed: &Deed| follow(service, deed, id, 0).await.err().unwrap();
        let visitor = service.deed(None, Locale::En).await.unwrap();
        assert_eq!(refusal(&visitor).await, Error::SignIn);
        assert_eq!(
            refusal(&story.deed(5).await).await,
            Error::Forbidden,
            "not in it"
        );
        for who in 0..4 {
            story.rank(id, who, [1, 2, 3], "").await;
            story.rank(id, who, [1, 2, 3], "").await;
        }
        story.lead(id, Lead::Advance).await.unwrap();
        let from = position(service, id).await;
        // One has not ranked alone yet: the talk is not for them, that the round moves on is.
        let mut late = Listener::open(service, &story.deed(4).await, id, from).await;
        let mut leads = Listener::open(service, &story.organizer().await, id, from).await;
        let mut reads = Listener::open(service, &story.deed(0).await, id, from).await;
        let about = About::Item(story.items().await[0]);
        say(
            service,
            &story.deed(1).await,
            id,
            about,
            "for those who ranked",
        )
        .await;
        assert_eq!(reads.news().await.posts.len(), 1);
        let post = leads.news().await.posts[0].id;

        // What is taken away is taken from every screen.
        let (deed, key) = (story.deed(2).await, service.request_key());
        let pointed = Pointed::Words(Kind::Post, post.0);
        care::report(service, &deed, id, key, &pointed, Rule::Spam)
            .await
            .unwrap();
        let (deed, key) = (story.organizer().await, service.request_key());
        care::decide(service, &deed, id, key, post.0, Decision::Hide)
            .await
            .unwrap();
        assert_eq!(reads.news().await.gone, [post.0]);
        let mut back = Listener::open(service, &story.deed(3).await, id, from).await;
        let told = back.news().await;
        assert!(told.posts.is_empty(), "it is not told again");

        // The late one was told of none of it: the first news for them is that the round is held up.
        story.lead(id, Lead::Pause).await.unwrap();
        let update = loop {
            let update = late.news().await;
            assert!(update.posts.is_empty());
            if update.moved {
                break update;
            }
        };
        assert!(update.posts.is_empty());

        // A few tabs are fine, a flood of them is not.
        let mut held = Vec::new();
        for _ in 1..MOST_STREAMS {
            held.push(
                follow(service, &story.deed(0).await, id, from)
                    .await
                    .unwrap(),
            );
        }
        assert_eq!(refusal(&story.deed(0).await).await, Error::Busy);
        held.clear();
        assert!(
            follow(service, &story.deed(0).await, id, from)
                .await
                .is_ok()
        );
    })
    .await;
}
