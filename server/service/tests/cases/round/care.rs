//! Reports, two moderators, appeals; and that what was taken away is read nowhere any more.

use super::cast::{Story, key_of, said};
use crate::world::on_both;
use domain::authority::Role;
use domain::deliberation::Stage;
use domain::deliberation::care::{Decision, Kind, Rule, Standing};
use domain::deliberation::record::{About, Handle};
use domain::id::{PersonId, RoundId};
use domain::locale::Locale;
use domain::time::Span;
use service::round::care::{self, CareView, Pointed};
use service::round::organize::{Lead, Who};
use service::round::view::{Look, Room};
use service::round::words::{self, NewDissent};
use service::round::{Written, talk, translate, view};
use service::{Deed, Error, Result, account};
use std::path::Path;
use uuid::Uuid;

/// What is said in every way there is, to be taken away again.
const WRONG: [&str; 7] = [
    "wrong-statement",
    "wrong-post",
    "wrong-reason",
    "wrong-synthesis",
    "wrong-critique",
    "wrong-dissent",
    "wrong-translation",
];

/// Why somebody judged as they did before a round that counts it.
const EARLIER: &str = "as I said";

async fn moderator(story: &Story, name: &str, role: Role) -> PersonId {
    let (service, root) = (story.service(), story.service().instance_deed());
    account::create_simulated(service, &root, name, &story.community, role)
        .await
        .unwrap()
}

impl Story {
    async fn report(&self, id: RoundId, who: usize, pointed: &Pointed) -> Result<()> {
        let (deed, key) = (self.deed(who).await, self.service().request_key());
        care::report(self.service(), &deed, id, key, pointed, Rule::Attack).await
    }

    async fn decide(&self, id: RoundId, by: &Deed, words: Uuid, decision: Decision) -> Result<()> {
        let key = self.service().request_key();
        care::decide(self.service(), by, id, key, words, decision).await
    }

    async fn care(&self, id: RoundId, deed: &Deed) -> CareView {
        care::view(self.service(), deed, id, None).await.unwrap()
    }

    async fn state(&self, id: RoundId, who: usize, text: &str) -> Uuid {
        let (deed, key) = (self.deed(who).await, self.service().request_key());
        talk::write_statement(self.service(), &deed, id, key, &said(text), true)
            .await
            .unwrap();
        let mut conn = self.service().store().read().await.unwrap();
        let all = store::round::statements(&mut conn, id).await.unwrap();
        all.iter().find(|one| one.text == text).unwrap().id.0
    }

    /// A round that is held among everybody, at its first stage.
    async fn open(&self, stages: &[Stage]) -> RoundId {
        let id = self.create(stages, Who::Everybody).await.unwrap();
        self.lead(id, Lead::Open).await.unwrap();
        for who in 0..6 {
            self.join(id, who).await.unwrap();
        }
        id
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_reported_hidden_removed_by_two_and_appealed_for() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let id = story.open(&[Stage::Statements]).await;
        let words = story.state(id, 0, "You are all fools.").await;
        let pointed = Pointed::Words(Kind::Statement, words);
        assert_eq!(
            key_of(story.report(id, 0, &pointed).await.unwrap_err()),
            "care-own"
        );
        for who in [1, 2] {
            story.report(id, who, &pointed).await.unwrap();
        }
        // Again by the same person: it counts once, and is no error.
        story.report(id, 2, &pointed).await.unwrap();
        let shown = async |who: usize| {
            let Room::Statements(room) = story.view(id, who).await.room else {
                panic!("statements")
            };
            room.next.is_some()
        };
        assert!(shown(4).await, "two reports do not withhold");
        story.report(id, 3, &pointed).await.unwrap();
        assert!(!shown(4).await, "three do, until a moderator has looked");

        let first = story.organizer().await;
        let second = moderator(&story, "second", Role::Organizer).await;
        let second = story.world.deed(second).await;
        let queue = story.care(id, &first).await.queue;
        assert_eq!((queue.len(), queue[0].reports), (1, 3));
        assert_eq!(queue[0].text, "You are all fools.");
        assert!(!queue[0].late);
        story.world.pass(Span::hours(6));
        let first = story.organizer().await;
        assert!(
            story.care(id, &first).await.queue[0].late,
            "a stage of two days"
        );

        // Whoever only takes part decides nothing and sees no queue.
        let outsider = story.deed(4).await;
        assert_eq!(
            story.decide(id, &outsider, words, Decision::Keep).await,
            Err(Error::Forbidden)
        );
        assert!(story.care(id, &outsider).await.queue.is_empty());

        let before = earned(&story, &first).await;
        story.care(id, &first).await;
        story.world.pass(Span::seconds(30));
        let first = story.organizer().await;
        story
            .decide(id, &first, words, Decision::Remove)
            .await
            .unwrap();
        assert!(earned(&story, &first).await > before, "moderating is paid");
        let alone = story.decide(id, &first, words, Decision::Remove).await;
        assert_eq!(key_of(alone.unwrap_err()), "care-second");
        story
            .decide(id, &second, words, Decision::Remove)
            .await
            .unwrap();

        // The log is for everybody, and says neither who nor what.
        let log = story.care(id, &outsider).await;
        assert_eq!(log.log.len(), 1);
        assert_eq!(log.log[0].standing, Standing::Removed);
        assert!(!format!("{:?}", log.log).contains("fools"));

        // Whoever wrote it sees it there, and appeals; a steward who decided nothing rules.
        let author = story.deed(0).await;
        let own = story.care(id, &author).await.own;
        assert!(own.len() == 1 && own[0].1);
        let service = story.service();
        let appeal = async |who: &Deed| {
            let key = service.request_key();
            care::appeal(service, who, id, key, words, "It was meant kindly.").await
        };
        assert_eq!(
            key_of(appeal(&outsider).await.unwrap_err()),
            "care-not-yours"
        );
        appeal(&author).await.unwrap();
        let steward = moderator(&story, "judge", Role::Steward).await;
        let steward = story.world.deed(steward).await;
        assert_eq!(story.care(id, &steward).await.appeals.len(), 1);
        let rule = async |who: &Deed| {
            care::rule(service, who, id, service.request_key(), words, true).await
        };
        assert_eq!(rule(&first).await, Err(Error::Forbidden));
        rule(&steward).await.unwrap();
        assert!(shown(4).await, "shown again");
        let report = service::doctor::examine(service).await.unwrap();
        assert!(report.is_empty(), "{report:?}");
    })
    .await;
}

async fn earned(story: &Story, deed: &Deed) -> i64 {
    let earned = service::earnings::mine(story.service(), deed)
        .await
        .unwrap();
    earned.first().map_or(0, |one| one.active.as_millis())
}

#[tokio::test(flavor = "multi_thread")]
async fn one_need_not_be_shown_somebody() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        let id = story.open(&[Stage::Discussion]).await;
        let item = story.items().await[0];
        for who in [0, 1] {
            let (deed, key) = (story.deed(who).await, service.request_key());
            talk::post(service, &deed, id, key, About::Item(item), &said("I say."))
                .await
                .unwrap();
        }
        let thread = async |who: usize| {
            let look = Look {
                topic: Some(item.0),
                ..Look::default()
            };
            let deed = story.deed(who).await;
            let Room::Talk(room) = view::view(service, &deed, id, look).await.unwrap().room else {
                panic!("talk")
            };
            room.thread.unwrap().posts
        };
        let by: Handle = thread(2).await[0].by.unwrap();
        let mute = async |who: usize, muted: bool| {
            let (deed, key) = (story.deed(who).await, service.request_key());
            care::mute(service, &deed, id, key, by, muted).await
        };
        assert_eq!(key_of(mute(0, true).await.unwrap_err()), "care-own");
        mute(2, true).await.unwrap();
        let muted: Vec<bool> = thread(2).await.iter().map(|post| post.muted).collect();
        assert_eq!(muted, [true, false]);
        assert!(
            thread(3).await.iter().all(|post| !post.muted),
            "nobody else's page"
        );
        mute(2, false).await.unwrap();
        assert!(thread(2).await.iter().all(|post| !post.muted));
    })
    .await;
}

/// Every file of a folder, as one text.
fn whole(folder: &Path) -> String {
    let mut text = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            text += &whole(&path);
        } else {
            text += &String::from_utf8_lossy(&std::fs::read(&path).unwrap());
        }
    }
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_away_is_in_no_report_and_no_release() {
    on_both(|world| async move {
        let story = Story::begin(world).await;
        let service = story.service();
        story.judge(5).await;
        let id = story.open(&Stage::ALL).await;
        for who in 0..6 {
            for _ in 0..2 {
                let reason = if who == 0 { WRONG[2] } else { "a fine reason" };
                if who == 5 {
                    story.keep(id, who).await;
                } else {
                    story.rank(id, who, [1, 2, 3], reason).await;
                }
            }
        }
        for who in 0..6 {
            story.done(id, who, Stage::Reveal).await.unwrap();
        }
        let statement = story.state(id, 0, WRONG[0]).await;
        let (deed, key) = (story.deed(1).await, service.request_key());
        let words = Pointed::Words(Kind::Statement, statement);
        let translated = Written {
            text: WRONG[6].to_owned(),
            language: "sw".to_owned(),
        };
        translate::translate(service, &deed, id, key, &words, &translated)
            .await
            .unwrap();
        story.lead(id, Lead::Advance).await.unwrap();
        let item = story.items().await[0];
        let (deed, key) = (story.deed(0).await, service.request_key());
        talk::post(service, &deed, id, key, About::Item(item), &said(WRONG[1]))
            .await
            .unwrap();
        story.lead(id, Lead::Advance).await.unwrap();
        for who in 0..6 {
            story.keep(id, who).await;
            story.keep(id, who).await;
        }
        let (deed, key) = (story.deed(0).await, service.request_key());
        words::propose(service, &deed, id, key, &said(WRONG[3]))
            .await
            .unwrap();
        for who in 1..6 {
            story.done(id, who, Stage::Propose).await.unwrap();
        }
        for who in 0..6 {
            let (deed, key) = (story.deed(who).await, service.request_key());
            words::choose(service, &deed, id, key, &[Some(1)])
                .await
                .unwrap();
        }
        let (deed, key) = (story.deed(0).await, service.request_key());
        words::criticise(service, &deed, id, key, &said(WRONG[4]))
            .await
            .unwrap();
        for who in 1..6 {
            story.done(id, who, Stage::Critique).await.unwrap();
        }
        for who in 0..6 {
            let (deed, key) = (story.deed(who).await, service.request_key());
            words::endorse(service, &deed, id, key, who != 0)
                .await
                .unwrap();
        }
        let (deed, key) = (story.deed(0).await, service.request_key());
        let new = NewDissent::Write(said(WRONG[5]));
        words::dissent(service, &deed, id, key, &new).await.unwrap();

        // All of it is there: in the report and in a release.
        let visitor = service.deed(None, Locale::En).await.unwrap();
        let root = service.instance_deed();
        let told = async |name: &str| {
            let report = service::report::round(service, &visitor, id).await.unwrap();
            let outcome = view::view(service, &visitor, id, Look::default())
                .await
                .unwrap();
            let out = story.world.folder.path().join(name);
            service::release::build(service, &root, &story.project, &out)
                .await
                .unwrap();
            // Parquet is compressed; every table stands in JSONL beside it.
            (format!("{report:?} {outcome:?}"), whole(&out))
        };
        let (report, release) = told("before").await;
        for words in WRONG {
            assert!(release.contains(words), "{words} is released");
        }
        assert!(release.contains(EARLIER));
        for words in [WRONG[0], WRONG[3], WRONG[5]] {
            assert!(report.contains(words), "{words} is reported");
        }

        // Two moderators remove every one of them.
        let all = story.transcript(id).await;
        let mut pointed = vec![
            Pointed::Words(Kind::Statement, statement),
            Pointed::Words(Kind::Post, all.posts[0].said.id.0),
            Pointed::Words(Kind::Synthesis, all.proposals[0].said.synthesis.id.0),
            Pointed::Words(Kind::Critique, all.critiques[0].said.id.0),
            Pointed::Words(Kind::Dissent, all.dissents[0].said.id.0),
        ];
        pointed.extend(
            story
                .items()
                .await
                .iter()
                .flat_map(|item| [WRONG[2], EARLIER].map(|text| Pointed::reason(*item, text))),
        );
        for one in &pointed {
            story.report(id, 1, one).await.unwrap();
        }
        let first = story.organizer().await;
        let second = moderator(&story, "second", Role::Organizer).await;
        let second = story.world.deed(second).await;
        let queue = story.care(id, &first).await.queue;
        assert_eq!(queue.len(), pointed.len());
        for case in queue {
            story
                .decide(id, &first, case.words, Decision::Remove)
                .await
                .unwrap();
            story
                .decide(id, &second, case.words, Decision::Remove)
                .await
                .unwrap();
        }
        // What was released before is told to whoever holds it, and gone from the copy of the instance.
        while service::job::run_next(service).await.unwrap() {}
        let kept = story.world.folder.path();
        let kept = kept.join(format!("releases/{}/v1", story.project));
        let retracted = export::verify(&kept).unwrap().retractions;
        assert_eq!(retracted, pointed.len(), "one entry for each of them");
        let feed = service::retraction::feed(service, &story.project, 1)
            .await
            .unwrap();
        let before = story.world.folder.path().join("before");
        export::retract::apply(&before, &feed, None).unwrap();
        for folder in [&kept, &before] {
            let copy = whole(folder);
            for words in WRONG.into_iter().chain([EARLIER]) {
                assert!(!copy.contains(words), "{words} is still in a copy");
            }
            assert!(copy.contains("a fine reason"), "nothing else is gone");
        }
        let (report, release) = told("after").await;
        assert!(!release.contains(EARLIER), "nor in the judgement of before");
        for words in WRONG {
            assert!(!release.contains(words), "{words} is still released");
            assert!(!report.contains(words), "{words} is still reported");
        }
        assert!(release.contains("a fine reason"), "nothing else is gone");
        // Whoever takes part reads them no more either.
        for stage in [
            Stage::Reveal,
            Stage::Statements,
            Stage::Discussion,
            Stage::Critique,
        ] {
            let look = Look {
                stage: Some(stage),
                topic: Some(item.0),
                ..Look::default()
            };
            let deed = story.deed(3).await;
            let seen = view::view(service, &deed, id, look).await.unwrap();
            let seen = format!("{seen:?}");
            for words in WRONG {
                assert!(!seen.contains(words), "{words} in {stage:?}");
            }
        }
    })
    .await;
}
