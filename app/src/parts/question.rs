//! A profile question as a form field, whatever its kind.
//!
//! The fields of a question `key`: `answer-key` (one value), `has-key-0` and so on (several),
//! `own-key` (one's own words), `declined-key`. Every question has one's own words, so that whoever
//! reads the form knows by that field that it was asked.

use crate::parts::form::FormParts;
use domain::profile::{Answer, Kind, LONGEST_ANSWER};
use leptos::prelude::*;
use service::profile::Question;

/// The value of the option "prefer not to say".
pub const DECLINED: &str = "\u{1}declined";

/// What was answered before, split into offered values and one's own words.
fn answered(question: &Question) -> (Vec<&str>, String) {
    let values = question.answer.as_ref().map_or(&[][..], Answer::values);
    let offered = |value: &str| {
        let mut choices = question.asked.choices.iter();
        choices.any(|(known, _)| known == value)
    };
    let (chosen, own): (Vec<&str>, Vec<&str>) = values
        .iter()
        .map(String::as_str)
        .partition(|value| offered(value));
    (chosen, own.concat())
}

/// A question: offered answers, one's own words, "prefer not to say", or nothing at all. After a
/// refusal it holds what was typed.
pub fn question(form: &FormParts, question: &Question) -> AnyView {
    let text = form.text();
    let asked = &question.asked;
    let key = &asked.key;
    let declined = question.answer == Some(Answer::Declined);
    let (chosen, own) = answered(question);
    let help_id = format!("h-answer-{key}");
    let sensitive = asked
        .sensitive
        .then(|| view! { <p class="help">{text.get("profile-sensitive")}</p> });
    let help = view! {
        <p class="help" id=help_id.clone() dir="auto">{asked.help.clone()}</p>
        {sensitive}
    };
    let own_words = own_words(form, key, &own, asked.kind == Kind::Own, &help_id);
    // A page has a form per question: what another one sent says nothing of these boxes.
    let sent = form.was_sent(&format!("own-{key}"));
    let tick = |name: String, value: String, label: String, ticked: bool| {
        let ticked = if sent { form.was_sent(&name) } else { ticked };
        let id = format!("f-{name}");
        view! {
            <div class="tick">
                <input type="checkbox" id=id.clone() name=name value=value checked=ticked/>
                <label for=id dir="auto"><span>{label}</span></label>
            </div>
        }
    };
    let decline = || {
        let name = format!("declined-{key}");
        tick(
            name,
            "on".to_owned(),
            text.get("profile-declined"),
            declined,
        )
    };
    match asked.kind {
        Kind::Several => {
            let boxes = asked
                .choices
                .iter()
                .enumerate()
                .map(|(place, (value, label))| {
                    let name = format!("has-{key}-{place}");
                    let ticked = chosen.contains(&value.as_str());
                    tick(name, value.clone(), label.clone(), ticked)
                });
            view! {
                <fieldset class="stack" aria-describedby=help_id>
                    <legend dir="auto">{asked.label.clone()}</legend>
                    {help}
                    <p class="help">{text.get("profile-several")}</p>
                    {boxes.collect_view()}
                    {own_words}
                    {decline()}
                </fieldset>
            }
            .into_any()
        }
        Kind::Own => view! {
            <fieldset class="stack">
                <legend dir="auto">{asked.label.clone()}</legend>
                {help}{own_words}{decline()}
            </fieldset>
        }
        .into_any(),
        Kind::One | Kind::Number | Kind::Region => {
            let name = format!("answer-{key}");
            let before = if declined {
                DECLINED
            } else {
                chosen.first().copied().unwrap_or_default()
            };
            let chosen = form.value(&name, before);
            let options = asked.choices.iter().map(|(value, label)| {
                let selected = *value == chosen;
                view! { <option value=value.clone() selected=selected>{label.clone()}</option> }
            });
            view! {
                <div class="field">
                    <label for=name.clone() dir="auto">{asked.label.clone()}</label>
                    {help}
                    <select id=name.clone() name=name aria-describedby=help_id>
                        <option value="" selected=chosen.is_empty()>{text.get("profile-skip")}</option>
                        {options.collect_view()}
                        <option value=DECLINED selected={chosen == DECLINED}>{text.get("profile-declined")}</option>
                    </select>
                    {own_words}
                </div>
            }
            .into_any()
        }
    }
}

/// The field for one's own words.
fn own_words(form: &FormParts, key: &str, own: &str, alone: bool, help: &str) -> AnyView {
    let text = form.text();
    let name = format!("own-{key}");
    let (problem, notes) = form.notes(&name, "");
    let invalid = problem.as_ref().map(|_| "true");
    let described = problem.unwrap_or_else(|| help.to_owned());
    let label = if alone {
        text.get("profile-words")
    } else {
        text.get("profile-own-words")
    };
    view! {
        <div class="field">
            <label for=format!("f-{name}") class="help">{label}</label>
            <input id=format!("f-{name}") name=name.clone() type="text" maxlength=LONGEST_ANSWER.to_string()
                dir="auto" value=form.value(&name, own) aria-describedby=described aria-invalid=invalid/>
            {notes}
        </div>
    }
    .into_any()
}
