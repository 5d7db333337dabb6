//! How spread a distribution is, and how far two are from one another.
//!
//! Distributions are given as counts, or as weights of people where those are weighted: they are
//! normalised here. Logarithms are to base 2: entropies are in bits, and the Jensen-Shannon distance
//! lies between 0 and 1.

use crate::undefined::Undefined;

/// The total of weights; an error where there are none, or where they are no weights.
fn total(weights: &[f64]) -> Result<f64, Undefined> {
    let total: f64 = weights.iter().sum();
    let sound = total.is_finite() && weights.iter().all(|weight| *weight >= 0.0);
    if sound && total > 0.0 {
        Ok(total)
    } else {
        Err(Undefined::NoData)
    }
}

fn bits(share: f64) -> f64 {
    if share > 0.0 {
        -share * share.log2()
    } else {
        0.0
    }
}

/// Shannon's entropy in bits: 0 where all chose the same, log2 of the outcomes where none is favoured.
///
/// # Errors
/// `NoData` without people.
pub fn entropy(weights: &[f64]) -> Result<f64, Undefined> {
    let total = total(weights)?;
    Ok(weights.iter().map(|weight| bits(weight / total)).sum())
}

/// The Jensen-Shannon distance: the root of the divergence to base 2, each side weighing half
/// (Endres and Schindelin 2003). Outcomes are matched by place.
///
/// # Errors
/// `NoData` where either side has no people.
pub fn jensen_shannon(p: &[f64], q: &[f64]) -> Result<f64, Undefined> {
    let (of_p, of_q) = (total(p)?, total(q)?);
    let places = p.len().max(q.len());
    let share = |weights: &[f64], place: usize, total: f64| {
        weights.get(place).copied().unwrap_or_default() / total
    };
    let part = |place: usize| {
        let (p, q) = (share(p, place, of_p), share(q, place, of_q));
        let middle = f64::midpoint(p, q);
        let towards = |share: f64| {
            if share > 0.0 {
                share * (share / middle).log2()
            } else {
                0.0
            }
        };
        f64::midpoint(towards(p), towards(q))
    };
    let divergence: f64 = (0..places).map(part).sum();
    Ok(divergence.max(0.0).sqrt())
}

/// The Jensen-Shannon divergence of several groups in bits, each weighing as many people as it has:
/// H(all) - Σ share H(group), the information that membership tells about the outcome. Groups
/// without people do not count.
///
/// # Errors
/// `NoData` without people, `OneGroup` where fewer than two groups have any.
pub fn divergence<'g>(groups: impl IntoIterator<Item = &'g [f64]>) -> Result<f64, Undefined> {
    let mut pooled: Vec<f64> = Vec::new();
    let (mut people, mut inside, mut with_people) = (0.0, 0.0, 0);
    for group in groups {
        let Ok(size) = total(group) else { continue };
        with_people += 1;
        people += size;
        inside += size * entropy(group)?;
        if pooled.len() < group.len() {
            pooled.resize(group.len(), 0.0);
        }
        for (all, weight) in pooled.iter_mut().zip(group) {
            *all += weight;
        }
    }
    match with_people {
        0 => Err(Undefined::NoData),
        1 => Err(Undefined::OneGroup),
        _ => Ok((entropy(&pooled)? - inside / people).max(0.0)),
    }
}

/// The Wasserstein-1 distance over the ranks of ordered categories: how many ranks a unit of one
/// distribution has to be carried on average to make the other.
///
/// # Errors
/// `NoData` where either side has no people.
pub fn wasserstein(p: &[f64], q: &[f64]) -> Result<f64, Undefined> {
    let (of_p, of_q) = (total(p)?, total(q)?);
    let (mut below_p, mut below_q, mut carried) = (0.0, 0.0, 0.0);
    for place in 0..p.len().max(q.len()) {
        below_p += p.get(place).copied().unwrap_or_default() / of_p;
        below_q += q.get(place).copied().unwrap_or_default() / of_q;
        carried += f64::abs(below_p - below_q);
    }
    Ok(carried)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn near(found: Result<f64, Undefined>, expected: f64) {
        assert!(
            (found.unwrap() - expected).abs() < 1e-12,
            "{found:?} {expected}"
        );
    }

    #[test]
    fn by_hand() {
        near(entropy(&[2.0, 2.0, 0.0]), 1.0);
        near(entropy(&[7.0]), 0.0);
        near(jensen_shannon(&[1.0, 0.0], &[0.0, 3.0]), 1.0);
        near(divergence([&[4.0, 0.0][..], &[0.0, 4.0]]), 1.0);
        near(wasserstein(&[1.0, 0.0, 0.0], &[0.0, 1.0, 1.0]), 1.5);
        assert_eq!(entropy(&[0.0, 0.0]), Err(Undefined::NoData));
        assert_eq!(entropy(&[-1.0, 2.0]), Err(Undefined::NoData));
        assert_eq!(divergence([&[4.0][..], &[0.0]]), Err(Undefined::OneGroup));
    }

    /// Values of scipy 1.17: `jensenshannon(p, q, base=2)`, `wasserstein_distance(0..3, 0..3, p, q)`.
    #[test]
    fn as_scipy() {
        let (p, q) = ([10.0, 3.0, 5.0], [2.0, 8.0, 6.0]);
        near(jensen_shannon(&p, &q), 0.417_492_222_982_320_86);
        near(wasserstein(&p, &q), 0.527_777_777_777_777_8);
    }

    proptest! {
        #[test]
        fn distances_are_distances(
            p in prop::collection::vec(0u8..20, 4), q in prop::collection::vec(0u8..20, 4),
            r in prop::collection::vec(0u8..20, 4),
        ) {
            let [p, q, r] = [p, q, r].map(|v| v.into_iter().map(f64::from).collect::<Vec<_>>());
            prop_assume!([&p, &q, &r].iter().all(|v| v.iter().sum::<f64>() > 0.0));
            for d in [jensen_shannon, wasserstein] {
                let (pq, qr, pr) = (d(&p, &q).unwrap(), d(&q, &r).unwrap(), d(&p, &r).unwrap());
                prop_assert!((pq - d(&q, &p).unwrap()).abs() < 1e-9);
                prop_assert!(d(&p, &p).unwrap() < 1e-7);
                prop_assert!(pr <= pq + qr + 1e-9);
                let doubled: Vec<f64> = p.iter().map(|w| 2.0 * w).collect();
                prop_assert!((pq - d(&doubled, &q).unwrap()).abs() < 1e-9);
            }
        }

        #[test]
        fn two_equal_groups_diverge_by_the_squared_distance(
            p in prop::collection::vec(0u8..20, 3), q in prop::collection::vec(0u8..20, 3),
        ) {
            let [p, q] = [p, q].map(|v| v.into_iter().map(f64::from).collect::<Vec<_>>());
            let (of_p, of_q) = (p.iter().sum::<f64>(), q.iter().sum::<f64>());
            prop_assume!(of_p > 0.0 && of_q > 0.0);
            let scaled: Vec<f64> = q.iter().map(|w| w * of_p / of_q).collect();
            let found = divergence([&p[..], &scaled[..]]).unwrap();
            prop_assert!((found - jensen_shannon(&p, &q).unwrap().powi(2)).abs() < 1e-9);
        }
    }
}
