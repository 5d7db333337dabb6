//! Withdrawals and an erasure after a release is out, on both engines: what the next release lacks,
//! what the feed of the first one says, what a pruned copy proves, and what is left of a person.

use domain::authority::{Actor, Role};
use domain::consent::{Purpose, Purposes};
use domain::dataset::{Table, Value};
use domain::id::PersonId;
use domain::item::Reading;
use domain::locale::Locale;
use domain::money::Micros;
use domain::pay::{PayKind, PayPolicy};
use domain::profile::{Definition, Kind};
use domain::slug::Slug;
use domain::task::Given;
use domain::time::{Span, Timestamp};
use service::account::SignUp;
use service::attribute::NewAttribute;
use service::community::{ConsentText, NewCommunity};
use service::consent::NewDocument;
use service::invitation::NewInvitation;
use service::profile::Answer;
use service::project::NewProject;
use service::work::{Next, Submission};
use service::{Config, Deed, Error, Service};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock, Mutex};

#[path = "cases/engines/mod.rs"]
mod engines;

/// Everything that was logged, by every level.
static LOG: LazyLock<Arc<Mutex<Vec<u8>>>> = LazyLock::new(|| {
    let log = Arc::new(Mutex::new(Vec::new()));
    let sink = Log(Arc::clone(&log));
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(move || sink.clone())
        .init();
    log
});

#[derive(Clone)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

const PASSWORD: &str = "canary password of ours";
/// What only the erased person ever wrote.
const CANARIES: [&str; 4] = [
    "canaryname",
    "canary@erased.example",
    "canary home town",
    "canary reason in words",
];

struct World {
    service: Service,
    clock: Arc<AtomicI64>,
    database: String,
    data: tempfile::TempDir,
    /// Where curators keep what they downloaded.
    elsewhere: tempfile::TempDir,
    community: Slug,
    project: Slug,
}

impl World {
    async fn open(engine: &str) -> Self {
        LazyLock::force(&LOG);
        let data = tempfile::tempdir().unwrap();
        let database = match engine {
            "sqlite" => format!("sqlite://{}", data.path().join("test.db").display()),
            _ => engines::postgres().await,
        };
        let clock = Arc::new(AtomicI64::new(1_780_000_000_000_000));
        let (reading, drawn) = (Arc::clone(&clock), AtomicU64::new(1));
        let config = Config {
            database_url: database.clone(),
            data_dir: data.path().to_owned(),
            public_url: "https://polyphony.example".to_owned(),
            clock: Arc::new(move || Timestamp::from_micros(reading.load(Ordering::SeqCst))),
            entropy: Arc::new(move |buffer| {
                for chunk in buffer.chunks_mut(8) {
                    let next = drawn
                        .fetch_add(1, Ordering::SeqCst)
                        .wrapping_mul(0x9e37_79b9_7f4a_7c15);
                    chunk.copy_from_slice(&next.to_le_bytes()[..chunk.len()]);
                }
            }),
            readers: 2,
            private_endpoints: false,
        };
        let service = Service::open(config).await.unwrap();
        let (community, project) = found(&service).await;
        Self {
            service,
            clock,
            database,
            data,
            elsewhere: tempfile::tempdir().unwrap(),
            community,
            project,
        }
    }

    fn pass(&self, span: Span) {
        self.clock.fetch_add(span.as_micros(), Ordering::SeqCst);
    }

    async fn deed(&self, person: PersonId) -> Deed {
        self.service.deed(Some(person), Locale::En).await.unwrap()
    }

    async fn simulated(&self, name: &str, role: Role) -> PersonId {
        let root = self.service.instance_deed();
        service::account::create_simulated(&self.service, &root, name, &self.community, role)
            .await
            .unwrap()
    }

    async fn sign_up(&self, name: &str, email: &str) -> PersonId {
        let root = self.service.instance_deed();
        let new = NewInvitation {
            role: Role::Contributor,
            most_uses: Some(1),
            days: 1,
            project: None,
        };
        let token = service::invitation::create(&self.service, &root, &self.community, new)
            .await
            .unwrap();
        let visitor = self.service.deed(None, Locale::En).await.unwrap();
        let new = SignUp {
            handle: name.to_owned(),
            email: email.to_owned(),
            password: PASSWORD.to_owned(),
            ..SignUp::default()
        };
        service::invitation::sign_up(&self.service, &visitor, &token, new)
            .await
            .unwrap()
    }

    async fn consent(&self, person: PersonId, version: i64, purposes: &[Purpose]) {
        let me = self.deed(person).await;
        let granted: Purposes = purposes.iter().copied().collect();
        service::consent::give(&self.service, &me, &self.community, version, granted)
            .await
            .unwrap();
    }

    async fn says(&self, person: PersonId, question: &str, answer: &str) {
        let me = self.deed(person).await;
        let answer = vec![(question.to_owned(), Some(Answer::one(answer)))];
        service::profile::answer(&self.service, &me, &self.community, answer)
            .await
            .unwrap();
    }

    async fn judge_all(&self, person: PersonId, rationale: &str) {
        while let Next::Task(task) =
            service::work::next(&self.service, &self.deed(person).await, &self.project)
                .await
                .unwrap()
        {
            self.pass(Span::seconds(30));
            let submission = Submission {
                assignment: task.assignment,
                key: task.key,
                answer: domain::work::Answer {
                    given: Given::ranked(vec![Some(1), Some(2)]),
                    rationale: rationale.to_owned(),
                    ..Default::default()
                },
                active_hint_ms: None,
            };
            let me = self.deed(person).await;
            service::work::submit(&self.service, &me, submission)
                .await
                .unwrap();
        }
    }

    async fn withdraw(&self, person: PersonId, purpose: Option<Purpose>) -> bool {
        let me = self.deed(person).await;
        service::consent::withdraw(&self.service, &me, &self.community, purpose)
            .await
            .unwrap()
    }

    async fn work_off(&self) -> usize {
        let mut done = 0;
        while service::job::run_next(&self.service).await.unwrap() {
            done += 1;
        }
        done
    }

    async fn release(&self, name: &str) -> std::path::PathBuf {
        let out = self.elsewhere.path().join(name);
        let root = self.service.instance_deed();
        service::release::build(&self.service, &root, &self.project, &out)
            .await
            .unwrap();
        out
    }
}

async fn found(service: &Service) -> (Slug, Slug) {
    let root = service.instance_deed();
    let words = ConsentText {
        locale: Locale::En,
        title: "Before you begin".to_owned(),
        summary: "You decide.".to_owned(),
        body: "Purpose by purpose.".to_owned(),
    };
    let new = NewCommunity {
        slug: "river".to_owned(),
        name: "River people".to_owned(),
        charter: "We decide together.".to_owned(),
        licence: "CC-BY-4.0".to_owned(),
        locales: vec![Locale::En],
        consent: vec![words],
        controller: "The river council".to_owned(),
        ..NewCommunity::default()
    };
    let community = service::community::found(service, &root, new)
        .await
        .unwrap();
    service::account::create_simulated(service, &root, "steward", &community, Role::Steward)
        .await
        .unwrap();
    for key in ["age", "home"] {
        let new = NewAttribute {
            key: key.to_owned(),
            asked: Definition {
                kind: Kind::Own,
                label: [(Locale::En, format!("Your {key}?"))].into(),
                ..Definition::default()
            },
        };
        service::attribute::add(service, &root, &community, new)
            .await
            .unwrap();
    }
    let rate = Micros(300_000_000);
    let new = NewProject {
        slug: "kind-refusals".to_owned(),
        title: "Kind refusals".to_owned(),
        summary: "Which would you give a friend?".to_owned(),
        locale: "en".to_owned(),
        target_overlap: 100,
        pay: PayPolicy {
            kind: PayKind::Hourly,
            currency: "KES".parse().unwrap(),
            rate,
            floor: rate,
        },
        minutes_estimate: 1,
        dimensions: vec![],
        guidelines: "Judge as yourself.".to_owned(),
        simulated: false,
    };
    let project = service::project::create(service, &root, &community, new)
        .await
        .unwrap();
    let items: String = (1..=2)
        .map(|n| {
            let item = r#"{"id":"N","prompt":"pN","responses":[{"text":"a"},{"text":"b"}],"language":"en"}"#;
            item.replace('N', &n.to_string()) + "\n"
        })
        .collect();
    service::item::import(service, &root, &project, &items, &Reading::default())
        .await
        .unwrap();
    (community, project)
}

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

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            let inside = files(&path).into_iter();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            found.extend(inside.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            found.insert(name, std::fs::read(&path).unwrap());
        }
    }
    found
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

/// Every row of every table, as PostgreSQL writes it.
async fn dump(database: &str) -> Vec<u8> {
    use sqlx::{Connection, Row};
    let mut conn = sqlx::PgConnection::connect(database).await.unwrap();
    let names =
        "select table_name::text from information_schema.tables where table_schema = 'public'";
    let mut text = String::new();
    for table in sqlx::query(names).fetch_all(&mut conn).await.unwrap() {
        let table: String = table.get(0);
        let all = sqlx::AssertSqlSafe(format!("select t::text from \"{table}\" t"));
        for row in sqlx::query(all).fetch_all(&mut conn).await.unwrap() {
            text.push_str(&row.get::<String, _>(0));
            text.push('\n');
        }
    }
    text.into_bytes()
}

impl World {
    /// What an intruder would search: the database, its log, the instance's folder, what was logged.
    async fn everything(&self) -> Vec<(String, Vec<u8>)> {
        let mut all: Vec<(String, Vec<u8>)> = files(self.data.path()).into_iter().collect();
        if self.database.starts_with("postgres") {
            all.push(("the database".to_owned(), dump(&self.database).await));
        }
        all.push(("the log".to_owned(), LOG.lock().unwrap().clone()));
        all
    }

    async fn found_in(&self, canary: &str) -> Vec<String> {
        let all = self.everything().await.into_iter();
        all.filter(|(_, bytes)| holds(bytes, canary))
            .map(|(place, _)| place)
            .collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn withdrawals_and_an_erasure_reach_every_release() {
    for engine in engines::all() {
        story(World::open(engine).await).await;
        println!("ran on {engine}");
    }
}

async fn story(world: World) {
    let service = &world.service;
    let mut people = Vec::new();
    for n in 0..29 {
        people.push(
            world
                .simulated(&format!("person{n}"), Role::Contributor)
                .await,
        );
    }
    let erased = world.sign_up(CANARIES[0], CANARIES[1]).await;
    people.push(erased);
    for (n, person) in people.iter().enumerate() {
        world.consent(*person, 1, &Purpose::ALL).await;
        world
            .says(*person, "age", if n < 15 { "young" } else { "old" })
            .await;
        let reason = if *person == erased {
            CANARIES[3]
        } else {
            "so it is"
        };
        if *person == erased {
            world.says(erased, "home", CANARIES[2]).await;
        }
        world.judge_all(*person, reason).await;
    }
    for canary in CANARIES {
        // What people say of themselves is sealed from the beginning, the rest is there.
        let found = world.found_in(canary).await;
        assert_eq!(
            found.is_empty(),
            canary == CANARIES[2],
            "{canary}: {found:?}"
        );
    }

    let v1 = world.release("v1").await;
    let copy = world.elsewhere.path().join("copy");
    export::copy(&v1, &copy).unwrap();
    let first = export::read_tables(&v1).unwrap();
    let report = export::verify(&v1).unwrap();
    assert_eq!(report.retractions, 0);
    let empty = service::retraction::feed(service, &world.project, 1)
        .await
        .unwrap();
    assert_eq!(empty.entries, []);
    empty.check(&report.digest, &report.public_key).unwrap();

    // Whose rows are whose, by what each person's own archive says.
    let mut mine = Vec::new();
    for person in &people {
        let me = world.deed(*person).await;
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
    world.pass(Span::hours(1));
    assert!(world.withdraw(people[1], Some(Purpose::QuoteWords)).await);
    assert!(
        world
            .withdraw(people[2], Some(Purpose::LinkDemographics))
            .await
    );
    assert!(
        world
            .withdraw(people[3], Some(Purpose::PublishJudgements))
            .await
    );
    assert!(
        !world
            .withdraw(people[3], Some(Purpose::PublishJudgements))
            .await
    );
    let me = world.deed(erased).await;
    let wrong = service::erasure::erase(service, &me, "a guess of mine").await;
    assert!(
        matches!(wrong, Err(Error::Refused(_))),
        "not by whoever finds the phone"
    );
    service::erasure::erase(service, &me, PASSWORD)
        .await
        .unwrap();
    assert_eq!(world.deed(erased).await.actor, Actor::Visitor);
    assert_eq!(
        world.work_off().await,
        4,
        "one job per withdrawal and release"
    );

    // The next release lacks exactly those rows.
    let v2 = world.release("v2").await;
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
    let feed = service::retraction::feed(service, &world.project, 1)
        .await
        .unwrap();
    feed.check(&report.digest, &report.public_key).unwrap();
    let entries: BTreeMap<&str, _> = feed
        .entries
        .iter()
        .map(|entry| (entry.change.contributor.as_str(), &entry.change))
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
    let kept = world.data.path().join("releases/kind-refusals/v1");
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
            world.found_in(canary).await,
            Vec::<String>::new(),
            "{canary}"
        );
    }
    assert_eq!(world.found_in(PASSWORD).await, Vec::<String>::new());
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
            world.found_in(canary).await,
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

#[tokio::test(flavor = "multi_thread")]
async fn changed_purposes_ask_again_and_earlier_work_stays_what_it_was() {
    for engine in engines::all() {
        asked_again(World::open(engine).await).await;
        println!("ran on {engine}");
    }
}

async fn asked_again(world: World) {
    let service = &world.service;
    let ana = world.simulated("ana", Role::Contributor).await;
    let purposes = [
        Purpose::Annotate,
        Purpose::PublishJudgements,
        Purpose::Contact,
    ];
    world.consent(ana, 1, &purposes).await;
    let first = service::consent::mine(service, &world.deed(ana).await)
        .await
        .unwrap();
    let Next::Task(_) = service::work::next(service, &world.deed(ana).await, &world.project)
        .await
        .unwrap()
    else {
        panic!("a task")
    };
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
        service::consent::publish(service, &root, &world.community, new).await
    };
    // Other words ask nobody again; other purposes do.
    assert_eq!(
        publish(new(&Purpose::ALL, "Clearer words.")).await.unwrap(),
        2
    );
    let next = service::work::next(service, &world.deed(ana).await, &world.project).await;
    assert!(matches!(next, Ok(Next::Task(_))));
    assert_eq!(publish(new(&purposes, "Fewer purposes.")).await.unwrap(), 3);
    let next = service::work::next(service, &world.deed(ana).await, &world.project).await;
    assert!(matches!(next, Ok(Next::NeedsConsent)));
    let ask = service::consent::ask(service, &world.deed(ana).await, &world.community)
        .await
        .unwrap();
    assert!(ask.standing.unwrap().asked_again);
    let again = service::consent::mine(service, &world.deed(ana).await)
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
    world.pass(Span::minutes(1));
    world.consent(ana, 3, &purposes).await;
    world.judge_all(ana, "").await;
    assert_eq!(
        export::read_tables(&world.release("v1").await)
            .unwrap()
            .iter()
            .filter(|t| t.name == "judgements")
            .map(|t| t.rows.len())
            .sum::<usize>(),
        2
    );
    world.pass(Span::days(31));
    let next = service::work::next(service, &world.deed(ana).await, &world.project).await;
    assert!(matches!(next, Ok(Next::NeedsConsent)));
    let root = service.instance_deed();
    let out = world.elsewhere.path().join("v2");
    let nobody = service::release::build(service, &root, &world.project, &out).await;
    assert!(matches!(nobody, Err(Error::Refused(r)) if r.problems[0].key == "release-empty"));

    // Receipts say what happened, and are checked without us.
    let label = |purpose: Purpose, _| purpose.name().to_owned();
    assert!(world.withdraw(ana, None).await);
    let me = world.deed(ana).await;
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
    let bo = world.simulated("bo", Role::Contributor).await;
    let theirs =
        service::consent::receipt(service, &world.deed(bo).await, records[0].id, &label).await;
    assert_eq!(theirs.unwrap_err(), Error::NotFound);
    service.close().await;
}
