//! The ranking room: one item at a time, alone or again.

use super::Scene;
use crate::Result;
use crate::round::rank::{earlier, order_shown};
use domain::deliberation::transcript::Pass;
use domain::id::{ItemId, ResponseId};
use domain::item::Message;
use domain::language::Language;
use domain::ranking::Ranking;
use store::Conn;

/// Ranking.
#[derive(Clone, Debug)]
pub struct RankRoom {
    /// Alone, or again.
    pub pass: Pass,
    /// The item to rank; nothing where all are ranked and none was asked for.
    pub task: Option<RankTask>,
    /// The items with whether they are ranked.
    pub items: Vec<(ItemId, bool)>,
}

/// An item to rank.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct RankTask {
    pub item: ItemId,
    pub language: Language,
    pub prompt: Vec<Message>,
    /// In the order shown.
    pub responses: Vec<crate::work::Shown>,
    /// What one said at this pass already.
    pub given: Option<Earlier>,
    /// What one said before it, and may keep.
    pub earlier: Option<Earlier>,
}

/// What somebody said of an item.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Earlier {
    /// One rank per response in the order shown; 1 is best.
    pub ranks: Vec<Option<u8>>,
    pub none_acceptable: bool,
    pub reason: String,
}

impl Earlier {
    fn of(judged: &store::round::Judged, shown: &[ResponseId]) -> Self {
        let rank = |id: &ResponseId| rank(&judged.ranking.0, *id);
        Self {
            ranks: shown.iter().map(rank).collect(),
            none_acceptable: judged.none_acceptable,
            reason: judged.rationale.clone(),
        }
    }
}

fn rank(ranking: &Ranking, id: ResponseId) -> Option<u8> {
    let place = ranking.position(id)?;
    u8::try_from(place + 1).ok()
}

pub(super) async fn room(scene: &Scene<'_>, conn: &mut Conn, pass: Pass) -> Result<RankRoom> {
    let id = scene.round.id;
    let Some(me) = scene.me else {
        return Err(crate::Error::NotFound);
    };
    let mine = store::round::judged_by(conn, id, me).await?;
    let given = |item: ItemId| {
        mine.iter()
            .find(|one| one.item_id == item && one.pass == pass)
    };
    let rows = store::round::items(conn, id).await?;
    let items: Vec<(ItemId, bool)> = rows
        .iter()
        .map(|row| (row.item_id, given(row.item_id).is_some()))
        .collect();
    let asked = scene.look.item;
    let asked = asked.filter(|item| items.iter().any(|(known, _)| known == item));
    let open = items.iter().find(|(_, done)| !done).map(|(item, _)| *item);
    let task = match asked.or(open) {
        None => None,
        Some(item) => {
            let service = scene.service;
            let hot = service.hot().item(conn, scene.project.id, item).await?;
            let order = order_shown(id, me, &hot);
            let before = earlier(conn, id, me, item, pass).await?;
            let text = |id: &ResponseId| {
                let found = hot.responses.iter().find(|one| one.id == *id)?;
                Some(crate::work::Shown {
                    text: found.text.clone(),
                })
            };
            Some(RankTask {
                item,
                language: hot.item.language.clone(),
                prompt: hot.item.prompt.0.clone(),
                responses: order.iter().filter_map(text).collect(),
                given: given(item).map(|one| Earlier::of(one, &order)),
                earlier: before.map(|one| Earlier::of(&one, &order)),
            })
        }
    };
    Ok(RankRoom { pass, task, items })
}
