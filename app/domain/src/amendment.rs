//! Changes of a project's guidelines that follow from a round, and on which its community votes.
//!
//! The rule is one, and stands on the page before anybody votes: a tenth of those who may vote must have
//! done so, three people at least, and more must say yes than no. Nobody's vote counts more than another's,
//! and everybody may change theirs until voting ends. What people voted on is a change of one text: where
//! the guidelines changed meanwhile, it is not put over those.

use crate::refusal::Refusal;
use std::str::FromStr;

/// How long people may vote at least and at most, in days.
pub const DAYS: std::ops::RangeInclusive<i64> = 1..=60;

/// The longest reason for a change, in characters.
pub const LONGEST_REASON: usize = 2_000;

/// This part of those who may vote must do so.
const PART: u64 = 10;
/// So many must at least, as far as there are so many.
const LEAST: u64 = 3;

/// How voting on a change ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It is in force.
    Adopted,
    /// As many or more said no.
    Rejected,
    /// Too few voted.
    Unheard,
    /// The guidelines changed meanwhile.
    Overtaken,
    /// Whoever runs the project took it back before voting ended.
    TakenBack,
}

impl Ending {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Adopted,
        Self::Rejected,
        Self::Unheard,
        Self::Overtaken,
        Self::TakenBack,
    ];

    /// The name in the database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Rejected => "rejected",
            Self::Unheard => "unheard",
            Self::Overtaken => "overtaken",
            Self::TakenBack => "taken_back",
        }
    }
}

impl FromStr for Ending {
    type Err = Refusal;
    fn from_str(name: &str) -> Result<Self, Refusal> {
        let found = Self::ALL.into_iter().find(|ending| ending.name() == name);
        found.ok_or_else(|| Refusal::field("ending", "form-broken"))
    }
}

/// How many of `voters`, who may vote, must have voted.
#[must_use]
pub fn quorum(voters: u64) -> u64 {
    voters.div_ceil(PART).max(LEAST.min(voters)).max(1)
}

/// What people said of a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many may vote.
    pub voters: u64,
    /// How many want it.
    pub yes: u64,
    /// How many do not.
    pub no: u64,
}

impl Tally {
    /// What it comes to once voting ends; `overtaken` where the guidelines are not those any more that
    /// the change was made for.
    #[must_use]
    pub fn ending(self, overtaken: bool) -> Ending {
        let cast = self.yes.saturating_add(self.no);
        if cast < quorum(self.voters) {
            Ending::Unheard
        } else if self.yes <= self.no {
            Ending::Rejected
        } else if overtaken {
            Ending::Overtaken
        } else {
            Ending::Adopted
        }
    }
}

/// A line of a text beside another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line<'t> {
    /// In both.
    Kept(&'t str),
    /// In the earlier one alone.
    Gone(&'t str),
    /// In the later one alone.
    New(&'t str),
}

/// The most lines of a text that are compared; beyond it all of the earlier one goes and all of the later
/// one is new.
const MOST_LINES: usize = 2_000;

/// What a change does, line by line: a longest common subsequence (Wagner and Fischer 1974), of which
/// what goes stands before what comes.
#[must_use]
pub fn compare<'t>(before: &'t str, after: &'t str) -> Vec<Line<'t>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    if old.len() > MOST_LINES || new.len() > MOST_LINES {
        let gone = old.into_iter().map(Line::Gone);
        return gone.chain(new.into_iter().map(Line::New)).collect();
    }
    // `common[i][j]`: how many lines are common to what follows place i of the one and j of the other.
    let mut common = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    let at = |common: &[Vec<usize>], i: usize, j: usize| {
        let row = common.get(i).and_then(|row| row.get(j));
        row.copied().unwrap_or_default()
    };
    for (i, line) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            let best = if line == other {
                at(&common, i + 1, j + 1) + 1
            } else {
                at(&common, i + 1, j).max(at(&common, i, j + 1))
            };
            if let Some(cell) = common.get_mut(i).and_then(|row| row.get_mut(j)) {
                *cell = best;
            }
        }
    }
    let (mut i, mut j, mut lines) = (0, 0, Vec::new());
    loop {
        match (old.get(i), new.get(j)) {
            (Some(line), Some(other)) if line == other => {
                lines.push(Line::Kept(line));
                (i, j) = (i + 1, j + 1);
            }
            (Some(line), other)
                if other.is_none() || at(&common, i + 1, j) >= at(&common, i, j + 1) =>
            {
                lines.push(Line::Gone(line));
                i += 1;
            }
            (_, Some(other)) => {
                lines.push(Line::New(other));
                j += 1;
            }
            (_, None) => return lines,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ending(voters: u64, yes: u64, no: u64) -> Ending {
        Tally { voters, yes, no }.ending(false)
    }

    #[test]
    fn a_tenth_must_vote_and_three_at_least() {
        assert_eq!(
            [0, 1, 2, 3, 30, 31, 400].map(quorum),
            [1, 1, 2, 3, 3, 4, 40]
        );
        assert_eq!(ending(8, 2, 0), Ending::Unheard);
        assert_eq!(ending(8, 2, 1), Ending::Adopted);
        assert_eq!(ending(2, 2, 0), Ending::Adopted);
        assert_eq!(ending(0, 0, 0), Ending::Unheard);
    }

    #[test]
    fn a_tie_changes_nothing_and_neither_does_what_was_overtaken() {
        assert_eq!(ending(8, 4, 4), Ending::Rejected);
        let tally = Tally {
            voters: 8,
            yes: 5,
            no: 1,
        };
        assert_eq!(tally.ending(true), Ending::Overtaken);
        for ending in Ending::ALL {
            assert_eq!(ending.name().parse(), Ok(ending));
        }
    }

    #[test]
    fn a_change_shows_what_goes_before_what_comes() {
        let lines = compare(
            "Be kind.\nBe brief.\n\nTie freely.",
            "Be kind.\nTake time.\n\nTie freely.",
        );
        assert_eq!(
            lines,
            [
                Line::Kept("Be kind."),
                Line::Gone("Be brief."),
                Line::New("Take time."),
                Line::Kept(""),
                Line::Kept("Tie freely."),
            ]
        );
    }

    proptest! {
        #[test]
        fn more_want_it_and_enough_voted_wherever_it_is_adopted(
            voters in 0..500_u64, yes in 0..500_u64, no in 0..500_u64,
        ) {
            if ending(voters, yes, no) == Ending::Adopted {
                prop_assert!(yes > no && yes + no >= quorum(voters));
            }
            // One more yes takes nothing back.
            if ending(voters, yes, no) == Ending::Adopted {
                prop_assert_eq!(ending(voters, yes + 1, no), Ending::Adopted);
            }
        }

        #[test]
        fn both_texts_are_in_what_is_shown(old in "([abc]\n){0,12}", new in "([abc]\n){0,12}") {
            let lines = compare(&old, &new);
            let of = |wanted: fn(&Line<'_>) -> bool| -> Vec<String> {
                let kept = lines.iter().filter(|line| wanted(line));
                kept.map(|(Line::Kept(text) | Line::Gone(text) | Line::New(text))| (*text).to_owned())
                    .collect()
            };
            let before = of(|line| !matches!(line, Line::New(_)));
            let after = of(|line| !matches!(line, Line::Gone(_)));
            prop_assert_eq!(before, old.lines().collect::<Vec<_>>());
            prop_assert_eq!(after, new.lines().collect::<Vec<_>>());
        }
    }
}
