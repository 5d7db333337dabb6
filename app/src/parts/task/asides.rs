//! What may stand beside an answer: how sure somebody is, why, and problems.

use crate::parts::form::FormParts;
use crate::text::Text;
use domain::work::{FLAGS, REASONS};
use leptos::prelude::*;

/// Confidence, reasons, rationale, flag.
pub fn asides(text: Text, form: &FormParts) -> AnyView {
    view! {
        {confidence(text, form)}
        {reasons(text, form)}
        {form.area("rationale", "work-rationale", "", "work-rationale-help", true)}
        {flags(text, form)}
    }
    .into_any()
}

fn confidence(text: Text, form: &FormParts) -> AnyView {
    let mut options = vec![(String::new(), text.get("work-confidence-none"))];
    options.extend((1..=4).map(|level| {
        (
            level.to_string(),
            text.get(&format!("work-confidence-{level}")),
        )
    }));
    form.select("confidence", "work-confidence", options, "")
}

fn reasons(text: Text, form: &FormParts) -> AnyView {
    let boxes = REASONS.map(|reason| {
        let name = format!("reason-{reason}");
        let (id, ticked) = (format!("f-{name}"), form.ticked(&name, false));
        view! {
            <span class="choice">
                <input type="checkbox" id=id.clone() name=name value="on" checked=ticked/>
                <label for=id>{text.get(&format!("reason-{reason}"))}</label>
            </span>
        }
    });
    view! {
        <fieldset class="chips">
            <legend>{text.get("task-reasons")}" "<span class="optional">{text.get("form-optional")}</span></legend>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

fn flags(text: Text, form: &FormParts) -> AnyView {
    let mut options = vec![(String::new(), text.get("work-flag-none"))];
    options.extend(FLAGS.map(|flag| (flag.to_owned(), text.get(&format!("flag-{flag}")))));
    form.select("flag", "work-flag", options, "")
}
