//! A change of the guidelines that follows from a round, from its proposal to the judgement made under it.

use super::cast::{Story, key_of};
use crate::world::on_both;
use domain::amendment::{Ending, Tally};
use domain::authority::Role;
use domain::deliberation::Stage;
use domain::id::{AmendmentId, RequestKey, RoundId};
use domain::locale::Locale;
use domain::time::Span;
use service::amendment::{self, AmendmentView, AmendmentsView, NewAmendment};
use service::round::organize::{Lead, Who};
use service::work::Next;
use service::{Deed, Error, Result, account};

impl Story {
    /// A round that is over: people talked.
    async fn talked(&self) -> RoundId {
        let id = self
            .create(&[Stage::Discussion], Who::Everybody)
            .await
            .unwrap();
        self.lead(id, Lead::Open).await.unwrap();
        for who in 0..3 {
            self.join(id, who).await.unwrap();
        }
        for who in 0..3 {
            self.done(id, who, Stage::Discussion).await.unwrap();
        }
        id
    }

    async fn propose(&self, by: &Deed, round: RoundId, body: &str) -> Result<()> {
        let new = NewAmendment {
            round,
            body: body.to_owned(),
            reason: "Brief was read as curt.".to_owned(),
            days: 7,
        };
        let key = self.service().request_key();
        amendment::propose(self.service(), by, &self.project, key, &new).await
    }

    async fn changes(&self, by: &Deed) -> AmendmentsView {
        amendment::view(self.service(), by, &self.project)
            .await
            .unwrap()
    }

    async fn voted_on(&self) -> Option<AmendmentView> {
        let by = self.organizer().await;
        self.changes(&by).await.open
    }

    async fn vote(&self, who: usize, id: AmendmentId, yes: bool) -> Result<()> {
        let (deed, key) = (self.deed(who).await, self.service().request_key());
        amendment::vote(self.service(), &deed, id, key, yes).await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_community_votes_for_guidelines_that_cite_their_round() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        story.judge(0).await;
        let draft = story
            .create(&[Stage::Discussion], Who::Everybody)
            .await
            .unwrap();
        let round = story.talked().await;
        let organizer = story.organizer().await;
        let contributor = story.deed(0).await;
        let text = "Take your time.\nTie freely.";
        let by_contributor = story.propose(&contributor, round, text).await;
        assert_eq!(by_contributor, Err(Error::Forbidden));
        let early = story.propose(&organizer, draft, text).await;
        assert_eq!(key_of(early.unwrap_err()), "amendment-round");
        let before = story.changes(&organizer).await.guideline;
        let same = story.propose(&organizer, round, &before.body).await;
        assert_eq!(key_of(same.unwrap_err()), "amendment-same");
        story.propose(&organizer, round, text).await.unwrap();
        let second = story.propose(&organizer, round, "Another.").await;
        assert_eq!(key_of(second.unwrap_err()), "amendment-open");

        let change = story.voted_on().await.unwrap();
        assert_eq!(
            (change.before.as_str(), change.after.as_str()),
            (before.body.as_str(), text)
        );
        assert_eq!(change.round.id, round);
        let id = change.id;
        let key = service.request_key();
        let by_organizer = amendment::vote(service, &organizer, id, key, true).await;
        assert_eq!(by_organizer, Err(Error::Forbidden));
        let root = service.instance_deed();
        let steward =
            account::create_simulated(service, &root, "sage", &story.community, Role::Steward);
        let steward = story.world.deed(steward.await.unwrap()).await;
        // The form was shown half a minute before it is sent.
        let read = async |who: usize, yes: bool| {
            let key = service.request_key();
            story.world.pass(Span::seconds(30));
            let deed = story.deed(who).await;
            amendment::vote(service, &deed, id, key, yes).await.unwrap();
        };
        let earned = async |who: usize| {
            let deed = story.deed(who).await;
            let earned = service::earnings::mine(service, &deed).await.unwrap();
            earned.first().map_or(0, |one| one.active.as_millis())
        };
        let paid = earned(1).await;
        read(1, false).await;
        let once = earned(1).await;
        assert!(once > paid, "reading and voting is paid");
        // Another mind, and the same request twice: each counts once, and is paid once.
        read(1, true).await;
        assert_eq!(earned(1).await, once);
        let key = service.request_key();
        for _ in 0..2 {
            let steward = story.world.deed(steward.actor.person().unwrap()).await;
            amendment::vote(service, &steward, id, key, true)
                .await
                .unwrap();
        }
        story.vote(2, id, false).await.unwrap();
        let change = story.voted_on().await.unwrap();
        assert_eq!(
            change.turnout,
            (3, 8, 3),
            "six contributors and two stewards"
        );
        assert!(
            change.ended.is_none(),
            "what they voted is told when it is over"
        );
        let seen = story.changes(&story.deed(2).await).await.open.unwrap();
        assert_eq!(seen.mine, Some(false));

        // Work goes on under the version in force.
        let standing = async |who: usize| {
            let deed = story.deed(who).await;
            let next = service::work::next(service, &deed, &story.project).await;
            let Next::Task(task) = next.unwrap() else {
                panic!("a task")
            };
            task.guideline.version
        };
        assert_eq!(standing(3).await, before.version);
        story.world.pass(Span::days(7));
        let late = story.vote(3, id, false).await;
        assert_eq!(key_of(late.unwrap_err()), "amendment-over");
        while service::job::run_next(service).await.unwrap() {}
        let visitor = service.deed(None, Locale::En).await.unwrap();
        let found = story.changes(&visitor).await;
        let tally = Tally {
            voters: 8,
            yes: 2,
            no: 1,
        };
        let past = &found.past[0];
        let (ending, _, counted) = past.ended.unwrap();
        assert_eq!((ending, counted), (Ending::Adopted, tally));
        assert_eq!(past.version, Some(before.version + 1));
        assert_eq!(
            (found.guideline.body.as_str(), found.guideline.round),
            (text, Some(round))
        );
        assert_eq!(standing(4).await, before.version + 1);
        // What was judged keeps its version, in the release too, which says where the new one is from.
        let out = story.world.folder.path().join("out");
        service::release::build(service, &root, &story.project, &out)
            .await
            .unwrap();
        export::verify(&out).unwrap();
        let card = std::fs::read_to_string(out.join("README.md")).unwrap();
        assert!(card.contains(&format!("after the round `{round}`")));
        let tables = export::read_tables(&out).unwrap();
        let judged = tables
            .iter()
            .find(|table| table.name == "judgements")
            .unwrap();
        let place = judged.column("guideline_version").unwrap();
        assert!(!judged.rows.is_empty());
        for row in &judged.rows {
            assert_eq!(row[place], before.version.into());
        }
        let report = service::doctor::examine(service).await.unwrap();
        assert!(report.is_empty(), "{report:?}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_too_few_want_or_that_came_too_late_changes_nothing() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let round = story.talked().await;
        let ended = async |vote: &[bool], meanwhile: bool| {
            let organizer = story.organizer().await;
            story
                .propose(&organizer, round, "Other words.")
                .await
                .unwrap();
            let id = story.voted_on().await.unwrap().id;
            for (who, yes) in vote.iter().enumerate() {
                story.vote(who, id, *yes).await.unwrap();
            }
            if meanwhile {
                let body = format!("Meanwhile {id}.");
                service::project::revise_guidelines(service, &organizer, &story.project, &body)
                    .await
                    .unwrap();
            }
            let version = story.changes(&organizer).await.guideline.version;
            story.world.pass(Span::days(7));
            // The page ends it where no job came.
            let organizer = story.organizer().await;
            let found = story.changes(&organizer).await;
            assert_eq!(found.guideline.version, version);
            let (ending, ..) = found.past[0].ended.unwrap();
            ending
        };
        assert_eq!(ended(&[true, true], false).await, Ending::Unheard);
        assert_eq!(
            ended(&[true, true, false, false], false).await,
            Ending::Rejected
        );
        assert_eq!(ended(&[true, true, true], true).await, Ending::Overtaken);
        let organizer = story.organizer().await;
        story
            .propose(&organizer, round, "Last words.")
            .await
            .unwrap();
        let id = story.voted_on().await.unwrap().id;
        story.vote(0, id, true).await.unwrap();
        let take_back =
            async |deed: &Deed, key: RequestKey| amendment::take_back(service, deed, id, key).await;
        let contributor = story.deed(0).await;
        let key = service.request_key();
        assert_eq!(take_back(&contributor, key).await, Err(Error::Forbidden));
        take_back(&organizer, key).await.unwrap();
        take_back(&organizer, key).await.unwrap();
        assert!(story.voted_on().await.is_none());
        let over = story.vote(0, id, true).await;
        assert_eq!(key_of(over.unwrap_err()), "amendment-over");
        // The jobs of what is over find nothing to do.
        while service::job::run_next(service).await.unwrap() {}
        // Whoever is erased leaves no vote behind.
        let (mut tx, me) = (service.store().begin().await.unwrap(), story.people[0]);
        assert!(
            store::amendment::vote_of(&mut tx, id, me)
                .await
                .unwrap()
                .is_some()
        );
        store::erasure::erase(&mut tx, me, "gone", service.now())
            .await
            .unwrap();
        assert!(
            store::amendment::vote_of(&mut tx, id, me)
                .await
                .unwrap()
                .is_none()
        );
        tx.commit().await.unwrap();
    })
    .await;
}
