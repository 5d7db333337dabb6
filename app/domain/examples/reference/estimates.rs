//! Estimates: orders, worths and their intervals, groups, ratings.

use crate::Answer;
use domain::estimate::bootstrap::{self, People};
use domain::estimate::bradley_terry::{self, Cells, Model, Ties};
use domain::estimate::fixed_point::Search;
use domain::estimate::pairwise::{Pairwise, Unranked};
use domain::estimate::plackett_luce::{self, Stages};
use domain::estimate::position::{self, Shown};
use domain::estimate::raking::{self, Raking};
use domain::estimate::ratings::Ratings;
use domain::estimate::shrinkage::{self, Concentration, Estimate};
use domain::estimate::social_choice::{self, Choice};
use domain::interval::wilson;
use domain::ranking::{Outcome, Ranking};
use domain::undefined::Undefined;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde::Deserialize;
use serde_json::{Value, json};

/// Estimates are compared at 1e-6, so that they are sought well below it.
const SEARCH: Search = Search {
    tolerance: 1e-10,
    most_steps: 200_000,
};

type Outcomes = Result<Value, Undefined>;

/// Answers the methods of this area.
pub fn answer(method: &str, request: Value) -> Option<Answer> {
    let answered = match method {
        "wilson" => with(request, |asked: Counted| {
            wilson(asked.count, asked.n)
                .map(|interval| json!(interval))
                .ok_or(Undefined::NoData)
        }),
        "plurality" => with(request, |asked: Rankings| {
            choice(social_choice::plurality(asked.n, asked.weighted()))
        }),
        "borda" => with(request, |asked: Rankings| {
            choice(social_choice::borda(&asked.pairwise()))
        }),
        "copeland" => with(request, |asked: Rankings| {
            choice(social_choice::copeland(&asked.pairwise()))
        }),
        "schulze" => with(request, |asked: Rankings| {
            choice(social_choice::schulze(&asked.pairwise()))
        }),
        "bradley_terry" => with(request, bradley_terry),
        "plackett_luce" => with(request, plackett_luce),
        "bootstrap" => with(request, bootstrap),
        "position" => with(request, position),
        "rake" => with(request, rake),
        "shrunken_shares" => with(request, shrunken_shares),
        "shrunken_worths" => with(request, shrunken_worths),
        "ratings" => with(request, ratings),
        _ => return None,
    };
    Some(match answered {
        Ok(outcome) => outcome.into(),
        Err(sentence) => Answer::Refused(sentence),
    })
}

/// Reads the request's parameters and answers it.
fn with<A: serde::de::DeserializeOwned>(
    request: Value,
    answer: impl FnOnce(A) -> Outcomes,
) -> Result<Outcomes, String> {
    serde_json::from_value(request)
        .map(answer)
        .map_err(|error| error.to_string())
}

/// Values, null where there is none.
fn values(of: &[Result<f64, Undefined>]) -> Vec<Option<f64>> {
    of.iter().map(|value| value.ok()).collect()
}

#[derive(Deserialize)]
struct Counted {
    count: u64,
    n: u64,
}

#[derive(Deserialize)]
struct Rankings {
    n: usize,
    rankings: Vec<Ranking<usize>>,
    #[serde(default)]
    prior: f64,
}

impl Rankings {
    fn weighted(&self) -> impl Iterator<Item = (&Ranking<usize>, f64)> {
        self.rankings.iter().map(|ranking| (ranking, 1.0))
    }

    fn pairwise(&self) -> Pairwise {
        Pairwise::from_rankings(self.n, self.weighted(), Unranked::SaysNothing)
    }
}

fn choice(made: Result<Choice, Undefined>) -> Outcomes {
    made.map(|choice| json!({ "order": choice.order, "scores": values(&choice.scores) }))
}

/// Pairs as columns; the outcome is 1 (the first), 0 (a tie) or -1 (the second).
#[derive(Deserialize)]
struct Pairs {
    n: usize,
    first: Vec<usize>,
    second: Vec<usize>,
    outcome: Vec<i8>,
    #[serde(default)]
    davidson: bool,
    #[serde(default)]
    prior: f64,
    #[serde(default)]
    person: Vec<usize>,
    #[serde(default)]
    draws: usize,
}

impl Pairs {
    fn rows(&self) -> impl Iterator<Item = (usize, usize, Outcome)> {
        let ends = self.first.iter().zip(&self.second);
        ends.zip(&self.outcome)
            .map(|((first, second), said)| (*first, *second, outcome(*said)))
    }
}

fn outcome(said: i8) -> Outcome {
    match said {
        1.. => Outcome::First,
        0 => Outcome::Tie,
        _ => Outcome::Second,
    }
}

fn bradley_terry(asked: Pairs) -> Outcomes {
    let ties = if asked.davidson {
        Ties::Davidson
    } else {
        Ties::HalfWins
    };
    let model = Model {
        ties,
        prior: asked.prior,
    };
    let pairs = Pairwise::from_pairs(asked.n, asked.rows());
    let found = bradley_terry::fit(&Cells::from(&pairs), model, SEARCH)?;
    Ok(json!({ "log_worths": values(&found.log_worths), "nu": found.nu, "steps": found.steps }))
}

fn plackett_luce(asked: Rankings) -> Outcomes {
    let stages = Stages::new(asked.n, asked.weighted(), Unranked::SaysNothing)?;
    let found = plackett_luce::fit(&stages, asked.prior, SEARCH)?;
    Ok(json!({ "log_worths": values(&found.log_worths), "steps": found.steps }))
}

fn bootstrap(asked: Pairs) -> Outcomes {
    let people = asked.person.iter().max().map_or(0, |last| last + 1);
    let rows = asked.rows().zip(&asked.person);
    let people = People::new(
        asked.n,
        people,
        rows.map(|((first, second, outcome), person)| (*person, first, second, outcome)),
    );
    let mut rng = ChaCha8Rng::seed_from_u64(1);
    let found = bootstrap::worths(&people, asked.prior, asked.draws, &mut rng)?;
    let of = |read: fn(&bootstrap::Interval) -> f64| -> Vec<Option<f64>> {
        let intervals = found.intervals.iter();
        intervals
            .map(|interval| interval.as_ref().ok().map(read))
            .collect()
    };
    Ok(json!({
        "low": of(|interval| interval.low),
        "high": of(|interval| interval.high),
        "error": of(|interval| interval.error),
    }))
}

#[derive(Deserialize)]
struct Seen {
    n: usize,
    orders: Vec<Vec<usize>>,
    rankings: Vec<Ranking<usize>>,
}

fn position(asked: Seen) -> Outcomes {
    let shown = asked.orders.iter().zip(&asked.rankings);
    let shown = shown.map(|(order, ranking)| (Shown { order, ranking }, 1.0));
    let found = position::effects(asked.n, shown, 0.0, SEARCH)?;
    Ok(json!({
        "positions": values(&found.positions),
        "log_worths": values(&found.log_worths),
    }))
}

#[derive(Deserialize)]
struct Population {
    people: Vec<Vec<Option<usize>>>,
    margins: Vec<Vec<f64>>,
    bound: f64,
}

fn rake(asked: Population) -> Outcomes {
    let how = Raking {
        bound: asked.bound,
        tolerance: 1e-12,
        ..Raking::default()
    };
    let found = raking::rake(&asked.people, &asked.margins, how)?;
    let warnings: Vec<String> = found.warnings.iter().map(|w| format!("{w:?}")).collect();
    Ok(json!({
        "weights": found.weights,
        "effective": found.effective,
        "warnings": warnings,
    }))
}

#[derive(Deserialize)]
struct Groups {
    counts: Vec<Vec<f64>>,
}

fn shrunken_shares(asked: Groups) -> Outcomes {
    let found = shrinkage::shares(&asked.counts)?;
    let concentration = match found.concentration? {
        Concentration::Of(size) => Some(size),
        Concentration::Unbounded => None,
    };
    let shrunken: Vec<Option<&Vec<f64>>> = found
        .shrunken
        .iter()
        .map(|group| group.as_ref().ok())
        .collect();
    Ok(json!({ "concentration": concentration, "shrunken": shrunken }))
}

#[derive(Deserialize)]
struct GroupWorths {
    whole: Vec<f64>,
    values: Vec<Vec<f64>>,
    errors: Vec<Vec<f64>>,
}

fn shrunken_worths(asked: GroupWorths) -> Outcomes {
    let whole: Vec<_> = asked.whole.iter().copied().map(Ok).collect();
    let groups = asked.values.iter().zip(&asked.errors);
    let groups: Vec<Vec<_>> = groups
        .map(|(values, errors)| {
            let both = values.iter().zip(errors);
            both.map(|(value, error)| {
                Ok(Estimate {
                    value: *value,
                    error: *error,
                })
            })
            .collect()
        })
        .collect();
    let found = shrinkage::worths(&whole, &groups)?;
    let shrunken: Vec<Vec<Option<f64>>> = found
        .groups
        .iter()
        .map(|group| {
            let worths = group.iter();
            worths
                .map(|worth| worth.ok().map(|worth| worth.value))
                .collect()
        })
        .collect();
    Ok(json!({ "spread": found.spread, "shrunken": shrunken }))
}

#[derive(Deserialize)]
struct Rated {
    scale: Vec<i64>,
    ratings: Vec<i64>,
}

fn ratings(asked: Rated) -> Outcomes {
    let (ratings, _) = Ratings::new(asked.scale, asked.ratings);
    let shares = ratings.shares()?;
    let of = |read: fn(&domain::preference::Share) -> f64| -> Vec<f64> {
        shares.iter().map(read).collect()
    };
    Ok(json!({
        "mean": ratings.mean()?,
        "median": ratings.median()?,
        "share": of(|share| share.share),
        "low": of(|share| share.low),
        "high": of(|share| share.high),
    }))
}
