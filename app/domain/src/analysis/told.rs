//! Which counts of people may stand in one report: of all its attributes and their crossings together,
//! with the total and with how many did not say, so that no small group follows by subtraction.

use super::Attribute;
use crate::disclosure::margin::{Key, Margins};
use std::collections::BTreeMap;

/// What separates the names, and the values, of attributes that are crossed.
pub(super) const CROSS: &str = " × ";

/// What may be told of an attribute's groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// By value: whether its people, and whatever adds up over people, are not to be told.
    pub hidden: Vec<bool>,
    /// People who did not say: always told.
    pub missing: usize,
}

/// What may be told of each of `attributes`, of `people` in all.
#[must_use]
pub fn told(attributes: &[Attribute], people: usize, k: usize) -> Vec<Told> {
    let count = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
    // Attributes that are not crossings, and those that stand in crossings alone.
    let mut columns = BTreeMap::<&str, (usize, Vec<Option<&str>>)>::new();
    for attribute in attributes {
        let parts: Vec<&str> = attribute.name.split(CROSS).collect();
        for (at, part) in parts.iter().enumerate() {
            let next = columns.len();
            let (_, column) = columns
                .entry(*part)
                .or_insert_with(|| (next, vec![None; people]));
            for (slot, of) in column.iter_mut().zip(&attribute.of) {
                let value = of.and_then(|of| attribute.values.get(of));
                if slot.is_none()
                    && let Some(value) = value
                {
                    *slot = match parts.as_slice() {
                        [_] => Some(value.as_str()),
                        _ => value.split(CROSS).nth(at),
                    };
                }
            }
        }
    }
    let mut of_people = vec![vec![None; columns.len()]; people];
    for (place, column) in columns.values() {
        let mut known: Vec<&str> = column.iter().flatten().copied().collect();
        known.sort_unstable();
        known.dedup();
        for (person, value) in of_people.iter_mut().zip(column) {
            if let Some(slot) = person.get_mut(*place) {
                *slot = value.and_then(|value| known.binary_search(&value).ok());
            }
        }
    }
    let tables: Vec<Vec<usize>> = attributes
        .iter()
        .map(|attribute| {
            let parts = attribute.name.split(CROSS);
            let mut table: Vec<usize> = parts
                .filter_map(|part| columns.get(part).map(|(place, _)| *place))
                .collect();
            table.sort_unstable();
            table.dedup();
            table
        })
        .collect();
    let margins = Margins::count(&of_people, &tables, count(k));
    let margins = margins.with_the_unsaid().protect();
    let read = |(attribute, table): (&Attribute, &Vec<usize>)| {
        let key = |person: &Vec<Option<usize>>| -> Key {
            let values = table.iter().map(|at| person.get(*at).copied().flatten());
            values.collect()
        };
        let mut hidden = vec![false; attribute.values.len()];
        for (person, of) in of_people.iter().zip(&attribute.of) {
            if let Some(hidden) = of.and_then(|of| hidden.get_mut(of)) {
                *hidden |= margins.get(table, &key(person)).is_none();
            }
        }
        Told {
            hidden,
            missing: attribute.missing(),
        }
    };
    attributes.iter().zip(&tables).map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn attribute(name: &str, of: &[Option<String>]) -> Attribute {
        Attribute::new(name, of)
    }

    /// The people of hidden cells that follow from what is told, wherever those are fewer than `k`: of
    /// each attribute alone, and of a crossing within each group that is told.
    fn recovered(attributes: &[Attribute], told: &[Told], people: usize, k: usize) -> Vec<usize> {
        let open = |attribute: &Attribute, told: &Told, within: &dyn Fn(&str) -> bool| -> usize {
            let sizes = attribute.sizes();
            let groups = attribute.values.iter().zip(&told.hidden).zip(sizes);
            let shown = groups.filter(|((value, hidden), _)| !**hidden && within(value));
            shown.map(|(_, size)| size).sum()
        };
        let mut found = Vec::new();
        for (attribute, of) in attributes.iter().zip(told) {
            found.push(people - of.missing - open(attribute, of, &|_| true));
            for (coarse, of_coarse) in attributes.iter().zip(told) {
                let Some(at) = attribute
                    .name
                    .split(CROSS)
                    .position(|part| part == coarse.name)
                else {
                    continue;
                };
                if attribute.name == coarse.name || of.missing > 0 {
                    continue;
                }
                let groups = coarse
                    .values
                    .iter()
                    .zip(&of_coarse.hidden)
                    .zip(coarse.sizes());
                for ((value, _), size) in groups.filter(|((_, hidden), _)| !**hidden) {
                    let within =
                        |crossed: &str| crossed.split(CROSS).nth(at) == Some(value.as_str());
                    found.push(size - open(attribute, of, &within));
                }
            }
        }
        found.retain(|rest| (1..k).contains(rest));
        found
    }

    fn crossed(a: &[Option<String>], b: &[Option<String>]) -> Vec<Option<String>> {
        let both = a.iter().zip(b);
        both.map(|(a, b)| Some(format!("{}{CROSS}{}", a.as_ref()?, b.as_ref()?)))
            .collect()
    }

    #[test]
    fn what_few_left_unsaid_tells_nothing() {
        let sizes = [("a", 12), ("b", 9), ("c", 3)];
        let mut of: Vec<Option<String>> = sizes
            .iter()
            .flat_map(|(value, n)| vec![Some((*value).to_owned()); *n])
            .collect();
        of.extend([None, None, None, None]);
        let attributes = [attribute("home", &of)];
        let told = told(&attributes, 28, 5);
        assert!(recovered(&attributes, &told, 28, 5).is_empty());
        // The threshold alone, with the unsaid told beside it, gives the three away.
        let naive = [Told {
            hidden: attributes[0].sizes().iter().map(|size| *size < 5).collect(),
            missing: 4,
        }];
        assert_eq!(recovered(&attributes, &naive, 28, 5), [3]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        #[test]
        fn no_small_group_follows_from_a_report(
            people in prop::collection::vec((prop::option::weighted(0.95, 0u8..3), 0u8..3), 6..70),
            k in 2usize..6,
        ) {
            let of = |value: Option<u8>| value.map(|value| format!("v{value}"));
            let a: Vec<_> = people.iter().map(|(a, _)| of(*a)).collect();
            let b: Vec<_> = people.iter().map(|(_, b)| of(Some(*b))).collect();
            let attributes = [
                attribute("a", &a),
                attribute("b", &b),
                attribute(&format!("a{CROSS}b"), &crossed(&a, &b)),
            ];
            let told = told(&attributes, people.len(), k);
            prop_assert_eq!(recovered(&attributes, &told, people.len(), k), Vec::<usize>::new());
            for (attribute, told) in attributes.iter().zip(&told) {
                for (size, hidden) in attribute.sizes().iter().zip(&told.hidden) {
                    prop_assert!(*hidden || *size >= k);
                }
            }
        }
    }
}
