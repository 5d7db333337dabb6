//! Which of several items a person is offered first.

use rand::Rng;
use rand::seq::SliceRandom;
use std::cmp::Reverse;

/// How many candidates of each group are enough to choose from: the index hands them out by what
/// is lacking most, so that only ties are ever left out.
pub const CANDIDATES: usize = 16;

/// An item that wants a person's voice, as far as choosing needs to know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer<I> {
    /// Which item.
    pub item: I,
    /// The most voices that any of the person's groups lacks on it; 0 where only voices that
    /// anybody may give are left.
    pub lack: u32,
    /// How many of the person's groups lack voices on it.
    pub groups: u32,
    /// How uncertain its distribution is, as `certainty::uncertainty` says it.
    pub uncertainty: u32,
}

/// The offers, best first: what the person's groups lack most, then what serves most of their
/// groups, then what is least certain. Equal ones stand in random order, so that people who come
/// at the same moment are spread over them.
#[must_use]
pub fn order<I>(mut offers: Vec<Offer<I>>, rng: &mut impl Rng) -> Vec<Offer<I>> {
    offers.shuffle(rng);
    offers.sort_by_key(|offer| Reverse((offer.lack, offer.groups, offer.uncertainty)));
    offers
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::SeedableRng;
    use rand_chacha::ChaCha8Rng;

    #[test]
    fn lack_first_then_groups_then_uncertainty() {
        let offer = |item, lack, groups, uncertainty| Offer {
            item,
            lack,
            groups,
            uncertainty,
        };
        let offers = vec![
            offer('d', 1, 2, 1000),
            offer('c', 3, 1, 200),
            offer('b', 3, 1, 900),
            offer('a', 3, 2, 100),
        ];
        let ordered = order(offers, &mut ChaCha8Rng::seed_from_u64(1));
        let items: String = ordered.iter().map(|offer| offer.item).collect();
        assert_eq!(items, "abcd");
    }

    #[test]
    fn equal_offers_are_spread() {
        let equal = |item| Offer {
            item,
            lack: 1,
            groups: 1,
            uncertainty: 0,
        };
        let mut rng = ChaCha8Rng::seed_from_u64(1);
        let firsts: std::collections::BTreeSet<u8> = (0..50)
            .filter_map(|_| {
                order((0..4).map(equal).collect(), &mut rng)
                    .first()
                    .copied()
            })
            .map(|offer| offer.item)
            .collect();
        assert_eq!(firsts.len(), 4);
    }
}
