//! The ledger: double entry, append-only.

use crate::{Asked, Batch, Conn, Result, Tx};
use domain::id::{AccountId, AssignmentId, EntryId, PersonId, ProjectId};
use domain::money::{Currency, Micros};
use domain::pay::Posting;
use domain::time::Timestamp;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A ledger entry without its postings.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Entry {
    pub id: EntryId,
    pub kind: String,
    pub project_id: ProjectId,
    pub person_id: PersonId,
    pub assignment_id: Option<AssignmentId>,
    pub paid_ms: i64,
    pub at: Timestamp,
}

/// What a person's entries in a project add up to.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Total {
    pub project_id: ProjectId,
    pub person_id: PersonId,
    pub entries: i64,
    pub paid_ms: i64,
    pub amount: Micros,
    pub topped_up: Micros,
}

/// The account that a project pays from: its id follows from the project's.
#[must_use]
pub fn budget(project: ProjectId) -> AccountId {
    derived(&[b"budget", project.0.as_bytes()])
}

/// The account that holds what a person earned in a project.
#[must_use]
pub fn earned(project: ProjectId, person: PersonId) -> AccountId {
    derived(&[b"earned", project.0.as_bytes(), person.0.as_bytes()])
}

/// Where a project's money comes from: outside.
#[must_use]
pub fn funds(project: ProjectId) -> AccountId {
    derived(&[b"funds", project.0.as_bytes()])
}

/// What went to a person outside.
#[must_use]
pub fn paid(project: ProjectId, person: PersonId) -> AccountId {
    derived(&[b"paid", project.0.as_bytes(), person.0.as_bytes()])
}

fn derived(parts: &[&[u8]]) -> AccountId {
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part);
    }
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(digest.finalize()) {
        *to = from;
    }
    AccountId(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}

/// Opens both accounts of a person's work in a project, where they are not open yet.
pub fn open_accounts(tx: &mut Tx, project: ProjectId, person: PersonId, currency: Currency) {
    let accounts = [
        (budget(project), "project_budget", None),
        (earned(project, person), "person_earned", Some(person)),
    ];
    for (id, kind, owner) in accounts {
        open_account(tx, id, kind, project, owner, currency);
    }
}

/// Opens one account, where it is not open yet.
pub fn open_account(
    tx: &mut Tx,
    id: AccountId,
    kind: &'static str,
    project: ProjectId,
    owner: Option<PersonId>,
    currency: Currency,
) {
    tx.later(
        "insert into account (id, kind, project_id, person_id, currency)
        values ($1, $2, $3, $4, $5)
        on conflict do nothing",
    )
    .bind(id)
    .bind(kind)
    .bind(project)
    .bind(owner)
    .bind(currency);
}

/// Whether an entry was posted for a cause.
///
/// # Errors
/// As the database says.
pub async fn posted_before(conn: &mut Conn, cause: &str) -> Result<bool> {
    let found: Option<(EntryId,)> = conn
        .sql("select entry_id from ledger_cause where cause = $1")
        .bind(cause)
        .optional()
        .await?;
    Ok(found.is_some())
}

/// Notes what an entry was posted for; `Duplicate` where something was posted for it already.
pub fn note_cause(tx: &mut Tx, cause: &str, entry: EntryId) {
    tx.later("insert into ledger_cause (cause, entry_id) values ($1, $2)")
        .bind(cause)
        .bind(entry);
}

/// Posts an entry; `Duplicate` where the assignment has one.
pub fn post(tx: &mut Tx, entry: &Entry, postings: &[Posting; 2]) {
    tx.later(
        "insert into ledger_entry (id, kind, project_id, person_id, assignment_id, paid_ms, at)
        values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(entry.id)
    .bind(&entry.kind)
    .bind(entry.project_id)
    .bind(entry.person_id)
    .bind(entry.assignment_id)
    .bind(entry.paid_ms)
    .bind(entry.at);
    let [from, to] = postings;
    tx.later(
        "insert into posting (entry_id, account_id, amount_micros)
        values ($1, $2, $3), ($1, $4, $5)",
    )
    .bind(entry.id)
    .bind(from.account)
    .bind(from.amount)
    .bind(to.account)
    .bind(to.amount);
}

/// Totals of everybody paid in a project up to a moment, by person.
///
/// # Errors
/// As the database says.
pub async fn totals_of_project(
    conn: &mut Conn,
    project: ProjectId,
    until: Timestamp,
) -> Result<Vec<Total>> {
    conn.sql(
        "select ledger_entry.project_id, ledger_entry.person_id,
            count(*) as entries,
            cast(sum(ledger_entry.paid_ms) as bigint) as paid_ms,
            cast(sum(posting.amount_micros) as bigint) as amount,
            cast(sum(case when ledger_entry.kind = 'top_up' then posting.amount_micros else 0 end)
                as bigint) as topped_up
        from ledger_entry
        join posting on posting.entry_id = ledger_entry.id
        join account on account.id = posting.account_id and account.kind = 'person_earned'
        where ledger_entry.project_id = $1 and ledger_entry.at <= $2
            and ledger_entry.kind not in ('payout', 'funding')
        group by ledger_entry.project_id, ledger_entry.person_id
        order by ledger_entry.person_id
        limit 10000000",
    )
    .bind(project)
    .bind(until)
    .all()
    .await
}

/// Totals of one person, project by project.
///
/// # Errors
/// As the database says.
pub async fn totals_of_person(conn: &mut Conn, person: PersonId) -> Result<Vec<Total>> {
    conn.sql(
        "select ledger_entry.project_id, ledger_entry.person_id,
            count(*) as entries,
            cast(sum(ledger_entry.paid_ms) as bigint) as paid_ms,
            cast(sum(posting.amount_micros) as bigint) as amount,
            cast(sum(case when ledger_entry.kind = 'top_up' then posting.amount_micros else 0 end)
                as bigint) as topped_up
        from ledger_entry
        join posting on posting.entry_id = ledger_entry.id
        join account on account.id = posting.account_id and account.kind = 'person_earned'
        where ledger_entry.person_id = $1
            and ledger_entry.kind not in ('payout', 'funding')
        group by ledger_entry.project_id, ledger_entry.person_id
        order by ledger_entry.project_id
        limit 1000",
    )
    .bind(person)
    .all()
    .await
}

/// What one person has in one project: paid time in milliseconds, that of it since a moment, amount.
///
/// # Errors
/// As the database says.
pub async fn total_of_person(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    since: Timestamp,
) -> Result<(i64, i64, Micros)> {
    let mut batch = conn.batch();
    let asked = ask_total_of_person(&mut batch, project, person, since);
    batch.run().await?.one(&asked)
}

/// As [`total_of_person`], together with other questions.
pub fn ask_total_of_person(
    batch: &mut Batch<'_>,
    project: ProjectId,
    person: PersonId,
    since: Timestamp,
) -> Asked<(i64, i64, Micros)> {
    batch
        .ask(
        "select cast(coalesce(sum(ledger_entry.paid_ms), 0) as bigint),
            cast(coalesce(sum(case when ledger_entry.at > $4 then ledger_entry.paid_ms else 0 end), 0)
                as bigint),
            cast(coalesce(sum(posting.amount_micros), 0) as bigint)
        from ledger_entry
        join posting on posting.entry_id = ledger_entry.id
        where ledger_entry.person_id = $2 and ledger_entry.project_id = $1
            and posting.account_id = $3 and ledger_entry.kind not in ('payout', 'funding')",
    )
    .bind(project)
    .bind(person)
    .bind(earned(project, person))
    .bind(since)
    .done()
}

/// A person's newest entries in a project with what each paid.
///
/// # Errors
/// As the database says.
pub async fn newest_of_person(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    limit: i64,
) -> Result<Vec<(Timestamp, String, i64, Micros)>> {
    conn.sql(
        "select ledger_entry.at, ledger_entry.kind, ledger_entry.paid_ms, posting.amount_micros
        from ledger_entry
        join posting on posting.entry_id = ledger_entry.id
        where ledger_entry.person_id = $2 and ledger_entry.project_id = $1
            and posting.account_id = $3
        order by ledger_entry.at desc, ledger_entry.id desc
        limit $4",
    )
    .bind(project)
    .bind(person)
    .bind(earned(project, person))
    .bind(limit)
    .all()
    .await
}

/// Entries whose postings do not sum to zero.
///
/// # Errors
/// As the database says.
pub async fn unbalanced(conn: &mut Conn) -> Result<Vec<(Uuid,)>> {
    conn.sql(
        "select ledger_entry.id
        from ledger_entry
        left join posting on posting.entry_id = ledger_entry.id
        group by ledger_entry.id
        having coalesce(sum(posting.amount_micros), 1) <> 0
        order by ledger_entry.id
        limit 100",
    )
    .all()
    .await
}

/// Judgements without exactly their ledger entry.
///
/// # Errors
/// As the database says.
pub async fn unpaid_judgements(conn: &mut Conn) -> Result<Vec<(Uuid,)>> {
    conn.sql(
        "select judgement.id
        from judgement
        left join ledger_entry on ledger_entry.assignment_id = judgement.assignment_id
        where ledger_entry.id is null
        order by judgement.id
        limit 100",
    )
    .all()
    .await
}

/// How many top-ups a person had in a project.
///
/// # Errors
/// As the database says.
pub async fn count_top_ups(conn: &mut Conn, project: ProjectId, person: PersonId) -> Result<i64> {
    let (count,): (i64,) = conn
        .sql(
            "select count(*)
            from ledger_entry
            where person_id = $2 and project_id = $1 and kind = 'top_up'",
        )
        .bind(project)
        .bind(person)
        .one()
        .await?;
    Ok(count)
}

/// Every entry of a person in a project, the oldest first: id, when, kind, paid time in milliseconds,
/// amount.
///
/// # Errors
/// As the database says.
pub async fn of_person(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
) -> Result<Vec<(EntryId, Timestamp, String, i64, Micros)>> {
    conn.sql(
        "select ledger_entry.id, ledger_entry.at, ledger_entry.kind, ledger_entry.paid_ms,
            posting.amount_micros
        from ledger_entry
        join posting on posting.entry_id = ledger_entry.id
        where ledger_entry.person_id = $2 and ledger_entry.project_id = $1
            and posting.account_id = $3
        order by ledger_entry.at, ledger_entry.id
        limit 1000000",
    )
    .bind(project)
    .bind(person)
    .bind(earned(project, person))
    .all()
    .await
}

/// What is earned and not paid out, by person, where that is anything.
///
/// # Errors
/// As the database says.
pub async fn balances(conn: &mut Conn, project: ProjectId) -> Result<Vec<(PersonId, Micros)>> {
    conn.sql(
        "select account.person_id, cast(sum(posting.amount_micros) as bigint)
        from account
        join posting on posting.account_id = account.id
        where account.project_id = $1 and account.kind = 'person_earned'
        group by account.person_id
        having sum(posting.amount_micros) > 0
        order by account.person_id
        limit 1000000",
    )
    .bind(project)
    .all()
    .await
}
