//! A distribution as one bar of parts, from light to dark.

use super::{HEIGHT, WIDTH, at};
use crate::text::Text;
use domain::locale::Direction;
use leptos::prelude::*;

/// How dark a part is: the first of several light, the last full.
fn shade(part: usize, of: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a scale has a few values")]
    let share = part as f64 / of.saturating_sub(1).max(1) as f64;
    format!("{:.2}", 0.14 + 0.86 * share)
}

/// How parts are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shades {
    /// From light to dark: the values of a scale.
    Scale,
    /// The first, the middle, the last: two that were compared, and neither.
    Outcomes,
}

/// One part's box.
fn part(shades: Shades, place: usize, of: usize, x: f64, y: f64, size: (f64, f64)) -> AnyView {
    let (class, opacity) = match (shades, place) {
        (Shades::Scale, _) => ("part", shade(place, of)),
        (Shades::Outcomes, 0) => ("part share-first", "1".to_owned()),
        (Shades::Outcomes, 1) => ("part share-tie", "1".to_owned()),
        (Shades::Outcomes, _) => ("part share-second", "1".to_owned()),
    };
    view! {
        <rect class=class x=at(x) y=at(y) width=at(size.0) height=at(size.1) fill-opacity=opacity></rect>
    }
    .into_any()
}

/// The bar of `shares`, which sum to 1. `said` says them in words.
pub fn stacked(text: Text, shades: Shades, shares: &[f64], said: String) -> AnyView {
    let rtl = text.locale.direction() == Direction::Rtl;
    let mut from = 0.0;
    let mut parts = Vec::new();
    for (place, share) in shares.iter().enumerate() {
        let width = share * WIDTH;
        let x = if rtl { WIDTH - from - width } else { from };
        from += width;
        let size = (width, HEIGHT - 10.0);
        parts.push(part(shades, place, shares.len(), x, 5.0, size));
    }
    view! {
        <svg class="picture" role="img" aria-label=said viewBox=format!("0 0 {WIDTH} {HEIGHT}")>
            {parts}
            <rect class="frame" x="0.5" y="5" width=at(WIDTH - 1.0) height=at(HEIGHT - 10.0)></rect>
        </svg>
    }
    .into_any()
}

/// What each part's shade stands for.
pub fn legend(shades: Shades, names: &[String]) -> AnyView {
    let entries = names.iter().enumerate().map(|(place, name)| {
        view! {
            <li>
                <svg class="swatch" aria-hidden="true" viewBox="0 0 16 16">
                    {part(shades, place, names.len(), 0.0, 0.0, (16.0, 16.0))}
                    <rect class="frame" x="0.5" y="0.5" width="15" height="15"></rect>
                </svg>
                <span dir="auto">{name.clone()}</span>
            </li>
        }
    });
    view! { <ul class="legend" role="list">{entries.collect_view()}</ul> }.into_any()
}
