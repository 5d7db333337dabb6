//! A round from its draft to its outcome, on both engines: six people, one of them late, one who leaves.

use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::deliberation::record::About;
use domain::deliberation::state::Ending;
use domain::deliberation::template::{EarlyEnd, Plan, Quorum};
use domain::deliberation::{Phase, Stage, Step, Template};
use domain::id::{ItemId, PersonId, RoundId};
use domain::item::Reading;
use domain::locale::Locale;
use domain::money::Micros;
use domain::pay::{PayKind, PayPolicy};
use domain::slug::Slug;
use domain::time::Span;
use domain::viewpoint::votes::Vote;
use service::community::{ConsentText, NewCommunity};
use service::project::NewProject;
use service::round::organize::{Lead, NewRound, Who};
use service::round::rank::NewOrder;
use service::round::view::{Look, Room, RoundView};
use service::round::words::NewDissent;
use service::round::{Written, desk, organize, part, rank, talk, view, words};
use service::work::{Next, Submission};
use service::{Deed, Error, Result, Service, account};
use world::{World, on_both};

#[path = "world/mod.rs"]
mod world;

/// A round in a world.
struct Story {
    world: World,
    community: Slug,
    project: Slug,
    organizer: PersonId,
    people: Vec<PersonId>,
}

fn template(stages: &[Stage]) -> Template {
    let plan = |stage: &Stage| Plan {
        stage: *stage,
        lasts: Span::days(2),
        quorum: Some(Quorum::Percent(50)),
        early: EarlyEnd::All,
    };
    Template::new(stages.iter().map(plan).collect()).unwrap()
}

fn said(text: &str) -> Written {
    Written {
        text: text.to_owned(),
        language: "en".to_owned(),
    }
}

fn key_of(error: Error) -> String {
    match error {
        Error::Refused(refusal) => refusal.problems[0].key.clone(),
        other => other.to_string(),
    }
}

impl Story {
    /// A community with two items and six people who consented.
    async fn begin(world: World) -> Self {
        let service = world.service.clone();
        let root = service.instance_deed();
        let consent = ConsentText {
            locale: Locale::En,
            title: "Before you begin".to_owned(),
            body: "You decide.".to_owned(),
            ..ConsentText::default()
        };
        let new = NewCommunity {
            slug: "river".to_owned(),
            name: "River people".to_owned(),
            charter: "We decide together.".to_owned(),
            licence: "CC-BY-4.0".to_owned(),
            locales: vec![Locale::En],
            consent: vec![consent],
            controller: "The river council".to_owned(),
            ..NewCommunity::default()
        };
        let community = service::community::found(&service, &root, new)
            .await
            .unwrap();
        account::create_simulated(&service, &root, "steward", &community, Role::Steward)
            .await
            .unwrap();
        let pay = PayPolicy {
            kind: PayKind::Hourly,
            currency: "KES".parse().unwrap(),
            rate: Micros(360_000_000),
            floor: Micros(300_000_000),
        };
        let new = NewProject {
            slug: "kind-refusals".to_owned(),
            title: "Kind refusals".to_owned(),
            summary: "Which would you give a friend?".to_owned(),
            locale: "en".to_owned(),
            target_overlap: 30,
            pay,
            minutes_estimate: 1,
            dimensions: vec![],
            guidelines: "Judge as yourself.".to_owned(),
            simulated: false,
        };
        let project = service::project::create(&service, &root, &community, new)
            .await
            .unwrap();
        let items: String = (1..=2)
            .map(|n| format!(r#"{{"id":"{n}","prompt":"p{n}","responses":[{{"text":"a"}},{{"text":"b"}},{{"text":"c"}}],"language":"en"}}"#) + "\n")
            .collect();
        service::item::import(&service, &root, &project, &items, &Reading::default())
            .await
            .unwrap();
        let simulated = async |name: &str, role| {
            account::create_simulated(&service, &root, name, &community, role)
                .await
                .unwrap()
        };
        let organizer = simulated("organizer", Role::Organizer).await;
        let mut people = Vec::new();
        for name in ["ana", "bo", "chi", "dia", "eli", "fay"] {
            let person = simulated(name, Role::Contributor).await;
            let me = world.deed(person).await;
            let granted = Purposes::from([Purpose::Annotate, Purpose::PublishJudgements]);
            service::consent::give(&service, &me, &community, 1, granted)
                .await
                .unwrap();
            people.push(person);
        }
        Self {
            world,
            community,
            project,
            organizer,
            people,
        }
    }

    fn service(&self) -> &Service {
        &self.world.service
    }

    async fn deed(&self, who: usize) -> Deed {
        self.world.deed(self.people[who]).await
    }

    async fn organizer(&self) -> Deed {
        self.world.deed(self.organizer).await
    }

    async fn items(&self) -> Vec<ItemId> {
        let deed = self.organizer().await;
        let found = desk::builder(self.service(), &deed, &self.project, None).await;
        found.unwrap().items.iter().map(|item| item.id).collect()
    }

    async fn create(&self, stages: &[Stage], who: Who) -> Result<RoundId> {
        let service = self.service();
        let deed = self.organizer().await;
        let new = NewRound {
            title: "What is a kind refusal?".to_owned(),
            purpose: "To hear one another.".to_owned(),
            items: self.items().await,
            template: template(stages),
            who,
        };
        organize::create(service, &deed, &self.project, service.request_key(), new).await
    }

    async fn lead(&self, id: RoundId, lead: Lead) -> Result<()> {
        let service = self.service();
        let deed = self.organizer().await;
        organize::lead(service, &deed, id, service.request_key(), lead).await
    }

    async fn join(&self, id: RoundId, who: usize) -> Result<()> {
        let service = self.service();
        part::join(service, &self.deed(who).await, id, service.request_key()).await
    }

    async fn view(&self, id: RoundId, who: usize) -> RoundView {
        let deed = self.deed(who).await;
        view::view(self.service(), &deed, id, Look::default())
            .await
            .unwrap()
    }

    async fn step(&self, id: RoundId, who: usize) -> Step {
        self.view(id, who).await.card.step.unwrap()
    }

    async fn stage(&self, id: RoundId) -> Option<Stage> {
        self.view(id, 0).await.card.stage
    }

    /// Ranks the item that the room shows; `ranks` are of a, b, c.
    async fn rank(&self, id: RoundId, who: usize, ranks: [u8; 3], reason: &str) {
        let service = self.service();
        let Room::Rank(room) = self.view(id, who).await.room else {
            panic!("a room to rank in")
        };
        let task = room.task.expect("an item to rank");
        let place = |text: &str| ["a", "b", "c"].iter().position(|known| *known == text);
        let shown = task.responses.iter();
        let ranks = shown.map(|one| Some(ranks[place(&one.text).unwrap()]));
        let new = NewOrder {
            item: task.item,
            ranks: ranks.collect(),
            none_acceptable: false,
            reason: reason.to_owned(),
        };
        self.world.pass(Span::seconds(40));
        let deed = self.deed(who).await;
        let key = service.request_key();
        rank::rank(service, &deed, id, key, new.clone())
            .await
            .unwrap();
        // The same request again changes nothing.
        rank::rank(service, &deed, id, key, new).await.unwrap();
    }

    /// Judges every item of the project, outside of any round, a over b over c.
    async fn judge(&self, who: usize) {
        let service = self.service();
        while let Next::Task(task) =
            service::work::next(service, &self.deed(who).await, &self.project)
                .await
                .unwrap()
        {
            self.world.pass(Span::seconds(40));
            let rank = |text: &str| ["a", "b", "c"].iter().zip(1..).find(|one| *one.0 == text);
            let ranks = task.responses.iter().map(|one| rank(&one.text));
            let submission = Submission {
                assignment: task.assignment,
                key: task.key,
                ranks: ranks.map(|found| found.map(|(_, rank)| rank)).collect(),
                none_acceptable: false,
                confidence: None,
                rationale: "as I said".to_owned(),
                flag: None,
                active_hint_ms: None,
            };
            service::work::submit(service, &self.deed(who).await, submission)
                .await
                .unwrap();
        }
    }

    /// Keeps what one said of the item that the room shows.
    async fn keep(&self, id: RoundId, who: usize) {
        let service = self.service();
        let Room::Rank(room) = self.view(id, who).await.room else {
            panic!("a room to rank in")
        };
        let task = room.task.unwrap();
        assert!(task.earlier.is_some(), "what one said before");
        let (deed, key) = (self.deed(who).await, service.request_key());
        rank::keep_earlier(service, &deed, id, key, task.item, "")
            .await
            .unwrap();
    }

    async fn done(&self, id: RoundId, who: usize, stage: Stage) -> Result<()> {
        let service = self.service();
        let deed = self.deed(who).await;
        part::done(service, &deed, id, service.request_key(), stage).await
    }
}

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

        let few = story.create(&stages, Who::Sortition(7)).await.unwrap();
        let refused = story.lead(few, Lead::Open).await.unwrap_err();
        assert_eq!(key_of(refused), "round-seats-few");
        let drawn = story.create(&stages, Who::Sortition(3)).await.unwrap();
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
