//! A table in CSV with a map of its columns.

use super::super::draft::{Draft, answered, asked, problem};
use super::Record;
use crate::refusal::Refusal;
use std::str::FromStr;

/// Which columns of a table say what. Written as `prompt=question, response=answer_a,
/// response=answer_b, model=name_a, model=name_b, id=qid, language=lang`: responses in order, and a
/// model for each of them or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// The item's id; without it a row's place names it.
    pub id: Option<String>,
    /// The prompt.
    pub prompt: String,
    /// One per response.
    pub responses: Vec<String>,
    /// The models, in the responses' order.
    pub models: Vec<String>,
    /// The content's language.
    pub language: Option<String>,
}

impl FromStr for Columns {
    type Err = Refusal;
    fn from_str(text: &str) -> Result<Self, Refusal> {
        let mut columns = Self::default();
        let pairs = text
            .split([',', '\n'])
            .map(str::trim)
            .filter(|pair| !pair.is_empty());
        for pair in pairs {
            let unclear = || Refusal::field("columns", "columns-shape").with("part", pair);
            let (what, column) = pair.split_once('=').ok_or_else(unclear)?;
            let column = column.trim().to_owned();
            match what.trim() {
                "id" => columns.id = Some(column),
                "prompt" => columns.prompt = column,
                "response" => columns.responses.push(column),
                "model" => columns.models.push(column),
                "language" => columns.language = Some(column),
                _ => return Err(unclear()),
            }
        }
        Ok(columns)
    }
}

/// Where a column stands, or that the table lacks it.
fn place(header: &csv::StringRecord, column: &str) -> Result<usize, Vec<super::LineProblem>> {
    let found = header.iter().position(|name| name.trim() == column);
    found.ok_or_else(|| vec![problem(1, column, "column-missing", column)])
}

pub fn drafts(text: &str, columns: &Columns) -> Vec<Record> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(text.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => return vec![Err(vec![problem(1, "", "csv", error)])],
    };
    let find = |column: &String| place(&header, column);
    let places = || -> Result<_, Vec<super::LineProblem>> {
        if columns.prompt.is_empty() || columns.responses.is_empty() {
            return Err(vec![problem(1, "", "columns-needed", "")]);
        }
        Ok((
            columns.id.as_ref().map(find).transpose()?,
            find(&columns.prompt)?,
            columns
                .responses
                .iter()
                .map(find)
                .collect::<Result<Vec<_>, _>>()?,
            columns
                .models
                .iter()
                .map(find)
                .collect::<Result<Vec<_>, _>>()?,
            columns.language.as_ref().map(find).transpose()?,
        ))
    };
    let (id, prompt, responses, models, language) = match places() {
        Ok(places) => places,
        Err(problems) => return vec![Err(problems)],
    };
    let draft = |(row, number): (csv::Result<csv::StringRecord>, usize)| {
        let line_of = |position: Option<&csv::Position>| {
            position.map_or(0, |at| usize::try_from(at.line()).unwrap_or_default())
        };
        let row =
            row.map_err(|error| vec![problem(line_of(error.position()), "", "csv", &error)])?;
        let cell = |place: usize| row.get(place).unwrap_or_default();
        let texts = responses.iter().enumerate().map(|(index, response)| {
            let model = models
                .get(index)
                .map(|place| cell(*place))
                .unwrap_or_default();
            answered(cell(*response), model)
        });
        Ok(Draft {
            line: line_of(row.position()),
            id: Some(
                id.map_or_else(|| format!("row-{number}"), |id| cell(id).to_owned())
                    .into(),
            ),
            prompt: asked(cell(prompt)),
            // A row may have fewer responses than the table has columns for.
            responses: texts.filter(|response| !response.text.is_empty()).collect(),
            language: language
                .map(|place| cell(place).to_owned())
                .filter(|tag| !tag.is_empty()),
            source: "CSV".to_owned(),
            ..Draft::default()
        })
    };
    reader.records().zip(1..).map(draft).collect()
}
