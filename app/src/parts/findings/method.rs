//! How a report was made, so that anybody can make it again.

use super::count;
use crate::text::Text;
use domain::analysis::Report;
use leptos::prelude::*;

/// Method, source, limits.
pub fn view(text: Text, report: &Report) -> AnyView {
    let (source, method) = (&report.source, report.found.method());
    let columns = source.columns.iter().map(|(part, column)| {
        view! { <li><code>{part.clone()}</code>" = "<code dir="auto">{column.clone()}</code></li> }
    });
    let columns: Vec<_> = columns.collect();
    let left_out = (source.empty + source.repeated > 0).then(|| {
        let said = text.with(
            "analysis-method-left-out",
            [
                ("empty", count(text, source.empty).into()),
                ("repeated", count(text, source.repeated).into()),
            ],
        );
        view! { <p>{said}</p> }
    });
    let draws = text.with(
        "analysis-method-draws",
        [
            ("draws", text.number(i64::from(method.draws)).into()),
            ("seed", source.seed.to_string().into()),
        ],
    );
    let privacy = text.with(
        "analysis-method-privacy",
        [("k", count(text, method.k).into())],
    );
    let software = text.with(
        "analysis-method-software",
        [("version", source.software.clone().into())],
    );
    view! {
        <p>{draws}</p>
        <p>{text.get("analysis-method-discoveries")}</p>
        <p>{privacy}</p>
        {left_out}
        {(!columns.is_empty()).then(|| view! { <p>{text.get("analysis-method-columns")}</p><ul>{columns}</ul> })}
        <p>{text.get("analysis-method-sources")}</p>
        <p class="help">{software}</p>
    }
    .into_any()
}
