use super::*;
use crate::estimate::bradley_terry::{self, Cells, Model};
use crate::estimate::fixed_point::Search;
use crate::estimate::pairwise::Pairwise;
use crate::ranking::Outcome;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;

const TRUTH: [f64; 4] = [0.9, 0.3, -0.2, -1.0];

/// Comparisons by a Bradley-Terry model, so many of each person.
fn simulated(
    people: usize,
    each: usize,
    rng: &mut ChaCha8Rng,
) -> Vec<(usize, usize, usize, Outcome)> {
    let mut said = Vec::new();
    for person in 0..people {
        for _ in 0..each {
            let first = rng.random_range(0..TRUTH.len());
            let second = (first + rng.random_range(1..TRUTH.len())) % TRUTH.len();
            let odds = 1.0 / (1.0 + (TRUTH[second] - TRUTH[first]).exp());
            let outcome = if rng.random_bool(odds) {
                Outcome::First
            } else {
                Outcome::Second
            };
            said.push((person, first, second, outcome));
        }
    }
    said
}

#[test]
fn a_draw_takes_as_many_as_there_are() {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let mut taken = Vec::new();
    let mut sums = [0; 7];
    for _ in 0..1_000 {
        draw(7, &mut rng, &mut taken);
        assert_eq!(taken.iter().sum::<u32>(), 7);
        for (sum, taken) in sums.iter_mut().zip(&taken) {
            *sum += taken;
        }
    }
    // Each is taken 1,000 times but for chance, whose standard deviation is 29.
    assert!(
        sums.iter().all(|sum| (880..1_120).contains(sum)),
        "{sums:?}"
    );
}

#[test]
fn percentiles_are_numpys() {
    let mut values: Vec<f64> = (0..=100).map(f64::from).rev().collect();
    let found = percentiles(&mut values, 101).unwrap();
    assert_eq!((found.low, found.high), (2.5, 97.5));
    assert!((found.error - 29.300_170_647_967_224).abs() < 1e-12);
    assert_eq!(percentiles(&mut vec![1.0], 2), Err(Undefined::TooFew));
    assert_eq!(percentiles(&mut vec![], 0), Err(Undefined::NoData));
}

#[test]
fn draws_are_the_fits_of_what_was_drawn() {
    let mut rng = ChaCha8Rng::seed_from_u64(2);
    let said = simulated(30, 8, &mut rng);
    let people = People::new(4, 30, said.iter().copied());
    let drawn = worths(&people, 0.5, 40, &mut ChaCha8Rng::seed_from_u64(3)).unwrap();
    // The same draws, each fitted by itself from pairs counted anew.
    let mut again = ChaCha8Rng::seed_from_u64(3);
    let mut values = vec![Vec::new(); 4];
    let mut taken = Vec::new();
    for _ in 0..40 {
        draw(30, &mut again, &mut taken);
        let mut pairs = Pairwise::new(4);
        for (person, first, second, outcome) in &said {
            pairs.count(*first, *second, *outcome, f64::from(taken[*person]));
        }
        let fit = bradley_terry::fit(&Cells::from(&pairs), Model::default(), Search::default());
        for (values, worth) in values.iter_mut().zip(fit.unwrap().log_worths) {
            values.push(worth.unwrap());
        }
    }
    for (mut values, interval) in values.into_iter().zip(&drawn.intervals) {
        let (theirs, ours) = (percentiles(&mut values, 40).unwrap(), interval.unwrap());
        assert!((theirs.low - ours.low).abs() < 1e-4, "{theirs:?} {ours:?}");
        assert!(
            (theirs.high - ours.high).abs() < 1e-4,
            "{theirs:?} {ours:?}"
        );
    }
}

#[test]
fn intervals_cover_the_truth() {
    let mut rng = ChaCha8Rng::seed_from_u64(4);
    let (mut covered, mut all) = (0, 0);
    for _ in 0..100 {
        let said = simulated(150, 4, &mut rng);
        let people = People::new(4, 150, said);
        let drawn = worths(&people, 0.0, 200, &mut rng).unwrap();
        for (interval, truth) in drawn.intervals.iter().zip(TRUTH) {
            let interval = interval.unwrap();
            covered += u32::from((interval.low..=interval.high).contains(&truth));
            all += 1;
        }
    }
    let share = f64::from(covered) / f64::from(all);
    assert!((0.93..=0.97).contains(&share), "{share}");
}

/// People who resemble themselves: intervals over their rows would cover far too seldom.
#[test]
fn shares_cover_the_truth_where_rows_resemble_one_another() {
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    let (mut covered, mut by_rows) = (0, 0);
    let trials = 320;
    for _ in 0..trials {
        let yes: Vec<f64> = (0..100)
            .map(|_| {
                let leaning: f64 = rng.random_range(0.1..0.9);
                (0..10)
                    .map(|_| f64::from(u8::from(rng.random_bool(leaning))))
                    .sum()
            })
            .collect();
        let found = interval(100, 150, &mut rng, |taken| {
            let said: f64 = yes
                .iter()
                .zip(taken)
                .map(|(yes, taken)| yes * f64::from(*taken))
                .sum();
            Some(said / 1_000.0)
        });
        let found = found.unwrap();
        covered += u32::from((found.low..=found.high).contains(&0.5));
        let count: f64 = yes.iter().sum();
        let (low, high) = crate::interval::wilson(count as u64, 1_000).unwrap();
        by_rows += u32::from((low..=high).contains(&0.5));
    }
    let share = |count: u32| f64::from(count) / f64::from(trials);
    assert!(
        (0.93..=0.97).contains(&share(covered)),
        "{}",
        share(covered)
    );
    assert!(share(by_rows) < 0.90, "{}", share(by_rows));
}

#[test]
fn wilson_covers_the_truth() {
    let mut rng = ChaCha8Rng::seed_from_u64(6);
    let (mut covered, trials) = (0, 4_000);
    for trial in 0..trials {
        let truth = 0.1 + 0.8 * f64::from(trial) / f64::from(trials);
        let count = (0..60).filter(|_| rng.random_bool(truth)).count();
        let (low, high) = crate::interval::wilson(count as u64, 60).unwrap();
        covered += u32::from((low..=high).contains(&truth));
    }
    let share = f64::from(covered) / f64::from(trials);
    assert!((0.93..=0.97).contains(&share), "{share}");
}

#[test]
fn everybody_twice_is_surer_of_the_same() {
    let said = simulated(40, 6, &mut ChaCha8Rng::seed_from_u64(7));
    let again = said
        .iter()
        .map(|(person, a, b, outcome)| (person + 40, *a, *b, *outcome));
    let twice: Vec<_> = said.iter().copied().chain(again).collect();
    let fit = |people: usize, said: Vec<_>| {
        let mut rng = ChaCha8Rng::seed_from_u64(8);
        worths(&People::new(4, people, said), 0.0, 800, &mut rng).unwrap()
    };
    let (once, twice) = (fit(40, said), fit(80, twice));
    for response in 0..4 {
        let of = |drawn: &Drawn| drawn.estimate.log_worths[response].unwrap();
        assert!((of(&once) - of(&twice)).abs() < 1e-6);
        let width = |drawn: &Drawn| {
            let interval = drawn.intervals[response].unwrap();
            interval.high - interval.low
        };
        let ratio = width(&twice) / width(&once);
        // The square root of a half, but for chance.
        assert!((0.6..0.82).contains(&ratio), "{ratio}");
    }
}

#[test]
fn names_of_people_say_nothing() {
    let mut rng = ChaCha8Rng::seed_from_u64(9);
    let said = simulated(25, 6, &mut rng);
    let renamed = said
        .iter()
        .rev()
        .map(|(person, a, b, outcome)| (24 - person, *a, *b, *outcome));
    let (before, after) = (
        People::new(4, 25, said.iter().copied()),
        People::new(4, 25, renamed),
    );
    assert_eq!(before.cells(), after.cells());
    let silent = People::new(5, 25, said);
    let drawn = worths(&silent, 0.5, 50, &mut rng).unwrap();
    assert_eq!(drawn.intervals[4], Err(Undefined::NoData));
}
