//! Assignments: items reserved for a contributor, with a lease.

use crate::project::{self, Project};
use crate::voice::{ByLanguage, suits};
use crate::{Asked, Batch, Conn, Json, Result, Tx};
use domain::activity::Idle;
use domain::consent::{Purpose, Purposes, expired};
use domain::id::{AssignmentId, ConsentId, ItemId, JudgementId, PersonId, ProjectId, ResponseId};
use domain::item::Message;
use domain::task::Kind;
use domain::time::{Span, Timestamp};

/// An assignment.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Assignment {
    pub id: AssignmentId,
    pub project_id: ProjectId,
    pub item_id: ItemId,
    pub person_id: PersonId,
    pub state: String,
    pub order_shown: Json<Vec<ResponseId>>,
    pub assigned_at: Timestamp,
    pub expires_at: Timestamp,
    pub seen_at: Timestamp,
    pub active_ms: i64,
    /// The judgement that is repeated, where it is a planned repeat.
    pub repeat_of: Option<JudgementId>,
    pub ahead: i64,
    pub task_kind: Kind,
}

impl Assignment {
    /// Whether an answer may still come: it is open, or its lease ran out and nothing more.
    #[must_use]
    pub fn waits(&self) -> bool {
        matches!(self.state.as_str(), "open" | "expired")
    }
}

/// The columns of an [`Assignment`].
macro_rules! columns {
    () => {
        "id, project_id, item_id, person_id, state, order_shown, assigned_at, expires_at, seen_at,
        active_ms, repeat_of, ahead, task_kind"
    };
}

/// What an answer on an assignment is judged by, read in one statement.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Standing {
    #[sqlx(flatten)]
    pub project: Project,
    pub guideline_version: Option<i64>,
    pub prompt: Json<Vec<Message>>,
    pub response_characters: i64,
    pub guideline_characters: i64,
    pub idle_per_thousand_ms: i64,
    pub idle_base_ms: i64,
    /// Until when the person's time is counted.
    pub counted_until: Timestamp,
    /// The person's answer in force.
    pub consent_id: Option<ConsentId>,
    pub granted: Option<Json<Purposes>>,
    pub consent_expires_at: Option<Timestamp>,
}

impl Standing {
    /// The idle allowance: for the prompt, the responses, and the guidelines where the person has not
    /// judged under their version yet.
    #[must_use]
    pub fn allowance(&self) -> Span {
        let idle = Idle {
            per_thousand: Span::millis(self.idle_per_thousand_ms),
            base: Span::millis(self.idle_base_ms),
        };
        idle.allowance(self.characters() + self.guideline_characters)
    }

    /// The consent in force at `now`, where it lets the person work.
    #[must_use]
    pub fn consent(&self, now: Timestamp) -> Option<ConsentId> {
        let annotates = self
            .granted
            .as_ref()
            .is_some_and(|granted| granted.contains(&Purpose::Annotate));
        let consent = self.consent_id.filter(|_| annotates);
        consent.filter(|_| !expired(self.consent_expires_at, now))
    }

    /// The characters of the prompt and the responses.
    #[must_use]
    pub fn characters(&self) -> i64 {
        let turns = self.prompt.iter();
        let prompt: usize = turns.map(|turn| turn.content.chars().count()).sum();
        i64::try_from(prompt).unwrap_or_default() + self.response_characters
    }
}

/// The person's open assignments in a project, in the order in which they were reserved.
///
/// # Errors
/// As the database says.
pub async fn open(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
) -> Result<Vec<Assignment>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from assignment
        where project_id = $1 and person_id = $2 and state = 'open'
        order by assigned_at, id"
    ))
    .bind(project)
    .bind(person)
    .all()
    .await
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: AssignmentId) -> Result<Option<Assignment>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from assignment
        where id = $1"
    ))
    .bind(id)
    .optional()
    .await
}

/// What an answer is judged by: project, guidelines in force, what there is to read, the idle rule, the
/// consent in force.
///
/// # Errors
/// As the database says.
pub async fn standing(conn: &mut Conn, assignment: &Assignment) -> Result<Standing> {
    let mut batch = conn.batch();
    let asked = ask_standing(&mut batch, assignment);
    batch.run().await?.one(&asked)
}

/// As [`standing`], together with other questions.
pub fn ask_standing(batch: &mut Batch<'_>, assignment: &Assignment) -> Asked<Standing> {
    batch
        .ask(concat!(
            "select ",
            project::columns!(),
            ",
            (select max(version) from guideline where project_id = project.id) as guideline_version,
            (select prompt from item where id = $2) as prompt,
            (select coalesce(sum(length(text)), 0) from response where item_id = $2)
                as response_characters,
            coalesce((select cast(length(guideline.body) as bigint) from guideline
                where guideline.project_id = project.id
                    and not exists (select 1 from judgement
                        where judgement.person_id = $3 and judgement.project_id = project.id
                            and judgement.guideline_version = guideline.version)
                    and guideline.version = (select max(newest.version) from guideline as newest
                        where newest.project_id = project.id)), 0) as guideline_characters,
            coalesce(pay_terms.idle_per_thousand_ms, $4) as idle_per_thousand_ms,
            coalesce(pay_terms.idle_base_ms, $5) as idle_base_ms,
            coalesce(
                (select counted_until from work_clock where work_clock.person_id = $3), $6
            ) as counted_until,
            consent.id as consent_id, consent.granted,
            consent.expires_at as consent_expires_at
        from project
        left join pay_terms on pay_terms.project_id = project.id
        left join consent on consent.id = (
            select newest.id from consent as newest
            where newest.person_id = $3 and newest.community_id = project.community_id
            order by newest.given_at desc, newest.id desc
            limit 1
        )
        where project.id = $1"
        ))
        .bind(assignment.project_id)
        .bind(assignment.item_id)
        .bind(assignment.person_id)
        .bind(Idle::default().per_thousand.as_millis())
        .bind(Idle::default().base.as_millis())
        .bind(Timestamp::default())
        .done()
}

/// Adds an assignment.
pub fn insert(tx: &mut Tx, assignment: &Assignment) {
    tx.later(
        "insert into assignment
            (id, project_id, item_id, person_id, state, order_shown, assigned_at, expires_at,
            seen_at, active_ms, repeat_of, ahead, task_kind)
        values ($1, $2, $3, $4, 'open', $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(assignment.id)
    .bind(assignment.project_id)
    .bind(assignment.item_id)
    .bind(assignment.person_id)
    .bind(assignment.order_shown.clone())
    .bind(assignment.assigned_at)
    .bind(assignment.expires_at)
    .bind(assignment.seen_at)
    .bind(assignment.active_ms)
    .bind(assignment.repeat_of)
    .bind(assignment.ahead)
    .bind(assignment.task_kind);
}

/// Renews the leases that a person still holds in a project: whoever is at work keeps what was fetched
/// ahead.
pub fn renew(
    tx: &mut Tx,
    project: ProjectId,
    person: PersonId,
    now: Timestamp,
    expires_at: Timestamp,
) {
    tx.later(
        "update assignment set expires_at = $4
        where project_id = $1 and person_id = $2 and state = 'open' and expires_at > $3",
    )
    .bind(project)
    .bind(person)
    .bind(now)
    .bind(expires_at);
}

/// Notes activity, while the assignment is open.
pub fn note_activity(
    tx: &mut Tx,
    id: AssignmentId,
    active_ms: i64,
    seen_at: Timestamp,
    expires_at: Timestamp,
) {
    tx.later(
        "update assignment set active_ms = $2, seen_at = $3, expires_at = $4
        where id = $1 and state = 'open'",
    )
    .bind(id)
    .bind(active_ms)
    .bind(seen_at)
    .bind(expires_at);
}

/// An assignment that ends.
#[derive(Clone, Copy, Debug)]
pub struct Ending<'a> {
    /// `done`, `skipped` or `expired`.
    pub state: &'a str,
    /// Its active time in milliseconds.
    pub active_ms: i64,
    /// When its person was last seen on it.
    pub seen_at: Timestamp,
    /// Why it was passed over.
    pub skip_reason: Option<&'a str>,
}

/// Ends an assignment from the state in which it was read; whether it still was in it.
///
/// # Errors
/// As the database says.
pub async fn finish(conn: &mut Conn, assignment: &Assignment, ending: Ending<'_>) -> Result<bool> {
    let mut batch = conn.batch();
    let asked = ask_finish(&mut batch, assignment, ending);
    Ok(batch.run().await?.optional(&asked)?.is_some())
}

/// As [`finish`], together with other questions: its id, where it still was in that state.
pub fn ask_finish(
    batch: &mut Batch<'_>,
    assignment: &Assignment,
    ending: Ending<'_>,
) -> Asked<(AssignmentId,)> {
    batch
        .ask(
            "update assignment set state = $3, active_ms = $4, seen_at = $5, skip_reason = $6
            where id = $1 and state = $2
            returning id",
        )
        .bind(assignment.id)
        .bind(&assignment.state)
        .bind(ending.state)
        .bind(ending.active_ms)
        .bind(ending.seen_at)
        .bind(ending.skip_reason.map(str::to_owned))
        .done()
}

/// Open assignments of a project whose lease is over, oldest first.
///
/// # Errors
/// As the database says.
pub async fn overdue(
    conn: &mut Conn,
    project: ProjectId,
    now: Timestamp,
) -> Result<Vec<Assignment>> {
    conn.sql(concat!(
        "select ",
        columns!(),
        "
        from assignment
        where state = 'open' and expires_at < $2 and project_id = $1
        order by expires_at, id
        limit 50"
    ))
    .bind(project)
    .bind(now)
    .all()
    .await
}

/// A project's open leases.
///
/// # Errors
/// As the database says.
pub async fn count_open(conn: &mut Conn, project: ProjectId) -> Result<i64> {
    let (open,): (i64,) = conn
        .sql("select count(*) from assignment where project_id = $1 and state = 'open'")
        .bind(project)
        .one()
        .await?;
    Ok(open)
}

/// Why assignments of a project were skipped: (reason, how often), most frequent first.
///
/// # Errors
/// As the database says.
pub async fn skips(conn: &mut Conn, project: ProjectId) -> Result<Vec<(String, i64)>> {
    conn.sql(
        "select coalesce(skip_reason, 'other'), count(*)
        from assignment
        where project_id = $1 and state = 'skipped'
        group by coalesce(skip_reason, 'other')
        order by count(*) desc, coalesce(skip_reason, 'other')
        limit 50",
    )
    .bind(project)
    .all()
    .await
}

/// How many items below `target` the person has not had and may be given, counted up to `most`.
///
/// # Errors
/// As the database says.
pub async fn count_left(
    conn: &mut Conn,
    project: ProjectId,
    person: PersonId,
    target: i64,
    most: i64,
    languages: ByLanguage,
) -> Result<i64> {
    let (left,): (i64,) = conn
        .sql(concat!(
            "select count(*)
            from (
                select item_id
                from item_voice
                where project_id = $1 and voices < $3 and voices < wanted and not exists (
                    select 1 from assignment
                    where assignment.item_id = item_voice.item_id
                        and assignment.person_id = $2 and assignment.repeat_of is null
                )",
            suits!("item_voice.item_id"),
            " limit $6
            ) as open_items",
        ))
        .bind(project)
        .bind(person)
        .bind(target)
        .bind(languages.named)
        .bind(languages.wanted)
        .bind(most)
        .one()
        .await?;
    Ok(left)
}
