//! Everything that a round holds: who took part, what each thought before and after, what was said.
//!
//! It is what measures, reports and releases are made from. People stand by the handle that they
//! have in the round; [`Transcript::members`] is the only place that says whose a handle is, and
//! nothing that is shown or released may carry both.

use super::care::Kind;
use super::record::{Handle, Post, Statement, Words};
use super::state::State;
use super::synthesis::Synthesis;
use super::translation::Trust;
use crate::id::{
    ConsentId, CritiqueId, DissentId, ItemId, JudgementId, PersonId, ProjectId, ResponseId,
    RoundId, StatementId, SynthesisId, TranslationId,
};
use crate::ranking::Ranking;
use crate::refusal::Refusal;
use crate::time::Timestamp;
use crate::viewpoint::votes::Vote;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use uuid::Uuid;

/// Which of the two times an item was ranked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pass {
    /// Alone, before the talk.
    Blind,
    /// After it.
    Rerank,
}

impl Pass {
    /// Both, in order.
    pub const ALL: [Self; 2] = [Self::Blind, Self::Rerank];

    /// The name in the database and releases.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Blind => "blind",
            Self::Rerank => "rerank",
        }
    }
}

impl FromStr for Pass {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|pass| pass.name() == name);
        found.ok_or_else(|| Refusal::field("pass", "form-broken"))
    }
}

/// Something with the moment at which it was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated<T> {
    /// When.
    pub at: Timestamp,
    /// What.
    pub said: T,
}

/// An item of a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discussed {
    /// Which.
    pub item: ItemId,
    /// The order that the reveal showed as leading; `None` before it, or where nobody had ranked.
    pub leading: Option<Ranking>,
}

/// Somebody who takes or took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// Their name in the round.
    pub handle: Handle,
    /// The consent under which they came.
    pub consent: ConsentId,
    /// When they came.
    pub joined: Timestamp,
}

/// One person's order of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranked {
    /// Its id.
    pub id: JudgementId,
    /// Whose.
    pub by: Handle,
    /// Of which item.
    pub item: ItemId,
    /// Before or after the talk.
    pub pass: Pass,
    /// The order.
    pub ranking: Ranking,
    /// Whether no response is acceptable.
    pub none_acceptable: bool,
    /// Why; empty where they gave no reason.
    pub reason: String,
    /// The language of the reason.
    pub language: String,
    /// Whether they chose to keep what they had said before.
    pub kept: bool,
    /// The responses as they were shown.
    pub order_shown: Vec<ResponseId>,
    /// The judgement of the project that counts as this one.
    pub earlier: Option<JudgementId>,
}

/// A statement with what it repeats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claimed {
    /// The statement.
    pub statement: Statement,
    /// An earlier statement that says the same, as a person decided.
    pub same_as: Option<StatementId>,
}

/// A vote on a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voted {
    /// On which.
    pub statement: StatementId,
    /// Whose.
    pub by: Handle,
    /// What.
    pub vote: Vote,
}

/// A proposal with whether it was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed {
    /// The proposal.
    pub synthesis: Synthesis,
    /// Whether it is the one that was chosen.
    pub chosen: bool,
}

/// One person's order of the proposals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// Whose.
    pub by: Handle,
    /// The order.
    pub ranking: Ranking<SynthesisId>,
}

/// What somebody finds wrong with the chosen proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Critique {
    /// Its id.
    pub id: CritiqueId,
    /// Of which.
    pub of: SynthesisId,
    /// Whose.
    pub by: Handle,
    /// What it says.
    pub words: Words,
}

/// A dissent with everybody who shares it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dissented {
    /// Its id.
    pub id: DissentId,
    /// Who wrote it.
    pub by: Handle,
    /// Who shares it: those who joined, and whoever wrote it unless they changed their mind.
    pub joined: Vec<Handle>,
    /// What it says.
    pub words: Words,
}

/// A translation of something that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translated {
    /// Its id.
    pub id: TranslationId,
    /// What sort of words it translates.
    pub kind: Kind,
    /// Which.
    pub original: Uuid,
    /// Who translated it.
    pub by: Handle,
    /// What it says.
    pub words: Words,
    /// How far it may be trusted.
    pub trust: Trust,
}

/// A round with everything in it. Lists are in the order in which things were said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transcript {
    /// Which round.
    pub round: RoundId,
    /// Of which project.
    pub project: ProjectId,
    /// The how manieth of the project, from 1.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Where it stands, who finished what, and who supports the result.
    pub state: State,
    /// What is talked about.
    pub items: Vec<Discussed>,
    /// Who takes part.
    pub members: Vec<Member>,
    /// What each thought before and after.
    pub ranked: Vec<Dated<Ranked>>,
    /// The claims.
    pub statements: Vec<Dated<Claimed>>,
    /// What each said of them: a person's last vote on each.
    pub votes: Vec<Dated<Voted>>,
    /// The talk.
    pub posts: Vec<Dated<Post>>,
    /// Proposed group statements.
    pub proposals: Vec<Dated<Proposed>>,
    /// How they were ranked: a person's last order.
    pub ballots: Vec<Dated<Ballot>>,
    /// What was found wrong with the chosen one.
    pub critiques: Vec<Dated<Critique>>,
    /// What those say who do not share the result.
    pub dissents: Vec<Dated<Dissented>>,
    /// What of all this was translated: the newest into each language, unless somebody disputes it.
    pub translations: Vec<Dated<Translated>>,
}

impl Transcript {
    /// Whose a handle is.
    #[must_use]
    pub fn person(&self, handle: Handle) -> Option<PersonId> {
        let found = self.members.iter().find(|member| member.handle == handle);
        found.map(|member| member.person)
    }

    /// A person's handle.
    #[must_use]
    pub fn handle(&self, person: PersonId) -> Option<Handle> {
        let found = self.members.iter().find(|member| member.person == person);
        found.map(|member| member.handle)
    }

    /// Whether nobody said anything: a draft that was cancelled, or a round to which nobody came.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.ranked.is_empty()
            && self.statements.is_empty()
            && self.posts.is_empty()
            && self.proposals.is_empty()
    }

    /// Who wrote what is translated, and whether it is there in words. What the group chose is the
    /// group's: it has no writer any more.
    #[must_use]
    pub fn original(&self, kind: Kind, id: Uuid) -> Option<Option<Handle>> {
        fn find<T>(
            all: &[Dated<T>],
            of: impl Fn(&T) -> (Uuid, Option<Handle>, &Words),
            id: Uuid,
        ) -> Option<Option<Handle>> {
            let mut all = all.iter().map(|dated| of(&dated.said));
            let (_, by, _) =
                all.find(|(known, _, words)| *known == id && !words.text.is_empty())?;
            Some(by)
        }
        match kind {
            Kind::Statement => find(
                &self.statements,
                |one| (one.statement.id.0, one.statement.by, &one.statement.words),
                id,
            ),
            Kind::Post => find(&self.posts, |one| (one.id.0, one.by, &one.words), id),
            Kind::Synthesis => find(
                &self.proposals,
                |one| {
                    let proposed = &one.synthesis;
                    let by = proposed.by.filter(|_| !one.chosen);
                    (proposed.id.0, by, &proposed.words)
                },
                id,
            ),
            Kind::Critique => find(
                &self.critiques,
                |one| (one.id.0, Some(one.by), &one.words),
                id,
            ),
            Kind::Dissent => find(
                &self.dissents,
                |one| (one.id.0, Some(one.by), &one.words),
                id,
            ),
            // Reasons stand without a handle and are not translated.
            Kind::Reason => None,
        }
    }

    /// The orders of an item at one of the two times.
    pub fn orders(&self, item: ItemId, pass: Pass) -> impl Iterator<Item = &Ranked> {
        let all = self.ranked.iter().map(|dated| &dated.said);
        all.filter(move |ranked| ranked.item == item && ranked.pass == pass)
    }

    /// The chosen proposal.
    #[must_use]
    pub fn chosen(&self) -> Option<&Synthesis> {
        let mut all = self.proposals.iter().map(|dated| &dated.said);
        all.find(|proposed| proposed.chosen)
            .map(|proposed| &proposed.synthesis)
    }
}
