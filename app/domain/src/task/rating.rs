//! Every response on several scales, each from 1 to 5.
//!
//! No preference follows from it: a response that is rated more helpful is not thereby the one that
//! somebody would choose.

use super::dimension::{Dimension, SCALE};
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An answer to [`super::Kind::Rating`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ratings {
    /// For each response shown, its values by the dimension's key; what could not be said is missing.
    pub ratings: Vec<BTreeMap<String, u8>>,
}

impl Ratings {
    /// # Errors
    /// Nothing rated; a dimension that the project does not ask for; a value off the scale.
    pub(super) fn check(&self, shown: usize, dimensions: &[Dimension]) -> Result<(), Refusal> {
        let known = |key: &String| dimensions.iter().any(|dimension| dimension.key == *key);
        let mut all = self.ratings.iter().flatten();
        let sound = self.ratings.len() == shown
            && all.all(|(key, value)| known(key) && SCALE.contains(value));
        let said = self.ratings.iter().any(|values| !values.is_empty());
        Refusal::join([
            Refusal::unless(sound, "rate", "rating-range"),
            Refusal::unless(said || !sound, "rate", "rating-empty"),
        ])
    }

    /// Whether everything that was asked got one and the same value, and several things were.
    #[must_use]
    pub fn is_flat(&self) -> bool {
        let mut values = self.ratings.iter().flat_map(BTreeMap::values);
        let first = values.next();
        let mut others = values.peekable();
        others.peek().is_some() && others.all(|value| Some(value) == first)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Given;
    use super::*;
    use proptest::prelude::*;

    fn asked() -> Vec<Dimension> {
        ["helpful", "truthful"].map(Dimension::of_library).to_vec()
    }

    proptest! {
        #[test]
        fn what_is_on_the_scale_is_taken_and_comes_back(
            ratings in prop::collection::vec(
                prop::collection::btree_map(prop::sample::select(vec!["helpful", "truthful", "kind"]), 0u8..8, 0..3),
                0..5,
            ),
            shown in 1usize..5,
        ) {
            let said = ratings.iter().map(|values| {
                values.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect()
            });
            let answer = Ratings { ratings: said.collect() };
            let sound = ratings.len() == shown
                && ratings.iter().any(|values| !values.is_empty())
                && ratings.iter().flatten().all(|(key, value)| *key != "kind" && (1..=5).contains(value));
            prop_assert_eq!(answer.check(shown, &asked()).is_ok(), sound);
            let given = Given::Rating(answer);
            prop_assert!(given.order(&[1, 2]).is_empty(), "no preference follows");
            let text = serde_json::to_string(&given).unwrap();
            prop_assert_eq!(serde_json::from_str::<Given>(&text).unwrap(), given);
        }
    }

    #[test]
    fn one_value_is_not_flat() {
        let rated = |values: &[u8]| Ratings {
            ratings: values
                .iter()
                .map(|value| [("helpful".to_owned(), *value)].into())
                .collect(),
        };
        assert!(rated(&[3, 3]).is_flat());
        assert!(!rated(&[3]).is_flat() && !rated(&[3, 4]).is_flat() && !rated(&[]).is_flat());
    }
}
