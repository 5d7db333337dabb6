//! What people are owed: rejections that take nothing back, disputes, payouts, and the release's pay.

use domain::authority::Role;
use domain::money::Micros;
use domain::pay::exchange::Rate;
use domain::pay::floor::{Floor, Per};
use domain::pay::{PayKind, PayPolicy};
use domain::time::Span;
use service::pay::dispute::{self, Decision};
use service::pay::payout::{self, Payee};
use service::project;
use service::{Error, earnings, pay, work};

use crate::engines;
use crate::purse::World;
use crate::world;

fn policy(kind: PayKind) -> PayPolicy {
    PayPolicy {
        kind,
        currency: "EUR".parse().unwrap(),
        rate: Micros(36_000_000),
        floor: Micros(18_000_000),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn rejected_work_stays_paid_and_can_be_appealed() {
    for engine in engines::all() {
        let world = World::open(engine).await;
        let service = &world.service;
        let ana = world.person("ana", Role::Contributor).await;
        let organizer = world.person("organizer", Role::Organizer).await;
        let steward = world.person("decider", Role::Steward).await;
        let project = world.project(policy(PayKind::Hourly), 2).await;
        let task = world.task(&project, ana).await.unwrap();
        world.pass(Span::seconds(60));
        let me = world.deed(ana).await;
        let receipt = work::submit(service, &me, World::answer(&task, None))
            .await
            .unwrap();
        let judgement = receipt.judgement.unwrap();
        let by = world.deed(organizer).await;
        let unsaid = dispute::reject(service, &by, judgement, "  ").await;
        assert!(
            matches!(unsaid, Err(Error::Refused(_))),
            "a rejection needs a reason"
        );
        let theirs = dispute::reject(service, &me, judgement, "mine").await;
        assert_eq!(theirs.unwrap_err(), Error::Forbidden);
        for _ in 0..2 {
            dispute::reject(service, &by, judgement, "Not ranked with care")
                .await
                .unwrap();
        }
        let earned = earnings::mine(service, &me).await.unwrap();
        assert_eq!(earned[0].earned, Micros(600_000), "it stays paid");
        let root = service.instance_deed();
        let out = tempfile::tempdir().unwrap();
        let refused = service::release::build(service, &root, &project, out.path()).await;
        assert!(
            matches!(refused, Err(Error::Refused(_))),
            "the only judgement is rejected"
        );

        let key = service.request_key();
        for _ in 0..2 {
            let words = "I took my time.";
            dispute::open(service, &me, &project, key, Some(judgement), words)
                .await
                .unwrap();
        }
        let decider = world.deed(steward).await;
        let desk = dispute::desk(service, &decider, &project).await.unwrap();
        assert_eq!(desk.disputes.len(), 1, "the same form twice opens one");
        let id = desk.disputes[0].0.id;
        let decision = Decision {
            upheld: true,
            awarded: Micros(1_000_000),
            words: "It was done with care.".to_owned(),
        };
        let own = dispute::decide(service, &me, id, decision.clone()).await;
        assert_eq!(
            own.unwrap_err(),
            Error::Forbidden,
            "nobody decides their own"
        );
        dispute::decide(service, &decider, id, decision.clone())
            .await
            .unwrap();
        let again = dispute::decide(service, &decider, id, decision).await;
        assert_eq!(again.unwrap_err(), Error::Conflict("dispute-closed"));
        let thread = dispute::thread(service, &me, id).await.unwrap();
        assert_eq!(
            (thread.messages.len(), thread.dispute.state.as_str()),
            (2, "upheld")
        );
        let earned = earnings::mine(service, &me).await.unwrap();
        assert_eq!(
            earned[0].earned,
            Micros(1_600_000),
            "what was awarded is paid once"
        );
        service::release::build(service, &root, &project, out.path())
            .await
            .unwrap();
        export::verify(out.path()).unwrap();
        let bo = world.person("bo", Role::Contributor).await;
        let stranger = dispute::thread(service, &world.deed(bo).await, id).await;
        assert_eq!(stranger.unwrap_err(), Error::Forbidden);
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn payouts_carry_everything_once() {
    for engine in engines::all() {
        let world = World::open(engine).await;
        let service = &world.service;
        let ana = world.person("ana", Role::Contributor).await;
        let bo = world.person("bo", Role::Contributor).await;
        let organizer = world.person("organizer", Role::Organizer).await;
        let project = world.project(policy(PayKind::Honorarium), 2).await;
        for person in [ana, bo] {
            for _ in 0..2 {
                let task = world.task(&project, person).await.unwrap();
                world.pass(Span::seconds(60));
                let me = world.deed(person).await;
                work::submit(service, &me, World::answer(&task, None))
                    .await
                    .unwrap();
            }
        }
        let by = world.deed(organizer).await;
        let nothing = payout::create(service, &by, &project, service.request_key()).await;
        assert!(
            matches!(nothing, Err(Error::Refused(_))),
            "nobody said where to"
        );
        let payee = Payee {
            name: "Ana".to_owned(),
            method: "iban".to_owned(),
            destination: "DE89 3704 0044 0532 0130 00".to_owned(),
            country: Some("DE".parse().unwrap()),
            currency: None,
        };
        let broken = Payee {
            destination: "DE88370400440532013000".to_owned(),
            ..payee.clone()
        };
        let me = world.deed(ana).await;
        let refused = payout::keep_payee(service, &me, broken).await;
        assert!(matches!(refused, Err(Error::Refused(_))));
        payout::keep_payee(service, &me, payee).await.unwrap();
        let key = service.request_key();
        for _ in 0..2 {
            payout::create(service, &by, &project, key).await.unwrap();
        }
        let listed = payout::list(service, &by, &project).await.unwrap();
        assert_eq!((listed.batches.len(), listed.unreachable), (1, 1));
        assert_eq!(listed.ready, Micros(0), "what is in a batch is in no other");
        let filled = &listed.batches[0];
        let batch = &filled.batch;
        assert_eq!(
            (filled.people, filled.sum),
            (1, Micros(36_000_000)),
            "the honorarium, once"
        );
        let order = payout::order(service, &by, batch.id).await.unwrap();
        assert_eq!(order.transfers[0].name, "Ana");
        let closed = payout::order(service, &me, batch.id).await;
        assert_eq!(closed.unwrap_err(), Error::Forbidden);
        for _ in 0..2 {
            payout::settle(service, &by, batch.id, Some("bank 17"))
                .await
                .unwrap();
        }
        let other = payout::settle(service, &by, batch.id, None).await;
        assert_eq!(other.unwrap_err(), Error::Conflict("batch-settled"));
        let ledger = pay::ledger(service, &me, &project).await.unwrap();
        assert_eq!(
            (ledger.earned, ledger.paid_out),
            (Micros(36_000_000), Micros(36_000_000))
        );
        assert_eq!(
            ledger.csv().lines().count(),
            1 + 4,
            "two judgements, honorarium, payout"
        );
        let (_, points) = pay::fairwork(service, &project).await.unwrap();
        assert_eq!(points.len(), 10);
        assert!(!points[0].met, "no money was brought in before the work");
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_floor_is_a_countrys_or_higher_and_only_admins_keep_the_table() {
    for engine in engines::all() {
        let world = World::open(engine).await;
        let service = &world.service;
        let ana = world.person("ana", Role::Contributor).await;
        let floors = pay::floors(service).await.unwrap();
        assert!(floors.len() > 20);
        let floor = Floor {
            country: "KE".parse().unwrap(),
            year: 2026,
            currency: "KES".parse().unwrap(),
            per: Per::Month,
            amount: Micros(16_200_000_000),
            hours_milli: 225_000,
            in_force: "2026-01-01".to_owned(),
            source: "a notice".to_owned(),
            living: None,
            living_source: String::new(),
            checked: None,
        };
        let refused = pay::keep_floor(service, &world.deed(ana).await, floor.clone()).await;
        assert_eq!(refused.unwrap_err(), Error::Forbidden);
        let root = service.instance_deed();
        pay::keep_floor(service, &root, floor).await.unwrap();
        let again = pay::floors(service).await.unwrap();
        assert_eq!(again.len(), floors.len() + 1);
        service.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_floor_in_another_currency_is_turned_by_a_dated_rate() {
    for engine in engines::all() {
        let world = World::open(engine).await;
        let service = &world.service;
        let ana = world.person("ana", Role::Contributor).await;
        let root = service.instance_deed();
        let kenya = Some(("KE".parse().unwrap(), 2025));
        let pay = PayPolicy {
            floor: Micros(0),
            ..policy(PayKind::Hourly)
        };
        let make = async |slug: &str| {
            let new = world::project(slug, pay);
            project::create_under(service, &root, &world.community, new, kenya).await
        };
        let Err(Error::Refused(refusal)) = make("too-soon").await else {
            panic!("no rate turns it")
        };
        let problem = &refusal.problems[0];
        assert_eq!(problem.key, "floor-rate");
        assert_eq!(
            (&*problem.args["floor"], &*problem.args["pay"]),
            ("KES", "EUR")
        );

        let rate = Rate {
            base: "EUR".parse().unwrap(),
            quote: "KES".parse().unwrap(),
            worth: "143.23".parse().unwrap(),
            day: "2026-05-01".to_owned(),
            source: "Central Bank of Kenya".to_owned(),
        };
        let closed = pay::keep_rate(service, &world.deed(ana).await, rate.clone()).await;
        assert_eq!(closed.unwrap_err(), Error::Forbidden);
        let ahead = Rate {
            day: "2027-01-01".to_owned(),
            ..rate.clone()
        };
        assert!(matches!(
            pay::keep_rate(service, &root, ahead).await,
            Err(Error::Refused(_))
        ));
        for _ in 0..2 {
            pay::keep_rate(service, &root, rate.clone()).await.unwrap();
        }
        assert_eq!(
            pay::rates(service).await.unwrap(),
            std::slice::from_ref(&rate)
        );
        let slug = make("in-euro").await.unwrap();

        // A later rate changes nothing that was promised.
        let later = Rate {
            day: "2026-05-20".to_owned(),
            worth: "50".parse().unwrap(),
            ..rate.clone()
        };
        pay::keep_rate(service, &root, later).await.unwrap();
        let view = project::view(service, &root, &slug).await.unwrap();
        let conversion = view.floor_of.unwrap().conversion.unwrap();
        // 16,113.75 a month over 225 hours.
        assert_eq!(conversion.floor, Micros(71_616_667));
        assert_eq!(conversion.amount, Micros(500_012));
        assert_eq!(
            (view.card.pay.floor, conversion.rate),
            (Micros(500_012), rate)
        );

        world
            .import(&slug, &world::items([1], &["So.", "Or so."]))
            .await;
        let task = world.task(&slug, ana).await.unwrap();
        world.pass(Span::seconds(60));
        let me = world.deed(ana).await;
        work::submit(service, &me, World::answer(&task, None))
            .await
            .unwrap();
        let out = tempfile::tempdir().unwrap();
        service::release::build(service, &root, &slug, out.path())
            .await
            .unwrap();
        export::verify(out.path()).unwrap();
        let said = std::fs::read_to_string(out.path().join("pay.json")).unwrap();
        let said: serde_json::Value = serde_json::from_str(&said).unwrap();
        let converted = &said["told"]["floor_of"]["converted"];
        assert_eq!(converted["to_hourly_micros"], 500_012);
        assert_eq!(converted["is_worth"], "143.23");
        assert_eq!(converted["day"], "2026-05-01");
        service.close().await;
    }
}
