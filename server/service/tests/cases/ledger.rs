//! Properties of the ledger, on both engines: whatever people do, however often requests arrive.

use domain::authority::Role;
use domain::id::PersonId;
use domain::money::Micros;
use domain::pay::{PayKind, PayPolicy, effective_hourly_wage, for_time};
use domain::slug::Slug;
use domain::time::Span;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use service::work::{Next, Stop, Submission};
use service::{Error, earnings, pay, work};
use std::collections::{BTreeMap, HashMap};

use crate::engines;
use crate::purse::World;

const PEOPLE: usize = 3;

/// One thing that somebody does.
#[derive(Clone, Debug)]
enum Step {
    /// Takes what is next, works for so many seconds, and answers it, perhaps with a claim of time.
    Judge(usize, i64, Option<i64>),
    /// As `Judge`, but passes over it.
    Skip(usize, i64),
    /// Takes what is next and leaves it open for so many hours.
    Abandon(usize, i64),
    /// Sends the newest answer again, with the same key or with a new one.
    Replay(usize, bool),
    /// A heartbeat, sent several times.
    Pulse(usize, i64, u8),
    TopUp,
}

fn step() -> impl Strategy<Value = Step> {
    let who = 0..PEOPLE;
    prop_oneof![
        4 => (who.clone(), 1i64..900, prop::option::of(-10i64..2_000_000))
            .prop_map(|(who, seconds, claim)| Step::Judge(who, seconds, claim)),
        1 => (who.clone(), 1i64..400).prop_map(|(who, seconds)| Step::Skip(who, seconds)),
        1 => (who.clone(), 0i64..3).prop_map(|(who, hours)| Step::Abandon(who, hours)),
        2 => (who.clone(), any::<bool>()).prop_map(|(who, same)| Step::Replay(who, same)),
        1 => (who, 1i64..300, 1u8..4).prop_map(|(who, seconds, times)| Step::Pulse(who, seconds, times)),
        1 => Just(Step::TopUp),
    ]
}

fn policy() -> impl Strategy<Value = PayPolicy> {
    let kinds = prop::sample::select(vec![PayKind::Hourly, PayKind::Piece, PayKind::Honorarium]);
    (kinds, 1i64..20_000_000, 1i64..20_000_000).prop_map(|(kind, rate, floor)| PayPolicy {
        kind,
        currency: "KES".parse().unwrap(),
        rate: Micros(if kind == PayKind::Hourly {
            rate.max(floor)
        } else {
            rate
        }),
        floor: Micros(floor),
    })
}

/// Every entry of a project: how many there are, and how many events name each.
async fn entries(world: &World, project: &Slug) -> (usize, BTreeMap<String, usize>) {
    let mut conn = world.service.store().read().await.unwrap();
    let id = store::project::by_slug(&mut conn, project)
        .await
        .unwrap()
        .unwrap()
        .id;
    let rows: Vec<(domain::id::EntryId,)> = conn
        .sql("select id from ledger_entry where project_id = $1 order by id limit 100000")
        .bind(id)
        .all()
        .await
        .unwrap();
    let mut events: BTreeMap<String, usize> =
        rows.iter().map(|(entry,)| (entry.to_string(), 0)).collect();
    let lines = store::outbox::page(&mut conn, ("", 0), 1_000_000)
        .await
        .unwrap();
    for line in lines {
        let entry = line.body.get("entry").and_then(|entry| entry.as_str());
        if let Some(count) = entry.and_then(|entry| events.get_mut(entry)) {
            *count += 1;
        }
    }
    (rows.len(), events)
}

async fn carry_out(
    world: &World,
    people: &[PersonId],
    policy: PayPolicy,
    steps: &[Step],
) -> Result<(), TestCaseError> {
    let service = &world.service;
    let root = || service.instance_deed();
    let project = world.project(policy, 4).await;
    let began = service.now();
    let mut newest: HashMap<usize, Submission> = HashMap::new();
    for step in steps {
        match step.clone() {
            Step::Judge(who, seconds, claim) => {
                let Some(task) = world.task(&project, people[who]).await else {
                    continue;
                };
                world.pass(Span::seconds(seconds));
                let answer = World::answer(&task, claim);
                let me = world.deed(people[who]).await;
                work::submit(service, &me, answer.clone()).await.unwrap();
                newest.insert(who, answer);
            }
            Step::Skip(who, seconds) => {
                let Some(task) = world.task(&project, people[who]).await else {
                    continue;
                };
                world.pass(Span::seconds(seconds));
                let me = world.deed(people[who]).await;
                for _ in 0..2 {
                    work::skip(service, &me, task.assignment, task.key, "other", None)
                        .await
                        .unwrap();
                }
            }
            Step::Abandon(who, hours) => {
                world.task(&project, people[who]).await;
                world.pass(Span::hours(hours));
            }
            Step::Replay(who, same) => {
                let Some(answer) = newest.get(&who).cloned() else {
                    continue;
                };
                let (before, _) = entries(world, &project).await;
                let me = world.deed(people[who]).await;
                let key = if same {
                    answer.key
                } else {
                    service.request_key()
                };
                let again = work::submit(service, &me, Submission { key, ..answer }).await;
                if same {
                    prop_assert!(again.unwrap().repeated);
                } else {
                    prop_assert_eq!(again.unwrap_err(), Error::Conflict("assignment-done"));
                }
                prop_assert_eq!(
                    entries(world, &project).await.0,
                    before,
                    "nothing is posted twice"
                );
            }
            Step::Pulse(who, seconds, times) => {
                let Some(task) = world.task(&project, people[who]).await else {
                    continue;
                };
                world.pass(Span::seconds(seconds));
                let me = world.deed(people[who]).await;
                for _ in 0..times {
                    work::pulse(service, &me, task.assignment, None)
                        .await
                        .unwrap();
                }
            }
            Step::TopUp => {
                earnings::top_up(service, &root(), &project).await.unwrap();
            }
        }
    }
    let wall = service.now().since(began);
    earnings::top_up(service, &root(), &project).await.unwrap();
    prop_assert_eq!(
        earnings::top_up(service, &root(), &project).await.unwrap(),
        0
    );
    for person in people {
        let me = world.deed(*person).await;
        let mine = earnings::mine(service, &me).await.unwrap();
        let Some(here) = mine.iter().find(|here| here.project.slug == project) else {
            continue;
        };
        prop_assert!(here.active <= wall, "never more than wall time");
        if let Some(wage) = effective_hourly_wage(here.earned, here.active) {
            prop_assert!(wage >= policy.floor, "{wage} is below {}", policy.floor);
        }
        prop_assert!(here.earned >= for_time(policy.floor, here.active));
    }
    let (count, events) = entries(world, &project).await;
    prop_assert_eq!(events.len(), count);
    prop_assert!(
        events.values().all(|named| *named == 1),
        "an event for each entry: {events:?}"
    );
    Ok(())
}

#[test]
fn the_ledger_holds_whatever_people_do() {
    for engine in engines::all() {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let (world, people) = runtime.block_on(async {
            let world = World::open(engine).await;
            let mut people = Vec::new();
            for name in 0..PEOPLE {
                people.push(
                    world
                        .person(&format!("person-{name}"), Role::Contributor)
                        .await,
                );
            }
            (world, people)
        });
        let config = Config {
            cases: 24,
            failure_persistence: None,
            ..Config::default()
        };
        let steps = prop::collection::vec(step(), 1..25);
        let ran = TestRunner::new(config).run(&(policy(), steps), |(policy, steps)| {
            runtime.block_on(carry_out(&world, &people, policy, &steps))
        });
        if let Err(failed) = ran {
            panic!("on {engine}: {failed}");
        }
        runtime.block_on(async {
            assert_eq!(
                service::doctor::examine(&world.service).await.unwrap(),
                [],
                "sums to zero"
            );
            world.service.close().await;
        });
        println!("ran on {engine}");
    }
}

fn piece(rate: i64, floor: i64) -> PayPolicy {
    PayPolicy {
        kind: PayKind::Piece,
        currency: "KES".parse().unwrap(),
        rate: Micros(rate),
        floor: Micros(floor),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn work_stops_before_the_money_does() {
    for engine in engines::all() {
        let world = World::open(engine).await;
        let service = &world.service;
        let organizer = world.person("organizer", Role::Organizer).await;
        let ana = world.person("ana", Role::Contributor).await;
        let bo = world.person("bo", Role::Contributor).await;
        // 30 KES an hour: the reserve of two minutes costs 1 KES.
        let project = world.project(piece(100_000, 30_000_000), 9).await;
        let by = world.deed(organizer).await;
        let key = service.request_key();
        for _ in 0..2 {
            pay::fund(service, &by, &project, key, Micros(2_500_000), "grant 7")
                .await
                .unwrap();
        }
        let funded = pay::money(service, &by, &project)
            .await
            .unwrap()
            .budget
            .unwrap();
        assert_eq!(
            funded.funded,
            Micros(2_500_000),
            "the same form twice funds once"
        );
        let refused = pay::fund(
            service,
            &by,
            &project,
            service.request_key(),
            Micros(0),
            " ",
        )
        .await;
        assert!(matches!(refused, Err(Error::Refused(no)) if no.problems.len() == 2));
        let not_theirs = pay::fund(
            service,
            &world.deed(ana).await,
            &project,
            key,
            Micros(1),
            "x",
        )
        .await;
        assert_eq!(not_theirs.unwrap_err(), Error::Forbidden);

        assert!(world.task(&project, ana).await.is_some());
        let task = world.task(&project, bo).await.unwrap();
        let third = world.person("chi", Role::Contributor).await;
        let me = world.deed(third).await;
        let next = work::next(service, &me, &project).await.unwrap();
        assert!(
            matches!(next, Next::Stopped(Stop::NoMoney)),
            "two leases hold the money"
        );
        world.pass(Span::seconds(60));
        let me_bo = world.deed(bo).await;
        work::submit(service, &me_bo, World::answer(&task, None))
            .await
            .unwrap();
        let by = world.deed(organizer).await;
        let money = pay::money(service, &by, &project).await.unwrap();
        let budget = money.budget.unwrap();
        assert_eq!(
            (budget.spent, budget.due),
            (Micros(100_000), Micros(400_000))
        );
        assert_eq!(money.forecast.judgements, 9 * 30 - 1);
        assert_eq!(
            money.forecast.each,
            Micros(500_000),
            "what it costs with the top-up"
        );
        assert!(
            world.task(&project, third).await.is_some(),
            "a minute cost half its reserve"
        );

        assert_eq!(
            pay::end(service, &by, &project).await.unwrap(),
            1,
            "the end tops up"
        );
        assert_eq!(pay::end(service, &by, &project).await.unwrap(), 0);
        let budget = pay::money(service, &by, &project)
            .await
            .unwrap()
            .budget
            .unwrap();
        assert_eq!((budget.spent, budget.due), (Micros(500_000), Micros(0)));
        let next = work::next(service, &me_bo, &project).await.unwrap();
        assert!(matches!(next, Next::Stopped(Stop::Ended)));
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_weekly_job_tops_up_once_a_week() {
    for engine in engines::all() {
        let world = World::open(engine).await;
        let service = &world.service;
        let ana = world.person("ana", Role::Contributor).await;
        let project = world.project(piece(1, 36_000_000), 5).await;
        let earned = async || {
            earnings::mine(service, &world.deed(ana).await)
                .await
                .unwrap()[0]
                .earned
        };
        for week in 1..=2_i64 {
            let task = world.task(&project, ana).await.unwrap();
            world.pass(Span::seconds(60));
            let me = world.deed(ana).await;
            work::submit(service, &me, World::answer(&task, None))
                .await
                .unwrap();
            for _ in 0..3 {
                service::job::schedule(service).await.unwrap();
            }
            assert!(service::job::run_next(service).await.unwrap());
            assert!(
                !service::job::run_next(service).await.unwrap(),
                "once a week"
            );
            assert_eq!(earned().await, Micros(600_000 * week));
            world.pass(Span::days(7));
        }
        service.close().await;
    }
}
