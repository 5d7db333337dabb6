//! Intervals of shares.

/// The 97.5% quantile of the normal distribution: two-sided 95%.
const Z: f64 = 1.959_963_984_540_054;

/// The Wilson score interval of `count` of `n` at 95% (Wilson 1927); `None` where `n` is 0.
#[must_use]
pub fn wilson(count: u64, n: u64) -> Option<(f64, f64)> {
    Some(Wilson::of(n)?.interval(count))
}

/// What the Wilson intervals of several counts of the same people have in common.
#[derive(Clone, Copy, Debug)]
pub struct Wilson {
    n: f64,
    /// Z² / n.
    spread: f64,
    /// 1 / (1 + Z² / n).
    shrink: f64,
}

impl Wilson {
    /// Of so many people; `None` of nobody.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of people are far below 2^52"
    )]
    pub fn of(n: u64) -> Option<Self> {
        if n == 0 {
            return None;
        }
        let n = n as f64;
        let spread = Z * Z / n;
        Some(Self {
            n,
            spread,
            shrink: 1.0 / (1.0 + spread),
        })
    }

    /// The interval of `count` of them.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of people are far below 2^52"
    )]
    pub fn interval(&self, count: u64) -> (f64, f64) {
        let count = count as f64;
        let share = count / self.n;
        let centre = (share + self.spread / 2.0) * self.shrink;
        // Z² / n times (p (1 - p) + Z² / 4n), of which the root is Z times the usual one.
        let variance = self.spread * (share * (1.0 - share) + self.spread / 4.0);
        let half = variance.sqrt() * self.shrink;
        // At the ends the formula is exact: rounding must not leave 1e-17 there.
        let low = if count == 0.0 {
            0.0
        } else {
            (centre - half).max(0.0)
        };
        let high = if count == self.n {
            1.0
        } else {
            (centre + half).min(1.0)
        };
        (low, high)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of statsmodels' `proportion_confint(count, n, method="wilson")`.
    #[test]
    fn as_the_reference() {
        let cases = [
            (0, 10, 0.0, 0.277_532_799_862_889_26),
            (3, 10, 0.107_791_267_406_301_04, 0.603_221_852_538_854_6),
            (50, 100, 0.403_831_530_365_995_6, 0.596_168_469_634_004_4),
        ];
        for (count, n, low, high) in cases {
            let (found_low, found_high) = wilson(count, n).unwrap();
            assert!((found_low - low).abs() < 1e-12, "{found_low} {low}");
            assert!((found_high - high).abs() < 1e-12, "{found_high} {high}");
        }
        assert_eq!(wilson(0, 0), None);
        assert_eq!(wilson(7, 7).unwrap().1, 1.0);
    }
}
