//! Ranking in a round: alone before the talk, and again after it.

use super::refuse;
use super::turn::Turn;
use crate::hot::HotItem;
use crate::{Deed, Error, Result, Service};
use domain::deliberation::stability::Changed;
use domain::deliberation::template::EarlyEnd;
use domain::deliberation::transcript::Pass;
use domain::deliberation::{Event, Stage, State};
use domain::id::{ItemId, JudgementId, PersonId, RequestKey, ResponseId, RoundId};
use domain::refusal::Refusal;
use domain::task::{Given, Ranks};
use domain::work::{Answer, LONGEST_RATIONALE};
use rand::SeedableRng;
use rand::seq::SliceRandom;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::round::Judged;
use store::{Conn, Json};

/// An order as a form states it.
#[derive(Clone, Debug)]
pub struct NewOrder {
    /// Of which item.
    pub item: ItemId,
    /// One rank per response in the order shown; 1 is best.
    pub ranks: Vec<Option<u8>>,
    /// Whether no response is acceptable.
    pub none_acceptable: bool,
    /// Why, or nothing.
    pub reason: String,
}

/// Which pass somebody is at: alone until they have ranked everything, and again once the round is
/// there.
pub(super) fn pass_of(state: &State, me: PersonId) -> Result<Pass> {
    let Some(stage) = state.stage() else {
        return refuse("round-not-open");
    };
    let alone = state
        .people
        .get(&me)
        .is_some_and(|part| !part.finished.contains(&Stage::Blind));
    let has_blind = state.template.position(Stage::Blind).is_some();
    match stage {
        Stage::Blind => Ok(Pass::Blind),
        stage if alone && has_blind && !stage.is_synthesis() => Ok(Pass::Blind),
        Stage::Rerank => Ok(Pass::Rerank),
        stage if stage < Stage::Rerank => refuse("round-stage-ahead"),
        _ => refuse("round-stage-over"),
    }
}

/// The order in which somebody is shown an item's responses in a round: random, and always the same.
pub(super) fn order_shown(round: RoundId, me: PersonId, item: &HotItem) -> Vec<ResponseId> {
    let seed = Sha256::digest(format!("{round}:{me}:{}", item.item.id));
    let mut rng = rand_chacha::ChaCha8Rng::from_seed(seed.into());
    let mut order: Vec<ResponseId> = item.responses.iter().map(|one| one.id).collect();
    order.shuffle(&mut rng);
    order
}

/// The texts of an item, for the time that reading it takes.
pub(super) fn texts(item: &HotItem) -> Vec<String> {
    let prompt = item.item.prompt.iter().map(|turn| turn.content.clone());
    prompt
        .chain(item.responses.iter().map(|one| one.text.clone()))
        .collect()
}

/// Ranks an item. Once everything is ranked, the stage is done.
///
/// # Errors
/// Refuses an answer that says nothing or is out of range, an item that is not of the round, and a
/// stage that does not rank.
pub async fn rank(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    new: NewOrder,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.rank").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    let pass = pass_of(&turn.state, me)?;
    let item = item_of(&mut turn, new.item).await?;
    let order = order_shown(id, me, &item);
    let answer = Answer {
        given: Given::Ranking(Ranks {
            ranks: new.ranks,
            none_acceptable: new.none_acceptable,
        }),
        rationale: new.reason.trim().to_owned(),
        ..Answer::default()
    };
    answer.check(order.len(), &[])?;
    let judged = Judged {
        id: JudgementId::new(deed.at, service.random()),
        person_id: me,
        item_id: new.item,
        pass,
        ranking: Json(answer.given.order(&order)),
        none_acceptable: answer.given.none_acceptable(),
        rationale: answer.rationale,
        language: deed.locale.tag().to_owned(),
        kept: false,
        order_shown: Json(order),
        judgement_id: None,
        submitted_at: deed.at,
    };
    keep(turn, me, &item, judged).await
}

/// Keeps what one said before: alone, the judgement that one made in the project; again, what one
/// said alone. A reason may be given for keeping it.
///
/// # Errors
/// As [`rank`]; `NotFound` where one said nothing before.
pub async fn keep_earlier(
    service: &Service,
    deed: &Deed,
    id: RoundId,
    key: RequestKey,
    item: ItemId,
    reason: &str,
) -> Result<()> {
    let begun = Turn::of_member(service, deed, id, key, "round.keep").await?;
    let Some((mut turn, me)) = begun else {
        return Ok(());
    };
    let reason = reason.trim();
    if reason.chars().count() > LONGEST_RATIONALE {
        let refusal = Refusal::field("rationale", "rationale-long");
        return Err(refusal.with("most", LONGEST_RATIONALE).into());
    }
    let pass = pass_of(&turn.state, me)?;
    let hot = item_of(&mut turn, item).await?;
    let before = earlier(&mut turn.tx, id, me, item, pass)
        .await?
        .ok_or(Error::NotFound)?;
    let rationale = match pass {
        Pass::Blind if reason.is_empty() => before.rationale,
        _ => reason.to_owned(),
    };
    let judged = Judged {
        id: JudgementId::new(deed.at, service.random()),
        person_id: me,
        item_id: item,
        pass,
        rationale,
        language: deed.locale.tag().to_owned(),
        kept: pass == Pass::Rerank,
        submitted_at: deed.at,
        ..before
    };
    keep(turn, me, &hot, judged).await
}

/// What somebody said of an item before: for the blind pass a judgement of the project, for ranking
/// again what they said alone.
pub(super) async fn earlier(
    conn: &mut Conn,
    round: RoundId,
    me: PersonId,
    item: ItemId,
    pass: Pass,
) -> Result<Option<Judged>> {
    if pass == Pass::Rerank {
        let mine = store::round::judged_by(conn, round, me).await?;
        let mut alone = mine.into_iter().filter(|one| one.pass == Pass::Blind);
        return Ok(alone.find(|one| one.item_id == item));
    }
    let found = store::judgement::newest_ranking(conn, item, me).await?;
    Ok(found.map(|judgement| Judged {
        id: judgement.id,
        person_id: me,
        item_id: item,
        pass,
        ranking: judgement.ranking,
        none_acceptable: judgement.none_acceptable,
        rationale: judgement.rationale,
        language: judgement.locale.tag().to_owned(),
        kept: false,
        order_shown: judgement.order_shown,
        judgement_id: Some(judgement.id),
        submitted_at: judgement.submitted_at,
    }))
}

async fn item_of(turn: &mut Turn<'_>, item: ItemId) -> Result<std::sync::Arc<HotItem>> {
    let items = store::round::items(&mut turn.tx, turn.round.id).await?;
    if !items.iter().any(|row| row.item_id == item) {
        return Err(Error::NotFound);
    }
    let (service, project) = (turn.service, turn.project.id);
    service.hot().item(&mut turn.tx, project, item).await
}

/// Keeps an order; whoever has ranked everything is done with the stage.
async fn keep(mut turn: Turn<'_>, me: PersonId, item: &HotItem, judged: Judged) -> Result<()> {
    let (id, pass) = (turn.round.id, judged.pass);
    let texts = texts(item);
    turn.read(texts.iter().map(String::as_str));
    let kept = judged.kept;
    let told = json!({ "by": me, "item": judged.item_id, "pass": pass, "kept": kept });
    store::round::keep_judgement(&mut turn.tx, id, &judged).await?;
    let mine = store::round::judged_by(&mut turn.tx, id, me).await?;
    let items = store::round::items(&mut turn.tx, id).await?;
    let ranked = |row: &store::round::ItemRow| {
        mine.iter()
            .any(|one| one.item_id == row.item_id && one.pass == pass)
    };
    if items.iter().all(ranked) {
        let stage = match pass {
            Pass::Blind => Stage::Blind,
            Pass::Rerank => Stage::Rerank,
        };
        turn.apply(Event::Finish { person: me, stage })?;
        if stage == Stage::Rerank {
            settle(&mut turn).await?;
        }
    }
    turn.end("round.ranked", told).await
}

/// Ends ranking again where its plan says so and opinions have settled.
async fn settle(turn: &mut Turn<'_>) -> Result<()> {
    let plan = turn.state.plan().copied();
    let asked =
        plan.is_some_and(|plan| plan.stage == Stage::Rerank && plan.early == EarlyEnd::Stable);
    if !asked {
        return Ok(());
    }
    let (_, present) = turn.state.finished(Stage::Rerank);
    let judged = store::round::judged(&mut turn.tx, turn.round.id).await?;
    let people = turn.state.people.iter();
    let done = people.filter(|(_, part)| !part.left && part.finished.contains(&Stage::Rerank));
    let changed = Changed::of(done.map(|(person, _)| {
        let of = |pass| {
            let mine = judged.iter().filter(move |one| one.person_id == *person);
            mine.filter(move |one| one.pass == pass)
        };
        let pairs = of(Pass::Rerank).filter_map(|after| {
            let before = of(Pass::Blind).find(|before| before.item_id == after.item_id)?;
            Some((&before.ranking.0, &after.ranking.0))
        });
        pairs.collect()
    }));
    if changed.settles(present) {
        turn.apply(Event::OpinionsStable { changed })?;
    }
    Ok(())
}
