//! Rounds as they go. What must hold of every round stands in [`properties`].

mod properties;

use super::event::{Effect, Event, Extended, Why};
use super::machine::{LONGEST_PAUSE, apply};
use super::stability::Changed;
use super::state::{Ending, Phase, State};
use super::step::{Step, next_step};
use super::template::{EarlyEnd, Plan, Quorum, Stage, Template};
use crate::id::PersonId;
use crate::time::{Span, Timestamp};
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
