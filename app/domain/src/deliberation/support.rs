//! Who supports something, in total and by group.

use crate::interval::wilson;
use serde::{Deserialize, Serialize};

/// How many people of a group support something.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Support {
    /// Those who do.
    pub yes: u64,
    /// Those who said.
    pub asked: u64,
    /// The Wilson interval of the share; `None` where nobody said.
    pub interval: Option<(f64, f64)>,
}

impl Support {
    /// From what people said; who did not say does not count.
    pub fn of(said: impl IntoIterator<Item = Option<bool>>) -> Self {
        let (mut yes, mut asked) = (0, 0);
        for supports in said.into_iter().flatten() {
            asked += 1;
            yes += u64::from(supports);
        }
        Self {
            yes,
            asked,
            interval: wilson(yes, asked),
        }
    }

    /// By group: who supports, of those in each of `groups`.
    #[must_use]
    pub fn by_group(said: &[Option<bool>], group_of: &[Option<usize>], groups: usize) -> Vec<Self> {
        let members = |group| {
            let both = said.iter().zip(group_of);
            both.filter(move |(_, of)| **of == Some(group))
                .map(|(said, _)| *said)
        };
        (0..groups).map(|group| Self::of(members(group))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_did_not_say_does_not_count() {
        let groups = [Some(0), Some(1), Some(1), Some(1), None];
        let said = [Some(true), Some(false), None, Some(false), Some(true)];
        let all = Support::of(said);
        assert_eq!((all.yes, all.asked), (2, 4));
        let by_group = Support::by_group(&said, &groups, 3);
        let counts: Vec<_> = by_group
            .iter()
            .map(|group| (group.yes, group.asked))
            .collect();
        assert_eq!(counts, [(1, 1), (0, 2), (0, 0)]);
        assert_eq!(by_group[2].interval, None);
    }
}
