//! What a round found: every figure of its report and of its release, from one record.
//!
//! [`findings`] is the one function that the public page of a closed round and the tables of a
//! release both call, so that whoever has the release can compute the page's figures again. It takes
//! what people said by index and names nobody. Before and after are compared over the same people:
//! those who ranked an item both times. What too few people stand behind is `None` here already
//! ([`crate::disclosure`]); minorities are only ever hidden by that rule, never by a majority.
//!
//! [`of_transcript`] makes the record of what the instance holds; `dataset::rounds::basis` makes it of a
//! release's tables. [`items`] says what changed by the [`measures`], [`statements`] who stands behind what, [`groups`] who "who" is.

pub mod groups;
pub mod items;
pub mod measures;
pub mod statements;
mod transcript;

#[cfg(test)]
mod tests;

pub use transcript::of_transcript;

use super::conformity::Conformity;
use super::positions::Position;
use super::stability::Changed;
use super::synthesis::{Count, count};
use super::voice::{Part, Spoken, gini, voice};
use crate::ranking::Ranking;
use crate::viewpoint::{Vote, Votes};
use groups::{Cell, Sides, Who};
use items::ItemFinding;
use measures::Measured;
use rand::Rng;
use statements::{PrincipleFinding, StatementFinding, Viewpoint};

/// What was said in a round, by index; only what may be counted is in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RoundRecord {
    /// The items.
    pub items: Vec<Discussed>,
    /// Everybody who said anything.
    pub people: Vec<Participant>,
    /// The statements in the order of their writing.
    pub statements: Vec<Stated>,
    /// Person, statement, vote.
    pub votes: Vec<(usize, usize, Vote)>,
    /// How many group statements were proposed, in the order of their proposal.
    pub proposals: usize,
    /// The one that was chosen.
    pub chosen: Option<usize>,
    /// How many values each declared attribute has.
    pub attributes: Vec<usize>,
}

/// An item of a round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Discussed {
    /// How many responses it has.
    pub responses: usize,
    /// The order that was shown as leading; where it is `None`, the one that led before the talk by
    /// Schulze's rule stands for it.
    pub leading: Option<Ranking<usize>>,
}

/// What one person said in a round.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Participant {
    /// Their value of each declared attribute; `None` where it is not known, or where they gave
    /// several: a round's figures divide its people, and nobody stands on two sides.
    pub groups: Vec<Option<usize>>,
    /// Their orders, one per item of the round.
    pub orders: Vec<Orders>,
    /// Their part in the talk.
    pub spoken: Spoken,
    /// Their order of the proposals.
    pub ballot: Option<Ranking<usize>>,
    /// Whether they support the chosen one.
    pub supports: Option<bool>,
    /// Whether they wrote a dissent or joined one.
    pub dissented: bool,
}

/// A person's orders of one item.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Orders {
    /// Alone, before anything was shown.
    pub before: Option<Order>,
    /// After the talk; the same one again where they chose to keep it.
    pub after: Option<Order>,
    /// Whether they said why after the talk.
    pub reasoned: bool,
}

/// One order of an item's responses.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Order {
    /// Best first.
    pub ranking: Ranking<usize>,
    /// Whether no response is acceptable.
    pub none_acceptable: bool,
}

/// A statement, as far as it is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stated {
    /// The item it is about; `None` for the round as a whole.
    pub item: Option<usize>,
    /// Whether moderators took it for unreasonable.
    pub unreasonable: bool,
    /// An earlier statement that says the same, as a person decided.
    pub same_as: Option<usize>,
}

/// What a round found.
#[derive(Clone, Debug, PartialEq)]
pub struct Findings {
    /// People who said anything.
    pub people: usize,
    /// Item by item.
    pub items: Vec<ItemFinding>,
    /// Over all items together.
    pub overall: Vec<Measured>,
    /// Who changed an order.
    pub changed: Changed,
    /// Where the changes went.
    pub conformity: Conformity,
    /// How even the talk was.
    pub talk: Talk,
    /// The viewpoints that the votes show, the largest first; none where nobody stands apart.
    pub viewpoints: Vec<Viewpoint>,
    /// Statement by statement.
    pub statements: Vec<StatementFinding>,
    /// The distinct reasonable positions with who holds them: the Overton set.
    pub positions: Vec<Position>,
    /// What every group supports: the constitution set.
    pub principles: Vec<PrincipleFinding>,
    /// The chosen group statement.
    pub result: Option<ResultFinding>,
}

/// How even the talk was.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talk {
    /// All words and posts.
    pub whole: Spoken,
    /// Gini coefficient of words over people; `None` where nobody said anything.
    pub words: Option<f64>,
    /// The same of posts and statements.
    pub posts: Option<f64>,
    /// Each declared group's part; `None` where suppressed.
    pub parts: Vec<(Who, Option<Part>)>,
}

/// The chosen group statement and who stands behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct ResultFinding {
    /// Which proposal.
    pub proposal: usize,
    /// How the proposals were ranked; `None` where nobody ranked any.
    pub count: Option<Count>,
    /// Who supports it: everybody first, then group by group.
    pub support: Vec<Cell>,
    /// People who said that they do not.
    pub opposed: u64,
    /// Those of them who neither wrote nor joined a dissent.
    pub silent: u64,
}

/// Computes everything. `k` is the least number of people in a published group; `draws` are those of
/// the intervals.
#[must_use]
pub fn findings(record: &RoundRecord, k: u64, draws: usize, rng: &mut impl Rng) -> Findings {
    // Votes outside of the record say nothing.
    let inside = record.votes.iter().copied();
    let inside =
        inside.filter(|(p, s, _)| *p < record.people.len() && *s < record.statements.len());
    let votes = Votes::new(record.people.len(), record.statements.len(), inside);
    let votes = votes.unwrap_or_else(|_| Votes::none(record.people.len(), record.statements.len()));
    let sides = Sides::of(record, &votes);
    let (items, overall) = items::items(record, k, draws, rng);
    let statements = statements::statements(record, &votes, &sides, k, rng);
    let result = record
        .chosen
        .map(|chosen| result(record, chosen, &sides, k));
    let positions = statements::positions(record, &statements, k);
    let principles = statements::principles(record, &positions, &votes, &sides, k);
    Findings {
        people: record.people.len(),
        conformity: items::together(&items),
        changed: Changed::of(record.people.iter().map(|person| {
            let both = person.orders.iter();
            let both = both.filter_map(|o| Some((o.before.as_ref()?, o.after.as_ref()?)));
            both.map(|(before, after)| (&before.ranking, &after.ranking))
                .collect()
        })),
        talk: talk(record, k),
        viewpoints: statements::viewpoints(&votes, &sides, k),
        items,
        overall,
        statements,
        positions,
        principles,
        result,
    }
}

fn talk(record: &RoundRecord, k: u64) -> Talk {
    let spoken: Vec<Spoken> = record.people.iter().map(|person| person.spoken).collect();
    let sum = |of: fn(&Spoken) -> u64| spoken.iter().map(of).collect::<Vec<u64>>();
    let (words, posts) = (sum(|spoken| spoken.words), sum(|spoken| spoken.posts));
    let mut parts = Vec::new();
    for (attribute, values) in record.attributes.iter().enumerate() {
        let of: Vec<Option<usize>> = record
            .people
            .iter()
            .map(|person| person.groups.get(attribute).copied().flatten())
            .collect();
        let found = voice(&spoken, &of, *values).groups;
        let there: Vec<(usize, Part)> = found.into_iter().enumerate().collect();
        let there: Vec<(usize, Part)> = there.into_iter().filter(|(_, p)| p.people > 0).collect();
        let sizes: Vec<u64> = there.iter().map(|(_, part)| part.people as u64).collect();
        let hidden = crate::disclosure::suppress(&sizes, spoken.len() as u64, k);
        parts.extend(
            there
                .into_iter()
                .zip(hidden)
                .map(|((value, part), hidden)| {
                    (Who::Group { attribute, value }, (!hidden).then_some(part))
                }),
        );
    }
    Talk {
        whole: Spoken {
            words: words.iter().sum(),
            posts: posts.iter().sum(),
        },
        words: gini(&words),
        posts: gini(&posts),
        parts,
    }
}

fn result(record: &RoundRecord, proposal: usize, sides: &Sides, k: u64) -> ResultFinding {
    let said: Vec<Option<bool>> = record.people.iter().map(|person| person.supports).collect();
    let ballots: Vec<Ranking<usize>> = record
        .people
        .iter()
        .filter_map(|person| person.ballot.clone())
        .collect();
    let opposed = || record.people.iter().filter(|p| p.supports == Some(false));
    ResultFinding {
        proposal,
        count: count(record.proposals, &ballots).ok(),
        support: sides.cells(&said, k),
        opposed: opposed().count() as u64,
        silent: opposed().filter(|person| !person.dissented).count() as u64,
    }
}
