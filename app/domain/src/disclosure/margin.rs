//! Complementary suppression over tables that share their people: attributes, crossings, the total.
//!
//! A suppressed cell of a crossing may follow from a margin, a margin from another crossing. Whoever
//! subtracts has a system of linear equations: in every table, the cells of a coarser table that it
//! refines sum to that cell, and two tables agree on what they have in common. A suppressed cell that
//! this system determines is told; so is a sum of suppressed cells that holds fewer than `k` people.
//! [`Margins::protect`] suppresses further cells, such as are hidden themselves and small first, until the system tells neither.

use std::collections::{BTreeMap, BTreeSet};

/// A cell: the values of its table's attributes; `None` stands for people who did not say.
pub type Key = Vec<Option<usize>>;

/// What is published: one table per set of attributes. The empty set is the total.
#[derive(Clone, Debug, PartialEq)]
pub struct Margins {
    k: u64,
    /// Attributes in ascending order, cells with people only. Tables that are not published stand here
    /// where two published ones have them in common.
    tables: BTreeMap<Vec<usize>, BTreeMap<Key, Cell>>,
    published: BTreeSet<Vec<usize>>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Cell {
    people: u64,
    hidden: bool,
    /// Published whatever it holds.
    open: bool,
}

/// Where a cell stands.
type Place = (Vec<usize>, Key);

impl Margins {
    /// Counts `people` (one value per attribute) in each of `tables` (sets of attributes) and
    /// suppresses cells with fewer than `k` people, and nothing else yet. The total is published
    /// whether named or not, and people who did not say are a cell as any other.
    #[must_use]
    pub fn count(people: &[Vec<Option<usize>>], tables: &[Vec<usize>], k: u64) -> Self {
        let sets = tables.iter().map(|table| {
            let ordered: BTreeSet<usize> = table.iter().copied().collect();
            ordered.into_iter().collect()
        });
        let published: BTreeSet<Vec<usize>> = sets.chain([Vec::new()]).collect();
        let mut all = published.clone();
        loop {
            let common: BTreeSet<Vec<usize>> = all
                .iter()
                .flat_map(|a| all.iter().map(move |b| common(a, b)))
                .collect();
            let before = all.len();
            all.extend(common);
            if all.len() == before {
                break;
            }
        }
        let counted = all.into_iter().map(|table| {
            let mut cells = BTreeMap::<Key, Cell>::new();
            for person in people {
                let value = |attribute: &usize| person.get(*attribute).copied().flatten();
                let key = table.iter().map(value).collect();
                let cell = cells.entry(key);
                cell.or_insert(Cell {
                    people: 0,
                    hidden: false,
                    open: false,
                })
                .people += 1;
            }
            for cell in cells.values_mut() {
                cell.hidden = cell.people < k || !published.contains(&table);
            }
            (table, cells)
        });
        let tables = counted.collect();
        Self {
            k,
            tables,
            published,
        }
    }

    /// With the cells of people who did not say published, however few those are: missingness is always
    /// told, and what it tells of others must be hidden there.
    #[must_use]
    pub fn with_the_unsaid(mut self) -> Self {
        for (table, cells) in &mut self.tables {
            if self.published.contains(table) {
                for (_, cell) in cells.iter_mut().filter(|(key, _)| key.contains(&None)) {
                    cell.hidden = false;
                    cell.open = true;
                }
            }
        }
        self
    }

    /// The people of a published cell; `None` where it is suppressed, or its table is not published.
    /// A cell without people is published as such.
    #[must_use]
    pub fn get(&self, table: &[usize], key: &[Option<usize>]) -> Option<u64> {
        let cells = self.tables.get(table)?;
        match cells.get(key) {
            Some(cell) => (!cell.hidden).then_some(cell.people),
            None => self.published.contains(table).then_some(0),
        }
    }

    /// Every cell with people of the published tables: table, key, and people where not suppressed.
    pub fn cells(&self) -> impl Iterator<Item = (&[usize], &[Option<usize>], Option<u64>)> {
        let published = self
            .tables
            .iter()
            .filter(|(table, _)| self.published.contains(*table));
        published.flat_map(|(table, cells)| {
            cells.iter().map(|(key, cell)| {
                let people = (!cell.hidden).then_some(cell.people);
                (table.as_slice(), key.as_slice(), people)
            })
        })
    }

    /// Suppresses cells until nothing suppressed can be told.
    #[must_use]
    pub fn protect(mut self) -> Self {
        while let Some(told) = self.told() {
            // What stands in one equation with a told cell can hide it.
            let beside: BTreeSet<Place> = self
                .equations()
                .filter(|(parent, parts)| {
                    told.iter()
                        .any(|place| place == parent || parts.contains(place))
                })
                .flat_map(|(parent, parts)| parts.into_iter().chain([parent]))
                .collect();
            let lines: Vec<Vec<Place>> = self.lines().collect();
            let hidden = |place: &Place| self.cell(place).is_some_and(|cell| cell.hidden);
            // Sums in which the cell would be the only hidden one, and so be told itself.
            let exposed = |place: &Place| {
                let of_cell = lines.iter().filter(|parts| parts.contains(place));
                of_cell
                    .filter(|parts| !parts.iter().any(|part| part != place && hidden(part)))
                    .count()
            };
            let open = beside.into_iter().filter_map(|place| {
                let cell = self.cell(&place)?;
                let open = !cell.hidden && !cell.open && !place.0.is_empty();
                open.then(|| ((exposed(&place), cell.people), place))
            });
            // Of equals rather one of a fine table than of a coarse one.
            let least = open.min_by(|(a, one), (b, other)| {
                let finer = other.0.len().cmp(&one.0.len());
                a.cmp(b).then(finer).then(one.cmp(other))
            });
            let Some((_, (table, key))) = least else {
                self.hide_everything();
                break;
            };
            if let Some(cell) = self
                .tables
                .get_mut(&table)
                .and_then(|cells| cells.get_mut(&key))
            {
                cell.hidden = true;
            }
        }
        self
    }

    fn hide_everything(&mut self) {
        for cell in self.tables.values_mut().flat_map(BTreeMap::values_mut) {
            cell.hidden = true;
        }
    }

    fn cell(&self, (table, key): &Place) -> Option<&Cell> {
        self.tables.get(table)?.get(key)
    }

    /// Each cell of a table with the cells of a finer table that it sums.
    fn equations(&self) -> impl Iterator<Item = (Place, Vec<Place>)> {
        let finer = |coarse: &Vec<usize>, fine: &Vec<usize>| {
            fine.len() > coarse.len() && coarse.iter().all(|a| fine.contains(a))
        };
        self.tables.keys().flat_map(move |coarse| {
            let fines = self
                .tables
                .iter()
                .filter(move |(fine, _)| finer(coarse, fine));
            fines.flat_map(move |(fine, cells)| {
                let mut sums = BTreeMap::<Key, Vec<Place>>::new();
                for key in cells.keys() {
                    let sum = sums.entry(project(fine, key, coarse)).or_default();
                    sum.push((fine.clone(), key.clone()));
                }
                let named = sums.into_iter();
                named.map(move |(key, parts)| ((coarse.clone(), key), parts))
            })
        })
    }

    /// The parts of each sum that is published.
    fn lines(&self) -> impl Iterator<Item = Vec<Place>> {
        let published = |parent: &Place| self.cell(parent).is_some_and(|cell| !cell.hidden);
        let sums = self
            .equations()
            .filter(move |(parent, _)| published(parent));
        sums.map(|(_, parts)| parts)
    }

    /// The suppressed cells of the first thing that can be told; `None` where nothing can.
    ///
    /// Unknown are the hidden cells; each equation says what its hidden cells sum to. Eliminated
    /// completely, a determined cell stands alone in a row.
    fn told(&self) -> Option<Vec<Place>> {
        let mut unknown = BTreeMap::<Place, usize>::new();
        let mut rows: Vec<BTreeMap<usize, i64>> = Vec::new();
        for (parent, parts) in self.equations() {
            let mut row = BTreeMap::new();
            let mut hidden_people = 0;
            let mut hidden = Vec::new();
            for (place, sign) in parts.iter().map(|part| (part, 1)).chain([(&parent, -1)]) {
                if let Some(cell) = self.cell(place).filter(|cell| cell.hidden) {
                    let next = unknown.len();
                    row.insert(*unknown.entry(place.clone()).or_insert(next), sign);
                    if sign == 1 {
                        hidden_people += cell.people;
                        hidden.push(place.clone());
                    }
                }
            }
            let known_parent = self.cell(&parent).is_some_and(|cell| !cell.hidden);
            if known_parent && hidden_people > 0 && hidden_people < self.k {
                return Some(hidden);
            }
            if !row.is_empty() {
                rows.push(row);
            }
        }
        let mut places: Vec<Option<Place>> = vec![None; unknown.len()];
        for (place, number) in unknown {
            if let Some(slot) = places.get_mut(number) {
                *slot = Some(place);
            }
        }
        let at = |number: &usize| places.get(*number).cloned().flatten();
        let sensitive = |place: &Place| self.published.contains(&place.0);
        reduced(rows).into_iter().find_map(|row| {
            let cells: Vec<Place> = row.keys().filter_map(at).collect();
            let one_sided = row.values().all(|c| *c == 1);
            let people: u64 = cells
                .iter()
                .filter_map(|c| self.cell(c))
                .map(|c| c.people)
                .sum();
            let alone = cells.len() == 1 && cells.iter().any(sensitive);
            let few = one_sided && people < self.k && cells.iter().all(sensitive);
            (alone || few).then_some(cells)
        })
    }
}

fn common(a: &[usize], b: &[usize]) -> Vec<usize> {
    a.iter()
        .copied()
        .filter(|attribute| b.contains(attribute))
        .collect()
}

/// The values of a fine table's cell in the attributes of a coarser one.
fn project(fine: &[usize], key: &[Option<usize>], coarse: &[usize]) -> Key {
    let both = fine.iter().zip(key);
    let kept = both.filter(|(attribute, _)| coarse.contains(attribute));
    kept.map(|(_, value)| *value).collect()
}

/// A prime below 2^31: elimination over its field is exact, where fractions would grow.
const PRIME: i64 = 2_147_483_647;

/// The reduced row echelon form, with leading coefficients 1.
fn reduced(rows: Vec<BTreeMap<usize, i64>>) -> Vec<BTreeMap<usize, i64>> {
    let mut done: Vec<(usize, BTreeMap<usize, i64>)> = Vec::new();
    for mut row in rows {
        for (pivot, by) in &done {
            subtract(&mut row, by, *pivot);
        }
        let Some((pivot, head)) = row.iter().next().map(|(place, c)| (*place, *c)) else {
            continue;
        };
        let inverse = power(head, PRIME - 2);
        for c in row.values_mut() {
            *c = *c * inverse % PRIME;
        }
        for (_, other) in &mut done {
            subtract(other, &row, pivot);
        }
        done.push((pivot, row));
    }
    done.into_iter().map(|(_, row)| row).collect()
}

/// Takes `by`, which has 1 at `pivot`, out of `row`, so that this has 0 there.
fn subtract(row: &mut BTreeMap<usize, i64>, by: &BTreeMap<usize, i64>, pivot: usize) {
    let Some(factor) = row.get(&pivot).copied() else {
        return;
    };
    for (place, c) in by {
        let left = row.entry(*place).or_default();
        *left = (*left - factor * c % PRIME).rem_euclid(PRIME);
        if *left == 0 {
            row.remove(place);
        }
    }
}

fn power(base: i64, mut exponent: i64) -> i64 {
    let (mut result, mut square) = (1, base.rem_euclid(PRIME));
    while exponent > 0 {
        if exponent % 2 == 1 {
            result = result * square % PRIME;
        }
        square = square * square % PRIME;
        exponent /= 2;
    }
    result
}

#[cfg(test)]
#[path = "margin_tests.rs"]
mod tests;
