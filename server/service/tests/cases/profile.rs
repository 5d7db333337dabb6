//! What people say of themselves: versions, sealing, keys, and the groups that follow from it.

use crate::delta::{Delta, submission};
use crate::world::{World, on_both};
use domain::assignment::group::Crossing;
use domain::id::PersonId;
use domain::locale::Locale;
use domain::profile::{Answer, Band, Choice, Definition, Kind};
use domain::refusal::Refusal;
use domain::time::Span;
use service::attribute::{self, NewAttribute};
use service::profile::Question;
use service::target::NewTargets;
use service::work::Next;
use service::{Error, Service};

fn said(values: &[&str]) -> Option<Answer> {
    Some(Answer::Said(
        values.iter().map(|value| (*value).to_owned()).collect(),
    ))
}

async fn answer(delta: &Delta, person: PersonId, key: &str, answer: Option<Answer>) {
    let me = delta.world.deed(person).await;
    let answers = vec![(key.to_owned(), answer)];
    service::profile::answer(&delta.world.service, &me, &delta.community, answers)
        .await
        .unwrap();
}

async fn question(delta: &Delta, person: PersonId, key: &str) -> Question {
    let me = delta.world.deed(person).await;
    let service = &delta.world.service;
    let found = service::profile::questions(service, &me, &delta.community).await;
    let mut found = found.unwrap().into_iter();
    found.find(|question| question.asked.key == key).unwrap()
}

/// Judges the next item; the profile's version that the judgement keeps.
async fn judge(delta: &Delta, person: PersonId) -> Option<i64> {
    let service = &delta.world.service;
    let me = delta.world.deed(person).await;
    let next = service::work::next(service, &me, &delta.project).await;
    let Next::Task(task) = next.unwrap() else {
        panic!("nothing left")
    };
    delta.world.pass(Span::seconds(30));
    let me = delta.world.deed(person).await;
    let new = submission(task.assignment, task.key, vec![Some(1), Some(2), None]);
    let receipt = service::work::submit(service, &me, new).await.unwrap();
    let mut conn = service.store().read().await.unwrap();
    let (version,): (Option<i64>,) = conn
        .sql("select profile_version from judgement where id = $1")
        .bind(receipt.judgement.unwrap())
        .one()
        .await
        .unwrap();
    version
}

/// "Which languages do you speak?", several; "How old are you?", a number in bands.
async fn ask_more(delta: &Delta, sensitive: bool) {
    let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
    let label = |text: &str| [(Locale::En, text.to_owned())].into();
    let languages = Definition {
        kind: Kind::Several,
        label: label("Which languages do you speak?"),
        choices: ["sw", "en", "luo"].map(Choice::plain).to_vec(),
        sensitive,
        ..Definition::default()
    };
    let band = |value: &str, from, to| Choice {
        band: Some(Band { from, to }),
        ..Choice::plain(value)
    };
    let ages = Definition {
        kind: Kind::Number,
        label: label("How old are you?"),
        choices: vec![
            band("young", Some(18), Some(39)),
            band("old", Some(40), None),
        ],
        ..Definition::default()
    };
    for (key, asked) in [("speaks", languages), ("age", ages)] {
        let key = key.to_owned();
        let new = NewAttribute { key, asked };
        attribute::add(service, &root, &delta.community, new)
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn judgements_keep_the_profile_of_their_time() {
    on_both(|world| async move {
        let delta = Delta::found(world).await;
        delta.import(0..6).await;
        let person = delta.join("asha").await;
        delta.agree(person, true).await;
        assert_eq!(judge(&delta, person).await, None);
        delta.live(person, "north").await;
        assert_eq!(judge(&delta, person).await, Some(1));
        // Saying the same again is no change.
        delta.live(person, "north").await;
        assert_eq!(judge(&delta, person).await, Some(1));
        delta.live(person, "south").await;
        assert_eq!(judge(&delta, person).await, Some(2));
        let found = question(&delta, person, "region").await;
        assert_eq!(found.answer, Some(Answer::one("south")));
        assert_eq!(found.before.len(), 1);
        assert_eq!(found.before[0].said, ["north"]);
        assert_eq!(found.before[0].judgements, 2);
        // A new version of the question leaves the answer where it was given.
        let service = &delta.world.service;
        let root = delta.world.deed(delta.steward).await;
        let desk = attribute::desk(service, &root, &delta.community)
            .await
            .unwrap();
        let mut asked = desk.questions[0].asked.clone();
        asked.choices[1].label = [(Locale::En, "The far south".to_owned())].into();
        let revised = attribute::revise(
            service,
            &root,
            &delta.community,
            ("region", 1),
            asked.clone(),
        );
        assert_eq!(revised.await.unwrap(), 2);
        let late = attribute::revise(
            service,
            &root,
            &delta.community,
            ("region", 1),
            Definition {
                source: "elsewhere".to_owned(),
                ..asked
            },
        );
        assert!(matches!(
            late.await,
            Err(Error::Conflict("question-changed"))
        ));
        let found = question(&delta, person, "region").await;
        assert!(found.changed);
        assert_eq!(found.asked.choices[1].1, "The far south");
        delta.live(person, "south").await;
        let found = question(&delta, person, "region").await;
        assert!(!found.changed);
        assert_eq!(found.before.len(), 2);
        // What is deleted is gone in all its versions.
        answer(&delta, person, "region", None).await;
        let found = question(&delta, person, "region").await;
        assert_eq!((found.answer, found.before.len()), (None, 0));
        assert_eq!(judge(&delta, person).await, Some(4));
        let mut conn = service.store().read().await.unwrap();
        let (left,): (i64,) = conn
            .sql("select count(*) from profile_answer")
            .one()
            .await
            .unwrap();
        assert_eq!(left, 0);
    })
    .await;
}

/// Everything that the database's file and its log hold; nothing on PostgreSQL.
fn bytes_of_the_database(world: &World) -> Vec<u8> {
    let files = ["test.db", "test.db-wal"];
    let read = |name: &str| std::fs::read(world.folder.path().join(name)).unwrap_or_default();
    files.into_iter().flat_map(read).collect()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|part| part == text.as_bytes())
}

#[tokio::test]
async fn what_was_plain_is_sealed_when_the_instance_opens() {
    on_both(|world| async move {
        let delta = Delta::found(world).await;
        delta.import(0..2).await;
        let service = &delta.world.service;
        let person = delta.join("asha").await;
        let (words, iban) = ("plain-words-of-asha", "plain-account-of-asha");
        let mut tx = service.store().begin().await.unwrap();
        let (attribute,): (domain::id::AttributeId,) =
            tx.sql("select id from attribute").one().await.unwrap();
        tx.sql(
            "insert into profile_answer_plain (person_id, attribute_id, value, answered_at)
            values ($1, $2, $3, $4)",
        )
        .bind(person)
        .bind(attribute)
        .bind(words)
        .bind(service.now())
        .execute()
        .await
        .unwrap();
        tx.sql(
            "insert into payee_plain (person_id, name, method, destination, updated_at)
            values ($1, 'Asha', 'other', $2, $3)",
        )
        .bind(person)
        .bind(iban)
        .bind(service.now())
        .execute()
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let sqlite = !bytes_of_the_database(&delta.world).is_empty();
        assert_eq!(holds(&bytes_of_the_database(&delta.world), words), sqlite);
        let findings = service::doctor::examine(service).await.unwrap();
        assert!(findings.iter().any(|finding| finding.check == "sealed"));

        let again = Service::open(service.config().clone()).await.unwrap();
        let bytes = bytes_of_the_database(&delta.world);
        assert!(!holds(&bytes, words) && !holds(&bytes, iban));
        assert_eq!(service::doctor::examine(&again).await.unwrap(), []);
        let found = question(&delta, person, "region").await;
        assert_eq!(found.answer, Some(Answer::one(words)));
        let me = delta.world.deed(person).await;
        let payee = service::pay::payout::payee(&again, &me).await.unwrap();
        assert_eq!(payee.unwrap().destination, iban);
        again.close().await;
    })
    .await;
}

#[tokio::test]
async fn keys_are_replaced_under_way_and_forgotten_when_nothing_needs_them() {
    on_both(|world| async move {
        let delta = Delta::found(world).await;
        let service = &delta.world.service;
        let mut people = Vec::new();
        // More than one transaction's worth.
        for place in 0..210 {
            let person = delta.join(&format!("person{place}")).await;
            delta.live(person, &format!("place {place}")).await;
            people.push(person);
        }
        assert!(!holds(&bytes_of_the_database(&delta.world), "place 17"));
        // Another process is stopped after the first rows.
        let other = Service::open(service.config().clone()).await.unwrap();
        let stopped = tokio::spawn(async move {
            let told = |progress: service::keys::Progress| {
                assert!(progress.done < 200, "stopped on purpose");
            };
            service::keys::rotate(&other, told).await
        });
        assert!(stopped.await.unwrap_err().is_panic());
        let refused = service::keys::forget(service).await.unwrap_err();
        assert!(
            matches!(refused, Error::Refused(refusal) if refusal == Refusal::general("keys-needed"))
        );
        // Meanwhile everything is read, and what is written is under the new key.
        delta.live(people[3], "elsewhere").await;
        for place in [0, 3, 209] {
            let found = question(&delta, people[place], "region").await.answer;
            let expected = match place {
                3 => "elsewhere".to_owned(),
                _ => format!("place {place}"),
            };
            assert_eq!(found, Some(Answer::one(&expected)));
        }
        let done = service::keys::rotate(service, |_| {}).await.unwrap();
        assert_eq!((done.done, done.all), (211, 211));
        assert_eq!(service::keys::forget(service).await.unwrap(), 1);
        assert_eq!(service::keys::forget(service).await.unwrap(), 0);
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        let found = question(&delta, people[209], "region").await.answer;
        assert_eq!(found, Some(Answer::one("place 209")));
        // Bytes that were moved to another row do not open, and the doctor says so.
        let mut tx = service.store().begin().await.unwrap();
        tx.sql(
            "update profile_answer
            set sealed = (select sealed from profile_answer where person_id = $1 and until is null)
            where person_id = $2",
        )
        .bind(people[0])
        .bind(people[1])
        .execute()
        .await
        .unwrap();
        tx.commit().await.unwrap();
        let findings = service::doctor::examine(service).await.unwrap();
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert!(!findings[0].detail.contains("place 0"));
    })
    .await;
}

fn wants(attributes: &[&[&str]], voices: u32) -> NewTargets {
    NewTargets {
        overlap: 4,
        crossings: attributes
            .iter()
            .map(|keys| Crossing {
                attributes: keys.iter().map(|key| (*key).to_owned()).collect(),
                voices,
            })
            .collect(),
        ..NewTargets::default()
    }
}

/// The voices heard of each group of the project.
async fn heard(delta: &Delta) -> Vec<u64> {
    let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
    let view = service::coverage::view(service, &root, &delta.project, 0).await;
    let groups = view.unwrap().coverage.groups;
    groups.iter().map(|group| group.heard).collect()
}

#[tokio::test]
async fn a_person_speaks_for_the_group_of_each_value() {
    on_both(|world| async move {
        let delta = Delta::found(world).await;
        ask_more(&delta, false).await;
        delta.import(0..1).await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        service::target::set(
            service,
            &root,
            &delta.project,
            wants(&[&["speaks"], &["age"]], 1),
        )
        .await
        .unwrap();
        // Five voices: of three languages, which one person may all speak, and of two ages.
        assert_eq!(heard(&delta).await, [0; 5]);
        let both = delta.join("both").await;
        let other = delta.join("other").await;
        for person in [both, other] {
            delta.agree(person, true).await;
        }
        answer(&delta, both, "speaks", said(&["sw", "luo"])).await;
        answer(&delta, both, "age", said(&["41"])).await;
        assert_eq!(
            question(&delta, both, "age").await.answer,
            Some(Answer::one("old"))
        );
        answer(&delta, other, "speaks", said(&["en"])).await;
        answer(&delta, other, "age", said(&["20"])).await;
        judge(&delta, both).await;
        assert_eq!(heard(&delta).await, [1, 0, 1, 0, 1]);
        judge(&delta, other).await;
        assert_eq!(heard(&delta).await, [1; 5]);
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        // Who gives a value up speaks for its group no more.
        answer(&delta, both, "speaks", said(&["sw"])).await;
        assert_eq!(heard(&delta).await, [1, 1, 0, 1, 1]);
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn what_is_sensitive_hands_out_no_work() {
    on_both(|world| async move {
        let delta = Delta::found(world).await;
        ask_more(&delta, true).await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        let set = |keys: &'static [&'static [&'static str]]| {
            service::target::set(service, &root, &delta.project, wants(keys, 1))
        };
        assert!(set(&[&["speaks"]]).await.is_err());
        set(&[&["age"]]).await.unwrap();
        // Nor can a question become sensitive while its groups are asked for.
        let desk = attribute::desk(service, &root, &delta.community)
            .await
            .unwrap();
        let age = desk.questions.iter().find(|question| question.key == "age");
        let asked = Definition {
            sensitive: true,
            ..age.unwrap().asked.clone()
        };
        let revised = attribute::revise(service, &root, &delta.community, ("age", 1), asked).await;
        assert!(matches!(revised, Err(Error::Refused(refusal))
                if refusal.problems[0].key == "attribute-targeted"));
    })
    .await;
}
