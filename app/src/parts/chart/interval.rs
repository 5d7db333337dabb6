//! A dot with its interval.

use super::{Axis, HEIGHT, WIDTH, at};
use leptos::prelude::*;

/// The dot at a value and the line of its 95% interval, on the figure's axis. `said` says the same in
/// words.
pub fn interval(axis: &Axis, (value, low, high): (f64, f64, f64), said: String) -> AnyView {
    let middle = HEIGHT / 2.0;
    let (x, from, to) = (axis.x(value), axis.x(low), axis.x(high));
    let (left, right) = (from.min(to), from.max(to));
    let cap = |x: f64| {
        view! { <line class="whisker" x1=at(x) x2=at(x) y1=at(middle - 4.0) y2=at(middle + 4.0)></line> }
    };
    view! {
        <svg class="picture" role="img" aria-label=said viewBox=format!("0 0 {WIDTH} {HEIGHT}")>
            {axis.lines()}
            <line class="whisker" x1=at(left) x2=at(right) y1=at(middle) y2=at(middle)></line>
            {cap(left)}{cap(right)}
            <circle class="dot" cx=at(x) cy=at(middle) r="5"></circle>
        </svg>
    }
    .into_any()
}
