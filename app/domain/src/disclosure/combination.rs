//! Combinations of declared attributes that could name a person.
//!
//! Each value of a person may be common while all of them together are not. So no combination of
//! values that fewer than `k` people hold is published: of the people who hold it some values are
//! replaced by [`SUPPRESSED`](super::SUPPRESSED), as few as a greedy search finds. A value that was
//! not declared says nothing and is matched by any; a suppressed value counts as a value of its own,
//! because being suppressed tells that something was rare.

use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What is published of one attribute of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Told<V> {
    /// Declined, not asked, or not linked.
    Nothing,
    /// Declared, and not published.
    Suppressed,
    /// The value.
    Value(V),
}

/// Which values of each person are still to be suppressed: in the shape of `people`, true where a
/// value must go. `people` holds what is told of each, one per attribute.
#[must_use]
pub fn suppress_combinations<V: Ord + Copy>(people: &[Vec<Told<V>>], k: u64) -> Vec<Vec<bool>> {
    let mut told = people.to_vec();
    let attributes = told.iter().map(Vec::len).max().unwrap_or(0);
    loop {
        let rare = rare(&told, k);
        if !rare.contains(&true) {
            break;
        }
        // The step after which the fewest people are rare: without an attribute, or with company.
        let steps = (0..attributes)
            .filter_map(|attribute| without(&told, &rare, attribute))
            .chain(join(&told, &rare, true));
        let measured = steps.map(|step| {
            let left = self::rare(&step, k).into_iter().filter(|rare| *rare);
            (left.count(), step)
        });
        // Of equals the last: attributes are declared in the order of their weight.
        let best = measured.min_by(|(a, _), (b, _)| a.cmp(b).then(Ordering::Greater));
        match best
            .map(|(_, step)| step)
            .or_else(|| join(&told, &rare, false))
        {
            Some(step) => told = step,
            None => break,
        }
    }
    let gone = |(before, after): (&Vec<Told<V>>, &Vec<Told<V>>)| {
        before.iter().zip(after).map(|(b, a)| b != a).collect()
    };
    people.iter().zip(&told).map(gone).collect()
}

/// Who holds a combination that fewer than `k` people hold.
#[must_use]
pub fn rare<V: Ord + Copy>(people: &[Vec<Told<V>>], k: u64) -> Vec<bool> {
    let mut counts = BTreeMap::<&[Told<V>], u64>::new();
    for told in people {
        *counts.entry(told).or_default() += 1;
    }
    let said = |told: &[Told<V>]| -> Vec<bool> {
        let says = told.iter().map(|told| !matches!(told, Told::Nothing));
        says.collect()
    };
    let part = |told: &[Told<V>], said: &[bool]| -> Vec<Told<V>> {
        let both = told.iter().zip(said).filter(|(_, said)| **said);
        both.map(|(told, _)| *told).collect()
    };
    // For everything that somebody says something of: who holds which values of it.
    let mut holders: BTreeMap<Vec<bool>, BTreeMap<Vec<Told<V>>, u64>> = BTreeMap::new();
    for combination in counts.keys() {
        holders.entry(said(combination)).or_default();
    }
    for (said, held) in &mut holders {
        for (told, count) in &counts {
            *held.entry(part(told, said)).or_default() += count;
        }
    }
    let is_rare = |told: &Vec<Told<V>>| {
        let said = said(told);
        let held = holders
            .get(&said)
            .and_then(|held| held.get(&part(told, &said)));
        said.contains(&true) && held.is_some_and(|count| *count < k)
    };
    people.iter().map(is_rare).collect()
}

/// The same with an attribute suppressed in the rare; `None` where none of them has a value there.
fn without<V: Ord + Copy>(
    people: &[Vec<Told<V>>],
    rare: &[bool],
    attribute: usize,
) -> Option<Vec<Vec<Told<V>>>> {
    let mut changed = people.to_vec();
    let mut any = false;
    for (told, _) in changed.iter_mut().zip(rare).filter(|(_, rare)| **rare) {
        if let Some(value @ Told::Value(_)) = told.get_mut(attribute) {
            *value = Told::Suppressed;
            any = true;
        }
    }
    any.then_some(changed)
}

/// Company for the first of the rare of whom something is suppressed: the same is suppressed of the
/// fewest people who share a combination, with `alike` only of such as agree with the rest of theirs.
/// `None` where there are none.
fn join<V: Ord + Copy>(
    people: &[Vec<Told<V>>],
    rare: &[bool],
    alike: bool,
) -> Option<Vec<Vec<Told<V>>>> {
    let wanted = people.iter().zip(rare).find_map(|(told, rare)| {
        let lacks = told.iter().any(|told| matches!(told, Told::Suppressed));
        (*rare && lacks).then_some(told)
    })?;
    let merged = |told: &[Told<V>]| -> Vec<Told<V>> {
        let merge = |(told, wanted): (&Told<V>, &Told<V>)| match (told, wanted) {
            (Told::Value(_), Told::Suppressed) => Told::Suppressed,
            _ => *told,
        };
        told.iter().zip(wanted).map(merge).collect()
    };
    let agrees = |told: &[Told<V>]| {
        let mut both = told.iter().zip(wanted);
        both.all(|(told, wanted)| matches!(wanted, Told::Nothing) || told == wanted)
    };
    let mut counts = BTreeMap::<&[Told<V>], u64>::new();
    for told in people {
        let changed = merged(told);
        if changed != *told && (!alike || agrees(&changed)) {
            *counts.entry(told).or_default() += 1;
        }
    }
    let (fewest, _) = counts.into_iter().min_by_key(|(_, count)| *count)?;
    let join = |told: &Vec<Told<V>>| {
        if told == fewest {
            merged(told)
        } else {
            told.clone()
        }
    };
    Some(people.iter().map(join).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn publish(people: &[Vec<Told<u8>>], k: u64) -> Vec<Vec<Told<u8>>> {
        let gone = suppress_combinations(people, k);
        let mut told = people.to_vec();
        for (told, gone) in told.iter_mut().zip(gone) {
            for (value, gone) in told.iter_mut().zip(gone) {
                if gone {
                    *value = Told::Suppressed;
                }
            }
        }
        told
    }

    #[test]
    fn common_values_can_be_a_rare_combination() {
        let (v, k) = (Told::Value, 5);
        let mut people = vec![vec![v(0), v(0)]; 6];
        people.extend(vec![vec![v(1), v(1)]; 6]);
        people.push(vec![v(0), v(1)]);
        assert_eq!(rare(&people, k).iter().filter(|rare| **rare).count(), 1);
        let told = publish(&people, k);
        assert!(!rare(&told, k).contains(&true));
        // The first attribute stays with everybody, and others keep the one company in the second.
        assert!(
            told.iter().all(|told| matches!(told[0], Told::Value(_))),
            "{told:?}"
        );
        let hidden = told
            .iter()
            .filter(|told| told[1] == Told::Suppressed)
            .count();
        assert_eq!(hidden, 7);
    }

    #[test]
    fn who_declares_nothing_is_nobody_to_hide() {
        let mut people = vec![vec![Told::Value(0), Told::Value(1)]; 5];
        people.push(vec![Told::Nothing, Told::Nothing]);
        people.push(vec![Told::Value(0), Told::Nothing]);
        assert_eq!(publish(&people, 5), people);
        // Fewer than k people in all: everything goes.
        let few = vec![vec![Told::Value(0), Told::Value(1)]; 4];
        assert!(
            publish(&few, 5)
                .concat()
                .iter()
                .all(|told| *told == Told::Suppressed)
        );
    }

    proptest! {
        /// Whoever knows any values of somebody finds at least k people who may be meant, or nobody.
        #[test]
        fn no_published_combination_is_held_by_few(
            people in prop::collection::vec(prop::collection::vec(prop::option::weighted(0.9, 0u8..3), 3), 5..60),
            k in 2u64..6,
        ) {
            let people: Vec<Vec<Told<u8>>> = people.into_iter()
                .map(|of| of.into_iter().map(|v| v.map_or(Told::Nothing, Told::Value)).collect())
                .collect();
            let told = publish(&people, k);
            for one in &told {
                for known in 1_u8..8 {
                    let values: Vec<(usize, Told<u8>)> = one.iter().copied().enumerate()
                        .filter(|(place, value)| known >> place & 1 == 1 && matches!(value, Told::Value(_)))
                        .collect();
                    if values.is_empty() {
                        continue;
                    }
                    let holders = told.iter()
                        .filter(|other| values.iter().all(|(place, value)| other[*place] == *value));
                    prop_assert!(holders.count() as u64 >= k);
                }
            }
            // The same test finds rare combinations where nothing is suppressed, unless there are none.
            let before = rare(&people, k).contains(&true);
            prop_assert_eq!(before, told != people);
        }
    }
}
