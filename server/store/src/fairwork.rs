//! What a project's records show of fair work.

use crate::{Conn, Result};
use domain::id::{CommunityId, ProjectId};
use domain::time::Timestamp;

/// When the oldest earnings were posted that no payout followed.
///
/// # Errors
/// As the database says.
pub async fn oldest_unpaid(conn: &mut Conn, project: ProjectId) -> Result<Option<Timestamp>> {
    let (oldest,): (Option<Timestamp>,) = conn
        .sql(
            "select min(earned.at)
            from ledger_entry as earned
            join posting on posting.entry_id = earned.id and posting.amount_micros > 0
            where earned.project_id = $1 and earned.kind not in ('funding', 'payout')
                and not exists (
                    select 1 from ledger_entry as later
                    where later.person_id = earned.person_id
                        and later.project_id = earned.project_id
                        and later.kind = 'payout' and later.at >= earned.at
                )",
        )
        .bind(project)
        .one()
        .await?;
    Ok(oldest)
}

/// The longest paid day of one person in milliseconds, by UTC days.
///
/// # Errors
/// As the database says.
pub async fn longest_day(conn: &mut Conn, project: ProjectId) -> Result<i64> {
    let (longest,): (i64,) = conn
        .split(
            "select coalesce(max(paid_ms), 0)
            from (
                select sum(paid_ms) as paid_ms
                from ledger_entry
                where project_id = $1
                group by person_id, at / 86400000000
            ) as day",
            "select cast(coalesce(max(paid_ms), 0) as bigint)
            from (
                select sum(paid_ms) as paid_ms
                from ledger_entry
                where project_id = $1
                group by person_id, date_trunc('day', at at time zone 'UTC')
            ) as day",
        )
        .bind(project)
        .one()
        .await?;
    Ok(longest)
}

/// How many judgements report harm, and how many lack their consent record.
///
/// # Errors
/// As the database says.
pub async fn reports(conn: &mut Conn, project: ProjectId) -> Result<(i64, i64)> {
    conn.sql(
        "select count(case when judgement.flag = 'harmful' then 1 end),
            count(case when consent.id is null then 1 end)
        from judgement
        left join consent on consent.id = judgement.consent_id
        where judgement.project_id = $1",
    )
    .bind(project)
    .one()
    .await
}

/// Stewards of a community; those who organize nothing in it; those who also contribute.
///
/// # Errors
/// As the database says.
pub async fn stewards(conn: &mut Conn, community: CommunityId) -> Result<(i64, i64, i64)> {
    conn.sql(
        "select count(*),
            count(case when not exists (select 1 from membership as other
                where other.community_id = steward.community_id
                    and other.person_id = steward.person_id and other.role = 'organizer')
                then 1 end),
            count(case when exists (select 1 from membership as other
                where other.community_id = steward.community_id
                    and other.person_id = steward.person_id and other.role = 'contributor')
                then 1 end)
        from membership as steward
        where steward.community_id = $1 and steward.role = 'steward'",
    )
    .bind(community)
    .one()
    .await
}

/// Rejections that stand, and disputes that were opened before a moment and are open still.
///
/// # Errors
/// As the database says.
pub async fn process(conn: &mut Conn, project: ProjectId, before: Timestamp) -> Result<(i64, i64)> {
    conn.sql(
        "select
            (select count(*) from rejection where project_id = $1 and overturned_at is null),
            (select count(*) from dispute
                where project_id = $1 and state = 'open' and opened_at < $2)",
    )
    .bind(project)
    .bind(before)
    .one()
    .await
}
