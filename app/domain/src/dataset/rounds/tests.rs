//! One round from records to tables, and through a withdrawal.

use super::records::*;
use super::*;
use crate::activity::Idle;
use crate::consent::{Purpose, Purposes};
use crate::dataset::derive::{Basis, all, is_derived};
use crate::dataset::records::{Attribute, Contributor, Header, Item, Judgement, Response};
use crate::dataset::retract;
use crate::dataset::tables::{names, tables as of_records};
use crate::deliberation::record::Origin;
use crate::deliberation::template::Template;
use crate::item::Message;
use crate::money::Micros;
use crate::pay::{PayKind, PayPolicy};
use crate::ranking::Ranking;
use crate::viewpoint::Vote;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

const PEOPLE: usize = 20;

fn header() -> Header {
    Header {
        project: "river".to_owned(),
        title: "River".to_owned(),
        summary: String::new(),
        community: "river".to_owned(),
        community_name: "River".to_owned(),
        charter: String::new(),
        licence: "CC-BY-4.0".to_owned(),
        version: 1,
        as_of: Timestamp::default(),
        software_version: "0".to_owned(),
        simulated: false,
        guidelines: Vec::new(),
        policy: PayPolicy {
            kind: PayKind::Volunteer,
            currency: "KES".parse().unwrap(),
            rate: Micros(0),
            floor: Micros(0),
        },
        floor: None,
        conversion: None,
        idle: Idle::default(),
        k: 5,
        attributes: vec![Attribute {
            key: "region".to_owned(),
            question: "Where?".to_owned(),
            ..Attribute::default()
        }],
        dimensions: Vec::new(),
        retractions: String::new(),
    }
}

fn order(ranks: [u8; 3]) -> Ranking<usize> {
    Ranking::from_ranks(ranks.map(Some).into_iter().enumerate())
}

fn written(person: usize, text: &str) -> Written {
    Written {
        contributor: Some(person),
        text: Some(text.to_owned()),
        language: "en".to_owned(),
        words: 4,
        at: Timestamp::default(),
    }
}

fn translation(
    id: &str,
    [kind, original]: [&'static str; 2],
    author: Option<usize>,
    (by, text): (usize, &str),
) -> Translation {
    Translation {
        id: id.to_owned(),
        original: (kind, original.to_owned()),
        author,
        checked: by == 5,
        written: Written {
            language: "sw".to_owned(),
            ..written(by, text)
        },
    }
}

/// Ten people of the north and ten of the south; two of the south come over.
pub(in crate::dataset) fn round() -> Round {
    let judged = |person: usize, after: bool| {
        let north = person < 10 || (after && person > 17);
        RoundJudgement {
            id: format!("r-{person}-{after}"),
            item: 0,
            contributor: person,
            after,
            ranking: order(if north { [1, 2, 3] } else { [3, 2, 1] }),
            none_acceptable: false,
            reasoned: person == 2,
            reason: (person == 2).then(|| "Because.".to_owned()),
            language: "en".to_owned(),
            kept: after && person < 18,
            order_shown: vec![2, 0, 1],
            judgement: None,
            at: Timestamp::default(),
        }
    };
    let statement = |id: &str, person: usize, same_as: Option<&str>| Statement {
        id: id.to_owned(),
        origin: Origin::Participant,
        written: written(person, &format!("Say {id} out loud.")),
        same_as: same_as.map(str::to_owned),
    };
    let mut votes = Vec::new();
    for contributor in 0..PEOPLE {
        for (statement, vote) in [
            (
                "s-0",
                if contributor < 10 {
                    Vote::Agree
                } else {
                    Vote::Disagree
                },
            ),
            ("s-1", Vote::Agree),
            ("s-2", Vote::Agree),
        ] {
            votes.push(Voted {
                statement: statement.to_owned(),
                contributor,
                vote,
                at: Timestamp::default(),
            });
        }
    }
    Round {
        id: "round".to_owned(),
        number: 1,
        title: "The river".to_owned(),
        purpose: "To hear all.".to_owned(),
        composition: "everybody".to_owned(),
        ending: "complete".to_owned(),
        opened_at: Some(Timestamp::default()),
        closed_at: Some(Timestamp::default()),
        stages: Template::slow(2).plans().to_vec(),
        items: vec![Discussed {
            item: 0,
            leading: Some(order([1, 2, 3])),
        }],
        judgements: (0..PEOPLE)
            .flat_map(|person| [judged(person, false), judged(person, true)])
            .collect(),
        statements: vec![
            statement("s-0", 1, None),
            statement("s-1", 2, None),
            statement("s-2", 11, Some("s-1")),
        ],
        votes,
        posts: vec![Post {
            id: "p-0".to_owned(),
            about: ("item", "i-0".to_owned()),
            written: written(3, "A word on that."),
        }],
        syntheses: vec![
            Synthesis {
                id: "y-0".to_owned(),
                origin: Origin::Participant,
                written: Written {
                    contributor: None,
                    ..written(0, "We share the water.")
                },
                revised: Some(("We all share the water.".to_owned(), "en".to_owned())),
                chosen: true,
            },
            Synthesis {
                id: "y-1".to_owned(),
                origin: Origin::Seed,
                written: Written {
                    contributor: None,
                    ..written(0, "Nobody shares.")
                },
                revised: None,
                chosen: false,
            },
        ],
        ballots: (0..PEOPLE)
            .map(|person| (person, Ranking::from_ranks([(0, Some(1)), (1, Some(2))])))
            .collect(),
        critiques: vec![Critique {
            id: "c-0".to_owned(),
            synthesis: "y-0".to_owned(),
            written: written(4, "All of us, please."),
        }],
        endorsements: (0..PEOPLE)
            .map(|contributor| Endorsement {
                contributor,
                supports: contributor != 13,
                dissents: (contributor == 13)
                    .then(|| "d-0".to_owned())
                    .into_iter()
                    .collect(),
            })
            .collect(),
        dissents: vec![Dissent {
            id: "d-0".to_owned(),
            written: written(13, "Not the upper meadow."),
        }],
        translations: vec![
            translation("t-0", ["statement", "s-1"], Some(2), (5, "Sema s-1.")),
            translation("t-1", ["synthesis", "y-0"], None, (6, "Maji ni yetu.")),
            translation(
                "t-2",
                ["dissent", "d-0"],
                Some(13),
                (7, "Si malisho ya juu."),
            ),
        ],
    }
}

fn records(rounds: Vec<Round>) -> Records {
    let response = |place: usize| Response {
        id: format!("a-{place}").into(),
        text: "answer".into(),
        model: "m".to_owned(),
        generation: "{}".to_owned(),
        writer: crate::item::writer::Writer::default(),
    };
    let turn = Message {
        role: "user".to_owned(),
        content: "Whose is the river?".to_owned(),
    };
    let contributor = |person: usize| Contributor {
        pseudonym: format!("c-{person:02}").into(),
        attributes: vec![vec![if person < 10 { "north" } else { "south" }.into()]],
        linked: true,
        granted: Purposes::from(Purpose::ALL),
    };
    let judgement = |contributor: usize| Judgement {
        id: format!("j-{contributor}"),
        item: 0,
        contributor,
        kind: crate::task::Kind::Ranking,
        given: None,
        ranking: order([1, 1, 2]),
        none_acceptable: false,
        confidence: None,
        rationale: String::new(),
        reasons: Vec::new(),
        wrote: None,
        flag: None,
        order_shown: vec![0, 1, 2],
        guideline_version: 1,
        consent_id: format!("k-{contributor}"),
        locale: "en".to_owned(),
        active_ms: 1,
        started_at: Timestamp::default(),
        repeat_of: None,
        marks: Vec::new(),
    };
    Records {
        header: header(),
        items: vec![Item {
            id: "i-0".to_owned(),
            language: "en".to_owned(),
            prompt: [turn].into(),
            source: "own".to_owned(),
            licence: "CC0".to_owned(),
            parallel_id: None,
            provenance: crate::item::provenance::Provenance::default(),
            mended_by: None,
            warnings: Vec::new(),
            responses: (0..3).map(response).collect(),
        }],
        judgements: (0..PEOPLE - 1).map(judgement).collect(),
        contributors: (0..PEOPLE).map(contributor).collect(),
        consents: Vec::new(),
        pay: Vec::new(),
        rounds,
    }
}

fn seeded() -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(1)
}

fn made(records: &Records) -> Vec<Table> {
    of_records(records, &mut seeded())
}

fn get<'t>(tables: &'t [Table], name: &str) -> &'t Table {
    tables.iter().find(|table| table.name == name).unwrap()
}

/// The values of a column by its name.
fn column<'t>(tables: &'t [Table], name: &str, column: &str) -> Vec<&'t Value> {
    let table = get(tables, name);
    let place = table.column(column).unwrap();
    table.rows.iter().map(|row| &row[place]).collect()
}

fn again(tables: &mut [Table]) -> Vec<Table> {
    let basis = Basis::read(tables, 5).unwrap();
    let fresh = all(&basis, &mut seeded());
    for table in tables.iter_mut() {
        if let Some(made) = fresh.iter().find(|made| made.name == table.name) {
            *table = made.clone();
        }
    }
    fresh
}

#[test]
fn every_table_of_a_round_is_there_and_named() {
    let tables = made(&records(vec![round()]));
    let found: Vec<&str> = tables.iter().map(|table| table.name).collect();
    for name in BASE.into_iter().chain(DERIVED) {
        assert!(found.contains(&name), "{name}");
    }
    for table in &tables {
        assert!(names().any(|name| name == table.name), "{}", table.name);
        let whole = |row: &Vec<Value>| row.len() == table.columns.len();
        assert!(table.rows.iter().all(whole), "{}", table.name);
    }
    assert!(BASE.iter().all(|name| !is_derived(name)) && DERIVED.iter().all(|n| is_derived(n)));
    let none = made(&records(Vec::new()));
    assert!(none.iter().all(|table| !BASE.contains(&table.name)));
    assert!(none.iter().all(|table| !DERIVED.contains(&table.name)));
}

#[test]
fn the_sets_say_who_holds_what() {
    let tables = made(&records(vec![round()]));
    let positions = column(&tables, "overton", "position_id");
    assert_eq!(positions, [&Value::from("s-1"), &Value::from("s-0")]);
    let Value::Shares(groups) = column(&tables, "overton", "groups")[1] else {
        panic!("groups")
    };
    let north = &groups[0];
    assert_eq!((north.value.as_ref(), north.support), ("north", Some(10)));
    let Value::Texts(ids) = column(&tables, "overton", "judgement_ids")[1] else {
        panic!("ids")
    };
    assert_eq!((ids.len(), ids[0].as_ref()), (10, "r-0-true"));
    let principles = column(&tables, "constitution", "text");
    assert_eq!(principles.len(), 2);
    let dissents = column(&tables, "constitution", "dissents");
    assert!(dissents.contains(&&Value::Texts(["Not the upper meadow.".into()].into())));
    assert!(principles.contains(&&Value::from("We all share the water.")));
    // Twenty people, two of whom moved, without a reason, to what was shown as leading.
    let moved = column(&tables, "moves", "towards_leading");
    let towards = moved.iter().filter(|value| ***value == Value::Flag(true));
    assert_eq!((moved.len(), towards.count()), (PEOPLE, 2));
}

#[test]
fn a_withdrawal_takes_a_person_out_of_a_round_and_what_follows_with_them() {
    let whole = made(&records(vec![round()]));
    let change = retract::change(&whole, "c-13", &Purposes::new(), 5);
    for table in [
        "round_judgements",
        "votes",
        "ballots",
        "endorsements",
        "dissents",
    ] {
        assert!(change.remove.contains_key(table), "{table}");
    }
    let mut pruned = whole.clone();
    retract::apply(&mut pruned, &change).unwrap();
    again(&mut pruned);
    let text = format!("{pruned:?}");
    assert!(!text.contains("c-13") && !text.contains("upper meadow"));
    // In no language; whoever translated it still has their row.
    assert!(!text.contains("malisho"));
    assert_eq!(column(&pruned, "translations", "contributor").len(), 3);
    assert_eq!(column(&pruned, "moves", "tau_x").len(), PEOPLE - 1);
    assert_eq!(
        column(&pruned, "constitution", "n_opposed")[0],
        &Value::Integer(0)
    );
    // What the group chose is the group's.
    assert!(text.contains("share the water"));
}

#[test]
fn words_go_where_quoting_is_taken_back_and_counts_stay() {
    let whole = made(&records(vec![round()]));
    let mut left = Purposes::from(Purpose::ALL);
    left.remove(&Purpose::QuoteWords);
    let change = retract::change(&whole, "c-02", &left, 5);
    assert!(change.remove.is_empty());
    let cleared: Vec<&str> = change
        .clear
        .iter()
        .map(|cells| cells.table.as_str())
        .collect();
    assert_eq!(cleared, ["round_judgements", "statements", "translations"]);
    let mut pruned = whole.clone();
    retract::apply(&mut pruned, &change).unwrap();
    again(&mut pruned);
    let text = format!("{pruned:?}");
    assert!(!text.contains("Say s-1") && !text.contains("Because."));
    assert!(
        !text.contains("Sema s-1"),
        "nor are they read in translation"
    );
    assert_eq!(get(&pruned, "support").rows, get(&whole, "support").rows);
    // A position without words is none: the other wording does not speak for it either.
    assert_eq!(
        column(&pruned, "overton", "position_id"),
        [&Value::from("s-0")]
    );
}

#[test]
fn a_translator_takes_back_what_they_wrote_and_nothing_else() {
    let whole = made(&records(vec![round()]));
    let change = retract::change(&whole, "c-06", &Purposes::new(), 5);
    assert_eq!(change.remove["translations"], ["t-1"]);
    let mut pruned = whole.clone();
    retract::apply(&mut pruned, &change).unwrap();
    let text = format!("{pruned:?}");
    assert!(!text.contains("Maji ni yetu") && text.contains("share the water"));
    // Whoever translates has said nothing of their own by that.
    let mut silent = round();
    silent.translations.clear();
    let without = made(&records(vec![silent]));
    for name in DERIVED {
        assert_eq!(get(&without, name).rows, get(&whole, name).rows, "{name}");
    }
}

#[test]
fn what_moderators_take_away_goes_in_every_table_and_language() {
    let whole = made(&records(vec![round()]));
    for (words, gone, there) in [
        ("s-1", ["Say s-1", "Sema s-1"], "Say s-0"),
        ("y-0", ["share the water", "Maji ni yetu"], "Nobody shares"),
        ("d-0", ["upper meadow", "malisho"], "All of us, please"),
        ("r-2-false", ["\"Because.\"", "\"Because.\""], "Say s-1"),
    ] {
        let mut pruned = whole.clone();
        // The judgement of before the talk is one of the project's; that of after it has a reason too.
        let mut change = retract::taken_away(&pruned, words);
        assert!(change.contributor.is_none() && change.remove.is_empty());
        retract::apply(&mut pruned, &change).unwrap();
        if words.starts_with('r') {
            change = retract::taken_away(&pruned, "r-2-true");
            retract::apply(&mut pruned, &change).unwrap();
        }
        again(&mut pruned);
        let text = format!("{pruned:?}");
        for words in gone {
            assert!(!text.contains(words), "{words}");
        }
        assert!(text.contains(there), "{there}");
        assert!(
            retract::taken_away(&pruned, words).is_empty(),
            "nothing twice"
        );
        assert_eq!(get(&pruned, "votes").rows, get(&whole, "votes").rows);
    }
    assert!(retract::taken_away(&whole, "elsewhere").is_empty());
}

#[test]
fn the_reason_of_a_judgement_that_a_round_counted_goes_there_too() {
    let mut counted = round();
    counted.judgements[4].judgement = Some("j-2".to_owned());
    let mut records = records(vec![counted]);
    records.judgements[2].rationale = "Because, as I said.".to_owned();
    let tables = made(&records);
    let change = retract::taken_away(&tables, "r-2-false");
    let cleared: Vec<&str> = change
        .clear
        .iter()
        .map(|cells| cells.rows[0].as_str())
        .collect();
    assert_eq!(cleared, ["j-2", "r-2-false"]);
    assert_eq!(change.clear[0].column, "rationale");
}

#[test]
fn a_release_gives_the_figures_that_its_tables_say() {
    let whole = made(&records(vec![round()]));
    let mut copy = whole.clone();
    for fresh in again(&mut copy) {
        let rows = whole.iter().find(|table| table.name == fresh.name);
        let rows = rows.map_or(&[][..], |table| &table.rows);
        assert_eq!(fresh.rows, rows, "{}", fresh.name);
    }
    // A row that points at nobody is no release's.
    let mut lost = whole;
    lost.retain(|table| table.name != "contributors");
    assert!(Basis::read(&lost, 5).is_none());
}
