//! Payouts to people who want another currency than the one in which they earn.

use domain::authority::Role;
use domain::consent::Purpose;
use domain::id::PersonId;
use domain::locale::Locale;
use domain::money::{Currency, Micros};
use domain::pay::exchange::Rate;
use domain::pay::transfer::csv;
use domain::pay::{PayKind, PayPolicy};
use domain::time::Span;
use service::pay::payout::{self, Payee};
use service::{Error, erasure, pay, work};

use crate::engines;
use crate::purse::World;

fn code(code: &str) -> Currency {
    code.parse().unwrap()
}

fn rate(base: &str, quote: &str, worth: &str) -> Rate {
    Rate {
        base: code(base),
        quote: code(quote),
        worth: worth.parse().unwrap(),
        day: "2026-05-01".to_owned(),
        source: "a central bank".to_owned(),
    }
}

async fn earn_in(world: &World, person: PersonId, currency: Option<&str>) {
    let payee = Payee {
        name: "Somebody".to_owned(),
        method: "other".to_owned(),
        destination: "M-Pesa 0700 000000".to_owned(),
        country: None,
        currency: currency.map(code),
    };
    let me = world.deed(person).await;
    payout::keep_payee(&world.service, &me, payee)
        .await
        .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_payout_is_turned_by_stated_rates_or_waits_for_one() {
    for engine in engines::all() {
        let world = World::open(engine).await;
        let service = &world.service;
        let ana = world.person("ana", Role::Contributor).await;
        let bo = world.person("bo", Role::Contributor).await;
        let organizer = world.person("organizer", Role::Organizer).await;
        let pay_for_taking_part = PayPolicy {
            kind: PayKind::Honorarium,
            currency: code("EUR"),
            rate: Micros(10_000_000),
            floor: Micros(1_000_000),
        };
        let project = world.project(pay_for_taking_part, 2).await;
        for person in [ana, bo] {
            let task = world.task(&project, person).await.unwrap();
            world.pass(Span::seconds(60));
            let me = world.deed(person).await;
            work::submit(service, &me, World::answer(&task, None))
                .await
                .unwrap();
        }
        earn_in(&world, ana, Some("KES")).await;
        earn_in(&world, bo, Some("EUR")).await;
        let by = world.deed(organizer).await;
        let root = service.instance_deed();

        // Without a rate she waits, and the page says for what; he does not.
        let listed = payout::list(service, &by, &project).await.unwrap();
        let waiting: Vec<_> = listed.waiting.into_iter().collect();
        assert_eq!(waiting, [(code("KES"), 1)]);
        assert_eq!((listed.ready, listed.unreachable), (Micros(10_000_000), 0));

        // Two rates through a third currency, both named.
        for stated in [rate("EUR", "USD", "1.1"), rate("USD", "KES", "129.5")] {
            pay::keep_rate(service, &root, stated).await.unwrap();
        }
        let key = service.request_key();
        payout::create(service, &by, &project, key).await.unwrap();
        let listed = payout::list(service, &by, &project).await.unwrap();
        assert!(listed.waiting.is_empty());
        let filled = &listed.batches[0];
        assert_eq!((filled.people, filled.sum), (2, Micros(20_000_000)));
        let (earned, turned) = &filled.turned[0];
        assert_eq!((filled.turned.len(), *earned), (1, Micros(10_000_000)));
        assert_eq!(turned.amount, Micros(1_424_500_000), "10 × 1.1 × 129.5");
        assert_eq!(turned.through(), Some(code("USD")));
        payout::settle(service, &by, filled.batch.id, None)
            .await
            .unwrap();

        // A rate between the two comes first, and a batch keeps to the rate that it was made with.
        pay::keep_rate(service, &root, rate("EUR", "KES", "143.23"))
            .await
            .unwrap();
        let key = service.request_key();
        payout::create(service, &by, &project, key).await.unwrap();
        let later = Rate {
            day: "2026-05-02".to_owned(),
            ..rate("EUR", "KES", "1")
        };
        pay::keep_rate(service, &root, later).await.unwrap();
        let listed = payout::list(service, &by, &project).await.unwrap();
        let open = |filled: &&payout::Filled| filled.batch.state == "open";
        let batch = listed.batches.iter().find(open).unwrap().batch.id;
        let order = payout::order(service, &by, batch).await.unwrap();
        let lines = csv(&order.transfers);
        let said = "1432.30,KES,10.00,EUR,\"1 EUR = 143.23 KES on 2026-05-01 (a central bank)\"";
        assert!(lines.contains(said), "{lines}");
        assert!(lines.contains(",10.00,EUR,10.00,EUR,\"\""), "{lines}");

        // The ledger stays in the currency of the pay; the person sees what became of it.
        payout::settle(service, &by, batch, Some("bank 1"))
            .await
            .unwrap();
        let me = world.deed(ana).await;
        let ledger = pay::ledger(service, &me, &project).await.unwrap();
        assert_eq!(ledger.paid_out, Micros(10_000_000));
        assert_eq!(ledger.turned.len(), 1, "a dropped batch turned nothing");
        assert_eq!(ledger.turned[0].1.amount, Micros(1_432_300_000));
        let label = |_: Purpose, _: Locale| String::new();
        let archive = erasure::archive(service, &me, &label).await.unwrap();
        assert_eq!(archive["payouts"][0]["turned"]["currency"], "KES");
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        let again = payout::create(service, &by, &project, service.request_key()).await;
        assert!(matches!(again, Err(Error::Refused(_))), "nothing is left");
        service.close().await;
    }
}
