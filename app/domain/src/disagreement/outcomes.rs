//! What people said of one item, pair by pair of its responses.
//!
//! Everything that is asked of an item's rankings (how far people agree, how far groups differ) is
//! asked of the outcomes of its pairs, because ties and partial orders have these and nothing else.

use super::alpha::float;
use super::kendall::agreement;
use crate::ranking::{Outcome, Ranking};
use crate::undefined::Undefined;

/// One person's answer to an item.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a, R> {
    /// The weak order.
    pub ranking: &'a Ranking<R>,
    /// The same person's later order of the same item, where it was asked again.
    pub repeat: Option<&'a Ranking<R>>,
    /// The person's group in each attribute, by index; `None` where it is not known.
    pub groups: &'a [Option<usize>],
    /// Which of the item's parallel texts was read; `None` where there is one text only.
    pub version: Option<usize>,
    /// From 1 (a guess) to 4 (certain).
    pub confidence: Option<u8>,
    /// Active time in milliseconds.
    pub active_ms: Option<u64>,
}

/// How often each outcome of a pair was said: first preferred, tied, second preferred.
pub type PairCounts = [u32; 3];

/// The outcomes of an item's pairs, person by person.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcomes {
    pairs: usize,
    /// Person by person, one per pair.
    said: Vec<Option<Outcome>>,
}

impl Outcomes {
    /// Of `rankings` over the pairs of `responses`.
    pub fn of<'r, R: Copy + Ord + 'r>(
        responses: &[R],
        rankings: impl IntoIterator<Item = &'r Ranking<R>>,
    ) -> Self {
        let mut pairs = Vec::new();
        for (place, first) in responses.iter().enumerate() {
            let later = responses.iter().skip(place + 1);
            pairs.extend(later.map(|second| (*first, *second)));
        }
        let outcome = |ranking: &Ranking<R>, (a, b): &(R, R)| ranking.outcome(*a, *b);
        let said = rankings
            .into_iter()
            .flat_map(|ranking| pairs.iter().map(move |pair| outcome(ranking, pair)))
            .collect();
        Self {
            pairs: pairs.len(),
            said,
        }
    }

    /// Each person's outcomes, one per pair.
    pub fn people(&self) -> impl Iterator<Item = &[Option<Outcome>]> {
        self.said.chunks_exact(self.pairs.max(1))
    }

    /// The counts of each pair over the people whom `heard` picks by place.
    #[must_use]
    pub fn counts(&self, mut heard: impl FnMut(usize) -> bool) -> Vec<PairCounts> {
        let mut counts = vec![[0; 3]; self.pairs];
        for (place, person) in self.people().enumerate() {
            if heard(place) {
                count(&mut counts, person);
            }
        }
        counts
    }

    /// The counts of each pair in each of `groups` groups.
    #[must_use]
    pub fn by_group(&self, of: &[Option<usize>], groups: usize) -> Vec<Vec<PairCounts>> {
        let mut counts = vec![vec![[0; 3]; self.pairs]; groups];
        self.count_groups(of, &mut counts);
        counts
    }

    /// Counts again into a table of the right size: shuffles do this many times.
    pub(super) fn count_groups(&self, of: &[Option<usize>], counts: &mut [Vec<PairCounts>]) {
        for group in &mut *counts {
            group.fill([0; 3]);
        }
        for (person, group) in self.people().zip(of) {
            if let Some(cells) = group.and_then(|group| counts.get_mut(group)) {
                count(cells, person);
            }
        }
    }
}

/// Adds what one person said of each pair.
pub fn count(counts: &mut [PairCounts], person: &[Option<Outcome>]) {
    for ([first, tie, second], outcome) in counts.iter_mut().zip(person) {
        match outcome {
            Some(Outcome::First) => *first += 1,
            Some(Outcome::Tie) => *tie += 1,
            Some(Outcome::Second) => *second += 1,
            None => {}
        }
    }
}

/// The mean tau_x between two different people, from the counts of pairs: 1 where all say the same,
/// near 0 where orders are random, below 0 only where few people oppose one another.
///
/// # Errors
/// `NoData` where nobody ordered a pair, `OneRater` where no two people ordered the same one.
pub fn mean_tau_x(counts: &[PairCounts]) -> Result<f64, Undefined> {
    let (mut pairs_of_people, mut sum, mut any) = (0.0, 0.0, false);
    for counts in counts {
        let [first, tie, second] = counts.map(|count| float(u64::from(count)));
        let n = first + tie + second;
        any |= n > 0.0;
        pairs_of_people += n * (n - 1.0);
        sum += first * (first - 1.0) + tie * (tie - 1.0) + second * (second - 1.0);
        sum -= 2.0 * first * second;
    }
    if pairs_of_people > 0.0 {
        Ok(sum / pairs_of_people)
    } else if any {
        Err(Undefined::OneRater)
    } else {
        Err(Undefined::NoData)
    }
}

/// The mean entropy of a pair's outcomes in bits, from 0 to log2(3), each pair weighing as many people
/// as ordered it.
///
/// # Errors
/// `NoData` where nobody ordered a pair.
pub fn mean_entropy(counts: &[PairCounts]) -> Result<f64, Undefined> {
    let (mut people, mut sum) = (0.0, 0.0);
    for counts in counts {
        let counts = counts.map(|count| float(u64::from(count)));
        let n: f64 = counts.iter().sum();
        if n > 0.0 {
            people += n;
            sum += n * super::spread::entropy(&counts)?;
        }
    }
    if people > 0.0 {
        Ok(sum / people)
    } else {
        Err(Undefined::NoData)
    }
}

/// How far groups are apart and how far people within them are, in bits, over all pairs, each weighing
/// as many people as ordered it: the generalised Jensen-Shannon divergence (Lin 1991) and the entropy
/// that is left within groups. Together they are the entropy of everybody in a group.
///
/// # Errors
/// `NoData` where nobody in a group ordered a pair, `OneGroup` where only one group did.
pub fn between_and_within(groups: &[Vec<PairCounts>]) -> Result<(f64, f64), Undefined> {
    let pairs = groups.iter().map(Vec::len).max().unwrap_or(0);
    let mut pooled: Vec<PairCounts> = vec![[0; 3]; pairs];
    let (mut people, mut inside, mut spoke) = (0.0, 0.0, 0);
    for group in groups {
        let Ok(entropy) = mean_entropy(group) else {
            continue;
        };
        let answers = float(group.iter().flatten().map(|count| u64::from(*count)).sum());
        people += answers;
        inside += answers * entropy;
        spoke += 1;
        for (all, counts) in pooled.iter_mut().zip(group) {
            for (all, count) in all.iter_mut().zip(counts) {
                *all += count;
            }
        }
    }
    match spoke {
        0 => Err(Undefined::NoData),
        1 => Err(Undefined::OneGroup),
        _ => {
            let within = inside / people;
            Ok(((mean_entropy(&pooled)? - within).max(0.0), within))
        }
    }
}

/// What most people said of each pair; `None` where nobody ordered it or two outcomes lead.
#[must_use]
pub fn leading(counts: &[PairCounts]) -> Vec<Option<Outcome>> {
    let lead = |[first, tie, second]: &PairCounts| {
        let most = *first.max(tie).max(second);
        let outcomes = [
            (Outcome::First, first),
            (Outcome::Tie, tie),
            (Outcome::Second, second),
        ];
        let mut leaders = outcomes.into_iter().filter(|(_, n)| **n == most);
        let leader = leaders.next().filter(|_| most > 0);
        leader.filter(|_| leaders.next().is_none()).map(|(o, _)| o)
    };
    counts.iter().map(lead).collect()
}

/// The mean agreement of two lists of outcomes over the pairs of both, which is tau_x.
#[must_use]
pub fn tau_x_of(one: &[Option<Outcome>], other: &[Option<Outcome>]) -> Option<f64> {
    let (mut pairs, mut sum) = (0_u64, 0.0);
    for (one, other) in one.iter().zip(other) {
        if let (Some(one), Some(other)) = (one, other) {
            pairs += 1;
            sum += agreement(*one, *other);
        }
    }
    (pairs > 0).then(|| sum / float(pairs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disagreement::kendall::tau_x;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn counts_say_what_pairs_of_people_say(
            orders in prop::collection::vec(prop::collection::vec(1u8..4, 4), 2..8),
        ) {
            let rankings: Vec<Ranking<usize>> = orders.iter()
                .map(|ranks| Ranking::from_ranks(ranks.iter().map(|r| Some(*r)).enumerate()))
                .collect();
            let outcomes = Outcomes::of(&[0, 1, 2, 3], &rankings);
            let (mut sum, mut n) = (0.0, 0.0);
            for (a, first) in rankings.iter().enumerate() {
                for second in rankings.iter().skip(a + 1) {
                    sum += tau_x(first, second).unwrap();
                    n += 1.0;
                }
            }
            let counts = outcomes.counts(|_| true);
            prop_assert!((mean_tau_x(&counts).unwrap() - sum / n).abs() < 1e-12);
            // Two copies of everybody, responses and people in another order.
            let doubled: Vec<Ranking<usize>> = rankings.iter().rev().chain(&rankings).cloned().collect();
            let renamed = Outcomes::of(&[3, 1, 2, 0], &doubled).counts(|_| true);
            let (entropy, again) = (mean_entropy(&counts).unwrap(), mean_entropy(&renamed).unwrap());
            prop_assert!((entropy - again).abs() < 1e-12);
        }
    }

    #[test]
    fn groups_that_agree_within_are_apart_by_all_there_is() {
        let apart = [vec![[4, 0, 0], [3, 0, 0]], vec![[0, 0, 4], [0, 0, 3]]];
        let (between, within) = between_and_within(&apart).unwrap();
        assert!((between - 1.0).abs() < 1e-12 && within == 0.0);
        let alike = [vec![[2, 0, 2]], vec![[5, 0, 5]], vec![[0; 3]]];
        let (between, within) = between_and_within(&alike).unwrap();
        assert!(between < 1e-12 && (within - 1.0).abs() < 1e-12);
        let one = [vec![[2, 1, 0]], vec![[0; 3]]];
        assert_eq!(between_and_within(&one), Err(Undefined::OneGroup));
        assert_eq!(between_and_within(&[]), Err(Undefined::NoData));
        // As the divergence of one pair's groups.
        let one_pair = [vec![[7, 1, 2]], vec![[1, 3, 6]]];
        let weights = one_pair
            .clone()
            .map(|group| group[0].map(f64::from).to_vec());
        let of_groups = super::super::spread::divergence(weights.iter().map(Vec::as_slice));
        let (between, _) = between_and_within(&one_pair).unwrap();
        assert!((between - of_groups.unwrap()).abs() < 1e-12);
    }

    #[test]
    fn who_leads() {
        let counts = [[3, 1, 1], [2, 2, 0], [0, 0, 0], [0, 1, 4]];
        assert_eq!(
            leading(&counts),
            [Some(Outcome::First), None, None, Some(Outcome::Second)]
        );
        assert_eq!(mean_tau_x(&[[0; 3]]), Err(Undefined::NoData));
        assert_eq!(mean_tau_x(&[[1, 0, 0]]), Err(Undefined::OneRater));
        assert_eq!(mean_tau_x(&[[1, 0, 1]]), Ok(-1.0));
    }
}
