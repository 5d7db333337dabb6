use super::*;
use rand::SeedableRng;

/// 40 people, 20 units; the second half of the people rates two higher where `planted`.
fn study(planted: bool) -> Study {
    let ratings = (0..40).flat_map(|person| {
        (0..20).map(move |unit| {
            let high = if planted && person >= 20 { 2 } else { 0 };
            let value = f64::from((unit % 2) + high + i32::from((unit * 7 + person * 3) % 5 == 0));
            Rating {
                person: usize::try_from(person).unwrap(),
                unit: usize::try_from(unit).unwrap(),
                value,
            }
        })
    });
    let halves = |person: usize| Some(usize::from(person >= 20));
    let alternating = |person: usize| (person != 7).then_some(person % 2);
    let small = |person: usize| Some(usize::from(person < 3));
    let attribute = |name: &str, of: &dyn Fn(usize) -> Option<usize>| Attribute {
        name: name.to_owned(),
        values: vec!["a".to_owned(), "b".to_owned()],
        of: (0..40).map(of).collect(),
    };
    Study {
        people: 40,
        units: (0..20).map(|unit| format!("u{unit}")).collect(),
        labels: Vec::new(),
        ratings: ratings.collect(),
        attributes: vec![
            attribute("halves", &halves),
            attribute("alternating", &alternating),
            attribute("small", &small),
        ],
    }
}

fn analysed(planted: bool) -> Analysis {
    let method = Method {
        metric: Metric::Interval,
        k: 5,
        draws: 200,
    };
    let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(7);
    analyse(&study(planted), method, &mut rng, &mut |_, _| {})
}

#[test]
fn a_planted_difference_is_found_and_no_other() {
    let found = analysed(true);
    let [halves, alternating, small] = &found.by[..] else {
        panic!("three attributes")
    };
    assert!(halves.apart.q.unwrap() < 0.05, "{halves:?}");
    assert!(alternating.apart.q.unwrap() > 0.05, "{alternating:?}");
    assert_eq!(alternating.missing, 1);
    assert!(matches!(halves.groups[0].alpha, Figure::Known(inside) if inside > 0.3));
    let suppressed = Figure::Unknown {
        undefined: Undefined::Suppressed,
    };
    assert_eq!(
        small.groups[1].mean, suppressed,
        "three people are not told of"
    );
    assert!(small.groups[1].shares.is_empty());
    assert_eq!(
        small.apart.q, None,
        "one group is left, and nothing to compare"
    );
    assert!(analysed(false).by[0].apart.q.unwrap() > 0.05);
}

#[test]
fn shares_sum_to_one_within_their_intervals() {
    let found = analysed(true);
    let sum: f64 = found.all.shares.iter().map(|share| share.share).sum();
    assert!((sum - 1.0).abs() < 1e-12);
    for share in &found.all.shares {
        let (Figure::Known(low), Figure::Known(high)) = (share.low, share.high) else {
            panic!("intervals")
        };
        assert!(low <= share.share && share.share <= high);
    }
}
