//! Marks: raised, answered, decided, appealed, released; on both engines.

use crate::delta::{Delta, submission};
use crate::world::{World, on_both};
use domain::id::{MarkId, PersonId};
use domain::quality::Ruling;
use domain::refusal::Refusal;
use domain::time::Span;
use service::Error;
use service::mark::{answer, appeal, decide, mine, of_project};
use service::work::Next;

/// Judges `count` items with what `ranks` says of the responses in the order shown.
async fn judge(delta: &Delta, person: PersonId, count: usize, ranks: [Option<u8>; 3]) {
    let service = &delta.world.service;
    for _ in 0..count {
        let me = delta.world.deed(person).await;
        let next = service::work::next(service, &me, &delta.project).await;
        let Next::Task(task) = next.unwrap() else {
            panic!("a task");
        };
        delta.world.pass(Span::seconds(30));
        let me = delta.world.deed(person).await;
        let sent = submission(task.assignment, task.key, ranks.to_vec());
        service::work::submit(service, &me, sent).await.unwrap();
    }
}

async fn signs(delta: &Delta, person: PersonId) -> Vec<(MarkId, String)> {
    let me = delta.world.deed(person).await;
    let marks = mine(&delta.world.service, &me).await.unwrap();
    marks.into_iter().map(|mark| (mark.id, mark.sign)).collect()
}

/// The marks of a release's judgements, and how many judgements it has.
async fn released(delta: &Delta, name: &str) -> (usize, usize) {
    let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
    let folder = delta.world.folder.path().join(name);
    service::release::build(service, &root, &delta.project, &folder)
        .await
        .unwrap();
    export::verify(&folder).unwrap();
    let mut lines = Vec::new();
    for entry in std::fs::read_dir(folder.join("judgements")).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension == "jsonl")
        {
            lines.extend(
                std::fs::read_to_string(path)
                    .unwrap()
                    .lines()
                    .map(str::to_owned),
            );
        }
    }
    let marked = lines.iter().filter(|line| line.contains("same_position"));
    (marked.count(), lines.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mark_explains_itself_and_can_be_lifted() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        delta.import(0..30).await;
        let (ana, bo) = (delta.join("ana").await, delta.join("bo").await);
        for person in [ana, bo] {
            delta.agree(person, false).await;
            delta.live(person, "north").await;
        }
        // Three responses: the tenth time in the same place is rarer than one in ten thousand.
        judge(&delta, ana, 9, [Some(1), Some(2), None]).await;
        assert_eq!(signs(&delta, ana).await, []);
        judge(&delta, ana, 1, [Some(1), Some(2), None]).await;
        judge(&delta, bo, 12, [Some(1), Some(1), Some(1)]).await;
        let marks = signs(&delta, ana).await;
        assert_eq!(marks.len(), 1);
        assert_eq!(marks[0].1, "same_position");
        assert_eq!(signs(&delta, bo).await[0].1, "straight_lining");
        assert_eq!(
            released(&delta, "marked").await,
            (1, 22),
            "nothing is left out"
        );

        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        let (id, me, other) = (
            marks[0].0,
            delta.world.deed(ana).await,
            delta.world.deed(bo).await,
        );
        let steward = delta.world.deed(delta.steward).await;
        assert_eq!(
            answer(service, &other, id, "mine").await,
            Err(Error::NotFound)
        );
        assert!(matches!(
            answer(service, &me, id, " ").await,
            Err(Error::Refused(_))
        ));
        answer(service, &me, id, "The first ones were better.")
            .await
            .unwrap();
        assert_eq!(
            appeal(service, &me, id, "?").await,
            Err(Error::Conflict("mark-appeal"))
        );
        let listed = of_project(service, &root, &delta.project).await.unwrap();
        assert_eq!(listed.marks.len(), 2);
        assert!(listed.marks.iter().any(|mark| mark.answer.is_some()));
        let (kept, why) = (Ruling::Kept, "not_explained");
        let vague = decide(service, &root, id, kept, "because", false).await;
        assert_eq!(vague, Err(Refusal::field("reason", "mark-reason").into()));
        assert_eq!(
            decide(service, &me, id, kept, why, false).await,
            Err(Error::Forbidden)
        );
        decide(service, &root, id, kept, why, false).await.unwrap();
        let again = decide(service, &root, id, Ruling::Lifted, why, false).await;
        assert_eq!(again, Err(Error::Conflict("mark-decided")));
        assert_eq!(
            answer(service, &me, id, "!").await,
            Err(Error::Conflict("mark-decided"))
        );
        appeal(service, &me, id, "Please read the items.")
            .await
            .unwrap();
        assert_eq!(
            appeal(service, &me, id, "!").await,
            Err(Error::Conflict("mark-appeal"))
        );
        decide(service, &steward, id, Ruling::Lifted, "explained", true)
            .await
            .unwrap();
        assert_eq!(released(&delta, "lifted").await, (0, 22));
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    })
    .await;
}
