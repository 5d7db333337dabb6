//! Responses with a button for the best and one for the worst under each.

use super::{card, choice};
use crate::parts::form::FormParts;
use crate::parts::ranking::letter;
use crate::text::Text;
use leptos::prelude::*;
use service::work::Shown;

pub(super) fn fields(text: Text, form: &FormParts, language: &str, shown: &[Shown]) -> AnyView {
    let (best, worst) = (form.value("best", ""), form.value("worst", ""));
    let cards = (0u8..).zip(shown).map(|(index, shown)| {
        let place = index.to_string();
        let of = |name: &str, key: &str, chosen: &str| {
            choice(
                name.to_owned(),
                place.clone(),
                text.get(key),
                chosen == place,
            )
        };
        let legend = text.with("task-best-of", [("response", letter(text, index).into())]);
        let fields = view! {
            <fieldset class="rank-choices"><legend>{legend}</legend>
                {of("best", "task-best", &best)}{of("worst", "task-worst", &worst)}</fieldset>
        };
        card(text, language, index, &shown.text, fields.into_any())
    });
    let problems = ["best", "worst"].map(|name| form.notes(name, "").1);
    view! {
        <h2 id="f-best" tabindex="-1">{text.get("work-responses")}</h2>
        <div id="f-worst" tabindex="-1">{problems.collect_view()}</div>
        <p class="help">{text.get("task-how-best_worst")}</p>
        <div class="responses">{cards.collect_view()}</div>
    }
    .into_any()
}
