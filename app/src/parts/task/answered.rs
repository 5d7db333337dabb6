//! What somebody answered to a task, as they read it again.

use crate::parts::ranking::letter;
use crate::text::Text;
use domain::task::{Given, Ratings};
use leptos::prelude::*;
use service::history::Past;

/// What the order of the responses does not say.
pub fn answered(text: Text, past: &Past) -> AnyView {
    let tag = |said: String| view! { <span class="tag">{said}</span> }.into_any();
    let said = match &past.given {
        Some(Given::Pairwise(pair)) => {
            let names = [
                ("first", letter(text, 0).into()),
                ("second", letter(text, 1).into()),
            ];
            Some(tag(
                text.with(&format!("verdict-{}", pair.verdict.name()), names)
            ))
        }
        Some(Given::Rating(rated)) => Some(ratings(text, rated)),
        Some(Given::Edit(edit)) if edit.as_it_is => Some(tag(text.get("task-as-it-is"))),
        _ => None,
    };
    let wrote = past.wrote.as_ref().map(|words| {
        view! {
            <p class="help">{text.get("task-edit-label")}</p>
            <blockquote class="prose" dir="auto" lang=past.language.as_str().to_owned()>{words.clone()}</blockquote>
        }
    });
    let reasons = past.reasons.iter();
    let reasons = reasons.map(|reason| tag(text.get(&format!("reason-{reason}"))));
    let reasons = (!past.reasons.is_empty())
        .then(|| view! { <p class="cluster">{reasons.collect_view()}</p> });
    view! { {said}{wrote}{reasons} }.into_any()
}

fn ratings(text: Text, rated: &Ratings) -> AnyView {
    let rows = (0u8..).zip(&rated.ratings).map(|(index, values)| {
        let values: Vec<String> = values
            .iter()
            .map(|(key, value)| {
                let name = text.find(&format!("dimension-{key}"));
                let name = name.unwrap_or_else(|| key.clone());
                format!("{name}: {}", text.number((*value).into()))
            })
            .collect();
        view! { <div><dt>{letter(text, index)}</dt><dd>{values.join(" · ")}</dd></div> }
    });
    view! { <dl class="rated-as">{rows.collect_view()}</dl> }.into_any()
}
