//! The derivative of the logarithm of the gamma function.

/// Digamma of a positive number: the recurrence up to 10, then the asymptotic series
/// (Abramowitz and Stegun 1964, 6.3.5 and 6.3.18).
pub fn digamma(mut x: f64) -> f64 {
    let mut sum = 0.0;
    while x < 10.0 {
        sum -= 1.0 / x;
        x += 1.0;
    }
    let square = 1.0 / (x * x);
    let series = square
        * (1.0 / 12.0
            - square
                * (1.0 / 120.0 - square * (1.0 / 252.0 - square * (1.0 / 240.0 - square / 132.0))));
    sum + x.ln() - 0.5 / x - series
}

#[cfg(test)]
mod tests {
    use super::digamma;

    /// Values of scipy's `special.digamma`.
    #[test]
    fn as_the_reference() {
        for (x, value) in [
            (1e-3, -1_000.575_571_931_810_3),
            (0.5, -1.963_510_026_021_423_5),
            (1.0, -0.577_215_664_901_532_9),
            (3.7, 1.167_153_539_361_511_3),
            (250.0, 5.519_459_584_531_046),
        ] {
            let found = digamma(x);
            assert!(
                (found - value).abs() < 1e-10 * f64::abs(value),
                "{x} {found}"
            );
        }
    }
}
