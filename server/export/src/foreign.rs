//! Anybody's Parquet file as rows of text, for whoever analyses it.

use bytes::Bytes;
use domain::analysis::input::{Row, Rows, Unreadable};
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::Field;
use parquet::schema::types::Type;
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

/// A Parquet file that can be gone through. It is not read into memory as a whole.
pub struct Parquet {
    source: Source,
    header: Vec<String>,
}

enum Source {
    File(File),
    Bytes(Bytes),
}

impl Parquet {
    /// Opens a file.
    ///
    /// # Errors
    /// Where it can't be read, or is no Parquet.
    pub fn open(path: &Path) -> Result<Self, Unreadable> {
        let file = File::open(path).map_err(|error| unreadable(&error))?;
        Self::of(Source::File(file))
    }

    /// From a file's bytes.
    ///
    /// # Errors
    /// Where they are no Parquet.
    pub fn new(bytes: impl Into<Bytes>) -> Result<Self, Unreadable> {
        Self::of(Source::Bytes(bytes.into()))
    }

    fn of(source: Source) -> Result<Self, Unreadable> {
        let mut parquet = Self {
            source,
            header: Vec::new(),
        };
        let reader = parquet.reader()?;
        let fields = reader
            .metadata()
            .file_metadata()
            .schema()
            .get_fields()
            .iter();
        parquet.header = fields.map(|field| field.name().to_owned()).collect();
        Ok(parquet)
    }

    fn reader(&self) -> Result<Box<dyn FileReader>, Unreadable> {
        Ok(match &self.source {
            Source::File(file) => {
                let file = file.try_clone().map_err(|error| unreadable(&error))?;
                Box::new(SerializedFileReader::new(file).map_err(|error| unreadable(&error))?)
            }
            Source::Bytes(bytes) => Box::new(
                SerializedFileReader::new(bytes.clone()).map_err(|error| unreadable(&error))?,
            ),
        })
    }
}

fn unreadable(error: &dyn std::fmt::Display) -> Unreadable {
    Unreadable::whole("not-parquet", error.to_string())
}

/// A cell as it would stand in CSV.
fn text(field: &Field) -> String {
    match field {
        Field::Null => String::new(),
        Field::Str(text) => text.trim().to_owned(),
        // Whole numbers are written without a point, so that ids read the same in any type.
        Field::Double(number) => number.to_string(),
        Field::Float(number) => number.to_string(),
        other => other.to_string(),
    }
}

impl Rows for Parquet {
    fn header(&self) -> &[String] {
        &self.header
    }

    fn each(&self, wanted: &[usize], row: Row<'_>) -> Result<(), Unreadable> {
        let reader = self.reader()?;
        let schema = reader.metadata().file_metadata().schema();
        let mut named: Vec<usize> = wanted.to_vec();
        named.sort_unstable();
        named.dedup();
        let fields: Vec<Arc<Type>> = named
            .iter()
            .filter_map(|place| schema.get_fields().get(*place).cloned())
            .collect();
        let projection = Type::group_type_builder(schema.name())
            .with_fields(fields)
            .build()
            .map_err(|error| unreadable(&error))?;
        let rows = reader
            .get_row_iter(Some(projection))
            .map_err(|error| unreadable(&error))?;
        for (record, number) in rows.zip(1..) {
            let record =
                record.map_err(|error| Unreadable::at(number, "not-parquet", error.to_string()))?;
            let read: Vec<String> = record
                .get_column_iter()
                .map(|(_, field)| text(field))
                .collect();
            let cell = |place: &usize| {
                let at = named.binary_search(place).ok();
                at.and_then(|at| read.get(at)).map_or("", String::as_str)
            };
            let cells: Vec<&str> = wanted.iter().map(cell).collect();
            if !row(number, &cells)? {
                break;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::dataset::{Column, Kind, Table, Value};

    #[test]
    fn a_table_reads_as_text() {
        let column = |name: &str, kind| Column::new(name, kind, "");
        let table = Table {
            name: "t",
            row: "",
            columns: vec![
                column("who", Kind::Text),
                column("n", Kind::Integer),
                column("stars", Kind::Number),
            ],
            rows: vec![
                vec!["p".into(), 3.into(), Value::Number(2.0)],
                vec![Value::Null, 4.into(), Value::Number(0.5)],
            ],
        };
        let file = Parquet::new(crate::parquet::render(&table).unwrap()).unwrap();
        assert_eq!(file.header(), ["who", "n", "stars"]);
        let mut rows = Vec::new();
        file.each(&[2, 0], &mut |line, cells| {
            rows.push((line, cells.join("|")));
            Ok(true)
        })
        .unwrap();
        assert_eq!(rows, [(1, "2|p".to_owned()), (2, "0.5|".to_owned())]);
        let wrong = Parquet::new(&b"PAR1 and no more"[..]).err().unwrap();
        assert_eq!(wrong.key, "not-parquet");
    }
}
