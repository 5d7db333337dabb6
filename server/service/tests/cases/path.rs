//! The path from an invitation to a verified release, on both engines.

use crate::world::{self, World, on_both};
use domain::authority::{Actor, Role};
use domain::consent::Purpose;
use domain::id::PersonId;
use domain::item::Reading;
use domain::locale::Locale;
use domain::money::Micros;
use domain::pay::PayKind;
use domain::slug::Slug;
use domain::task::{Given, Ranks};
use domain::time::Span;
use domain::work::Answer;
use service::Error;
use service::account::SignUp;
use service::invitation::NewInvitation;
use service::work::{Next, Submission};
use std::path::Path;

impl World {
    /// A community with a project of three items that pays less per judgement than the floor.
    async fn found(&self) -> (Slug, Slug) {
        let root = self.service.instance_deed();
        let community = self.community("river").await;
        let new = world::project("kind-refusals", world::pay(PayKind::Piece, 1, 300));
        let project = self.project(&community, new, "").await;
        let items = world::items(1..=3, &["a", "b", "c"]);
        let report =
            service::item::import(&self.service, &root, &project, &items, &Reading::default())
                .await
                .unwrap();
        assert_eq!((report.added, report.unchanged), (3, 0));
        let again =
            service::item::import(&self.service, &root, &project, &items, &Reading::default())
                .await
                .unwrap();
        assert_eq!(
            (again.added, again.unchanged),
            (0, 3),
            "the same file changes nothing"
        );
        let changed = items.replace("p2", "other");
        let refused = service::item::import(
            &self.service,
            &root,
            &project,
            &changed,
            &Reading::default(),
        )
        .await;
        assert!(matches!(refused, Err(Error::Import(problems)) if problems[0].line == 2));
        (community, project)
    }

    async fn join(&self, community: &Slug, name: &str) -> PersonId {
        let root = self.service.instance_deed();
        let new = NewInvitation {
            role: Role::Contributor,
            most_uses: Some(1),
            days: 1,
            project: None,
        };
        let token = service::invitation::create(&self.service, &root, community, new)
            .await
            .unwrap();
        let visitor = self.service.deed(None, Locale::En).await.unwrap();
        let sign_up = || SignUp {
            handle: name.to_owned(),
            password: "many small rivers".to_owned(),
            ..SignUp::default()
        };
        let person = service::invitation::sign_up(&self.service, &visitor, &token, sign_up())
            .await
            .unwrap();
        let again = service::invitation::sign_up(&self.service, &visitor, &token, sign_up()).await;
        assert!(
            matches!(again, Err(Error::Refused(_))),
            "a single-use link works once"
        );
        person
    }

    async fn judge_all(&self, project: &Slug, person: PersonId) -> usize {
        let mut done = 0;
        while let Next::Task(task) =
            service::work::next(&self.service, &self.deed(person).await, project)
                .await
                .unwrap()
        {
            self.pass(Span::seconds(40));
            let submission = Submission {
                assignment: task.assignment,
                key: task.key,
                answer: Answer {
                    given: Given::ranked(vec![Some(1), Some(2), None]),
                    confidence: Some(3),
                    ..Answer::default()
                },
                active_hint_ms: None,
            };
            let me = self.deed(person).await;
            let receipt = service::work::submit(&self.service, &me, submission.clone())
                .await
                .unwrap();
            let retry = service::work::submit(&self.service, &me, submission.clone())
                .await
                .unwrap();
            assert!(
                retry.repeated && retry.judgement == receipt.judgement,
                "a retry counts once"
            );
            let other = Submission {
                key: self.service.request_key(),
                ..submission
            };
            let twice = service::work::submit(&self.service, &me, other).await;
            assert_eq!(twice.unwrap_err(), Error::Conflict("assignment-done"));
            done += 1;
        }
        done
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn from_an_invitation_to_a_verified_release() {
    on_both(|world| async move {
        let service = &world.service;
        let (community, project) = world.found().await;
        let mut people = Vec::new();
        for name in ["ana", "bo", "chi", "dia"] {
            people.push(world.join(&community, name).await);
        }
        let next = service::work::next(service, &world.deed(people[0]).await, &project).await;
        assert!(
            matches!(next, Ok(Next::NeedsConsent)),
            "no work before consent"
        );
        for (person, publishes) in people.iter().zip([true, true, true, false]) {
            let mut purposes = vec![Purpose::Annotate];
            purposes.extend(publishes.then_some(Purpose::PublishJudgements));
            world.consents(&community, *person, &purposes).await;
            assert_eq!(world.judge_all(&project, *person).await, 3);
        }
        let earned = service::earnings::mine(service, &world.deed(people[0]).await)
            .await
            .unwrap();
        assert_eq!(earned[0].active, Span::seconds(120));
        assert_eq!(earned[0].earned, Micros(3_000_000));
        assert_eq!(earned[0].top_up_due, Micros(7_000_000));

        let root = service.instance_deed();
        let out = |name: &str| world.folder.path().join(name);
        let refused = service::release::build(service, &root, &project, &out("refused")).await;
        assert!(
            matches!(refused, Err(Error::Refused(_))),
            "no fair pay, no release"
        );
        assert_eq!(
            service::earnings::top_up(service, &root, &project)
                .await
                .unwrap(),
            4
        );
        assert_eq!(
            service::earnings::top_up(service, &root, &project)
                .await
                .unwrap(),
            0
        );

        let first = service::release::build(service, &root, &project, &out("v1"))
            .await
            .unwrap();
        let again = service::release::build(service, &root, &project, &out("v1b"))
            .await
            .unwrap();
        assert_eq!(
            first.digest, again.digest,
            "the same state gives the same release"
        );
        assert_eq!(files(&out("v1")), files(&out("v1b")), "and the same bytes");
        let report = export::verify(&out("v1")).unwrap();
        assert_eq!(report.digest, first.digest);
        let rows = |name: &str| {
            first
                .counts
                .iter()
                .find(|(table, _)| table == name)
                .unwrap()
                .1
        };
        assert_eq!(
            rows("judgements"),
            9,
            "the fourth person did not consent to publish"
        );
        assert_eq!(rows("contributors"), 3);
        assert_eq!(rows("preferences"), 9);
        assert_every_byte_counts(&out("v1"));

        // A withdrawal reaches the next release.
        world.pass(Span::hours(1));
        world.consents(&community, people[0], &[]).await;
        let later = service::release::build(service, &root, &project, &out("v2"))
            .await
            .unwrap();
        assert_ne!(later.digest, first.digest);
        export::verify(&out("v2")).unwrap();
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_late_answer_is_taken_and_paid_once() {
    on_both(|world| async move {
        let service = &world.service;
        let (community, project) = world.found().await;
        let ana = world.join(&community, "ana").await;
        let bo = world.join(&community, "bo").await;
        for person in [ana, bo] {
            world
                .consents(&community, person, &[Purpose::Annotate])
                .await;
        }
        let me = world.deed(ana).await;
        let Next::Task(task) = service::work::next(service, &me, &project).await.unwrap() else {
            panic!("a task")
        };
        world.pass(Span::seconds(30));
        let me = world.deed(ana).await;
        service::work::pulse(service, &me, task.assignment, Some(20_000))
            .await
            .unwrap();
        world.pass(Span::hours(2));
        // Somebody else's request reclaims the lease.
        service::work::next(service, &world.deed(bo).await, &project)
            .await
            .unwrap();
        let submission = Submission {
            assignment: task.assignment,
            key: task.key,
            answer: Answer {
                given: Given::Ranking(Ranks {
                    ranks: vec![None, None, None],
                    none_acceptable: true,
                }),
                rationale: "late".to_owned(),
                ..Answer::default()
            },
            active_hint_ms: Some(5_000),
        };
        let me = world.deed(ana).await;
        let receipt = service::work::submit(service, &me, submission)
            .await
            .unwrap();
        assert_eq!(
            receipt.active,
            Span::seconds(25),
            "hints lower, and idle hours do not count"
        );
        let earned = service::earnings::mine(service, &me).await.unwrap();
        assert_eq!(
            earned[0].active,
            Span::seconds(25),
            "the reclaimed time is not paid twice"
        );
        let other =
            service::work::pulse(service, &world.deed(bo).await, task.assignment, None).await;
        assert_eq!(
            other.unwrap_err(),
            Error::NotFound,
            "an assignment is its owner's alone"
        );
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn doors_stay_closed() {
    on_both(|world| async move {
        let service = &world.service;
        let (community, project) = world.found().await;
        let ana = world.join(&community, "ana").await;
        let visitor = service.deed(None, Locale::En).await.unwrap();
        let me = world.deed(ana).await;
        assert!(matches!(me.actor, Actor::Person { admin: false, .. }));
        for (deed, expected) in [(&visitor, Error::SignIn), (&me, Error::Forbidden)] {
            let desk = service::project::desk(service, deed, &project).await;
            assert_eq!(desk.unwrap_err(), expected);
            let list = service::release::list(service, deed, &project).await;
            assert_eq!(list.unwrap_err(), expected);
            let invitations = service::invitation::list(service, deed, &community).await;
            assert_eq!(invitations.unwrap_err(), expected);
            let import =
                service::item::import(service, deed, &project, "", &Reading::default()).await;
            assert_eq!(import.unwrap_err(), expected);
        }
        for _ in 0..10 {
            let wrong = service::account::sign_in(service, &visitor, "ana", "guess").await;
            assert!(
                matches!(wrong, Err(Error::Refused(r)) if r.problems[0].key == "sign-in-wrong")
            );
        }
        let right = service::account::sign_in(service, &visitor, "ANA", "many small rivers").await;
        assert!(matches!(right, Err(Error::Refused(r)) if r.problems[0].key == "sign-in-too-many"));
        world.pass(Span::minutes(16));
        let later = service.deed(None, Locale::En).await.unwrap();
        let person = service::account::sign_in(service, &later, "ANA", "many small rivers").await;
        assert_eq!(person.unwrap(), ana);
        service.close().await;
    })
    .await;
}

fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            found.push((name, std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

/// One changed byte in any file makes verify fail and name the file.
fn assert_every_byte_counts(folder: &Path) {
    let mut folders = vec![folder.to_owned()];
    let mut tried = 0;
    while let Some(inside) = folders.pop() {
        for entry in std::fs::read_dir(inside).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let sound = std::fs::read(&path).unwrap();
            let mut broken = sound.clone();
            let middle = broken.len() / 2;
            broken[middle] ^= 1;
            std::fs::write(&path, &broken).unwrap();
            let said = export::verify(folder).unwrap_err().to_string();
            let name = path
                .strip_prefix(folder)
                .unwrap()
                .to_string_lossy()
                .into_owned();
            assert!(said.starts_with(&name), "{name}: {said}");
            std::fs::write(&path, &sound).unwrap();
            tried += 1;
        }
    }
    assert!(tried > 10);
    export::verify(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contributors_day_is_in_view_of_them_alone() {
    on_both(|world| async move {
        let service = &world.service;
        let (community, project) = world.found().await;
        let ana = world.join(&community, "ana").await;
        let bo = world.join(&community, "bo").await;
        world.consents(&community, ana, &[Purpose::Annotate]).await;

        let offered = service::offer::mine(service, &world.deed(ana).await)
            .await
            .unwrap();
        assert_eq!(offered.len(), 1);
        assert_eq!((offered[0].left, offered[0].my_work.judgements), (3, 0));
        assert_eq!(
            offered[0].per_item,
            Micros(1_000_000),
            "the pay is said before"
        );

        assert_eq!(world.judge_all(&project, ana).await, 3);
        let offered = service::offer::mine(service, &world.deed(ana).await)
            .await
            .unwrap();
        assert_eq!((offered[0].left, offered[0].my_work.judgements), (0, 3));
        assert_eq!(offered[0].my_work.recently, Span::seconds(120));
        world.pass(Span::hours(3));
        let offered = service::offer::mine(service, &world.deed(ana).await)
            .await
            .unwrap();
        assert_eq!(offered[0].my_work.recently, Span::seconds(0));
        assert_eq!(offered[0].my_work.active, Span::seconds(120));

        let history = service::history::mine(service, &world.deed(ana).await, None)
            .await
            .unwrap();
        assert_eq!((history.judgements.len(), history.older), (3, None));
        assert!(
            history
                .judgements
                .is_sorted_by(|newer, older| newer.at > older.at)
        );
        for past in &history.judgements {
            let names = |tier: &[service::history::Placed]| {
                tier.iter().map(|p| p.shown).collect::<Vec<_>>()
            };
            let tiers: Vec<_> = past.tiers.iter().map(|tier| names(tier)).collect();
            assert_eq!(
                tiers,
                [vec![0], vec![1]],
                "as they were ranked in the order shown"
            );
            assert_eq!(names(&past.unranked), [2]);
        }
        let middle = history.judgements[1].id;
        let before = service::history::mine(service, &world.deed(ana).await, Some(middle))
            .await
            .unwrap();
        assert_eq!(before.judgements.len(), 1);
        assert_eq!(before.judgements[0].id, history.judgements[2].id);

        let of_bo = service::history::mine(service, &world.deed(bo).await, None)
            .await
            .unwrap();
        assert!(of_bo.judgements.is_empty(), "nobody sees another's");
        let visitor = service.deed(None, Locale::En).await.unwrap();
        assert_eq!(
            service::history::mine(service, &visitor, None)
                .await
                .unwrap_err(),
            Error::SignIn
        );
        assert_eq!(
            service::offer::mine(service, &visitor).await.unwrap_err(),
            Error::SignIn
        );
    })
    .await;
}
