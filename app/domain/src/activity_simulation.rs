//! People at work under a clock that the test drives: honest ones with and without scripts, on one item
//! after the other or on several tabs, and clients that cheat.

use super::*;
use proptest::prelude::*;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::HashMap;

/// The server's side: what it keeps of a person, and what it counted.
struct Server {
    clock: Timestamp,
    counted_until: Timestamp,
    seen: HashMap<u32, Timestamp>,
    paid: Span,
}

const START: Timestamp = Timestamp::from_micros(1_780_000_000_000_000);
/// An item of 1,500 characters: 240 s may pass between two events.
const CHARACTERS: i64 = 1_500;

impl Server {
    fn new() -> Self {
        Self {
            clock: START,
            counted_until: Timestamp::from_micros(0),
            seen: HashMap::new(),
            paid: Span::default(),
        }
    }

    fn pass(&mut self, seconds: i64) {
        self.clock = self.clock + Span::seconds(seconds);
    }

    fn open(&mut self, tab: u32) {
        self.seen.insert(tab, self.clock);
    }

    /// A pulse or a submission; a replayed one is an event like any other.
    fn event(&mut self, tab: u32, hint: Option<i64>) {
        let Some(previous) = self.seen.get(&tab).copied() else {
            return;
        };
        let allowance = Idle::default().allowance(CHARACTERS);
        let hint = hint.map(Span::seconds);
        let counted = count(self.counted_until, previous, self.clock, allowance, hint);
        self.paid = self.paid + counted.active;
        self.counted_until = counted.until;
        self.seen.insert(tab, self.clock);
    }

    fn wall(&self) -> Span {
        self.clock.since(START)
    }

    /// Paid time as a share of the true one.
    fn of(&self, true_seconds: i64) -> f64 {
        self.paid.as_micros() as f64 / Span::seconds(true_seconds).as_micros() as f64
    }
}

fn within_five_percent(server: &Server, true_seconds: i64) {
    let share = server.of(true_seconds);
    assert!(
        (0.95..=1.05).contains(&share),
        "paid {share} of the true time"
    );
    assert!(server.paid <= server.wall());
}

/// Reads and judges, with a pulse every 20 s while active, and pauses that the script does not report.
fn honest_with_scripts(server: &mut Server, rng: &mut impl Rng, items: u32) -> i64 {
    let mut active = 0;
    for item in 0..items {
        server.open(item);
        let mut left = rng.random_range(30..600);
        while left > 0 {
            let worked = left.min(20);
            // Now and then the tea boils over; the script saw the work and not the pause.
            let pause = if rng.random::<f64>() < 0.1 {
                rng.random_range(5..900)
            } else {
                0
            };
            server.pass(worked + pause);
            server.event(item, Some(worked));
            active += worked;
            left -= worked;
        }
    }
    active
}

#[test]
fn honest_people_with_scripts_are_paid_their_time() {
    for seed in 0..200 {
        let mut server = Server::new();
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let active = honest_with_scripts(&mut server, &mut rng, 12);
        within_five_percent(&server, active);
    }
}

#[test]
fn honest_people_without_scripts_are_paid_their_time() {
    for seed in 0..200 {
        let mut server = Server::new();
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mut active = 0;
        for item in 0..20 {
            server.open(item);
            // Within what the rule allows for reading; a page without scripts has two events.
            let worked = rng.random_range(20..=240);
            server.pass(worked);
            server.event(item, None);
            active += worked;
        }
        within_five_percent(&server, active);
    }
}

/// Two tabs side by side, one worked on at a time, both reporting what they saw.
#[test]
fn honest_people_with_two_tabs_are_paid_once_for_all_of_it() {
    for seed in 0..200 {
        let mut server = Server::new();
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mut active = 0;
        server.open(0);
        server.open(1);
        for _ in 0..60 {
            let (here, there) = (rng.random_range(1..20), rng.random_range(1..20));
            server.pass(here + there);
            server.event(0, Some(here));
            server.event(1, Some(there));
            active += here + there;
        }
        within_five_percent(&server, active);
    }
}

#[test]
fn claimed_time_gains_nothing() {
    let mut honest = Server::new();
    let mut liar = Server::new();
    for (server, hint) in [(&mut honest, None), (&mut liar, Some(999_999))] {
        server.open(0);
        server.pass(90);
        server.event(0, hint);
    }
    assert_eq!(liar.paid, honest.paid);
    assert_eq!(liar.paid, liar.wall());
}

#[test]
fn a_parked_tab_earns_the_allowance_once() {
    let mut server = Server::new();
    server.open(0);
    server.pass(9 * 3_600);
    server.event(0, Some(9 * 3_600));
    assert_eq!(server.paid, Idle::default().allowance(CHARACTERS));
}

#[test]
fn parallel_tabs_never_add_up_to_more_than_the_wall() {
    let mut server = Server::new();
    for tab in 0..10 {
        server.open(tab);
    }
    for _ in 0..30 {
        server.pass(20);
        for tab in 0..10 {
            server.event(tab, Some(20));
        }
    }
    assert_eq!(server.paid, server.wall(), "ten tabs are one person");
}

#[test]
fn replayed_heartbeats_gain_nothing() {
    let mut server = Server::new();
    server.open(0);
    server.pass(100);
    for _ in 0..1_000 {
        server.event(0, Some(100));
    }
    assert_eq!(server.paid, Span::seconds(100));
}

proptest! {
    /// Whatever a client opens, sends, replays and claims.
    #[test]
    fn never_more_than_wall_time(
        events in prop::collection::vec(
            (0u32..5, 0i64..4_000, any::<bool>(), prop::option::of(-5i64..100_000)), 1..200)
    ) {
        let mut server = Server::new();
        for (tab, gap, opens, hint) in events {
            server.pass(gap);
            if opens { server.open(tab) } else { server.event(tab, hint) }
            prop_assert!(server.paid <= server.wall());
            prop_assert!(server.counted_until <= server.clock);
        }
    }

    /// Reporting more events than one does never pays less than none of it was seen.
    #[test]
    fn an_event_never_takes_time_back(gaps in prop::collection::vec(0i64..500, 1..50)) {
        let mut server = Server::new();
        server.open(0);
        let mut before = Span::default();
        for gap in gaps {
            server.pass(gap);
            server.event(0, None);
            prop_assert!(server.paid >= before);
            before = server.paid;
        }
    }
}

#[test]
fn a_rule_that_pays_for_less_than_reading_is_refused() {
    assert!(Idle::default().check().is_ok());
    assert!(
        Idle {
            base: Span::seconds(1),
            ..Idle::default()
        }
        .check()
        .is_err()
    );
    assert!(
        Idle {
            base: Span::hours(1),
            ..Idle::default()
        }
        .check()
        .is_err()
    );
    assert_eq!(Idle::default().allowance(1_000), Span::seconds(180));
}
