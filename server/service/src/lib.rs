//! Use cases: authorise, apply the rules of `domain`, store, write to the outbox.
//!
//! One use case is one function and one transaction. Pages, REST, command line and jobs are thin
//! doors to it: they hand over the [`Service`], a [`Deed`] (who acts, when, in which language) and
//! the input, and get a view or an [`Error`]. Nothing outside this crate decides who may do what,
//! and within it only `authorise` asks `domain::authority::can`.
//!
//! To add a use case: a function here, in the module that bears its concept's name; authorise
//! first; append to the outbox last; a test that runs on both engines.

#![forbid(unsafe_code)]
#![deny(clippy::unwrap_used, clippy::indexing_slicing, clippy::expect_used)]

mod authorise;
mod error;
mod group;
pub mod hot;
mod keyfile;
mod passwords;
mod posting;
mod secrets;
mod sidework;
mod vault;

pub mod account;
pub mod amendment;
pub mod attribute;
pub mod became;
pub mod check;
pub mod community;
pub mod consent;
pub mod coverage;
pub mod distribution;
pub mod doctor;
pub mod earnings;
pub mod erasure;
pub mod explorer;
pub mod history;
pub mod invitation;
pub mod item;
pub mod job;
pub mod keys;
pub mod language;
pub mod mark;
pub mod mend;
pub mod model;
pub mod offer;
pub mod panel;
pub mod pay;
pub mod preference;
pub mod profile;
pub mod project;
pub mod proposal;
pub mod release;
pub mod report;
pub mod retraction;
pub mod round;
pub mod setup;
pub mod target;
pub mod task;
pub mod work;

pub use error::{Error, Result};
pub use secrets::KEY_FILE;

use domain::authority::Actor;
use domain::id::{PersonId, RequestKey};
use domain::locale::Locale;
use domain::time::Timestamp;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::Store;

/// Says when now is.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;
/// Fills a buffer with random bytes fit for secrets.
pub type Entropy = Arc<dyn Fn(&mut [u8]) + Send + Sync>;

/// What an instance is started with.
#[derive(Clone)]
pub struct Config {
    /// `sqlite://...` or `postgres://...`.
    pub database_url: String,
    /// Where releases lie.
    pub data_dir: PathBuf,
    /// The address that people reach, without a slash at the end.
    pub public_url: String,
    /// The one source of now.
    pub clock: Clock,
    /// The one source of chance.
    pub entropy: Entropy,
    /// How many connections read at once.
    pub readers: u32,
    /// Whether models may be asked at addresses of private networks and without encryption.
    pub private_endpoints: bool,
}

/// An open instance; cheap to clone.
#[derive(Clone)]
pub struct Service {
    inner: Arc<Inner>,
}

struct Inner {
    config: Config,
    store: Store,
    secrets: secrets::Secrets,
    vault: vault::Vault,
    passwords: passwords::Passwords,
    hot: Arc<hot::Hot>,
    explored: explorer::Memory,
    rooms: Arc<round::live::Rooms>,
    reports: report::Memory,
    models: model::Client,
}

/// Who acts, when, and in which language they read.
#[derive(Clone, Debug)]
pub struct Deed {
    /// Who.
    pub actor: Actor,
    /// When.
    pub at: Timestamp,
    /// The interface's language.
    pub locale: Locale,
}

impl Service {
    /// Opens the database, brings its schema up to date and loads the instance's keys from
    /// [`KEY_FILE`] in the data directory.
    ///
    /// # Errors
    /// Where the database can't be reached or migrated, or the keys are not this instance's.
    pub async fn open(config: Config) -> Result<Self> {
        let keys = config.data_dir.join(KEY_FILE);
        Self::open_with_keys(config, &keys).await
    }

    /// As [`Service::open`], with the keys in another file.
    ///
    /// # Errors
    /// As [`Service::open`].
    pub async fn open_with_keys(config: Config, keys: &Path) -> Result<Self> {
        let store = Store::open(&config.database_url, config.readers).await?;
        store::migrations::run(&store, (config.clock)()).await?;
        pay::keep_shipped(&store, (config.clock)()).await?;
        let secrets = secrets::Secrets::load(&store, &config.entropy, keys).await?;
        let vault = vault::Vault::open(keys, &config.entropy)?;
        let passwords = passwords::Passwords::new();
        let models = model::Client::new(config.private_endpoints)?;
        let hot = Arc::new(hot::Hot::default());
        let hearing = Arc::clone(&hot);
        let mut name = [0; 8];
        (config.entropy)(&mut name);
        let rooms = Arc::new(round::live::Rooms::new(name));
        let waking = Arc::clone(&rooms);
        store.on_change(move |aggregate| {
            hearing.hear(aggregate);
            waking.hear(aggregate);
        });
        let service = Self {
            inner: Arc::new(Inner {
                config,
                store,
                secrets,
                vault,
                passwords,
                hot,
                explored: explorer::Memory::default(),
                rooms,
                reports: report::Memory::default(),
                models,
            }),
        };
        keys::seal_plain(&service).await?;
        Ok(service)
    }

    /// A deed of `person`, or of a visitor, now. A person who is gone counts as a visitor.
    ///
    /// # Errors
    /// As the database says.
    pub async fn deed(&self, person: Option<PersonId>, locale: Locale) -> Result<Deed> {
        let actor = match person {
            Some(id) => account::actor(self, id).await?,
            None => Actor::Visitor,
        };
        Ok(Deed {
            actor,
            at: self.now(),
            locale,
        })
    }

    /// A deed of the instance itself: of the command line on its machine, and of jobs.
    #[must_use]
    pub fn instance_deed(&self) -> Deed {
        Deed {
            actor: Actor::Instance,
            at: self.now(),
            locale: Locale::default(),
        }
    }

    /// A fresh key for a form.
    #[must_use]
    pub fn request_key(&self) -> RequestKey {
        RequestKey::new(self.now(), self.random())
    }

    /// The database, for doors that keep records of their own there (sessions).
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.inner.store
    }

    /// What the instance was started with.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.inner.config
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.inner.config.clock)()
    }

    /// Closes the database.
    pub async fn close(&self) {
        self.inner.store.close().await;
    }

    /// What is kept in memory.
    pub(crate) fn hot(&self) -> &hot::Hot {
        &self.inner.hot
    }

    /// What was analysed lately.
    pub(crate) fn explored(&self) -> &explorer::Memory {
        &self.inner.explored
    }

    /// The figures of reports that were read lately.
    pub(crate) fn reports(&self) -> &report::Memory {
        &self.inner.reports
    }

    /// Rooms that are followed.
    pub(crate) fn rooms(&self) -> &Arc<round::live::Rooms> {
        &self.inner.rooms
    }

    /// What asks models.
    pub(crate) fn models(&self) -> &model::Client {
        &self.inner.models
    }

    /// Random bytes.
    fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        (self.inner.config.entropy)(&mut bytes);
        bytes
    }
}
