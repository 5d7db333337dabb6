//! k-means in two dimensions without chance: fast global k-means (Likas, Vlassis and Verbeek 2003)
//! over a grid.
//!
//! The solution for k starts from the one for k - 1 and one more centre. Every occupied cell of a
//! grid over the points is tried as that centre, first on the cells themselves (their means, by
//! how many points they hold), which costs little; the few best are then settled on the points.
//! Nothing depends on the order of points.

use crate::cores;
use std::collections::BTreeMap;

const CELLS_ALONG: usize = 20;
/// Starts that are settled on the points themselves.
const SETTLED_STARTS: usize = 8;
const MOST_ROUNDS: usize = 300;

/// Points, or the cells of a grid with as many points as they hold.
pub(super) struct Cloud {
    points: Vec<([f64; 2], f64)>,
}

/// One solution.
#[derive(Clone)]
pub(super) struct Solution {
    pub(super) centres: Vec<[f64; 2]>,
    /// Each point's centre.
    pub(super) labels: Vec<usize>,
    /// The sum of squared distances of points to their centre.
    pub(super) squares: f64,
}

/// The solutions for 1 centre, 2, and on to `most`, or to as many as there are distinct places.
pub(super) fn solutions(points: &[[f64; 2]], most: usize) -> Vec<Solution> {
    let cloud = Cloud {
        points: points.iter().map(|point| (*point, 1.0)).collect(),
    };
    let cells = cloud.cells();
    let mut found = vec![cloud.settle(vec![cloud.mean()])];
    while found.len() < most {
        let Some(next) = found.last().and_then(|last| cloud.one_more(&cells, last)) else {
            break;
        };
        found.push(next);
    }
    found
}

impl Cloud {
    fn mean(&self) -> [f64; 2] {
        let mut sum = Sum::default();
        for (point, weight) in &self.points {
            sum.add(point, *weight);
        }
        sum.mean().unwrap_or_default()
    }

    /// The means of the occupied cells of a grid.
    fn cells(&self) -> Self {
        let bounds = |axis: fn(&[f64; 2]) -> f64| {
            let values = self.points.iter().map(|(point, _)| axis(point));
            values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), x| {
                (low.min(x), high.max(x))
            })
        };
        let (across, along) = (bounds(|p| p[0]), bounds(|p| p[1]));
        let mut cells = BTreeMap::<(usize, usize), Sum>::new();
        for (point, weight) in &self.points {
            let key = (cell(point[0], across), cell(point[1], along));
            cells.entry(key).or_default().add(point, *weight);
        }
        let means = cells
            .values()
            .filter_map(|cell| Some((cell.mean()?, cell.weight)));
        Self {
            points: means.collect(),
        }
    }

    /// The best solution with one more centre; `None` where every point lies on a centre.
    fn one_more(&self, cells: &Self, last: &Solution) -> Option<Solution> {
        let mut starts = cores::map(&cells.points, |(seed, _)| {
            let mut centres = last.centres.clone();
            centres.push(*seed);
            cells.settle(centres)
        });
        let more = |solution: &Solution| solution.centres.len() > last.centres.len();
        starts.retain(more);
        starts.sort_by(|a, b| a.squares.total_cmp(&b.squares));
        // Many seeds lead to the same start.
        starts.dedup_by(|a, b| (a.squares - b.squares).abs() <= 1e-9 * b.squares);
        starts.truncate(SETTLED_STARTS);
        let settled = cores::map(&starts, |start| self.settle(start.centres.clone()));
        let settled = settled.into_iter().filter(more);
        settled.min_by(|a, b| a.squares.total_cmp(&b.squares))
    }

    /// Lloyd's rounds until nobody moves; a centre that holds nobody is dropped.
    fn settle(&self, mut centres: Vec<[f64; 2]>) -> Solution {
        let mut labels = vec![usize::MAX; self.points.len()];
        let mut squares = 0.0;
        for _ in 0..MOST_ROUNDS {
            let mut moved = false;
            let mut sums = vec![Sum::default(); centres.len()];
            squares = 0.0;
            for ((point, weight), label) in self.points.iter().zip(&mut labels) {
                let (mut nearest, mut least) = (0, f64::INFINITY);
                for (at, centre) in centres.iter().enumerate() {
                    let distance = apart(point, centre);
                    if distance < least {
                        (nearest, least) = (at, distance);
                    }
                }
                moved |= *label != nearest;
                *label = nearest;
                squares += weight * least;
                if let Some(sum) = sums.get_mut(nearest) {
                    sum.add(point, *weight);
                }
            }
            if !moved {
                break;
            }
            centres = sums.iter().filter_map(Sum::mean).collect();
        }
        Solution {
            centres,
            labels,
            squares,
        }
    }
}

impl Solution {
    /// The same, numbered from the cluster with most points; equal ones by where they stand.
    pub(super) fn largest_first(self) -> Self {
        let mut sizes = vec![0_usize; self.centres.len()];
        for label in &self.labels {
            if let Some(size) = sizes.get_mut(*label) {
                *size += 1;
            }
        }
        let mut order: Vec<(usize, (usize, [f64; 2]))> =
            sizes.into_iter().zip(self.centres).enumerate().collect();
        order.sort_by(|(_, (a, left)), (_, (b, right))| {
            let across = left[0].total_cmp(&right[0]);
            b.cmp(a).then(across).then(left[1].total_cmp(&right[1]))
        });
        let mut number = vec![0; order.len()];
        for (new, (old, _)) in order.iter().enumerate() {
            if let Some(slot) = number.get_mut(*old) {
                *slot = new;
            }
        }
        let renumbered = |label: usize| number.get(label).copied().unwrap_or(label);
        Self {
            labels: self.labels.into_iter().map(renumbered).collect(),
            centres: order.into_iter().map(|(_, (_, centre))| centre).collect(),
            squares: self.squares,
        }
    }
}

#[derive(Clone, Copy, Default)]
struct Sum {
    at: [f64; 2],
    weight: f64,
}

impl Sum {
    fn add(&mut self, point: &[f64; 2], weight: f64) {
        self.at[0] += weight * point[0];
        self.at[1] += weight * point[1];
        self.weight += weight;
    }

    fn mean(&self) -> Option<[f64; 2]> {
        (self.weight > 0.0).then(|| self.at.map(|sum| sum / self.weight))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share from 0 to 1 of a few cells"
)]
fn cell(x: f64, (low, high): (f64, f64)) -> usize {
    let share = if high > low {
        (x - low) / (high - low)
    } else {
        0.0
    };
    ((share * CELLS_ALONG as f64) as usize).min(CELLS_ALONG - 1)
}

fn apart(a: &[f64; 2], b: &[f64; 2]) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
}
