//! Reading anybody's tables: one row a value, a comparison or a rank; in CSV, JSON lines or Parquet.
//!
//! [`Columns`] says which column means what, and [`guess`] fills in what it leaves out. What cannot be
//! read is named with its line and column, and nothing is read around it.

mod columns;
mod guess;
mod people;
mod rows;
mod values;

pub use columns::{Columns, Part, Shape};
pub use guess::guess;
pub use rows::{Row, Rows, Text};

use super::{Contest, Study, contest};
use std::fmt;

/// Why a table can't be read: what is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// The line, counted from 1; none where it is not about one.
    pub line: Option<usize>,
    /// The column, where it is about one.
    pub column: Option<String>,
    /// What is wrong, by name.
    pub key: &'static str,
    /// The cell, or the parser's words.
    pub detail: String,
}

impl Unreadable {
    /// About a line.
    pub fn at(line: usize, key: &'static str, detail: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            column: None,
            key,
            detail: detail.into(),
        }
    }

    /// About the whole.
    pub fn whole(key: &'static str, detail: impl Into<String>) -> Self {
        Self {
            line: None,
            column: None,
            key,
            detail: detail.into(),
        }
    }

    /// About a column.
    #[must_use]
    pub fn of(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        if let Some(column) = &self.column {
            write!(f, "column \"{column}\": ")?;
        }
        let detail = &self.detail;
        match self.key {
            "columns-shape" => write!(
                f,
                "\"{detail}\" is no part of a column map, such as \"person=user_id, item=question, value=stars\""
            ),
            "no-column" => write!(f, "there is no column \"{detail}\""),
            "no-shape" => write!(
                f,
                "it is not clear which columns say what people judged. The columns are: {detail}"
            ),
            "not-a-number" => write!(
                f,
                "\"{detail}\" is not a number, though other cells are; labels need --metric nominal"
            ),
            "not-a-rank" => write!(f, "\"{detail}\" is not a rank: 1 is best, 2 is next"),
            "not-an-outcome" => write!(
                f,
                "\"{detail}\" names neither of the two options, nor a tie"
            ),
            "twice" => write!(f, "\"{detail}\" is ranked twice by one person on one item"),
            "not-csv" => write!(f, "this is no row of the table: {detail}"),
            "not-json" => write!(f, "this is no JSON object: {detail}"),
            "empty" => f.write_str("there is nothing in it"),
            other => write!(f, "{other}: {detail}"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// What a table holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Data {
    /// Values of units.
    Values(Study),
    /// Orders of options.
    Orders(Contest),
}

/// What a table held, and what was left out of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// The data.
    pub data: Data,
    /// Rows that hold no judgement: an empty value, winner or rank.
    pub empty: usize,
    /// Values that a person had given the same unit before; the first counts.
    pub repeated: usize,
}

/// Reads a table. A person's attribute is what their rows say; where rows differ it is not known.
/// Without a column of people every row is a person of its own. With `labels` values are taken for
/// labels even where they are numbers.
///
/// # Errors
/// The first thing that is wrong, with its line and column.
pub fn read(rows: &dyn Rows, columns: &Columns, labels: bool) -> Result<Read, Unreadable> {
    match columns.shape() {
        Some(Shape::Values) => values::read(rows, columns, labels),
        Some(Shape::Pairs) => contest::table::pairs(rows, columns),
        Some(Shape::Ranks) => contest::table::ranks(rows, columns),
        None => Err(Unreadable::whole("no-shape", rows.header().join(", "))),
    }
}

/// Where the columns of parts stand.
fn place(rows: &dyn Rows, column: &str) -> Result<usize, Unreadable> {
    let found = rows.header().iter().position(|name| name == column);
    found.ok_or_else(|| Unreadable::at(1, "no-column", column))
}

/// The places of `parts` and then of attributes, and how many attribute cells there are.
pub(super) fn places(
    rows: &dyn Rows,
    columns: &Columns,
    parts: &[Part],
) -> Result<(Vec<usize>, people::People), Unreadable> {
    let mut wanted = Vec::new();
    for part in parts {
        if let Some(column) = columns.get(*part) {
            wanted.push(place(rows, column)?);
        }
    }
    for column in columns.attributes.iter().flatten() {
        wanted.push(place(rows, column)?);
    }
    Ok((wanted, people::People::new(columns)))
}

#[cfg(test)]
mod tests;
