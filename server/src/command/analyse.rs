//! `analyse`: a release's distributions, without a server.

use super::Outcome;
use domain::dataset::{Table, Value};
use serde_json::{Map, json};
use std::path::Path;
use std::process::ExitCode;

/// The columns that are printed, with the width of each.
const COLUMNS: [(&str, usize); 9] = [
    ("item_id", 36),
    ("unit", 15),
    ("response_a", 8),
    ("response_b", 8),
    ("value", 16),
    ("n_people", 8),
    ("p_a", 6),
    ("p_tie", 6),
    ("p_b", 6),
];

/// Verifies the release, then prints.
pub fn run(path: &Path, by: Option<&str>, as_json: bool) -> Outcome {
    if !path.join("MANIFEST.json").is_file() {
        let hint = "is not a release: a folder with MANIFEST.json. Other tables can't be read yet.";
        return Err(format!("{} {hint}", path.display()).into());
    }
    export::verify(path)?;
    let tables = export::read_tables(path)?;
    let Some(table) = tables.iter().find(|table| table.name == "distributions") else {
        println!("no distributions");
        return Ok(ExitCode::SUCCESS);
    };
    let wanted = |row: &&Vec<Value>| match text(table, row, "attribute") {
        None => true,
        Some(attribute) => by == Some(attribute),
    };
    let rows: Vec<&Vec<Value>> = table.rows.iter().filter(wanted).collect();
    if as_json {
        let objects: Vec<_> = rows.iter().map(|row| object(table, row)).collect();
        println!("{}", serde_json::to_string_pretty(&objects)?);
    } else {
        let head = COLUMNS.map(|(name, width)| format!("{name:<width$}"));
        println!("{}", head.join("  "));
        for row in rows {
            let cells = COLUMNS.map(|(name, width)| {
                let cell = show(table, row, name);
                // Ids are told apart by their ends.
                let from = cell.chars().count().saturating_sub(width);
                format!("{:<width$}", cell.chars().skip(from).collect::<String>())
            });
            println!("{}", cells.join("  "));
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn cell<'r>(table: &Table, row: &'r [Value], name: &str) -> Option<&'r Value> {
    row.get(table.column(name)?)
}

fn text<'r>(table: &Table, row: &'r [Value], name: &str) -> Option<&'r str> {
    cell(table, row, name)?.as_text().map(AsRef::as_ref)
}

fn show(table: &Table, row: &[Value], name: &str) -> String {
    match cell(table, row, name) {
        Some(Value::Text(text)) => text.to_string(),
        Some(Value::Integer(value)) => value.to_string(),
        Some(Value::Number(value)) => format!("{value:.3}"),
        _ => "-".to_owned(),
    }
}

fn object(table: &Table, row: &[Value]) -> Map<String, serde_json::Value> {
    let value = |value: &Value| match value {
        Value::Text(text) => json!(text.as_ref()),
        Value::Integer(value) => json!(value),
        Value::Number(value) => json!(value),
        Value::Flag(value) => json!(value),
        _ => serde_json::Value::Null,
    };
    table
        .columns
        .iter()
        .zip(row)
        .map(|(column, cell)| (column.name.clone(), value(cell)))
        .collect()
}
