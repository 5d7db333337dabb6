//! The opinion map: people in two dimensions, so that who votes alike stands close.
//!
//! As in Polis (Small et al. 2021, and its `pca.clj`): an unseen statement counts as that
//! statement's mean vote; the first two principal components of the people-by-statements matrix
//! span the map; and a person's place is scaled by the root of statements over their votes, so
//! that who saw little is not drawn to the middle.
//!
//! An imputed vote less its column's mean is exactly zero, so the centred matrix is as sparse as
//! the votes are, and is never written out.

use super::eigen;
use super::votes::Votes;
use crate::cores;

/// The golden ratio's fractional part: its multiples never repeat.
const GOLDEN: f64 = 0.618_033_988_749_894_9;

/// Where people and statements stand.
#[derive(Clone, Debug, PartialEq)]
pub struct OpinionMap {
    /// Mean vote per statement; 0 where nobody voted.
    pub means: Vec<f64>,
    /// Two directions of length 1 over the statements; the entry of largest size is positive.
    pub components: [Vec<f64>; 2],
    /// The variance along each (divided by people less 1, as principal components usually are).
    pub variances: [f64; 2],
    /// Share of the whole variance along each; `None` where all people vote alike.
    pub explained: Option<[f64; 2]>,
    /// One place per person, in the order of the votes.
    pub people: Vec<[f64; 2]>,
    /// Per statement, where somebody would stand who did nothing but agree with it.
    pub statements: Vec<[f64; 2]>,
}

impl OpinionMap {
    /// Lays the map out.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
    pub fn of(votes: &Votes) -> Self {
        let columns = votes.statements();
        let (means, centred) = centre(votes);
        let (mut start, mut total) = (vec![0.0; columns], 0.0);
        for (statement, x) in centred.iter().flatten() {
            total += x * x;
            if let Some(entry) = start.get_mut(*statement as usize) {
                *entry += x * x;
            }
        }
        // Uneven on purpose: an even start would be orthogonal to the axis between two statements
        // that are each other's opposite. The answer doesn't depend on it.
        for (index, entry) in start.iter_mut().enumerate() {
            *entry *= 0.5 + ((index + 1) as f64 * GOLDEN).fract();
        }
        let mut pairs = eigen::largest(2, &start, |v| multiply(&centred, v)).into_iter();
        let degrees = (votes.people().max(2) - 1) as f64;
        let mut component = || {
            let pair = pairs.next().filter(|pair| pair.value > 0.0);
            pair.map_or_else(
                || (vec![0.0; columns], 0.0),
                |pair| (pair.vector, pair.value / degrees),
            )
        };
        let ((first, first_variance), (second, second_variance)) = (component(), component());
        let whole = total / degrees;
        let people = centred
            .iter()
            .map(|row| {
                let [mut x, mut y] = [0.0, 0.0];
                for (statement, value) in row {
                    x += value * entry(&first, *statement);
                    y += value * entry(&second, *statement);
                }
                let scale = (columns as f64 / row.len().max(1) as f64).sqrt();
                [x * scale, y * scale]
            })
            .collect();
        let scale = (columns as f64).sqrt();
        let along = first.iter().zip(&second).zip(&means);
        let statements = along
            .map(|((x, y), mean)| [x * (1.0 - mean) * scale, y * (1.0 - mean) * scale])
            .collect();
        Self {
            explained: (whole > 0.0).then(|| [first_variance / whole, second_variance / whole]),
            means,
            components: [first, second],
            variances: [first_variance, second_variance],
            people,
            statements,
        }
    }

    /// How far a statement pulls whoever agrees with it from the middle: the length of its place.
    #[must_use]
    pub fn extremity(&self, statement: usize) -> Option<f64> {
        self.statements.get(statement).map(|[x, y]| x.hypot(*y))
    }
}

/// Mean votes, and each person's votes less their statement's mean.
fn centre(votes: &Votes) -> (Vec<f64>, Vec<Vec<(u32, f64)>>) {
    let mut sums = vec![(0.0, 0.0); votes.statements()];
    for (statement, vote) in votes.rows().flatten() {
        if let Some((sum, count)) = sums.get_mut(*statement as usize) {
            *sum += vote.value();
            *count += 1.0;
        }
    }
    let means: Vec<f64> = sums
        .iter()
        .map(|(sum, count)| if *count > 0.0 { sum / count } else { 0.0 })
        .collect();
    let rows = votes.rows().map(|row| {
        row.iter()
            .map(|(statement, vote)| (*statement, vote.value() - entry(&means, *statement)))
            .collect()
    });
    let centred = rows.collect();
    (means, centred)
}

/// The people whose rows one part of a product takes.
const ROWS: usize = 1_024;

/// The scatter matrix times `v`, person by person.
fn multiply(centred: &[Vec<(u32, f64)>], v: &[f64]) -> Vec<f64> {
    let parts: Vec<_> = centred.chunks(ROWS).collect();
    let images = cores::map(&parts, |rows| {
        let mut image = vec![0.0; v.len()];
        for row in *rows {
            let along: f64 = row
                .iter()
                .map(|(statement, x)| x * entry(v, *statement))
                .sum();
            for (statement, x) in row {
                if let Some(sum) = image.get_mut(*statement as usize) {
                    *sum += along * x;
                }
            }
        }
        image
    });
    let mut image = vec![0.0; v.len()];
    for part in images {
        for (sum, x) in image.iter_mut().zip(part) {
            *sum += x;
        }
    }
    image
}

fn entry(vector: &[f64], statement: u32) -> f64 {
    vector.get(statement as usize).copied().unwrap_or(0.0)
}
