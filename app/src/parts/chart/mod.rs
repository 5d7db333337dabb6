//! Charts: server-rendered SVG in the rows of a table that holds the same numbers, under a sentence
//! that says the finding.
//!
//! A picture never speaks alone: nothing is told by colour only, intervals are as wide as the
//! uncertainty is, what is suppressed or not defined says so in its row, and in right-to-left
//! languages pictures are mirrored by their coordinates. There is no script and no style attribute.
//!
//! To add a kind of picture: a file here with a function that returns one row's SVG.

mod axis;
mod figure;
mod interval;
mod map;
mod stacked;

pub use axis::Axis;
pub use figure::{Figure, Row};
pub use interval::interval;
pub use map::{Dot, map};
pub use stacked::{Shades, legend, stacked};

/// The width of a row's picture, in units of its own.
const WIDTH: f64 = 320.0;
/// Its height.
const HEIGHT: f64 = 26.0;

/// A coordinate as it is written: a tenth of a unit is finer than any eye.
fn at(coordinate: f64) -> String {
    format!("{coordinate:.1}")
}
