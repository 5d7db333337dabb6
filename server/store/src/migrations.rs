//! The schema's history, applied in order, each step once and whole.
//!
//! A landed file is never edited: its digest is kept beside its number, and a changed one is
//! refused at start. To add one, write `migrations/NNNN_name.sql` and its line in [`ALL`].

use crate::seam::{EngineName, Link};
use crate::{Error, Result, Store, Tx};
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use sqlx::Executor;

/// Every migration: number, name and text, in the order in which they run.
pub const ALL: [(i64, &str, &str); 23] = [
    (
        1,
        "people",
        include_str!("../../../migrations/0001_people.sql"),
    ),
    (
        2,
        "consent",
        include_str!("../../../migrations/0002_consent.sql"),
    ),
    (3, "work", include_str!("../../../migrations/0003_work.sql")),
    (
        4,
        "ledger",
        include_str!("../../../migrations/0004_ledger.sql"),
    ),
    (
        5,
        "operation",
        include_str!("../../../migrations/0005_operation.sql"),
    ),
    (
        6,
        "assignment",
        include_str!("../../../migrations/0006_assignment.sql"),
    ),
    (
        7,
        "withdrawal",
        include_str!("../../../migrations/0007_withdrawal.sql"),
    ),
    (8, "pay", include_str!("../../../migrations/0008_pay.sql")),
    (
        9,
        "rounds",
        include_str!("../../../migrations/0009_rounds.sql"),
    ),
    (
        10,
        "profile",
        include_str!("../../../migrations/0010_profile.sql"),
    ),
    (
        11,
        "tasks",
        include_str!("../../../migrations/0011_tasks.sql"),
    ),
    (
        12,
        "ahead",
        include_str!("../../../migrations/0012_ahead.sql"),
    ),
    (
        13,
        "panel",
        include_str!("../../../migrations/0013_panel.sql"),
    ),
    (
        14,
        "rates",
        include_str!("../../../migrations/0014_rates.sql"),
    ),
    (
        16,
        "care",
        include_str!("../../../migrations/0016_care.sql"),
    ),
    (
        17,
        "translation",
        include_str!("../../../migrations/0017_translation.sql"),
    ),
    (
        18,
        "models",
        include_str!("../../../migrations/0018_models.sql"),
    ),
    (
        19,
        "checks",
        include_str!("../../../migrations/0019_checks.sql"),
    ),
    (
        20,
        "languages",
        include_str!("../../../migrations/0020_languages.sql"),
    ),
    (
        21,
        "tally",
        include_str!("../../../migrations/0021_tally.sql"),
    ),
    (
        22,
        "owed",
        include_str!("../../../migrations/0022_owed.sql"),
    ),
    (
        30,
        "amendment",
        include_str!("../../../migrations/0030_amendment.sql"),
    ),
    (
        31,
        "notice",
        include_str!("../../../migrations/0031_notice.sql"),
    ),
];

/// What a step needs before it where the engines really differ: number, SQLite's text, PostgreSQL's.
const BEFORE: [(i64, &str, &str); 1] = [(
    6,
    include_str!("../../../migrations/0006_assignment.sqlite.sql"),
    include_str!("../../../migrations/0006_assignment.postgres.sql"),
)];

/// The text that runs before a step on an engine; mostly none.
fn before(version: i64, engine: EngineName) -> Option<&'static str> {
    let (_, sqlite, postgres) = BEFORE.iter().find(|(number, _, _)| *number == version)?;
    Some(match engine {
        EngineName::Sqlite => sqlite,
        EngineName::Postgres => postgres,
    })
}

/// Applies what is missing; how many steps that were. Several servers may call it at once.
///
/// # Errors
/// Where a step fails (then nothing of it remains), or an applied one reads differently now.
pub async fn run(store: &Store, now: Timestamp) -> Result<usize> {
    let mut tx = store.begin().await?;
    if store.engine() == EngineName::Postgres {
        raw(&mut tx, "select pg_advisory_xact_lock(5082101)").await?;
    }
    raw(
        &mut tx,
        "create table if not exists migration (
            version bigint primary key not null,
            name text not null,
            sha256 text not null,
            applied_at timestamptz not null
        )",
    )
    .await?;
    let applied: Vec<(i64, String)> = tx
        .sql(
            "select version, sha256
            from migration
            order by version
            limit 10000",
        )
        .all()
        .await?;
    let mut count = 0;
    for (version, name, text) in ALL {
        let first = before(version, store.engine());
        let mut whole = Sha256::new_with_prefix(first.unwrap_or_default());
        whole.update(text);
        let digest = hex::encode(whole.finalize());
        match applied.iter().find(|(number, _)| *number == version) {
            Some((_, earlier)) if *earlier == digest => continue,
            Some(_) => {
                let cause = format!("migration {version} {name} was changed after it was applied");
                return Err(Error::Fault(cause));
            }
            None => {}
        }
        if let Some(first) = first {
            raw(&mut tx, first).await?;
        }
        raw(&mut tx, text).await?;
        tx.sql("insert into migration (version, name, sha256, applied_at) values ($1, $2, $3, $4)")
            .bind(version)
            .bind(name)
            .bind(digest)
            .bind(now)
            .execute()
            .await?;
        count += 1;
    }
    tx.commit().await?;
    Ok(count)
}

/// Several statements without parameters.
async fn raw(tx: &mut Tx, text: &'static str) -> Result<()> {
    match tx.link() {
        Link::SqliteWrite(conn) => (&mut **conn).execute(sqlx::raw_sql(text)).await.map(drop)?,
        Link::PostgresWrite(conn) => (&mut **conn).execute(sqlx::raw_sql(text)).await.map(drop)?,
        Link::SqliteRead(_) | Link::PostgresRead(_) => {}
    }
    Ok(())
}
