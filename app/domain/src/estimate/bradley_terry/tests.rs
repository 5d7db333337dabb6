use super::*;
use crate::estimate::pairwise::Pairwise;
use crate::ranking::Outcome;
use proptest::prelude::*;

type Pair = (usize, usize, Outcome);

fn cells(n: usize, pairs: &[Pair]) -> Cells {
    Cells::from(&Pairwise::from_pairs(n, pairs.iter().copied()))
}

fn fit_all(n: usize, pairs: &[Pair], model: Model) -> Result<Worths, Undefined> {
    fit(&cells(n, pairs), model, Search::default())
}

fn times(count: usize, pair: Pair) -> Vec<Pair> {
    vec![pair; count]
}

/// Two responses: the log-odds are the log-worths' difference.
#[test]
fn two_are_their_odds() {
    let pairs = [
        times(6, (0, 1, Outcome::First)),
        times(2, (1, 0, Outcome::First)),
        times(4, (0, 1, Outcome::Tie)),
    ]
    .concat();
    let half_wins = fit_all(2, &pairs, Model::maximum_likelihood()).unwrap();
    assert!((half_wins.preferred(0, 1).unwrap() - 8.0 / 12.0).abs() < 1e-9);
    let davidson = Model {
        ties: Ties::Davidson,
        prior: 0.0,
    };
    let davidson = fit_all(2, &pairs, davidson).unwrap();
    assert!((davidson.preferred(0, 1).unwrap() - 6.0 / 8.0).abs() < 1e-9);
    // P(tie) / sqrt(P(first) P(second)) is nu.
    assert!((davidson.nu.unwrap() - 4.0 / 12.0_f64.sqrt()).abs() < 1e-8);
    let with_prior = fit_all(2, &pairs, Model::default()).unwrap();
    let (a, b) = (with_prior.preferred(0, 1).unwrap(), 8.0 / 12.0);
    assert!(a < b && a > 0.6, "{a}");
}

#[test]
fn what_is_not_defined_says_why() {
    let likelihood = Model::maximum_likelihood();
    assert_eq!(fit_all(3, &[], likelihood), Err(Undefined::NoData));
    let never_beaten = [(0, 1, Outcome::First), (1, 2, Outcome::Tie)];
    assert_eq!(
        fit_all(3, &never_beaten, likelihood),
        Err(Undefined::NotConnected)
    );
    let apart = [(0, 1, Outcome::Tie), (2, 3, Outcome::Tie)];
    assert_eq!(fit_all(4, &apart, likelihood), Err(Undefined::NotConnected));
    let davidson = Model {
        ties: Ties::Davidson,
        ..Model::default()
    };
    assert_eq!(
        fit_all(2, &[(0, 1, Outcome::Tie)], davidson),
        Err(Undefined::NoVariation)
    );
    // Without ties nu is 0; the prior bounds who was never beaten, and leaves out the silent.
    let bounded = fit_all(
        4,
        &[(0, 1, Outcome::First), (1, 2, Outcome::First)],
        davidson,
    )
    .unwrap();
    assert_eq!(bounded.nu, Some(0.0));
    assert_eq!(bounded.log_worths[3], Err(Undefined::NoData));
    assert!(bounded.log_worths[0] > bounded.log_worths[1]);
    assert!(bounded.log_worths[1].unwrap().abs() < 1e-9);
}

/// A chain of 40, each link decided 3 to 1: the log-worths are ln 3 apart. MM alone is slow here.
#[test]
fn a_long_chain_is_found() {
    let pairs: Vec<Pair> = (0..39)
        .flat_map(|at| {
            let mut link = times(3, (at, at + 1, Outcome::First));
            link.push((at, at + 1, Outcome::Second));
            link
        })
        .collect();
    let found = fit_all(40, &pairs, Model::maximum_likelihood()).unwrap();
    for link in found.log_worths.windows(2) {
        let apart = link[0].unwrap() - link[1].unwrap();
        assert!((apart - 3.0_f64.ln()).abs() < 1e-6, "{apart}");
    }
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(Outcome::First),
        Just(Outcome::Tie),
        Just(Outcome::Second)
    ]
}

fn pairs() -> impl Strategy<Value = Vec<Pair>> {
    prop::collection::vec((0..5_usize, 0..5_usize, outcome()), 1..60)
}

fn models() -> [Model; 4] {
    [Ties::HalfWins, Ties::Davidson]
        .map(|ties| [0.0, 0.5].map(|prior| Model { ties, prior }))
        .as_flattened()
        .try_into()
        .unwrap()
}

fn near(a: &Result<f64, Undefined>, b: &Result<f64, Undefined>) -> bool {
    match (a, b) {
        (Ok(a), Ok(b)) => (a - b).abs() < 1e-6,
        (a, b) => a == b,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// At the estimate everybody wins as often as the model says.
    #[test]
    fn wins_are_as_expected(pairs in pairs()) {
        let cells = cells(5, &pairs);
        let model = Model::maximum_likelihood();
        if let Ok(found) = fit(&cells, model, Search::default()) {
            for response in 0..5 {
                let (mut won, mut expected) = (0.0, 0.0);
                for cell in &cells {
                    let odds = found.preferred(cell.first, cell.second).unwrap();
                    if cell.first == response {
                        won += cell.wins + 0.5 * cell.ties;
                        expected += cell.compared() * odds;
                    } else if cell.second == response {
                        won += cell.losses + 0.5 * cell.ties;
                        expected += cell.compared() * (1.0 - odds);
                    }
                }
                prop_assert!((won - expected).abs() < 1e-6, "{} {}", won, expected);
            }
        }
    }

    #[test]
    fn relabelling_changes_labels_only(
        pairs in pairs(),
        names in Just(vec![0_usize, 1, 2, 3, 4]).prop_shuffle(),
    ) {
        // The order of rows and of the two responses within a row say nothing either.
        let renamed: Vec<Pair> = pairs
            .iter()
            .rev()
            .map(|(first, second, outcome)| {
                let outcome = match outcome {
                    Outcome::First => Outcome::Second,
                    Outcome::Tie => Outcome::Tie,
                    Outcome::Second => Outcome::First,
                };
                (names[*second], names[*first], outcome)
            })
            .collect();
        for model in models() {
            match (fit_all(5, &pairs, model), fit_all(5, &renamed, model)) {
                (Ok(before), Ok(after)) => {
                    for (response, name) in names.iter().enumerate() {
                        let (before, after) = (before.log_worths[response], after.log_worths[*name]);
                        prop_assert!(near(&before, &after), "{:?} {:?}", before, after);
                    }
                }
                (before, after) => prop_assert_eq!(before.err(), after.err()),
            }
        }
    }

    #[test]
    fn duplicating_everybody_changes_nothing(pairs in pairs()) {
        let twice = [pairs.clone(), pairs.clone()].concat();
        for model in models().into_iter().filter(|model| model.prior == 0.0) {
            match (fit_all(5, &pairs, model), fit_all(5, &twice, model)) {
                (Ok(once), Ok(twice)) => {
                    for (once, twice) in once.log_worths.iter().zip(&twice.log_worths) {
                        prop_assert!(near(once, twice));
                    }
                }
                (once, twice) => prop_assert_eq!(once.err(), twice.err()),
            }
        }
    }

    #[test]
    fn a_prior_leaves_nothing_unbounded(pairs in pairs()) {
        let pairs: Vec<Pair> = pairs.into_iter().filter(|(a, b, _)| a != b).collect();
        let found = fit_all(5, &pairs, Model::default());
        prop_assert_eq!(found.is_ok(), !pairs.is_empty());
    }
}
