//! The viewpoints that judgements show, beside what people declare.

use super::{RATE, chance, number, people};
use crate::parts::chart::{Axis, Dot, Figure as Chart, Row, interval, map};
use crate::text::Text;
use domain::analysis::opinions::{Holding, Opinions, Viewpoint};
use domain::viewpoint::Reason;
use leptos::prelude::*;

/// The most things that are said to stand for a viewpoint.
const HELD: usize = 5;

/// Below this share of the variance a map shows little of what sets people apart.
const FAINT: f64 = 0.1;

fn letter(text: Text, place: usize) -> String {
    text.get(&format!("letter-{}", place + 1))
}

/// The map, the viewpoints, and how much of them attributes explain.
pub fn view(text: Text, found: &Opinions) -> AnyView {
    let named = |place: usize| {
        text.with(
            "analysis-viewpoint",
            [("letter", letter(text, place).into())],
        )
    };
    let sizes: Vec<String> = found
        .viewpoints
        .iter()
        .enumerate()
        .map(|(place, viewpoint)| format!("{}: {}", named(place), people(text, viewpoint.people)))
        .collect();
    let several = found.viewpoints.len() > 1;
    let said = if several {
        text.with(
            "analysis-opinions-finding",
            [("list", sizes.join("; ").into())],
        )
    } else {
        text.get("analysis-opinions-one")
    };
    let weak = (found.reason == Reason::WeakSilhouette).then(|| {
        let silhouette = number(text, found.silhouette);
        let said = text.with(
            "analysis-opinions-weak",
            [("silhouette", silhouette.into())],
        );
        view! { <p>{said}</p> }
    });
    let dots: Vec<Dot> = found
        .points
        .iter()
        .map(|(x, y, viewpoint)| Dot {
            x: *x,
            y: *y,
            viewpoint: *viewpoint,
        })
        .collect();
    let told = found.viewpoints.iter().enumerate();
    let middles: Vec<(f64, f64, String)> = told
        .filter(|(_, viewpoint)| viewpoint.people.is_some() && several)
        .map(|(place, viewpoint)| {
            let [x, y] = viewpoint.centre;
            (x, y, letter(text, place))
        })
        .collect();
    let shown = found.shown.map(|[across, up]| {
        let key = if across + up < FAINT {
            "analysis-opinions-faint"
        } else {
            "analysis-opinions-shown"
        };
        let shown = text.percent(across + up);
        view! { <p class="help">{text.with(key, [("share", shown.into())])}</p> }
    });
    let holds = found
        .viewpoints
        .iter()
        .enumerate()
        .map(|(place, viewpoint)| {
            view! { {held(text, named(place), viewpoint)} }
        });
    let holds = holds.collect_view();
    view! {
        <p class="finding">{said.clone()}</p>
        {weak}
        <p class="help">{text.get("analysis-opinions-how")}</p>
        <div class="beside">{map(&dots, &middles, said)}<div>{shown}{holds}</div></div>
        {explained(text, found)}
    }
    .into_any()
}

fn held(text: Text, name: String, viewpoint: &Viewpoint) -> Option<AnyView> {
    let lines = viewpoint.holds.iter().take(HELD).map(|holding| {
        let shares = text.with(
            "analysis-holds-share",
            [
                ("inside", text.percent(holding.inside).into()),
                ("outside", text.percent(holding.outside).into()),
            ],
        );
        view! { <li><span dir="auto">{statement(text, holding)}</span>" "<span class="help">{shares}</span></li> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| view! { <h3>{name}</h3><ul>{lines}</ul> }.into_any())
}

/// What a viewpoint says, in words.
fn statement(text: Text, holding: &Holding) -> String {
    let statement = &holding.statement;
    let Some(pair) = &statement.pair else {
        let item = statement.item.clone().unwrap_or_default();
        let key = if holding.agrees {
            "analysis-holds-higher"
        } else {
            "analysis-holds-lower"
        };
        return text.with(key, [("item", item.into())]);
    };
    let places = statement.places.unwrap_or([0, 1]);
    let name = |which: usize| {
        let written = pair.get(which).cloned().flatten();
        let place = places.get(which).copied().unwrap_or(which);
        written
            .unwrap_or_else(|| text.with("work-response", [("name", letter(text, place).into())]))
    };
    let (better, worse) = if holding.agrees { (0, 1) } else { (1, 0) };
    let (a, b) = (name(better), name(worse));
    match &statement.item {
        Some(item) => text.with(
            "analysis-holds-pair",
            [
                ("item", item.clone().into()),
                ("a", a.into()),
                ("b", b.into()),
            ],
        ),
        None => text.with("analysis-holds-rather", [("a", a.into()), ("b", b.into())]),
    }
}

fn explained(text: Text, found: &Opinions) -> Option<AnyView> {
    if found.explained.is_empty() || found.viewpoints.len() < 2 {
        return None;
    }
    let axis = Axis::new(text, 0.0, 1.0);
    let best = found
        .explained
        .iter()
        .filter(|one| one.q.is_some_and(|q| q <= RATE))
        .max_by(|a, b| {
            a.adjusted
                .known()
                .partial_cmp(&b.adjusted.known())
                .unwrap_or(std::cmp::Ordering::Equal)
        });
    let finding = match best {
        Some(best) => text.with(
            "analysis-explained-some",
            [
                ("attribute", best.attribute.clone().into()),
                ("adjusted", number(text, best.adjusted).into()),
            ],
        ),
        None => text.get("analysis-explained-none"),
    };
    let rows = found.explained.iter().map(|one| {
        let said = number(text, one.adjusted);
        Row {
            label: one.attribute.clone(),
            picture: one
                .adjusted
                .known()
                .map(|adjusted| interval(&axis, (adjusted, adjusted, adjusted), said.clone())),
            cells: vec![
                said,
                one.q
                    .map_or_else(|| number(text, one.p), |q| chance(text, q)),
                super::count(text, one.people),
            ],
            whole: false,
        }
    });
    let heads = ["analysis-adjusted", "analysis-q", "distribution-people"];
    let figure = Chart {
        title: text.get("analysis-explained-title"),
        finding: Some(finding),
        how: Some(text.get("analysis-explained-how")),
        legend: None,
        label_head: text.get("analysis-attribute"),
        heads: heads.map(|key| text.get(key)).to_vec(),
        rows: rows.collect(),
        axis: Some(axis.view(|tick| text.decimals(tick, 1))),
    };
    Some(figure.view(text))
}
