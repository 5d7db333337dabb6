//! Why there is no answer, and when to ask again.

use crate::time::Span;
use rand::{Rng, RngExt};
use serde::{Deserialize, Serialize};

/// How often one answer is asked for.
pub const MOST_TRIES: u32 = 5;
/// The wait after the first failure.
const FIRST: Span = Span::seconds(2);
/// The longest wait that is chosen here.
const LONGEST: Span = Span::minutes(5);
/// The longest wait that an endpoint may ask for.
const LONGEST_ASKED: Span = Span::minutes(30);

/// Why there is no answer; Fluent `model-reason-<name>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// Nothing came for as long as the endpoint may stay silent.
    Stalled,
    /// The answer ended in its middle.
    Cut,
    /// The endpoint takes no more calls for now (429).
    Busy,
    /// The endpoint failed (5xx, or an error in the middle of an answer).
    Broken,
    /// The endpoint does not take this call: a wrong key, an unknown model, a prompt too long.
    Refused,
    /// No connection came about.
    Unreachable,
    /// The address lies within a private network, and whoever runs the instance did not allow that.
    Private,
    /// An answer without a word in it.
    Empty,
    /// An answer that no rule of the interface explains.
    Unreadable,
    /// An answer longer than a response may be.
    TooLong,
}

impl Failure {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Stalled,
        Self::Cut,
        Self::Busy,
        Self::Broken,
        Self::Refused,
        Self::Unreachable,
        Self::Private,
        Self::Empty,
        Self::Unreadable,
        Self::TooLong,
    ];

    /// The name in the database and in messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stalled => "stalled",
            Self::Cut => "cut",
            Self::Busy => "busy",
            Self::Broken => "broken",
            Self::Refused => "refused",
            Self::Unreachable => "unreachable",
            Self::Private => "private",
            Self::Empty => "empty",
            Self::Unreadable => "unreadable",
            Self::TooLong => "too_long",
        }
    }

    /// What an HTTP status says; `None` where it says that all is well.
    #[must_use]
    pub const fn of_status(status: u16) -> Option<Self> {
        match status {
            200..=299 => None,
            // Too early, or the endpoint waited for us in vain: as busy as any.
            408 | 425 | 429 => Some(Self::Busy),
            500..=599 => Some(Self::Broken),
            _ => Some(Self::Refused),
        }
    }

    /// Whether the same call may fare better later.
    #[must_use]
    pub const fn passes(self) -> bool {
        !matches!(self, Self::Refused | Self::Private)
    }

    /// How long to wait after so many tries; `None` where it is given up. An endpoint's own wish
    /// (`Retry-After`) is followed where it is the longer one. The wait doubles with each try, and half
    /// of it is chance, so that calls that failed together do not come back together (Brooker,
    /// "Exponential Backoff And Jitter", 2015).
    #[must_use]
    pub fn wait(self, tries: u32, asked: Option<Span>, rng: &mut impl Rng) -> Option<Span> {
        if !self.passes() || tries >= MOST_TRIES {
            return None;
        }
        let doubled = FIRST.as_millis() << tries.saturating_sub(1).min(20);
        let most = doubled.min(LONGEST.as_millis());
        let drawn = rng.random_range(most / 2..=most);
        let asked = asked.map_or(0, |asked| asked.as_millis().min(LONGEST_ASKED.as_millis()));
        Some(Span::millis(drawn.max(asked)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rand::SeedableRng;

    #[test]
    fn a_status_says_what_to_do() {
        assert_eq!(Failure::of_status(200), None);
        assert_eq!(Failure::of_status(429), Some(Failure::Busy));
        assert_eq!(Failure::of_status(503), Some(Failure::Broken));
        for status in [301, 401, 404, 422] {
            let failure = Failure::of_status(status).unwrap();
            assert!(!failure.passes(), "{status} will not change by waiting");
        }
        let names: std::collections::BTreeSet<&str> = Failure::ALL.map(Failure::name).into();
        assert_eq!(names.len(), Failure::ALL.len());
    }

    proptest! {
        #[test]
        fn waits_grow_and_end(seed: u64, asked in prop::option::of(0i64..10_000_000)) {
            let mut rng = rand_chacha::ChaCha8Rng::seed_from_u64(seed);
            let asked = asked.map(Span::millis);
            for tries in 1..MOST_TRIES {
                let wait = Failure::Busy.wait(tries, asked, &mut rng).unwrap();
                let least = Span::millis(FIRST.as_millis() << (tries - 1)).as_millis() / 2;
                prop_assert!(wait.as_millis() >= least.min(LONGEST.as_millis() / 2));
                prop_assert!(wait <= LONGEST_ASKED);
                if let Some(asked) = asked.filter(|asked| *asked <= LONGEST_ASKED) {
                    prop_assert!(wait >= asked);
                }
            }
            prop_assert_eq!(Failure::Busy.wait(MOST_TRIES, asked, &mut rng), None);
            prop_assert_eq!(Failure::Refused.wait(1, asked, &mut rng), None);
        }
    }
}
