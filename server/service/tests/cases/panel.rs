//! People who come from a panel: in by a link, a place for a while, out with a code, and paid through
//! their provider, who is the only one that learns who they are to it.

use crate::{engines, purse};
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::id::{PanelId, PersonId};
use domain::locale::Locale;
use domain::money::Micros;
use domain::panel::{Arrival, Line, Offer, State};
use domain::pay::{PayKind, PayPolicy};
use domain::slug::Slug;
use domain::time::Span;
use purse::World;
use service::account::SignUp;
use service::invitation::NewInvitation;
use service::panel::door::{self, Entered};
use service::panel::place;
use service::pay::payout;
use service::work::{self, Next};
use service::{Deed, Error, erasure, panel};

fn policy() -> PayPolicy {
    PayPolicy {
        kind: PayKind::Hourly,
        currency: "EUR".parse().unwrap(),
        rate: Micros(36_000_000),
        floor: Micros(18_000_000),
    }
}

fn offer(places: i64, judgements: i64) -> Offer {
    Offer {
        name: "March".to_owned(),
        places,
        judgements,
        minutes: 60,
        code: None,
        return_url: None,
    }
}

fn arrival(participant: &str, submission: Option<&str>) -> Arrival {
    Arrival {
        participant: format!("participant-{participant}"),
        submission: submission.map(|said| format!("submission-{said}")),
    }
}

/// A browser that nobody is signed in with.
async fn fresh(world: &World) -> Deed {
    world.service.deed(None, Locale::En).await.unwrap()
}

/// Sends the form of a panel's link.
async fn enter(
    world: &World,
    deed: &Deed,
    panel: PanelId,
    came: &Arrival,
) -> service::Result<Entered> {
    let key = world.service.request_key();
    door::enter(&world.service, deed, panel, came, key).await
}

/// Somebody comes in for the first time and consents to everything.
async fn come(world: &World, panel: PanelId, name: &str) -> PersonId {
    // Nobody comes at the same moment as another: places are told in the order of their coming.
    world.pass(Span::seconds(1));
    let came = arrival(name, Some(name));
    let entered = enter(world, &fresh(world).await, panel, &came).await;
    let entered = entered.unwrap();
    assert!(entered.sign_in, "their browser is signed in as them");
    let me = world.deed(entered.person).await;
    let all = Purposes::from(Purpose::ALL);
    service::consent::give(&world.service, &me, &world.community, 1, all)
        .await
        .unwrap();
    entered.person
}

async fn judge(world: &World, project: &Slug, person: PersonId) {
    let task = world.task(project, person).await.expect("a task");
    world.pass(Span::seconds(60));
    let me = world.deed(person).await;
    work::submit(&world.service, &me, World::answer(&task, None))
        .await
        .unwrap();
}

async fn refused(world: &World, deed: &Deed, panel: PanelId, came: &Arrival) -> String {
    match enter(world, deed, panel, came).await {
        Err(Error::Refused(refusal)) => refusal.problems[0].key.clone(),
        other => panic!("{other:?}"),
    }
}

async fn lines(world: &World, by: PersonId, panel: PanelId) -> Vec<Line> {
    let by = world.deed(by).await;
    panel::lines(&world.service, &by, panel).await.unwrap().2
}

#[tokio::test(flavor = "multi_thread")]
async fn places_are_taken_given_back_and_run_out() {
    for engine in engines::all() {
        let world = World::open(engine).await;
        let service = &world.service;
        let organizer = world.person("organizer", Role::Organizer).await;
        let project = world.project(policy(), 4).await;
        let by = world.deed(organizer).await;
        let id = panel::create(service, &by, &project, offer(2, 2))
            .await
            .unwrap();

        let one = come(&world, id, "one").await;
        let me = world.deed(one).await;
        let closed = panel::create(service, &me, &project, offer(2, 2)).await;
        assert_eq!(closed.unwrap_err(), Error::Forbidden);
        let closed = panel::lines(service, &me, id).await;
        assert_eq!(closed.unwrap_err(), Error::Forbidden);

        // Coming again is the same place; from elsewhere only with what the provider alone told them.
        let again = enter(&world, &me, id, &arrival("one", Some("one"))).await;
        assert!(!again.unwrap().sign_in);
        let other = fresh(&world).await;
        let again = enter(&world, &other, id, &arrival("one", Some("one"))).await;
        assert_eq!(again.unwrap().person, one);
        for guess in [None, Some("guess")] {
            let key = refused(&world, &other, id, &arrival("one", guess)).await;
            assert_eq!(key, "panel-elsewhere");
        }

        judge(&world, &project, one).await;
        let mine = place::mine(service, &world.deed(one).await, id)
            .await
            .unwrap();
        assert_eq!((mine.state, mine.done, mine.code), (State::Open, 1, None));
        judge(&world, &project, one).await;
        let me = world.deed(one).await;
        let next = work::next(service, &me, &project).await.unwrap();
        assert!(
            matches!(next, Next::PlaceEnded(ended) if ended == id),
            "{next:?}"
        );
        let mine = place::mine(service, &me, id).await.unwrap();
        let code = mine.code.expect("a code");
        assert_eq!((mine.state, code.len()), (State::Completed, 10));
        assert_eq!(mine.earned, Micros(1_200_000));

        // Given back: paid up to now, and free for another.
        let two = come(&world, id, "two").await;
        assert!(world.task(&project, two).await.is_some());
        world.pass(Span::seconds(30));
        let me = world.deed(two).await;
        for _ in 0..2 {
            place::give_back(service, &me, id).await.unwrap();
        }
        let mine = place::mine(service, &me, id).await.unwrap();
        assert_eq!((mine.state, mine.code), (State::Returned, None));
        assert_eq!(mine.earned, Micros(300_000), "half a minute");
        assert!(world.task(&project, two).await.is_none());

        let three = come(&world, id, "three").await;
        judge(&world, &project, three).await;
        let late = fresh(&world).await;
        let four = arrival("four", None);
        assert_eq!(refused(&world, &late, id, &four).await, "panel-full");
        world.pass(Span::minutes(61));
        let four = come(&world, id, "four").await;
        let me = world.deed(three).await;
        let next = work::next(service, &me, &project).await.unwrap();
        assert!(matches!(next, Next::PlaceEnded(_)), "{next:?}");
        let mine = place::mine(service, &me, id).await.unwrap();
        assert_eq!(
            (mine.state, mine.earned),
            (State::TimedOut, Micros(600_000))
        );

        let told = lines(&world, organizer, id).await;
        let said: Vec<_> = told
            .iter()
            .map(|line| (line.participant.as_str(), line.state, line.judgements))
            .collect();
        let expected = [
            ("participant-one", State::Completed, 2),
            ("participant-two", State::Returned, 0),
            ("participant-three", State::TimedOut, 1),
            ("participant-four", State::Open, 0),
        ];
        assert_eq!(said, expected);
        assert_eq!(told[0].code, code);
        let by = world.deed(organizer).await;
        let desk = panel::desk(service, &by, &project).await.unwrap();
        assert_eq!(desk.panels[0].counts, [1, 1, 1, 1]);
        assert_eq!(desk.panels[0].due, Micros(2_100_000));

        // Whose time ran out comes back where a place is free.
        let me = world.deed(four).await;
        place::give_back(service, &me, id).await.unwrap();
        let me = world.deed(three).await;
        enter(&world, &me, id, &arrival("three", None))
            .await
            .unwrap();
        assert!(world.task(&project, three).await.is_some());
        let by = world.deed(organizer).await;
        for _ in 0..2 {
            panel::close(service, &by, id).await.unwrap();
        }
        let late = fresh(&world).await;
        assert_eq!(
            refused(&world, &late, id, &arrival("five", None)).await,
            "panel-closed"
        );
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_provider_pays_by_its_own_ids_and_nobody_else_learns_them() {
    for engine in engines::all() {
        let world = World::open(engine).await;
        let service = &world.service;
        let organizer = world.person("organizer", Role::Organizer).await;
        let project = world.project(policy(), 3).await;
        let by = world.deed(organizer).await;
        let wanted = Offer {
            code: Some("C0DE".to_owned()),
            ..offer(9, 2)
        };
        let id = panel::create(service, &by, &project, wanted).await.unwrap();
        let one = come(&world, id, "one").await;
        let two = come(&world, id, "two").await;
        for person in [one, two, one] {
            judge(&world, &project, person).await;
        }
        let by = world.deed(organizer).await;
        payout::create(service, &by, &project, service.request_key())
            .await
            .unwrap();
        let listed = payout::list(service, &by, &project).await.unwrap();
        assert_eq!(listed.unreachable, 0);
        let batch = listed.batches[0].batch.id;
        let order = payout::order(service, &by, batch).await.unwrap();
        let paid: Vec<_> = order
            .transfers
            .iter()
            .map(|transfer| {
                (
                    transfer.method.as_str(),
                    transfer.destination.as_str(),
                    transfer.earned,
                )
            })
            .collect();
        assert!(
            paid.contains(&("panel", "participant-one", Micros(1_200_000))),
            "{paid:?}"
        );
        assert_eq!(paid.len(), 2);
        payout::settle(service, &by, batch, Some("provider 7"))
            .await
            .unwrap();
        let told = lines(&world, organizer, id).await;
        assert_eq!((told[0].due, told[0].code.as_str()), (Micros(0), "C0DE"));
        assert_eq!(told[0].earned, Micros(1_200_000));

        // One's own archive says it; events and releases do not.
        let label = |_: Purpose, _: Locale| String::new();
        let me = world.deed(one).await;
        let archive = erasure::archive(service, &me, &label).await.unwrap();
        assert_eq!(archive["panels"][0]["participant"], "participant-one");
        let out = tempfile::tempdir().unwrap();
        let root = service.instance_deed();
        service::release::build(service, &root, &project, out.path())
            .await
            .unwrap();
        export::verify(out.path()).unwrap();
        for file in walk(out.path()) {
            let bytes = std::fs::read(&file).unwrap();
            let found = bytes.windows(12).any(|part| part == b"participant-");
            assert!(!found, "{}", file.display());
        }
        let mut conn = service.store().read().await.unwrap();
        let events = store::outbox::page(&mut conn, ("", 0), 1_000)
            .await
            .unwrap();
        let kinds: Vec<_> = events.iter().map(|line| line.kind.as_str()).collect();
        assert!(kinds.contains(&"panel.entered"), "{kinds:?}");
        for line in &events {
            let body = line.body.0.to_string();
            assert!(!body.contains("participant-"), "{}: {body}", line.kind);
        }
        drop(conn);

        // Keys that are replaced seal places anew; who is erased is nobody's participant any more.
        let sealed = service::keys::rotate(service, |_| ()).await.unwrap();
        assert_eq!(sealed.done, sealed.all);
        assert_eq!(service::keys::forget(service).await.unwrap(), 1);
        assert_eq!(
            lines(&world, organizer, id).await[0].participant,
            "participant-one"
        );
        let account = service::account::overview(service, &me).await.unwrap();
        assert!(!account.has_password);
        let wrong = erasure::erase(service, &me, "somebody").await;
        assert!(matches!(wrong, Err(Error::Refused(_))));
        erasure::erase(service, &me, &account.handle).await.unwrap();
        let told = lines(&world, organizer, id).await;
        assert_eq!(
            (told[0].participant.as_str(), told[0].code.as_str()),
            ("", "")
        );
        assert_eq!(told[1].participant, "participant-two");
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    }
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn one_participant_is_one_person_and_a_browser_may_be_shared() {
    for engine in engines::all() {
        let world = World::open(engine).await;
        let service = &world.service;
        let organizer = world.person("organizer", Role::Organizer).await;
        let (first, second) = (
            world.project(policy(), 1).await,
            world.project(policy(), 1).await,
        );
        let by = world.deed(organizer).await;
        let make = async |project: &Slug| {
            panel::create(service, &by, project, offer(9, 5))
                .await
                .unwrap()
        };
        let (march, april, other) = (make(&first).await, make(&first).await, make(&second).await);
        let one = come(&world, march, "one").await;

        // A project asks each person once, whatever link they come by.
        let browser = fresh(&world).await;
        let key = refused(&world, &browser, april, &arrival("one", Some("x"))).await;
        assert_eq!(key, "panel-before");
        // In their own browser they are known: the same person in another project.
        let mine = world.deed(one).await;
        let there = enter(&world, &mine, other, &arrival("one", None))
            .await
            .unwrap();
        assert_eq!((there.person, there.sign_in), (one, false));
        // A form that is sent twice, as by an impatient hand, takes one place.
        let (late, key) = (arrival("late", None), service.request_key());
        let sent = [
            door::enter(service, &browser, other, &late, key).await,
            door::enter(service, &browser, other, &late, key).await,
        ];
        let [once, twice] = sent.map(|entered| entered.unwrap().person);
        assert_eq!(once, twice);
        // Somebody else of the household is somebody else.
        let next = enter(&world, &mine, other, &arrival("two", None))
            .await
            .unwrap();
        assert!(next.person != one && next.sign_in);

        // Whoever has an account keeps it.
        let root = service.instance_deed();
        let new = NewInvitation {
            role: Role::Contributor,
            most_uses: None,
            days: 1,
            project: None,
        };
        let token = service::invitation::create(service, &root, &world.community, new);
        let sign_up = SignUp {
            handle: "ana".to_owned(),
            password: "many small rivers".to_owned(),
            ..SignUp::default()
        };
        let token = token.await.unwrap();
        let ana = service::invitation::sign_up(service, &browser, &token, sign_up).await;
        let ana = world.deed(ana.unwrap()).await;
        let mine = enter(&world, &ana, other, &arrival("three", None))
            .await
            .unwrap();
        assert_eq!(
            (Some(mine.person), mine.sign_in),
            (ana.actor.person(), false)
        );

        // Where a project has nothing more, the place is done: that is nobody's fault.
        judge(&world, &first, one).await;
        let me = world.deed(one).await;
        let next = work::next(service, &me, &first).await.unwrap();
        assert!(
            matches!(next, Next::PlaceEnded(ended) if ended == march),
            "{next:?}"
        );
        let place = place::mine(service, &me, march).await.unwrap();
        assert_eq!((place.state, place.done), (State::Completed, 1));
        assert!(place.code.is_some());
        service.close().await;
    }
}
