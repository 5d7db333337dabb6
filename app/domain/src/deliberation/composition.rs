//! Who takes part in a round.

use super::balance::Balance;
use crate::id::PersonId;
use rand::{Rng, RngExt};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Draws that a sortition tries before it gives up.
pub const MOST_DRAWS: usize = 200;

/// The rule by which people are chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", tag = "rule")]
pub enum Composition {
    /// Everybody who may.
    Everybody,
    /// Those on a list who may.
    List {
        /// The list.
        people: Vec<PersonId>,
    },
    /// A draw within quotas.
    Sortition {
        /// How many people.
        seats: usize,
        /// Bounds per value of a feature.
        quotas: Vec<Quota>,
        /// What the features are, where quotas are made when the round opens.
        #[serde(default)]
        balance: Balance,
    },
}

/// How many of the drawn may have a value of a feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    /// Which feature, by index: a declared attribute, or the viewpoint.
    pub feature: usize,
    /// Which of its values; `None` are those who declared none.
    pub value: Option<usize>,
    /// At least.
    pub least: usize,
    /// At most.
    pub most: usize,
}

/// Somebody who may take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// Their value of each feature.
    pub features: Vec<Option<usize>>,
}

impl Candidate {
    fn has(&self, quota: &Quota) -> bool {
        self.features.get(quota.feature).copied().flatten() == quota.value
    }
}

/// Why nobody was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "problem")]
pub enum Shortfall {
    /// Fewer may take part than there are seats.
    TooFew {
        /// How many may.
        candidates: usize,
    },
    /// Fewer have a value than its quota asks for.
    Quota {
        /// Which.
        quota: Quota,
        /// How many have it.
        candidates: usize,
    },
    /// No draw met all quotas at once; looser ones may.
    Unmet,
}

/// Chooses among those who may take part.
///
/// # Errors
/// A sortition that cannot be, with every reason that is known.
pub fn compose(
    candidates: &[Candidate],
    rule: &Composition,
    rng: &mut impl Rng,
) -> Result<Vec<PersonId>, Vec<Shortfall>> {
    match rule {
        Composition::Everybody => Ok(candidates.iter().map(|one| one.person).collect()),
        Composition::List { people } => {
            let listed = candidates.iter().filter(|one| people.contains(&one.person));
            Ok(listed.map(|one| one.person).collect())
        }
        Composition::Sortition { seats, quotas, .. } => sortition(candidates, *seats, quotas, rng),
    }
}

/// Quotas in proportion to the candidates, by largest remainders, one feature after the other;
/// each may be off by one, so that several features can be met at once. A value that anybody has
/// gets a seat at least, while there are seats: few people can be a viewpoint.
#[must_use]
pub fn balanced(candidates: &[Candidate], features: usize, seats: usize) -> Vec<Quota> {
    let mut quotas = Vec::new();
    for feature in 0..features {
        let mut sizes = BTreeMap::<Option<usize>, usize>::new();
        for one in candidates {
            *sizes
                .entry(one.features.get(feature).copied().flatten())
                .or_default() += 1;
        }
        for (value, fair) in apportion(&sizes, seats, candidates.len()) {
            let least = fair.saturating_sub(1).max(usize::from(fair > 0));
            quotas.push(Quota {
                feature,
                value,
                least,
                most: fair + 1,
            });
        }
    }
    quotas
}

fn apportion(
    sizes: &BTreeMap<Option<usize>, usize>,
    seats: usize,
    whole: usize,
) -> Vec<(Option<usize>, usize)> {
    let whole = whole.max(1);
    let mut shares: Vec<(Option<usize>, usize, usize)> = sizes
        .iter()
        .map(|(value, size)| (*value, size * seats / whole, size * seats % whole))
        .collect();
    let given: usize = shares.iter().map(|share| share.1).sum();
    // Those without a seat first, then by remainder; the value breaks ties.
    shares.sort_by_key(|(value, fair, rest)| (*fair > 0, std::cmp::Reverse(*rest), *value));
    for share in shares.iter_mut().take(seats.saturating_sub(given)) {
        share.1 += 1;
    }
    shares.sort_unstable();
    shares
        .into_iter()
        .map(|(value, fair, _)| (value, fair))
        .collect()
}

/// Draws `seats` people within `quotas`: again and again somebody of the value that is scarcest
/// (what is still needed over who is left), with the same chance for all who have it.
fn sortition(
    candidates: &[Candidate],
    seats: usize,
    quotas: &[Quota],
    rng: &mut impl Rng,
) -> Result<Vec<PersonId>, Vec<Shortfall>> {
    let mut known = Vec::new();
    if candidates.len() < seats {
        let candidates = candidates.len();
        known.push(Shortfall::TooFew { candidates });
    }
    for quota in quotas {
        let candidates = candidates.iter().filter(|one| one.has(quota)).count();
        if candidates < quota.least || quota.most < quota.least {
            let quota = *quota;
            known.push(Shortfall::Quota { quota, candidates });
        }
    }
    if !known.is_empty() {
        return Err(known);
    }
    let drawn = (0..MOST_DRAWS).find_map(|_| draw(candidates, seats, quotas, rng));
    drawn.ok_or_else(|| vec![Shortfall::Unmet])
}

fn draw(
    candidates: &[Candidate],
    seats: usize,
    quotas: &[Quota],
    rng: &mut impl Rng,
) -> Option<Vec<PersonId>> {
    let mut left: Vec<&Candidate> = candidates.iter().collect();
    let mut counts = vec![0_usize; quotas.len()];
    let mut chosen = Vec::with_capacity(seats);
    while chosen.len() < seats {
        let open = seats - chosen.len();
        let mut scarcest: Option<(usize, usize, &Quota)> = None;
        for (quota, count) in quotas.iter().zip(&counts) {
            let needed = quota.least.saturating_sub(*count);
            let there = left.iter().filter(|one| one.has(quota)).count();
            if needed > there || needed > open {
                return None;
            }
            // needed / there, compared without division.
            let scarcer = scarcest.is_none_or(|(n, t, _)| needed * t > n * there);
            if needed > 0 && scarcer {
                scarcest = Some((needed, there, quota));
            }
        }
        let of = |one: &&&Candidate| scarcest.is_none_or(|(_, _, quota)| one.has(quota));
        let there = left.iter().filter(of).count();
        if there == 0 {
            return None;
        }
        let lucky = rng.random_range(0..there);
        let one = *left.iter().filter(of).nth(lucky)?;
        chosen.push(one.person);
        for (quota, count) in quotas.iter().zip(&mut counts) {
            *count += usize::from(one.has(quota));
        }
        let full: Vec<&Quota> = quotas
            .iter()
            .zip(&counts)
            .filter(|(quota, count)| **count >= quota.most)
            .map(|(quota, _)| quota)
            .collect();
        left.retain(|other| other.person != one.person && !full.iter().any(|q| other.has(q)));
    }
    let met = quotas.iter().zip(&counts);
    met.into_iter()
        .all(|(quota, count)| (quota.least..=quota.most).contains(count))
        .then_some(chosen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;
    use uuid::Uuid;

    fn candidates(features: &[[Option<usize>; 2]]) -> Vec<Candidate> {
        let people = features.iter().enumerate();
        people
            .map(|(number, features)| Candidate {
                person: PersonId(Uuid::from_u128(number as u128)),
                features: features.to_vec(),
            })
            .collect()
    }

    #[test]
    fn everybody_and_a_list() {
        let all = candidates(&[[None, None]; 3]);
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let everybody = compose(&all, &Composition::Everybody, &mut rng).unwrap();
        assert_eq!(everybody.len(), 3);
        // Who is not allowed to is not in, listed or not.
        let people = vec![all[2].person, PersonId(Uuid::from_u128(99))];
        let listed = compose(&all, &Composition::List { people }, &mut rng).unwrap();
        assert_eq!(listed, [all[2].person]);
    }

    #[test]
    fn what_cannot_be_drawn_is_said() {
        let all = candidates(&[[Some(0), None], [Some(0), None]]);
        let quota = Quota {
            feature: 0,
            value: Some(1),
            least: 1,
            most: 2,
        };
        let rule = Composition::Sortition {
            seats: 3,
            quotas: vec![quota],
            balance: Balance::Groups,
        };
        let reasons = compose(&all, &rule, &mut ChaCha8Rng::seed_from_u64(1)).unwrap_err();
        let few = Shortfall::TooFew { candidates: 2 };
        assert_eq!(
            reasons,
            [
                few,
                Shortfall::Quota {
                    quota,
                    candidates: 0
                }
            ]
        );
    }

    #[test]
    fn small_groups_get_a_seat() {
        let mut features = [[Some(0), Some(0)]; 100];
        features[0] = [Some(1), Some(0)];
        let quotas = balanced(&candidates(&features), 1, 10);
        let small = quotas.iter().find(|quota| quota.value == Some(1)).unwrap();
        assert_eq!((small.least, small.most), (1, 2));
    }

    proptest! {
        #[test]
        fn a_draw_meets_its_quotas_and_never_takes_a_person_twice(
            features in prop::collection::vec([prop::option::of(0_usize..3), prop::option::of(0_usize..2)], 12..60),
            seats in 1_usize..12,
            seed in any::<u64>(),
        ) {
            let all = candidates(&features);
            let quotas = balanced(&all, 2, seats);
            let rule = Composition::Sortition { seats, quotas: quotas.clone(), balance: Balance::Groups };
            let drawn = compose(&all, &rule, &mut ChaCha8Rng::seed_from_u64(seed));
            if let Ok(drawn) = drawn {
                let distinct: std::collections::BTreeSet<_> = drawn.iter().collect();
                prop_assert_eq!((distinct.len(), drawn.len()), (seats, seats));
                for quota in quotas {
                    let have = all.iter().filter(|one| drawn.contains(&one.person) && one.has(&quota));
                    prop_assert!((quota.least..=quota.most).contains(&have.count()));
                }
            }
        }

        #[test]
        fn one_feature_can_always_be_balanced(
            features in prop::collection::vec([prop::option::of(0_usize..4), prop::option::of(0_usize..2)], 12..60),
            seats in 5_usize..12,
            seed in any::<u64>(),
        ) {
            let all = candidates(&features);
            let rule = Composition::Sortition { seats, quotas: balanced(&all, 1, seats), balance: Balance::Groups };
            prop_assert!(compose(&all, &rule, &mut ChaCha8Rng::seed_from_u64(seed)).is_ok());
        }
    }
}
