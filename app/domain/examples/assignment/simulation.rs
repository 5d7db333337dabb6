//! People of uneven groups come by and judge until every item has the voices that it wants.

use domain::assignment::board::Board;
use domain::assignment::certainty::uncertainty;
use domain::assignment::repeat::{RepeatPlan, other_order};
use domain::assignment::targets::{GroupTarget, Load, Targets};
use domain::preference::Counts;
use rand::seq::IndexedRandom;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::HashMap;

/// Shares of the people in each group, in percent: a region and an age band each.
const REGIONS: [f64; 4] = [60.0, 25.0, 10.0, 5.0];
const AGES: [f64; 3] = [50.0, 35.0, 15.0];
/// Responses of every item.
const RESPONSES: usize = 2;

/// What is simulated.
#[derive(Clone, Copy)]
pub struct Setting {
    pub contributors: usize,
    pub items: usize,
    /// Voices per item in total.
    pub overlap: u32,
    /// Voices per item of each region and of each age band.
    pub per_group: u32,
    pub repeats: RepeatPlan,
    /// After so many visits it ends whether or not the targets are reached.
    pub most_visits: u64,
    pub seed: u64,
}

/// Who gets what.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The product's.
    GroupAware,
    /// An incomplete item that the person has not had, the one with the fewest voices.
    FewestVoices,
    /// An incomplete item that the person has not had, drawn at random.
    Random,
}

/// What came of it.
#[derive(Clone, Copy, Default, Debug)]
pub struct Outcome {
    /// Judgements until the targets were reached, planned repeats among them.
    pub judgements: u64,
    /// Of them, planned repeats.
    pub repeats: u64,
    /// How often a person got an item again that was no planned repeat.
    pub doubles: u64,
    /// Planned repeats that showed the order of the first time, or came too soon.
    pub poor_repeats: u64,
    /// Visits of people whose voice no item wanted any more.
    pub in_vain: u64,
    /// Items that do not have every voice that they want.
    pub incomplete: usize,
}

struct Person {
    groups: Vec<usize>,
    /// Item, the order shown, and how many first times came before.
    had: HashMap<usize, (Vec<usize>, u32)>,
    firsts: u32,
    repeated: Vec<usize>,
}

fn drawn(shares: &[f64], rng: &mut impl Rng) -> usize {
    let mut left = rng.random_range(0.0..shares.iter().sum());
    for (place, share) in shares.iter().enumerate() {
        if left < *share {
            return place;
        }
        left -= share;
    }
    shares.len() - 1
}

/// Runs one engine.
pub fn run(setting: Setting, engine: Engine) -> Outcome {
    let mut rng = ChaCha8Rng::seed_from_u64(setting.seed);
    let group = |partition| GroupTarget {
        partition,
        voices: setting.per_group,
    };
    let groups = [vec![group(0); REGIONS.len()], vec![group(1); AGES.len()]].concat();
    let targets = Targets {
        overlap: setting.overlap,
        groups,
    };
    let mut board = Board::new(targets, setting.items);
    let mut people: Vec<Person> = (0..setting.contributors)
        .map(|_| Person {
            groups: vec![
                drawn(&REGIONS, &mut rng),
                REGIONS.len() + drawn(&AGES, &mut rng),
            ],
            had: HashMap::new(),
            firsts: 0,
            repeated: Vec::new(),
        })
        .collect();
    // Few people do much, many do little.
    let mut reach = Vec::new();
    for person in 0..people.len() {
        let visits = 1 + 100 / (1 + person % 100);
        reach.extend(std::iter::repeat_n(person, visits));
    }
    let leaning: Vec<f64> = (0..setting.items).map(|_| rng.random()).collect();
    let mut answers = vec![Counts::default(); setting.items];
    let mut outcome = Outcome::default();
    let mut incomplete: Vec<usize> = (0..setting.items).collect();
    let mut visits = 0;
    while !incomplete.is_empty() && visits < setting.most_visits {
        visits += 1;
        let Some(person) = reach.choose(&mut rng).and_then(|p| people.get_mut(*p)) else {
            break;
        };
        if engine == Engine::GroupAware
            && let Some(item) = planned(setting.repeats, person, &mut rng)
        {
            outcome.repeats += 1;
            outcome.judgements += 1;
            outcome.poor_repeats += u64::from(!repeat(setting.repeats, person, item, &mut rng));
            continue;
        }
        let had = |item: usize| person.had.contains_key(&item);
        let picked = match engine {
            Engine::GroupAware => board.pick(&person.groups, had, &mut rng),
            Engine::Random => at_random(&incomplete, had, &mut rng),
            Engine::FewestVoices => incomplete
                .iter()
                .copied()
                .filter(|item| !had(*item))
                .min_by_key(|item| board.load(*item).map(|load| load.voices)),
        };
        let Some(item) = picked else {
            outcome.in_vain += 1;
            continue;
        };
        let order = other_order(&(0..RESPONSES).collect::<Vec<_>>(), &mut rng);
        let earlier = person.had.insert(item, (order, person.firsts));
        outcome.doubles += u64::from(earlier.is_some());
        person.firsts += 1;
        outcome.judgements += 1;
        board.take(item, &person.groups);
        let counts = &mut answers[item];
        if rng.random_bool(leaning[item]) {
            counts.first += 1;
        } else {
            counts.second += 1;
        }
        board.learn(item, uncertainty(std::slice::from_ref(counts)), 0);
        let is_complete = |load: &Load| board.targets().needed(load) == 0;
        if board.load(item).is_some_and(is_complete) {
            incomplete.retain(|open| *open != item);
        }
    }
    outcome.incomplete = incomplete.len();
    outcome
}

/// The item that is to come back to a person now.
fn planned(plan: RepeatPlan, person: &Person, rng: &mut impl Rng) -> Option<usize> {
    let repeats = u32::try_from(person.repeated.len()).unwrap_or(u32::MAX);
    if !plan.is_due(person.firsts, repeats) {
        return None;
    }
    let once = person
        .had
        .iter()
        .filter(|(item, _)| !person.repeated.contains(item));
    let mut since: Vec<(usize, u32)> = once
        .map(|(item, (_, before))| (*item, person.firsts - before - 1))
        .collect();
    since.sort_unstable();
    plan.choose(&since, rng)
}

/// Shows an item again; whether the order differed and enough lay between.
fn repeat(plan: RepeatPlan, person: &mut Person, item: usize, rng: &mut impl Rng) -> bool {
    let (shown, before) = &person.had[&item];
    let order = other_order(shown, rng);
    person.repeated.push(item);
    order != *shown && person.firsts - before > plan.gap
}

fn at_random(
    incomplete: &[usize],
    had: impl Fn(usize) -> bool,
    rng: &mut impl Rng,
) -> Option<usize> {
    // Nearly always one of a few draws is fresh; otherwise look at all.
    for _ in 0..20 {
        let drawn = *incomplete.choose(rng)?;
        if !had(drawn) {
            return Some(drawn);
        }
    }
    let fresh: Vec<usize> = incomplete
        .iter()
        .copied()
        .filter(|item| !had(*item))
        .collect();
    fresh.choose(rng).copied()
}
