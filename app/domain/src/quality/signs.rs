//! The signs themselves.

use crate::time::Span;

/// How seldom attentive work shows a pattern by chance: once in so many times.
pub const ONE_IN: f64 = 10_000.0;
/// The milliseconds that a character takes even the fastest reader. Silent reading of English is
/// 238 words a minute on average (Brysbaert 2019), some 45 ms a character; a sixth of that is no
/// reading in any script.
const FASTEST_PER_CHARACTER: i64 = 7;
/// How many judgements in a row that tie everything are a pattern.
const STRAIGHT: usize = 12;

/// What a person did on one item, in the order in which the responses were shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The tier of each response shown, 0 is best; `None` where it was left unranked.
    pub tiers: Vec<Option<usize>>,
    /// Whether several things were rated, all with one value.
    pub flat: bool,
    /// Active time.
    pub active: Span,
    /// The length of the responses in characters.
    pub characters: i64,
}

/// A sign that a judgement was made without attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Faster than anybody reads.
    ImpossibleSpeed {
        /// How long it took, in milliseconds.
        active_ms: i64,
        /// What the fastest reader needs, in milliseconds.
        least_ms: i64,
    },
    /// The same place of the random order was best many times in a row.
    SamePosition {
        /// Which place, from 1.
        position: usize,
        /// How many times in a row.
        run: usize,
    },
    /// Every response was tied with every other, or rated the same, many times in a row.
    StraightLining {
        /// How many times in a row.
        run: usize,
    },
}

impl Sign {
    /// The name in the database and in releases; Fluent `mark-<name>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ImpossibleSpeed { .. } => "impossible_speed",
            Self::SamePosition { .. } => "same_position",
            Self::StraightLining { .. } => "straight_lining",
        }
    }
}

impl Past {
    /// The place of the one best response, and of how many it was chosen; `None` where several are
    /// best, or one alone was ranked.
    fn best(&self) -> Option<(usize, usize)> {
        let ranked = self.tiers.iter().flatten().count();
        let mut best = self
            .tiers
            .iter()
            .enumerate()
            .filter(|(_, tier)| **tier == Some(0));
        match (best.next(), best.next()) {
            (Some((place, _)), None) if ranked > 1 => Some((place, self.tiers.len())),
            _ => None,
        }
    }

    /// Whether all responses are tied or rated the same, and there are several.
    fn is_straight(&self) -> bool {
        self.flat || self.tiers.len() > 1 && self.tiers.iter().all(|tier| *tier == Some(0))
    }
}

/// The signs on a person's newest judgement; `past` holds it and those before it, newest first.
/// A pattern marks the judgement that completes it, and then begins anew.
#[must_use]
pub fn newest(past: &[Past]) -> Vec<Sign> {
    let Some(now) = past.first() else {
        return Vec::new();
    };
    let mut signs = Vec::new();
    let least_ms = now.characters.saturating_mul(FASTEST_PER_CHARACTER);
    if now.active.as_millis() < least_ms {
        signs.push(Sign::ImpossibleSpeed {
            active_ms: now.active.as_millis(),
            least_ms,
        });
    }
    signs.extend(same_position(past));
    let run = past.iter().take_while(|past| past.is_straight()).count();
    if run > 0 && run % STRAIGHT == 0 {
        signs.push(Sign::StraightLining { run });
    }
    signs
}

/// Whether all of `past` is of one pattern, which may therefore have begun before it.
#[must_use]
pub fn goes_on(past: &[Past]) -> bool {
    let mut places = past.iter().map(|past| past.best().map(|(place, _)| place));
    let first = places.next().flatten();
    first.is_some() && places.all(|place| place == first) || past.iter().all(Past::is_straight)
}

/// The run of judgements whose best response stood in the same place, where it just became rarer
/// than one in [`ONE_IN`]. Orders are random: where the best one is chosen for what it says, each
/// place is as likely as any other.
fn same_position(past: &[Past]) -> Option<Sign> {
    let (position, _) = past.first()?.best()?;
    let bests = past.iter().map_while(Past::best);
    let sizes: Vec<usize> = bests
        .take_while(|(place, _)| *place == position)
        .map(|(_, of)| of)
        .collect();
    // Oldest first: whichever place the first was, the others repeat it by chance alone.
    let (mut seldom, mut since) = (1.0, false);
    for (index, size) in sizes.iter().rev().enumerate() {
        since = false;
        if index > 0 {
            #[expect(
                clippy::cast_precision_loss,
                reason = "an item has at most 8 responses"
            )]
            let of = *size as f64;
            seldom *= of;
        }
        if seldom > ONE_IN {
            (seldom, since) = (1.0, true);
        }
    }
    since.then_some(Sign::SamePosition {
        position: position + 1,
        run: sizes.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn past(tiers: &[Option<usize>]) -> Past {
        Past {
            tiers: tiers.to_vec(),
            flat: false,
            active: Span::seconds(60),
            characters: 1_000,
        }
    }

    #[test]
    fn nobody_reads_so_fast() {
        let mut quick = past(&[Some(0), Some(1)]);
        quick.active = Span::millis(6_999);
        let sign = Sign::ImpossibleSpeed {
            active_ms: 6_999,
            least_ms: 7_000,
        };
        assert_eq!(newest(std::slice::from_ref(&quick)), [sign]);
        quick.active = Span::millis(7_000);
        assert_eq!(newest(&[quick]), []);
        assert_eq!(newest(&[]), []);
    }

    #[test]
    fn only_what_is_of_one_pattern_may_have_begun_earlier() {
        let (first, second) = (past(&[Some(0), Some(1)]), past(&[Some(1), Some(0)]));
        let tied = past(&[Some(0), Some(0)]);
        assert!(goes_on(&[first.clone(), first.clone()]));
        assert!(goes_on(&[tied.clone(), tied.clone()]));
        assert!(!goes_on(&[first.clone(), second]));
        assert!(!goes_on(&[tied, first]));
    }

    #[test]
    fn the_same_place_is_marked_once_it_is_rarer_than_chance() {
        let first = past(&[Some(0), Some(1)]);
        // Of two responses, 14 repetitions are one in 16,384; 13 are one in 8,192.
        let marked: Vec<usize> = (1..40)
            .filter(|run| !newest(&vec![first.clone(); *run]).is_empty())
            .collect();
        assert_eq!(marked, [15, 29]);
        let mut broken = vec![first.clone(); 15];
        broken[7] = past(&[Some(1), Some(0)]);
        assert_eq!(newest(&broken), []);
        // Of eight, 5 repetitions are one in 32,768.
        let of_eight = past(&[Some(1), Some(0), Some(1), None, None, None, None, None]);
        let sign = Sign::SamePosition {
            position: 2,
            run: 6,
        };
        assert_eq!(newest(&vec![of_eight; 6]), [sign]);
    }

    #[test]
    fn ties_everywhere_many_times_in_a_row() {
        let tied = past(&[Some(0), Some(0), Some(0)]);
        let marked: Vec<usize> = (1..30)
            .filter(|run| !newest(&vec![tied.clone(); *run]).is_empty())
            .collect();
        assert_eq!(marked, [12, 24]);
        let partly = past(&[Some(0), Some(0), None]);
        assert_eq!(newest(&vec![partly; 12]), []);
        let flat = Past {
            flat: true,
            ..past(&[None, None])
        };
        assert_eq!(newest(&vec![flat; 12]).len(), 1);
    }

    proptest! {
        /// Whoever chooses by what is said, over orders that are random, is hardly ever marked.
        #[test]
        fn attentive_people_are_left_alone(seed in 0u64..500) {
            use rand::{RngExt, SeedableRng};
            let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(seed);
            let all: Vec<Past> = (0..60)
                .map(|_| {
                    let best = rng.random_range(0..3);
                    past(&[0, 1, 2].map(|place| Some(usize::from(place != best))))
                })
                .collect();
            let marked = (1..=all.len()).filter(|from| !newest(&all[all.len() - from..]).is_empty());
            prop_assert!(marked.count() <= 1);
        }
    }
}
