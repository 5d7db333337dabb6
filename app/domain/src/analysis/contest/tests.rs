use super::*;
use crate::analysis::{Figure, Range};
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
    // All said their size, so that 37 of 40 would tell the three; the worths of 37 tell nothing of them.
    assert_eq!(many.people, None);
    assert!(many.worths.iter().all(|worth| worth.known().is_some()));
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

/// Each person reads one of two texts of an item; where `differ`, readers of the second put the
/// candidates the other way round. A third item has no parallel text and unites people.
fn translated(differ: bool) -> Contest {
    let mut contest = contest(false);
    contest.items.truncate(3);
    for item in contest.items.iter_mut().take(2) {
        item.parallel = Some("greeting".to_owned());
    }
    // The second text lists its responses in another order.
    contest.items[1].responses = vec![Some(2), Some(0), Some(1)];
    contest.ballots.clear();
    for person in 0..40 {
        let text = person % 2;
        let best_first = if differ && text == 1 {
            [2, 1, 0]
        } else {
            [0, 1, 2]
        };
        let places = best_first.map(|candidate| {
            let written = &contest.items[text].responses;
            written.iter().position(|w| *w == Some(candidate)).unwrap()
        });
        for (item, order) in [(text, places), (2, [0, 1, 2])] {
            let ranking = Ranking::from_tiers(order.map(|place| vec![place])).unwrap();
            contest.ballots.push(Ballot::new(person, item, ranking));
        }
    }
    contest
}

#[test]
fn readers_of_two_translations_who_differ_are_a_translation_artefact() {
    let kinds = |differ: bool| -> Vec<Option<Kind>> {
        let found = judged(&translated(differ));
        found.findings.iter().map(|item| item.kind).collect()
    };
    let (artefact, agreement) = (Some(Kind::TranslationArtefact), Some(Kind::Agreement));
    assert_eq!(kinds(true), [artefact, artefact, agreement]);
    assert_eq!(kinds(false), [agreement; 3]);
    let found = judged(&translated(true));
    let texts = found.findings[0].texts.unwrap();
    assert!(
        texts.differs && texts.distance.known().unwrap() > 0.9,
        "{texts:?}"
    );
    assert!(found.findings[2].texts.is_none());
    // Without knowing that they are parallel there is nothing to be seen: each text's readers agree.
    let mut apart = translated(true);
    for item in &mut apart.items {
        item.parallel = None;
    }
    assert!(
        judged(&apart)
            .findings
            .iter()
            .all(|item| item.kind == agreement)
    );
}

/// The same under other names: people, items, responses, candidates and groups in reverse.
fn renamed(contest: &Contest) -> Contest {
    let (people, items) = (contest.people, contest.items.len());
    let candidates = contest.candidates.len();
    let other = |place: usize, of: usize| of - 1 - place;
    let mut ballots: Vec<Ballot> = contest.ballots.clone();
    for ballot in &mut ballots {
        let responses = contest.items[ballot.item].responses.len();
        ballot.ranking = ballot.ranking.map(|r| Some(other(r, responses))).unwrap();
        ballot
            .order
            .iter_mut()
            .for_each(|r| *r = other(*r, responses));
        ballot.person = other(ballot.person, people);
        ballot.item = other(ballot.item, items);
    }
    ballots.reverse();
    let writers = |item: &Item| {
        let written = item.responses.iter().rev();
        written.map(|w| w.map(|w| other(w, candidates))).collect()
    };
    let attributes = contest.attributes.iter().map(|attribute| Attribute {
        name: attribute.name.clone(),
        values: attribute
            .values
            .iter()
            .rev()
            .map(|v| format!("no {v}"))
            .collect(),
        of: attribute
            .of
            .iter()
            .rev()
            .map(|of| of.map(|of| other(of, attribute.values.len())))
            .collect(),
    });
    Contest {
        people,
        candidates: contest.candidates.iter().rev().cloned().collect(),
        items: contest
            .items
            .iter()
            .rev()
            .map(|item| Item {
                responses: writers(item),
                ..item.clone()
            })
            .collect(),
        items_known: true,
        ballots,
        attributes: attributes.collect(),
    }
}

#[test]
fn other_names_change_names_only() {
    for planted in [false, true] {
        let before = contest(planted);
        let (before, after) = (judged(&before), judged(&renamed(&before)));
        let worths = |verdict: &Verdict| -> Vec<(String, f64)> {
            let all = verdict.standings.as_ref().unwrap().all.iter();
            let named = all.map(|s| (verdict.candidates[s.candidate].clone(), s.worth.value));
            let mut worths: Vec<_> = named.map(|(n, w)| (n, w.known().unwrap())).collect();
            worths.sort_by(|a, b| a.0.cmp(&b.0));
            worths
        };
        for (before, after) in worths(&before).into_iter().zip(worths(&after)) {
            assert!(before.0 == after.0 && (before.1 - after.1).abs() < 1e-6);
        }
        let near = |a: Figure, b: Figure| (a.known().unwrap() - b.known().unwrap()).abs() < 1e-9;
        assert!(near(before.agreement.tau_x, after.agreement.tau_x));
        assert!(near(before.agreement.alpha, after.agreement.alpha));
        let items = before.findings.iter().zip(after.findings.iter().rev());
        for (before, after) in items {
            assert_eq!(before.name, after.name);
            // Shuffles are drawn anew, so that kinds are the same where they are clear.
            assert!(!planted || before.kind == after.kind);
            assert!(near(before.agreement, after.agreement));
            for (a, b) in before.by.iter().zip(&after.by) {
                // Distances are roots, so that rounding alone can be 1e-8.
                let (a, b) = (a.distance.known().unwrap(), b.distance.known().unwrap());
                assert!((a - b).abs() < 1e-6, "{a} {b}");
            }
        }
        for (before, after) in before.by.iter().zip(&after.by) {
            assert!(near(before.apart.divergence, after.apart.divergence));
            let groups = before.groups.iter().zip(after.groups.iter().rev());
            for (a, b) in groups {
                assert_eq!(a.people, b.people);
                for (a, b) in a.worths.iter().zip(b.worths.iter().rev()) {
                    let apart = a.value.known().unwrap() - b.value.known().unwrap();
                    assert!(apart.abs() < 1e-6, "{a:?} {b:?}");
                }
            }
        }
    }
}

#[test]
fn everybody_twice_says_the_same_more_surely() {
    let once = contest(false);
    let mut twice = once.clone();
    twice.people *= 2;
    let again = once.ballots.iter().map(|ballot| Ballot {
        person: ballot.person + once.people,
        ..ballot.clone()
    });
    twice.ballots.extend(again);
    for attribute in &mut twice.attributes {
        attribute.of.extend_from_within(..);
    }
    let (once, twice) = (judged(&once), judged(&twice));
    let ranges = |verdict: &Verdict| -> Vec<Range> {
        let standings = verdict.standings.as_ref().unwrap();
        let whole = standings.all.iter().map(|standing| standing.worth);
        let groups = verdict.by.iter().flat_map(|by| &by.groups);
        whole
            .chain(groups.flat_map(|group| group.worths.clone()))
            .collect()
    };
    let (mut widths, mut all) = (0.0, 0.0);
    for (once, twice) in ranges(&once).into_iter().zip(ranges(&twice)) {
        let (once, twice) = (once.known().unwrap(), twice.known().unwrap());
        // The prior weighs half as much where people count twice.
        assert!((once.0 - twice.0).abs() < 0.02, "{once:?} {twice:?}");
        widths += (twice.2 - twice.1) / (once.2 - once.1);
        all += 1.0;
    }
    // The square root of a half, but for chance.
    assert!((0.6..0.82).contains(&(widths / all)), "{}", widths / all);
    let share = |verdict: &Verdict| verdict.pairs[0].prefer_a.known().unwrap();
    assert_eq!(share(&once).0, share(&twice).0);
    assert!(share(&once).1 < share(&twice).1 && share(&once).2 > share(&twice).2);
}
