//! The page's forms, as islands find them.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{
    Element, Event, EventInit, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, NodeList,
};

/// Elements that a selector finds on the page.
pub fn all(selector: &str) -> Vec<Element> {
    let found = document().query_selector_all(selector).ok();
    let within = |list: NodeList| {
        let nodes = (0..list.length()).filter_map(move |index| list.get(index));
        nodes.filter_map(|node| node.dyn_into().ok()).collect()
    };
    found.map(within).unwrap_or_default()
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

/// Tells the islands around an element that the form changed under it, as a person's change would.
pub fn tell(element: &Element) {
    let bubbling = EventInit::new();
    bubbling.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("change", &bubbling) {
        let _ = element.dispatch_event(&event);
    }
}

/// A control that somebody fills in.
pub enum Control {
    /// A radio button or a box to tick.
    Choice(HtmlInputElement),
    /// A line of text.
    Line(HtmlInputElement),
    /// A list to choose from.
    List(HtmlSelectElement),
    /// Longer text.
    Area(HtmlTextAreaElement),
}

impl Control {
    /// The control that an element is; none where nobody fills it in.
    pub fn of(element: Element) -> Option<Self> {
        let element = match element.dyn_into::<HtmlInputElement>() {
            Ok(input) => {
                return match input.type_().as_str() {
                    "hidden" | "submit" | "password" | "file" => None,
                    "radio" | "checkbox" => Some(Self::Choice(input)),
                    _ => Some(Self::Line(input)),
                };
            }
            Err(element) => element,
        };
        match element.dyn_into::<HtmlSelectElement>() {
            Ok(list) => Some(Self::List(list)),
            Err(element) => element.dyn_into().ok().map(Self::Area),
        }
    }

    /// Its name in the form.
    pub fn name(&self) -> String {
        match self {
            Self::Choice(input) | Self::Line(input) => input.name(),
            Self::List(list) => list.name(),
            Self::Area(area) => area.name(),
        }
    }

    /// What would be sent; none where it is not chosen.
    pub fn value(&self) -> Option<String> {
        match self {
            Self::Choice(input) => input.checked().then(|| input.value()),
            Self::Line(input) => Some(input.value()),
            Self::List(list) => Some(list.value()),
            Self::Area(area) => Some(area.value()),
        }
    }

    /// Fills it in; a choice is chosen where `value` is its own.
    pub fn fill(&self, value: Option<&str>) {
        match self {
            Self::Choice(input) => input.set_checked(value == Some(input.value().as_str())),
            Self::Line(input) => input.set_value(value.unwrap_or_default()),
            Self::List(list) => list.set_value(value.unwrap_or_default()),
            Self::Area(area) => area.set_value(value.unwrap_or_default()),
        }
    }
}
