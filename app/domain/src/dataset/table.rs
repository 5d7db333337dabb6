//! Tables: columns with a type and a meaning, rows of values.

use crate::item::Message;
use serde::Serialize;
use std::sync::Arc;

/// The version of the record schema.
pub const SCHEMA_VERSION: &str = "1";

/// A column's type. Every column may be null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// Yes or no.
    Flag,
    /// Several texts.
    Texts,
    /// Texts in tiers: a weak order, best first.
    Tiers,
    /// A conversation: a list of `{role, content}`.
    Messages,
    /// Groups with how many of each support something: a list of [`GroupShare`].
    Shares,
}

/// How many people of a group support something; numbers are `None` where suppressed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GroupShare {
    /// The attribute by which people are divided.
    pub attribute: Arc<str>,
    /// The group's value of it.
    pub value: Arc<str>,
    /// People who said.
    pub people: Option<i64>,
    /// Those of them who support it.
    pub support: Option<i64>,
    /// Their share.
    pub share: Option<f64>,
    /// Lower end of its 95% Wilson interval.
    pub ci_low: Option<f64>,
    /// Upper end.
    pub ci_high: Option<f64>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type.
    pub kind: Kind,
    /// What it means, in a sentence.
    pub meaning: String,
}

/// A value; texts are shared, because a prompt stands in many rows.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing.
    Null,
    /// Of [`Kind::Text`].
    Text(Arc<str>),
    /// Of [`Kind::Integer`].
    Integer(i64),
    /// Of [`Kind::Number`].
    Number(f64),
    /// Of [`Kind::Flag`].
    Flag(bool),
    /// Of [`Kind::Texts`].
    Texts(Arc<[Arc<str>]>),
    /// Of [`Kind::Tiers`].
    Tiers(Arc<[Vec<Arc<str>>]>),
    /// Of [`Kind::Messages`].
    Messages(Arc<[Message]>),
    /// Of [`Kind::Shares`].
    Shares(Arc<[GroupShare]>),
}

/// A table.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its name, which is its folder's.
    pub name: &'static str,
    /// What a row is, in a sentence.
    pub row: &'static str,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a value per column.
    pub rows: Vec<Vec<Value>>,
}

impl Column {
    /// A column.
    pub fn new(name: impl Into<String>, kind: Kind, meaning: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            kind,
            meaning: meaning.into(),
        }
    }
}

impl Value {
    /// A text, or nothing.
    #[must_use]
    pub fn text(text: Option<&str>) -> Self {
        text.map_or(Self::Null, |text| Self::Text(text.into()))
    }

    /// Every text that it is: of a text that one, of several texts all.
    #[must_use]
    pub fn texts(&self) -> &[Arc<str>] {
        match self {
            Self::Text(text) => std::slice::from_ref(text),
            Self::Texts(texts) => texts,
            _ => &[],
        }
    }

    /// The text, where it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&Arc<str>> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Flag(value)
    }
}

impl From<Option<i64>> for Value {
    fn from(value: Option<i64>) -> Self {
        value.map_or(Self::Null, Self::Integer)
    }
}

impl From<Option<f64>> for Value {
    fn from(value: Option<f64>) -> Self {
        value.map_or(Self::Null, Self::Number)
    }
}

impl Table {
    /// The place of a column.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.name == name)
    }
}
