//! What came of a round that is over.

use super::Scene;
use super::words::{DissentView, ProposalView, chosen, dissents};
use crate::Result;
use crate::group::{grants, standing};
use domain::consent::Purpose;
use domain::deliberation::record::Handle;
use domain::deliberation::state::{Ending, Phase};
use domain::deliberation::support::Support;
use domain::deliberation::transcript::Pass;
use domain::deliberation::translation::missing;
use domain::id::ItemId;
use domain::ranking::Ranking;
use domain::time::Timestamp;
use store::Conn;

/// The outcome.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct OutcomeRoom {
    pub ending: Option<(Ending, Timestamp)>,
    /// The group's words, where there are any.
    pub chosen: Option<ProposalView>,
    /// Tags of the community's languages in which they cannot be read yet.
    pub missing: Vec<&'static str>,
    /// Who shares them, of those who said.
    pub support: Support,
    /// To whoever was not in the round, only the words of those who let themselves be quoted.
    pub dissents: Vec<DissentView>,
    /// Dissents that are left out for that.
    pub withheld: usize,
    /// People who do not share them and wrote or joined no dissent.
    pub silent: usize,
    /// What the talk changed, item by item.
    pub moved: Vec<Moved>,
    pub people: usize,
    pub statements: usize,
    pub posts: usize,
}

/// How many people changed their order of an item.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Moved {
    pub item: ItemId,
    /// The last turn of its prompt, with its language.
    pub prompt: (String, String),
    /// People who ranked it both times.
    pub people: usize,
    /// Those whose order is another one.
    pub changed: usize,
}

pub(super) async fn room(scene: &Scene<'_>, conn: &mut Conn) -> Result<OutcomeRoom> {
    let (id, state) = (scene.round.id, scene.state());
    let ending = match state.phase {
        Phase::Closed { how, on } => Some((how, on)),
        _ => None,
    };
    let mut dissents = dissents(scene, conn).await?;
    let all = dissents.len();
    let mut chosen = chosen(scene, conn).await?;
    if !scene.inside {
        let standing = standing(conn, scene.project.community_id).await?;
        let now = scene.deed.at;
        let quoted = |by: Option<Handle>| {
            let person = scene
                .handles
                .iter()
                .find(|(_, handle)| Some(**handle) == by);
            person.is_some_and(|(id, _)| grants(&standing, *id, Purpose::QuoteWords, now))
        };
        dissents.retain(|dissent| quoted(dissent.by));
        // The chosen words are the group's; who proposed them is between those who were there.
        if let Some(chosen) = &mut chosen {
            chosen.by = None;
            chosen.translation = chosen.translation.take().filter(|one| quoted(one.by));
        }
        for dissent in &mut dissents {
            dissent.translation = dissent.translation.take().filter(|one| quoted(one.by));
        }
    }
    let withheld = all - dissents.len();
    let support = Support::of(state.people.values().map(|part| part.supports));
    let voices = store::round::dissent_voices(conn, id).await?;
    let silent = state.people.iter().filter(|(person, part)| {
        part.supports == Some(false) && !voices.iter().any(|voice| voice.person_id == **person)
    });
    let judged = store::round::judged(conn, id).await?;
    let mut moved = Vec::new();
    for row in store::round::items(conn, id).await? {
        let hot = scene.service.hot();
        let hot = hot.item(conn, scene.project.id, row.item_id).await?;
        let of = |pass| {
            judged
                .iter()
                .filter(move |one| one.item_id == row.item_id && one.pass == pass)
        };
        let pairs = of(Pass::Blind).filter_map(|before| {
            let after = of(Pass::Rerank).find(|after| after.person_id == before.person_id)?;
            Some((&before.ranking.0, &after.ranking.0))
        });
        let pairs: Vec<(&Ranking, &Ranking)> = pairs.collect();
        let prompt = hot.item.prompt.last().map(|turn| turn.content.clone());
        moved.push(Moved {
            item: row.item_id,
            prompt: (prompt.unwrap_or_default(), hot.item.language.to_string()),
            people: pairs.len(),
            changed: pairs.iter().filter(|(a, b)| a != b).count(),
        });
    }
    let missing_in = chosen.as_ref().map(|chosen| {
        let tags = scene.languages.iter().map(|locale| locale.tag());
        missing(tags, chosen.final_words().1, &scene.translated(chosen.id.0))
    });
    Ok(OutcomeRoom {
        ending,
        missing: missing_in.unwrap_or_default(),
        chosen,
        support,
        withheld,
        silent: silent.count(),
        dissents,
        moved,
        people: state.people.len(),
        statements: store::round::statements(conn, id).await?.len(),
        posts: store::round::posts(conn, id).await?.len(),
    })
}
