//! Statements that are agreed with across the divide, as in Community Notes (Wojcik et al. 2022).
//!
//! A vote is r = mu + b_person + b_statement + f_person * f_statement: one factor carries the
//! divide, so a statement's own intercept is what is left of its support once who usually agrees
//! with whom is taken out. Agreeing is 1 and disagreeing 0; a pass says nothing. The loss is that
//! of the published code: the mean squared error, and each kind of parameter's mean square times
//! its lambda.

use super::votes::{Vote, Votes};
use rand::{Rng, RngExt};

/// Weight of the mean squares of intercepts.
pub const LAMBDA_INTERCEPT: f64 = 0.15;
/// Weight of the mean squares of factors.
pub const LAMBDA_FACTOR: f64 = 0.03;
/// The fit ends when no parameter moves further than this in a round.
pub const TOLERANCE: f64 = 1e-11;
/// The most rounds.
pub const MOST_ROUNDS: usize = 20_000;

/// A fitted model.
#[derive(Clone, Debug, PartialEq)]
pub struct Bridging {
    /// mu.
    pub intercept: f64,
    /// Per person: how readily they agree, and where they stand. 0 who never agreed or disagreed.
    pub people: Vec<Place>,
    /// Per statement: its bridging score is the intercept. 0 where nobody agreed or disagreed.
    pub statements: Vec<Place>,
    /// The loss reached.
    pub loss: f64,
    /// Whether the tolerance was reached within [`MOST_ROUNDS`].
    pub settled: bool,
}

/// An intercept and a factor.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// b.
    pub intercept: f64,
    /// f; which side is positive means nothing.
    pub factor: f64,
}

type Rated = Vec<Vec<(usize, f64)>>;

/// Fits the model by alternating least squares from factors that `rng` draws; `None` where nobody
/// agreed or disagreed.
#[must_use]
pub fn fit(votes: &Votes, rng: &mut impl Rng) -> Option<Bridging> {
    let (by_person, by_statement) = ratings(votes);
    let count = by_person.iter().map(Vec::len).sum::<usize>();
    if count == 0 {
        return None;
    }
    let spoke = |rated: &Rated| real(rated.iter().filter(|row| !row.is_empty()).count());
    let (people, statements) = (spoke(&by_person), spoke(&by_statement));
    // The loss times the count of votes, so that errors are summed plainly.
    let weights = |kind: f64| Weights {
        intercept: LAMBDA_INTERCEPT * real(count) / kind,
        factor: LAMBDA_FACTOR * real(count) / kind,
    };
    let (of_people, of_statements) = (weights(people), weights(statements));
    let mut model = Bridging {
        intercept: 0.0,
        people: start(&by_person, people, rng),
        statements: start(&by_statement, statements, rng),
        loss: 0.0,
        settled: false,
    };
    for _ in 0..MOST_ROUNDS {
        let moved = f64::max(
            solve(
                &by_person,
                &model.statements,
                &mut model.people,
                model.intercept,
                &of_people,
            ),
            solve(
                &by_statement,
                &model.people,
                &mut model.statements,
                model.intercept,
                &of_statements,
            ),
        );
        let errors: f64 = residuals(&by_person, &model)
            .map(|(error, mu)| error + mu)
            .sum();
        let intercept = errors / (real(count) * (1.0 + LAMBDA_INTERCEPT));
        let shift = (intercept - model.intercept).abs();
        model.intercept = intercept;
        if moved.max(shift) < TOLERANCE {
            model.settled = true;
            break;
        }
    }
    let square = |error: f64| error * error;
    let error: f64 = residuals(&by_person, &model)
        .map(|(error, _)| square(error))
        .sum();
    let means = |places: &[Place], kind: f64| {
        let one =
            |p: &Place| LAMBDA_INTERCEPT * square(p.intercept) + LAMBDA_FACTOR * square(p.factor);
        places.iter().map(one).sum::<f64>() / kind
    };
    model.loss = error / real(count)
        + LAMBDA_INTERCEPT * square(model.intercept)
        + means(&model.people, people)
        + means(&model.statements, statements);
    Some(signed(model))
}

/// Agreements and disagreements by person and by statement.
fn ratings(votes: &Votes) -> (Rated, Rated) {
    let mut by_statement = vec![Vec::new(); votes.statements()];
    let mut by_person = Vec::with_capacity(votes.people());
    for (person, row) in votes.rows().enumerate() {
        let mut rated = Vec::new();
        for (statement, vote) in row {
            let value = match vote {
                Vote::Agree => 1.0,
                Vote::Disagree => 0.0,
                Vote::Pass => continue,
            };
            let statement = *statement as usize;
            rated.push((statement, value));
            if let Some(column) = by_statement.get_mut(statement) {
                column.push((person, value));
            }
        }
        by_person.push(rated);
    }
    (by_person, by_statement)
}

/// Factors drawn evenly from within the root of 6 / (n + 1) of 0, as the published code does.
fn start(rated: &Rated, kind: f64, rng: &mut impl Rng) -> Vec<Place> {
    let bound = (6.0 / (kind + 1.0)).sqrt();
    let place = |row: &Vec<_>| Place {
        intercept: 0.0,
        factor: if row.is_empty() {
            0.0
        } else {
            rng.random_range(-bound..bound)
        },
    };
    rated.iter().map(place).collect()
}

struct Weights {
    intercept: f64,
    factor: f64,
}

/// Each place's best intercept and factor while the `others` stand; returns the longest move.
fn solve(rated: &Rated, others: &[Place], places: &mut [Place], mu: f64, weights: &Weights) -> f64 {
    let mut longest: f64 = 0.0;
    for (row, place) in rated.iter().zip(places) {
        if row.is_empty() {
            continue;
        }
        // The normal equations of two unknowns.
        let (mut xx, mut x, mut y, mut xy) = (weights.factor, 0.0, 0.0, 0.0);
        for (other, value) in row {
            let other = others.get(*other).copied().unwrap_or_default();
            let rest = value - mu - other.intercept;
            xx += other.factor * other.factor;
            x += other.factor;
            y += rest;
            xy += other.factor * rest;
        }
        let ones = real(row.len()) + weights.intercept;
        let determinant = ones * xx - x * x;
        let new = Place {
            intercept: (xx * y - x * xy) / determinant,
            factor: (ones * xy - x * y) / determinant,
        };
        longest = longest
            .max((new.intercept - place.intercept).abs())
            .max((new.factor - place.factor).abs());
        *place = new;
    }
    longest
}

/// Each vote less what the model says of it, beside the model's mu.
fn residuals<'m>(rated: &'m Rated, model: &'m Bridging) -> impl Iterator<Item = (f64, f64)> + 'm {
    rated
        .iter()
        .zip(&model.people)
        .flat_map(move |(row, person)| {
            row.iter().map(move |(statement, value)| {
                let statement = model
                    .statements
                    .get(*statement)
                    .copied()
                    .unwrap_or_default();
                let factors = person.factor * statement.factor;
                let said = model.intercept + person.intercept + statement.intercept + factors;
                (value - said, model.intercept)
            })
        })
}

/// The factor has no sign of its own: the statement with the largest has a positive one.
fn signed(mut model: Bridging) -> Bridging {
    let largest = model.statements.iter().map(|place| place.factor);
    let largest = largest.fold(
        0.0_f64,
        |most, f| if f.abs() > most.abs() { f } else { most },
    );
    if largest < 0.0 {
        for place in model.people.iter_mut().chain(&mut model.statements) {
            place.factor = -place.factor;
        }
    }
    model
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn real(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    /// Two camps of 30 and 10: statement 0 is the large camp's, 1 the small one's, 2 is shared by
    /// most of both. The large camp's statement has more votes for it, but does not bridge.
    #[test]
    fn what_both_camps_share_bridges() {
        let mut cells = Vec::new();
        for person in 0..40 {
            let large = person < 30;
            let yes = |agree: bool| if agree { Vote::Agree } else { Vote::Disagree };
            cells.push((person, 0, yes(large)));
            cells.push((person, 1, yes(!large)));
            cells.push((person, 2, yes(person % 4 != 0)));
            cells.push((person, 3, Vote::Pass));
        }
        let votes = Votes::new(40, 4, cells).unwrap();
        let fits = [1, 2].map(|seed| fit(&votes, &mut ChaCha8Rng::seed_from_u64(seed)).unwrap());
        let score = |at: usize| fits[0].statements[at].intercept;
        assert!(
            fits[0].settled && score(2) > score(0) && score(2) > score(1),
            "{:?}",
            fits[0]
        );
        assert_eq!(fits[0].statements[3], Place::default());
        for (one, other) in fits[0].statements.iter().zip(&fits[1].statements) {
            assert!((one.intercept - other.intercept).abs() < 1e-6);
        }
        let nobody = Votes::new(3, 2, [(0, 0, Vote::Pass)]).unwrap();
        assert_eq!(fit(&nobody, &mut ChaCha8Rng::seed_from_u64(1)), None);
    }
}
