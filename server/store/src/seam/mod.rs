//! The seam: one way to talk to two databases.
//!
//! [`Store`] hands out a [`Conn`] to read and a [`Tx`] to write. A statement is built with
//! [`Conn::sql`] and [`Query::bind`], and its rows decode into any [`Record`]. Which engine runs
//! underneath is known here and in `migrations` only.
//!
//! A use case reads `let mut tx = store.begin().await?; ...; tx.commit().await?`. There is no
//! closure-taking `transact`: the future of an async closure cannot be required to be `Send` on
//! stable Rust, and every handler of the web server must be. A dropped [`Tx`] is rolled back.

mod batch;
mod changes;
mod group_commit;
mod joined;
mod later;
mod query;

use crate::{Error, Result};
use changes::{Changes, Touched};
use group_commit::{Writer, WriterTx};
use later::Waiting;
use sqlx::pool::PoolConnection;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};
use sqlx::sqlite::{
    SqliteAutoVacuum, SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, PgPool, Postgres, Sqlite, SqlitePool, Transaction};
use std::ops::{Deref, DerefMut};
use std::str::FromStr;
use std::time::Duration;

pub use batch::{Answers, Ask, Asked, Batch};
pub use later::Later;
pub use query::{Param, Query, Record};

/// Prepared statements that each connection keeps: all that the repositories have.
const STATEMENTS: usize = 512;

/// Rows that SQLite's thread reads ahead of who asked. Each time the buffer is full both wait for each
/// other, which a release of ten thousand judgements would do at every fiftieth row.
const ROWS: usize = 1024;
/// Kibibytes of pages that SQLite's writer keeps in memory, and each reader: what is not there is copied
/// out of the file anew.
const WRITER_CACHE: &str = "-16384";
const READER_CACHE: &str = "-4096";
/// Bytes of the file that readers see in the system's memory instead of copying pages: each change by the
/// writer empties a reader's own cache, so that it would copy them again and again.
const READER_MAP: &str = "268435456";
/// What processes on one PostgreSQL call one another on.
const CHANNEL: &str = "polyphony";
/// For how long an idle connection is taken for sound without asking, which is a round trip.
const TRUSTED_FOR: Duration = Duration::from_secs(5);

/// An open database; cheap to clone.
#[derive(Clone)]
pub struct Store {
    engine: Engine,
    changes: Changes,
}

#[derive(Clone)]
enum Engine {
    Sqlite { read: SqlitePool, write: Writer },
    Postgres(PgPool),
}

/// Which database runs underneath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineName {
    /// A file beside the server.
    Sqlite,
    /// A PostgreSQL server, or one that speaks its protocol.
    Postgres,
}

impl Store {
    /// Opens the database at `url`: `sqlite://path/to/file` or `postgres://...`. A missing SQLite
    /// file is made. Migrations are a step of their own: [`crate::migrations::run`].
    ///
    /// # Errors
    /// Where the address is neither, or nothing answers there.
    pub async fn open(url: &str, readers: u32) -> Result<Self> {
        let engine = if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let options = PgConnectOptions::from_str(url)?
                .statement_cache_capacity(STATEMENTS)
                .disable_statement_logging();
            let pool = PgPoolOptions::new()
                .max_connections(readers.max(2) * 4)
                .acquire_timeout(Duration::from_secs(10))
                .test_before_acquire(false)
                .before_acquire(|conn, meta| {
                    Box::pin(async move {
                        if meta.idle_for > TRUSTED_FOR {
                            conn.ping().await?;
                        }
                        Ok(true)
                    })
                })
                .connect_with(options)
                .await?;
            Engine::Postgres(pool)
        } else if url.starts_with("sqlite:") {
            open_sqlite(url, readers).await?
        } else {
            let hint = "a database address starts with sqlite: or postgres://";
            return Err(Error::Fault(hint.to_owned()));
        };
        Ok(Self {
            engine,
            changes: Changes::default(),
        })
    }

    /// Calls `hear` with each aggregate that a transaction of this process appended events of, when
    /// it is over. Other processes' changes stand in the outbox.
    pub fn on_change(&self, hear: impl Fn(&str) + Send + Sync + 'static) {
        self.changes.listen(hear);
    }

    /// Hears what other processes on the same database announce, for as long as the connection lasts:
    /// listeners of [`Store::on_change`] are called with each word. A word may be lost with the
    /// connection, so whoever waits for one also looks now and then. On SQLite there is nobody to
    /// hear, and this waits for ever.
    ///
    /// # Errors
    /// Where the connection can't be made or breaks.
    pub async fn hear_others(&self) -> Result<()> {
        let Engine::Postgres(pool) = &self.engine else {
            return std::future::pending().await;
        };
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(CHANNEL).await?;
        loop {
            let heard = listener.recv().await?;
            self.changes.tell(heard.payload());
        }
    }

    /// Says a word to every process on the same database, which keeps nothing of it. On SQLite
    /// nobody else is there.
    ///
    /// # Errors
    /// As the database says.
    pub async fn announce(&self, word: &str) -> Result<()> {
        if let Engine::Postgres(pool) = &self.engine {
            sqlx::query("select pg_notify($1, $2)")
                .bind(CHANNEL)
                .bind(word)
                .execute(pool)
                .await?;
        }
        Ok(())
    }

    /// Which database runs underneath.
    #[must_use]
    pub const fn engine(&self) -> EngineName {
        match self.engine {
            Engine::Sqlite { .. } => EngineName::Sqlite,
            Engine::Postgres(_) => EngineName::Postgres,
        }
    }

    /// A connection to read with; it sees what is committed.
    ///
    /// # Errors
    /// Where no connection becomes free in time.
    pub async fn read(&self) -> Result<Conn> {
        Ok(match &self.engine {
            Engine::Sqlite { read, .. } => Conn::new(Link::SqliteRead(read.acquire().await?)),
            Engine::Postgres(pool) => Conn::new(Link::PostgresRead(pool.acquire().await?)),
        })
    }

    /// A transaction to write with. On SQLite there is one writer at a time; see `group_commit`.
    ///
    /// # Errors
    /// Where the database does not let one begin.
    pub async fn begin(&self) -> Result<Tx> {
        let link = match &self.engine {
            Engine::Sqlite { write, .. } => Link::SqliteWrite(write.begin().await?),
            Engine::Postgres(pool) => Link::PostgresWrite(pool.begin().await?),
        };
        Ok(Tx {
            conn: Conn::new(link),
            touched: self.changes.touched(),
        })
    }

    /// Takes what was deleted out of the write-ahead log too, by folding it into the file and cutting
    /// it off. On PostgreSQL old row versions go with `vacuum`, which is its operator's.
    ///
    /// # Errors
    /// `Busy` where somebody has been reading for too long; trying again later is safe.
    pub async fn scrub(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite { write, .. } => write.checkpoint().await,
            Engine::Postgres(_) => Ok(()),
        }
    }

    /// Closes every connection; on SQLite this folds the write-ahead log into the file.
    pub async fn close(&self) {
        match &self.engine {
            Engine::Sqlite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Engine::Postgres(pool) => pool.close().await,
        }
    }
}

async fn open_sqlite(url: &str, readers: u32) -> Result<Engine> {
    let options = SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .auto_vacuum(SqliteAutoVacuum::None)
        // What is deleted is overwritten with zeros, so that erasing a person erases the bytes.
        .pragma("secure_delete", "on")
        .busy_timeout(Duration::from_secs(10))
        .statement_cache_capacity(STATEMENTS)
        .row_buffer_size(ROWS)
        .disable_statement_logging();
    let write = Writer::open(&options.clone().pragma("cache_size", WRITER_CACHE)).await?;
    let read = SqlitePoolOptions::new()
        .max_connections(readers.max(1))
        .acquire_timeout(Duration::from_secs(10))
        // A file does not go away.
        .test_before_acquire(false)
        .connect_lazy_with(
            options
                .read_only(true)
                .pragma("cache_size", READER_CACHE)
                .pragma("mmap_size", READER_MAP),
        );
    Ok(Engine::Sqlite { read, write })
}

/// A connection that statements run on.
pub struct Conn {
    link: Link,
    waiting: Waiting,
}

/// What it runs on.
pub(crate) enum Link {
    SqliteRead(PoolConnection<Sqlite>),
    SqliteWrite(WriterTx),
    PostgresRead(PoolConnection<Postgres>),
    PostgresWrite(Transaction<'static, Postgres>),
}

impl Conn {
    fn new(link: Link) -> Self {
        let waiting = match link {
            Link::SqliteRead(_) | Link::SqliteWrite(_) => Waiting::sqlite(),
            Link::PostgresRead(_) | Link::PostgresWrite(_) => Waiting::postgres(),
        };
        Self { link, waiting }
    }

    /// A statement in the SQL that both engines speak.
    pub fn sql(&mut self, text: &'static str) -> Query<'_> {
        let before = self.waiting.take();
        match &mut self.link {
            Link::SqliteRead(conn) => Query::sqlite(text, conn, before),
            Link::SqliteWrite(tx) => Query::sqlite(text, tx, before),
            Link::PostgresRead(conn) => Query::postgres(text, conn, before),
            Link::PostgresWrite(tx) => Query::postgres(text, tx, before),
        }
    }

    /// A statement where the engines really differ.
    pub fn split(&mut self, sqlite: &'static str, postgres: &'static str) -> Query<'_> {
        match self.link {
            Link::SqliteRead(_) | Link::SqliteWrite(_) => self.sql(sqlite),
            Link::PostgresRead(_) | Link::PostgresWrite(_) => self.sql(postgres),
        }
    }

    /// Statements that run together.
    pub fn batch(&mut self) -> Batch<'_> {
        let before = self.waiting.take();
        match &mut self.link {
            Link::SqliteRead(conn) => Batch::sqlite(conn, before),
            Link::SqliteWrite(tx) => Batch::sqlite(tx, before),
            Link::PostgresRead(conn) => Batch::postgres(conn, before),
            Link::PostgresWrite(tx) => Batch::postgres(tx, before),
        }
    }

    /// Whether others may be writing at the same time, so that what must not change needs a lock.
    pub(crate) const fn has_company(&self) -> bool {
        matches!(self.link, Link::PostgresRead(_) | Link::PostgresWrite(_))
    }

    /// The link itself, for what is not a statement with parameters.
    pub(crate) const fn link(&mut self) -> &mut Link {
        &mut self.link
    }
}

impl Tx {
    /// A change whose outcome nobody waits for: it runs before the next statement or the commit, and
    /// where it fails, that fails. On SQLite it travels with that statement, in one message to the
    /// engine's thread, which costs more than most statements do.
    pub fn later(&mut self, text: &'static str) -> Later<'_> {
        self.conn.waiting.add(text)
    }
}

/// A transaction: a [`Conn`] whose changes land together or not at all.
pub struct Tx {
    conn: Conn,
    touched: Touched,
}

impl Tx {
    /// Makes the changes durable; when this returns, they survive a crash.
    ///
    /// # Errors
    /// Where they did not land; then none of them did.
    pub async fn commit(self) -> Result<()> {
        let Self { conn, touched } = self;
        let done = match conn.link {
            Link::SqliteWrite(tx) => tx.commit(conn.waiting).await,
            Link::PostgresWrite(tx) => commit_postgres(tx, conn.waiting).await,
            Link::SqliteRead(_) | Link::PostgresRead(_) => Ok(()),
        };
        // Told after the commit: whoever hears it and reads again sees what changed.
        drop(touched);
        done
    }

    /// Calls other processes on the same database, once this is committed.
    pub(crate) fn announce(&mut self, aggregate: &str) {
        if self.conn.has_company() {
            self.later("select pg_notify($1, $2)")
                .bind(CHANNEL)
                .bind(aggregate);
        }
    }

    /// Notes that events of an aggregate are appended.
    pub(crate) fn touch(&mut self, aggregate: &str) {
        self.touched.note(aggregate);
    }
}

async fn commit_postgres(mut tx: Transaction<'static, Postgres>, waiting: Waiting) -> Result<()> {
    waiting.run_on_postgres(&mut tx).await?;
    Ok(tx.commit().await?)
}

impl Deref for Tx {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}
