use super::*;
use crate::estimate::bootstrap::People;
use crate::estimate::social_choice::{borda, copeland, plurality, schulze};
use crate::ranking::Outcome;
use proptest::prelude::*;

fn ranked(ranks: &[Option<u8>]) -> Ranking<usize> {
    Ranking::from_ranks(ranks.iter().copied().enumerate())
}

#[test]
fn what_is_not_defined_says_why() {
    assert_eq!(additive(&[]), Err(Undefined::NoData));
    assert_eq!(additive(&[vec![1.0]]), Err(Undefined::TooFew));
    assert_eq!(additive(&[vec![1.0, 1.0]]), Err(Undefined::NoVariation));
}

#[test]
fn a_lead_of_three_votes_is_three_people() {
    let votes = [vec![vec![1.0, 0.0]; 8], vec![vec![0.0, 1.0]; 5]].concat();
    let found = additive(&votes).unwrap();
    assert_eq!(
        (found.winner, found.challenger, found.units.len(), found.of),
        (0, 1, 3, 13)
    );
    assert!(found.units.iter().all(|unit| *unit < 8));
}

/// Every set of units, smallest first.
fn fewest_by_trying_all(units: &[Vec<f64>]) -> usize {
    let leads = |gone: u32| {
        let mut scores = vec![0.0; 3];
        for (at, unit) in units
            .iter()
            .enumerate()
            .filter(|(at, _)| gone >> at & 1 == 0)
        {
            let _ = at;
            for (score, given) in scores.iter_mut().zip(unit) {
                *score += given;
            }
        }
        alone_ahead(&scores)
    };
    let winner = leads(0);
    (0..1_u32 << units.len())
        .filter(|gone| leads(*gone) != winner)
        .map(u32::count_ones)
        .min()
        .unwrap() as usize
}

fn ballots() -> impl Strategy<Value = Vec<Vec<Option<u8>>>> {
    prop::collection::vec(
        prop::collection::vec(prop::option::weighted(0.8, 1..4_u8), 3),
        1..9,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_fewer_suffice_where_it_is_exact(ballots in ballots()) {
        for give in [plurality_votes, borda_points] {
            let units: Vec<Vec<f64>> = ballots.iter().map(|ranks| give(3, &ranked(ranks))).collect();
            if let Ok(found) = additive(&units) {
                prop_assert_eq!(found.units.len(), fewest_by_trying_all(&units));
            }
        }
    }

    #[test]
    fn what_is_given_sums_to_the_rules_scores(ballots in ballots()) {
        let rankings: Vec<_> = ballots.iter().map(|ranks| ranked(ranks)).collect();
        let sum = |give: fn(usize, &Ranking<usize>) -> Vec<f64>, response: usize| -> f64 {
            rankings.iter().map(|ranking| give(3, ranking)[response]).sum()
        };
        let weighted = || rankings.iter().map(|ranking| (ranking, 1.0));
        let pairs = Pairwise::from_rankings(3, weighted(), Unranked::SaysNothing);
        let cast: f64 = (0..3).map(|response| sum(plurality_votes, response)).sum();
        for response in 0..3 {
            if let Ok(Ok(score)) = plurality(3, weighted()).map(|choice| choice.scores[response]) {
                prop_assert!((score * cast - sum(plurality_votes, response)).abs() < 1e-9);
            }
            if let Ok(Ok(score)) = borda(&pairs).map(|choice| choice.scores[response]) {
                prop_assert!((score - sum(borda_points, response)).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn a_bound_was_tried(ballots in ballots()) {
        let rankings: Vec<_> = ballots.iter().map(|ranks| ranked(ranks)).collect();
        for rule in [copeland, schulze] {
            let Ok(found) = over_pairs(3, &rankings, rule) else { continue; };
            prop_assert!(!found.units.is_empty());
            let left = rankings.iter().enumerate().filter(|(at, _)| !found.units.contains(at));
            let left = Pairwise::from_rankings(3, left.map(|(_, r)| (r, 1.0)), Unranked::SaysNothing);
            let choice = rule(&left).unwrap();
            prop_assert_ne!(choice.winners(), [found.winner]);
        }
    }
}

#[test]
fn bradley_terry_is_bounded_near_what_suffices() {
    // Of two responses it is the lead: 20 to 12 is level without 8.
    let said = (0..32).map(|person| {
        let outcome = if person < 20 {
            Outcome::First
        } else {
            Outcome::Second
        };
        (person, 0, 1, outcome)
    });
    let found = worths(&People::new(2, 32, said), 0.0).unwrap();
    assert_eq!(
        (found.winner, found.challenger, found.units.len()),
        (0, 1, 8)
    );
    assert_eq!(found.bound, Bound::AtMost);
    // A third that a few people carry: they are who must go.
    let said = (0..60).flat_map(|person| {
        let outcome = if person % 3 == 0 {
            Outcome::Second
        } else {
            Outcome::First
        };
        let loud = if person < 12 {
            Outcome::First
        } else {
            Outcome::Tie
        };
        [
            (person, 0, 1, outcome),
            (person, 2, 0, loud),
            (person, 2, 1, Outcome::Tie),
        ]
    });
    let found = worths(&People::new(3, 60, said), 0.0).unwrap();
    assert_eq!((found.winner, found.challenger), (2, 0));
    assert!(found.units.iter().all(|unit| *unit < 12), "{found:?}");
}
