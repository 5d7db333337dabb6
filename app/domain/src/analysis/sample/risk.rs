//! Whether what people declared could name them: a combination that few people hold picks them out for
//! whoever knows that much of somebody.

use crate::analysis::Attribute;
use crate::analysis::told::CROSS;
use crate::disclosure::combination::{Told, rare};
use serde::Serialize;

/// More attributes than this are not combined all ways.
const MOST: usize = 12;

/// A combination of attributes, and how many people it picks out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Risk {
    /// The attributes that are known together.
    pub attributes: Vec<String>,
    /// People whose values of them fewer than `k` people share.
    pub people: usize,
}

/// Every combination of one, two or three attributes, and that of all, which picks anybody out; those
/// that pick out most people first.
#[must_use]
pub fn risks(attributes: &[Attribute], k: usize) -> Vec<Risk> {
    let plain: Vec<&Attribute> = attributes
        .iter()
        .filter(|attribute| !attribute.name.contains(CROSS))
        .take(MOST)
        .collect();
    let n = plain.len();
    let sets = (1_usize..1 << n).filter(|set| {
        let size = set.count_ones() as usize;
        size <= 3 || size == n
    });
    let mut risks: Vec<Risk> = sets
        .map(|set| {
            let known: Vec<&&Attribute> = plain
                .iter()
                .enumerate()
                .filter(|(at, _)| set >> at & 1 == 1)
                .map(|(_, attribute)| attribute)
                .collect();
            let people = known.first().map_or(0, |attribute| attribute.of.len());
            let told: Vec<Vec<Told<usize>>> = (0..people)
                .map(|person| {
                    let value = |attribute: &&&Attribute| {
                        let of = attribute.of.get(person).copied().flatten();
                        of.map_or(Told::Nothing, Told::Value)
                    };
                    known.iter().map(value).collect()
                })
                .collect();
            let few = rare(&told, u64::try_from(k).unwrap_or(u64::MAX));
            Risk {
                attributes: known
                    .iter()
                    .map(|attribute| attribute.name.clone())
                    .collect(),
                people: few.into_iter().filter(|few| *few).count(),
            }
        })
        .filter(|risk| risk.people > 0)
        .collect();
    risks.sort_by(|a, b| {
        let fewer = a.attributes.len().cmp(&b.attributes.len());
        b.people
            .cmp(&a.people)
            .then(fewer)
            .then_with(|| a.attributes.cmp(&b.attributes))
    });
    risks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_values_together_pick_somebody_out() {
        // Ten of each town and of each age, but one young person alone in the second town.
        let said = |person: usize| {
            (
                person / 10,
                usize::from(person % 10 < 5 && person < 10 || person == 10),
            )
        };
        let of = |name: &str, value: &dyn Fn(usize) -> usize| {
            let of: Vec<Option<String>> = (0..20).map(|p| Some(value(p).to_string())).collect();
            Attribute::new(name, &of)
        };
        let attributes = [of("town", &|p| said(p).0), of("young", &|p| said(p).1)];
        let found = risks(&attributes, 5);
        let expected = Risk {
            attributes: vec!["town".to_owned(), "young".to_owned()],
            people: 1,
        };
        assert_eq!(found, [expected]);
        assert!(risks(&attributes[..1], 5).is_empty());
        assert_eq!(risks(&attributes, 8)[0].people, 11);
        assert!(risks(&[], 5).is_empty());
    }
}
