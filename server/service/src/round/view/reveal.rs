//! The reveal: what everybody said alone, in total and by group, and the reasons without names.

use super::Scene;
use crate::Result;
use crate::distribution::AttributeGroups;
use crate::group::{Declared, declared};
use crate::hot::HotItem;
use crate::round::rank::texts;
use crate::round::turn::Turn;
use domain::deliberation::transcript::Pass;
use domain::disclosure::K;
use domain::id::{ItemId, ResponseId};
use domain::item::Message;
use domain::language::Language;
use domain::preference::{Distribution, Voice, distributions};
use domain::ranking::Ranking;
use domain::task::Reach;
use std::collections::BTreeSet;
use store::Conn;
use store::round::{ItemRow, Judged};

/// The reveal.
#[derive(Clone, Debug)]
pub struct RevealRoom {
    /// Item by item.
    pub items: Vec<Revealed>,
    /// The questions by whose answers there are groups; groups are named by their place.
    pub attributes: Vec<AttributeGroups>,
    /// Fewer people than this are never shown as a group.
    pub least: u64,
}

/// What everybody said of one item.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Revealed {
    pub item: ItemId,
    pub language: Language,
    pub prompt: Vec<Message>,
    /// In the order of their import; distributions name them by their place.
    pub responses: Vec<String>,
    /// People who said something.
    pub people: usize,
    /// The order that leads, as places; nothing where too few people ranked.
    pub leading: Option<Ranking<usize>>,
    /// In total and by group, suppressed where small.
    pub distributions: Vec<Distribution<usize>>,
    /// Reasons and their languages, in an order that says nothing of when they came.
    pub reasons: Vec<(String, String)>,
}

pub(super) async fn room(scene: &Scene<'_>, conn: &mut Conn) -> Result<RevealRoom> {
    let id = scene.round.id;
    let rows = store::round::items(conn, id).await?;
    let mut given = Vec::new();
    for row in &rows {
        let judged = store::round::judgements_of_item(conn, id, row.item_id, Pass::Blind).await?;
        given.push(judged);
    }
    let people: BTreeSet<_> = given.iter().flatten().map(|one| one.person_id).collect();
    let community = scene.project.community_id;
    let declared = declared(scene.service, conn, scene.deed, community, &people).await?;
    let mut items = Vec::new();
    for (row, given) in rows.iter().zip(&given) {
        let hot = scene.service.hot();
        let hot = hot.item(conn, scene.project.id, row.item_id).await?;
        items.push(revealed(&hot, row, given, &declared));
    }
    Ok(RevealRoom {
        items,
        attributes: declared.attributes,
        least: K,
    })
}

fn revealed(hot: &HotItem, row: &ItemRow, given: &[Judged], declared: &Declared) -> Revealed {
    let place = |id: ResponseId| hot.responses.iter().position(|one| one.id == id);
    // What was withdrawn counts nowhere any more.
    let counted: Vec<&Judged> = given
        .iter()
        .filter(|one| declared.counted.contains(&one.person_id))
        .collect();
    let rankings: Vec<Ranking<usize>> = counted
        .iter()
        .map(|one| one.ranking.map(place).unwrap_or_default())
        .collect();
    let voices: Vec<Voice<'_, usize>> = counted
        .iter()
        .zip(&rankings)
        .map(|(one, ranking)| Voice {
            ranking,
            reach: Reach::WHOLE,
            none_acceptable: one.none_acceptable,
            groups: declared.groups(one.person_id),
        })
        .collect();
    let places: Vec<usize> = (0..hot.responses.len()).collect();
    let enough = u64::try_from(counted.len()).is_ok_and(|people| people >= K);
    let leading = row.leading_order.as_ref().filter(|_| enough);
    let mut reasons: Vec<(String, String)> = counted
        .iter()
        .filter(|one| !one.rationale.is_empty())
        .map(|one| (one.rationale.clone(), one.language.clone()))
        .collect();
    reasons.sort_unstable();
    Revealed {
        item: row.item_id,
        language: hot.item.language.clone(),
        prompt: hot.item.prompt.0.clone(),
        responses: hot.responses.iter().map(|one| one.text.clone()).collect(),
        people: counted.len(),
        leading: leading.and_then(|order| order.map(place)),
        distributions: distributions(&places, &voices, &declared.sizes(), K),
        reasons,
    }
}

/// Notes how much there was to read in the reveal.
pub(in crate::round) async fn reveal_read(turn: &mut Turn<'_>) -> Result<()> {
    let (id, project) = (turn.round.id, turn.project.id);
    for row in store::round::items(&mut turn.tx, id).await? {
        let service = turn.service;
        let hot = service.hot().item(&mut turn.tx, project, row.item_id);
        let texts = texts(&*hot.await?);
        turn.read(texts.iter().map(String::as_str));
        let given =
            store::round::judgements_of_item(&mut turn.tx, id, row.item_id, Pass::Blind).await?;
        turn.read(given.iter().map(|one| one.rationale.as_str()));
    }
    Ok(())
}
