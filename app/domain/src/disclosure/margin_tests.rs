//! An attacker who subtracts recovers nothing, and everything where only small cells are suppressed.

use super::*;
use proptest::prelude::*;

type Person = Vec<Option<usize>>;

/// Recovers suppressed cells from what is published, and from nothing else: an attack of its own kind.
///
/// Unknown is how many people hold each full combination of values. Each published cell is an
/// equation over these. A suppressed cell is recovered where its own sum is a combination of published
/// sums: where adding its row to the published ones does not raise their rank.
fn attack(margins: &Margins, attributes: usize, values: usize) -> Vec<(Vec<usize>, Key)> {
    let mut atoms: Vec<Person> = vec![Vec::new()];
    for _ in 0..attributes {
        let longer = atoms.iter().flat_map(|atom| {
            (0..=values).map(|value| {
                let mut atom = atom.clone();
                atom.push(value.checked_sub(1));
                atom
            })
        });
        atoms = longer.collect();
    }
    let in_cell = |atom: &Person, table: &[usize], key: &[Option<usize>]| {
        table
            .iter()
            .zip(key)
            .all(|(attribute, value)| atom[*attribute] == *value)
    };
    // A cell that is not listed has nobody in it, and nor has any combination in it.
    let tables: BTreeSet<&[usize]> = margins.cells().map(|(table, _, _)| table).collect();
    atoms.retain(|atom| {
        tables.iter().all(|wanted| {
            let mut listed = margins.cells().filter(|(table, _, _)| table == wanted);
            listed.any(|(table, key, _)| in_cell(atom, table, key))
        })
    });
    let row = |table: &[usize], key: &[Option<usize>]| -> Vec<i64> {
        atoms
            .iter()
            .map(|atom| i64::from(in_cell(atom, table, key)))
            .collect()
    };
    let mut basis = Basis::default();
    for (table, key, people) in margins.cells() {
        if people.is_some() {
            basis.add(row(table, key));
        }
    }
    let suppressed = margins.cells().filter(|(_, _, people)| people.is_none());
    suppressed
        .filter(|(table, key, _)| basis.spans(row(table, key)))
        .map(|(table, key, _)| (table.to_vec(), key.to_vec()))
        .collect()
}

/// Rows in echelon form over a prime field.
#[derive(Default)]
struct Basis(Vec<(usize, Vec<i64>)>);

impl Basis {
    fn rest(&self, mut row: Vec<i64>) -> Vec<i64> {
        for (pivot, by) in &self.0 {
            let factor = row[*pivot];
            for (x, y) in row.iter_mut().zip(by) {
                *x = (*x - factor * y).rem_euclid(1_000_003);
            }
        }
        row
    }

    fn add(&mut self, row: Vec<i64>) {
        let mut row = self.rest(row);
        if let Some(pivot) = row.iter().position(|x| *x != 0) {
            let inverse = (1..).find(|n| row[pivot] * n % 1_000_003 == 1).unwrap();
            row.iter_mut().for_each(|x| *x = *x * inverse % 1_000_003);
            self.0.push((pivot, row));
        }
    }

    fn spans(&self, row: Vec<i64>) -> bool {
        self.rest(row).iter().all(|x| *x == 0)
    }
}

/// Two attributes with their crossing: 3 of value (0, 1) are a small cell of the crossing only.
fn example() -> Vec<Person> {
    let cells = [
        ((0, 0), 9),
        ((0, 1), 3),
        ((1, 0), 8),
        ((1, 1), 12),
        ((2, 0), 6),
        ((2, 1), 7),
    ];
    cells
        .into_iter()
        .flat_map(|((a, b), n)| vec![vec![Some(a), Some(b)]; n])
        .collect()
}

#[test]
fn threshold_alone_is_undone_by_subtraction() {
    let tables = [vec![0], vec![1], vec![0, 1]];
    let bare = Margins::count(&example(), &tables, 5);
    let small = (vec![0, 1], vec![Some(0), Some(1)]);
    assert_eq!(attack(&bare, 2, 3), [small]);
    assert_eq!(bare.get(&[0, 1], &[Some(0), Some(1)]), None);
    let safe = bare.protect();
    assert_eq!(attack(&safe, 2, 3), []);
    // A rectangle of four cells is the least that hides one in a crossing with both its margins.
    let hidden = safe.cells().filter(|(_, _, people)| people.is_none());
    assert_eq!(hidden.count(), 4);
    assert_eq!(safe.get(&[], &[]), Some(45));
    assert_eq!(safe.get(&[0], &[Some(0)]), Some(12));
    assert_eq!(safe.get(&[0], &[Some(7)]), Some(0));
    assert_eq!(
        safe.get(&[1, 5], &[Some(0), None]),
        None,
        "not published at all"
    );
}

#[test]
fn tables_without_a_published_margin_in_common_tell_as_well() {
    // (0, 1) and (1, 2) are published, attribute 1 is not: each side's rows sum to the same.
    let person = |a, b, c| vec![Some(a), Some(b), Some(c)];
    let mut people = vec![person(0, 0, 0); 7];
    people.extend(vec![person(1, 0, 1); 3]);
    people.extend(vec![person(0, 1, 0); 8]);
    people.extend(vec![person(1, 1, 0); 9]);
    people.extend(vec![person(1, 0, 0); 6]);
    let bare = Margins::count(&people, &[vec![0, 1], vec![1, 2]], 5);
    assert!(!attack(&bare, 3, 2).is_empty());
    assert_eq!(attack(&bare.protect(), 3, 2), []);
}

#[test]
fn few_people_publish_nothing() {
    let people = vec![vec![Some(0)]; 4];
    let safe = Margins::count(&people, &[vec![0]], 5).protect();
    assert!(safe.cells().all(|(_, _, people)| people.is_none()));
}

fn people() -> impl Strategy<Value = Vec<Person>> {
    let person = prop::collection::vec(prop::option::weighted(0.9, 0usize..3), 3);
    prop::collection::vec(person, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn subtraction_over_all_tables_recovers_nothing(people in people(), k in 2u64..6) {
        let tables = [vec![0], vec![1], vec![2], vec![0, 1], vec![0, 2], vec![1, 2]];
        let safe = Margins::count(&people, &tables, k).protect();
        prop_assert_eq!(attack(&safe, 3, 3), []);
        for (table, key, shown) in safe.cells() {
            let Some(shown) = shown else { continue };
            prop_assert!(shown >= k);
            // What a published cell's parts leave hidden together is nobody, or k people.
            for (fine, _, _) in safe.cells().filter(|(fine, _, _)| fine.len() > table.len()) {
                if !table.iter().all(|attribute| fine.contains(attribute)) {
                    continue;
                }
                let open: u64 = safe.cells()
                    .filter(|(of, part, _)| *of == fine && project(fine, part, table) == key)
                    .filter_map(|(_, _, people)| people)
                    .sum();
                prop_assert!(shown == open || shown - open >= k);
            }
        }
    }

    #[test]
    fn names_of_attributes_values_and_people_do_not_matter(people in people()) {
        let tables = |of: [usize; 2]| [vec![of[0]], vec![of[1]], of.to_vec()];
        let hidden = |people: &[Person], of| {
            let safe = Margins::count(people, &tables(of), 4).protect();
            let total: u64 = safe.cells().filter_map(|(_, _, people)| people).sum();
            (safe.cells().filter(|(_, _, people)| people.is_none()).count(), total)
        };
        let before = hidden(&people, [0, 1]);
        let reversed: Vec<Person> = people.iter().rev().cloned().collect();
        prop_assert_eq!(before, hidden(&reversed, [0, 1]));
        let turned: Vec<Person> = people.iter().map(|p| vec![p[2], p[0], p[1]]).collect();
        prop_assert_eq!(before, hidden(&turned, [1, 2]));
    }
}
