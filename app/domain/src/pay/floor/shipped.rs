//! Where an instance starts from: dated, sourced floors, each with whether and where its amount was checked.

use super::{Checked, Floor};
use crate::money::Micros;

/// The rows of [`shipped`]; what the fields are stands at the file's head.
const ROWS: &str = include_str!("../floors.txt");

fn rows() -> impl Iterator<Item = &'static str> {
    ROWS.lines().filter(|line| !line.starts_with('#'))
}

fn checked([day, hours, against]: [&str; 3]) -> Option<Checked> {
    (day != "-").then(|| Checked {
        day: day.to_owned(),
        against: against.to_owned(),
        hours: hours == "hours",
    })
}

fn row(line: &str) -> Option<Floor> {
    let mut fields = line.split('|').map(str::trim);
    let mut next = || fields.next();
    Some(Floor {
        country: next()?.parse().ok()?,
        year: next()?.parse().ok()?,
        currency: next()?.parse().ok()?,
        per: next()?.parse().ok()?,
        amount: Micros::parse(next()?).ok()?,
        hours_milli: next()?.parse().ok()?,
        in_force: next()?.to_owned(),
        source: next()?.to_owned(),
        checked: checked([next()?, next()?, next()?]),
        living: next().and_then(|amount| Micros::parse(amount).ok()),
        living_source: next().unwrap_or_default().to_owned(),
    })
}

/// Where an instance starts from: every row that its admin has not kept otherwise.
#[must_use]
pub fn shipped() -> Vec<Floor> {
    rows().filter_map(row).collect()
}

/// What an instance that keeps `kept` still lacks of [`shipped`]: rows of a country and year that it has none
/// of, and those whose amount was checked since. A row that its admin keeps otherwise stays as it is.
#[must_use]
pub fn lacking(kept: &[Floor]) -> Vec<Floor> {
    let hourly = |floor: &Floor| (floor.amount, floor.currency, floor.hours_milli);
    let lacks = |floor: &Floor| {
        let key = (floor.country, floor.year);
        let there = kept.iter().find(|kept| (kept.country, kept.year) == key);
        there.is_none_or(|there| {
            let news = there.checked.is_none() && floor.checked.is_some();
            news && hourly(there) == hourly(floor)
        })
    };
    shipped().into_iter().filter(lacks).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pay::floor::Per;
    use std::collections::BTreeSet;

    #[test]
    fn an_instance_gets_what_it_lacks_and_keeps_what_its_admin_changed() {
        assert_eq!(lacking(&[]), shipped());
        assert_eq!(lacking(&shipped()), []);
        let mut kept = shipped();
        for floor in &mut kept {
            floor.checked = None;
        }
        kept[0].amount = Micros(1);
        let gone = kept.pop().unwrap();
        let lacks = lacking(&kept);
        assert_eq!(
            lacks.len(),
            kept.len(),
            "all but the changed one, and the missing one"
        );
        assert!(
            lacks
                .iter()
                .all(|floor| floor.country != kept[0].country || floor.year != kept[0].year)
        );
        assert!(
            lacks
                .iter()
                .any(|floor| (floor.country, floor.year) == (gone.country, gone.year))
        );
    }

    #[test]
    fn every_shipped_floor_is_sound_and_dated() {
        let floors = shipped();
        assert_eq!(floors.len(), rows().count(), "each row parses");
        for floor in &floors {
            assert_eq!(floor.check(), Ok(()), "{floor:?}");
        }
        let countries: BTreeSet<_> = floors.iter().map(|floor| floor.country).collect();
        assert!(countries.len() >= 20, "{}", countries.len());
        let rows: BTreeSet<_> = floors
            .iter()
            .map(|floor| (floor.country, floor.year))
            .collect();
        assert_eq!(rows.len(), floors.len(), "one row a country and year");
        let living = floors.iter().filter(|floor| floor.living.is_some()).count();
        assert_eq!(living, 3);
    }

    /// A row counts as checked by what stands in it alone, and an hourly amount has no hours to check.
    #[test]
    fn what_was_checked_is_said_row_by_row() {
        for floor in shipped() {
            let Some(checked) = &floor.checked else {
                assert!(!floor.is_checked());
                continue;
            };
            assert!(checked.against.starts_with("http"), "{floor:?}");
            assert!(checked.day >= floor.in_force, "{floor:?}");
            assert!(checked.hours || floor.per != Per::Hour, "{floor:?}");
        }
        let unchecked = "KE|2025|KES|month|1|100000|2025-01-01|a law|-|-|-";
        let unchecked = row(unchecked).unwrap();
        assert_eq!(
            (unchecked.checked.clone(), unchecked.check()),
            (None, Ok(()))
        );
        let half = "KE|2025|KES|month|1|100000|2025-01-01|a law|2026-01-01|-|a paper";
        let half = row(half).unwrap();
        assert!(half.checked.is_some() && !half.is_checked());
    }

    /// Hourly amounts that the notices print beside the monthly or daily ones.
    #[test]
    fn conversions_give_what_the_notices_print() {
        let hourly = |country: &str, year| {
            let floors = shipped();
            let floor = floors
                .iter()
                .find(|f| f.country.to_string() == country && f.year == year);
            floor.unwrap().hourly()
        };
        assert_eq!(hourly("BR", 2025), Micros(6_900_000));
        assert_eq!(hourly("MX", 2025), Micros(34_850_000));
        assert_eq!(hourly("IL", 2025).0 / 10_000, 3_432);
        assert_eq!(hourly("MY", 2025).0 / 10_000, 871);
        assert_eq!(hourly("DE", 2026), Micros(13_900_000));
    }
}
