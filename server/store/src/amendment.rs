//! Changes of guidelines that a community votes on, and its votes.

use crate::{Conn, Result};
use domain::amendment::{Ending, Tally};
use domain::authority::Role;
use domain::id::{AmendmentId, CommunityId, PersonId, ProjectId, RoundId};
use domain::time::Timestamp;

/// A change.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Amendment {
    pub id: AmendmentId,
    pub project_id: ProjectId,
    pub round_id: RoundId,
    pub base_version: i64,
    pub body: String,
    pub reason: String,
    pub created_by: PersonId,
    pub created_at: Timestamp,
    pub closes_at: Timestamp,
    pub ending: Option<Ending>,
    pub ended_at: Option<Timestamp>,
    pub voters: Option<i64>,
    pub yes: Option<i64>,
    pub no: Option<i64>,
    pub version: Option<i64>,
}

/// The columns of an [`Amendment`].
macro_rules! columns {
    () => {
        "id, project_id, round_id, base_version, body, reason, created_by, created_at, closes_at, ending,
            ended_at, voters, yes, no, version"
    };
}

/// Adds one that is voted on from now; `Duplicate` where another one of its project is.
///
/// # Errors
/// As the database says.
pub async fn insert(conn: &mut Conn, new: &Amendment) -> Result<()> {
    conn.sql(
        "insert into amendment
            (id, project_id, round_id, base_version, body, reason, created_by, created_at, closes_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(new.id)
    .bind(new.project_id)
    .bind(new.round_id)
    .bind(new.base_version)
    .bind(&new.body)
    .bind(&new.reason)
    .bind(new.created_by)
    .bind(new.created_at)
    .bind(new.closes_at)
    .execute()
    .await?;
    Ok(())
}

/// By id, with the row locked until the transaction ends, so that nobody votes while it is counted.
///
/// # Errors
/// As the database says.
pub async fn lock(conn: &mut Conn, id: AmendmentId) -> Result<Option<Amendment>> {
    conn.sql("update amendment set base_version = base_version where id = $1")
        .bind(id)
        .execute()
        .await?;
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from amendment
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// A project's, the newest first.
///
/// # Errors
/// As the database says.
pub async fn of_project(conn: &mut Conn, project: ProjectId) -> Result<Vec<Amendment>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from amendment
        where project_id = $1
        order by created_at desc, id desc
        limit 100"
    ))
    .bind(project)
    .all()
    .await
}

/// Keeps somebody's vote in the place of an earlier one.
///
/// # Errors
/// As the database says.
pub async fn vote(
    conn: &mut Conn,
    id: AmendmentId,
    person: PersonId,
    accepts: bool,
    at: Timestamp,
) -> Result<()> {
    conn.sql(
        "insert into amendment_vote (amendment_id, person_id, accepts, voted_at)
        values ($1, $2, $3, $4)
        on conflict (amendment_id, person_id) do update
        set accepts = excluded.accepts, voted_at = excluded.voted_at",
    )
    .bind(id)
    .bind(person)
    .bind(accepts)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// What somebody voted, where they have.
///
/// # Errors
/// As the database says.
pub async fn vote_of(
    conn: &mut Conn,
    id: AmendmentId,
    person: PersonId,
) -> Result<Option<(bool,)>> {
    conn.sql("select accepts from amendment_vote where amendment_id = $1 and person_id = $2")
        .bind(id)
        .bind(person)
        .optional()
        .await
}

/// What those said who still may vote in the community, each once whatever their roles, and how many
/// those are.
///
/// # Errors
/// As the database says.
pub async fn tally(conn: &mut Conn, id: AmendmentId, community: CommunityId) -> Result<Tally> {
    let (voters, yes, no): (i64, i64, i64) = conn
        .sql(
            "select count(*), cast(coalesce(sum(case when amendment_vote.accepts then 1 else 0 end), 0)
                    as bigint),
                cast(coalesce(sum(case when amendment_vote.accepts then 0
                    when amendment_vote.person_id is null then 0 else 1 end), 0) as bigint)
            from (
                select distinct person_id
                from membership
                where community_id = $2 and (role = $3 or role = $4)
            ) as voter
            left join amendment_vote on amendment_vote.person_id = voter.person_id
                and amendment_vote.amendment_id = $1",
        )
        .bind(id)
        .bind(community)
        .bind(Role::Steward)
        .bind(Role::Contributor)
        .one()
        .await?;
    let count = |count: i64| u64::try_from(count).unwrap_or_default();
    Ok(Tally {
        voters: count(voters),
        yes: count(yes),
        no: count(no),
    })
}

/// Ends voting; `version` is the one of the guidelines that the change became.
///
/// # Errors
/// As the database says.
pub async fn end(
    conn: &mut Conn,
    id: AmendmentId,
    ending: Ending,
    tally: Tally,
    version: Option<i64>,
    at: Timestamp,
) -> Result<()> {
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    conn.sql(
        "update amendment
        set ending = $2, ended_at = $3, voters = $4, yes = $5, no = $6, version = $7
        where id = $1",
    )
    .bind(id)
    .bind(ending)
    .bind(at)
    .bind(count(tally.voters))
    .bind(count(tally.yes))
    .bind(count(tally.no))
    .bind(version)
    .execute()
    .await?;
    Ok(())
}
