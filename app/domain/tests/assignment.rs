//! Group-aware assignment against random assignment, small.

#[path = "../examples/assignment/simulation.rs"]
mod simulation;

use domain::assignment::repeat::RepeatPlan;
use simulation::{Engine, Outcome, Setting, run};

fn outcome(engine: Engine, seed: u64) -> Outcome {
    let setting = Setting {
        contributors: 400,
        items: 60,
        overlap: 12,
        per_group: 3,
        repeats: RepeatPlan {
            percent: 10,
            gap: 4,
        },
        most_visits: 100_000,
        seed,
    };
    run(setting, engine)
}

#[test]
fn groups_are_heard_with_a_quarter_fewer_judgements() {
    for seed in 1..6 {
        let aware = outcome(Engine::GroupAware, seed);
        let random = outcome(Engine::Random, seed);
        let fewest = outcome(Engine::FewestVoices, seed);
        for found in [aware, random, fewest] {
            assert_eq!((found.incomplete, found.doubles), (0, 0), "{found:?}");
        }
        assert!(
            aware.judgements * 4 <= random.judgements * 3,
            "{aware:?} {random:?}"
        );
        assert!(aware.repeats > 0 && aware.poor_repeats == 0, "{aware:?}");
        assert!(aware.judgements < fewest.judgements);
    }
}
