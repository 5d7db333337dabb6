//! Active time: how long a person worked on an assignment.
//!
//! The server sees events of an assignment (opened, pulse, submitted). The interval between two of
//! them counts, but no longer than the idle allowance: a parked tab earns nothing. A client may
//! hint how much of an interval it saw the person active; a hint can only lower the interval,
//! so that a lying client gains nothing.

use crate::time::{Span, Timestamp};

/// The idle allowance: 120 s of reading per 1,000 characters, and 60 s.
#[must_use]
pub const fn idle_allowance(characters: i64) -> Span {
    Span::millis(characters * 120 + 60_000)
}

/// The active time that an event adds.
///
/// `previous` is the assignment's last event, `now` this one, `allowance` the idle allowance and
/// `hint` what the client says of this interval. The result never exceeds the wall time.
#[must_use]
pub fn interval(previous: Timestamp, now: Timestamp, allowance: Span, hint: Option<Span>) -> Span {
    let wall = now.since(previous);
    let bounded = wall.min(allowance);
    hint.map_or(bounded, |hint| bounded.min(hint.max(Span::default())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_parked_tab_earns_the_allowance_once() {
        let start = Timestamp::from_micros(0);
        let later = start + Span::hours(9);
        assert_eq!(
            interval(start, later, idle_allowance(1_000), None),
            Span::seconds(180)
        );
    }

    proptest! {
        #[test]
        fn never_more_than_wall_time(
            gaps in prop::collection::vec((0i64..10_000_000_000, prop::option::of(-5i64..20_000_000)), 1..40)
        ) {
            let allowance = idle_allowance(500);
            let (mut now, mut total) = (Timestamp::from_micros(0), Span::default());
            for (gap, hint) in gaps {
                let next = Timestamp::from_micros(now.micros() + gap);
                total = total + interval(now, next, allowance, hint.map(Span::millis));
                now = next;
            }
            prop_assert!(total <= now.since(Timestamp::from_micros(0)));
        }
    }
}
