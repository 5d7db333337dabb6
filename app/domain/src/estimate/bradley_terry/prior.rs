//! The prior of worths: comparisons with an imaginary response of worth 1.

/// The default: half a win and half a loss. It bounds every worth and hardly moves one with data.
pub const PRIOR: f64 = 0.5;

/// Moves all worths of each lane together towards where they agree best with the imaginary
/// response, which is where `sum of worth / (1 + worth) = n / 2`. The pairs say nothing of where
/// all stand together, so that plain MM steps would get there only very slowly.
///
/// It is one step of Newton's in the logarithm of the scale, of at most 1.
pub fn rescale<const L: usize>(worths: &mut [[f64; L]]) {
    let (mut excess, mut slope) = ([0.0; L], [0.0; L]);
    for of_response in worths.iter() {
        for ((excess, slope), worth) in excess.iter_mut().zip(&mut slope).zip(of_response) {
            let share = worth / (1.0 + worth);
            *excess += share - 0.5;
            *slope += share * (1.0 - share);
        }
    }
    let mut scale = [1.0; L];
    for ((scale, excess), slope) in scale.iter_mut().zip(excess).zip(slope) {
        *scale = (-excess / slope).clamp(-1.0, 1.0).exp();
    }
    for of_response in worths {
        for (worth, scale) in of_response.iter_mut().zip(scale) {
            *worth *= scale;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_comes_to_a_balance() {
        for mut worths in [
            vec![[0.3_f64, 1e9], [2.0, 1e-9], [5.0, 1e8]],
            vec![[7.0, 1e-3]],
        ] {
            for _ in 0..60 {
                super::rescale(&mut worths);
            }
            for lane in 0..2 {
                let excess: f64 = worths
                    .iter()
                    .map(|worths| worths[lane] / (1.0 + worths[lane]) - 0.5)
                    .sum();
                assert!(excess.abs() < 1e-9, "{worths:?} {excess}");
            }
        }
    }
}
