//! An instance with people in it, behind the router that `serve` listens with.

mod browser;
mod founding;
mod who;
mod work;

use crate::engines;
use app::Backend;
use axum::Router;
pub use browser::Answer;
use domain::id::PersonId;
use domain::locale::Locale;
use domain::slug::Slug;
use domain::time::{Span, Timestamp};
use server::assets::Assets;
use server::router::{Options, router};
use service::{Config, Deed, Service};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
pub use who::Who;

/// A moment in 2026.
const START: i64 = 1_780_000_000_000_000;

/// Everybody's password.
pub const PASSWORD: &str = "canary many small rivers";

/// The instance.
pub struct House {
    pub service: Service,
    pub router: Router,
    pub folder: tempfile::TempDir,
    /// The community, `river`.
    pub community: Slug,
    /// Its project, `kind-refusals`.
    pub project: Slug,
    /// An open invitation's token.
    pub token: String,
    /// The first item's id.
    pub item: String,
    /// The version of a built release.
    pub release: i64,
    /// A dispute's id, of the contributor.
    pub dispute: String,
    /// A round's id, in which both contributors said something.
    pub round: String,
    /// A panel's id, by which both contributors came too.
    pub panel: String,
    people: Vec<(Who, PersonId)>,
    cookies: Vec<(Who, String)>,
    clock: Arc<AtomicI64>,
}

/// Opens a house on each engine and goes through the story in it.
pub async fn on_each<F: Future<Output = ()>>(story: impl Fn(House) -> F) {
    on_each_with(Options::default(), story).await;
}

/// As [`on_each`], reached as the options say.
pub async fn on_each_with<F: Future<Output = ()>>(options: Options, story: impl Fn(House) -> F) {
    for engine in engines::all() {
        story(House::open(engine, options).await).await;
    }
}

impl House {
    /// A house on an engine; `sqlite` or `postgres`.
    pub async fn open(engine: &str, options: Options) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database_url = match engine {
            "sqlite" => format!("sqlite://{}", folder.path().join("test.db").display()),
            _ => engines::postgres().await,
        };
        let clock = Arc::new(AtomicI64::new(START));
        let (reading, drawn) = (Arc::clone(&clock), AtomicU64::new(1));
        let config = Config {
            database_url,
            data_dir: folder.path().to_owned(),
            public_url: "http://127.0.0.1:3000".to_owned(),
            clock: Arc::new(move || Timestamp::from_micros(reading.load(Ordering::SeqCst))),
            // Distinct is all that these tests need of chance.
            entropy: Arc::new(move |buffer| {
                for chunk in buffer.chunks_mut(8) {
                    let next = drawn.fetch_add(1, Ordering::SeqCst);
                    let next = next.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes();
                    chunk.copy_from_slice(&next[..chunk.len()]);
                }
            }),
            readers: 2,
            private_endpoints: false,
        };
        let service = Service::open(config).await.unwrap();
        let assets = Assets::find(folder.path());
        let backend = Backend {
            service: service.clone(),
            stylesheet: assets.stylesheet.clone(),
            away: assets.away.clone(),
            live: assets.live.clone(),
            bundle: None,
            demo: Arc::new([]),
        };
        let mut house = Self {
            router: router(backend, assets, options),
            service,
            folder,
            community: "river".parse().unwrap(),
            project: "kind-refusals".parse().unwrap(),
            token: String::new(),
            item: String::new(),
            release: 1,
            dispute: String::new(),
            round: String::new(),
            panel: String::new(),
            people: Vec::new(),
            cookies: Vec::new(),
            clock,
        };
        house.found().await;
        house.people_come().await;
        house.work().await;
        // `./check` counts these lines.
        println!("ran on {engine}");
        house
    }

    /// Lets time pass.
    pub fn pass(&self, span: Span) {
        self.clock.fetch_add(span.as_micros(), Ordering::SeqCst);
    }

    /// A deed of somebody.
    pub async fn deed(&self, who: Who) -> Deed {
        let person = self.people.iter().find(|(known, _)| *known == who);
        let person = person.map(|(_, person)| *person);
        self.service.deed(person, Locale::En).await.unwrap()
    }
}
