//! Preference rows of a release, made and written, timed, for `end2end/bench/beside.sh`.
//!
//! `render CASE ROUNDS FOLDER`: the folder holds `items.jsonl`, each line `{"prompt", "responses"}`,
//! `people.jsonl`, each line the value of every attribute, and `judgements`, rows of little-endian 32-bit
//! numbers: item, person, and the places of four responses, best first. From the base tables in memory
//! the rows are derived and written as Parquet and as JSON lines into `FOLDER/ours`.

use domain::dataset::derive::{Basis, preferences};
use domain::dataset::{Column, Kind, Table, Value};
use domain::item::Message;
use export::{Form, write_table};
use serde::Deserialize;
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

type Failure = Box<dyn std::error::Error>;

#[derive(Deserialize)]
struct Item {
    prompt: String,
    responses: Vec<String>,
}

fn lines<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>, Failure> {
    let text = std::fs::read_to_string(path)?;
    Ok(text
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?)
}

fn table(name: &'static str, columns: &[(&str, Kind)], rows: Vec<Vec<Value>>) -> Table {
    let column = |(name, kind): &(&str, Kind)| Column::new(*name, *kind, "");
    Table {
        name,
        row: "",
        columns: columns.iter().map(column).collect(),
        rows,
    }
}

fn tables(folder: &Path) -> Result<Vec<Table>, Failure> {
    let (mut items, mut responses) = (Vec::new(), Vec::new());
    let mut ids: Vec<Vec<Arc<str>>> = Vec::new();
    for (item, read) in (0..).zip(lines::<Item>(&folder.join("items.jsonl"))?) {
        let id = format!("item-{item:05}");
        let turn = Message {
            role: "user".to_owned(),
            content: read.prompt,
        };
        items.push(vec![
            id.as_str().into(),
            "en".into(),
            Value::Messages(Arc::from([turn])),
        ]);
        let mut of_item = Vec::new();
        for (place, text) in read.responses.iter().enumerate() {
            let response: Arc<str> = format!("response-{item:05}-{place}").into();
            responses.push(vec![
                Value::Text(Arc::clone(&response)),
                id.as_str().into(),
                text.as_str().into(),
            ]);
            of_item.push(response);
        }
        ids.push(of_item);
    }
    let people: Vec<Vec<Value>> = (0..)
        .zip(lines::<Vec<String>>(&folder.join("people.jsonl"))?)
        .map(|(person, values): (usize, _)| {
            let name = Value::from(format!("person-{person:05}").as_str());
            let values = values.iter().map(|value| Value::from(value.as_str()));
            std::iter::once(name).chain(values).collect()
        })
        .collect();
    let bytes = std::fs::read(folder.join("judgements"))?;
    let (words, _) = bytes.as_chunks::<4>();
    let words: Vec<u32> = words.iter().map(|word| u32::from_le_bytes(*word)).collect();
    let (rows, _) = words.as_chunks::<6>();
    let kind = Value::from("ranking");
    let name = |rows: &[Vec<Value>], at: usize| {
        let row = rows.get(at).and_then(|row| row.first());
        row.cloned().unwrap_or(Value::Null)
    };
    let mut judgements = Vec::with_capacity(rows.len());
    for (place, [item, person, order @ ..]) in rows.iter().enumerate() {
        let (item, person) = (*item as usize, *person as usize);
        let of_item = ids.get(item).map_or(&[][..], Vec::as_slice);
        let order = order
            .iter()
            .filter_map(|place| of_item.get(*place as usize));
        let order: Vec<Arc<str>> = order.cloned().collect();
        judgements.push(vec![
            format!("judgement-{place:07}").as_str().into(),
            name(&items, item),
            name(&people, person),
            kind.clone(),
            Value::Tiers(order.iter().map(|id| vec![Arc::clone(id)]).collect()),
            Value::Texts(order.into()),
            false.into(),
        ]);
    }
    let text = Kind::Text;
    Ok(vec![
        table(
            "items",
            &[
                ("item_id", text),
                ("language", text),
                ("prompt", Kind::Messages),
            ],
            items,
        ),
        table(
            "responses",
            &[("response_id", text), ("item_id", text), ("text", text)],
            responses,
        ),
        table(
            "contributors",
            &[
                ("contributor", text),
                ("attribute_region", text),
                ("attribute_age", text),
            ],
            people,
        ),
        table(
            "judgements",
            &[
                ("judgement_id", text),
                ("item_id", text),
                ("contributor", text),
                ("task_kind", text),
                ("ranking", Kind::Tiers),
                ("order_shown", Kind::Texts),
                ("none_acceptable", Kind::Flag),
            ],
            judgements,
        ),
    ])
}

/// The rows, the letters of what was chosen, and the sum of margins: enough to see that two made the same.
fn sums(made: &Table) -> [usize; 3] {
    let mut sums = [made.rows.len(), 0, 0];
    for row in &made.rows {
        for value in row {
            match value {
                Value::Integer(margin) => sums[2] += usize::try_from(*margin).unwrap_or(0),
                Value::Messages(turns) => {
                    sums[1] += turns.iter().map(|turn| turn.content.len()).sum::<usize>();
                }
                _ => {}
            }
        }
    }
    sums
}

/// The most memory that this process has held in megabytes, as Linux tells it.
fn peak_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1_024.0)
}

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [_, rounds, folder, ..] = arguments.as_slice() else {
        return Err("render CASE ROUNDS FOLDER".into());
    };
    let folder = Path::new(folder);
    let tables = tables(folder)?;
    let (mut seconds, mut values) = (Vec::new(), [0; 3]);
    for _ in 0..rounds.parse()? {
        let out = folder.join("ours");
        if out.exists() {
            std::fs::remove_dir_all(&out)?;
        }
        let start = Instant::now();
        let basis = Basis::read(&tables, 5).ok_or("the tables do not fit")?;
        let made = preferences(&basis);
        write_table(&made, &[Form::Lines, Form::Parquet], &out)?;
        seconds.push(start.elapsed().as_secs_f64());
        values = sums(&made);
    }
    println!(
        "{}",
        json!({ "seconds": seconds, "values": values, "peak_mb": peak_mb() })
    );
    Ok(())
}
