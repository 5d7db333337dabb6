//! A ranking: one rank per response shown, ties and gaps allowed.

use crate::ranking::Ranking;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// An answer to [`super::Kind::Ranking`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ranks {
    /// One rank per response shown; 1 is best, `None` is unranked.
    pub ranks: Vec<Option<u8>>,
    /// No response is acceptable; ranks may be given beside it.
    pub none_acceptable: bool,
}

impl Ranks {
    /// # Errors
    /// No rank and not "none acceptable"; a rank outside 1 to the number of responses.
    pub(super) fn check(&self, shown: usize) -> Result<(), Refusal> {
        let in_range = |rank: &u8| *rank >= 1 && usize::from(*rank) <= shown;
        let whole = self.ranks.len() == shown && self.ranks.iter().flatten().all(in_range);
        let said = self.none_acceptable || self.ranks.iter().any(Option::is_some);
        Refusal::join([
            Refusal::unless(whole, "rank", "rank-range"),
            Refusal::unless(said || !whole, "rank", "rank-empty"),
        ])
    }

    pub(super) fn order<R: Copy + Ord>(&self, shown: &[R]) -> Ranking<R> {
        Ranking::from_ranks(shown.iter().copied().zip(self.ranks.iter().copied()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ranking_says_something_in_range() {
        let ranked = |ranks: &[Option<u8>]| Ranks {
            ranks: ranks.to_vec(),
            none_acceptable: false,
        };
        assert!(ranked(&[Some(1), None, Some(1)]).check(3).is_ok());
        assert!(ranked(&[None, None]).check(2).is_err());
        assert!(ranked(&[Some(3), None]).check(2).is_err());
        assert!(ranked(&[Some(1)]).check(2).is_err());
        let none = Ranks {
            none_acceptable: true,
            ..ranked(&[None, None])
        };
        assert!(none.check(2).is_ok());
    }
}
