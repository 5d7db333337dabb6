//! Measures Krippendorff's alpha on a matrix of ratings, for `end2end/bench/disagreement.py`.
//!
//! `alpha FILE UNITS ROUNDS`: FILE holds doubles in little-endian order, rater by rater, NaN where
//! there is no rating. Each line of the output is a metric, alpha and the milliseconds of every round,
//! from the matrix in memory to alpha.

use domain::disagreement::alpha::{Metric, alpha};
use domain::disagreement::tally::Tally;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, units, rounds] = arguments.as_slice() else {
        return Err("alpha FILE UNITS ROUNDS".into());
    };
    let (units, rounds): (usize, usize) = (units.parse()?, rounds.parse()?);
    let bytes = std::fs::read(file)?;
    let (doubles, _) = bytes.as_chunks::<8>();
    let ratings: Vec<f64> = doubles
        .iter()
        .map(|eight| f64::from_le_bytes(*eight))
        .collect();
    drop(bytes);
    for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval] {
        let mut times = Vec::with_capacity(rounds);
        let mut value = None;
        for _ in 0..rounds {
            let start = Instant::now();
            value = Some(alpha(&Tally::from_matrix(&ratings, units), metric)?.alpha);
            times.push(start.elapsed().as_secs_f64() * 1e3);
        }
        println!(
            "{}",
            serde_json::json!({ "metric": metric, "alpha": value, "ms": times })
        );
    }
    Ok(())
}
