use super::*;
use crate::estimate::bradley_terry::{self, Cells, Model};
use crate::estimate::pairwise::{Pairwise, Unranked};
use crate::ranking::Ranking;
use proptest::prelude::*;

type Ranks = Vec<Option<u8>>;

fn rankings(ballots: &[Ranks]) -> Vec<Ranking<usize>> {
    ballots
        .iter()
        .map(|ranks| Ranking::from_ranks(ranks.iter().copied().enumerate()))
        .collect()
}

fn fit_all(
    n: usize,
    ballots: &[Ranks],
    prior: f64,
    unranked: Unranked,
) -> Result<Worths, Undefined> {
    let rankings = rankings(ballots);
    let stages = Stages::new(n, rankings.iter().map(|ranking| (ranking, 1.0)), unranked)?;
    fit(&stages, prior, Search::default())
}

/// Every strict order that a ranking allows.
fn extensions(ranks: &Ranks) -> Vec<Ranks> {
    let ranked: Vec<usize> = (0..ranks.len()).filter(|at| ranks[*at].is_some()).collect();
    let mut orders: Vec<Vec<usize>> = vec![Vec::new()];
    for _ in &ranked {
        orders = orders
            .iter()
            .flat_map(|order| {
                let left = ranked.iter().filter(|at| !order.contains(at));
                let best = left.clone().map(|at| ranks[*at]).min();
                left.filter(move |at| Some(ranks[**at]) == best)
                    .map(|at| [order.as_slice(), &[*at]].concat())
                    .collect::<Vec<_>>()
            })
            .collect();
    }
    orders
        .iter()
        .map(|order| {
            let mut strict = vec![None; ranks.len()];
            for (rank, at) in order.iter().enumerate() {
                strict[*at] = Some(u8::try_from(rank).unwrap());
            }
            strict
        })
        .collect()
}

fn near(a: &Worths, b: &Worths) -> bool {
    a.log_worths
        .iter()
        .zip(&b.log_worths)
        .all(|pair| match pair {
            (Ok(a), Ok(b)) => (a - b).abs() < 1e-6,
            (a, b) => a == b,
        })
}

#[test]
fn what_is_not_defined_says_why() {
    let fit = |ballots: &[Ranks], prior| fit_all(3, ballots, prior, Unranked::SaysNothing);
    assert_eq!(
        fit(&[vec![None, Some(1), None]], 0.5),
        Err(Undefined::NoData)
    );
    let one = vec![vec![Some(1), Some(2), None]];
    assert_eq!(fit(&one, 0.0), Err(Undefined::NotConnected));
    let bounded = fit(&one, 0.5).unwrap();
    assert_eq!(bounded.log_worths[2], Err(Undefined::NoData));
    assert!(bounded.log_worths[0] > bounded.log_worths[1]);
    let crowd = vec![vec![Some(1); 13]];
    assert_eq!(
        fit_all(13, &crowd, 0.5, Unranked::SaysNothing),
        Err(Undefined::TooManyTied)
    );
}

fn ballots(ranks: std::ops::Range<u8>) -> impl Strategy<Value = Vec<Ranks>> {
    prop::collection::vec(
        prop::collection::vec(prop::option::weighted(0.8, ranks), 4),
        1..15,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn pairs_are_bradley_terry(ballots in prop::collection::vec((0..4_usize, 0..4_usize, 1..3_u8), 1..40)) {
        let ballots: Vec<Ranks> = ballots
            .into_iter()
            .filter(|(a, b, _)| a != b)
            .map(|(a, b, second)| {
                let mut ranks = vec![None; 4];
                (ranks[a], ranks[b]) = (Some(1), Some(second));
                ranks
            })
            .collect();
        let ranked = rankings(&ballots);
        let pairs = Pairwise::from_rankings(
            4,
            ranked.iter().map(|ranking| (ranking, 1.0)),
            Unranked::SaysNothing,
        );
        for prior in [0.0, 0.5] {
            let model = Model { prior, ..Model::default() };
            let theirs = bradley_terry::fit(&Cells::from(&pairs), model, Search::default());
            let ours = fit_all(4, &ballots, prior, Unranked::SaysNothing);
            match (ours, theirs) {
                (Ok(ours), Ok(theirs)) => {
                    let theirs = Worths { log_worths: theirs.log_worths, steps: 0 };
                    prop_assert!(near(&ours, &theirs), "{:?} {:?}", ours, theirs);
                }
                (ours, theirs) => prop_assert_eq!(ours.err(), theirs.err()),
            }
        }
    }

    #[test]
    fn a_tie_is_the_mean_of_its_orders(ballots in ballots(1..4)) {
        let n = 4;
        let strict: Vec<(Ranking<usize>, f64)> = ballots
            .iter()
            .flat_map(|ranks| {
                let orders = extensions(ranks);
                let weight = 1.0 / orders.len() as f64;
                rankings(&orders).into_iter().map(move |order| (order, weight))
            })
            .collect();
        let weighted = strict.iter().map(|(ranking, weight)| (ranking, *weight));
        let stages = Stages::new(n, weighted, Unranked::SaysNothing).unwrap();
        let mean = fit(&stages, 0.5, Search::default());
        let tied = fit_all(n, &ballots, 0.5, Unranked::SaysNothing);
        match (tied, mean) {
            (Ok(tied), Ok(mean)) => prop_assert!(near(&tied, &mean), "{:?} {:?}", tied, mean),
            (tied, mean) => prop_assert_eq!(tied.err(), mean.err()),
        }
    }

    #[test]
    fn relabelling_changes_labels_only(
        ballots in ballots(1..4),
        names in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let renamed: Vec<Ranks> = ballots
            .iter()
            .rev()
            .map(|ranks| {
                let mut moved = vec![None; 4];
                for (response, rank) in ranks.iter().enumerate() {
                    moved[names[response]] = *rank;
                }
                moved
            })
            .collect();
        for (prior, unranked) in [(0.0, Unranked::SaysNothing), (0.5, Unranked::Loses)] {
            match (fit_all(4, &ballots, prior, unranked), fit_all(4, &renamed, prior, unranked)) {
                (Ok(before), Ok(after)) => {
                    let moved = Worths {
                        log_worths: names.iter().map(|name| after.log_worths[*name]).collect(),
                        steps: 0,
                    };
                    prop_assert!(near(&before, &moved));
                }
                (before, after) => prop_assert_eq!(before.err(), after.err()),
            }
        }
    }

    #[test]
    fn duplicating_everybody_changes_nothing(ballots in ballots(1..4)) {
        let twice = [ballots.clone(), ballots.clone()].concat();
        let fit = |ballots: &[Ranks]| fit_all(4, ballots, 0.0, Unranked::SaysNothing);
        match (fit(&ballots), fit(&twice)) {
            (Ok(once), Ok(twice)) => prop_assert!(near(&once, &twice)),
            (once, twice) => prop_assert_eq!(once.err(), twice.err()),
        }
    }

    /// To lose to all that is ranked is to stand in a last tier that says nothing more.
    #[test]
    fn losers_stand_below(ballots in ballots(1..9)) {
        let complete: Vec<Ranks> = ballots
            .into_iter()
            .filter(|ranks| ranks.iter().filter(|rank| rank.is_none()).count() == 1)
            .collect();
        let below: Vec<Ranks> = complete
            .iter()
            .map(|ranks| ranks.iter().map(|rank| rank.or(Some(9))).collect())
            .collect();
        let loses = fit_all(4, &complete, 0.5, Unranked::Loses);
        let last = fit_all(4, &below, 0.5, Unranked::SaysNothing);
        match (loses, last) {
            (Ok(loses), Ok(last)) => prop_assert!(near(&loses, &last)),
            (loses, last) => prop_assert_eq!(loses.err(), last.err()),
        }
    }
}
