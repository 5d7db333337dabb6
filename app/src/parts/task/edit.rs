//! One response, and a text area that holds it for rewording.

use super::card;
use crate::parts::form::{FormParts, escaped};
use crate::text::Text;
use leptos::prelude::*;
use service::work::Shown;

pub(super) fn fields(text: Text, form: &FormParts, language: &str, shown: &[Shown]) -> AnyView {
    let response = shown.first().map_or("", |shown| shown.text.as_str());
    let words = form.value("edit", response);
    // Tall enough for the words, so that nobody edits through a slit.
    let lines = words
        .lines()
        .map(|line| 1 + line.chars().count() / 60)
        .sum::<usize>();
    let rows = lines.clamp(4, 24).to_string();
    let (described, problem) = form.notes("edit", "task-edit-note");
    let as_it_is = text.get("task-as-it-is");
    view! {
        <h2>{text.get("work-response-one")}</h2>
        {card(text, language, 0, response, ().into_any())}
        <h2>{text.get("task-how-edit")}</h2>
        {form.tick("as_it_is", as_it_is, None, false)}
        <div class="field wide">
            <label for="f-edit">{text.get("task-edit-label")}</label>
            <textarea id="f-edit" name="edit" rows=rows dir="auto" lang=language.to_owned()
                aria-describedby=described>{escaped(&words)}</textarea>
            {problem}
        </div>
    }
    .into_any()
}
