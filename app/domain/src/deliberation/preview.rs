//! What a round would be like for somebody who takes part, before it opens.

use super::event::Event;
use super::machine::apply;
use super::state::State;
use super::template::Stage;
use crate::id::PersonId;
use crate::time::Timestamp;

/// A draft as it would stand in a stage for `person`, who did everything before; `None` where its template
/// has no such stage, and for what is no draft.
#[must_use]
pub fn at_stage(draft: &State, person: PersonId, stage: Stage, now: Timestamp) -> Option<State> {
    let follow = |state: &State, event: Event| Some(apply(state, event, now).ok()?.0);
    let mut state = follow(draft, Event::Open)?;
    state = follow(&state, Event::Join { person })?;
    while let Some(present) = state.stage() {
        if present == stage {
            return Some(state);
        }
        if present == Stage::Propose {
            state = follow(&state, Event::Propose)?;
        }
        let done = Event::Finish {
            person,
            stage: present,
        };
        state = follow(&state, done).unwrap_or(state);
        // With everybody done a stage may have ended by itself.
        if state.stage() == Some(present) {
            state = follow(&state, Event::Advance)?;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deliberation::template::{EarlyEnd, Plan, Quorum, Template};
    use crate::deliberation::{Phase, Step, next_step};
    use crate::time::Span;
    use uuid::Uuid;

    #[test]
    fn every_stage_of_every_template_can_be_looked_at() {
        let me = PersonId(Uuid::from_u128(1));
        let now = Timestamp::from_micros(1_000_000);
        let synthesis = [Stage::Propose, Stage::Choose, Stage::Endorse];
        for early in [
            EarlyEnd::Never,
            EarlyEnd::All,
            EarlyEnd::Quorum,
            EarlyEnd::Stable,
        ] {
            for stages in [
                Stage::ALL.to_vec(),
                vec![Stage::Statements],
                vec![
                    Stage::Blind,
                    Stage::Reveal,
                    Stage::Discussion,
                    Stage::Rerank,
                ],
                synthesis.to_vec(),
            ] {
                let plans = stages.iter().map(|stage| Plan {
                    stage: *stage,
                    lasts: Span::days(1),
                    quorum: Some(Quorum::Percent(50)),
                    early,
                });
                let template = Template::new(plans.collect()).unwrap();
                let draft = State::draft(template, now);
                for stage in Stage::ALL {
                    let found = at_stage(&draft, me, stage, now);
                    assert_eq!(
                        found.is_some(),
                        stages.contains(&stage),
                        "{stage:?} {early:?}"
                    );
                    if let Some(state) = found {
                        assert!(matches!(state.phase, Phase::Running { .. }));
                        let step = next_step(&state, me);
                        assert!(matches!(step, Step::Do { .. }), "{stage:?}: {step:?}");
                        assert!(at_stage(&state, me, stage, now).is_none(), "no draft");
                    }
                }
            }
        }
    }
}
