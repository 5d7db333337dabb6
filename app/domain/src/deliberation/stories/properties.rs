//! What must hold of every round, whatever happens in it.

use super::{HOUR, moment, person, template};
use crate::deliberation::event::Event;
use crate::deliberation::machine::apply;
use crate::deliberation::stability::Changed;
use crate::deliberation::state::{Ending, Phase, State};
use crate::deliberation::step::{Step, next_step};
use crate::deliberation::template::{EarlyEnd, Plan, Quorum, Stage, Template};
use crate::time::Span;
use proptest::prelude::*;

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
