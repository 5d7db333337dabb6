//! Every kind of task from the project's page to a verified release, on both engines.

use crate::delta::{Delta, submission};
use crate::world::{World, on_both};
use domain::consent::{Purpose, Purposes};
use domain::id::PersonId;
use domain::refusal::Refusal;
use domain::task::{BestWorst, Dimension, Edit, Given, Kind, Pairwise, Plan, Ratings, Verdict};
use domain::time::Span;
use domain::work::Answer;
use serde_json::Value;
use service::Error;
use service::work::{Next, Submission, Task};
use std::collections::BTreeSet;
use std::path::Path;

fn plan() -> Plan {
    Plan {
        kinds: Kind::ALL.to_vec(),
        dimensions: vec![
            Dimension::of_library("helpful"),
            Dimension::parse("warmth | Warm | cold | like a friend").unwrap(),
        ],
    }
}

/// What is said to a task.
fn said(task: &Task) -> Answer {
    let given = match task.kind {
        Kind::Ranking => Given::ranked(vec![Some(1), Some(1), None]),
        Kind::Pairwise => Given::Pairwise(Pairwise {
            verdict: Verdict::SecondMuch,
        }),
        Kind::BestWorst => Given::BestWorst(BestWorst {
            best: Some(2),
            worst: Some(0),
            none_acceptable: false,
        }),
        Kind::Rating => Given::Rating(Ratings {
            ratings: (1..=3)
                .map(|value| [("helpful".to_owned(), value), ("warmth".to_owned(), 5)].into())
                .collect(),
        }),
        Kind::Edit => Given::Edit(Edit {
            as_it_is: false,
            text: format!("{} and thank you.", task.responses[0].text),
        }),
    };
    Answer {
        given,
        reasons: vec!["tone".to_owned()],
        ..Answer::default()
    }
}

async fn next(delta: &Delta, person: PersonId) -> Option<Task> {
    let service = &delta.world.service;
    let me = delta.world.deed(person).await;
    match service::work::next(service, &me, &delta.project).await {
        Ok(Next::Task(task)) => Some(*task),
        Ok(Next::NothingLeft) => None,
        other => panic!("{other:?}"),
    }
}

async fn submit(delta: &Delta, person: PersonId, task: &Task, answer: Answer) -> Result<(), Error> {
    let submission = Submission {
        assignment: task.assignment,
        key: task.key,
        answer,
        active_hint_ms: None,
    };
    let me = delta.world.deed(person).await;
    service::work::submit(&delta.world.service, &me, submission)
        .await
        .map(drop)
}

/// Rows of a table of a release.
fn rows(folder: &Path, table: &str) -> Vec<Value> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder.join(table)) else {
        return found;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|kind| kind == "jsonl") {
            let text = std::fs::read_to_string(path).unwrap();
            found.extend(
                text.lines()
                    .map(|line| serde_json::from_str::<Value>(line).unwrap()),
            );
        }
    }
    found
}

fn of_kind(judgements: &[Value], kind: &str) -> Vec<Value> {
    let found = judgements.iter().filter(|row| row["task_kind"] == kind);
    found.cloned().collect()
}

async fn agree(delta: &Delta, person: PersonId, purposes: &[Purpose]) {
    let me = delta.world.deed(person).await;
    let granted = purposes.iter().copied().collect::<Purposes>();
    service::consent::give(&delta.world.service, &me, &delta.community, 1, granted)
        .await
        .unwrap();
}

const PUBLISH: [Purpose; 2] = [Purpose::Annotate, Purpose::PublishJudgements];

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_reaches_a_verified_release() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        delta.import(0..5).await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        service::task::set(service, &root, &delta.project, plan())
            .await
            .unwrap();
        let (ana, bo) = (delta.join("ana").await, delta.join("bo").await);
        agree(
            &delta,
            ana,
            &[PUBLISH.as_slice(), &[Purpose::PublishResponses]].concat(),
        )
        .await;
        agree(&delta, bo, &PUBLISH).await;

        let mut kinds = BTreeSet::new();
        for person in [ana, bo] {
            while let Some(task) = next(&delta, person).await {
                kinds.insert(task.kind);
                assert_eq!(task.responses.len(), task.kind.shows(3), "{:?}", task.kind);
                delta.world.pass(Span::seconds(30));
                submit(&delta, person, &task, said(&task)).await.unwrap();
            }
        }
        assert_eq!(kinds, BTreeSet::from(Kind::ALL), "each kind has an item");

        let folder = delta.world.folder.path().join("all");
        service::release::build(service, &root, &delta.project, &folder)
            .await
            .unwrap();
        export::verify(&folder).unwrap();
        let judgements = rows(&folder, "judgements");
        assert_eq!(judgements.len(), 10);
        assert!(
            judgements
                .iter()
                .all(|row| row["reason_codes"][0] == "tone")
        );
        for row in of_kind(&judgements, "pairwise") {
            assert_eq!(
                (&row["pair_strength"], &row["order_shown"][1]),
                (&2.into(), &row["ranking"][0][0])
            );
            assert_eq!(row["unranked"].as_array().unwrap().len(), 0);
        }
        for row in of_kind(&judgements, "best_worst") {
            assert_eq!(row["ranking"][0][0], row["order_shown"][2]);
            assert_eq!(row["ranking"][2][0], row["order_shown"][0]);
        }
        // Ana's wording is a response of hers and chosen over what it revises; Bo's stays out.
        let edits = of_kind(&judgements, "edit");
        assert_eq!(
            edits.iter().filter(|row| row["wrote"].is_string()).count(),
            1
        );
        assert!(edits.iter().all(|row| row["edit"] == "rewritten"));
        let written: Vec<Value> = rows(&folder, "responses")
            .into_iter()
            .filter(|row| row["provenance"] == "contributor")
            .collect();
        assert_eq!(written.len(), 1);
        let preferences = rows(&folder, "preferences");
        let of = |kind: &str| {
            let of_kind = of_kind(&judgements, kind);
            let ids: Vec<&Value> = of_kind.iter().map(|row| &row["judgement_id"]).collect();
            preferences
                .iter()
                .filter(|row| ids.contains(&&row["judgement_id"]))
                .cloned()
                .collect::<Vec<_>>()
        };
        assert_eq!(
            (of("ranking").len(), of("rating").len()),
            (0, 0),
            "ties and ratings prefer nothing"
        );
        assert!(of("pairwise").iter().all(|row| row["margin"] == 2));
        assert_eq!((of("pairwise").len(), of("best_worst").len()), (2, 6));
        let chosen = of("edit");
        assert_eq!(chosen.len(), 1);
        assert_eq!(chosen[0]["chosen"][0]["content"], written[0]["text"]);
        let ratings = rows(&folder, "ratings");
        assert_eq!(ratings.len(), 2 * 3 * 2);
        assert!(
            ratings
                .iter()
                .all(|row| row["dimension"] != "warmth" || row["rating"] == 5)
        );
        // Two people saw two of three responses: nobody's first choice, and nobody says that all are bad.
        let pairs = of_kind(&judgements, "pairwise");
        let distributions = rows(&folder, "distributions");
        let of_pair = |unit: &str| {
            let cells = distributions.iter();
            cells
                .filter(|row| row["item_id"] == pairs[0]["item_id"] && row["unit"] == unit)
                .filter_map(|row| row["n_people"].as_i64())
                .sum::<i64>()
        };
        assert_eq!(
            (
                of_pair("pair"),
                of_pair("first_choice"),
                of_pair("none_acceptable")
            ),
            (2, 0, 0)
        );
        let card = std::fs::read_to_string(folder.join("README.md")).unwrap();
        assert!(
            card.contains("`warmth`: Warm: 1 cold, 5 like a friend"),
            "{card}"
        );

        // Taken back, the wording goes and its judgement stays.
        delta.world.pass(Span::hours(1));
        agree(&delta, ana, &PUBLISH).await;
        let folder = delta.world.folder.path().join("without");
        service::release::build(service, &root, &delta.project, &folder)
            .await
            .unwrap();
        export::verify(&folder).unwrap();
        assert_eq!(rows(&folder, "judgements").len(), 10);
        assert!(
            rows(&folder, "responses")
                .iter()
                .all(|row| row["provenance"] == "imported")
        );
        let history = service::history::mine(service, &delta.world.deed(ana).await, None)
            .await
            .unwrap();
        assert!(
            history.judgements.iter().any(|past| past.wrote.is_some()),
            "it stays one's own"
        );
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_fits_what_was_asked() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        delta.import(0..5).await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        let ana = delta.join("ana").await;
        delta.agree(ana, false).await;
        delta.live(ana, "north").await;
        for person in [ana, delta.steward] {
            let me = delta.world.deed(person).await;
            let forbidden = service::task::set(service, &me, &delta.project, plan()).await;
            assert_eq!(forbidden, Err(Error::Forbidden));
        }
        let nothing = Plan {
            kinds: vec![],
            ..plan()
        };
        let refused = service::task::set(service, &root, &delta.project, nothing).await;
        assert_eq!(
            refused,
            Err(Refusal::field("kinds", "task-kinds-none").into())
        );
        let only = |kind| Plan {
            kinds: vec![kind],
            ..plan()
        };
        let problem = |refused: Result<(), Error>| match refused {
            Err(Error::Refused(refusal)) => refusal.problems[0].key.clone(),
            other => panic!("{other:?}"),
        };
        service::task::set(service, &root, &delta.project, only(Kind::Edit))
            .await
            .unwrap();
        let task = next(&delta, ana).await.unwrap();
        let edit = |text: &str, as_it_is| Answer {
            given: Given::Edit(Edit {
                as_it_is,
                text: text.to_owned(),
            }),
            ..Answer::default()
        };
        let shown = task.responses[0].text.clone();
        let other = submission(task.assignment, task.key, vec![Some(1)]).answer;
        assert_eq!(
            problem(submit(&delta, ana, &task, other).await),
            "form-broken"
        );
        assert_eq!(
            problem(submit(&delta, ana, &task, edit(&shown, false)).await),
            "edit-same"
        );
        assert_eq!(
            problem(submit(&delta, ana, &task, edit("x", true)).await),
            "edit-both"
        );
        // What is reserved stays as it was asked.
        service::task::set(service, &root, &delta.project, only(Kind::Rating))
            .await
            .unwrap();
        assert_eq!(next(&delta, ana).await.unwrap().kind, Kind::Edit);
        submit(&delta, ana, &task, edit(&shown, true))
            .await
            .unwrap();
        let task = next(&delta, ana).await.unwrap();
        assert_eq!((task.kind, task.dimensions.len()), (Kind::Rating, 2));
        let unasked = Answer {
            given: Given::Rating(Ratings {
                ratings: vec![[("truthful".to_owned(), 3)].into(); 3],
            }),
            ..Answer::default()
        };
        assert_eq!(
            problem(submit(&delta, ana, &task, unasked).await),
            "rating-range"
        );
        submit(&delta, ana, &task, said(&task)).await.unwrap();
        service.close().await;
    })
    .await;
}
