use super::*;
use crate::analysis::Figure;
use crate::disagreement::alpha::Metric;
use crate::disagreement::kind::Kind;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

const METHOD: Method = Method {
    metric: Metric::Ordinal,
    k: 5,
    draws: 200,
};

/// 40 people order the responses of three candidates on 12 items, now and then at random. Where
/// `planted` the halves of the people are of opposite minds, and else a quarter of all.
fn contest(planted: bool) -> Contest {
    let mut rng = ChaCha8Rng::seed_from_u64(5);
    let mut ballots = Vec::new();
    for person in 0..40 {
        for item in 0..12 {
            let turned = if planted {
                person >= 20
            } else {
                person % 4 == 0
            };
            let flip = rng.random_bool(0.1);
            let order = if turned == flip { [0, 1, 2] } else { [2, 1, 0] };
            let ranking = Ranking::from_tiers(order.map(|place| vec![place])).unwrap();
            ballots.push(Ballot {
                order: vec![0, 1, 2],
                ..Ballot::new(person, item, ranking)
            });
        }
    }
    let half = |person: usize| Some(["one", "other"][usize::from(person >= 20)].to_owned());
    let turn = |person: usize| (person > 0).then(|| ["even", "odd"][person % 2].to_owned());
    let attribute = |name: &str, of: &dyn Fn(usize) -> Option<String>| {
        Attribute::new(name, &(0..40).map(of).collect::<Vec<_>>())
    };
    Contest {
        people: 40,
        candidates: ["x", "y", "z"].map(str::to_owned).to_vec(),
        items: (0..12)
            .map(|item| Item {
                name: format!("item {item}"),
                responses: vec![Some(0), Some(1), Some(2)],
                parallel: None,
            })
            .collect(),
        items_known: true,
        ballots,
        attributes: vec![attribute("half", &half), attribute("turn", &turn)],
    }
}

fn judged(contest: &Contest) -> Verdict {
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    judge(contest, METHOD, &mut rng, &mut |_, _| {})
}

#[test]
fn a_winner_is_found_with_its_interval_and_how_fragile_it_is() {
    let found = judged(&contest(false));
    let standings = found.standings.as_ref().unwrap();
    assert_eq!(standings.all[0].candidate, 0);
    assert_eq!(standings.all[2].candidate, 2);
    for standing in &standings.all {
        let (value, low, high) = standing.worth.known().unwrap();
        assert!(low <= value && value <= high, "{standing:?}");
        assert_eq!(standing.people, 40);
    }
    for rule in &standings.rules {
        assert_eq!(rule.order.first(), Some(&vec![0]), "{}", rule.rule);
    }
    let fragile = standings.people_to_go.unwrap();
    assert_eq!((fragile.winner, fragile.of), (0, 40));
    assert!(fragile.gone > 10 && fragile.gone < 30, "{fragile:?}");
    assert!(standings.orders_to_go.unwrap().exact);
    assert_eq!(standings.unmarked, None);
    let first = found.pairs.iter().find(|pair| (pair.a, pair.b) == (0, 1));
    assert_eq!(first.unwrap().prefer_a.value, Figure::Known(0.75));
    assert_eq!(first.unwrap().people, Some(40));
}

#[test]
fn planted_groups_differ_and_others_do_not() {
    let found = judged(&contest(true));
    let [half, turn] = &found.by[..] else {
        panic!("two attributes")
    };
    assert!(half.apart.q.unwrap() < 0.05, "{:?}", half.apart);
    assert!(turn.apart.q.unwrap() > 0.05, "{:?}", turn.apart);
    assert_eq!(turn.missing, 1);
    let firsts: Vec<Option<usize>> = half.groups.iter().map(|group| group.first).collect();
    assert_eq!(firsts, [Some(0), Some(2)]);
    assert!(half.agreement[0].inside.known() > half.agreement[0].across.known());
    // All items divide by group.
    let count = |kind| found.kinds.iter().find(|count| count.kind == Some(kind));
    assert_eq!(count(Kind::ValueDifference).unwrap().items, 12);
    let opinions = found.opinions.as_ref().unwrap();
    assert_eq!(opinions.viewpoints.len(), 2);
    assert!(opinions.explained[0].adjusted.known().unwrap() > 0.8);
    assert!(opinions.explained[1].adjusted.known().unwrap() < 0.2);
    assert!(!opinions.viewpoints[0].holds.is_empty());
    assert_eq!(opinions.points.len(), 40);
}

#[test]
fn a_small_group_is_told_by_its_suppression_alone() {
    let mut small = contest(true);
    let of = |person: usize| Some(if person < 3 { "few" } else { "many" }.to_owned());
    small.attributes = vec![Attribute::new("size", &(0..40).map(of).collect::<Vec<_>>())];
    let found = judged(&small);
    let [few, many] = &found.by[0].groups[..] else {
        panic!("two groups")
    };
    assert_eq!((few.people, few.first), (None, None));
    assert!(few.worths.iter().all(|worth| worth.known().is_none()));
    assert_eq!(many.people, Some(37));
    assert_eq!(found.by[0].apart.p.known(), None);
    let everybody = Contest {
        people: 3,
        ballots: contest(true)
            .ballots
            .into_iter()
            .filter(|ballot| ballot.person < 3)
            .collect(),
        attributes: Vec::new(),
        ..contest(true)
    };
    let found = judged(&everybody);
    assert_eq!(found.standings.unwrap_err(), Undefined::Suppressed);
    assert!(found.pairs.iter().all(|pair| pair.people.is_none()));
}

#[test]
fn a_second_answer_says_how_far_people_stand_by_it() {
    let mut twice = contest(false);
    let again: Vec<Ballot> = twice
        .ballots
        .iter()
        .filter(|b| b.item == 0)
        .cloned()
        .collect();
    let before = judged(&twice);
    twice.ballots.extend(again);
    let found = judged(&twice);
    assert_eq!(found.repeats, 40);
    assert_eq!(found.findings[0].repeats, 40);
    assert_eq!(found.findings[0].retest, Figure::Known(1.0));
    assert_eq!(found.findings[0].people, 40);
    let worths = |verdict: &Verdict| verdict.standings.as_ref().unwrap().all[0].worth;
    assert_eq!(worths(&found), worths(&before), "it counts once");
}

#[test]
fn naming_candidates_otherwise_changes_names_only() {
    let one = contest(true);
    let mut other = one.clone();
    other.candidates.reverse();
    for item in &mut other.items {
        item.responses = vec![Some(2), Some(1), Some(0)];
    }
    let (one, other) = (judged(&one), judged(&other));
    let mut named: Vec<(String, Option<f64>)> = Vec::new();
    for (verdict, names) in [(&one, &one.candidates), (&other, &other.candidates)] {
        for standing in &verdict.standings.as_ref().unwrap().all {
            let name = names[standing.candidate].clone();
            named.push((
                name,
                standing.worth.value.known().map(|w| (w * 1e6).round()),
            ));
        }
    }
    named.sort_by(|a, b| a.partial_cmp(b).unwrap());
    for pair in named.chunks(2) {
        assert_eq!(pair[0], pair[1]);
    }
}
