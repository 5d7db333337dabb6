//! A round's items, and the orders that people gave them before and after the talk.

use crate::{Conn, Json, Result};
use domain::deliberation::transcript::Pass;
use domain::id::{ItemId, JudgementId, PersonId, ResponseId, RoundId};
use domain::ranking::Ranking;
use domain::time::Timestamp;

/// An item of a round.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct ItemRow {
    pub item_id: ItemId,
    pub leading_order: Option<Json<Ranking>>,
}

/// One person's order of an item.
#[derive(Clone, Debug, sqlx::FromRow)]
#[expect(missing_docs, reason = "the columns' meanings stand in the migration")]
pub struct Judged {
    pub id: JudgementId,
    pub person_id: PersonId,
    pub item_id: ItemId,
    pub pass: Pass,
    pub ranking: Json<Ranking>,
    pub none_acceptable: bool,
    pub rationale: String,
    pub language: String,
    pub kept: bool,
    pub order_shown: Json<Vec<ResponseId>>,
    pub judgement_id: Option<JudgementId>,
    pub submitted_at: Timestamp,
}

/// A round's items, in order.
///
/// # Errors
/// As the database says.
pub async fn items(conn: &mut Conn, round: RoundId) -> Result<Vec<ItemRow>> {
    conn.sql(
        "select item_id, leading_order
        from round_item
        where round_id = $1
        order by position
        limit 1000",
    )
    .bind(round)
    .all()
    .await
}

/// Keeps the order that the reveal shows as leading.
///
/// # Errors
/// As the database says.
pub async fn set_leading(
    conn: &mut Conn,
    round: RoundId,
    item: ItemId,
    leading: &Ranking,
) -> Result<()> {
    conn.sql("update round_item set leading_order = $3 where round_id = $1 and item_id = $2")
        .bind(round)
        .bind(item)
        .bind(Json(leading.clone()))
        .execute()
        .await?;
    Ok(())
}

/// Keeps somebody's order in the place of the one that they gave at that time before, if any.
///
/// # Errors
/// As the database says.
pub async fn keep_judgement(conn: &mut Conn, round: RoundId, judged: &Judged) -> Result<()> {
    conn.sql(
        "insert into round_judgement
            (id, round_id, person_id, item_id, pass, ranking, none_acceptable, rationale, language,
            kept, order_shown, judgement_id, submitted_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        on conflict (round_id, person_id, item_id, pass) do update
        set ranking = excluded.ranking, none_acceptable = excluded.none_acceptable,
            rationale = excluded.rationale, language = excluded.language, kept = excluded.kept,
            order_shown = excluded.order_shown, judgement_id = excluded.judgement_id,
            submitted_at = excluded.submitted_at",
    )
    .bind(judged.id)
    .bind(round)
    .bind(judged.person_id)
    .bind(judged.item_id)
    .bind(judged.pass)
    .bind(judged.ranking.clone())
    .bind(judged.none_acceptable)
    .bind(&judged.rationale)
    .bind(&judged.language)
    .bind(judged.kept)
    .bind(judged.order_shown.clone())
    .bind(judged.judgement_id)
    .bind(judged.submitted_at)
    .execute()
    .await?;
    Ok(())
}

/// Every order of a round, in the order in which they came.
///
/// # Errors
/// As the database says.
pub async fn judged(conn: &mut Conn, round: RoundId) -> Result<Vec<Judged>> {
    conn.sql(
        "select round_judgement.id, round_judgement.person_id, round_judgement.item_id,
            round_judgement.pass, round_judgement.ranking, round_judgement.none_acceptable,
            case when round_case.words_id is null then round_judgement.rationale else '' end
                as rationale,
            round_judgement.language, round_judgement.kept, round_judgement.order_shown,
            round_judgement.judgement_id, round_judgement.submitted_at
        from round_judgement
        left join round_case on round_case.words_id = round_judgement.id and not round_case.shown
        where round_judgement.round_id = $1
        order by round_judgement.submitted_at, round_judgement.id
        limit 10000000",
    )
    .bind(round)
    .all()
    .await
}

/// One person's orders.
///
/// # Errors
/// As the database says.
pub async fn judged_by(conn: &mut Conn, round: RoundId, person: PersonId) -> Result<Vec<Judged>> {
    conn.sql(
        "select id, person_id, item_id, pass, ranking, none_acceptable, rationale, language, kept,
            order_shown, judgement_id, submitted_at
        from round_judgement
        where round_id = $1 and person_id = $2
        order by submitted_at, id
        limit 10000",
    )
    .bind(round)
    .bind(person)
    .all()
    .await
}

/// Everybody's orders of one item at one time.
///
/// # Errors
/// As the database says.
pub async fn judgements_of_item(
    conn: &mut Conn,
    round: RoundId,
    item: ItemId,
    pass: Pass,
) -> Result<Vec<Judged>> {
    conn.sql(
        "select round_judgement.id, round_judgement.person_id, round_judgement.item_id,
            round_judgement.pass, round_judgement.ranking, round_judgement.none_acceptable,
            case when round_case.words_id is null then round_judgement.rationale else '' end
                as rationale,
            round_judgement.language, round_judgement.kept, round_judgement.order_shown,
            round_judgement.judgement_id, round_judgement.submitted_at
        from round_judgement
        left join round_case on round_case.words_id = round_judgement.id and not round_case.shown
        where round_judgement.round_id = $1 and round_judgement.item_id = $2
            and round_judgement.pass = $3
        order by round_judgement.submitted_at, round_judgement.id
        limit 100000",
    )
    .bind(round)
    .bind(item)
    .bind(pass)
    .all()
    .await
}
