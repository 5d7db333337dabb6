//! A document whose purposes change asks again, an answer ends by itself, and receipts say what happened.

use crate::river::River;
use crate::world::on_both;
use domain::consent::Purpose;
use domain::locale::Locale;
use domain::time::Span;
use service::Error;
use service::community::ConsentText;
use service::consent::NewDocument;
use service::work::Next;

#[tokio::test(flavor = "multi_thread")]
async fn changed_purposes_ask_again_and_earlier_work_stays_what_it_was() {
    on_both(|world| async move { asked_again(River::found(world).await).await }).await;
}

async fn asked_again(river: River) {
    let service = &river.service;
    let ana = river.contributor("ana").await;
    let purposes = [
        Purpose::Annotate,
        Purpose::PublishJudgements,
        Purpose::Contact,
    ];
    river.agrees(ana, 1, &purposes).await;
    let first = service::consent::mine(service, &river.deed(ana).await)
        .await
        .unwrap();
    assert!(matches!(river.next(ana).await, Next::Task(_)));
    let words = |body: &str| ConsentText {
        locale: Locale::En,
        title: "Before you begin".to_owned(),
        summary: "You decide.".to_owned(),
        body: body.to_owned(),
    };
    let new = |purposes: &[Purpose], body: &str| NewDocument {
        purposes: purposes.iter().copied().collect(),
        texts: vec![words(body)],
        controller: "The river council".to_owned(),
        controller_address: "1 River Road".to_owned(),
        controller_contact: "council@river.example".to_owned(),
        jurisdiction: "KE".to_owned(),
        storage_location: "KE".to_owned(),
        valid_days: Some(30),
        ..NewDocument::default()
    };
    let publish = async |new: NewDocument| {
        let root = service.instance_deed();
        service::consent::publish(service, &root, &river.community, new).await
    };
    // Other words ask nobody again; other purposes do.
    assert_eq!(
        publish(new(&Purpose::ALL, "Clearer words.")).await.unwrap(),
        2
    );
    assert!(matches!(river.next(ana).await, Next::Task(_)));
    assert_eq!(publish(new(&purposes, "Fewer purposes.")).await.unwrap(), 3);
    assert!(matches!(river.next(ana).await, Next::NeedsConsent));
    let ask = service::consent::ask(service, &river.deed(ana).await, &river.community)
        .await
        .unwrap();
    assert!(ask.standing.unwrap().asked_again);
    let again = service::consent::mine(service, &river.deed(ana).await)
        .await
        .unwrap();
    assert_eq!(
        (again.len(), again[0].id, again[0].in_force),
        (1, first[0].id, true)
    );
    let refused = publish(new(&[Purpose::Contact], "")).await;
    let Err(Error::Refused(refused)) = refused else {
        panic!("a document without taking part")
    };
    let keys: Vec<&str> = refused.problems.iter().map(|p| p.key.as_str()).collect();
    assert_eq!(keys, ["purpose-required", "text-missing"]);

    // The answer to the new one ends by itself.
    river.pass(Span::minutes(1));
    river.agrees(ana, 3, &purposes).await;
    river.judge_all(ana, "").await;
    assert_eq!(
        export::read_tables(&river.release("v1").await)
            .unwrap()
            .iter()
            .filter(|t| t.name == "judgements")
            .map(|t| t.rows.len())
            .sum::<usize>(),
        2
    );
    river.pass(Span::days(31));
    assert!(matches!(river.next(ana).await, Next::NeedsConsent));
    let root = service.instance_deed();
    let out = river.elsewhere.path().join("v2");
    let nobody = service::release::build(service, &root, &river.project, &out).await;
    assert!(matches!(nobody, Err(Error::Refused(r)) if r.problems[0].key == "release-empty"));

    // Receipts say what happened, and are checked without us.
    let label = |purpose: Purpose, _| purpose.name().to_owned();
    assert!(river.withdraw(ana, None).await);
    let me = river.deed(ana).await;
    let records = service::consent::mine(service, &me).await.unwrap();
    assert_eq!(records.len(), 3);
    let receipt = service::consent::receipt(service, &me, records[0].id, &label)
        .await
        .unwrap();
    let checked = export::receipt::verify(&receipt).unwrap();
    assert!(
        checked
            .purposes
            .iter()
            .all(|(_, state)| state == "withdrawn")
    );
    let given = service::consent::receipt(service, &me, records[1].id, &label)
        .await
        .unwrap();
    let checked = export::receipt::verify(&given).unwrap();
    assert!(checked.purposes.iter().all(|(_, state)| state == "given"));
    let bo = river.contributor("bo").await;
    let theirs =
        service::consent::receipt(service, &river.deed(bo).await, records[0].id, &label).await;
    assert_eq!(theirs.unwrap_err(), Error::NotFound);
    service.close().await;
}
