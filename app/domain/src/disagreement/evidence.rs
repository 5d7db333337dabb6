//! What is known about the disagreement on one item.

use super::alpha::{Metric, alpha, float};
use super::outcomes::{Answer, Outcomes, PairCounts, leading, mean_entropy, mean_tau_x, tau_x_of};
use super::permutation;
use super::tally::Tally;
use crate::undefined::Undefined;
use rand::Rng;

/// Below this share of the item's median active time an answer counts as hurried.
pub const HURRIED: f64 = 0.25;

/// At or below this tau_x to what most people said, an answer opposes them.
pub const OPPOSED: f64 = -0.3;

/// How far groups of people are apart on an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// The root of the Jensen-Shannon divergence of the groups' outcomes, over all pairs: 0 to 1.
    pub distance: f64,
    /// Against shuffled people.
    pub p: f64,
    /// `p` adjusted over all items; `p` itself until [`kind::discover`](super::kind::discover).
    pub q: f64,
}

/// The evidence that an item's kind is judged by.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// People who ordered something.
    pub people: u64,
    /// Mean tau_x between people.
    pub agreement: Result<f64, Undefined>,
    /// Mean entropy of a pair's outcomes in bits.
    pub entropy: Result<f64, Undefined>,
    /// Krippendorff's ordinal alpha of the ranks that responses were given.
    pub alpha: Result<f64, Undefined>,
    /// Mean tau_x between a person's two answers to the item.
    pub retest: Result<f64, Undefined>,
    /// How many people answered twice.
    pub repeats: u64,
    /// Mean confidence, from 0 (guesses) to 1 (certain).
    pub confidence: Result<f64, Undefined>,
    /// How far the groups of each attribute are apart, within the readers of one text.
    pub attributes: Vec<Result<Difference, Undefined>>,
    /// How far the readers of the parallel texts are apart, within the groups of the attribute that
    /// differs most.
    pub versions: Result<Difference, Undefined>,
    /// People who oppose most others and whose own conduct speaks against that answer: they took it
    /// back when asked again, or hurried.
    pub slips: u64,
    /// `agreement` of everybody else.
    pub agreement_without_slips: Result<f64, Undefined>,
}

/// Gathers the evidence of one item. `groups` is the number of values of each attribute; each test
/// shuffles people at most `draws` times.
pub fn evidence<R: Copy + Ord>(
    responses: &[R],
    answers: &[Answer<'_, R>],
    groups: &[usize],
    draws: u32,
    rng: &mut impl Rng,
) -> Evidence {
    let outcomes = Outcomes::of(responses, answers.iter().map(|answer| answer.ranking));
    let counts = outcomes.counts(|_| true);
    let versions: Vec<Option<usize>> = answers.iter().map(|answer| answer.version).collect();
    let attributes: Vec<Result<Difference, Undefined>> = groups
        .iter()
        .enumerate()
        .map(|(attribute, groups)| {
            let of = groups_in(answers, attribute);
            difference(&outcomes, &of, *groups, Some(&versions), draws, rng)
        })
        .collect();
    let furthest = attributes.iter().enumerate();
    let furthest = furthest
        .filter_map(|(attribute, found)| Some((attribute, found.ok()?.p)))
        .min_by(|a, b| a.1.total_cmp(&b.1));
    let strata = furthest.map(|(attribute, _)| groups_in(answers, attribute));
    let texts = versions.iter().flatten().max().map_or(0, |most| most + 1);
    let versions = difference(&outcomes, &versions, texts, strata.as_deref(), draws, rng);
    let retests = retests(responses, answers, &outcomes);
    let slips = slips(answers, &outcomes, &retests, &leading(&counts));
    let without = outcomes.counts(|place| slips.get(place) != Some(&true));
    let heard = outcomes
        .people()
        .filter(|said| said.iter().any(Option::is_some));
    let certain = answers.iter().filter_map(|answer| answer.confidence);
    let certain = certain.map(|given| (f64::from(given) - 1.0) / 3.0);
    let both: Vec<f64> = retests
        .iter()
        .flatten()
        .map(|(with_first, _)| *with_first)
        .collect();
    Evidence {
        people: heard.count() as u64,
        agreement: mean_tau_x(&counts),
        entropy: mean_entropy(&counts),
        alpha: alpha_of_ranks(responses, answers),
        retest: mean(&both).ok_or(Undefined::NoRepeats),
        repeats: both.len() as u64,
        confidence: mean(&certain.collect::<Vec<f64>>()).ok_or(Undefined::NoData),
        attributes,
        versions,
        slips: slips.iter().filter(|slip| **slip).count() as u64,
        agreement_without_slips: mean_tau_x(&without),
    }
}

fn groups_in<R>(answers: &[Answer<'_, R>], attribute: usize) -> Vec<Option<usize>> {
    let of = |answer: &Answer<'_, R>| answer.groups.get(attribute).copied().flatten();
    answers.iter().map(of).collect()
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / float(values.len() as u64))
}

/// How far groups are apart, with p against people shuffled within `strata`.
///
/// # Errors
/// `OneGroup` where fewer than two groups ordered something.
pub fn difference(
    outcomes: &Outcomes,
    of: &[Option<usize>],
    groups: usize,
    strata: Option<&[Option<usize>]>,
    draws: u32,
    rng: &mut impl Rng,
) -> Result<Difference, Undefined> {
    let logs = Logs::to(of.len());
    let mut counts = outcomes.by_group(of, groups);
    let spoke = counts
        .iter()
        .filter(|group| group.iter().flatten().any(|count| *count > 0));
    if spoke.count() < 2 {
        return Err(Undefined::OneGroup);
    }
    let tested = permutation::sequential(of, strata, draws, rng, |of| {
        outcomes.count_groups(of, &mut counts);
        Ok(divergence(&counts, &logs))
    })?;
    Ok(Difference {
        distance: tested.observed.sqrt(),
        p: tested.p,
        q: tested.p,
    })
}

/// n log2 n for every n up to the number of people: entropies of counts are sums of these.
struct Logs(Vec<f64>);

impl Logs {
    fn to(people: usize) -> Self {
        let value = |n: usize| match float(n as u64) {
            0.0 => 0.0,
            n => n * n.log2(),
        };
        Self((0..=people).map(value).collect())
    }

    fn of(&self, n: u32) -> f64 {
        self.0.get(n as usize).copied().unwrap_or_default()
    }
}

/// The Jensen-Shannon divergence of groups over all pairs, each weighing its people: for a pair
/// [`spread::divergence`](super::spread::divergence).
fn divergence(groups: &[Vec<PairCounts>], logs: &Logs) -> f64 {
    let pairs = groups.first().map_or(0, Vec::len);
    let (mut people, mut sum) = (0.0, 0.0);
    for pair in 0..pairs {
        let mut pooled: PairCounts = [0; 3];
        for counts in groups.iter().filter_map(|group| group.get(pair)) {
            sum -= logs.of(counts.iter().sum());
            for (all, count) in pooled.iter_mut().zip(counts) {
                sum += logs.of(*count);
                *all += count;
            }
        }
        let n: u32 = pooled.iter().sum();
        people += f64::from(n);
        sum += logs.of(n) - pooled.iter().map(|count| logs.of(*count)).sum::<f64>();
    }
    if people > 0.0 {
        (sum / people).max(0.0)
    } else {
        0.0
    }
}

/// For those who answered twice: tau_x of the later answer with the first, and its outcomes.
type Retest = Option<(f64, Outcomes)>;

fn retests<R: Copy + Ord>(
    responses: &[R],
    answers: &[Answer<'_, R>],
    outcomes: &Outcomes,
) -> Vec<Retest> {
    let of = |(answer, said): (&Answer<'_, R>, &[Option<crate::ranking::Outcome>])| {
        let again = Outcomes::of(responses, [answer.repeat?]);
        let with_first = tau_x_of(said, again.people().next()?)?;
        Some((with_first, again))
    };
    answers.iter().zip(outcomes.people()).map(of).collect()
}

/// Who opposes what most said and did not stand by it.
fn slips<R>(
    answers: &[Answer<'_, R>],
    outcomes: &Outcomes,
    retests: &[Retest],
    leading: &[Option<crate::ranking::Outcome>],
) -> Vec<bool> {
    let mut times: Vec<u64> = answers
        .iter()
        .filter_map(|answer| answer.active_ms)
        .collect();
    times.sort_unstable();
    let median = times.get(times.len() / 2).copied().map_or(0.0, float);
    let mut slips = Vec::with_capacity(answers.len());
    for ((answer, said), retest) in answers.iter().zip(outcomes.people()).zip(retests) {
        let opposed = tau_x_of(said, leading).is_some_and(|tau| tau <= OPPOSED);
        let hurried = answer
            .active_ms
            .is_some_and(|ms| float(ms) < HURRIED * median);
        let took_back = retest.as_ref().is_some_and(|(with_first, again)| {
            let again = again.people().next();
            let later = again.and_then(|again| tau_x_of(again, leading));
            *with_first <= 0.0 && later.is_some_and(|tau| tau > 0.0)
        });
        // Whoever answered twice the same stands by it, however fast.
        let stood_by_it = retest
            .as_ref()
            .is_some_and(|(with_first, _)| *with_first > 0.0);
        slips.push(opposed && (took_back || (hurried && !stood_by_it)));
    }
    slips
}

/// Responses are the units, their tiers the ratings.
fn alpha_of_ranks<R: Copy + Ord>(
    responses: &[R],
    answers: &[Answer<'_, R>],
) -> Result<f64, Undefined> {
    let mut ratings = Vec::new();
    for answer in answers {
        for (unit, response) in responses.iter().enumerate() {
            if let Some(tier) = answer.ranking.position(*response) {
                ratings.push((unit, float(tier as u64)));
            }
        }
    }
    alpha(&Tally::from_ratings(&ratings), Metric::Ordinal).map(|found| found.alpha)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disagreement::spread;
    use crate::ranking::Ranking;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    #[test]
    fn one_pair_differs_as_its_distributions_do() {
        let of: Vec<Option<usize>> = (0..40).map(|person| Some(person % 2)).collect();
        let rankings: Vec<Ranking<usize>> = (0..40_u8)
            .map(|person| {
                let second = if person % 2 == 0 { 2 } else { person % 3 };
                Ranking::from_ranks([(0, Some(1)), (1, Some(second))])
            })
            .collect();
        let outcomes = Outcomes::of(&[0, 1], &rankings);
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let found = difference(&outcomes, &of, 2, None, 999, &mut rng).unwrap();
        let counts = outcomes.by_group(&of, 2);
        let groups: Vec<Vec<f64>> = counts
            .iter()
            .map(|g| g[0].map(f64::from).to_vec())
            .collect();
        let expected = spread::divergence(groups.iter().map(Vec::as_slice))
            .unwrap()
            .sqrt();
        assert!((found.distance - expected).abs() < 1e-9);
        // Groups of the same size: also the plain distance of two distributions.
        let plain = spread::jensen_shannon(&groups[0], &groups[1]).unwrap();
        assert!((found.distance - plain).abs() < 1e-9);
        assert!(found.p < 0.01);
        assert_eq!(
            difference(&outcomes, &vec![Some(0); 40], 2, None, 9, &mut rng),
            Err(Undefined::OneGroup)
        );
    }

    #[test]
    fn only_who_did_not_stand_by_it_slipped() {
        let most = Ranking::from_ranks([(0, Some(1)), (1, Some(2)), (2, Some(3))]);
        let reversed = Ranking::from_ranks([(0, Some(3)), (1, Some(2)), (2, Some(1))]);
        let plain = Answer {
            ranking: &most,
            repeat: None,
            groups: &[],
            version: None,
            confidence: Some(4),
            active_ms: Some(40_000),
        };
        let dissent = Answer {
            ranking: &reversed,
            ..plain
        };
        let mut answers = vec![plain; 20];
        let slips = |answers: &[Answer<'_, usize>]| {
            let mut rng = ChaCha8Rng::seed_from_u64(1);
            evidence(&[0, 1, 2], answers, &[], 9, &mut rng).slips
        };
        answers.push(dissent);
        assert_eq!(slips(&answers), 0, "dissent is no slip");
        answers.push(Answer {
            repeat: Some(&reversed),
            active_ms: Some(2_000),
            ..dissent
        });
        assert_eq!(slips(&answers), 0, "nor is it when it is repeated");
        answers.push(Answer {
            repeat: Some(&most),
            ..dissent
        });
        assert_eq!(slips(&answers), 1);
        answers.push(Answer {
            active_ms: Some(2_000),
            ..dissent
        });
        assert_eq!(slips(&answers), 2);
    }
}
