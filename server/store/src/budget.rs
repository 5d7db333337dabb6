//! Budgets: sums of the ledger, kept in the transactions that post to it.

use crate::{Asked, Batch, Conn, Result, Tx};
use domain::id::ProjectId;
use domain::money::Micros;
use domain::pay::budget::{Budget, InFlight};
use domain::time::Span;

/// A project's budget; `None` where none was ever stated.
///
/// # Errors
/// As the database says.
pub async fn of(conn: &mut Conn, project: ProjectId) -> Result<Option<Budget>> {
    let row: Option<(Micros, Micros, Micros)> = conn
        .sql("select funded_micros, spent_micros, due_micros from budget where project_id = $1")
        .bind(project)
        .optional()
        .await?;
    Ok(row.map(|(funded, spent, due)| Budget { funded, spent, due }))
}

/// Whether a project has one, together with other questions: its id, where it has.
pub fn ask_stated(batch: &mut Batch<'_>, project: ProjectId) -> Asked<(ProjectId,)> {
    batch
        .ask("select project_id from budget where project_id = $1")
        .bind(project)
        .done()
}

/// As [`of`], with the row locked until the transaction ends: whoever hands out work against a budget
/// waits for whoever does so already.
///
/// # Errors
/// As the database says.
pub async fn lock(conn: &mut Conn, project: ProjectId) -> Result<Option<Budget>> {
    conn.sql("update budget set spent_micros = spent_micros where project_id = $1")
        .bind(project)
        .execute()
        .await?;
    of(conn, project).await
}

/// States a budget, with what was spent before anybody stated one.
///
/// # Errors
/// As the database says.
pub async fn open(conn: &mut Conn, project: ProjectId, spent: Micros, due: Micros) -> Result<()> {
    conn.sql(
        "insert into budget (project_id, funded_micros, spent_micros, due_micros)
        values ($1, 0, $2, $3)
        on conflict do nothing",
    )
    .bind(project)
    .bind(spent)
    .bind(due)
    .execute()
    .await?;
    Ok(())
}

/// Adds to the sums; nothing where no budget was stated.
pub fn add(tx: &mut Tx, project: ProjectId, funded: Micros, spent: Micros, due: Micros) {
    tx.later(
        "update budget
        set funded_micros = funded_micros + $2, spent_micros = spent_micros + $3,
            due_micros = due_micros + $4
        where project_id = $1",
    )
    .bind(project)
    .bind(funded)
    .bind(spent)
    .bind(due);
}

/// A project's assignments that are handed out and not yet answered.
///
/// # Errors
/// As the database says.
pub async fn in_flight(conn: &mut Conn, project: ProjectId) -> Result<InFlight> {
    let (assignments, active_ms): (i64, i64) = conn
        .sql(
            "select count(*), cast(coalesce(sum(active_ms), 0) as bigint)
            from assignment
            where project_id = $1 and state = 'open'",
        )
        .bind(project)
        .one()
        .await?;
    Ok(InFlight {
        assignments,
        active: Span::millis(active_ms),
    })
}

/// What every budget's sums are by the ledger: project, funded and spent as kept, funded and spent as
/// posted.
///
/// # Errors
/// As the database says.
pub async fn compared(conn: &mut Conn) -> Result<Vec<(ProjectId, i64, i64, i64, i64)>> {
    conn.sql(
        "select budget.project_id, budget.funded_micros, budget.spent_micros,
            cast(coalesce(sum(case when ledger_entry.kind = 'funding'
                then posting.amount_micros else 0 end), 0) as bigint),
            cast(coalesce(sum(case when ledger_entry.kind <> 'funding'
                then -posting.amount_micros else 0 end), 0) as bigint)
        from budget
        left join account on account.project_id = budget.project_id
            and account.kind = 'project_budget'
        left join posting on posting.account_id = account.id
        left join ledger_entry on ledger_entry.id = posting.entry_id
        group by budget.project_id, budget.funded_micros, budget.spent_micros
        order by budget.project_id
        limit 100000",
    )
    .all()
    .await
}
