//! Who gets what, with many people at once, on both engines.

use crate::delta::{Delta, submission};
use crate::world::{World, on_both};
use domain::assignment::certainty::Tally;
use domain::assignment::group::Crossing;
use domain::assignment::overlap::Adaptive;
use domain::assignment::repeat::RepeatPlan;
use domain::id::{AssignmentId, ItemId, PersonId, RequestKey};
use domain::ranking::Ranking;
use domain::slug::Slug;
use domain::task::Kind;
use domain::time::Span;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use service::target::NewTargets;
use service::work::Next;
use service::{Error, Service};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use store::Json;

const ITEMS: usize = 30;
const OVERLAP: u32 = 6;
const CAP: u32 = 9;
const PER_REGION: u32 = 2;
const CLIENTS: u64 = 16;
const STEPS: usize = 40;
const PEOPLE: usize = 24;

/// A project that wants two voices of each of two regions, and people of both and of none.
async fn set_up(world: World) -> (Delta, Vec<PersonId>) {
    let delta = Delta::found(world).await;
    let root = delta.world.service.instance_deed();
    // Some items are there when the targets are set, some come later.
    delta.import(0..ITEMS / 2).await;
    service::target::set(&delta.world.service, &root, &delta.project, targets())
        .await
        .unwrap();
    delta.import(ITEMS / 2..ITEMS).await;
    let mut people = Vec::new();
    for place in 0..PEOPLE {
        let person = delta.join(&format!("person{place}")).await;
        delta.agree(person, place % 8 != 7).await;
        if place % 8 != 6 {
            delta.live(person, region(place)).await;
        }
        people.push(person);
    }
    (delta, people)
}

fn region(place: usize) -> &'static str {
    if place.is_multiple_of(2) {
        "south"
    } else {
        "north"
    }
}

fn targets() -> NewTargets {
    NewTargets {
        overlap: OVERLAP,
        crossings: vec![Crossing {
            attributes: vec!["region".to_owned()],
            voices: PER_REGION,
        }],
        adaptive: Adaptive {
            cap: CAP,
            division: 300,
            budget: 12,
        },
        repeats: RepeatPlan {
            percent: 20,
            gap: 2,
        },
    }
}

/// What all clients know together.
struct Storm {
    delta: Delta,
    people: Vec<PersonId>,
    /// Whether people also change their profiles and consent.
    churn: bool,
    judged: AtomicUsize,
}

/// One client: takes, answers, returns, forgets and sends again, in an order of its own.
async fn client(storm: Arc<Storm>, seed: u64) {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let (world, service) = (&storm.delta.world, &storm.delta.world.service);
    let mut held: Vec<(PersonId, AssignmentId, RequestKey)> = Vec::new();
    for _ in 0..STEPS {
        let person = *storm.people.choose(&mut rng).unwrap();
        match rng.random_range(0..20) {
            0..8 => {
                let me = world.deed(person).await;
                match service::work::next(service, &me, &storm.delta.project).await {
                    Ok(Next::Task(task)) => held.push((person, task.assignment, task.key)),
                    Ok(Next::NothingLeft) | Err(Error::Busy) => {}
                    other => panic!("{other:?}"),
                }
            }
            8..15 => {
                let Some((person, assignment, key)) = held.choose(&mut rng).copied() else {
                    continue;
                };
                let ranks = (0..3).map(|_| Some(rng.random_range(1..4))).collect();
                submit(&storm, person, assignment, key, ranks).await;
            }
            15..17 => {
                let Some((person, assignment, key)) = held.choose(&mut rng).copied() else {
                    continue;
                };
                let me = world.deed(person).await;
                let passed =
                    service::work::skip(service, &me, assignment, key, "other", None).await;
                assert!(
                    matches!(passed, Ok(_) | Err(Error::Busy | Error::Conflict(_))),
                    "{passed:?}"
                );
            }
            17 => world.pass(Span::minutes(rng.random_range(5..50))),
            18 if storm.churn => {
                let region = if rng.random_bool(0.5) {
                    "north"
                } else {
                    "south"
                };
                storm.delta.live(person, region).await;
            }
            19 if storm.churn => {
                storm.delta.agree(person, rng.random_bool(0.7)).await;
            }
            _ => world.pass(Span::seconds(20)),
        }
    }
}

/// Sends an answer twice at the same moment, as a browser does that lost the first reply.
async fn submit(
    storm: &Storm,
    person: PersonId,
    assignment: AssignmentId,
    key: RequestKey,
    ranks: Vec<Option<u8>>,
) {
    let service = &storm.delta.world.service;
    let me = storm.delta.world.deed(person).await;
    let submission = submission(assignment, key, ranks);
    let sent = tokio::join!(
        service::work::submit(service, &me, submission.clone()),
        service::work::submit(service, &me, submission)
    );
    for sent in [sent.0, sent.1] {
        match sent {
            Ok(receipt) if !receipt.repeated => {
                storm.judged.fetch_add(1, Ordering::SeqCst);
            }
            Ok(_) | Err(Error::Busy | Error::Conflict(_)) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

async fn one(service: &Service, text: &'static str) -> i64 {
    let mut conn = service.store().read().await.unwrap();
    let (found,): (i64,) = conn.sql(text).one().await.unwrap();
    found
}

/// What must hold whatever happened in which order.
async fn assert_invariants(storm: &Storm) {
    let service = &storm.delta.world.service;
    // Counts are those of the assignments, entries sum to zero, every judgement is paid, every
    // chain is whole.
    assert_eq!(service::doctor::examine(service).await.unwrap(), []);
    let judgements = one(service, "select count(*) from judgement").await;
    assert_eq!(
        usize::try_from(judgements).unwrap(),
        storm.judged.load(Ordering::SeqCst),
        "every answer counts once"
    );
    let done = "select count(*) from assignment where state = 'done'";
    assert_eq!(one(service, done).await, judgements);
    let twice = "select count(*) from (
        select 1 from assignment where repeat_of is null
        group by item_id, person_id having count(*) > 1) as twice";
    assert_eq!(one(service, twice).await, 0, "nobody has an item twice");
    let astray = "select count(*) from assignment as again
        join judgement as first on first.id = again.repeat_of
        where first.item_id <> again.item_id or first.person_id <> again.person_id
            or first.repeat_of is not null or first.submitted_at > again.assigned_at
            or cast(first.order_shown as text) = cast(again.order_shown as text)";
    assert_eq!(
        one(service, astray).await,
        0,
        "a repeat is one's own, in another order"
    );
    tallies_hold(service, &storm.delta.project).await;
    let added = one(service, "select added from assignment_plan").await;
    let grown = "select cast(sum(wanted) as bigint) from item_voice";
    let base = i64::try_from(ITEMS).unwrap() * i64::from(OVERLAP);
    if !storm.churn {
        // One partition: an item hears at most what it wants, and what came after its lease.
        let over = "select count(*) from item_voice where voices > wanted + (
            select count(*) from assignment
            where assignment.item_id = item_voice.item_id and state = 'done'
                and seen_at > expires_at)";
        assert_eq!(one(service, over).await, 0, "nobody is asked in vain");
    }
    assert_eq!(one(service, grown).await, base + added);
    assert!(added <= 12, "the budget holds");
    let most = one(service, "select max(wanted) from item_voice").await;
    assert!(most <= i64::from(CAP), "the cap holds");
}

/// What was counted up with each judgement is what counting all of them gives.
async fn tallies_hold(service: &Service, project: &Slug) {
    let mut conn = service.store().read().await.unwrap();
    let found = store::project::by_slug(&mut conn, project).await.unwrap();
    let project = found.unwrap().id;
    let rows: Vec<(ItemId, Option<Json<Tally>>)> = conn
        .sql("select item_id, tally from item_voice order by item_id limit 1000")
        .all()
        .await
        .unwrap();
    assert!(rows.iter().any(|(_, tally)| tally.is_some()));
    for (item, tally) in rows {
        let responses = store::item::responses(&mut conn, item).await.unwrap();
        let mut responses: Vec<_> = responses.iter().map(|response| response.id).collect();
        responses.sort_unstable();
        let rankings = store::judgement::rankings(&mut conn, project, item)
            .await
            .unwrap();
        let reaching = |(ranking, kind, shown): (Ranking, Kind, usize)| {
            (ranking, kind.reach(shown, responses.len()))
        };
        let rankings: Vec<_> = rankings.into_iter().map(reaching).collect();
        let counted = (!rankings.is_empty()).then(|| Tally::of(&responses, &rankings));
        assert_eq!(tally.map(|tally| tally.0), counted);
    }
}

async fn storm(world: World, churn: bool, seed: u64) {
    let (delta, people) = set_up(world).await;
    let storm = Arc::new(Storm {
        delta,
        people,
        churn,
        judged: AtomicUsize::new(0),
    });
    let clients: Vec<_> = (0..CLIENTS)
        .map(|client_number| tokio::spawn(client(Arc::clone(&storm), seed * 100 + client_number)))
        .collect();
    for client in clients {
        client.await.unwrap();
    }
    assert_invariants(&storm).await;
    assert!(
        storm.judged.load(Ordering::SeqCst) > 50,
        "something happened"
    );

    // Afterwards everybody works until nothing is left for anybody: every target is reached.
    storm.delta.world.pass(Span::hours(2));
    for (place, person) in storm.people.iter().enumerate() {
        storm.delta.agree(*person, true).await;
        storm.delta.live(*person, region(place)).await;
    }
    let mut busy = true;
    while busy {
        busy = false;
        for person in &storm.people {
            let me = storm.delta.world.deed(*person).await;
            let next =
                service::work::next(&storm.delta.world.service, &me, &storm.delta.project).await;
            let Next::Task(task) = next.unwrap() else {
                continue;
            };
            busy = true;
            storm.delta.world.pass(Span::seconds(30));
            let ranks = vec![Some(1), Some(2), None];
            submit(&storm, *person, task.assignment, task.key, ranks).await;
        }
    }
    assert_invariants(&storm).await;
    let service = &storm.delta.world.service;
    let root = service.instance_deed();
    let coverage = service::coverage::view(service, &root, &storm.delta.project, 0)
        .await
        .unwrap();
    assert_eq!(coverage.coverage.items, ITEMS as u64);
    assert_eq!(coverage.coverage.needed, 0, "{:?}", coverage.coverage);
    assert_eq!((coverage.items.len(), coverage.pages), (0, 0));
    assert!(
        coverage
            .coverage
            .groups
            .iter()
            .all(|group| group.missing() == 0)
    );
    let repeats = "select count(*) from judgement where repeat_of is not null";
    assert!(one(service, repeats).await > 0, "repeats came back");
    let steward = storm.delta.world.deed(storm.delta.steward).await;
    let shut = service::coverage::view(service, &steward, &storm.delta.project, 0).await;
    assert_eq!(shut.unwrap_err(), Error::Forbidden);
    // A release takes the repeats along and counts each person once.
    let folder = storm.delta.world.folder.path().join("release");
    service::release::build(service, &root, &storm.delta.project, &folder)
        .await
        .unwrap();
    export::verify(&folder).unwrap();
    service.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn any_interleaving_keeps_targets_leases_and_ledger() {
    on_both(|world| storm(world, false, 1)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn counts_follow_profiles_and_consent_in_any_interleaving() {
    on_both(|world| storm(world, true, 2)).await;
}

/// What the database adds up is what `domain::assignment::coverage` defines, before and after the
/// targets change.
#[tokio::test(flavor = "multi_thread")]
async fn sums_are_those_of_the_definition() {
    on_both(|world| async move {
        let (delta, people) = set_up(world).await;
        let (world, service, project) = (&delta.world, &delta.world.service, &delta.project);
        let root = service.instance_deed();
        for person in people.iter().take(9) {
            for _ in 0..4 {
                let me = world.deed(*person).await;
                let Next::Task(task) = service::work::next(service, &me, project).await.unwrap()
                else {
                    break;
                };
                world.pass(Span::seconds(30));
                let me = world.deed(*person).await;
                let ranks = vec![Some(1), None, Some(2)];
                let submission = submission(task.assignment, task.key, ranks);
                service::work::submit(service, &me, submission)
                    .await
                    .unwrap();
            }
        }
        let wider = NewTargets {
            overlap: 5,
            crossings: vec![Crossing {
                attributes: vec!["region".to_owned()],
                voices: 3,
            }],
            ..targets()
        };
        for new in [
            targets(),
            wider,
            NewTargets {
                overlap: 2,
                ..NewTargets::default()
            },
        ] {
            service::target::set(service, &root, project, new.clone())
                .await
                .unwrap();
            let stood = service::target::view(service, &root, project)
                .await
                .unwrap();
            assert_eq!(
                (stood.overlap, &stood.crossings),
                (new.overlap, &new.crossings)
            );
            let mut items = Vec::new();
            let mut found = service::coverage::view(service, &root, project, 0)
                .await
                .unwrap();
            for page in 0..found.pages {
                let page = u32::try_from(page).unwrap();
                let view = service::coverage::view(service, &root, project, page)
                    .await
                    .unwrap();
                items.extend(view.items);
            }
            let needed: u64 = items.iter().map(|item| u64::from(item.needed)).sum();
            assert_eq!(found.coverage.needed, needed);
            let complete = ITEMS as u64 - items.len() as u64;
            assert_eq!(
                (found.coverage.items, found.coverage.complete),
                (ITEMS as u64, complete)
            );
            for (place, group) in found.coverage.groups.drain(..).enumerate() {
                let missing = items.iter().map(|item| {
                    let (heard, wanted) = item.groups[place];
                    u64::from(wanted.saturating_sub(heard))
                });
                assert_eq!(group.missing(), missing.sum::<u64>());
            }
            assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        }
        let broken = NewTargets {
            overlap: 0,
            crossings: vec![Crossing {
                attributes: vec!["age".to_owned()],
                voices: 3,
            }],
            ..NewTargets::default()
        };
        let refused = service::target::set(service, &root, project, broken).await;
        assert!(matches!(refused, Err(Error::Refused(refusal)) if refusal.problems.len() == 2));
        service.close().await;
    })
    .await;
}
