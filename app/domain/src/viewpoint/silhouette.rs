//! Mean silhouettes (Rousseeuw 1987) of several clusterings of the same points in one pass.

use crate::cores::{self, stretches};
use std::collections::BTreeMap;

/// The points whose distances one part of the work finds.
const POINTS: usize = 128;

/// The mean silhouette of each of `clusterings`; a point alone in its cluster counts 0, and so
/// does a clustering with one cluster.
///
/// Points with the same label in every clustering are summed as one block, in a loop over two
/// plain arrays, so that the distances are found once for all clusterings.
pub(super) fn silhouettes(points: &[[f64; 2]], clusterings: &[&[usize]]) -> Vec<f64> {
    let mut blocks = BTreeMap::<Vec<usize>, (Vec<f64>, Vec<f64>)>::new();
    for (at, [x, y]) in points.iter().enumerate() {
        let labels = clusterings
            .iter()
            .filter_map(|labels| labels.get(at))
            .copied();
        let (across, along) = blocks.entry(labels.collect()).or_default();
        across.push(*x);
        along.push(*y);
    }
    let clusters = |at: usize| {
        let labels = blocks.keys().filter_map(move |labels| labels.get(at));
        labels.max().map_or(0, |most| most + 1)
    };
    let sizes: Vec<Vec<f64>> = (0..clusterings.len())
        .map(|at| {
            let mut sizes = vec![0.0; clusters(at)];
            for (labels, (across, _)) in &blocks {
                add(&mut sizes, labels.get(at), length(across));
            }
            sizes
        })
        .collect();
    let mut parts = Vec::new();
    for (own, block) in &blocks {
        parts.extend(
            stretches(block.0.len(), POINTS)
                .into_iter()
                .map(|part| (own, block, part)),
        );
    }
    let summed = cores::map(&parts, |(own, (across, along), part)| {
        let mut totals = vec![0.0; clusterings.len()];
        let mut sums: Vec<Vec<f64>> = sizes.iter().map(|sizes| vec![0.0; sizes.len()]).collect();
        let across = across.get(part.clone()).unwrap_or_default();
        let along = along.get(part.clone()).unwrap_or_default();
        for (x, y) in across.iter().zip(along) {
            sums.iter_mut().for_each(|sums| sums.fill(0.0));
            for (labels, (xs, ys)) in &blocks {
                let distance = distances(*x, *y, xs, ys);
                for (sums, label) in sums.iter_mut().zip(labels) {
                    add(sums, Some(label), distance);
                }
            }
            let each = totals.iter_mut().zip(*own).zip(&sums).zip(&sizes);
            for (((total, own), sums), sizes) in each {
                *total += one(*own, sums, sizes);
            }
        }
        totals
    });
    let mut totals = vec![0.0; clusterings.len()];
    for of_part in summed {
        for (total, part) in totals.iter_mut().zip(of_part) {
            *total += part;
        }
    }
    let count = length(points).max(1.0);
    totals.into_iter().map(|total| total / count).collect()
}

/// One point's silhouette from its summed distances to every cluster.
fn one(own: usize, sums: &[f64], sizes: &[f64]) -> f64 {
    let (mut within, mut beside) = (0.0, f64::INFINITY);
    for (cluster, (sum, size)) in sums.iter().zip(sizes).enumerate() {
        if cluster != own {
            beside = f64::min(beside, sum / size);
        } else if *size > 1.0 {
            within = sum / (size - 1.0);
        } else {
            return 0.0;
        }
    }
    let larger = f64::max(within, beside);
    if larger > 0.0 && larger.is_finite() {
        (beside - within) / larger
    } else {
        0.0
    }
}

/// The summed distances of (x, y) to every point of a block; in lanes, so that they run abreast.
fn distances(x: f64, y: f64, xs: &[f64], ys: &[f64]) -> f64 {
    let distance = |a: &f64, b: &f64| {
        let (across, along) = (a - x, b - y);
        (across * across + along * along).sqrt()
    };
    let (x_lanes, x_rest) = xs.as_chunks::<4>();
    let (y_lanes, y_rest) = ys.as_chunks::<4>();
    let mut lanes = [0.0; 4];
    for (xs, ys) in x_lanes.iter().zip(y_lanes) {
        for ((sum, a), b) in lanes.iter_mut().zip(xs).zip(ys) {
            *sum += distance(a, b);
        }
    }
    let rest: f64 = x_rest.iter().zip(y_rest).map(|(a, b)| distance(a, b)).sum();
    lanes.iter().sum::<f64>() + rest
}

fn add(sums: &mut [f64], at: Option<&usize>, value: f64) {
    if let Some(sum) = at.and_then(|at| sums.get_mut(*at)) {
        *sum += value;
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people are far below 2^52"
)]
fn length<T>(items: &[T]) -> f64 {
    items.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_worked_by_hand() {
        let points = [[0.0, 0.0], [1.0, 0.0], [5.0, 0.0], [9.0, 0.0]];
        let found = silhouettes(&points, &[&[0, 0, 1, 1], &[0, 0, 1, 2]]);
        // 0: within 1, beside 7; 1: within 1, beside 6; 5: within 4, beside 4.5; 9: 4, 8.5.
        let expected = (6.0 / 7.0 + 5.0 / 6.0 + 0.5 / 4.5 + 4.5 / 8.5) / 4.0;
        assert!((found[0] - expected).abs() < 1e-12, "{found:?}");
        // The two that stand alone count nothing.
        let expected = (4.0 / 5.0 + 3.0 / 4.0) / 4.0;
        assert!((found[1] - expected).abs() < 1e-12, "{found:?}");
    }
}
