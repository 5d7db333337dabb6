//! The viewpoints that judgements themselves show, and how much declared attributes explain of them.

use super::{Attribute, Figure, Method, float};
use crate::disagreement::permutation::false_discovery;
use crate::undefined::Undefined;
use crate::viewpoint::cluster::{MOST_CLUSTERS, cluster, placed};
use crate::viewpoint::explained::explained;
use crate::viewpoint::representative::representatives;
use crate::viewpoint::{OpinionMap, Reason, Vote, Votes};
use rand::Rng;
use serde::Serialize;

/// What one may agree or disagree with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Statement {
    /// The item, where items are known.
    pub item: Option<String>,
    /// That the first of two is better than the second: who wrote them, where that is known; `None`
    /// where it is that the item deserves a higher value than most give it.
    pub pair: Option<[Option<String>; 2]>,
    /// The places of the two among the item's responses.
    pub places: Option<[usize; 2]>,
}

/// A statement that stands for a viewpoint.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Holding {
    /// The statement.
    pub statement: Statement,
    /// Whether they agree with it, or disagree.
    pub agrees: bool,
    /// The share of them that says so (with one imagined vote for it and one against).
    pub inside: f64,
    /// The share of the others that says so.
    pub outside: f64,
}

/// A viewpoint.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Viewpoint {
    /// How many hold it; `None` where they are too few to be told of.
    pub people: Option<usize>,
    /// Its middle on the map.
    pub centre: [f64; 2],
    /// What stands for it.
    pub holds: Vec<Holding>,
}

/// How much an attribute explains of who holds which viewpoint.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explains {
    /// The attribute.
    pub attribute: String,
    /// Adjusted mutual information: 1 where groups are the viewpoints, about 0 where they have
    /// nothing to do with each other.
    pub adjusted: Figure,
    /// Against shuffled people.
    pub p: Figure,
    /// p adjusted over all attributes.
    pub q: Option<f64>,
    /// People with a viewpoint who declared a value.
    pub people: usize,
}

/// The viewpoints, and the map that they were found on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Opinions {
    /// People with enough votes to be placed.
    pub people: usize,
    /// People with fewer.
    pub unplaced: usize,
    /// What was voted on.
    pub statements: usize,
    /// The largest first.
    pub viewpoints: Vec<Viewpoint>,
    /// Why so many.
    pub reason: Reason,
    /// The mean silhouette: how clearly viewpoints are apart, up to 1.
    pub silhouette: Figure,
    /// The share of the whole variance along each axis of the map.
    pub shown: Option<[f64; 2]>,
    /// By attribute.
    pub explained: Vec<Explains>,
    /// The people: place and viewpoint, without anything that they declared, in no order of theirs.
    /// Those of viewpoints that are too small to be told of are left out.
    pub points: Vec<(f64, f64, usize)>,
}

/// Finds the viewpoints; `None` where fewer than two people can be compared.
pub fn find(
    people: usize,
    statements: &[Statement],
    votes: &[(usize, usize, Vote)],
    attributes: &[Attribute],
    method: Method,
    rng: &mut impl Rng,
) -> Option<Opinions> {
    let votes = Votes::new(people, statements.len(), votes.iter().copied()).ok()?;
    let map = OpinionMap::of(&votes);
    let placed = placed(&votes);
    let count = placed.iter().filter(|placed| **placed).count();
    if count < method.k.max(2) {
        return None;
    }
    let found = cluster(&map.people, &placed, MOST_CLUSTERS);
    let sizes = found.sizes();
    let told = |cluster: usize| sizes.get(cluster).is_some_and(|size| *size >= method.k);
    let (by_cluster, all) = votes.tallies(&found.labels, sizes.len());
    let several = sizes.len() > 1;
    let holds = |cluster: usize| -> Vec<Holding> {
        let Some(tallies) = by_cluster.get(cluster).filter(|_| several && told(cluster)) else {
            return Vec::new();
        };
        let chosen = representatives(tallies, &all, |_| false);
        let chosen = chosen.into_iter().filter(|one| one.significant);
        chosen
            .filter_map(|one| {
                Some(Holding {
                    statement: statements.get(one.statement)?.clone(),
                    agrees: one.side == Vote::Agree,
                    inside: one.figures.share,
                    outside: one.figures.share / one.figures.ratio,
                })
            })
            .collect()
    };
    let viewpoints = found.centres.iter().enumerate();
    let viewpoints: Vec<Viewpoint> = viewpoints
        .map(|(cluster, centre)| Viewpoint {
            people: sizes.get(cluster).copied().filter(|_| told(cluster)),
            centre: *centre,
            holds: holds(cluster),
        })
        .collect();
    let mut explains: Vec<Explains> = attributes
        .iter()
        .map(|attribute| {
            let of = attribute.told(method.k);
            let draws = method.draws as usize;
            let tested = explained(&of, &found.labels, draws, rng);
            let tested = tested.map_err(|_| Undefined::NoVariation);
            Explains {
                attribute: attribute.name.clone(),
                adjusted: tested.map(|found| found.adjusted).into(),
                p: tested.map(|found| found.p).into(),
                q: None,
                people: tested.map_or(0, |found| found.people),
            }
        })
        .collect();
    let p: Vec<f64> = explains.iter().filter_map(|e| e.p.known()).collect();
    let known = explains.iter_mut().filter(|e| e.p.known().is_some());
    for (explains, q) in known.zip(false_discovery(&p)) {
        explains.q = Some(q);
    }
    let tried = found.tried.iter().find(|t| t.clusters == sizes.len());
    let labelled = map.people.iter().zip(&found.labels);
    let mut points: Vec<(f64, f64, usize)> = labelled
        .filter_map(|([x, y], label)| Some((*x, *y, (*label).filter(|l| told(*l))?)))
        .collect();
    // By place, so that their order tells nothing of who they are.
    points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    Some(Opinions {
        people: count,
        unplaced: people - count,
        statements: statements.len(),
        viewpoints,
        reason: found.reason,
        silhouette: tried
            .map(|tried| tried.silhouette)
            .ok_or(Undefined::NoVariation)
            .into(),
        shown: map.explained,
        explained: explains,
        points,
    })
}

/// The votes that values amount to: higher than the middle of the item's values, lower, or neither.
pub fn votes(values: &[(usize, usize, f64)], units: usize) -> Vec<(usize, usize, Vote)> {
    let mut of_unit = vec![Vec::new(); units];
    for (_, unit, value) in values {
        if let Some(values) = of_unit.get_mut(*unit) {
            values.push(*value);
        }
    }
    let middles: Vec<f64> = of_unit
        .into_iter()
        .map(|values| values.iter().sum::<f64>() / float(values.len().max(1)))
        .collect();
    let vote = |(person, unit, value): &(usize, usize, f64)| {
        let middle = middles.get(*unit).copied().unwrap_or_default();
        let vote = if *value > middle + 1e-9 {
            Vote::Agree
        } else if *value < middle - 1e-9 {
            Vote::Disagree
        } else {
            Vote::Pass
        };
        (*person, *unit, vote)
    };
    values.iter().map(vote).collect()
}
