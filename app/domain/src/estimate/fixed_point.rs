//! Fixed points of maps that climb a likelihood, such as an MM step, found in fewer steps.
//!
//! An MM step is safe and slow: near its end each step leaves the same share of the way. The squared
//! extrapolation of Varadhan and Roland (2008, scheme S3) guesses the end from two steps and takes
//! the plain step wherever the guess is no better.

use crate::undefined::Undefined;

/// When a search ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Search {
    /// How far from the end, in any coordinate, is near enough.
    pub tolerance: f64,
    /// The most steps.
    pub most_steps: u32,
}

impl Default for Search {
    fn default() -> Self {
        Self {
            tolerance: 1e-9,
            most_steps: 20_000,
        }
    }
}

/// Below this nothing but rounding moves.
const ROUNDING: f64 = 1e-13;

/// Moves `at` to the fixed point of `step`, which writes its image of the first slice into the
/// second. Returns the steps that were taken.
///
/// # Errors
/// [`Undefined::NotConverged`] where the steps ran out.
pub fn find(
    at: &mut Vec<f64>,
    search: Search,
    mut step: impl FnMut(&[f64], &mut [f64]),
) -> Result<u32, Undefined> {
    let mut once = at.clone();
    let mut twice = at.clone();
    let mut guess = at.clone();
    let mut after_guess = at.clone();
    let mut steps = 0;
    while steps < search.most_steps {
        step(at, &mut once);
        step(&once, &mut twice);
        steps += 2;
        let (first, second) = (distance(at, &once), distance(&once, &twice));
        let rate = if first > 0.0 { second / first } else { 0.0 };
        if second <= ROUNDING || second * rate <= search.tolerance * (1.0 - rate) {
            std::mem::swap(at, &mut twice);
            return Ok(steps);
        }
        extrapolate(at, &once, &twice, &mut guess);
        step(&guess, &mut after_guess);
        steps += 1;
        // Not a number is not less, so that a wild guess is never taken.
        if distance(&guess, &after_guess) < second {
            std::mem::swap(at, &mut after_guess);
        } else {
            std::mem::swap(at, &mut twice);
        }
    }
    Err(Undefined::NotConverged)
}

/// Where a line of steps that shrink at one rate would end.
fn extrapolate(at: &[f64], once: &[f64], twice: &[f64], guess: &mut [f64]) {
    let (mut moved, mut turned) = (0.0, 0.0);
    for ((at, once), twice) in at.iter().zip(once).zip(twice) {
        moved += (once - at).powi(2);
        turned += (twice - once - (once - at)).powi(2);
    }
    let stretch = (moved / turned).sqrt().max(1.0);
    for (((at, once), twice), guess) in at.iter().zip(once).zip(twice).zip(guess) {
        let (moved, turned) = (once - at, twice - once - (once - at));
        *guess = at + 2.0 * stretch * moved + stretch * stretch * turned;
    }
}

/// The largest difference of a coordinate; not a number where any is not.
fn distance(a: &[f64], b: &[f64]) -> f64 {
    let mut largest = 0.0;
    for (a, b) in a.iter().zip(b) {
        let apart = (a - b).abs();
        if apart.is_nan() {
            return f64::NAN;
        }
        largest = f64::max(largest, apart);
    }
    largest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A step that leaves 99.9% of the way in one coordinate and half of it in another.
    fn slow(from: &[f64], to: &mut [f64]) {
        to[0] = 3.0 + 0.999 * (from[0] - 3.0);
        to[1] = -1.0 + 0.5 * (from[1] + 1.0);
    }

    #[test]
    fn a_slow_map_is_followed_to_its_end() {
        let mut at = vec![0.0, 0.0];
        let steps = find(&mut at, Search::default(), slow).unwrap();
        assert!(
            (at[0] - 3.0).abs() < 1e-8 && (at[1] + 1.0).abs() < 1e-8,
            "{at:?}"
        );
        // The plain steps would take some 20,000.
        assert!(steps < 200, "{steps}");
    }

    #[test]
    fn running_out_and_running_away_are_said() {
        let few = Search {
            most_steps: 2,
            ..Search::default()
        };
        assert_eq!(
            find(&mut vec![0.0, 0.0], few, slow),
            Err(Undefined::NotConverged)
        );
        let away = |from: &[f64], to: &mut [f64]| to[0] = from[0] + 1.0;
        let bounded = Search {
            most_steps: 50,
            ..Search::default()
        };
        assert_eq!(
            find(&mut vec![0.0], bounded, away),
            Err(Undefined::NotConverged)
        );
    }
}
