//! Responses from models that stall, fail and break off, on both engines: in the end every prompt is
//! filled, or listed with its reason.

use crate::delta::Delta;
use crate::oracle::Oracle;
use crate::world::{World, on_both};
use domain::generation::{Prices, Sampling};
use domain::id::EndpointId;
use domain::item::Reading;
use domain::money::Micros;
use domain::time::Span;
use service::Error;
use service::model::{ModelsView, NewEndpoint};
use std::collections::{BTreeMap, BTreeSet};

const KEY: &str = "a-key-that-nobody-reads";

const PROMPTS: [&str; 12] = [
    "answer how tea is made",
    "busy-once please",
    "broken-once please",
    "stall-once please",
    "stumble-once please",
    "cut-once please",
    "whole please",
    "same please",
    "equal please",
    "stall for ever",
    "cut for ever",
    "refused for ever",
];

async fn connect(delta: &Delta, oracle: &Oracle, model: &str, per_minute: u32) -> EndpointId {
    let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
    let new = NewEndpoint {
        name: model.to_owned(),
        url: oracle.url.clone(),
        key: KEY.to_owned(),
        model: model.to_owned(),
        sampling: Sampling {
            temperature: Some(0.7),
            max_tokens: 100,
            ..Sampling::default()
        },
        prices: Some(Prices {
            currency: "USD".parse().unwrap(),
            prompt: Micros(1_000_000),
            reply: Micros(2_000_000),
        }),
        per_minute,
        silence_s: 1,
    };
    service::model::connect(service, &root, &delta.project, new)
        .await
        .unwrap()
}

async fn view(delta: &Delta) -> ModelsView {
    let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
    service::model::view(service, &root, &delta.project, 1)
        .await
        .unwrap()
}

async fn bring(delta: &Delta, prompts: &[&str]) -> usize {
    let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
    let language = "en".parse().unwrap();
    let text = prompts.join("\n");
    let report = service::model::import(service, &root, &delta.project, &text, Some(&language));
    report.await.unwrap().added
}

/// Carries jobs out as time passes, until no run is under way.
async fn wait(delta: &Delta) {
    for _ in 0..60 {
        while service::job::run_next(&delta.world.service).await.unwrap() {}
        if view(delta).await.runs.iter().all(|run| !run.runs) {
            return;
        }
        delta.world.pass(Span::minutes(1));
    }
    panic!("the run does not end: {:?}", view(delta).await.runs);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_prompt_is_filled_or_listed_with_its_reason() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        let oracle = Oracle::open().await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        let one = connect(&delta, &oracle, "model-one", 600).await;
        let two = connect(&delta, &oracle, "model-two", 600).await;
        assert_eq!(bring(&delta, &PROMPTS).await, PROMPTS.len());
        assert_eq!(bring(&delta, &PROMPTS).await, 0, "they are there");

        let before = view(&delta).await;
        let found = &before.endpoints[0].estimate;
        assert_eq!((found.calls, found.reply_tokens), (12, 1_200));
        assert!(before.endpoints[0].has_key && found.cost.unwrap().0 > 2_400);

        let both = BTreeSet::from([one, two]);
        let none = service::model::start(service, &root, &delta.project, &BTreeSet::new(), 1).await;
        assert!(matches!(none, Err(Error::Refused(_))));
        service::model::start(service, &root, &delta.project, &both, 1)
            .await
            .unwrap();
        let again = service::model::start(service, &root, &delta.project, &both, 1).await;
        assert_eq!(again, Err(Error::Conflict("generation-runs")));
        wait(&delta).await;

        let after = view(&delta).await;
        let run = &after.runs[0];
        assert_eq!((run.done, run.failed, run.waiting), (18, 6, 0));
        let mut reasons = BTreeMap::<String, Vec<String>>::new();
        for gap in &after.gaps {
            let of = reasons.entry(gap.reason.clone().unwrap()).or_default();
            of.push(gap.endpoint.clone());
            let tries = if gap.reason.as_deref() == Some("refused") {
                1
            } else {
                5
            };
            assert_eq!(gap.tries, tries, "{gap:?}");
        }
        let both_of = || vec!["model-one".to_owned(), "model-two".to_owned()];
        let expected = ["stalled", "cut", "refused"].map(|key| (key.to_owned(), both_of()));
        assert_eq!(reasons, BTreeMap::from(expected));
        let refused = after.gaps.iter().find(|gap| gap.status.is_some()).unwrap();
        assert_eq!(refused.status, Some(401));
        assert_eq!(after.ready, 8, "each other prompt has both answers");
        assert_eq!(after.waiting_meter.meter.prompts_near, 2);
        let nearest = &after.waiting_meter.near[0];
        assert_eq!(
            (nearest.prompt.as_str(), nearest.resemblance),
            ("equal please", 100)
        );
        let heard = oracle.heard();
        let bearer = format!("Bearer {KEY}");
        assert!(heard.iter().all(|heard| heard.authorization == bearer));

        let taken = service::model::take(service, &root, &delta.project, false).await;
        assert_eq!(
            taken,
            Ok(7),
            "what is nearly identical waits for somebody's word"
        );
        assert_eq!(
            service::model::take(service, &root, &delta.project, true).await,
            Ok(1)
        );
        assert_eq!(
            service::model::take(service, &root, &delta.project, true).await,
            Ok(0)
        );
        let lines = service::item::export(service, &root, &delta.project)
            .await
            .unwrap();
        assert_eq!(lines.lines().count(), 8);
        assert!(
            lines.contains("model-one says of answer") && lines.contains("\"temperature\":0.7")
        );
        let asked = r#""endpoint":"model-one","finish""#;
        assert!(lines.contains(asked), "which endpoint was asked: {lines}");
        assert!(lines.contains(r#""host":"127.0.0.1""#));
        let reading = Reading::default();
        let same = service::item::import(service, &root, &delta.project, &lines, &reading);
        assert_eq!(same.await.unwrap().unchanged, 8, "what came out goes in");

        assert!(!keeps_plain(&delta, KEY), "the key is sealed");
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service::model::disconnect(service, &root, one)
            .await
            .unwrap();
        assert_eq!(view(&delta).await.endpoints.len(), 1);
        service.close().await;
    })
    .await;
}

/// Whether a text stands in the database's files; nothing can be said of a server's.
fn keeps_plain(delta: &Delta, text: &str) -> bool {
    let files = std::fs::read_dir(delta.world.folder.path()).unwrap();
    let files = files.map(|entry| entry.unwrap().path());
    let mut databases = files.filter(|path| path.to_string_lossy().contains("test.db"));
    databases.any(|path| {
        let bytes = std::fs::read(path).unwrap();
        bytes
            .windows(text.len())
            .any(|window| window == text.as_bytes())
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rate_is_kept_and_a_run_can_be_stopped() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        let oracle = Oracle::open().await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        let slow = BTreeSet::from([connect(&delta, &oracle, "model-slow", 4).await]);
        let prompts: Vec<String> = (0..12).map(|n| format!("answer number {n}")).collect();
        let prompts: Vec<&str> = prompts.iter().map(String::as_str).collect();
        bring(&delta, &prompts).await;
        service::model::start(service, &root, &delta.project, &slow, 1)
            .await
            .unwrap();
        for minute in 1..=2 {
            for _ in 0..5 {
                while service::job::run_next(service).await.unwrap() {}
                delta.world.pass(Span::seconds(11));
            }
            assert_eq!(oracle.heard().len(), 4 * minute, "four a minute");
            delta.world.pass(Span::seconds(6));
        }
        let run = view(&delta).await.runs[0].id;
        service::model::stop(service, &root, run).await.unwrap();
        wait(&delta).await;
        let after = view(&delta).await;
        assert_eq!((after.runs[0].done, after.runs[0].failed), (8, 4));
        assert!(
            after.gaps.iter().all(|gap| gap.reason.is_none()),
            "they were not asked"
        );
        // What is there is not asked for again.
        service::model::start(service, &root, &delta.project, &slow, 1)
            .await
            .unwrap();
        wait(&delta).await;
        let heard = oracle.heard();
        let distinct: BTreeSet<&str> = heard.iter().map(|heard| heard.prompt.as_str()).collect();
        assert_eq!((heard.len(), distinct.len()), (12, 12));
        assert!(heard.iter().all(|heard| heard.model == "model-slow"));
        let nobody = delta.join("ana").await;
        let nobody = delta.world.deed(nobody).await;
        let forbidden = service::model::view(service, &nobody, &delta.project, 1).await;
        assert!(matches!(forbidden, Err(Error::Forbidden)));
        service.close().await;
    })
    .await;
}
