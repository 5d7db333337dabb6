//! Tables as JSON lines: one object a row, keys in the order of the columns.

use domain::dataset::{Table, Value};
use serde::Serializer;
use serde::ser::{SerializeMap, SerializeSeq};

/// A row with its column names.
struct Row<'t> {
    table: &'t Table,
    values: &'t [Value],
}

/// A value as JSON.
struct Json<'v>(&'v Value);

impl serde::Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => serializer.serialize_none(),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Integer(value) => serializer.serialize_i64(*value),
            Value::Number(value) => serializer.serialize_f64(*value),
            Value::Flag(value) => serializer.serialize_bool(*value),
            Value::Texts(texts) => serializer.collect_seq(texts.iter().map(AsRef::as_ref)),
            Value::Tiers(tiers) => {
                let mut sequence = serializer.serialize_seq(Some(tiers.len()))?;
                for tier in tiers.iter() {
                    let tier: Vec<&str> = tier.iter().map(AsRef::as_ref).collect();
                    sequence.serialize_element(&tier)?;
                }
                sequence.end()
            }
            Value::Messages(messages) => serializer.collect_seq(messages.iter()),
            Value::Shares(groups) => serializer.collect_seq(groups.iter()),
        }
    }
}

impl serde::Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.values.len()))?;
        for (column, value) in self.table.columns.iter().zip(self.values) {
            map.serialize_entry(&column.name, &Json(value))?;
        }
        map.end()
    }
}

/// A table as bytes.
///
/// # Errors
/// Where a number is not finite, which no table holds.
pub fn render(table: &Table) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = Vec::new();
    for values in &table.rows {
        serde_json::to_writer(&mut out, &Row { table, values })?;
        out.push(b'\n');
    }
    Ok(out)
}
