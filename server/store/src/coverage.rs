//! Missing voices: what a project's items have and lack, added up.

use crate::{Conn, Result};
use domain::id::{GroupId, ItemId, ProjectId};

/// A page of the items that lack something, in the order of their import, with their names.
///
/// # Errors
/// As the database says.
pub async fn page_lacking(
    conn: &mut Conn,
    project: ProjectId,
    offset: i64,
    limit: i64,
) -> Result<Vec<(ItemId, String, i64, i64)>> {
    conn.sql(
        "select item_voice.item_id, item.external_id, item_voice.voices, item_voice.wanted
        from item_voice
        join item on item.id = item_voice.item_id
        where item_voice.project_id = $1 and (item_voice.spare > 0 or exists (
            select 1 from item_group_voice
            where item_group_voice.item_id = item_voice.item_id and item_group_voice.lacking > 0
        ))
        order by item_voice.position
        limit $3 offset $2",
    )
    .bind(project)
    .bind(offset)
    .bind(limit)
    .all()
    .await
}

/// How far a project's items are in total.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
#[expect(
    missing_docs,
    reason = "as the fields of `domain::assignment::coverage::Coverage`"
)]
pub struct Sums {
    pub items: i64,
    pub complete: i64,
    pub wanted: i64,
    pub missing: i64,
    pub items_lacking: i64,
    pub needed: i64,
}

/// How far a project's items are in total, as `domain::assignment::coverage` defines it.
///
/// # Errors
/// As the database says.
pub async fn sums(conn: &mut Conn, project: ProjectId) -> Result<Sums> {
    // What an item needs is what anybody may give and what is kept for the partition that lacks most.
    conn.sql(
        "select count(*) as items,
            cast(coalesce(sum(case when spare + kept = 0 then 1 else 0 end), 0) as bigint)
                as complete,
            cast(coalesce(sum(wanted), 0) as bigint) as wanted,
            cast(coalesce(sum(case when wanted > voices then wanted - voices else 0 end), 0)
                as bigint) as missing,
            cast(coalesce(sum(case when wanted > voices then 1 else 0 end), 0) as bigint)
                as items_lacking,
            cast(coalesce(sum(spare + kept), 0) as bigint) as needed
        from (
            select item_voice.voices, item_voice.wanted, item_voice.spare,
                coalesce(reserved.kept, 0) as kept
            from item_voice
            left join (
                select item_id, max(lacking) as kept
                from (
                    select item_group_voice.item_id, target_group.partition,
                        sum(item_group_voice.lacking) as lacking
                    from target_group
                    join item_group_voice on item_group_voice.group_id = target_group.id
                    where target_group.project_id = $1 and item_group_voice.lacking > 0
                    group by item_group_voice.item_id, target_group.partition
                ) as by_partition
                group by item_id
            ) as reserved on reserved.item_id = item_voice.item_id
            where item_voice.project_id = $1
        ) as items",
    )
    .bind(project)
    .one()
    .await
}

/// How far a project's items are in each group: group, voices wanted, voices missing, items that
/// lack some. Items whose wish grew and was met count with what they wanted at first.
///
/// # Errors
/// As the database says.
pub async fn sums_of_groups(
    conn: &mut Conn,
    project: ProjectId,
) -> Result<Vec<(GroupId, i64, i64, i64)>> {
    conn.sql(
        "select target_group.id,
            cast(coalesce(sum(case
                when item_group_voice.lacking > 0
                    then item_group_voice.voices + item_group_voice.lacking
                when item_group_voice.item_id is null then 0
                else target_group.voices end), 0) as bigint),
            cast(coalesce(sum(item_group_voice.lacking), 0) as bigint),
            cast(coalesce(sum(case when item_group_voice.lacking > 0 then 1 else 0 end), 0)
                as bigint)
        from target_group
        left join item_group_voice on item_group_voice.group_id = target_group.id
        where target_group.project_id = $1
        group by target_group.id
        order by target_group.id
        limit 200",
    )
    .bind(project)
    .all()
    .await
}

/// How many items of a project lack something.
///
/// # Errors
/// As the database says.
pub async fn count_lacking(conn: &mut Conn, project: ProjectId) -> Result<i64> {
    let (count,): (i64,) = conn
        .sql(
            "select count(*)
            from item_voice
            where project_id = $1 and (spare > 0 or exists (
                select 1 from item_group_voice
                where item_group_voice.item_id = item_voice.item_id
                    and item_group_voice.lacking > 0
            ))",
        )
        .bind(project)
        .one()
        .await?;
    Ok(count)
}

/// Items whose counts are not those of their assignments, or whose lacks do not follow from them.
///
/// # Errors
/// As the database says.
pub async fn miscounted(conn: &mut Conn) -> Result<Vec<(uuid::Uuid,)>> {
    conn.sql(
        "select item_voice.item_id
        from item_voice
        where item_voice.voices <> (
            select count(*)
            from assignment
            where assignment.item_id = item_voice.item_id and assignment.repeat_of is null
                and assignment.state in ('open', 'done')
        )
        or exists (
            select 1
            from item_group_voice
            where item_group_voice.item_id = item_voice.item_id and (
                item_group_voice.voices <> (
                    select count(*)
                    from assignment
                    join person_group on person_group.person_id = assignment.person_id
                        and person_group.group_id = item_group_voice.group_id
                    where assignment.item_id = item_voice.item_id
                        and assignment.repeat_of is null
                        and assignment.state in ('open', 'done')
                )
                or (item_voice.spare > 0 and item_voice.spare
                    > item_voice.wanted - item_voice.voices - item_group_voice.lacking)
            )
        )
        order by item_voice.item_id
        limit 1000",
    )
    .all()
    .await
}
