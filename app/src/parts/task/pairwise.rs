//! Two responses side by side, and a scale between them.

use super::{card, choice};
use crate::parts::form::FormParts;
use crate::parts::ranking::letter;
use crate::text::Text;
use domain::task::Verdict;
use leptos::prelude::*;
use service::work::Shown;

pub(super) fn fields(text: Text, form: &FormParts, language: &str, shown: &[Shown]) -> AnyView {
    let cards = (0u8..).zip(shown);
    let cards = cards.map(|(index, shown)| card(text, language, index, &shown.text, ().into_any()));
    let chosen = form.value("verdict", "");
    let choices = Verdict::ALL.map(|verdict| {
        let name = verdict.name();
        let label = text.with(
            &format!("verdict-{name}"),
            [
                ("first", letter(text, 0).into()),
                ("second", letter(text, 1).into()),
            ],
        );
        choice("verdict".to_owned(), name.to_owned(), label, chosen == name)
    });
    let (described, problem) = form.notes("verdict", "");
    view! {
        <h2>{text.get("work-responses")}</h2>
        <div class="responses">{cards.collect_view()}</div>
        <fieldset class="verdicts" aria-describedby=described>
            <legend id="f-verdict" tabindex="-1">{text.get("task-which-better")}</legend>
            {problem}
            <div class="scale">{choices.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
