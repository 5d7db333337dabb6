//! Tables as Parquet, and back.

use arrow_array::builder::{
    BooleanBuilder, Float64Builder, Int64Builder, ListBuilder, StringBuilder, StructBuilder,
};
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int64Type};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field, Fields, Schema};
use bytes::Bytes;
use domain::dataset::table::GroupShare;
use domain::dataset::{Column, Kind, Table, Value};
use domain::item::Message;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use parquet::basic::{Compression, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use std::collections::HashMap;
use std::io::Write;
use std::sync::Arc;

/// Rows in a row group at the most.
const ROW_GROUP: usize = 128 * 1_024;
/// Bytes of a column's distinct values in a row group, up to which each is written once: prompts and
/// responses stand in many rows, and are long.
const DICTIONARY: usize = 32 << 20;
/// Rows that become columns at once; it divides a row group.
const BATCH: usize = 4 * 1_024;
/// What stands as the writer in the files: fixed, so that the bytes are.
const WRITER: &str = "polyphony";
/// The key of a column's meaning in its metadata.
const MEANING: &str = "description";

fn text_item() -> Field {
    Field::new("item", DataType::Utf8, true)
}

fn message_fields() -> Fields {
    Fields::from(vec![
        Field::new("role", DataType::Utf8, true),
        Field::new("content", DataType::Utf8, true),
    ])
}

fn share_fields() -> Fields {
    let field = |name: &str, data_type| Field::new(name, data_type, true);
    Fields::from(vec![
        field("attribute", DataType::Utf8),
        field("value", DataType::Utf8),
        field("people", DataType::Int64),
        field("support", DataType::Int64),
        field("share", DataType::Float64),
        field("ci_low", DataType::Float64),
        field("ci_high", DataType::Float64),
    ])
}

fn data_type(kind: Kind) -> DataType {
    let list = |item: Field| DataType::List(Arc::new(item));
    match kind {
        Kind::Text => DataType::Utf8,
        Kind::Integer => DataType::Int64,
        Kind::Number => DataType::Float64,
        Kind::Flag => DataType::Boolean,
        Kind::Texts => list(text_item()),
        Kind::Tiers => list(Field::new("item", list(text_item()), true)),
        Kind::Messages => list(Field::new("item", DataType::Struct(message_fields()), true)),
        Kind::Shares => list(Field::new("item", DataType::Struct(share_fields()), true)),
    }
}

fn schema(columns: &[Column]) -> Schema {
    let field = |column: &Column| {
        let meaning = HashMap::from([(MEANING.to_owned(), column.meaning.clone())]);
        Field::new(&column.name, data_type(column.kind), true).with_metadata(meaning)
    };
    Schema::new(columns.iter().map(field).collect::<Vec<_>>())
}

/// A table as bytes; see [`write`].
///
/// # Errors
/// Where a value is not of its column's type, which is a mistake of ours.
pub fn render(table: &Table) -> Result<Vec<u8>, ParquetError> {
    let mut out = Vec::new();
    write(table, &mut out)?;
    Ok(out)
}

/// Writes a table: zstd, row groups of at most 128k rows. Rows become columns a batch at a time, so that
/// it takes little memory however many there are.
///
/// # Errors
/// Where `out` can't be written, or a value is not of its column's type, which is a mistake of ours.
pub fn write(table: &Table, out: impl Write + Send) -> Result<(), ParquetError> {
    let schema = Arc::new(schema(&table.columns));
    let properties = WriterProperties::builder()
        .set_compression(Compression::ZSTD(ZstdLevel::try_new(1)?))
        .set_dictionary_page_size_limit(DICTIONARY)
        .set_max_row_group_row_count(Some(ROW_GROUP))
        .set_created_by(WRITER.to_owned())
        .build();
    let mut writer = ArrowWriter::try_new(out, Arc::clone(&schema), Some(properties))?;
    for rows in table.rows.chunks(BATCH) {
        let arrays = table.columns.iter().enumerate().map(|(place, column)| {
            array(
                column.kind,
                rows.iter()
                    .map(|row| row.get(place).unwrap_or(&Value::Null)),
            )
        });
        let arrays: Vec<ArrayRef> = arrays.collect();
        writer.write(&RecordBatch::try_new(Arc::clone(&schema), arrays)?)?;
    }
    writer.close()?;
    Ok(())
}

fn array<'v>(kind: Kind, values: impl Iterator<Item = &'v Value>) -> ArrayRef {
    match kind {
        Kind::Text => {
            let mut builder = StringBuilder::new();
            values.for_each(|value| builder.append_option(value.as_text()));
            Arc::new(builder.finish())
        }
        Kind::Integer => {
            let mut builder = Int64Builder::new();
            values.for_each(|value| match value {
                Value::Integer(value) => builder.append_value(*value),
                _ => builder.append_null(),
            });
            Arc::new(builder.finish())
        }
        Kind::Number => {
            let mut builder = Float64Builder::new();
            values.for_each(|value| match value {
                Value::Number(value) => builder.append_value(*value),
                _ => builder.append_null(),
            });
            Arc::new(builder.finish())
        }
        Kind::Flag => {
            let mut builder = BooleanBuilder::new();
            values.for_each(|value| match value {
                Value::Flag(value) => builder.append_value(*value),
                _ => builder.append_null(),
            });
            Arc::new(builder.finish())
        }
        Kind::Texts => {
            let mut builder = ListBuilder::new(StringBuilder::new());
            for value in values {
                if let Value::Texts(texts) = value {
                    texts
                        .iter()
                        .for_each(|text| builder.values().append_value(text));
                }
                builder.append(matches!(value, Value::Texts(_)));
            }
            Arc::new(builder.finish())
        }
        Kind::Tiers => tiers(values),
        Kind::Messages => messages(values),
        Kind::Shares => shares(values),
    }
}

fn tiers<'v>(values: impl Iterator<Item = &'v Value>) -> ArrayRef {
    let mut builder = ListBuilder::new(ListBuilder::new(StringBuilder::new()));
    for value in values {
        if let Value::Tiers(tiers) = value {
            for tier in tiers.iter() {
                tier.iter()
                    .for_each(|text| builder.values().values().append_value(text));
                builder.values().append(true);
            }
        }
        builder.append(matches!(value, Value::Tiers(_)));
    }
    Arc::new(builder.finish())
}

fn messages<'v>(values: impl Iterator<Item = &'v Value>) -> ArrayRef {
    let turn = StructBuilder::from_fields(message_fields(), 0);
    let mut builder = ListBuilder::new(turn);
    for value in values {
        if let Value::Messages(turns) = value {
            for message in turns.iter() {
                let parts = [&message.role, &message.content];
                for (place, part) in parts.into_iter().enumerate() {
                    if let Some(field) = builder.values().field_builder::<StringBuilder>(place) {
                        field.append_value(part);
                    }
                }
                builder.values().append(true);
            }
        }
        builder.append(matches!(value, Value::Messages(_)));
    }
    Arc::new(builder.finish())
}

fn shares<'v>(values: impl Iterator<Item = &'v Value>) -> ArrayRef {
    let group = StructBuilder::from_fields(share_fields(), 0);
    let mut builder = ListBuilder::new(group);
    for value in values {
        if let Value::Shares(groups) = value {
            for group in groups.iter() {
                let fields = builder.values();
                for (place, text) in [&group.attribute, &group.value].into_iter().enumerate() {
                    if let Some(field) = fields.field_builder::<StringBuilder>(place) {
                        field.append_value(text);
                    }
                }
                for (place, count) in (2..).zip([group.people, group.support]) {
                    if let Some(field) = fields.field_builder::<Int64Builder>(place) {
                        field.append_option(count);
                    }
                }
                for (place, share) in (4..).zip([group.share, group.ci_low, group.ci_high]) {
                    if let Some(field) = fields.field_builder::<Float64Builder>(place) {
                        field.append_option(share);
                    }
                }
                fields.append(true);
            }
        }
        builder.append(matches!(value, Value::Shares(_)));
    }
    Arc::new(builder.finish())
}

/// Reads a table back. Its name and the meaning of its rows are the caller's to know.
///
/// # Errors
/// Where the bytes are no Parquet, or hold a type that no table has.
pub fn read(name: &'static str, bytes: Vec<u8>) -> Result<Table, ParquetError> {
    let reader = ParquetRecordBatchReaderBuilder::try_new(Bytes::from(bytes))?;
    let schema = Arc::clone(reader.schema());
    let mut columns = Vec::new();
    for field in schema.fields() {
        let kind = kind(field.data_type())
            .ok_or_else(|| ParquetError::General(format!("unknown type of {}", field.name())))?;
        let meaning = field.metadata().get(MEANING).cloned().unwrap_or_default();
        columns.push(Column::new(field.name(), kind, meaning));
    }
    let mut rows = Vec::new();
    for batch in reader.build()? {
        let batch = batch?;
        for row in 0..batch.num_rows() {
            let values = batch.columns().iter().zip(&columns);
            rows.push(
                values
                    .map(|(array, column)| value(column.kind, array, row))
                    .collect(),
            );
        }
    }
    Ok(Table {
        name,
        row: "",
        columns,
        rows,
    })
}

fn kind(data_type: &DataType) -> Option<Kind> {
    let all = [
        Kind::Text,
        Kind::Integer,
        Kind::Number,
        Kind::Flag,
        Kind::Texts,
        Kind::Tiers,
        Kind::Messages,
        Kind::Shares,
    ];
    all.into_iter()
        .find(|kind| self::data_type(*kind) == *data_type)
}

fn value(kind: Kind, array: &ArrayRef, row: usize) -> Value {
    if array.is_null(row) {
        return Value::Null;
    }
    match kind {
        Kind::Text => Value::Text(array.as_string::<i32>().value(row).into()),
        Kind::Integer => Value::Integer(array.as_primitive::<Int64Type>().value(row)),
        Kind::Number => Value::Number(array.as_primitive::<Float64Type>().value(row)),
        Kind::Flag => Value::Flag(array.as_boolean().value(row)),
        Kind::Texts => Value::Texts(texts(&array.as_list::<i32>().value(row)).into()),
        Kind::Tiers => {
            let tiers = array.as_list::<i32>().value(row);
            let tiers = tiers.as_list::<i32>();
            Value::Tiers(
                (0..tiers.len())
                    .map(|tier| texts(&tiers.value(tier)))
                    .collect(),
            )
        }
        Kind::Messages => {
            let turns = array.as_list::<i32>().value(row);
            let turns = turns.as_struct();
            let part = |place: usize, turn: usize| {
                turns
                    .column(place)
                    .as_string::<i32>()
                    .value(turn)
                    .to_owned()
            };
            let turns = (0..turns.len()).map(|turn| Message {
                role: part(0, turn),
                content: part(1, turn),
            });
            Value::Messages(turns.collect())
        }
        Kind::Shares => {
            let groups = array.as_list::<i32>().value(row);
            let groups = groups.as_struct();
            let text = |place: usize, at: usize| -> Arc<str> {
                groups.column(place).as_string::<i32>().value(at).into()
            };
            let whole = |place: usize, at: usize| {
                let column = groups.column(place);
                let values = column.as_primitive::<Int64Type>();
                (!column.is_null(at)).then(|| values.value(at))
            };
            let number = |place: usize, at: usize| {
                let column = groups.column(place);
                let values = column.as_primitive::<Float64Type>();
                (!column.is_null(at)).then(|| values.value(at))
            };
            let groups = (0..groups.len()).map(|at| GroupShare {
                attribute: text(0, at),
                value: text(1, at),
                people: whole(2, at),
                support: whole(3, at),
                share: number(4, at),
                ci_low: number(5, at),
                ci_high: number(6, at),
            });
            Value::Shares(groups.collect())
        }
    }
}

fn texts(array: &ArrayRef) -> Vec<Arc<str>> {
    let array = array.as_string::<i32>();
    (0..array.len())
        .map(|place| Arc::from(array.value(place)))
        .collect()
}
