//! Every response with its scales, 1 to 5, with words at both ends.

use super::{card, choice, words};
use crate::parts::form::FormParts;
use crate::text::Text;
use domain::task::Dimension;
use domain::task::dimension::SCALE;
use leptos::prelude::*;
use service::work::Shown;

pub(super) fn fields(
    text: Text,
    form: &FormParts,
    language: &str,
    shown: &[Shown],
    dimensions: &[Dimension],
) -> AnyView {
    let cards = (0u8..).zip(shown).map(|(index, shown)| {
        let scales = dimensions
            .iter()
            .map(|dimension| scale(text, form, index, dimension));
        card(
            text,
            language,
            index,
            &shown.text,
            scales.collect_view().into_any(),
        )
    });
    let (_, problem) = form.notes("rate", "");
    view! {
        <h2 id="f-rate" tabindex="-1">{text.get("work-responses")}</h2>
        {problem}
        <p class="help">{text.get("task-how-rating")}</p>
        <div class="responses rated">{cards.collect_view()}</div>
    }
    .into_any()
}

fn scale(text: Text, form: &FormParts, index: u8, dimension: &Dimension) -> AnyView {
    let name = format!("rate[{index}][{}]", dimension.key);
    let chosen = form.value(&name, "");
    let values = SCALE.map(|value| {
        let label = text.number(value.into());
        choice(
            name.clone(),
            value.to_string(),
            label,
            chosen == value.to_string(),
        )
    });
    let values = values.collect_view();
    let none = choice(
        name.clone(),
        String::new(),
        text.get("task-cannot-say"),
        chosen.is_empty(),
    );
    let [label, low, high] = words(text, dimension);
    let ends = format!("ends-{name}");
    let described = ends.clone();
    view! {
        <fieldset class="rate" aria-describedby=described>
            <legend><bdi>{label}</bdi></legend>
            <div class="values">{values}</div>
            <p class="ends" id=ends>
                <span><span class="visually-hidden">{text.number(1)}": "</span><bdi>{low}</bdi></span>
                <span><span class="visually-hidden">{text.number(5)}": "</span><bdi>{high}</bdi></span>
            </p>
            {none}
        </fieldset>
    }
    .into_any()
}
