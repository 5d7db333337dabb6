//! Every column is declared in `migrations/disclosure.toml`, and nothing else is.

use std::collections::BTreeMap;

const CLASSES: [&str; 4] = ["public", "pseudonym", "private", "erase-on-withdrawal"];

/// Table and column names as the migrations state them.
fn columns() -> BTreeMap<String, Vec<String>> {
    let mut tables = BTreeMap::new();
    for (_, _, text) in store::migrations::ALL {
        let mut table: Option<String> = None;
        for line in text.lines() {
            if let Some(rest) = line.strip_prefix("alter table ") {
                alter(&mut tables, rest);
            } else if let Some(name) = line.strip_prefix("drop table ") {
                tables.remove(name.trim_end_matches(';'));
            } else if let Some(rest) = line.strip_prefix("create table ") {
                table = rest.split_whitespace().next().map(str::to_owned);
            } else if line.starts_with(");") {
                table = None;
            } else if let Some(table) = &table {
                let word = line.split_whitespace().next().unwrap_or_default();
                if !matches!(word, "primary" | "unique" | "check" | "" | "--") {
                    tables
                        .entry(table.clone())
                        .or_insert_with(Vec::new)
                        .push(word.to_owned());
                }
            }
        }
    }
    tables
}

/// Follows what stands after `alter table`.
fn alter(tables: &mut BTreeMap<String, Vec<String>>, statement: &str) {
    let words: Vec<&str> = statement.trim_end_matches(';').split_whitespace().collect();
    let (table, change) = words.split_first().unwrap();
    let known = tables.entry((*table).to_owned()).or_default();
    match *change {
        ["add", "column", column, ..] => known.push(column.to_owned()),
        ["drop", "column", column] => known.retain(|name| name != column),
        ["rename", "to", name] => {
            let columns = tables.remove(*table).unwrap_or_default();
            tables.insert(name.to_owned(), columns);
        }
        ["rename", "column", from, "to", to] => {
            known.retain(|name| name != from);
            known.push(to.to_owned());
        }
        _ => panic!("what becomes of the columns? alter table {statement}"),
    }
}

#[test]
fn every_column_is_declared() {
    let text = include_str!("../../../migrations/disclosure.toml");
    let declared: BTreeMap<String, BTreeMap<String, String>> = toml::from_str(text).unwrap();
    let columns = columns();
    assert!(columns.len() > 20, "the migrations are read");
    for (table, names) in &columns {
        for name in names {
            let class = declared.get(table).and_then(|columns| columns.get(name));
            let class = class.unwrap_or_else(|| panic!("{table}.{name} is not declared"));
            assert!(CLASSES.contains(&class.as_str()), "{table}.{name}: {class}");
        }
    }
    for (table, names) in &declared {
        for name in names.keys() {
            let there = columns
                .get(table)
                .is_some_and(|columns| columns.contains(name));
            assert!(there, "{table}.{name} is declared but does not exist");
        }
    }
}

#[test]
fn every_column_to_erase_is_erased() {
    let text = include_str!("../../../migrations/disclosure.toml");
    let declared: BTreeMap<String, BTreeMap<String, String>> = toml::from_str(text).unwrap();
    let erased = |table: &str, column: &str| {
        let steps = store::erasure::STEPS;
        (table == "person" && store::erasure::PERSON.contains(&column))
            || steps
                .iter()
                .any(|step| step.table == table && step.columns.contains(&column))
    };
    for (table, columns) in &declared {
        for (column, class) in columns {
            assert_eq!(
                class == "erase-on-withdrawal",
                erased(table, column),
                "{table}.{column} is {class}: see store::erasure"
            );
        }
    }
}
