//! An instance with a clock of its own, on either engine, and what stories begin with.

mod made;

pub use made::{items, pay, project};

use crate::engines;
use domain::id::PersonId;
use domain::locale::Locale;
use domain::time::{Span, Timestamp};
use service::{Config, Deed, Service};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// A moment in 2026.
const START: i64 = 1_780_000_000_000_000;

pub struct World {
    pub service: Service,
    pub clock: Arc<AtomicI64>,
    pub folder: tempfile::TempDir,
}

impl World {
    pub async fn open(engine: &str) -> Self {
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
                    let next = drawn
                        .fetch_add(1, Ordering::SeqCst)
                        .wrapping_mul(0x9e37_79b9_7f4a_7c15);
                    chunk.copy_from_slice(&next.to_le_bytes()[..chunk.len()]);
                }
            }),
            readers: 2,
            // What models are asked at in tests is this machine.
            private_endpoints: true,
        };
        Self {
            service: Service::open(config).await.unwrap(),
            clock,
            folder,
        }
    }

    pub fn pass(&self, span: Span) {
        self.clock.fetch_add(span.as_micros(), Ordering::SeqCst);
    }

    pub async fn deed(&self, person: PersonId) -> Deed {
        self.service.deed(Some(person), Locale::En).await.unwrap()
    }
}

/// Both engines; without PostgreSQL it says so, and in CI it fails.
pub async fn on_both<F: Future<Output = ()>>(story: impl Fn(World) -> F) {
    for engine in engines::all() {
        story(World::open(engine).await).await;
        println!("ran on {engine}");
    }
}
