//! SQLite's one writer, shared by committing in groups.
//!
//! Use cases take turns on one connection. Each runs in a savepoint of a transaction that is
//! already open, or opens one; whoever is done leaves a fresh savepoint for the next. Then it queues
//! again, this time to commit: whoever of a group gets there first makes one commit, with one fsync,
//! for all that finished meanwhile, and the others find theirs done. The lock is fair, so under load a group is everybody who was
//! waiting, and with one client it is that client alone. Nothing is acknowledged before its fsync.
//!
//! A use case that fails or is dropped rolls back its own savepoint only.

use super::joined::Joined;
use super::later::Waiting;
use crate::{Error, Result};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::collections::VecDeque;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use tokio::sync::{Mutex, OwnedMutexGuard};

/// How many failed groups are remembered for members that have not asked yet.
const REMEMBERED_FAILURES: usize = 64;

/// The writer's queue; cheap to clone.
#[derive(Clone)]
pub struct Writer {
    desk: Arc<Mutex<Desk>>,
}

/// The connection and where its current group stands.
struct Desk {
    conn: Option<SqliteConnection>,
    /// The number of the group that is open, or will be opened next.
    group: u64,
    /// Whether a transaction is open, and in it a savepoint.
    open: bool,
    /// Whether a use case that has not finished may have written since that savepoint.
    unfinished: bool,
    failures: VecDeque<(u64, String)>,
}

/// One use case's turn.
pub struct WriterTx {
    writer: Writer,
    desk: Option<OwnedMutexGuard<Desk>>,
}

impl Writer {
    pub(super) async fn open(options: &SqliteConnectOptions) -> Result<Self> {
        let conn = Some(options.connect().await?);
        let desk = Desk {
            conn,
            group: 0,
            open: false,
            unfinished: false,
            failures: VecDeque::new(),
        };
        Ok(Self {
            desk: Arc::new(Mutex::new(desk)),
        })
    }

    pub(super) async fn begin(&self) -> Result<WriterTx> {
        let writer = self.clone();
        // A task of its own: a caller that goes away must not leave a transaction or a savepoint open
        // of which the desk knows nothing. The turn is dropped then, which ends it.
        tokio::spawn(async move { writer.take_turn().await })
            .await
            .map_err(|error| Error::Fault(error.to_string()))?
    }

    async fn take_turn(&self) -> Result<WriterTx> {
        let mut desk = Arc::clone(&self.desk).lock_owned().await;
        desk.drop_unfinished().await?;
        if !desk.open {
            desk.run("begin immediate; savepoint use_case").await?;
            desk.open = true;
        }
        desk.unfinished = true;
        Ok(WriterTx {
            writer: self.clone(),
            desk: Some(desk),
        })
    }

    /// Commits `group` unless another of its members already did.
    async fn settle(&self, group: u64) -> Result<()> {
        let mut desk = self.desk.lock().await;
        if desk.group == group && desk.open {
            desk.commit_group().await;
        }
        desk.failures
            .iter()
            .find(|(failed, _)| *failed == group)
            .map_or(Ok(()), |(_, cause)| Err(Error::Fault(cause.clone())))
    }

    /// Commits what is open, folds the write-ahead log into the file and empties it.
    pub(super) async fn checkpoint(&self) -> Result<()> {
        let mut desk = self.desk.lock().await;
        if desk.open {
            desk.commit_group().await;
        }
        let (busy, _, _): (i64, i64, i64) = sqlx::query_as("pragma wal_checkpoint(truncate)")
            .fetch_one(desk.conn()?)
            .await?;
        if busy == 0 { Ok(()) } else { Err(Error::Busy) }
    }

    pub(super) async fn close(&self) {
        let mut desk = self.desk.lock().await;
        if desk.open {
            desk.commit_group().await;
        }
        if let Some(conn) = desk.conn.take() {
            // The file is consistent whether or not closing reports a problem.
            let _ = conn.close().await;
        }
    }
}

impl Desk {
    fn conn(&mut self) -> Result<&mut SqliteConnection> {
        self.conn
            .as_mut()
            .ok_or_else(|| Error::Fault("the database is closed".to_owned()))
    }

    async fn run(&mut self, text: &'static str) -> Result<()> {
        // As a query it is prepared once; as bare text it would be each time.
        sqlx::query(text).execute(self.conn()?).await?;
        Ok(())
    }

    /// Runs what a use case left for the end, which keeps its savepoint.
    async fn finish(&mut self, last: Joined) -> Result<()> {
        last.run(self.conn()?).await?;
        self.unfinished = false;
        Ok(())
    }

    async fn drop_unfinished(&mut self) -> Result<()> {
        if self.unfinished {
            self.run("rollback to use_case").await?;
            self.unfinished = false;
        }
        Ok(())
    }

    async fn commit_group(&mut self) {
        let group = self.group;
        let mut outcome = self.drop_unfinished().await;
        if outcome.is_ok() {
            outcome = self.run("commit").await;
        }
        if let Err(error) = outcome {
            // Whether this works or not, the group's members are told that nothing landed.
            let _ = self.run("rollback").await;
            self.unfinished = false;
            self.failures.push_back((group, error.to_string()));
            if self.failures.len() > REMEMBERED_FAILURES {
                self.failures.pop_front();
            }
        }
        self.open = false;
        self.group += 1;
    }
}

impl WriterTx {
    /// Runs what waits, and commits with everybody else who is done.
    pub(super) async fn commit(mut self, waiting: Waiting) -> Result<()> {
        let mut last = waiting.joined()?;
        last.add("release use_case; savepoint use_case");
        let Some(mut desk) = self.desk.take() else {
            return Err(Error::Fault("the transaction is over".to_owned()));
        };
        let writer = self.writer.clone();
        // A task of its own: a caller that goes away must not leave the savepoint half released, nor
        // the group uncommitted.
        let committed = tokio::spawn(async move {
            let finished = desk.finish(last).await;
            let group = desk.group;
            drop(desk);
            // Whether it finished or not: the group's others may have gone ahead in that belief.
            let settled = writer.settle(group).await;
            finished.and(settled)
        });
        committed
            .await
            .map_err(|error| Error::Fault(error.to_string()))?
    }
}

impl Drop for WriterTx {
    fn drop(&mut self) {
        if let Some(desk) = self.desk.take() {
            let (group, writer) = (desk.group, self.writer.clone());
            drop(desk);
            if let Ok(runtime) = tokio::runtime::Handle::try_current() {
                runtime.spawn(async move { writer.settle(group).await });
            }
        }
    }
}

impl Deref for WriterTx {
    type Target = SqliteConnection;
    #[expect(
        clippy::expect_used,
        reason = "a turn holds the desk until commit consumes it"
    )]
    fn deref(&self) -> &SqliteConnection {
        self.desk
            .as_ref()
            .and_then(|desk| desk.conn.as_ref())
            .expect("an open turn")
    }
}

impl DerefMut for WriterTx {
    #[expect(
        clippy::expect_used,
        reason = "a turn holds the desk until commit consumes it"
    )]
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.desk
            .as_mut()
            .and_then(|desk| desk.conn.as_mut())
            .expect("an open turn")
    }
}
