//! Viewpoints on a map: who judges alike stands close.

use super::at;
use leptos::prelude::*;

const SIDE: f64 = 320.0;
const MARGIN: f64 = 18.0;

/// One person's place, and their viewpoint.
#[derive(Clone, Copy, Debug)]
pub struct Dot {
    /// Across.
    pub x: f64,
    /// Up.
    pub y: f64,
    /// Which viewpoint.
    pub viewpoint: usize,
}

/// The map; viewpoints are told apart by shape, colour and, in their middle, by their name. A map
/// has no direction, so that it is the same in every language. `said` says it in words.
pub fn map(dots: &[Dot], middles: &[(f64, f64, String)], said: String) -> AnyView {
    // The same unit across and up, or distances would lie.
    let reach = dots
        .iter()
        .map(|dot| dot.x.abs().max(dot.y.abs()))
        .fold(1e-9, f64::max);
    let scale = (SIDE / 2.0 - MARGIN) / reach;
    let place = |x: f64, y: f64| (SIDE / 2.0 + x * scale, SIDE / 2.0 - y * scale);
    let dots = dots.iter().map(|dot| {
        let (x, y) = place(dot.x, dot.y);
        mark(x, y, dot.viewpoint)
    });
    let names = middles.iter().map(|(x, y, name)| {
        let (x, y) = place(*x, *y);
        view! {
            <circle class="middle" cx=at(x) cy=at(y) r="11"></circle>
            <text class="middle-name" x=at(x) y=at(y + 4.5) text-anchor="middle">{name.clone()}</text>
        }
    });
    let half = at(SIDE / 2.0);
    view! {
        <svg class="map" role="img" aria-label=said viewBox=format!("0 0 {SIDE} {SIDE}")>
            <rect class="frame" x="0.5" y="0.5" width=at(SIDE - 1.0) height=at(SIDE - 1.0)></rect>
            <line class="tick" x1=half.clone() x2=half.clone() y1="0" y2=at(SIDE)></line>
            <line class="tick" x1="0" x2=at(SIDE) y1=half.clone() y2=half></line>
            {dots.collect_view()}
            {names.collect_view()}
        </svg>
    }
    .into_any()
}

/// A viewpoint's shape: round, square, on its tip, triangle, cross.
fn mark(x: f64, y: f64, viewpoint: usize) -> AnyView {
    let class = format!("mark mark-{}", viewpoint % 5 + 1);
    let path = |d: String| view! { <path class=class.clone() d=d></path> }.into_any();
    match viewpoint % 5 {
        0 => view! { <circle class=class.clone() cx=at(x) cy=at(y) r="4"></circle> }.into_any(),
        1 => path(format!("M{} {}h7v7h-7z", at(x - 3.5), at(y - 3.5))),
        2 => path(format!("M{} {}l5 5l-5 5l-5 -5z", at(x), at(y - 5.0))),
        3 => path(format!("M{} {}l5 8h-10z", at(x), at(y - 5.0))),
        _ => path(format!(
            "M{} {}h3v-3h2v3h3v2h-3v3h-2v-3h-3z",
            at(x - 4.0),
            at(y - 1.0)
        )),
    }
}
