use super::*;
use crate::estimate::fixed_point::Search;
use proptest::prelude::*;
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

struct Judgement {
    order: Vec<usize>,
    ranking: Ranking<usize>,
}

fn shown(judgements: &[Judgement]) -> Vec<Shown<'_>> {
    judgements
        .iter()
        .map(|judgement| Shown {
            order: &judgement.order,
            ranking: &judgement.ranking,
        })
        .collect()
}

/// Rankings of four by a Plackett-Luce model in which positions matter.
fn simulated(count: usize, bias: [f64; 4], rng: &mut ChaCha8Rng) -> Vec<Judgement> {
    let log_worths = [0.8, 0.2, -0.3, -0.7];
    (0..count)
        .map(|_| {
            let mut order: Vec<usize> = (0..4).collect();
            for at in (1..4).rev() {
                order.swap(at, rng.random_range(0..=at));
            }
            let mut left: Vec<usize> = (0..4).collect();
            let mut tiers = Vec::new();
            while !left.is_empty() {
                let worth = |at: &usize| f64::exp(log_worths[order[*at]] + bias[*at]);
                let mut point = rng.random_range(0.0..left.iter().map(worth).sum());
                let chosen = left
                    .iter()
                    .position(|at| {
                        point -= worth(at);
                        point < 0.0
                    })
                    .unwrap_or(0);
                tiers.push(vec![order[left.remove(chosen)]]);
            }
            let ranking = Ranking::from_tiers(tiers).unwrap();
            Judgement { order, ranking }
        })
        .collect()
}

#[test]
fn positions_are_counted() {
    let judgements = [
        (vec![2, 0, 1], vec![vec![2], vec![0, 1]]),
        (vec![1, 0], vec![vec![0], vec![1]]),
        (vec![1, 0], vec![vec![0, 1]]),
    ]
    .map(|(order, tiers)| Judgement {
        order,
        ranking: Ranking::from_tiers(tiers).unwrap(),
    });
    let found = positions(&shown(&judgements));
    let first = found.positions[0];
    // The judgement that is all tied has no first choice and no decided pair.
    assert_eq!(first.first.unwrap().share, 0.5);
    assert!((first.expected.unwrap() - 5.0 / 12.0).abs() < 1e-12);
    assert!((first.won.unwrap().share - 2.0 / 3.0).abs() < 1e-12);
    assert_eq!(found.positions[2].first.unwrap().share, 0.0);
    assert!((found.earlier.unwrap().share - 2.0 / 3.0).abs() < 1e-12);
    assert_eq!(positions(&[]).earlier, Err(Undefined::NoData));
}

#[test]
fn a_planted_bias_is_found_and_taken_out() {
    let bias = [0.45, 0.15, -0.15, -0.45];
    let judgements = simulated(6_000, bias, &mut ChaCha8Rng::seed_from_u64(21));
    let shown = shown(&judgements);
    let counted = positions(&shown);
    let first = counted.positions[0].first.unwrap();
    assert!(first.low > counted.positions[0].expected.unwrap());
    assert!(counted.earlier.unwrap().low > 0.5);
    let weighted = shown.into_iter().map(|shown| (shown, 1.0));
    let found = effects(4, weighted, 0.0, Search::default()).unwrap();
    for (effect, planted) in found.positions.iter().zip(bias) {
        assert!((effect.unwrap() - planted).abs() < 0.08, "{found:?}");
    }
    for (worth, planted) in found.log_worths.iter().zip([0.8, 0.2, -0.3, -0.7]) {
        assert!((worth.unwrap() - planted).abs() < 0.08, "{found:?}");
    }
}

#[test]
fn no_bias_is_not_found() {
    let judgements = simulated(3_000, [0.0; 4], &mut ChaCha8Rng::seed_from_u64(22));
    let shown = shown(&judgements);
    let counted = positions(&shown);
    for position in counted.positions {
        let first = position.first.unwrap();
        // Five standard errors.
        assert!((first.share - 0.25).abs() < 0.04, "{first:?}");
    }
    let found = effects(
        4,
        shown.into_iter().map(|shown| (shown, 1.0)),
        0.5,
        Search::default(),
    );
    assert!(
        found
            .unwrap()
            .positions
            .iter()
            .all(|effect| effect.unwrap().abs() < 0.1)
    );
}

#[test]
fn what_is_not_defined_says_why() {
    assert_eq!(
        effects(2, [], 0.5, Search::default()),
        Err(Undefined::NoData)
    );
    let ranking = Ranking::from_tiers([vec![0], vec![1]]).unwrap();
    let always = Shown {
        order: &[0, 1],
        ranking: &ranking,
    };
    let found = effects(2, [(always, 1.0), (always, 1.0)], 0.5, Search::default());
    assert_eq!(found, Err(Undefined::NoVariation));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn relabelling_and_duplicating_change_labels_only(
        seed in 0..1_000_u64,
        names in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let judgements = simulated(40, [0.5, 0.0, 0.0, -0.5], &mut ChaCha8Rng::seed_from_u64(seed));
        let renamed: Vec<Judgement> = judgements
            .iter()
            .chain(judgements.iter().rev())
            .map(|judgement| Judgement {
                order: judgement.order.iter().map(|response| names[*response]).collect(),
                ranking: judgement.ranking.map(|response| Some(names[response])).unwrap(),
            })
            .collect();
        let fit = |judgements: &[Judgement]| {
            let shown = shown(judgements).into_iter().map(|shown| (shown, 1.0));
            effects(4, shown, 0.0, Search::default()).unwrap()
        };
        let (before, after) = (fit(&judgements), fit(&renamed));
        for (before, after) in before.positions.iter().zip(&after.positions) {
            prop_assert!((before.unwrap() - after.unwrap()).abs() < 1e-6);
        }
        for (response, name) in names.iter().enumerate() {
            let (before, after) = (before.log_worths[response], after.log_worths[*name]);
            prop_assert!((before.unwrap() - after.unwrap()).abs() < 1e-6);
        }
    }
}
