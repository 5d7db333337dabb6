//! What an analysis found, in words and charts: the sections of a report, and of the explorer's pages.
//!
//! A section says its finding in a sentence first, then draws it with the numbers beside. To say a
//! new finding: a function in the section of its subject, and its words in `analysis.ftl`.

mod groups;
mod items;
mod method;
mod opinions;
pub mod sample;
mod standings;
mod values;

pub use groups::{of_orders, of_values};
pub use items::{evidence, kind_name, kinds, list as list_items};
pub use method::view as method;
pub use opinions::view as opinions;
pub use standings::{pairs, rules, view as standings};
pub use values::{agreement, distribution, units};

use crate::text::Text;
use domain::analysis::{Apart, Figure, Range};
use domain::undefined::Undefined;

/// The rate of false discoveries below which a difference is called one.
const RATE: f64 = domain::disagreement::permutation::FALSE_DISCOVERY_RATE;

/// Why there is no number.
pub fn reason(text: Text, undefined: Undefined) -> String {
    text.get(&format!("undefined-{}", undefined.name()))
}

/// A number with two places, or why there is none.
pub fn number(text: Text, figure: Figure) -> String {
    match figure {
        Figure::Known(value) => text.decimals(value, 2),
        Figure::Unknown { undefined } => reason(text, undefined),
    }
}

/// A share as a percentage, or why there is none.
pub fn share(text: Text, figure: Figure) -> String {
    match figure {
        Figure::Known(value) => text.percent(value),
        Figure::Unknown { undefined } => reason(text, undefined),
    }
}

/// A range, each number said by `one`; where only the interval is unknown, the number alone.
pub fn range(text: Text, range: Range, one: fn(Text, Figure) -> String) -> String {
    match range.known() {
        Some(_) => text.with(
            "distribution-share",
            [
                ("share", one(text, range.value).into()),
                ("low", one(text, range.low).into()),
                ("high", one(text, range.high).into()),
            ],
        ),
        None => one(text, range.value),
    }
}

/// A p or q value: three places, because the third decides.
pub fn chance(text: Text, value: f64) -> String {
    text.decimals(value, 3)
}

/// A count.
pub fn count(text: Text, count: usize) -> String {
    text.number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// A group's people, or that they are few.
fn people(text: Text, people: Option<usize>) -> String {
    match people {
        Some(people) => count(text, people),
        None => reason(text, Undefined::Suppressed),
    }
}

/// Whether the groups of an attribute differ, in a sentence.
fn apart(text: Text, attribute: &str, apart: &Apart) -> String {
    match (apart.q, apart.p) {
        (Some(q), _) => {
            let key = if q <= RATE {
                "analysis-by-differs"
            } else {
                "analysis-by-alike"
            };
            let said = [
                ("attribute", attribute.to_owned().into()),
                ("q", chance(text, q).into()),
            ];
            text.with(key, said)
        }
        (None, Figure::Unknown { undefined }) => text.with(
            "analysis-by-not",
            [
                ("attribute", attribute.to_owned().into()),
                ("reason", reason(text, undefined).into()),
            ],
        ),
        (None, Figure::Known(_)) => String::new(),
    }
}

/// How large alpha is, in words.
fn alpha_meaning(text: Text, alpha: f64) -> String {
    let key = match alpha {
        ..-0.02 => "analysis-alpha-below",
        ..0.1 => "analysis-alpha-chance",
        ..0.4 => "analysis-alpha-some",
        ..0.667 => "analysis-alpha-fair",
        ..0.8 => "analysis-alpha-good",
        _ => "analysis-alpha-strong",
    };
    text.get(key)
}

/// The sentence on an alpha.
pub fn alpha(text: Text, alpha: Figure) -> String {
    match alpha {
        Figure::Known(value) => text.with(
            "analysis-alpha-finding",
            [
                ("alpha", text.decimals(value, 2).into()),
                ("meaning", alpha_meaning(text, value).into()),
            ],
        ),
        Figure::Unknown { undefined } => text.with(
            "analysis-alpha-unknown",
            [("reason", reason(text, undefined).into())],
        ),
    }
}
