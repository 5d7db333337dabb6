//! Thirty people and a release; three withdraw a purpose each, and one goes altogether.

use crate::river::River;
use crate::search::{files, holds};
use crate::world::on_both;
use domain::authority::Actor;
use domain::consent::Purpose;
use domain::dataset::{Table, Value};
use domain::locale::Locale;
use domain::time::Span;
use service::Error;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const PASSWORD: &str = "canary password of ours";
/// What only the erased person ever wrote.
const CANARIES: [&str; 5] = [
    "canaryname",
    "canary@erased.example",
    "canary home town",
    "canary reason in words",
    "canary-participant",
];
/// What of it is sealed from the beginning.
const SEALED: [&str; 2] = [CANARIES[2], CANARIES[4]];

/// A table's rows by their id, as text.
fn rows(tables: &[Table], name: &str, but: &[&str]) -> BTreeMap<String, BTreeMap<String, Value>> {
    let table = tables.iter().find(|table| table.name == name).unwrap();
    let row = |row: &Vec<Value>| {
        let cells = table.columns.iter().zip(row);
        let cells: BTreeMap<String, Value> = cells
            .filter(|(column, _)| !but.contains(&column.name.as_str()))
            .map(|(column, value)| (column.name.clone(), value.clone()))
            .collect();
        (row[0].as_text().unwrap().to_string(), cells)
    };
    table.rows.iter().map(row).collect()
}

/// The ids of each person's judgements, by the pseudonym of a release.
fn judged(tables: &[Table]) -> BTreeMap<String, BTreeSet<String>> {
    let mut judged = BTreeMap::<String, BTreeSet<String>>::new();
    for (id, row) in rows(tables, "judgements", &[]) {
        let by = row["contributor"].as_text().unwrap().to_string();
        judged.entry(by).or_default().insert(id);
    }
    judged
}

fn set<'i>(ids: impl IntoIterator<Item = &'i String>) -> BTreeSet<String> {
    ids.into_iter().cloned().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn withdrawals_and_an_erasure_reach_every_release() {
    on_both(|world| async move { story(River::found(world).await).await }).await;
}

async fn story(river: River) {
    let service = &river.service;
    let mut people = Vec::new();
    for n in 0..29 {
        people.push(river.contributor(&format!("person{n}")).await);
    }
    let erased = river.sign_up(CANARIES[0], CANARIES[1], PASSWORD).await;
    river.comes_by_panel(erased, CANARIES[4]).await;
    people.push(erased);
    for (n, person) in people.iter().enumerate() {
        river
            .consents(&river.community, *person, &Purpose::ALL)
            .await;
        river
            .says(*person, "age", if n < 15 { "young" } else { "old" })
            .await;
        let reason = if *person == erased {
            CANARIES[3]
        } else {
            "so it is"
        };
        if *person == erased {
            river.says(erased, "home", CANARIES[2]).await;
        }
        river.judge_all(*person, reason).await;
    }
    for canary in CANARIES {
        // What people say of themselves is sealed from the beginning, the rest is there.
        let found = river.found_in(canary).await;
        assert_eq!(
            found.is_empty(),
            SEALED.contains(&canary),
            "{canary}: {found:?}"
        );
    }

    let v1 = river.release("v1").await;
    let copy = river.elsewhere.path().join("copy");
    export::copy(&v1, &copy).unwrap();
    let first = export::read_tables(&v1).unwrap();
    let report = export::verify(&v1).unwrap();
    assert_eq!(report.retractions, 0);
    let empty = service::retraction::feed(service, &river.project, 1)
        .await
        .unwrap();
    assert_eq!(empty.entries, []);
    empty.check(&report.digest, &report.public_key).unwrap();

    // Whose rows are whose, by what each person's own archive says.
    let mut mine = Vec::new();
    for person in &people {
        let me = river.deed(*person).await;
        let label = |purpose: Purpose, _| purpose.name().to_owned();
        let archive = service::erasure::archive(service, &me, &label)
            .await
            .unwrap();
        let ids = archive["judgements"].as_array().unwrap().iter();
        let ids: BTreeSet<String> = ids.map(|j| j["id"].as_str().unwrap().to_owned()).collect();
        assert_eq!(ids.len(), 2);
        mine.push(ids);
    }
    let by_name = judged(&first);
    let name = |n: usize| {
        by_name
            .iter()
            .find(|(_, ids)| **ids == mine[n])
            .unwrap()
            .0
            .clone()
    };

    // Three withdraw a purpose each, and one goes altogether.
    river.pass(Span::hours(1));
    assert!(river.withdraw(people[1], Some(Purpose::QuoteWords)).await);
    assert!(
        river
            .withdraw(people[2], Some(Purpose::LinkDemographics))
            .await
    );
    assert!(
        river
            .withdraw(people[3], Some(Purpose::PublishJudgements))
            .await
    );
    assert!(
        !river
            .withdraw(people[3], Some(Purpose::PublishJudgements))
            .await
    );
    let me = river.deed(erased).await;
    let wrong = service::erasure::erase(service, &me, "a guess of mine").await;
    assert!(
        matches!(wrong, Err(Error::Refused(_))),
        "not by whoever finds the phone"
    );
    service::erasure::erase(service, &me, PASSWORD)
        .await
        .unwrap();
    assert_eq!(river.deed(erased).await.actor, Actor::Visitor);
    assert_eq!(
        river.work_off().await,
        4,
        "one job per withdrawal and release"
    );

    // The next release lacks exactly those rows.
    let v2 = river.release("v2").await;
    export::verify(&v2).unwrap();
    let second = export::read_tables(&v2).unwrap();
    let gone: BTreeSet<String> = mine[3].union(&mine[29]).cloned().collect();
    let before = rows(&first, "judgements", &["contributor", "rationale"]);
    let after = rows(&second, "judgements", &["contributor", "rationale"]);
    let lacking: BTreeSet<String> = before
        .keys()
        .filter(|id| !after.contains_key(*id))
        .cloned()
        .collect();
    assert_eq!(lacking, gone);
    assert!(
        after.iter().all(|(id, row)| before.get(id) == Some(row)),
        "nothing else changed"
    );
    let unquoted = rows(&second, "judgements", &[]);
    let unquoted: Vec<&String> = unquoted
        .iter()
        .filter(|(_, row)| row["rationale"] == Value::Null)
        .map(|(id, _)| id)
        .collect();
    assert_eq!(set(unquoted), mine[1]);
    let ages = rows(&second, "contributors", &[]);
    let silent: Vec<&String> = ages
        .iter()
        .filter(|(_, row)| row["attribute_age"] == Value::Null)
        .map(|(name, _)| name)
        .collect();
    let second_names = judged(&second);
    assert_eq!(silent.len(), 1);
    assert_eq!(
        second_names[silent[0]], mine[2],
        "the one who took linking back"
    );

    // The first release's feed names exactly those.
    let feed = service::retraction::feed(service, &river.project, 1)
        .await
        .unwrap();
    feed.check(&report.digest, &report.public_key).unwrap();
    let entries: BTreeMap<&str, _> = feed
        .entries
        .iter()
        .map(|entry| (entry.change.contributor.as_deref().unwrap(), &entry.change))
        .collect();
    let named: BTreeSet<String> = entries.keys().map(|name| (*name).to_owned()).collect();
    assert_eq!(named, set(&[name(1), name(2), name(3), name(29)]));
    let words = entries[name(1).as_str()];
    assert_eq!((words.remove.len(), words.clear.len()), (0, 1));
    assert_eq!(words.clear[0].column, "rationale");
    assert_eq!(set(&words.clear[0].rows), mine[1]);
    let linked = entries[name(2).as_str()];
    assert_eq!((linked.remove.len(), linked.clear.len()), (0, 1));
    assert_eq!(
        (linked.clear[0].column.as_str(), &linked.clear[0].rows),
        ("attribute_age", &vec![name(2)])
    );
    for n in [3, 29] {
        let whole = entries[name(n).as_str()];
        let tables: Vec<&str> = whole.remove.keys().map(String::as_str).collect();
        assert_eq!(tables, ["consents", "contributors", "judgements", "pay"]);
        assert_eq!(set(&whole.remove["judgements"]), mine[n]);
        assert_eq!(whole.remove["contributors"], [name(n)]);
        assert!(whole.clear.is_empty() && whole.suppress.is_empty());
    }

    // A downloaded copy, pruned by the feed, proves the rest of itself.
    let key = report.fingerprint.parse().unwrap();
    let pruned = export::retract::apply(&copy, &feed, Some(&key)).unwrap();
    assert_eq!((pruned.retractions, &pruned.digest), (4, &report.digest));
    let left = export::read_tables(&copy).unwrap();
    assert_eq!(
        rows(&left, "judgements", &["contributor"]),
        rows(&second, "judgements", &["contributor"])
    );
    assert!(!holds(
        &std::fs::read(copy.join("judgements/train.jsonl")).unwrap(),
        CANARIES[3]
    ));
    let kept = river.folder.path().join("releases/kind-refusals/v1");
    assert_eq!(
        files(&kept),
        files(&copy),
        "the instance hands out the same pruned copy"
    );
    export::retract::apply(&copy, &feed, Some(&key)).unwrap();
    assert_eq!(
        files(&kept),
        files(&copy),
        "applying a feed twice changes nothing"
    );
    let old = export::retract::apply(&copy, &empty, None);
    assert!(matches!(old, Err(export::retract::RetractError::Behind)));
    let other = "00".repeat(32).parse().unwrap();
    let other = export::verify_with(&copy, Some(&other));
    assert!(matches!(other, Err(export::VerifyError::OtherKey(_))));
    every_byte_counts(&copy);
    // Putting withdrawn rows back is seen, with checksums that agree.
    for name in ["judgements/train.parquet", "judgements/train.jsonl"] {
        std::fs::copy(v1.join(name), copy.join(name)).unwrap();
    }
    let listed = files(&copy)
        .into_iter()
        .filter(|(path, _)| path != "SHA256SUMS");
    let listed =
        listed.map(|(path, bytes)| format!("{}  {path}\n", hex::encode(Sha256::digest(bytes))));
    std::fs::write(copy.join("SHA256SUMS"), listed.collect::<String>()).unwrap();
    let said = export::verify(&copy).unwrap_err().to_string();
    assert!(said.starts_with("judgements/train.parquet"), "{said}");

    // Nothing of the erased person is left.
    for canary in CANARIES {
        assert_eq!(
            river.found_in(canary).await,
            Vec::<String>::new(),
            "{canary}"
        );
    }
    assert_eq!(river.found_in(PASSWORD).await, Vec::<String>::new());
    let visitor = service.deed(None, Locale::En).await.unwrap();
    let back = service::account::sign_in(service, &visitor, CANARIES[0], PASSWORD).await;
    assert!(matches!(back, Err(Error::Refused(_))));
    assert_eq!(
        service::doctor::examine(service).await.unwrap(),
        [],
        "the accounts still balance"
    );
    service.close().await;
    for canary in CANARIES {
        assert_eq!(
            river.found_in(canary).await,
            Vec::<String>::new(),
            "{canary}, closed"
        );
    }
}

/// One changed byte in any file makes verify fail.
fn every_byte_counts(folder: &Path) {
    for path in files(folder).keys() {
        let path = folder.join(path);
        let sound = std::fs::read(&path).unwrap();
        let mut broken = sound.clone();
        let middle = broken.len() / 2;
        broken[middle] ^= 1;
        std::fs::write(&path, &broken).unwrap();
        assert!(export::verify(folder).is_err(), "{}", path.display());
        std::fs::write(&path, &sound).unwrap();
    }
    export::verify(folder).unwrap();
}
