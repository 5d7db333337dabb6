//! Tables as rows of text: CSV and JSON lines. Parquet is read by `export`, which implements
//! [`Rows`] as well.

use super::Unreadable;
use std::collections::BTreeMap;

/// Hears a row: the line that it stands on and the wanted cells, trimmed. False ends the reading.
pub type Row<'r> = &'r mut dyn FnMut(usize, &[&str]) -> Result<bool, Unreadable>;

/// A table that can be gone through, more than once.
pub trait Rows {
    /// The names of its columns.
    fn header(&self) -> &[String];

    /// Goes through its rows with the cells of the `wanted` columns, by place.
    ///
    /// # Errors
    /// Where a row can't be read, with its line; and what `row` says.
    fn each(&self, wanted: &[usize], row: Row<'_>) -> Result<(), Unreadable>;
}

/// A table of text in a file's format.
#[derive(Clone, Debug)]
pub struct Text<'t> {
    text: &'t str,
    header: Vec<String>,
    /// The separator of CSV; none for JSON lines.
    separator: Option<u8>,
}

/// So many lines of JSON are looked at for the names of columns.
const LOOKED_AT: usize = 1_000;

impl<'t> Text<'t> {
    /// JSON lines where the text begins with a brace, otherwise CSV; commas, semicolons or tabs
    /// separate, whichever the first line has most of.
    ///
    /// # Errors
    /// Where there is no header.
    pub fn new(text: &'t str) -> Result<Self, Unreadable> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim_start().starts_with('{') {
            let mut header = Vec::<String>::new();
            for (line, at) in text.lines().zip(1..).take(LOOKED_AT) {
                if line.trim().is_empty() {
                    continue;
                }
                for name in object(line, at)?.into_keys() {
                    if !header.contains(&name) {
                        header.push(name);
                    }
                }
            }
            return Ok(Self {
                text,
                header,
                separator: None,
            });
        }
        let first = text.lines().next().unwrap_or_default();
        let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
        let separator = [b',', b';', b'\t'].into_iter().rev().max_by_key(count);
        let separator = separator.unwrap_or(b',');
        let mut reader = csv_reader(text, separator);
        let header = reader.headers().map_err(|error| not_csv(1, &error))?;
        let header: Vec<String> = header.iter().map(|name| name.trim().to_owned()).collect();
        if header.iter().all(String::is_empty) {
            return Err(Unreadable::at(1, "empty", ""));
        }
        Ok(Self {
            text,
            header,
            separator: Some(separator),
        })
    }
}

fn csv_reader(text: &str, separator: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .delimiter(separator)
        .from_reader(text.as_bytes())
}

fn not_csv(line: usize, error: &csv::Error) -> Unreadable {
    let line = error
        .position()
        .map_or(line, |at| usize::try_from(at.line()).unwrap_or(line).max(1));
    let detail = match error.kind() {
        csv::ErrorKind::UnequalLengths {
            expected_len, len, ..
        } => format!("{len} / {expected_len}"),
        _ => error.to_string(),
    };
    Unreadable::at(line, "not-csv", detail)
}

fn object(line: &str, at: usize) -> Result<BTreeMap<String, String>, Unreadable> {
    let row: BTreeMap<String, serde_json::Value> = serde_json::from_str(line)
        .map_err(|error| Unreadable::at(at, "not-json", error.to_string()))?;
    let cell = |(name, value): (String, serde_json::Value)| {
        let said = match value {
            serde_json::Value::String(text) => text.trim().to_owned(),
            serde_json::Value::Null => String::new(),
            other => other.to_string(),
        };
        (name, said)
    };
    Ok(row.into_iter().map(cell).collect())
}

impl Rows for Text<'_> {
    fn header(&self) -> &[String] {
        &self.header
    }

    fn each(&self, wanted: &[usize], row: Row<'_>) -> Result<(), Unreadable> {
        let Some(separator) = self.separator else {
            let names: Vec<&String> = wanted
                .iter()
                .filter_map(|place| self.header.get(*place))
                .collect();
            for (line, at) in self.text.lines().zip(1..) {
                if line.trim().is_empty() {
                    continue;
                }
                let said = object(line, at)?;
                let cell = |name: &&String| said.get(*name).map_or("", String::as_str);
                let cells: Vec<&str> = names.iter().map(cell).collect();
                if !row(at, &cells)? {
                    break;
                }
            }
            return Ok(());
        };
        let mut reader = csv_reader(self.text, separator);
        let mut record = csv::StringRecord::new();
        let mut before = 1;
        while reader
            .read_record(&mut record)
            .map_err(|error| not_csv(before + 1, &error))?
        {
            let line = record.position().map_or(before + 1, |at| {
                usize::try_from(at.line()).unwrap_or(before + 1)
            });
            before = line;
            let cell = |place: &usize| record.get(*place).unwrap_or_default().trim();
            let cells: Vec<&str> = wanted.iter().map(cell).collect();
            if !row(line, &cells)? {
                break;
            }
        }
        Ok(())
    }
}
