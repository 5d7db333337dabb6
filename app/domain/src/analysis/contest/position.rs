//! Log-worths without what the place of a response on the screen did to them.

use super::super::{Figure, Method, Range};
use super::Contest;
use crate::cores;
use crate::estimate::bootstrap::{draw, percentiles};
use crate::estimate::bradley_terry::PRIOR;
use crate::estimate::fixed_point::Search;
use crate::estimate::position::{Effects, Shown, effects};
use crate::ranking::Ranking;
use crate::undefined::Undefined;
use rand::Rng;
use serde::Serialize;

/// Draws whose estimates one part of the work makes.
const DRAWS: usize = 8;

/// What is left once the positions are taken out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Corrected {
    /// Orders of which it is known where each response was shown.
    pub orders: usize,
    /// By candidate: the log-worth without the effects of positions, its interval over people.
    pub worths: Vec<Range>,
    /// By position, first shown first: by how much being shown there raises a log-worth; mean 0.
    pub positions: Vec<Figure>,
}

/// Who ordered what, of which shown where.
type Seen = (usize, Vec<usize>, Ranking<usize>);

/// The worths of `contest` corrected for position.
///
/// # Errors
/// `NoData` where no order shown is known, `NoVariation` where no candidate was shown in two positions,
/// `Suppressed` where too few people ordered.
pub fn corrected(
    contest: &Contest,
    method: Method,
    rng: &mut impl Rng,
) -> Result<Corrected, Undefined> {
    let n = contest.candidates.len();
    let mut seen: Vec<Seen> = Vec::new();
    for ballot in contest.answers() {
        let responses = contest.items.get(ballot.item).map(|item| &item.responses);
        let writer = |place: &usize| responses?.get(*place).copied().flatten();
        let order: Option<Vec<usize>> = ballot.order.iter().map(writer).collect();
        if let Some(order) = order.filter(|order| order.len() > 1) {
            seen.push((ballot.person, order, contest.of_candidates(ballot)));
        }
    }
    let mut people: Vec<usize> = seen.iter().map(|(person, ..)| *person).collect();
    people.sort_unstable();
    people.dedup();
    if !people.is_empty() && people.len() < method.k {
        return Err(Undefined::Suppressed);
    }
    let fit = |weight: &dyn Fn(usize) -> f64, search: Search| -> Result<Effects, Undefined> {
        let shown = seen.iter().map(|(person, order, ranking)| {
            let shown = Shown { order, ranking };
            (shown, weight(*person))
        });
        effects(n, shown, PRIOR, search)
    };
    let found = fit(&|_| 1.0, Search::default())?;
    let mut drawn = Vec::new();
    for _ in 0..method.draws {
        let mut taken = Vec::new();
        draw(people.len(), rng, &mut taken);
        drawn.push(taken);
    }
    let rough = Search {
        tolerance: 1e-5,
        ..Search::default()
    };
    let fits = cores::map_small(&drawn, DRAWS, |taken| {
        let times = |person: usize| {
            let place = people.binary_search(&person).ok();
            let taken = place.and_then(|place| taken.get(place));
            taken.copied().map_or(0.0, f64::from)
        };
        fit(&times, rough)
    });
    let range = |(candidate, worth): (usize, &Result<f64, Undefined>)| {
        let of_fit = |fit: &Result<Effects, Undefined>| {
            let worth = fit.as_ref().ok()?.log_worths.get(candidate).copied()?;
            worth.ok()
        };
        let mut values: Vec<f64> = fits.iter().filter_map(of_fit).collect();
        let interval = worth.and_then(|_| percentiles(&mut values, drawn.len()));
        Range::of(*worth, interval)
    };
    Ok(Corrected {
        orders: seen.len(),
        worths: found.log_worths.iter().enumerate().map(range).collect(),
        positions: found
            .positions
            .iter()
            .map(|effect| (*effect).into())
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Ballot, Item};
    use super::*;
    use crate::disagreement::alpha::Metric;
    use rand::{RngExt, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    /// 80 people order 12 pairs each of two candidates that are as good; whichever is shown first is
    /// preferred with odds of e to 1, and the first candidate is shown first three times in four.
    fn contest() -> Contest {
        let mut rng = ChaCha8Rng::seed_from_u64(3);
        let mut ballots = Vec::new();
        for person in 0..80 {
            for item in 0..12 {
                let order = if rng.random_bool(0.75) {
                    [0, 1]
                } else {
                    [1, 0]
                };
                let first = rng.random_bool(1.0 / (1.0 + (-1.0_f64).exp()));
                let best = if first { order } else { [order[1], order[0]] };
                let ranking = Ranking::from_tiers(best.map(|place| vec![place])).unwrap();
                ballots.push(Ballot {
                    order: order.to_vec(),
                    ..Ballot::new(person, item, ranking)
                });
            }
        }
        Contest {
            people: 80,
            candidates: vec!["x".to_owned(), "y".to_owned()],
            items: (0..12)
                .map(|item| Item {
                    name: item.to_string(),
                    responses: vec![Some(0), Some(1)],
                    parallel: None,
                })
                .collect(),
            items_known: true,
            ballots,
            attributes: Vec::new(),
        }
    }

    const METHOD: Method = Method {
        metric: Metric::Ordinal,
        k: 5,
        draws: 100,
    };

    #[test]
    fn what_the_place_did_is_taken_out() {
        let contest = contest();
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let found = corrected(&contest, METHOD, &mut rng).unwrap();
        assert_eq!(found.orders, 960);
        let (value, low, high) = found.worths[0].known().unwrap();
        assert!(low < 0.0 && high > 0.0 && value.abs() < 0.15, "{found:?}");
        let [first, second] = found.positions[..] else {
            panic!("two positions")
        };
        let effect = first.known().unwrap() - second.known().unwrap();
        assert!((effect - 1.0).abs() < 0.25, "{found:?}");
        // Uncorrected, the one that is shown first more often seems better, and surely so.
        let verdict = super::super::judge(&contest, METHOD, &mut rng, &mut |_, _| {});
        let standings = verdict.standings.unwrap();
        let seeming = standings
            .all
            .iter()
            .find(|standing| standing.candidate == 0);
        assert!(seeming.unwrap().worth.known().unwrap().1 > 0.0);
    }

    #[test]
    fn what_was_shown_where_must_be_known() {
        let mut contest = contest();
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        for ballot in &mut contest.ballots {
            ballot.order = vec![0, 1];
        }
        let fixed = corrected(&contest, METHOD, &mut rng);
        assert_eq!(fixed, Err(Undefined::NoVariation));
        for ballot in &mut contest.ballots {
            ballot.order.clear();
        }
        assert_eq!(
            corrected(&contest, METHOD, &mut rng),
            Err(Undefined::NoData)
        );
    }
}
