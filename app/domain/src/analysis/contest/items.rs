//! Item by item: what kind of disagreement it meets with, and the evidence for that. And the
//! viewpoints over all items.

use super::super::opinions::{self, Opinions, Statement};
use super::super::{Figure, Method};
use super::parallel::{self, Asked};
use super::{Ballot, Contest};
use crate::cores;
use crate::disagreement::evidence::{Difference, Evidence, evidence};
use crate::disagreement::kind::{Kind, Rule, discover};
use crate::disagreement::outcomes::Answer;
use crate::ranking::Ranking;
use crate::undefined::Undefined;
use crate::viewpoint::orders::of_orders;
use rand::rngs::Xoshiro256PlusPlus;
use rand::{Rng, SeedableRng};
use serde::Serialize;
use std::collections::BTreeMap;

/// How far the groups of an attribute are apart on an item.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Split {
    /// The root of the Jensen-Shannon divergence of the groups' outcomes: 0 to 1.
    pub distance: Figure,
    /// Against shuffled people.
    pub p: Figure,
    /// p adjusted over all items and attributes.
    pub q: Figure,
    /// Whether that is a difference, by the rule.
    pub differs: bool,
}

/// An item's kind and its evidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ItemFinding {
    /// Which item, by place.
    pub item: usize,
    /// Its name.
    pub name: String,
    /// People who ordered its responses.
    pub people: u64,
    /// The kind of disagreement; `None` where it can't be told.
    pub kind: Option<Kind>,
    /// Why it can't.
    pub undefined: Option<Undefined>,
    /// Mean tau_x between people.
    pub agreement: Figure,
    /// Mean entropy of a pair's outcomes in bits.
    pub entropy: Figure,
    /// Krippendorff's ordinal alpha of the ranks.
    pub alpha: Figure,
    /// Mean tau_x between a person's two answers.
    pub retest: Figure,
    /// How many answered twice.
    pub repeats: u64,
    /// Mean confidence, 0 to 1.
    pub confidence: Figure,
    /// People who oppose most others and did not stand by it.
    pub slips: u64,
    /// By attribute.
    pub by: Vec<Split>,
    /// Between the readers of its parallel texts; `None` where it has none.
    pub texts: Option<Split>,
}

/// How many items meet with a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct KindCount {
    /// The kind; `None` where it can't be told.
    pub kind: Option<Kind>,
    /// How many.
    pub items: usize,
}

/// One person's first order of an item and their later one.
pub(super) type Heard<'b> = (&'b Ballot, Option<&'b Ranking<usize>>);

/// Each item's answers.
fn by_item(contest: &Contest) -> BTreeMap<usize, Vec<Heard<'_>>> {
    let repeats = contest.repeats();
    let mut later = BTreeMap::new();
    for (ballot, again) in contest.ballots.iter().zip(&repeats) {
        if let Some(earlier) = again {
            later.entry(*earlier).or_insert(&ballot.ranking);
        }
    }
    let mut heard = BTreeMap::<(usize, usize), Heard<'_>>::new();
    for (place, ballot) in contest.ballots.iter().enumerate() {
        if repeats.get(place) == Some(&None) {
            let both = (ballot, later.get(&place).copied());
            heard.entry((ballot.item, ballot.person)).or_insert(both);
        }
    }
    let mut items = BTreeMap::<usize, Vec<Heard<'_>>>::new();
    for ((item, _), both) in heard {
        items.entry(item).or_default().push(both);
    }
    items
}

/// Each person's group in each attribute, where at least `k` of the people heard are of it: what a
/// distance tells of smaller ones could be told of their people.
fn groups(contest: &Contest, heard: &[Heard<'_>], k: usize) -> Vec<Vec<Option<usize>>> {
    let mut groups = vec![Vec::new(); heard.len()];
    for attribute in &contest.attributes {
        let of = |(ballot, _): &Heard<'_>| attribute.of.get(ballot.person).copied().flatten();
        let mut sizes = vec![0; attribute.values.len()];
        for group in heard.iter().filter_map(of) {
            if let Some(size) = sizes.get_mut(group) {
                *size += 1;
            }
        }
        for (groups, person) in groups.iter_mut().zip(heard) {
            let large = |group: &usize| sizes.get(*group).is_some_and(|size| *size >= k);
            groups.push(of(person).filter(large));
        }
    }
    groups
}

/// The evidence and kind of every item that somebody ordered.
pub fn find(
    contest: &Contest,
    rule: &Rule,
    method: Method,
    rng: &mut impl Rng,
) -> Vec<ItemFinding> {
    let sizes: Vec<usize> = contest.attributes.iter().map(|a| a.values.len()).collect();
    let mut asked: Vec<Asked<'_>> = Vec::new();
    for (item, heard) in by_item(contest) {
        let groups = groups(contest, &heard, method.k);
        asked.push((item, heard, groups));
    }
    // An item's chance is its own, so that it does not matter who takes which.
    let parts: Vec<(&Asked<'_>, u64)> = asked.iter().map(|one| (one, rng.next_u64())).collect();
    let mut all = cores::map(&parts, |((item, heard, groups), seed)| {
        let answers: Vec<Answer<'_, usize>> = heard
            .iter()
            .zip(groups)
            .map(|((ballot, repeat), groups)| Answer {
                ranking: &ballot.ranking,
                repeat: *repeat,
                groups,
                version: None,
                confidence: ballot.confidence,
                active_ms: ballot.active_ms,
            })
            .collect();
        let responses = contest.items.get(*item).map_or(0, |i| i.responses.len());
        let places: Vec<usize> = (0..responses).collect();
        let mut rng = Xoshiro256PlusPlus::seed_from_u64(*seed);
        evidence(&places, &answers, &sizes, method.draws, &mut rng)
    });
    let mut parallel = parallel::differences(contest, &asked, method.draws, rng);
    for ((item, ..), evidence) in asked.iter().zip(&mut all) {
        if let Some(found) = parallel.remove(item) {
            evidence.versions = found;
        }
    }
    discover(&mut all);
    let named = asked.iter().zip(&all);
    named
        .map(|((item, ..), evidence)| told(contest, *item, evidence, rule))
        .collect()
}

fn told(contest: &Contest, item: usize, found: &Evidence, rule: &Rule) -> ItemFinding {
    let kind = rule.kind(found);
    let figure = |of: fn(&Difference) -> f64, split: &Result<Difference, Undefined>| {
        Figure::from(split.as_ref().map(of).map_err(|reason| *reason))
    };
    let split = |split: &Result<Difference, Undefined>| Split {
        distance: figure(|d| d.distance, split),
        p: figure(|d| d.p, split),
        q: figure(|d| d.q, split),
        differs: split.as_ref().is_ok_and(|found| rule.differs(found)),
    };
    ItemFinding {
        item,
        name: contest
            .items
            .get(item)
            .map_or_else(String::new, |i| i.name.clone()),
        people: found.people,
        kind: kind.ok(),
        undefined: kind.err(),
        agreement: found.agreement.into(),
        entropy: found.entropy.into(),
        alpha: found.alpha.into(),
        retest: found.retest.into(),
        repeats: found.repeats,
        confidence: found.confidence.into(),
        slips: found.slips,
        by: found.attributes.iter().map(split).collect(),
        texts: contest
            .items
            .get(item)
            .filter(|item| item.parallel.is_some())
            .map(|_| split(&found.versions)),
    }
}

/// Items by kind; those that can't be told last.
pub fn kinds(findings: &[ItemFinding]) -> Vec<KindCount> {
    if findings.is_empty() {
        return Vec::new();
    }
    let kinds = Kind::ALL.map(Some).into_iter().chain([None]);
    kinds
        .map(|kind| KindCount {
            kind,
            items: findings.iter().filter(|found| found.kind == kind).count(),
        })
        .collect()
}

/// The viewpoints: a statement is that the first of two responses is better than the second.
pub fn opinions(
    contest: &Contest,
    answers: &[&Ballot],
    method: Method,
    rng: &mut impl Rng,
) -> Option<Opinions> {
    let answers = answers.iter();
    let ordered = of_orders(answers.map(|one| (one.person, one.item, &one.ranking)));
    let mut statements = vec![Statement::default(); ordered.statements.len()];
    for ((item, a, b), place) in ordered.statements {
        let found = contest.items.get(item);
        let name = |response: usize| -> Option<String> {
            let writer = found?.responses.get(response).copied().flatten()?;
            contest.candidates.get(writer).cloned()
        };
        if let Some(statement) = statements.get_mut(place) {
            *statement = Statement {
                item: found
                    .filter(|_| contest.items_known)
                    .map(|i| i.name.clone()),
                pair: Some([name(a), name(b)]),
                places: Some([a, b]),
            };
        }
    }
    opinions::find(
        contest.people,
        &statements,
        &ordered.votes,
        &contest.attributes,
        method,
        rng,
    )
}
