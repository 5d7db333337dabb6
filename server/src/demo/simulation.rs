//! The simulation behind the demo's judgements.
//!
//! Each simulated person has a utility for each of three manners of answering: short, warm, formal,
//! which are the responses of every item in that order. It is the sum of a taste of their age band,
//! a taste of where they live, and a taste of their own. What they answer is a Plackett-Luce order:
//! utilities with Gumbel noise, sorted (Luce 1959). Responses nearer than a threshold are tied; now
//! and then the last is left out, or none is acceptable. The seed is fixed, so that the demo is the
//! same every time.

use rand::{Rng, RngExt};

/// Manners of answering.
pub const MANNERS: usize = 3;
/// Values of the questions, in the order of `communities::QUESTIONS`.
pub const AGES: [&str; 3] = ["18-34", "35-54", "55+"];
pub const HOMES: [&str; 2] = ["town", "village"];

/// Below this distance two responses are tied.
const TIE: f64 = 0.25;

/// A simulated person.
pub struct SimulatedPerson {
    pub age: usize,
    pub home: usize,
    /// Whether judgements may be published, and attributes linked.
    pub publishes: bool,
    pub links: bool,
    /// Whether the question of where they live is declined.
    pub declines_home: bool,
    utilities: [f64; MANNERS],
    /// Seconds that a judgement takes at the median.
    pace: f64,
}

/// One simulated answer.
pub struct SimulatedAnswer {
    /// Rank of each manner; 1 is best.
    pub ranks: [Option<u8>; MANNERS],
    pub none_acceptable: bool,
    pub confidence: u8,
    pub seconds: i64,
}

/// The taste of each age band: the young like it short, the old like it warm.
const BY_AGE: [[f64; MANNERS]; 3] = [[1.2, 0.2, -0.6], [0.1, 0.6, 0.0], [-0.7, 1.3, 0.5]];
/// The taste of town and village.
const BY_HOME: [[f64; MANNERS]; 2] = [[0.2, -0.2, 0.3], [-0.2, 0.4, -0.3]];

/// A number around 0 with a spread of about 1: the sum of uniform ones (Irwin-Hall).
fn about_zero(rng: &mut impl Rng) -> f64 {
    (0..12).map(|_| rng.random::<f64>()).sum::<f64>() - 6.0
}

impl SimulatedPerson {
    /// The `index`-th person: groups come in turn, so that each has several.
    pub fn new(index: usize, rng: &mut impl Rng) -> Self {
        let (age, home) = (index % AGES.len(), (index / AGES.len()) % HOMES.len());
        let own = [(); MANNERS].map(|()| 0.4 * about_zero(rng));
        let mut utilities = own;
        for ((utility, age), home) in utilities.iter_mut().zip(BY_AGE[age]).zip(BY_HOME[home]) {
            *utility += age + home;
        }
        Self {
            age,
            home,
            publishes: rng.random::<f64>() < 0.92,
            links: rng.random::<f64>() < 0.85,
            declines_home: rng.random::<f64>() < 0.15,
            utilities,
            pace: 35.0 + 25.0 * rng.random::<f64>(),
        }
    }

    /// An answer to an item.
    pub fn answer(&self, rng: &mut impl Rng) -> SimulatedAnswer {
        let noisy = self.utilities.map(|utility| {
            let uniform = rng.random::<f64>().clamp(1e-9, 1.0 - 1e-9);
            utility - (-uniform.ln()).ln()
        });
        let mut order: Vec<usize> = (0..MANNERS).collect();
        order.sort_by(|a, b| noisy[*b].total_cmp(&noisy[*a]));
        let mut ranks = [None; MANNERS];
        let mut rank = 1;
        for (place, manner) in order.iter().enumerate() {
            if place > 0 && noisy[order[place - 1]] - noisy[*manner] > TIE {
                rank += 1;
            }
            ranks[*manner] = Some(rank);
        }
        if rng.random::<f64>() < 0.12 {
            ranks[order[MANNERS - 1]] = None;
        }
        let best = noisy[order[0]];
        let margin = best - noisy[order[1]];
        SimulatedAnswer {
            ranks,
            none_acceptable: best < -0.4,
            confidence: if margin > 2.0 {
                4
            } else if margin > 1.0 {
                3
            } else if margin > TIE {
                2
            } else {
                1
            },
            seconds: (self.pace * (0.35 * about_zero(rng)).exp()) as i64 + 8,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    fn first_choices(age: usize) -> [u32; MANNERS] {
        let mut rng = ChaCha8Rng::seed_from_u64(7);
        let mut firsts = [0; MANNERS];
        for person in 0..300 {
            let person = SimulatedPerson::new(person * AGES.len() + age, &mut rng);
            let answer = person.answer(&mut rng);
            for (count, rank) in firsts.iter_mut().zip(answer.ranks) {
                *count += u32::from(rank == Some(1));
            }
        }
        firsts
    }

    #[test]
    fn groups_disagree_as_planted() {
        let (young, old) = (first_choices(0), first_choices(2));
        assert!(young[0] > young[1], "the young like it short: {young:?}");
        assert!(old[1] > 2 * old[0], "the old like it warm: {old:?}");
        assert_eq!(
            young,
            first_choices(0),
            "the same seed gives the same people"
        );
    }
}
