//! A world for stories about money: an instance on either engine whose clock the test drives, a
//! community, people who consented, and projects that pay as the test says.

use crate::engines;
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::id::PersonId;
use domain::item::Reading;
use domain::locale::Locale;
use domain::pay::PayPolicy;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use domain::work::Answer;
use service::community::{ConsentText, NewCommunity};
use service::project::NewProject;
use service::work::{Next, Submission, Task};
use service::{Config, Deed, Service};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

pub struct World {
    pub service: Service,
    pub community: Slug,
    clock: Arc<AtomicI64>,
    projects: AtomicU64,
    _folder: tempfile::TempDir,
}

impl World {
    pub async fn open(engine: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database_url = match engine {
            "sqlite" => format!("sqlite://{}/world.db", folder.path().display()),
            _ => engines::postgres().await,
        };
        let clock = Arc::new(AtomicI64::new(1_780_000_000_000_000));
        let (now, drawn) = (Arc::clone(&clock), AtomicU64::new(7));
        let service = Service::open(Config {
            database_url,
            data_dir: folder.path().to_owned(),
            public_url: "http://127.0.0.1:3000".to_owned(),
            clock: Arc::new(move || Timestamp::from_micros(now.load(Ordering::SeqCst))),
            // Distinct is all that is needed of chance here.
            entropy: Arc::new(move |bytes| {
                let next = drawn.fetch_add(1, Ordering::SeqCst);
                let mixed = next.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes();
                for (place, byte) in bytes.iter_mut().enumerate() {
                    *byte = mixed[place % 8] ^ (place / 8) as u8;
                }
            }),
            readers: 2,
            private_endpoints: false,
        })
        .await
        .unwrap();
        let text = ConsentText {
            locale: Locale::En,
            title: "Before you begin".to_owned(),
            body: "You decide.".to_owned(),
            ..ConsentText::default()
        };
        let new = NewCommunity {
            slug: "delta".to_owned(),
            name: "Delta people".to_owned(),
            charter: "We decide together.".to_owned(),
            licence: "CC-BY-4.0".to_owned(),
            locales: vec![Locale::En],
            consent: vec![text],
            controller: "The delta council".to_owned(),
            ..NewCommunity::default()
        };
        let root = service.instance_deed();
        let community = service::community::found(&service, &root, new)
            .await
            .unwrap();
        let world = Self {
            service,
            community,
            clock,
            projects: AtomicU64::new(1),
            _folder: folder,
        };
        world.person("steward", Role::Steward).await;
        world
    }

    pub fn pass(&self, span: Span) {
        self.clock.fetch_add(span.as_micros(), Ordering::SeqCst);
    }

    pub async fn deed(&self, person: PersonId) -> Deed {
        self.service.deed(Some(person), Locale::En).await.unwrap()
    }

    /// Somebody with a role; contributors have consented to everything.
    pub async fn person(&self, name: &str, role: Role) -> PersonId {
        let root = self.service.instance_deed();
        let made =
            service::account::create_simulated(&self.service, &root, name, &self.community, role);
        let person = made.await.unwrap();
        if role == Role::Contributor {
            let me = self.deed(person).await;
            let all = Purposes::from(Purpose::ALL);
            service::consent::give(&self.service, &me, &self.community, 1, all)
                .await
                .unwrap();
        }
        person
    }

    /// A project of `items` items that pays by `pay`.
    pub async fn project(&self, pay: PayPolicy, items: usize) -> Slug {
        let number = self.projects.fetch_add(1, Ordering::SeqCst);
        let new = NewProject {
            slug: format!("project-{number}"),
            title: "Kind refusals".to_owned(),
            summary: "Which would you give a friend?".to_owned(),
            locale: "en".to_owned(),
            target_overlap: 30,
            pay,
            minutes_estimate: 1,
            dimensions: vec![],
            guidelines: "Judge as yourself.".to_owned(),
            simulated: false,
        };
        let root = self.service.instance_deed();
        let made = service::project::create(&self.service, &root, &self.community, new);
        let slug = made.await.unwrap();
        let lines: String = (0..items)
            .map(|item| {
                let line = serde_json::json!({
                    "id": item.to_string(), "prompt": "How?", "language": "en",
                    "responses": [{ "text": "So." }, { "text": "Or so." }],
                });
                format!("{line}\n")
            })
            .collect();
        service::item::import(&self.service, &root, &slug, &lines, &Reading::default())
            .await
            .unwrap();
        slug
    }

    /// What there is to do next, where there is a task.
    pub async fn task(&self, project: &Slug, person: PersonId) -> Option<Task> {
        let me = self.deed(person).await;
        match service::work::next(&self.service, &me, project)
            .await
            .unwrap()
        {
            Next::Task(task) => Some(*task),
            _ => None,
        }
    }

    /// An answer to a task.
    pub fn answer(task: &Task, active_hint_ms: Option<i64>) -> Submission {
        Submission {
            assignment: task.assignment,
            key: task.key,
            answer: Answer::ranked(vec![Some(1), Some(2)]),
            active_hint_ms,
        }
    }
}
