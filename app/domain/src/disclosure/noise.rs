//! Counts with differential privacy, from a budget that is stated, spent and then exhausted.
//!
//! Noise is discrete Laplace: P(y) is proportional to exp(-epsilon |y| / sensitivity). It is sampled
//! exactly, from uniform integers alone, after Canonne, Kamath and Steinke (2020), "The Discrete
//! Gaussian for Differential Privacy", algorithms 1 and 2: floating-point noise would tell more than
//! the budget says. Only the seed's secrecy protects people: `rng` must be a cryptographic one that
//! nobody outside knows, so these counts can't be recomputed from a release.

use rand::{Rng, RngExt};
use std::fmt;

/// An amount of privacy loss, in millionths of epsilon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Epsilon(pub u32);

/// How much may be spent, and how much was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    total: Epsilon,
    spent: Epsilon,
}

/// The budget does not cover what was asked. Nothing was spent and nothing drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exhausted {
    /// What is left.
    pub left: Epsilon,
}

impl fmt::Display for Exhausted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "the privacy budget is exhausted: {} millionths are left",
            self.left.0
        )
    }
}

impl std::error::Error for Exhausted {}

impl Budget {
    /// A budget of which nothing is spent.
    #[must_use]
    pub const fn new(total: Epsilon) -> Self {
        Self {
            total,
            spent: Epsilon(0),
        }
    }

    /// The whole of it.
    #[must_use]
    pub const fn total(&self) -> Epsilon {
        self.total
    }

    /// What was spent so far; losses add up.
    #[must_use]
    pub const fn spent(&self) -> Epsilon {
        self.spent
    }

    /// What is left.
    #[must_use]
    pub const fn left(&self) -> Epsilon {
        Epsilon(self.total.0 - self.spent.0)
    }

    /// Noisy counts of people for `epsilon`, taken from the budget.
    ///
    /// `most_cells` is the most of these cells that one person is counted in (1 where cells are
    /// disjoint): the noise is as much larger. Counts can come out negative; cutting them off at zero
    /// costs nothing of the budget, and makes sums too large.
    ///
    /// # Errors
    /// [`Exhausted`] where less than `epsilon` is left, or `epsilon` is zero.
    pub fn counts(
        &mut self,
        counts: &[u64],
        most_cells: u32,
        epsilon: Epsilon,
        rng: &mut impl Rng,
    ) -> Result<Vec<i64>, Exhausted> {
        if epsilon.0 == 0 || epsilon > self.left() {
            return Err(Exhausted { left: self.left() });
        }
        self.spent.0 += epsilon.0;
        let scale = Scale {
            t: u64::from(most_cells.max(1)) * 1_000_000,
            s: u64::from(epsilon.0),
        };
        let noisy = |count: &u64| {
            let count = i64::try_from(*count).unwrap_or(i64::MAX);
            count.saturating_add(scale.sample(rng))
        };
        Ok(counts.iter().map(noisy).collect())
    }
}

/// The scale t / s of discrete Laplace noise.
#[derive(Clone, Copy)]
struct Scale {
    t: u64,
    s: u64,
}

impl Scale {
    fn sample(self, rng: &mut impl Rng) -> i64 {
        loop {
            let u = rng.random_range(0..self.t);
            if !exp_minus(u, self.t, rng) {
                continue;
            }
            let mut v = 0_u64;
            while exp_minus(1, 1, rng) {
                v += 1;
            }
            let y = (u + self.t * v) / self.s;
            let negative = rng.random_range(0..2) == 1;
            // Zero must not come up twice, as plus and minus.
            if negative && y == 0 {
                continue;
            }
            let y = i64::try_from(y).unwrap_or(i64::MAX);
            return if negative { -y } else { y };
        }
    }
}

/// True with probability exp(-n / d), for n at most d.
fn exp_minus(n: u64, d: u64, rng: &mut impl Rng) -> bool {
    let mut k = 1_u64;
    while rng.random_range(0..d * k) < n {
        k += 1;
    }
    k % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    #[test]
    fn a_budget_is_spent_and_then_refuses() {
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let mut budget = Budget::new(Epsilon(1_000_000));
        assert_eq!(
            budget
                .counts(&[5, 8], 1, Epsilon(600_000), &mut rng)
                .unwrap()
                .len(),
            2
        );
        assert_eq!(
            (budget.spent(), budget.left()),
            (Epsilon(600_000), Epsilon(400_000))
        );
        let refused = Exhausted {
            left: Epsilon(400_000),
        };
        assert_eq!(
            budget.counts(&[5], 1, Epsilon(400_001), &mut rng),
            Err(refused)
        );
        assert_eq!(budget.counts(&[5], 1, Epsilon(0), &mut rng), Err(refused));
        assert_eq!(
            budget.spent(),
            Epsilon(600_000),
            "what is refused costs nothing"
        );
        assert!(budget.counts(&[5], 1, Epsilon(400_000), &mut rng).is_ok());
        assert!(budget.counts(&[5], 1, Epsilon(1), &mut rng).is_err());
        assert_eq!(budget.total(), Epsilon(1_000_000));
    }

    /// Frequencies against P(y) = (1 - q) / (1 + q) q^|y| with q = exp(-epsilon / sensitivity).
    #[test]
    fn noise_is_discrete_laplace() {
        for (epsilon, most_cells) in [(1_000_000, 1), (500_000, 1), (1_500_000, 3)] {
            let mut rng = ChaCha8Rng::seed_from_u64(2);
            let n = 40_000;
            let mut budget = Budget::new(Epsilon(epsilon));
            let draws = budget
                .counts(&vec![100; n], most_cells, Epsilon(epsilon), &mut rng)
                .unwrap();
            let q = (-f64::from(epsilon) / 1e6 / f64::from(most_cells)).exp();
            let mut chi_square = 0.0;
            let mut tail = n as f64;
            let mut tail_found = n as f64;
            for y in -4_i32..=4 {
                let expected = n as f64 * (1.0 - q) / (1.0 + q) * q.powi(y.abs());
                let found = draws.iter().filter(|d| **d == 100 + i64::from(y)).count() as f64;
                chi_square += (found - expected).powi(2) / expected;
                tail -= expected;
                tail_found -= found;
            }
            chi_square += (tail_found - tail).powi(2) / tail;
            // The 99.9% quantile of chi-square with 9 degrees of freedom.
            assert!(chi_square < 27.88, "{epsilon} {most_cells} {chi_square}");
        }
    }
}
