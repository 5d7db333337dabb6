//! Training and attention checks: paid, explained, marked, and no judgements, on both engines.

use crate::delta::{Delta, submission};
use crate::world::{World, on_both};
use domain::id::{CheckId, PersonId};
use domain::item::Message;
use domain::money::Micros;
use domain::quality::check::{Check, CheckKind};
use domain::time::Span;
use service::Error;
use service::check::{CheckTask, NewCheck};
use service::work::{Next, Task};

/// What half a minute pays, at 400 an hour: rounded in favour of whoever works.
const HALF_A_MINUTE: Micros = Micros(3_333_334);

fn check(kind: CheckKind, says: &str) -> NewCheck {
    NewCheck {
        check: Check {
            kind,
            prompt: vec![Message {
                role: "user".to_owned(),
                content: says.to_owned(),
            }],
            responses: ["a right one", "a wrong one", "another wrong one"]
                .map(str::to_owned)
                .to_vec(),
            best: [0].into(),
            explanation: "It says so.".to_owned(),
        },
        language: "en".parse().unwrap(),
    }
}

async fn next(delta: &Delta, person: PersonId) -> Next {
    let me = delta.world.deed(person).await;
    service::work::next(&delta.world.service, &me, &delta.project)
        .await
        .unwrap()
}

async fn task(delta: &Delta, person: PersonId) -> Task {
    match next(delta, person).await {
        Next::Task(task) => *task,
        other => panic!("an item, not {other:?}"),
    }
}

async fn asked(delta: &Delta, person: PersonId) -> CheckTask {
    match next(delta, person).await {
        Next::Check(task) => *task,
        other => panic!("a check, not {other:?}"),
    }
}

/// Puts the right response first, or one of the others.
async fn reply(delta: &Delta, person: PersonId, task: &CheckTask, right: bool) -> Micros {
    delta.world.pass(Span::seconds(30));
    let me = delta.world.deed(person).await;
    let place = task
        .responses
        .iter()
        .position(|response| (response == "a right one") == right);
    let ranks = (0..3)
        .map(|index| (Some(index) == place).then_some(1))
        .collect();
    let service = &delta.world.service;
    let (project, earned) = service::check::answer(service, &me, (task.id, task.key), ranks, None)
        .await
        .unwrap();
    assert_eq!(project, delta.project);
    earned
}

async fn judge(delta: &Delta, person: PersonId, count: usize) {
    for round in 0..count {
        let found = task(delta, person).await;
        delta.world.pass(Span::seconds(30));
        let me = delta.world.deed(person).await;
        let mut ranks = vec![Some(2); 3];
        ranks[round % 3] = Some(1);
        let sent = submission(found.assignment, found.key, ranks);
        service::work::submit(&delta.world.service, &me, sent)
            .await
            .unwrap();
    }
}

async fn marks(delta: &Delta, person: PersonId) -> Vec<String> {
    let me = delta.world.deed(person).await;
    let marks = service::mark::mine(&delta.world.service, &me)
        .await
        .unwrap();
    marks.into_iter().map(|mark| mark.sign).collect()
}

async fn earned(delta: &Delta, person: PersonId) -> (i64, Micros, Span) {
    let me = delta.world.deed(person).await;
    let view = service::project::view(&delta.world.service, &me, &delta.project)
        .await
        .unwrap();
    let mine = view.my_work.unwrap();
    (mine.judgements, mine.earned, mine.active)
}

#[tokio::test(flavor = "multi_thread")]
async fn training_comes_before_work_and_is_paid() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        delta.import(0..3).await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        let mut ids: Vec<CheckId> = Vec::new();
        for says in ["the first", "the second"] {
            let new = check(CheckKind::Training, says);
            ids.push(
                service::check::add(service, &root, &delta.project, new)
                    .await
                    .unwrap(),
            );
        }
        let ana = delta.join("ana").await;
        delta.agree(ana, false).await;
        let first = asked(&delta, ana).await;
        assert_eq!((first.kind, first.place), (CheckKind::Training, (1, 2)));
        let again = asked(&delta, ana).await;
        assert_eq!(again.responses, first.responses, "one order for one person");
        let me = delta.world.deed(ana).await;
        let early = service::check::feedback(service, &me, &delta.project, first.id).await;
        assert_eq!(
            early.err(),
            Some(Error::NotFound),
            "nothing is given away before"
        );
        let ahead = service::work::fetch_ahead(service, &me, &delta.project)
            .await
            .unwrap();
        assert_eq!(ahead, [], "no work before training, however it is fetched");

        assert_eq!(reply(&delta, ana, &first, false).await, HALF_A_MINUTE);
        assert_eq!(reply(&delta, ana, &first, true).await, Micros(0), "once");
        let said = service::check::feedback(service, &me, &delta.project, first.id)
            .await
            .unwrap();
        assert!(!said.is_right && said.explanation == "It says so.");
        let best = said.responses.iter().filter(|(_, _, best)| *best);
        assert_eq!(
            best.map(|(text, _, _)| text.as_str()).collect::<Vec<_>>(),
            ["a right one"]
        );
        let second = asked(&delta, ana).await;
        assert_eq!(second.id, ids[1]);
        reply(&delta, ana, &second, true).await;
        task(&delta, ana).await;
        let (judgements, paid, active) = earned(&delta, ana).await;
        assert_eq!((judgements, active), (0, Span::seconds(60)));
        assert_eq!(paid, HALF_A_MINUTE + HALF_A_MINUTE);
        assert_eq!(
            marks(&delta, ana).await,
            [""; 0],
            "nobody is marked for learning"
        );

        let rows = service::check::desk(service, &root, &delta.project)
            .await
            .unwrap()
            .rows;
        assert_eq!(
            rows.iter()
                .map(|row| (row.answered, row.right))
                .collect::<Vec<_>>(),
            [(1, 0), (1, 1)]
        );
        service::check::retire(service, &root, ids[0])
            .await
            .unwrap();
        service::check::retire(service, &root, ids[1])
            .await
            .unwrap();
        let bo = delta.join("bo").await;
        delta.agree(bo, false).await;
        task(&delta, bo).await;
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    })
    .await;
}

/// Signs of reading make a check's time as long as it was; parked pages and signs sent again add nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_checks_time_is_measured_as_any_other() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        for says in ["the first", "the second", "the third"] {
            let new = check(CheckKind::Training, says);
            service::check::add(service, &root, &delta.project, new)
                .await
                .unwrap();
        }
        let (ana, bo) = (delta.join("ana").await, delta.join("bo").await);
        for person in [ana, bo] {
            delta.agree(person, false).await;
        }
        let pulse = async |person, task: &CheckTask, hint| {
            let me = delta.world.deed(person).await;
            let about = (task.id, task.key);
            service::check::pulse(service, &me, about, hint).await
        };

        // Five minutes of reading, far beyond what one interval may count, each sign sent twice.
        let first = asked(&delta, ana).await;
        for _ in 0..10 {
            delta.world.pass(Span::seconds(30));
            for _ in 0..2 {
                pulse(ana, &first, Some(30_000)).await.unwrap();
            }
        }
        let (_, read, active) = earned(&delta, ana).await;
        assert_eq!(active, Span::minutes(5), "paid before anything is answered");
        assert!(read > Micros(0));
        reply(&delta, ana, &first, true).await;
        let me = delta.world.deed(ana).await;
        let said = service::check::feedback(service, &me, &delta.project, first.id)
            .await
            .unwrap();
        assert_eq!(said.active, Span::seconds(330));
        delta.world.pass(Span::seconds(30));
        pulse(ana, &first, None).await.unwrap();
        assert_eq!(
            earned(&delta, ana).await.2,
            Span::seconds(330),
            "it is answered"
        );
        // A hint only lowers.
        let second = asked(&delta, ana).await;
        delta.world.pass(Span::seconds(30));
        pulse(ana, &second, Some(10_000)).await.unwrap();
        assert_eq!(earned(&delta, ana).await.2, Span::seconds(340));

        // A page parked for a working day earns its allowance once, with however many signs and forms.
        let parked = asked(&delta, bo).await;
        delta.world.pass(Span::hours(9));
        for _ in 0..20 {
            pulse(bo, &parked, Some(9 * 3_600_000)).await.unwrap();
        }
        let once = earned(&delta, bo).await.2;
        assert!(
            once > Span::seconds(60) && once < Span::seconds(90),
            "{once:?}"
        );
        let older = parked.key;
        reply(&delta, bo, &parked, true).await;
        let next = CheckTask {
            key: older,
            ..asked(&delta, bo).await
        };
        reply(&delta, bo, &next, true).await;
        assert_eq!(earned(&delta, bo).await.2, once + Span::seconds(60));
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missed_check_marks_and_reaches_no_release() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        delta.import(0..20).await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        for says in ["put the right one first", "put the right one first again"] {
            let new = check(CheckKind::Attention, says);
            service::check::add(service, &root, &delta.project, new)
                .await
                .unwrap();
        }
        let (ana, bo) = (delta.join("ana").await, delta.join("bo").await);
        for person in [ana, bo] {
            delta.agree(person, false).await;
        }
        judge(&delta, ana, 1).await;
        let wrong = service::check::set_every(service, &root, &delta.project, 2).await;
        assert!(matches!(wrong, Err(Error::Refused(_))));
        service::check::set_every(service, &root, &delta.project, 5)
            .await
            .unwrap();
        judge(&delta, ana, 4).await;
        let found = asked(&delta, ana).await;
        assert_eq!(found.kind, CheckKind::Attention);
        let me = delta.world.deed(ana).await;
        let ahead = service::work::fetch_ahead(service, &me, &delta.project)
            .await
            .unwrap();
        assert!(
            !ahead.is_empty(),
            "a check waits for a network, work does not"
        );
        reply(&delta, ana, &found, false).await;
        assert_eq!(marks(&delta, ana).await, ["attention_check"]);
        judge(&delta, ana, 5).await;
        let found = asked(&delta, ana).await;
        reply(&delta, ana, &found, true).await;
        assert_eq!(marks(&delta, ana).await.len(), 1);
        judge(&delta, ana, 5).await;
        task(&delta, ana).await;
        judge(&delta, bo, 5).await;
        let found = asked(&delta, bo).await;
        reply(&delta, bo, &found, true).await;

        let folder = delta.world.folder.path().join("release");
        service::release::build(service, &root, &delta.project, &folder)
            .await
            .unwrap();
        export::verify(&folder).unwrap();
        let tables = [
            "judgements",
            "items",
            "responses",
            "preferences",
            "unpaired",
        ];
        let all = text_of(&folder, &tables);
        assert!(!all.contains("right one") && !all.contains("It says so."));
        let judgements = text_of(&folder, &["judgements"]);
        assert_eq!(
            judgements.matches("attention_check").count(),
            1,
            "the mark is there, beside its judgement"
        );
        assert_eq!(judgements.lines().count(), 20);
        assert_eq!(earned(&delta, ana).await.0, 15);
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    })
    .await;
}

/// Everything readable in some tables of a release.
fn text_of(folder: &std::path::Path, tables: &[&str]) -> String {
    let mut all = String::new();
    for table in tables {
        let Ok(entries) = std::fs::read_dir(folder.join(table)) else {
            continue;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|kind| kind == "jsonl") {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
    }
    assert!(!all.is_empty());
    all
}
