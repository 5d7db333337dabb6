//! Bradley-Terry: whose going moves two log-worths most is read off the estimate's curvature, as in
//! Broderick, Giordano and Meager (2020), and then tried.

use super::{Removal, alone_ahead, fewest};
use crate::estimate::bootstrap::People;
use crate::estimate::bradley_terry::{self, Cells, Model, Ties, Worths};
use crate::estimate::fixed_point::Search;
use crate::undefined::Undefined;

/// How many of the nearest challengers are tried.
const CHALLENGERS: usize = 5;

/// An upper bound of how many people must go for the response of the largest worth to change;
/// ties are half wins.
///
/// # Errors
/// As [`bradley_terry::fit`]; [`Undefined::NoVariation`] where no response is alone ahead;
/// [`Undefined::TooFew`] where letting go of whoever speaks for the winner does not suffice.
pub fn worths(people: &People, prior: f64) -> Result<Removal, Undefined> {
    let model = Model {
        ties: Ties::HalfWins,
        prior,
    };
    let everybody = vec![true; people.people()];
    let cells = people.cells_of(&everybody);
    let fit = |cells: &Cells| bradley_terry::fit(cells, model, Search::default());
    let all = fit(&cells)?;
    let scores: Vec<f64> = all
        .log_worths
        .iter()
        .map(|worth| worth.unwrap_or(f64::NEG_INFINITY))
        .collect();
    let winner = alone_ahead(&scores)?;
    let mut nearest: Vec<usize> = (0..scores.len())
        .filter(|other| *other != winner && all.log_worths.get(*other).is_some_and(Result::is_ok))
        .collect();
    let score = |response: &usize| scores.get(*response).copied().unwrap_or(f64::NEG_INFINITY);
    nearest.sort_by(|a, b| score(b).total_cmp(&score(a)));
    let orders = nearest.into_iter().take(CHALLENGERS).map(|challenger| {
        let pull = solve(&cells, &all, prior, winner, challenger);
        (challenger, influence(people, &all, &pull))
    });
    fewest(winner, orders, |kept, challenger| {
        fit(&people.cells_of(kept)).is_ok_and(|worths| {
            let of = |response: usize| worths.log_worths.get(response).copied();
            matches!(
                (of(winner), of(challenger)),
                (Some(Ok(winner)), Some(Ok(challenger))) if winner <= challenger
            )
        })
    })
}

/// By person, how much the difference of the two log-worths falls, to first order, without them.
fn influence(people: &People, all: &Worths, pull: &[f64]) -> Vec<f64> {
    let mut influence = vec![0.0; people.people()];
    let of = |response: usize| pull.get(response).copied().unwrap_or(0.0);
    people.each(|person, first, second, won| {
        let Ok(expected) = all.preferred(first, second) else {
            return;
        };
        if let Some(influence) = influence.get_mut(person) {
            *influence += (of(first) - of(second)) * (won - expected);
        }
    });
    influence
}

/// The solution x of `H x = e_winner - e_challenger`, with H the curvature of the negative
/// log-likelihood at the estimate, by conjugate gradients.
fn solve(cells: &Cells, all: &Worths, prior: f64, winner: usize, challenger: usize) -> Vec<f64> {
    let n = cells.responses();
    let links: Vec<(usize, usize, f64)> = cells
        .iter()
        .filter_map(|cell| {
            let odds = all.preferred(cell.first, cell.second).ok()?;
            Some((
                cell.first,
                cell.second,
                cell.compared() * odds * (1.0 - odds),
            ))
        })
        .collect();
    let curve = |x: &[f64]| -> Vec<f64> {
        // The prior's curvature at the middle: it only has to keep the solution bounded.
        let mut image: Vec<f64> = x.iter().map(|x| 0.5 * prior * x).collect();
        for (first, second, weight) in &links {
            let of = |response: usize| x.get(response).copied().unwrap_or(0.0);
            let flow = weight * (of(*first) - of(*second));
            for (end, flow) in [(*first, flow), (*second, -flow)] {
                if let Some(image) = image.get_mut(end) {
                    *image += flow;
                }
            }
        }
        image
    };
    let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
    let mut x = vec![0.0; n];
    let mut rest = vec![0.0; n];
    for (end, value) in [(winner, 1.0), (challenger, -1.0)] {
        if let Some(rest) = rest.get_mut(end) {
            *rest = value;
        }
    }
    let mut direction = rest.clone();
    let mut square = dot(&rest, &rest);
    for _ in 0..2 * n {
        if square <= 1e-18 {
            break;
        }
        let image = curve(&direction);
        let along = square / dot(&direction, &image);
        if !along.is_finite() {
            break;
        }
        for ((x, rest), (direction, image)) in x
            .iter_mut()
            .zip(&mut rest)
            .zip(direction.iter().zip(&image))
        {
            *x += along * direction;
            *rest -= along * image;
        }
        let next = dot(&rest, &rest);
        for (direction, rest) in direction.iter_mut().zip(&rest) {
            *direction = rest + next / square * *direction;
        }
        square = next;
    }
    x
}
