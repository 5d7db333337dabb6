//! Its translations: what consent allows of them, and what withdrawals take out.

use super::{DISSENTER, PRIVATE, UNQUOTED, said};
use crate::world::{World, on_both};
use domain::consent::Purposes;
use domain::dataset::{Table, Value};
use domain::deliberation::care::Kind;
use domain::deliberation::translation::Trust;
use domain::id::{PersonId, RoundId, TranslationId};
use domain::time::Span;
use std::path::Path;
use store::round::TranslationRow;
use uuid::Uuid;

/// What is translated, by whom, into which language, and what others say of it.
type Told<'t> = ((Kind, Uuid), usize, &'t str, Option<Trust>);

impl World {
    async fn translate(&self, round: RoundId, people: &[PersonId], all: &[Told<'_>]) {
        let service = &self.service;
        let mut tx = service.store().begin().await.unwrap();
        for ((kind, words), by, language, trust) in all {
            self.pass(Span::seconds(1));
            let at = service.now();
            let row = TranslationRow {
                id: TranslationId(service.request_key().0),
                round_id: round,
                kind: *kind,
                words_id: *words,
                language: language.parse().unwrap(),
                text: said(*by, &format!("{} in {language}", kind.name())),
                translator_id: people[*by],
                written_at: at,
                checked_by: None,
                disputed_by: None,
            };
            store::round::insert_translation(&mut tx, &row)
                .await
                .unwrap();
            if let Some(trust) = trust {
                let other = people[by + 1];
                store::round::trust_translation(&mut tx, row.id, other, *trust, at)
                    .await
                    .unwrap();
            }
        }
        tx.commit().await.unwrap();
    }
}

/// The rows of the table: original, whether its author is named, words, whether they were checked.
fn rows(folder: &Path) -> Vec<(String, bool, Option<String>, bool)> {
    let tables: Vec<Table> = export::read_tables(folder).unwrap();
    let table = tables.iter().find(|table| table.name == "translations");
    let table = table.unwrap();
    let place = |name: &str| table.column(name).unwrap();
    let text = |value: &Value| value.as_text().map(ToString::to_string);
    let row = |row: &Vec<Value>| {
        (
            text(&row[place("original")]).unwrap(),
            row[place("author")] != Value::Null,
            text(&row[place("text")]),
            row[place("checked")] == Value::Flag(true),
        )
    };
    table.rows.iter().map(row).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn translations_are_released_as_far_as_both_who_wrote_them_let_them() {
    on_both(|world| async move {
        let (service, root) = (&world.service, world.service.instance_deed());
        let (community, project, people) = world.place().await;
        let out = |name: &str| world.folder.path().join(name);
        world.pass(Span::hours(1));
        let round = world.deliberate(&project, &people).await;
        let mut conn = service.store().read().await.unwrap();
        let all = store::round::transcript(&mut conn, round)
            .await
            .unwrap()
            .unwrap();
        drop(conn);
        let statement = |text: &str| {
            let mut all = all.statements.iter().map(|one| &one.said.statement);
            let found = all.find(|one| one.words.text == text).unwrap();
            (Kind::Statement, found.id.0)
        };
        let divides = statement(&said(1, "divide"));
        let shared = statement(&said(8, "bridge"));
        let synthesis = (Kind::Synthesis, all.proposals[0].said.synthesis.id.0);
        let dissent = (Kind::Dissent, all.dissents[0].said.id.0);
        let (checked, disputed) = (Some(Trust::Checked), Some(Trust::Disputed));
        let told = [
            (divides, 6, "sw", None),
            (divides, 4, "sw", checked),
            (divides, 4, "es", disputed),
            (statement(&said(UNQUOTED, "statement")), 5, "sw", None),
            (statement(&said(PRIVATE, "statement")), 5, "sw", None),
            (shared, UNQUOTED, "sw", None),
            (shared, PRIVATE, "ar", None),
            (synthesis, 6, "sw", None),
            (dissent, 7, "sw", checked),
        ];
        let before = service::release::build(service, &root, &project, &out("v1"))
            .await
            .unwrap();
        world.translate(round, &people, &told).await;
        let built = service::release::build(service, &root, &project, &out("v2"))
            .await
            .unwrap();
        assert_ne!(
            before.digest, built.digest,
            "translating goes on after a round"
        );
        export::verify(&out("v2")).unwrap();
        let words = |who: usize, what: &str| Some(said(who, what));
        let row = |original: &str, author: bool, text: Option<String>, checked: bool| {
            (original.to_owned(), author, text, checked)
        };
        // Whoever publishes nothing has no row here, on either side; whoever is not quoted no words.
        let kept = [
            row("statement", true, words(4, "statement in sw"), true),
            row("statement", true, None, false),
            row("statement", true, None, false),
            row("synthesis", false, words(6, "synthesis in sw"), false),
            row("dissent", true, words(7, "dissent in sw"), true),
        ];
        assert_eq!(rows(&out("v2")), kept);

        // The author withdraws, and their words go in every language; the translator has their row.
        world.pass(Span::hours(1));
        world
            .grants(&community, people[DISSENTER], Purposes::new())
            .await;
        while service::job::run_next(service).await.unwrap() {}
        let copy = world.folder.path().join("releases/water/v2");
        assert_eq!(export::verify(&copy).unwrap().retractions, 1);
        let mut left = kept.to_vec();
        left[4] = row("dissent", false, None, true);
        assert_eq!(rows(&copy), left);
        // A translator withdraws: what they wrote goes, and the original stays.
        world.grants(&community, people[4], Purposes::new()).await;
        while service::job::run_next(service).await.unwrap() {}
        assert_eq!(export::verify(&copy).unwrap().retractions, 2);
        left.remove(0);
        assert_eq!(rows(&copy), left);
        service.close().await;
    })
    .await;
}
