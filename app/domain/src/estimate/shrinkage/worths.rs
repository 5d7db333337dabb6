//! Log-worths: normal.

use crate::undefined::Undefined;

/// A group's log-worth of one response, with its standard error (of the bootstrap).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// The log-worth.
    pub value: f64,
    /// Its standard error.
    pub error: f64,
}

/// A log-worth drawn towards the whole's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shrunken {
    /// As estimated from the group alone.
    pub raw: f64,
    /// The posterior mean.
    pub value: f64,
    /// The posterior standard deviation, given the whole and the spread.
    pub error: f64,
}

/// All groups' log-worths.
#[derive(Clone, Debug, PartialEq)]
pub struct ShrunkenWorths {
    /// By group and response; the reason stands where the group, or the whole, has no estimate.
    pub groups: Vec<Vec<Result<Shrunken, Undefined>>>,
    /// The standard deviation of groups' true log-worths around the whole's; 0 where they differ no
    /// more than their errors would have it.
    pub spread: f64,
}

/// Log-worths of groups, drawn towards the whole's.
///
/// A group's true log-worth is normal around the whole's with one variance for all, that of Paule
/// and Mandel (1982): where the squared differences, each over its variance and that of the spread,
/// sum to their number. A standard error of 0 is taken for no error.
///
/// # Errors
/// [`Undefined::OneGroup`] for fewer than two groups; [`Undefined::NoData`] where no group has an
/// estimate of what the whole has.
pub fn worths(
    whole: &[Result<f64, Undefined>],
    groups: &[Vec<Result<Estimate, Undefined>>],
) -> Result<ShrunkenWorths, Undefined> {
    let known: Vec<(f64, f64)> = groups
        .iter()
        .flat_map(|of_group| of_group.iter().zip(whole))
        .filter_map(|(estimate, whole)| {
            let (estimate, whole) = ((*estimate).ok()?, (*whole).ok()?);
            Some(((estimate.value - whole).powi(2), estimate.error.powi(2)))
        })
        .collect();
    if groups.len() < 2 {
        return Err(Undefined::OneGroup);
    }
    if known.is_empty() {
        return Err(Undefined::NoData);
    }
    let variance = variance(&known);
    let groups = groups
        .iter()
        .map(|of_group| {
            of_group
                .iter()
                .zip(whole)
                .map(|(estimate, whole)| Ok(shrink((*estimate)?, (*whole)?, variance)))
                .collect()
        })
        .collect();
    Ok(ShrunkenWorths {
        groups,
        spread: variance.sqrt(),
    })
}

fn shrink(estimate: Estimate, whole: f64, variance: f64) -> Shrunken {
    let of_error = estimate.error.powi(2);
    let total = variance + of_error;
    // The share of the difference that is believed.
    let believed = if total > 0.0 { variance / total } else { 1.0 };
    Shrunken {
        raw: estimate.value,
        value: whole + believed * (estimate.value - whole),
        error: (believed * of_error).sqrt(),
    }
}

fn variance(known: &[(f64, f64)]) -> f64 {
    let n: f64 = known.iter().map(|_| 1.0).sum();
    let exceeds = |variance: f64| {
        let ratio = |(square, of_error): &(f64, f64)| {
            let total = of_error + variance;
            if *square == 0.0 { 0.0 } else { square / total }
        };
        known.iter().map(ratio).sum::<f64>() > n
    };
    if !exceeds(0.0) {
        return 0.0;
    }
    // At the sum of all squares the ratios sum to at most 1.
    let (mut low, mut high) = (0.0, known.iter().map(|(square, _)| square).sum());
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if exceeds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}
