//! Deadlines, seats, consent, money.

use super::cast::{Story, key_of, said, template};
use crate::world::on_both;
use domain::deliberation::balance::Balance;
use domain::deliberation::template::EarlyEnd;
use domain::deliberation::{Phase, Stage, Step};
use domain::money::Micros;
use domain::time::Span;
use service::Error;
use service::round::organize::{Lead, Who};
use service::round::view::Room;
use service::round::{desk, talk};

#[tokio::test(flavor = "multi_thread")]
async fn deadlines_move_a_round_on_whoever_is_there() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let stages = [Stage::Statements, Stage::Discussion];
        let id = story.create(&stages, Who::Everybody).await.unwrap();
        story.lead(id, Lead::Open).await.unwrap();
        story.join(id, 0).await.unwrap();
        story.lead(id, Lead::Pause).await.unwrap();
        assert!(matches!(
            story.step(id, 0).await,
            Step::AwaitResumption { .. }
        ));
        story.lead(id, Lead::Resume).await.unwrap();
        story.lead(id, Lead::Extend(Span::hours(12))).await.unwrap();
        // The quorum is missed: extended once by itself, then it goes on.
        story.world.pass(Span::hours(61));
        while service::job::run_next(service).await.unwrap() {}
        assert_eq!(
            story.stage(id).await,
            Some(Stage::Statements),
            "extended once"
        );
        story.world.pass(Span::hours(25));
        while service::job::run_next(service).await.unwrap() {}
        let mut conn = service.store().read().await.unwrap();
        let round = store::round::by_id(&mut conn, id).await.unwrap().unwrap();
        drop(conn);
        assert_eq!(
            round.state.stage(),
            Some(Stage::Discussion),
            "by the job alone"
        );
        // Without jobs a page does it.
        story.world.pass(Span::days(4));
        assert_eq!(
            story.stage(id).await,
            Some(Stage::Discussion),
            "extended once"
        );
        story.world.pass(Span::days(2));
        let seen = story.view(id, 0).await;
        assert!(matches!(seen.card.phase, Phase::Closed { .. }));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ranking_again_ends_once_opinions_have_settled() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        for settled in [true, false] {
            let stages = Stage::ALL.into_iter().filter(|stage| {
                *stage == Stage::Blind || *stage == Stage::Rerank || stage.is_synthesis()
            });
            let stages: Vec<Stage> = stages.collect();
            let plan = template(&stages, EarlyEnd::Stable);
            let id = story.create_as(plan, Who::Everybody).await.unwrap();
            story.lead(id, Lead::Open).await.unwrap();
            for who in 0..6 {
                story.join(id, who).await.unwrap();
            }
            for who in 0..6 {
                for _ in 0..2 {
                    story.rank(id, who, [1, 2, 3], "").await;
                }
            }
            assert_eq!(story.stage(id).await, Some(Stage::Rerank));
            for who in 0..3 {
                assert_eq!(
                    story.stage(id).await,
                    Some(Stage::Rerank),
                    "half are awaited"
                );
                if who == 0 && !settled {
                    story.rank(id, who, [3, 2, 1], "").await;
                }
                while let Room::Rank(room) = story.view(id, who).await.room
                    && room.task.is_some()
                {
                    story.keep(id, who).await;
                }
            }
            let stage = story.stage(id).await;
            let expected = if settled {
                Stage::Propose
            } else {
                Stage::Rerank
            };
            assert_eq!(
                stage,
                Some(expected),
                "one of three who changed is too many"
            );
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn seats_are_for_those_who_were_asked() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let stages = [Stage::Statements];
        let unknown = Who::List(vec!["ana".to_owned(), "nobody".to_owned()]);
        let refused = story.create(&stages, unknown).await.unwrap_err();
        assert_eq!(key_of(refused), "round-person-unknown");
        let listed = Who::List(vec!["ana".to_owned(), "Bo".to_owned()]);
        let id = story.create(&stages, listed).await.unwrap();
        story.lead(id, Lead::Open).await.unwrap();
        story.join(id, 0).await.unwrap();
        story.join(id, 1).await.unwrap();
        let other = story.join(id, 2).await.unwrap_err();
        assert_eq!(key_of(other), "round-no-seat");
        assert!(!story.view(id, 2).await.may_join);

        let few = story
            .create(&stages, Who::Sortition(7, Balance::Groups))
            .await
            .unwrap();
        let refused = story.lead(few, Lead::Open).await.unwrap_err();
        assert_eq!(key_of(refused), "round-seats-few");
        let drawn = story
            .create(&stages, Who::Sortition(3, Balance::Groups))
            .await
            .unwrap();
        story.lead(drawn, Lead::Open).await.unwrap();
        let mut seated = 0;
        for who in 0..6 {
            seated += usize::from(story.join(drawn, who).await.is_ok());
        }
        assert_eq!(seated, 3);
        let deed = story.organizer().await;
        let seen = desk::desk(story.service(), &deed, drawn).await.unwrap();
        assert_eq!((seen.seats, seen.card.present), (Some(3), 3));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_taken_without_consent() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let id = story
            .create(&[Stage::Statements], Who::Everybody)
            .await
            .unwrap();
        story.lead(id, Lead::Open).await.unwrap();
        story.join(id, 0).await.unwrap();
        story.world.pass(Span::seconds(1));
        let deed = story.deed(0).await;
        service::consent::withdraw(service, &deed, &story.community, None)
            .await
            .unwrap();
        let (deed, key) = (story.deed(0).await, service.request_key());
        let new = said("Still here.");
        let state = talk::write_statement(service, &deed, id, key, &new, false).await;
        assert_eq!(state.unwrap_err(), Error::Conflict("consent-needed"));
        assert!(matches!(story.view(id, 0).await.room, Room::NeedsConsent));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_budget_that_does_not_reach_opens_no_round() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let deed = story.organizer().await;
        let fund = async |amount: i64| {
            let key = service.request_key();
            let amount = Micros(amount * 1_000_000);
            service::pay::fund(service, &deed, &story.project, key, amount, "transfer")
                .await
                .unwrap();
        };
        fund(1).await;
        let id = story
            .create(&[Stage::Statements], Who::Everybody)
            .await
            .unwrap();
        let forecast = desk::desk(service, &deed, id).await.unwrap().forecast;
        // Six minutes of six people at 360 an hour.
        assert_eq!(
            (forecast.minutes, forecast.people, forecast.amount),
            (6, 6, Micros(216_000_000))
        );
        let refused = story.lead(id, Lead::Open).await.unwrap_err();
        assert_eq!(key_of(refused), "round-no-money");
        fund(215).await;
        story.lead(id, Lead::Open).await.unwrap();
    })
    .await;
}
