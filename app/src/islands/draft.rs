//! A draft of the form on this device: it survives a reload, a crash, an empty battery.
//!
//! One draft per project is kept in the browser's local storage, and only for the assignment at hand:
//! the page of the next one drops it, the page that says that nothing is left too, and signing out
//! makes the browser empty the storage.

use super::form::{Control, all, tell};
use leptos::prelude::*;
use leptos::web_sys::{Element, Event, Storage};
use serde::{Deserialize, Serialize};

/// What is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    /// The assignment that it answers.
    assignment: String,
    /// Names and values as the form would send them.
    values: Vec<(String, String)>,
}

impl Kept {
    /// The kept value for a control: for a choice its own value, where that one was chosen.
    fn value(&self, name: &str, own: Option<&str>) -> Option<&str> {
        let mut values = self
            .values
            .iter()
            .filter(|(of, _)| of == name)
            .map(|(_, value)| value.as_str());
        match own {
            Some(own) => values.find(|value| *value == own),
            None => values.next(),
        }
    }
}

/// Keeps a draft of the form with the id `judgement`, and fills it in again.
#[island]
pub fn Draft(
    /// The project, whose one draft this is.
    project: String,
    /// The assignment; empty where there is none, so that an earlier draft is dropped.
    assignment: String,
    /// Said once a draft is kept.
    kept: String,
) -> impl IntoView {
    let place = StoredValue::new(format!("draft:{project}"));
    let assignment = StoredValue::new(assignment);
    let saved = RwSignal::new(false);
    Effect::new(move || {
        let Some(storage) = storage() else { return };
        let place = place.get_value();
        let earlier = storage.get_item(&place).ok().flatten();
        let earlier = earlier.and_then(|text| serde_json::from_str::<Kept>(&text).ok());
        match earlier {
            Some(draft) if draft.assignment == assignment.get_value() => {
                fill(&draft);
                saved.set(true);
            }
            _ => drop(storage.remove_item(&place)),
        }
    });
    let note = move |event: &Event| {
        let target: Element = event_target(event);
        if assignment.with_value(String::is_empty)
            || !matches!(target.closest("#judgement"), Ok(Some(_)))
        {
            return;
        }
        let draft = Kept {
            assignment: assignment.get_value(),
            values: values(),
        };
        let text = serde_json::to_string(&draft).unwrap_or_default();
        let stored =
            storage().is_some_and(|storage| storage.set_item(&place.get_value(), &text).is_ok());
        saved.set(stored);
    };
    Effect::new(move || {
        for event in ["input", "change"] {
            window_event_listener_untyped(event, move |event| note(&event));
        }
    });
    view! { <p class="help draft" hidden=move || !saved.get()>{kept}</p> }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

fn controls() -> impl Iterator<Item = Control> {
    let found = all("#judgement input, #judgement select, #judgement textarea");
    found.into_iter().filter_map(Control::of)
}

fn values() -> Vec<(String, String)> {
    let values = controls().filter_map(|control| Some((control.name(), control.value()?)));
    values.filter(|(name, _)| !name.is_empty()).collect()
}

/// Fills the form in, and tells its other islands.
fn fill(draft: &Kept) {
    for control in controls() {
        let own = match &control {
            Control::Choice(input) => Some(input.value()),
            _ => None,
        };
        control.fill(draft.value(&control.name(), own.as_deref()));
    }
    all("#judgement [data-index]")
        .first()
        .into_iter()
        .for_each(tell);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_filled_where_it_was_chosen() {
        let values = [("rank[0]", "2"), ("rationale", "why")];
        let kept = Kept {
            assignment: "a".to_owned(),
            values: values
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .to_vec(),
        };
        assert_eq!(kept.value("rank[0]", Some("2")), Some("2"));
        assert_eq!(kept.value("rank[0]", Some("1")), None);
        assert_eq!(kept.value("rationale", None), Some("why"));
        assert_eq!(kept.value("flag", None), None);
        let text = serde_json::to_string(&kept).unwrap();
        assert_eq!(serde_json::from_str::<Kept>(&text).unwrap(), kept);
    }
}
