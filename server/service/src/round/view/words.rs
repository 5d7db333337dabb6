//! The rooms of the synthesis.

use super::{Scene, TranslationView};
use crate::{Error, Result};
use domain::deliberation::Stage;
use domain::deliberation::record::{Handle, Origin};
use domain::id::{CritiqueId, DissentId, SynthesisId};
use domain::ranking::Ranking;
use store::Conn;
use store::round::{DissentVoiceRow, SynthesisRow};

/// A proposal.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct ProposalView {
    pub id: SynthesisId,
    /// Whose; nothing for the facilitator's and a model's.
    pub by: Option<Handle>,
    pub mine: bool,
    pub origin: Origin,
    pub text: String,
    pub language: String,
    /// After the one revision, with its language.
    pub revised: Option<(String, String)>,
    /// Of what it says in the end.
    pub translation: Option<TranslationView>,
}

impl ProposalView {
    pub(super) fn of(scene: &Scene<'_>, row: &SynthesisRow) -> Self {
        let revised = row.revised_text.clone();
        let language = row.revised_language.as_ref().map(ToString::to_string);
        let said_in = row.revised_language.as_ref().unwrap_or(&row.language);
        Self {
            id: row.id,
            by: scene.handle(row.author_id),
            mine: scene.is_me(row.author_id),
            origin: row.origin,
            text: row.text.clone(),
            language: row.language.to_string(),
            revised: revised.zip(language),
            translation: scene.translation(row.id.0, said_in.as_str()),
        }
    }

    /// What it says in the end, and in which language.
    #[must_use]
    pub fn final_words(&self) -> (&str, &str) {
        match &self.revised {
            Some((text, language)) => (text, language),
            None => (&self.text, &self.language),
        }
    }
}

/// Proposals so far.
#[derive(Clone, Debug)]
pub struct ProposeRoom {
    /// In the order in which they were proposed.
    pub proposals: Vec<ProposalView>,
    /// Whether the stage is held now.
    pub open: bool,
}

/// The choice.
#[derive(Clone, Debug)]
pub struct ChooseRoom {
    /// In the order in which they were proposed.
    pub proposals: Vec<ProposalView>,
    /// One's own ranks, where one has chosen.
    pub mine: Option<Vec<Option<u8>>>,
    /// Whether the stage is held now.
    pub open: bool,
}

/// The chosen proposal and its critique.
#[derive(Clone, Debug)]
pub struct CritiqueRoom {
    /// The chosen one.
    pub chosen: ProposalView,
    /// What was found wrong with it.
    pub critiques: Vec<CritiqueView>,
    /// Whether the reader may revise it.
    pub may_revise: bool,
    /// Whether the stage is held now.
    pub open: bool,
}

/// What somebody finds wrong with the chosen proposal.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct CritiqueView {
    pub id: CritiqueId,
    pub by: Option<Handle>,
    pub text: String,
    pub language: String,
    pub translation: Option<TranslationView>,
}

/// A dissent.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct DissentView {
    pub id: DissentId,
    pub by: Option<Handle>,
    pub text: String,
    pub language: String,
    /// Who shares it.
    pub voices: usize,
    /// Whether the reader does.
    pub mine: bool,
    pub translation: Option<TranslationView>,
}

/// The result.
#[derive(Clone, Debug)]
pub struct EndorseRoom {
    /// The group's words.
    pub chosen: ProposalView,
    /// What the reader said.
    pub supports: Option<bool>,
    /// Whether the reader is asked for a dissent.
    pub owes: bool,
    /// Those that somebody shares.
    pub dissents: Vec<DissentView>,
    /// Whether the stage is held now.
    pub open: bool,
}

async fn proposals(scene: &Scene<'_>, conn: &mut Conn) -> Result<Vec<ProposalView>> {
    let rows = store::round::syntheses(conn, scene.round.id).await?;
    Ok(rows
        .iter()
        .map(|row| ProposalView::of(scene, row))
        .collect())
}

pub(super) async fn propose(scene: &Scene<'_>, conn: &mut Conn) -> Result<ProposeRoom> {
    Ok(ProposeRoom {
        proposals: proposals(scene, conn).await?,
        open: scene.state().stage() == Some(Stage::Propose),
    })
}

pub(super) async fn choose(scene: &Scene<'_>, conn: &mut Conn) -> Result<ChooseRoom> {
    let proposals = proposals(scene, conn).await?;
    let ballots = store::round::ballots(conn, scene.round.id).await?;
    let mine = ballots
        .into_iter()
        .find(|ballot| Some(ballot.person_id) == scene.me);
    let ranks = |ranking: &Ranking<SynthesisId>| {
        let rank = |proposal: &ProposalView| {
            let place = ranking.position(proposal.id)?;
            u8::try_from(place + 1).ok()
        };
        proposals.iter().map(rank).collect()
    };
    Ok(ChooseRoom {
        mine: mine.map(|ballot| ranks(&ballot.ranking.0)),
        proposals,
        open: scene.state().stage() == Some(Stage::Choose),
    })
}

/// The chosen proposal.
pub(super) async fn chosen(scene: &Scene<'_>, conn: &mut Conn) -> Result<Option<ProposalView>> {
    let rows = store::round::syntheses(conn, scene.round.id).await?;
    let chosen = rows.iter().find(|row| row.chosen);
    Ok(chosen.map(|row| ProposalView::of(scene, row)))
}

pub(super) async fn critique(scene: &Scene<'_>, conn: &mut Conn) -> Result<CritiqueRoom> {
    let chosen = chosen(scene, conn).await?.ok_or(Error::NotFound)?;
    let rows = store::round::critiques(conn, scene.round.id).await?;
    let critiques = rows.into_iter().filter(|row| !row.text.is_empty());
    let critiques = critiques.map(|row| CritiqueView {
        translation: scene.translation(row.id.0, row.language.as_str()),
        id: row.id,
        by: scene.handle(Some(row.author_id)),
        text: row.text,
        language: row.language.to_string(),
    });
    let open = scene.state().stage() == Some(Stage::Critique);
    let community = scene.project.community_id;
    let organizes = scene
        .deed
        .may_in(domain::authority::Act::RunRound, community)
        .is_ok();
    Ok(CritiqueRoom {
        critiques: critiques.collect(),
        may_revise: open && chosen.revised.is_none() && (chosen.mine || organizes),
        chosen,
        open,
    })
}

/// The dissents that somebody shares, with how many do.
pub(super) async fn dissents(scene: &Scene<'_>, conn: &mut Conn) -> Result<Vec<DissentView>> {
    let id = scene.round.id;
    let voices = store::round::dissent_voices(conn, id).await?;
    let rows = store::round::dissents(conn, id).await?;
    let views = rows.into_iter().map(|row| {
        let of: Vec<&DissentVoiceRow> = voices.iter().filter(|v| v.dissent_id == row.id).collect();
        DissentView {
            translation: scene.translation(row.id.0, row.language.as_str()),
            id: row.id,
            by: scene.handle(Some(row.author_id)),
            text: row.text,
            language: row.language.to_string(),
            voices: of.len(),
            mine: of.iter().any(|voice| Some(voice.person_id) == scene.me),
        }
    });
    Ok(views
        .filter(|view| view.voices > 0 && !view.text.is_empty())
        .collect())
}

pub(super) async fn endorse(scene: &Scene<'_>, conn: &mut Conn) -> Result<EndorseRoom> {
    let chosen = chosen(scene, conn).await?.ok_or(Error::NotFound)?;
    let part = scene.me.and_then(|me| scene.state().people.get(&me));
    Ok(EndorseRoom {
        chosen,
        supports: part.and_then(|part| part.supports),
        owes: part.is_some_and(domain::deliberation::state::Participation::owes_dissent),
        dissents: dissents(scene, conn).await?,
        open: scene.state().stage() == Some(Stage::Endorse),
    })
}
