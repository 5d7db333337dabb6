//! Who voted what on which statement: a sparse matrix, because most people see few statements.

use serde::{Deserialize, Serialize};
use std::fmt;

/// What a person says of a statement. Who has not seen it has no vote, which differs from a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Vote {
    /// They share it.
    Agree,
    /// They do not.
    Disagree,
    /// They saw it and say neither.
    Pass,
}

impl Vote {
    /// All, in the order of forms.
    pub const ALL: [Self; 3] = [Self::Agree, Self::Disagree, Self::Pass];

    /// The name in forms, the database and releases.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Disagree => "disagree",
            Self::Pass => "pass",
        }
    }

    /// 1 for agree, -1 for disagree, 0 for pass.
    #[must_use]
    pub const fn value(self) -> f64 {
        match self {
            Self::Agree => 1.0,
            Self::Disagree => -1.0,
            Self::Pass => 0.0,
        }
    }
}

impl std::str::FromStr for Vote {
    type Err = crate::refusal::Refusal;
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|vote| vote.name() == name);
        found.ok_or_else(|| crate::refusal::Refusal::field("vote", "vote-unknown"))
    }
}

/// A vote by a person or on a statement that the matrix has no place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange {
    /// Index of the person.
    pub person: usize,
    /// Index of the statement.
    pub statement: usize,
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { person, statement } = self;
        write!(
            f,
            "no place for the vote of person {person} on statement {statement}"
        )
    }
}

impl std::error::Error for OutOfRange {}

/// The votes of `people` on `statements`, both by index; person by person in compressed rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votes {
    statements: usize,
    /// Where each person's votes begin in `cells`, and last where they end.
    starts: Vec<usize>,
    /// Statement and vote, ascending by statement within a person.
    cells: Vec<(u32, Vote)>,
}

/// How often a statement was seen, and what was said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// People who agree.
    pub agree: u64,
    /// People who disagree.
    pub disagree: u64,
    /// People who voted at all, passes among them.
    pub seen: u64,
}

impl Tally {
    /// People who passed.
    #[must_use]
    pub const fn passed(&self) -> u64 {
        self.seen - self.agree - self.disagree
    }

    /// With one more vote.
    pub const fn add(&mut self, vote: Vote) {
        self.seen += 1;
        match vote {
            Vote::Agree => self.agree += 1,
            Vote::Disagree => self.disagree += 1,
            Vote::Pass => {}
        }
    }

    /// Those of `self` that are not in `part`, which must be a part of it.
    #[must_use]
    pub const fn without(&self, part: &Self) -> Self {
        Self {
            agree: self.agree - part.agree,
            disagree: self.disagree - part.disagree,
            seen: self.seen - part.seen,
        }
    }
}

impl Votes {
    /// From `(person, statement, vote)` in any order; where a person voted on a statement more
    /// than once, the last vote given here counts.
    ///
    /// # Errors
    /// The first vote outside of the matrix.
    pub fn new(
        people: usize,
        statements: usize,
        votes: impl IntoIterator<Item = (usize, usize, Vote)>,
    ) -> Result<Self, OutOfRange> {
        let mut rows: Vec<Vec<(u32, Vote)>> = vec![Vec::new(); people];
        for (person, statement, vote) in votes {
            let error = OutOfRange { person, statement };
            let column = u32::try_from(statement).map_err(|_| error)?;
            match rows.get_mut(person) {
                Some(row) if statement < statements => row.push((column, vote)),
                _ => return Err(error),
            }
        }
        let mut starts = Vec::with_capacity(people + 1);
        let mut cells: Vec<(u32, Vote)> = Vec::with_capacity(rows.iter().map(Vec::len).sum());
        for row in &mut rows {
            starts.push(cells.len());
            // Stable, so that the last of equals is the last given.
            row.sort_by_key(|(statement, _)| *statement);
            for cell in row.iter() {
                let begun = starts.last().is_some_and(|start| *start < cells.len());
                match cells.last_mut() {
                    Some(last) if begun && last.0 == cell.0 => *last = *cell,
                    _ => cells.push(*cell),
                }
            }
        }
        starts.push(cells.len());
        Ok(Self {
            statements,
            starts,
            cells,
        })
    }

    /// Without any vote.
    #[must_use]
    pub fn none(people: usize, statements: usize) -> Self {
        Self {
            statements,
            starts: vec![0; people + 1],
            cells: Vec::new(),
        }
    }

    /// How many people there are, those without a vote among them.
    #[must_use]
    pub fn people(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many statements there are, those without a vote among them.
    #[must_use]
    pub const fn statements(&self) -> usize {
        self.statements
    }

    /// How many votes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether nobody has voted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Each person's votes, ascending by statement.
    pub fn rows(&self) -> impl Iterator<Item = &[(u32, Vote)]> {
        self.starts.windows(2).map(|ends| match ends {
            [from, to] => self.cells.get(*from..*to).unwrap_or(&[]),
            _ => &[],
        })
    }

    /// What a person said of a statement.
    #[must_use]
    pub fn vote(&self, person: usize, statement: usize) -> Option<Vote> {
        let ends = (self.starts.get(person)?, self.starts.get(person + 1)?);
        let row = self.cells.get(*ends.0..*ends.1)?;
        let column = u32::try_from(statement).ok()?;
        let at = row.binary_search_by_key(&column, |cell| cell.0).ok()?;
        row.get(at).map(|cell| cell.1)
    }

    /// Tallies by group and statement: `tallies[group][statement]`, and everybody's. `group_of`
    /// says a person's group; who has none, or one of `groups` or above, counts nowhere.
    #[must_use]
    pub fn tallies(
        &self,
        group_of: &[Option<usize>],
        groups: usize,
    ) -> (Vec<Vec<Tally>>, Vec<Tally>) {
        let mut by_group = vec![vec![Tally::default(); self.statements]; groups];
        let mut all = vec![Tally::default(); self.statements];
        for (row, group) in self.rows().zip(group_of) {
            let Some(of_group) = group.and_then(|group| by_group.get_mut(group)) else {
                continue;
            };
            for (statement, vote) in row {
                for tallies in [&mut *of_group, &mut all] {
                    if let Some(tally) = tallies.get_mut(*statement as usize) {
                        tally.add(*vote);
                    }
                }
            }
        }
        (by_group, all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_vote_counts_and_unseen_is_not_pass() {
        let votes = Votes::new(
            2,
            3,
            [
                (1, 2, Vote::Agree),
                (0, 1, Vote::Pass),
                (1, 0, Vote::Agree),
                (1, 2, Vote::Disagree),
            ],
        )
        .unwrap();
        assert_eq!(votes.len(), 3);
        assert_eq!(votes.vote(1, 2), Some(Vote::Disagree));
        assert_eq!(votes.vote(0, 1), Some(Vote::Pass));
        assert_eq!(votes.vote(0, 0), None);
        assert_eq!(votes.vote(2, 0), None);
        let (by_group, all) = votes.tallies(&[None, Some(0)], 1);
        assert_eq!(by_group[0], all);
        assert_eq!((all[2].disagree, all[2].seen, all[1].seen), (1, 1, 0));
    }

    #[test]
    fn a_vote_out_of_range_is_refused() {
        assert!(Votes::new(1, 1, [(0, 1, Vote::Agree)]).is_err());
        assert!(Votes::new(1, 1, [(1, 0, Vote::Agree)]).is_err());
    }
}
