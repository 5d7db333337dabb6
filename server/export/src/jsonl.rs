//! Tables as JSON lines: one object a row, keys in the order of the columns.

use domain::dataset::{Table, Value};
use domain::item::Message;
use serde::Serializer;
use serde::ser::SerializeSeq;
use std::collections::HashMap;
use std::io::Write;

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

/// A table as bytes.
///
/// # Errors
/// Where a number is not finite, which no table holds.
pub fn render(table: &Table) -> Result<Vec<u8>, serde_json::Error> {
    let mut out = Vec::new();
    write(table, &mut out)?;
    Ok(out)
}

/// Conversations that are kept as JSON, because they stand in many rows: at most so many bytes of them.
const KEPT: usize = 32 << 20;

/// Writes a table, a row at a time.
///
/// # Errors
/// Where `out` can't be written, or a number is not finite, which no table holds.
pub fn write(table: &Table, mut out: impl Write) -> Result<(), serde_json::Error> {
    let mut names = Vec::new();
    for (place, column) in table.columns.iter().enumerate() {
        let mut name = vec![if place == 0 { b'{' } else { b',' }];
        serde_json::to_writer(&mut name, &column.name)?;
        name.push(b':');
        names.push(name);
    }
    // By where they lie in memory, where they stay as long as the table does.
    let mut known = HashMap::<*const Message, Vec<u8>>::new();
    let mut kept = 0;
    let mut line = Vec::new();
    for values in &table.rows {
        line.clear();
        for (name, value) in names.iter().zip(values) {
            line.extend_from_slice(name);
            let Value::Messages(turns) = value else {
                serde_json::to_writer(&mut line, &Json(value))?;
                continue;
            };
            if let Some(json) = known.get(&turns.as_ptr()).filter(|_| !turns.is_empty()) {
                line.extend_from_slice(json);
                continue;
            }
            let json = serde_json::to_vec(&Json(value))?;
            line.extend_from_slice(&json);
            if !turns.is_empty() && kept < KEPT {
                kept += json.len();
                known.insert(turns.as_ptr(), json);
            }
        }
        line.extend_from_slice(if names.is_empty() { b"{}\n" } else { b"}\n" });
        out.write_all(&line).map_err(serde_json::Error::io)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::dataset::{Column, Kind};
    use std::sync::Arc;

    #[test]
    fn a_conversation_that_stands_in_many_rows_is_the_same_in_each() {
        let turns = |content: &str| -> Arc<[Message]> {
            Arc::from([Message {
                role: "user".to_owned(),
                content: content.to_owned(),
            }])
        };
        let (one, other) = (turns("\"a\"\n"), turns("b"));
        let row =
            |turns: &Arc<[Message]>, n: i64| vec![Value::Messages(Arc::clone(turns)), n.into()];
        let column = |name: &str, kind| Column::new(name, kind, "");
        let table = Table {
            name: "t",
            row: "",
            columns: vec![column("p\"", Kind::Messages), column("n", Kind::Integer)],
            rows: vec![
                row(&one, 1),
                row(&other, 2),
                row(&one, 3),
                vec![Value::Messages([].into()), Value::Null],
            ],
        };
        let lines: Vec<serde_json::Value> = String::from_utf8(render(&table).unwrap())
            .unwrap()
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        let said = |line: usize| lines[line]["p\""].clone();
        assert_eq!(
            said(0),
            serde_json::json!([{"role": "user", "content": "\"a\"\n"}])
        );
        assert_eq!(said(2), said(0));
        assert_eq!(said(1)[0]["content"], "b");
        assert_eq!(
            (said(3), lines[3]["n"].clone()),
            (serde_json::json!([]), serde_json::Value::Null)
        );
        assert_eq!(lines[2]["n"], 3);
    }
}
