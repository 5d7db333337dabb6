//! Orders that people make of an item's responses, whoever wrote those: which candidate (a model, a
//! system) is preferred, by whom, how sure that is, and what kind of disagreement each item meets.
//!
//! A person's first order of an item is their answer; a later one that orders a pair of it again says
//! how far they stand by it, and counts nowhere else.

mod agreement;
mod groups;
mod items;
mod pairs;
mod parallel;
mod position;
mod standings;
pub(super) mod table;

pub use agreement::{Agreement, GroupAgreement};
pub use groups::GroupStanding;
pub use items::{ItemFinding, KindCount, Split, find};
pub use pairs::PairShare;
pub use position::{Corrected, corrected};
pub use standings::{Fragility, RULES, RuleOrder, Standing, Standings};

use super::told::told;
use super::{Apart, Attribute, Heard, Method, Opinions};
use crate::disagreement::kind::Rule;
use crate::ranking::Ranking;
use crate::undefined::Undefined;
use rand::Rng;
use serde::Serialize;
use std::collections::BTreeMap;

/// What people were asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// Its responses: which candidate wrote each; `None` where that is not known.
    pub responses: Vec<Option<usize>>,
    /// What it has in common with its parallel texts: items of the same name here hold the same prompt
    /// and the same responses, in the same order, in other languages.
    pub parallel: Option<String>,
}

/// One order of an item's responses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    /// Who.
    pub person: usize,
    /// Of which item.
    pub item: usize,
    /// The weak order of its responses, by place.
    pub ranking: Ranking<usize>,
    /// The order in which they were shown; empty where it is not known.
    pub order: Vec<usize>,
    /// From 1 (a guess) to 4 (certain).
    pub confidence: Option<u8>,
    /// Active time in milliseconds.
    pub active_ms: Option<u64>,
    /// Whether it bears a sign that it was made without attention.
    pub marked: bool,
}

impl Ballot {
    /// An order of which nothing else is known.
    #[must_use]
    pub const fn new(person: usize, item: usize, ranking: Ranking<usize>) -> Self {
        Self {
            person,
            item,
            ranking,
            order: Vec::new(),
            confidence: None,
            active_ms: None,
            marked: false,
        }
    }
}

/// Orders by people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contest {
    /// How many people.
    pub people: usize,
    /// The candidates' names.
    pub candidates: Vec<String>,
    /// The items.
    pub items: Vec<Item>,
    /// Whether the items are real: a table of pairs need not say what was asked.
    pub items_known: bool,
    /// The orders.
    pub ballots: Vec<Ballot>,
    /// What people declared.
    pub attributes: Vec<Attribute>,
}

/// How the groups of one attribute order the candidates.
#[derive(Clone, Debug, Serialize)]
pub struct GroupVerdict {
    /// The attribute.
    pub attribute: String,
    /// People who did not declare it.
    pub missing: usize,
    /// Its groups, in the attribute's order.
    pub groups: Vec<GroupStanding>,
    /// How far what groups say of pairs of candidates is apart.
    pub apart: Apart,
    /// How far people agree within and across its groups.
    pub agreement: Vec<GroupAgreement>,
}

/// What was found.
#[derive(Clone, Debug, Serialize)]
pub struct Verdict {
    /// People who ordered something.
    pub people: usize,
    /// Items that somebody ordered; none where items are not known.
    pub items: Option<usize>,
    /// Orders.
    pub ballots: usize,
    /// Orders that repeat an earlier one of the same person and item.
    pub repeats: usize,
    /// The candidates.
    pub candidates: Vec<String>,
    /// Below so many people nothing is told of a group.
    pub k: usize,
    /// Resamples and shuffles.
    pub draws: u32,
    /// How the candidates stand; an error where fewer than two were compared.
    pub standings: Result<Standings, Undefined>,
    /// What people say of each two candidates, each person once.
    pub pairs: Vec<PairShare>,
    /// By attribute.
    pub by: Vec<GroupVerdict>,
    /// How far people agree about the same items.
    pub agreement: Agreement,
    /// How many items meet with each kind of disagreement; empty where items are not known.
    pub kinds: Vec<KindCount>,
    /// The thresholds that kinds were told by.
    pub rule: Rule,
    /// Item by item, in the order of the items.
    pub findings: Vec<ItemFinding>,
    /// The viewpoints that the orders themselves show.
    pub opinions: Option<Opinions>,
}

impl Contest {
    /// An attribute by name, or the crossing of several, joined by `*`; `None` where one is unknown.
    #[must_use]
    pub fn crossing(&self, names: &str) -> Option<Attribute> {
        let known = |name: &str| self.attributes.iter().find(|a| a.name == name.trim());
        let parts: Vec<&Attribute> = names.split('*').map(known).collect::<Option<_>>()?;
        let [one] = parts[..] else {
            let said: Vec<Option<String>> = (0..self.people)
                .map(|person| {
                    let values = parts.iter().map(|attribute| {
                        let value = attribute.of.get(person).copied().flatten()?;
                        attribute.values.get(value).map(String::as_str)
                    });
                    Some(values.collect::<Option<Vec<_>>>()?.join(" × "))
                })
                .collect();
            let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
            return Some(Attribute::new(names.join(" × "), &said));
        };
        Some(one.clone())
    }

    /// The earlier ballot that each one repeats, by place, and which ballots count as answers.
    fn repeats(&self) -> Vec<Option<usize>> {
        let mut first = BTreeMap::<(usize, usize), Vec<usize>>::new();
        let mut repeats = Vec::with_capacity(self.ballots.len());
        for (place, ballot) in self.ballots.iter().enumerate() {
            let before = first.entry((ballot.person, ballot.item)).or_default();
            let again = before.iter().copied().find(|earlier| {
                let earlier = self.ballots.get(*earlier);
                earlier.is_some_and(|earlier| shares_a_pair(&earlier.ranking, &ballot.ranking))
            });
            let again = again.filter(|_| self.items_known);
            if again.is_none() {
                before.push(place);
            }
            repeats.push(again);
        }
        repeats
    }

    /// The ballots that are no repeats.
    pub(super) fn answers(&self) -> Vec<&Ballot> {
        let both = self.ballots.iter().zip(self.repeats());
        both.filter(|(_, again)| again.is_none())
            .map(|(ballot, _)| ballot)
            .collect()
    }

    /// A ballot's order of candidates. A candidate that wrote two of the responses is left out.
    pub(super) fn of_candidates(&self, ballot: &Ballot) -> Ranking<usize> {
        let responses = self.items.get(ballot.item).map(|item| &item.responses);
        let writer = |place: &usize| responses?.get(*place).copied().flatten();
        let mut times = BTreeMap::<usize, usize>::new();
        for candidate in ballot.ranking.tiers().iter().flatten().filter_map(writer) {
            *times.entry(candidate).or_default() += 1;
        }
        let tiers = ballot.ranking.tiers().iter().map(|tier| {
            let written = tier.iter().filter_map(writer);
            written.filter(|c| times.get(c) == Some(&1)).collect()
        });
        Ranking::from_tiers(tiers).unwrap_or_default()
    }
}

fn shares_a_pair(one: &Ranking<usize>, other: &Ranking<usize>) -> bool {
    let ranked = one.tiers().iter().flatten();
    ranked
        .filter(|response| other.position(**response).is_some())
        .nth(1)
        .is_some()
}

/// Judges a contest. The same seed gives the same figures.
#[must_use]
pub fn judge(contest: &Contest, method: Method, rng: &mut impl Rng, heard: Heard<'_>) -> Verdict {
    let steps = contest.attributes.len() + 4;
    let answers = contest.answers();
    let orders: Vec<(usize, Ranking<usize>)> = answers
        .iter()
        .map(|ballot| (ballot.person, contest.of_candidates(ballot)))
        .filter(|(_, ranking)| ranking.tiers().iter().flatten().nth(1).is_some())
        .collect();
    let says = pairs::says(contest.people, contest.candidates.len(), &orders);
    heard(0, steps);
    let standings = standings::stand(contest, &answers, &orders, method, rng);
    heard(1, steps);
    let ratings = agreement::ratings(&answers);
    let told = told(&contest.attributes, contest.people, method.k);
    let mut by = Vec::new();
    for (done, (attribute, told)) in contest.attributes.iter().zip(&told).enumerate() {
        by.push(GroupVerdict {
            attribute: attribute.name.clone(),
            missing: told.missing,
            groups: groups::groups(contest, (attribute, told), &orders, method, rng),
            apart: pairs::apart(attribute, &says, method, rng),
            agreement: agreement::groups(attribute, &ratings, method, rng),
        });
        heard(2 + done, steps);
    }
    super::adjust(by.iter_mut().map(|verdict| &mut verdict.apart));
    let rule = Rule::default();
    let findings = if contest.items_known {
        find(contest, &rule, method, rng)
    } else {
        Vec::new()
    };
    heard(steps - 1, steps);
    let opinions = items::opinions(contest, &answers, method, rng);
    heard(steps, steps);
    let mut people: Vec<usize> = answers.iter().map(|ballot| ballot.person).collect();
    people.sort_unstable();
    people.dedup();
    Verdict {
        people: people.len(),
        items: contest.items_known.then_some(findings.len()),
        ballots: contest.ballots.len(),
        repeats: contest.ballots.len() - answers.len(),
        candidates: contest.candidates.clone(),
        k: method.k,
        draws: method.draws,
        standings,
        pairs: pairs::shares(&says, contest.candidates.len(), method.k),
        by,
        agreement: agreement::all(&answers, &ratings),
        kinds: items::kinds(&findings),
        rule,
        findings,
        opinions,
    }
}

#[cfg(test)]
mod tests;
