//! Dragging a row of the tray by its grip, with a mouse, a pen or a finger.

use super::board::{Board, mark};
use super::drag::{Mark, Row, dropped};
use crate::islands::form::{all, by_id};
use domain::ranking::Step;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement};

/// How far beside the tray a drop still counts, in pixels.
const REACH: i32 = 60;

/// A response in the air.
#[derive(Clone, Copy, Debug)]
pub struct Dragged {
    response: u8,
    /// The height at which it was taken up.
    from: i32,
}

/// Takes up the row whose grip is pressed.
pub fn take_up(board: Board, event: &PointerEvent) {
    let pressed: Element = event_target(event);
    let grip = pressed
        .closest(".grip")
        .ok()
        .flatten()
        .filter(|_| event.button() == 0);
    let (Some(grip), Some(response)) = (grip, super::response_of(&pressed)) else {
        return;
    };
    let _ = grip.set_pointer_capture(event.pointer_id());
    board.dragged.set_value(Some(Dragged {
        response,
        from: event.client_y(),
    }));
}

/// Lets the row follow the pointer, and marks where it would stand.
pub fn carry(board: Board, event: &PointerEvent) {
    let Some(dragged) = board.dragged.get_value() else {
        return;
    };
    shift(dragged.response, Some(event.client_y() - dragged.from));
    unmark();
    let Some((_, target)) = target(event, dragged.response) else {
        return;
    };
    let (id, how) = match target {
        Mark::Above(other) => (format!("tray-row-{other}"), "above"),
        Mark::Below(other) => (format!("tray-row-{other}"), "below"),
        Mark::With(other) => (format!("tray-row-{other}"), "with"),
        Mark::Out => ("tray-left".to_owned(), "with"),
        Mark::First => ("tray-ranked".to_owned(), "with"),
    };
    if let Some(element) = by_id(&id) {
        mark(&element, "data-drop", Some(how.to_owned()));
    }
}

/// Lets the row go where the pointer is; beside the tray it goes back.
pub fn drop_here(board: Board, event: &PointerEvent) {
    let Some(dragged) = board.dragged.get_value() else {
        return;
    };
    let target = target(event, dragged.response);
    put_back(board);
    if let Some((step, _)) = target {
        board.step(dragged.response, step);
    }
}

/// Puts the row back where it was.
pub fn put_back(board: Board) {
    if let Some(dragged) = board.dragged.get_value() {
        board.dragged.set_value(None);
        shift(dragged.response, None);
        unmark();
    }
}

fn unmark() {
    for element in all("[data-drop]") {
        mark(&element, "data-drop", None);
    }
}

/// What dropping here does; nothing beside the tray.
fn target(event: &PointerEvent, response: u8) -> Option<(Step, Mark)> {
    let tray = by_id("tray-all")?.get_bounding_client_rect();
    let (across, height) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let reach = f64::from(REACH);
    let beside = across < tray.left() - reach || across > tray.right() + reach;
    if beside || height < tray.top() - reach || height > tray.bottom() + reach {
        return None;
    }
    let rows = all("#tray-in .row").into_iter().filter_map(|row| {
        let number = |name: &str| row.get_attribute(name)?.parse::<u8>().ok();
        let bounds = row.get_bounding_client_rect();
        let tier = usize::from(number("data-tier")?);
        Some(Row {
            response: number("data-index")?,
            tier,
            top: bounds.top(),
            bottom: bounds.bottom(),
        })
    });
    let rows: Vec<Row> = rows.filter(|row| row.response != response).collect();
    Some(dropped(
        height,
        &rows,
        by_id("tray-left")?.get_bounding_client_rect().top(),
    ))
}

/// Shifts a response's row by so many pixels, or back into its place.
fn shift(response: u8, by: Option<i32>) {
    let row = by_id(&format!("tray-row-{response}"));
    let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    mark(&row, "data-dragged", by.map(|_| String::new()));
    let style = row.style();
    let _ = match by {
        Some(by) => style.set_property("translate", &format!("0 {by}px")),
        None => style.remove_property("translate").map(drop),
    };
}
