//! What a release says of pay: a row per contributor, and a statement that anybody can compute again.

use super::records::Records;
use super::table::{Column, Kind, Table, Value};
use crate::disclosure::{SUPPRESSED, rare_values};
use crate::money::Micros;
use crate::pay::{PayKind, Spread, effective_hourly_wage, spread};
use crate::time::Span;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How time was counted, for the statement.
pub const METHOD: &str = "Active time is the sum of the intervals between server-side events of a \
    person's assignments (opened, pulse, answered, passed over), of training and attention checks, of \
    prompts proposed, translations mended and reviews of both, and of rounds of deliberation. Each \
    interval counts up to the idle allowance that `idle_allowance` states, a browser's hint can only \
    lower it, and intervals of one person never overlap. Reading, training, reviews, waiting in a round, \
    skipped, expired and rejected work count and are paid as any other time. The effective hourly wage \
    is everything paid in the project over that time.";

/// The table: one contributor's pay in the project.
pub(super) fn table(records: &Records) -> Table {
    let policy = &records.header.policy;
    let countries = records.pay.iter().filter_map(|pay| pay.country.as_deref());
    let rare = rare_values(countries, records.header.k);
    let country = |country: Option<&str>| match country {
        Some(country) if rare.contains(&country) => SUPPRESSED.into(),
        country => Value::text(country),
    };
    let rows = records.pay.iter().map(|pay| {
        let wage = effective_hourly_wage(pay.paid, Span::millis(pay.active_ms));
        let floor = (policy.kind != PayKind::Volunteer).then_some(policy.floor.0);
        vec![
            Value::Text(Arc::clone(&pay.pseudonym)),
            Value::Text(pay.currency.to_string().into()),
            pay.active_ms.into(),
            pay.unpaid_ms.into(),
            pay.paid.0.into(),
            pay.topped_up.0.into(),
            wage.map(|wage| wage.0).into(),
            floor.into(),
            country(pay.country.as_deref()),
        ]
    });
    let column = |name: &str, kind, meaning: &str| Column::new(name, kind, meaning);
    Table {
        name: "pay",
        row: "one contributor's pay in the project",
        columns: vec![
            column(
                "contributor",
                Kind::Text,
                "Pseudonym, keyed to this release.",
            ),
            column("currency", Kind::Text, "ISO 4217 code."),
            column(
                "active_ms",
                Kind::Integer,
                "Paid active time in milliseconds.",
            ),
            column(
                "unpaid_ms",
                Kind::Integer,
                "Counted time that the ledger lacks; always 0.",
            ),
            column(
                "paid_micros",
                Kind::Integer,
                "Everything paid, in millionths of the currency.",
            ),
            column(
                "topped_up_micros",
                Kind::Integer,
                "The part of it that topped up to the floor.",
            ),
            column(
                "hourly_wage_micros",
                Kind::Integer,
                "The effective hourly wage.",
            ),
            column(
                "floor_micros",
                Kind::Integer,
                "The floor per hour; null for volunteers.",
            ),
            column(
                "country",
                Kind::Text,
                "ISO 3166-1 code of where the person works, as declared; null: not said; suppressed: too few people.",
            ),
        ],
        rows: rows.collect(),
    }
}

/// What the statement rests on besides the table.
#[derive(Clone, Debug)]
pub struct Ground {
    /// `hourly`, `piece`, `honorarium` or `volunteer`.
    pub kind: String,
    /// The floor per hour.
    pub floor: Micros,
    /// The least number of people in a published group.
    pub k: u64,
    /// How time was counted when the release was built: told, as software that verifies it may count anew.
    pub method: String,
    /// Where the floor comes from, and the rule of idle time: told, not computed.
    pub told: Json,
}

/// The statement, from the table's rows; `None` where a row is not what it must be.
#[must_use]
pub fn statement(table: &Table, ground: &Ground) -> Option<Json> {
    let place = |name: &str| table.column(name);
    let [active, unpaid, paid, topped_up, wage, currency, country] = [
        place("active_ms")?,
        place("unpaid_ms")?,
        place("paid_micros")?,
        place("topped_up_micros")?,
        place("hourly_wage_micros")?,
        place("currency")?,
        place("country")?,
    ];
    let whole = |row: &[Value], place: usize| match row.get(place) {
        Some(Value::Integer(value)) => Some(*value),
        _ => None,
    };
    let mut sums = [0_i64; 4];
    let mut wages = Vec::new();
    let mut by_country = BTreeMap::<&str, Vec<Micros>>::new();
    for row in &table.rows {
        for (sum, place) in sums.iter_mut().zip([active, unpaid, paid, topped_up]) {
            *sum = sum.checked_add(whole(row, place)?)?;
        }
        let expected =
            effective_hourly_wage(Micros(whole(row, paid)?), Span::millis(whole(row, active)?));
        if expected.map(|wage| wage.0) != whole(row, wage) {
            return None;
        }
        wages.extend(expected);
        let declared = row.get(country)?.as_text();
        if let (Some(declared), Some(wage)) = (declared, expected) {
            by_country.entry(declared.as_ref()).or_default().push(wage);
        }
    }
    let [active, unpaid, paid, topped_up] = sums;
    let said = |wages: Vec<Micros>| {
        let people = wages.len();
        let spread = spread(wages)?;
        let Spread { min, p10, median } = spread;
        Some(
            json!({ "people": people, "min_micros": min, "p10_micros": p10, "median_micros": median }),
        )
    };
    // One currency and floor a project: what is by country is the same money.
    let countries: BTreeMap<&str, Json> = by_country
        .into_iter()
        .filter(|(name, wages)| *name != SUPPRESSED && wages.len() as u64 >= ground.k)
        .filter_map(|(name, wages)| Some((name, said(wages)?)))
        .collect();
    let paid_work = ground.kind != PayKind::Volunteer.name();
    Some(json!({
        "kind": ground.kind,
        "currency": table.rows.first().and_then(|row| row.get(currency)?.as_text()),
        "floor_micros": paid_work.then_some(ground.floor),
        "people": table.rows.len(),
        "active_ms": active,
        "unpaid_ms": unpaid,
        "paid_micros": paid,
        "topped_up_micros": topped_up,
        "hourly_wage": said(wages),
        "hourly_wage_by_country": countries,
        "method": ground.method,
        "told": ground.told,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(active: i64, paid: i64, country: Option<&str>) -> Vec<Value> {
        let wage = effective_hourly_wage(Micros(paid), Span::millis(active));
        vec![
            "p".into(),
            "KES".into(),
            active.into(),
            0.into(),
            paid.into(),
            0.into(),
            wage.map(|wage| wage.0).into(),
            Some(1).into(),
            Value::text(country),
        ]
    }

    fn of(rows: Vec<Vec<Value>>) -> Option<Json> {
        let names = [
            "contributor",
            "currency",
            "active_ms",
            "unpaid_ms",
            "paid_micros",
            "topped_up_micros",
            "hourly_wage_micros",
            "floor_micros",
            "country",
        ];
        let table = Table {
            name: "pay",
            row: "",
            columns: names.map(|name| Column::new(name, Kind::Text, "")).into(),
            rows,
        };
        let ground = Ground {
            kind: "piece".to_owned(),
            floor: Micros(1),
            k: 5,
            method: METHOD.to_owned(),
            told: Json::Null,
        };
        statement(&table, &ground)
    }

    #[test]
    fn the_statement_follows_from_the_rows() {
        let hour = 3_600_000;
        let mut rows: Vec<_> = (1..=5).map(|n| row(hour, n * 100, Some("KE"))).collect();
        rows.push(row(hour, 50, Some("TZ")));
        let said = of(rows.clone()).unwrap();
        assert_eq!(said["hourly_wage"]["min_micros"], 50);
        assert_eq!(said["hourly_wage"]["median_micros"], 200);
        assert_eq!(said["paid_micros"], 1_550);
        assert_eq!(said["hourly_wage_by_country"]["KE"]["min_micros"], 100);
        assert!(
            said["hourly_wage_by_country"].get("TZ").is_none(),
            "too few people"
        );
        rows[0][6] = 7.into();
        assert_eq!(of(rows), None, "a wage that does not follow from its row");
    }
}
