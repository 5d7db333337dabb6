//! Anybody's table. What is guessed of its columns is said.

use crate::cli::Analyse;
use domain::analysis::Source;
use domain::analysis::input::{Columns, Data, Part, Rows, Text, guess, read as read_rows};
use domain::disagreement::alpha::Metric;
use export::foreign::Parquet;
use std::error::Error;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// How Parquet begins.
const MAGIC: &[u8; 4] = b"PAR1";

pub fn read(wanted: &Analyse) -> Result<(Source, Data), Box<dyn Error>> {
    let path = &wanted.path;
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let mut columns: Columns = wanted
        .columns
        .parse()
        .map_err(|e| format!("--columns: {e}"))?;
    if let Some(by) = &wanted.by {
        columns = columns.by(by);
    }
    let parquet = is_parquet(path).map_err(|error| named(&error))?;
    let text;
    let rows: Box<dyn Rows> = if parquet {
        Box::new(Parquet::open(path).map_err(|error| named(&error))?)
    } else {
        text = std::fs::read_to_string(path).map_err(|error| {
            named(&format!(
                "can't be read as UTF-8 text, nor as Parquet: {error}"
            ))
        })?;
        Box::new(Text::new(&text).map_err(|error| named(&error))?)
    };
    let guessed = guess(rows.as_ref(), &mut columns, wanted.by.is_none());
    for (part, column) in guessed.map_err(|error| named(&error))? {
        let what = part.map_or("group", Part::name);
        eprintln!("guessed: {what} = {column}");
    }
    if columns.shape().is_some() && columns.get(Part::Person).is_none() {
        eprintln!(
            "no column says who judged: every row counts as a person of its own (--columns \"person=..\")"
        );
    }
    let labels = wanted.metric == Some(Metric::Nominal);
    let read = read_rows(rows.as_ref(), &columns, labels).map_err(|error| named(&error))?;
    if read.empty > 0 {
        eprintln!("{} rows hold no judgement and were left out", read.empty);
    }
    if read.repeated > 0 {
        eprintln!(
            "{} rows repeat a person's judgement of an item; the first counts",
            read.repeated
        );
    }
    let name = path.file_name().unwrap_or(path.as_os_str());
    let mut source = super::source(name.to_string_lossy().into_owned());
    source.empty = read.empty;
    source.repeated = read.repeated;
    source.columns = columns
        .parts
        .iter()
        .map(|(part, column)| (part.name().to_owned(), column.clone()))
        .collect();
    Ok((source, read.data))
}

fn is_parquet(path: &Path) -> std::io::Result<bool> {
    let mut head = Vec::new();
    File::open(path)?.take(4).read_to_end(&mut head)?;
    Ok(head == MAGIC)
}
