//! What people say about themselves: a community's questions, and the answers to them.
//!
//! A community states each question in its own words and languages ([`Definition`]); editing one
//! makes a new version, and older answers keep pointing at theirs. A [`Choice`] may bear common
//! codes beside its local value, so that others can read it without the local value being lost.
//! Whatever the kind, one may decline, or use words of one's own.

mod answer;
mod choice;
mod definition;
pub mod sets;

pub use answer::{Answer, LONGEST_ANSWER};
pub use choice::{Band, Choice, Code};
pub use definition::{Definition, Kind, attribute_key};

use crate::locale::Locale;
use std::collections::BTreeMap;

/// Text in several languages.
pub type Texts = BTreeMap<Locale, String>;
