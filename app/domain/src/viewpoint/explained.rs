//! How much a declared attribute explains of the viewpoints.

use super::mutual::Table;
use rand::{Rng, RngExt};
use serde::{Deserialize, Serialize};

/// What an attribute says of who holds which viewpoint.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explained {
    /// Adjusted mutual information (arithmetic mean of entropies): 1 where the attribute's groups
    /// are the viewpoints, about 0 where they have nothing to do with each other.
    pub adjusted: f64,
    /// The share of shuffles that explain as much or more; the observed labels count as one.
    pub p: f64,
    /// People with both a viewpoint and a value.
    pub people: usize,
    /// People with a viewpoint who declared no value.
    pub undeclared: usize,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unexplained {
    /// All who have both have the same value, or the same viewpoint.
    NoVariation,
}

/// Compares `attribute` (each person's value, by index) with `viewpoint` (their cluster), with
/// `draws` shuffles of the viewpoints over people. Who lacks either counts in neither.
///
/// # Errors
/// Where there is nothing to compare.
pub fn explained(
    attribute: &[Option<usize>],
    viewpoint: &[Option<usize>],
    draws: usize,
    rng: &mut impl Rng,
) -> Result<Explained, Unexplained> {
    let both = attribute.iter().zip(viewpoint);
    let mut pairs: Vec<(usize, usize)> = both
        .filter_map(|(value, cluster)| Some(((*value)?, (*cluster)?)))
        .collect();
    let table = Table::of(&pairs);
    if !table.varies() {
        return Err(Unexplained::NoVariation);
    }
    // A shuffle keeps every count, so that the plain information orders them as the adjusted does.
    let observed = table.information();
    let mut as_much = 1_u32;
    for _ in 0..draws {
        shuffle(&mut pairs, rng);
        as_much += u32::from(Table::of(&pairs).information() >= observed - 1e-12);
    }
    let tried = u32::try_from(draws).unwrap_or(u32::MAX).saturating_add(1);
    let placed = viewpoint.iter().flatten().count();
    Ok(Explained {
        adjusted: table.adjusted(),
        p: f64::from(as_much) / f64::from(tried),
        people: pairs.len(),
        undeclared: placed - pairs.len(),
    })
}

/// Fisher and Yates's shuffle of the second labels.
fn shuffle(pairs: &mut [(usize, usize)], rng: &mut impl Rng) {
    for last in (1..pairs.len()).rev() {
        let other = rng.random_range(0..=last);
        let (head, tail) = pairs.split_at_mut(last);
        if let (Some(a), Some(b)) = (head.get_mut(other), tail.first_mut()) {
            std::mem::swap(&mut a.1, &mut b.1);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    /// Values of scikit-learn's `adjusted_mutual_info_score`.
    #[test]
    fn as_the_reference() {
        let some = |labels: &[usize]| labels.iter().map(|l| Some(*l)).collect::<Vec<_>>();
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let of = |a: &[usize], b: &[usize], rng: &mut ChaCha8Rng| {
            explained(&some(a), &some(b), 200, rng).unwrap()
        };
        let same = of(&[0, 0, 1, 1, 2, 2], &[2, 2, 0, 0, 1, 1], &mut rng);
        assert!((same.adjusted - 1.0).abs() < 1e-12, "{same:?}");
        let partly = of(
            &[0, 0, 0, 1, 1, 1, 2, 2],
            &[0, 0, 1, 1, 1, 1, 0, 2],
            &mut rng,
        );
        assert!(
            (partly.adjusted - 0.315_382_841_774_128_3).abs() < 1e-12,
            "{partly:?}"
        );
        assert!(partly.p > 0.05, "{partly:?}");
    }
    #[test]
    fn who_lacks_a_value_is_said_and_one_value_is_no_answer() {
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let viewpoint = [Some(0), Some(0), Some(1), Some(1), None];
        let attribute = [Some(3), Some(3), Some(5), None, Some(5)];
        let found = explained(&attribute, &viewpoint, 10, &mut rng).unwrap();
        assert_eq!((found.people, found.undeclared), (3, 1));
        let flat = explained(&[Some(1); 5], &viewpoint, 10, &mut rng);
        assert_eq!(flat, Err(Unexplained::NoVariation));
    }
}
