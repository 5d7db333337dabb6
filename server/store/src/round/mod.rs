//! Rounds: their state, who takes part, and what is said in them.
//!
//! [`transcript`] loads everything of one, which is what measures and releases are made from; the
//! other functions read and write what a use case needs. Whatever reads words reads none where
//! moderators took them away ([`care`]), so that no page, report or release can show them; only
//! [`care::words`] reads them still, for those who decide.

pub mod care;
mod dissent;
pub mod notice;
mod ranked;
mod said;
mod seat;
mod synthesis;
mod transcript;
mod translation;

pub use dissent::{
    DissentRow, DissentVoiceRow, dissent_voices, dissents, insert_dissent, join_dissent,
    leave_dissents,
};
pub use ranked::{
    ItemRow, Judged, items, judged, judged_by, judgements_of_item, keep_judgement, set_leading,
};
pub use said::{
    NewPost, NewStatement, PostRow, StatementRow, VoteRow, insert_post, insert_statement, post,
    posts, set_same_as, statement, statements, vote, votes,
};
pub use seat::{
    MemberRow, give_seat, has_seat, insert_member, member, members, note_activity,
    projects_of_member, seats, see,
};
pub use synthesis::{
    BallotRow, CritiqueRow, NewSynthesis, SynthesisRow, ballots, cast_ballot, choose, critiques,
    insert_critique, insert_synthesis, revise, syntheses, synthesis,
};
pub use transcript::transcript;
pub use translation::{
    Translated, TranslationRow, insert_translation, outdate_translations, translated, translation,
    translations, trust_translation,
};

use crate::{Conn, Json, Result};
use domain::deliberation::composition::Composition;
use domain::deliberation::state::{Phase, State};
use domain::id::{ItemId, PersonId, ProjectId, RoundId};
use domain::time::Timestamp;

/// A round.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Round {
    pub id: RoundId,
    pub project_id: ProjectId,
    pub number: i64,
    pub title: String,
    pub purpose: String,
    pub composition: Json<Composition>,
    pub state: Json<State>,
    pub version: i64,
    pub created_by: PersonId,
    pub created_at: Timestamp,
    pub opened_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
}

/// What a phase is called in its column.
const fn phase(state: &State) -> &'static str {
    match state.phase {
        Phase::Draft => "draft",
        Phase::Running { .. } => "running",
        Phase::Paused { .. } => "paused",
        Phase::Closed { .. } => "closed",
    }
}

/// Adds a draft with its items, in their order.
///
/// # Errors
/// As the database says; `Duplicate` where the number is taken.
pub async fn insert(conn: &mut Conn, round: &Round, items: &[ItemId]) -> Result<()> {
    conn.sql(
        "insert into round
            (id, project_id, number, title, purpose, composition, state, version, phase, deadline,
            created_by, created_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(round.id)
    .bind(round.project_id)
    .bind(round.number)
    .bind(&round.title)
    .bind(&round.purpose)
    .bind(round.composition.clone())
    .bind(round.state.clone())
    .bind(round.version)
    .bind(phase(&round.state))
    .bind(round.state.deadline())
    .bind(round.created_by)
    .bind(round.created_at)
    .execute()
    .await?;
    set_items(conn, round.id, items).await
}

/// Sets what a draft is about.
///
/// # Errors
/// As the database says.
pub async fn set_items(conn: &mut Conn, round: RoundId, items: &[ItemId]) -> Result<()> {
    conn.sql("delete from round_item where round_id = $1")
        .bind(round)
        .execute()
        .await?;
    for (position, item) in (0_i64..).zip(items) {
        conn.sql("insert into round_item (round_id, item_id, position) values ($1, $2, $3)")
            .bind(round)
            .bind(*item)
            .bind(position)
            .execute()
            .await?;
    }
    Ok(())
}

/// Sets what a draft is called and for, and who may take part.
///
/// # Errors
/// As the database says.
pub async fn describe(
    conn: &mut Conn,
    round: RoundId,
    title: &str,
    purpose: &str,
    composition: &Composition,
) -> Result<()> {
    conn.sql(
        "update round
        set title = $2, purpose = $3, composition = $4
        where id = $1 and phase = 'draft'",
    )
    .bind(round)
    .bind(title)
    .bind(purpose)
    .bind(Json(composition.clone()))
    .execute()
    .await?;
    Ok(())
}

/// By id.
///
/// # Errors
/// As the database says.
pub async fn by_id(conn: &mut Conn, id: RoundId) -> Result<Option<Round>> {
    conn.sql(
        "select id, project_id, number, title, purpose, composition, state, version, created_by,
            created_at, opened_at, closed_at
        from round
        where id = $1",
    )
    .bind(id)
    .optional()
    .await
}

/// As [`by_id`], with the row locked until the transaction ends: whoever changes a round waits for
/// whoever does so already.
///
/// # Errors
/// As the database says.
pub async fn lock(conn: &mut Conn, id: RoundId) -> Result<Option<Round>> {
    conn.sql("update round set version = version where id = $1")
        .bind(id)
        .execute()
        .await?;
    by_id(conn, id).await
}

/// Keeps a round's new state where it still has the version that was read; whether it had.
///
/// # Errors
/// As the database says.
pub async fn keep_state(conn: &mut Conn, id: RoundId, version: i64, state: &State) -> Result<bool> {
    let closed = match state.phase {
        Phase::Closed { on, .. } => Some(on),
        _ => None,
    };
    // A draft has not opened; whatever follows it keeps the moment of the first change.
    let opened = (phase(state) != "draft").then_some(state.at);
    let kept = conn
        .sql(
            "update round
            set state = $3, version = version + 1, phase = $4, deadline = $5,
                opened_at = coalesce(opened_at, $6), closed_at = $7
            where id = $1 and version = $2",
        )
        .bind(id)
        .bind(version)
        .bind(Json(state.clone()))
        .bind(phase(state))
        .bind(state.deadline())
        .bind(opened)
        .bind(closed)
        .execute()
        .await?;
    Ok(kept == 1)
}

/// A project's rounds, newest first.
///
/// # Errors
/// As the database says.
pub async fn of_project(conn: &mut Conn, project: ProjectId) -> Result<Vec<Round>> {
    conn.sql(
        "select id, project_id, number, title, purpose, composition, state, version, created_by,
            created_at, opened_at, closed_at
        from round
        where project_id = $1
        order by number desc
        limit 500",
    )
    .bind(project)
    .all()
    .await
}

/// Rounds that are open in the communities where a person contributes, those that end soonest first.
///
/// # Errors
/// As the database says.
pub async fn open_to(conn: &mut Conn, person: PersonId) -> Result<Vec<Round>> {
    conn.sql(
        "select round.id, round.project_id, round.number, round.title, round.purpose,
            round.composition, round.state, round.version, round.created_by, round.created_at,
            round.opened_at, round.closed_at
        from round
        join project on project.id = round.project_id
        join membership on membership.community_id = project.community_id
        where membership.person_id = $1 and membership.role = 'contributor'
            and round.phase in ('draft', 'running', 'paused')
        order by round.deadline, round.id
        limit 100",
    )
    .bind(person)
    .all()
    .await
}

/// The number of a project's next round.
///
/// # Errors
/// As the database says.
pub async fn next_number(conn: &mut Conn, project: ProjectId) -> Result<i64> {
    let (last,): (Option<i64>,) = conn
        .sql("select max(number) from round where project_id = $1")
        .bind(project)
        .one()
        .await?;
    Ok(last.unwrap_or(0) + 1)
}

/// Rounds whose deadline came, the longest overdue first.
///
/// # Errors
/// As the database says.
pub async fn overdue(conn: &mut Conn, now: Timestamp) -> Result<Vec<(RoundId,)>> {
    conn.sql(
        "select id
        from round
        where deadline <= $1
        order by deadline, id
        limit 100",
    )
    .bind(now)
    .all()
    .await
}
