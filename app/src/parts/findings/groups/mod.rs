//! Groups beside one another: what values they give, whom they prefer, how far they agree.

mod orders;
mod values;

pub use orders::view as of_orders;
pub use values::view as of_values;

use super::{RATE, chance, count, number};
use crate::parts::chart::{Axis, Figure as Chart, Row, interval};
use crate::text::Text;
use domain::analysis::Figure;
use leptos::prelude::*;

/// What a figure of groups needs to say of one group's agreement.
struct Cohesion<'g> {
    name: &'g str,
    inside: Figure,
    across: Figure,
    index: Figure,
    p: Figure,
}

fn missing(text: Text, people: usize) -> Option<AnyView> {
    (people > 0).then(|| {
        let said = text.with("analysis-missing", [("people", count(text, people).into())]);
        view! { <p class="help">{said}</p> }.into_any()
    })
}

/// How far each group agrees with itself and with others.
fn cohesion(text: Text, attribute: &str, groups: Vec<Cohesion<'_>>) -> AnyView {
    let known = groups.iter().filter_map(|group| group.index.known());
    let axis = Axis::over(text, known.chain([0.0, 1.5])).against(Some(1.0));
    // The clearest of those that stand out.
    let clear = groups.iter().filter_map(|group| {
        let (index, p) = (group.index.known()?, group.p.known()?);
        (p <= RATE && index > 1.0).then_some((group, index, p))
    });
    let clear = clear.min_by(|a, b| a.2.total_cmp(&b.2));
    let finding = match clear {
        Some((group, index, p)) => text.with(
            "analysis-cohesive",
            [
                ("group", group.name.to_owned().into()),
                ("index", text.decimals(index, 2).into()),
                ("p", chance(text, p).into()),
            ],
        ),
        None => text.get("analysis-cohesive-none"),
    };
    let rows = groups.iter().map(|group| {
        let picture = group.index.known().map(|index| {
            // An index has no interval: its p says how sure it is.
            interval(&axis, (index, index, index), text.decimals(index, 2))
        });
        let p = match group.p {
            Figure::Known(p) => chance(text, p),
            unknown @ Figure::Unknown { .. } => number(text, unknown),
        };
        Row {
            label: group.name.to_owned(),
            picture,
            cells: vec![
                number(text, group.inside),
                number(text, group.across),
                number(text, group.index),
                p,
            ],
            whole: false,
        }
    });
    Chart {
        title: text.with(
            "analysis-cohesion-title",
            [("attribute", attribute.to_owned().into())],
        ),
        finding: Some(finding),
        how: Some(text.get("analysis-cohesion-how")),
        legend: None,
        label_head: text.get("distribution-group"),
        heads: [
            "analysis-inside",
            "analysis-across",
            "analysis-index",
            "analysis-p",
        ]
        .map(|key| text.get(key))
        .to_vec(),
        rows: rows.collect(),
        axis: Some(axis.view(|tick| text.decimals(tick, 1))),
    }
    .view(text)
}
