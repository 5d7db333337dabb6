//! One person's two answers, and what is measured over many of them before and after.

use crate::deliberation::change::{Change, Measures, change};
use crate::disagreement::alpha::{Metric, alpha};
use crate::disagreement::outcomes::{
    Outcomes, PairCounts, between_and_within, count, mean_entropy,
};
use crate::disagreement::tally::Tally;
use crate::ranking::{Outcome, Ranking};
use crate::undefined::Undefined;
use rand::Rng;

/// What is measured before and after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Krippendorff's ordinal alpha of the tiers that responses were given.
    Alpha,
    /// Mean entropy of a pair's outcomes in bits.
    Entropy,
    /// The entropy that is left within the groups of an attribute, in bits.
    Within {
        /// Which.
        attribute: usize,
    },
    /// The Jensen-Shannon distance between the groups of an attribute, 0 to 1 for two groups.
    Between {
        /// Which.
        attribute: usize,
    },
}

impl Measure {
    /// The name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Alpha => "alpha",
            Self::Entropy => "entropy",
            Self::Within { .. } => "entropy_within",
            Self::Between { .. } => "jsd_between",
        }
    }

    /// The attribute whose groups it is about.
    #[must_use]
    pub const fn attribute(self) -> Option<usize> {
        match self {
            Self::Alpha | Self::Entropy => None,
            Self::Within { attribute } | Self::Between { attribute } => Some(attribute),
        }
    }

    const fn measures(self) -> Measures {
        match self {
            Self::Alpha => Measures::Agreement,
            Self::Entropy | Self::Within { .. } | Self::Between { .. } => Measures::Spread,
        }
    }
}

/// A measure before and after, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// Of what.
    pub measure: Measure,
    /// Before, after, and the interval of the difference.
    pub change: Result<Change, Undefined>,
}

/// A person's two answers, over the pairs and the responses of one item or of all.
#[derive(Clone, Default)]
pub(super) struct Twice {
    groups: Vec<Option<usize>>,
    /// Before and after: the outcome of each pair.
    outcomes: [Vec<Option<Outcome>>; 2],
    /// Before and after: the tier of each response, NaN where it has none.
    tiers: [Vec<f64>; 2],
}

impl Twice {
    pub fn of(rankings: [&Ranking<usize>; 2], responses: usize, groups: &[Option<usize>]) -> Self {
        let places: Vec<usize> = (0..responses).collect();
        let outcomes = |ranking: &Ranking<usize>| {
            let said = Outcomes::of(&places, [ranking]);
            said.people().next().map(<[_]>::to_vec).unwrap_or_default()
        };
        let tiers = |ranking: &Ranking<usize>| {
            #[expect(clippy::cast_precision_loss, reason = "an item has few responses")]
            let tier = |place: &usize| ranking.position(*place).map_or(f64::NAN, |t| t as f64);
            places.iter().map(tier).collect()
        };
        Self {
            groups: groups.to_vec(),
            outcomes: rankings.map(outcomes),
            tiers: rankings.map(tiers),
        }
    }

    /// Nothing yet, of somebody of these groups.
    pub fn begun(groups: &[Option<usize>]) -> Self {
        Self {
            groups: groups.to_vec(),
            ..Self::default()
        }
    }

    pub fn none(responses: usize) -> Self {
        let pairs = responses * responses.saturating_sub(1) / 2;
        Self {
            groups: Vec::new(),
            outcomes: [vec![None; pairs], vec![None; pairs]],
            tiers: [vec![f64::NAN; responses], vec![f64::NAN; responses]],
        }
    }

    pub fn extend(&mut self, other: Self) {
        for (all, part) in self.outcomes.iter_mut().zip(other.outcomes) {
            all.extend(part);
        }
        for (all, part) in self.tiers.iter_mut().zip(other.tiers) {
            all.extend(part);
        }
    }
}

/// Before or after.
#[derive(Clone, Copy)]
pub(super) enum When {
    Before,
    After,
}

fn at<T>(both: &[T; 2], when: When) -> &T {
    let [before, after] = both;
    match when {
        When::Before => before,
        When::After => after,
    }
}

fn counts(people: &[&Twice], when: When, of: impl Fn(&Twice) -> bool) -> Vec<PairCounts> {
    let pairs = people
        .first()
        .map_or(0, |one| at(&one.outcomes, when).len());
    let mut counts = vec![[0; 3]; pairs];
    for person in people.iter().filter(|person| of(person)) {
        count(&mut counts, at::<Vec<_>>(&person.outcomes, when));
    }
    counts
}

fn value(
    people: &[&Twice],
    when: When,
    measure: Measure,
    attributes: &[usize],
) -> Result<f64, Undefined> {
    let divided = |attribute: usize| {
        let groups = attributes.get(attribute).copied().unwrap_or(0);
        let of = |group: usize| {
            counts(people, when, |person| {
                person.groups.get(attribute).copied().flatten() == Some(group)
            })
        };
        between_and_within(&(0..groups).map(of).collect::<Vec<_>>())
    };
    match measure {
        Measure::Alpha => {
            let units = people.first().map_or(0, |one| at(&one.tiers, when).len());
            let all: Vec<f64> = people
                .iter()
                .flat_map(|person| at(&person.tiers, when).iter().copied())
                .collect();
            alpha(&Tally::from_matrix(&all, units), Metric::Ordinal).map(|found| found.alpha)
        }
        Measure::Entropy => mean_entropy(&counts(people, when, |_| true)),
        Measure::Within { attribute } => divided(attribute).map(|(_, within)| within),
        Measure::Between { attribute } => divided(attribute).map(|(between, _)| between.sqrt()),
    }
}

pub(super) fn measured(
    people: &[Twice],
    attributes: &[usize],
    draws: usize,
    rng: &mut impl Rng,
) -> Vec<Measured> {
    let by_attribute = (0..attributes.len()).flat_map(|attribute| {
        [
            Measure::Within { attribute },
            Measure::Between { attribute },
        ]
    });
    [Measure::Alpha, Measure::Entropy]
        .into_iter()
        .chain(by_attribute)
        .map(|measure| Measured {
            measure,
            change: change(
                people,
                measure.measures(),
                |drawn| value(drawn, When::Before, measure, attributes),
                |drawn| value(drawn, When::After, measure, attributes),
                draws,
                rng,
            ),
        })
        .collect()
}
