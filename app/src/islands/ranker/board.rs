//! The order that the radio buttons hold, how it is shown, and what is said of it.

use super::Words;
use super::pointer::Dragged;
use crate::islands::form::{all, by_id, tell};
use domain::ranking::{Ranking, Step};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, HtmlInputElement};

/// What the handlers of the island share.
#[derive(Clone, Copy)]
pub struct Board {
    order: StoredValue<Ranking<u8>>,
    words: StoredValue<Words>,
    /// What is being dragged.
    pub dragged: StoredValue<Option<Dragged>>,
}

impl Board {
    /// A board, asleep until it is woken in a browser.
    pub fn new(words: Words) -> Self {
        Self {
            order: StoredValue::new(Ranking::default()),
            words: StoredValue::new(words),
            dragged: StoredValue::new(None),
        }
    }

    /// Takes over the order that the form came with, and shows the controls.
    pub fn wake(self) {
        self.order.set_value(self.read());
        self.show();
        for hidden in all(".ranker .tap, .ranker .tray") {
            let _ = hidden.remove_attribute("hidden");
        }
        for ranker in all(".ranker") {
            let _ = ranker.set_attribute("class", "ranker ranker-live");
        }
    }

    /// Whether a response is ranked.
    pub fn ranks(self, response: u8) -> bool {
        self.order
            .with_value(|order| order.position(response).is_some())
    }

    fn count(self) -> u8 {
        self.words
            .with_value(|words| u8::try_from(words.names.len()).unwrap_or(u8::MAX))
    }

    fn name(self, response: u8) -> String {
        self.words
            .with_value(|words| at(&words.names, usize::from(response)))
    }

    /// Where a response stands, in words.
    fn state(self, response: u8) -> String {
        let order = self.order.get_value();
        let words = self.words.get_value();
        let Some(tier) = order.position(response) else {
            return words.left_out;
        };
        let place = words
            .at
            .replace("{place}", &at(&words.numbers, tier + 1))
            .replace("{places}", &at(&words.numbers, order.tiers().len()));
        let mut others = String::new();
        for other in order.tiers().get(tier).into_iter().flatten() {
            if *other != response {
                if !others.is_empty() {
                    others.push_str(&words.comma);
                }
                others.push_str(&self.name(*other));
            }
        }
        if others.is_empty() {
            return place;
        }
        place + &words.comma + &words.tied.replace("{others}", &others)
    }

    /// Takes a step and announces where the response stands now; true for whoever handled a key.
    pub fn step(self, response: u8, step: Step) -> bool {
        let next = self.order.with_value(|order| order.after(response, step));
        for response in 0..self.count() {
            let rank = next.position(response).map_or(0, |tier| tier + 1);
            if let Some(radio) = radio(response, u8::try_from(rank).unwrap_or_default()) {
                radio.set_checked(true);
            }
        }
        self.order.set_value(next);
        self.show();
        self.announce(response);
        // A draft is kept of what changed.
        if let Some(card) = by_id(&format!("response-{response}")) {
            tell(&card);
        }
        true
    }

    /// Gives a response the rank of a number key; false where there is no such rank.
    pub fn rank(self, response: u8, rank: u8) -> bool {
        let Some(radio) = radio(response, rank) else {
            return false;
        };
        radio.set_checked(true);
        tell(&radio);
        true
    }

    /// Follows the radio buttons, whoever set them.
    pub fn noticed(self, response: Option<u8>) {
        let now = self.read();
        if self.order.with_value(|order| *order == now) {
            return;
        }
        self.order.set_value(now);
        self.show();
        if let Some(response) = response {
            self.announce(response);
        }
    }

    fn read(self) -> Ranking<u8> {
        let most = self.count();
        let rank = |response| {
            (1..=most).find(|rank| radio(response, *rank).is_some_and(|radio| radio.checked()))
        };
        Ranking::from_ranks((0..most).map(|response| (response, rank(response))))
    }

    fn announce(self, response: u8) {
        let said = self.words.with_value(|words| words.said.clone());
        let said = said
            .replace("{response}", &self.name(response))
            .replace("{state}", &self.state(response));
        write("ranker-said", &said);
    }

    /// Puts the rows of the tray in order and says everywhere where the responses stand. The focus stays
    /// with its response.
    fn show(self) {
        let focused = document()
            .active_element()
            .filter(|element| element.id().starts_with("tray-"));
        let order = self.order.get_value();
        for (tier, responses) in order.tiers().iter().enumerate() {
            for (index, response) in responses.iter().enumerate() {
                self.show_row(*response, Some((tier, index > 0)));
            }
        }
        let count = self.count();
        let left_out = (0..count).filter(|response| order.position(*response).is_none());
        left_out.for_each(|response| self.show_row(response, None));
        let ranked: usize = order.tiers().iter().map(Vec::len).sum();
        hide("tray-empty", ranked > 0);
        hide("tray-full", ranked < usize::from(count));
        if let Some(focused) = focused {
            focus_again(&focused);
        }
    }

    /// `tier` with whether the row above is tied with it; none where it is left out.
    fn show_row(self, response: u8, tier: Option<(usize, bool)>) {
        let id = |part: &str| format!("{part}-{response}");
        let state = self.state(response);
        let (list, place, tap) = match tier {
            Some((tier, _)) => (
                "tray-in",
                self.words.with_value(|words| at(&words.numbers, tier + 1)),
                state.clone(),
            ),
            None => (
                "tray-out",
                String::new(),
                self.words.with_value(|words| words.place.clone()),
            ),
        };
        write(&id("tap"), &tap);
        if let Some(button) = by_id(&id("tap")) {
            let pressed = if tier.is_some() { "true" } else { "false" };
            let _ = button.set_attribute("aria-pressed", pressed);
        }
        write(&id("tray-place-of"), &place);
        write(&id("tray-state"), if tier.is_some() { &state } else { "" });
        let (Some(list), Some(row)) = (by_id(list), by_id(&id("tray-row"))) else {
            return;
        };
        mark(
            &row,
            "data-tied",
            tier.filter(|(_, tied)| *tied).map(|_| String::new()),
        );
        mark(&row, "data-tier", tier.map(|(tier, _)| tier.to_string()));
        let _ = list.append_child(&row);
    }
}

fn at(words: &[String], index: usize) -> String {
    words.get(index).cloned().unwrap_or_default()
}

/// The radio button that gives a response a rank; 0 is the one that leaves it out.
fn radio(response: u8, rank: u8) -> Option<HtmlInputElement> {
    by_id(&format!("rank-{response}-{rank}"))?.dyn_into().ok()
}

fn write(id: &str, text: &str) {
    if let Some(element) = by_id(id) {
        element.set_text_content(Some(text));
    }
}

fn hide(id: &str, hidden: bool) {
    if let Some(element) = by_id(id) {
        mark(&element, "hidden", hidden.then(String::new));
    }
}

/// Sets an attribute, or takes it away.
pub fn mark(element: &Element, name: &str, value: Option<String>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, &value),
        None => element.remove_attribute(name),
    };
}

/// Gives the focus back to a control of a row that moved, or to the one that stands there instead.
fn focus_again(control: &Element) {
    let row = control.closest(".row").ok().flatten();
    let shown = |element: &HtmlElement| element.offset_parent().is_some();
    let instead = row.and_then(|row| row.query_selector_all("button").ok());
    let instead = instead.into_iter().flat_map(|found| {
        (1..found.length())
            .filter_map(move |index| found.get(index)?.dyn_into::<HtmlElement>().ok())
    });
    let same = control.clone().dyn_into::<HtmlElement>().ok();
    if let Some(element) = same.into_iter().chain(instead).find(shown) {
        let _ = element.focus();
    }
}
