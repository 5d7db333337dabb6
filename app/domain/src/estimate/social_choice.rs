//! Several rules that make one order out of many: they answer different questions, so they are
//! shown beside one another, with where they disagree.
//!
//! All take weak, partial orders. A response that nobody said anything of has no score and no
//! place in the order.

use super::pairwise::Pairwise;
use crate::ranking::Ranking;
use crate::undefined::Undefined;

/// What a rule makes of what people said.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Best first; responses of one tier are tied by the rule.
    pub order: Ranking<usize>,
    /// A score per response, larger is better; each rule says in what unit.
    pub scores: Vec<Result<f64, Undefined>>,
}

impl Choice {
    /// The responses that the rule puts first.
    #[must_use]
    pub fn winners(&self) -> &[usize] {
        self.order.tiers().first().map_or(&[], Vec::as_slice)
    }

    fn by_score(scores: Vec<Result<f64, Undefined>>) -> Result<Self, Undefined> {
        let mut scored: Vec<(usize, f64)> = scores
            .iter()
            .enumerate()
            .filter_map(|(response, score)| Some((response, (*score).ok()?)))
            .collect();
        scored.sort_by(|(_, a), (_, b)| b.total_cmp(a));
        let mut tiers: Vec<Vec<usize>> = Vec::new();
        let mut head = f64::INFINITY;
        for (response, score) in scored {
            match tiers.last_mut() {
                Some(tier) if !exceeds(head, score) => tier.push(response),
                _ => {
                    head = score;
                    tiers.push(vec![response]);
                }
            }
        }
        Self::of(tiers, scores)
    }

    fn of(tiers: Vec<Vec<usize>>, scores: Vec<Result<f64, Undefined>>) -> Result<Self, Undefined> {
        let order = Ranking::from_tiers(tiers).map_err(|_| Undefined::NoData)?;
        if order.is_empty() {
            return Err(Undefined::NoData);
        }
        Ok(Self { order, scores })
    }
}

/// Whether a sum of weights is larger than another by more than rounding. Counts are exact anyway.
fn exceeds(larger: f64, smaller: f64) -> bool {
    larger - smaller > 1e-9 * larger.abs().max(smaller.abs()).max(1.0)
}

/// Plurality: who is put first most often. A person's vote is shared among the responses that are
/// tied for their first place. The score is the share of the votes.
///
/// # Errors
/// [`Undefined::NoData`] where nobody ranked anything.
pub fn plurality<'r>(
    n: usize,
    rankings: impl IntoIterator<Item = (&'r Ranking<usize>, f64)>,
) -> Result<Choice, Undefined> {
    let mut votes = vec![0.0; n];
    let mut ranked = vec![false; n];
    let mut cast = 0.0;
    for (ranking, weight) in rankings {
        let Some(first) = ranking.tiers().first() else {
            continue;
        };
        cast += weight;
        for response in first {
            if let Some(votes) = votes.get_mut(*response) {
                #[expect(clippy::cast_precision_loss, reason = "a tier has a few responses")]
                let shared_by = first.len() as f64;
                *votes += weight / shared_by;
            }
        }
        for response in ranking.tiers().iter().flatten() {
            if let Some(ranked) = ranked.get_mut(*response) {
                *ranked = true;
            }
        }
    }
    Choice::by_score(
        votes
            .iter()
            .zip(ranked)
            .map(|(votes, ranked)| {
                if ranked {
                    Ok(votes / cast)
                } else {
                    Err(Undefined::NoData)
                }
            })
            .collect(),
    )
}

/// Borda in its symmetric form: how many more times a response was preferred to another than
/// another to it. Tied and incomparable responses share, so that saying nothing of a response
/// neither helps nor harms it; over complete orders it is the usual count up to scale
/// (Young 1974; Cullinan, Hsiao and Polett 2014).
///
/// # Errors
/// [`Undefined::NoData`] where no two responses were compared.
pub fn borda(pairs: &Pairwise) -> Result<Choice, Undefined> {
    Choice::by_score(score(pairs, |a, b| {
        pairs.preferred(a, b) - pairs.preferred(b, a)
    }))
}

/// Copeland: how many others a response beats by majority, a draw or a pair that nobody compared
/// counting a half.
///
/// # Errors
/// [`Undefined::NoData`] where no two responses were compared.
pub fn copeland(pairs: &Pairwise) -> Result<Choice, Undefined> {
    Choice::by_score(score(pairs, |a, b| {
        let (there, back) = (pairs.preferred(a, b), pairs.preferred(b, a));
        if exceeds(there, back) {
            1.0
        } else if exceeds(back, there) {
            0.0
        } else {
            0.5
        }
    }))
}

/// A sum over the others, for each response that was compared with any.
fn score(pairs: &Pairwise, of_pair: impl Fn(usize, usize) -> f64) -> Vec<Result<f64, Undefined>> {
    let all = 0..pairs.len();
    all.clone()
        .map(|a| {
            if !pairs.is_compared(a) {
                return Err(Undefined::NoData);
            }
            let others = all.clone().filter(|b| *b != a && pairs.is_compared(*b));
            Ok(others.map(|b| of_pair(a, b)).sum())
        })
        .collect()
}

/// Schulze's beat-path rule with winning votes (Schulze 2011, section 2.2). Its relation may leave
/// two responses incomparable; the order keeps what it decides: the first tier is whoever nobody
/// beats, the next whoever only those beat, and so on. The score is how many others it beats.
///
/// # Errors
/// [`Undefined::NoData`] where no two responses were compared.
pub fn schulze(pairs: &Pairwise) -> Result<Choice, Undefined> {
    let strength = strongest_paths(pairs);
    let beats = |a: usize, b: usize| {
        let of = |a: usize, b: usize| strength.get(a).and_then(|row| row.get(b)).copied();
        exceeds(of(a, b).unwrap_or(0.0), of(b, a).unwrap_or(0.0))
    };
    let scores = score(pairs, |a, b| if beats(a, b) { 1.0 } else { 0.0 });
    let mut left: Vec<usize> = (0..pairs.len()).filter(|a| pairs.is_compared(*a)).collect();
    let mut tiers = Vec::new();
    while !left.is_empty() {
        let (unbeaten, beaten): (Vec<usize>, Vec<usize>) = left
            .iter()
            .partition(|b| !left.iter().any(|a| beats(*a, **b)));
        // The relation is transitive, so somebody is always unbeaten.
        if unbeaten.is_empty() {
            break;
        }
        tiers.push(unbeaten);
        left = beaten;
    }
    Choice::of(tiers, scores)
}

/// Row by row, the strength of the strongest path from the row's response to the column's: a path
/// is as strong as its weakest victory, a victory as the votes for it.
fn strongest_paths(pairs: &Pairwise) -> Vec<Vec<f64>> {
    let all = 0..pairs.len();
    let victory = |a: usize, b: usize| {
        let (there, back) = (pairs.preferred(a, b), pairs.preferred(b, a));
        if exceeds(there, back) { there } else { 0.0 }
    };
    let mut strength: Vec<Vec<f64>> = all
        .clone()
        .map(|a| all.clone().map(|b| victory(a, b)).collect())
        .collect();
    for through in all {
        let Some(onwards) = strength.get(through).cloned() else {
            continue;
        };
        for row in &mut strength {
            let there = row.get(through).copied().unwrap_or(0.0);
            for (direct, onward) in row.iter_mut().zip(&onwards) {
                *direct = direct.max(there.min(*onward));
            }
        }
    }
    strength
}

#[cfg(test)]
mod tests;
