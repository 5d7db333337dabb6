//! What is explored of a project: kept while nothing changes, and without what was withdrawn; on both
//! engines.

use crate::delta::{Delta, submission};
use crate::world::{World, on_both};
use domain::id::PersonId;
use domain::time::Span;
use service::Error;
use service::explorer::{Download, Explored, Seen, download, view};
use service::work::Next;
use std::sync::Arc;

/// A person judges two items.
async fn judge(delta: &Delta, person: PersonId) {
    let service = &delta.world.service;
    for _ in 0..2 {
        let me = delta.world.deed(person).await;
        let next = service::work::next(service, &me, &delta.project).await;
        let Next::Task(task) = next.unwrap() else {
            panic!("a task");
        };
        delta.world.pass(Span::seconds(30));
        let me = delta.world.deed(person).await;
        let sent = submission(task.assignment, task.key, vec![Some(1), Some(2), Some(3)]);
        service::work::submit(service, &me, sent).await.unwrap();
    }
}

async fn explored(delta: &Delta) -> Arc<Explored> {
    let steward = delta.world.deed(delta.steward).await;
    match view(&delta.world.service, &steward, &delta.project).await {
        Ok(Seen::Ready {
            explored,
            stale: false,
        }) => explored,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_withdrawn_counts_nowhere_any_more() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        delta.import(0..8).await;
        let mut people = Vec::new();
        for number in 0..12 {
            let person = delta.join(&format!("person-{number}")).await;
            // One in four does not link what they declare.
            delta.agree(person, number % 4 != 0).await;
            delta.live(person, ["north", "south"][number % 2]).await;
            judge(&delta, person).await;
            people.push(person);
        }
        let before = explored(&delta).await;
        let verdict = &before.verdict;
        assert_eq!((verdict.people, verdict.ballots), (12, 24));
        assert_eq!(before.items.len(), 8);
        assert_eq!(before.keys, ["region"]);
        assert_eq!(verdict.by[0].missing, 3, "who does not link is not known");
        assert!(verdict.findings.iter().all(|item| item.kind.is_none()));
        let again = explored(&delta).await;
        assert!(Arc::ptr_eq(&before, &again), "nothing changed");

        let items = download(&before, Download::Items, None, None);
        let lines = items.csv();
        assert_eq!(lines.lines().count(), 1 + verdict.findings.len());
        assert!(lines.starts_with("item,item_id,people,type,reason,"));
        assert_eq!(
            items.json().as_array().map(Vec::len),
            Some(verdict.findings.len())
        );

        // A release says of the same items the same, and verifying it computes that again.
        let service = &delta.world.service;
        let (root, folder) = (service.instance_deed(), delta.world.folder.path().join("r"));
        service::release::build(service, &root, &delta.project, &folder)
            .await
            .unwrap();
        export::verify(&folder).unwrap();
        let said = std::fs::read_to_string(folder.join("disagreement/train.jsonl")).unwrap();
        assert_eq!(said.lines().count(), verdict.findings.len());
        assert!(
            said.lines()
                .all(|line| line.contains(r#""reason":"too_few""#)),
            "{said}"
        );

        let me = delta.world.deed(people[1]).await;
        assert_eq!(
            view(service, &me, &delta.project).await.err(),
            Some(Error::Forbidden)
        );
        service::consent::withdraw(service, &me, &delta.community, None)
            .await
            .unwrap();
        let after = explored(&delta).await;
        assert_eq!((after.verdict.people, after.verdict.ballots), (11, 22));
        service.close().await;
    })
    .await;
}
