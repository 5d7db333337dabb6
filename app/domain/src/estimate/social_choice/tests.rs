use super::*;
use crate::estimate::pairwise::Unranked;
use proptest::prelude::*;
use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;

type Ranks = Vec<Option<u8>>;

fn rankings(ballots: &[Ranks]) -> Vec<Ranking<usize>> {
    ballots
        .iter()
        .map(|ranks| Ranking::from_ranks(ranks.iter().copied().enumerate()))
        .collect()
}

fn pairs(n: usize, ballots: &[Ranks]) -> Pairwise {
    let rankings = rankings(ballots);
    Pairwise::from_rankings(
        n,
        rankings.iter().map(|ranking| (ranking, 1.0)),
        Unranked::SaysNothing,
    )
}

/// Every rule's choice.
fn choices(n: usize, ballots: &[Ranks]) -> [Result<Choice, Undefined>; 4] {
    let rankings = rankings(ballots);
    let counted = pairs(n, ballots);
    [
        plurality(n, rankings.iter().map(|ranking| (ranking, 1.0))),
        borda(&counted),
        copeland(&counted),
        schulze(&counted),
    ]
}

/// Example 1 of Schulze 2011, section 3.1: 45 voters over A..E; E > A > C > B > D.
#[test]
fn schulze_as_in_his_first_example() {
    let orders = [
        (5, "ACBED"),
        (5, "ADECB"),
        (8, "BEDAC"),
        (3, "CABED"),
        (7, "CAEBD"),
        (2, "CBADE"),
        (7, "DCEBA"),
        (8, "EBADC"),
    ];
    let ballots: Vec<(Ranking<usize>, f64)> = orders
        .iter()
        .map(|(votes, order)| {
            let tiers = order.bytes().map(|name| vec![usize::from(name - b'A')]);
            (Ranking::from_tiers(tiers).unwrap(), f64::from(*votes))
        })
        .collect();
    let votes = ballots.iter().map(|(ranking, votes)| (ranking, *votes));
    let pairs = Pairwise::from_rankings(5, votes, Unranked::SaysNothing);
    let found = schulze(&pairs).unwrap();
    let best_first = [vec![4], vec![0], vec![2], vec![1], vec![3]];
    assert_eq!(found.order.tiers(), best_first);
    assert_eq!(strongest_paths(&pairs)[0][1..], [28.0, 28.0, 30.0, 24.0]);
}

/// Tennessee's capital, as it is told everywhere: plurality and the majority disagree.
#[test]
fn rules_disagree_where_they_should() {
    let mut ballots = vec![vec![Some(1), Some(2), Some(3), Some(4)]; 42];
    ballots.extend(vec![vec![Some(4), Some(1), Some(2), Some(3)]; 26]);
    ballots.extend(vec![vec![Some(4), Some(3), Some(1), Some(2)]; 15]);
    ballots.extend(vec![vec![Some(4), Some(3), Some(2), Some(1)]; 17]);
    let [plurality, borda, copeland, schulze] = choices(4, &ballots).map(Result::unwrap);
    assert_eq!(plurality.winners(), [0]);
    assert_eq!(plurality.scores[1], Ok(0.26));
    for majority in [borda, copeland, schulze] {
        assert_eq!(majority.winners(), [1]);
    }
}

#[test]
fn ties_share_and_silence_is_no_score() {
    let ballots = [
        vec![Some(1), Some(1), Some(2), None],
        vec![Some(1), Some(2), None, None],
    ];
    let [plurality, borda, copeland, schulze] = choices(4, &ballots).map(Result::unwrap);
    assert_eq!(plurality.scores[..2], [Ok(0.75), Ok(0.25)]);
    assert_eq!(borda.scores[..3], [Ok(2.0), Ok(0.0), Ok(-2.0)]);
    assert_eq!(copeland.scores[..3], [Ok(2.0), Ok(1.0), Ok(0.0)]);
    for choice in [plurality, borda, copeland, schulze] {
        assert_eq!(choice.scores[3], Err(Undefined::NoData));
        assert_eq!(choice.order.position(3), None);
    }
    assert!(
        choices(4, &[vec![None; 4]])
            .iter()
            .all(|choice| *choice == Err(Undefined::NoData))
    );
}

/// The strongest paths by their definition's closure, in loops of their own and in whole votes,
/// over pairs counted from the ranks and not from `Pairwise`.
fn floyd_warshall(n: usize, ballots: &[Ranks]) -> Vec<Vec<u32>> {
    let mut votes = vec![vec![0_u32; n]; n];
    for ranks in ballots {
        for a in 0..n {
            for b in 0..n {
                if let (Some(of_a), Some(of_b)) = (ranks[a], ranks[b]) {
                    votes[a][b] += u32::from(of_a < of_b);
                }
            }
        }
    }
    let mut path = vec![vec![0; n]; n];
    for a in 0..n {
        for b in 0..n {
            if votes[a][b] > votes[b][a] {
                path[a][b] = votes[a][b];
            }
        }
    }
    for k in 0..n {
        for i in 0..n {
            for j in 0..n {
                if i != j && path[i][j] < path[i][k].min(path[k][j]) {
                    path[i][j] = path[i][k].min(path[k][j]);
                }
            }
        }
    }
    path
}

#[test]
fn schulze_on_ten_thousand_random_profiles() {
    let mut rng = ChaCha8Rng::seed_from_u64(20_110);
    let mut undecided = 0;
    for _ in 0..10_000 {
        let n = rng.random_range(2..6);
        let ballots: Vec<Ranks> = (0..rng.random_range(1..9))
            .map(|_| {
                (0..n)
                    .map(|_| (rng.random_range(0..6) > 0).then(|| rng.random_range(1..5)))
                    .collect()
            })
            .collect();
        let path = floyd_warshall(n, &ballots);
        let Ok(found) = schulze(&pairs(n, &ballots)) else {
            assert!(path.iter().flatten().all(|votes| *votes == 0));
            continue;
        };
        let placed: Vec<usize> = found.order.tiers().iter().flatten().copied().collect();
        let beats = |a: usize, b: usize| path[a][b] > path[b][a];
        for a in &placed {
            for b in &placed {
                if beats(*a, *b) {
                    assert!(found.order.position(*a) < found.order.position(*b));
                }
            }
            let beaten = placed.iter().filter(|b| beats(*a, **b)).count();
            assert_eq!(found.scores[*a], Ok(beaten as f64));
            let unbeaten = !placed.iter().any(|b| beats(*b, *a));
            assert_eq!(found.winners().contains(a), unbeaten);
        }
        undecided += u32::from(found.winners().len() > 1);
    }
    // Ties are among the profiles, and so are decided ones.
    assert!((1_000..9_000).contains(&undecided), "{undecided}");
}

fn ballots() -> impl Strategy<Value = Vec<Ranks>> {
    prop::collection::vec(prop::collection::vec(prop::option::of(1u8..4), 4), 1..12)
}

proptest! {
    #[test]
    fn relabelling_and_the_order_of_people_change_labels_only(
        ballots in ballots(),
        names in Just(vec![0_usize, 1, 2, 3]).prop_shuffle(),
    ) {
        let mut renamed: Vec<Ranks> = ballots
            .iter()
            .map(|ranks| {
                let mut moved = vec![None; 4];
                for (response, rank) in ranks.iter().enumerate() {
                    moved[names[response]] = *rank;
                }
                moved
            })
            .collect();
        renamed.reverse();
        for (before, after) in choices(4, &ballots).into_iter().zip(choices(4, &renamed)) {
            let Ok(before) = before else {
                prop_assert_eq!(before, after);
                continue;
            };
            let after = after.unwrap();
            let moved = before.order.map(|response| Some(names[response])).unwrap();
            prop_assert_eq!(&moved, &after.order);
            for (response, name) in names.iter().enumerate() {
                match (before.scores[response], after.scores[*name]) {
                    (Ok(before), Ok(after)) => prop_assert!((before - after).abs() < 1e-12),
                    (before, after) => prop_assert_eq!(before, after),
                }
            }
        }
    }

    #[test]
    fn duplicating_everybody_changes_no_order(ballots in ballots()) {
        let twice = [ballots.clone(), ballots.clone()].concat();
        for (once, twice) in choices(4, &ballots).into_iter().zip(choices(4, &twice)) {
            prop_assert_eq!(once.map(|choice| choice.order), twice.map(|choice| choice.order));
        }
    }

    #[test]
    fn who_beats_everybody_wins_by_copeland_and_schulze(ballots in ballots()) {
        let counted = pairs(4, &ballots);
        let beats = |a: usize, b: usize| counted.preferred(a, b) > counted.preferred(b, a);
        if let Some(best) = (0..4).find(|a| (0..4).all(|b| *a == b || beats(*a, b))) {
            let [_, _, copeland, schulze] = choices(4, &ballots).map(Result::unwrap);
            prop_assert_eq!(copeland.winners(), [best]);
            prop_assert_eq!(schulze.winners(), [best]);
        }
    }
}
