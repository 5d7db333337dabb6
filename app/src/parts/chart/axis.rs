//! The scale that the rows of a figure share.

use super::{HEIGHT, WIDTH, at};
use crate::text::Text;
use domain::locale::Direction;
use leptos::prelude::*;

/// Room at both ends, so that dots and labels are not cut off.
const MARGIN: f64 = 16.0;
/// About so many ticks.
const TICKS: f64 = 4.0;

/// From where to where values lie, and what they are compared with.
#[derive(Clone, Copy, Debug)]
pub struct Axis {
    low: f64,
    high: f64,
    /// A value to compare with: everybody's, or chance.
    pub reference: Option<f64>,
    rtl: bool,
}

impl Axis {
    /// From `low` to `high`.
    pub fn new(text: Text, low: f64, high: f64) -> Self {
        Self {
            low,
            high: if high > low { high } else { low + 1.0 },
            reference: None,
            rtl: text.locale.direction() == Direction::Rtl,
        }
    }

    /// Wide enough for all of `values`, from a tick to a tick.
    pub fn over(text: Text, values: impl IntoIterator<Item = f64>) -> Self {
        let (low, high) = values
            .into_iter()
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        if low > high {
            return Self::new(text, 0.0, 1.0);
        }
        let step = step(high - low);
        Self::new(
            text,
            (low / step).floor() * step,
            (high / step).ceil() * step,
        )
    }

    /// With a line at a value to compare with.
    #[must_use]
    pub const fn against(mut self, reference: Option<f64>) -> Self {
        self.reference = reference;
        self
    }

    /// Where a value lies.
    pub fn x(&self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        let x = MARGIN + share.clamp(0.0, 1.0) * (WIDTH - 2.0 * MARGIN);
        if self.rtl { WIDTH - x } else { x }
    }

    fn ticks(&self) -> Vec<f64> {
        let step = step(self.high - self.low);
        let first = (self.low / step).ceil();
        let mut ticks = Vec::new();
        let mut next = first * step;
        while next <= self.high + step * 1e-6 {
            // Sums of tenths are not quite tenths.
            ticks.push((next / step).round() * step);
            next += step;
        }
        ticks
    }

    /// Faint lines at the ticks, and the line to compare with, behind a row's picture.
    pub fn lines(&self) -> AnyView {
        let ticks = self.ticks().into_iter().map(|tick| {
            let x = at(self.x(tick));
            view! { <line class="tick" x1=x.clone() x2=x y1="0" y2=at(HEIGHT)></line> }
        });
        let reference = self.reference.map(|value| {
            let x = at(self.x(value));
            view! { <line class="reference" x1=x.clone() x2=x y1="0" y2=at(HEIGHT)></line> }
        });
        view! { {ticks.collect_view()}{reference} }.into_any()
    }

    /// The ticks with their values, for under the rows. The table says them too.
    pub fn view(&self, label: impl Fn(f64) -> String) -> AnyView {
        let ticks = self.ticks().into_iter().map(|tick| {
            let x = at(self.x(tick));
            view! { <text class="tick-label" x=x y="14" text-anchor="middle">{label(tick)}</text> }
        });
        view! {
            <svg class="picture" aria-hidden="true" viewBox=format!("0 0 {WIDTH} 18")>{ticks.collect_view()}</svg>
        }
        .into_any()
    }
}

/// A step of 1, 2 or 5 times a power of ten that makes a few ticks.
fn step(span: f64) -> f64 {
    let rough = (span / TICKS).max(1e-9);
    let power = 10_f64.powf(rough.log10().floor());
    let nice = [1.0, 2.0, 5.0, 10.0];
    let of = nice.into_iter().find(|nice| rough <= nice * power);
    of.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::locale::Locale;

    #[test]
    fn ticks_are_round_and_hold_all_values() {
        let axis = Axis::over(Text { locale: Locale::En }, [0.31, 1.94]);
        assert_eq!(axis.ticks(), [0.0, 0.5, 1.0, 1.5, 2.0]);
        assert!(axis.x(0.31) > axis.x(0.0) && axis.x(1.94) < axis.x(2.0));
    }

    #[test]
    fn right_to_left_mirrors() {
        let of = |locale| Axis::new(Text { locale }, 0.0, 1.0);
        let (ltr, rtl) = (of(Locale::En), of(Locale::Ar));
        assert!((ltr.x(0.2) + rtl.x(0.2) - WIDTH).abs() < 1e-9);
        assert!(rtl.x(0.2) > rtl.x(0.8));
    }
}
