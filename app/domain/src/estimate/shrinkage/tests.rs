use super::*;
use crate::undefined::Undefined;
use proptest::prelude::*;
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

#[test]
fn a_small_group_borrows_more() {
    let found = shares(&[vec![90.0, 10.0], vec![20.0, 80.0], vec![3.0, 0.0]]).unwrap();
    let raw: Vec<f64> = found
        .raw
        .iter()
        .map(|raw| raw.as_ref().unwrap()[0])
        .collect();
    let shrunken: Vec<f64> = found
        .shrunken
        .iter()
        .map(|s| s.as_ref().unwrap()[0])
        .collect();
    let moved =
        |group: usize| (raw[group] - shrunken[group]).abs() / (raw[group] - found.whole[0]).abs();
    assert!(moved(2) > 5.0 * moved(0), "{} {}", moved(2), moved(0));
    assert!(matches!(found.concentration, Ok(Concentration::Of(size)) if size < 10.0));
}

#[test]
fn groups_that_do_not_differ_are_the_whole() {
    let found = shares(&[vec![50.0, 50.0], vec![25.0, 25.0], vec![0.0, 0.0]]).unwrap();
    assert_eq!(found.concentration, Ok(Concentration::Unbounded));
    assert_eq!(found.shrunken[1], Ok(vec![0.5, 0.5]));
    assert_eq!(found.raw[2], Err(Undefined::NoData));
    assert_eq!(found.shrunken[2], Err(Undefined::NoData));
    assert_eq!(shares(&[vec![0.0, 0.0]]), Err(Undefined::NoData));
    let alone = shares(&[vec![3.0, 1.0]]).unwrap();
    assert_eq!(alone.raw[0], Ok(vec![0.75, 0.25]));
    assert_eq!(alone.shrunken[0], Err(Undefined::OneGroup));
}

/// Over many small groups, shrunken shares are nearer to the truth than raw ones.
#[test]
fn shrunken_is_nearer_to_the_truth() {
    let mut rng = ChaCha8Rng::seed_from_u64(11);
    let (mut raw_misses, mut shrunken_misses) = (0.0, 0.0);
    for _ in 0..50 {
        let truths: Vec<f64> = (0..12).map(|_| rng.random_range(0.4..0.8)).collect();
        let counts: Vec<Vec<f64>> = truths
            .iter()
            .map(|truth| {
                let yes = (0..10).filter(|_| rng.random_bool(*truth)).count() as f64;
                vec![yes, 10.0 - yes]
            })
            .collect();
        let found = shares(&counts).unwrap();
        for ((truth, raw), shrunken) in truths.iter().zip(found.raw).zip(found.shrunken) {
            raw_misses += (raw.unwrap()[0] - truth).powi(2);
            shrunken_misses += (shrunken.unwrap()[0] - truth).powi(2);
        }
    }
    assert!(
        shrunken_misses < 0.7 * raw_misses,
        "{shrunken_misses} {raw_misses}"
    );
}

#[test]
fn log_worths_are_believed_by_their_errors() {
    let of = |value, error| Ok(Estimate { value, error });
    let whole = [Ok(0.0), Ok(1.0)];
    let groups = [
        vec![of(2.0, 0.1), of(-1.0, 0.1)],
        vec![of(-2.0, 2.0), Err(Undefined::NoData)],
    ];
    let found = worths(&whole, &groups).unwrap();
    assert!(found.spread > 1.0);
    let sure = found.groups[0][0].unwrap();
    let unsure = found.groups[1][0].unwrap();
    assert!(sure.value > 1.95 && sure.raw == 2.0);
    assert!(unsure.value > -1.6 && unsure.raw == -2.0);
    assert!(unsure.error < 2.0);
    assert_eq!(found.groups[1][1], Err(Undefined::NoData));
    let alike = [vec![of(0.1, 1.0)], vec![of(-0.1, 1.0)]];
    let found = worths(&whole, &alike).unwrap();
    assert_eq!(
        (found.spread, found.groups[0][0].unwrap().value),
        (0.0, 0.0)
    );
    assert_eq!(worths(&whole, &alike[..1]), Err(Undefined::OneGroup));
}

proptest! {
    #[test]
    fn shrunken_shares_lie_between(
        counts in prop::collection::vec(prop::collection::vec(0..30_u8, 3), 2..6),
    ) {
        let counts: Vec<Vec<f64>> = counts
            .into_iter()
            .map(|group| group.into_iter().map(f64::from).collect())
            .collect();
        let Ok(found) = shares(&counts) else { return Ok(()); };
        for (raw, shrunken) in found.raw.iter().zip(&found.shrunken) {
            let (Ok(raw), Ok(shrunken)) = (raw, shrunken) else { continue; };
            prop_assert!((shrunken.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            for ((raw, shrunken), whole) in raw.iter().zip(shrunken).zip(&found.whole) {
                prop_assert!(*shrunken >= raw.min(*whole) - 1e-12);
                prop_assert!(*shrunken <= raw.max(*whole) + 1e-12);
            }
        }
        // The order of groups and of outcomes says nothing.
        let mut turned = counts.clone();
        turned.reverse();
        for group in &mut turned {
            group.reverse();
        }
        let turned = shares(&turned).unwrap();
        match (found.concentration, turned.concentration) {
            (Ok(Concentration::Of(a)), Ok(Concentration::Of(b))) => {
                prop_assert!((a / b - 1.0).abs() < 1e-6);
            }
            (a, b) => prop_assert_eq!(a, b),
        }
    }
}
