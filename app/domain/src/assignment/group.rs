//! The groups that a project names: values of an attribute, or crossings of several.

use std::collections::BTreeMap;

/// A group's people, from attribute to the value that they gave.
pub type Members = BTreeMap<String, String>;

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
pub fn holds(members: &Members, answers: &BTreeMap<String, String>) -> bool {
    members
        .iter()
        .all(|(attribute, value)| answers.get(attribute) == Some(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crossing_has_every_combination_once() {
        let values = BTreeMap::from([
            ("age".to_owned(), vec!["young".to_owned(), "old".to_owned()]),
            (
                "region".to_owned(),
                vec!["north".to_owned(), "south".to_owned()],
            ),
            ("own".to_owned(), vec![]),
        ]);
        let of = |attributes: &[&str]| {
            let crossing = Crossing {
                attributes: attributes.iter().map(|key| (*key).to_owned()).collect(),
                voices: 5,
            };
            groups(&crossing, &values)
        };
        assert_eq!(of(&["age"]).len(), 2);
        assert_eq!(of(&["age", "region"]).len(), 4);
        assert!(of(&["own"]).is_empty() && of(&["age", "own"]).is_empty() && of(&[]).is_empty());
        let me = BTreeMap::from([
            ("age".to_owned(), "old".to_owned()),
            ("region".to_owned(), "south".to_owned()),
        ]);
        let mine = |groups: Vec<Members>| groups.iter().filter(|group| holds(group, &me)).count();
        assert_eq!(mine(of(&["age", "region"])), 1);
        assert_eq!(mine(of(&["age"])), 1);
    }
}
