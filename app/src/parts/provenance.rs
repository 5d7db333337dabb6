//! Where an item's words come from, in a line.

use crate::text::Text;
use domain::item::provenance::Provenance;
use leptos::prelude::*;

/// What is known; nothing where nothing is.
pub fn provenance(text: Text, known: &Provenance) -> Option<AnyView> {
    let origin = text.get(&format!("origin-{}", known.origin?.name()));
    let named =
        |key: &str, name: &str| (!name.is_empty()).then(|| text.with(key, [("name", name.into())]));
    let from = known.from.as_ref().map(|language| {
        text.with(
            "work-translated-from",
            [("language", language.as_str().into())],
        )
    });
    let parts = [
        from,
        named("work-translated-by", &known.by),
        named("work-checked-by", &known.checked_by),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let rest = (!parts.is_empty()).then(|| format!(": {}", parts.join(", ")));
    Some(view! { <p class="help" dir="auto">{origin}{rest}</p> }.into_any())
}
