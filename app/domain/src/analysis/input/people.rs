//! Who the people of a table are, and what they declared.

use super::super::{Attribute, Places};
use super::columns::{Columns, Part};
use std::collections::BTreeMap;

/// People by name, with what their rows said of them.
pub struct People {
    named: bool,
    places: Places,
    count: usize,
    /// Per attribute its columns.
    attributes: Vec<Vec<String>>,
    /// Per attribute and person: the value, or `None` where rows differ.
    said: Vec<BTreeMap<usize, Option<String>>>,
}

impl People {
    pub(super) fn new(columns: &Columns) -> Self {
        Self {
            named: columns.get(Part::Person).is_some(),
            places: Places::default(),
            count: 0,
            attributes: columns.attributes.clone(),
            said: vec![BTreeMap::new(); columns.attributes.len()],
        }
    }

    /// The person of a row: its name, where people have any, and the cells of the attributes.
    pub fn of(&mut self, name: &str, declared: &[&str]) -> usize {
        let person = if self.named {
            self.places.of(name)
        } else {
            self.count
        };
        self.count = self.count.max(person + 1);
        let mut cells = declared.iter();
        for (columns, said) in self.attributes.iter().zip(&mut self.said) {
            let parts: Vec<&str> = cells.by_ref().take(columns.len()).copied().collect();
            if parts.iter().any(|part| part.is_empty()) {
                continue;
            }
            let value = parts.join(" × ");
            match said.get_mut(&person) {
                Some(known) if known.as_ref() != Some(&value) => *known = None,
                Some(_) => {}
                None => {
                    said.insert(person, Some(value));
                }
            }
        }
        person
    }

    /// How many, and their attributes.
    pub fn finish(self) -> (usize, Vec<Attribute>) {
        let attributes = self.attributes.iter().zip(&self.said).map(|(name, said)| {
            let of = |person| said.get(&person).cloned().flatten();
            let of: Vec<Option<String>> = (0..self.count).map(of).collect();
            Attribute::new(name.join(" × "), &of)
        });
        (self.count, attributes.collect())
    }
}
