//! What projects want: the plan beside their overlap, their groups, and who belongs to those.

use crate::{Answers, Asked, Batch, Conn, Json, Param, Result, Tx};
use domain::id::{GroupId, PersonId, ProjectId};
use domain::time::Timestamp;
use std::collections::BTreeMap;

/// A project's plan.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Plan {
    pub cap: i64,
    pub division: i64,
    pub budget: i64,
    pub added: i64,
    pub repeat_percent: i64,
    pub repeat_gap: i64,
}

/// A group of which a project wants voices.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct TargetGroup {
    pub id: GroupId,
    pub crossing: i64,
    pub partition: i64,
    /// From attribute key to value.
    pub members: Json<BTreeMap<String, String>>,
    pub voices: i64,
}

/// Locks a row, where somebody else might be writing: SQLite has one writer anyway.
fn lock(tx: &mut Tx, text: &'static str, id: impl Param) {
    if tx.has_company() {
        tx.later(text).bind(id);
    }
}

/// Keeps a project's plan as it is until the transaction ends: several may at once, and whoever
/// changes it waits for them.
pub fn hold(tx: &mut Tx, project: ProjectId) {
    lock(
        tx,
        "select id from project where id = $1 for share",
        project,
    );
}

/// Takes a turn to change a project's plan or groups.
pub fn turn(tx: &mut Tx, project: ProjectId) {
    let text = "select id from project where id = $1 for no key update";
    lock(tx, text, project);
}

/// What a project wants, as it is asked for.
pub struct AskedWants {
    plan: Asked<PlanRow>,
    groups: Asked<TargetGroup>,
}

/// Overlap, then the columns of a [`Plan`].
type PlanRow = (i64, Option<i64>, i64, i64, i64, i64, i64);

/// How many voices a project's items want in total, its plan, none where it wants nothing but that, and
/// its groups in their order.
pub type Wants = (i64, Option<Plan>, Vec<TargetGroup>);

/// What a project wants.
///
/// # Errors
/// As the database says.
pub async fn wants(conn: &mut Conn, project: ProjectId) -> Result<Wants> {
    let mut batch = conn.batch();
    let asked = ask_wants(&mut batch, project);
    asked.answer(&batch.run().await?)
}

/// As [`wants`], together with other questions.
pub fn ask_wants(batch: &mut Batch<'_>, project: ProjectId) -> AskedWants {
    let plan = batch
        .ask(
            "select project.target_overlap, plan.cap, coalesce(plan.division, 0),
                coalesce(plan.budget, 0), coalesce(plan.added, 0), coalesce(plan.repeat_percent, 0),
                coalesce(plan.repeat_gap, 0)
            from project
            left join assignment_plan as plan on plan.project_id = project.id
            where project.id = $1",
        )
        .bind(project)
        .done();
    let groups = ask_groups(batch, project);
    AskedWants { plan, groups }
}

/// A project's groups in their order.
///
/// # Errors
/// As the database says.
pub async fn groups(conn: &mut Conn, project: ProjectId) -> Result<Vec<TargetGroup>> {
    let mut batch = conn.batch();
    let asked = ask_groups(&mut batch, project);
    batch.run().await?.all(&asked)
}

fn ask_groups(batch: &mut Batch<'_>, project: ProjectId) -> Asked<TargetGroup> {
    batch
        .ask(
            "select id, crossing, partition, members, voices
            from target_group
            where project_id = $1
            order by position
            limit 200",
        )
        .bind(project)
        .done()
}

impl AskedWants {
    /// What was asked for.
    ///
    /// # Errors
    /// As the database says.
    pub fn answer(&self, answers: &Answers) -> Result<Wants> {
        let (overlap, cap, division, budget, added, repeat_percent, repeat_gap) =
            answers.one(&self.plan)?;
        let plan = cap.map(|cap| Plan {
            cap,
            division,
            budget,
            added,
            repeat_percent,
            repeat_gap,
        });
        Ok((overlap, plan, answers.all(&self.groups)?))
    }
}

/// Sets a project's plan and overlap; what was added so far stays counted.
///
/// # Errors
/// As the database says.
pub async fn set_plan(
    conn: &mut Conn,
    project: ProjectId,
    overlap: i64,
    plan: &Plan,
    at: Timestamp,
) -> Result<()> {
    conn.sql("update project set target_overlap = $2 where id = $1")
        .bind(project)
        .bind(overlap)
        .execute()
        .await?;
    conn.sql(
        "insert into assignment_plan
            (project_id, cap, division, budget, added, repeat_percent, repeat_gap, changed_at)
        values ($1, $2, $3, $4, 0, $5, $6, $7)
        on conflict (project_id)
        do update set cap = excluded.cap, division = excluded.division, budget = excluded.budget,
            repeat_percent = excluded.repeat_percent, repeat_gap = excluded.repeat_gap,
            changed_at = excluded.changed_at",
    )
    .bind(project)
    .bind(plan.cap)
    .bind(plan.division)
    .bind(plan.budget)
    .bind(plan.repeat_percent)
    .bind(plan.repeat_gap)
    .bind(at)
    .execute()
    .await?;
    Ok(())
}

/// Counts voices added to an item; whether the budget still allowed them.
///
/// # Errors
/// As the database says.
pub async fn spend(conn: &mut Conn, project: ProjectId, more: i64) -> Result<bool> {
    let spent = conn
        .sql(
            "update assignment_plan set added = added + $2
            where project_id = $1 and added + $2 <= budget",
        )
        .bind(project)
        .bind(more)
        .execute()
        .await?;
    Ok(spent == 1)
}

/// Replaces a project's groups; nobody belongs to the new ones yet, and no item counts them.
///
/// # Errors
/// As the database says.
pub async fn set_groups(conn: &mut Conn, project: ProjectId, groups: &[TargetGroup]) -> Result<()> {
    conn.sql(
        "delete from item_group_voice
        where group_id in (select id from target_group where project_id = $1)",
    )
    .bind(project)
    .execute()
    .await?;
    conn.sql(
        "delete from person_group
        where group_id in (select id from target_group where project_id = $1)",
    )
    .bind(project)
    .execute()
    .await?;
    conn.sql("delete from target_group where project_id = $1")
        .bind(project)
        .execute()
        .await?;
    for (position, group) in (0_i64..).zip(groups) {
        conn.sql(
            "insert into target_group
                (id, project_id, position, crossing, partition, members, voices)
            values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(group.id)
        .bind(project)
        .bind(position)
        .bind(group.crossing)
        .bind(group.partition)
        .bind(group.members.clone())
        .bind(group.voices)
        .execute()
        .await?;
    }
    Ok(())
}

/// The groups of a project that a person belongs to.
///
/// # Errors
/// As the database says.
pub async fn groups_of_person(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
) -> Result<Vec<(GroupId,)>> {
    conn.sql(
        "select person_group.group_id
        from person_group
        join target_group on target_group.id = person_group.group_id
        where person_group.person_id = $2 and target_group.project_id = $1
        order by target_group.position
        limit 200",
    )
    .bind(project)
    .bind(person)
    .all()
    .await
}

/// Keeps a person's groups as they are until the transaction ends; see [`hold`].
pub fn hold_person(tx: &mut Tx, person: PersonId) {
    lock(tx, "select id from person where id = $1 for share", person);
}

/// Takes a turn to change a person's groups.
pub fn turn_of_person(tx: &mut Tx, person: PersonId) {
    let text = "select id from person where id = $1 for no key update";
    lock(tx, text, person);
}

/// Lets a person belong to a group.
///
/// # Errors
/// As the database says.
pub async fn join(conn: &mut Conn, person: PersonId, group: GroupId) -> Result<()> {
    conn.sql("insert into person_group (person_id, group_id) values ($1, $2)")
        .bind(person)
        .bind(group)
        .execute()
        .await?;
    Ok(())
}

/// Takes a person out of a group.
///
/// # Errors
/// As the database says.
pub async fn leave(conn: &mut Conn, person: PersonId, group: GroupId) -> Result<()> {
    conn.sql("delete from person_group where person_id = $1 and group_id = $2")
        .bind(person)
        .bind(group)
        .execute()
        .await?;
    Ok(())
}

/// How many people belong to each group of a project.
///
/// # Errors
/// As the database says.
pub async fn people(conn: &mut Conn, project: ProjectId) -> Result<Vec<(GroupId, i64)>> {
    conn.sql(
        "select target_group.id, count(person_group.person_id)
        from target_group
        left join person_group on person_group.group_id = target_group.id
        where target_group.project_id = $1
        group by target_group.id
        order by target_group.id
        limit 200",
    )
    .bind(project)
    .all()
    .await
}
