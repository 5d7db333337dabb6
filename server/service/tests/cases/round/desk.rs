//! What organizers have beside the rooms: a preview of a draft, notices to people, draws by viewpoints.

use super::cast::{Story, key_of};
use crate::world::on_both;
use domain::deliberation::Stage;
use domain::deliberation::balance::Balance;
use domain::deliberation::notice::Notice;
use domain::id::RoundId;
use domain::time::Span;
use service::round::organize::{Lead, Who};
use service::round::view::{Room, Samples, preview};
use service::round::{desk, notice};
use service::work::{Next, Submission};
use service::{Error, Result};

fn samples() -> Samples {
    Samples {
        statement: "a sample statement".to_owned(),
        post: "a sample post".to_owned(),
        proposals: ["a first sample".to_owned(), "a second sample".to_owned()],
    }
}

impl Story {
    async fn looked(&self, id: RoundId, stage: Stage) -> Result<Room> {
        let deed = self.organizer().await;
        let seen = preview(self.service(), &deed, id, Some(stage), &samples()).await?;
        Ok(seen.room)
    }

    async fn told(&self, who: usize) -> Vec<Notice> {
        let deed = self.deed(who).await;
        let mine = notice::mine(self.service(), &deed).await.unwrap();
        mine.iter().map(|notice| notice.about).collect()
    }

    async fn run_jobs(&self) {
        while service::job::run_next(self.service()).await.unwrap() {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_seen_as_by_somebody_who_takes_part_and_stays_a_draft() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let stages: Vec<Stage> = Stage::ALL
            .into_iter()
            .filter(|stage| *stage != Stage::Discussion)
            .collect();
        let id = story.create(&stages, Who::Everybody).await.unwrap();
        let before = format!("{:?}", story.transcript(id).await);
        for stage in &stages {
            let room = story.looked(id, *stage).await.unwrap();
            let text = format!("{room:?}");
            let fits = match (stage, &room) {
                (Stage::Blind, Room::Rank(room)) => {
                    let task = room.task.as_ref().unwrap();
                    task.responses.len() == 3 && task.given.is_none()
                }
                (Stage::Reveal, Room::Reveal(room)) => room.items.len() == 2,
                (Stage::Statements, Room::Statements(_)) => text.contains("a sample statement"),
                (Stage::Rerank, Room::Rank(room)) => room.task.as_ref().unwrap().earlier.is_some(),
                (Stage::Propose, Room::Propose(room)) => room.open && room.proposals.len() == 2,
                (Stage::Choose, Room::Choose(room)) => room.proposals.len() == 2,
                (Stage::Critique, Room::Critique(room)) => room.chosen.text == "a first sample",
                (Stage::Endorse, Room::Endorse(room)) => room.chosen.text == "a first sample",
                _ => false,
            };
            assert!(fits, "{stage:?}: {text}");
        }
        let missing = story.looked(id, Stage::Discussion).await;
        assert_eq!(missing.unwrap_err(), Error::NotFound);
        assert_eq!(
            before,
            format!("{:?}", story.transcript(id).await),
            "nothing of it is kept"
        );
        let contributor = story.deed(0).await;
        let other = preview(service, &contributor, id, None, &samples()).await;
        assert_eq!(other.unwrap_err(), Error::Forbidden);
        // It opens as if nobody had looked.
        story.lead(id, Lead::Open).await.unwrap();
        story.join(id, 0).await.unwrap();
        let open = story.looked(id, Stage::Blind).await;
        assert_eq!(open.unwrap_err(), Error::NotFound);
        let talked = story.create(&[Stage::Discussion], Who::Everybody).await;
        let Room::Talk(room) = story
            .looked(talked.unwrap(), Stage::Discussion)
            .await
            .unwrap()
        else {
            panic!("the talk")
        };
        assert_eq!(room.thread.unwrap().posts[0].text, "a sample post");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn people_are_invited_and_reminded_once_and_only_while_it_is_true() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let stages = [Stage::Statements, Stage::Discussion];
        let listed = Who::List(["ana", "bo", "chi"].map(str::to_owned).to_vec());
        let id = story.create(&stages, listed).await.unwrap();
        assert!(story.told(0).await.is_empty(), "nobody is told of a draft");
        story.lead(id, Lead::Open).await.unwrap();
        assert_eq!(story.told(0).await, [Notice::Invitation]);
        assert!(
            story.told(3).await.is_empty(),
            "who has no seat is not invited"
        );
        for who in 0..3 {
            story.join(id, who).await.unwrap();
        }
        assert!(
            story.told(0).await.is_empty(),
            "who came is invited no more"
        );
        story.done(id, 1, Stage::Statements).await.unwrap();
        // A stage of two days: when a quarter of it is left, and not before.
        story.world.pass(Span::hours(35));
        story.run_jobs().await;
        assert!(story.told(0).await.is_empty());
        story.world.pass(Span::hours(1));
        for _ in 0..2 {
            story.run_jobs().await;
            notice::remind(service, id).await.unwrap();
        }
        let reminder = Notice::Reminder(Stage::Statements);
        assert_eq!(story.told(0).await, [reminder]);
        assert!(story.told(1).await.is_empty(), "who has done their part");
        let organizer = story.organizer().await;
        let seen = desk::desk(service, &organizer, id).await.unwrap();
        assert_eq!(seen.told, [(Notice::Invitation, 3), (reminder, 2)]);
        let mut conn = service.store().read().await.unwrap();
        let lines = store::outbox::page(&mut conn, ("", 0), 10_000)
            .await
            .unwrap();
        drop(conn);
        let reminded = lines.iter().filter(|line| line.kind == "round.reminded");
        assert_eq!(reminded.count(), 1, "told of once");

        let deed = story.deed(0).await;
        notice::dismiss(service, &deed, id, reminder).await.unwrap();
        assert!(story.told(0).await.is_empty());
        assert_eq!(story.told(2).await, [reminder], "of nobody else's page");
        story.done(id, 2, Stage::Statements).await.unwrap();
        assert!(story.told(2).await.is_empty());
        // The next stage has a reminder of its own.
        story.done(id, 0, Stage::Statements).await.unwrap();
        story.world.pass(Span::hours(36));
        story.run_jobs().await;
        assert_eq!(story.told(0).await, [Notice::Reminder(Stage::Discussion)]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draw_can_be_balanced_by_what_judgements_show() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        // Two of six order both items the other way round, and nobody declared anything.
        for who in 0..6 {
            let turned = who < 2;
            while let Next::Task(task) =
                service::work::next(service, &story.deed(who).await, &story.project)
                    .await
                    .unwrap()
            {
                story.world.pass(Span::seconds(40));
                let rank = |text: &str| {
                    let place = ["a", "b", "c"].iter().position(|known| *known == text);
                    let place = u8::try_from(place.unwrap()).unwrap();
                    Some(if turned { 3 - place } else { place + 1 })
                };
                let ranks = task.responses.iter().map(|one| rank(&one.text));
                let submission = Submission {
                    assignment: task.assignment,
                    key: task.key,
                    answer: domain::work::Answer::ranked(ranks.collect()),
                    active_hint_ms: None,
                };
                service::work::submit(service, &story.deed(who).await, submission)
                    .await
                    .unwrap();
            }
        }
        // Of three seats, one is theirs, however often one draws.
        for _ in 0..8 {
            let who = Who::Sortition(3, Balance::Viewpoints);
            let id = story.create(&[Stage::Statements], who).await.unwrap();
            story.lead(id, Lead::Open).await.unwrap();
            let mut seated = 0;
            for who in 0..2 {
                seated += usize::from(story.told(who).await.contains(&Notice::Invitation));
            }
            assert!(seated >= 1, "the smaller viewpoint is there");
            story.lead(id, Lead::Cancel).await.unwrap();
        }
        let few = Who::Sortition(7, Balance::Both);
        let few = story.create(&[Stage::Statements], few).await.unwrap();
        let refused = story.lead(few, Lead::Open).await.unwrap_err();
        assert_eq!(key_of(refused), "round-seats-few");
    })
    .await;
}
