//! Through all stages.

use super::cast::{Story, key_of, said};
use crate::world::on_both;
use domain::consent::Purpose;
use domain::deliberation::record::About;
use domain::deliberation::state::Ending;
use domain::deliberation::{Phase, Stage, Step};
use domain::locale::Locale;
use domain::money::Micros;
use domain::time::Span;
use domain::viewpoint::votes::Vote;
use service::Error;
use service::round::organize::{Lead, Who};
use service::round::view::{Look, Room};
use service::round::words::NewDissent;
use service::round::{organize, part, talk, view, words};

#[tokio::test(flavor = "multi_thread")]
async fn six_people_go_from_alone_to_a_result_with_its_dissent() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let id = story.create(&Stage::ALL, Who::Everybody).await.unwrap();
        let outsider = view::view(service, &story.deed(0).await, id, Look::default()).await;
        assert_eq!(
            outsider.unwrap_err(),
            Error::NotFound,
            "a draft is nobody's"
        );
        let forbidden = {
            let deed = story.deed(0).await;
            organize::lead(service, &deed, id, service.request_key(), Lead::Open).await
        };
        assert_eq!(forbidden.unwrap_err(), Error::Forbidden);
        story.lead(id, Lead::Open).await.unwrap();
        for who in 0..5 {
            assert_eq!(story.step(id, who).await, Step::Join { late: false });
            assert!(matches!(story.view(id, who).await.room, Room::Outside));
            story.join(id, who).await.unwrap();
        }
        let again = story.join(id, 0).await.unwrap_err();
        assert_eq!(key_of(again), "round-joined");

        // One of them has judged the items before, and may use that.
        story.judge(0).await;
        // Alone: four like a, one likes c. Everybody is done, so the stage ends by itself.
        for _ in 0..2 {
            story.keep(id, 0).await;
        }
        for who in 1..5 {
            let order = if who == 4 { [3, 2, 1] } else { [1, 2, 3] };
            for _ in 0..2 {
                story.rank(id, who, order, &format!("because {who}")).await;
            }
        }
        assert_eq!(story.stage(id).await, Some(Stage::Reveal));
        let Room::Reveal(reveal) = story.view(id, 0).await.room else {
            panic!("the reveal")
        };
        assert_eq!(reveal.items.len(), 2);
        let item = &reveal.items[0];
        assert_eq!((item.people, item.reasons.len()), (5, 5));
        assert_eq!(item.leading.as_ref().unwrap().tiers(), [[0], [1], [2]]);

        // Somebody comes late: nothing is shown to them before they rank alone.
        assert_eq!(story.step(id, 5).await, Step::Join { late: true });
        story.join(id, 5).await.unwrap();
        assert!(matches!(
            story.step(id, 5).await,
            Step::RankAloneFirst { .. }
        ));
        let early = story.done(id, 5, Stage::Reveal).await.unwrap_err();
        assert_eq!(key_of(early), "round-blind-first");
        for _ in 0..2 {
            story.rank(id, 5, [2, 1, 3], "").await;
        }
        assert!(matches!(story.view(id, 5).await.room, Room::Reveal(_)));
        for who in 0..6 {
            story.done(id, who, Stage::Reveal).await.unwrap();
        }

        // Statements: a near-duplicate is pointed out, a vote can be changed.
        assert_eq!(story.stage(id).await, Some(Stage::Statements));
        let state = async |who: usize, text: &str, distinct: bool| {
            let (deed, key) = (story.deed(who).await, service.request_key());
            talk::write_statement(service, &deed, id, key, &said(text), distinct).await
        };
        state(0, "A refusal should say why.", false).await.unwrap();
        let near = state(1, "A refusal should say why!", false).await;
        assert_eq!(key_of(near.unwrap_err()), "statement-near");
        state(1, "Short is kind.", false).await.unwrap();
        let long = state(2, &"long ".repeat(100), false).await;
        assert_eq!(key_of(long.unwrap_err()), "words-long");
        for who in 0..6 {
            while let Room::Statements(room) = story.view(id, who).await.room
                && let Some(next) = room.next
            {
                let again = story.view(id, who).await.room;
                let Room::Statements(again) = again else {
                    panic!("statements")
                };
                assert_eq!(
                    again.next.unwrap().id,
                    next.id,
                    "loading again shows the same"
                );
                assert!(!next.mine, "one's own is voted on");
                let (deed, key) = (story.deed(who).await, service.request_key());
                talk::vote(service, &deed, id, key, next.id, Vote::Agree)
                    .await
                    .unwrap();
            }
        }
        let Room::Statements(room) = story.view(id, 0).await.room else {
            panic!("statements")
        };
        assert_eq!(room.voted.len(), 2);
        let tally = room.voted[0].tally.unwrap();
        assert_eq!((tally.agree, tally.seen), (6, 6));
        for who in 0..6 {
            story.done(id, who, Stage::Statements).await.unwrap();
        }

        // Somebody leaves; what they said stays, and the others go on.
        {
            let (deed, key) = (story.deed(1).await, service.request_key());
            part::leave(service, &deed, id, key).await.unwrap();
        }
        assert_eq!(story.step(id, 1).await, Step::Return);
        let Room::Talk(talk_room) = story.view(id, 0).await.room else {
            panic!("the talk")
        };
        let topic = talk_room
            .topics
            .iter()
            .find(|topic| topic.text == "Short is kind.");
        let about = topic.expect("their statement").about;
        let post = async |who: usize, about, text: &str| {
            let (deed, key) = (story.deed(who).await, service.request_key());
            talk::post(service, &deed, id, key, about, &said(text)).await
        };
        post(0, about, "I am not sure.").await.unwrap();
        assert_eq!(
            key_of(post(1, about, "From outside.").await.unwrap_err()),
            "round-left"
        );
        let look = |about| Look {
            topic: match about {
                About::Statement(id) => Some(id.0),
                _ => None,
            },
            ..Look::default()
        };
        let seen = view::view(service, &story.deed(2).await, id, look(about))
            .await
            .unwrap();
        let Room::Talk(room) = seen.room else {
            panic!("the talk")
        };
        let first = room.thread.unwrap().posts[0].clone();
        assert!(first.by.is_some() && !first.mine);
        post(2, About::Post(first.id), "Why not?").await.unwrap();
        let seen = view::view(service, &story.deed(0).await, id, look(about))
            .await
            .unwrap();
        let Room::Talk(room) = seen.room else {
            panic!("the talk")
        };
        let depths: Vec<usize> = room.thread.unwrap().posts.iter().map(|p| p.depth).collect();
        assert_eq!(depths, [0, 1]);
        story.lead(id, Lead::Advance).await.unwrap();

        // Again: one changes their mind, the others keep.
        assert_eq!(story.stage(id).await, Some(Stage::Rerank));
        for who in [0, 2, 3, 4, 5] {
            for _ in 0..2 {
                if who == 4 {
                    story.rank(id, who, [1, 2, 3], "you convinced me").await;
                    continue;
                }
                story.keep(id, who).await;
            }
        }

        // The group's words.
        assert_eq!(story.stage(id).await, Some(Stage::Propose));
        let propose = async |who: usize, text: &str| {
            story.world.pass(Span::seconds(1));
            let (deed, key) = (story.deed(who).await, service.request_key());
            words::propose(service, &deed, id, key, &said(text)).await
        };
        propose(0, "Say no, and say why.").await.unwrap();
        propose(2, "Say no in few words.").await.unwrap();
        for who in [3, 4, 5] {
            story.done(id, who, Stage::Propose).await.unwrap();
        }
        for (who, ranks) in [
            (0, [1, 2]),
            (2, [2, 1]),
            (3, [1, 2]),
            (4, [1, 2]),
            (5, [1, 2]),
        ] {
            let (deed, key) = (story.deed(who).await, service.request_key());
            let ranks = ranks.map(Some);
            words::choose(service, &deed, id, key, &ranks)
                .await
                .unwrap();
        }
        let Room::Critique(room) = story.view(id, 0).await.room else {
            panic!("critique")
        };
        assert_eq!(room.chosen.text, "Say no, and say why.");
        assert!(room.may_revise, "whoever proposed it");
        let criticise = async |who: usize| {
            let (deed, key) = (story.deed(who).await, service.request_key());
            words::criticise(service, &deed, id, key, &said("And what helps instead?")).await
        };
        criticise(2).await.unwrap();
        let revise = async |who: usize| {
            let (deed, key) = (story.deed(who).await, service.request_key());
            let new = said("Say no, say why, and say what helps.");
            words::revise(service, &deed, id, key, &new).await
        };
        assert!(revise(3).await.is_err(), "not theirs");
        revise(0).await.unwrap();
        assert_eq!(
            revise(0).await.unwrap_err(),
            Error::Conflict("round-revised")
        );
        for who in [0, 3, 4, 5] {
            story.done(id, who, Stage::Critique).await.unwrap();
        }

        // Support, and a dissent that is never skipped.
        let endorse = async |who: usize, supports: bool| {
            let (deed, key) = (story.deed(who).await, service.request_key());
            words::endorse(service, &deed, id, key, supports)
                .await
                .unwrap();
        };
        for who in [0, 3, 5] {
            endorse(who, true).await;
        }
        endorse(2, false).await;
        endorse(4, false).await;
        let skipped = story.lead(id, Lead::Advance).await.unwrap_err();
        assert_eq!(key_of(skipped), "round-dissent-awaited");
        let dissent = async |who: usize, new: NewDissent| {
            let (deed, key) = (story.deed(who).await, service.request_key());
            words::dissent(service, &deed, id, key, &new).await
        };
        let supporter = dissent(0, NewDissent::Decline).await.unwrap_err();
        assert_eq!(key_of(supporter), "round-dissent-of-supporter");
        dissent(2, NewDissent::Write(said("Too many words.")))
            .await
            .unwrap();
        let Room::Endorse(room) = story.view(id, 4).await.room else {
            panic!("support")
        };
        dissent(4, NewDissent::Join(room.dissents[0].id))
            .await
            .unwrap();

        // Everybody who is there was heard: the round is over, for everybody to read.
        let visitor = service.deed(None, Locale::En).await.unwrap();
        let seen = view::view(service, &visitor, id, Look::default())
            .await
            .unwrap();
        assert!(matches!(
            seen.card.phase,
            Phase::Closed {
                how: Ending::Complete,
                ..
            }
        ));
        let Room::Outcome(outcome) = seen.room else {
            panic!("the outcome")
        };
        let chosen = outcome.chosen.unwrap();
        assert_eq!(
            chosen.final_words().0,
            "Say no, say why, and say what helps."
        );
        assert_eq!((outcome.support.yes, outcome.support.asked), (3, 5));
        assert_eq!((outcome.dissents.len(), outcome.dissents[0].voices), (1, 2));
        assert!(chosen.by.is_none(), "who proposed it is told inside only");
        assert_eq!((outcome.silent, outcome.people), (0, 6));
        let moved: Vec<_> = outcome
            .moved
            .iter()
            .map(|m| (m.changed, m.people))
            .collect();
        assert_eq!(moved, [(1, 5), (1, 5)]);
        assert_eq!(
            key_of(story.lead(id, Lead::Advance).await.unwrap_err()),
            "round-closed"
        );

        // Whoever does not want to be quoted is read by those who were there alone.
        {
            let chi = story.deed(2).await;
            let quote = Some(Purpose::QuoteWords);
            service::consent::withdraw(service, &chi, &story.community, quote)
                .await
                .unwrap();
        }
        let seen = view::view(service, &visitor, id, Look::default()).await;
        let Room::Outcome(outcome) = seen.unwrap().room else {
            panic!("the outcome")
        };
        assert_eq!((outcome.dissents.len(), outcome.withheld), (0, 1));
        let Room::Outcome(outcome) = story.view(id, 3).await.room else {
            panic!("the outcome")
        };
        assert_eq!((outcome.dissents.len(), outcome.withheld), (1, 0));

        // The time was paid: at least what ranking alone took.
        for who in 0..6 {
            let earned = service::earnings::mine(service, &story.deed(who).await)
                .await
                .unwrap();
            assert!(
                earned[0].active >= Span::seconds(80),
                "{who}: {:?}",
                earned[0].active
            );
            assert!(earned[0].earned >= Micros(8_000_000), "{who}");
        }

        // The record holds it all, and the chain of the round is whole.
        let mut conn = service.store().read().await.unwrap();
        let whole = store::round::transcript(&mut conn, id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((whole.members.len(), whole.ranked.len()), (6, 22));
        assert_eq!(
            (whole.votes.len(), whole.posts.len(), whole.ballots.len()),
            (12, 2, 5)
        );
        assert_eq!(whole.dissents[0].said.joined.len(), 2);
        assert!(whole.items.iter().all(|item| item.leading.is_some()));
        drop(conn);
        let report = service::doctor::examine(service).await.unwrap();
        assert!(report.is_empty(), "{report:?}");

        // Paid above the floor, so a release of the project can be built.
        let out = story.world.folder.path().join("release");
        let root = service.instance_deed();
        service::release::build(service, &root, &story.project, &out)
            .await
            .unwrap();
        assert!(out.join("MANIFEST.json").exists());
    })
    .await;
}
