//! Rounds as they go, and what must hold of every round.

use super::event::{Effect, Event, Extended, Why};
use super::machine::{LONGEST_PAUSE, apply};
use super::stability::Changed;
use super::state::{Ending, Phase, State};
use super::step::{Step, next_step};
use super::template::{EarlyEnd, Plan, Quorum, Stage, Template};
use crate::id::PersonId;
use crate::time::{Span, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

const HOUR: Span = Span::hours(1);

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(number))
}

fn moment(hours: i64) -> Timestamp {
    Timestamp::default() + Span::hours(hours)
}

fn template(stages: &[Stage], quorum: Option<Quorum>, early: EarlyEnd) -> Template {
    let plan = |stage: &Stage| Plan {
        stage: *stage,
        lasts: Span::hours(4),
        quorum,
        early,
    };
    Template::new(stages.iter().map(plan).collect()).unwrap()
}

/// A round that tests push along.
struct Story {
    state: State,
    hour: i64,
}

impl Story {
    fn open(template: Template, people: u128) -> Self {
        let mut story = Self {
            state: State::draft(template, moment(0)),
            hour: 0,
        };
        for number in 0..people {
            story.does(Event::Join {
                person: person(number),
            });
        }
        story.does(Event::Open);
        story
    }

    fn does(&mut self, event: Event) -> Vec<Effect> {
        let (state, effects) = apply(&self.state, event, moment(self.hour)).unwrap();
        self.state = state;
        effects
    }

    fn refuses(&self, event: Event) -> String {
        let refusal = apply(&self.state, event, moment(self.hour)).unwrap_err();
        refusal.problems[0].key.clone()
    }

    fn finish(&mut self, number: u128, stage: Stage) -> Vec<Effect> {
        self.does(Event::Finish {
            person: person(number),
            stage,
        })
    }

    fn step(&self, number: u128) -> Step {
        next_step(&self.state, person(number))
    }

    fn ended(&self) -> Ending {
        match self.state.phase {
            Phase::Closed { how, .. } => how,
            phase => panic!("{phase:?}"),
        }
    }
}

#[test]
fn everybody_finishing_moves_a_round_on() {
    let stages = [Stage::Blind, Stage::Reveal, Stage::Rerank];
    let mut story = Story::open(template(&stages, None, EarlyEnd::All), 2);
    for stage in stages {
        assert_eq!(story.state.stage(), Some(stage));
        assert!(story.finish(0, stage).is_empty());
        assert!(matches!(story.step(0), Step::AwaitStage { .. }));
        let effects = story.finish(1, stage);
        assert!(matches!(
            effects[0],
            Effect::StageEnded {
                why: Why::Everybody,
                finished: 2,
                ..
            }
        ));
    }
    assert_eq!(story.ended(), Ending::Complete);
    assert_eq!(story.step(9), Step::SeeOutcome);
}

#[test]
fn deadlines_carry_a_round_whose_organizer_disappeared() {
    let mut story = Story::open(Template::slow(1), 3);
    story.does(Event::Pause);
    let effects = story.does(Event::OrganizerGone);
    assert!(effects.contains(&Effect::Unorganized));
    assert!(matches!(story.state.phase, Phase::Running { .. }));
    story.hour = 23;
    assert_eq!(story.refuses(Event::DeadlineReached), "round-too-early");
    let mut deadlines = 0;
    while let Some(deadline) = story.state.deadline() {
        story.state = apply(&story.state, Event::DeadlineReached, deadline)
            .unwrap()
            .0;
        deadlines += 1;
    }
    // Blind to propose, each extended once for its quorum.
    assert_eq!((deadlines, story.ended()), (12, Ending::Unproposed));
}

#[test]
fn a_missed_quorum_extends_once_and_is_said() {
    let stages = [Stage::Blind, Stage::Reveal];
    let mut story = Story::open(
        template(&stages, Some(Quorum::Percent(50)), EarlyEnd::Quorum),
        4,
    );
    story.finish(0, Stage::Blind);
    story.hour = 4;
    let effects = story.does(Event::DeadlineReached);
    let until = moment(6);
    assert_eq!(
        effects,
        [Effect::Extended {
            by: Extended::Quorum,
            until
        }]
    );
    story.hour = 6;
    let effects = story.does(Event::DeadlineReached);
    let missed = Some(Quorum::Percent(50));
    assert!(matches!(effects[0], Effect::StageEnded { missed: m, finished: 1, .. } if m == missed));
    story.finish(0, Stage::Reveal);
    assert_eq!(story.refuses(Event::QuorumReached), "round-quorum-missing");
    // Two of the three who are left would be needed; one leaving makes one of two enough.
    story.does(Event::Leave { person: person(2) });
    let effects = story.does(Event::Leave { person: person(3) });
    assert!(matches!(
        effects[1],
        Effect::StageEnded {
            why: Why::Quorum,
            ..
        }
    ));
}

#[test]
fn who_comes_late_ranks_alone_first() {
    let mut story = Story::open(template(&Stage::ALL, None, EarlyEnd::Never), 2);
    story.finish(0, Stage::Blind);
    story.does(Event::Advance);
    assert_eq!(story.step(7), Step::Join { late: true });
    let effects = story.does(Event::Join { person: person(7) });
    assert_eq!(
        effects,
        [Effect::Joined {
            person: person(7),
            late: true
        }]
    );
    for late in [1, 7] {
        assert!(matches!(story.step(late), Step::RankAloneFirst { .. }));
        let early = Event::Finish {
            person: person(late),
            stage: Stage::Reveal,
        };
        assert_eq!(story.refuses(early), "round-blind-first");
        story.finish(late, Stage::Blind);
        assert!(matches!(
            story.step(late),
            Step::Do {
                stage: Stage::Reveal,
                ..
            }
        ));
    }
    story.does(Event::Leave { person: person(7) });
    assert_eq!(story.step(7), Step::Return);
    let gone = Event::Finish {
        person: person(7),
        stage: Stage::Reveal,
    };
    assert_eq!(story.refuses(gone), "round-left");
    story.does(Event::Return { person: person(7) });
    assert!(matches!(
        story.step(7),
        Step::Do {
            stage: Stage::Reveal,
            ..
        }
    ));
}

#[test]
fn a_dissent_is_never_skipped() {
    let stages = [Stage::Propose, Stage::Choose, Stage::Endorse];
    let mut story = Story::open(template(&stages, None, EarlyEnd::All), 3);
    story.does(Event::Propose);
    story.does(Event::Advance);
    story.does(Event::Advance);
    story.does(Event::Endorse {
        person: person(0),
        supports: true,
    });
    story.does(Event::Endorse {
        person: person(1),
        supports: true,
    });
    let against = Event::Endorse {
        person: person(2),
        supports: false,
    };
    assert_eq!(
        story.does(against),
        [Effect::DissentAwaited { person: person(2) }]
    );
    assert_eq!(story.refuses(Event::Advance), "round-dissent-awaited");
    assert!(matches!(story.step(2), Step::Dissent { .. }));
    let supporter = Event::Dissent {
        person: person(0),
        written: true,
    };
    assert_eq!(story.refuses(supporter), "round-dissent-of-supporter");
    story.hour = 4;
    let effects = story.does(Event::DeadlineReached);
    assert!(matches!(
        effects[0],
        Effect::Extended {
            by: Extended::Dissent,
            ..
        }
    ));
    story.does(Event::Dissent {
        person: person(2),
        written: true,
    });
    assert_eq!(
        (story.ended(), story.state.support()),
        (Ending::Complete, (2, 1, 0))
    );
}

#[test]
fn stable_opinions_end_ranking_again_and_nothing_else() {
    let stages = [Stage::Blind, Stage::Rerank];
    let mut story = Story::open(template(&stages, None, EarlyEnd::Never), 10);
    let stable = |changed| Event::OpinionsStable {
        changed: Changed {
            changed,
            people: 10,
        },
    };
    assert_eq!(story.refuses(stable(0)), "round-stage-ahead");
    story.does(Event::Advance);
    assert_eq!(story.refuses(stable(2)), "round-not-stable");
    story.does(stable(1));
    assert_eq!(story.ended(), Ending::Complete);
}

#[test]
fn a_pause_keeps_what_is_left_and_ends_by_itself() {
    let mut story = Story::open(template(&[Stage::Statements], None, EarlyEnd::Never), 1);
    story.hour = 3;
    story.does(Event::Pause);
    assert_eq!(story.refuses(Event::Advance), "round-paused");
    assert!(matches!(story.step(0), Step::AwaitResumption { .. }));
    story.hour = 3 + LONGEST_PAUSE.as_micros() / HOUR.as_micros();
    let until = moment(story.hour + 1);
    assert_eq!(
        story.does(Event::DeadlineReached),
        [Effect::Resumed { until }]
    );
    for _ in 0..4 {
        story.does(Event::Extend { by: HOUR });
    }
    assert_eq!(
        story.refuses(Event::Extend { by: HOUR }),
        "round-extensions-spent"
    );
}

#[test]
fn a_state_survives_storing() {
    let mut story = Story::open(Template::live(10), 2);
    story.finish(0, Stage::Blind);
    let stored = serde_json::to_string(&story.state).unwrap();
    assert_eq!(serde_json::from_str::<State>(&stored).unwrap(), story.state);
}

fn any_stage() -> impl Strategy<Value = Stage> {
    prop::sample::select(Stage::ALL.to_vec())
}

fn any_template() -> impl Strategy<Value = Template> {
    let quorum = prop::option::of(prop_oneof![
        (0_u32..6).prop_map(Quorum::People),
        (0_u8..=100).prop_map(Quorum::Percent),
    ]);
    let early = prop::sample::select(vec![EarlyEnd::Never, EarlyEnd::All, EarlyEnd::Quorum]);
    let plan = (1_i64..50, quorum, early);
    let chosen = prop::collection::vec((any::<bool>(), plan), 9);
    chosen.prop_filter_map("no such template", |chosen| {
        let plans = Stage::ALL.into_iter().zip(chosen);
        let kept = plans.filter(|(_, (kept, _))| *kept);
        let plans = kept.map(|(stage, (_, (hours, quorum, early)))| Plan {
            stage,
            lasts: Span::hours(hours),
            quorum,
            early,
        });
        Template::new(plans.collect()).ok()
    })
}

fn any_event() -> impl Strategy<Value = Event> {
    let who = || (0_u128..5).prop_map(person);
    prop_oneof![
        1 => any_template().prop_map(|template| Event::Adapt { template }),
        4 => Just(Event::Open),
        4 => Just(Event::Advance),
        6 => Just(Event::DeadlineReached),
        1 => Just(Event::QuorumReached),
        2 => (0_usize..9, 0_usize..9).prop_map(|(a, b)| Event::OpinionsStable {
            changed: Changed { changed: a.min(b), people: b },
        }),
        2 => Just(Event::Pause),
        2 => Just(Event::Resume),
        1 => (-2_i64..2_000).prop_map(|hours| Event::Extend { by: Span::hours(hours) }),
        6 => who().prop_map(|person| Event::Join { person }),
        3 => who().prop_map(|person| Event::Leave { person }),
        3 => who().prop_map(|person| Event::Return { person }),
        12 => (who(), any_stage()).prop_map(|(person, stage)| Event::Finish { person, stage }),
        4 => Just(Event::Propose),
        6 => (who(), any::<bool>()).prop_map(|(person, supports)| Event::Endorse { person, supports }),
        4 => (who(), any::<bool>()).prop_map(|(person, written)| Event::Dissent { person, written }),
        1 => Just(Event::OrganizerGone),
        1 => Just(Event::OrganizerBack),
    ]
}

/// Every state that a sequence of events reaches, the draft among them.
fn states(template: Template, events: &[(Event, i64)]) -> Vec<State> {
    let mut reached = vec![State::draft(template, moment(0))];
    let mut at = moment(0);
    for (event, hours) in events {
        at = at + Span::hours(*hours);
        let last = reached.last().unwrap();
        match apply(last, event.clone(), at) {
            Ok((state, _)) => reached.push(state),
            Err(refusal) => {
                assert!(!refusal.problems.is_empty() && !refusal.problems[0].key.is_empty());
            }
        }
    }
    reached
}

proptest! {
    #[test]
    fn deadlines_alone_bring_every_open_round_to_its_end(
        template in any_template(),
        events in prop::collection::vec((any_event(), 0_i64..30), 0..60),
    ) {
        for mut state in states(template, &events) {
            // A draft has its exits, too.
            prop_assert!(state.is_closed() || apply(&state, Event::Cancel, state.at).is_ok());
            if state.phase == Phase::Draft {
                prop_assert!(apply(&state, Event::Open, state.at).is_ok());
                let gone = state.organized.then(|| apply(&state, Event::OrganizerGone, state.at).unwrap().0);
                prop_assert!(gone.is_none_or(|state| state.is_closed()));
                continue;
            }
            let most = 2 * state.template.plans().len() + 1;
            let mut deadlines = 0;
            while let Some(deadline) = state.deadline() {
                let (next, effects) = apply(&state, Event::DeadlineReached, deadline.max(state.at)).unwrap();
                prop_assert!(!effects.is_empty());
                prop_assert!(next.deadline().is_none_or(|next| next > deadline));
                state = next;
                deadlines += 1;
                prop_assert!(deadlines <= most);
            }
            prop_assert!(state.is_closed());
        }
    }

    #[test]
    fn nothing_leaves_closed(
        template in any_template(),
        events in prop::collection::vec((any_event(), 0_i64..30), 0..60),
        more in prop::collection::vec(any_event(), 1..10),
    ) {
        let mut state = states(template, &events).pop().unwrap();
        if !state.is_closed() {
            state = apply(&state, Event::Cancel, state.at).unwrap().0;
        }
        for event in more.into_iter().chain([Event::Cancel]) {
            let refusal = apply(&state, event, state.at + HOUR).unwrap_err();
            prop_assert_eq!(refusal.problems[0].key.as_str(), "round-closed");
        }
    }

    #[test]
    fn everybody_always_has_a_next_step_that_the_round_accepts(
        template in any_template(),
        events in prop::collection::vec((any_event(), 0_i64..30), 0..60),
    ) {
        for state in states(template, &events) {
            for person in (0..6).map(person) {
                let known = state.people.get(&person);
                let accepts = |event| apply(&state, event, state.at).map(|(next, _)| next);
                match next_step(&state, person) {
                    Step::Join { late } => {
                        let next = accepts(Event::Join { person }).unwrap();
                        prop_assert_eq!(next.people[&person].late, late);
                        prop_assert!(known.is_none());
                    }
                    Step::Return => {
                        let next = accepts(Event::Return { person }).unwrap();
                        prop_assert_ne!(next_step(&next, person), Step::Return);
                    }
                    Step::Do { stage: Stage::Endorse, .. } => {
                        let next = accepts(Event::Endorse { person, supports: false }).unwrap();
                        let dissent = matches!(next_step(&next, person), Step::Dissent { .. });
                        prop_assert!(dissent);
                    }
                    Step::Do { stage, .. } => {
                        let next = accepts(Event::Finish { person, stage });
                        prop_assert!(next.is_ok());
                    }
                    Step::RankAloneFirst { .. } => {
                        let next = accepts(Event::Finish { person, stage: Stage::Blind }).unwrap();
                        let again = matches!(next_step(&next, person), Step::RankAloneFirst { .. });
                        prop_assert!(!again);
                    }
                    Step::Dissent { .. } => {
                        let next = accepts(Event::Dissent { person, written: false });
                        prop_assert!(next.is_ok());
                    }
                    Step::AwaitStage { until } | Step::AwaitResumption { until } => {
                        prop_assert_eq!(state.deadline(), Some(until));
                    }
                    Step::AwaitOpening => prop_assert_eq!(state.phase, Phase::Draft),
                    Step::SeeOutcome => prop_assert!(state.is_closed()),
                }
            }
        }
    }

    #[test]
    fn no_round_completes_while_a_dissent_is_awaited_but_by_its_second_deadline(
        events in prop::collection::vec((any_event(), 0_i64..8), 0..80),
    ) {
        let stages = [Stage::Propose, Stage::Choose, Stage::Endorse];
        let reached = states(template(&stages, None, EarlyEnd::Quorum), &events);
        for two in reached.windows(2) {
            let closes = matches!(two[1].phase, Phase::Closed { how: Ending::Complete, .. });
            if closes && two[1].owes_dissent() {
                prop_assert!(two[0].self_extended && two[0].deadline().unwrap() <= two[1].at);
            }
        }
    }
}
