use super::*;
use proptest::prelude::*;

fn open() -> Raking {
    Raking {
        bound: 1e6,
        ..Raking::default()
    }
}

fn shares(
    people: &[Vec<Option<usize>>],
    weights: &[f64],
    attribute: usize,
    values: usize,
) -> Vec<f64> {
    let mut sums = vec![0.0; values];
    for (person, weight) in people.iter().zip(weights) {
        if let Some(value) = person[attribute] {
            sums[value] += weight;
        }
    }
    let all: f64 = sums.iter().sum();
    sums.iter().map(|sum| sum / all).collect()
}

#[test]
fn one_margin_is_a_ratio() {
    let people = [vec![vec![Some(0)]; 3], vec![vec![Some(1)]; 1]].concat();
    let found = rake(&people, &[vec![1.0, 1.0]], open()).unwrap();
    for (weight, expected) in found
        .weights
        .iter()
        .zip([2.0 / 3.0, 2.0 / 3.0, 2.0 / 3.0, 2.0])
    {
        assert!((weight - expected).abs() < 1e-9);
    }
    assert!((found.effective - 3.0).abs() < 1e-9);
    assert_eq!(found.warnings, []);
}

#[test]
fn what_goes_wrong_is_said() {
    assert_eq!(rake(&[], &[], open()), Err(Undefined::NoData));
    let people = vec![vec![Some(0), None], vec![Some(1), None]];
    let margins = [vec![0.5, 0.3, 0.2], vec![0.5, 0.5]];
    let found = rake(&people, &margins, open()).unwrap();
    assert_eq!(
        found.warnings,
        [
            Warning::Nobody {
                attribute: 0,
                value: 2
            },
            Warning::Untold { attribute: 1 },
        ]
    );
    assert_eq!(found.missing, [0, 2]);
    assert!((found.weights[0] - 1.25).abs() < 1e-9);
    // Two attributes that say the same of everybody cannot have different margins.
    let twins = vec![vec![Some(0), Some(0)], vec![Some(1), Some(1)]];
    let found = rake(&twins, &[vec![0.5, 0.5], vec![0.9, 0.1]], open()).unwrap();
    assert!(matches!(found.warnings[..], [Warning::NotConverged { misses_by }] if misses_by > 0.1));
    let nobody_counts = rake(&[vec![Some(1)]], &[vec![1.0]], open());
    assert_eq!(nobody_counts, Err(Undefined::NoData));
}

#[test]
fn weights_that_run_away_are_cut_and_said() {
    let people = [vec![vec![Some(0)]; 99], vec![vec![Some(1)]; 1]].concat();
    let found = rake(&people, &[vec![0.5, 0.5]], open()).unwrap();
    assert!(
        matches!(found.warnings[..], [Warning::RunAway { effective_share }] if effective_share < 0.05)
    );
    let cut = rake(&people, &[vec![0.5, 0.5]], Raking::default()).unwrap();
    assert!((cut.weights[99] - 5.0).abs() < 1e-6, "{}", cut.weights[99]);
    assert!(matches!(
        cut.warnings[..],
        [Warning::Trimmed { people: 1, misses_by }] if (misses_by - 0.45).abs() < 1e-6
    ));
    assert!(cut.effective > 80.0);
}

fn people() -> impl Strategy<Value = Vec<Vec<Option<usize>>>> {
    let person = (
        prop::option::weighted(0.9, 0..3_usize),
        prop::option::weighted(0.9, 0..2_usize),
    );
    prop::collection::vec(person.prop_map(|(a, b)| vec![a, b]), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn margins_are_met_or_it_is_said(people in people()) {
        let margins = [vec![0.2, 0.3, 0.5], vec![0.6, 0.4]];
        let Ok(found) = rake(&people, &margins, open()) else { return Ok(()); };
        prop_assert!((found.weights.iter().sum::<f64>() - people.len() as f64).abs() < 1e-6);
        if found.warnings.iter().any(|warning| !matches!(warning, Warning::RunAway { .. })) {
            return Ok(());
        }
        for (attribute, margin) in margins.iter().enumerate() {
            for (share, margin) in shares(&people, &found.weights, attribute, margin.len()).iter().zip(margin) {
                prop_assert!((share - margin).abs() < 1e-7);
            }
        }
    }

    #[test]
    fn the_order_and_number_of_people_say_nothing(people in people()) {
        let margins = [vec![0.2, 0.3, 0.5], vec![0.6, 0.4]];
        let twice: Vec<_> = people.iter().chain(people.iter().rev()).cloned().collect();
        let (once, twice) = (rake(&people, &margins, Raking::default()), rake(&twice, &margins, Raking::default()));
        match (once, twice) {
            (Ok(once), Ok(twice)) => {
                let n = people.len();
                for (at, weight) in once.weights.iter().enumerate() {
                    prop_assert!((weight - twice.weights[at]).abs() < 1e-6);
                    prop_assert!((weight - twice.weights[2 * n - 1 - at]).abs() < 1e-6);
                }
                prop_assert!((2.0 * once.effective - twice.effective).abs() < 1e-5);
            }
            (once, twice) => prop_assert_eq!(once.err(), twice.err()),
        }
    }
}
