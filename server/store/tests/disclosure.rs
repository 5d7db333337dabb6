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
                let words: Vec<&str> = rest.split_whitespace().collect();
                let plain = |word: &str| word.trim_end_matches(';').to_owned();
                match words[..] {
                    [name, "add", "column", column, ..] => {
                        let known = tables.entry(name.to_owned()).or_insert_with(Vec::new);
                        known.push(plain(column));
                    }
                    [name, "drop", "column", column] => {
                        if let Some(known) = tables.get_mut(name) {
                            known.retain(|known| *known != plain(column));
                        }
                    }
                    [name, "rename", "column", old, "to", new] => {
                        if let Some(known) = tables.get_mut(name) {
                            known.retain(|known| *known != plain(old));
                            known.push(plain(new));
                        }
                    }
                    _ => panic!("this test can't read: {line}"),
                }
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
