//! The ranking form by every hand: taps, buttons, keys, drag; each change is announced.
//!
//! The radio buttons that the server rendered hold the truth and are the only thing that is sent. The
//! order is read from them, every step of [`Step`] is written back into them. The server rendered the
//! other controls too, hidden: here they are shown, listened to, and kept in order.

mod board;
mod drag;
mod keys;
mod pointer;

use board::Board;
use domain::ranking::Step;
use keys::Intent;
use leptos::prelude::*;
use leptos::{ev, web_sys};
use serde::{Deserialize, Serialize};

/// The words that the island needs, in the reader's language. Sentences hold names in braces where
/// something is put in.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each names what it is said of")]
pub struct Words {
    /// The responses' names in the order shown.
    pub names: Vec<String>,
    /// The numbers from nought to as many as there are responses, in the reader's digits.
    pub numbers: Vec<String>,
    pub place: String,
    pub left_out: String,
    /// `{response}: {state}`
    pub said: String,
    /// With `{place}` and `{places}`.
    pub at: String,
    /// With `{others}`.
    pub tied: String,
    /// Stands between names.
    pub comma: String,
}

/// Wraps what `parts::ranking` renders: responses and their rows in the tray, each with `data-index`;
/// buttons, each with `data-step`; the radio buttons that are sent.
#[island]
pub fn Ranker(
    /// The words.
    words: Words,
    /// The responses with their radio buttons, and the tray.
    children: Children,
) -> impl IntoView {
    let board = Board::new(words);
    Effect::new(move || board.wake());
    let changed = move |event: ev::Event| board.noticed(response_of(&event_target(&event)));
    let pressed = move |event: ev::MouseEvent| {
        let target: web_sys::Element = event_target(&event);
        let button = target.closest("[data-step]").ok().flatten();
        let name = button.and_then(|button| button.get_attribute("data-step"));
        let (Some(name), Some(response)) = (name, response_of(&target)) else {
            return;
        };
        let step = match name.as_str() {
            "up" => Step::Up,
            "down" => Step::Down,
            "tie" => Step::Tie,
            "place" => Step::Last,
            // Tapping responses in the order of preference ranks them; tapping one again takes it out.
            "tap" if !board.ranks(response) => Step::Last,
            _ => Step::LeaveOut,
        };
        board.step(response, step);
    };
    let typed = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
            return;
        }
        let target: web_sys::Element = event_target(&event);
        let Some(response) = response_of(&target) else {
            return;
        };
        if event.key() == "Escape" {
            pointer::put_back(board);
        }
        let on_choice = target.tag_name() == "INPUT";
        let done = match keys::intent(&event.key(), &event.code(), reads_rightwards()) {
            Some(Intent::Rank(rank)) => board.rank(response, rank),
            // Arrows on a radio button are the browser's; on an unranked response they scroll.
            Some(Intent::Step(Step::Up | Step::Down)) if on_choice || !board.ranks(response) => {
                false
            }
            Some(Intent::Step(step)) => board.step(response, step),
            None => false,
        };
        if done {
            event.prevent_default();
        }
    };
    view! {
        <div class="ranker" on:change=changed on:click=pressed on:keydown=typed
            on:pointerdown=move |event| pointer::take_up(board, &event)
            on:pointermove=move |event| pointer::carry(board, &event)
            on:pointerup=move |event| pointer::drop_here(board, &event)
            on:pointercancel=move |_| pointer::put_back(board)>
            {children()}
        </div>
    }
}

/// The response that an element belongs to.
fn response_of(element: &web_sys::Element) -> Option<u8> {
    let holder = element.closest("[data-index]").ok().flatten()?;
    holder.get_attribute("data-index")?.parse().ok()
}

/// Whether lines run from left to right.
fn reads_rightwards() -> bool {
    let direction = document()
        .document_element()
        .and_then(|html| html.get_attribute("dir"));
    direction.as_deref() != Some("rtl")
}
