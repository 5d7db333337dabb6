//! The pairs that were compared at all, each once: memory grows with them, not with n squared.

use crate::estimate::pairwise::Pairwise;

/// The outcomes between two responses.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cell {
    /// The one of smaller index.
    pub first: usize,
    /// The one of larger index.
    pub second: usize,
    /// How often the first was preferred.
    pub wins: f64,
    /// How often the second was preferred.
    pub losses: f64,
    /// How often they were tied.
    pub ties: f64,
}

impl Cell {
    /// How often they were compared.
    #[must_use]
    pub fn compared(&self) -> f64 {
        self.wins + self.losses + self.ties
    }
}

/// All of them, in ascending order of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Cells {
    cells: Vec<Cell>,
    compared: Vec<bool>,
}

impl Cells {
    /// Of `n` responses. Cells that do not have `first < second < n`, or in which nothing was
    /// compared, are left out.
    #[must_use]
    pub fn new(n: usize, cells: impl IntoIterator<Item = Cell>) -> Self {
        let mut compared = vec![false; n];
        let mut kept: Vec<Cell> = cells
            .into_iter()
            .filter(|cell| cell.first < cell.second && cell.second < n && cell.compared() > 0.0)
            .collect();
        kept.sort_by_key(|cell| (cell.first, cell.second));
        for end in kept.iter().flat_map(|cell| [cell.first, cell.second]) {
            if let Some(compared) = compared.get_mut(end) {
                *compared = true;
            }
        }
        Self {
            cells: kept,
            compared,
        }
    }

    /// Whether nothing was compared.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The number of responses.
    #[must_use]
    pub const fn responses(&self) -> usize {
        self.compared.len()
    }

    /// The pairs.
    pub fn iter(&self) -> std::slice::Iter<'_, Cell> {
        self.cells.iter()
    }

    /// Which responses were compared with any other.
    #[must_use]
    pub fn compared(&self) -> &[bool] {
        &self.compared
    }

    /// Whether everybody who was compared was preferred, in steps, to everybody else who was; a
    /// tie counts both ways if `ties`.
    #[must_use]
    pub fn connected(&self, ties: bool) -> bool {
        let Some(start) = self.compared.iter().position(|compared| *compared) else {
            return false;
        };
        let reaches_all = |upwards: bool| {
            let mut onwards = vec![Vec::new(); self.compared.len()];
            for cell in &self.cells {
                let tied = ties && cell.ties > 0.0;
                let there = tied || (if upwards { cell.losses } else { cell.wins }) > 0.0;
                let back = tied || (if upwards { cell.wins } else { cell.losses }) > 0.0;
                for (from, to, leads) in [
                    (cell.first, cell.second, there),
                    (cell.second, cell.first, back),
                ] {
                    if let (true, Some(onwards)) = (leads, onwards.get_mut(from)) {
                        onwards.push(to);
                    }
                }
            }
            let mut reached = vec![false; self.compared.len()];
            let mut open = vec![start];
            while let Some(at) = open.pop() {
                if let Some(reached @ false) = reached.get_mut(at) {
                    *reached = true;
                    open.extend(onwards.get(at).into_iter().flatten());
                }
            }
            reached == self.compared
        };
        reaches_all(false) && reaches_all(true)
    }
}

impl<'c> IntoIterator for &'c Cells {
    type Item = &'c Cell;
    type IntoIter = std::slice::Iter<'c, Cell>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl From<&Pairwise> for Cells {
    fn from(pairs: &Pairwise) -> Self {
        let n = pairs.len();
        let cells = (0..n).flat_map(|first| {
            (first + 1..n).map(move |second| Cell {
                first,
                second,
                wins: pairs.preferred(first, second),
                losses: pairs.preferred(second, first),
                ties: pairs.tied(first, second),
            })
        });
        Self::new(n, cells)
    }
}
