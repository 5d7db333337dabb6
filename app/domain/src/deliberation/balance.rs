//! By what a draw is balanced: by what people declare of themselves, or by what their judgements show.

use crate::ranking::Ranking;
use crate::refusal::Refusal;
use crate::viewpoint::cluster::{MOST_CLUSTERS, cluster, placed};
use crate::viewpoint::orders::of_orders;
use crate::viewpoint::{OpinionMap, Votes};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What the seats of a draw are shared out by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Balance {
    /// The groups that people declare.
    #[default]
    Groups,
    /// The viewpoints that their judgements show.
    Viewpoints,
    /// Both.
    Both,
}

impl Balance {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Groups, Self::Viewpoints, Self::Both];

    /// The name in forms.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Groups => "groups",
            Self::Viewpoints => "viewpoints",
            Self::Both => "both",
        }
    }

    /// Whether declared groups count.
    #[must_use]
    pub const fn groups(self) -> bool {
        matches!(self, Self::Groups | Self::Both)
    }

    /// Whether viewpoints do.
    #[must_use]
    pub const fn viewpoints(self) -> bool {
        matches!(self, Self::Viewpoints | Self::Both)
    }
}

impl FromStr for Balance {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|balance| balance.name() == name);
        found.ok_or_else(|| Refusal::field("balance", "form-broken"))
    }
}

/// The viewpoint of each of `people` as their orders show it, each order of a person, an item, and its
/// responses by place: the clusters of [`crate::viewpoint`]. `None` for whoever ordered too little to be
/// placed; where nothing stands apart, everybody who is placed is of one.
#[must_use]
pub fn viewpoints(people: usize, orders: &[(usize, usize, Ranking<usize>)]) -> Vec<Option<usize>> {
    let orders = orders.iter();
    let found = of_orders(orders.map(|(person, item, ranking)| (*person, *item, ranking)));
    let votes = Votes::new(people, found.statements.len(), found.votes);
    let Some(votes) = votes.ok().filter(|_| !found.statements.is_empty()) else {
        return vec![None; people];
    };
    let map = OpinionMap::of(&votes);
    cluster(&map.people, &placed(&votes), MOST_CLUSTERS).labels
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deliberation::composition::{Candidate, Composition, balanced, compose};
    use crate::id::PersonId;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;
    use uuid::Uuid;

    /// Twenty people who order one way and ten who order the other, over four items.
    fn orders() -> Vec<(usize, usize, Ranking<usize>)> {
        let order = |person: usize| {
            let ranks = if person < 20 { [1, 2, 3] } else { [3, 2, 1] };
            Ranking::from_ranks(ranks.map(Some).into_iter().enumerate())
        };
        (0..30)
            .flat_map(|person| (0..4).map(move |item| (person, item, order(person))))
            .collect()
    }

    #[test]
    fn who_orders_alike_is_of_one_viewpoint() {
        let found = viewpoints(31, &orders());
        assert!(found[..20].iter().all(|label| *label == Some(0)));
        assert!(found[20..30].iter().all(|label| *label == Some(1)));
        assert_eq!(found[30], None, "who ordered nothing has none");
        assert_eq!(viewpoints(2, &[]), [None, None]);
        for balance in Balance::ALL {
            assert_eq!(balance.name().parse(), Ok(balance));
            assert!(balance.groups() || balance.viewpoints());
        }
    }

    #[test]
    fn a_draw_seats_viewpoints_in_proportion() {
        let found = viewpoints(30, &orders());
        let candidate = |(number, label): (usize, &Option<usize>)| Candidate {
            person: PersonId(Uuid::from_u128(number as u128)),
            features: vec![*label],
        };
        let all: Vec<Candidate> = found.iter().enumerate().map(candidate).collect();
        for seed in 0..20 {
            let rule = Composition::Sortition {
                seats: 6,
                quotas: balanced(&all, 1, 6),
                balance: Balance::Viewpoints,
            };
            let drawn = compose(&all, &rule, &mut ChaCha8Rng::seed_from_u64(seed)).unwrap();
            let of_few = |person: &&PersonId| person.0.as_u128() >= 20;
            let few = drawn.iter().filter(of_few).count();
            assert!((1..=3).contains(&few), "{few} of six from a third");
        }
    }
}
