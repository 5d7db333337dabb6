//! People at work under a clock that the test drives, through the use cases that pages call: honest ones are paid what
//! they worked, and whatever a client claims, parks, doubles or replays comes to no more than the wall's time.

use crate::delta::{Delta, submission};
use crate::world::{World, on_both};
use domain::id::{AssignmentId, PersonId, RequestKey};
use domain::time::Span;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use service::work::{Next, Task};

/// More than one idle allowance of these short items, and less than two.
const ALLOWANCE_AT_MOST: Span = Span::seconds(110);

async fn next(delta: &Delta, person: PersonId) -> Task {
    let me = delta.world.deed(person).await;
    let service = &delta.world.service;
    match service::work::next(service, &me, &delta.project)
        .await
        .unwrap()
    {
        Next::Task(task) => *task,
        other => panic!("{other:?}"),
    }
}

async fn pulse(delta: &Delta, person: PersonId, assignment: AssignmentId, hint_ms: i64) {
    let me = delta.world.deed(person).await;
    let sent = service::work::pulse(&delta.world.service, &me, assignment, Some(hint_ms)).await;
    sent.unwrap();
}

async fn submit(
    delta: &Delta,
    person: PersonId,
    (assignment, key): (AssignmentId, RequestKey),
    hint_ms: Option<i64>,
) {
    let me = delta.world.deed(person).await;
    let mut sent = submission(assignment, key, vec![Some(1), Some(2), Some(3)]);
    sent.active_hint_ms = hint_ms;
    service::work::submit(&delta.world.service, &me, sent)
        .await
        .unwrap();
}

/// Paid time, and what it earned at 400 an hour.
async fn paid(delta: &Delta, person: PersonId) -> Span {
    let me = delta.world.deed(person).await;
    let service = &delta.world.service;
    let earnings = service::earnings::mine(service, &me).await.unwrap();
    let [earnings] = earnings.as_slice() else {
        panic!("one project")
    };
    let hour = i128::from(Span::hours(1).as_micros());
    let exact = i128::from(earnings.active.as_micros()) * 400_000_000 / hour;
    let over = i128::from(earnings.earned.0) - exact;
    assert!((0..=1_000).contains(&over), "time is what is paid: {over}");
    earnings.active
}

fn share(paid: Span, truly: i64) -> f64 {
    paid.as_micros() as f64 / Span::seconds(truly).as_micros() as f64
}

/// With scripts that see the work and not the pauses, on one item after the other.
async fn with_scripts(delta: &Delta, person: PersonId, rng: &mut ChaCha8Rng) -> i64 {
    let mut truly = 0;
    for _ in 0..6 {
        let task = next(delta, person).await;
        let mut left = rng.random_range(30..400);
        while left > 25 {
            let worked = rng.random_range(10..=25);
            let pause = if rng.random::<f64>() < 0.2 {
                rng.random_range(60..1_500)
            } else {
                0
            };
            delta.world.pass(Span::seconds(worked + pause));
            pulse(delta, person, task.assignment, worked * 1_000).await;
            truly += worked;
            left -= worked;
        }
        delta.world.pass(Span::seconds(left));
        let form = (task.assignment, task.key);
        submit(delta, person, form, Some(left * 1_000)).await;
        truly += left;
    }
    truly
}

/// Without scripts: a form is opened and sent.
async fn without_scripts(delta: &Delta, person: PersonId, rng: &mut ChaCha8Rng) -> i64 {
    let mut truly = 0;
    for _ in 0..6 {
        let task = next(delta, person).await;
        let worked = rng.random_range(15..60);
        delta.world.pass(Span::seconds(worked));
        submit(delta, person, (task.assignment, task.key), None).await;
        truly += worked;
    }
    truly
}

#[tokio::test(flavor = "multi_thread")]
async fn honest_people_are_paid_what_they_worked() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        delta.import(0..20).await;
        for seed in 0..3 {
            let mut rng = ChaCha8Rng::seed_from_u64(seed);
            let (ana, bo) = (
                delta.join(&format!("ana{seed}")).await,
                delta.join(&format!("bo{seed}")).await,
            );
            delta.agree(ana, false).await;
            delta.agree(bo, false).await;
            let truly = with_scripts(&delta, ana, &mut rng).await;
            let got = share(paid(&delta, ana).await, truly);
            assert!((0.95..=1.05).contains(&got), "with scripts: {got}");
            let truly = without_scripts(&delta, bo, &mut rng).await;
            let got = share(paid(&delta, bo).await, truly);
            assert!((0.95..=1.05).contains(&got), "without scripts: {got}");
        }
        assert_eq!(
            service::doctor::examine(&delta.world.service)
                .await
                .unwrap(),
            []
        );
        delta.world.service.close().await;
    })
    .await;
}

/// Claims a day in every sign, keeps six items open side by side, sends each sign three times and each answer twice.
#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_does_everything_wrong_is_paid_no_more_than_the_walls_time() {
    const DAY: i64 = 86_400_000;
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        delta.import(0..12).await;
        let service = &delta.world.service;
        for seed in 0..3 {
            let mut rng = ChaCha8Rng::seed_from_u64(seed);
            let cheat = delta.join(&format!("cheat{seed}")).await;
            delta.agree(cheat, false).await;
            let first = next(&delta, cheat).await;
            let begun = delta.world.service.now();
            let me = delta.world.deed(cheat).await;
            let open = service::work::fetch_ahead(service, &me, &delta.project)
                .await
                .unwrap();
            assert!(
                open.len() > 3 && open.contains(&first.assignment),
                "{}",
                open.len()
            );
            for _ in 0..20 {
                delta.world.pass(Span::seconds(rng.random_range(5..40)));
                for assignment in &open {
                    for _ in 0..3 {
                        pulse(&delta, cheat, *assignment, DAY).await;
                    }
                }
            }
            let busy = delta.world.service.now().since(begun);
            // Everything is parked for three hours, and sent all at once.
            delta.world.pass(Span::hours(3));
            for assignment in &open {
                let key = service.request_key();
                for _ in 0..2 {
                    submit(&delta, cheat, (*assignment, key), Some(DAY)).await;
                }
            }
            let wall = delta.world.service.now().since(begun);
            let got = paid(&delta, cheat).await;
            assert!(got <= wall, "{got:?} of {wall:?}");
            let tabs = i64::try_from(open.len()).unwrap();
            let parked = Span::micros(ALLOWANCE_AT_MOST.as_micros() * tabs);
            assert!(
                got <= busy + parked,
                "a parked tab earns its allowance once: {got:?}"
            );
            assert!(got >= busy, "and its work is paid");
        }
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    })
    .await;
}

/// One tab, parked for a day: its allowance, once.
#[tokio::test(flavor = "multi_thread")]
async fn a_parked_tab_earns_its_allowance_once() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        delta.import(0..2).await;
        let cheat = delta.join("cheat").await;
        delta.agree(cheat, false).await;
        let task = next(&delta, cheat).await;
        delta.world.pass(Span::hours(24));
        for _ in 0..50 {
            pulse(&delta, cheat, task.assignment, 86_400_000).await;
        }
        submit(&delta, cheat, (task.assignment, task.key), Some(86_400_000)).await;
        assert!(paid(&delta, cheat).await < ALLOWANCE_AT_MOST);
        delta.world.service.close().await;
    })
    .await;
}
