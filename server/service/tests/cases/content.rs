//! What people are given and bring: languages, warnings, proposals, mended translations, and what
//! became of their input, on both engines.

use crate::delta::{Delta, submission};
use crate::world::{World, on_both};
use domain::consent::{Purpose, Purposes};
use domain::id::PersonId;
use domain::item::Reading;
use domain::language::Proficiency;
use domain::time::Span;
use service::Error;
use service::preference::Preferences;
use service::proposal::ToReview;
use service::work::{Next, Task};

async fn bring(delta: &Delta, lines: &[&str]) {
    let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
    let file = lines.join("\n");
    service::item::import(service, &root, &delta.project, &file, &Reading::default())
        .await
        .unwrap();
}

async fn speaks(
    delta: &Delta,
    person: PersonId,
    languages: &[(&str, Proficiency)],
    refused: &[&str],
) {
    let me = delta.world.deed(person).await;
    let new = Preferences {
        languages: languages
            .iter()
            .map(|(tag, level)| (tag.parse().unwrap(), *level))
            .collect(),
        refused: refused
            .iter()
            .map(|warning| (*warning).to_owned())
            .collect(),
    };
    service::preference::keep(&delta.world.service, &me, new)
        .await
        .unwrap();
}

async fn next(delta: &Delta, person: PersonId) -> Option<Task> {
    let me = delta.world.deed(person).await;
    match service::work::next(&delta.world.service, &me, &delta.project)
        .await
        .unwrap()
    {
        Next::Task(task) => Some(*task),
        Next::NothingLeft => None,
        other => panic!("{other:?}"),
    }
}

/// Judges whatever there is; the prompts, in the order in which they came.
async fn judge_all(delta: &Delta, person: PersonId) -> Vec<String> {
    let mut seen = Vec::new();
    while let Some(task) = next(delta, person).await {
        seen.push(task.prompt[0].content.clone());
        delta.world.pass(Span::seconds(30));
        let me = delta.world.deed(person).await;
        let ranks = vec![Some(1), Some(2)];
        let sent = submission(task.assignment, task.key, ranks);
        service::work::submit(&delta.world.service, &me, sent)
            .await
            .unwrap();
    }
    seen.sort();
    seen
}

/// A contributor whose words may be published.
async fn writer(delta: &Delta, name: &str) -> PersonId {
    let person = delta.join(name).await;
    let me = delta.world.deed(person).await;
    let purposes = [
        Purpose::Annotate,
        Purpose::PublishJudgements,
        Purpose::PublishResponses,
    ];
    let granted = purposes.into_iter().collect::<Purposes>();
    service::consent::give(&delta.world.service, &me, &delta.community, 1, granted)
        .await
        .unwrap();
    person
}

const RESPONSES: &str = r#""responses":[{"text":"moja"},{"text":"mbili"}]"#;

#[tokio::test(flavor = "multi_thread")]
async fn people_are_given_what_fits_them() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        let item = |id: &str, language: &str, more: &str| {
            format!(r#"{{"id":"{id}","prompt":"{id}",{RESPONSES},"language":"{language}"{more}}}"#)
        };
        let lines = [
            item("sw", "sw-KE", ""),
            item("en", "en", ""),
            item("war", "en", r#","content_warnings":["Violence"]"#),
            item("hi", "hi", ""),
        ];
        bring(&delta, &lines.each_ref().map(String::as_str)).await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        let targets = service::target::NewTargets {
            overlap: 9,
            ..Default::default()
        };
        service::target::set(service, &root, &delta.project, targets)
            .await
            .unwrap();
        let people = ["ana", "bo", "cai", "dee"];
        let mut ids = Vec::new();
        for name in people {
            let person = delta.join(name).await;
            delta.agree(person, false).await;
            ids.push(person);
        }
        let (fluent, basic) = (Proficiency::Fluent, Proficiency::Basic);
        speaks(
            &delta,
            ids[1],
            &[("en", fluent), ("sw", basic)],
            &["violence"],
        )
        .await;
        speaks(&delta, ids[2], &[("sw", fluent)], &[]).await;
        let me = delta.world.deed(ids[1]).await;
        let offers = service::offer::mine(service, &me).await.unwrap();
        assert_eq!(offers[0].left, 2, "what is on offer is what is given");
        assert_eq!(
            judge_all(&delta, ids[0]).await,
            ["en", "hi", "sw", "war"],
            "nothing said: everything"
        );
        assert_eq!(judge_all(&delta, ids[1]).await, ["en", "sw"]);
        assert_eq!(
            judge_all(&delta, ids[2]).await,
            ["sw"],
            "a language covers its varieties"
        );

        let wanted = [("sw".parse().unwrap(), Proficiency::Working)];
        service::language::set(service, &root, &delta.project, &wanted)
            .await
            .unwrap();
        let silent = delta.world.deed(ids[3]).await;
        let stopped = service::work::next(service, &silent, &delta.project)
            .await
            .unwrap();
        assert!(matches!(stopped, Next::NeedsLanguages));
        speaks(&delta, ids[3], &[("sw", basic), ("en", fluent)], &[]).await;
        assert!(
            next(&delta, ids[3]).await.is_none(),
            "basic is not enough here"
        );
        speaks(&delta, ids[3], &[("sw", Proficiency::Working)], &[]).await;
        assert_eq!(next(&delta, ids[3]).await.unwrap().prompt[0].content, "sw");
        let around = service::preference::mine(service, &silent).await.unwrap().1;
        assert!(around.contains("violence"));
        service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_of_three_peers_take_a_prompt_in() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        let service = &delta.world.service;
        let mut people = Vec::new();
        for name in ["ana", "bo", "cai", "dee"] {
            let person = writer(&delta, name).await;
            speaks(&delta, person, &[("sw", Proficiency::Native)], &[]).await;
            people.push(person);
        }
        let deed = delta.world.deed(people[0]).await;
        let sw = || "sw".parse().unwrap();
        let (key, words) = (service.request_key(), "Nimpigie nani nikipotea?");
        delta.world.pass(Span::seconds(20));
        let deed = service::Deed {
            at: service.now(),
            ..deed
        };
        let project = &delta.project;
        let foreign = service::proposal::propose(
            service,
            &deed,
            project,
            key,
            (words, "hi".parse().unwrap(), vec![]),
        );
        assert!(
            matches!(foreign.await, Err(Error::Refused(_))),
            "a language that one does not name"
        );
        service::proposal::propose(service, &deed, project, key, (words, sw(), vec![]))
            .await
            .unwrap();
        let twice =
            service::proposal::propose(service, &deed, project, key, (words, sw(), vec![])).await;
        assert_eq!(
            twice,
            Err(Error::Conflict("duplicate")),
            "a form counts once"
        );
        let mine = service::proposal::view(service, &deed, project)
            .await
            .unwrap();
        assert!(
            mine.review.is_none() && mine.mine[0].state == "review",
            "nobody judges their own"
        );

        let says = async |person: PersonId, accepts: bool| {
            let me = delta.world.deed(person).await;
            let view = service::proposal::view(service, &me, project)
                .await
                .unwrap();
            let Some(ToReview::Prompt { id, .. }) = view.review else {
                panic!("a prompt")
            };
            let key = service.request_key();
            delta.world.pass(Span::seconds(10));
            let me = delta.world.deed(person).await;
            let reason = if accepts { "" } else { "unclear" };
            service::proposal::review(service, &me, id, key, accepts, reason)
                .await
                .unwrap();
            id
        };
        says(people[1], true).await;
        says(people[2], false).await;
        let id = says(people[3], true).await;
        let late = delta.world.deed(people[1]).await;
        let late =
            service::proposal::review(service, &late, id, service.request_key(), true, "").await;
        assert_eq!(late, Err(Error::NotFound), "it is decided");
        let mine = service::proposal::view(service, &deed, project)
            .await
            .unwrap();
        assert_eq!(mine.mine[0].state, "waiting", "it waits for responses");
        for (person, seconds) in [(people[0], 20), (people[1], 10)] {
            let me = delta.world.deed(person).await;
            let work = service::project::view(service, &me, project)
                .await
                .unwrap()
                .my_work
                .unwrap();
            assert_eq!(work.active, Span::seconds(seconds), "every minute is paid");
            assert!(work.earned.0 > 0);
        }
        assert_eq!(service::doctor::examine(service).await.unwrap(), []);
        service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mended_translation_is_given_out_and_judgements_stay_with_what_was_shown() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        bring(&delta, &[
            r#"{"id":"t","prompt":"Wapi maji?","responses":[{"text":"kule","written_by":"person","writer":"a nurse"},{"text":"hapa","model":"m1"}],"language":"sw",
                "parallel_id":"p","origin":"machine_translation","translated_from":"en","translated_by":"a machine"}"#
                .replace('\n', "").as_str(),
            r#"{"id":"o","prompt":"Where is water?","responses":[{"text":"there"},{"text":"here"}],"language":"en","parallel_id":"p","origin":"native"}"#,
        ]).await;
        let service = &delta.world.service;
        let (native, project) = (Proficiency::Native, &delta.project);
        let mut people = Vec::new();
        for name in ["ana", "bo", "cai"] {
            let person = writer(&delta, name).await;
            speaks(&delta, person, &[("sw", native)], &[]).await;
            people.push(person);
        }
        let shown = next(&delta, people[0]).await.unwrap();
        assert!(shown.provenance.is_translation());
        assert_eq!(judge_all(&delta, people[0]).await, ["Wapi maji?"]);
        let me = delta.world.deed(people[0]).await;
        let one_only = service::mend::view(service, &me, project, shown.item).await;
        assert_eq!(one_only.err(), Some(Error::Conflict("mend-languages")));
        speaks(&delta, people[0], &[("sw", native), ("en", Proficiency::Working)], &[]).await;
        let view = service::mend::view(service, &me, project, shown.item).await.unwrap();
        let original = view.original.unwrap();
        assert_eq!((original.0.as_str(), original.2.len()), ("en", 2));
        let responses = view.responses.clone();
        let say = async |turn: &str| {
            let parts = (vec![turn.to_owned()], responses.clone());
            let key = service.request_key();
            service::mend::propose(service, &me, (project, shown.item), key, parts, "word order").await
        };
        assert!(matches!(say("Wapi maji?").await, Err(Error::Refused(_))), "nothing changed");
        say("Maji yako wapi?").await.unwrap();
        assert_eq!(say("Maji yapo wapi?").await, Err(Error::Conflict("mend-open")));
        for person in &people[1..] {
            let me = delta.world.deed(*person).await;
            let view = service::proposal::view(service, &me, project).await.unwrap();
            let Some(ToReview::Mend { id, changes, .. }) = view.review else { panic!("a mend") };
            assert_eq!(changes, [("Wapi maji?".to_owned(), "Maji yako wapi?".to_owned())]);
            service::mend::review(service, &me, id, service.request_key(), true, "").await.unwrap();
        }
        assert_eq!(judge_all(&delta, people[1]).await, ["Maji yako wapi?"], "the earlier text is given to nobody");
        let past = service::history::mine(service, &me, None).await.unwrap();
        assert_eq!(past.judgements[0].prompt[0].content, "Wapi maji?", "what was shown stays");
        let root = service.instance_deed();
        let lines = service::item::export(service, &root, project).await.unwrap();
        assert!(lines.contains("mended_from") && lines.contains("human_translation"));
        assert_eq!(lines.lines().count(), 3);
        let counts = service::language::view(service, &root, project).await.unwrap().items;
        let counts: Vec<String> = counts.iter().map(|(l, o, n)| format!("{l} {o} {n}")).collect();
        assert_eq!(counts, ["en native 1", "sw human_translation 1"]);

        // A release says who wrote what, and takes the earlier text for no further language of its item.
        let folder = delta.world.folder.path().join("mended");
        service::release::build(service, &root, project, &folder).await.unwrap();
        export::verify(&folder).unwrap();
        let tables = export::read_tables(&folder).unwrap();
        let column = |table: &str, name: &str| -> Vec<Option<String>> {
            let table = tables.iter().find(|found| found.name == table).unwrap();
            let place = table.column(name).unwrap();
            let text = |row: &Vec<domain::dataset::Value>| row[place].as_text().map(|text| text.to_string());
            table.rows.iter().map(text).collect()
        };
        let said = |text: &str| Some(text.to_owned());
        let items = column("items", "item_id");
        assert_eq!(column("items", "mended_by"), [items[1].clone(), None]);
        assert_eq!(column("items", "parallel_id"), [said("p"), said("p")]);
        let contest = domain::dataset::contest::contest(&tables).unwrap();
        let parallel: Vec<_> = contest.items.into_iter().map(|item| item.parallel).collect();
        assert_eq!(parallel, [None, said("p")]);
        assert_eq!(column("responses", "written_by")[..2], [said("person"), said("model")]);
        assert_eq!(column("responses", "writer")[..2], [said("a nurse"), None]);
        service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_became_of_it_is_told_once_it_is_released() {
    on_both(|world: World| async move {
        let delta = Delta::found(world).await;
        let lines: Vec<String> = (0..3)
            .map(|n| format!(r#"{{"id":"{n}","prompt":"p{n}","responses":[{{"text":"a{n}"}},{{"text":"b{n}"}}],"language":"en"}}"#))
            .collect();
        bring(&delta, &lines.iter().map(String::as_str).collect::<Vec<_>>()).await;
        let (service, root) = (&delta.world.service, delta.world.service.instance_deed());
        let targets = service::target::NewTargets { overlap: 12, ..Default::default() };
        service::target::set(service, &root, &delta.project, targets).await.unwrap();
        let mut people = Vec::new();
        for n in 0..9 {
            let person = delta.join(&format!("p{n}")).await;
            delta.agree(person, true).await;
            delta.live(person, if n < 7 { "north" } else { "south" }).await;
            judge_all(&delta, person).await;
            people.push(person);
        }
        let me = delta.world.deed(people[0]).await;
        let before = service::became::mine(service, &me).await.unwrap();
        assert!(before[0].alike.is_none() && before[0].releases.is_empty(), "nothing is told before");
        let root = service::Deed { at: service.now(), ..root };
        service::release::request(service, &root, &delta.project).await.unwrap();
        while service::job::run_next(service).await.unwrap() {}
        let after = &service::became::mine(service, &me).await.unwrap()[0];
        assert_eq!(after.judgements, 3);
        assert_eq!(after.releases.iter().map(|(version, _, mine)| (*version, *mine)).collect::<Vec<_>>(), [(1, 3)]);
        let alike = after.alike.as_ref().unwrap();
        assert_eq!(alike.everybody.people, Some(8));
        assert_eq!(alike.groups.len(), 1, "one's own groups alone");
        // The two of the south would follow by subtraction, so that the north is not told either.
        assert_eq!((alike.groups[0].1.as_str(), alike.groups[0].2.people), ("north", None));
        service.close().await;
    })
    .await;
}
