//! One planted round: two camps that vote apart, one of them moves.

use super::*;
use crate::deliberation::change::Verdict;
use measures::Measure;
use proptest::prelude::*;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

fn order(ranks: [u8; 3]) -> Order {
    Order {
        ranking: Ranking::from_ranks(ranks.map(Some).into_iter().enumerate()),
        none_acceptable: false,
    }
}

/// Twelve people of the north and twelve of the south. All of the south prefer the last response at
/// first; `persuaded` of them the first afterwards, without a reason. Statement 0 divides them, all
/// agree with 1, 2 is another wording of 1, 3 is unreasonable.
fn round(persuaded: usize) -> RoundRecord {
    let mut people = Vec::new();
    let mut votes = Vec::new();
    for place in 0..24_usize {
        let north = place < 12;
        let before = if north { [1, 2, 3] } else { [3, 2, 1] };
        let moved = !north && place - 12 < persuaded;
        let after = if moved { [1, 2, 3] } else { before };
        people.push(Participant {
            groups: vec![Some(usize::from(!north))],
            orders: vec![Orders {
                before: Some(order(before)),
                after: Some(order(after)),
                reasoned: !moved,
            }],
            spoken: Spoken {
                words: if north { 30 } else { 10 },
                posts: 1,
            },
            ballot: Some(Ranking::from_ranks([(0, Some(1)), (1, Some(2))])),
            supports: Some(place != 3),
            dissented: false,
        });
        let mine = if north { Vote::Agree } else { Vote::Disagree };
        votes.extend([
            (place, 0, mine),
            (place, 1, Vote::Agree),
            (place, 2, Vote::Agree),
            (place, 3, Vote::Agree),
        ]);
    }
    RoundRecord {
        items: vec![Discussed {
            responses: 3,
            leading: None,
        }],
        people,
        statements: vec![
            Stated::default(),
            Stated::default(),
            Stated {
                same_as: Some(1),
                ..Stated::default()
            },
            Stated {
                unreasonable: true,
                ..Stated::default()
            },
        ],
        votes,
        proposals: 2,
        chosen: Some(0),
        attributes: vec![2],
    }
}

fn of(record: &RoundRecord) -> Findings {
    findings(record, 5, 400, &mut ChaCha8Rng::seed_from_u64(3))
}

fn verdict(measured: &[Measured], measure: Measure) -> Verdict {
    let found = measured.iter().find(|one| one.measure == measure).unwrap();
    found.change.unwrap().verdict
}

#[test]
fn a_camp_that_moves_is_convergence_and_says_where_it_went() {
    let found = of(&round(9));
    let item = &found.items[0];
    let between = Measure::Between { attribute: 0 };
    assert_eq!(verdict(&item.measures, between), Verdict::Converged);
    assert_eq!(verdict(&item.measures, Measure::Alpha), Verdict::Converged);
    assert_eq!(verdict(&found.overall, between), Verdict::Converged);
    // Those who stayed stand in a divided group now.
    let within = Measure::Within { attribute: 0 };
    let some = of(&round(7));
    assert_eq!(verdict(&some.items[0].measures, within), Verdict::Polarised);
    assert_eq!((item.both, found.changed.changed), (24, 9));
    let moved = item.moves[12].unwrap();
    assert_eq!((moved.tau, moved.changed), (Ok(-1.0), true));
    assert_eq!(item.moves[0].unwrap().tau, Ok(1.0));
    assert!((item.mean_tau.unwrap() - (15.0 - 9.0) / 24.0).abs() < 1e-12);
    let before = item.before.first().unwrap().counts.unwrap();
    let after = item.after.first().unwrap().counts.unwrap();
    assert_eq!((before.first, after.first), (12, 21));
}

#[test]
fn moves_to_what_was_shown_as_leading_are_counted() {
    let mut record = round(9);
    // Two more of the south stay away before, so that the north leads.
    for person in record.people.iter_mut().skip(22) {
        person.orders[0] = Orders::default();
    }
    let found = of(&record);
    assert_eq!(found.conformity.towards_unreasoned, 9);
    assert!(found.items[0].moves[12].unwrap().towards);
    assert_eq!(found.items[0].moves[23], None);
    assert_eq!(found.items[0].both, 22);
}

#[test]
fn nobody_who_moves_is_unchanged() {
    let found = of(&round(0));
    assert_eq!(
        verdict(&found.items[0].measures, Measure::Entropy),
        Verdict::Unchanged
    );
    assert!(found.changed.is_stable());
    assert_eq!(found.conformity.moved, 0);
}

#[test]
fn positions_are_distinct_and_principles_are_everybodys() {
    let found = of(&round(0));
    let said: Vec<(usize, u64)> = found
        .positions
        .iter()
        .map(|position| (position.statement, position.holders))
        .collect();
    assert_eq!(said, [(1, 24), (0, 12)]);
    assert_eq!(found.positions[0].merged, [2]);
    let principles: Vec<Option<usize>> = found.principles.iter().map(|p| p.statement).collect();
    assert_eq!(principles, [Some(1), None]);
    assert_eq!(found.principles[1].opposed, 1);
    // The divisive statement stands for a viewpoint, the shared one has the highest consensus.
    assert_eq!(found.viewpoints.len(), 2);
    let stands = &found.viewpoints[0].representatives;
    assert!(stands.iter().any(|one| one.statement == 0));
    let consensus = |statement: usize| found.statements[statement].consensus.unwrap();
    assert!(consensus(1) > consensus(0));
}

#[test]
fn the_result_keeps_who_does_not_share_it() {
    let result = of(&round(0)).result.unwrap();
    assert_eq!((result.opposed, result.silent), (1, 1));
    assert_eq!(result.count.unwrap().ballots, 24);
    let cells: Vec<(Who, u64)> = result
        .support
        .iter()
        .map(|cell| (cell.who, cell.support.unwrap().yes))
        .collect();
    assert_eq!(cells[0], (Who::Everybody, 23));
    assert_eq!(
        cells[1].0,
        Who::Group {
            attribute: 0,
            value: 0
        }
    );
    assert_eq!((cells[1].1, cells[2].1), (11, 12));
}

#[test]
fn the_talk_is_shared_unevenly() {
    let talk = of(&round(0)).talk;
    assert_eq!(talk.whole.words, 480);
    assert_eq!(talk.posts, Some(0.0));
    assert!((talk.words.unwrap() - 0.25).abs() < 1e-12);
    let (_, north) = talk.parts[0];
    assert_eq!(north.unwrap().of_words, Some(0.75));
}

#[test]
fn a_round_in_which_nobody_said_anything_has_no_figures() {
    let found = of(&RoundRecord::default());
    assert_eq!(found.people, 0);
    assert!(found.positions.is_empty() && found.principles.is_empty() && found.result.is_none());
    let alone = of(&RoundRecord {
        items: vec![Discussed {
            responses: 3,
            leading: None,
        }],
        people: vec![Participant::default()],
        statements: vec![Stated::default()],
        votes: vec![(0, 9, Vote::Agree), (7, 0, Vote::Agree)],
        ..RoundRecord::default()
    });
    assert_eq!(alone.statements[0].tally.seen, 0);
    assert!(
        alone.items[0]
            .measures
            .iter()
            .all(|one| one.change.is_err())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn no_figure_of_a_small_group_is_shown(small in 1_usize..5, k in 5_u64..9) {
        let mut record = round(4);
        // Of the south only `small` people say what they are, and nobody else anything.
        for person in record.people.iter_mut().skip(12 + small) {
            person.groups = vec![None];
        }
        let found = findings(&record, k, 20, &mut ChaCha8Rng::seed_from_u64(1));
        let south = Who::Group { attribute: 0, value: 1 };
        let all = found.statements.iter().flat_map(|one| &one.support);
        let all = all.chain(found.result.iter().flat_map(|one| &one.support));
        prop_assert!(all.filter(|cell| cell.who == south).all(|cell| cell.support.is_none()));
        let parts = found.talk.parts.iter().filter(|(who, _)| *who == south);
        prop_assert!(parts.into_iter().all(|(_, part)| part.is_none()));
    }

    #[test]
    fn the_order_of_people_says_nothing(seed in 0_usize..24) {
        let record = round(5);
        let mut turned = record.clone();
        turned.people.rotate_left(seed);
        for vote in &mut turned.votes {
            vote.0 = (vote.0 + 24 - seed) % 24;
        }
        let (one, other) = (of(&record), of(&turned));
        prop_assert_eq!(&one.positions, &other.positions);
        prop_assert_eq!(&one.result, &other.result);
        prop_assert_eq!(&one.talk, &other.talk);
        prop_assert_eq!(one.conformity, other.conformity);
        prop_assert_eq!(&one.items[0].before, &other.items[0].before);
        let (a, b) = (one.overall[0].change.unwrap(), other.overall[0].change.unwrap());
        prop_assert!((a.before - b.before).abs() < 1e-9 && (a.after - b.after).abs() < 1e-9);
    }
}
