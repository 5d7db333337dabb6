//! Where a dragged response is dropped.

use domain::ranking::Step;

/// A response's row in the tray, from its upper to its lower edge. The dragged one has none.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Which response.
    pub response: u8,
    /// The tier that it stands in.
    pub tier: usize,
    /// Its upper edge, in pixels of the window.
    pub top: f64,
    /// Its lower edge.
    pub bottom: f64,
}

/// Where something would come to stand, for the eye.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Above a response.
    Above(u8),
    /// Below a response.
    Below(u8),
    /// Tied with a response.
    With(u8),
    /// Out of the order.
    Out,
    /// The first in an empty order.
    First,
}

/// What dropping at a height does; `rows` are the ranked ones from the best, `out` is where the left
/// out ones begin. The middle of a row is a tie, its edges are places of their own.
pub fn dropped(height: f64, rows: &[Row], out: f64) -> (Step, Mark) {
    if height >= out {
        return (Step::LeaveOut, Mark::Out);
    }
    let Some(last) = rows.last() else {
        return (Step::Last, Mark::First);
    };
    for (index, row) in rows.iter().enumerate() {
        if height > row.bottom {
            continue;
        }
        let ties = |other: Option<&Row>| other.is_some_and(|other| other.tier == row.tier);
        let above = index.checked_sub(1).and_then(|index| rows.get(index));
        let part = (height - row.top) / (row.bottom - row.top).max(1.0);
        return if part < 0.3 && !ties(above) {
            (Step::Before(row.tier), Mark::Above(row.response))
        } else if part > 0.7 && !ties(rows.get(index + 1)) {
            (Step::Before(row.tier + 1), Mark::Below(row.response))
        } else {
            (Step::Into(row.tier), Mark::With(row.response))
        };
    }
    (Step::Last, Mark::Below(last.response))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_places_and_middles_are_ties() {
        let row = |response, tier, top| Row {
            response,
            tier,
            top,
            bottom: top + 40.0,
        };
        // The dragged response stands alone in tier 1; 3 and 4 are tied.
        let rows = [row(0, 0, 100.0), row(3, 2, 200.0), row(4, 2, 240.0)];
        let at = |height| dropped(height, &rows, 400.0);
        assert_eq!(at(0.0), (Step::Before(0), Mark::Above(0)));
        assert_eq!(at(105.0), (Step::Before(0), Mark::Above(0)));
        assert_eq!(at(120.0), (Step::Into(0), Mark::With(0)));
        assert_eq!(at(135.0), (Step::Before(1), Mark::Below(0)));
        assert_eq!(at(160.0), (Step::Before(2), Mark::Above(3)));
        assert_eq!(
            at(238.0),
            (Step::Into(2), Mark::With(3)),
            "between two that are tied"
        );
        assert_eq!(at(242.0), (Step::Into(2), Mark::With(4)));
        assert_eq!(at(279.0), (Step::Before(3), Mark::Below(4)));
        assert_eq!(at(300.0), (Step::Last, Mark::Below(4)));
        assert_eq!(at(400.0), (Step::LeaveOut, Mark::Out));
        assert_eq!(dropped(10.0, &[], 400.0), (Step::Last, Mark::First));
    }
}
