//! The groups that a project names: values of an attribute, or crossings of several.

use std::collections::{BTreeMap, BTreeSet};

/// A group's people, from attribute to the value that they gave.
pub type Members = BTreeMap<String, String>;

/// What a person said, from attribute to values: one, or several where several may be given.
pub type Answers = BTreeMap<String, BTreeSet<String>>;

/// One attribute, or several crossed, of which every value or combination is a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// Keys of the attributes.
    pub attributes: Vec<String>,
    /// How many voices an item wants of each of its groups.
    pub voices: u32,
}

/// The groups of a crossing, in the order of `values`, the attributes' offered answers. None where
/// an attribute offers none.
#[must_use]
pub fn groups(crossing: &Crossing, values: &BTreeMap<String, Vec<String>>) -> Vec<Members> {
    let mut found = vec![Members::new()];
    for attribute in &crossing.attributes {
        let offered = values.get(attribute).map_or(&[][..], Vec::as_slice);
        let widened = found.iter().flat_map(|members| {
            offered.iter().map(|value| {
                let mut members = members.clone();
                members.insert(attribute.clone(), value.clone());
                members
            })
        });
        found = widened.collect();
    }
    found.retain(|members| !members.is_empty());
    found
}

/// Whether somebody who gave these answers belongs to a group.
#[must_use]
pub fn holds(members: &Members, answers: &Answers) -> bool {
    members.iter().all(|(attribute, value)| {
        let said = answers.get(attribute);
        said.is_some_and(|said| said.contains(value))
    })
}

/// Which of the groups exclude one another: in the order of `groups`, each with its crossing, the
/// partition that it belongs to. Somebody may give several values of the attributes `several`, so
/// groups that differ in one of those share people and stand in different partitions.
#[must_use]
pub fn partitions(groups: &[(usize, Members)], several: &BTreeSet<String>) -> Vec<usize> {
    let mut known = Vec::<(usize, Members)>::new();
    let partition = |(crossing, members): &(usize, Members)| {
        let mut shared = members.clone();
        shared.retain(|attribute, _| several.contains(attribute));
        let name = (*crossing, shared);
        let place = known.iter().position(|other| *other == name);
        place.unwrap_or_else(|| {
            known.push(name);
            known.len() - 1
        })
    };
    groups.iter().map(partition).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crossed(attributes: &[&str]) -> Vec<Members> {
        let values = BTreeMap::from([
            ("age".to_owned(), vec!["young".to_owned(), "old".to_owned()]),
            (
                "speaks".to_owned(),
                vec!["sw".to_owned(), "en".to_owned(), "luo".to_owned()],
            ),
            ("own".to_owned(), vec![]),
        ]);
        let crossing = Crossing {
            attributes: attributes.iter().map(|key| (*key).to_owned()).collect(),
            voices: 5,
        };
        groups(&crossing, &values)
    }

    #[test]
    fn a_crossing_has_every_combination_once() {
        let of = crossed;
        assert_eq!(of(&["age"]).len(), 2);
        assert_eq!(of(&["age", "speaks"]).len(), 6);
        assert!(of(&["own"]).is_empty() && of(&["age", "own"]).is_empty() && of(&[]).is_empty());
    }

    #[test]
    fn a_person_belongs_to_the_group_of_each_value() {
        let said = |values: &[&str]| values.iter().map(|value| (*value).to_owned()).collect();
        let me = Answers::from([
            ("age".to_owned(), said(&["old"])),
            ("speaks".to_owned(), said(&["sw", "luo"])),
        ]);
        let mine = |attributes: &[&str]| {
            let groups = crossed(attributes);
            groups.iter().filter(|group| holds(group, &me)).count()
        };
        assert_eq!(mine(&["age"]), 1);
        assert_eq!(mine(&["speaks"]), 2);
        assert_eq!(mine(&["age", "speaks"]), 2);
        assert_eq!(
            crossed(&["age"])
                .iter()
                .filter(|g| holds(g, &Answers::new()))
                .count(),
            0
        );
    }

    #[test]
    fn groups_that_share_people_stand_in_different_partitions() {
        let several = BTreeSet::from(["speaks".to_owned()]);
        let numbered = |crossing: usize, attributes: &[&str]| -> Vec<(usize, Members)> {
            let groups = crossed(attributes).into_iter();
            groups.map(|members| (crossing, members)).collect()
        };
        let mut groups = numbered(0, &["age"]);
        groups.extend(numbered(1, &["speaks"]));
        groups.extend(numbered(2, &["age", "speaks"]));
        // Young and old exclude one another; so do they among the speakers of one language.
        let found = partitions(&groups, &several);
        assert_eq!(found, [0, 0, 1, 2, 3, 4, 5, 6, 4, 5, 6]);
    }
}
