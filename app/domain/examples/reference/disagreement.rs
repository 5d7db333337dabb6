//! Disagreement: agreement beyond chance, correlation of orders, spread, distances, discoveries.

use crate::Answer;
use domain::disagreement::alpha::{Metric, alpha};
use domain::disagreement::tally::Tally;
use domain::disagreement::{kendall, ordinal, permutation, replication, spread};
use domain::undefined::Undefined;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Answers the methods of this area.
pub fn answer(method: &str, request: Value) -> Option<Answer> {
    Some(match method {
        "alpha" => with(request, |asked: Ratings| {
            alpha(&asked.tally(), asked.metric).map(|found| found.alpha)
        }),
        "cross_replication" => with(request, |asked: Sides| {
            let [first, second] = asked.tallies().ok_or(Undefined::NoOverlap)?;
            replication::cross_replication(&first, &second, asked.metric)
        }),
        "tau_b" => with(request, |asked: Pair| kendall::tau_b(&asked.x, &asked.y)),
        "concordance" => with(request, |asked: Rows| kendall::concordance(&asked.rows)),
        "entropy" => with(request, |asked: Pair| spread::entropy(&asked.x)),
        "jensen_shannon" => with(request, |asked: Pair| {
            spread::jensen_shannon(&asked.x, &asked.y)
        }),
        "wasserstein" => with(request, |asked: Pair| {
            spread::wasserstein(&asked.x, &asked.y)
        }),
        "van_der_eijk" => with(request, |asked: Counts| ordinal::agreement(&asked.counts)),
        "false_discovery" => with(request, |asked: Pair| {
            Ok(permutation::false_discovery(&asked.x))
        }),
        _ => return None,
    })
}

fn with<Q: DeserializeOwned, V: serde::Serialize>(
    request: Value,
    of: impl FnOnce(Q) -> Result<V, Undefined>,
) -> Answer {
    match serde_json::from_value(request) {
        Ok(asked) => of(asked).map(|value| json!(value)).into(),
        Err(error) => Answer::Refused(error.to_string()),
    }
}

/// A matrix of ratings, rater by rater; null where there is none.
#[derive(Deserialize)]
struct Ratings {
    metric: Metric,
    ratings: Vec<Vec<Option<f64>>>,
}

impl Ratings {
    fn tally(&self) -> Tally {
        let units = self.ratings.first().map_or(0, Vec::len);
        let flat: Vec<f64> = self
            .ratings
            .iter()
            .flatten()
            .map(|rating| rating.unwrap_or(f64::NAN))
            .collect();
        Tally::from_matrix(&flat, units)
    }
}

/// Counts per unit of the same values, of two sets of people.
#[derive(Deserialize)]
struct Sides {
    metric: Metric,
    values: Vec<f64>,
    first: Vec<Vec<u32>>,
    second: Vec<Vec<u32>>,
}

impl Sides {
    fn tallies(&self) -> Option<[Tally; 2]> {
        let of = |side: &[Vec<u32>]| Tally::from_counts(self.values.clone(), side.concat());
        Some([of(&self.first)?, of(&self.second)?])
    }
}

#[derive(Deserialize)]
struct Pair {
    x: Vec<f64>,
    #[serde(default)]
    y: Vec<f64>,
}

#[derive(Deserialize)]
struct Rows {
    rows: Vec<Vec<f64>>,
}

#[derive(Deserialize)]
struct Counts {
    counts: Vec<u64>,
}
