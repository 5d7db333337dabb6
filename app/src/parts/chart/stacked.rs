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

/// The bar of `shares`, which sum to 1. `said` says them in words.
pub fn stacked(text: Text, shares: &[f64], said: String) -> AnyView {
    let rtl = text.locale.direction() == Direction::Rtl;
    let mut from = 0.0;
    let mut parts = Vec::new();
    for (part, share) in shares.iter().enumerate() {
        let width = share * WIDTH;
        let x = if rtl { WIDTH - from - width } else { from };
        from += width;
        parts.push(view! {
            <rect class="part" x=at(x) y="5" width=at(width) height=at(HEIGHT - 10.0) fill-opacity=shade(part, shares.len())></rect>
        });
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
pub fn legend(names: &[String]) -> AnyView {
    let entries = names.iter().enumerate().map(|(part, name)| {
        view! {
            <li>
                <svg class="swatch" aria-hidden="true" viewBox="0 0 16 16">
                    <rect class="part" x="0" y="0" width="16" height="16" fill-opacity=shade(part, names.len())></rect>
                    <rect class="frame" x="0.5" y="0.5" width="15" height="15"></rect>
                </svg>
                <span dir="auto">{name.clone()}</span>
            </li>
        }
    });
    view! { <ul class="legend" role="list">{entries.collect_view()}</ul> }.into_any()
}
