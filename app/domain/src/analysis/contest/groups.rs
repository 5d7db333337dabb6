//! How the candidates stand within the groups of an attribute, raw and drawn towards everybody.

use super::super::told::Told;
use super::super::{Attribute, Figure, Method, Range};
use super::Contest;
use super::standings::{Fragility, people_of};
use crate::estimate::bootstrap;
use crate::estimate::bradley_terry::PRIOR;
use crate::estimate::{robustness, shrinkage};
use crate::ranking::Ranking;
use crate::undefined::Undefined;
use rand::Rng;
use serde::Serialize;

/// A group's standings.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupStanding {
    /// The attribute's value.
    pub name: String,
    /// How many people; `None` where suppressed.
    pub people: Option<usize>,
    /// By candidate: the group's own log-worth with its interval.
    pub worths: Vec<Range>,
    /// By candidate: the log-worth drawn towards everybody's, as far as the group's is unsure.
    pub shrunken: Vec<Figure>,
    /// The candidate of the largest worth.
    pub first: Option<usize>,
    /// People of the group who must go for that to change.
    pub people_to_go: Option<Result<Fragility, Undefined>>,
}

/// The standings within each group of an attribute.
pub fn groups(
    contest: &Contest,
    (attribute, counted): (&Attribute, &Told),
    orders: &[(usize, Ranking<usize>)],
    method: Method,
    rng: &mut impl Rng,
) -> Vec<GroupStanding> {
    let n = contest.candidates.len();
    let large = attribute.large(method.k);
    let whole = bootstrap::worths(&people_of(n, orders.iter()), PRIOR, 0, rng);
    let whole: Vec<Result<f64, Undefined>> =
        whole.map_or_else(|reason| vec![Err(reason); n], |w| w.estimate.log_worths);
    let mut standings = Vec::new();
    let mut estimates = Vec::new();
    for (group, name) in attribute.values.iter().enumerate() {
        let inside = orders
            .iter()
            .filter(|(person, _)| attribute.of.get(*person) == Some(&Some(group)));
        let people = people_of(n, inside);
        let told = large.get(group) == Some(&true) && people.people() >= method.k;
        let drawn = if told {
            bootstrap::worths(&people, PRIOR, method.draws as usize, rng)
        } else {
            Err(Undefined::Suppressed)
        };
        let (worths, errors) = match &drawn {
            Ok(drawn) => {
                let both = drawn.estimate.log_worths.iter().zip(&drawn.intervals);
                let range =
                    |(worth, interval): (&Result<f64, Undefined>, &_)| Range::of(*worth, *interval);
                let error = |(worth, interval): (
                    &Result<f64, Undefined>,
                    &Result<bootstrap::Interval, _>,
                )| {
                    Ok(shrinkage::Estimate {
                        value: (*worth)?,
                        error: (*interval)?.error,
                    })
                };
                (both.clone().map(range).collect(), both.map(error).collect())
            }
            Err(reason) => (vec![Range::unknown(*reason); n], vec![Err(*reason); n]),
        };
        let known = worths.iter().enumerate();
        let first = known
            .filter_map(|(candidate, worth): (usize, &Range)| {
                Some((candidate, worth.value.known()?))
            })
            .max_by(|(_, a), (_, b)| a.total_cmp(b));
        standings.push(GroupStanding {
            name: name.clone(),
            // Worths do not add up over groups, so that they tell nothing of other groups; counts do.
            people: (told && counted.hidden.get(group) == Some(&false)).then(|| people.people()),
            worths,
            shrunken: Vec::new(),
            first: first.map(|(candidate, _)| candidate),
            people_to_go: told.then(|| robustness::worths(&people, PRIOR).map(Fragility::from)),
        });
        estimates.push(errors);
    }
    let shrunken = shrinkage::worths(&whole, &estimates);
    for (group, standing) in standings.iter_mut().enumerate() {
        standing.shrunken = (0..n)
            .map(|candidate| match &shrunken {
                Ok(found) => {
                    let of_group = found.groups.get(group).and_then(|g| g.get(candidate));
                    let of_group = of_group.copied().unwrap_or(Err(Undefined::NoData));
                    of_group.map(|shrunken| shrunken.value).into()
                }
                Err(reason) => Figure::Unknown { undefined: *reason },
            })
            .collect();
    }
    standings
}
