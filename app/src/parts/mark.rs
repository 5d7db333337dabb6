//! A mark in words: what was seen, what was said of it, where it stands.

use crate::text::Text;
use domain::time::Span;
use leptos::prelude::*;
use service::mark::MarkView;

/// What a sign saw.
fn seen(text: Text, mark: &MarkView) -> String {
    let number = |name: &str| {
        let found = mark.evidence.iter().find(|(known, _)| known == name);
        found.map_or(0, |(_, value)| *value)
    };
    let seconds = |name: &str| text.span(Span::millis(number(name)));
    match mark.sign.as_str() {
        "impossible_speed" => text.with(
            "mark-impossible-speed",
            [
                ("active", seconds("active_ms").into()),
                ("least", seconds("least_ms").into()),
            ],
        ),
        "same_position" => text.with(
            "mark-same-position",
            [
                ("position", number("position").into()),
                ("run", number("run").into()),
            ],
        ),
        "attention_check" => text.get("mark-attention-check"),
        _ => text.with("mark-straight-lining", [("run", number("run").into())]),
    }
}

/// One mark, with the forms of whoever reads it.
pub fn card(text: Text, mark: &MarkView, forms: AnyView) -> AnyView {
    let quoted = |key: &str, words: &Option<String>| {
        words.clone().map(|words| {
            view! { <p>{text.get(key)}</p><blockquote dir="auto">{words}</blockquote> }
        })
    };
    let ruled = |key: &str, ruling: &Option<(String, String)>| {
        ruling.as_ref().map(|(ruling, reason)| {
            let said = text.with(
                key,
                [
                    ("ruling", text.get(&format!("mark-ruling-{ruling}")).into()),
                    ("reason", text.get(&format!("mark-reason-{reason}")).into()),
                ],
            );
            view! { <p><strong>{said}</strong></p> }
        })
    };
    view! {
        <li class="card stack">
            <p><strong>{seen(text, mark)}</strong></p>
            <p class="help">{text.day(mark.raised_at)}</p>
            {quoted("marks-answered", &mark.answer)}
            {ruled("marks-decided", &mark.decision)}
            {quoted("marks-appealed", &mark.appeal)}
            {ruled("marks-ruled", &mark.ruling)}
            {forms}
        </li>
    }
    .into_any()
}
