//! The statement of pay: built from the pay table, and checked against it.

use crate::build::parquet_path;
use crate::files::Files;
use crate::manifest::Manifest;
use crate::verify::VerifyError;
use domain::dataset::pay::{Ground, METHOD, statement};
use domain::dataset::records::Header;
use domain::dataset::{Table, Value};
use domain::money::Micros;
use domain::pay::{PayKind, for_time};
use domain::time::Span;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

/// The statement's file.
pub const STATEMENT: &str = "pay.json";

/// The statement of a release; `None` without a pay table.
pub fn render(header: &Header, tables: &[Table]) -> Option<Json> {
    let table = tables.iter().find(|table| table.name == "pay")?;
    let floor = header.floor.as_ref().map(|floor| {
        json!({
            "country": floor.country, "year": floor.year, "currency": floor.currency,
            "amount_micros": floor.amount, "per": floor.per, "hours_milli": floor.hours_milli,
            "hourly_micros": floor.hourly(), "in_force": floor.in_force, "source": floor.source,
            "converted": header.conversion.as_ref().map(|conversion| json!({
                "hourly_micros": conversion.floor, "from": conversion.currency,
                "to": header.policy.currency, "to_hourly_micros": conversion.amount,
                "one": conversion.rate.base, "is_worth": conversion.rate.worth.to_string(),
                "in": conversion.rate.quote, "day": conversion.rate.day,
                "source": conversion.rate.source,
            })),
        })
    });
    let idle = json!({
        "ms_per_1000_characters": header.idle.per_thousand.as_millis(),
        "ms_besides": header.idle.base.as_millis(),
    });
    let ground = Ground {
        kind: header.policy.kind.name().to_owned(),
        floor: header.policy.floor,
        k: header.k,
        method: METHOD.to_owned(),
        told: json!({ "floor_of": floor, "idle_allowance": idle }),
    };
    statement(table, &ground)
}

/// The statement of a pruned copy: what the table comes to now, and what the original told.
pub fn again(original: &[u8], manifest: &Manifest, tables: &[Table]) -> Option<Json> {
    let said: Json = serde_json::from_slice(original).ok()?;
    let table = tables.iter().find(|table| table.name == "pay")?;
    statement(table, &ground(manifest, &said))
}

fn ground(manifest: &Manifest, said: &Json) -> Ground {
    Ground {
        kind: manifest.pay_kind.clone(),
        floor: Micros(manifest.floor_micros),
        k: manifest.k,
        method: said
            .get("method")
            .and_then(Json::as_str)
            .unwrap_or_default()
            .to_owned(),
        told: said.get("told").cloned().unwrap_or_default(),
    }
}

/// Nobody in a paid release is below the floor or left out of its pay, no time is unpaid, and the
/// statement follows from the table.
pub fn check(manifest: &Manifest, tables: &[Table], files: &Files) -> Result<(), VerifyError> {
    let differs = || VerifyError::Differs(parquet_path("pay"));
    let paid_work = manifest.pay_kind != PayKind::Volunteer.name();
    let Some(table) = tables.iter().find(|table| table.name == "pay") else {
        // Volunteers who were never handed anything have no row, and then there is no statement.
        return if paid_work { Err(differs()) } else { Ok(()) };
    };
    let said = files
        .get(STATEMENT)
        .ok_or_else(|| VerifyError::Missing(STATEMENT.to_owned()))?;
    let said: Json =
        serde_json::from_slice(said).map_err(|_| VerifyError::Altered(STATEMENT.to_owned()))?;
    if statement(table, &ground(manifest, &said)).ok_or_else(differs)? != said {
        return Err(VerifyError::Differs(STATEMENT.to_owned()));
    }
    if paid_work {
        check_rows(manifest, table)?;
        everybody_is_paid(tables, table)?;
    }
    Ok(())
}

fn check_rows(manifest: &Manifest, table: &Table) -> Result<(), VerifyError> {
    let differs = || VerifyError::Differs(parquet_path("pay"));
    let place = |name: &str| table.column(name).ok_or_else(differs);
    let (who, active, unpaid, paid) = (
        place("contributor")?,
        place("active_ms")?,
        place("unpaid_ms")?,
        place("paid_micros")?,
    );
    for row in &table.rows {
        let number = |place: usize| match row.get(place) {
            Some(Value::Integer(value)) => Ok(*value),
            _ => Err(differs()),
        };
        let due = for_time(Micros(manifest.floor_micros), Span::millis(number(active)?));
        if number(paid)? < due.0 || number(unpaid)? != 0 {
            let name = row.get(who).and_then(Value::as_text);
            return Err(VerifyError::BelowFloor(
                name.map(ToString::to_string).unwrap_or_default(),
            ));
        }
    }
    Ok(())
}

/// Whoever stands among the contributors has a row of pay.
fn everybody_is_paid(tables: &[Table], pay: &Table) -> Result<(), VerifyError> {
    fn names(table: &Table) -> BTreeSet<&str> {
        let place = table.column("contributor");
        table
            .rows
            .iter()
            .filter_map(|row| Some(row.get(place?)?.as_text()?.as_ref()))
            .collect()
    }
    let contributors = tables.iter().find(|table| table.name == "contributors");
    let unpaid = contributors.and_then(|table| {
        names(table)
            .difference(&names(pay))
            .next()
            .map(ToString::to_string)
    });
    match unpaid {
        Some(who) => Err(VerifyError::BelowFloor(who)),
        None => Ok(()),
    }
}
