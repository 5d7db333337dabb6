//! The forms of the kinds of tasks, one file each: plain radio buttons, boxes and text areas that work
//! without a script.
//!
//! The names of the fields are kept by drafts on people's devices and by answers that wait for a
//! network, so that they do not change. `place` counts responses from 0 in the order shown.
//!
//! | kind | fields |
//! |---|---|
//! | each | `kind` (a `domain::task::Kind` by name), `assignment`, `key`, `project`, `active_hint_ms`, `confidence` (1 to 4 or empty), `rationale`, `reason-<code>` (`on`), `flag` |
//! | `ranking` | `rank[place]` (1 is best, empty is unranked), `none_acceptable` (`on`) |
//! | `pairwise` | `verdict` (a `domain::task::Verdict` by name) |
//! | `best_worst` | `best` and `worst` (a place), `none_acceptable` (`on`) |
//! | `rating` | `rate[place][dimension]` (1 to 5, or empty) |
//! | `edit` | `as_it_is` (`on`), `edit` (the new wording) |
//!
//! `acts::answer` reads them.

mod answered;
mod asides;
mod best_worst;
mod edit;
mod pairwise;
mod rating;

pub use answered::answered;
pub use asides::asides;

use crate::parts::content::collapsing;
use crate::parts::form::FormParts;
use crate::parts::ranking::{letter, ranker};
use crate::text::Text;
use domain::task::{Dimension, Kind};
use leptos::prelude::*;
use service::work::Task;

/// What a task asks for: its responses with the fields that answer it.
pub fn fields(text: Text, form: &FormParts, task: &Task) -> AnyView {
    let language = task.language.as_str();
    let shown = &task.responses;
    let kind = task.kind.name();
    let asked = match task.kind {
        Kind::Ranking => {
            let (_, unranked) = form.notes("rank", "");
            view! {
                <h2 id="f-rank" tabindex="-1">{text.get("work-responses")}</h2>
                {unranked}
                <p class="help">{text.get("work-how")}</p>
                {ranker(text, form, language, shown)}
                {none_acceptable(text, form)}
            }
            .into_any()
        }
        Kind::Pairwise => pairwise::fields(text, form, language, shown),
        Kind::BestWorst => view! {
            {best_worst::fields(text, form, language, shown)}
            {none_acceptable(text, form)}
        }
        .into_any(),
        Kind::Rating => rating::fields(text, form, language, shown, &task.dimensions),
        Kind::Edit => edit::fields(text, form, language, shown),
    };
    view! { <input type="hidden" name="kind" value=kind/>{asked} }.into_any()
}

fn none_acceptable(text: Text, form: &FormParts) -> AnyView {
    let help = text.get("work-none-acceptable-help");
    let label = text.get("work-none-acceptable");
    form.tick("none_acceptable", label, Some(help), false)
}

/// A response's card, with the fields that stand under it.
fn card(text: Text, language: &str, index: u8, response: &str, fields: AnyView) -> AnyView {
    let name = letter(text, index);
    let more = text.with("work-show-all", [("response", name.clone().into())]);
    let heading = format!("response-{index}");
    view! {
        <article class="response" aria-labelledby=heading.clone()>
            <header class="response-head"><h3 id=heading.clone()>{name}</h3></header>
            {collapsing(response, language, &heading, more)}
            {fields}
        </article>
    }
    .into_any()
}

/// A radio button that looks like a key.
fn choice(name: String, value: String, label: String, chosen: bool) -> AnyView {
    let id = format!("c-{name}-{value}");
    view! {
        <span class="choice">
            <input type="radio" id=id.clone() name=name value=value checked=chosen/>
            <label for=id>{label}</label>
        </span>
    }
    .into_any()
}

/// What a dimension is called, and what 1 and 5 mean on it.
pub fn words(text: Text, dimension: &Dimension) -> [String; 3] {
    match &dimension.own {
        Some(own) => [own.label.clone(), own.low.clone(), own.high.clone()],
        None => {
            ["", "-low", "-high"].map(|end| text.get(&format!("dimension-{}{end}", dimension.key)))
        }
    }
}
