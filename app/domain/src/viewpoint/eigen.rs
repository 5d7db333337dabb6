//! The largest eigenvalues and their vectors of a large symmetric matrix that is known only by
//! what it does to a vector: Lanczos with full reorthogonalisation, one vector after the other,
//! each kept orthogonal to those before it (Golub and Van Loan, Matrix Computations, 10.1-10.3).
//!
//! Against plain power iteration this needs tens of products instead of thousands where the second
//! and third eigenvalues lie close, which is the rule for votes.

/// A vector is found when its residual is below this share of the largest eigenvalue.
const TOLERANCE: f64 = 1e-13;
/// Products between two looks at the residual.
const STRIDE: usize = 8;
/// The longest basis before starting again from the best vector so far.
const LONGEST_BASIS: usize = 240;
/// The most restarts.
const MOST_RESTARTS: usize = 40;

/// An eigenvalue and its vector of length 1.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pair {
    pub value: f64,
    pub vector: Vec<f64>,
}

/// The `count` largest eigenpairs of the positive semidefinite `n` by `n` matrix that `product`
/// multiplies with; fewer where `n` is less. `start` supplies the first direction: uneven, so
/// that neither it nor its turns are orthogonal to an answer (no constant, no geometric sequence).
pub(super) fn largest(
    count: usize,
    start: &[f64],
    product: impl Fn(&[f64]) -> Vec<f64>,
) -> Vec<Pair> {
    let mut found: Vec<Pair> = Vec::new();
    for _ in 0..count.min(start.len()) {
        let scale = found.first().map_or(0.0, |pair| pair.value);
        found.push(next(&found, start, scale, &product));
    }
    found
}

/// The largest pair orthogonal to those `found`.
fn next(found: &[Pair], start: &[f64], scale: f64, product: &impl Fn(&[f64]) -> Vec<f64>) -> Pair {
    let room = start.len() - found.len();
    let mut best = orthogonal_start(found, start);
    let mut value = 0.0;
    for _ in 0..MOST_RESTARTS {
        let mut basis = vec![best.clone()];
        let (mut diagonal, mut beside) = (Vec::new(), Vec::<f64>::new());
        while let Some(last) = basis.last() {
            let mut image = product(last);
            diagonal.push(dot(&image, last));
            // Twice is enough (Kahan and Parlett).
            for _ in 0..2 {
                for pair in found {
                    remove(&mut image, &pair.vector);
                }
                for earlier in &basis {
                    remove(&mut image, earlier);
                }
            }
            let rest = dot(&image, &image).sqrt();
            let spread = diagonal.iter().fold(scale, |most, d| f64::max(most, *d));
            let exhausted = rest <= f64::EPSILON * spread || diagonal.len() == room;
            if exhausted || diagonal.len() % STRIDE == 0 || diagonal.len() >= LONGEST_BASIS {
                let (top, weights) = tridiagonal_top(&diagonal, &beside);
                let residual = rest * weights.last().copied().unwrap_or(0.0).abs();
                let done = exhausted || residual <= TOLERANCE * top.max(scale);
                if done || diagonal.len() >= LONGEST_BASIS {
                    best = combine(&basis, &weights);
                    value = top;
                    if done {
                        return Pair {
                            value: value.max(0.0),
                            vector: signed(best),
                        };
                    }
                    break;
                }
            }
            beside.push(rest);
            image.iter_mut().for_each(|x| *x /= rest);
            basis.push(image);
        }
    }
    Pair {
        value: value.max(0.0),
        vector: signed(best),
    }
}

/// `start` without its part along `found`, of length 1; a unit vector where nothing is left of it.
fn orthogonal_start(found: &[Pair], start: &[f64]) -> Vec<f64> {
    let n = start.len();
    // Turned, because within an eigenvalue that stands twice the same start leads to the same vector.
    let mut turned = start.to_vec();
    turned.rotate_left(found.len().min(n));
    let units = (0..n).map(|at| (0..n).map(|i| f64::from(u8::from(i == at))).collect());
    for mut candidate in std::iter::once(turned).chain(units) {
        let length = dot(&candidate, &candidate).sqrt();
        for _ in 0..2 {
            for pair in found {
                remove(&mut candidate, &pair.vector);
            }
        }
        let left = dot(&candidate, &candidate).sqrt();
        if left > 1e-8 * length {
            candidate.iter_mut().for_each(|x| *x /= left);
            return candidate;
        }
    }
    vec![0.0; n]
}

/// The largest eigenvalue of a symmetric tridiagonal matrix, by bisection on its Sturm sequence,
/// and its vector by a twisted factorisation (Dhillon and Parlett 2004).
fn tridiagonal_top(diagonal: &[f64], beside: &[f64]) -> (f64, Vec<f64>) {
    let radius = |at: usize| {
        let left = at.checked_sub(1).and_then(|at| beside.get(at));
        left.map_or(0.0, |b| b.abs()) + beside.get(at).map_or(0.0, |b| b.abs())
    };
    let (mut low, mut high) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    for (at, d) in diagonal.iter().enumerate() {
        low = low.max(*d);
        high = high.max(d + radius(at));
    }
    // All pivots of T - x are negative just where x lies above every eigenvalue.
    let above = |x: f64| {
        pivots(diagonal.iter(), beside.iter(), x)
            .iter()
            .all(|p| *p < 0.0)
    };
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if above(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    let down = pivots(diagonal.iter(), beside.iter(), high);
    let mut up = pivots(diagonal.iter().rev(), beside.iter().rev(), high);
    up.reverse();
    let twist = down
        .iter()
        .zip(&up)
        .zip(diagonal)
        .map(|((down, up), d)| (down + up - (d - high)).abs())
        .enumerate()
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map_or(0, |(at, _)| at);
    let mut vector = vec![0.0; diagonal.len()];
    let mut value = 1.0;
    for (at, entry) in vector.iter_mut().enumerate().take(twist + 1).rev() {
        if at < twist {
            value *= -ratio(beside.get(at), down.get(at));
        }
        *entry = value;
    }
    value = 1.0;
    for (at, entry) in vector.iter_mut().enumerate().skip(twist + 1) {
        value *= -ratio(beside.get(at - 1), up.get(at));
        *entry = value;
    }
    let length = dot(&vector, &vector).sqrt();
    vector.iter_mut().for_each(|x| *x /= length);
    (high, vector)
}

/// The pivots of eliminating `T - x` from its first row on.
fn pivots<'d>(
    diagonal: impl Iterator<Item = &'d f64>,
    beside: impl Iterator<Item = &'d f64>,
    x: f64,
) -> Vec<f64> {
    let mut previous: Option<f64> = None;
    let squares = std::iter::once(0.0).chain(beside.map(|b| b * b));
    diagonal
        .zip(squares)
        .map(|(d, square)| {
            let mut pivot = d - x - previous.map_or(0.0, |previous| square / previous);
            if pivot == 0.0 {
                pivot = -f64::MIN_POSITIVE;
            }
            previous = Some(pivot);
            pivot
        })
        .collect()
}

fn ratio(above: Option<&f64>, below: Option<&f64>) -> f64 {
    match (above, below) {
        (Some(above), Some(below)) => above / below,
        _ => 0.0,
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Takes the part along the unit vector `along` away from `from`.
fn remove(from: &mut [f64], along: &[f64]) {
    let part = dot(from, along);
    for (x, a) in from.iter_mut().zip(along) {
        *x -= part * a;
    }
}

fn combine(basis: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; basis.first().map_or(0, Vec::len)];
    for (vector, weight) in basis.iter().zip(weights) {
        for (total, x) in sum.iter_mut().zip(vector) {
            *total += weight * x;
        }
    }
    let length = dot(&sum, &sum).sqrt();
    sum.iter_mut().for_each(|x| *x /= length);
    sum
}

/// An eigenvector has no sign of its own: its entry of largest size is made positive.
fn signed(mut vector: Vec<f64>) -> Vec<f64> {
    let largest = vector.iter().copied().fold(
        0.0_f64,
        |most, x| {
            if x.abs() > most.abs() { x } else { most }
        },
    );
    if largest < 0.0 {
        vector.iter_mut().for_each(|x| *x = -*x);
    }
    vector
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn times(matrix: &[Vec<f64>]) -> impl Fn(&[f64]) -> Vec<f64> {
        move |v| matrix.iter().map(|row| dot(row, v)).collect()
    }

    #[test]
    fn repeated_eigenvalues_are_found_twice() {
        let matrix: Vec<Vec<f64>> = (0..4)
            .map(|i| {
                (0..4)
                    .map(|j| if i == j { [3.0, 3.0, 1.0, 0.0][i] } else { 0.0 })
                    .collect()
            })
            .collect();
        let found = largest(3, &[1.0, 0.3, 0.7, 0.2], times(&matrix));
        let values: Vec<f64> = found.iter().map(|pair| pair.value).collect();
        assert!(
            (values[0] - 3.0).abs() < 1e-12 && (values[1] - 3.0).abs() < 1e-12,
            "{values:?}"
        );
        assert!((values[2] - 1.0).abs() < 1e-12, "{values:?}");
    }

    proptest! {
        #[test]
        fn pairs_satisfy_their_equation(
            cells in prop::collection::vec(-1.0f64..1.0, 12 * 9),
        ) {
            let data: Vec<&[f64]> = cells.chunks(9).collect();
            let matrix: Vec<Vec<f64>> = (0..9)
                .map(|i| (0..9).map(|j| data.iter().map(|row| row[i] * row[j]).sum()).collect())
                .collect();
            let start: Vec<f64> = (1..=9).map(|i| 1.0 / f64::from(i)).collect();
            let found = largest(9, &start, times(&matrix));
            let trace: f64 = (0..9).map(|i| matrix[i][i]).sum();
            prop_assert!((found.iter().map(|p| p.value).sum::<f64>() - trace).abs() < 1e-9);
            for pair in &found {
                let image = times(&matrix)(&pair.vector);
                for (image, entry) in image.iter().zip(&pair.vector) {
                    prop_assert!((image - pair.value * entry).abs() < 1e-9);
                }
            }
            for two in found.windows(2) {
                prop_assert!(two[0].value >= two[1].value - 1e-9);
                prop_assert!(dot(&two[0].vector, &two[1].vector).abs() < 1e-10);
            }
        }
    }
}
