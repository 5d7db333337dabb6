//! What a release claims of people, checked against its own tables: that everybody consented to what
//! is here of them, that the counts are right, and that what is said of pay agrees with the rest.

use super::{VerifyError, rounds};
use crate::build::parquet_path;
use crate::manifest::Manifest;
use domain::consent::Purpose;
use domain::dataset::tables::FLAGS;
use domain::dataset::{Table, Value};
use domain::pay::PayKind;
use std::collections::{BTreeMap, BTreeSet};

/// Checks all of it.
pub fn check(manifest: &Manifest, tables: &[Table]) -> Result<(), VerifyError> {
    counts(tables)?;
    consents(tables)?;
    pay(manifest, tables)
}

pub(super) fn differs(table: &str) -> VerifyError {
    VerifyError::Differs(parquet_path(table))
}

/// A table read by the names of its columns; one that is left out has no rows.
struct View<'t> {
    name: &'static str,
    table: Option<&'t Table>,
}

impl<'t> View<'t> {
    fn of(tables: &'t [Table], name: &'static str) -> Self {
        let table = tables.iter().find(|table| table.name == name);
        Self { name, table }
    }

    fn rows(&self) -> &'t [Vec<Value>] {
        self.table.map_or(&[], |table| &table.rows)
    }

    /// The place of a column that must be there.
    fn place(&self, column: &str) -> Result<usize, VerifyError> {
        match self.table {
            Some(table) => table.column(column).ok_or_else(|| differs(self.name)),
            None => Ok(0),
        }
    }

    fn text(&self, row: &'t [Value], place: usize) -> Result<&'t str, VerifyError> {
        let found = row.get(place).and_then(Value::as_text);
        found.map(AsRef::as_ref).ok_or_else(|| differs(self.name))
    }

    fn number(&self, row: &[Value], place: usize) -> Result<i64, VerifyError> {
        match row.get(place) {
            Some(Value::Integer(value)) => Ok(*value),
            _ => Err(differs(self.name)),
        }
    }
}

/// Each contributor's count of judgements is that of their rows, and nobody is without any who said
/// nothing in a round either.
fn counts(tables: &[Table]) -> Result<(), VerifyError> {
    let judgements = View::of(tables, "judgements");
    let whose = judgements.place("contributor")?;
    let mut counted = BTreeMap::<&str, i64>::new();
    for row in judgements.rows() {
        *counted.entry(judgements.text(row, whose)?).or_default() += 1;
    }
    let deliberated = rounds::people(tables);
    let people = View::of(tables, "contributors");
    let (who, count) = (people.place("contributor")?, people.place("n_judgements")?);
    for row in people.rows() {
        let name = people.text(row, who)?;
        let found = counted.remove(name).unwrap_or_default();
        let there = found > 0 || deliberated.contains(name);
        if !there || found != people.number(row, count)? {
            return Err(differs("contributors"));
        }
    }
    // Whoever is left judged and is not among the contributors.
    if counted.is_empty() {
        Ok(())
    } else {
        Err(differs("contributors"))
    }
}

/// Behind every judgement stands a record of its own contributor, and the newest record of each
/// contributor grants publishing and whatever else the release shows of them.
fn consents(tables: &[Table]) -> Result<(), VerifyError> {
    let records = View::of(tables, "consents");
    let (id, whose, given) = (
        records.place("consent_id")?,
        records.place("contributor")?,
        records.place("given_at")?,
    );
    let grants = records.place("granted")?;
    let mut owner = BTreeMap::<&str, &str>::new();
    let mut newest = BTreeMap::<&str, ((&str, &str), BTreeSet<&str>)>::new();
    for row in records.rows() {
        let (record, person) = (records.text(row, id)?, records.text(row, whose)?);
        owner.insert(record, person);
        let Some(Value::Texts(granted)) = row.get(grants) else {
            return Err(differs("consents"));
        };
        // Ids are in the order of time, within the day that the table states.
        let age = (records.text(row, given)?, record);
        let granted = granted.iter().map(AsRef::as_ref).collect();
        let newer = newest.get(person).is_none_or(|(known, _)| *known < age);
        if newer {
            newest.insert(person, (age, granted));
        }
    }
    let granted = |person: &str, purpose: Purpose| {
        let found = newest.get(person);
        found.is_some_and(|(_, granted)| granted.contains(purpose.name()))
    };
    let judgements = View::of(tables, "judgements");
    let (consent, by, words) = (
        judgements.place("consent_id")?,
        judgements.place("contributor")?,
        judgements.place("rationale")?,
    );
    for row in judgements.rows() {
        let person = judgements.text(row, by)?;
        let covered = owner.get(judgements.text(row, consent)?) == Some(&person)
            && granted(person, Purpose::PublishJudgements);
        let quoted = !matches!(row.get(words), Some(Value::Null));
        if !covered || (quoted && !granted(person, Purpose::QuoteWords)) {
            return Err(differs("consents"));
        }
    }
    let people = View::of(tables, "contributors");
    let who = people.place("contributor")?;
    let mut told = Vec::new();
    for (purpose, _) in FLAGS {
        // Releases from before a purpose lack its column, and tell nothing that rests on it.
        if let Ok(place) = people.place(purpose.name()) {
            told.push((place, purpose));
        }
    }
    let attributes = people.table.into_iter().flat_map(|table| {
        let columns = table.columns.iter().enumerate();
        columns.filter(|(_, column)| column.name.starts_with("attribute_"))
    });
    told.extend(attributes.map(|(place, _)| (place, Purpose::LinkDemographics)));
    for row in people.rows() {
        let person = people.text(row, who)?;
        for (place, purpose) in &told {
            let shown = !matches!(row.get(*place), Some(Value::Null | Value::Flag(false)));
            if shown && !granted(person, *purpose) {
                return Err(differs("consents"));
            }
        }
    }
    rounds::consents(tables, &granted)?;
    rounds::originals(tables)?;
    let responses = View::of(tables, "responses");
    if let Ok(by) = responses.place("contributor") {
        let words = responses.place("text")?;
        for row in responses.rows() {
            let own = !matches!(row.get(by), Some(Value::Null));
            let shown = !matches!(row.get(words), Some(Value::Null));
            if own && shown && !granted(responses.text(row, by)?, Purpose::PublishResponses) {
                return Err(differs("consents"));
            }
        }
    }
    let pay = View::of(tables, "pay");
    let (who, country) = (pay.place("contributor")?, pay.place("country")?);
    for row in pay.rows() {
        let shown = !matches!(row.get(country), Some(Value::Null));
        if shown && !granted(pay.text(row, who)?, Purpose::LinkDemographics) {
            return Err(differs("consents"));
        }
    }
    Ok(())
}

/// The floor in the rows is that of the release, a top-up is part of what was paid, and the time of
/// everybody's judgements is within the time that is counted. The statement and the floor itself are
/// checked in `pay`.
fn pay(manifest: &Manifest, tables: &[Table]) -> Result<(), VerifyError> {
    let table = View::of(tables, "pay");
    let (who, active, paid) = (
        table.place("contributor")?,
        table.place("active_ms")?,
        table.place("paid_micros")?,
    );
    let (topped_up, floor) = (
        table.place("topped_up_micros")?,
        table.place("floor_micros")?,
    );
    let volunteers = manifest.pay_kind == PayKind::Volunteer.name();
    let expected: Value = (!volunteers).then_some(manifest.floor_micros).into();
    let mut worked = judged(tables)?;
    for row in table.rows() {
        let judged = worked.remove(table.text(row, who)?).unwrap_or_default();
        let amount = table.number(row, paid)?;
        if row.get(floor) != Some(&expected)
            || !(0..=amount).contains(&table.number(row, topped_up)?)
            || judged > table.number(row, active)?
        {
            return Err(differs("pay"));
        }
    }
    Ok(())
}

/// Milliseconds of each contributor's judgements.
fn judged(tables: &[Table]) -> Result<BTreeMap<&str, i64>, VerifyError> {
    let judgements = View::of(tables, "judgements");
    let (by, active) = (
        judgements.place("contributor")?,
        judgements.place("active_ms")?,
    );
    let mut judged = BTreeMap::<&str, i64>::new();
    for row in judgements.rows() {
        let sum = judged.entry(judgements.text(row, by)?).or_default();
        *sum += judgements.number(row, active)?;
    }
    Ok(judged)
}
