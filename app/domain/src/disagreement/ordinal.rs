//! Van der Eijk's agreement A of an ordinal distribution.
//!
//! van der Eijk, C. (2001), "Measuring agreement in ordered rating scales", Quality & Quantity 35,
//! 325-341. The distribution is peeled into layers, each of which is equally high in some categories
//! and empty in the others. A layer's agreement is U (1 - (S - 1) / (K - 1)), with S of K categories
//! occupied and U from its triples of categories: those like 110 and 011 speak for one peak (TU),
//! those like 101 against it (TDU). A weighs the layers by the people in them.

use super::alpha::float;
use crate::undefined::Undefined;

/// A of `counts`, one per category in order: 1 is agreement on one category, 0 uniform, -1 half at
/// each pole.
///
/// # Errors
/// `TooFew` below three categories, `NoData` without people.
pub fn agreement(counts: &[u64]) -> Result<f64, Undefined> {
    if counts.len() < 3 {
        return Err(Undefined::TooFew);
    }
    let people: u64 = counts.iter().sum();
    if people == 0 {
        return Err(Undefined::NoData);
    }
    let mut rest = counts.to_vec();
    let mut agreement = 0.0;
    while let Some(height) = rest.iter().copied().filter(|count| *count > 0).min() {
        let layer: Vec<bool> = rest.iter().map(|count| *count > 0).collect();
        let occupied = layer.iter().filter(|full| **full).count();
        agreement += of_layer(&layer, occupied) * float(height * occupied as u64) / float(people);
        for count in &mut rest {
            *count = count.saturating_sub(height);
        }
    }
    Ok(agreement)
}

fn of_layer(layer: &[bool], occupied: usize) -> f64 {
    if occupied == 1 {
        return 1.0;
    }
    if occupied == layer.len() {
        return 0.0;
    }
    let (mut one_peak, mut two_peaks) = (0_u64, 0_u64);
    let (mut full_before, mut empty_before) = (0_u64, 0_u64);
    // Triples by their middle: what lies before it and after it are counts.
    let full: u64 = occupied as u64;
    let empty = layer.len() as u64 - full;
    for middle in layer {
        let (full_after, empty_after) = if *middle {
            (full - full_before - 1, empty - empty_before)
        } else {
            (full - full_before, empty - empty_before - 1)
        };
        if *middle {
            one_peak += full_before * empty_after + empty_before * full_after;
            full_before += 1;
        } else {
            two_peaks += full_before * full_after;
            empty_before += 1;
        }
    }
    let (k, s) = (float(layer.len() as u64), float(full));
    let (tu, tdu) = (float(one_peak), float(two_peaks));
    let unimodality = ((k - 2.0) * tu - (k - 1.0) * tdu) / ((k - 2.0) * (tu + tdu));
    unimodality * (1.0 - (s - 1.0) / (k - 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(counts: &[u64], expected: f64) {
        let found = agreement(counts).unwrap();
        assert!((found - expected).abs() < 5e-8, "{counts:?} {found}");
    }

    #[test]
    fn the_source_s_example() {
        // Also printed by the R package agrmt for `agreement`.
        near(&[30, 40, 210, 130, 530, 50, 10], 0.611_333_33);
    }

    #[test]
    fn ends_and_middle() {
        near(&[0, 0, 9, 0, 0], 1.0);
        near(&[4, 4, 4, 4, 4], 0.0);
        near(&[5, 0, 0, 0, 5], -1.0);
        near(&[5, 0, 5], -1.0);
        assert_eq!(agreement(&[3, 4]), Err(Undefined::TooFew));
        assert_eq!(agreement(&[0; 5]), Err(Undefined::NoData));
    }

    /// Every triple looked at by itself.
    fn triples(layer: &[bool]) -> f64 {
        let (mut tu, mut tdu) = (0.0, 0.0);
        for a in 0..layer.len() {
            for b in a + 1..layer.len() {
                for c in b + 1..layer.len() {
                    match (layer[a], layer[b], layer[c]) {
                        (true, true, false) | (false, true, true) => tu += 1.0,
                        (true, false, true) => tdu += 1.0,
                        _ => {}
                    }
                }
            }
        }
        let k = layer.len() as f64;
        let s = layer.iter().filter(|full| **full).count() as f64;
        ((k - 2.0) * tu - (k - 1.0) * tdu) / ((k - 2.0) * (tu + tdu))
            * (1.0 - (s - 1.0) / (k - 1.0))
    }

    proptest! {
        #[test]
        fn triples_are_counted_right(layer in prop::collection::vec(any::<bool>(), 3..9)) {
            let occupied = layer.iter().filter(|full| **full).count();
            prop_assume!(occupied > 1 && occupied < layer.len());
            prop_assert!((of_layer(&layer, occupied) - triples(&layer)).abs() < 1e-12);
        }

        #[test]
        fn bounded_mirrored_and_indifferent_to_size(counts in prop::collection::vec(0u64..30, 3..8)) {
            let Ok(found) = agreement(&counts) else { return Ok(()) };
            prop_assert!((-1.0 - 1e-12..=1.0 + 1e-12).contains(&found));
            let mirrored: Vec<u64> = counts.iter().rev().copied().collect();
            prop_assert!((found - agreement(&mirrored).unwrap()).abs() < 1e-12);
            let doubled: Vec<u64> = counts.iter().map(|count| 2 * count).collect();
            prop_assert!((found - agreement(&doubled).unwrap()).abs() < 1e-12);
        }
    }
}
