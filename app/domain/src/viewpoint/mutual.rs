//! Mutual information of two labellings and what chance alone would give.

use std::collections::BTreeMap;

/// How often each pair of labels stands together, and each label alone.
pub(super) struct Table {
    people: usize,
    rows: Vec<usize>,
    columns: Vec<usize>,
    cells: BTreeMap<(usize, usize), usize>,
}

impl Table {
    /// From the labels of each person. Labels are small numbers, not necessarily without gaps.
    pub(super) fn of(pairs: &[(usize, usize)]) -> Self {
        let mut cells = BTreeMap::new();
        for pair in pairs {
            *cells.entry(*pair).or_insert(0) += 1;
        }
        Self {
            people: pairs.len(),
            rows: counts(pairs.iter().map(|(row, _)| *row)),
            columns: counts(pairs.iter().map(|(_, column)| *column)),
            cells,
        }
    }

    /// Whether each labelling has at least two labels.
    pub(super) fn varies(&self) -> bool {
        let several = |counts: &[usize]| counts.iter().filter(|count| **count > 0).count() > 1;
        several(&self.rows) && several(&self.columns)
    }

    /// Mutual information in nats.
    pub(super) fn information(&self) -> f64 {
        let n = real(self.people);
        let count = |counts: &[usize], at: usize| counts.get(at).map_or(0.0, |c| real(*c));
        let cells = self.cells.iter().map(|((row, column), together)| {
            let together = real(*together);
            let apart = count(&self.rows, *row) * count(&self.columns, *column);
            together / n * (n * together / apart).ln()
        });
        cells.sum::<f64>().max(0.0)
    }

    /// Mutual information less what chance gives with the same counts of labels, over the mean of
    /// the two entropies less the same (Vinh, Epps and Bailey 2010): 1 for the same clusters, 0 on
    /// average for labels that have nothing to do with each other.
    pub(super) fn adjusted(&self) -> f64 {
        let chance = self.expected_information();
        let mean = f64::midpoint(self.entropy(&self.rows), self.entropy(&self.columns));
        let possible = mean - chance;
        // Where chance alone explains everything the sign is rounding; scikit-learn does the same.
        let floor = f64::EPSILON.copysign(possible);
        let possible = if possible.abs() < f64::EPSILON {
            floor
        } else {
            possible
        };
        (self.information() - chance) / possible
    }

    fn entropy(&self, counts: &[usize]) -> f64 {
        let n = real(self.people);
        let shares = counts.iter().filter(|c| **c > 0).map(|c| real(*c) / n);
        -shares.map(|share| share * share.ln()).sum::<f64>()
    }

    /// The mean over all tables with these margins (Vinh, Epps and Bailey 2010, theorem 1).
    fn expected_information(&self) -> f64 {
        let n = self.people;
        let logs = log_factorials(n);
        let log = |k: usize| logs.get(k).copied().unwrap_or(0.0);
        let mut sum = 0.0;
        for a in self.rows.iter().copied().filter(|a| *a > 0) {
            for b in self.columns.iter().copied().filter(|b| *b > 0) {
                let fixed = log(a) + log(b) + log(n - a) + log(n - b) - log(n);
                for both in (a + b).saturating_sub(n).max(1)..=a.min(b) {
                    let neither = n + both - a - b;
                    let chance = fixed - log(both) - log(a - both) - log(b - both) - log(neither);
                    let gain = (real(n) * real(both) / (real(a) * real(b))).ln();
                    sum += real(both) / real(n) * gain * chance.exp();
                }
            }
        }
        sum
    }
}

fn counts(labels: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut counts = Vec::new();
    for label in labels {
        if counts.len() <= label {
            counts.resize(label + 1, 0);
        }
        if let Some(count) = counts.get_mut(label) {
            *count += 1;
        }
    }
    counts
}

/// ln(k!) for k from 0 to n, summed with what rounding leaves (Kahan).
fn log_factorials(n: usize) -> Vec<f64> {
    let (mut sum, mut rest) = (0.0, 0.0);
    let mut logs = vec![0.0];
    for k in 1..=n {
        let term = real(k).ln() - rest;
        let next = sum + term;
        rest = (next - sum) - term;
        sum = next;
        logs.push(sum);
    }
    logs
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
fn real(count: usize) -> f64 {
    count as f64
}
