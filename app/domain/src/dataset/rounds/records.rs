//! What the tables of rounds are made from.

use crate::deliberation::record::Origin;
use crate::deliberation::template::Plan;
use crate::ranking::Ranking;
use crate::time::Timestamp;
use crate::viewpoint::Vote;

/// A round that is over, with what may be published of it. People are meant by their place in
/// [`crate::dataset::Records::contributors`], items by theirs in the records.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Round {
    pub id: String,
    pub number: i64,
    pub title: String,
    pub purpose: String,
    /// The rule by which people came: `everybody`, `list`, `sortition`.
    pub composition: String,
    /// How it ended: `complete`, `unproposed`, `deserted`, `cancelled`.
    pub ending: String,
    pub opened_at: Option<Timestamp>,
    pub closed_at: Option<Timestamp>,
    pub stages: Vec<Plan>,
    pub items: Vec<Discussed>,
    pub judgements: Vec<RoundJudgement>,
    pub statements: Vec<Statement>,
    pub votes: Vec<Voted>,
    pub posts: Vec<Post>,
    pub syntheses: Vec<Synthesis>,
    /// Person and order of the syntheses by their place.
    pub ballots: Vec<(usize, Ranking<usize>)>,
    pub critiques: Vec<Critique>,
    pub endorsements: Vec<Endorsement>,
    pub dissents: Vec<Dissent>,
    pub translations: Vec<Translation>,
}

/// An item of a round.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Discussed {
    pub item: usize,
    /// The order that the reveal showed as leading.
    pub leading: Option<Ranking<usize>>,
}

/// An order from before the talk or from after it.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct RoundJudgement {
    pub id: String,
    pub item: usize,
    pub contributor: usize,
    /// Whether it is from after the talk.
    pub after: bool,
    pub ranking: Ranking<usize>,
    pub none_acceptable: bool,
    /// Whether they gave a reason, quoted or not.
    pub reasoned: bool,
    pub reason: Option<String>,
    pub language: String,
    /// Whether they chose to keep the earlier order.
    pub kept: bool,
    pub order_shown: Vec<usize>,
    /// The judgement of the project that counts as this one.
    pub judgement: Option<String>,
    pub at: Timestamp,
}

/// Words with their writer; no text where they are not quoted.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Written {
    pub contributor: Option<usize>,
    pub text: Option<String>,
    pub language: String,
    /// How many words they are, quoted or not.
    pub words: i64,
    pub at: Timestamp,
}

/// A statement.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Statement {
    pub id: String,
    pub origin: Origin,
    pub written: Written,
    pub same_as: Option<String>,
}

/// A vote.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Voted {
    pub statement: String,
    pub contributor: usize,
    pub vote: Vote,
    pub at: Timestamp,
}

/// A post; `about` is `item`, `statement` or `post`, with its id.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Post {
    pub id: String,
    pub about: (&'static str, String),
    pub written: Written,
}

/// A proposed group statement.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Synthesis {
    pub id: String,
    pub origin: Origin,
    pub written: Written,
    /// The one revision: text and language.
    pub revised: Option<(String, String)>,
    pub chosen: bool,
}

/// What somebody finds wrong with a proposal.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Critique {
    pub id: String,
    pub synthesis: String,
    pub written: Written,
}

/// Whether somebody supports the chosen group statement.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Endorsement {
    pub contributor: usize,
    pub supports: bool,
    /// Ids of the dissents that they wrote or joined.
    pub dissents: Vec<String>,
}

/// A dissent.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Dissent {
    pub id: String,
    pub written: Written,
}

/// A translation of words, the newest into its language.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields bear the design's words")]
pub struct Translation {
    pub id: String,
    /// What is translated: the name of its kind, and its id.
    pub original: (&'static str, String),
    /// Who wrote that.
    pub author: Option<usize>,
    /// Whether another person found it right.
    pub checked: bool,
    /// The translator's; no text where the author is not quoted either.
    pub written: Written,
}
