//! Which kinds of tasks a project gives, and which of them an item is given with.

use super::Kind;
use super::dimension::{Dimension, LIBRARY, MOST};
use crate::refusal::Refusal;
use std::collections::BTreeSet;

/// What a project asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// At least one, none twice.
    pub kinds: Vec<Kind>,
    /// What responses are rated on, in the order in which they are asked.
    pub dimensions: Vec<Dimension>,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            kinds: vec![Kind::Ranking],
            dimensions: Vec::new(),
        }
    }
}

impl Plan {
    /// Everything that is wrong with it.
    ///
    /// # Errors
    /// No kind; ratings without a dimension; too many dimensions, one twice, or one that is neither
    /// in the library nor in words of its own.
    pub fn check(&self) -> Result<(), Refusal> {
        let rates = self.kinds.contains(&Kind::Rating);
        let keys: BTreeSet<&str> = self.dimensions.iter().map(|d| d.key.as_str()).collect();
        let known = |dimension: &Dimension| {
            dimension.own.is_some() || LIBRARY.iter().any(|(key, _)| *key == dimension.key)
        };
        Refusal::join([
            Refusal::unless(!self.kinds.is_empty(), "kinds", "task-kinds-none"),
            Refusal::unless(
                !rates || !self.dimensions.is_empty(),
                "dimensions",
                "dimensions-none",
            ),
            Refusal::unless(
                self.dimensions.len() <= MOST,
                "dimensions",
                "dimensions-many",
            )
            .map_err(|refusal| refusal.with("most", MOST)),
            Refusal::unless(
                keys.len() == self.dimensions.len() && self.dimensions.iter().all(known),
                "dimensions",
                "dimension-twice",
            ),
        ])
    }

    /// The kind that an item is given with: the one that its import states, else the project's in
    /// turn. It is the same for everybody, so that an item's voices can be counted together.
    #[must_use]
    pub fn kind_of(&self, position: i64, stated: Option<Kind>, responses: usize) -> Kind {
        let rated = |kind: &Kind| *kind != Kind::Rating || !self.dimensions.is_empty();
        let fitting = |kind: &Kind| kind.fits(responses) && rated(kind);
        if let Some(kind) = stated.filter(fitting) {
            return kind;
        }
        let kinds: Vec<Kind> = self.kinds.iter().copied().filter(fitting).collect();
        let turn = usize::try_from(position).unwrap_or_default();
        let chosen = turn.checked_rem(kinds.len()).and_then(|at| kinds.get(at));
        chosen.copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_kind_has_its_turn_and_every_item_fits(
            kinds in prop::sample::subsequence(Kind::ALL.to_vec(), 1..=5), responses in 2usize..9,
        ) {
            let plan = Plan { kinds, dimensions: vec![Dimension::of_library("helpful")] };
            prop_assert!(plan.check().is_ok());
            let given: BTreeSet<Kind> = (0..20).map(|at| plan.kind_of(at, None, responses)).collect();
            prop_assert!(given.iter().all(|kind| kind.fits(responses)));
            let fitting: BTreeSet<Kind> = plan.kinds.iter().copied().filter(|k| k.fits(responses)).collect();
            prop_assert!(fitting.is_subset(&given), "none is left out");
            prop_assert_eq!(plan.kind_of(3, Some(Kind::Pairwise), responses), Kind::Pairwise);
        }
    }

    #[test]
    fn ratings_need_a_dimension() {
        let plan = Plan {
            kinds: vec![Kind::Rating],
            ..Plan::default()
        };
        assert!(plan.check().is_err());
        assert_eq!(plan.kind_of(0, None, 3), Kind::Ranking);
        let twice = Plan {
            dimensions: vec![Dimension::of_library("helpful"); 2],
            ..plan
        };
        assert!(twice.check().is_err());
        let nothing = Plan {
            kinds: vec![],
            ..Plan::default()
        };
        assert!(nothing.check().is_err() && Plan::default().check().is_ok());
    }
}
