//! A self-assessment by the Fairwork principles for cloudwork.
//!
//! The ten points and their scoring are those of Fairwork's Cloudwork Principles of June 2024
//! (<https://fair.work/en/fw/principles/cloudwork-principles/>): two a principle, and the second counts
//! only with the first. What stands behind a point here is what the ledger, the policies and the records
//! of an instance can show by themselves, which is less than a Fairwork rating asks for; a check that
//! nothing can show fails. Fairwork neither makes nor endorses it.

use crate::time::Span;
use serde::Serialize;

/// How long earned money may wait for its payout.
pub const PAY_WITHIN: Span = Span::days(31);
/// How long a dispute may wait for its decision.
pub const DECIDE_WITHIN: Span = Span::days(14);
/// The longest paid day of one person.
pub const LONGEST_DAY: Span = Span::hours(8);

/// What the records of a project and its community show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether the work is unpaid.
    pub volunteer: bool,
    /// Whether money for all that is earned and due came in before.
    pub secured: bool,
    /// Counted time that no entry pays.
    pub unpaid: Span,
    /// How long the oldest earnings wait for their payout.
    pub waiting: Span,
    /// Whether the floor is one of the table.
    pub lawful_floor: bool,
    /// People below the floor at present.
    pub below_floor: i64,
    /// Minutes that an item is said to take, before anybody accepts.
    pub estimate_minutes: i64,
    /// The longest paid day of one person.
    pub longest_day: Span,
    /// Items passed over because they distress, which are paid time.
    pub distress: i64,
    /// Reports of harmful content that stand open.
    pub harmful: i64,
    /// Languages in which the terms are written.
    pub languages: i64,
    /// Whether it says who answers for the data, and under which law.
    pub controller: bool,
    pub jurisdiction: bool,
    /// Judgements without the consent record that they were made under.
    pub without_consent: i64,
    /// Rejections that stand, each with its reason.
    pub rejections: i64,
    /// Disputes that wait too long.
    pub late_disputes: i64,
    /// Stewards; those who organize nothing in the community; those who also contribute.
    pub stewards: i64,
    pub independent_stewards: i64,
    pub contributing_stewards: i64,
}

/// One thing that a point rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Fluent message `fairwork-check-<key>`, with the variable `value`.
    pub key: &'static str,
    /// Whether it holds.
    pub holds: bool,
    /// The figure behind it.
    pub value: Figure,
}

/// A figure, by what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Figure {
    /// None: it is said or not; where it is not, message `fairwork-<key>-not`.
    Said,
    /// How many.
    Count(i64),
    /// How long.
    Time(Span),
    /// Whole days.
    Days(i64),
}

/// One of the ten points.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// `1.1` to `5.2`.
    pub number: &'static str,
    /// Whether it is met, by Fairwork's rule that the second needs the first.
    pub met: bool,
    /// What it rests on.
    pub checks: Vec<Check>,
}

/// The ten points, in order.
#[must_use]
pub fn assess(facts: &Facts) -> Vec<Point> {
    let count = |key, holds, value| Check {
        key,
        holds,
        value: Figure::Count(value),
    };
    let time = |key, most: Span, value: Span| Check {
        key,
        holds: value <= most,
        value: Figure::Time(value),
    };
    let none = Span::default();
    let said = |key, holds| Check {
        key,
        holds,
        value: Figure::Said,
    };
    let paid = said("paid", !facts.volunteer);
    let all_time = time("all_time", none, facts.unpaid);
    let waiting = Check {
        key: "waiting",
        holds: facts.waiting <= PAY_WITHIN,
        value: Figure::Days(facts.waiting.as_micros() / Span::days(1).as_micros()),
    };
    let of = |number, checks: Vec<Check>| Point {
        number,
        met: checks.iter().all(|check| check.holds),
        checks,
    };
    let mut points = vec![
        of(
            "1.1",
            vec![paid, all_time, said("secured", facts.secured), waiting],
        ),
        of(
            "1.2",
            vec![
                paid,
                said("lawful_floor", facts.lawful_floor),
                count("below_floor", facts.below_floor == 0, facts.below_floor),
                count(
                    "estimate",
                    facts.estimate_minutes > 0,
                    facts.estimate_minutes,
                ),
            ],
        ),
        of(
            "2.1",
            vec![
                all_time,
                time("longest_day", LONGEST_DAY, facts.longest_day),
            ],
        ),
        of(
            "2.2",
            vec![
                count("distress", facts.unpaid == none, facts.distress),
                count("harmful", facts.harmful == 0, facts.harmful),
            ],
        ),
        of(
            "3.1",
            vec![
                count("languages", facts.languages > 0, facts.languages),
                said("controller", facts.controller),
            ],
        ),
        of(
            "3.2",
            vec![
                said("jurisdiction", facts.jurisdiction),
                count(
                    "consent_kept",
                    facts.without_consent == 0,
                    facts.without_consent,
                ),
            ],
        ),
        of(
            "4.1",
            vec![
                count("reasons", true, facts.rejections),
                count("stewards", facts.stewards > 0, facts.stewards),
                count(
                    "late_disputes",
                    facts.late_disputes == 0,
                    facts.late_disputes,
                ),
            ],
        ),
        // What one would have to show: that pay and rejections do not differ between groups.
        of("4.2", vec![count("groups_compared", false, 0)]),
        of(
            "5.1",
            vec![count(
                "independent",
                facts.independent_stewards > 0,
                facts.independent_stewards,
            )],
        ),
        of(
            "5.2",
            vec![count(
                "contributing",
                facts.contributing_stewards > 0,
                facts.contributing_stewards,
            )],
        ),
    ];
    for pair in points.chunks_mut(2) {
        if let [first, second] = pair {
            second.met &= first.met;
        }
    }
    points
}

/// The keys of every check, for the words about them; the first five are said or not.
pub const CHECKS: [&str; 20] = [
    "paid",
    "secured",
    "lawful_floor",
    "controller",
    "jurisdiction",
    "all_time",
    "waiting",
    "below_floor",
    "estimate",
    "longest_day",
    "distress",
    "harmful",
    "languages",
    "consent_kept",
    "reasons",
    "stewards",
    "late_disputes",
    "groups_compared",
    "independent",
    "contributing",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn fair() -> Facts {
        Facts {
            secured: true,
            lawful_floor: true,
            estimate_minutes: 3,
            languages: 2,
            controller: true,
            jurisdiction: true,
            stewards: 1,
            independent_stewards: 1,
            contributing_stewards: 1,
            ..Facts::default()
        }
    }

    fn met(facts: &Facts) -> Vec<&'static str> {
        let points = assess(facts);
        points
            .into_iter()
            .filter(|point| point.met)
            .map(|point| point.number)
            .collect()
    }

    #[test]
    fn what_nothing_shows_is_not_met() {
        assert_eq!(
            met(&fair()),
            [
                "1.1", "1.2", "2.1", "2.2", "3.1", "3.2", "4.1", "5.1", "5.2"
            ]
        );
    }

    #[test]
    fn the_second_point_needs_the_first() {
        let unpaid = Facts {
            unpaid: Span::seconds(1),
            ..fair()
        };
        assert_eq!(met(&unpaid), ["3.1", "3.2", "4.1", "5.1", "5.2"]);
        let volunteer = Facts {
            volunteer: true,
            ..fair()
        };
        assert!(!met(&volunteer).contains(&"1.1") && !met(&volunteer).contains(&"1.2"));
    }

    #[test]
    fn every_check_has_its_words() {
        for point in assess(&Facts::default()) {
            for check in point.checks {
                assert!(CHECKS.contains(&check.key), "{}", check.key);
            }
        }
    }
}
