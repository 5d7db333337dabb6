//! What comes out of a round, on both engines: the release with its consents, its proof and a
//! withdrawal from it, and the public report.

use crate::world::{World, on_both};
use domain::authority::Role;
use domain::consent::{Purpose, Purposes};
use domain::dataset::{Table, Value};
use domain::deliberation::composition::Composition;
use domain::deliberation::findings::groups::Who;
use domain::deliberation::record::{About, LONGEST_POST, Origin, Words};
use domain::deliberation::transcript::Pass;
use domain::deliberation::{Event, Stage, State, Template, apply};
use domain::id::{
    CritiqueId, DissentId, JudgementId, PersonId, PostId, RoundId, StatementId, SynthesisId,
};
use domain::item::Reading;
use domain::locale::Locale;
use domain::money::Micros;
use domain::pay::{PayKind, PayPolicy};
use domain::profile::{Definition, Kind};
use domain::ranking::Ranking;
use domain::slug::Slug;
use domain::time::Span;
use domain::viewpoint::Vote;
use service::Error;
use service::attribute::NewAttribute;
use service::community::{ConsentText, NewCommunity};
use service::profile::Answer;
use service::project::NewProject;
use service::work::{Next, Submission};
use store::Json;
use store::round::{Judged, MemberRow, NewPost, NewStatement, NewSynthesis, Round, VoteRow};

/// People of the round: six of the north, seven of the south.
const PEOPLE: usize = 13;
/// Who agreed to everything but to be quoted.
const UNQUOTED: usize = 2;
/// Who agreed to nothing but to work.
const PRIVATE: usize = 3;
/// Who only talked.
const TALKER: usize = 12;
/// Who does not share the result.
const DISSENTER: usize = 11;

/// Every word that somebody says.
fn said(place: usize, what: &str) -> String {
    format!("word {place} of the {what}")
}

impl World {
    async fn place(&self) -> (Slug, Slug, Vec<PersonId>) {
        let (service, root) = (&self.service, self.service.instance_deed());
        let new = NewCommunity {
            slug: "river".to_owned(),
            name: "River people".to_owned(),
            charter: "We decide together.".to_owned(),
            licence: "CC-BY-4.0".to_owned(),
            locales: vec![Locale::En],
            consent: vec![ConsentText {
                locale: Locale::En,
                title: "Before you begin".to_owned(),
                body: "You decide.".to_owned(),
                ..ConsentText::default()
            }],
            controller: "The river council".to_owned(),
            ..NewCommunity::default()
        };
        let community = service::community::found(service, &root, new)
            .await
            .unwrap();
        service::account::create_simulated(service, &root, "steward", &community, Role::Steward)
            .await
            .unwrap();
        let new = NewAttribute {
            key: "home".to_owned(),
            asked: Definition {
                kind: Kind::Own,
                label: [(Locale::En, "Your home?".to_owned())].into(),
                ..Definition::default()
            },
        };
        service::attribute::add(service, &root, &community, new)
            .await
            .unwrap();
        let rate = Micros(300_000_000);
        let new = NewProject {
            slug: "water".to_owned(),
            title: "Water".to_owned(),
            summary: "Whose is the river?".to_owned(),
            locale: "en".to_owned(),
            target_overlap: 100,
            pay: PayPolicy {
                kind: PayKind::Hourly,
                currency: "KES".parse().unwrap(),
                rate,
                floor: rate,
            },
            minutes_estimate: 1,
            dimensions: vec![],
            guidelines: "Judge as yourself.".to_owned(),
            simulated: false,
        };
        let project = service::project::create(service, &root, &community, new)
            .await
            .unwrap();
        let items: String = (1..=2)
            .map(|n| {
                let item = r#"{"id":"N","prompt":"pN","responses":[{"text":"a"},{"text":"b"}],"language":"en"}"#;
                item.replace('N', &n.to_string()) + "\n"
            })
            .collect();
        service::item::import(service, &root, &project, &items, &Reading::default())
            .await
            .unwrap();
        let mut people = Vec::new();
        for place in 0..PEOPLE {
            let name = format!("person-{place}");
            let person = service::account::create_simulated(
                service,
                &root,
                &name,
                &community,
                Role::Contributor,
            )
            .await
            .unwrap();
            let mut granted = Purposes::from(Purpose::ALL);
            match place {
                UNQUOTED => drop(granted.remove(&Purpose::QuoteWords)),
                PRIVATE => granted = Purposes::from([Purpose::Annotate]),
                _ => {}
            }
            self.grants(&community, person, granted).await;
            let home = if place < 6 { "north" } else { "south" };
            let answer = vec![("home".to_owned(), Some(Answer::one(home)))];
            let me = self.deed(person).await;
            service::profile::answer(service, &me, &community, answer)
                .await
                .unwrap();
            if place != TALKER {
                self.judge(&project, person).await;
            }
            people.push(person);
        }
        (community, project, people)
    }

    async fn grants(&self, community: &Slug, person: PersonId, granted: Purposes) {
        let me = self.deed(person).await;
        service::consent::give(&self.service, &me, community, 1, granted)
            .await
            .unwrap();
    }

    async fn judge(&self, project: &Slug, person: PersonId) {
        let me = self.deed(person).await;
        let Next::Task(task) = service::work::next(&self.service, &me, project)
            .await
            .unwrap()
        else {
            panic!("a task")
        };
        self.pass(Span::seconds(30));
        let submission = Submission {
            assignment: task.assignment,
            key: task.key,
            answer: domain::work::Answer::ranked(vec![Some(1), Some(2)]),
            active_hint_ms: None,
        };
        let me = self.deed(person).await;
        service::work::submit(&self.service, &me, submission)
            .await
            .unwrap();
    }

    /// A round through all its stages: one statement divides, one all share, two of the south come
    /// over after the talk.
    async fn deliberate(&self, project: &Slug, people: &[PersonId]) -> RoundId {
        let service = &self.service;
        let (at, key) = (service.now(), || service.request_key().0);
        let mut tx = service.store().begin().await.unwrap();
        let found = store::project::by_slug(&mut tx, project)
            .await
            .unwrap()
            .unwrap();
        let item = store::item::page(&mut tx, found.id, 0, 1)
            .await
            .unwrap()
            .remove(0)
            .id;
        let responses = store::item::responses(&mut tx, item).await.unwrap();
        let [a, b] = [responses[0].id, responses[1].id];
        let mut state = State::draft(Template::slow(3), at);
        let mut follow = |event: Event| state = apply(&state, event, at).unwrap().0;
        follow(Event::Open);
        for person in people {
            follow(Event::Join { person: *person });
        }
        for stage in Stage::ALL {
            match stage {
                Stage::Propose => follow(Event::Propose),
                Stage::Endorse => {
                    for (place, person) in people.iter().enumerate() {
                        let supports = place != DISSENTER;
                        follow(Event::Endorse {
                            person: *person,
                            supports,
                        });
                    }
                    let person = people[DISSENTER];
                    follow(Event::Dissent {
                        person,
                        written: true,
                    });
                }
                _ => {}
            }
            // Once everybody has said whether they share the result, the round is over by itself.
            if stage != Stage::Endorse {
                follow(Event::Advance);
            }
        }
        assert!(state.is_closed());
        let round = Round {
            id: RoundId(key()),
            project_id: found.id,
            number: 1,
            title: "Whose is the river?".to_owned(),
            purpose: "To hear one another.".to_owned(),
            composition: Json(Composition::Everybody),
            state: Json(State::draft(Template::slow(3), at)),
            version: 0,
            created_by: people[0],
            created_at: at,
            opened_at: None,
            closed_at: None,
        };
        let id = round.id;
        store::round::insert(&mut tx, &round, &[item])
            .await
            .unwrap();
        let order = |first| if first { [a, b] } else { [b, a] }.map(|id| vec![id]);
        let leading = Ranking::from_tiers(order(true)).unwrap();
        store::round::set_leading(&mut tx, id, item, &leading)
            .await
            .unwrap();
        let (divides, shared) = (StatementId(key()), StatementId(key()));
        let (chosen, dissent) = (SynthesisId(key()), DissentId(key()));
        for (place, person) in people.iter().copied().enumerate() {
            let consent = store::consent::standing(&mut tx, person, found.community_id).await;
            let member = MemberRow {
                person_id: person,
                handle: (place as i64 * 5) % PEOPLE as i64,
                consent_id: consent.unwrap().unwrap().id,
                joined_at: at,
                seen_at: at,
                active_ms: 0,
            };
            assert!(
                store::round::insert_member(&mut tx, id, &member)
                    .await
                    .unwrap()
            );
            for pass in Pass::ALL {
                let after = pass == Pass::Rerank;
                let first = place < 6 || (after && place > 10);
                let judged = Judged {
                    id: JudgementId(key()),
                    person_id: person,
                    item_id: item,
                    pass,
                    ranking: Json(Ranking::from_tiers(order(first)).unwrap()),
                    none_acceptable: false,
                    rationale: if after {
                        String::new()
                    } else {
                        said(place, "reason")
                    },
                    language: "en".to_owned(),
                    kept: after && place < 11,
                    order_shown: Json(vec![b, a]),
                    judgement_id: None,
                    submitted_at: at,
                };
                store::round::keep_judgement(&mut tx, id, &judged)
                    .await
                    .unwrap();
            }
            let words = |what: &str| {
                Words::new(&said(place, what), "en".parse().unwrap(), LONGEST_POST).unwrap()
            };
            let claim = match place {
                1 => Some((divides, words("divide"))),
                UNQUOTED => Some((StatementId(key()), words("statement"))),
                PRIVATE => Some((StatementId(key()), words("statement"))),
                8 => Some((shared, words("bridge"))),
                _ => None,
            };
            if let Some((statement, words)) = &claim {
                let new = NewStatement {
                    id: *statement,
                    author: Some(person),
                    origin: Origin::Participant,
                    words,
                    at,
                };
                store::round::insert_statement(&mut tx, id, &new)
                    .await
                    .unwrap();
            }
            let post = NewPost {
                id: PostId(key()),
                author: Some(person),
                about: About::Item(item),
                words: &words("talk"),
                at,
            };
            store::round::insert_post(&mut tx, id, &post).await.unwrap();
            if place == 9 {
                let new = NewSynthesis {
                    id: chosen,
                    author: Some(person),
                    origin: Origin::Participant,
                    words: &words("proposal"),
                    at,
                };
                store::round::insert_synthesis(&mut tx, id, &new)
                    .await
                    .unwrap();
                store::round::choose(&mut tx, chosen).await.unwrap();
            }
            if place == 10 {
                store::round::insert_critique(
                    &mut tx,
                    CritiqueId(key()),
                    chosen,
                    person,
                    &words("critique"),
                    at,
                )
                .await
                .unwrap();
            }
            if place == DISSENTER {
                store::round::insert_dissent(&mut tx, dissent, id, person, &words("dissent"), at)
                    .await
                    .unwrap();
                store::round::join_dissent(&mut tx, dissent, person, at)
                    .await
                    .unwrap();
            }
        }
        for (place, person) in people.iter().copied().enumerate() {
            let north = if place < 6 {
                Vote::Agree
            } else {
                Vote::Disagree
            };
            for (statement_id, vote) in [(divides, north), (shared, Vote::Agree)] {
                let row = VoteRow {
                    statement_id,
                    person_id: person,
                    vote,
                    voted_at: at,
                };
                store::round::vote(&mut tx, &row).await.unwrap();
            }
            let ballot = Ranking::from_ranks([(chosen, Some(1))]);
            store::round::cast_ballot(&mut tx, id, person, &ballot, at)
                .await
                .unwrap();
        }
        assert!(
            store::round::keep_state(&mut tx, id, 0, &state)
                .await
                .unwrap()
        );
        tx.commit().await.unwrap();
        id
    }
}

fn column(tables: &[Table], name: &str, column: &str) -> Vec<Value> {
    let table = tables.iter().find(|table| table.name == name).unwrap();
    let place = table.column(column).unwrap();
    table.rows.iter().map(|row| row[place].clone()).collect()
}

/// Whether anything in a folder holds some words.
fn holds(folder: &std::path::Path, words: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            holds(&path, words)
        } else {
            String::from_utf8_lossy(&std::fs::read(&path).unwrap()).contains(words)
        }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_is_released_proven_and_withdrawn_from() {
    on_both(|world| async move {
        let (service, root) = (&world.service, world.service.instance_deed());
        let (community, project, people) = world.place().await;
        let out = |name: &str| world.folder.path().join(name);
        service::release::build(service, &root, &project, &out("before"))
            .await
            .unwrap();
        export::verify(&out("before")).unwrap();
        assert!(
            !out("before").join("deliberations").exists(),
            "no round, no table of rounds"
        );

        world.pass(Span::hours(1));
        world.deliberate(&project, &people).await;
        let built = service::release::build(service, &root, &project, &out("v2"))
            .await
            .unwrap();
        let again = service::release::build(service, &root, &project, &out("again"))
            .await
            .unwrap();
        assert_eq!(
            built.digest, again.digest,
            "the same state gives the same release"
        );
        let report = export::verify(&out("v2")).unwrap();
        assert_eq!(report.digest, built.digest);
        let tables = export::read_tables(&out("v2")).unwrap();
        // Everybody but the one who publishes nothing, the talker among them.
        assert_eq!(
            column(&tables, "contributors", "contributor").len(),
            PEOPLE - 1
        );
        let judged = column(&tables, "contributors", "n_judgements");
        assert_eq!(
            judged.iter().filter(|n| **n == Value::Integer(0)).count(),
            1
        );
        assert_eq!(
            column(&tables, "round_judgements", "phase").len(),
            2 * (PEOPLE - 1)
        );
        assert_eq!(
            column(&tables, "endorsements", "supports").len(),
            PEOPLE - 1
        );
        let (folder, unquoted) = (out("v2"), said(UNQUOTED, ""));
        assert!(
            !holds(&folder, &unquoted),
            "who is not quoted is nowhere in words"
        );
        assert!(
            !holds(&folder, &said(PRIVATE, "")),
            "nor is who publishes nothing"
        );
        assert!(holds(&folder, &said(1, "divide")) && holds(&folder, &said(DISSENTER, "dissent")));
        let Value::Text(position) = &column(&tables, "overton", "text")[0] else {
            panic!("a position")
        };
        assert_eq!(position.as_ref(), said(8, "bridge"));
        assert_eq!(
            column(&tables, "overton", "text").len(),
            2,
            "the position of six people stands beside the one of all"
        );
        let towards = column(&tables, "moves", "towards_leading");
        assert_eq!(
            towards.iter().filter(|t| **t == Value::Flag(true)).count(),
            2
        );
        let verdicts = column(&tables, "changes", "verdict");
        assert!(verdicts.contains(&Value::from("unchanged")), "{verdicts:?}");

        // The dissenter withdraws: their rows and words go, what follows is made again, and proven.
        world.pass(Span::hours(1));
        world
            .grants(&community, people[DISSENTER], Purposes::new())
            .await;
        while service::job::run_next(service).await.unwrap() {}
        let kept = world.folder.path().join("releases/water/v2");
        let report = export::verify(&kept).unwrap();
        assert_eq!(report.retractions, 1);
        assert!(!holds(&kept, &said(DISSENTER, "")));
        let pruned = export::read_tables(&kept).unwrap();
        assert_eq!(column(&pruned, "moves", "tau_x").len(), PEOPLE - 2);
        // Nobody is against the group's statement any more, so that every group supports it by now.
        let units = column(&pruned, "constitution", "unit");
        assert!(units.contains(&Value::from("synthesis")), "{units:?}");
        let feed = service::retraction::feed(service, &project, 2)
            .await
            .unwrap();
        let copy = export::retract::apply(&out("v2"), &feed, None).unwrap();
        assert_eq!(copy.retractions, 1, "a downloaded copy comes to the same");
        service.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_is_public_once_the_round_is_over() {
    on_both(|world| async move {
        let service = &world.service;
        let (community, project, people) = world.place().await;
        let id = world.deliberate(&project, &people).await;
        let visitor = service.deed(None, Locale::En).await.unwrap();
        let report = service::report::round(service, &visitor, id).await.unwrap();
        let found = &report.findings;
        assert_eq!((found.people, found.items[0].both), (PEOPLE, PEOPLE));
        let words = format!(
            "{:?} {:?} {:?}",
            report.statements, report.proposals, report.dissents
        );
        assert!(
            words.contains(&said(DISSENTER, "dissent")) && words.contains(&said(9, "proposal"))
        );
        assert!(!words.contains(&said(UNQUOTED, "")) && !words.contains(&said(PRIVATE, "")));
        let result = found.result.as_ref().unwrap();
        assert_eq!((result.opposed, result.silent), (1, 0));
        // One person tells nobody where they live: beside both groups their answer would follow.
        let shown = |value| {
            let who = Who::Group {
                attribute: 0,
                value,
            };
            let cell = result.support.iter().find(|cell| cell.who == who);
            cell.unwrap().support.map(|support| support.asked)
        };
        assert_eq!((shown(0), shown(1)), (None, Some(7)));
        let unknown = RoundId(service.request_key().0);
        let missing = service::report::round(service, &visitor, unknown).await;
        assert_eq!(missing.unwrap_err(), Error::NotFound);

        world.grants(&community, people[0], Purposes::new()).await;
        world.pass(Span::seconds(1));
        let visitor = service.deed(None, Locale::En).await.unwrap();
        let report = service::report::round(service, &visitor, id).await.unwrap();
        assert_eq!(
            report.findings.people,
            PEOPLE - 1,
            "what is withdrawn counts nowhere"
        );
        service.close().await;
    })
    .await;
}
