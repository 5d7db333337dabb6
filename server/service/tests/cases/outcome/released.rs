//! Its release, what proves it, and a withdrawal from it.

use super::{DISSENTER, PEOPLE, PRIVATE, UNQUOTED, said};
use crate::world::on_both;
use domain::consent::Purposes;
use domain::dataset::{Table, Value};
use domain::time::Span;

fn column(tables: &[Table], name: &str, column: &str) -> Vec<Value> {
    let table = tables.iter().find(|table| table.name == name).unwrap();
    let place = table.column(column).unwrap();
    table.rows.iter().map(|row| row[place].clone()).collect()
}

/// Whether anything in a folder holds some words.
fn holds(folder: &std::path::Path, words: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            holds(&path, words)
        } else {
            String::from_utf8_lossy(&std::fs::read(&path).unwrap()).contains(words)
        }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_is_released_proven_and_withdrawn_from() {
    on_both(|world| async move {
        let (service, root) = (&world.service, world.service.instance_deed());
        let (community, project, people) = world.place().await;
        let out = |name: &str| world.folder.path().join(name);
        service::release::build(service, &root, &project, &out("before"))
            .await
            .unwrap();
        export::verify(&out("before")).unwrap();
        assert!(
            !out("before").join("deliberations").exists(),
            "no round, no table of rounds"
        );

        world.pass(Span::hours(1));
        world.deliberate(&project, &people).await;
        let built = service::release::build(service, &root, &project, &out("v2"))
            .await
            .unwrap();
        let again = service::release::build(service, &root, &project, &out("again"))
            .await
            .unwrap();
        assert_eq!(
            built.digest, again.digest,
            "the same state gives the same release"
        );
        let report = export::verify(&out("v2")).unwrap();
        assert_eq!(report.digest, built.digest);
        let tables = export::read_tables(&out("v2")).unwrap();
        // Everybody but the one who publishes nothing, the talker among them.
        assert_eq!(
            column(&tables, "contributors", "contributor").len(),
            PEOPLE - 1
        );
        let judged = column(&tables, "contributors", "n_judgements");
        assert_eq!(
            judged.iter().filter(|n| **n == Value::Integer(0)).count(),
            1
        );
        assert_eq!(
            column(&tables, "round_judgements", "phase").len(),
            2 * (PEOPLE - 1)
        );
        assert_eq!(
            column(&tables, "endorsements", "supports").len(),
            PEOPLE - 1
        );
        let (folder, unquoted) = (out("v2"), said(UNQUOTED, ""));
        assert!(
            !holds(&folder, &unquoted),
            "who is not quoted is nowhere in words"
        );
        assert!(
            !holds(&folder, &said(PRIVATE, "")),
            "nor is who publishes nothing"
        );
        assert!(holds(&folder, &said(1, "divide")) && holds(&folder, &said(DISSENTER, "dissent")));
        let Value::Text(position) = &column(&tables, "overton", "text")[0] else {
            panic!("a position")
        };
        assert_eq!(position.as_ref(), said(8, "bridge"));
        assert_eq!(
            column(&tables, "overton", "text").len(),
            2,
            "the position of six people stands beside the one of all"
        );
        let towards = column(&tables, "moves", "towards_leading");
        assert_eq!(
            towards.iter().filter(|t| **t == Value::Flag(true)).count(),
            2
        );
        let verdicts = column(&tables, "changes", "verdict");
        assert!(verdicts.contains(&Value::from("unchanged")), "{verdicts:?}");

        // The dissenter withdraws: their rows and words go, what follows is made again, and proven.
        world.pass(Span::hours(1));
        world
            .grants(&community, people[DISSENTER], Purposes::new())
            .await;
        while service::job::run_next(service).await.unwrap() {}
        let kept = world.folder.path().join("releases/water/v2");
        let report = export::verify(&kept).unwrap();
        assert_eq!(report.retractions, 1);
        assert!(!holds(&kept, &said(DISSENTER, "")));
        let pruned = export::read_tables(&kept).unwrap();
        assert_eq!(column(&pruned, "moves", "tau_x").len(), PEOPLE - 2);
        // Nobody is against the group's statement any more, so that every group supports it by now.
        let units = column(&pruned, "constitution", "unit");
        assert!(units.contains(&Value::from("synthesis")), "{units:?}");
        let feed = service::retraction::feed(service, &project, 2)
            .await
            .unwrap();
        let copy = export::retract::apply(&out("v2"), &feed, None).unwrap();
        assert_eq!(copy.retractions, 1, "a downloaded copy comes to the same");
        service.close().await;
    })
    .await;
}
